package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An immutable specification of a feed-forward network and of the loss that trains it.
 *
 * <pre>{@code
 * Network network = Network.inputs(64).dense(32, Activation.RELU).dense(10).softmaxCrossEntropy();
 * }</pre>
 *
 * @param inputs number of features of one row
 * @param layers the layers, first to last
 * @param loss what the outputs of the last layer are measured by
 */
public record Network(int inputs, List<Layer> layers, Loss loss) {

    /** Checks the sizes and takes a copy of the layers. */
    public Network {
        if (inputs < 1) {
            throw new IllegalArgumentException("a network has " + inputs + " inputs; it must have at least 1");
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network has no layer; add at least one dense layer");
        }
        layers = List.copyOf(layers);
        if (loss instanceof Loss.SoftmaxCrossEntropy && widths(inputs, layers)[layers.size()] < 2) {
            throw new IllegalArgumentException(
                    "softmax cross-entropy has 1 class; give the last layer an output per class, or use binary cross-entropy");
        }
    }

    /**
     * Starts a specification.
     *
     * @param inputs number of features of one row, at least 1
     * @return a builder to add layers to
     */
    public static Builder inputs(int inputs) {
        return new Builder(inputs);
    }

    private static int[] widths(int inputs, List<Layer> layers) {
        int[] widths = new int[layers.size() + 1];
        widths[0] = inputs;
        for (int l = 0; l < layers.size(); l++) {
            widths[l + 1] = layers.get(l).outputs(widths[l]);
        }
        return widths;
    }

    /**
     * The width of what enters a layer.
     *
     * @param layer index of the layer, from 0; the number of layers for the output of the last
     * @return number of values per row
     */
    public int width(int layer) {
        return widths(inputs, layers)[layer];
    }

    /**
     * The number of outputs per row.
     *
     * @return the width of the last layer
     */
    public int outputs() {
        return width(layers.size());
    }

    /**
     * The number of target values per row.
     *
     * @return what the loss asks for: one per output, or the index of a class
     */
    public int targets() {
        return loss.targets(outputs());
    }

    /**
     * One line that names the architecture.
     *
     * @return for example {@code 64-32-10, relu, softmax cross-entropy}
     */
    public String describe() {
        String sizes = IntStream.of(widths(inputs, layers)).mapToObj(String::valueOf).collect(Collectors.joining("-"));
        String activations = layers.stream()
                .map(layer -> switch (layer) {
                    case Layer.Dense dense -> dense.activation().name();
                })
                .distinct()
                .collect(Collectors.joining(" and "));
        return sizes + ", " + activations + ", " + loss.name();
    }

    /** Collects layers; ends with the loss. */
    public static final class Builder {

        private final int inputs;
        private final List<Layer> layers = new ArrayList<>();

        private Builder(int inputs) {
            this.inputs = inputs;
        }

        /**
         * Adds any layer.
         *
         * @param layer the layer
         * @return this
         */
        public Builder layer(Layer layer) {
            layers.add(layer);
            return this;
        }

        /**
         * Adds a dense layer without activation.
         *
         * @param outputs its width
         * @return this
         */
        public Builder dense(int outputs) {
            return dense(outputs, Activation.IDENTITY);
        }

        /**
         * Adds a dense layer, initialised as suits its activation.
         *
         * @param outputs its width
         * @param activation its activation
         * @return this
         */
        public Builder dense(int outputs, Activation activation) {
            return layer(new Layer.Dense(outputs, activation, Initializer.suited(activation)));
        }

        /**
         * Ends with any loss.
         *
         * @param loss the loss
         * @return the specification
         */
        public Network loss(Loss loss) {
            return new Network(inputs, layers, loss);
        }

        /**
         * Ends with {@link Loss#MEAN_SQUARED_ERROR}.
         *
         * @return the specification
         */
        public Network meanSquaredError() {
            return loss(Loss.MEAN_SQUARED_ERROR);
        }

        /**
         * Ends with {@link Loss#BINARY_CROSS_ENTROPY}.
         *
         * @return the specification
         */
        public Network binaryCrossEntropy() {
            return loss(Loss.BINARY_CROSS_ENTROPY);
        }

        /**
         * Ends with {@link Loss#SOFTMAX_CROSS_ENTROPY}.
         *
         * @return the specification
         */
        public Network softmaxCrossEntropy() {
            return loss(Loss.SOFTMAX_CROSS_ENTROPY);
        }
    }
}
