package lanewise.jmh;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Fails if a benchmark's time depends on the process it ran in. The compiler may decide otherwise in another process,
 * and arrays may lie otherwise; a figure from one fork then proves nothing. Five forks must lie within 10 %. The benchmarks of
 * functions and updates walk through all places in a line of the cache ({@link Places}), so that what is left is the compiler's.
 */
public final class ForkSpread {

    private static final int FORKS = 5;
    private static final double LIMIT = 1.10;

    /**
     * Half seconds of calls before the first that counts. With 512 bits the tiles of a product are compiled after two to three
     * seconds on two processors: after one and a half, 32x128x784 took 31 us in three forks and 23 ms in another.
     */
    private static final int WARMUP = 12;

    private ForkSpread() {}

    /**
     * Runs the benchmarks; the exit status is 1 if one of them spreads.
     *
     * @param arguments a regular expression for the benchmarks; all kernels if missing
     * @throws RunnerException if JMH cannot run them
     */
    public static void main(String[] arguments) throws RunnerException {
        Words.run(ForkSpread.class, () -> {
            String benchmarks = Benchmarks.pattern(arguments);
            report(Benchmarks.run(benchmarks, options(benchmarks)));
        });
    }

    private static Options options(String benchmarks) {
        return new OptionsBuilder()
                .include(benchmarks)
                .forks(FORKS)
                .warmupIterations(WARMUP)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(200))
                .shouldFailOnError(true)
                .build();
    }

    private static void report(Collection<RunResult> results) {
        boolean spreads = false;
        for (RunResult result : results) {
            DoubleSummaryStatistics forks = result.getBenchmarkResults().stream()
                    .mapToDouble(fork -> fork.getPrimaryResult().getStatistics().getMin())
                    .summaryStatistics();
            double spread = forks.getMax() / forks.getMin();
            boolean close = forks.getCount() == FORKS && spread <= LIMIT;
            spreads |= !close;
            System.out.printf(
                    Locale.ROOT, "%s %s %s slowest fork by fastest %.3f (%.1f to %.1f %s)%n", close ? "PASS" : "FAIL",
                    result.getParams().getBenchmark(), Parameters.of(result), spread, forks.getMin(), forks.getMax(),
                    result.getPrimaryResult().getScoreUnit());
        }
        System.exit(spreads || results.isEmpty() ? 1 : 0);
    }
}
