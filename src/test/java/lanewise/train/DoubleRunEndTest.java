// Generated from FloatRunEndTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run ends when it is asked to, or when its time, its epochs or its patience are over, and goes on where it was. */
class DoubleRunEndTest {

    private static final Network NETWORK = DoubleTrainerTest.NETWORK;
    private static final Training TRAINING = DoubleTrainerTest.TRAINING;

    @Test
    void aRunWithoutTimeTakesNoStep() {
        DoubleDataset data = DoubleTrainerTest.points(29, 1);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING);
        assertEquals(
                new StopReason.TimeBudget(Duration.ZERO), trainer.trainFor(Duration.ZERO, data).stop());
        assertEquals(0, trainer.steps());
        trainer.stop();
        assertEquals(new StopReason.OnDemand(), trainer.train(data).stop());
        assertEquals(0, trainer.steps());
        assertEquals(new StopReason.EpochLimit(6), trainer.train(data).stop());
    }

    @Test
    void stopsInTheMiddleOfAnEpochAndGoesOn() {
        DoubleDataset data = DoubleTrainerTest.points(29, 1);
        DoubleTrainer whole = DoubleTrainer.of(NETWORK, TRAINING);
        whole.train(data);
        DoubleTrainer[] trainer = new DoubleTrainer[1];
        Schedule stopping = step -> {
            if (step % 3 == 2) {
                trainer[0].stop();
            }
            return 0.01;
        };
        trainer[0] = DoubleTrainer.of(NETWORK, TRAINING.schedule(stopping));
        List<EpochReport> epochs = new ArrayList<>();
        trainer[0].listen(epochs::add);
        int calls = 1;
        while (!(trainer[0].train(data).stop() instanceof StopReason.EpochLimit)) {
            calls++;
        }
        assertEquals(8 + 1, calls, "24 steps, a stop asked for in each third, the last of them after the end");
        assertArrayEquals(whole.parameters(), trainer[0].parameters());
        assertEquals(6, epochs.size());
    }

    /** A run that had come to its end and was taken up with more epochs is one like any other. */
    @Test
    void aRunThatIsTakenUpAfterItsEndAndDivergesEndsWithTheBestParameters(@TempDir Path directory) {
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(1).epochs(3).earlyStop(100);
        DoubleDataset data = DoubleMisuseTest.rows(64);
        DoubleTrainer ended = DoubleTrainer.of(DoubleDivergenceTest.LINE, training);
        ended.train(data, data);
        Path file = directory.resolve("run.safetensors");
        ended.saveCheckpoint(file);
        DoubleTrainer resumed = DoubleTrainer.resume(file, training.epochs(50).schedule(Schedule.constant(1e12)));
        TrainingReport report = resumed.train(data, data);
        assertInstanceOf(StopReason.Diverged.class, report.stop());
        assertTrue(report.history().isEmpty());
        assertArrayEquals(ended.parameters(), resumed.parameters());
        assertEquals(0, resumed.progress.position);
    }

    /** It may also be left within an epoch, and its patience then be over. */
    @Test
    void aRunThatIsTakenUpAfterItsEndAndLeftAgainEndsWithTheBestParameters(@TempDir Path directory) {
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(1).epochs(3).earlyStop(100);
        DoubleTrainer ended = DoubleTrainer.of(DoubleDivergenceTest.LINE, training);
        ended.train(DoubleDivergenceTest.DATA, DoubleDivergenceTest.DATA);
        Path file = directory.resolve("run.safetensors");
        ended.saveCheckpoint(file);
        DoubleTrainer longer = DoubleTrainer.resume(file, training.epochs(50));
        longer.nanosBetweenProgress = 0;
        longer.listen(stoppingAtTheNextStep(longer));
        assertInstanceOf(StopReason.OnDemand.class,
                longer.train(DoubleDivergenceTest.DATA, DoubleDivergenceTest.DATA).stop());
        assertFalse(Arrays.equals(ended.parameters(), longer.parameters()));
        longer.saveCheckpoint(file);
        DoubleTrainer again = DoubleTrainer.resume(file, training);
        assertInstanceOf(StopReason.EpochLimit.class,
                again.train(DoubleDivergenceTest.DATA, DoubleDivergenceTest.DATA).stop());
        assertArrayEquals(ended.parameters(), again.parameters());
    }

    private static TrainingListener stoppingAtTheNextStep(DoubleTrainer trainer) {
        return new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void progress(EpochProgress progress) {
                trainer.stop();
            }
        };
    }

    /** Measuring reads the source of the run to its end, and the run goes on where it was. */
    @Test
    void theSourceOfARunMayBeMeasuredWithinAnEpoch() {
        DoubleDataset data = DoubleTrainerTest.points(29, 1);
        DoubleTrainer whole = DoubleTrainer.of(NETWORK, TRAINING);
        whole.train(DoubleRowSource.of(data));
        DoubleRowSource source = DoubleRowSource.of(data);
        DoubleTrainer[] trainer = new DoubleTrainer[1];
        Schedule stopping = step -> {
            trainer[0].stop();
            return 0.01;
        };
        trainer[0] = DoubleTrainer.of(NETWORK, TRAINING.schedule(stopping));
        while (!(trainer[0].train(source).stop() instanceof StopReason.EpochLimit)) {
            assertEquals(29, trainer[0].evaluate(source).rows());
        }
        assertArrayEquals(whole.parameters(), trainer[0].parameters());
    }

    /** The same rows to learn from do not make those to measure with the same. */
    @Test
    void otherRowsToMeasureWithAreTaken() {
        DoubleDataset data = DoubleTrainerTest.points(29, 1);
        DoubleDataset others = DoubleTrainerTest.points(20, 2);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.epochs(2));
        trainer.listen(_ -> trainer.stop());
        trainer.train(data, data);
        EpochReport second = trainer.train(data, others).last();
        assertEquals(trainer.evaluate(others).loss(), second.validation().orElseThrow().loss());
    }

    /** A step may take a thousand batches; the run does not wait for it, and ends with the same bits. */
    @Test
    void stopsWhileBatchesWaitForAStep() {
        DoubleDataset data = DoubleTrainerTest.points(29, 1);
        Training training = TRAINING.batchSize(1).accumulation(7).epochs(2);
        DoubleTrainer whole = DoubleTrainer.of(NETWORK, training);
        whole.train(data);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, training);
        trainer.nanosBetweenProgress = 0;
        List<Long> rows = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void progress(EpochProgress progress) {
                if (rows.isEmpty()) {
                    trainer.stop();
                }
                rows.add(progress.rows());
            }
        });
        assertEquals(new StopReason.OnDemand(), trainer.train(data).stop());
        assertEquals(List.of(1L), rows);
        assertEquals(0, trainer.steps());
        assertEquals(new StopReason.EpochLimit(2), trainer.train(data).stop());
        assertArrayEquals(whole.parameters(), trainer.parameters());
    }

    /** So the time is in what a listener saves, and is not lost where one throws. */
    @Test
    void theTimeOfAnEpochIsAddedUpBeforeListenersHearOfIt() {
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.batchSize(10).epochs(1));
        trainer.nanosBetweenProgress = 0;
        List<Long> nanos = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                nanos.add(report.nanos());
            }

            @Override
            public void progress(EpochProgress progress) {
                nanos.add(trainer.progress.nanos);
                if (nanos.size() == 2) {
                    throw new IllegalStateException("mine");
                }
            }
        });
        DoubleDataset data = DoubleTrainerTest.points(29, 1);
        assertThrows(IllegalStateException.class, () -> trainer.train(data));
        assertTrue(0 < nanos.get(0) && nanos.get(0) < nanos.get(1), nanos::toString);
        trainer.train(data);
        for (int i = 1; i < nanos.size(); i++) {
            assertTrue(nanos.get(i - 1) < nanos.get(i), nanos::toString);
        }
    }

    @Test
    void aCallAfterTheLastEpochSaysThatItTrainedNothing() {
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING);
        assertTrue(trainer.train(DoubleTrainerTest.points(29, 1))
                .toString()
                .startsWith("stopped after 6 epochs, the limit; best loss "));
        TrainingReport report = trainer.train(DoubleTrainerTest.points(40, 1));
        assertEquals(new StopReason.EpochLimit(6), report.stop());
        assertEquals(
                "the 6 epochs of this run were over before the call, which trained nothing; save a checkpoint and resume it with"
                        + " more epochs(...), or make a trainer of the parameters",
                report.toString());
        DoubleTrainer once = DoubleTrainer.of(NETWORK, TRAINING.epochs(1));
        once.train(DoubleTrainerTest.points(29, 1));
        assertTrue(once.train(DoubleTrainerTest.points(29, 1))
                .toString()
                .startsWith("the 1 epoch of this run was over before the call"));
    }

    @Test
    void aRequestToStopThatComesTooLateIsVoid() {
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING);
        trainer.listen(report -> {
            if (report.epoch() == 5) {
                trainer.stop();
            }
        });
        assertEquals(new StopReason.EpochLimit(6), trainer.train(DoubleTrainerTest.points(29, 1)).stop());
        assertFalse(trainer.stopping);
    }

    @Test
    void aRunThatIsOverLeavesTheParametersAlone() {
        DoubleDataset data = DoubleTrainerTest.points(64, 1);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.validation(0.5).earlyStop(6));
        trainer.train(data);
        trainer.step(data.x(), data.y(), 8);
        double[] stepped = trainer.parameters().clone();
        assertEquals(new StopReason.EpochLimit(6), trainer.train(data).stop());
        assertArrayEquals(stepped, trainer.parameters());
    }

    @Test
    void earlyStopPutsTheBestParametersBack() {
        // Labels without rhyme: what is learned of the training rows does not help with the others.
        DoubleDataset data = DoubleTrainerTest.points(64, 1);
        SplittableRandom random = new SplittableRandom(2);
        for (int row = 0; row < 64; row++) {
            data.y()[row] = random.nextInt(2);
        }
        DoubleDataset train = data.head(32);
        DoubleDataset heldOut = data.subset(IntStream.range(32, 64).toArray());
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK,
                Training.with(Adam.standard(), 0.05).batchSize(8).epochs(500).earlyStop(4));
        List<double[]> parameters = new ArrayList<>();
        trainer.listen(report -> parameters.add(trainer.parameters().clone()));
        TrainingReport report = trainer.train(train, heldOut);
        StopReason.Patience stop = assertInstanceOf(StopReason.Patience.class, report.stop());
        assertEquals(4, stop.epochs());
        assertEquals(report.bestEpoch() + 5, report.history().size());
        assertArrayEquals(parameters.get(report.bestEpoch()), trainer.parameters());
        assertFalse(Arrays.equals(parameters.getLast(), trainer.parameters()));
        assertEquals(report.bestLoss(), trainer.evaluate(heldOut).loss());
        // One sentence has one way to count epochs.
        String best = "epoch " + (report.bestEpoch() + 1);
        assertTrue(
                report.toString().contains("(" + best + ")")
                        && report.toString().contains("in " + best + " of the run"),
                report.toString());
        for (EpochReport epoch : report.history()) {
            assertTrue(epoch.monitored() >= report.bestLoss());
        }
    }

    /** Epochs have ended, only none with a loss that could be compared. */
    @Test
    void validationLossesThatAreAllInfinite() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        DoubleDataset heldOut = DoubleDataset.regression(1, 1, 1, new double[] {1}, new double[] {Double.MAX_VALUE});
        DoubleTrainer trainer = DoubleTrainer.of(line, TRAINING.earlyStop(2));
        TrainingReport report = trainer.train(DoubleMisuseTest.rows(9), heldOut);
        assertEquals(2, report.history().size());
        assertTrue(
                report.toString().startsWith(
                        "stopped early: no finite loss in 2 epochs; no epoch had a finite loss; 4 steps"),
                report.toString());
        TrainingReport none = DoubleTrainer.of(line, TRAINING).trainFor(Duration.ZERO, DoubleMisuseTest.rows(9));
        assertTrue(none.toString().contains("; no epoch has ended; 0 steps"), none.toString());
    }
}
