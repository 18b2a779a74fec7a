package lanewise.network;

/** A layer, an activation and a loss of a user's own that does not say what it is called. */
record Nameless() implements Layer.Custom, Activation.Custom, Loss.Custom {

    @Override
    public String name() {
        return null;
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public void forward(
            int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
            int yOffset, float[] kept, int keptOffset) {}

    @Override
    public void backward(
            int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
            int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
            float[] gradient, int gradientOffset) {}

    @Override
    public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {}

    @Override
    public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {}

    @Override
    public float rowLoss(
            int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
        return 0;
    }
}
