package lanewise.jmh;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import lanewise.kernel.Simd;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.Sgd;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;
import org.HdrHistogram.Histogram;

/**
 * How long one row of online learning takes, from the start of Java on: the first step, the time until steps are as
 * fast as they become, and the distribution after that. With {@code warm} the trainer is warmed up before, as a service does
 * before its first request.
 *
 * <p>One network in one process, because the second would find the code of the first compiled. The garbage collector
 * has nothing to do with a step, which allocates nothing; the tail is what the machine and its other processes add.
 */
public final class LatencyReport {

    private static final int WINDOW = 200;
    private static final int WARM_UP_STEPS = 100_000;
    private static final int MEASURED_STEPS = 300_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final int DIGITS = 3;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

    /** Steady is a window whose median is within this factor of the last window's. */
    private static final double STEADY = 1.1;

    private LatencyReport() {}

    /**
     * Prints the report.
     *
     * @param arguments {@code small} (16-32-2, Adam) or {@code large} (784-128-10, plain gradient descent), then perhaps
     *     {@code warm}
     */
    public static void main(String[] arguments) {
        String size = arguments.length == 0 ? "small" : arguments[0];
        boolean warm = arguments.length > 1 && arguments[1].equals("warm");
        if (arguments.length > 2 || arguments.length == 2 && !warm) {
            System.err.println("LatencyReport: " + arguments[arguments.length - 1] + " is not warm");
            System.exit(2);
        }
        switch (size) {
            case "small" -> report("16-32-2/adam/1", network(16, 32, 2), Adam.standard(), warm);
            case "large" -> report("784-128-10/sgd/1", network(784, 128, 10), Sgd.plain(), warm);
            default -> {
                System.err.println("LatencyReport: " + size + " is neither small nor large");
                System.exit(2);
            }
        }
    }

    private static Network network(int inputs, int hidden, int classes) {
        return Network.inputs(inputs).dense(hidden, Activation.RELU).dense(classes).softmaxCrossEntropy();
    }

    private static void report(String name, Network network, Optimizer rule, boolean warm) {
        long start = System.nanoTime() - sinceJavaStarted();
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(rule, 1e-6).batchSize(1).seed(1));
        float[] x = Data.floats(network.inputs(), 2);
        float[] y = {1};
        System.out.println("# " + Simd.describe() + ", Java " + Runtime.version());
        if (warm) {
            long before = System.nanoTime();
            long steps = trainer.warmUp(LONGEST_WARM_UP);
            System.out.printf(
                    Locale.ROOT, "LATENCY %s warmed up with %d steps in %.0f ms%n", name, steps,
                    (System.nanoTime() - before) / 1e6);
        }
        long[] began = new long[WARM_UP_STEPS];
        long[] lasted = new long[WARM_UP_STEPS];
        for (int i = 0; i < WARM_UP_STEPS; i++) {
            long before = System.nanoTime();
            trainer.step(x, y, 1);
            lasted[i] = System.nanoTime() - before;
            began[i] = before - start;
        }
        Histogram histogram = new Histogram(LONGEST_NANOS, DIGITS);
        for (int i = 0; i < MEASURED_STEPS; i++) {
            long before = System.nanoTime();
            trainer.step(x, y, 1);
            histogram.recordValue(Math.min(System.nanoTime() - before, LONGEST_NANOS));
        }
        int steady = firstSteady(lasted);
        System.out.printf(
                Locale.ROOT, "LATENCY %s first step done %.0f ms after the start of Java, lasting %.3f ms%n", name,
                (began[0] + lasted[0]) / 1e6, lasted[0] / 1e6);
        System.out.printf(
                Locale.ROOT, "LATENCY %s steady after %d steps, %.0f ms after the start of Java%n", name, steady,
                began[steady] / 1e6);
        System.out.printf(
                Locale.ROOT, "LATENCY %s p50 %.2f us, p99 %.2f us, p99.9 %.2f us, max %.2f us%n", name,
                histogram.getValueAtPercentile(50) / 1e3, histogram.getValueAtPercentile(99) / 1e3,
                histogram.getValueAtPercentile(99.9) / 1e3, histogram.getMaxValue() / 1e3);
    }

    /** Nanoseconds, to a millisecond. */
    private static long sinceJavaStarted() {
        return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) * 1_000_000;
    }

    /** The first step after which every window is steady. */
    private static int firstSteady(long[] lasted) {
        int windows = lasted.length / WINDOW;
        double last = median(lasted, windows - 1);
        int first = windows - 1;
        while (first > 0 && median(lasted, first - 1) <= STEADY * last) {
            first--;
        }
        return first * WINDOW;
    }

    private static double median(long[] lasted, int window) {
        long[] sorted = Arrays.copyOfRange(lasted, window * WINDOW, (window + 1) * WINDOW);
        Arrays.sort(sorted);
        return sorted[WINDOW / 2];
    }
}
