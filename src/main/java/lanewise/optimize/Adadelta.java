package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * Adadelta: steps in the units of the parameters, from a moving average of squared steps.
 *
 * <pre>
 *   g ← g + λ·θ
 *   v ← ρ·v + (1 − ρ)·g²
 *   Δ = √(u + ε) / √(v + ε) · g
 *   u ← ρ·u + (1 − ρ)·Δ²
 *   θ ← θ − γ·Δ
 * </pre>
 *
 * <p>Source: Zeiler, arXiv 1212.5701 (2012), in the form of PyTorch's {@code torch.optim.Adadelta}. The usual learning
 * rate is 1.
 *
 * @param rho ρ, at least 0 and less than 1
 * @param epsilon ε, positive
 * @param weightDecay λ, at least 0
 */
public record Adadelta(double rho, double epsilon, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Adadelta {
        Arguments.belowOne("rho", rho);
        Arguments.positive("epsilon", epsilon);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * ρ = 0.9, ε = 1e-6, no weight decay.
     *
     * @return Adadelta as usual
     */
    public static Adadelta standard() {
        return new Adadelta(0.9, 1e-6, 0);
    }
}
