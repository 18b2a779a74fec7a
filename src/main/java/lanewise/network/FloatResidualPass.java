package lanewise.network;

import lanewise.kernel.FloatUpdate;

/** A residual block at work: y = x + f(x), and ∂J/∂x = δ + the way back through f. */
final class FloatResidualPass implements FloatPass {

    private final FloatPass[] passes;
    private final int width;

    /** Where y lies on the way forward, and δ is kept on the way back. */
    private final int y;

    FloatResidualPass(FloatPass[] passes, int width, int offset) {
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
        for (FloatPass pass : passes) {
            widest = Math.max(widest, pass.widest());
        }
        return widest;
    }

    @Override
    public int output() {
        return y;
    }

    @Override
    public void forward(int rows, float[] parameters, float[] x, int xOffset, float[] work) {
        FloatForward.run(passes, rows, parameters, x, xOffset, work);
        System.arraycopy(work, passes[passes.length - 1].output(), work, y, rows * width);
        FloatUpdate.axpy(rows * width, 1, x, xOffset, work, y);
    }

    @Override
    public void backward(
            int rows, float[] parameters, float[] x, int xOffset, float[] work, float[] deltas, int delta,
            int inputDelta, boolean wanted, float[] gradient) {
        int n = rows * width;
        // The outputs have been read by then: whoever takes them as inputs went back before.
        System.arraycopy(deltas, delta, work, y, n);
        int at = FloatForward.back(
                passes, rows, parameters, x, xOffset, work, deltas, delta, inputDelta, wanted, gradient);
        if (wanted) {
            if (at != inputDelta) {
                System.arraycopy(deltas, at, deltas, inputDelta, n);
            }
            FloatUpdate.axpy(n, 1, work, y, deltas, inputDelta);
        }
    }
}
