package lanewise.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.FiniteDifferences.Estimate;
import lanewise.verification.FiniteDifferences.Line;

/** Decides whether a derivative along a line is right, from as many numeric estimates as that takes. */
final class LineCheck {

    /** How often a step is divided by 4 to get off a kink. */
    private static final int SHRINKS = 6;

    /** Steps of the further estimates relative to the first, in the order in which they are tried. */
    private static final double[] FURTHER = {8, 0.125, 64};

    private final FiniteDifferences differences;
    private final Tolerance tolerance;
    private final boolean knowsPieces;

    LineCheck(FiniteDifferences differences, Tolerance tolerance, boolean knowsPieces) {
        this.differences = differences;
        this.tolerance = tolerance;
        this.knowsPieces = knowsPieces;
    }

    /** What is compared: its place, the parameter, the derivative, and the scale S of its block. */
    record Claim(String place, int index, double parameter, double analytic, double scale) {}

    Entry check(Claim claim, Line line, double h, Center center) {
        if (!Double.isFinite(claim.analytic()) || !Double.isFinite(center.value())) {
            return nonFinite(claim, h);
        }
        Estimate first = differences.derivative(line, h, center);
        for (int k = 0; k < SHRINKS && !usable(first, claim); k++) {
            first = differences.derivative(line, first.step() / 4, center);
        }
        if (!first.finite()) {
            return nonFinite(claim, first.step());
        }
        if (!usable(first, claim)) {
            return kink(claim, first);
        }
        List<Estimate> estimates = new ArrayList<>(List.of(first));
        Outcome outcome = judge(estimates, claim);
        for (int k = 0; k < FURTHER.length && outcome != Outcome.PASS && !(outcome == Outcome.FAIL && k == 2); k++) {
            Estimate further = differences.derivative(line, first.step() * FURTHER[k], center);
            if (usable(further, claim)) {
                estimates.add(further);
                outcome = judge(estimates, claim);
            }
        }
        Estimate best = best(estimates);
        if (outcome == Outcome.FAIL && kinkAtCenter(estimates, claim)) {
            return kink(claim, best);
        }
        return entry(claim, outcome, best, "");
    }

    private boolean usable(Estimate e, Claim claim) {
        if (!e.finite()) {
            return false;
        }
        if (knowsPieces) {
            return e.onePiece();
        }
        // Without knowledge of the pieces: on a smooth function two steps differ by little more than rounding.
        double floor = 2 * e.rounding() / e.step();
        return Math.abs(e.coarse() - e.value())
                <= 20 * floor + tolerance.toScale() * Math.max(claim.scale(), Math.abs(e.value()));
    }

    /**
     * PASS needs one estimate accurate enough to confirm the derivative; FAIL needs two that contradict it and none that
     * confirms it. Estimates that contradict each other decide nothing; where they differ by more than their error
     * bounds, but less than the tolerance, their distance counts as their error.
     */
    private Outcome judge(List<Estimate> estimates, Claim claim) {
        Estimate best = best(estimates);
        double allowed = tolerance.of(claim.analytic(), best.value(), claim.scale());
        double spread = 0;
        for (Estimate e : estimates) {
            for (Estimate other : estimates) {
                double distance = Math.abs(e.value() - other.value());
                if (distance > e.error() + other.error()) {
                    spread = Math.max(spread, distance);
                }
            }
        }
        if (spread > allowed) {
            return Outcome.INCONCLUSIVE;
        }
        double error = Math.max(best.error(), spread);
        double difference = Math.abs(claim.analytic() - best.value());
        if (difference <= allowed + error) {
            boolean flat = claim.analytic() == 0 && estimates.size() > 1
                    && estimates.stream().allMatch(Estimate::constant);
            return error <= allowed || flat ? Outcome.PASS : Outcome.INCONCLUSIVE;
        }
        int against = 0;
        for (Estimate e : estimates) {
            if (Math.abs(claim.analytic() - e.value()) > allowed + Math.max(e.error(), spread)) {
                against++;
            } else if (e.error() < difference / 2) {
                return Outcome.INCONCLUSIVE;
            }
        }
        return against >= 2 ? Outcome.FAIL : Outcome.INCONCLUSIVE;
    }

    /**
     * A kink exactly at the point deceives every symmetric formula: all steps agree on the mean of both slopes. There
     * the one-sided slopes differ, and by no less when the step shrinks.
     */
    private boolean kinkAtCenter(List<Estimate> estimates, Claim claim) {
        Estimate small = estimates.getFirst();
        Estimate large = estimates.getFirst();
        for (Estimate e : estimates) {
            small = e.step() < small.step() ? e : small;
            large = e.step() > large.step() ? e : large;
        }
        double jump = Math.abs(small.right() - small.left());
        double noise = 16 * small.rounding() / small.step();
        return small != large && jump > 0.25 * Math.abs(large.right() - large.left())
                && jump > noise + 4 * tolerance.of(claim.analytic(), small.value(), claim.scale());
    }

    private static Estimate best(List<Estimate> estimates) {
        Estimate best = estimates.getFirst();
        for (Estimate e : estimates) {
            best = e.error() < best.error() ? e : best;
        }
        return best;
    }

    private Entry kink(Claim claim, Estimate e) {
        double slack = e.error() + tolerance.of(claim.analytic(), e.value(), claim.scale());
        double low = Math.min(e.left(), e.right()) - slack;
        double high = Math.max(e.left(), e.right()) + slack;
        String between = claim.analytic() >= low && claim.analytic() <= high
                ? "the analytic one lies between: consistent with a subgradient" : "the analytic one does not lie between";
        return entry(claim, Outcome.KINK, e,
                String.format(Locale.ROOT, "left %.6g, right %.6g; %s", e.left(), e.right(), between));
    }

    private Entry entry(Claim claim, Outcome outcome, Estimate e, String note) {
        return new Entry(claim.place(), claim.index(), outcome, claim.parameter(), claim.analytic(), e.value(),
                e.error(), tolerance.of(claim.analytic(), e.value(), claim.scale()), e.step(), e.plus(), e.minus(), note);
    }

    private static Entry nonFinite(Claim claim, double h) {
        return new Entry(claim.place(), claim.index(), Outcome.NONFINITE, claim.parameter(), claim.analytic(), Double.NaN,
                Double.NaN, Double.NaN, h, Double.NaN, Double.NaN, "");
    }
}
