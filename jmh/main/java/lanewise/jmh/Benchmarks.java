package lanewise.jmh;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/** Which benchmarks of JMH a program runs. */
final class Benchmarks {

    private static final String ALL_KERNELS = "\\.simd\\w+$";

    private Benchmarks() {}

    /** The regular expression for their names: the only word, or that of all kernels without one. */
    static String pattern(String[] arguments) {
        if (arguments.length > 1) {
            throw new IllegalArgumentException(
                    arguments[1] + " is one word too many; give one regular expression for the benchmarks");
        }
        return arguments.length == 0 ? ALL_KERNELS : Words.pattern("the benchmarks", arguments[0]).pattern();
    }

    /** Runs them; a regular expression that is found in none is refused. */
    static Collection<RunResult> run(String pattern, Options options) throws RunnerException {
        try {
            return new Runner(options).run();
        } catch (NoBenchmarksException e) {
            throw new IllegalArgumentException(
                    pattern + " is found in no benchmark; java -jar jmh/target/benchmarks.jar -l lists them", e);
        }
    }
}
