package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.FloatPredictor;
import lanewise.network.Network;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

class FloatLiveTest {

    private static final int EVERY = 3;
    private static final FloatDataset DATA = FloatTrainerTest.points(64, 1);

    /** What a reader saw: outputs of one row, by one version. */
    private record Seen(long version, int row, float first, float second) {}

    private static FloatTrainer trainer() {
        return FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING);
    }

    private static void step(FloatLive live, int i) {
        live.step(DATA.x(), i % 8 * 8 * 3, DATA.y(), i % 8 * 8, 8);
    }

    @Test
    void everyPredictionIsThatOfOnePublishedVersion() throws Exception {
        int steps = 20_000;
        FloatLive live = FloatLive.of(trainer(), EVERY);
        List<float[]> published = new ArrayList<>();
        published.add(live.trainer().parameters().clone());
        AtomicBoolean over = new AtomicBoolean();
        List<Future<List<Seen>>> readers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int reader = 0; reader < 3; reader++) {
                int first = reader;
                Callable<List<Seen>> reading = () -> {
                    List<Seen> seen = new ArrayList<>();
                    float[] out = new float[4];
                    try (FloatLivePrediction prediction = live.predictor()) {
                        long before = -1;
                        for (int i = first; i < 100 || !over.get(); i++) {
                            int row = i % 63;
                            prediction.outputs(DATA.x(), row * 3, 2, out, 0);
                            assertTrue(prediction.version() >= before, "versions go forward only");
                            before = prediction.version();
                            if (seen.size() < 100_000) {
                                seen.add(new Seen(before, row, out[0], out[1]));
                                seen.add(new Seen(before, row + 1, out[2], out[3]));
                            }
                        }
                    }
                    return seen;
                };
                readers.add(pool.submit(reading));
            }
            for (int i = 0; i < steps; i++) {
                long before = live.version();
                step(live, i);
                if (live.version() > before) {
                    assertEquals(published.size(), live.version());
                    published.add(live.trainer().parameters().clone());
                }
            }
            over.set(true);
        }
        FloatPrediction check = FloatModel.of(trainer()).predictor(1);
        float[] out = new float[2];
        int checked = 0;
        for (Future<List<Seen>> reader : readers) {
            for (Seen seen : reader.get()) {
                check.outputs(published.get((int) seen.version), DATA.x(), seen.row * 3, 1, out, 0);
                assertEquals(out[0], seen.first);
                assertEquals(out[1], seen.second);
                checked++;
            }
        }
        assertTrue(checked >= 600);
    }

    @Test
    void publishesEveryFewSteps() {
        FloatLive live = FloatLive.of(trainer(), EVERY);
        FloatLivePrediction prediction = live.predictor();
        assertEquals(-1, prediction.version());
        for (int i = 0; i < 3 * EVERY; i++) {
            assertEquals(i / EVERY, live.version());
            prediction.classOf(DATA.x(), 0);
            assertEquals(i / EVERY, prediction.version());
            step(live, i);
        }
    }

    /** A batch that waits for others is no step. */
    @Test
    void publishesStepsOfTheOptimizer() {
        FloatLive live = FloatLive.of(
                FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING.accumulation(4)), 1);
        for (int i = 0; i < 12; i++) {
            assertEquals(i / 4, live.version());
            step(live, i);
        }
    }

    @Test
    void rowsHaveWeightsAndOneValueIsEnough() {
        FloatTrainer alone = trainer();
        FloatLive live = FloatLive.of(trainer(), 1);
        float[] weights = {9, 1, 0, 2, 1, 1, 3, 1, 1};
        double loss = alone.step(DATA.x(), 0, DATA.y(), 0, weights, 1, 8);
        assertEquals(loss, live.step(DATA.x(), 0, DATA.y(), 0, weights, 1, 8));
        assertArrayEquals(alone.parameters(), live.trainer().parameters());
        FloatLivePrediction reader = live.predictor();
        assertEquals(FloatModel.of(alone).predictor(1).valueOf(DATA.x(), 3), reader.valueOf(DATA.x(), 3));
        assertEquals(1, reader.version());
        reader.close();
        assertThrows(IllegalStateException.class, () -> reader.valueOf(DATA.x(), 3));
    }

    @Test
    void aVersionThatIsReadIsNotOverwritten() {
        FloatLive live = FloatLive.of(trainer(), 1);
        // A reader in the middle of a prediction.
        FloatLivePrediction reader = live.predictor();
        FloatVersions.Slot held = live.versions.acquire(reader.note());
        float[] copy = held.parameters.clone();
        for (int i = 0; i < 50; i++) {
            step(live, i);
            assertArrayEquals(copy, held.parameters);
        }
        assertEquals(50, live.version(), "a reader holds one array, not the next versions");
        FloatVersions.release(reader.note());
        float[] out = new float[2];
        float[] expected = new float[2];
        reader.outputs(DATA.x(), 0, 1, out, 0);
        FloatModel.of(live.trainer()).predictor(1).outputs(DATA.x(), 0, 1, expected, 0);
        assertArrayEquals(expected, out);
    }

    /** However many read, each another version, and for however long: every version is published. */
    @Test
    void readersHoldNoVersionBack() {
        FloatLive live = FloatLive.of(trainer(), 1);
        List<FloatVersions.Slot> held = new ArrayList<>();
        List<float[]> copies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            FloatVersions.Slot slot = live.versions.acquire(live.predictor().note());
            held.add(slot);
            copies.add(slot.parameters.clone());
            assertEquals(i, slot.version);
            step(live, i);
            assertEquals(i + 1, live.version());
        }
        for (int i = 0; i < 20; i++) {
            step(live, i);
        }
        assertEquals(40, live.version());
        for (int i = 0; i < 20; i++) {
            assertEquals(i, held.get(i).version);
            assertArrayEquals(copies.get(i), held.get(i).parameters);
        }
    }

    @Test
    void aReaderThatIsClosedHoldsNothingBack() {
        FloatLive live = FloatLive.of(trainer(), 1);
        FloatLivePrediction reader = live.predictor();
        live.versions.acquire(reader.note());
        reader.close();
        reader.close();
        for (int i = 0; i < 50; i++) {
            step(live, i);
        }
        assertEquals(50, live.version());
        assertEquals(
                "this predictor is closed; ask for another one",
                assertThrows(IllegalStateException.class, () -> reader.classOf(DATA.x(), 0)).getMessage());
    }

    @Test
    void parametersThatAreNotFiniteAreNotPublished() {
        FloatLive live = FloatLive.of(trainer(), 1);
        float kept = live.trainer().parameters()[3];
        live.trainer().parameters()[3] = Float.NaN;
        assertFalse(live.publish());
        live.trainer().parameters()[3] = kept;
        assertTrue(live.publish());
        assertEquals(1, live.version());
    }

    @Test
    void scalesWhatItPredicts() {
        FloatScaler scaler = FloatScaler.of(new double[] {1, -2, 0.5}, new double[] {2, 0.1, -3});
        FloatTrainer trainer = trainer();
        FloatLive live = FloatLive.of(trainer, 1, scaler);
        float[] out = new float[4];
        float[] expected = new float[4];
        live.predictor().probabilities(DATA.x(), 0, 2, out, 0);
        FloatModel.of(trainer).withScaler(scaler).predictor(2).probabilities(DATA.x(), 0, 2, expected, 0);
        assertArrayEquals(expected, out);
    }

    @Test
    void stepsAndPredictionsAllocateNothing() {
        FloatLive live = FloatLive.of(trainer(), EVERY);
        FloatLivePrediction reader = live.predictor();
        float[] out = new float[2];
        assertEquals(
                0,
                FloatTrainerTest.settled(() -> {
                    for (int i = 0; i < 20; i++) {
                        step(live, i);
                        reader.outputs(DATA.x(), i, 1, out, 0);
                        reader.classOf(DATA.x(), i);
                    }
                }));
    }

    @Test
    void warmingUpChangesNothing() {
        FloatTrainer trainer = trainer();
        float[] before = trainer.parameters().clone();
        assertTrue(trainer.warmUp(Duration.ofMillis(200)) > 0);
        assertEquals(0, trainer.warmUp(Duration.ZERO));
        assertArrayEquals(before, trainer.parameters());
        assertEquals(0, trainer.steps());
        trainer.train(DATA);
        FloatTrainer cold = trainer();
        cold.train(DATA);
        assertArrayEquals(cold.parameters(), trainer.parameters());
    }

    /** A step of this network takes longer than the time there is, on any machine. */
    @Test
    void warmingUpEndsWithTheStepInWhichTheTimeDoes() {
        Network large = Network.inputs(784).dense(512, Activation.RELU).dense(512).dense(10).softmaxCrossEntropy();
        FloatTrainer trainer = FloatTrainer.of(large, Training.with(Sgd.plain(), 0.1).batchSize(256));
        assertEquals(1, trainer.warmUp(Duration.ofNanos(100_000)));
    }

    @Test
    void badArgumentsAreNamed() {
        assertMessage("publishEvery is 0; it must be at least 1", () -> FloatLive.of(trainer(), 0));
        FloatTrainer ruined = trainer();
        ruined.parameters()[3] = Float.NaN;
        assertMessage(
                "the trainer has parameters that are not finite; there is nothing to serve",
                () -> FloatLive.of(ruined, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> FloatLive.of(trainer(), 1, FloatScaler.of(new double[1], new double[] {1})));
    }

    /** As predictors take rows: before scaling, at any place of an array. */
    @Test
    void learnsFromRowsBeforeScaling() {
        Network network = Network.inputs(3).dense(4, Activation.TANH).dense(2).meanSquaredError();
        FloatScaler rows = FloatScaler.of(new double[] {1, 2, 3}, new double[] {2, 3, 4});
        FloatScaler targets = FloatScaler.of(new double[] {10, 20}, new double[] {0.5, 0.25});
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(4);
        for (int scalers = 0; scalers < 3; scalers++) {
            FloatTrainer expected = FloatTrainer.of(network, training);
            FloatTrainer trainer = FloatTrainer.of(network, training);
            FloatLive live = switch (scalers) {
                case 0 -> FloatLive.of(trainer, 1);
                case 1 -> FloatLive.of(trainer, 1, rows);
                default -> FloatLive.of(trainer, 1, rows, targets);
            };
            for (int count : new int[] {1, 3, 4}) {
                float[] x = new float[1 + 3 * count];
                float[] y = new float[2 + 2 * count];
                for (int i = 0; i < x.length; i++) {
                    x[i] = (float) Math.sin(i + count);
                }
                for (int i = 0; i < y.length; i++) {
                    y[i] = 10 + i;
                }
                float[] scaledX = new float[3 * count];
                float[] scaledY = new float[2 * count];
                System.arraycopy(x, 1, scaledX, 0, 3 * count);
                System.arraycopy(y, 2, scaledY, 0, 2 * count);
                if (scalers > 0) {
                    rows.apply(count, scaledX, 0, scaledX, 0);
                }
                if (scalers > 1) {
                    targets.apply(count, scaledY, 0, scaledY, 0);
                }
                float[] before = x.clone();
                assertEquals(expected.step(scaledX, scaledY, count), live.learn(x, 1, y, 2, count));
                assertArrayEquals(expected.parameters(), trainer.parameters());
                assertArrayEquals(before, x);
                float[] weights = {7, 2, 0.5f, 0, 1, 7};
                assertEquals(
                        expected.step(scaledX, 0, scaledY, 0, weights, 1, count),
                        live.learn(x, 1, y, 2, weights, 1, count));
                assertArrayEquals(expected.parameters(), trainer.parameters());
                assertThrows(
                        IndexOutOfBoundsException.class, () -> live.learn(x, 1, y, 2, weights, 7 - count, count));
                assertThrows(IndexOutOfBoundsException.class, () -> live.learn(x, 2, y, 2, count));
                assertThrows(IndexOutOfBoundsException.class, () -> live.learn(x, 1, y, 3, count));
            }
            assertThrows(IllegalArgumentException.class, () -> live.learn(new float[15], 0, new float[10], 0, 5));
            assertThrows(IllegalArgumentException.class, () -> live.learn(new float[15], 0, new float[10], 0, 0));
            assertEquals(6, live.version());
            float[] x = new float[12];
            float[] y = new float[8];
            assertEquals(0, AllocatedBytes.once(() -> live.learn(x, 0, y, 0, 4)));
        }
    }

    /** What has been taken back is no longer served, and going back is no step. */
    @Test
    void aRollbackIsPublished() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        boolean[] over = {false};
        Schedule spike = step -> {
            boolean now = step == 4 && !over[0];
            over[0] |= now;
            return now ? Math.sqrt(Float.MAX_VALUE) : 0.01;
        };
        FloatTrainer trainer = FloatTrainer.of(
                line, Training.with(Sgd.plain(), spike).batchSize(4).rollback(3, 0.5));
        FloatLive live = FloatLive.of(trainer, 1);
        float[] x = {1, 2, 3, 4};
        float[] y = {2, 4, 6, 8};
        float[] served = new float[1];
        float[] own = new float[1];
        try (FloatLivePrediction reader = live.predictor()) {
            for (int call = 0; call < 30; call++) {
                live.step(x, 0, y, 0, 4);
                reader.outputs(x, 0, 1, served, 0);
                FloatPredictor.of(line, 1).predict(trainer.parameters(), x, 0, 1, own, 0);
                assertEquals(own[0], served[0], "call " + call);
            }
        }
        assertTrue(trainer.progress.rollbacks > 0);
    }

    /** A listener that throws does not keep readers with what has been taken back. */
    @Test
    void aRollbackIsPublishedWhereAListenerThrows() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        Schedule spike = step -> step == 2 ? Math.sqrt(Float.MAX_VALUE) : 0.01;
        FloatTrainer trainer = FloatTrainer.of(
                line, Training.with(Sgd.plain(), spike).batchSize(4).rollback(3, 0.5));
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                throw new IllegalStateException("mine");
            }
        });
        FloatLive live = FloatLive.of(trainer, 1);
        float[] x = {1, 2, 3, 4};
        float[] y = {2, 4, 6, 8};
        assertThrows(IllegalStateException.class, () -> {
            for (int call = 0; call < 30; call++) {
                live.step(x, 0, y, 0, 4);
            }
        });
        float[] served = new float[1];
        float[] own = new float[1];
        try (FloatLivePrediction reader = live.predictor()) {
            reader.outputs(x, 0, 1, served, 0);
        }
        FloatPredictor.of(line, 1).predict(trainer.parameters(), x, 0, 1, own, 0);
        assertEquals(own[0], served[0]);
    }

    /** A reader that changes arrays while one is looked for takes no more than one. */
    @Test
    void thereIsAlwaysAnArrayToWriteTo() throws InterruptedException {
        FloatVersions versions = new FloatVersions(1);
        AtomicLongArray note = versions.register();
        versions.publish(new float[1]);
        AtomicBoolean stop = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!stop.get()) {
                versions.acquire(note);
                FloatVersions.release(note);
            }
        });
        reader.start();
        try {
            for (int i = 0; i < 3_000_000; i++) {
                versions.publish(new float[1]);
            }
        } finally {
            stop.set(true);
            reader.join();
        }
        assertEquals(3_000_000, versions.version());
    }
}
