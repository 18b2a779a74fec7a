// Generated from FloatElementwise.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleActivation;

/**
 * An activation at work: which kernels compute it and its derivative, and whether the derivative is taken from the
 * layer's output, so that the output may overwrite the pre-activation.
 */
record DoubleElementwise(boolean fromOutput, Forward forward, Backward backward) {

    /** y = g(z), n elements; y may be z. */
    interface Forward {
        void apply(int n, double[] z, int zOffset, double[] y, int yOffset);
    }

    /** delta = delta ⊙ g'(z), where {@code kept} is y or z, as {@code fromOutput} says. */
    interface Backward {
        void apply(int n, double[] kept, int keptOffset, double[] delta, int deltaOffset);
    }

    private static final DoubleElementwise IDENTITY = new DoubleElementwise(true, (n, z, zo, y, yo) -> {},
            (n, kept, ko, delta, o) -> {});

    static DoubleElementwise of(Activation activation) {
        return switch (activation) {
            case Activation.Identity identity -> IDENTITY;
            case Activation.Relu relu ->
                new DoubleElementwise(
                        true,
                        DoubleActivation::relu,
                        (n, y, yo, delta, o) -> DoubleActivation.reluBackward(n, y, yo, delta, o, delta, o));
            case Activation.Tanh tanh ->
                new DoubleElementwise(
                        true,
                        DoubleActivation::tanh,
                        (n, y, yo, delta, o) -> DoubleActivation.tanhBackward(n, y, yo, delta, o, delta, o));
            case Activation.Sigmoid sigmoid ->
                new DoubleElementwise(
                        true,
                        DoubleActivation::sigmoid,
                        (n, y, yo, delta, o) -> DoubleActivation.sigmoidBackward(n, y, yo, delta, o, delta, o));
            case Activation.LeakyRelu leaky ->
                DoublePiecewise.leakyRelu(DoubleLoss.rounded("the slope of leaky ReLU", leaky.slope()));
            case Activation.HardSigmoid hard -> DoublePiecewise.HARD_SIGMOID;
            case Activation.HardTanh hard -> DoublePiecewise.HARD_TANH;
            case Activation.HardSwish hard -> DoublePiecewise.HARD_SWISH;
            case Activation.Elu elu -> elu(DoubleLoss.rounded("alpha of ELU", elu.alpha()));
            case Activation.Softplus softplus ->
                new DoubleElementwise(
                        false,
                        DoubleActivation::softplus,
                        (n, z, zo, delta, o) -> DoubleActivation.softplusBackward(n, z, zo, delta, o, delta, o));
            case Activation.Silu silu ->
                new DoubleElementwise(
                        false,
                        DoubleActivation::silu,
                        (n, z, zo, delta, o) -> DoubleActivation.siluBackward(n, z, zo, delta, o, delta, o));
            case Activation.GeluTanh gelu ->
                new DoubleElementwise(
                        false,
                        DoubleActivation::geluTanh,
                        (n, z, zo, delta, o) -> DoubleActivation.geluTanhBackward(n, z, zo, delta, o, delta, o));
            case Activation.Mish mish ->
                new DoubleElementwise(
                        false,
                        DoubleActivation::mish,
                        (n, z, zo, delta, o) -> DoubleActivation.mishBackward(n, z, zo, delta, o, delta, o));
            case Activation.Gelu gelu ->
                new DoubleElementwise(
                        false,
                        DoubleActivation::gelu,
                        (n, z, zo, delta, o) -> DoubleActivation.geluBackward(n, z, zo, delta, o, delta, o));
            case Activation.Custom custom -> new DoubleElementwise(false, custom::forward, custom::backward);
        };
    }

    private static DoubleElementwise elu(double alpha) {
        return new DoubleElementwise(
                true,
                (n, z, zo, y, yo) -> DoubleActivation.elu(n, alpha, z, zo, y, yo),
                (n, y, yo, delta, o) -> DoubleActivation.eluBackward(n, alpha, y, yo, delta, o, delta, o));
    }
}
