package lanewise.jmh;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Fails if a call of a kernel allocates. Runs every benchmark method whose name begins with {@code simd} under JMH's
 * profiler of the garbage collector; more than {@value #LIMIT} bytes per call is a vector that the compiler boxed.
 *
 * <p>The profiler sees all threads, and JMH itself allocates some 4 KiB per iteration. Where calls are so long that this
 * is more than the limit, a total of {@value #OWN_BYTES} bytes per iteration passes: a boxed vector in a loop makes
 * millions. What counts is the best iteration, because the first may still run code that is being compiled. On a single core, for
 * which the compiler and the benchmark compete, steps of 784-128-10 were not compiled after six seconds; so what allocates is
 * run again with a warm-up of {@value #LONG_WARM_UP} seconds before it fails.
 */
public final class AllocationGate {

    private static final double LIMIT = 0.01;
    private static final double OWN_BYTES = 16_384;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Seconds of warming up. */
    private static final int WARM_UP = 5;

    /** The same where that was not enough. */
    private static final int LONG_WARM_UP = 60;

    private AllocationGate() {}

    /**
     * Runs the benchmarks; the exit status is 1 if one of them allocates.
     *
     * @param arguments a regular expression for the benchmarks; all kernels if missing
     * @throws RunnerException if JMH cannot run them
     */
    public static void main(String[] arguments) throws RunnerException {
        Words.run(AllocationGate.class, () -> {
            String benchmarks = Benchmarks.pattern(arguments);
            report(Benchmarks.run(benchmarks, options(WARM_UP).include(benchmarks).build()));
        });
    }

    private static void report(Collection<RunResult> results) throws RunnerException {
        boolean allocates = false;
        for (RunResult result : results) {
            RunResult last = isClean(result) ? result : again(result.getParams());
            boolean clean = isClean(last);
            allocates |= !clean;
            System.out.printf(
                    Locale.ROOT, "%s %s %s %.4f B/op%n", clean ? "PASS" : "FAIL", last.getParams().getBenchmark(),
                    Parameters.of(last), leastAllocated(last));
        }
        System.exit(allocates || results.isEmpty() ? 1 : 0);
    }

    private static ChainedOptionsBuilder options(int warmUp) {
        return new OptionsBuilder()
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(warmUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(300))
                .shouldFailOnError(true);
    }

    private static boolean isClean(RunResult result) {
        IterationParams iteration = result.getParams().getMeasurement();
        double calls = iteration.getTime().convertTo(result.getParams().getTimeUnit())
                / result.getPrimaryResult().getScore();
        return leastAllocated(result) <= Math.max(LIMIT, OWN_BYTES / calls);
    }

    /** The same benchmark, warm beyond doubt. */
    private static RunResult again(BenchmarkParams benchmark) throws RunnerException {
        ChainedOptionsBuilder options = options(LONG_WARM_UP)
                .include("^" + Pattern.quote(benchmark.getBenchmark()) + "$");
        for (String key : benchmark.getParamsKeys()) {
            options.param(key, benchmark.getParam(key));
        }
        return new Runner(options.build()).runSingle();
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
