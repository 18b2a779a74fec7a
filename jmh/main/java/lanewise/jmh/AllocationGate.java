package lanewise.jmh;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Fails if a call of a kernel allocates. Runs every benchmark method whose name begins with {@code simd} under JMH's
 * profiler of the garbage collector; more than {@value #LIMIT} bytes per call is a vector that the compiler boxed.
 *
 * <p>The profiler sees all threads, and JMH itself allocates some 4 KiB per iteration. Where calls are so long that this
 * is more than the limit, a total of {@value #OWN_BYTES} bytes per iteration passes: a boxed vector in a loop makes
 * millions. What counts is the best iteration, because the first may still run code that is being compiled.
 */
public final class AllocationGate {

    private static final double LIMIT = 0.01;
    private static final double OWN_BYTES = 16_384;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private AllocationGate() {}

    /**
     * Runs the benchmarks; the exit status is 1 if one of them allocates.
     *
     * @param arguments a regular expression for the benchmarks; all kernels if missing
     * @throws RunnerException if JMH cannot run them
     */
    public static void main(String[] arguments) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(arguments.length == 0 ? "\\.simd\\w+$" : arguments[0])
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(300))
                .shouldFailOnError(true);
        Collection<RunResult> results = new Runner(options.build()).run();
        boolean allocates = false;
        for (RunResult result : results) {
            IterationParams iteration = result.getParams().getMeasurement();
            double calls = iteration.getTime().convertTo(result.getParams().getTimeUnit())
                    / result.getPrimaryResult().getScore();
            double bytes = leastAllocated(result);
            boolean clean = bytes <= Math.max(LIMIT, OWN_BYTES / calls);
            allocates |= !clean;
            System.out.printf(
                    Locale.ROOT, "%s %s %s %.4f B/op%n", clean ? "PASS" : "FAIL", result.getParams().getBenchmark(),
                    Parameters.of(result), bytes);
        }
        System.exit(allocates || results.isEmpty() ? 1 : 0);
    }

    /** Bytes per call in the best iteration; infinite if the profiler said nothing. */
    private static double leastAllocated(RunResult result) {
        double least = Double.POSITIVE_INFINITY;
        for (var fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                Result<?> allocated = iteration.getSecondaryResults().get(ALLOCATED);
                if (allocated != null) {
                    least = Math.min(least, allocated.getScore());
                }
            }
        }
        return least;
    }
}
