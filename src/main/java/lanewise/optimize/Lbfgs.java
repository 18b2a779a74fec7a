package lanewise.optimize;

import java.util.Objects;
import lanewise.checks.Arguments;

/**
 * L-BFGS: a quasi-Newton direction d = −H·∇J(θ), H built from the last m changes of θ and of the gradient, in O(m·n)
 * time and memory.
 *
 * <p>H is applied by the two-loop recursion, starting from (s·y / y·y)·I of the last pair; a pair (s, y) with s·y ≤
 * 1e-10·‖s‖·‖y‖ is left out, since H would lose its positive definiteness. The first trial of an iteration is 1; that
 * of the first iteration moves θ by a distance of at most 1. Source: Nocedal and Wright, <i>Numerical Optimization</i>,
 * 2nd ed., algorithms 7.4 and 7.5.
 *
 * @param history m, at least 1
 * @param lineSearch how far to go; without its curvature condition pairs would often have to be left out
 */
public record Lbfgs(int history, LineSearch lineSearch) implements Minimizer {

    /**
     * Checks the history.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Lbfgs {
        Arguments.atLeast("history", history, 1);
        Objects.requireNonNull(lineSearch, "lineSearch");
    }

    /**
     * The strong Wolfe conditions with c₁ = 1e-4 and c₂ = 0.9.
     *
     * @param history m; 5 to 20 are usual
     * @return L-BFGS
     */
    public static Lbfgs history(int history) {
        return new Lbfgs(history, StrongWolfe.standard());
    }
}
