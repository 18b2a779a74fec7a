package lanewise.optimize;

import lanewise.checks.Allocation;

/** The bytes that the current thread has allocated since it began, for tests, in which they must be known. */
public final class AllocatedBytes {

    /** Compilation goes on in the background, so a first zero may take a while to come. */
    private static final int MOST_ROUNDS = 100_000;

    private AllocatedBytes() {}

    /** The bytes so far. */
    static long now() {
        long bytes = Allocation.bytes();
        if (bytes == Allocation.UNKNOWN) {
            throw new AssertionError("this JVM does not count the bytes that a thread allocates");
        }
        return bytes;
    }

    /** The least that one of many runs allocates: what it costs once it is compiled. */
    public static long once(Runnable run) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && least > 0; round++) {
            long before = now();
            run.run();
            least = Math.min(least, now() - before);
        }
        return least;
    }
}
