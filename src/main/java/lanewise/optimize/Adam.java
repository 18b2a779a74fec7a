package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * Adam: momentum divided by the root of a moving average of squared gradients, both corrected for their start at 0.
 *
 * <pre>
 *   g ← g + λ·θ
 *   m ← β₁·m + (1 − β₁)·g
 *   v ← β₂·v + (1 − β₂)·g²
 *   θ ← θ − γ·m̂ / (√v̂ + ε),  m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ)
 * </pre>
 *
 * <p>Source: Kingma and Ba, arXiv 1412.6980 (2014), in the form of PyTorch's {@code torch.optim.Adam}. A usual learning
 * rate is 0.001.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε, positive
 * @param weightDecay λ, at least 0; it enters the moments, {@link AdamW} keeps it apart from them
 */
public record Adam(double beta1, double beta2, double epsilon, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Adam {
        Arguments.belowOne("beta1", beta1);
        Arguments.belowOne("beta2", beta2);
        Arguments.positive("epsilon", epsilon);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no weight decay.
     *
     * @return Adam as usual
     */
    public static Adam standard() {
        return new Adam(0.9, 0.999, 1e-8, 0);
    }
}
