package lanewise.network;

import java.util.Arrays;
import java.util.List;
import lanewise.checks.Counts;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;

/**
 * A loss at work: the sum over the rows of a block, and δ = ∂J/∂y of the outputs.
 *
 * <p>A loss is made of elements: one per output, of which a row takes the mean, or one per row.
 */
abstract class FloatLoss {

    /** A share between these leaves room for what it is multiplied by. */
    private static final double LEAST_SHARE = Math.sqrt(Float.MIN_NORMAL);

    private static final double LARGEST_SHARE = Math.sqrt(Float.MAX_VALUE);

    final int outputs;

    /** Elements per row. */
    private final int width;

    private final int targets;

    /** The elements of one block of rows. */
    private final float[] losses;

    /** What multiplies the weights of the rows of a class, or null. */
    private float[] classWeights;

    FloatLoss(Network network, int width, int blockRows) {
        this.outputs = network.outputs();
        this.targets = network.targets();
        this.width = width;
        this.losses = new float[Math.multiplyExact(blockRows, width)];
    }

    static FloatLoss of(Network network, int blockRows) {
        return of(network.loss(), network, blockRows);
    }

    private static FloatLoss of(Loss specification, Network network, int blockRows) {
        return switch (specification) {
            case Loss.OutputWeighted weighted ->
                FloatElementLosses.weighted(
                        network, of(weighted.loss(), network, blockRows), rounded(weighted.outputWeights(), "output"),
                        blockRows);
            case Loss.MeanSquaredError squared -> FloatElementLosses.squared(network, blockRows);
            case Loss.MeanAbsoluteError absolute -> FloatElementLosses.absolute(network, blockRows);
            case Loss.Huber huber -> FloatElementLosses.huber(network, huber, blockRows);
            case Loss.Quantile quantile -> FloatElementLosses.quantile(network, quantile, blockRows);
            case Loss.Poisson poisson -> FloatElementLosses.poisson(network, blockRows);
            case Loss.Hinge hinge -> FloatElementLosses.hinge(network, weights(hinge), blockRows);
            case Loss.BinaryCrossEntropy binary ->
                binary.classWeights().isEmpty()
                        ? FloatElementLosses.binaryCrossEntropy(network, blockRows)
                        : FloatElementLosses.weightedBinaryCrossEntropy(network, weights(binary), blockRows);
            case Loss.SoftmaxCrossEntropy softmax -> {
                FloatLoss loss = new FloatRowLosses.SoftmaxCrossEntropy(network, softmax, blockRows);
                loss.classWeights = weights(softmax);
                yield loss;
            }
            case Loss.DistributionCrossEntropy distribution ->
                new FloatRowLosses.DistributionCrossEntropy(network, weights(distribution), blockRows);
            case Loss.Custom custom -> new FloatRowLosses.Custom(network, custom, blockRows);
        };
    }

    /** A weight per output, or null. */
    private static float[] weights(Loss loss) {
        return loss.classWeights().isEmpty() ? null : rounded(loss.classWeights(), "class");
    }

    /** Weights in this precision; one that it would make infinite or zero is named. */
    private static float[] rounded(List<Double> weights, String owner) {
        float[] rounded = new float[weights.size()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = rounded("the weight of " + owner + " " + i, weights.get(i));
        }
        return rounded;
    }

    /** A number of at least 0 in this precision; one that it would make infinite or zero is named. */
    static float rounded(String name, double value) {
        float rounded = (float) value;
        if (value > 0 && !(rounded > 0 && rounded < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", which leaves the range of float; take one nearer to 1");
        }
        return rounded;
    }

    /**
     * The elements of some rows, and δ = scale·∂(sum of elements)/∂y.
     *
     * @param count rows
     * @param y count x outputs
     * @param t count x targets
     * @param losses receives count x width
     * @param delta receives count x outputs
     */
    abstract void evaluate(
            int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
            int deltaOffset);

    /** Throws one sentence that names the first target which the loss does not take. */
    abstract void checkTargets(int rows, float[] t, int tOffset);

    /**
     * What the sum of the losses is divided by to make their mean; 0 if no row counts.
     *
     * @param weights a weight per row, or null
     * @throws IllegalArgumentException if a weight is not a finite number of at least 0, or all together leave the range of double
     */
    final double totalWeight(int rows, float[] t, int tOffset, float[] weights, int weightsOffset) {
        if (weights == null && classWeights == null) {
            return rows;
        }
        double total = 0;
        for (int i = 0; i < rows; i++) {
            float weight = weight(i, t, tOffset, weights, weightsOffset);
            if (!(weight >= 0 && weight < Float.POSITIVE_INFINITY)) {
                throw badWeight(i, t, tOffset, weights, weightsOffset);
            }
            total += weight;
        }
        // Gradients are divided by both together.
        if (!(total * width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the weights of " + Counts.of(rows, "row") + " add up to " + total
                            + (width == 1 ? "" : " for each of " + width + " outputs")
                            + ", which leaves the range of float; take weights nearer to 1");
        }
        return total;
    }

    /** As {@link #totalWeight}, for a mean, which needs a row that counts. */
    final double positiveWeight(int rows, float[] t, int tOffset, float[] weights, int weightsOffset) {
        double total = totalWeight(rows, t, tOffset, weights, weightsOffset);
        if (total == 0) {
            throw new IllegalArgumentException(
                    Counts.allHave(rows, "row") + " weight 0; a mean needs one above 0");
        }
        return total;
    }

    private IllegalArgumentException badWeight(int row, float[] t, int tOffset, float[] weights, int weightsOffset) {
        float weight = weights == null ? 1f : weights[weightsOffset + row];
        if (weight >= 0 && weight < Float.POSITIVE_INFINITY) {
            int label = (int) t[tOffset + row];
            return new IllegalArgumentException(
                    "the weight of row " + row + " is " + weight + " times the " + classWeights[label]
                            + " of class " + label + ", which leaves the range of float; take weights nearer to 1");
        }
        return new IllegalArgumentException(
                "the weight of row " + row + " is " + weight + "; it must be a finite number of at least 0");
    }

    private float weight(int row, float[] t, int tOffset, float[] weights, int weightsOffset) {
        float weight = weights == null ? 1f : weights[weightsOffset + row];
        return classWeights == null ? weight : weight * classWeights[(int) t[tOffset + row]];
    }

    /**
     * The weighted sum of the losses of a block, and its share of the gradient of the mean over the batch.
     *
     * @param count rows of this block
     * @param total weight of the whole batch, by which the gradient is divided
     * @param y count x outputs
     * @param t count x targets
     * @param weights a weight per row, or null
     * @param delta receives count x outputs
     */
    final double sumAndGradient(
            int count, double total, float[] y, int yOffset, float[] t, int tOffset, float[] weights,
            int weightsOffset, float[] delta, int deltaOffset) {
        float scale = (float) (1 / (total * width));
        // Weights may be so small or so large together that the share of a row by itself leaves the type.
        boolean held = scale >= LEAST_SHARE && scale <= LARGEST_SHARE;
        evaluate(count, held ? scale : 1, y, yOffset, t, tOffset, losses, delta, deltaOffset);
        if (weights == null && classWeights == null) {
            if (!held) {
                FloatUpdate.scale(count * outputs, scale, delta, deltaOffset);
            }
            return sum(count * width, 0) / width;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            float weight = weight(i, t, tOffset, weights, weightsOffset);
            int row = deltaOffset + i * outputs;
            if (weight == 0) {
                // Not times 0: the loss of a row that is to be left out may be infinite.
                Arrays.fill(delta, row, row + outputs, 0);
                continue;
            }
            FloatUpdate.scale(outputs, held ? weight : (float) (weight / (total * width)), delta, row);
            sum += weight * sum(width, i * width);
        }
        return sum / width;
    }

    /** The sum of some losses; their mean may be a number where their sum in this type is none. */
    private double sum(int n, int offset) {
        double sum = FloatReduce.sum(n, losses, offset);
        if (Math.abs(sum) < Double.POSITIVE_INFINITY) {
            return sum;
        }
        sum = 0;
        for (int i = 0; i < n; i++) {
            sum += losses[offset + i];
        }
        return sum;
    }

    /** Throws one sentence that names the first target outside an interval. */
    final void checkTargets(int rows, float[] t, int tOffset, float from, float to, String taken) {
        for (int i = 0; i < rows * targets; i++) {
            float target = t[tOffset + i];
            if (!(target >= from && target <= to)) {
                throw new IllegalArgumentException("target " + target + " of row " + i / targets + ", output "
                        + i % targets + ": " + taken);
            }
        }
    }
}
