package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What the check found in one block of parameters.
 *
 * @param block the block
 * @param counts how many comparisons had each outcome
 * @param worst the comparison that needs the reader's eye first: of the worst outcome, and there of the largest
 *     difference in units of what is allowed; null if nothing was compared
 * @param notable up to ten comparisons that did not pass, worst first
 * @param maxDifference the largest |analytic − numeric| of usable comparisons
 * @param maxRelative the same divided by the largest |analytic| of the block; 0 if that is 0
 * @param cosine cosine of the angle between analytic and numeric entries; NaN if one of them is zero
 * @param factor the number c that brings c · numeric closest to analytic; NaN if numeric is zero
 * @param hints what the error looks like, in words
 * @param analytic the checked gradient of the block
 * @param numeric the numeric derivatives; NaN where none was taken
 * @param detectable an error that would have been called a failure in any single entry that was compared or lay on a
 *     compared direction; NaN if nothing passed
 */
public record BlockReport(ParameterBlock block, Map<Outcome, Integer> counts, Entry worst, List<Entry> notable,
        double maxDifference, double maxRelative, double cosine, double factor, List<String> hints,
        double[] analytic, double[] numeric, double detectable) {

    private static final List<Outcome> GRAVITY = List.of(Outcome.PASS, Outcome.INCONCLUSIVE, Outcome.KINK,
            Outcome.DOUBTFUL, Outcome.NONDETERMINISTIC, Outcome.NONFINITE, Outcome.FAIL);

    /**
     * The number of comparisons.
     *
     * @return their sum over all outcomes
     */
    public int comparisons() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The number of comparisons with one outcome.
     *
     * @param outcome the outcome
     * @return how many came to it
     */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /**
     * What the block came to: failed with one wrong or non-finite entry, not verified with a doubtful one, more than 2 %
     * undecided ones, or nothing compared.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return Verdict.of(counts);
    }

    /** Summarises the comparisons of one block; {@code gradient} is the whole checked gradient. */
    static BlockReport of(ParameterBlock block, List<Entry> entries, double[] gradient, double detectable,
            List<String> hints) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        double[] analytic = Arrays.copyOfRange(gradient, block.offset(), block.offset() + block.size());
        double[] numeric = new double[block.size()];
        Arrays.fill(numeric, Double.NaN);
        double maxDifference = 0;
        List<Entry> usable = new ArrayList<>();
        for (Entry e : entries) {
            counts.merge(e.outcome(), 1, Integer::sum);
            boolean beside = e.outcome() == Outcome.KINK || e.outcome() == Outcome.DOUBTFUL;
            if (beside || e.outcome() == Outcome.NONFINITE || Double.isNaN(e.numeric())) {
                continue;
            }
            usable.add(e);
            maxDifference = Math.max(maxDifference, e.difference());
            if (e.index() >= 0) {
                numeric[e.index() - block.offset()] = e.numeric();
            }
        }
        Likeness likeness = Likeness.of(usable);
        List<Entry> sorted = entries.stream()
                .sorted((e, f) -> {
                    int gravity = Integer.compare(GRAVITY.indexOf(f.outcome()), GRAVITY.indexOf(e.outcome()));
                    return gravity != 0 ? gravity : Double.compare(f.severity(), e.severity());
                })
                .toList();
        double scale = scale(gradient, block);
        return new BlockReport(block, counts, sorted.isEmpty() ? null : sorted.getFirst(),
                sorted.stream().filter(e -> e.outcome() != Outcome.PASS).limit(10).toList(),
                maxDifference, scale > 0 ? maxDifference / scale : 0, likeness.cosine(), likeness.factor(), hints,
                analytic, numeric, detectable);
    }

    /** How analytic and numeric entries, taken as two vectors, resemble each other: cosine and factor of a block's report. */
    private record Likeness(double cosine, double factor) {

        /** Both vectors are brought to sizes around 1 first, by powers of two: squares of large or small ones have no number. */
        static Likeness of(List<Entry> entries) {
            int a = exponent(entries.stream().mapToDouble(Entry::analytic));
            int n = exponent(entries.stream().mapToDouble(Entry::numeric));
            double aa = 0;
            double nn = 0;
            double an = 0;
            for (Entry e : entries) {
                double analytic = Math.scalb(e.analytic(), -a);
                double numeric = Math.scalb(e.numeric(), -n);
                aa += analytic * analytic;
                nn += numeric * numeric;
                an += analytic * numeric;
            }
            return new Likeness(an / (Math.sqrt(aa) * Math.sqrt(nn)), Math.scalb(an / nn, a - n));
        }

        private static int exponent(DoubleStream values) {
            return Math.getExponent(values.map(Math::abs).max().orElse(0));
        }
    }

    BlockReport withHints(List<String> newHints) {
        return new BlockReport(block, counts, worst, notable, maxDifference, maxRelative, cosine, factor,
                List.copyOf(newHints), analytic, numeric, detectable);
    }

    /** The largest finite |g| of a block. */
    static double scale(double[] gradient, ParameterBlock block) {
        double scale = 0;
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            if (Double.isFinite(gradient[i])) {
                scale = Math.max(scale, Math.abs(gradient[i]));
            }
        }
        return scale;
    }
}
