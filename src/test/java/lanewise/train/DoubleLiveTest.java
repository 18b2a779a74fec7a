// Generated from FloatLiveTest.java by src/codegen/FloatToDouble.java.
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
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleScaler;
import lanewise.network.Activation;
import lanewise.network.DoublePredictor;
import lanewise.network.Network;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

class DoubleLiveTest {

    private static final int EVERY = 3;
    private static final DoubleDataset DATA = DoubleTrainerTest.points(64, 1);

    /** What a reader saw: outputs of one row, by one version. */
    private record Seen(long version, int row, double first, double second) {}

    private static DoubleTrainer trainer() {
        return DoubleTrainer.of(DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING);
    }

    private static void step(DoubleLive live, int i) {
        live.step(DATA.x(), i % 8 * 8 * 3, DATA.y(), i % 8 * 8, 8);
    }

    @Test
    void everyPredictionIsThatOfOnePublishedVersion() throws Exception {
        int steps = 20_000;
        DoubleLive live = DoubleLive.of(trainer(), EVERY);
        List<double[]> published = new ArrayList<>();
        published.add(live.trainer().parameters().clone());
        AtomicBoolean over = new AtomicBoolean();
        List<Future<List<Seen>>> readers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int reader = 0; reader < 3; reader++) {
                int first = reader;
                Callable<List<Seen>> reading = () -> {
                    List<Seen> seen = new ArrayList<>();
                    double[] out = new double[4];
                    try (DoubleLivePrediction prediction = live.predictor()) {
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
        DoublePrediction check = DoubleModel.of(trainer()).predictor(1);
        double[] out = new double[2];
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
        DoubleLive live = DoubleLive.of(trainer(), EVERY);
        DoubleLivePrediction prediction = live.predictor();
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
        DoubleLive live = DoubleLive.of(
                DoubleTrainer.of(DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING.accumulation(4)), 1);
        for (int i = 0; i < 12; i++) {
            assertEquals(i / 4, live.version());
            step(live, i);
        }
    }

    @Test
    void rowsHaveWeightsAndOneValueIsEnough() {
        DoubleTrainer alone = trainer();
        DoubleLive live = DoubleLive.of(trainer(), 1);
        double[] weights = {9, 1, 0, 2, 1, 1, 3, 1, 1};
        double loss = alone.step(DATA.x(), 0, DATA.y(), 0, weights, 1, 8);
        assertEquals(loss, live.step(DATA.x(), 0, DATA.y(), 0, weights, 1, 8));
        assertArrayEquals(alone.parameters(), live.trainer().parameters());
        DoubleLivePrediction reader = live.predictor();
        assertEquals(DoubleModel.of(alone).predictor(1).valueOf(DATA.x(), 3), reader.valueOf(DATA.x(), 3));
        assertEquals(1, reader.version());
        reader.close();
        assertThrows(IllegalStateException.class, () -> reader.valueOf(DATA.x(), 3));
    }

    @Test
    void aVersionThatIsReadIsNotOverwritten() {
        DoubleLive live = DoubleLive.of(trainer(), 1);
        // A reader in the middle of a prediction.
        DoubleLivePrediction reader = live.predictor();
        DoubleVersions.Slot held = live.versions.acquire(reader.note());
        double[] copy = held.parameters.clone();
        for (int i = 0; i < 50; i++) {
            step(live, i);
            assertArrayEquals(copy, held.parameters);
        }
        assertEquals(50, live.version(), "a reader holds one array, not the next versions");
        DoubleVersions.release(reader.note());
        double[] out = new double[2];
        double[] expected = new double[2];
        reader.outputs(DATA.x(), 0, 1, out, 0);
        DoubleModel.of(live.trainer()).predictor(1).outputs(DATA.x(), 0, 1, expected, 0);
        assertArrayEquals(expected, out);
    }

    /** However many read, each another version, and for however long: every version is published. */
    @Test
    void readersHoldNoVersionBack() {
        DoubleLive live = DoubleLive.of(trainer(), 1);
        List<DoubleVersions.Slot> held = new ArrayList<>();
        List<double[]> copies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            DoubleVersions.Slot slot = live.versions.acquire(live.predictor().note());
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
        DoubleLive live = DoubleLive.of(trainer(), 1);
        DoubleLivePrediction reader = live.predictor();
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
        DoubleLive live = DoubleLive.of(trainer(), 1);
        double kept = live.trainer().parameters()[3];
        live.trainer().parameters()[3] = Double.NaN;
        assertFalse(live.publish());
        live.trainer().parameters()[3] = kept;
        assertTrue(live.publish());
        assertEquals(1, live.version());
    }

    @Test
    void scalesWhatItPredicts() {
        DoubleScaler scaler = DoubleScaler.of(new double[] {1, -2, 0.5}, new double[] {2, 0.1, -3});
        DoubleTrainer trainer = trainer();
        DoubleLive live = DoubleLive.of(trainer, 1, scaler);
        double[] out = new double[4];
        double[] expected = new double[4];
        live.predictor().probabilities(DATA.x(), 0, 2, out, 0);
        DoubleModel.of(trainer).withScaler(scaler).predictor(2).probabilities(DATA.x(), 0, 2, expected, 0);
        assertArrayEquals(expected, out);
    }

    @Test
    void stepsAndPredictionsAllocateNothing() {
        DoubleLive live = DoubleLive.of(trainer(), EVERY);
        DoubleLivePrediction reader = live.predictor();
        double[] out = new double[2];
        assertEquals(
                0,
                DoubleTrainerTest.settled(() -> {
                    for (int i = 0; i < 20; i++) {
                        step(live, i);
                        reader.outputs(DATA.x(), i, 1, out, 0);
                        reader.classOf(DATA.x(), i);
                    }
                }));
    }

    @Test
    void warmingUpChangesNothing() {
        DoubleTrainer trainer = trainer();
        double[] before = trainer.parameters().clone();
        assertTrue(trainer.warmUp(Duration.ofMillis(200)) > 0);
        assertEquals(0, trainer.warmUp(Duration.ZERO));
        assertArrayEquals(before, trainer.parameters());
        assertEquals(0, trainer.steps());
        trainer.train(DATA);
        DoubleTrainer cold = trainer();
        cold.train(DATA);
        assertArrayEquals(cold.parameters(), trainer.parameters());
    }

    /** A step of this network takes longer than the time there is, on any machine. */
    @Test
    void warmingUpEndsWithTheStepInWhichTheTimeDoes() {
        Network large = Network.inputs(784).dense(512, Activation.RELU).dense(512).dense(10).softmaxCrossEntropy();
        DoubleTrainer trainer = DoubleTrainer.of(large, Training.with(Sgd.plain(), 0.1).batchSize(256));
        assertEquals(1, trainer.warmUp(Duration.ofNanos(100_000)));
    }

    @Test
    void badArgumentsAreNamed() {
        assertMessage("publishEvery is 0; it must be at least 1", () -> DoubleLive.of(trainer(), 0));
        DoubleTrainer ruined = trainer();
        ruined.parameters()[3] = Double.NaN;
        assertMessage(
                "the trainer has parameters that are not finite; there is nothing to serve",
                () -> DoubleLive.of(ruined, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> DoubleLive.of(trainer(), 1, DoubleScaler.of(new double[1], new double[] {1})));
    }

    /** As predictors take rows: before scaling, at any place of an array. */
    @Test
    void learnsFromRowsBeforeScaling() {
        Network network = Network.inputs(3).dense(4, Activation.TANH).dense(2).meanSquaredError();
        DoubleScaler rows = DoubleScaler.of(new double[] {1, 2, 3}, new double[] {2, 3, 4});
        DoubleScaler targets = DoubleScaler.of(new double[] {10, 20}, new double[] {0.5, 0.25});
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(4);
        for (int scalers = 0; scalers < 3; scalers++) {
            DoubleTrainer expected = DoubleTrainer.of(network, training);
            DoubleTrainer trainer = DoubleTrainer.of(network, training);
            DoubleLive live = switch (scalers) {
                case 0 -> DoubleLive.of(trainer, 1);
                case 1 -> DoubleLive.of(trainer, 1, rows);
                default -> DoubleLive.of(trainer, 1, rows, targets);
            };
            for (int count : new int[] {1, 3, 4}) {
                double[] x = new double[1 + 3 * count];
                double[] y = new double[2 + 2 * count];
                for (int i = 0; i < x.length; i++) {
                    x[i] = Math.sin(i + count);
                }
                for (int i = 0; i < y.length; i++) {
                    y[i] = 10 + i;
                }
                double[] scaledX = new double[3 * count];
                double[] scaledY = new double[2 * count];
                System.arraycopy(x, 1, scaledX, 0, 3 * count);
                System.arraycopy(y, 2, scaledY, 0, 2 * count);
                if (scalers > 0) {
                    rows.apply(count, scaledX, 0, scaledX, 0);
                }
                if (scalers > 1) {
                    targets.apply(count, scaledY, 0, scaledY, 0);
                }
                double[] before = x.clone();
                assertEquals(expected.step(scaledX, scaledY, count), live.learn(x, 1, y, 2, count));
                assertArrayEquals(expected.parameters(), trainer.parameters());
                assertArrayEquals(before, x);
                double[] weights = {7, 2, 0.5, 0, 1, 7};
                assertEquals(
                        expected.step(scaledX, 0, scaledY, 0, weights, 1, count),
                        live.learn(x, 1, y, 2, weights, 1, count));
                assertArrayEquals(expected.parameters(), trainer.parameters());
                assertThrows(
                        IndexOutOfBoundsException.class, () -> live.learn(x, 1, y, 2, weights, 7 - count, count));
                assertThrows(IndexOutOfBoundsException.class, () -> live.learn(x, 2, y, 2, count));
                assertThrows(IndexOutOfBoundsException.class, () -> live.learn(x, 1, y, 3, count));
            }
            assertThrows(IllegalArgumentException.class, () -> live.learn(new double[15], 0, new double[10], 0, 5));
            assertThrows(IllegalArgumentException.class, () -> live.learn(new double[15], 0, new double[10], 0, 0));
            assertEquals(6, live.version());
            double[] x = new double[12];
            double[] y = new double[8];
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
            return now ? Math.sqrt(Double.MAX_VALUE) : 0.01;
        };
        DoubleTrainer trainer = DoubleTrainer.of(
                line, Training.with(Sgd.plain(), spike).batchSize(4).rollback(3, 0.5));
        DoubleLive live = DoubleLive.of(trainer, 1);
        double[] x = {1, 2, 3, 4};
        double[] y = {2, 4, 6, 8};
        double[] served = new double[1];
        double[] own = new double[1];
        try (DoubleLivePrediction reader = live.predictor()) {
            for (int call = 0; call < 30; call++) {
                live.step(x, 0, y, 0, 4);
                reader.outputs(x, 0, 1, served, 0);
                DoublePredictor.of(line, 1).predict(trainer.parameters(), x, 0, 1, own, 0);
                assertEquals(own[0], served[0], "call " + call);
            }
        }
        assertTrue(trainer.progress.rollbacks > 0);
    }

    /** A listener that throws does not keep readers with what has been taken back. */
    @Test
    void aRollbackIsPublishedWhereAListenerThrows() {
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        Schedule spike = step -> step == 2 ? Math.sqrt(Double.MAX_VALUE) : 0.01;
        DoubleTrainer trainer = DoubleTrainer.of(
                line, Training.with(Sgd.plain(), spike).batchSize(4).rollback(3, 0.5));
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                throw new IllegalStateException("mine");
            }
        });
        DoubleLive live = DoubleLive.of(trainer, 1);
        double[] x = {1, 2, 3, 4};
        double[] y = {2, 4, 6, 8};
        assertThrows(IllegalStateException.class, () -> {
            for (int call = 0; call < 30; call++) {
                live.step(x, 0, y, 0, 4);
            }
        });
        double[] served = new double[1];
        double[] own = new double[1];
        try (DoubleLivePrediction reader = live.predictor()) {
            reader.outputs(x, 0, 1, served, 0);
        }
        DoublePredictor.of(line, 1).predict(trainer.parameters(), x, 0, 1, own, 0);
        assertEquals(own[0], served[0]);
    }

    /** A reader that changes arrays while one is looked for takes no more than one. */
    @Test
    void thereIsAlwaysAnArrayToWriteTo() throws InterruptedException {
        DoubleVersions versions = new DoubleVersions(1);
        AtomicLongArray note = versions.register();
        versions.publish(new double[1]);
        AtomicBoolean stop = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!stop.get()) {
                versions.acquire(note);
                DoubleVersions.release(note);
            }
        });
        reader.start();
        try {
            for (int i = 0; i < 3_000_000; i++) {
                versions.publish(new double[1]);
            }
        } finally {
            stop.set(true);
            reader.join();
        }
        assertEquals(3_000_000, versions.version());
    }
}
