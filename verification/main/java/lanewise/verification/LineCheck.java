package lanewise.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.FiniteDifferences.Estimate;
import lanewise.verification.FiniteDifferences.Line;

/** Decides whether a derivative along a line is right, from as many numeric estimates as that takes. */
final class LineCheck {

    /** How often a step is divided by 4 to get off a kink. */
    private static final int SHRINKS = 6;

    /** How often more where the function is not finite nearby: its domain may end close to the point. */
    private static final int SHRINKS_INTO_DOMAIN = 10;

    /**
     * From one step to the next where a failure is looked at with ever smaller ones. No power of two: at multiples of one, values
     * may all be rounded alike, and agree on a derivative that is not there.
     */
    private static final double CLOSER = 19;

    /** So many of them at most: where the function is 0, rounding sets no limit. */
    private static final int CLOSEST = 8;

    /** Down to this part of a parameter. */
    private static final double SMALLEST_PART = 0x1p-10;

    /** The size that counts for a parameter that is 0. */
    private static final double SIZE_OF_ZERO = 1e-3;

    /** How often a step is made larger still, or smaller still, where that keeps improving the estimate. */
    private static final int CLIMBS = 5;

    private static final double[] FINER = {2, 4, 0.5};

    private final FiniteDifferences differences;
    private final Tolerance tolerance;
    private final boolean knowsPieces;

    /** From step to step; in float little room lies between rounding and curvature. */
    private final double ratio;

    LineCheck(FiniteDifferences differences, Tolerance tolerance, boolean knowsPieces) {
        this.differences = differences;
        this.tolerance = tolerance;
        this.knowsPieces = knowsPieces;
        ratio = differences.unit() < 0x1p-40 ? 8 : 2;
    }

    /**
     * What is compared: its place, the parameter, the derivative, a bound on that one's own error if it is an estimate
     * too, and the scale S of its block.
     */
    record Claim(String place, int index, double parameter, double analytic, double uncertainty, double scale) {

        Claim(String place, int index, double parameter, double analytic, double scale) {
            this(place, index, parameter, analytic, 0, scale);
        }
    }

    /** The claim with as large a scale as its own rounding calls for; nothing if it has that already, or no scale counts. */
    Optional<Claim> within(Claim claim, double rounding) {
        double scale = rounding / tolerance.toScale();
        return scale > claim.scale() && Double.isFinite(scale)
                ? Optional.of(new Claim(claim.place(), claim.index(), claim.parameter(), claim.analytic(),
                        claim.uncertainty(), scale))
                : Optional.empty();
    }

    Entry check(Claim claim, Line line, double h, Center center) {
        if (!Double.isFinite(claim.analytic()) || !Double.isFinite(center.value())) {
            return nonFinite(claim, h, null);
        }
        Estimate first = offKinks(line, h, center, claim.scale());
        if (!(first.finite() && usable(first, claim.scale())) && muchSmaller(claim, first.step())) {
            return check(claim, line, ownStep(claim), center);
        }
        if (!first.finite()) {
            // Value and derivative are there; that the function ends nearby is no fault of theirs.
            String place = line.nonFinite();
            return entry(claim, Outcome.INCONCLUSIVE, first,
                    "not finite nearby" + (place == null ? "" : ", first " + place));
        }
        if (!usable(first, claim.scale())) {
            return kink(claim, first);
        }
        List<Estimate> estimates = new ArrayList<>(List.of(first));
        Outcome outcome = judge(estimates, claim);
        // A failure needs a second estimate that contradicts the derivative, one with another step.
        for (double factor : new double[] {ratio, 1 / ratio}) {
            if (outcome != Outcome.PASS) {
                outcome = further(line, first.step() * factor, center, estimates, claim, outcome);
            }
        }
        // Larger steps suffer less from rounding, smaller ones less from curvature: on to where the better ones were.
        boolean larger = best(estimates).step() > first.step();
        double step = larger ? first.step() * ratio : first.step() / ratio;
        for (int k = 0; k < CLIMBS && outcome == Outcome.INCONCLUSIVE && best(estimates).step() == step; k++) {
            step = larger ? step * ratio : step / ratio;
            outcome = further(line, step, center, estimates, claim, outcome);
        }
        double middle = best(estimates).step();
        for (int k = 0; k < FINER.length && outcome == Outcome.INCONCLUSIVE; k++) {
            outcome = further(line, middle * FINER[k], center, estimates, claim, outcome);
        }
        outcome = withSmallerSteps(line, center, estimates, claim, outcome);
        if (outcome == Outcome.FAIL || outcome == Outcome.INCONCLUSIVE) {
            outcome = atOwnSize(line, center, estimates, claim, outcome);
        }
        Estimate best = best(estimates);
        return outcome == Outcome.KINK ? kink(claim, best) : entry(claim, outcome, best, "");
    }

    /** The first estimate that no kink disturbs, with the given step or a smaller one; else the last. */
    private Estimate offKinks(Line line, double h, Center center, double scale) {
        Estimate estimate = differences.derivative(line, h, center);
        for (int k = 0; k < SHRINKS_INTO_DOMAIN && !estimate.finite(); k++) {
            estimate = differences.derivative(line, estimate.step() / 4, center);
        }
        for (int k = 0; k < SHRINKS && estimate.finite() && !usable(estimate, scale); k++) {
            estimate = differences.derivative(line, estimate.step() / 4, center);
        }
        return estimate;
    }

    /** The outcome with ever smaller steps, as long as rounding leaves them a say in it. */
    private Outcome withSmallerSteps(Line line, Center center, List<Estimate> estimates, Claim claim, Outcome found) {
        if (found == Outcome.FAIL) {
            return confirmedFailure(line, center, estimates, claim);
        }
        Outcome outcome = found;
        Estimate best = best(estimates);
        double allowed = tolerance.of(claim.analytic(), best.value(), claim.scale());
        double step = smallest(estimates) / CLOSER;
        for (int k = 0; k < CLOSEST && outcome == Outcome.INCONCLUSIVE; k++) {
            if (FiniteDifferences.roundingError(best.rounding(), step) >= allowed) {
                return outcome;
            }
            outcome = further(line, step, center, estimates, claim, outcome);
            step /= CLOSER;
        }
        return outcome == Outcome.FAIL ? confirmedFailure(line, center, estimates, claim) : outcome;
    }

    /**
     * Whether a failure holds with smaller steps. Larger ones may leap over the whole of a steep place together, and agree on what
     * is beside it; a smaller one then confirms the derivative. And values may be noisier than is known, or coarser, so that they are
     * all equal although the function moves: two estimates must contradict the derivative by more than that.
     */
    private Outcome confirmedFailure(Line line, Center center, List<Estimate> estimates, Claim claim) {
        Estimate best = best(estimates);
        double difference = Math.abs(claim.analytic() - best.value());
        double allowed = tolerance.of(claim.analytic(), best.value(), claim.scale()) + claim.uncertainty();
        List<Estimate> against = estimates.stream()
                .filter(e -> Math.abs(claim.analytic() - e.value()) > allowed + e.error())
                .toList();
        double noise = differences.noise(line, best.step());
        double step = smallest(estimates) / CLOSER;
        for (int k = 0; k < CLOSEST
                && FiniteDifferences.roundingError(best.rounding(), step) < difference / 2; k++) {
            Estimate e = differences.derivative(line, step, center);
            boolean usable = usable(e, claim.scale());
            if (usable && Math.abs(claim.analytic() - e.value()) <= allowed + e.error() && e.error() < difference / 2) {
                estimates.add(e);
                Outcome outcome = judge(estimates, claim);
                return outcome == Outcome.FAIL ? Outcome.INCONCLUSIVE : outcome;
            }
            double apart = usable ? Math.abs(e.value() - best.value()) : Math.abs(e.coarse() - e.value());
            noise = e.finite() ? Math.max(noise, apart * step) : noise;
            step /= CLOSER;
        }
        if (differences.unit() > 0x1p-40 || against.stream().anyMatch(e -> stands(e, center))) {
            noise = Math.max(noise, differences.granularity(line, best.step(), center, best.rounding()));
        }
        double seen = noise;
        long holding = against.stream()
                .filter(e -> Math.abs(claim.analytic() - e.value()) > allowed
                        + FiniteDifferences.roundingError(seen, e.step()))
                .count();
        return holding >= 2 ? Outcome.FAIL : Outcome.INCONCLUSIVE;
    }

    /** Whether nothing of a slope was seen: at a step's distance the very value of the center, or one and the same to both sides. */
    private static boolean stands(Estimate e, Center center) {
        return e.plus() == center.value() || e.minus() == center.value() || e.value() == 0 && e.coarse() == 0;
    }

    /**
     * The outcome with steps that suit the parameter itself, down to 2⁻¹⁰ of it, where it is so much smaller than those beside it
     * that they set far larger ones. What these confirm, larger ones that left the neighbourhood do not contradict.
     */
    private Outcome atOwnSize(Line line, Center center, List<Estimate> estimates, Claim claim, Outcome found) {
        if (!muchSmaller(claim, estimates.getFirst().step())) {
            return found;
        }
        double own = ownStep(claim);
        double difference = Math.abs(claim.analytic() - best(estimates).value());
        List<Estimate> close = new ArrayList<>();
        Outcome outcome = found;
        for (double h = own * ratio; h >= Math.min(own / ratio, size(claim) * SMALLEST_PART); h /= ratio) {
            Estimate e = differences.derivative(line, h, center);
            if (usable(e, claim.scale())) {
                close.add(e);
                double allowed = tolerance.of(claim.analytic(), e.value(), claim.scale()) + claim.uncertainty();
                boolean confirms = Math.abs(claim.analytic() - e.value()) <= allowed + e.error();
                outcome = confirms && e.error() < difference / 2 ? Outcome.INCONCLUSIVE : outcome;
            }
        }
        if (close.size() > 1 && judge(close, claim) == Outcome.PASS) {
            estimates.clear();
            estimates.addAll(close);
            return Outcome.PASS;
        }
        return outcome;
    }

    /** Whether a step is far larger than one that the parameter alone would have set. */
    private boolean muchSmaller(Claim claim, double step) {
        return claim.index() >= 0 && ownStep(claim) * CLOSER < step;
    }

    private double ownStep(Claim claim) {
        return differences.step(size(claim), 0);
    }

    private static double size(Claim claim) {
        return claim.parameter() == 0 ? SIZE_OF_ZERO : Math.abs(claim.parameter());
    }

    private static double smallest(List<Estimate> estimates) {
        return estimates.stream().mapToDouble(Estimate::step).min().orElseThrow();
    }

    /** The first estimate that is accurate enough, else the best of three; nothing where a kink is in the way. */
    Optional<Estimate> estimate(Line line, double h, Center center, double scale) {
        Estimate first = offKinks(line, h, center, scale);
        List<Estimate> usable = new ArrayList<>();
        for (double factor : new double[] {1, ratio, 1 / ratio}) {
            Estimate estimate = factor == 1 ? first : differences.derivative(line, first.step() * factor, center);
            if (usable(estimate, scale)) {
                usable.add(estimate);
                if (2 * estimate.error() <= tolerance.of(estimate.value(), estimate.value(), scale)) {
                    break;
                }
            }
        }
        return usable.isEmpty() ? Optional.empty() : Optional.of(best(usable));
    }

    /** Adds an estimate with another step, if it is usable, and judges again. */
    private Outcome further(
            Line line, double h, Center center, List<Estimate> estimates, Claim claim, Outcome otherwise) {
        Estimate estimate = differences.derivative(line, h, center);
        if (!usable(estimate, claim.scale())) {
            return otherwise;
        }
        estimates.add(estimate);
        return judge(estimates, claim);
    }

    boolean usable(Estimate e, double scale) {
        if (!e.finite() || !e.onePiece()) {
            return false;
        }
        if (knowsPieces) {
            return true;
        }
        // Without knowledge of every kink: on a smooth function two steps differ by little more than rounding.
        double floor = 2 * e.rounding() / e.step();
        return Math.abs(e.coarse() - e.value()) <= 20 * floor
                + tolerance.toScale() * Math.max(scale, Math.abs(e.value()));
    }

    /**
     * PASS needs one estimate accurate enough to confirm the derivative; FAIL needs two that contradict it and none
     * that confirms it. Estimates that contradict each other decide nothing; where they differ by more than their error
     * bounds, but less than the tolerance, their distance counts as their error.
     */
    Outcome judge(List<Estimate> all, Claim claim) {
        Estimate best = best(all);
        // Of much larger steps than the best one even the error bounds may be wrong: they left the neighbourhood.
        List<Estimate> estimates = all.stream().filter(e -> e.step() <= ratio * best.step()).toList();
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
        double error = Math.max(best.error(), spread) + claim.uncertainty();
        double difference = Math.abs(claim.analytic() - best.value());
        if (difference <= allowed + error) {
            boolean flat = claim.analytic() == 0 && estimates.size() > 1
                    && estimates.stream().allMatch(Estimate::constant);
            return error <= allowed || flat ? Outcome.PASS : Outcome.INCONCLUSIVE;
        }
        int against = 0;
        boolean kink = false;
        for (Estimate e : estimates) {
            double doubt = Math.max(e.error(), spread) + claim.uncertainty();
            if (Math.abs(claim.analytic() - e.value()) > allowed + doubt) {
                boolean between = !knowsPieces && between(claim.analytic(), e, allowed);
                kink |= between;
                against += between ? 0 : 1;
            } else if (e.error() < difference / 2) {
                return Outcome.INCONCLUSIVE;
            }
        }
        return against >= 2 ? Outcome.FAIL : kink ? Outcome.KINK : Outcome.INCONCLUSIVE;
    }

    /**
     * Whether a derivative lies between the slopes to the left and to the right. A kink at the point, or closer to it
     * than the step, deceives the symmetric formulas at every step alike, but the true derivative is then the slope to
     * one side.
     */
    private static boolean between(double analytic, Estimate e, double slack) {
        // A one-sided formula has weights 3, 4 and 1 over the step.
        double room = slack + 8 * e.rounding() / e.step();
        return analytic >= Math.min(e.left(), e.right()) - room && analytic <= Math.max(e.left(), e.right()) + room;
    }

    private static Estimate best(List<Estimate> estimates) {
        Estimate best = estimates.getFirst();
        for (Estimate e : estimates) {
            best = e.error() < best.error() ? e : best;
        }
        return best;
    }

    private Entry kink(Claim claim, Estimate e) {
        double slack = tolerance.of(claim.analytic(), e.value(), claim.scale());
        boolean consistent = between(claim.analytic(), e, slack);
        // The two slopes are estimates, too; half of their distance beside them there is nothing that a kink explains.
        boolean explained = between(claim.analytic(), e, slack + Math.abs(e.right() - e.left()) / 2);
        return entry(claim, explained ? Outcome.KINK : Outcome.DOUBTFUL, e,
                String.format(Locale.ROOT, "slope %.6g to the left, %.6g to the right; %s", e.left(), e.right(),
                        consistent ? "a subgradient" : "the analytic one does not lie between"));
    }

    private Entry entry(Claim claim, Outcome outcome, Estimate e, String note) {
        return new Entry(claim.place(), claim.index(), outcome, claim.parameter(), claim.analytic(), e.value(),
                e.error() + claim.uncertainty(), tolerance.of(claim.analytic(), e.value(), claim.scale()), e.step(),
                e.plus(), e.minus(),
                note);
    }

    private static Entry nonFinite(Claim claim, double h, String place) {
        return new Entry(claim.place(), claim.index(), Outcome.NONFINITE, claim.parameter(), claim.analytic(),
                Double.NaN, Double.NaN, Double.NaN, h, Double.NaN, Double.NaN,
                place == null ? "" : "nearby, first " + place);
    }
}
