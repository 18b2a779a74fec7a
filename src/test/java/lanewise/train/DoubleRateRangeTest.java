// Generated from FloatRateRangeTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.Initializer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Test;

/** The range test of the learning rate. */
class DoubleRateRangeTest {

    private static final DoubleDataset DATA = DoubleTrainerTest.points(200, 1);

    @Test
    void theLossFallsThenExplodes() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        DoubleDataset rows = DoubleDataset.regression(4, 1, 1, new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8});
        Training training = Training.with(Sgd.plain(), 1).batchSize(4);
        RateRange range = DoubleRateRange.run(line, training, rows, 1e-6, 10, 200);
        assertTrue(range.diverged());
        // Above 2 / 16.7, two over the largest curvature, gradient descent diverges; it then takes some steps to show.
        assertTrue(range.steepest() > 1e-4 && range.steepest() < 2 / 16.7, range.toString());
        assertTrue(range.lowest() > range.steepest(), range.toString());
        assertEquals(1e-6, range.rates()[0]);
        for (int i = 1; i < range.rates().length; i++) {
            assertEquals(Math.pow(10, 7.0 / 199), range.rates()[i] / range.rates()[i - 1], 1e-9);
        }
        assertTrue(range.toString().contains(", diverged at "), range.toString());
        assertEndsWithTheFirstBeyond(range, false);
        // Just above that rate losses grow by so little in a step that one of them is hardly beyond the bound.
        RateRange slow = DoubleRateRange.run(line, training, rows, 0.119, 0.125, 200);
        assertTrue(slow.diverged(), slow.toString());
        assertEndsWithTheFirstBeyond(slow, false);
    }

    /** The last loss, and none before it, is above the lowest by more than 3 times its size. */
    private static void assertEndsWithTheFirstBeyond(RateRange range, boolean belowZero) {
        double[] losses = range.losses();
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < losses.length; i++) {
            lowest = Math.min(lowest, losses[i]);
            double size = belowZero ? Math.max(Math.abs(lowest), losses[0] - lowest) : lowest;
            assertEquals(i == losses.length - 1, !(losses[i] - lowest <= 3 * size), i + " of\n" + range);
        }
    }

    /** A loss that is not finite ends the test as one does that is too large; what to begin with is below all of it. */
    @Test
    void aRangeThatIsTooLargeFromTheStart() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        DoubleDataset rows = DoubleDataset.regression(4, 1, 1, new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8});
        double high = Double.MAX_VALUE;
        RateRange range = DoubleRateRange.run(
                line, Training.with(Sgd.plain(), 1).batchSize(4), rows, high / 1e8, high, 10);
        assertTrue(range.diverged());
        assertEquals(3, range.losses().length);
        assertEquals(Double.POSITIVE_INFINITY, range.losses()[2]);
        assertEquals(high / 1e8, range.steepest());
        assertEquals(high / 1e8, range.lowest());
    }

    /** Each epoch visits all rows, whatever the rate. */
    @Test
    void aRangeTestSeesEveryRow() {
        Network zero = Network.inputs(1).dense(1, Activation.IDENTITY, new Initializer.Constant(0)).meanSquaredError();
        double[] y = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        RateRange range = DoubleRateRange.run(
                zero, Training.with(Sgd.plain(), 1).batchSize(1), DoubleDataset.regression(10, 1, 1, new double[10], y),
                1e-30, 1e-29, 20);
        double[] losses = range.losses();
        double before = 0;
        double[] sums = new double[2];
        for (int i = 0; i < 20; i++) {
            double average = losses[i] * (1 - Math.pow(0.9, i + 1));
            sums[i / 10] += (average - 0.9 * before) / 0.1;
            before = average;
        }
        assertArrayEquals(new double[] {385, 385}, sums, 1e-9);
    }

    @Test
    void aRangeThatStaysSmallDoesNotDiverge() {
        RateRange range = DoubleRateRange.run(
                DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100);
        assertFalse(range.diverged());
        assertEquals(100, range.losses().length);
        assertEquals(1e-2, range.rates()[99], 1e-12);
        assertEquals(
                range.toString(),
                DoubleRateRange.run(DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100)
                        .toString());
    }

    /** A likelihood, or the Poisson loss, is below 0 where it is good: that is no divergence. */
    @Test
    void aLossBelowZeroIsNoDivergence() {
        Network counts = Network.inputs(1).dense(1).loss(Loss.POISSON);
        double[] x = new double[64];
        double[] y = new double[64];
        for (int row = 0; row < y.length; row++) {
            x[row] = row % 8 / 8.0;
            y[row] = 10 + row % 8;
        }
        DoubleDataset rows = DoubleDataset.regression(64, 1, 1, x, y);
        Training training = Training.with(Sgd.plain(), 1).batchSize(8);
        RateRange small = DoubleRateRange.run(counts, training, rows, 1e-5, 1e-2, 300);
        assertFalse(small.diverged(), small.toString());
        assertTrue(small.losses()[299] < -10, small.toString());
        RateRange large = DoubleRateRange.run(counts, training, rows, 1e-5, 100, 300);
        assertTrue(large.diverged(), large.toString());
        assertEndsWithTheFirstBeyond(large, true);
        assertTrue(large.steepest() > 1e-4 && large.steepest() < 0.1, large.toString());
    }

    /** Also where most rows do not count. */
    @Test
    void batchesWithoutARowThatCountsAreLeftOut() {
        double[] weights = new double[DATA.rows()];
        weights[3] = 1;
        RateRange range = DoubleRateRange.run(
                DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA.withWeights(weights), 1e-6, 1e-2, 20);
        assertEquals(20, range.rates().length);
        assertMessage(
                "all 200 rows have weight 0; a range test needs one above 0",
                () -> DoubleRateRange.run(
                        DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA.withWeights(new double[200]), 1e-6,
                        1e-2, 20));
    }

    /** What is left of an epoch may be one row, which a batch norm takes as in a run. */
    @Test
    void anEpochMayEndWithOneRow() {
        Network normalized = Network.inputs(3).dense(4).batchNorm().dense(1).binaryCrossEntropy();
        RateRange range = DoubleRateRange.run(
                normalized, DoubleTrainerTest.TRAINING, DATA.head(17), 1e-6, 1e-2, 20);
        assertEquals(20, range.rates().length);
        assertMessage(
                "layer 2 is a batch norm, and there is 1 row to learn from; one row has no variance, so nothing of it"
                        + " would pass: use batches of at least 2 rows, or a layer norm",
                () -> DoubleRateRange.run(normalized, DoubleTrainerTest.TRAINING, DATA.head(1), 1e-6, 1e-2, 20));
    }

    @Test
    void badArgumentsAreNamed() {
        assertMessage(
                "high is 1.0; the last rate must be above the first, 2.0",
                () -> DoubleRateRange.run(DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 2, 1, 10));
        assertMessage(
                "steps is 9; it must be at least 10",
                () -> DoubleRateRange.run(DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1, 2, 9));
        assertMessage(
                "there is 1 rate and 2 losses; a range test has 3 or more of both",
                () -> new RateRange(new double[1], new double[2], false));
    }

    /** A step of the test is a step of the training. */
    @Test
    void accumulatedBatchesAreOneStepOfTheRangeTest() {
        Training training = Training.with(Sgd.plain(), 1).batchSize(50);
        RateRange whole = DoubleRateRange.run(DoubleTrainerTest.NETWORK, training, DATA, 1e-4, 10, 40);
        RateRange parts = DoubleRateRange.run(
                DoubleTrainerTest.NETWORK, training.batchSize(5).accumulation(10), DATA, 1e-4, 10, 40);
        for (int i = 0; i < 20; i++) {
            assertEquals(whole.losses()[i], parts.losses()[i], 1e-5 * whole.losses()[i], "step " + i);
        }
    }

    @Test
    void threadsDoNotChangeARange() {
        DoubleDataset many = DoubleTrainerTest.points(1_000, 1);
        Training training = DoubleTrainerTest.TRAINING.batchSize(500);
        RateRange range = DoubleRateRange.run(DoubleTrainerTest.NETWORK, training, many, 1e-4, 1, 30);
        try (Parallelism threads = Parallelism.of(3)) {
            RateRange other = DoubleRateRange.run(
                    DoubleTrainerTest.NETWORK, training, many, 1e-4, 1, 30, (_, _, _, _) -> true, threads);
            assertArrayEquals(range.losses(), other.losses());
        }
    }

    @Test
    void aRangeTestTellsHowItGoesOnAndCanBeEnded() {
        RateRange whole = DoubleRateRange.run(
                DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100);
        List<Integer> heard = new ArrayList<>();
        RateRange part = DoubleRateRange.run(
                DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100,
                (step, steps, rate, loss) -> {
                    heard.add(step);
                    assertEquals(100, steps);
                    assertEquals(whole.rates()[step], rate);
                    assertEquals(whole.losses()[step], loss);
                    return step < 40;
                }, null);
        assertEquals(41, heard.size());
        assertEquals(41, part.rates().length);
        assertFalse(part.diverged());
        assertEquals(
                3,
                DoubleRateRange.run(
                        DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100,
                        (_, _, _, _) -> false, null).rates().length);
    }

    @Test
    void aRangeMayBeAsWideAsNumbersAre() {
        RateRange range = DoubleRateRange.run(
                DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING, DATA, 1e-300, 1e300, 10);
        assertEquals(1e-300, range.rates()[0], 1e-310);
        assertEquals(Math.pow(10, 600.0 / 9 - 300), range.rates()[1], 1e-245);
    }
}
