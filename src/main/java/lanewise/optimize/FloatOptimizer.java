package lanewise.optimize;

import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.kernel.Parallelism;

/**
 * What executes an {@link Optimizer} on one array of parameters: its state (momentum, moments) and a step counter.
 *
 * <p>All state lies in one flat array. A run that is stopped, its parameters, state and step counter saved, and later
 * restored, continues with the same bits as if it had never stopped. One object serves one thread at a time.
 */
public interface FloatOptimizer {

    /** Threads share the step of this many parameters: fewer take less time than waking a thread. */
    int LEAST_TO_SHARE = 32_768;

    /**
     * The execution of a specification.
     *
     * @param specification the rule
     * @param dimension number of parameters, at least 1
     * @return a new optimizer, at step 0
     * @throws IllegalArgumentException if the dimension is less than 1, or too large for the state to fit one array, or a
     *     {@link CustomOptimizer} makes one for another dimension, or a number of the rule is infinite in this type, or 1
     *     where it must be less
     */
    static FloatOptimizer of(Optimizer specification, int dimension) {
        return of(specification, dimension, null);
    }

    /**
     * The execution of a specification on several threads, with the bits of one. A {@link CustomOptimizer}, and fewer than
     * {@value #LEAST_TO_SHARE} parameters, stay on the caller's thread.
     *
     * @param specification the rule
     * @param dimension number of parameters, at least 1
     * @param threads what to work on; null for the caller's thread alone
     * @return a new optimizer, at step 0
     * @throws IllegalArgumentException if the dimension is less than 1, or too large for the state to fit one array, or a
     *     {@link CustomOptimizer} makes one for another dimension, or a number of the rule is infinite in this type, or 1
     *     where it must be less
     */
    static FloatOptimizer of(Optimizer specification, int dimension, Parallelism threads) {
        return of(specification, dimension, threads, new int[0]);
    }

    /**
     * As {@link #of(Optimizer, int, Parallelism)}, where weight decay leaves some parameters alone, as biases.
     *
     * @param specification the rule
     * @param dimension number of parameters, at least 1
     * @param threads what to work on; null for the caller's thread alone
     * @param undecayed pairs of the first index of a stretch of such parameters and the one behind its last, ascending
     * @return a new optimizer, at step 0
     * @throws IllegalArgumentException as there, if the indices are not such pairs, or there are some and the rule is a
     *     {@link CustomOptimizer}
     */
    static FloatOptimizer of(Optimizer specification, int dimension, Parallelism threads, int[] undecayed) {
        Objects.requireNonNull(specification, "specification");
        Objects.requireNonNull(undecayed, "undecayed");
        Arguments.atLeast("dimension", dimension, 1);
        WithoutDecay.checkStretches(undecayed, dimension);
        Optimizer plain = undecayed.length == 0 ? specification : WithoutDecay.of(specification);
        if (specification instanceof CustomOptimizer custom) {
            FloatOptimizer own = Objects.requireNonNull(custom.forFloat(dimension), "forFloat of " + custom);
            if (own.dimension() != dimension) {
                throw new IllegalArgumentException(
                        custom + " made an optimizer of " + Counts.of(own.dimension(), "parameter")
                                + " when asked for one of " + dimension);
            }
            return own;
        }
        boolean shared = threads != null && threads.threads() > 1 && dimension >= LEAST_TO_SHARE;
        return new FloatStandardOptimizer(specification, dimension, shared ? threads : null, plain, undecayed.clone());
    }

    /**
     * The number of parameters.
     *
     * @return the dimension this optimizer was made for
     */
    int dimension();

    /**
     * One step, in place. Allocates nothing.
     *
     * @param parameters θ, changed
     * @param parametersOffset where θ starts in {@code parameters}
     * @param gradient g at θ, not changed
     * @param gradientOffset where g starts in {@code gradient}
     * @param learningRate γ, finite and not negative
     * @throws IllegalArgumentException if the learning rate is negative or not finite in this type, or if θ and g overlap;
     *     nothing has been changed then
     * @throws IndexOutOfBoundsException if {@link #dimension()} elements do not lie inside an array; nothing has been
     *     changed then
     */
    void step(float[] parameters, int parametersOffset, float[] gradient, int gradientOffset, double learningRate);

    /**
     * One step on whole arrays.
     *
     * @param parameters θ, changed
     * @param gradient g at θ, not changed
     * @param learningRate γ, finite and not negative
     * @throws IllegalArgumentException if the learning rate is negative or not finite in this type
     * @throws IndexOutOfBoundsException if an array has fewer than {@link #dimension()} elements
     */
    default void step(float[] parameters, float[] gradient, double learningRate) {
        step(parameters, 0, gradient, 0, learningRate);
    }

    /**
     * How many steps have been taken.
     *
     * @return steps since the optimizer was made or reset, plus those it was restored with
     */
    long steps();

    /**
     * The length of the state.
     *
     * @return number of elements that {@link #copyState} writes and {@link #restore} reads; 0 if there is no state
     */
    int stateLength();

    /**
     * Copies the state out.
     *
     * @param state receives {@link #stateLength()} elements
     * @param offset where to write the first
     * @throws IndexOutOfBoundsException if they do not lie inside the array
     */
    void copyState(float[] state, int offset);

    /**
     * Takes over a state that {@link #copyState} has written, of an optimizer with the same specification and
     * dimension.
     *
     * @param state holds {@link #stateLength()} elements
     * @param offset where the first is
     * @param steps the step counter that belongs to it, at least 0
     * @throws IllegalArgumentException if the step counter is negative
     * @throws IndexOutOfBoundsException if the elements do not lie inside the array
     */
    void restore(float[] state, int offset, long steps);

    /** Back to step 0 and the first state. */
    void reset();
}
