package lanewise.jmh;

import java.util.Arrays;
import java.util.Locale;
import lanewise.kernel.FloatGemm;
import lanewise.kernel.FloatParallelGemm;
import lanewise.kernel.Parallelism;

/**
 * What a second thread brings to a matrix multiply: one thread and two take turns in one process, and
 * {@code RATIO threads <m>x<n>x<k> one-thread <median ratio> [quartiles]} is the time of one by that of two. The sizes around
 * {@code FloatParallelGemm}'s threshold show whether it is right: no ratio may be below 1.
 */
public final class ThreadReport {

    private static final int ROUNDS = 21;

    /** Long turns: the second thread sleeps through those of one thread, and the operating system takes a while to wake it. */
    private static final long TURN_NANOS = 40_000_000;

    private static final long WARM_UP_NANOS = 1_500_000_000;

    private static final int[][] SHAPES = {
        {64, 64, 64}, {100, 100, 100}, {32, 128, 256}, {128, 128, 128}, {32, 128, 784}, {256, 10, 784}, {256, 128, 784},
        {64, 512, 512}, {256, 256, 256}, {256, 512, 784}, {512, 512, 512}, {256, 1024, 1024}, {1024, 1024, 1024},
        {2048, 2048, 2048}
    };

    private ThreadReport() {}

    /**
     * Prints the table.
     *
     * @param arguments the number of threads, 2 unless told
     */
    public static void main(String[] arguments) {
        int number = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
        try (Parallelism threads = Parallelism.of(number)) {
            FloatGemm one = new FloatGemm();
            FloatParallelGemm several = FloatParallelGemm.of(threads);
            for (int[] shape : SHAPES) {
                compare(one, several, shape[0], shape[1], shape[2]);
            }
        }
    }

    private static void compare(FloatGemm one, FloatParallelGemm several, int m, int n, int k) {
        float[] a = Data.floats(m * k, 1);
        float[] b = Data.floats(k * n, 2);
        float[] c = new float[m * n];
        float[] d = new float[m * n];
        Runnable single = () -> one.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
        Runnable shared = () -> several.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, d, 0, n);
        int calls = (int) Math.max(1, TURN_NANOS / Math.max(1, warmUp(single)));
        warmUp(shared);
        if (!Arrays.equals(c, d)) {
            throw new AssertionError(m + "x" + n + "x" + k + ": the bits of one thread and of several differ");
        }
        double[] ratios = new double[ROUNDS];
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double first = nanos(round % 2 == 0 ? single : shared, calls);
            double second = nanos(round % 2 == 0 ? shared : single, calls);
            ratios[round] = round % 2 == 0 ? first / second : second / first;
            best = Math.min(best, (round % 2 == 0 ? second : first) / calls);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT, "RATIO threads %dx%dx%d one-thread %.2f [%.2f, %.2f]   best %.0f GFLOP/s%n", m, n, k,
                ratios[ROUNDS / 2], ratios[ROUNDS / 4], ratios[3 * ROUNDS / 4], 2.0 * m * n * k / best);
    }

    /** Nanoseconds of one call once it is compiled. */
    private static long warmUp(Runnable work) {
        long start = System.nanoTime();
        long best = Long.MAX_VALUE;
        while (System.nanoTime() - start < WARM_UP_NANOS) {
            best = Math.min(best, nanos(work, 1));
        }
        return best;
    }

    private static long nanos(Runnable work, int calls) {
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            work.run();
        }
        return System.nanoTime() - start;
    }
}
