package lanewise.network;

import lanewise.checks.Arguments;

/**
 * An element-wise activation function g, applied to the pre-activations z of a layer.
 *
 * <p>A specification only: it holds hyper-parameters and no arrays.
 */
public sealed interface Activation {

    /** g(z) = z. */
    Activation IDENTITY = new Identity();

    /** g(z) = max(z, 0), with g'(0) = 0. */
    Activation RELU = new Relu();

    /** g(z) = tanh z. */
    Activation TANH = new Tanh();

    /** g(z) = 1 / (1 + e⁻ᶻ). */
    Activation SIGMOID = new Sigmoid();

    /** g(z) = z where z &gt; 0, else 0.01·z. */
    Activation LEAKY_RELU = new LeakyRelu(0.01);

    /** g(z) = z where z &gt; 0, else e^z − 1. */
    Activation ELU = new Elu(1);

    /** g(z) = z / 6 + 1 / 2, limited to 0 … 1. */
    Activation HARD_SIGMOID = new HardSigmoid();

    /** g(z) = z, limited to −1 … 1. */
    Activation HARD_TANH = new HardTanh();

    /** g(z) = z·(z / 6 + 1 / 2), the second factor limited to 0 … 1. */
    Activation HARD_SWISH = new HardSwish();

    /** g(z) = log(1 + e^z). */
    Activation SOFTPLUS = new Softplus();

    /** g(z) = z·σ(z), also called swish. */
    Activation SILU = new Silu();

    /** g(z) = z·tanh(log(1 + e^z)). */
    Activation MISH = new Mish();

    /** g(z) = z·Φ(z) with Φ the distribution function of the standard normal distribution: GELU. */
    Activation GELU = new Gelu();

    /** g(z) = z / 2·(1 + tanh(√(2 / π)·(z + 0.044715·z³))): GELU in its tanh form. */
    Activation GELU_TANH = new GeluTanh();

    /**
     * The name used in reports.
     *
     * @return one lower-case word, followed by the hyper-parameters if there are any, not null
     */
    String name();

    /**
     * Whether g is 0 or nearly 0 for negative z and z for large z, which halves the variance of what passes.
     *
     * @return true for ReLU and its smooth relatives
     */
    default boolean rectifying() {
        return false;
    }

    /** g(z) = z. Use {@link #IDENTITY}. */
    record Identity() implements Activation {
        @Override
        public String name() {
            return "identity";
        }
    }

    /** g(z) = max(z, 0), with g'(0) = 0. Use {@link #RELU}. */
    record Relu() implements Activation {
        @Override
        public String name() {
            return "relu";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** g(z) = tanh z. Use {@link #TANH}. */
    record Tanh() implements Activation {
        @Override
        public String name() {
            return "tanh";
        }
    }

    /** g(z) = 1 / (1 + e⁻ᶻ). Use {@link #SIGMOID}. */
    record Sigmoid() implements Activation {
        @Override
        public String name() {
            return "sigmoid";
        }
    }

    /**
     * g(z) = z where z &gt; 0, else slope·z, with g'(0) = slope (Maas, Hannun and Ng 2013).
     *
     * @param slope from 0 to below 1
     */
    record LeakyRelu(double slope) implements Activation {

        /**
         * Checks the slope.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public LeakyRelu {
            Arguments.belowOne("the slope of a leaky relu", slope);
        }

        @Override
        public String name() {
            return "leaky relu " + slope;
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /**
     * g(z) = z where z &gt; 0, else α·(e^z − 1) (Clevert, Unterthiner and Hochreiter 2016).
     *
     * @param alpha α, above 0
     */
    record Elu(double alpha) implements Activation {

        /**
         * Checks α.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Elu {
            Arguments.positive("alpha of an elu", alpha);
        }

        @Override
        public String name() {
            return "elu " + alpha;
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** g(z) = z / 6 + 1 / 2, limited to 0 … 1. Use {@link #HARD_SIGMOID}. */
    record HardSigmoid() implements Activation {
        @Override
        public String name() {
            return "hard sigmoid";
        }
    }

    /** g(z) = z, limited to −1 … 1. Use {@link #HARD_TANH}. */
    record HardTanh() implements Activation {
        @Override
        public String name() {
            return "hard tanh";
        }
    }

    /** g(z) = z·hardSigmoid(z) (Howard et al. 2019). Use {@link #HARD_SWISH}. */
    record HardSwish() implements Activation {
        @Override
        public String name() {
            return "hard swish";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** g(z) = log(1 + e^z). Use {@link #SOFTPLUS}. */
    record Softplus() implements Activation {
        @Override
        public String name() {
            return "softplus";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** g(z) = z·σ(z) (Elfwing, Uchibe and Doya 2018). Use {@link #SILU}. */
    record Silu() implements Activation {
        @Override
        public String name() {
            return "silu";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** g(z) = z·tanh(log(1 + e^z)) (Misra 2019). Use {@link #MISH}. */
    record Mish() implements Activation {
        @Override
        public String name() {
            return "mish";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** g(z) = z·Φ(z) = z / 2·(1 + erf(z / √2)) (Hendrycks and Gimpel 2016, section 2). Use {@link #GELU}. */
    record Gelu() implements Activation {
        @Override
        public String name() {
            return "gelu";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /** GELU in its tanh form (Hendrycks and Gimpel 2016, section 2). Use {@link #GELU_TANH}. */
    record GeluTanh() implements Activation {
        @Override
        public String name() {
            return "gelu tanh";
        }

        @Override
        public boolean rectifying() {
            return true;
        }
    }

    /**
     * An activation of one's own. The kernels must be pure, element by element, and must not allocate. The double form is
     * what a gradient check differentiates; an activation without one trains in float only, and is checked from outside,
     * to the few digits that float leaves.
     */
    non-sealed interface Custom extends Activation {

        /**
         * yᵢ = g(zᵢ).
         *
         * @param n number of elements
         * @param z pre-activations, not to be changed
         * @param zOffset where they start
         * @param y receives the outputs
         * @param yOffset where they start
         */
        void forward(int n, float[] z, int zOffset, float[] y, int yOffset);

        /**
         * deltaᵢ ← deltaᵢ·g'(zᵢ).
         *
         * @param n number of elements
         * @param z pre-activations, not to be changed
         * @param zOffset where they start
         * @param delta derivative of the loss in the outputs; becomes that in the pre-activations
         * @param deltaOffset where it starts
         */
        void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset);

        /**
         * yᵢ = g(zᵢ) in double precision; throws an {@link UnsupportedOperationException} unless overridden.
         *
         * @param n number of elements
         * @param z pre-activations, not to be changed
         * @param zOffset where they start
         * @param y receives the outputs
         * @param yOffset where they start
         */
        default void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            throw new UnsupportedOperationException("the activation " + name()
                    + " has no double form; override its methods of double[] too, or use the Float classes");
        }

        /**
         * deltaᵢ ← deltaᵢ·g'(zᵢ) in double precision; throws an {@link UnsupportedOperationException} unless overridden.
         *
         * @param n number of elements
         * @param z pre-activations, not to be changed
         * @param zOffset where they start
         * @param delta derivative of the loss in the outputs; becomes that in the pre-activations
         * @param deltaOffset where it starts
         */
        default void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            throw new UnsupportedOperationException("the activation " + name()
                    + " has no double form; override its methods of double[] too, or use the Float classes");
        }
    }
}
