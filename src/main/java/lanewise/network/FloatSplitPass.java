package lanewise.network;

/** A pass whose way back can be taken apart from the gradient of its parameters, or together with the step that they take. */
interface FloatSplitPass extends FloatPass {

    /** As {@link #backward}, without the gradient of the parameters. */
    void back(int rows, float[] parameters, float[] work, float[] deltas, int delta, int inputDelta, boolean wanted);

    /**
     * For one row, after {@link #back}: plain gradient descent of the pass's parameters.
     */
    void descend(
            float learningRate, float weightDecay, float[] parameters, float[] x, int xOffset, float[] deltas,
            int delta);
}
