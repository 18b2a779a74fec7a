package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.io.SafetensorsFile;
import lanewise.optimize.Adam;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint knows the data that it was made on, and goes on with others only if that is said. */
class FloatResumedDataTest {

    private static final FloatDataset DATA = FloatTrainerTest.points(61, 3);
    private static final FloatDataset HELD_OUT = FloatTrainerTest.points(20, 4);
    private static final Training TRAINING = Training.with(Adam.standard(), 0.01).batchSize(16).epochs(4).seed(5);
    private static final String HOW = "; give it the data that it began with, or call onOtherData() to go on with others on"
            + " purpose, or make a new trainer of its parameters()";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("run.safetensors");
    }

    /** Trains for some epochs, which a checkpoint then stands at the end of. */
    private FloatTrainer saved(Training training, int epochs, Consumer<FloatTrainer> train) {
        FloatTrainer half = FloatTrainer.of(FloatTrainerTest.NETWORK, training.epochs(epochs));
        train.accept(half);
        half.saveCheckpoint(file);
        return half;
    }

    /** The same rows with one number changed. */
    private static FloatDataset changed(Consumer<FloatDataset> change) {
        FloatDataset copy = DATA.head(61);
        change.accept(copy);
        return copy;
    }

    @Test
    void otherRowsAreRefusedAtTheEndOfAnEpochToo() {
        FloatTrainer half = saved(TRAINING, 2, trainer -> trainer.train(DATA));
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING);
        assertMessage(
                "the checkpoint was made on a dataset of 61 rows, 3 features, 1 target, 2 classes, this is a dataset of 60"
                        + " rows, 3 features, 1 target, 2 classes" + HOW,
                () -> resumed.train(DATA.head(60)));
        assertMessage(
                "the checkpoint was made on a dataset of 61 rows, 3 features, 1 target, 2 classes, this is a source of"
                        + " rows, 3 features, 1 target, 2 classes" + HOW,
                () -> resumed.train(FloatRowSource.of(DATA)));
        float[] ones = new float[61];
        Arrays.fill(ones, 1);
        assertMessage(
                "the checkpoint was made on a dataset of 61 rows, 3 features, 1 target, 2 classes, this is a dataset of 61"
                        + " rows with weights, 3 features, 1 target, 2 classes" + HOW,
                () -> resumed.train(DATA.withWeights(ones)));
        // Nothing has been changed: with its own data, in arrays of their own, it goes on as if nothing had been said.
        assertArrayEquals(half.parameters(), resumed.parameters());
        resumed.train(DATA.head(61));
        FloatTrainer whole = FloatTrainer.of(FloatTrainerTest.NETWORK, TRAINING);
        whole.train(DATA);
        assertArrayEquals(whole.parameters(), resumed.parameters());
    }

    @Test
    void otherNumbersAreRefusedWhereverTheyStand() {
        float[] weights = new float[61];
        Arrays.fill(weights, 1);
        saved(TRAINING, 2, trainer -> trainer.train(DATA.withWeights(weights)));
        float[] others = weights.clone();
        others[60] = 2;
        for (FloatDataset other : List.of(
                DATA.withWeights(others),
                changed(data -> data.x()[0] = 7).withWeights(weights),
                changed(data -> data.x()[182] = 7).withWeights(weights),
                changed(data -> data.y()[33] = 1 - data.y()[33]).withWeights(weights),
                // A sign is the highest bit; two of them must not undo each other.
                changed(data -> {
                    data.x()[4] = -data.x()[4];
                    data.x()[8] = -data.x()[8];
                }).withWeights(weights),
                DATA.shuffled(1).withWeights(weights))) {
            assertMessage(
                    "the checkpoint was made on a dataset of 61 rows with weights, 3 features, 1 target, 2 classes, this is"
                            + " one of other numbers" + HOW,
                    () -> FloatTrainer.resume(file, TRAINING).train(other));
        }
        FloatTrainer.resume(file, TRAINING).train(DATA.withWeights(weights.clone()));
    }

    @Test
    void otherRowsToMeasureWithAreRefused() {
        saved(TRAINING, 2, trainer -> trainer.train(DATA, HELD_OUT));
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING);
        String start = "the checkpoint was measured on a dataset of 20 rows, 3 features, 1 target, 2 classes, this run ";
        assertMessage(
                start + "on a dataset of 19 rows, 3 features, 1 target, 2 classes" + HOW,
                () -> resumed.train(DATA, HELD_OUT.head(19)));
        assertMessage(start + "on one of other numbers" + HOW, () -> resumed.train(DATA, HELD_OUT.shuffled(2)));
        assertMessage(start + "on no rows" + HOW, () -> resumed.train(DATA));
        assertEquals(new StopReason.EpochLimit(4), resumed.train(DATA, HELD_OUT.head(20)).stop());
    }

    @Test
    void rowsThatAreHeldOutOfOthersAreRefused() {
        Training training = TRAINING.validation(0.3).earlyStop(3);
        saved(training, 2, trainer -> trainer.train(DATA));
        assertThrows(
                IllegalArgumentException.class, () -> FloatTrainer.resume(file, training).train(DATA.shuffled(1)));
        assertEquals(4, FloatTrainer.resume(file, training).train(DATA.head(61)).last().epoch() + 1);
    }

    /** It may be a queue, whose rows are others each time. */
    @Test
    void ofASourceTheColumnsAloneCount() {
        saved(TRAINING, 2, trainer -> trainer.train(FloatRowSource.of(DATA)));
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING);
        assertEquals(4, resumed.train(FloatRowSource.of(DATA.head(40))).last().epoch() + 1);
        FloatDataset threeClasses = FloatDataset.regression(61, 3, 1, DATA.x(), DATA.y());
        assertMessage(
                "the checkpoint was made on a source of rows, 3 features, 1 target, 2 classes, this is a source of rows, 3"
                        + " features, 1 target" + HOW,
                () -> FloatTrainer.resume(file, TRAINING).train(FloatRowSource.of(threeClasses)));
    }

    @Test
    void moreRowsOnPurposeKeepWhatWasLearned() {
        FloatTrainer half = saved(TRAINING, 2, trainer -> trainer.train(DATA));
        FloatDataset more = FloatTrainerTest.points(150, 8);
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING).onOtherData();
        assertArrayEquals(half.parameters(), resumed.parameters());
        assertEquals(8, resumed.steps());
        assertEquals(2, resumed.epoch());
        TrainingReport report = resumed.train(more);
        assertEquals(2, report.history().size());
        assertEquals(8 + 2 * 10, resumed.steps());
        // As the trainer does that has never been saved.
        half = FloatTrainer.of(FloatTrainerTest.NETWORK, TRAINING);
        FloatTrainer alone = half;
        half.listen(epoch -> {
            if (epoch.epoch() == 1) {
                alone.stop();
            }
        });
        half.train(DATA);
        half.train(more);
        assertArrayEquals(half.parameters(), resumed.parameters());
        // And it is the new rows that the next checkpoint is made on.
        resumed.saveCheckpoint(file);
        assertThrows(IllegalArgumentException.class, () -> FloatTrainer.resume(file, TRAINING).train(DATA));
        FloatTrainer.resume(file, TRAINING).train(more);
    }

    /** They belong to the epoch that starts again. */
    @Test
    void batchesThatWaitAreNoPartOfWhatIsLearnedFromOtherData() {
        Training training = TRAINING.accumulation(3);
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        trainer.step(DATA.x(), 0, DATA.y(), 0, 5);
        trainer.onOtherData().train(HELD_OUT);
        FloatTrainer fresh = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        fresh.train(HELD_OUT);
        assertArrayEquals(fresh.parameters(), trainer.parameters());
    }

    /** In its middle the epoch would end with the rows that are left, or as one without any. */
    @Test
    void dataAreNotLeftInsideARun() {
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, TRAINING);
        trainer.listen(_ -> trainer.onOtherData());
        assertEquals(
                "this trainer is in a run; a listener may stop it, and leave its data once it has ended",
                assertThrows(IllegalStateException.class, () -> trainer.train(DATA)).getMessage());
    }

    /** The best epoch on the data of before may be long ago. */
    @Test
    void aRunThatDivergesOnOtherDataGoesBackToWhatWasLearned() {
        boolean[] over = {false};
        Schedule spike = step -> step >= 8 && !over[0] ? Float.MAX_VALUE : 0.01;
        FloatTrainer trainer = FloatTrainer.of(
                FloatTrainerTest.NETWORK, Training.with(Sgd.plain(), spike).batchSize(8).epochs(4).rollback(1, 0.5));
        float[][] learned = new float[1][];
        List<Long> steps = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                if (report.epoch() == 0) {
                    trainer.stop();
                }
            }

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                assertArrayEquals(learned[0], trainer.parameters());
                over[0] = true;
                steps.add(trainer.steps());
            }
        });
        trainer.train(DATA);
        learned[0] = trainer.parameters().clone();
        trainer.onOtherData().train(HELD_OUT);
        assertEquals(List.of(8L), steps);
    }

    @Test
    void otherDataBeginAnEpochAndNoLossIsCompared() {
        Training training = TRAINING.earlyStop(3).epochs(40).schedule(
                new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 5));
        FloatTrainer half = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        half.listen(report -> half.stop());
        half.train(DATA, HELD_OUT);
        half.train(DATA, HELD_OUT);
        half.progress.position = 32;
        half.saveCheckpoint(file);
        FloatTrainer resumed = FloatTrainer.resume(file, training);
        assertTrue(resumed.progress.bestLoss < 1, "there is a best loss");
        resumed.onOtherData();
        assertEquals(0, resumed.progress.position);
        assertEquals(Double.POSITIVE_INFINITY, resumed.progress.bestLoss);
        ReduceOnPlateau plateau = ReduceOnPlateau.within(resumed.stepper.rate.schedule).getFirst();
        assertEquals(new ReduceOnPlateau.State(1, Double.POSITIVE_INFINITY, 0, 0), plateau.state());
        // Ten times as hard: against the losses of before it would lose patience at once.
        float[] labels = new float[61];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row % 2;
        }
        FloatDataset hard = FloatDataset.classification(61, 3, 2, DATA.x(), labels);
        resumed.listen(report -> {
            if (report.epoch() == 2) {
                resumed.stop();
            }
        });
        resumed.train(hard, hard);
        assertEquals(2, resumed.progress.bestEpoch);
        assertEquals(0, resumed.progress.epochsWithoutBetter);
    }

    @Test
    void aFileThatDoesNotSayItsDataIsNotTrusted() {
        saved(TRAINING, 2, trainer -> trainer.train(DATA));
        SafetensorsFile content = SafetensorsFile.read(file);
        Map<String, String> texts = new LinkedHashMap<>(content.metadata());
        assertTrue(texts.remove("data") != null);
        new SafetensorsFile(content.tensors(), texts).write(file);
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING);
        assertMessage(
                "the checkpoint does not say what it was made on, as those of earlier versions do not; call onOtherData()"
                        + " to go on, with the data of before or others, from the start of the epoch",
                () -> resumed.train(DATA));
        resumed.onOtherData().train(DATA);
        FloatTrainer whole = FloatTrainer.of(FloatTrainerTest.NETWORK, TRAINING);
        whole.train(DATA);
        assertArrayEquals(whole.parameters(), resumed.parameters());
    }

    @Test
    void aRunOfSingleStepsHasNoDataToGoOnWith() {
        saved(TRAINING, 2, trainer -> trainer.step(DATA.x(), DATA.y(), 4));
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING);
        assertEquals(1, resumed.steps());
        assertEquals(4, resumed.train(DATA).last().epoch() + 1);
    }

    @Test
    void savedAgainWithoutAStepItStillKnows() {
        saved(TRAINING, 2, trainer -> trainer.train(DATA));
        FloatTrainer.resume(file, TRAINING).saveCheckpoint(file);
        assertThrows(
                IllegalArgumentException.class, () -> FloatTrainer.resume(file, TRAINING).train(DATA.shuffled(1)));
        FloatTrainer.resume(file, TRAINING).train(DATA);
    }

    /** Numbers of another precision have other bits; their sizes are compared alone. */
    @Test
    void aRunThatGoesOnInDoubleTakesTheSameRowsInDouble() {
        saved(TRAINING, 2, trainer -> trainer.train(DATA));
        double[] x = new double[DATA.x().length];
        double[] y = new double[DATA.y().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = DATA.x()[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = DATA.y()[i];
        }
        lanewise.data.DoubleDataset same = lanewise.data.DoubleDataset.classification(61, 3, 2, x, y);
        DoubleTrainer resumed = DoubleTrainer.resume(file, TRAINING);
        assertMessage(
                "the checkpoint was made on a dataset of 61 rows, 3 features, 1 target, 2 classes, this is a dataset of 60"
                        + " rows, 3 features, 1 target, 2 classes" + HOW,
                () -> resumed.train(same.head(60)));
        assertEquals(4, resumed.train(same).last().epoch() + 1);
    }

    /** What is saved after the data were left says nothing of them. */
    @Test
    void dataThatWereLeftAreNotSaved() {
        saved(TRAINING, 2, trainer -> trainer.train(DATA));
        FloatTrainer resumed = FloatTrainer.resume(file, TRAINING).onOtherData();
        resumed.saveCheckpoint(file);
        assertEquals(2, FloatTrainer.resume(file, TRAINING).train(HELD_OUT).history().size());
    }
}
