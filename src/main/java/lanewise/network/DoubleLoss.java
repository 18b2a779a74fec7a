// Generated from FloatLoss.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.Arrays;
import java.util.List;
import lanewise.checks.Counts;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleUpdate;

/**
 * A loss at work: the sum over the rows of a block, and δ = ∂J/∂y of the outputs.
 *
 * <p>A loss is made of elements: one per output, of which a row takes the mean, or one per row.
 */
abstract class DoubleLoss {

    /** A share between these leaves room for what it is multiplied by. */
    private static final double LEAST_SHARE = Math.sqrt(Double.MIN_NORMAL);

    private static final double LARGEST_SHARE = Math.sqrt(Double.MAX_VALUE);

    final int outputs;

    /** Elements per row. */
    private final int width;

    private final int targets;

    /** The elements of one block of rows. */
    private final double[] losses;

    /** What multiplies the weights of the rows of a class, or null. */
    private double[] classWeights;

    DoubleLoss(Network network, int width, int blockRows) {
        this.outputs = network.outputs();
        this.targets = network.targets();
        this.width = width;
        this.losses = new double[Math.multiplyExact(blockRows, width)];
    }

    static DoubleLoss of(Network network, int blockRows) {
        return of(network.loss(), network, blockRows);
    }

    private static DoubleLoss of(Loss specification, Network network, int blockRows) {
        return switch (specification) {
            case Loss.OutputWeighted weighted ->
                DoubleElementLosses.weighted(
                        network, of(weighted.loss(), network, blockRows), rounded(weighted.outputWeights(), "output"),
                        blockRows);
            case Loss.MeanSquaredError squared -> DoubleElementLosses.squared(network, blockRows);
            case Loss.MeanAbsoluteError absolute -> DoubleElementLosses.absolute(network, blockRows);
            case Loss.Huber huber -> DoubleElementLosses.huber(network, huber, blockRows);
            case Loss.Quantile quantile -> DoubleElementLosses.quantile(network, quantile, blockRows);
            case Loss.Poisson poisson -> DoubleElementLosses.poisson(network, blockRows);
            case Loss.Hinge hinge -> DoubleElementLosses.hinge(network, weights(hinge), blockRows);
            case Loss.BinaryCrossEntropy binary ->
                binary.classWeights().isEmpty()
                        ? DoubleElementLosses.binaryCrossEntropy(network, blockRows)
                        : DoubleElementLosses.weightedBinaryCrossEntropy(network, weights(binary), blockRows);
            case Loss.SoftmaxCrossEntropy softmax -> {
                DoubleLoss loss = new DoubleRowLosses.SoftmaxCrossEntropy(network, softmax, blockRows);
                loss.classWeights = weights(softmax);
                yield loss;
            }
            case Loss.DistributionCrossEntropy distribution ->
                new DoubleRowLosses.DistributionCrossEntropy(network, weights(distribution), blockRows);
            case Loss.Custom custom -> new DoubleRowLosses.Custom(network, custom, blockRows);
        };
    }

    /** A weight per output, or null. */
    private static double[] weights(Loss loss) {
        return loss.classWeights().isEmpty() ? null : rounded(loss.classWeights(), "class");
    }

    /** Weights in this precision; one that it would make infinite or zero is named. */
    private static double[] rounded(List<Double> weights, String owner) {
        double[] rounded = new double[weights.size()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = rounded("the weight of " + owner + " " + i, weights.get(i));
        }
        return rounded;
    }

    /** A number of at least 0 in this precision; one that it would make infinite or zero is named. */
    static double rounded(String name, double value) {
        double rounded = value;
        if (value > 0 && !(rounded > 0 && rounded < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", which leaves the range of double; take one nearer to 1");
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
            int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
            int deltaOffset);

    /** Throws one sentence that names the first target which the loss does not take. */
    abstract void checkTargets(int rows, double[] t, int tOffset);

    /**
     * What the sum of the losses is divided by to make their mean; 0 if no row counts.
     *
     * @param weights a weight per row, or null
     * @throws IllegalArgumentException if a weight is not a finite number of at least 0, or all together leave the range of double
     */
    final double totalWeight(int rows, double[] t, int tOffset, double[] weights, int weightsOffset) {
        if (weights == null && classWeights == null) {
            return rows;
        }
        double total = 0;
        for (int i = 0; i < rows; i++) {
            double weight = weight(i, t, tOffset, weights, weightsOffset);
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw badWeight(i, t, tOffset, weights, weightsOffset);
            }
            total += weight;
        }
        // Gradients are divided by both together.
        if (!(total * width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the weights of " + Counts.of(rows, "row") + " add up to " + total
                            + (width == 1 ? "" : " for each of " + width + " outputs")
                            + ", which leaves the range of double; take weights nearer to 1");
        }
        return total;
    }

    /** As {@link #totalWeight}, for a mean, which needs a row that counts. */
    final double positiveWeight(int rows, double[] t, int tOffset, double[] weights, int weightsOffset) {
        double total = totalWeight(rows, t, tOffset, weights, weightsOffset);
        if (total == 0) {
            throw new IllegalArgumentException(
                    Counts.allHave(rows, "row") + " weight 0; a mean needs one above 0");
        }
        return total;
    }

    private IllegalArgumentException badWeight(int row, double[] t, int tOffset, double[] weights, int weightsOffset) {
        double weight = weights == null ? 1.0 : weights[weightsOffset + row];
        if (weight >= 0 && weight < Double.POSITIVE_INFINITY) {
            int label = (int) t[tOffset + row];
            return new IllegalArgumentException(
                    "the weight of row " + row + " is " + weight + " times the " + classWeights[label]
                            + " of class " + label + ", which leaves the range of double; take weights nearer to 1");
        }
        return new IllegalArgumentException(
                "the weight of row " + row + " is " + weight + "; it must be a finite number of at least 0");
    }

    private double weight(int row, double[] t, int tOffset, double[] weights, int weightsOffset) {
        double weight = weights == null ? 1.0 : weights[weightsOffset + row];
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
            int count, double total, double[] y, int yOffset, double[] t, int tOffset, double[] weights,
            int weightsOffset, double[] delta, int deltaOffset) {
        double scale = (1 / (total * width));
        // Weights may be so small or so large together that the share of a row by itself leaves the type.
        boolean held = scale >= LEAST_SHARE && scale <= LARGEST_SHARE;
        evaluate(count, held ? scale : 1, y, yOffset, t, tOffset, losses, delta, deltaOffset);
        if (weights == null && classWeights == null) {
            if (!held) {
                DoubleUpdate.scale(count * outputs, scale, delta, deltaOffset);
            }
            return sum(count * width, 0) / width;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double weight = weight(i, t, tOffset, weights, weightsOffset);
            int row = deltaOffset + i * outputs;
            if (weight == 0) {
                // Not times 0: the loss of a row that is to be left out may be infinite.
                Arrays.fill(delta, row, row + outputs, 0);
                continue;
            }
            DoubleUpdate.scale(outputs, held ? weight : (weight / (total * width)), delta, row);
            sum += weight * sum(width, i * width);
        }
        return sum / width;
    }

    /** The sum of some losses; their mean may be a number where their sum in this type is none. */
    private double sum(int n, int offset) {
        double sum = DoubleReduce.sum(n, losses, offset);
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
    final void checkTargets(int rows, double[] t, int tOffset, double from, double to, String taken) {
        for (int i = 0; i < rows * targets; i++) {
            double target = t[tOffset + i];
            if (!(target >= from && target <= to)) {
                throw new IllegalArgumentException("target " + target + " of row " + i / targets + ", output "
                        + i % targets + ": " + taken);
            }
        }
    }
}
