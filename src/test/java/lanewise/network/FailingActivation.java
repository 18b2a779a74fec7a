package lanewise.network;

/** The identity, until it comes to the way back. */
public record FailingActivation() implements Activation.Custom {

    @Override
    public String name() {
        return "failing";
    }

    @Override
    public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
        System.arraycopy(z, zOffset, y, yOffset, n);
    }

    @Override
    public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
        throw new UnsupportedOperationException("there is no way back");
    }

    @Override
    public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
        System.arraycopy(z, zOffset, y, yOffset, n);
    }

    @Override
    public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
        throw new UnsupportedOperationException("there is no way back");
    }
}
