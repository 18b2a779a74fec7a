package lanewise.verification;

import java.util.Locale;

/**
 * One comparison: a coordinate of the gradient, or its component along a direction.
 *
 * @param place where: {@code [row, column]} within the block, or the direction
 * @param index index into the flat gradient; −1 for a direction
 * @param outcome what came of it
 * @param parameter the parameter's value; 0 for a direction
 * @param analytic the derivative that is checked
 * @param numeric the numeric derivative
 * @param error bound on the error of the numeric derivative
 * @param tolerance the difference that is allowed beyond that error
 * @param step the step h of the numeric derivative
 * @param plus the function at +h
 * @param minus the function at −h
 * @param note a remark in words; empty if there is none
 */
public record Entry(String place, int index, Outcome outcome, double parameter, double analytic, double numeric,
        double error, double tolerance, double step, double plus, double minus, String note) {

    /**
     * How far apart the two derivatives are.
     *
     * @return |analytic − numeric|
     */
    public double difference() {
        return Math.abs(analytic - numeric);
    }

    /** The difference in units of what is allowed; NaN counts as infinite. */
    double severity() {
        if (difference() == 0) {
            return 0;
        }
        double ratio = difference() / (tolerance + error);
        return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
    }

    /**
     * Decimal digits to which the numeric derivative is known.
     *
     * @return −log₁₀(error / max(|analytic|, |numeric|)), at least 0
     */
    public double digits() {
        double size = Math.max(Math.abs(analytic), Math.abs(numeric));
        return size > 0 && error > 0 ? Math.max(0, -Math.log10(error / size)) : 0;
    }

    /**
     * An error that this comparison, which passed, would have called a failure. From twice the tolerance on, every estimate
     * that is good enough to speak contradicts it; the bounds on the two that must may be a few times this one's.
     */
    double detectable() {
        return 1.01 * (2 * tolerance + 8 * error);
    }

    /** The same, and undecided if it failed. */
    Entry unconfirmed() {
        return outcome != Outcome.FAIL
                ? this
                : new Entry(place, index, Outcome.INCONCLUSIVE, parameter, analytic, numeric, error, tolerance, step,
                        plus, minus, "a contradiction that no single entry confirms");
    }

    /**
     * The comparison in one line.
     *
     * @return place, both derivatives, error bound, step, parameter, function values and remark
     */
    public String describe() {
        String line = String.format(Locale.ROOT,
                "%s %s analytic %.10g numeric %.10g +- %.1e, tolerance %.1e, h %.1e, x %.6g, "
                        + "f(x+h) %.17g, f(x-h) %.17g",
                outcome, place, analytic, numeric, error, tolerance, step, parameter, plus, minus);
        String remark = outcome == Outcome.INCONCLUSIVE && note.isEmpty()
                ? String.format(Locale.ROOT, "%.0f digits available", Math.floor(digits()))
                : note;
        return remark.isEmpty() ? line : line + " (" + remark + ")";
    }
}
