package lanewise.examples;

import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatPredictor;
import lanewise.network.FloatSlicedDescent;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.FloatPartwiseOptimizer;
import lanewise.optimize.Shuffle;
import lanewise.train.FloatMetrics;

/**
 * A training loop of one's own for a network with many weights: each slice of them moves as soon as its gradient is there, so
 * that no gradient of the whole network goes through memory. The trainer does so by itself.
 */
public final class WideLayers {

    private static final int BATCH = 64;
    private static final long SEED = 1;
    private static final double LEARNING_RATE = 1e-3;

    private WideLayers() {}

    /**
     * Trains on the handwritten digits.
     *
     * @param epochs how often to visit each
     * @param threads what to work on; the result does not depend on it
     * @return the parameters
     */
    public static float[] run(int epochs, Parallelism threads) {
        Network network = network();
        FloatDataset data = data();
        float[] parameters = FloatInitialization.of(network, SEED);
        FloatSlicedDescent descent = FloatSlicedDescent.of(network, BATCH, SEED, threads);
        FloatPartwiseOptimizer optimizer = (FloatPartwiseOptimizer) FloatOptimizer.of(
                Adam.standard(), parameters.length);
        FloatSlicedDescent.Descent step = (from, count, gradient, offset) -> optimizer.stepPart(
                parameters, from, count, gradient, offset, LEARNING_RATE);
        float[] x = new float[BATCH * 64];
        float[] y = new float[BATCH];
        int[] order = new int[data.rows()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.epoch(SEED, epoch, order);
            for (int first = 0; first < order.length; first += BATCH) {
                int rows = Math.min(BATCH, order.length - first);
                data.gather(order, first, rows, x, 0, y, 0);
                descent.step(optimizer.steps());
                descent.valueAndDescend(parameters, x, 0, y, 0, null, 0, rows, step);
                if (!descent.taken()) {
                    throw new IllegalStateException("step " + optimizer.steps() + " diverged");
                }
                optimizer.endStep();
            }
        }
        return parameters;
    }

    private static Network network() {
        return Network.inputs(64).dense(512, Activation.RELU).dense(10).softmaxCrossEntropy();
    }

    private static FloatDataset data() {
        FloatDataset digits = Datasets.digits();
        return FloatScaler.minMax(digits, 0, 1).apply(digits);
    }

    /**
     * How well a network of this shape does.
     *
     * @param parameters its parameters
     * @return part of the digits that it names rightly
     */
    public static double accuracy(float[] parameters) {
        FloatDataset data = data();
        float[] logits = new float[data.rows() * 10];
        FloatPredictor.of(network(), BATCH).predict(parameters, data.x(), 0, data.rows(), logits, 0);
        return FloatMetrics.accuracy(data.rows(), 10, logits, 0, data.y(), 0);
    }

    /** Trains on two threads, and says how well the network does. */
    public static void main(String[] args) {
        try (Parallelism threads = Parallelism.of(2)) {
            System.out.printf(Locale.ROOT, "accuracy %.1f %%%n", 100 * accuracy(run(5, threads)));
        }
    }
}
