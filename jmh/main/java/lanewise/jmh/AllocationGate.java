package lanewise.jmh;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Fails if a call of a kernel allocates. Runs every benchmark method whose name begins with {@code simd} under JMH's
 * profiler of the garbage collector; more than {@value #LIMIT} bytes per call is a vector that the compiler boxed.
 */
public final class AllocationGate {

    /** Bytes per call. The profiler itself allocates a little, spread over all calls of an iteration. */
    private static final double LIMIT = 0.01;

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
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(500))
                .shouldFailOnError(true);
        Collection<RunResult> results = new Runner(options.build()).run();
        boolean allocates = false;
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark() + " " + Parameters.of(result);
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            double bytes = allocated == null ? Double.NaN : allocated.getScore();
            boolean clean = bytes <= LIMIT;
            allocates |= !clean;
            System.out.printf(Locale.ROOT, "%s %s %.4f B/op%n", clean ? "PASS" : "FAIL", name, bytes);
        }
        System.exit(allocates || results.isEmpty() ? 1 : 0);
    }
}
