package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.kernel.Parallelism;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What cannot work is said in a sentence that names it, before anything changes; what can work, works. */
class FloatMisuseTest {

    static final Network LINE = Network.inputs(1).dense(1).meanSquaredError();

    private static final Network NORMALIZED = Network.inputs(1).dense(2).batchNorm().dense(1).meanSquaredError();

    static final Training TRAINING = Training.with(Sgd.plain(), 0.01).batchSize(4).epochs(2);

    static FloatDataset rows(int n) {
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 7 - 3;
            y[i] = 2 * x[i] + 1;
        }
        return FloatDataset.regression(n, 1, 1, x, y);
    }

    @Test
    void moreRowsThanABatchHas() {
        FloatTrainer trainer = FloatTrainer.of(LINE, TRAINING);
        FloatDataset data = rows(5);
        assertMessage(
                "a batch has 5 rows; this training takes at most 4 at a time, see Training.batchSize",
                () -> trainer.step(data.x(), data.y(), 5));
    }

    @Test
    void aBatchNormDoesNotLearnFromOneRow() {
        FloatTrainer trainer = FloatTrainer.of(NORMALIZED, TRAINING);
        float[] before = trainer.parameters().clone();
        String rest = "; one row has no variance, so nothing of it would pass: use batches of at least 2 rows, or a layer"
                + " norm";
        assertMessage("layer 2 is a batch norm, and the batch has 1 row" + rest,
                () -> trainer.step(new float[1], new float[1], 1));
        assertMessage("layer 2 is a batch norm, and there is 1 row to learn from" + rest, () -> trainer.train(rows(1)));
        assertMessage(
                "layer 2 is a batch norm, and there is 1 row to learn from" + rest,
                () -> FloatTrainer.of(trainer.network(), trainer.training()).train(FloatRowSource.of(rows(1))));
        assertArrayEquals(before, trainer.parameters());
        assertEquals(0, trainer.steps());
        // What is left of an epoch may be one row.
        assertEquals(4, trainer.train(rows(5)).steps());
    }

    @Test
    void aRunGoesOnWithTheDatasetThatItBeganWith() {
        for (int batch : new int[] {4, 20}) {
            FloatTrainer[] trainer = new FloatTrainer[1];
            trainer[0] = FloatTrainer.of(LINE, TRAINING.batchSize(batch).schedule(step -> {
                trainer[0].stop();
                return 0.01;
            }));
            assertInstanceOf(StopReason.OnDemand.class, trainer[0].train(rows(40)).stop());
            assertMessage(
                    "the dataset has 3 rows; the run goes on at row " + batch
                            + " of an epoch, which needs the dataset that it began with",
                    () -> trainer[0].train(rows(3)));
        }
    }

    /** The largest batch size that there is means all rows at once. */
    @Test
    void anEndlessBatchSizeIsTheWholeDataset() {
        Training whole = TRAINING.batchSize(Integer.MAX_VALUE);
        FloatTrainer expected = FloatTrainer.of(LINE, TRAINING.batchSize(300));
        expected.train(rows(300));
        FloatTrainer one = FloatTrainer.of(LINE, whole);
        one.train(rows(300));
        assertArrayEquals(expected.parameters(), one.parameters());
        try (Parallelism threads = Parallelism.of(2)) {
            FloatTrainer two = FloatTrainer.of(LINE, whole, threads);
            two.train(rows(300));
            assertArrayEquals(expected.parameters(), two.parameters());
        }
        assertMessage(
                "a batch would have 2147483647 rows of 1 number, more than one array can hold; use fewer rows at a time",
                () -> one.train(FloatRowSource.of(rows(3))));
        assertMessage(
                "a batch would have 2147483647 rows of 1 number, more than one array can hold; use fewer rows at a time",
                () -> one.warmUp(Duration.ofMillis(1)));
        assertMessage(
                "the statistics of 16777216 blocks of 50 columns do not fit in one array; work on fewer rows at a time",
                () -> FloatTrainer.of(Network.inputs(1).dense(50).batchNorm().dense(1).meanSquaredError(), whole));
    }

    @Test
    void argumentsThatAreMissingAreNamed() {
        FloatTrainer trainer = FloatTrainer.of(LINE, TRAINING);
        FloatModel model = FloatModel.of(trainer);
        assertEquals("source", missing(() -> trainer.evaluate((FloatRowSource) null)));
        assertEquals("targetScaler", missing(() -> model.withTargetScaler(null)));
        assertEquals("file", missing(() -> trainer.saveCheckpoint(null)));
        assertEquals("file", missing(() -> model.exportOnnx(null)));
        assertEquals("file", missing(() -> model.save(null)));
    }

    private static String missing(Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }

    @Test
    void aMissingDatasetIsNamed() {
        FloatTrainer trainer = FloatTrainer.of(LINE, TRAINING);
        NullPointerException data = assertThrows(NullPointerException.class, () -> trainer.train((FloatDataset) null));
        assertEquals("data", data.getMessage());
        assertEquals(
                "budget",
                assertThrows(NullPointerException.class, () -> trainer.trainFor(null, FloatDivergenceTest.DATA))
                        .getMessage());
        assertEquals("atMost", assertThrows(NullPointerException.class, () -> trainer.warmUp(null)).getMessage());
        NullPointerException source = assertThrows(
                NullPointerException.class, () -> trainer.train((FloatRowSource) null));
        assertEquals("source", source.getMessage());
    }

    /** A rate that is none is refused; the batches that wait for the optimizer go on waiting. */
    @Test
    void aBadRateLosesNoBatchThatWaits() {
        double[] rate = {0.01};
        FloatDataset data = rows(8);
        FloatTrainer expected = FloatTrainer.of(LINE, TRAINING.accumulation(2));
        FloatTrainer trainer = FloatTrainer.of(LINE, TRAINING.accumulation(2).schedule(step -> rate[0]));
        for (FloatTrainer each : new FloatTrainer[] {expected, trainer}) {
            each.step(data.x(), 0, data.y(), 0, 4);
        }
        rate[0] = Double.NaN;
        assertMessage("the schedule gives the rate NaN at step 0; it must be finite and not negative",
                () -> trainer.step(data.x(), 4, data.y(), 4, 4));
        rate[0] = 0.01;
        for (FloatTrainer each : new FloatTrainer[] {expected, trainer}) {
            each.step(data.x(), 4, data.y(), 4, 4);
        }
        assertEquals(1, trainer.steps());
        assertArrayEquals(expected.parameters(), trainer.parameters());
    }

    @Test
    void aNetworkWithoutParametersIsNamed() {
        assertMessage(
                "the network 1, dropout 0.5, mean squared error has no parameter to train; add a dense layer",
                () -> FloatTrainer.of(Network.inputs(1).dropout(0.5).meanSquaredError(), TRAINING));
    }

    /** Of a user's own, made for other parameters. */
    @Test
    void anOptimizerOfAnotherDimensionIsRefused() {
        assertMessage(
                "other made an optimizer of 3 parameters when asked for one of 2",
                () -> FloatTrainer.of(LINE, Training.with(new OwnOptimizer(3, "other"), 0.1)));
    }

    @Test
    void rowsToMeasureAreToldFromRowsToLearnFrom() {
        String none = "the dataset to measure has no rows; a mean needs at least 1";
        FloatTrainer trainer = FloatTrainer.of(LINE, TRAINING);
        assertMessage(none, () -> trainer.train(rows(4), rows(0)));
        assertMessage(none, () -> trainer.evaluate(rows(0)));
        assertMessage(none, () -> FloatModel.of(trainer).evaluate(rows(0)));
        assertMessage(
                "the dataset to measure has 2 features, the network 1 input; start it with Network.inputs(2)",
                () -> trainer.train(rows(4), FloatDataset.regression(1, 2, 1, new float[2], new float[1])));
        assertMessage(
                "validation is 0.01, which of 4 rows leaves none to hold out; hold out a larger part",
                () -> FloatTrainer.of(LINE, TRAINING.validation(0.01)).train(rows(4)));
        assertMessage(
                "validation is 0.99, which of 4 rows leaves none to train on; hold out a smaller part",
                () -> FloatTrainer.of(LINE, TRAINING.validation(0.99)).train(rows(4)));
    }

    /** Whatever path a step takes. */
    @Test
    void rowsOutsideTheirArraysAreNamed() {
        for (Training training : List.of(TRAINING, Training.with(Adam.standard(), 0.01).batchSize(4))) {
            FloatTrainer trainer = FloatTrainer.of(LINE, training);
            float[] notNumbers = {Float.NaN, Float.NaN, Float.NaN};
            for (int rows = 1; rows <= 3; rows++) {
                for (int offset : new int[] {-1, 3, Integer.MAX_VALUE}) {
                    int count = rows;
                    String outside = (rows == 1 ? "1 row" : rows + " rows") + " of 1 from offset " + offset
                            + (rows == 1 ? " does" : " do") + " not lie inside it";
                    assertEquals(
                            "x has 3 elements; " + outside,
                            assertThrows(
                                    IndexOutOfBoundsException.class,
                                    () -> trainer.step(new float[3], offset, new float[3], 0, count)).getMessage());
                    assertEquals(
                            "y has 3 elements; " + outside,
                            assertThrows(
                                    IndexOutOfBoundsException.class,
                                    () -> trainer.step(new float[3], 0, new float[3], offset, count)).getMessage());
                    assertEquals(
                            "y has 3 elements; " + outside,
                            assertThrows(
                                    IndexOutOfBoundsException.class,
                                    () -> trainer.step(notNumbers, 0, new float[3], offset, count)).getMessage());
                }
            }
        }
    }
}
