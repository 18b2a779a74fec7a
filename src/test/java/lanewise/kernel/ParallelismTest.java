package lanewise.kernel;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Threads that work together: each its part, for one caller at a time, until they are closed. */
class ParallelismTest {

    @Test
    void everyThreadTakesItsPartOnceInEveryCall() {
        for (int n : new int[] {1, 2, 5}) {
            AtomicIntegerArray parts = new AtomicIntegerArray(n);
            try (Parallelism threads = Parallelism.of(n)) {
                assertEquals(n, threads.threads());
                for (int call = 1; call <= 500; call++) {
                    threads.run(parts::incrementAndGet);
                    for (int thread = 0; thread < n; thread++) {
                        assertEquals(call, parts.get(thread));
                    }
                }
            }
        }
    }

    @Test
    void whatIsThrownOnAThreadReachesTheCaller() {
        try (Parallelism threads = Parallelism.of(2)) {
            IllegalStateException mine = new IllegalStateException("mine");
            AtomicInteger calls = new AtomicInteger();
            assertSame(
                    mine,
                    assertThrows(
                            IllegalStateException.class,
                            () -> threads.run(thread -> {
                                calls.incrementAndGet();
                                if (thread == 1) {
                                    throw mine;
                                }
                            })));
            assertEquals(2, calls.get());
            threads.run(thread -> calls.incrementAndGet());
            assertEquals(4, calls.get());
            assertEquals(
                    "the threads work for another caller; make a Parallelism for each",
                    assertThrows(IllegalStateException.class, () -> threads.run(thread -> threads.run(inner -> {})))
                            .getMessage());
        }
        Parallelism closed = Parallelism.of(2);
        closed.close();
        closed.close();
        assertEquals(
                "the threads have been closed; close them after the last step",
                assertThrows(IllegalStateException.class, () -> closed.run(thread -> {})).getMessage());
        assertMessage("threads is 0; it must be at least 1", () -> Parallelism.of(0));
    }

    /** It would wait for itself. */
    @Test
    void aTaskCannotCloseItsThreads() {
        for (int closing : new int[] {0, 1}) {
            Parallelism threads = Parallelism.of(2);
            String message = assertThrows(IllegalStateException.class, () -> threads.run(thread -> {
                if (thread == closing) {
                    threads.close();
                }
            })).getMessage();
            assertEquals("a task of these threads cannot close them; close them after it", message);
            threads.run(thread -> {});
            threads.close();
        }
    }

    /** Nor does a flag that a user's part leaves behind keep a thread awake. */
    @Test
    void aThreadIsNotLeftInterrupted() {
        try (Parallelism threads = Parallelism.of(2)) {
            threads.run(thread -> {
                if (thread == 1) {
                    Thread.currentThread().interrupt();
                }
            });
            boolean[] interrupted = new boolean[2];
            threads.run(thread -> interrupted[thread] = Thread.currentThread().isInterrupted());
            assertFalse(interrupted[1]);
        }
    }

    /** Whoever closes waits for the step at work, however long it takes. */
    @Test
    void closingWaitsForATask() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Parallelism threads = Parallelism.of(2);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> threads.run(thread -> {
            started.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        started.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(threads::close);
        Thread.sleep(20);
        assertFalse(closing.isDone());
        end.countDown();
        running.get();
        closing.get();
        assertThrows(IllegalStateException.class, () -> threads.run(thread -> {}));
    }

    /** An interrupt would keep a thread that looks for work from falling asleep. */
    @Test
    void anInterruptedWorkerForgetsIt() throws InterruptedException {
        try (Parallelism threads = Parallelism.of(2)) {
            Thread[] worker = new Thread[1];
            threads.run(thread -> {
                if (thread == 1) {
                    worker[0] = Thread.currentThread();
                }
            });
            worker[0].interrupt();
            for (int i = 0; i < 10_000 && worker[0].isInterrupted(); i++) {
                Thread.sleep(1);
            }
            assertFalse(worker[0].isInterrupted());
            AtomicInteger parts = new AtomicInteger();
            Thread.currentThread().interrupt();
            threads.run(thread -> parts.incrementAndGet());
            assertTrue(Thread.interrupted());
            assertEquals(2, parts.get());
        }
    }
}
