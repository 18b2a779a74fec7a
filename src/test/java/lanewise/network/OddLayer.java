package lanewise.network;

/** A layer of a user's own, of any sizes. */
record OddLayer(int extra, int parameters, int kept) implements Layer.Custom {

    @Override
    public String name() {
        return "odd";
    }

    @Override
    public int outputs(int inputs) {
        return inputs + extra;
    }

    @Override
    public int parameters(int inputs) {
        return parameters;
    }

    @Override
    public int kept(int inputs) {
        return kept;
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
}
