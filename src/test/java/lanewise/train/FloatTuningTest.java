package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.Initializer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Test;

/** The range test of the learning rate and successive halving. */
class FloatTuningTest {

    private static final FloatDataset DATA = FloatTrainerTest.points(200, 1);
    private static final FloatDataset HELD_OUT = FloatTrainerTest.points(100, 2);

    @Test
    void theLossFallsThenExplodes() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        FloatDataset rows = FloatDataset.regression(4, 1, 1, new float[] {1, 2, 3, 4}, new float[] {2, 4, 6, 8});
        Training training = Training.with(Sgd.plain(), 1).batchSize(4);
        RateRange range = FloatRateRange.run(line, training, rows, 1e-6, 10, 200);
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
        FloatDataset rows = FloatDataset.regression(4, 1, 1, new float[] {1, 2, 3, 4}, new float[] {2, 4, 6, 8});
        double high = Float.MAX_VALUE;
        RateRange range = FloatRateRange.run(
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
        float[] y = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        RateRange range = FloatRateRange.run(
                zero, Training.with(Sgd.plain(), 1).batchSize(1), FloatDataset.regression(10, 1, 1, new float[10], y),
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
        RateRange range = FloatRateRange.run(
                FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100);
        assertFalse(range.diverged());
        assertEquals(100, range.losses().length);
        assertEquals(1e-2, range.rates()[99], 1e-12);
        assertEquals(
                range.toString(),
                FloatRateRange.run(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100)
                        .toString());
    }

    /** A likelihood, or the Poisson loss, is below 0 where it is good: that is no divergence. */
    @Test
    void aLossBelowZeroIsNoDivergence() {
        Network counts = Network.inputs(1).dense(1).loss(Loss.POISSON);
        float[] x = new float[64];
        float[] y = new float[64];
        for (int row = 0; row < y.length; row++) {
            x[row] = row % 8 / 8f;
            y[row] = 10 + row % 8;
        }
        FloatDataset rows = FloatDataset.regression(64, 1, 1, x, y);
        Training training = Training.with(Sgd.plain(), 1).batchSize(8);
        RateRange small = FloatRateRange.run(counts, training, rows, 1e-5, 1e-2, 300);
        assertFalse(small.diverged(), small.toString());
        assertTrue(small.losses()[299] < -10, small.toString());
        RateRange large = FloatRateRange.run(counts, training, rows, 1e-5, 100, 300);
        assertTrue(large.diverged(), large.toString());
        assertEndsWithTheFirstBeyond(large, true);
        assertTrue(large.steepest() > 1e-4 && large.steepest() < 0.1, large.toString());
    }

    private static Candidate candidate(double rate, int epochs) {
        return new Candidate(
                "rate " + rate, FloatTrainerTest.NETWORK,
                Training.with(Adam.standard(), rate).batchSize(16).epochs(epochs));
    }

    @Test
    void theBestOfEachRoundGoOn() {
        List<Candidate> candidates = List.of(
                candidate(1e-6, 12), candidate(1e-5, 12), candidate(0.02, 12), candidate(1e-4, 12),
                candidate(0.005, 12));
        FloatHalving halving = FloatHalving.run(candidates, DATA, HELD_OUT, 2, 2);
        List<HalvingReport.Round> rounds = halving.report().rounds();
        assertEquals(List.of(2, 4, 12), rounds.stream().map(HalvingReport.Round::epochs).toList());
        assertEquals(List.of(5, 2, 1), rounds.stream().map(round -> round.scores().size()).toList());
        assertEquals("rate 0.02", halving.report().winner());
        for (HalvingReport.Round round : rounds) {
            for (int i = 1; i < round.scores().size(); i++) {
                assertTrue(round.scores().get(i - 1).loss() <= round.scores().get(i).loss());
            }
        }
        // With its pauses it has been trained as it would have been without.
        FloatTrainer alone = FloatTrainer.of(candidates.get(2).network(), candidates.get(2).training());
        alone.train(DATA, HELD_OUT);
        assertArrayEquals(alone.parameters(), halving.winner().parameters());
        assertEquals(9, halving.report().toString().lines().count());
    }

    /** A report that names its winner must name one. */
    @Test
    void candidatesOfOneNameAreRefused() {
        assertMessage(
                "candidates 0 and 2 are both named \"rate 0.1\"; give each a name of its own",
                () -> FloatHalving.run(
                        List.of(candidate(0.1, 4), candidate(0.2, 4), candidate(0.1, 5)), DATA, HELD_OUT, 1, 2));
    }

    @Test
    void aCandidateThatDoesNotFitIsNamedBeforeAnyIsTrained() {
        List<String> trained = new ArrayList<>();
        Schedule noticed = step -> {
            trained.add("step");
            return 0.1;
        };
        Candidate first = new Candidate(
                "first", FloatTrainerTest.NETWORK, Training.with(Sgd.plain(), noticed).batchSize(16).epochs(2));
        Candidate other = new Candidate(
                "other", Network.inputs(7).dense(1).binaryCrossEntropy(), Training.with(Sgd.plain(), 0.1).epochs(2));
        String message = assertThrows(
                IllegalArgumentException.class, () -> FloatHalving.run(List.of(first, other), DATA, HELD_OUT, 1, 2))
                .getMessage();
        assertTrue(message.startsWith("candidate \"other\": the dataset has "), message);
        assertEquals(List.of(), trained);
    }

    @Test
    void aCandidateThatStopsEarlyKeepsItsScore() {
        Candidate early = new Candidate(
                "early",
                FloatTrainerTest.NETWORK,
                Training.with(Adam.standard(), 0.02).batchSize(16).epochs(12).earlyStop(new EarlyStop(1, 1e9)));
        FloatHalving halving = FloatHalving.run(List.of(early, candidate(1e-9, 12)), DATA, HELD_OUT, 4, 2);
        assertEquals("early", halving.report().winner());
        // The first epoch counts as better than none, the second not as better than the first.
        assertEquals(2, halving.winner().epoch());
        assertFalse(halving.winner().stopping);
    }

    /** The parameters are those of its best epoch, and so is the loss that it is ranked by. */
    @Test
    void aCandidateThatStopsEarlyIsRankedByWhatItPutsBack() {
        Candidate early = new Candidate(
                "early",
                FloatTrainerTest.NETWORK,
                Training.with(Sgd.plain(), Schedule.constant(0.3).then(26, Schedule.constant(300)))
                        .batchSize(16)
                        .epochs(8)
                        .earlyStop(4));
        FloatHalving halving = FloatHalving.run(List.of(candidate(1e-9, 8), early), DATA, HELD_OUT, 8, 2);
        assertEquals("early", halving.report().winner());
        HalvingReport.Score score = halving.report().rounds().getLast().scores().getFirst();
        Evaluation evaluation = halving.winner().evaluate(HELD_OUT);
        assertEquals(evaluation.loss(), score.loss());
        assertEquals(evaluation.headline(), score.headline());
    }

    /** Also where most rows do not count. */
    @Test
    void batchesWithoutARowThatCountsAreLeftOut() {
        float[] weights = new float[DATA.rows()];
        weights[3] = 1;
        RateRange range = FloatRateRange.run(
                FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA.withWeights(weights), 1e-6, 1e-2, 20);
        assertEquals(20, range.rates().length);
        assertMessage(
                "all 200 rows have weight 0; a range test needs one above 0",
                () -> FloatRateRange.run(
                        FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA.withWeights(new float[200]), 1e-6,
                        1e-2, 20));
    }

    /** What is left of an epoch may be one row, which a batch norm takes as in a run. */
    @Test
    void anEpochMayEndWithOneRow() {
        Network normalized = Network.inputs(3).dense(4).batchNorm().dense(1).binaryCrossEntropy();
        RateRange range = FloatRateRange.run(
                normalized, FloatTrainerTest.TRAINING, DATA.head(17), 1e-6, 1e-2, 20);
        assertEquals(20, range.rates().length);
        assertMessage(
                "layer 2 is a batch norm, and there is 1 row to learn from; one row has no variance, so nothing of it"
                        + " would pass: use batches of at least 2 rows, or a layer norm",
                () -> FloatRateRange.run(normalized, FloatTrainerTest.TRAINING, DATA.head(1), 1e-6, 1e-2, 20));
    }

    @Test
    void whatDivergesComesLast() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        FloatDataset rows = FloatDataset.regression(4, 1, 1, new float[] {1, 2, 3, 4}, new float[] {2, 4, 6, 8});
        FloatHalving halving = FloatHalving.run(
                List.of(
                        new Candidate("wild", line, Training.with(Sgd.plain(), 1e9).batchSize(1).epochs(300)),
                        new Candidate("calm", line, Training.with(Sgd.plain(), 0.01).batchSize(4).epochs(300))),
                rows,
                rows,
                200,
                2);
        assertEquals("calm", halving.report().winner());
        HalvingReport.Score last = halving.report().rounds().getFirst().scores().getLast();
        assertEquals(new HalvingReport.Score("wild", Double.POSITIVE_INFINITY, "diverged"), last);
    }

    @Test
    void badArgumentsAreNamed() {
        assertMessage("the number of candidates is 0; it must be at least 1",
                () -> FloatHalving.run(List.of(), DATA, DATA, 1, 2));
        List<Candidate> one = List.of(candidate(1, 1));
        assertMessage("firstEpochs is 0; it must be at least 1", () -> FloatHalving.run(one, DATA, DATA, 0, 2));
        assertMessage("factor is 1; it must be at least 2", () -> FloatHalving.run(one, DATA, DATA, 1, 1));
        assertMessage(
                "high is 1.0; the last rate must be above the first, 2.0",
                () -> FloatRateRange.run(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 2, 1, 10));
        assertMessage(
                "steps is 9; it must be at least 10",
                () -> FloatRateRange.run(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1, 2, 9));
        assertMessage(
                "there is 1 rate and 2 losses; a range test has 3 or more of both",
                () -> new RateRange(new double[1], new double[2], false));
    }

    /** A step of the test is a step of the training. */
    @Test
    void accumulatedBatchesAreOneStepOfTheRangeTest() {
        Training training = Training.with(Sgd.plain(), 1).batchSize(50);
        RateRange whole = FloatRateRange.run(FloatTrainerTest.NETWORK, training, DATA, 1e-4, 10, 40);
        RateRange parts = FloatRateRange.run(
                FloatTrainerTest.NETWORK, training.batchSize(5).accumulation(10), DATA, 1e-4, 10, 40);
        for (int i = 0; i < 20; i++) {
            assertEquals(whole.losses()[i], parts.losses()[i], 1e-5 * whole.losses()[i], "step " + i);
        }
    }

    private static final List<Candidate> FIVE = List.of(
            candidate(1e-6, 12), candidate(1e-5, 12), candidate(0.02, 12), candidate(1e-4, 12), candidate(0.005, 12));

    /** Hears of a choice, and ends it after so many epochs. */
    private static final class Recorder implements HalvingListener {
        final List<String> heard = new ArrayList<>();
        final int most;
        int epochs;

        Recorder(int most) {
            this.most = most;
        }

        @Override
        public void epoch(Candidate candidate, EpochReport report) {
            heard.add(candidate.name() + " epoch " + report.epoch());
            epochs++;
        }

        @Override
        public void round(HalvingReport.Round round) {
            heard.add(round.toString().replaceAll("  best.*", ""));
        }

        @Override
        public boolean stop() {
            return epochs >= most;
        }
    }

    @Test
    void aChoiceTellsHowItGoesOn() {
        Recorder recorder = new Recorder(Integer.MAX_VALUE);
        FloatHalving halving = FloatHalving.run(FIVE, DATA, HELD_OUT, 2, 2, recorder, null);
        assertFalse(halving.report().stopped());
        assertEquals(
                List.of(
                        "rate 1.0E-6 epoch 0", "rate 1.0E-6 epoch 1", "rate 1.0E-5 epoch 0", "rate 1.0E-5 epoch 1",
                        "rate 0.02 epoch 0", "rate 0.02 epoch 1", "rate 1.0E-4 epoch 0", "rate 1.0E-4 epoch 1",
                        "rate 0.005 epoch 0", "rate 0.005 epoch 1", "2 epochs  5 candidates"),
                recorder.heard.subList(0, 11));
        assertEquals("4 epochs  2 candidates", recorder.heard.get(15));
        assertEquals("12 epochs  1 candidate", recorder.heard.getLast());
        assertEquals(16 + 8 + 1, recorder.heard.size());
    }

    /** What was known by then is reported, and the best by then is a trainer that may go on. */
    @Test
    void aChoiceThatIsEndedHasABestSoFar() {
        Recorder recorder = new Recorder(5);
        FloatHalving halving = FloatHalving.run(FIVE, DATA, HELD_OUT, 2, 2, recorder, null);
        assertTrue(halving.report().stopped());
        assertEquals(1, halving.report().rounds().size());
        List<HalvingReport.Score> scores = halving.report().rounds().getFirst().scores();
        assertEquals(5, scores.size());
        assertEquals("rate 0.02", halving.report().winner());
        assertEquals("not trained", scores.getLast().headline());
        assertTrue(halving.report().toString().endsWith("stopped on demand\n"), halving.report().toString());
        assertEquals(1, halving.winner().epoch());
        halving.winner().train(DATA, HELD_OUT);
        FloatTrainer alone = FloatTrainer.of(FIVE.get(2).network(), FIVE.get(2).training());
        alone.train(DATA, HELD_OUT);
        assertArrayEquals(alone.parameters(), halving.winner().parameters());
    }

    /** Long epochs are not waited for. */
    @Test
    void aChoiceIsEndedWithinAnEpoch() {
        FloatDataset many = FloatTrainerTest.points(200_000, 1);
        HalvingListener impatient = new HalvingListener() {
            boolean heard;

            @Override
            public void epoch(Candidate candidate, EpochReport report) {
                throw new AssertionError("the epoch came to its end");
            }

            @Override
            public void progress(Candidate candidate, EpochProgress progress) {
                heard = true;
            }

            @Override
            public boolean stop() {
                return heard;
            }
        };
        Candidate slow = new Candidate(
                "slow", FloatTrainerTest.NETWORK,
                Training.with(Adam.standard(), step -> {
                    sleep();
                    return 0.01;
                }).batchSize(16).epochs(2));
        FloatHalving halving = FloatHalving.run(List.of(slow), many, HELD_OUT, 1, 2, impatient, null);
        assertTrue(halving.report().stopped());
        assertEquals("not trained", halving.report().rounds().getLast().scores().getFirst().headline());
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void threadsDoNotChangeAChoiceOrARange() {
        FloatDataset many = FloatTrainerTest.points(1_000, 1);
        Training training = FloatTrainerTest.TRAINING.batchSize(500);
        List<Candidate> two = List.of(
                new Candidate("a", FloatTrainerTest.NETWORK, training.epochs(4)),
                new Candidate("b", FloatTrainerTest.NETWORK, training.epochs(4).seed(2)));
        FloatHalving alone = FloatHalving.run(two, many, HELD_OUT, 1, 2);
        RateRange range = FloatRateRange.run(FloatTrainerTest.NETWORK, training, many, 1e-4, 1, 30);
        try (Parallelism threads = Parallelism.of(3)) {
            FloatHalving shared = FloatHalving.run(two, many, HELD_OUT, 1, 2, (_, _) -> {}, threads);
            assertEquals(alone.report(), shared.report());
            assertArrayEquals(alone.winner().parameters(), shared.winner().parameters());
            RateRange other = FloatRateRange.run(
                    FloatTrainerTest.NETWORK, training, many, 1e-4, 1, 30, (_, _, _, _) -> true, threads);
            assertArrayEquals(range.losses(), other.losses());
        }
    }

    @Test
    void aRangeTestTellsHowItGoesOnAndCanBeEnded() {
        RateRange whole = FloatRateRange.run(
                FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100);
        List<Integer> heard = new ArrayList<>();
        RateRange part = FloatRateRange.run(
                FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100,
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
                FloatRateRange.run(
                        FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1e-6, 1e-2, 100,
                        (_, _, _, _) -> false, null).rates().length);
    }

    @Test
    void aRangeMayBeAsWideAsNumbersAre() {
        RateRange range = FloatRateRange.run(
                FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING, DATA, 1e-300, 1e300, 10);
        assertEquals(1e-300, range.rates()[0], 1e-310);
        assertEquals(Math.pow(10, 600.0 / 9 - 300), range.rates()[1], 1e-245);
    }
}
