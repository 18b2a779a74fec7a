package lanewise.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import lanewise.checks.Arguments;

/**
 * What a network minimises: a function of its outputs y and of the targets t, averaged over the rows of a batch.
 *
 * <p>With row weights w the average is Σ w·loss / Σ w. The class weights of {@link SoftmaxCrossEntropy} multiply the weights
 * of the rows of their class; those of the losses with several labels per row multiply the loss of a label, and the mean is
 * over rows as before. The losses of numbers take a weight for each output instead, see {@link #withOutputWeights}.
 *
 * <p>The cross-entropies take logits, not probabilities: the last activation is part of the loss, which is both faster
 * and right where the logarithm of a probability near 0 would not be. So does {@link Poisson}, whose outputs are logarithms of rates.
 */
public sealed interface Loss {

    /** Mean over rows and outputs of (y − t)². Targets: one per output. */
    Loss MEAN_SQUARED_ERROR = new MeanSquaredError();

    /** Mean over rows and outputs of |y − t|. Targets: one per output. */
    Loss MEAN_ABSOLUTE_ERROR = new MeanAbsoluteError();

    /**
     * Mean over rows and outputs of −(t·log σ(y) + (1 − t)·log(1 − σ(y))), from logits y. Targets: one per output, a
     * probability from 0 to 1, most often 0 or 1. With several outputs each is a label of its own.
     */
    Loss BINARY_CROSS_ENTROPY = new BinaryCrossEntropy(List.of());

    /** Mean over rows of −log softmax(y)ₜ, from logits y. Targets: one per row, the index t of the class. */
    Loss SOFTMAX_CROSS_ENTROPY = new SoftmaxCrossEntropy(0, List.of());

    /** Mean over rows of −Σ tⱼ·log softmax(y)ⱼ, from logits y. Targets: one per output, a distribution over classes. */
    Loss DISTRIBUTION_CROSS_ENTROPY = new DistributionCrossEntropy(List.of());

    /** Mean over rows and outputs of e^y − t·y. Targets: one per output, a count of at least 0. */
    Loss POISSON = new Poisson();

    /** Mean over rows and outputs of max(0, 1 − t·y). Targets: one per output, −1 or 1. */
    Loss HINGE = new Hinge(List.of());

    /**
     * The number of target values that belong to one row.
     *
     * @param outputs width of the network's output
     * @return at least 0; one per output unless overridden
     */
    default int targets(int outputs) {
        return outputs;
    }

    /**
     * How much each class, or each positive label, counts.
     *
     * @return one weight per output; empty where all count the same, and for losses that know no classes
     */
    default List<Double> classWeights() {
        return List.of();
    }

    /**
     * This loss with a weight for each output: the mean over rows and outputs of wⱼ times what output j adds. It is for outputs
     * that matter differently, or whose targets are of different size; {@link lanewise.data.FloatScaler#standardizeTargets} is
     * another way to even out the latter.
     *
     * <pre>{@code
     * Network.inputs(4).dense(8, Activation.TANH).dense(2).loss(Loss.MEAN_SQUARED_ERROR.withOutputWeights(1, 0.1))
     * }</pre>
     *
     * @param weights w, one of at least 0 per output
     * @return the weighted loss
     * @throws IllegalArgumentException if a weight is negative or not finite, all are 0, or this is not the squared error, the absolute error,
     *     Huber's, the quantile or the Poisson loss: the others have class weights, or are a user's own
     */
    default Loss withOutputWeights(double... weights) {
        return new OutputWeighted(this, Arrays.stream(weights).boxed().toList());
    }

    /**
     * This loss without its output weights.
     *
     * @return the loss that they weigh; this one where there are none
     */
    default Loss unweighted() {
        return this;
    }

    /**
     * The name used in reports.
     *
     * @return a few lower-case words, not null
     */
    String name();

    private static List<Double> checked(List<Double> weights, String of) {
        List<Double> copy = new ArrayList<>(Objects.requireNonNull(weights, "the weights of " + of));
        for (int c = 0; c < copy.size(); c++) {
            String name = "the weight of " + of + " " + c;
            Arguments.notNegative(name, Objects.requireNonNull(copy.get(c), name));
        }
        return List.copyOf(copy);
    }

    private static String words(String name, List<Double> weights) {
        return weights.isEmpty() ? name : name + ", class weights " + weights;
    }

    /**
     * A loss of numbers whose outputs count differently, see {@link #withOutputWeights}.
     *
     * @param loss the squared error, the absolute error, Huber's, the quantile or the Poisson loss
     * @param outputWeights w, one of at least 0 per output
     */
    record OutputWeighted(Loss loss, List<Double> outputWeights) implements Loss {

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public OutputWeighted {
            Objects.requireNonNull(loss, "loss");
            outputWeights = checked(outputWeights, "output");
            if (!outputWeights.isEmpty() && Collections.max(outputWeights) == 0) {
                throw new IllegalArgumentException("all output weights are 0; a loss needs one above 0");
            }
            if (loss instanceof OutputWeighted) {
                throw new IllegalArgumentException(
                        loss.name() + " has output weights already; give them to the loss that it weights");
            }
            boolean ofNumbers = switch (loss) {
                case MeanSquaredError _,MeanAbsoluteError _,Huber _,Quantile _,Poisson _ -> true;
                default -> false;
            };
            if (!ofNumbers) {
                throw new IllegalArgumentException(loss.name()
                        + " takes no output weights; the squared error, the absolute"
                        + " error, Huber's, the quantile and the Poisson loss do, those of classes have class weights");
            }
        }

        @Override
        public Loss unweighted() {
            return loss;
        }

        @Override
        public String name() {
            return loss.name() + ", output weights " + outputWeights;
        }
    }

    /** Mean over rows and outputs of (y − t)². Use {@link #MEAN_SQUARED_ERROR}. */
    record MeanSquaredError() implements Loss {
        @Override
        public String name() {
            return "mean squared error";
        }
    }

    /** Mean over rows and outputs of |y − t|, with derivative 0 at y = t. Use {@link #MEAN_ABSOLUTE_ERROR}. */
    record MeanAbsoluteError() implements Loss {
        @Override
        public String name() {
            return "mean absolute error";
        }
    }

    /**
     * Mean over rows and outputs of e² / 2 where |e| ≤ δ, else δ·(|e| − δ / 2), e = y − t (Huber 1964).
     *
     * @param delta δ, above 0
     */
    record Huber(double delta) implements Loss {

        /**
         * Checks δ.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Huber {
            Arguments.positive("delta of the Huber loss", delta);
        }

        @Override
        public String name() {
            return "huber " + delta;
        }
    }

    /**
     * Mean over rows and outputs of τ·e where e = t − y ≥ 0, else (τ − 1)·e: its minimum is the τ-quantile of the targets
     * (Koenker and Bassett 1978). The derivative at e = 0 is 0.
     *
     * @param tau τ, between 0 and 1
     */
    record Quantile(double tau) implements Loss {

        /**
         * Checks τ.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Quantile {
            Arguments.between("tau of the quantile loss", tau, 0, 1);
        }

        @Override
        public String name() {
            return "quantile " + tau;
        }
    }

    /**
     * Negative log-likelihood of counts t under a Poisson distribution of rate e^y, up to a constant: mean over rows and
     * outputs of e^y − t·y. Use {@link #POISSON}.
     */
    record Poisson() implements Loss {
        @Override
        public String name() {
            return "poisson";
        }
    }

    /**
     * Mean over rows and outputs of max(0, 1 − t·y), with derivative 0 at t·y = 1. Use {@link #HINGE} when there is nothing
     * to weigh.
     *
     * @param classWeights one weight of at least 0 per output, by which the loss is multiplied where t is 1; empty for 1
     */
    record Hinge(List<Double> classWeights) implements Loss {

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Hinge {
            classWeights = checked(classWeights, "output");
        }

        @Override
        public String name() {
            return words("hinge", classWeights);
        }
    }

    /**
     * Binary cross-entropy from logits: mean over rows and outputs of −(w·t·log σ(y) + (1 − t)·log(1 − σ(y))), where w makes
     * rare positive labels count more ({@code pos_weight} of PyTorch's {@code BCEWithLogitsLoss}). Use
     * {@link #BINARY_CROSS_ENTROPY} when there is nothing to weigh.
     *
     * @param classWeights w, one of at least 0 per output; empty for 1
     */
    record BinaryCrossEntropy(List<Double> classWeights) implements Loss {

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public BinaryCrossEntropy {
            classWeights = checked(classWeights, "output");
        }

        @Override
        public String name() {
            return words("binary cross-entropy", classWeights);
        }
    }

    /**
     * Softmax cross-entropy from logits. Use {@link #SOFTMAX_CROSS_ENTROPY} when there is nothing to set.
     *
     * <p>With label smoothing s (Szegedy et al. 2016, section 7) over n classes, the target distribution is 1 − s + s / n
     * for the label and s / n for every other class.
     *
     * @param labelSmoothing s, from 0 to below 1
     * @param classWeights one weight of at least 0 per class, by which its rows count in the mean; empty for equal ones
     */
    record SoftmaxCrossEntropy(double labelSmoothing, List<Double> classWeights) implements Loss {

        /**
         * Checks the smoothing and the weights.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public SoftmaxCrossEntropy {
            Arguments.belowOne("label smoothing", labelSmoothing);
            classWeights = checked(classWeights, "class");
        }

        @Override
        public int targets(int outputs) {
            return 1;
        }

        @Override
        public String name() {
            String smoothing = labelSmoothing > 0 ? ", label smoothing " + labelSmoothing : "";
            return words("softmax cross-entropy" + smoothing, classWeights);
        }
    }

    /**
     * Softmax cross-entropy against distributions: mean over rows of −Σ wⱼ·tⱼ·log softmax(y)ⱼ. Use
     * {@link #DISTRIBUTION_CROSS_ENTROPY} when there is nothing to weigh.
     *
     * @param classWeights w, one of at least 0 per class; empty for 1
     */
    record DistributionCrossEntropy(List<Double> classWeights) implements Loss {

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public DistributionCrossEntropy {
            classWeights = checked(classWeights, "class");
        }

        @Override
        public String name() {
            return words("cross-entropy of distributions", classWeights);
        }
    }

    /**
     * A loss of one's own: the loss of one row and its derivative in the outputs. The batch's loss is the mean over rows.
     * It must be pure and must not allocate. Weights of rows count as for every loss; those of classes are its own business, and
     * {@link #classWeights} is not asked for more than their number. The double form is what a gradient check differentiates; a
     * loss without one trains in float only, and is checked from outside, to the few digits that float leaves.
     */
    non-sealed interface Custom extends Loss {

        /**
         * The loss of one row.
         *
         * @param outputs width of the network's output
         * @param y outputs of the row, not to be changed
         * @param yOffset where they start
         * @param t targets of the row, not to be changed
         * @param tOffset where they start
         * @param delta receives ∂loss/∂y
         * @param deltaOffset where it starts
         * @return the loss of the row
         */
        float rowLoss(
                int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset);

        /**
         * The loss of one row in double precision; throws an {@link UnsupportedOperationException} unless overridden.
         *
         * @param outputs width of the network's output
         * @param y outputs of the row, not to be changed
         * @param yOffset where they start
         * @param t targets of the row, not to be changed
         * @param tOffset where they start
         * @param delta receives ∂loss/∂y
         * @param deltaOffset where it starts
         * @return the loss of the row
         */
        default double rowLoss(
                int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            throw new UnsupportedOperationException("the loss " + name()
                    + " has no double form; override its methods of double[] too, or use the Float classes");
        }
    }
}
