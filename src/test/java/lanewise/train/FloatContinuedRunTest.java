package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does after it has been refused, has diverged, was stopped or is over. */
class FloatContinuedRunTest {

    private static final Network DEEP = Network.inputs(3)
            .dense(8, Activation.RELU)
            .batchNorm()
            .dense(8, Activation.RELU)
            .dense(2)
            .softmaxCrossEntropy();

    private static final FloatDataset DATA = FloatTrainerTest.points(64, 1);

    /** The first steps have nothing behind them but the state that the trainer was made with, which is not all zeros. */
    @Test
    void singleStepsGoBackToWhereTheyBegan() {
        Training training = Training.with(Sgd.plain(), step -> step < 3 ? 0.1 : Float.MAX_VALUE).batchSize(16)
                .rollback(1, 0.5);
        FloatTrainer trainer = FloatTrainer.of(DEEP, training);
        float[] initial = trainer.parameters().clone();
        int steps = 0;
        while (trainer.progress.rollbacks == 0 && steps++ < 10) {
            trainer.step(DATA.x(), DATA.y(), 16);
        }
        assertEquals(1, trainer.progress.rollbacks);
        assertArrayEquals(initial, trainer.parameters());
        // Nor has a run after a single step.
        FloatTrainer other = FloatTrainer.of(
                DEEP,
                Training.with(Sgd.plain(), step -> step < 2 ? 0.1 : Float.MAX_VALUE).batchSize(16).rollback(1, 0.5));
        List<float[]> wentBackTo = new ArrayList<>();
        other.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                wentBackTo.add(other.parameters().clone());
            }
        });
        other.step(DATA.x(), DATA.y(), 16);
        assertInstanceOf(StopReason.Diverged.class, other.train(DATA).stop());
        assertEquals(1, wentBackTo.size());
        assertArrayEquals(initial, wentBackTo.getFirst());
    }

    /** Before anything is changed, so that the next rows are met as if these had never been. */
    @Test
    void rowsOfWeightZeroAreRefusedAndForgotten() {
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING);
        FloatDataset none = DATA.withWeights(new float[64]);
        assertMessage("all 64 rows have weight 0; training needs one above 0", () -> trainer.train(none));
        FloatRowSource source = FloatRowSource.of(none);
        assertMessage("all 64 rows have weight 0; training needs one above 0", () -> trainer.train(source));
        assertEquals(0, trainer.steps());
        trainer.train(DATA);
        FloatTrainer fresh = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING);
        fresh.train(DATA);
        assertArrayEquals(fresh.parameters(), trainer.parameters());
        Candidate candidate = new Candidate("one", FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING);
        assertMessage(
                "candidate \"one\": all 64 rows have weight 0; training needs one above 0",
                () -> FloatHalving.run(List.of(candidate), none, DATA, 1, 2));
        Candidate single = new Candidate("two", DEEP, FloatTrainerTest.TRAINING.batchSize(1));
        assertTrue(
                assertThrows(
                        IllegalArgumentException.class,
                        () -> FloatHalving.run(List.of(candidate, single), DATA, DATA, 1, 2))
                        .getMessage()
                        .startsWith("candidate \"two\": layer 2 is a batch norm"));
    }

    @Test
    void aSourceOfOneRowIsRefusedBeforeAStep() {
        FloatTrainer trainer = FloatTrainer.of(DEEP, FloatTrainerTest.TRAINING);
        float[] initial = trainer.parameters().clone();
        FloatRowSource one = FloatRowSource.of(DATA.head(1));
        assertThrows(IllegalArgumentException.class, () -> trainer.train(one));
        assertArrayEquals(initial, trainer.parameters());
    }

    /** A step that is not taken has no part in the loss of its epoch. */
    @Test
    void theLossOfAnEpochIsThatOfItsSteps(@TempDir Path folder) {
        FloatDataset data = DATA.head(64);
        Training training = FloatTrainerTest.TRAINING.epochs(3);
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        float number = data.x()[30];
        trainer.listen(report -> data.x()[30] = report.epoch() == 0 ? Float.NaN : data.x()[30]);
        assertThrows(IllegalArgumentException.class, () -> trainer.train(data));
        data.x()[30] = number;
        trainer.saveCheckpoint(folder.resolve("run"));
        TrainingReport report = trainer.train(data);
        assertTrue(report.history().stream().allMatch(epoch -> Double.isFinite(epoch.loss())), report.toString());
        assertEquals(2, report.history().size());
    }

    /** The optimizer's state is part of what it goes back to. */
    @Test
    void aResumedRunThatDivergesGoesBackToTheCheckpoint(@TempDir Path folder) {
        Path file = folder.resolve("run");
        Training calm = Training.with(Sgd.withMomentum(0.9), 1e-4).batchSize(2).epochs(3);
        FloatTrainer first = FloatTrainer.of(FloatDivergenceTest.LINE, calm);
        first.train(FloatDivergenceTest.DATA);
        first.saveCheckpoint(file);
        FloatTrainer resumed = FloatTrainer.resume(
                file, Training.with(Sgd.withMomentum(0.9), Float.MAX_VALUE).batchSize(2).epochs(6));
        assertInstanceOf(StopReason.Diverged.class, resumed.train(FloatDivergenceTest.DATA).stop());
        assertEquals(6, resumed.steps());
        assertArrayEquals(first.parameters(), resumed.parameters());
        float[] expected = new float[first.stepper.optimizer.stateLength()];
        first.stepper.optimizer.copyState(expected, 0);
        float[] state = new float[expected.length];
        resumed.stepper.optimizer.copyState(state, 0);
        assertArrayEquals(expected, state);
    }

    /** The parameters are good again, so the epoch is tried again. */
    @Test
    void afterInfiniteParametersTheEpochBeginsAnew() {
        int[] calls = {0};
        Schedule once = step -> step == 3 && calls[0]++ == 0 ? Float.MAX_VALUE : 0.1;
        FloatTrainer trainer = FloatTrainer.of(
                FloatDivergenceTest.LINE, Training.with(Sgd.plain(), once).batchSize(4).epochs(6));
        assertInstanceOf(StopReason.Diverged.class, trainer.train(FloatDivergenceTest.DATA).stop());
        TrainingReport report = trainer.train(FloatDivergenceTest.DATA);
        assertInstanceOf(StopReason.EpochLimit.class, report.stop());
        assertEquals(6, trainer.epoch());
    }

    @Test
    void theTimeOfAnEpochIsThatOfAllItsParts(@TempDir Path folder) {
        Schedule slow = step -> {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return 0.01;
        };
        Training training = Training.with(Sgd.plain(), slow).batchSize(8).epochs(1);
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        assertInstanceOf(StopReason.TimeBudget.class, trainer.trainFor(Duration.ofMillis(20), DATA).stop());
        Path file = folder.resolve("run");
        trainer.saveCheckpoint(file);
        long least = 8 * 5_000_000;
        assertTrue(trainer.train(DATA).history().getFirst().nanos() >= least);
        FloatTrainer resumed = FloatTrainer.resume(file, training);
        assertTrue(resumed.train(DATA).history().getFirst().nanos() >= least);
    }

    /** It hears from the next report on. */
    @Test
    void aListenerMayAddOne() {
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING.epochs(3));
        List<Integer> heard = new ArrayList<>();
        trainer.listen(report -> {
            if (report.epoch() == 0) {
                trainer.listen(later -> heard.add(later.epoch()));
            }
        });
        trainer.train(DATA);
        assertEquals(List.of(1, 2), heard);
    }

    /** As when the epochs are over; more patience is a reason to go on. */
    @Test
    void patienceThatIsOverStaysSo(@TempDir Path folder) {
        Training training = FloatTrainerTest.TRAINING.epochs(20).earlyStop(new EarlyStop(2, 1e9));
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        trainer.train(DATA, DATA);
        assertEquals(3, trainer.epoch());
        TrainingReport again = trainer.train(DATA, DATA);
        assertInstanceOf(StopReason.Patience.class, again.stop());
        assertEquals(List.of(), again.history());
        Path file = folder.resolve("run");
        trainer.saveCheckpoint(file);
        assertEquals(List.of(), FloatTrainer.resume(file, training).train(DATA, DATA).history());
        FloatTrainer patient = FloatTrainer.resume(file, training.earlyStop(new EarlyStop(4, 1e9)));
        assertEquals(2, patient.train(DATA, DATA).history().size());
        assertEquals(3, trainer.onOtherData().train(DATA, DATA).history().size());
    }

    @Test
    void aDatasetWithoutRowsIsSaidToHaveNone() {
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING.validation(0.1));
        assertMessage("the dataset has no rows; training needs at least 1", () -> trainer.train(DATA.head(0)));
    }

    /** Each label has its own measures, and no name of a class stands for yes or no. */
    @Test
    void labelsAreMeasuredOneByOne() {
        Network network = Network.inputs(2).dense(2).binaryCrossEntropy();
        float[] x = {1, 2, 3, -1, -2, 1, -1, -3};
        float[] y = {1, 0, 1, 0, 0, 0, 0, 0};
        FloatModel model = FloatModel.of(network, new float[] {1, 0, 0, 1, 0, 0})
                .withClassNames(List.of("sports", "politics"));
        Evaluation.Classification measured = (Evaluation.Classification) model.evaluate(
                FloatDataset.regression(4, 2, 2, x, y));
        assertEquals(List.of(), measured.classNames());
        assertEquals(0.75, measured.accuracy());
        assertEquals(
                List.of("sports", "politics"),
                measured.labels().stream().map(Evaluation.Classification.Label::name).toList());
        assertEquals(1, measured.labels().get(0).confusion().accuracy());
        assertEquals(1, measured.labels().get(0).auc());
        assertEquals(0.5, measured.labels().get(1).confusion().accuracy());
        assertTrue(Double.isNaN(measured.labels().get(1).auc()));
        assertTrue(
                measured.toString().contains(
                        "label politics: accuracy 50.00 %  precision 0.0000  recall 0.0000  F1 0.0000\n"),
                measured.toString());
        assertTrue(
                measured.toString().contains(
                        "label sports: accuracy 100.00 %  precision 1.0000  recall 1.0000  F1 1.0000  AUC 1.0000\n"),
                measured.toString());
    }

    /** As by the dataset of the same rows, and the checkpoint knows of it. */
    @Test
    void aSourceIsMeasuredByAnother(@TempDir Path folder) {
        Training training = FloatTrainerTest.TRAINING.epochs(8).earlyStop(2);
        FloatDataset heldOut = FloatTrainerTest.points(700, 3);
        FloatTrainer byDataset = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        TrainingReport expected = byDataset.train(FloatRowSource.of(DATA), heldOut);
        FloatTrainer bySource = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        FloatRowSource source = FloatRowSource.of(DATA);
        FloatRowSource validation = FloatRowSource.of(heldOut);
        TrainingReport report = bySource.train(source, validation);
        assertEquals(expected.history().size(), report.history().size());
        for (int i = 0; i < report.history().size(); i++) {
            assertEquals(
                    expected.history().get(i).validation().orElseThrow().headline(),
                    report.history().get(i).validation().orElseThrow().headline());
            assertEquals(expected.history().get(i).monitored(), report.history().get(i).monitored(), 1e-6);
        }
        assertArrayEquals(byDataset.parameters(), bySource.parameters());
        assertMessage(
                "the rows to learn from and those to measure with come from one source, which cannot be read at two places"
                        + " at once; open it twice",
                () -> bySource.train(source, source));
        FloatTrainer inParts = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        inParts.trainFor(Duration.ZERO, source, validation);
        Path file = folder.resolve("run");
        inParts.saveCheckpoint(file);
        FloatTrainer resumed = FloatTrainer.resume(file, training);
        String message = assertThrows(IllegalArgumentException.class, () -> resumed.train(source, heldOut))
                .getMessage();
        assertTrue(message.startsWith("the checkpoint was measured on a source of rows, 3 features"), message);
        resumed.train(source, validation);
        assertArrayEquals(bySource.parameters(), resumed.parameters());
    }

    /** Found after the first epoch, it would have cost that epoch. */
    @Test
    void aSourceWithoutRowsToMeasureIsRefusedBeforeTheFirstStep() {
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING.epochs(2));
        FloatRowSource none = FloatRowSource.of(FloatTrainerTest.points(0, 3));
        assertMessage(
                "the source to measure has no rows; a mean needs at least 1",
                () -> trainer.train(FloatRowSource.of(DATA), none));
        assertEquals(0, trainer.steps());
    }

    /** What could not be resumed does not replace what can. */
    @Test
    void aDivergedRunIsNotSaved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run");
        FloatTrainer trainer = FloatTrainer.of(
                FloatDivergenceTest.LINE, Training.with(Sgd.plain(), Float.MAX_VALUE).batchSize(4));
        trainer.saveCheckpoint(file);
        byte[] saved = Files.readAllBytes(file);
        trainer.step(FloatDivergenceTest.DATA.x(), FloatDivergenceTest.DATA.y(), 4);
        assertMessage(
                "the run has diverged: parameter 0 is not finite; the checkpoint " + file + " stays as it was",
                () -> trainer.saveCheckpoint(file));
        assertArrayEquals(saved, Files.readAllBytes(file));
    }
}
