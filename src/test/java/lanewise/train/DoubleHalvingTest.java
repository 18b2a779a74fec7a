// Generated from FloatHalvingTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Test;

/** Successive halving. */
class DoubleHalvingTest {

    private static final DoubleDataset DATA = DoubleTrainerTest.points(200, 1);
    private static final DoubleDataset HELD_OUT = DoubleTrainerTest.points(100, 2);

    private static Candidate candidate(double rate, int epochs) {
        return new Candidate(
                "rate " + rate, DoubleTrainerTest.NETWORK,
                Training.with(Adam.standard(), rate).batchSize(16).epochs(epochs));
    }

    @Test
    void theBestOfEachRoundGoOn() {
        List<Candidate> candidates = List.of(
                candidate(1e-6, 12), candidate(1e-5, 12), candidate(0.02, 12), candidate(1e-4, 12),
                candidate(0.005, 12));
        DoubleHalving halving = DoubleHalving.run(candidates, DATA, HELD_OUT, 2, 2);
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
        DoubleTrainer alone = DoubleTrainer.of(candidates.get(2).network(), candidates.get(2).training());
        alone.train(DATA, HELD_OUT);
        assertArrayEquals(alone.parameters(), halving.winner().parameters());
        assertEquals(9, halving.report().toString().lines().count());
    }

    /** A report that names its winner must name one. */
    @Test
    void candidatesOfOneNameAreRefused() {
        assertMessage(
                "candidates 0 and 2 are both named \"rate 0.1\"; give each a name of its own",
                () -> DoubleHalving.run(
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
                "first", DoubleTrainerTest.NETWORK, Training.with(Sgd.plain(), noticed).batchSize(16).epochs(2));
        Candidate other = new Candidate(
                "other", Network.inputs(7).dense(1).binaryCrossEntropy(), Training.with(Sgd.plain(), 0.1).epochs(2));
        String message = assertThrows(
                IllegalArgumentException.class, () -> DoubleHalving.run(List.of(first, other), DATA, HELD_OUT, 1, 2))
                .getMessage();
        assertTrue(message.startsWith("candidate \"other\": the dataset has "), message);
        assertEquals(List.of(), trained);
    }

    @Test
    void aCandidateThatStopsEarlyKeepsItsScore() {
        Candidate early = new Candidate(
                "early",
                DoubleTrainerTest.NETWORK,
                Training.with(Adam.standard(), 0.02).batchSize(16).epochs(12).earlyStop(new EarlyStop(1, 1e9)));
        DoubleHalving halving = DoubleHalving.run(List.of(early, candidate(1e-9, 12)), DATA, HELD_OUT, 4, 2);
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
                DoubleTrainerTest.NETWORK,
                Training.with(Sgd.plain(), Schedule.constant(0.3).then(26, Schedule.constant(300)))
                        .batchSize(16)
                        .epochs(8)
                        .earlyStop(4));
        DoubleHalving halving = DoubleHalving.run(List.of(candidate(1e-9, 8), early), DATA, HELD_OUT, 8, 2);
        assertEquals("early", halving.report().winner());
        HalvingReport.Score score = halving.report().rounds().getLast().scores().getFirst();
        Evaluation evaluation = halving.winner().evaluate(HELD_OUT);
        assertEquals(evaluation.loss(), score.loss());
        assertEquals(evaluation.headline(), score.headline());
    }

    @Test
    void whatDivergesComesLast() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        DoubleDataset rows = DoubleDataset.regression(4, 1, 1, new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8});
        DoubleHalving halving = DoubleHalving.run(
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
                () -> DoubleHalving.run(List.of(), DATA, DATA, 1, 2));
        List<Candidate> one = List.of(candidate(1, 1));
        assertMessage("firstEpochs is 0; it must be at least 1", () -> DoubleHalving.run(one, DATA, DATA, 0, 2));
        assertMessage("factor is 1; it must be at least 2", () -> DoubleHalving.run(one, DATA, DATA, 1, 1));
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
        DoubleHalving halving = DoubleHalving.run(FIVE, DATA, HELD_OUT, 2, 2, recorder, null);
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
        DoubleHalving halving = DoubleHalving.run(FIVE, DATA, HELD_OUT, 2, 2, recorder, null);
        assertTrue(halving.report().stopped());
        assertEquals(1, halving.report().rounds().size());
        List<HalvingReport.Score> scores = halving.report().rounds().getFirst().scores();
        assertEquals(5, scores.size());
        assertEquals("rate 0.02", halving.report().winner());
        assertEquals("not trained", scores.getLast().headline());
        assertTrue(halving.report().toString().endsWith("stopped on demand\n"), halving.report().toString());
        assertEquals(1, halving.winner().epoch());
        halving.winner().train(DATA, HELD_OUT);
        DoubleTrainer alone = DoubleTrainer.of(FIVE.get(2).network(), FIVE.get(2).training());
        alone.train(DATA, HELD_OUT);
        assertArrayEquals(alone.parameters(), halving.winner().parameters());
    }

    /** Long epochs are not waited for. */
    @Test
    void aChoiceIsEndedWithinAnEpoch() {
        DoubleDataset many = DoubleTrainerTest.points(200_000, 1);
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
                "slow", DoubleTrainerTest.NETWORK,
                Training.with(Adam.standard(), step -> {
                    sleep();
                    return 0.01;
                }).batchSize(16).epochs(2));
        DoubleHalving halving = DoubleHalving.run(List.of(slow), many, HELD_OUT, 1, 2, impatient, null);
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
    void threadsDoNotChangeAChoice() {
        DoubleDataset many = DoubleTrainerTest.points(1_000, 1);
        Training training = DoubleTrainerTest.TRAINING.batchSize(500);
        List<Candidate> two = List.of(
                new Candidate("a", DoubleTrainerTest.NETWORK, training.epochs(4)),
                new Candidate("b", DoubleTrainerTest.NETWORK, training.epochs(4).seed(2)));
        DoubleHalving alone = DoubleHalving.run(two, many, HELD_OUT, 1, 2);
        try (Parallelism threads = Parallelism.of(3)) {
            DoubleHalving shared = DoubleHalving.run(two, many, HELD_OUT, 1, 2, (_, _) -> {}, threads);
            assertEquals(alone.report(), shared.report());
            assertArrayEquals(alone.winner().parameters(), shared.winner().parameters());
        }
    }
}
