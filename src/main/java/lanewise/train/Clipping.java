package lanewise.train;

import lanewise.checks.Arguments;

/**
 * Bounds for the gradient of a step, a remedy for gradients that explode.
 *
 * <p>By value: each element is moved into [−v, v]. By norm: if ‖g‖₂ &gt; c, then g ← g·c/‖g‖₂ (Pascanu, Mikolov and
 * Bengio, <i>On the difficulty of training recurrent neural networks</i>, 2013, algorithm 1). By value comes first.
 *
 * @param norm c, positive; 0 for no bound
 * @param value v, positive; 0 for no bound
 */
public record Clipping(double norm, double value) {

    /** No bounds. */
    public static final Clipping NONE = new Clipping(0, 0);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Clipping {
        Arguments.notNegative("norm", norm);
        Arguments.notNegative("value", value);
    }
}
