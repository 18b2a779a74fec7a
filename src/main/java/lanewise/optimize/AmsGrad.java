package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * AMSGrad: {@link Adam} which divides by the largest second moment so far, so that a rate never grows again.
 *
 * <pre>
 *   g ← g + λ·θ
 *   m ← β₁·m + (1 − β₁)·g
 *   v ← β₂·v + (1 − β₂)·g²
 *   w ← max(w, v)
 *   θ ← θ − γ·m̂ / (√ŵ + ε),  m̂ = m / (1 − β₁ᵗ),  ŵ = w / (1 − β₂ᵗ)
 * </pre>
 *
 * <p>Source: Reddi, Kale and Kumar, arXiv 1904.09237 (2018), in the form of PyTorch's {@code torch.optim.Adam} with
 * {@code amsgrad}. A usual learning rate is 0.001.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε, positive
 * @param weightDecay λ, at least 0
 */
public record AmsGrad(double beta1, double beta2, double epsilon, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public AmsGrad {
        Arguments.belowOne("beta1", beta1);
        Arguments.belowOne("beta2", beta2);
        Arguments.positive("epsilon", epsilon);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no weight decay.
     *
     * @return AMSGrad as usual
     */
    public static AmsGrad standard() {
        return new AmsGrad(0.9, 0.999, 1e-8, 0);
    }
}
