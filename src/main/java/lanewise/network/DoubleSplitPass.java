// Generated from FloatSplitPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

/** A pass whose way back can be taken apart from the gradient of its parameters, or together with the step that they take. */
interface DoubleSplitPass extends DoublePass {

    /** As {@link #backward}, without the gradient of the parameters. */
    void back(int rows, double[] parameters, double[] work, double[] deltas, int delta, int inputDelta, boolean wanted);

    /**
     * For one row, after {@link #back}: plain gradient descent of the pass's parameters.
     */
    void descend(
            double learningRate, double weightDecay, double[] parameters, double[] x, int xOffset, double[] deltas,
            int delta);
}
