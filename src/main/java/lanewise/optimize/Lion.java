package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * Lion: steps of one size, in the direction of the sign of a momentum.
 *
 * <pre>
 *   c = β₁·m + (1 − β₁)·g
 *   θ ← θ − γ·(sign(c) + λ·θ)
 *   m ← β₂·m + (1 − β₂)·g
 * </pre>
 *
 * <p>Source: Chen et al., <i>Symbolic Discovery of Optimization Algorithms</i>, arXiv 2302.06675 (2023), algorithm 2. A
 * usual learning rate is 0.0001: three to ten times smaller than AdamW's, with a weight decay as many times larger.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param weightDecay λ, at least 0
 */
public record Lion(double beta1, double beta2, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Lion {
        Arguments.belowOne("beta1", beta1);
        Arguments.belowOne("beta2", beta2);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * β₁ = 0.9, β₂ = 0.99, no weight decay.
     *
     * @return Lion as usual
     */
    public static Lion standard() {
        return new Lion(0.9, 0.99, 0);
    }
}
