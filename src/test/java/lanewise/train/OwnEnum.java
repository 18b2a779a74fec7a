package lanewise.train;

import lanewise.examples.OwnParts;
import lanewise.network.Activation;

/** An activation of one's own that is an enum, as those of the library are. */
enum OwnEnum implements Activation.Custom {
    SQUARE_PLUS;

    private final OwnParts.SquarePlus squarePlus = new OwnParts.SquarePlus();

    @Override
    public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
        squarePlus.forward(n, z, zOffset, y, yOffset);
    }

    @Override
    public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
        squarePlus.backward(n, z, zOffset, delta, deltaOffset);
    }

    @Override
    public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
        squarePlus.forward(n, z, zOffset, y, yOffset);
    }

    @Override
    public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
        squarePlus.backward(n, z, zOffset, delta, deltaOffset);
    }
}
