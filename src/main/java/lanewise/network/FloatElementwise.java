package lanewise.network;

import lanewise.kernel.FloatActivation;

/**
 * An activation at work: which kernels compute it and its derivative, and whether the derivative is taken from the
 * layer's output, so that the output may overwrite the pre-activation.
 */
record FloatElementwise(boolean fromOutput, Forward forward, Backward backward) {

    /** y = g(z), n elements; y may be z. */
    interface Forward {
        void apply(int n, float[] z, int zOffset, float[] y, int yOffset);
    }

    /** delta = delta ⊙ g'(z), where {@code kept} is y or z, as {@code fromOutput} says. */
    interface Backward {
        void apply(int n, float[] kept, int keptOffset, float[] delta, int deltaOffset);
    }

    private static final FloatElementwise IDENTITY = new FloatElementwise(true, (n, z, zo, y, yo) -> {},
            (n, kept, ko, delta, o) -> {});

    static FloatElementwise of(Activation activation) {
        return switch (activation) {
            case Activation.Identity identity -> IDENTITY;
            case Activation.Relu relu ->
                new FloatElementwise(
                        true,
                        FloatActivation::relu,
                        (n, y, yo, delta, o) -> FloatActivation.reluBackward(n, y, yo, delta, o, delta, o));
            case Activation.Tanh tanh ->
                new FloatElementwise(
                        true,
                        FloatActivation::tanh,
                        (n, y, yo, delta, o) -> FloatActivation.tanhBackward(n, y, yo, delta, o, delta, o));
            case Activation.Sigmoid sigmoid ->
                new FloatElementwise(
                        true,
                        FloatActivation::sigmoid,
                        (n, y, yo, delta, o) -> FloatActivation.sigmoidBackward(n, y, yo, delta, o, delta, o));
            case Activation.LeakyRelu leaky ->
                FloatPiecewise.leakyRelu(FloatLoss.rounded("the slope of leaky ReLU", leaky.slope()));
            case Activation.HardSigmoid hard -> FloatPiecewise.HARD_SIGMOID;
            case Activation.HardTanh hard -> FloatPiecewise.HARD_TANH;
            case Activation.HardSwish hard -> FloatPiecewise.HARD_SWISH;
            case Activation.Elu elu -> elu(FloatLoss.rounded("alpha of ELU", elu.alpha()));
            case Activation.Softplus softplus ->
                new FloatElementwise(
                        false,
                        FloatActivation::softplus,
                        (n, z, zo, delta, o) -> FloatActivation.softplusBackward(n, z, zo, delta, o, delta, o));
            case Activation.Silu silu ->
                new FloatElementwise(
                        false,
                        FloatActivation::silu,
                        (n, z, zo, delta, o) -> FloatActivation.siluBackward(n, z, zo, delta, o, delta, o));
            case Activation.GeluTanh gelu ->
                new FloatElementwise(
                        false,
                        FloatActivation::geluTanh,
                        (n, z, zo, delta, o) -> FloatActivation.geluTanhBackward(n, z, zo, delta, o, delta, o));
            case Activation.Mish mish ->
                new FloatElementwise(
                        false,
                        FloatActivation::mish,
                        (n, z, zo, delta, o) -> FloatActivation.mishBackward(n, z, zo, delta, o, delta, o));
            case Activation.Gelu gelu ->
                new FloatElementwise(
                        false,
                        FloatActivation::gelu,
                        (n, z, zo, delta, o) -> FloatActivation.geluBackward(n, z, zo, delta, o, delta, o));
            case Activation.Custom custom -> new FloatElementwise(false, custom::forward, custom::backward);
        };
    }

    private static FloatElementwise elu(float alpha) {
        return new FloatElementwise(
                true,
                (n, z, zo, y, yo) -> FloatActivation.elu(n, alpha, z, zo, y, yo),
                (n, y, yo, delta, o) -> FloatActivation.eluBackward(n, alpha, y, yo, delta, o, delta, o));
    }
}
