package lanewise.optimize;

/**
 * A method that minimises a smooth J(θ) by line searches: in each iteration it chooses a direction d, and the line
 * search a step α, so that θ ← θ + α·d lowers J. An immutable specification without a precision; {@link FloatMinimizer}
 * and {@link DoubleMinimizer} run it.
 *
 * <p>Every iteration sees all rows. Since each run starts from the parameters in the caller's array, a run of one
 * method can follow that of another, or a {@link GradientDescent}.
 */
public sealed interface Minimizer permits SteepestDescent, ConjugateGradient, Lbfgs {

    /**
     * How far to go along a direction.
     *
     * @return the line search
     */
    LineSearch lineSearch();
}
