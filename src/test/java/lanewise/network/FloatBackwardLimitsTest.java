package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The way back where formulas have their bends, and what is named when arrays and targets do not fit. */
class FloatBackwardLimitsTest {

    private static final Network LINE = Network.inputs(1).dense(1).meanSquaredError();

    /** ∂J/∂w and ∂J/∂b of w·1 + b at w = 2, b = 0. */
    private static float[] gradient(Loss loss, float target) {
        Network network = Network.inputs(1).dense(1).loss(loss);
        float[] gradient = {9, 9};
        FloatBackprop.of(network, 1).valueAndGradient(new float[] {2, 0}, new float[] {1}, new float[] {target}, 1,
                gradient);
        return gradient;
    }

    @Test
    void lossesWithABendHaveNoSlopeInIt() {
        for (Loss loss : List.of(Loss.MEAN_ABSOLUTE_ERROR, new Loss.Quantile(0.75), new Loss.Huber(1))) {
            assertEquals(0f, gradient(loss, 2)[0], loss.toString());
        }
        assertEquals(1f, gradient(Loss.MEAN_ABSOLUTE_ERROR, 1)[0]);
        assertEquals(-1f, gradient(Loss.MEAN_ABSOLUTE_ERROR, 3)[0]);
        assertEquals(0.25f, gradient(new Loss.Quantile(0.75), 1)[0]);
        assertEquals(-0.75f, gradient(new Loss.Quantile(0.75), 3)[0]);
    }

    /** At 0 the slope is that of the left side, as in the documentation. */
    @Test
    void leakyReluAtZero() {
        Network network = Network.inputs(1).dense(1, new Activation.LeakyRelu(0.25)).dense(1).meanSquaredError();
        float[] gradient = new float[4];
        FloatBackprop.of(network, 1).valueAndGradient(new float[] {0, 0, 1, 0}, new float[] {1}, new float[] {1}, 1,
                gradient);
        assertArrayEquals(new float[] {-0.5f, -0.5f, 0, -2}, gradient);
    }

    /** At a bend the slope is that of the flatter side; that of hard swish at 3 is the one from the left. */
    @Test
    void piecewiseActivationsAtTheirBends() {
        assertSlopes(Activation.HARD_SIGMOID, new float[] {-4, -3, 0, 3, 4}, 0, 0, 1f / 6, 0, 0);
        assertSlopes(Activation.HARD_TANH, new float[] {-2, -1, 0.5f, 1, 2}, 0, 0, 1, 0, 0);
        assertSlopes(Activation.HARD_SWISH, new float[] {-4, -3, 0, 3, 4}, 0, 0, 0.5f, 1.5f, 1);
    }

    private static void assertSlopes(Activation activation, float[] z, float... slopes) {
        FloatElementwise work = FloatElementwise.of(activation);
        float[] y = new float[z.length];
        work.forward().apply(z.length, z, 0, y, 0);
        float[] delta = new float[z.length];
        Arrays.fill(delta, 2);
        work.backward().apply(z.length, work.fromOutput() ? y : z, 0, delta, 0);
        for (int i = 0; i < z.length; i++) {
            assertEquals(2 * slopes[i], delta[i], 1e-6f, activation + " at " + z[i]);
        }
    }

    /** Blocks of more than 1,024 weights are summed in pieces; biases do not count. */
    @Test
    void magnitudesOfManyWeights() {
        for (int n : new int[] {1, 1023, 1024, 1025, 2048, 3000}) {
            Network network = Network.inputs(n).dense(1).l1(0.5).meanSquaredError();
            float[] parameters = new float[n + 1];
            float expected = 0;
            for (int i = 0; i < n; i++) {
                parameters[i] = i % 3 - 1 - i % 7;
                expected += Math.abs(parameters[i]);
            }
            parameters[n] = 1000;
            float[] gradient = new float[n + 1];
            assertEquals(0.5 * expected, FloatBackprop.of(network, 1).addPenalty(parameters, gradient), "n = " + n);
            for (int i = 0; i < n; i++) {
                assertEquals(0.5f * Math.signum(parameters[i]), gradient[i], "n = " + n + ", weight " + i);
            }
            assertEquals(0, gradient[n]);
        }
    }

    /** A factor of 0 is no term: 0 times an infinite weight would be NaN. */
    @Test
    void onlyPenaltiesThatAreThereCount() {
        FloatBackprop magnitudes = FloatBackprop.of(Network.inputs(1).dense(1).l1(0.5).meanSquaredError(), 1);
        float[] gradient = new float[2];
        float infinity = Float.POSITIVE_INFINITY;
        assertEquals(Double.POSITIVE_INFINITY, magnitudes.addPenalty(new float[] {infinity, 0}, gradient));
        assertArrayEquals(new float[] {0.5f, 0}, gradient);
        FloatBackprop squares = FloatBackprop.of(Network.inputs(1).dense(1).l2(0.5).meanSquaredError(), 1);
        assertEquals(4, squares.addPenalty(new float[] {4, 0}, gradient));
        assertArrayEquals(new float[] {2.5f, 0}, gradient);
    }

    @Test
    void batchNormKeepsTheStatisticsOfEveryColumn() {
        Network network = Network.inputs(3).layer(new Layer.BatchNorm(1e-20, 0.5)).meanSquaredError();
        float[] parameters = FloatInitialization.of(network, 1);
        FloatBackprop backprop = FloatBackprop.of(network, 2);
        float[] x = {1, 20, 300, 3, 28, 332};
        backprop.valueAndGradient(parameters, x, new float[6], 2, new float[12]);
        backprop.updateRunningStatistics(parameters);
        // Halfway from means 0 and variances 1 to means 2, 24, 316 and variances 2, 32, 512.
        assertArrayEquals(new float[] {1, 1, 1, 0, 0, 0, 1, 12, 158, 1.5f, 16.5f, 256.5f}, parameters);
        float[] y = new float[3];
        FloatPredictor.of(network, 1).predict(parameters, x, 0, 1, y, 0);
        assertArrayEquals(new float[] {0, (float) (8 / Math.sqrt(16.5)), (float) (142 / Math.sqrt(256.5))}, y, 1e-5f);
    }

    @Test
    void aBatchOfOneRowLeavesRunningStatisticsAlone() {
        Network network = Network.inputs(1).layer(new Layer.BatchNorm(1e-5, 0.5)).meanSquaredError();
        float[] parameters = FloatInitialization.of(network, 1);
        FloatBackprop backprop = FloatBackprop.of(network, 2);
        backprop.valueAndGradient(parameters, new float[] {5}, new float[1], 1, new float[4]);
        backprop.updateRunningStatistics(parameters);
        assertArrayEquals(new float[] {1, 0, 0, 1}, parameters);
    }

    @Test
    void arraysThatDoNotFitAreNamed() {
        FloatBackprop backprop = FloatBackprop.of(LINE, 4);
        assertSame(LINE, backprop.network());
        float[] p = new float[2];
        float[] g = new float[2];
        float[] four = new float[4];
        assertOutside("x has 4 elements", () -> backprop.value(p, four, 1, four, 0, 4));
        assertOutside("y has 4 elements", () -> backprop.value(p, four, 0, four, 1, 4));
        assertOutside("weights has 4 elements", () -> backprop.value(p, four, 0, four, 0, four, 1, 4));
        assertOutside("y has 4 elements", () -> backprop.totalWeight(four, 1, null, 0, 4));
        Network wide = Network.inputs(3).dense(2).meanSquaredError();
        assertOutside("x has 11 elements", () -> FloatBackprop.of(wide, 4).value(new float[8], new float[11],
                new float[8], 4));
        assertOutside("y has 7 elements", () -> FloatBackprop.of(wide, 4).value(new float[8], new float[12],
                new float[7], 4));
        assertOutside("x has 4 elements", () -> backprop.share(p, four, 1, four, 0, null, 0, 0, 4, 4, g));
        assertRefused("the network has 2 parameters, the array 3", () -> backprop.addPenalty(new float[3], g));
        assertRefused("the network has 2 parameters, the array 3",
                () -> backprop.updateRunningStatistics(new float[3]));
        assertRefused("gradient", () -> backprop.addPenalty(p, new float[1]));
        assertRefused("gradient",
                () -> backprop.share(p, four, 0, four, 0, null, 0, 0, 4, 4, new float[1]));
    }

    private static void assertOutside(String start, Executable call) {
        String message = assertThrows(IndexOutOfBoundsException.class, call).getMessage();
        assertEquals(start, message.substring(0, Math.min(start.length(), message.length())), message);
    }

    private static void assertRefused(String words, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertEquals(words, message.contains(words) ? words : message);
    }

    /** Targets of the last row, last output: the first that a check of fewer would miss. */
    @Test
    void targetsThatALossDoesNotTakeAreNamed() {
        assertTarget("target 0.0 of row 1, output 2: the hinge loss takes -1 or 1", Loss.HINGE, 1, -1, 1, 1, 1, 0);
        assertTarget("target 2.0 of row 1, output 2: binary cross-entropy takes probabilities from 0 to 1",
                new Loss.BinaryCrossEntropy(List.of(1.0, 2.0, 3.0)), 0, 0, 0, 0, 0, 2);
        assertTarget("target 1.5 of row 1, output 1: cross-entropy of distributions takes probabilities from 0 to 1",
                Loss.DISTRIBUTION_CROSS_ENTROPY, 0, 0, 1, -0.0f, 1.5f, -0.5f);
    }

    private static void assertTarget(String message, Loss loss, float... targets) {
        Network network = Network.inputs(1).dense(3).loss(loss);
        FloatBackprop backprop = FloatBackprop.of(network, 2);
        assertMessage(message, () -> backprop.value(new float[6], new float[2], targets, 2));
        assertThrows(IllegalArgumentException.class, () -> backprop.totalWeight(targets, 0, null, 0, 2));
    }

    /** Rows of weight 0 are in the batch and do not count. */
    @Test
    void aWeightOfZeroTakesARowOut() {
        FloatBackprop backprop = FloatBackprop.of(LINE, 2);
        float[] p = {2, 0};
        assertEquals(4, backprop.value(p, new float[] {1, 1}, 0, new float[] {0, 7}, 0, new float[] {3, 0}, 0, 2));
        assertEquals(3, backprop.totalWeight(new float[] {0, 7}, 0, new float[] {3, 0}, 0, 2));
        for (float weight : new float[] {Float.POSITIVE_INFINITY, Float.NaN, -1}) {
            assertRefused("the weight of row 1 is " + weight,
                    () -> backprop.totalWeight(new float[2], 0, new float[] {3, weight}, 0, 2));
        }
    }

    @Test
    void aBatchWithoutRowsHasNoWeight() {
        FloatBackprop backprop = FloatBackprop.of(LINE, 2);
        for (int rows : new int[] {0, -5, Integer.MIN_VALUE}) {
            assertMessage(
                    "a batch has " + rows + " rows; it must have at least 1",
                    () -> backprop.totalWeight(new float[2], 0, null, 0, rows));
        }
    }

    /** Sums of weights are double numbers, in which those of the narrower type have room. */
    @Test
    void weightsThatLeaveTheRangeInASumAreNamed() {
        float half = Float.MAX_VALUE / 2;
        float[] weights = {half, half, half};
        Network wide = Network.inputs(1).dense(3).meanSquaredError();
        FloatBackprop sum = FloatBackprop.of(LINE, 3);
        FloatBackprop product = FloatBackprop.of(wide, 1);
        float[] gradient = new float[6];
        if (Float.PRECISION < 53) {
            assertEquals(3.0 * half, sum.totalWeight(new float[3], 0, weights, 0, 3));
            assertEquals(1, product.valueAndGradient(new float[6], new float[1], 0, new float[] {1, 1, 1}, 0, weights,
                    0, 1, gradient));
        } else {
            assertMessage(
                    "the weights of 3 rows add up to Infinity, which leaves the range of float; take weights nearer to 1",
                    () -> sum.totalWeight(new float[3], 0, weights, 0, 3));
            assertMessage(
                    "the weights of 1 row add up to " + half
                            + " for each of 3 outputs, which leaves the range of float; take weights nearer to 1",
                    () -> product.valueAndGradient(new float[6], new float[1], 0, new float[] {1, 1, 1}, 0, weights,
                            0, 1, gradient));
        }
    }

    /** The mean of losses below 0 may be a number where their sum is none, as that of losses above 0. */
    @Test
    void aMeanOfHugeGainsIsFinite() {
        float[] counts = new float[64];
        Arrays.fill(counts, Float.MAX_VALUE / 32);
        float[] x = new float[64];
        Arrays.fill(x, 1);
        double value = FloatBackprop.of(Network.inputs(1).dense(1).loss(Loss.POISSON), 64)
                .value(new float[] {1, 0}, x, counts, 64);
        // The wider type has none beyond it to add in.
        assertEquals(Float.PRECISION < 53 ? -Float.MAX_VALUE / 32 : Double.NEGATIVE_INFINITY, value, 1e33);
    }

    /** Shares of a batch in the middle of its arrays, with weights. */
    @Test
    void sharesTakeTheWeightsOfTheirRows() {
        int block = FloatBackprop.BLOCK_ROWS;
        int rows = block + 3;
        float[] x = new float[rows + 5];
        float[] y = new float[rows + 7];
        float[] weights = new float[rows + 9];
        for (int i = 0; i < rows; i++) {
            x[5 + i] = i % 5 - 2;
            y[7 + i] = i % 7 - 3;
            weights[9 + i] = i % 4;
        }
        float[] p = {2, 1};
        FloatBackprop backprop = FloatBackprop.of(LINE, rows);
        float[] whole = new float[2];
        double value = backprop.valueAndGradient(p, x, 5, y, 7, weights, 9, rows, whole);
        double total = backprop.totalWeight(y, 7, weights, 9, rows);
        float[] first = new float[2];
        float[] second = new float[2];
        double sum = backprop.share(p, x, 5, y, 7, weights, 9, 0, block, total, first)
                + backprop.share(p, x, 5, y, 7, weights, 9, block, 3, total, second);
        assertEquals(value, sum / total);
        assertArrayEquals(whole, new float[] {first[0] + second[0], first[1] + second[1]});
    }

    /** Shares of so small or so large a total would leave the type before they are divided by it. */
    @Test
    void sharesWithoutWeightsAreDividedByAnyTotal() {
        float[] x = {1, 2};
        float[] y = {5, -7};
        float[] p = {2, 1};
        FloatBackprop backprop = FloatBackprop.of(LINE, 2);
        float[] one = new float[2];
        double sum = backprop.share(p, x, 0, y, 0, null, 0, 0, 2, 1, one);
        for (double total : new double[] {1e-25, 1e20}) {
            float[] share = new float[2];
            assertEquals(sum, backprop.share(p, x, 0, y, 0, null, 0, 0, 2, total, share));
            for (int i = 0; i < 2; i++) {
                assertEquals(1, share[i] * total / one[i], 1e-5);
            }
        }
    }

    @Test
    void weightsThatLeaveTheTypeTogetherAreBothNamed() {
        double weight = Float.PRECISION < 53 ? 1e20 : 1e300;
        float[] weights = {1, (float) weight};
        Loss loss = new Loss.SoftmaxCrossEntropy(0, List.of(1.0, Float.PRECISION < 53 ? 1e30 : 1e200));
        FloatBackprop backprop = FloatBackprop.of(Network.inputs(1).dense(2).loss(loss), 2);
        String message = assertThrows(
                IllegalArgumentException.class, () -> backprop.totalWeight(new float[] {0, 1}, 0, weights, 0, 2))
                .getMessage();
        assertEquals(
                "the weight of row 1 is " + weights[1] + " times the " + (Float.PRECISION < 53 ? "1.0E30" : "1.0E200")
                        + " of class 1, which leaves the range of float; take weights nearer to 1",
                message);
    }

    /** The loss that a step returns is the mean, whatever the row weighs; what does not fit is refused before it. */
    @Test
    void aStepOnOneRow() {
        FloatBackprop backprop = FloatBackprop.of(LINE, 1);
        float[] p = {2, 0};
        float[] one = {1};
        assertEquals(4, backprop.valueAndDescend(p, one, 0, new float[1], 0, new float[] {4}, 0, 0.125f, 0));
        assertTrue(backprop.taken());
        assertArrayEquals(new float[] {1.5f, -0.5f}, p);
        assertOutside("x has 1 element",
                () -> backprop.valueAndDescend(p, one, 1, new float[1], 0, null, 0, 0.125f, 0));
        assertFalse(backprop.taken());
        assertRefused("the network has 2 parameters",
                () -> backprop.valueAndDescend(new float[1], one, 0, new float[1], 0, null, 0, 0.125f, 0));
        assertArrayEquals(new float[] {1.5f, -0.5f}, p);
    }

    @Test
    void rowsThatANetworkCannotLearnFromAreNamed() {
        FloatBackprop backprop = FloatBackprop.of(Network.inputs(1).dense(1).loss(Loss.HINGE), 1);
        backprop.checkRows(new float[3], new float[] {1, -1, 1}, 3);
        assertOutside("x has 2 elements", () -> backprop.checkRows(new float[2], new float[] {1, -1, 1}, 3));
        assertRefused("hinge", () -> backprop.checkRows(new float[3], new float[] {1, -1, 0}, 3));
    }
}
