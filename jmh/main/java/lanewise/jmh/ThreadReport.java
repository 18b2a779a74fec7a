package lanewise.jmh;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanewise.kernel.FloatGemm;
import lanewise.kernel.FloatParallelGemm;
import lanewise.kernel.Parallelism;

/**
 * What a second thread brings to a training step and to a matrix multiply: one thread and two take turns in one process, and
 * {@code RATIO threads <case> one-thread <median ratio> [quartiles]} is the time of one by that of two. A case is
 * {@code step <network>/<optimizer>/<batch>} or {@code <m>x<n>x<k>}; the sizes around {@code FloatParallelGemm}'s threshold
 * show whether it is right: no ratio may be below 1.
 *
 * <p>The operating system does not always give two threads two cores. {@code cores} is the processor time of all threads by
 * the time of the clock while several worked, the median of the turns. {@code RATIO threads-on-cores} is the median of those
 * turns in which at least 90 % of every core asked for was had, and says how many that were.
 */
public final class ThreadReport {

    private static final int ROUNDS = 21;

    /** Long turns: the second thread sleeps through those of one thread, and the operating system takes a while to wake it. */
    private static final long TURN_NANOS = 40_000_000;

    private static final long WHILE_NANOS = 400_000_000;
    private static final int STEADY_WHILES = 4;
    private static final int MOST_WHILES = 75;

    /** Reading the counter allocates a little; boxed vectors are thousands of bytes a call. */
    private static final long FEW_BYTES = 100;

    /** Share of a core that counts as having it. A thread that waits sleeps after some tens of microseconds. */
    private static final double ENOUGH = 0.9;

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int[][] SHAPES = {
        {64, 64, 64}, {100, 100, 100}, {32, 128, 256}, {128, 128, 128}, {32, 128, 784}, {256, 10, 784}, {256, 128, 784},
        {64, 512, 512}, {256, 256, 256}, {256, 512, 784}, {512, 512, 512}, {256, 1024, 1024}, {1024, 1024, 1024},
        {2048, 2048, 2048}
    };

    private static final List<List<Integer>> NETWORKS = List.of(List.of(784, 128, 10), List.of(784, 512, 512, 10));

    private static final int[] BATCHES = {256, 1024};

    /** So small that the steps of a measurement leave the network where it began. */
    private static final double LEARNING_RATE = 1e-9;

    private ThreadReport() {}

    /**
     * Prints the table.
     *
     * @param arguments the number of threads, 2 unless told, and a regular expression that is found in the names of the
     *     cases to run
     */
    public static void main(String[] arguments) {
        Words.run(ThreadReport.class, () -> {
            int number = threads(arguments, Runtime.getRuntime().availableProcessors());
            report(number, cases(arguments));
        });
    }

    /** How many threads; more than processors would only wait for one another. */
    static int threads(String[] arguments, int processors) {
        int number = arguments.length == 0 ? 2 : Words.atLeastOne("the number of threads", arguments[0]);
        int most = Math.max(2, processors);
        if (number > most) {
            throw new IllegalArgumentException(
                    "the number of threads is " + number + "; this process has " + processors
                            + " processors, so take at most " + most);
        }
        return number;
    }

    /** Which cases. */
    static Pattern cases(String[] arguments) {
        if (arguments.length > 2) {
            throw new IllegalArgumentException(
                    arguments[2] + " is one word too many; give the number of threads and a regular expression");
        }
        Pattern wanted = Words.pattern("the cases", arguments.length < 2 ? "" : arguments[1]);
        if (names().noneMatch(name -> wanted.matcher(name).find())) {
            throw new IllegalArgumentException(
                    wanted + " is found in no case; one is " + names().findFirst().orElseThrow());
        }
        return wanted;
    }

    private static void report(int number, Pattern wanted) {
        try (Parallelism threads = Parallelism.of(number)) {
            for (List<Integer> widths : NETWORKS) {
                for (int rows : BATCHES) {
                    step(threads, wanted, new StepCase(widths, false, false, rows));
                    step(threads, wanted, new StepCase(widths, false, true, rows));
                }
            }
            FloatGemm one = new FloatGemm();
            FloatParallelGemm several = FloatParallelGemm.of(threads);
            for (int[] shape : SHAPES) {
                multiply(one, several, number, wanted, shape[0], shape[1], shape[2]);
            }
        }
    }

    private static Stream<String> names() {
        Stream<String> steps = NETWORKS.stream()
                .flatMap(widths -> Arrays.stream(BATCHES).boxed()
                        .flatMap(rows -> Stream.of(
                                new StepCase(widths, false, false, rows), new StepCase(widths, false, true, rows))))
                .map(step -> "step " + step);
        return Stream.concat(steps, Arrays.stream(SHAPES).map(shape -> shape[0] + "x" + shape[1] + "x" + shape[2]));
    }

    private static void step(Parallelism threads, Pattern wanted, StepCase step) {
        String name = "step " + step;
        if (wanted.matcher(name).find()) {
            compare(
                    name, threads.threads(), new LanewiseStep(step, LEARNING_RATE),
                    new LanewiseStep(step, LEARNING_RATE, threads), 0);
        }
    }

    private static void multiply(
            FloatGemm one, FloatParallelGemm several, int threads, Pattern wanted, int m, int n, int k) {
        String name = m + "x" + n + "x" + k;
        if (!wanted.matcher(name).find()) {
            return;
        }
        float[] a = Data.floats(m * k, 1);
        float[] b = Data.floats(k * n, 2);
        float[] c = new float[m * n];
        float[] d = new float[m * n];
        Runnable single = () -> one.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
        Runnable shared = () -> several.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, d, 0, n);
        compare(name, threads, single, shared, 2.0 * m * n * k);
        if (!Arrays.equals(c, d)) {
            throw new AssertionError(name + ": the bits of one thread and of several differ");
        }
    }

    /** Lets both take turns; the speed is told where the operations are known. */
    private static void compare(String name, int threads, Runnable single, Runnable shared, double operations) {
        int calls = (int) Math.max(1, TURN_NANOS / Math.max(1, warmUp(single)));
        warmUp(shared);
        double[] ratios = new double[ROUNDS];
        double[] cores = new double[ROUNDS];
        double bestSingle = Double.MAX_VALUE;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double alone = round % 2 == 0 ? nanos(single, calls) : 0;
            long processor = PROCESS.getProcessCpuTime();
            double together = nanos(shared, calls);
            cores[round] = (PROCESS.getProcessCpuTime() - processor) / together;
            alone = round % 2 == 0 ? alone : nanos(single, calls);
            ratios[round] = alone / together;
            best = Math.min(best, together / calls);
            bestSingle = Math.min(bestSingle, alone / calls);
        }
        double[] onCores = IntStream.range(0, ROUNDS)
                .filter(round -> cores[round] >= ENOUGH * threads)
                .mapToDouble(round -> ratios[round])
                .sorted()
                .toArray();
        Arrays.sort(ratios);
        Arrays.sort(cores);
        String speed = operations > 0
                ? String.format(Locale.ROOT, ", %.0f GFLOP/s", operations / best)
                : "";
        System.out.printf(
                Locale.ROOT, "RATIO threads %s one-thread %.2f [%.2f, %.2f]   cores %.2f, best %.1f and %.1f us%s%n",
                name,
                ratios[ROUNDS / 2], ratios[ROUNDS / 4], ratios[3 * ROUNDS / 4], cores[ROUNDS / 2], bestSingle / 1e3,
                best / 1e3, speed);
        if (onCores.length > 0) {
            System.out.printf(
                    Locale.ROOT, "RATIO threads-on-cores %s one-thread %.2f   %d of %d turns%n", name,
                    onCores[onCores.length / 2], onCores.length, ROUNDS);
        }
    }

    /**
     * Runs until the compiler is done: until the best of a while has not improved for some whiles, in which nothing was
     * allocated. Nanoseconds of one call then.
     */
    private static long warmUp(Runnable work) {
        long best = Long.MAX_VALUE;
        int steady = 0;
        for (int whiles = 0; steady < STEADY_WHILES; whiles++) {
            if (whiles == MOST_WHILES) {
                System.out.println("# not steady after " + whiles + " turns of warm-up; do not trust what follows");
                break;
            }
            long allocated = MEMORY.getTotalThreadAllocatedBytes();
            long start = System.nanoTime();
            long calls = 0;
            long before = best;
            while (System.nanoTime() - start < WHILE_NANOS) {
                best = Math.min(best, nanos(work, 1));
                calls++;
            }
            allocated = MEMORY.getTotalThreadAllocatedBytes() - allocated;
            steady = best > 0.97 * before && allocated < FEW_BYTES * calls ? steady + 1 : 0;
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
