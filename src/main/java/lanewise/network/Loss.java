package lanewise.network;

/**
 * What a network minimises: a function of its outputs and of the targets, averaged over the rows of a batch.
 *
 * <p>The cross-entropies take logits, not probabilities: the last activation is part of the loss, which is both faster
 * and exact where probabilities would saturate.
 */
public sealed interface Loss {

    /** Mean over rows and outputs of (y − t)². Targets: one per output. */
    Loss MEAN_SQUARED_ERROR = new MeanSquaredError();

    /**
     * Mean over rows and outputs of −(t·log σ(y) + (1 − t)·log(1 − σ(y))), from logits y. Targets: one per output, a
     * probability from 0 to 1, most often 0 or 1.
     */
    Loss BINARY_CROSS_ENTROPY = new BinaryCrossEntropy();

    /** Mean over rows of −log softmax(y)ₜ, from logits y. Targets: one per row, the index t of the class. */
    Loss SOFTMAX_CROSS_ENTROPY = new SoftmaxCrossEntropy();

    /**
     * The number of target values that belong to one row.
     *
     * @param outputs width of the network's output
     * @return number of targets per row
     */
    int targets(int outputs);

    /**
     * The name used in reports.
     *
     * @return a few lower-case words
     */
    String name();

    /** Mean over rows and outputs of (y − t)². Use {@link #MEAN_SQUARED_ERROR}. */
    record MeanSquaredError() implements Loss {
        @Override
        public int targets(int outputs) {
            return outputs;
        }

        @Override
        public String name() {
            return "mean squared error";
        }
    }

    /** Binary cross-entropy from logits. Use {@link #BINARY_CROSS_ENTROPY}. */
    record BinaryCrossEntropy() implements Loss {
        @Override
        public int targets(int outputs) {
            return outputs;
        }

        @Override
        public String name() {
            return "binary cross-entropy";
        }
    }

    /** Softmax cross-entropy from logits. Use {@link #SOFTMAX_CROSS_ENTROPY}. */
    record SoftmaxCrossEntropy() implements Loss {
        @Override
        public int targets(int outputs) {
            return 1;
        }

        @Override
        public String name() {
            return "softmax cross-entropy";
        }
    }
}
