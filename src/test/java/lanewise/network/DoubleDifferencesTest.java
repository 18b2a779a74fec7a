package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.examples.OwnParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way back against the way forward, within the library alone: gradients against differences of the loss, losses and
 * normalisations against their plain formulas. (The verification module asks more, of far more networks.)
 */
class DoubleDifferencesTest {

    /** Of a block's largest entry. The formula of fourth order is good for some 10⁻¹⁰ here. */
    private static final double TOLERANCE = 1e-7;

    private static final int ROWS = 9;

    /** y = x², and keeps 2·x for the way back. */
    private record Squares() implements Layer.Custom {

        @Override
        public String name() {
            return "squares";
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public int kept(int inputs) {
            return inputs;
        }

        @Override
        public void forward(
                int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset) {
            for (int i = 0; i < rows * inputs; i++) {
                y[yOffset + i] = x[xOffset + i] * x[xOffset + i];
                kept[keptOffset + i] = 2 * x[xOffset + i];
            }
        }

        @Override
        public void backward(
                int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
                double[] gradient, int gradientOffset) {
            for (int i = 0; i < rows * inputs; i++) {
                dx[dxOffset + i] = dy[dyOffset + i] * kept[keptOffset + i];
            }
        }

        @Override
        public void forward(
                int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset) {
            throw new UnsupportedOperationException("double only");
        }

        @Override
        public void backward(
                int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int gradientOffset) {
            throw new UnsupportedOperationException("double only");
        }
    }

    static List<Network> networks() {
        List<Network> networks = new ArrayList<>(EveryNetwork.NETWORKS);
        // Wider than anything else in its network.
        networks.add(Network.inputs(23).layer(new Squares()).dense(1).meanSquaredError());
        networks.add(Network.inputs(4).dense(6, Activation.TANH).layer(new Squares()).dense(2).meanSquaredError());
        // Two layers within a residual block leave δ elsewhere than one or three do.
        networks.add(Network.inputs(4).dense(6, Activation.TANH)
                .residual(f -> f.dense(9, Activation.TANH).dense(6)).dense(2).meanSquaredError());
        networks.add(Network.inputs(4).dense(6, Activation.TANH).dropout(0.3).meanSquaredError());
        return networks;
    }

    private interface Function {
        double at(double t);
    }

    /** f'(0) to fourth order. */
    private static double slope(Function f, double h) {
        return (8 * (f.at(h) - f.at(-h)) - (f.at(2 * h) - f.at(-2 * h))) / (12 * h);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyGradientIsThatOfItsLoss(Network network) {
        // Not as initialised, where γ is 1 and biases are 0.
        SplittableRandom random = new SplittableRandom(5);
        double[] p = DoubleInitialization.of(network, 4);
        Arrays.setAll(p, i -> p[i] + random.nextDouble(-0.4, 0.4));
        double[] x = DoubleBatches.inputs(network, ROWS, 6);
        double[] y = DoubleBatches.targets(network, ROWS, 7);
        DoubleBackprop backprop = DoubleBackprop.of(network, ROWS);
        double[] gradient = new double[p.length];
        double[] unused = new double[p.length];
        Arrays.fill(gradient, Double.NaN);
        backprop.valueAndGradient(p, x, y, ROWS, gradient);
        for (ParameterLayout.Block block : backprop.layout().blocks()) {
            int end = block.offset() + block.size();
            double scale = Arrays.stream(gradient, block.offset(), end).map(Math::abs).max().orElseThrow();
            for (int i = block.offset(); i < end; i += 1 + block.size() / 16) {
                int entry = i;
                double at = p[i];
                // The loss of training: what is dropped stays dropped.
                Function loss = t -> {
                    p[entry] = at + t;
                    double value = backprop.valueAndGradient(p, x, y, ROWS, unused);
                    p[entry] = at;
                    return value;
                };
                double h = 0x1p-12 * Math.max(0.1, Math.abs(at));
                // A kink within one of the steps is not within the other.
                double difference = Math.min(Math.abs(gradient[i] - slope(loss, h)),
                        Math.abs(gradient[i] - slope(loss, h / 16)));
                assertTrue(difference <= TOLERANCE * scale,
                        network.describe() + ", " + block + ", entry " + (i - block.offset()) + ": " + difference);
            }
        }
    }

    /** The loss of one row of outputs y as its formula, and what its row counts. */
    private static double[] plain(Loss loss, double[] y, double[] t) {
        int n = y.length;
        double sum = 0;
        double max = Arrays.stream(y).max().orElseThrow();
        double logs = max + Math.log(Arrays.stream(y).map(v -> Math.exp(v - max)).sum());
        for (int j = 0; j < n; j++) {
            double weight = loss.classWeights().isEmpty() ? 1 : loss.classWeights().get(j);
            double e = y[j] - t[Math.min(j, t.length - 1)];
            double target = t[Math.min(j, t.length - 1)];
            double output = loss instanceof Loss.OutputWeighted weighted ? weighted.outputWeights().get(j) : 1;
            sum += output * switch (loss.unweighted()) {
                case Loss.MeanSquaredError _ -> e * e / n;
                case Loss.MeanAbsoluteError _ -> Math.abs(e) / n;
                case Loss.Huber huber -> (Math.abs(e) <= huber.delta()
                        ? e * e / 2
                        : huber.delta() * (Math.abs(e) - huber.delta() / 2)) / n;
                case Loss.Quantile quantile -> (e < 0 ? -quantile.tau() * e : (1 - quantile.tau()) * e) / n;
                case Loss.Poisson _ -> (Math.exp(y[j]) - target * y[j]) / n;
                case Loss.Hinge _ -> (target > 0 ? weight : 1) * Math.max(0, 1 - target * y[j]) / n;
                case Loss.BinaryCrossEntropy _ ->
                    (weight * target * Math.log1p(Math.exp(-y[j])) + (1 - target) * Math.log1p(Math.exp(y[j]))) / n;
                case Loss.SoftmaxCrossEntropy softmax -> (logs - y[j])
                        * ((j == (int) t[0] ? 1 - softmax.labelSmoothing() : 0) + softmax.labelSmoothing() / n);
                case Loss.DistributionCrossEntropy _ -> weight * target * (logs - y[j]);
                case Loss.Custom _ -> (Math.sqrt(1 + e * e) - 1) / n;
                case Loss.OutputWeighted twice -> throw new AssertionError(twice);
            };
        }
        boolean ofRows = loss instanceof Loss.SoftmaxCrossEntropy && !loss.classWeights().isEmpty();
        return new double[] {sum, ofRows ? loss.classWeights().get((int) t[0]) : 1};
    }

    /** Σ weight·loss / Σ weight of outputs that are moved by t. */
    private static double plain(Network network, double[] outputs, double[] targets, double[] weights, int column,
            double t) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ROWS; i++) {
            double[] y = Arrays.copyOfRange(outputs, i * 3, i * 3 + 3);
            y[column] += t;
            int width = network.targets();
            double[] row = plain(network.loss(), y, Arrays.copyOfRange(targets, i * width, (i + 1) * width));
            double weight = row[1] * (weights == null ? 1 : weights[i]);
            sum += weight * row[0];
            total += weight;
        }
        return sum / total;
    }

    @Test
    void lossesAreTheirFormulasAndSoAreTheirSlopes() {
        List<Double> classes = List.of(0.5, 2.0, 0.75);
        for (Loss loss : List.of(Loss.MEAN_SQUARED_ERROR, Loss.MEAN_ABSOLUTE_ERROR, new Loss.Huber(0.7),
                new Loss.Quantile(0.2), Loss.POISSON, Loss.POISSON.withOutputWeights(0.5, 0, 3),
                new Loss.Huber(0.7).withOutputWeights(0.5, 0, 3), Loss.HINGE, new Loss.Hinge(classes), Loss.BINARY_CROSS_ENTROPY,
                new Loss.BinaryCrossEntropy(classes), Loss.SOFTMAX_CROSS_ENTROPY,
                new Loss.SoftmaxCrossEntropy(0.1, classes), Loss.DISTRIBUTION_CROSS_ENTROPY,
                new Loss.DistributionCrossEntropy(classes), new OwnParts.PseudoHuber())) {
            Network network = Network.inputs(3).dense(3).loss(loss);
            // The identity: outputs are inputs, and ∂J/∂bias is the sum of the slopes.
            double[] p = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};
            double[] x = DoubleBatches.inputs(network, ROWS, 1);
            double[] t = DoubleBatches.targets(network, ROWS, 2);
            double[] weights = {1, 0.5, 2, 0, 1.25, 3, 0.1, 1, 0.7};
            double[] gradient = new double[12];
            for (double[] w : Arrays.asList(null, weights)) {
                double value = DoubleBackprop.of(network, ROWS).valueAndGradient(p, x, 0, t, 0, w, 0, ROWS, gradient);
                assertEquals(plain(network, x, t, w, 0, 0), value, 1e-14, loss.toString());
                for (int j = 0; j < 3; j++) {
                    int column = j;
                    double expected = slope(d -> plain(network, x, t, w, column, d), 0x1p-12);
                    assertEquals(expected, gradient[9 + j], 1e-9, loss + ", output " + j);
                }
            }
        }
    }

    @Test
    void aDistributionThatDoesNotAddUpIsNamedByItsRow() {
        Network network = Network.inputs(3).dense(3).loss(Loss.DISTRIBUTION_CROSS_ENTROPY);
        double[] t = {0, 1, 0, 0.5, 0.5, 0, 0.25, 0.25, 0.25};
        assertMessage(
                "the targets of row 2 add up to 0.75; a distribution adds up to 1",
                () -> DoubleBackprop.of(network, 3).valueAndGradient(new double[12], new double[9], t, 3,
                                new double[12]));
    }

    /** An ε that counts. */
    @Test
    void normalisationsAreTheirFormulas() {
        double[] x = {1, -2, 0.5, 3, 7, -1};
        double[] t = new double[6];
        double byRows = 0;
        double byColumns = 0;
        for (int i = 0; i < 2; i++) {
            double mean = (x[3 * i] + x[3 * i + 1] + x[3 * i + 2]) / 3;
            double variance = 0;
            for (int j = 0; j < 3; j++) {
                variance += (x[3 * i + j] - mean) * (x[3 * i + j] - mean) / 3;
            }
            byRows += 3 * variance / (variance + 0.5) / 6;
        }
        for (int j = 0; j < 3; j++) {
            double half = (x[j] - x[3 + j]) / 2;
            byColumns += 2 * half * half / (half * half + 0.5) / 6;
        }
        Network rows = Network.inputs(3).layer(new Layer.LayerNorm(0.5)).meanSquaredError();
        Network columns = Network.inputs(3).layer(new Layer.BatchNorm(0.5, 0.1)).meanSquaredError();
        assertEquals(byRows, DoubleBackprop.of(rows, 2).valueAndGradient(DoubleInitialization.of(rows, 1), x, t, 2,
                new double[6]), 1e-15);
        assertEquals(byColumns, DoubleBackprop.of(columns, 2).valueAndGradient(DoubleInitialization.of(columns, 1), x,
                t, 2, new double[12]), 1e-15);
    }

    /** Which units a row loses follows from its number in the batch, also beyond the first block of rows. */
    @Test
    void whatIsDroppedFollowsFromTheNumberOfTheRow() {
        double rate = 0.4;
        Network network = Network.inputs(7).dropout(rate).dense(1).meanSquaredError();
        int rows = DoubleBackprop.BLOCK_ROWS + 5;
        double[] p = DoubleInitialization.of(network, 1);
        double[] x = DoubleBatches.inputs(network, rows, 2);
        double[] t = DoubleBatches.targets(network, rows, 3);
        double expected = 0;
        long key = DropoutMask.key(11, 0);
        for (int i = 0; i < rows; i++) {
            double y = p[7];
            long row = DropoutMask.row(key, 6, i);
            for (int j = 0; j < 7; j++) {
                boolean kept = DropoutMask.kept(row, j, DropoutMask.threshold(rate));
                y += kept ? p[j] * x[i * 7 + j] / (1 - rate) : 0;
            }
            expected += (y - t[i]) * (y - t[i]) / rows;
        }
        DoubleBackprop backprop = DoubleBackprop.of(network, rows, 11);
        backprop.step(6);
        assertEquals(expected, backprop.valueAndGradient(p, x, t, rows, new double[8]), 1e-12);
    }
}
