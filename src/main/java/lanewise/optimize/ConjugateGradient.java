package lanewise.optimize;

import java.util.Objects;

/**
 * Nonlinear conjugate gradients: d = −g + β·d′, with g the gradient, d′ the last direction, g′ the last gradient and
 * y = g − g′.
 *
 * <p>The first trial of an iteration is α′·(g′·d′)/(g·d), α′ the last step: the same first-order decrease as before
 * (Nocedal and Wright, equation 3.60).
 *
 * @param formula the formula of β
 * @param lineSearch how far to go
 */
public record ConjugateGradient(Formula formula, LineSearch lineSearch) implements Minimizer {

    /** The formula of β. */
    public enum Formula {
        /**
         * β = g·y / g′·g′, and β = 0 where successive gradients are far from orthogonal, |g·g′| ≥ 0.2·g·g, which
         * includes every place where β would be negative. Polak and Ribière (1969) with the restart of Powell (1977);
         * Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., equations 5.44 to 5.52.
         */
        POLAK_RIBIERE,
        /**
         * β = (y − 2·d′·(y·y)/(d′·y))·g / (d′·y), not below −1/(‖d′‖·min(0.01, ‖g′‖)). Hager and Zhang, <i>A New
         * Conjugate Gradient Method with Guaranteed Descent and an Efficient Line Search</i>, SIAM J. Optim. 16 (2005).
         */
        HAGER_ZHANG
    }

    /** Checks that nothing is missing. */
    public ConjugateGradient {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(lineSearch, "lineSearch");
    }

    /**
     * Polak and Ribière's formula; strong Wolfe conditions with c₁ = 1e-4 and c₂ = 0.1, as conjugate directions need a
     * good minimum along each line.
     *
     * @return conjugate gradients
     */
    public static ConjugateGradient standard() {
        return new ConjugateGradient(Formula.POLAK_RIBIERE, StrongWolfe.standard().withCurvature(0.1));
    }
}
