package lanewise.verification;

import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.network.ParameterLayout.Block;
import lanewise.network.ParameterLayout.Kind;

/**
 * Parameters and a batch for a network, drawn at random where a check is not given any.
 *
 * @param parameters weights as the layer's initialiser spreads them, γ uniform on 1 ± 0.1, the others on ±0.1
 * @param x inputs, standard normal; integers where an embedding reads them
 * @param y targets that suit the loss
 * @param rows number of rows
 */
record RandomProblem(double[] parameters, double[] x, double[] y, int rows) {

    /** Rows of a batch whose size nobody asked for. */
    static final int ROWS = 5;

    static RandomProblem of(Network network, int rows, SplittableRandom random) {
        double[] x = new double[arrayLength("x", rows, network.inputs())];
        Arrays.setAll(x, _ -> random.nextGaussian());
        if (network.layers().getFirst() instanceof Layer.Embedding embedding) {
            for (int i = 0; i < rows; i++) {
                for (Layer.Embedding.Feature feature : embedding.features()) {
                    x[i * network.inputs() + feature.column()] = random.nextInt(feature.entries());
                }
            }
        }
        return new RandomProblem(parameters(network, random), x, targets(network, rows, random), rows);
    }

    private static int arrayLength(String name, int rows, int width) {
        long length = (long) rows * width;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(name + " would have " + Counts.of(rows, "row") + " of "
                    + Counts.of(width, "number") + ", more than one array can hold; use fewer rows");
        }
        return (int) length;
    }

    private static double[] targets(Network network, int rows, SplittableRandom random) {
        double[] y = new double[arrayLength("y", rows, network.targets())];
        Arrays.setAll(y, _ -> switch (network.loss().unweighted()) {
            case Loss.MeanSquaredError _,Loss.MeanAbsoluteError _,Loss.Huber _,Loss.Quantile _,Loss.Custom _,Loss.OutputWeighted _ ->
                random.nextGaussian();
            case Loss.Poisson _ -> random.nextInt(5);
            case Loss.Hinge _ -> 2 * random.nextInt(2) - 1;
            case Loss.BinaryCrossEntropy _ -> random.nextInt(2);
            case Loss.SoftmaxCrossEntropy _ -> random.nextInt(network.outputs());
            case Loss.DistributionCrossEntropy _ -> random.nextDouble();
        });
        if (network.loss() instanceof Loss.DistributionCrossEntropy) {
            int n = network.targets();
            for (int i = 0; i < rows; i++) {
                double sum = Arrays.stream(y, i * n, (i + 1) * n).sum();
                for (int j = 0; j < n; j++) {
                    y[i * n + j] /= sum;
                }
            }
        }
        return y;
    }

    private static double[] parameters(Network network, SplittableRandom random) {
        ParameterLayout layout = ParameterLayout.of(network);
        double[] parameters = new double[layout.size()];
        for (Block block : layout.blocks()) {
            double spread = network.allLayers().get(block.layer()) instanceof Layer.Dense dense
                    && block.kind() == Kind.WEIGHTS
                            ? Math.sqrt(3) * dense.initializer().deviation(block.rows(), block.columns())
                            : 0.1;
            double centre = block.kind() == Kind.GAMMA || block.kind() == Kind.RUNNING_VARIANCE ? 1 : 0;
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                parameters[i] = centre + random.nextDouble(-spread, spread);
            }
        }
        return parameters;
    }
}
