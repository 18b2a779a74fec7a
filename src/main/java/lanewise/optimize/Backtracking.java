package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * Backtracking until Armijo's condition of sufficient decrease holds, φ(α) ≤ φ(0) + c₁·α·φ′(0).
 *
 * <p>A step where J is not finite is too long. Source: Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed.,
 * algorithm 3.1. Values closer to each other than the noise are compared by their slopes
 * ({@link LineFunction#difference}).
 *
 * @param decrease c₁, above 0 and below 1
 * @param shrink what a step that is too long is multiplied by, above 0 and below 1
 * @param evaluations the most evaluations of one search, at least 1
 */
public record Backtracking(double decrease, double shrink, int evaluations) implements LineSearch {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Backtracking {
        Arguments.between("decrease", decrease, 0, 1);
        Arguments.between("shrink", shrink, 0, 1);
        Arguments.atLeast("evaluations", evaluations, 1);
    }

    /**
     * c₁ = 1e-4, halving, at most 60 evaluations.
     *
     * @return the usual backtracking
     */
    public static Backtracking standard() {
        return new Backtracking(1e-4, 0.5, 60);
    }

    @Override
    public double search(LineFunction function, double firstStep) {
        double value0 = function.valueAtZero();
        double slope0 = function.slopeAtZero();
        double step = firstStep;
        for (int i = 0; i < evaluations; i++) {
            double value = function.evaluate(step);
            double decreased = function.difference(step, value, function.slope(), 0, value0, slope0);
            if (decreased <= decrease * step * slope0) {
                return step;
            }
            step *= shrink;
        }
        return Double.NaN;
    }
}
