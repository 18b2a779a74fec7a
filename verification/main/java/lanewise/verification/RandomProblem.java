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
 * @param parameters weights as the layer's initialiser spreads them, biases uniform on ±0.1
 * @param x inputs, standard normal
 * @param y targets that suit the loss
 * @param rows number of rows
 */
record RandomProblem(double[] parameters, double[] x, double[] y, int rows) {

    /** Rows of a batch whose size nobody asked for. */
    static final int ROWS = 5;

    static RandomProblem of(Network network, int rows, SplittableRandom random) {
        double[] x = new double[rows * network.inputs()];
        Arrays.setAll(x, _ -> random.nextGaussian());
        double[] y = new double[rows * network.targets()];
        Arrays.setAll(y, _ -> switch (network.loss()) {
            case Loss.MeanSquaredError _ -> random.nextGaussian();
            case Loss.BinaryCrossEntropy _ -> random.nextInt(2);
            case Loss.SoftmaxCrossEntropy _ -> random.nextInt(network.outputs());
        });
        return new RandomProblem(parameters(network, random), x, y, rows);
    }

    private static double[] parameters(Network network, SplittableRandom random) {
        ParameterLayout layout = ParameterLayout.of(network);
        double[] parameters = new double[layout.size()];
        for (Block block : layout.blocks()) {
            double spread = switch (network.layers().get(block.layer())) {
                case Layer.Dense dense -> block.kind() == Kind.WEIGHTS
                        ? Math.sqrt(3) * dense.initializer().deviation(block.rows(), block.columns()) : 0.1;
            };
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                parameters[i] = random.nextDouble(-spread, spread);
            }
        }
        return parameters;
    }
}
