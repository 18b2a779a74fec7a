package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * Gradient descent, plain or with momentum.
 *
 * <pre>
 *   g ← g + λ·θ
 *   b ← g at t = 1, else μ·b + (1 − τ)·g         (only if μ ≠ 0; else g itself takes the place of b below)
 *   θ ← θ − γ·b, with Nesterov's momentum θ ← θ − γ·(g + μ·b)
 * </pre>
 *
 * <p>Source: the documentation of PyTorch's {@code torch.optim.SGD}; momentum is Polyak's (1964) in the form of
 * Sutskever et al., <i>On the importance of initialization and momentum in deep learning</i>, 2013.
 *
 * @param momentum μ, at least 0 and less than 1; 0 for plain gradient descent
 * @param dampening τ, at least 0 and less than 1
 * @param nesterov whether to look ahead; needs a momentum and no dampening
 * @param weightDecay λ, at least 0: the factor of an L2 penalty (λ/2)·‖θ‖² on J
 */
public record Sgd(double momentum, double dampening, boolean nesterov, double weightDecay) implements Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Sgd {
        Arguments.belowOne("momentum", momentum);
        Arguments.belowOne("dampening", dampening);
        Arguments.notNegative("weightDecay", weightDecay);
        if (nesterov && (momentum == 0 || dampening != 0)) {
            throw new IllegalArgumentException(
                    "nesterov is set with momentum " + momentum + " and dampening " + dampening
                            + "; it needs a positive momentum and a dampening of 0");
        }
    }

    /**
     * θ ← θ − γ·g.
     *
     * @return gradient descent without momentum
     */
    public static Sgd plain() {
        return new Sgd(0, 0, false, 0);
    }

    /**
     * Heavy-ball momentum.
     *
     * @param momentum μ, often 0.9
     * @return gradient descent with momentum
     */
    public static Sgd withMomentum(double momentum) {
        return new Sgd(momentum, 0, false, 0);
    }

    /**
     * Nesterov's momentum.
     *
     * @param momentum μ, often 0.9
     * @return gradient descent which looks ahead
     */
    public static Sgd withNesterov(double momentum) {
        return new Sgd(momentum, 0, true, 0);
    }

    /**
     * The same with another weight decay.
     *
     * @param weightDecay λ
     * @return a changed copy
     */
    public Sgd withWeightDecay(double weightDecay) {
        return new Sgd(momentum, dampening, nesterov, weightDecay);
    }
}
