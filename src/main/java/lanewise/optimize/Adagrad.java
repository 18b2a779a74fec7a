package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * Adagrad: each parameter's rate falls with the sum of its squared gradients.
 *
 * <pre>
 *   g ← g + λ·θ
 *   s ← s + g²                     (s starts at the initial accumulator)
 *   θ ← θ − γ·g / (√s + ε)
 * </pre>
 *
 * <p>Source: Duchi, Hazan and Singer, JMLR 12 (2011), in the form of PyTorch's {@code torch.optim.Adagrad}, whose
 * {@code lr_decay} is {@link Schedule#inverseTime} here. A usual learning rate is 0.01.
 *
 * @param epsilon ε, positive
 * @param initialAccumulator first value of s, at least 0
 * @param weightDecay λ, at least 0
 */
public record Adagrad(double epsilon, double initialAccumulator, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Adagrad {
        Arguments.positive("epsilon", epsilon);
        Arguments.notNegative("initialAccumulator", initialAccumulator);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * ε = 1e-10, an accumulator that starts at 0, no weight decay.
     *
     * @return Adagrad as usual
     */
    public static Adagrad standard() {
        return new Adagrad(1e-10, 0, 0);
    }
}
