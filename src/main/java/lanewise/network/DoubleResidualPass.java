// Generated from FloatResidualPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleUpdate;

/** A residual block at work: y = x + f(x), and ∂J/∂x = δ + the way back through f. */
final class DoubleResidualPass implements DoublePass {

    private final DoublePass[] passes;
    private final int width;

    /** Where y lies on the way forward, and δ is kept on the way back. */
    private final int y;

    DoubleResidualPass(DoublePass[] passes, int width, int offset) {
        this.passes = passes;
        this.width = width;
        this.y = offset;
    }

    static long workspace(int width, int rows) {
        return (long) rows * width;
    }

    @Override
    public int out() {
        return width;
    }

    @Override
    public int widest() {
        int widest = width;
        for (DoublePass pass : passes) {
            widest = Math.max(widest, pass.widest());
        }
        return widest;
    }

    @Override
    public int output() {
        return y;
    }

    @Override
    public void forward(int rows, double[] parameters, double[] x, int xOffset, double[] work) {
        DoubleForward.run(passes, rows, parameters, x, xOffset, work);
        System.arraycopy(work, passes[passes.length - 1].output(), work, y, rows * width);
        DoubleUpdate.axpy(rows * width, 1, x, xOffset, work, y);
    }

    @Override
    public void backward(
            int rows, double[] parameters, double[] x, int xOffset, double[] work, double[] deltas, int delta,
            int inputDelta, boolean wanted, double[] gradient) {
        int n = rows * width;
        // The outputs have been read by then: whoever takes them as inputs went back before.
        System.arraycopy(deltas, delta, work, y, n);
        int at = DoubleForward.back(
                passes, rows, parameters, x, xOffset, work, deltas, delta, inputDelta, wanted, gradient);
        if (wanted) {
            if (at != inputDelta) {
                System.arraycopy(deltas, at, deltas, inputDelta, n);
            }
            DoubleUpdate.axpy(n, 1, work, y, deltas, inputDelta);
        }
    }
}
