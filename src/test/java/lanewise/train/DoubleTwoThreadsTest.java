// Generated from FloatTwoThreadsTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.network.Network;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * A trainer belongs to one thread at a time, and so does a predictor; they say so to the second one instead of blaming the
 * data.
 */
class DoubleTwoThreadsTest {

    private static final DoubleDataset DATA = DoubleMisuseTest.rows(8);

    /** A schedule that waits in the middle of a step until it is let go on. */
    private static final class Waiting {

        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        final DoubleTrainer trainer = DoubleTrainer.of(
                DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING.schedule(step -> {
                    reached.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return 0.01;
                }));

        /** Asks all calls of a second thread while the first is inside; the first then ends as if nothing had been. */
        <T> T refusing(Supplier<T> first) throws InterruptedException {
            CompletableFuture<T> result = CompletableFuture.supplyAsync(first);
            reached.await();
            refused(() -> trainer.step(DATA.x(), DATA.y(), 4));
            refused(() -> trainer.train(DATA));
            refused(() -> trainer.train(DoubleRowSource.of(DATA)));
            released.countDown();
            return result.join();
        }

        private static void refused(Executable call) {
            IllegalStateException e = assertThrows(IllegalStateException.class, call);
            assertEquals(
                    "two threads are in this trainer at once; it belongs to one at a time: save it on the thread that learns, and"
                            + " see DoubleLive for many that predict meanwhile",
                    e.getMessage());
        }
    }

    @Test
    void aSecondThreadIsRefusedWhileTheFirstTrains() throws InterruptedException {
        Waiting waiting = new Waiting();
        TrainingReport report = waiting.refusing(() -> waiting.trainer.train(DATA));
        assertEquals(new StopReason.EpochLimit(2), report.stop());
        assertEquals(4, report.steps());
    }

    @Test
    void aSecondThreadIsRefusedWhileTheFirstSteps() throws InterruptedException {
        Waiting waiting = new Waiting();
        waiting.refusing(() -> waiting.trainer.step(DATA.x(), DATA.y(), 4));
        assertEquals(1, waiting.trainer.steps());
        // The thread that was refused may have the trainer now.
        waiting.trainer.step(DATA.x(), DATA.y(), 4);
        assertEquals(2, waiting.trainer.steps());
    }

    @Test
    void aStepThatFailsGivesTheTrainerBack() {
        DoubleTrainer trainer = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
        assertThrows(IllegalArgumentException.class, () -> trainer.step(DATA.x(), DATA.y(), 5));
        assertThrows(IllegalArgumentException.class, () -> trainer.train(DoubleMisuseTest.rows(0)));
        assertEquals(4, CompletableFuture.supplyAsync(() -> trainer.train(DATA).steps()).join());
    }

    @Test
    void aListenerMayStep() {
        DoubleTrainer trainer = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
        trainer.listen(report -> trainer.step(DATA.x(), DATA.y(), 4));
        assertEquals(6, trainer.train(DATA).steps());
    }

    @Test
    void aSecondThreadIsRefusedWhileTheFirstPredicts() throws InterruptedException {
        WaitingActivation waiting = new WaitingActivation();
        Network network = Network.inputs(1).dense(1, waiting).meanSquaredError();
        DoublePrediction prediction = DoubleModel.of(network, new double[] {2, 1}).predictor(1);
        CompletableFuture<Double> first = CompletableFuture.supplyAsync(() -> prediction.valueOf(new double[] {3}, 0));
        waiting.reached.await();
        double[] x = {5};
        for (Executable call : List.<Executable>of(
                () -> prediction.valueOf(x, 0),
                () -> prediction.classOf(x, 0),
                () -> prediction.outputs(x, 0, 1, new double[1], 0))) {
            assertEquals(
                    "two threads are in this predictor at once; it belongs to one, so make one for each",
                    assertThrows(IllegalStateException.class, call).getMessage());
        }
        waiting.released.countDown();
        assertEquals(7, first.join());
        // The thread that was refused may have it now, and a call that fails gives it back.
        assertThrows(IndexOutOfBoundsException.class, () -> prediction.valueOf(x, 1));
        assertEquals(11, CompletableFuture.supplyAsync(() -> prediction.valueOf(x, 0)).join());
    }

    /** Who is refused takes no version away from the one that is read. */
    @Test
    void aSecondThreadIsRefusedWhileTheFirstReadsALiveModel() throws InterruptedException {
        WaitingActivation waiting = new WaitingActivation();
        Network network = Network.inputs(1).dense(1, waiting).dense(1).meanSquaredError();
        DoubleTrainer trainer = DoubleTrainer.of(network, DoubleMisuseTest.TRAINING, new double[] {2, 1, 3, 0});
        DoubleLive live = DoubleLive.of(trainer, 1);
        try (DoubleLivePrediction reader = live.predictor()) {
            CompletableFuture<Double> first = CompletableFuture.supplyAsync(() -> reader.valueOf(new double[] {3}, 0));
            waiting.reached.await();
            assertEquals(
                    "two threads are in this predictor at once; it belongs to one, so make one for each",
                    assertThrows(IllegalStateException.class, () -> reader.valueOf(new double[] {5}, 0)).getMessage());
            for (int i = 0; i < 24; i++) {
                trainer.parameters()[2] = 100;
                live.publish();
            }
            waiting.released.countDown();
            assertEquals(21, first.join());
            assertEquals(700, reader.valueOf(new double[] {3}, 0));
        }
    }

    /** Who closes does not take away what another thread is reading; that lets go of it at its end. */
    @Test
    void aPredictorThatIsClosedByAnotherThreadEndsItsPrediction() throws InterruptedException {
        WaitingActivation waiting = new WaitingActivation();
        Network network = Network.inputs(1).dense(1, waiting).dense(1).meanSquaredError();
        DoubleTrainer trainer = DoubleTrainer.of(network, DoubleMisuseTest.TRAINING, new double[] {2, 1, 3, 0});
        DoubleLive live = DoubleLive.of(trainer, 1);
        DoubleLivePrediction reader = live.predictor();
        CompletableFuture<Double> first = CompletableFuture.supplyAsync(() -> reader.valueOf(new double[] {3}, 0));
        waiting.reached.await();
        reader.close();
        reader.close();
        for (int i = 0; i < 24; i++) {
            trainer.parameters()[2] = 100 + i;
            live.publish();
        }
        waiting.released.countDown();
        assertEquals(21, first.join());
        assertEquals(
                "this predictor is closed; ask for another one",
                assertThrows(IllegalStateException.class, () -> reader.valueOf(new double[] {3}, 0)).getMessage());
        // Nothing is kept for it any more.
        for (int i = 0; i < 24; i++) {
            assertTrue(live.publish());
        }
    }
}
