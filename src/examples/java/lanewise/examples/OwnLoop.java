package lanewise.examples;

import java.util.Arrays;
import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.DropoutMask;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatGradients;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatMaxNorm;
import lanewise.network.FloatPredictor;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.network.Regularization;
import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Shuffle;
import lanewise.train.FloatMetrics;

/**
 * A training loop of one's own, one level below the trainer: the arrays are the caller's, so anything can be done between
 * the gradient and the step. The rule of the step is one's own, too.
 */
public final class OwnLoop {

    private static final int BATCH = 32;
    private static final long SEED = 1;
    private static final double DROPOUT = 0.2;

    /** Moves every parameter by the learning rate against the sign of its gradient; without a state. */
    public record SignDescent() implements CustomOptimizer {

        @Override
        public FloatOptimizer forFloat(int dimension) {
            return new Steps(dimension);
        }

        @Override
        public DoubleOptimizer forDouble(int dimension) {
            return new Steps(dimension);
        }
    }

    /** What takes the steps, in either precision. */
    private static final class Steps implements FloatOptimizer, DoubleOptimizer {

        private final int dimension;
        private long steps;

        Steps(int dimension) {
            this.dimension = dimension;
        }

        @Override
        public void step(float[] p, int po, float[] g, int go, double learningRate) {
            for (int i = 0; i < dimension; i++) {
                p[po + i] -= (float) learningRate * Math.signum(g[go + i]);
            }
            steps++;
        }

        @Override
        public void step(double[] p, int po, double[] g, int go, double learningRate) {
            for (int i = 0; i < dimension; i++) {
                p[po + i] -= learningRate * Math.signum(g[go + i]);
            }
            steps++;
        }

        @Override
        public int dimension() {
            return dimension;
        }

        @Override
        public long steps() {
            return steps;
        }

        @Override
        public int stateLength() {
            return 0;
        }

        @Override
        public void copyState(float[] state, int offset) {}

        @Override
        public void copyState(double[] state, int offset) {}

        @Override
        public void restore(float[] state, int offset, long steps) {
            this.steps = steps;
        }

        @Override
        public void restore(double[] state, int offset, long steps) {
            this.steps = steps;
        }

        @Override
        public void reset() {
            steps = 0;
        }
    }

    private OwnLoop() {}

    private static Network network() {
        return Network.inputs(64).dense(32, Activation.RELU).dropout(DROPOUT).dense(10).l2(1e-5).softmaxCrossEntropy();
    }

    /**
     * Trains on the handwritten digits.
     *
     * @param epochs how often to visit each
     * @return part of the digits that the network then names rightly
     */
    public static double run(int epochs) {
        Network network = network();
        FloatDataset digits = Datasets.digits();
        FloatDataset data = FloatScaler.minMax(digits, 0, 1).apply(digits);
        float[] parameters = FloatInitialization.of(network, SEED);
        float[] gradient = new float[parameters.length];
        FloatBackprop backprop = FloatBackprop.of(network, BATCH, SEED);
        FloatMaxNorm maxNorm = FloatMaxNorm.of(backprop.layout(), 4);
        FloatOptimizer optimizer = FloatOptimizer.of(new SignDescent(), parameters.length);
        float[] x = new float[BATCH * 64];
        float[] y = new float[BATCH];
        int[] order = new int[data.rows()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.epoch(SEED, epoch, order);
            for (int first = 0; first < order.length; first += BATCH) {
                int rows = Math.min(BATCH, order.length - first);
                data.gather(order, first, rows, x, 0, y, 0);
                backprop.step(optimizer.steps());
                backprop.valueAndGradient(parameters, x, y, rows, gradient);
                FloatGradients.clipByNorm(5, gradient);
                optimizer.step(parameters, gradient, 2e-3);
                maxNorm.apply(parameters);
            }
        }
        return accuracy(network, parameters, data);
    }

    private static double accuracy(Network network, float[] parameters, FloatDataset data) {
        float[] logits = new float[data.rows() * 10];
        FloatPredictor.of(network, BATCH).predict(parameters, data.x(), 0, data.rows(), logits, 0);
        return FloatMetrics.accuracy(data.rows(), 10, logits, 0, data.y(), 0);
    }

    /**
     * Which units of the second layer are dropped, a function of seed, step, layer, row and unit alone.
     *
     * @param step number of the step
     * @param row row of the batch
     * @return true for each unit that is kept
     */
    public static boolean[] kept(long step, int row) {
        long key = DropoutMask.row(DropoutMask.key(SEED, 1), step, row);
        boolean[] kept = new boolean[32];
        for (int unit = 0; unit < kept.length; unit++) {
            kept[unit] = DropoutMask.kept(key, unit, DropoutMask.threshold(DROPOUT));
        }
        return kept;
    }

    /** Prints what the network is, and how well it learns. */
    public static void main(String[] args) {
        Network network = network();
        Regularization penalty = network.regularization();
        System.out.println(network.describe() + ", factor of the penalty " + penalty.l2());
        for (ParameterLayout.Block block : ParameterLayout.of(network).blocks()) {
            System.out.println(block.describe());
        }
        for (Layer layer : network.layers()) {
            System.out.println(layer);
        }
        System.out.println("kept in step 0, row 0: " + Arrays.toString(kept(0, 0)));
        System.out.printf(Locale.ROOT, "accuracy %.1f %%%n", 100 * run(20));
    }
}
