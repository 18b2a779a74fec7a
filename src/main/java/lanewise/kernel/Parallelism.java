package lanewise.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A small fixed pool of threads that belongs to whoever makes it. The number of threads changes the time that a result
 * takes, never its bits.
 *
 * <pre>{@code
 * try (Parallelism threads = Parallelism.of(4)) {
 *     FloatTrainer trainer = FloatTrainer.of(network, training, threads);
 *     …
 * }
 * }</pre>
 *
 * <p>It works for one caller at a time, who takes part as one of the threads. The others wait for work awake for a moment,
 * then asleep. They are daemon threads.
 */
public final class Parallelism implements AutoCloseable {

    /** How often a thread looks for work before it goes to sleep: some tens of microseconds. */
    private static final int LOOKS = 2_000;

    /** Between two looks of who closes, once a running task turns out to take longer. */
    private static final long CLOSING_NANOS = 100_000;

    /** Work for all threads. */
    @FunctionalInterface
    public interface Task {

        /**
         * The part of one thread.
         *
         * @param thread from 0, the caller's, to the number of threads − 1
         */
        void run(int thread);
    }

    private static final class Worker extends Thread {

        private final Parallelism pool;
        private final int index;
        private volatile boolean asleep;

        Worker(Parallelism pool, int index) {
            super("lanewise-" + index);
            this.pool = pool;
            this.index = index;
            setDaemon(true);
        }

        @Override
        public void run() {
            long done = 0;
            while (true) {
                pool.await(this, done);
                done++;
                if (pool.closed) {
                    return;
                }
                pool.work(index);
                // Left set by a part of a user's own, it would keep this thread from ever sleeping again.
                Thread.interrupted();
                if (pool.pending.decrementAndGet() == 0 && pool.callerAsleep) {
                    LockSupport.unpark(pool.caller);
                }
            }
        }
    }

    private final Worker[] workers;
    private final int looks;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger pending = new AtomicInteger();

    /** Counts the calls; a worker that has done fewer has work. Written after the task, so that who sees it sees that. */
    private volatile long calls;

    private Task task;

    /** Who is in {@link #run}; null if nobody is. */
    private volatile Thread caller;

    private volatile boolean callerAsleep;
    private volatile Throwable failure;
    private volatile boolean closed;

    private Parallelism(int threads) {
        looks = threads <= Runtime.getRuntime().availableProcessors() ? LOOKS : 1;
        workers = new Worker[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker(this, i + 1);
        }
    }

    /**
     * A pool.
     *
     * @param threads number of threads, the caller's among them; at least 1
     * @return a pool, to be closed by the caller
     * @throws IllegalArgumentException if the number is below 1
     */
    public static Parallelism of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; it must be at least 1");
        }
        Parallelism pool = new Parallelism(threads);
        for (Worker worker : pool.workers) {
            worker.start();
        }
        return pool;
    }

    /**
     * The number of threads.
     *
     * @return how many work, the caller's among them
     */
    public int threads() {
        return workers.length + 1;
    }

    /**
     * Runs a task on all threads and returns when all are done; what the task throws is thrown here. Allocates nothing.
     *
     * @param task the work; its parts must not write to the same elements
     * @throws IllegalStateException if the threads work for another caller at this moment, or have been closed
     */
    public void run(Task task) {
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException("the threads work for another caller; make a Parallelism for each");
        }
        try {
            checkOpen();
            this.task = task;
            caller = Thread.currentThread();
            failure = null;
            pending.set(workers.length);
            wake();
            work(0);
            awaitWorkers();
            this.task = null;
            rethrow();
        } finally {
            // Not before the last worker is done, even where waiting for it failed, as it does when the stack is at its end.
            if (pending.get() == 0) {
                caller = null;
                busy.set(false);
            }
        }
    }

    /** Refuses work after the end. */
    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the threads have been closed; close them after the last step");
        }
    }

    private void work(int thread) {
        try {
            task.run(thread);
        } catch (Throwable e) {
            failure = e;
        }
    }

    private void rethrow() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void wake() {
        calls++;
        for (Worker worker : workers) {
            if (worker.asleep) {
                LockSupport.unpark(worker);
            }
        }
    }

    private void await(Worker worker, long done) {
        for (int look = 0; look < looks; look++) {
            if (calls != done) {
                return;
            }
            Thread.onSpinWait();
        }
        worker.asleep = true;
        while (calls == done) {
            LockSupport.park(this);
            // Nobody waits for an answer to it, and no thread sleeps while it stands.
            Thread.interrupted();
        }
        worker.asleep = false;
    }

    private void awaitWorkers() {
        for (int look = 0; look < looks; look++) {
            if (pending.get() == 0) {
                return;
            }
            Thread.onSpinWait();
        }
        callerAsleep = true;
        boolean interrupted = false;
        while (pending.get() > 0) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        callerAsleep = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the threads. Waits for a task that is running.
     *
     * @throws IllegalStateException if it is called by a task of these threads, which it would wait for for ever
     */
    @Override
    public void close() {
        for (int look = 0; !busy.compareAndSet(false, true); look++) {
            Thread me = Thread.currentThread();
            if (me == caller || me instanceof Worker worker && worker.pool == this) {
                throw new IllegalStateException("a task of these threads cannot close them; close them after it");
            }
            if (look < looks) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, CLOSING_NANOS);
            }
        }
        try {
            if (!closed) {
                closed = true;
                wake();
            }
        } finally {
            busy.set(false);
        }
    }
}
