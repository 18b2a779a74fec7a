// Generated from FloatPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

/**
 * A layer at work. It owns a place in the flat workspace, where its outputs and what it keeps for the way back lie; it
 * allocates nothing, and its results do not depend on what it computed before.
 */
interface DoublePass {

    /** Width of the outputs. */
    int out();

    /** Width of the widest output inside the pass. */
    default int widest() {
        return out();
    }

    /** Where in the workspace the outputs lie, rows x out. */
    int output();

    /**
     * From inputs to outputs.
     *
     * @param x rows x in, not changed; may be the workspace
     */
    void forward(int rows, double[] parameters, double[] x, int xOffset, double[] work);

    /**
     * From ∂J/∂outputs to the gradient of the pass's parameters, which is overwritten, and to ∂J/∂inputs.
     *
     * @param x the inputs of the last {@link #forward}
     * @param delta where ∂J/∂outputs lies in deltas; it may be changed
     * @param inputDelta where ∂J/∂inputs goes, apart from delta; scratch if nobody wants it
     * @param wanted whether somebody does
     */
    void backward(
            int rows, double[] parameters, double[] x, int xOffset, double[] work, double[] deltas, int delta,
            int inputDelta, boolean wanted, double[] gradient);
}
