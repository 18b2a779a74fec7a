// Generated from FloatTwoThreadsTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

/** A trainer belongs to one thread at a time, and says so to the second one instead of blaming the data. */
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

        private static void refused(org.junit.jupiter.api.function.Executable call) {
            IllegalStateException e = assertThrows(IllegalStateException.class, call);
            assertEquals(
                    "two threads are in this trainer at once; it belongs to one at a time, see DoubleLive for many that"
                            + " predict while one learns",
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
}
