// Generated from FloatSplitPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

/** A pass whose way back can be taken apart from the gradient of its parameters, or together with the step that they take. */
interface DoubleSplitPass extends DoublePass {

    /** As {@link #backward}, without the gradient of the parameters. */
    void back(int rows, double[] parameters, double[] work, double[] deltas, int delta, int inputDelta, boolean wanted);

    /** Whether {@link #descend} may be called: nothing on the way back can throw. */
    boolean descends();

    /**
     * For one row: as {@link #backward}, followed by plain gradient descent of the pass's parameters. The gradient is
     * scratch.
     */
    void descend(
            double learningRate, double weightDecay, double[] parameters, double[] x, int xOffset, double[] work,
            double[] deltas, int delta, int inputDelta, boolean wanted, double[] gradient);
}
