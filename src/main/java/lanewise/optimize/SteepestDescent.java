package lanewise.optimize;

import java.util.Objects;

/**
 * Gradient descent whose steps a line search chooses: d = −∇J(θ). The first trial of an iteration is twice the step of
 * the one before; that of the first iteration moves θ by a distance of at most 1.
 *
 * @param lineSearch how far to go
 */
public record SteepestDescent(LineSearch lineSearch) implements Minimizer {

    /** Checks that there is a line search. */
    public SteepestDescent {
        Objects.requireNonNull(lineSearch, "lineSearch");
    }

    /**
     * With Armijo's backtracking.
     *
     * @return steepest descent
     */
    public static SteepestDescent standard() {
        return new SteepestDescent(Backtracking.standard());
    }
}
