// Generated from FloatPartwiseOptimizer.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

/**
 * An optimizer whose step may be taken in parts, since each parameter moves by its own gradient and state alone: the gradient
 * of a part need not be there before that of another has been used. The optimizers of this library are such ones.
 */
public interface DoublePartwiseOptimizer extends DoubleOptimizer {

    /**
     * Moves some of the parameters. Once all have been moved and {@link #endStep} called, they have the bits of
     * {@link #step(double[], int, double[], int, double)}. Several threads may move parts that do not overlap. Allocates nothing.
     *
     * @param parameters θ from its first element on, some of which are changed
     * @param from index of the first parameter to move
     * @param count how many to move
     * @param gradient holds their gradient; another array
     * @param gradientOffset where it starts
     * @param learningRate γ, finite and not negative, the same for all parts
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     * @throws IndexOutOfBoundsException if the part does not lie inside θ, or its gradient not inside the array
     */
    void stepPart(
            double[] parameters, int from, int count, double[] gradient, int gradientOffset, double learningRate);

    /** Ends a step whose parts have all been taken. */
    void endStep();
}
