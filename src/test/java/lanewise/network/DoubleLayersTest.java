// Generated from FloatLayersTest.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws that hold for every layer: no memory of earlier calls, predictions row by row. */
@Tag("every-width")
class DoubleLayersTest {

    @Test
    void aResultDoesNotDependOnWhatTheWorkspaceDidBefore() {
        for (Network network : EveryNetwork.NETWORKS) {
            double[] parameters = DoubleInitialization.of(network, 6);
            DoubleBackprop used = DoubleBackprop.of(network, 300);
            double[] gradient = new double[parameters.length];
            double[] bad = DoubleInitialization.of(network, 7);
            Arrays.fill(bad, Double.NaN);
            used.valueAndGradient(
                    bad, DoubleBatches.inputs(network, 300, 7), DoubleBatches.targets(network, 300, 8), 300, gradient);
            double[] x = DoubleBatches.inputs(network, 19, 9);
            double[] y = DoubleBatches.targets(network, 19, 10);
            double loss = used.valueAndGradient(parameters, x, y, 19, gradient);
            double[] fresh = new double[parameters.length];
            DoubleBackprop unused = DoubleBackprop.of(network, 19);
            assertEquals(unused.valueAndGradient(parameters, x, y, 19, fresh), loss);
            assertArrayEquals(fresh, gradient, network.describe());
            double value = unused.value(parameters, x, y, 19);
            assertEquals(used.value(parameters, x, y, 19), value);
            assertEquals(unused.valueAndGradient(parameters, x, y, 19, fresh), loss);
            assertArrayEquals(gradient, fresh, network.describe());
        }
    }

    @Test
    void aRowIsPredictedTheSameAloneAndInCompany() {
        for (Network network : EveryNetwork.NETWORKS) {
            int rows = DoubleBackprop.BLOCK_ROWS + 9;
            double[] parameters = DoubleInitialization.of(network, 14);
            double[] x = DoubleBatches.inputs(network, rows, 15);
            DoubleBackprop backprop = DoubleBackprop.of(network, rows);
            double[] gradient = new double[parameters.length];
            backprop.valueAndGradient(parameters, x, DoubleBatches.targets(network, rows, 16), rows, gradient);
            backprop.updateRunningStatistics(parameters);
            int width = network.outputs();
            double[] together = new double[rows * width];
            DoublePredictor.of(network, 100).predict(parameters, x, 0, rows, together, 0);
            double[] alone = new double[rows * width];
            DoublePredictor one = DoublePredictor.of(network, 1);
            for (int i = 0; i < rows; i++) {
                one.predict(parameters, x, i * network.inputs(), 1, alone, i * width);
            }
            assertArrayEquals(together, alone, network.describe());
        }
    }

    /** What threads that take blocks must be able to rely on. */
    @Test
    void sharesOfABatchAddUpToItBitForBit() {
        int rows = 2 * DoubleBackprop.BLOCK_ROWS + 37;
        for (Network network : EveryNetwork.NETWORKS) {
            double[] parameters = DoubleInitialization.of(network, 3);
            double[] x = DoubleBatches.inputs(network, rows, 4);
            double[] y = DoubleBatches.targets(network, rows, 5);
            double[] whole = new double[parameters.length];
            DoubleBackprop all = DoubleBackprop.of(network, rows, 11);
            all.step(5);
            double loss = all.valueAndGradient(parameters, x, y, rows, whole);

            DoubleBackprop single = DoubleBackprop.of(network, DoubleBackprop.BLOCK_ROWS, 11);
            single.step(5);
            double total = single.totalWeight(y, 0, null, 0, rows);
            double[] statistics = parameters.clone();
            double[] sum = new double[parameters.length];
            double losses = 0;
            for (int first = 0; first < rows; first += DoubleBackprop.BLOCK_ROWS) {
                int count = Math.min(DoubleBackprop.BLOCK_ROWS, rows - first);
                double[] part = new double[parameters.length];
                losses += single.share(parameters, x, 0, y, 0, null, 0, first, count, total, part);
                single.updateRunningStatistics(statistics);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = first == 0 ? part[i] : sum[i] + part[i];
                }
            }
            assertEquals(loss, losses / total + single.addPenalty(parameters, sum), network.describe());
            assertArrayEquals(whole, sum, network.describe());
            all.updateRunningStatistics(parameters);
            assertArrayEquals(parameters, statistics, network.describe());
        }
    }

    @Test
    void dropoutDropsAtItsRateAndAnewInEveryStep() {
        Network network = Network.inputs(50).dropout(0.3).dense(1).meanSquaredError();
        int rows = 200;
        double[] parameters = new double[51];
        Arrays.fill(parameters, 1);
        double[] x = new double[rows * 50];
        Arrays.fill(x, 1);
        double[] y = new double[rows];
        DoubleBackprop backprop = DoubleBackprop.of(network, rows, 3);
        double[] first = new double[51];
        double[] second = new double[51];
        backprop.step(1);
        double loss = backprop.valueAndGradient(parameters, x, y, rows, first);
        assertEquals(loss, backprop.valueAndGradient(parameters, x, y, rows, second));
        assertArrayEquals(first, second);
        backprop.step(2);
        backprop.valueAndGradient(parameters, x, y, rows, second);
        assertFalse(Arrays.equals(first, second));
        // Outputs are 1 + (number kept) / 0.7: the mean of y² is 51² plus the variance 50·0.3 / 0.7 = 21.4.
        assertEquals(51 * 51 + 21.4, loss, 60);
        assertEquals(51 * 51, backprop.value(parameters, x, y, rows), 1e-2);

        long kept = 0;
        for (int row = 0; row < 1000; row++) {
            long key = DropoutMask.row(DropoutMask.key(9, 4), 17, row);
            for (int unit = 0; unit < 100; unit++) {
                kept += DropoutMask.kept(key, unit, DropoutMask.threshold(0.3)) ? 1 : 0;
            }
        }
        // Four deviations of a binomial of 100,000 at 0.7 are 580.
        assertEquals(70_000, kept, 580);
    }

    private record Point(Activation activation, double z, double y) {}

    @Test
    void activationsHoldAtTheirEndsAndKeepNaN() {
        List<Point> points = List.of(
                new Point(new Activation.LeakyRelu(0.5), -3.0, -1.5),
                new Point(new Activation.LeakyRelu(0.5), 3.0, 3.0),
                new Point(Activation.ELU, -200.0, -1.0),
                new Point(Activation.ELU, 200.0, 200.0),
                new Point(Activation.ELU, -1.0, Math.expm1(-1)),
                new Point(Activation.HARD_SIGMOID, -3.0, 0.0),
                new Point(Activation.HARD_SIGMOID, 3.0, 1.0),
                new Point(Activation.HARD_SIGMOID, 0.0, 0.5),
                new Point(Activation.HARD_TANH, -7.0, -1.0),
                new Point(Activation.HARD_TANH, 7.0, 1.0),
                new Point(Activation.HARD_TANH, 0.25, 0.25),
                new Point(Activation.HARD_SWISH, -3.0, 0.0),
                new Point(Activation.HARD_SWISH, 4.0, 4.0),
                new Point(Activation.HARD_SWISH, 1.5, 1.125),
                new Point(Activation.SOFTPLUS, -50.0, Math.exp(-50)),
                new Point(Activation.SOFTPLUS, 200.0, 200.0),
                new Point(Activation.SOFTPLUS, 0.0, Math.log(2)),
                new Point(Activation.SILU, -800.0, 0.0),
                new Point(Activation.SILU, 200.0, 200.0),
                new Point(Activation.SILU, 1.0, (1 / (1 + Math.exp(-1)))),
                new Point(Activation.MISH, -800.0, 0.0),
                new Point(Activation.MISH, 200.0, 200.0),
                new Point(Activation.MISH, 1.0, Math.tanh(Math.log1p(Math.E))),
                new Point(Activation.GELU, -200.0, 0.0),
                new Point(Activation.GELU, 200.0, 200.0),
                // Φ(1), Abramowitz and Stegun, table 26.1.
                new Point(Activation.GELU, 1.0, 0.841344746068543),
                new Point(Activation.GELU_TANH, -200.0, 0.0),
                new Point(Activation.GELU_TANH, 200.0, 200.0),
                new Point(Activation.GELU_TANH, 1.0,
                        (0.5 + 0.5 * Math.tanh(Math.sqrt(2 / Math.PI) * 1.044715))));
        for (Point point : points) {
            DoubleElementwise activation = DoubleElementwise.of(point.activation());
            double[] z = {point.z(), Double.NaN};
            double[] y = new double[2];
            activation.forward().apply(2, z, 0, y, 0);
            String what = point.toString();
            assertEquals(point.y(), y[0], 2e-7 * Math.abs(point.y()), what);
            assertTrue(Double.isNaN(y[1]), what);
            double[] delta = {1, 1};
            activation.backward().apply(2, activation.fromOutput() ? y : z, 0, delta, 0);
            assertTrue(Double.isFinite(delta[0]), what);
        }
    }

    @Test
    void layerNormMakesMeanZeroAndVarianceOne() {
        Network network = Network.inputs(5).layerNorm().meanSquaredError();
        double[] parameters = DoubleInitialization.of(network, 1);
        double[] y = new double[5];
        DoublePredictor.of(network, 1).predict(parameters, new double[] {2, 4, 6, 8, 10}, 0, 1, y, 0);
        double r = 1 / Math.sqrt(8 + 1e-5);
        for (int j = 0; j < 5; j++) {
            assertEquals((2 * j - 4) * r, y[j], 1e-6);
        }
    }

    /** Prediction keeps no statistics of blocks, so it needs no room for them. */
    @Test
    void aPredictorOfAnyNumberOfRowsIsNoLarger() {
        Network network = Network.inputs(3).dense(50).batchNorm().dense(2).meanSquaredError();
        double[] parameters = DoubleInitialization.of(network, 1);
        double[] x = new double[3 * 300];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 13 - 6;
        }
        double[] expected = new double[600];
        double[] outputs = new double[600];
        DoublePredictor.of(network, 1).predict(parameters, x, 0, 300, expected, 0);
        DoublePredictor.of(network, Integer.MAX_VALUE).predict(parameters, x, 0, 300, outputs, 0);
        assertArrayEquals(expected, outputs);
    }

    @Test
    void batchNormPredictsWithRunningStatistics() {
        Network network = Network.inputs(1).layer(new Layer.BatchNorm(1e-5, 0.25)).meanSquaredError();
        assertEquals(4, ParameterLayout.of(network).size());
        assertEquals(2, ParameterLayout.of(network).trainable());
        double[] parameters = DoubleInitialization.of(network, 1);
        assertArrayEquals(new double[] {1, 0, 0, 1}, parameters);
        DoubleBackprop backprop = DoubleBackprop.of(network, 4);
        double[] gradient = {9, 9, 9, 9};
        backprop.valueAndGradient(parameters, new double[] {1, 2, 3, 6}, new double[4], 4, gradient);
        assertEquals(0, gradient[2]);
        assertEquals(0, gradient[3]);
        assertArrayEquals(new double[] {1, 0, 0, 1}, parameters);
        backprop.updateRunningStatistics(parameters);
        // Mean 3, variance 14 / 4 in training, 14 / 3 for the running one.
        assertArrayEquals(new double[] {1, 0, 0.75, 0.75 + 0.25 * 14 / 3}, parameters, 1e-6);
        double[] y = new double[1];
        DoublePredictor.of(network, 1).predict(parameters, new double[] {2}, 0, 1, y, 0);
        assertEquals(1.25 / Math.sqrt(0.75 + 3.5 / 3 + 1e-5), y[0], 1e-6);
    }

    @Test
    void embeddingsReplaceTheirColumns() {
        Network network = Network.inputs(5).layer(EveryNetwork.EMBEDDING).meanSquaredError();
        assertEquals(8, network.outputs());
        ParameterLayout layout = ParameterLayout.of(network);
        assertEquals("layer 1 table 4x3 at offset 0", layout.blocks().get(0).describe());
        assertEquals("layer 1 table 5x2 at offset 12", layout.blocks().get(1).describe());
        double[] parameters = new double[layout.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = i;
        }
        double[] y = new double[8];
        DoublePredictor.of(network, 1).predict(parameters, new double[] {70, 2, 71, -12345, 72}, 0, 1, y, 0);
        int hashed = 12 + 2 * EveryNetwork.EMBEDDING.features().get(1).entry(-12345);
        assertArrayEquals(new double[] {70, 71, 72, 6, 7, 8, hashed, hashed + 1}, y);
        int[] counts = new int[5];
        for (int v = -5000; v < 5000; v++) {
            counts[EveryNetwork.EMBEDDING.features().get(1).entry(v)]++;
        }
        for (int count : counts) {
            // Four deviations of a binomial of 10,000 at 1 / 5 are 160.
            assertEquals(2000, count, 160);
        }
    }

    @Test
    void badInputsAreNamed() {
        Network network = EveryNetwork.NETWORKS.get(4);
        DoubleBackprop backprop = DoubleBackprop.of(network, 2);
        double[] parameters = DoubleInitialization.of(network, 1);
        double[] gradient = new double[parameters.length];
        double[] x = {0, 1, 0, 0, 0, 0, 4, 0, 0, 0};
        assertMessage(
                "x of row 1, column 1 is 4.0; the embedding takes integers from 0 to 3",
                () -> backprop.valueAndGradient(parameters, x, new double[2], 2, gradient));
        x[6] = 3;
        x[8] = 0.5;
        assertMessage(
                "x of row 1, column 3 is 0.5; the embedding takes integers",
                () -> backprop.valueAndGradient(parameters, x, new double[2], 2, gradient));
        x[8] = Double.MAX_VALUE;
        String many = assertThrows(
                IllegalArgumentException.class,
                () -> backprop.valueAndGradient(parameters, x, new double[2], 2, gradient)).getMessage();
        assertTrue(many.startsWith("x of row 1, column 3 is " + Double.MAX_VALUE
                + "; the type of the rows tells integers apart only up to " + (1L << Double.PRECISION) + ": "), many);
        x[8] = 1L << Double.PRECISION;
        backprop.valueAndGradient(parameters, x, new double[2], 2, gradient.clone());
        x[8] = 0;
        assertMessage(
                "the weight of row 1 is -1.0; it must be a finite number of at least 0",
                () -> backprop.valueAndGradient(
                        parameters, x, 0, new double[2], 0, new double[] {1, -1}, 0, 2, gradient));
        assertMessage(
                "all 2 rows have weight 0; a mean needs one above 0",
                () -> backprop.valueAndGradient(parameters, x, 0, new double[2], 0, new double[2], 0, 2, gradient));
        assertMessage(
                "the row has weight 0; a mean needs one above 0",
                () -> backprop.valueAndGradient(parameters, x, 0, new double[1], 0, new double[1], 0, 1, gradient));
        assertArrayEquals(new double[gradient.length], gradient);
        assertMessage(
                "target 0.0 of row 0, output 0: the hinge loss takes -1 or 1",
                () -> value(Network.inputs(1).dense(1).loss(Loss.HINGE), 0));
        assertMessage(
                "target -1.0 of row 0, output 0: the Poisson loss takes counts of at least 0",
                () -> value(Network.inputs(1).dense(1).loss(Loss.POISSON), -1));
        assertMessage(
                "the targets of row 0 add up to 0.5; a distribution adds up to 1",
                () -> value(Network.inputs(1).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY), 0.5, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> value(Network.inputs(1).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY), 0.5, 0.502));
        // What rounding, or a few printed digits, leave of a distribution is one.
        value(Network.inputs(1).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY), 0.5, 0.5005);
    }

    /** A table with an entry more than there are integers that the type tells apart has one that no row can name. */
    @Test
    void aTableIsNoLargerThanTheTypeOfItsRows() {
        int most = 1 << Math.min(Double.PRECISION, 30);
        DoublePredictor.of(Network.inputs(1).embedding(Layer.Embedding.Feature.table(0, most, 1)).dense(1)
                .meanSquaredError(), 1);
        if (most < 1 << 30) {
            Network larger = Network.inputs(1).embedding(Layer.Embedding.Feature.table(0, most + 1, 1)).dense(1)
                    .meanSquaredError();
            String refused = assertThrows(IllegalArgumentException.class, () -> DoublePredictor.of(larger, 1))
                    .getMessage();
            assertTrue(refused.startsWith("column 0 is embedded by a table of " + (most + 1) + " entries; "), refused);
        }
    }

    private static double value(Network network, double... targets) {
        return DoubleBackprop.of(network, 1).value(DoubleInitialization.of(network, 1), new double[1], targets, 1);
    }

    private static double[] trained(Network network, double[] x, int rows) {
        double[] parameters = DoubleInitialization.of(network, 1);
        DoubleBackprop backprop = DoubleBackprop.of(network, rows);
        backprop.valueAndGradient(parameters, x, new double[rows], rows, new double[parameters.length]);
        backprop.updateRunningStatistics(parameters);
        return parameters;
    }

    /** A mean that rounds would leave a deviation, which is then as large as itself. */
    @Test
    void aConstantHasNoDeviation() {
        Network batch = Network.inputs(1).batchNorm().dense(1, Activation.IDENTITY, new Initializer.Constant(1))
                .meanSquaredError();
        Network layer = Network.inputs(3).layerNorm().dense(1, Activation.IDENTITY, new Initializer.Constant(1))
                .meanSquaredError();
        int runningMean = ParameterLayout.of(batch).block(0, ParameterLayout.Kind.RUNNING_MEAN).offset();
        for (double constant : new double[] {1000.1, 10000.1, 101325.3, -0.1}) {
            for (int rows : new int[] {2, 32, 100, 127}) {
                double[] x = new double[rows];
                Arrays.fill(x, constant);
                double[] parameters = DoubleInitialization.of(batch, 1);
                DoubleBackprop backprop = DoubleBackprop.of(batch, rows);
                double[] gradient = new double[parameters.length];
                assertEquals(0, backprop.valueAndGradient(parameters, x, new double[rows], rows, gradient));
                // Its running mean has gone a tenth of the way from 0.
                assertEquals(0.1 * constant, trained(batch, x, rows)[runningMean], 1e-6 * Math.abs(constant));
                double[] y = {1};
                DoublePredictor.of(layer, 1).predict(
                        DoubleInitialization.of(layer, 1), new double[] {constant, constant, constant}, 0, 1, y, 0);
                assertEquals(0, y[0]);
            }
        }
    }

    /** A variance that leaves the type would never come back. */
    @Test
    void runningStatisticsStayFinite() {
        Network batch = Network.inputs(1).batchNorm().dense(1).meanSquaredError();
        double huge = Double.MAX_VALUE / 4;
        double[] before = DoubleInitialization.of(batch, 1);
        double[] after = trained(batch, new double[] {huge, -huge}, 2);
        assertArrayEquals(before, after);
    }

    /** Outputs of 0 would hide from a trainer that what comes before a normalisation diverges. */
    @Test
    void aDeviationThatLeavesTheTypeIsNoNumber() {
        double huge = Math.sqrt(Double.MAX_VALUE) * 4;
        double[] x = {huge, -huge, -huge, huge};
        for (Network network : List.of(
                Network.inputs(2).batchNorm().dense(1).meanSquaredError(),
                Network.inputs(2).layerNorm().dense(1).meanSquaredError())) {
            double[] parameters = DoubleInitialization.of(network, 1);
            double loss = DoubleBackprop.of(network, 2).valueAndGradient(
                    parameters, x, new double[2], 2, new double[parameters.length]);
            assertEquals(Double.NaN, loss, network.describe());
        }
    }
}
