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
}
