package lanewise.network;

/** A pass whose way back can be taken apart from the gradient of its parameters, or together with the step that they take. */
interface FloatSplitPass extends FloatPass {

    /** As {@link #backward}, without the gradient of the parameters. */
    void back(int rows, float[] parameters, float[] work, float[] deltas, int delta, int inputDelta, boolean wanted);

    /** Whether {@link #descend} may be called: nothing on the way back can throw. */
    boolean descends();

    /**
     * For one row: as {@link #backward}, followed by plain gradient descent of the pass's parameters. The gradient is
     * scratch.
     */
    void descend(
            float learningRate, float weightDecay, float[] parameters, float[] x, int xOffset, float[] work,
            float[] deltas, int delta, int inputDelta, boolean wanted, float[] gradient);
}
