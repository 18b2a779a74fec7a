package lanewise.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

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
 * @param regularization a penalty on the weights that is added to the loss
 */
public record Network(int inputs, List<Layer> layers, Loss loss, Regularization regularization) {

    /**
     * Checks the sizes and takes a copy of the layers.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Network {
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(regularization, "regularization");
        layers = NetworkChecks.parts(layers, "layers", "a layer of a network");
        NetworkChecks.check(inputs, layers, loss);
    }

    /**
     * A network without a penalty on its weights.
     *
     * @param inputs number of features of one row
     * @param layers the layers, first to last
     * @param loss what the outputs of the last layer are measured by
     */
    public Network(int inputs, List<Layer> layers, Loss loss) {
        this(inputs, layers, loss, Regularization.NONE);
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

    /**
     * All layers in depth-first order: a residual block is followed by the layers inside it. A layer's index in this list
     * is its number in {@link ParameterLayout} and in {@link RandomStreams}; without residual blocks it is its index in
     * {@link #layers()}.
     *
     * @return an immutable list
     */
    public List<Layer> allLayers() {
        return depthFirst(layers);
    }

    static List<Layer> depthFirst(List<Layer> layers) {
        List<Layer> all = new ArrayList<>();
        for (Layer layer : layers) {
            all.add(layer);
            if (layer instanceof Layer.Residual residual) {
                all.addAll(depthFirst(residual.layers()));
            }
        }
        return List.copyOf(all);
    }

    /**
     * The width of what enters a layer, inside residual blocks too.
     *
     * @param layer index of the layer in {@link #allLayers()}
     * @return number of values per row
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public int inputsOf(int layer) {
        Objects.checkIndex(layer, allLayers().size());
        // A residual block is as wide as what enters it, and so is its last layer.
        return widthAfter(allLayers().subList(0, layer));
    }

    /**
     * The width of what enters a layer of {@link #layers()}.
     *
     * @param layer index of the layer, from 0; the number of layers for the output of the last
     * @return number of values per row
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public int width(int layer) {
        Objects.checkIndex(layer, layers.size() + 1);
        return widthAfter(layers.subList(0, layer));
    }

    private int widthAfter(List<Layer> before) {
        int width = inputs;
        for (Layer layer : before) {
            width = layer.outputs(width);
        }
        return width;
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
     * @return for example {@code 64-32-10, relu and identity, softmax cross-entropy}
     */
    public String describe() {
        return NetworkDescription.of(this);
    }

    /** Collects layers; ends with the loss. */
    public static final class Builder {

        private final int inputs;
        private final List<Layer> layers = new ArrayList<>();
        private double l1;
        private double l2;

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
            layers.add(Objects.requireNonNull(layer, "layer"));
            return this;
        }

        /**
         * Adds a dense layer without activation.
         *
         * @param outputs its width
         * @return this
         * @throws IllegalArgumentException if a number is out of its range
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
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder dense(int outputs, Activation activation) {
            return dense(outputs, activation, Initializer.suited(Objects.requireNonNull(activation, "activation")));
        }

        /**
         * Adds a dense layer.
         *
         * @param outputs its width
         * @param activation its activation
         * @param initializer how its weights are drawn
         * @return this
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder dense(int outputs, Activation activation, Initializer initializer) {
            return layer(new Layer.Dense(outputs, activation, initializer));
        }

        /**
         * Adds {@link Layer.Dropout}.
         *
         * @param rate the probability that an element is dropped, from 0 to below 1
         * @return this
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder dropout(double rate) {
            return layer(new Layer.Dropout(rate));
        }

        /**
         * Adds {@link Layer.LayerNorm} with epsilon 1e-5.
         *
         * @return this
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder layerNorm() {
            return layer(new Layer.LayerNorm(1e-5));
        }

        /**
         * Adds {@link Layer.BatchNorm} with epsilon 1e-5 and momentum 0.1.
         *
         * @return this
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder batchNorm() {
            return layer(new Layer.BatchNorm(1e-5, 0.1));
        }

        /**
         * Adds {@link Layer.Residual}: x + f(x).
         *
         * @param f adds the layers of f; the last must be as wide as what enters the first
         * @return this
         * @throws IllegalArgumentException if a penalty is set inside, or the block has no layer
         */
        public Builder residual(UnaryOperator<Builder> f) {
            Objects.requireNonNull(f, "f");
            Builder inside = Objects.requireNonNull(
                    f.apply(new Builder(inputs)), "a residual block has no builder; return the one that it is given");
            if (inside.l1 != 0 || inside.l2 != 0) {
                throw new IllegalArgumentException("a penalty is set inside a residual block; it is one of the whole"
                        + " network, so say l1 or l2 outside");
            }
            return layer(new Layer.Residual(inside.layers));
        }

        /**
         * Adds {@link Layer.Embedding}, which must be the first layer.
         *
         * @param features the integer columns and their tables
         * @return this
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder embedding(Layer.Embedding.Feature... features) {
            return layer(new Layer.Embedding(Arrays.asList(features)));
        }

        /**
         * Adds l1·Σ|w| over the weights of dense layers to the loss, see {@link Regularization}.
         *
         * @param factor l1, at least 0
         * @return this
         * @throws IllegalArgumentException if it is not a finite number of at least 0
         */
        public Builder l1(double factor) {
            l1 = new Regularization(factor, l2).l1();
            return this;
        }

        /**
         * Adds (l2 / 2)·Σw² over the weights of dense layers to the loss, see {@link Regularization}.
         *
         * @param factor l2, at least 0
         * @return this
         * @throws IllegalArgumentException if it is not a finite number of at least 0
         */
        public Builder l2(double factor) {
            l2 = new Regularization(l1, factor).l2();
            return this;
        }

        /**
         * Ends with any loss.
         *
         * @param loss the loss
         * @return the specification
         * @throws IllegalArgumentException if a size does not fit; the sentence names the layer. Also if the last layer ends in a
         *     sigmoid and the loss is a cross-entropy, which takes logits, or a layer norm has one column, of which nothing passes
         */
        public Network loss(Loss loss) {
            NetworkChecks.logits(layers, loss);
            Network network = new Network(inputs, layers, loss, new Regularization(l1, l2));
            NetworkChecks.layerNorms(network);
            return network;
        }

        /**
         * Ends with {@link Loss#MEAN_SQUARED_ERROR}.
         *
         * @return the specification
         * @throws IllegalArgumentException if there is no layer, or the loss does not take the outputs
         */
        public Network meanSquaredError() {
            return loss(Loss.MEAN_SQUARED_ERROR);
        }

        /**
         * Ends with {@link Loss#BINARY_CROSS_ENTROPY}, which takes logits: it applies the sigmoid itself, so the last layer has
         * no activation.
         *
         * @return the specification
         * @throws IllegalArgumentException if a size does not fit, or the last layer ends in a sigmoid
         */
        public Network binaryCrossEntropy() {
            return loss(Loss.BINARY_CROSS_ENTROPY);
        }

        /**
         * Ends with {@link Loss#SOFTMAX_CROSS_ENTROPY}, which takes logits, one per class: it applies the softmax itself, so the
         * last layer has no activation. Another one, such as a ReLU, is taken but limits what a logit can be.
         *
         * @return the specification
         * @throws IllegalArgumentException if a size does not fit, or the last layer ends in a sigmoid
         */
        public Network softmaxCrossEntropy() {
            return loss(Loss.SOFTMAX_CROSS_ENTROPY);
        }
    }
}
