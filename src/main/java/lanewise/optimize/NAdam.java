package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * NAdam: {@link Adam} with Nesterov's look-ahead and a momentum that warms up.
 *
 * <pre>
 *   g ← g + λ·θ
 *   μₜ = β₁·(1 − ½·0.96^(t·ψ))
 *   m ← β₁·m + (1 − β₁)·g
 *   v ← β₂·v + (1 − β₂)·g²
 *   m̂ = μₜ₊₁·m / (1 − μ₁·μ₂⋯μₜ₊₁) + (1 − μₜ)·g / (1 − μ₁·μ₂⋯μₜ)
 *   θ ← θ − γ·m̂ / (√v̂ + ε),  v̂ = v / (1 − β₂ᵗ)
 * </pre>
 *
 * <p>Source: Dozat, <i>Incorporating Nesterov Momentum into Adam</i>, ICLR workshop 2016, in the form of PyTorch's
 * {@code torch.optim.NAdam}. A usual learning rate is 0.002.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε, positive
 * @param weightDecay λ, at least 0
 * @param momentumDecay ψ, at least 0: how fast the momentum warms up
 */
public record NAdam(double beta1, double beta2, double epsilon, double weightDecay, double momentumDecay)
        implements
            Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public NAdam {
        Arguments.belowOne("beta1", beta1);
        Arguments.belowOne("beta2", beta2);
        Arguments.positive("epsilon", epsilon);
        Arguments.notNegative("weightDecay", weightDecay);
        Arguments.notNegative("momentumDecay", momentumDecay);
    }

    /**
     * β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no weight decay, ψ = 0.004.
     *
     * @return NAdam as usual
     */
    public static NAdam standard() {
        return new NAdam(0.9, 0.999, 1e-8, 0, 4e-3);
    }

    /** The momentum μₜ of step t. */
    double momentum(long t) {
        return beta1 * (1 - 0.5 * StandardSchedule.power(0.96, t * momentumDecay));
    }
}
