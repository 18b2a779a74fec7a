package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * A search for a step with sufficient decrease and a small slope, the strong Wolfe conditions
 *
 * <pre>
 *   φ(α) ≤ φ(0) + c₁·α·φ′(0)   and   |φ′(α)| ≤ c₂·|φ′(0)|
 * </pre>
 *
 * <p>Source: Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., algorithms 3.5 (bracketing) and 3.6 (zoom),
 * with the minimum of the cubic through two points and their slopes (equation 3.59) as the next trial. Safeguards: a
 * trial inside a bracket keeps a tenth of its width from either end; while there is no bracket, a trial is four times
 * the last; a step where J is not finite is a wall that trials stay before; values closer to each other than the noise
 * are compared by their slopes ({@link LineFunction#difference}). When the evaluations are used up or the bracket has
 * no width left, the lowest step is taken if its value is below φ(0) by more than the noise.
 *
 * @param decrease c₁, above 0 and below c₂
 * @param curvature c₂, below 1
 * @param evaluations the most evaluations of one search, at least 1
 */
public record StrongWolfe(double decrease, double curvature, int evaluations) implements LineSearch {

    /** A bracket of this relative width is a point. */
    private static final double NARROW = 1e-12;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public StrongWolfe {
        Arguments.between("decrease", decrease, 0, 1);
        Arguments.between("curvature", curvature, decrease, 1);
        Arguments.atLeast("evaluations", evaluations, 1);
    }

    /**
     * c₁ = 1e-4, c₂ = 0.9, at most 60 evaluations.
     *
     * @return the usual search for quasi-Newton methods
     */
    public static StrongWolfe standard() {
        return new StrongWolfe(1e-4, 0.9, 60);
    }

    /**
     * The same with another curvature condition.
     *
     * @param curvature c₂
     * @return a changed copy
     */
    public StrongWolfe withCurvature(double curvature) {
        return new StrongWolfe(decrease, curvature, evaluations);
    }

    @Override
    public double search(LineFunction function, double firstStep) {
        double value0 = function.valueAtZero();
        double slope0 = function.slopeAtZero();

        // The bracket: `low` is the best step with sufficient decrease, `high` the other end; NaN while there is none.
        double low = 0;
        double lowValue = value0;
        double lowSlope = slope0;
        double high = Double.NaN;
        double highValue = Double.NaN;
        double highSlope = Double.NaN;
        double step = firstStep;
        double last = Double.NaN;

        for (int i = 0; i < evaluations; i++) {
            double value = function.evaluate(step);
            double slope = function.slope();
            double fromZero = function.difference(step, value, slope, 0, value0, slope0);
            double fromLow = function.difference(step, value, slope, low, lowValue, lowSlope);
            if (!(fromZero <= decrease * step * slope0) || fromLow >= 0) {
                high = step;
                highValue = value;
                highSlope = slope;
            } else {
                if (Math.abs(slope) <= -curvature * slope0) {
                    return step;
                }
                boolean rises = Double.isNaN(high) ? slope >= 0 : slope * (high - low) >= 0;
                if (rises) {
                    high = low;
                    highValue = lowValue;
                    highSlope = lowSlope;
                }
                low = step;
                lowValue = value;
                lowSlope = slope;
            }
            last = step;
            if (Math.abs(high - low) <= NARROW * Math.max(high, low)) {
                break;
            }
            step = next(function, low, lowValue, lowSlope, high, highValue, highSlope);
            if (i == evaluations - 2 && low > 0) {
                // The evaluation that is left may be needed to come back to the step that is taken.
                break;
            }
        }
        if (value0 - lowValue > function.noise()) {
            if (low != last) {
                function.evaluate(low);
            }
            return low;
        }
        return Double.NaN;
    }

    private static double next(
            LineFunction function,
            double low,
            double lowValue,
            double lowSlope,
            double high,
            double highValue,
            double highSlope) {
        if (Double.isNaN(high)) {
            return 4 * low;
        }
        double width = high - low;
        double difference = function.difference(high, highValue, highSlope, low, lowValue, lowSlope);
        double sum = lowSlope + highSlope - 3 * difference / width;
        // In units of a power of two, so that no product of slopes leaves the range; the quotient below does not depend on it.
        int exponent = Math.getExponent(Math.max(Math.abs(sum), Math.max(Math.abs(lowSlope), Math.abs(highSlope))));
        double d1 = Math.scalb(sum, -exponent);
        double s1 = Math.scalb(lowSlope, -exponent);
        double s2 = Math.scalb(highSlope, -exponent);
        double root = Math.copySign(Math.sqrt(d1 * d1 - s1 * s2), width);
        double trial = high - width * (s2 + root - d1) / (s2 - s1 + 2 * root);
        double nearest = low + 0.1 * width;
        double farthest = low + 0.9 * width;
        double bounded = Math.clamp(trial, Math.min(nearest, farthest), Math.max(nearest, farthest));
        // Not a number where the cubic has no minimum, or where J was not finite at the high end.
        return Double.isNaN(bounded) ? low + 0.5 * width : bounded;
    }
}
