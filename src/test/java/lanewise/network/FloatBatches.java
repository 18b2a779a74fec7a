package lanewise.network;

import java.util.SplittableRandom;

/** Random rows that suit a network. */
public final class FloatBatches {

    private FloatBatches() {}

    public static float[] inputs(Network network, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[rows * network.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(-2, 2);
        }
        if (network.layers().getFirst() instanceof Layer.Embedding embedding) {
            for (int i = 0; i < rows; i++) {
                for (Layer.Embedding.Feature feature : embedding.features()) {
                    x[i * network.inputs() + feature.column()] = random.nextInt(feature.entries());
                }
            }
        }
        return x;
    }

    public static float[] targets(Network network, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] y = new float[rows * network.targets()];
        for (int i = 0; i < y.length; i++) {
            y[i] = switch (network.loss().unweighted()) {
                case Loss.BinaryCrossEntropy binary -> random.nextInt(2);
                case Loss.SoftmaxCrossEntropy softmax -> random.nextInt(network.outputs());
                case Loss.Poisson poisson -> random.nextInt(4);
                case Loss.Hinge hinge -> 2 * random.nextInt(2) - 1;
                case Loss.DistributionCrossEntropy distribution -> i % network.outputs() == 1 ? 1 : 0;
                default -> (float) random.nextDouble(-1, 1);
            };
        }
        return y;
    }
}
