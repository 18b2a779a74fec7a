package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * RMSProp: gradients divided by the root of a moving average of their squares.
 *
 * <pre>
 *   g ← g + λ·θ
 *   v ← α·v + (1 − α)·g²
 *   d = √v + ε, if centred: a ← α·a + (1 − α)·g,  d = √(v − a²) + ε
 *   θ ← θ − γ·g/d, with momentum: b ← μ·b + g/d,  θ ← θ − γ·b
 * </pre>
 *
 * <p>Source: Hinton's course <i>Neural Networks for Machine Learning</i>, lecture 6e (2012); centred: Graves, arXiv
 * 1308.0850 (2013); in the form of PyTorch's {@code torch.optim.RMSprop}. A usual learning rate is 0.01. Rounding can
 * make v − a² negative where it is 0 in exact arithmetic; it is taken as 0 there.
 *
 * @param alpha α, at least 0 and less than 1
 * @param epsilon ε, positive
 * @param momentum μ, at least 0 and less than 1
 * @param centered whether to divide by an estimate of the variance instead of the second moment
 * @param weightDecay λ, at least 0
 */
public record RmsProp(double alpha, double epsilon, double momentum, boolean centered, double weightDecay)
        implements
            Optimizer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public RmsProp {
        Arguments.belowOne("alpha", alpha);
        Arguments.positive("epsilon", epsilon);
        Arguments.belowOne("momentum", momentum);
        Arguments.notNegative("weightDecay", weightDecay);
    }

    /**
     * α = 0.99, ε = 1e-8, no momentum, not centred, no weight decay.
     *
     * @return RMSProp as usual
     */
    public static RmsProp standard() {
        return new RmsProp(0.99, 1e-8, 0, false, 0);
    }

    /**
     * The same with another momentum.
     *
     * @param momentum μ
     * @return a changed copy
     */
    public RmsProp withMomentum(double momentum) {
        return new RmsProp(alpha, epsilon, momentum, centered, weightDecay);
    }

    /**
     * The same, centred or not.
     *
     * @param centered whether to divide by an estimate of the variance
     * @return a changed copy
     */
    public RmsProp withCentered(boolean centered) {
        return new RmsProp(alpha, epsilon, momentum, centered, weightDecay);
    }

    /**
     * The same with another weight decay.
     *
     * @param weightDecay λ
     * @return a changed copy
     */
    public RmsProp withWeightDecay(double weightDecay) {
        return new RmsProp(alpha, epsilon, momentum, centered, weightDecay);
    }
}
