package lanewise.jmh;

import java.io.PrintStream;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Several builds of the library in one process, in turn: what a change brought. Two processes differ by more than most changes
 * do, for the compiler may decide otherwise and arrays lie elsewhere.
 *
 * <p>Prints {@code RATIO version <case> <build> <median of the base's time by the build's> [quartiles] fast <median> slow
 * <median>}: above 1 the build is faster than the base, which is the first one given. Before anything is timed, both must have
 * computed the same bits.
 *
 * <p>On a shared machine a neighbour on the same physical core takes half of its speed away, for minutes. Code of fewer
 * instructions loses less then, so the ratio is another one. {@code fast} is the median of the rounds around which the base took
 * at most {@value #FAST} times as long as in its best one, {@code slow} that of the rounds around which it took more than
 * {@value #SLOW} times as long; how many rounds these are follows in parentheses.
 */
public final class VersionRatios {

    /** The base's own scatter on an undisturbed core is within this factor. */
    private static final double FAST = 1.12;

    /** A disturbed core has half of its speed, and code that waits for memory loses less. */
    private static final double SLOW = 1.4;

    /**
     * So many rounds before one and after it tell whether the core is disturbed: their median, with it. By its own turn alone a
     * round in which only the base was interrupted would count as slow, and builds of the same code had 1.67 there.
     */
    private static final int AROUND = 2;

    private VersionRatios() {}

    /**
     * Runs the comparison.
     *
     * @param arguments builds, options and cases, as jmh/README.md has them
     */
    public static void main(String[] arguments) {
        try {
            run(VersionOptions.parse(arguments), System.out);
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println("VersionRatios: " + e.getMessage());
            System.exit(2);
        }
    }

    static void run(VersionOptions options, PrintStream out) {
        List<LibraryBuild> builds = new ArrayList<>();
        options.builds().forEach((name, path) -> builds.add(new LibraryBuild(name, path)));
        builds.forEach(build -> out.println("# " + build.describe()));
        for (String name : options.cases()) {
            compare(name, builds, options, out);
        }
    }

    private static void compare(String name, List<LibraryBuild> builds, VersionOptions options, PrintStream out) {
        Map<String, Object> operands = new HashMap<>();
        List<Contest.Contestant> contestants = new ArrayList<>();
        List<?> expected = null;
        for (LibraryBuild build : builds) {
            LibraryBuild.Ready ready = build.prepare(name, operands);
            contestants.add(Contest.Contestant.ofVectors(build.name(), ready.timed()));
            if (expected == null) {
                expected = ready.results();
            } else if (!Objects.deepEquals(expected.toArray(), ready.results().toArray())) {
                String difference = name + " " + build.name() + " " + difference(expected, ready.results());
                if (!options.differ()) {
                    throw new IllegalStateException(
                            difference + "; with --differ the comparison goes on if that is on purpose");
                }
                out.println("DIFFERS version " + difference);
            }
        }
        List<Contest.Outcome> outcomes = Contest.run(contestants, options.pace());
        Contest.Outcome base = outcomes.getFirst();
        out.printf(
                Locale.ROOT, "BASE version %s %s %.3f us (best %.3f)%s%n", name, base.name(), base.medianNanos() / 1e3,
                base.bestNanos() / 1e3, speed(name, base));
        for (Contest.Outcome outcome : outcomes.subList(1, outcomes.size())) {
            double[] ratios = new double[base.nanos().length];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = base.nanos()[round] / outcome.nanos()[round];
            }
            out.println("RATIO version " + name + " " + outcome.name() + " " + Contest.describe(ratios) + " fast "
                    + among(ratios, base, 0, FAST) + " slow " + among(ratios, base, SLOW, Double.MAX_VALUE));
        }
    }

    /** The median of the rounds around which the base took from so many to so many times its best, and how many these are. */
    private static String among(double[] ratios, Contest.Outcome base, double from, double to) {
        double[] some = IntStream.range(0, ratios.length).filter(round -> {
            int end = Math.min(round + AROUND + 1, ratios.length);
            double[] near = Arrays.copyOfRange(base.nanos(), Math.max(0, round - AROUND), end);
            double slowness = Contest.quantile(near, 0.5) / base.bestNanos();
            return slowness > from && slowness <= to;
        }).mapToDouble(round -> ratios[round]).toArray();
        String median = some.length == 0 ? "-" : String.format(Locale.ROOT, "%.2f", Contest.quantile(some, 0.5));
        return median + " (" + some.length + " of " + ratios.length + ")";
    }

    private static String speed(String name, Contest.Outcome base) {
        if (!GemmCase.NAME.matcher(name).matches()) {
            return "";
        }
        double flop = GemmCase.parse(name).flop();
        return String.format(
                Locale.ROOT, ", %.1f GFLOP/s (best %.1f)", flop / base.medianNanos(), flop / base.bestNanos());
    }

    /** In how many elements of how many, and the first of them. */
    private static String difference(List<?> expected, List<?> actual) {
        long all = 0;
        long different = 0;
        String first = "";
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Object one = expected.get(i);
            Object other = actual.get(i);
            boolean arrays = one.getClass().isArray() && other.getClass().isArray();
            int length = arrays ? Math.min(Array.getLength(one), Array.getLength(other)) : 1;
            for (int j = 0; j < length; j++) {
                Object element = arrays ? Array.get(one, j) : one;
                Object theirs = arrays ? Array.get(other, j) : other;
                all++;
                if (!element.equals(theirs)) {
                    different++;
                    first = first.isEmpty() ? element + " became " + theirs : first;
                }
            }
        }
        return "differs from the base in " + different + " of " + all + " results, the first is " + first;
    }
}
