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
class FloatLayersTest {

    @Test
    void aResultDoesNotDependOnWhatTheWorkspaceDidBefore() {
        for (Network network : EveryNetwork.NETWORKS) {
            float[] parameters = FloatInitialization.of(network, 6);
            FloatBackprop used = FloatBackprop.of(network, 300);
            float[] gradient = new float[parameters.length];
            float[] bad = FloatInitialization.of(network, 7);
            Arrays.fill(bad, Float.NaN);
            used.valueAndGradient(
                    bad, FloatBatches.inputs(network, 300, 7), FloatBatches.targets(network, 300, 8), 300, gradient);
            float[] x = FloatBatches.inputs(network, 19, 9);
            float[] y = FloatBatches.targets(network, 19, 10);
            double loss = used.valueAndGradient(parameters, x, y, 19, gradient);
            float[] fresh = new float[parameters.length];
            FloatBackprop unused = FloatBackprop.of(network, 19);
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
            int rows = FloatBackprop.BLOCK_ROWS + 9;
            float[] parameters = FloatInitialization.of(network, 14);
            float[] x = FloatBatches.inputs(network, rows, 15);
            FloatBackprop backprop = FloatBackprop.of(network, rows);
            float[] gradient = new float[parameters.length];
            backprop.valueAndGradient(parameters, x, FloatBatches.targets(network, rows, 16), rows, gradient);
            backprop.updateRunningStatistics(parameters);
            int width = network.outputs();
            float[] together = new float[rows * width];
            FloatPredictor.of(network, 100).predict(parameters, x, 0, rows, together, 0);
            float[] alone = new float[rows * width];
            FloatPredictor one = FloatPredictor.of(network, 1);
            for (int i = 0; i < rows; i++) {
                one.predict(parameters, x, i * network.inputs(), 1, alone, i * width);
            }
            assertArrayEquals(together, alone, network.describe());
        }
    }

    /** What threads that take blocks must be able to rely on. */
    @Test
    void sharesOfABatchAddUpToItBitForBit() {
        int rows = 2 * FloatBackprop.BLOCK_ROWS + 37;
        for (Network network : EveryNetwork.NETWORKS) {
            float[] parameters = FloatInitialization.of(network, 3);
            float[] x = FloatBatches.inputs(network, rows, 4);
            float[] y = FloatBatches.targets(network, rows, 5);
            float[] whole = new float[parameters.length];
            FloatBackprop all = FloatBackprop.of(network, rows, 11);
            all.step(5);
            double loss = all.valueAndGradient(parameters, x, y, rows, whole);

            FloatBackprop single = FloatBackprop.of(network, FloatBackprop.BLOCK_ROWS, 11);
            single.step(5);
            double total = single.totalWeight(y, 0, null, 0, rows);
            float[] statistics = parameters.clone();
            float[] sum = new float[parameters.length];
            double losses = 0;
            for (int first = 0; first < rows; first += FloatBackprop.BLOCK_ROWS) {
                int count = Math.min(FloatBackprop.BLOCK_ROWS, rows - first);
                float[] part = new float[parameters.length];
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
        float[] parameters = new float[51];
        Arrays.fill(parameters, 1);
        float[] x = new float[rows * 50];
        Arrays.fill(x, 1);
        float[] y = new float[rows];
        FloatBackprop backprop = FloatBackprop.of(network, rows, 3);
        float[] first = new float[51];
        float[] second = new float[51];
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

    private record Point(Activation activation, float z, float y) {}

    @Test
    void activationsHoldAtTheirEndsAndKeepNaN() {
        List<Point> points = List.of(
                new Point(new Activation.LeakyRelu(0.5), -3f, -1.5f),
                new Point(new Activation.LeakyRelu(0.5), 3f, 3f),
                new Point(Activation.ELU, -200f, -1f),
                new Point(Activation.ELU, 200f, 200f),
                new Point(Activation.ELU, -1f, (float) Math.expm1(-1)),
                new Point(Activation.HARD_SIGMOID, -3f, 0f),
                new Point(Activation.HARD_SIGMOID, 3f, 1f),
                new Point(Activation.HARD_SIGMOID, 0f, 0.5f),
                new Point(Activation.HARD_TANH, -7f, -1f),
                new Point(Activation.HARD_TANH, 7f, 1f),
                new Point(Activation.HARD_TANH, 0.25f, 0.25f),
                new Point(Activation.HARD_SWISH, -3f, 0f),
                new Point(Activation.HARD_SWISH, 4f, 4f),
                new Point(Activation.HARD_SWISH, 1.5f, 1.125f),
                new Point(Activation.SOFTPLUS, -50f, (float) Math.exp(-50)),
                new Point(Activation.SOFTPLUS, 200f, 200f),
                new Point(Activation.SOFTPLUS, 0f, (float) Math.log(2)),
                new Point(Activation.SILU, -800f, 0f),
                new Point(Activation.SILU, 200f, 200f),
                new Point(Activation.SILU, 1f, (float) (1 / (1 + Math.exp(-1)))),
                new Point(Activation.MISH, -800f, 0f),
                new Point(Activation.MISH, 200f, 200f),
                new Point(Activation.MISH, 1f, (float) Math.tanh(Math.log1p(Math.E))),
                new Point(Activation.GELU, -200f, 0f),
                new Point(Activation.GELU, 200f, 200f),
                // Φ(1), Abramowitz and Stegun, table 26.1.
                new Point(Activation.GELU, 1f, 0.841344746068543f),
                new Point(Activation.GELU_TANH, -200f, 0f),
                new Point(Activation.GELU_TANH, 200f, 200f),
                new Point(Activation.GELU_TANH, 1f,
                        (float) (0.5 + 0.5 * Math.tanh(Math.sqrt(2 / Math.PI) * 1.044715))));
        for (Point point : points) {
            FloatElementwise activation = FloatElementwise.of(point.activation());
            float[] z = {point.z(), Float.NaN};
            float[] y = new float[2];
            activation.forward().apply(2, z, 0, y, 0);
            String what = point.toString();
            assertEquals(point.y(), y[0], 2e-7f * Math.abs(point.y()), what);
            assertTrue(Float.isNaN(y[1]), what);
            float[] delta = {1, 1};
            activation.backward().apply(2, activation.fromOutput() ? y : z, 0, delta, 0);
            assertTrue(Float.isFinite(delta[0]), what);
        }
    }

    @Test
    void layerNormMakesMeanZeroAndVarianceOne() {
        Network network = Network.inputs(5).layerNorm().meanSquaredError();
        float[] parameters = FloatInitialization.of(network, 1);
        float[] y = new float[5];
        FloatPredictor.of(network, 1).predict(parameters, new float[] {2, 4, 6, 8, 10}, 0, 1, y, 0);
        double r = 1 / Math.sqrt(8 + 1e-5);
        for (int j = 0; j < 5; j++) {
            assertEquals((2 * j - 4) * r, y[j], 1e-6);
        }
    }

    /** Prediction keeps no statistics of blocks, so it needs no room for them. */
    @Test
    void aPredictorOfAnyNumberOfRowsIsNoLarger() {
        Network network = Network.inputs(3).dense(50).batchNorm().dense(2).meanSquaredError();
        float[] parameters = FloatInitialization.of(network, 1);
        float[] x = new float[3 * 300];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 13 - 6;
        }
        float[] expected = new float[600];
        float[] outputs = new float[600];
        FloatPredictor.of(network, 1).predict(parameters, x, 0, 300, expected, 0);
        FloatPredictor.of(network, Integer.MAX_VALUE).predict(parameters, x, 0, 300, outputs, 0);
        assertArrayEquals(expected, outputs);
    }

    @Test
    void batchNormPredictsWithRunningStatistics() {
        Network network = Network.inputs(1).layer(new Layer.BatchNorm(1e-5, 0.25)).meanSquaredError();
        assertEquals(4, ParameterLayout.of(network).size());
        assertEquals(2, ParameterLayout.of(network).trainable());
        float[] parameters = FloatInitialization.of(network, 1);
        assertArrayEquals(new float[] {1, 0, 0, 1}, parameters);
        FloatBackprop backprop = FloatBackprop.of(network, 4);
        float[] gradient = {9, 9, 9, 9};
        backprop.valueAndGradient(parameters, new float[] {1, 2, 3, 6}, new float[4], 4, gradient);
        assertEquals(0, gradient[2]);
        assertEquals(0, gradient[3]);
        assertArrayEquals(new float[] {1, 0, 0, 1}, parameters);
        backprop.updateRunningStatistics(parameters);
        // Mean 3, variance 14 / 4 in training, 14 / 3 for the running one.
        assertArrayEquals(new float[] {1, 0, 0.75f, 0.75f + 0.25f * 14 / 3}, parameters, 1e-6f);
        float[] y = new float[1];
        FloatPredictor.of(network, 1).predict(parameters, new float[] {2}, 0, 1, y, 0);
        assertEquals(1.25 / Math.sqrt(0.75 + 3.5 / 3 + 1e-5), y[0], 1e-6);
    }

    @Test
    void embeddingsReplaceTheirColumns() {
        Network network = Network.inputs(5).layer(EveryNetwork.EMBEDDING).meanSquaredError();
        assertEquals(8, network.outputs());
        ParameterLayout layout = ParameterLayout.of(network);
        assertEquals("layer 1 table 4x3 at offset 0", layout.blocks().get(0).describe());
        assertEquals("layer 1 table 5x2 at offset 12", layout.blocks().get(1).describe());
        float[] parameters = new float[layout.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = i;
        }
        float[] y = new float[8];
        FloatPredictor.of(network, 1).predict(parameters, new float[] {70, 2, 71, -12345, 72}, 0, 1, y, 0);
        int hashed = 12 + 2 * EveryNetwork.EMBEDDING.features().get(1).entry(-12345);
        assertArrayEquals(new float[] {70, 71, 72, 6, 7, 8, hashed, hashed + 1}, y);
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
        FloatBackprop backprop = FloatBackprop.of(network, 2);
        float[] parameters = FloatInitialization.of(network, 1);
        float[] gradient = new float[parameters.length];
        float[] x = {0, 1, 0, 0, 0, 0, 4, 0, 0, 0};
        assertMessage(
                "x of row 1, column 1 is 4.0; the embedding takes integers from 0 to 3",
                () -> backprop.valueAndGradient(parameters, x, new float[2], 2, gradient));
        x[6] = 3;
        x[8] = 0.5f;
        assertMessage(
                "x of row 1, column 3 is 0.5; the embedding takes integers",
                () -> backprop.valueAndGradient(parameters, x, new float[2], 2, gradient));
        x[8] = Float.MAX_VALUE;
        String many = assertThrows(
                IllegalArgumentException.class,
                () -> backprop.valueAndGradient(parameters, x, new float[2], 2, gradient)).getMessage();
        assertTrue(many.startsWith("x of row 1, column 3 is " + Float.MAX_VALUE
                + "; the type of the rows tells integers apart only up to " + (1L << Float.PRECISION) + ": "), many);
        x[8] = 1L << Float.PRECISION;
        backprop.valueAndGradient(parameters, x, new float[2], 2, gradient.clone());
        x[8] = 0;
        assertMessage(
                "the weight of row 1 is -1.0; it must be a finite number of at least 0",
                () -> backprop.valueAndGradient(
                        parameters, x, 0, new float[2], 0, new float[] {1, -1}, 0, 2, gradient));
        assertMessage(
                "all 2 rows have weight 0; a mean needs one above 0",
                () -> backprop.valueAndGradient(parameters, x, 0, new float[2], 0, new float[2], 0, 2, gradient));
        assertMessage(
                "the row has weight 0; a mean needs one above 0",
                () -> backprop.valueAndGradient(parameters, x, 0, new float[1], 0, new float[1], 0, 1, gradient));
        assertArrayEquals(new float[gradient.length], gradient);
        assertMessage(
                "target 0.0 of row 0, output 0: the hinge loss takes -1 or 1",
                () -> value(Network.inputs(1).dense(1).loss(Loss.HINGE), 0));
        assertMessage(
                "target -1.0 of row 0, output 0: the Poisson loss takes counts of at least 0",
                () -> value(Network.inputs(1).dense(1).loss(Loss.POISSON), -1));
        assertMessage(
                "the targets of row 0 add up to 0.5; a distribution adds up to 1",
                () -> value(Network.inputs(1).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY), 0.5f, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> value(Network.inputs(1).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY), 0.5f, 0.502f));
        // What rounding, or a few printed digits, leave of a distribution is one.
        value(Network.inputs(1).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY), 0.5f, 0.5005f);
    }

    /** A table with an entry more than there are integers that the type tells apart has one that no row can name. */
    @Test
    void aTableIsNoLargerThanTheTypeOfItsRows() {
        int most = 1 << Math.min(Float.PRECISION, 30);
        FloatPredictor.of(Network.inputs(1).embedding(Layer.Embedding.Feature.table(0, most, 1)).dense(1)
                .meanSquaredError(), 1);
        if (most < 1 << 30) {
            Network larger = Network.inputs(1).embedding(Layer.Embedding.Feature.table(0, most + 1, 1)).dense(1)
                    .meanSquaredError();
            String refused = assertThrows(IllegalArgumentException.class, () -> FloatPredictor.of(larger, 1))
                    .getMessage();
            assertTrue(refused.startsWith("column 0 is embedded by a table of " + (most + 1) + " entries; "), refused);
        }
    }

    private static double value(Network network, float... targets) {
        return FloatBackprop.of(network, 1).value(FloatInitialization.of(network, 1), new float[1], targets, 1);
    }

    private static float[] trained(Network network, float[] x, int rows) {
        float[] parameters = FloatInitialization.of(network, 1);
        FloatBackprop backprop = FloatBackprop.of(network, rows);
        backprop.valueAndGradient(parameters, x, new float[rows], rows, new float[parameters.length]);
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
        for (float constant : new float[] {1000.1f, 10000.1f, 101325.3f, -0.1f}) {
            for (int rows : new int[] {2, 32, 100, 127}) {
                float[] x = new float[rows];
                Arrays.fill(x, constant);
                float[] parameters = FloatInitialization.of(batch, 1);
                FloatBackprop backprop = FloatBackprop.of(batch, rows);
                float[] gradient = new float[parameters.length];
                assertEquals(0, backprop.valueAndGradient(parameters, x, new float[rows], rows, gradient));
                // Its running mean has gone a tenth of the way from 0.
                assertEquals(0.1f * constant, trained(batch, x, rows)[runningMean], 1e-6f * Math.abs(constant));
                float[] y = {1};
                FloatPredictor.of(layer, 1).predict(
                        FloatInitialization.of(layer, 1), new float[] {constant, constant, constant}, 0, 1, y, 0);
                assertEquals(0, y[0]);
            }
        }
    }

    /** A variance that leaves the type would never come back. */
    @Test
    void runningStatisticsStayFinite() {
        Network batch = Network.inputs(1).batchNorm().dense(1).meanSquaredError();
        float huge = Float.MAX_VALUE / 4;
        float[] before = FloatInitialization.of(batch, 1);
        float[] after = trained(batch, new float[] {huge, -huge}, 2);
        assertArrayEquals(before, after);
    }

    /** Outputs of 0 would hide from a trainer that what comes before a normalisation diverges. */
    @Test
    void aDeviationThatLeavesTheTypeIsNoNumber() {
        float huge = (float) Math.sqrt(Float.MAX_VALUE) * 4;
        float[] x = {huge, -huge, -huge, huge};
        for (Network network : List.of(
                Network.inputs(2).batchNorm().dense(1).meanSquaredError(),
                Network.inputs(2).layerNorm().dense(1).meanSquaredError())) {
            float[] parameters = FloatInitialization.of(network, 1);
            double loss = FloatBackprop.of(network, 2).valueAndGradient(
                    parameters, x, new float[2], 2, new float[parameters.length]);
            assertEquals(Double.NaN, loss, network.describe());
        }
    }
}
