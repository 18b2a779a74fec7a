package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import lanewise.data.FloatDataset;
import lanewise.network.FailingActivation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go wrong: they stop or go back, say where, and leave finite parameters. */
class FloatDivergenceTest {

    static final Network LINE = Network.inputs(1).dense(1).meanSquaredError();
    static final FloatDataset DATA = FloatDataset.regression(4, 1, 1, new float[] {1, 2, 3, 4},
            new float[] {2, 4, 6, 8});

    private static void assertFinite(FloatTrainer trainer) {
        for (float parameter : trainer.parameters()) {
            assertTrue(Float.isFinite(parameter));
        }
    }

    private static float[] moments(FloatTrainer trainer) {
        float[] state = new float[trainer.stepper.optimizer.stateLength()];
        trainer.stepper.optimizer.copyState(state, 0);
        return state;
    }

    @Test
    void aRunThatDivergesStopsWithFiniteParameters() {
        FloatTrainer trainer = FloatTrainer.of(LINE, Training.with(Sgd.plain(), 5).batchSize(2).epochs(1000));
        TrainingReport report = trainer.train(DATA);
        StopReason.Diverged stop = assertInstanceOf(StopReason.Diverged.class, report.stop());
        assertEquals(stop.step(), trainer.steps());
        assertFinite(trainer);
        assertTrue(report.toString().startsWith("diverged at step " + stop.step() + ": the loss is Infinity"),
                report.toString());
    }

    /** What the early stop has kept is not lost to the steps that blew up. */
    @Test
    void aRunWithAnEarlyStopThatDivergesEndsWithTheBestParameters() {
        Training training = Training.with(Sgd.plain(), Schedule.constant(0.01).then(20, Schedule.constant(5)))
                .batchSize(2)
                .epochs(1000)
                .earlyStop(900);
        FloatTrainer trainer = FloatTrainer.of(LINE, training);
        assertEquals(Optional.empty(), trainer.bestParameters());
        TrainingReport report = trainer.train(DATA, DATA);
        assertInstanceOf(StopReason.Diverged.class, report.stop());
        assertEquals(report.bestLoss(), trainer.evaluate(DATA).loss());
        assertArrayEquals(trainer.parameters(), trainer.bestParameters().orElseThrow());
        assertNotSame(trainer.parameters(), trainer.bestParameters().orElseThrow());
        FloatTrainer plain = FloatTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(2).epochs(2));
        plain.train(DATA, DATA);
        assertEquals(Optional.empty(), plain.bestParameters());
    }

    /** A trainer that has learned by single steps does not lose them to a run. */
    @Test
    void aRunThatOverflowsKeepsWhatSingleStepsHaveLearned() {
        Training training = Training
                .with(Sgd.withMomentum(0.9), Schedule.constant(0.01).then(5, Schedule.constant(Float.MAX_VALUE)))
                .batchSize(1);
        FloatTrainer trainer = FloatTrainer.of(LINE, training);
        for (int step = 0; step < 5; step++) {
            trainer.step(DATA.x(), DATA.y(), 1);
        }
        float[] learned = trainer.parameters().clone();
        float[] moments = moments(trainer);
        StopReason.Diverged stop = assertInstanceOf(StopReason.Diverged.class, trainer.train(DATA).stop());
        assertEquals(StopReason.Quantity.PARAMETERS, stop.quantity());
        assertArrayEquals(learned, trainer.parameters());
        assertArrayEquals(moments, moments(trainer));
        assertEquals(5, trainer.steps());
        // A step that fails is not one that has learned: the run goes back to what was good before.
        FloatTrainer failed = FloatTrainer.of(LINE, training.schedule(Schedule.constant(1e15)));
        float[] first = failed.parameters().clone();
        assertThrows(DivergedException.class, () -> {
            while (true) {
                failed.step(DATA.x(), DATA.y(), 1);
            }
        });
        failed.parameters()[0] = Float.POSITIVE_INFINITY;
        assertInstanceOf(StopReason.Diverged.class, failed.train(DATA).stop());
        assertArrayEquals(first, failed.parameters());
    }

    /** Batches whose gradient was taken at parameters that are gone belong to no step. */
    @Test
    void batchesThatWaitAreForgottenWithTheParametersTheyAreOf() {
        Training training = Training.with(Sgd.plain(), Schedule.constant(1e-8).then(20, Schedule.constant(1e-5)))
                .batchSize(1)
                .accumulation(3)
                .epochs(1000)
                .earlyStop(900);
        // The loss of the last row overflows long before those of the others, batches of which may wait when it comes.
        FloatDataset uneven = FloatDataset.regression(4, 1, 1, new float[] {0, 0, 0, 4e3f},
                new float[] {1, 1, 1, 8e3f});
        for (int seed = 0; seed < 10; seed++) {
            FloatTrainer trainer = FloatTrainer.of(LINE, training.seed(seed));
            assertInstanceOf(StopReason.Diverged.class, trainer.train(uneven, uneven).stop());
            assertFalse(trainer.stepper.waiting(), "seed " + seed);
            assertEquals(0, trainer.progress.position, "seed " + seed);
        }
    }

    /** The last epoch that was better than those before is the best; what it began with is known to lead to finite losses. */
    @Test
    void aRollbackGoesToTheStartOfTheBestEpoch() {
        Training training = Training.with(Sgd.plain(), Schedule.constant(0.01).then(20, Schedule.constant(1e30)))
                .batchSize(2)
                .epochs(1000)
                .rollback(1, 1e-30);
        FloatTrainer trainer = FloatTrainer.of(LINE, training);
        List<float[]> ends = new ArrayList<>();
        List<float[]> back = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                ends.add(trainer.parameters().clone());
                if (!back.isEmpty()) {
                    trainer.stop();
                }
            }

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                back.add(trainer.parameters().clone());
                assertEquals(18, trainer.steps());
            }
        });
        trainer.train(DATA);
        // Of ten epochs of two steps, each better than the one before, the tenth began where the ninth ended.
        assertArrayEquals(ends.get(8), back.getFirst());
        assertEquals(1, back.size());
    }

    /** Where an update itself overflows, parameters, moments and the count of steps go back together. */
    @Test
    void parametersThatOverflowGoBackWithTheOptimizer() {
        Training training = Training.with(Sgd.withMomentum(0.9), Float.MAX_VALUE).batchSize(2).epochs(3);
        FloatTrainer failed = FloatTrainer.of(LINE, training);
        assertInstanceOf(StopReason.Diverged.class, failed.train(DATA).stop());
        FloatTrainer fresh = FloatTrainer.of(LINE, training);
        assertEquals(0, failed.steps());
        assertArrayEquals(fresh.parameters(), failed.parameters());
        assertArrayEquals(moments(fresh), moments(failed));
    }

    /** A run that is stopped behind the step that overflowed has no next step to find it. */
    @Test
    void parametersThatOverflowInTheStepBeforeAStopAreFound() {
        FloatTrainer[] running = new FloatTrainer[1];
        Training training = Training.with(Sgd.withMomentum(0.9), _ -> {
            running[0].stop();
            return Float.MAX_VALUE;
        }).batchSize(1).epochs(3);
        for (int rollbacks = 0; rollbacks < 2; rollbacks++) {
            FloatTrainer trainer = FloatTrainer.of(LINE, rollbacks == 0 ? training : training.rollback(1, 1e-40));
            running[0] = trainer;
            TrainingReport report = trainer.train(DATA);
            assertEquals(rollbacks == 0, report.stop() instanceof StopReason.Diverged, report.toString());
            assertEquals(rollbacks == 1, report.stop() instanceof StopReason.OnDemand, report.toString());
            assertEquals(rollbacks, report.rollbacks());
            assertEquals(0, trainer.steps());
            assertEquals(0, trainer.progress.position);
            assertArrayEquals(FloatTrainer.of(LINE, training).parameters(), trainer.parameters());
        }
    }

    /** A listener that saves the run is not asked to save what the run is about to take back. */
    @Test
    void aRunThatIsSavedAfterEachStepGoesBackToo(@TempDir Path directory) {
        Path file = directory.resolve("run.safetensors");
        Training training = Training.with(Sgd.plain(), Float.MAX_VALUE).batchSize(1).epochs(3).rollback(1, 1e-310);
        FloatTrainer trainer = FloatTrainer.of(LINE, training);
        trainer.nanosBetweenProgress = 0;
        List<Long> saved = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void progress(EpochProgress progress) {
                trainer.saveCheckpoint(file);
                saved.add(progress.steps());
            }
        });
        TrainingReport report = trainer.train(DATA);
        assertInstanceOf(StopReason.EpochLimit.class, report.stop());
        assertEquals(1, report.rollbacks());
        assertEquals(LongStream.rangeClosed(1, 12).boxed().toList(), saved);
    }

    @Test
    void aRollbackLowersTheRateUntilTheRunConverges() {
        List<Double> scales = new ArrayList<>();
        FloatTrainer trainer = FloatTrainer.of(
                LINE, Training.with(Sgd.plain(), 5).batchSize(4).epochs(2000).rollback(20, 0.1));
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                assertTrue(Double.isFinite(report.loss()));
            }

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                scales.add(rateScale);
            }
        });
        TrainingReport report = trainer.train(DATA);
        assertInstanceOf(StopReason.EpochLimit.class, report.stop());
        assertEquals(List.of(0.1, 0.1 * 0.1), scales);
        assertEquals(2, report.rollbacks());
        assertEquals(0.05, report.last().learningRate(), 1e-12);
        assertTrue(report.last().loss() < 1e-3, report.toString());
    }

    @Test
    void aStepThatDivergesLeavesTheParametersAlone() {
        FloatTrainer trainer = FloatTrainer.of(LINE, Training.with(Sgd.plain(), 5).batchSize(4));
        float[] before = null;
        DivergedException failure = null;
        while (failure == null) {
            before = trainer.parameters().clone();
            try {
                trainer.step(DATA.x(), DATA.y(), 4);
            } catch (DivergedException e) {
                failure = e;
            }
        }
        assertArrayEquals(before, trainer.parameters());
        assertFinite(trainer);
        assertEquals(trainer.steps(), failure.reason().step());
    }

    @Test
    void stepsGoBackToTheirLastCopy() {
        FloatTrainer trainer = FloatTrainer.of(
                LINE, Training.with(Adam.standard(), 1e-3).batchSize(4).rollback(new Rollback(1, 0.5, 3)));
        float[] copy = null;
        for (int step = 0; step < 8; step++) {
            // Copies are made at steps 0, 3 and 6; steps 3 to 5 have shown that the second is good.
            copy = step == 3 ? trainer.parameters().clone() : copy;
            trainer.step(DATA.x(), DATA.y(), 4);
        }
        float[] huge = {Float.MAX_VALUE / 4, 1, 1, 1};
        assertEquals(Double.POSITIVE_INFINITY, trainer.step(huge, DATA.y(), 4));
        assertArrayEquals(copy, trainer.parameters());
        assertEquals(3, trainer.steps());
        assertThrows(DivergedException.class, () -> trainer.step(huge, DATA.y(), 4));
    }

    /** Copies of steps that were taken back are no place to go back to. */
    @Test
    void stepsGoBackUntilTheyConverge() {
        FloatTrainer trainer = FloatTrainer.of(
                LINE, Training.with(Sgd.plain(), 3).batchSize(4).rollback(new Rollback(8, 0.5, 3)));
        List<Double> scales = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                scales.add(rateScale);
            }
        });
        double loss = 0;
        for (int step = 0; step < 40_000; step++) {
            loss = trainer.step(DATA.x(), DATA.y(), 4);
        }
        assertTrue(loss < 1e-6, loss + " after " + scales);
        // The largest curvature is 16.7: a rate of 3/32 is the first that converges.
        assertEquals(1.0 / 32, scales.getLast());
        assertEquals(5, scales.size());
    }

    /** The activation of the first layer fails on the way back, when the second could have taken its step. */
    @Test
    void anActivationThatFailsLeavesNothingHalfUpdated() {
        Network network = Network.inputs(1).dense(2, new FailingActivation()).dense(1).meanSquaredError();
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(Sgd.plain(), 0.1).batchSize(1));
        float[] before = trainer.parameters().clone();
        assertThrows(UnsupportedOperationException.class, () -> trainer.step(new float[] {1}, new float[] {1}, 1));
        assertArrayEquals(before, trainer.parameters());
    }

    @Test
    void aGradientThatIsNotFiniteIsSeenBeforeItIsClipped() {
        FloatTrainer trainer = FloatTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(1).clipNorm(1));
        trainer.parameters()[0] = 1;
        float[] before = trainer.parameters().clone();
        // The square of the error is below the largest number, twice that square, the gradient, is above it.
        float[] x = {(float) (0.9 * Math.sqrt(Float.MAX_VALUE))};
        float[] y = {0};
        DivergedException failure = assertThrows(DivergedException.class, () -> trainer.step(x, y, 1));
        assertEquals(StopReason.Quantity.GRADIENT, failure.reason().quantity());
        assertArrayEquals(before, trainer.parameters());
    }
}
