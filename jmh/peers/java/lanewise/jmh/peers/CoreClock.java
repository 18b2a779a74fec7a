package lanewise.jmh.peers;

/**
 * The clock of a core, measured: a chain of dependent 64-bit multiplications and ors, of which one takes three cycles
 * and the other one on every x86 core since 2008 (Fog, <i>Instruction tables</i>: IMUL r64 and OR).
 */
final class CoreClock {

    private static final int STEPS = 100_000;
    private static final int CYCLES_PER_STEP = 4;
    private static final int RUNS = 200;

    private CoreClock() {}

    /** Cycles per nanosecond, the best of many runs. */
    static double gigahertz() {
        long best = Long.MAX_VALUE;
        long x = 3;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            x = chain(x);
            best = Math.min(best, System.nanoTime() - start);
        }
        if (x % 2 == 0) {
            throw new AssertionError("a product of odd numbers is odd");
        }
        return (double) STEPS * CYCLES_PER_STEP / best;
    }

    private static long chain(long x) {
        for (int i = 0; i < STEPS; i++) {
            x *= x | 2;
        }
        return x;
    }
}
