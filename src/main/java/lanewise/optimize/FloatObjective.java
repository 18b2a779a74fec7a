package lanewise.optimize;

/**
 * A differentiable function J(θ) to be minimised: a network's loss, a regression, anything with a gradient.
 *
 * <p>An implementation may keep work arrays, so one object serves one thread at a time. Called twice with the same
 * parameters it must return the same value and gradient. A value that is not finite says that J is not defined there.
 */
public interface FloatObjective {

    /**
     * The number of parameters.
     *
     * @return the length of θ, at least 1
     */
    int dimension();

    /**
     * J(θ) and its gradient.
     *
     * @param parameters θ, {@link #dimension()} elements; not to be changed
     * @param gradient receives ∂J/∂θ, {@link #dimension()} elements; every element is overwritten
     * @return J(θ)
     */
    double valueAndGradient(float[] parameters, float[] gradient);

    /**
     * J(θ) alone. This default computes the gradient too, into an array that it allocates.
     *
     * @param parameters θ, {@link #dimension()} elements; not to be changed
     * @return J(θ)
     */
    default double value(float[] parameters) {
        return valueAndGradient(parameters, new float[dimension()]);
    }
}
