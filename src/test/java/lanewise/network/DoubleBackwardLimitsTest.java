// Generated from FloatBackwardLimitsTest.java by src/codegen/FloatToDouble.java.
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
class DoubleBackwardLimitsTest {

    private static final Network LINE = Network.inputs(1).dense(1).meanSquaredError();

    /** ∂J/∂w and ∂J/∂b of w·1 + b at w = 2, b = 0. */
    private static double[] gradient(Loss loss, double target) {
        Network network = Network.inputs(1).dense(1).loss(loss);
        double[] gradient = {9, 9};
        DoubleBackprop.of(network, 1).valueAndGradient(new double[] {2, 0}, new double[] {1}, new double[] {target}, 1,
                gradient);
        return gradient;
    }

    @Test
    void lossesWithABendHaveNoSlopeInIt() {
        for (Loss loss : List.of(Loss.MEAN_ABSOLUTE_ERROR, new Loss.Quantile(0.75), new Loss.Huber(1))) {
            assertEquals(0.0, gradient(loss, 2)[0], loss.toString());
        }
        assertEquals(1.0, gradient(Loss.MEAN_ABSOLUTE_ERROR, 1)[0]);
        assertEquals(-1.0, gradient(Loss.MEAN_ABSOLUTE_ERROR, 3)[0]);
        assertEquals(0.25, gradient(new Loss.Quantile(0.75), 1)[0]);
        assertEquals(-0.75, gradient(new Loss.Quantile(0.75), 3)[0]);
    }

    /** At 0 the slope is that of the left side, as in the documentation. */
    @Test
    void leakyReluAtZero() {
        Network network = Network.inputs(1).dense(1, new Activation.LeakyRelu(0.25)).dense(1).meanSquaredError();
        double[] gradient = new double[4];
        DoubleBackprop.of(network, 1).valueAndGradient(new double[] {0, 0, 1, 0}, new double[] {1}, new double[] {1}, 1,
                gradient);
        assertArrayEquals(new double[] {-0.5, -0.5, 0, -2}, gradient);
    }

    /** At a bend the slope is that of the flatter side; that of hard swish at 3 is the one from the left. */
    @Test
    void piecewiseActivationsAtTheirBends() {
        assertSlopes(Activation.HARD_SIGMOID, new double[] {-4, -3, 0, 3, 4}, 0, 0, 1.0 / 6, 0, 0);
        assertSlopes(Activation.HARD_TANH, new double[] {-2, -1, 0.5, 1, 2}, 0, 0, 1, 0, 0);
        assertSlopes(Activation.HARD_SWISH, new double[] {-4, -3, 0, 3, 4}, 0, 0, 0.5, 1.5, 1);
    }

    private static void assertSlopes(Activation activation, double[] z, double... slopes) {
        DoubleElementwise work = DoubleElementwise.of(activation);
        double[] y = new double[z.length];
        work.forward().apply(z.length, z, 0, y, 0);
        double[] delta = new double[z.length];
        Arrays.fill(delta, 2);
        work.backward().apply(z.length, work.fromOutput() ? y : z, 0, delta, 0);
        for (int i = 0; i < z.length; i++) {
            assertEquals(2 * slopes[i], delta[i], 1e-6, activation + " at " + z[i]);
        }
    }

    /** Blocks of more than 1,024 weights are summed in pieces; biases do not count. */
    @Test
    void magnitudesOfManyWeights() {
        for (int n : new int[] {1, 1023, 1024, 1025, 2048, 3000}) {
            Network network = Network.inputs(n).dense(1).l1(0.5).meanSquaredError();
            double[] parameters = new double[n + 1];
            double expected = 0;
            for (int i = 0; i < n; i++) {
                parameters[i] = i % 3 - 1 - i % 7;
                expected += Math.abs(parameters[i]);
            }
            parameters[n] = 1000;
            double[] gradient = new double[n + 1];
            assertEquals(0.5 * expected, DoubleBackprop.of(network, 1).addPenalty(parameters, gradient), "n = " + n);
            for (int i = 0; i < n; i++) {
                assertEquals(0.5 * Math.signum(parameters[i]), gradient[i], "n = " + n + ", weight " + i);
            }
            assertEquals(0, gradient[n]);
        }
    }

    /** A factor of 0 is no term: 0 times an infinite weight would be NaN. */
    @Test
    void onlyPenaltiesThatAreThereCount() {
        DoubleBackprop magnitudes = DoubleBackprop.of(Network.inputs(1).dense(1).l1(0.5).meanSquaredError(), 1);
        double[] gradient = new double[2];
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(Double.POSITIVE_INFINITY, magnitudes.addPenalty(new double[] {infinity, 0}, gradient));
        assertArrayEquals(new double[] {0.5, 0}, gradient);
        DoubleBackprop squares = DoubleBackprop.of(Network.inputs(1).dense(1).l2(0.5).meanSquaredError(), 1);
        assertEquals(4, squares.addPenalty(new double[] {4, 0}, gradient));
        assertArrayEquals(new double[] {2.5, 0}, gradient);
    }

    @Test
    void batchNormKeepsTheStatisticsOfEveryColumn() {
        Network network = Network.inputs(3).layer(new Layer.BatchNorm(1e-20, 0.5)).meanSquaredError();
        double[] parameters = DoubleInitialization.of(network, 1);
        DoubleBackprop backprop = DoubleBackprop.of(network, 2);
        double[] x = {1, 20, 300, 3, 28, 332};
        backprop.valueAndGradient(parameters, x, new double[6], 2, new double[12]);
        backprop.updateRunningStatistics(parameters);
        // Halfway from means 0 and variances 1 to means 2, 24, 316 and variances 2, 32, 512.
        assertArrayEquals(new double[] {1, 1, 1, 0, 0, 0, 1, 12, 158, 1.5, 16.5, 256.5}, parameters);
        double[] y = new double[3];
        DoublePredictor.of(network, 1).predict(parameters, x, 0, 1, y, 0);
        assertArrayEquals(new double[] {0, (8 / Math.sqrt(16.5)), (142 / Math.sqrt(256.5))}, y, 1e-5);
    }

    @Test
    void aBatchOfOneRowLeavesRunningStatisticsAlone() {
        Network network = Network.inputs(1).layer(new Layer.BatchNorm(1e-5, 0.5)).meanSquaredError();
        double[] parameters = DoubleInitialization.of(network, 1);
        DoubleBackprop backprop = DoubleBackprop.of(network, 2);
        backprop.valueAndGradient(parameters, new double[] {5}, new double[1], 1, new double[4]);
        backprop.updateRunningStatistics(parameters);
        assertArrayEquals(new double[] {1, 0, 0, 1}, parameters);
    }

    @Test
    void arraysThatDoNotFitAreNamed() {
        DoubleBackprop backprop = DoubleBackprop.of(LINE, 4);
        assertSame(LINE, backprop.network());
        double[] p = new double[2];
        double[] g = new double[2];
        double[] four = new double[4];
        assertOutside("x has 4 elements", () -> backprop.value(p, four, 1, four, 0, 4));
        assertOutside("y has 4 elements", () -> backprop.value(p, four, 0, four, 1, 4));
        assertOutside("weights has 4 elements", () -> backprop.value(p, four, 0, four, 0, four, 1, 4));
        assertOutside("y has 4 elements", () -> backprop.totalWeight(four, 1, null, 0, 4));
        Network wide = Network.inputs(3).dense(2).meanSquaredError();
        assertOutside("x has 11 elements", () -> DoubleBackprop.of(wide, 4).value(new double[8], new double[11],
                new double[8], 4));
        assertOutside("y has 7 elements", () -> DoubleBackprop.of(wide, 4).value(new double[8], new double[12],
                new double[7], 4));
        assertOutside("x has 4 elements", () -> backprop.share(p, four, 1, four, 0, null, 0, 0, 4, 4, g));
        assertRefused("the network has 2 parameters, the array 3", () -> backprop.addPenalty(new double[3], g));
        assertRefused("the network has 2 parameters, the array 3",
                () -> backprop.updateRunningStatistics(new double[3]));
        assertRefused("gradient", () -> backprop.addPenalty(p, new double[1]));
        assertRefused("gradient",
                () -> backprop.share(p, four, 0, four, 0, null, 0, 0, 4, 4, new double[1]));
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
                Loss.DISTRIBUTION_CROSS_ENTROPY, 0, 0, 1, -0.0, 1.5, -0.5);
    }

    private static void assertTarget(String message, Loss loss, double... targets) {
        Network network = Network.inputs(1).dense(3).loss(loss);
        DoubleBackprop backprop = DoubleBackprop.of(network, 2);
        assertMessage(message, () -> backprop.value(new double[6], new double[2], targets, 2));
        assertThrows(IllegalArgumentException.class, () -> backprop.totalWeight(targets, 0, null, 0, 2));
    }

    /** Rows of weight 0 are in the batch and do not count. */
    @Test
    void aWeightOfZeroTakesARowOut() {
        DoubleBackprop backprop = DoubleBackprop.of(LINE, 2);
        double[] p = {2, 0};
        assertEquals(4, backprop.value(p, new double[] {1, 1}, 0, new double[] {0, 7}, 0, new double[] {3, 0}, 0, 2));
        assertEquals(3, backprop.totalWeight(new double[] {0, 7}, 0, new double[] {3, 0}, 0, 2));
        for (double weight : new double[] {Double.POSITIVE_INFINITY, Double.NaN, -1}) {
            assertRefused("the weight of row 1 is " + weight,
                    () -> backprop.totalWeight(new double[2], 0, new double[] {3, weight}, 0, 2));
        }
    }

    @Test
    void aBatchWithoutRowsHasNoWeight() {
        DoubleBackprop backprop = DoubleBackprop.of(LINE, 2);
        for (int rows : new int[] {0, -5, Integer.MIN_VALUE}) {
            assertMessage(
                    "a batch has " + rows + " rows; it must have at least 1",
                    () -> backprop.totalWeight(new double[2], 0, null, 0, rows));
        }
    }

    /** Sums of weights are double numbers, in which those of the narrower type have room. */
    @Test
    void weightsThatLeaveTheRangeInASumAreNamed() {
        double half = Double.MAX_VALUE / 2;
        double[] weights = {half, half, half};
        Network wide = Network.inputs(1).dense(3).meanSquaredError();
        DoubleBackprop sum = DoubleBackprop.of(LINE, 3);
        DoubleBackprop product = DoubleBackprop.of(wide, 1);
        double[] gradient = new double[6];
        if (Double.PRECISION < 53) {
            assertEquals(3.0 * half, sum.totalWeight(new double[3], 0, weights, 0, 3));
            assertEquals(1, product.valueAndGradient(new double[6], new double[1], 0, new double[] {1, 1, 1}, 0, weights,
                    0, 1, gradient));
        } else {
            assertMessage(
                    "the weights of 3 rows add up to Infinity, which leaves the range of double; take weights nearer to 1",
                    () -> sum.totalWeight(new double[3], 0, weights, 0, 3));
            assertMessage(
                    "the weights of 1 row add up to " + half
                            + " for each of 3 outputs, which leaves the range of double; take weights nearer to 1",
                    () -> product.valueAndGradient(new double[6], new double[1], 0, new double[] {1, 1, 1}, 0, weights,
                            0, 1, gradient));
        }
    }

    /** The mean of losses below 0 may be a number where their sum is none, as that of losses above 0. */
    @Test
    void aMeanOfHugeGainsIsFinite() {
        double[] counts = new double[64];
        Arrays.fill(counts, Double.MAX_VALUE / 32);
        double[] x = new double[64];
        Arrays.fill(x, 1);
        double value = DoubleBackprop.of(Network.inputs(1).dense(1).loss(Loss.POISSON), 64)
                .value(new double[] {1, 0}, x, counts, 64);
        // The wider type has none beyond it to add in.
        assertEquals(Double.PRECISION < 53 ? -Double.MAX_VALUE / 32 : Double.NEGATIVE_INFINITY, value, 1e33);
    }

    /** Shares of a batch in the middle of its arrays, with weights. */
    @Test
    void sharesTakeTheWeightsOfTheirRows() {
        int block = DoubleBackprop.BLOCK_ROWS;
        int rows = block + 3;
        double[] x = new double[rows + 5];
        double[] y = new double[rows + 7];
        double[] weights = new double[rows + 9];
        for (int i = 0; i < rows; i++) {
            x[5 + i] = i % 5 - 2;
            y[7 + i] = i % 7 - 3;
            weights[9 + i] = i % 4;
        }
        double[] p = {2, 1};
        DoubleBackprop backprop = DoubleBackprop.of(LINE, rows);
        double[] whole = new double[2];
        double value = backprop.valueAndGradient(p, x, 5, y, 7, weights, 9, rows, whole);
        double total = backprop.totalWeight(y, 7, weights, 9, rows);
        double[] first = new double[2];
        double[] second = new double[2];
        double sum = backprop.share(p, x, 5, y, 7, weights, 9, 0, block, total, first)
                + backprop.share(p, x, 5, y, 7, weights, 9, block, 3, total, second);
        assertEquals(value, sum / total);
        assertArrayEquals(whole, new double[] {first[0] + second[0], first[1] + second[1]});
    }

    /** Shares of so small or so large a total would leave the type before they are divided by it. */
    @Test
    void sharesWithoutWeightsAreDividedByAnyTotal() {
        double[] x = {1, 2};
        double[] y = {5, -7};
        double[] p = {2, 1};
        DoubleBackprop backprop = DoubleBackprop.of(LINE, 2);
        double[] one = new double[2];
        double sum = backprop.share(p, x, 0, y, 0, null, 0, 0, 2, 1, one);
        for (double total : new double[] {1e-25, 1e20}) {
            double[] share = new double[2];
            assertEquals(sum, backprop.share(p, x, 0, y, 0, null, 0, 0, 2, total, share));
            for (int i = 0; i < 2; i++) {
                assertEquals(1, share[i] * total / one[i], 1e-5);
            }
        }
    }

    @Test
    void weightsThatLeaveTheTypeTogetherAreBothNamed() {
        double weight = Double.PRECISION < 53 ? 1e20 : 1e300;
        double[] weights = {1, weight};
        Loss loss = new Loss.SoftmaxCrossEntropy(0, List.of(1.0, Double.PRECISION < 53 ? 1e30 : 1e200));
        DoubleBackprop backprop = DoubleBackprop.of(Network.inputs(1).dense(2).loss(loss), 2);
        String message = assertThrows(
                IllegalArgumentException.class, () -> backprop.totalWeight(new double[] {0, 1}, 0, weights, 0, 2))
                .getMessage();
        assertEquals(
                "the weight of row 1 is " + weights[1] + " times the " + (Double.PRECISION < 53 ? "1.0E30" : "1.0E200")
                        + " of class 1, which leaves the range of double; take weights nearer to 1",
                message);
    }

    /** The loss that a step returns is the mean, whatever the row weighs; what does not fit is refused before it. */
    @Test
    void aStepOnOneRow() {
        DoubleBackprop backprop = DoubleBackprop.of(LINE, 1);
        double[] p = {2, 0};
        double[] one = {1};
        assertEquals(4, backprop.valueAndDescend(p, one, 0, new double[1], 0, new double[] {4}, 0, 0.125, 0));
        assertTrue(backprop.taken());
        assertArrayEquals(new double[] {1.5, -0.5}, p);
        assertOutside("x has 1 element",
                () -> backprop.valueAndDescend(p, one, 1, new double[1], 0, null, 0, 0.125, 0));
        assertFalse(backprop.taken());
        assertRefused("the network has 2 parameters",
                () -> backprop.valueAndDescend(new double[1], one, 0, new double[1], 0, null, 0, 0.125, 0));
        assertArrayEquals(new double[] {1.5, -0.5}, p);
    }

    @Test
    void rowsThatANetworkCannotLearnFromAreNamed() {
        DoubleBackprop backprop = DoubleBackprop.of(Network.inputs(1).dense(1).loss(Loss.HINGE), 1);
        backprop.checkRows(new double[3], new double[] {1, -1, 1}, 3);
        assertOutside("x has 2 elements", () -> backprop.checkRows(new double[2], new double[] {1, -1, 1}, 3));
        assertRefused("hinge", () -> backprop.checkRows(new double[3], new double[] {1, -1, 0}, 3));
    }
}
