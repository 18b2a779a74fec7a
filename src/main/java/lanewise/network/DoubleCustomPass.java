// Generated from FloatCustomPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

/** A user's layer at work. */
final class DoubleCustomPass implements DoublePass {

    private final Layer.Custom custom;
    private final int in;
    private final int out;
    private final int parametersOffset;
    private final int y;
    private final int kept;

    DoubleCustomPass(Layer.Custom custom, int in, int parametersOffset, int rows, int offset) {
        this.custom = custom;
        this.in = in;
        this.out = custom.outputs(in);
        this.parametersOffset = parametersOffset;
        this.y = offset;
        this.kept = offset + rows * out;
    }

    static long workspace(Layer.Custom custom, int in, int rows) {
        return ((long) custom.outputs(in) + custom.kept(in)) * rows;
    }

    @Override
    public int out() {
        return out;
    }

    /** ∂J/∂x is written even where nobody wants it. */
    @Override
    public int widest() {
        return Math.max(in, out);
    }

    @Override
    public int output() {
        return y;
    }

    @Override
    public void forward(int rows, double[] parameters, double[] x, int xOffset, double[] work) {
        custom.forward(rows, in, parameters, parametersOffset, x, xOffset, work, y, work, kept);
    }

    @Override
    public void backward(
            int rows, double[] parameters, double[] x, int xOffset, double[] work, double[] deltas, int delta,
            int inputDelta, boolean wanted, double[] gradient) {
        custom.backward(
                rows, in, parameters, parametersOffset, x, xOffset, work, y, work, kept, deltas, delta, deltas,
                inputDelta, gradient, parametersOffset);
    }
}
