package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.random.SeededRandom;

/**
 * One layer of a {@link Network}: a specification that holds sizes and hyper-parameters, no arrays. One's own is a
 * {@link Custom}.
 */
public sealed interface Layer {

    /**
     * The width of the layer's output.
     *
     * @param inputs the width of its input
     * @return number of outputs per row
     * @throws IllegalArgumentException if the layer cannot take that many inputs
     */
    int outputs(int inputs);

    /**
     * A fully connected layer: g(x·W + b), with W stored {@code [in][out]} and b one number per output.
     *
     * @param outputs number of outputs, at least 1
     * @param activation g
     * @param initializer how W is drawn
     * @param bias what every element of b starts at
     */
    record Dense(int outputs, Activation activation, Initializer initializer, double bias) implements Layer {

        /**
         * Checks the width and the bias.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Dense {
            Objects.requireNonNull(activation, "activation");
            Objects.requireNonNull(initializer, "initializer");
            if (outputs < 1) {
                throw new IllegalArgumentException(
                        "a dense layer has " + outputs + " outputs; it must have at least 1");
            }
            if (!Double.isFinite(bias)) {
                throw new IllegalArgumentException(
                        "the bias of a dense layer starts at " + bias + "; it must be finite");
            }
        }

        /**
         * A dense layer whose biases start at 0.
         *
         * @param outputs number of outputs, at least 1
         * @param activation g
         * @param initializer how W is drawn
         */
        public Dense(int outputs, Activation activation, Initializer initializer) {
            this(outputs, activation, initializer, 0);
        }

        @Override
        public int outputs(int inputs) {
            return outputs;
        }
    }

    /**
     * Inverted dropout (Srivastava et al. 2014): in training each element becomes 0 with probability {@code rate}, else
     * x / (1 − rate); elsewhere the layer does nothing. Which elements are dropped is a function of seed, step, layer,
     * row and unit alone, see {@link DropoutMask}.
     *
     * @param rate the probability, from 0 to below 1
     */
    record Dropout(double rate) implements Layer {

        /**
         * Checks the rate.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Dropout {
            Arguments.belowOne("the dropout rate", rate);
            if (DropoutMask.threshold(rate) == DropoutMask.threshold(1)) {
                throw new IllegalArgumentException("the dropout rate is " + rate
                        + ", a whole number of 2^-24 as which it is 1 and drops everything; take at most 0.9999999");
            }
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }
    }

    /**
     * Layer normalisation (Ba, Kiros and Hinton 2016): γ ⊙ (x − μ) / √(σ² + ε) + β, with mean μ and variance σ² (divided
     * by the width) of the row. γ starts at 1, β at 0.
     *
     * @param epsilon ε, above 0
     */
    record LayerNorm(double epsilon) implements Layer {

        /**
         * Checks ε.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public LayerNorm {
            Arguments.positive("epsilon of a layer norm", epsilon);
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }
    }

    /**
     * Batch normalisation (Ioffe and Szegedy 2015): γ ⊙ (x − μ) / √(σ² + ε) + β, column by column. γ starts at 1, β at 0.
     *
     * <p>In training μ and σ² (divided by the number of rows) are those of a block of up to
     * {@value #BLOCK_ROWS} rows: longer batches are normalised block by block, as in ghost batch
     * normalisation (Hoffer, Hubara and Soudry 2017). Elsewhere they are running statistics, which lie behind the
     * trainable parameters, so that a row's prediction does not depend on its batch. They start at mean 0 and variance 1.
     * After a step {@link FloatBackprop#updateRunningStatistics} moves them: running ← (1 − momentum)·running +
     * momentum·block, the variance divided by rows − 1, once per block in ascending order. A block of one row, as the last of
     * an epoch may be, has no variance: the layer gives β, learns β alone and moves nothing. Weights of rows count in the loss alone:
     * a row of weight 0 is one of the block like any other.
     *
     * @param epsilon ε, above 0
     * @param momentum weight of the newest block, from 0 to 1
     */
    record BatchNorm(double epsilon, double momentum) implements Layer {

        /** The most rows whose statistics are taken together: those of one block of a gradient. */
        public static final int BLOCK_ROWS = 128;

        /**
         * Checks ε and the momentum.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public BatchNorm {
            Arguments.positive("epsilon of a batch norm", epsilon);
            if (!(momentum >= 0 && momentum <= 1)) {
                throw new IllegalArgumentException(
                        "the momentum of a batch norm is " + momentum + "; it must lie from 0 to 1");
            }
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }
    }

    /**
     * A residual block (He et al. 2016): x + f(x), where f is a sequence of layers as wide at its end as at its start.
     *
     * @param layers f, at least one layer
     */
    record Residual(List<Layer> layers) implements Layer {

        /**
         * Takes a copy of the layers.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Residual {
            layers = NetworkChecks.parts(layers, "layers", "a layer of a residual block");
            if (layers.isEmpty()) {
                throw new IllegalArgumentException("a residual block has no layer; add at least one");
            }
        }

        @Override
        public int outputs(int inputs) {
            int width = inputs;
            for (Layer layer : layers) {
                width = layer.outputs(width);
            }
            if (width != inputs) {
                throw new IllegalArgumentException(
                        "a residual block takes " + Counts.of(inputs, "value") + " and gives " + width
                                + "; both are added, so make its last layer " + inputs + " wide");
            }
            return inputs;
        }
    }

    /**
     * Embeddings of integer features: each such column of the input is replaced by a row of a trained table. The output
     * is the other columns in their order, then the embeddings in the order of the features. It must be the first layer,
     * because an integer has no gradient.
     *
     * @param features the integer columns, at least one, each once
     */
    record Embedding(List<Feature> features) implements Layer {

        /**
         * One integer column and its table.
         *
         * @param column index of the input column, from 0
         * @param entries rows of the table, at least 1
         * @param width columns of the table, at least 1
         * @param hashed whether any integer is taken, and hashed to an entry; if not, the integer is the entry, from 0
         */
        public record Feature(int column, int entries, int width, boolean hashed) {

            /**
             * Checks the sizes.
             *
             * @throws IllegalArgumentException if a component is not as described
             */
            public Feature {
                if (column < 0 || entries < 1 || width < 1) {
                    throw new IllegalArgumentException(
                            "an embedding of column " + column + " has " + Counts.of(entries, "entry")
                                    + " of width " + width + "; a column counts from 0, the others from 1");
                }
            }

            /**
             * A feature whose values are the indices of the table.
             *
             * @param column index of the input column, from 0
             * @param entries number of different values
             * @param width width of the embedding
             * @return the feature
             */
            public static Feature table(int column, int entries, int width) {
                return new Feature(column, entries, width, false);
            }

            /**
             * A feature with any integers as values, which share the entries of the table (Weinberger et al. 2009). They pass
             * through the type of the rows: {@code float} tells integers apart up to 2²⁴, {@code double} up to 2⁵³.
             *
             * @param column index of the input column, from 0
             * @param entries number of entries that the values are spread over
             * @param width width of the embedding
             * @return the feature
             */
            public static Feature hashed(int column, int entries, int width) {
                return new Feature(column, entries, width, true);
            }

            /**
             * The entry of a value. A hashed value v goes to ⌊h·entries / 2³²⌋, h the upper half of the finaliser of
             * SplitMix64 on v.
             *
             * @param value an integer
             * @return index of a row of the table; −1 if the value is not an integer that the table has
             */
            public int entry(double value) {
                if (!(value == Math.rint(value) && Math.abs(value) <= 0x1p53)) {
                    return -1;
                }
                if (hashed) {
                    return (int) ((SeededRandom.mix((long) value) >>> 32) * entries >>> 32);
                }
                return value >= 0 && value < entries ? (int) value : -1;
            }
        }

        /**
         * Takes a copy of the features and checks that they are different columns.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Embedding {
            features = NetworkChecks.parts(features, "features", "a feature of an embedding");
            if (features.isEmpty()) {
                throw new IllegalArgumentException("an embedding has no feature; name at least one column");
            }
            TreeSet<Integer> columns = new TreeSet<>();
            for (Feature feature : features) {
                if (!columns.add(feature.column())) {
                    throw new IllegalArgumentException(
                            "column " + feature.column() + " is embedded twice; name it once");
                }
            }
        }

        @Override
        public int outputs(int inputs) {
            long width = inputs;
            for (Feature feature : features) {
                if (feature.column() >= inputs) {
                    throw new IllegalArgumentException("column " + feature.column() + " is embedded, but there "
                            + Counts.verb(inputs, "is ", "are ") + Counts.of(inputs, "input")
                            + "; columns count from 0");
                }
                width += feature.width() - 1;
            }
            if (width > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "the embeddings make rows of " + width + " numbers, more than one array can hold");
            }
            return (int) width;
        }

        /**
         * The columns that are no integer features.
         *
         * @param inputs width of the input
         * @return their indices, ascending
         */
        public int[] denseColumns(int inputs) {
            List<Integer> embedded = features.stream().map(Feature::column).toList();
            List<Integer> dense = new ArrayList<>();
            for (int c = 0; c < inputs; c++) {
                if (!embedded.contains(c)) {
                    dense.add(c);
                }
            }
            return dense.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * A layer of one's own, with or without parameters to train. Row i of the outputs must depend on row i of the inputs
     * and on the parameters alone, so that a row is predicted the same alone and in company. The kernels must be pure and
     * must not allocate; scratch is found in {@code kept}. The double form is what a gradient check differentiates; a layer
     * without one trains in float only, and is checked from outside, to the few digits that float leaves.
     *
     * <p>Arrays are row-major, and a kernel stays inside the elements named: {@code rows·inputs} of x and dx,
     * {@code rows·outputs(inputs)} of y and dy, {@code rows·kept(inputs)} of kept, {@code parameters(inputs)} of the
     * parameters and of the gradient. No output overlaps an input.
     */
    non-sealed interface Custom extends Layer {

        /**
         * The name used in reports.
         *
         * @return a few lower-case words, not null
         */
        String name();

        /**
         * The number of parameters to train.
         *
         * @param inputs the width of the input
         * @return at least 0; 0 unless overridden
         */
        default int parameters(int inputs) {
            return 0;
        }

        /**
         * Sets the parameters that training starts from.
         *
         * @param inputs the width of the input
         * @param random the layer's own stream of random numbers, the same for a seed on every machine
         * @param parameters all {@link #parameters}; zeros when the call begins
         */
        default void initialize(int inputs, RandomGenerator random, double[] parameters) {}

        /**
         * The number of values per row that the way forward may leave for the way back, or use as scratch.
         *
         * @param inputs the width of the input
         * @return at least 0; 0 unless overridden
         */
        default int kept(int inputs) {
            return 0;
        }

        /**
         * From inputs to outputs.
         *
         * @param rows number of rows
         * @param inputs the width of the input
         * @param parameters holds the layer's parameters, not to be changed
         * @param parametersOffset where they start
         * @param x the inputs, not to be changed
         * @param xOffset where they start
         * @param y receives the outputs
         * @param yOffset where they start
         * @param kept receives what the way back needs
         * @param keptOffset where that starts
         */
        void forward(
                int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset);

        /**
         * From the derivative of the loss in the outputs to those in the inputs and in the parameters, all of which are
         * overwritten.
         *
         * @param rows number of rows
         * @param inputs the width of the input
         * @param parameters holds the layer's parameters, not to be changed
         * @param parametersOffset where they start
         * @param x the inputs of the way forward, not to be changed
         * @param xOffset where they start
         * @param y its outputs, not to be changed
         * @param yOffset where they start
         * @param kept what it has kept; may be changed
         * @param keptOffset where that starts
         * @param dy ∂J/∂y, not to be changed
         * @param dyOffset where it starts
         * @param dx receives ∂J/∂x
         * @param dxOffset where it starts
         * @param gradient receives ∂J/∂parameters, the sum over the rows
         * @param gradientOffset where it starts
         */
        void backward(
                int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int gradientOffset);

        /**
         * From inputs to outputs in double precision; throws an {@link UnsupportedOperationException} unless overridden.
         *
         * @param rows number of rows
         * @param inputs the width of the input
         * @param parameters holds the layer's parameters, not to be changed
         * @param parametersOffset where they start
         * @param x the inputs, not to be changed
         * @param xOffset where they start
         * @param y receives the outputs
         * @param yOffset where they start
         * @param kept receives what the way back needs
         * @param keptOffset where that starts
         */
        default void forward(
                int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset) {
            throw new UnsupportedOperationException("the layer " + name()
                    + " has no double form; override its methods of double[] too, or use the Float classes");
        }

        /**
         * The way back in double precision; throws an {@link UnsupportedOperationException} unless overridden.
         *
         * @param rows number of rows
         * @param inputs the width of the input
         * @param parameters holds the layer's parameters, not to be changed
         * @param parametersOffset where they start
         * @param x the inputs of the way forward, not to be changed
         * @param xOffset where they start
         * @param y its outputs, not to be changed
         * @param yOffset where they start
         * @param kept what it has kept; may be changed
         * @param keptOffset where that starts
         * @param dy ∂J/∂y, not to be changed
         * @param dyOffset where it starts
         * @param dx receives ∂J/∂x
         * @param dxOffset where it starts
         * @param gradient receives ∂J/∂parameters, the sum over the rows
         * @param gradientOffset where it starts
         */
        default void backward(
                int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
                double[] gradient, int gradientOffset) {
            throw new UnsupportedOperationException("the layer " + name()
                    + " has no double form; override its methods of double[] too, or use the Float classes");
        }
    }
}
