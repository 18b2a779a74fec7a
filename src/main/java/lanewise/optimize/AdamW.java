package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * AdamW: {@link Adam} whose weight decay shrinks the parameters directly instead of entering the moments.
 *
 * <pre>
 *   θ ← θ − γ·λ·θ
 *   m ← β₁·m + (1 − β₁)·g
 *   v ← β₂·v + (1 − β₂)·g²
 *   θ ← θ − γ·m̂ / (√v̂ + ε),  m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ)
 * </pre>
 *
 * <p>Source: Loshchilov and Hutter, arXiv 1711.05101 (2017), in the form of PyTorch's {@code torch.optim.AdamW}. A
 * usual learning rate is 0.001.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε, positive
 * @param weightDecay λ, at least 0
 */
public record AdamW(double beta1, double beta2, double epsilon, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public AdamW {
        Arguments.belowOne("beta1", beta1);
        Arguments.belowOne("beta2", beta2);
        Arguments.positive("epsilon", epsilon);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * β₁ = 0.9, β₂ = 0.999, ε = 1e-8, λ = 0.01.
     *
     * @return AdamW as usual
     */
    public static AdamW standard() {
        return new AdamW(0.9, 0.999, 1e-8, 1e-2);
    }
}
