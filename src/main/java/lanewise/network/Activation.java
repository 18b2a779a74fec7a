package lanewise.network;

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

    /**
     * The name used in reports.
     *
     * @return one lower-case word, followed by the hyper-parameters if there are any
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
     * An activation of one's own, in both precisions. The kernels must be pure, element by element, and must not allocate;
     * the double form is what a gradient check differentiates.
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
         * yᵢ = g(zᵢ) in double precision.
         *
         * @param n number of elements
         * @param z pre-activations, not to be changed
         * @param zOffset where they start
         * @param y receives the outputs
         * @param yOffset where they start
         */
        void forward(int n, double[] z, int zOffset, double[] y, int yOffset);

        /**
         * deltaᵢ ← deltaᵢ·g'(zᵢ) in double precision.
         *
         * @param n number of elements
         * @param z pre-activations, not to be changed
         * @param zOffset where they start
         * @param delta derivative of the loss in the outputs; becomes that in the pre-activations
         * @param deltaOffset where it starts
         */
        void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset);
    }
}
