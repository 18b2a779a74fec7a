package lanewise.optimize;

/** The specification of an optimizer that this library does not have. It makes what executes it. */
public non-sealed interface CustomOptimizer extends Optimizer {

    /**
     * What executes this rule on {@code float} arrays.
     *
     * @param dimension number of parameters
     * @return a new optimizer, at step 0
     */
    FloatOptimizer forFloat(int dimension);

    /**
     * What executes this rule on {@code double} arrays.
     *
     * @param dimension number of parameters
     * @return a new optimizer, at step 0
     */
    DoubleOptimizer forDouble(int dimension);
}
