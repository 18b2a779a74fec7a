// Generated from FloatNetworkObjective.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.DoubleBackprop;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.optimize.DoubleBatchObjective;

/**
 * The loss of a network on a dataset as an objective J(θ): what every minimizer of {@code lanewise.optimize} takes, on
 * all rows or on batches of them.
 *
 * <p>Weights of the rows count as they do in a {@link DoubleTrainer}. The gradient is that of training: a dropout layer drops
 * the same units in every evaluation, and a batch norm takes the statistics of the rows at hand and leaves its running ones
 * alone, with a derivative of 0 that the weight decay of an optimizer does not spare. A network that a minimizer works on had
 * better have neither.
 *
 * <p>It owns a workspace and a buffer into which the rows of a batch are gathered, so it serves one thread; an evaluation
 * allocates nothing. The rows of the dataset are read, never changed.
 */
public final class DoubleNetworkObjective implements DoubleBatchObjective {

    private final DoubleDataset data;
    private final DoubleParallelBackprop gradients;

    /** That of the caller's thread. */
    private final DoubleBackprop backprop;

    private final DoubleGradientCheck gradientCheck;
    private final int batch;
    private final double[] x;
    private final double[] y;

    /** The weights of the rows of a batch; null if rows have none. */
    private final double[] weights;

    /** Whether the loss of training is that of prediction: no unit is dropped, and no batch norm looks at the batch. */
    private final boolean plain;

    /** The gradient that {@link #value} leaves aside where it is not plain; made by its first call. */
    private double[] unused;

    /** Whether rows may count differently, by their own weights or by those of their classes. */
    private final boolean weighted;

    private DoubleNetworkObjective(Network network, DoubleDataset data, int largestBatch, Parallelism threads) {
        this.data = data;
        this.batch = Math.min(largestBatch, data.rows());
        this.gradients = new DoubleParallelBackprop(network, data.rows(), 0, threads);
        this.backprop = gradients.first();
        this.gradientCheck = new DoubleGradientCheck(network);
        this.x = new double[Math.multiplyExact(batch, data.features())];
        this.y = new double[Math.multiplyExact(batch, data.targets())];
        this.weights = data.weights() == null ? null : new double[batch];
        this.weighted = weights != null || !network.loss().classWeights().isEmpty();
        this.plain = network.allLayers().stream()
                .noneMatch(layer -> layer instanceof Layer.Dropout || layer instanceof Layer.BatchNorm);
    }

    /**
     * The objective of training a network on a dataset.
     *
     * @param network the network
     * @param data its rows; the features must be as many as the network's inputs, the targets what its loss takes
     * @param largestBatch the most rows of one mini-batch, at least 1; all rows in order need no buffer
     * @return the objective
     * @throws IllegalArgumentException if the dataset does not fit the network; the sentence says where
     */
    public static DoubleNetworkObjective of(Network network, DoubleDataset data, int largestBatch) {
        return of(network, data, largestBatch, null);
    }

    /**
     * As {@link #of(Network, DoubleDataset, int)}, with gradients that several threads share, as those of a {@link DoubleTrainer} do:
     * the bits are the same for any number of them.
     *
     * @param network the network
     * @param data its rows; the features must be as many as the network's inputs, the targets what its loss takes
     * @param largestBatch the most rows of one mini-batch, at least 1; all rows in order need no buffer
     * @param threads what to work on; the caller closes it after the last evaluation. Null for the caller's thread alone
     * @return the objective
     * @throws IllegalArgumentException if the dataset does not fit the network; the sentence says where
     */
    public static DoubleNetworkObjective of(
            Network network, DoubleDataset data, int largestBatch, Parallelism threads) {
        DataFit.check(network, data.rows(), data.features(), data.targets(), data.classes());
        if (largestBatch < 1) {
            throw new IllegalArgumentException(
                    "the largest batch has " + largestBatch + " rows; it must have at least 1");
        }
        return new DoubleNetworkObjective(network, data, largestBatch, threads);
    }

    /**
     * The network.
     *
     * @return the specification
     */
    public Network network() {
        return backprop.network();
    }

    @Override
    public int dimension() {
        return backprop.layout().size();
    }

    @Override
    public int rows() {
        return data.rows();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the loss or the gradient is not finite because a number of the dataset is not, or the
     *     network does not take a number, as it may have been changed since the dataset was made; the message names its row
     */
    @Override
    public double valueAndGradient(double[] parameters, double[] gradient) {
        double loss = gradients.valueAndGradient(
                parameters, data.x(), 0, data.y(), 0, data.weights(), 0, data.rows(), gradient);
        if (!Double.isFinite(loss) || !gradientCheck.finite(data.x(), 0, data.rows(), gradient)) {
            blame(data.x(), data.y(), null, 0, data.rows());
        }
        return loss;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Allocates nothing after its first call, and computes no gradient unless the network has dropout or a batch norm. The
     * loss of these is that of training; {@link DoubleModel#evaluate} has that of prediction.
     *
     * @throws IllegalArgumentException as {@link #valueAndGradient(double[], double[])} does
     */
    @Override
    public double value(double[] parameters) {
        if (!plain) {
            unused = unused == null ? new double[dimension()] : unused;
            return valueAndGradient(parameters, unused);
        }
        double loss = backprop.value(parameters, data.x(), 0, data.y(), 0, data.weights(), 0, data.rows());
        if (!Double.isFinite(loss)) {
            blame(data.x(), data.y(), null, 0, data.rows());
        }
        return loss;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of a batch without a row that counts, by its own weight or that of its class, both are 0.
     *
     * @throws IndexOutOfBoundsException if the batch does not lie inside {@code rows}, or the dataset has not all of its rows
     * @throws IllegalArgumentException if the batch is empty, or neither all rows in order nor within the largest that was
     *     declared, or if the loss or the gradient is not finite because a number of the batch is not, or the network does
     *     not take one; the message names its row in the dataset
     */
    @Override
    public double valueAndGradient(double[] parameters, int[] rows, int from, int count, double[] gradient) {
        if (all(rows, from, count)) {
            return valueAndGradient(parameters, gradient);
        }
        data.gather(rows, from, count, x, 0, y, 0);
        gatherWeights(rows, from, count);
        try {
            if (weighted && backprop.totalWeight(y, 0, weights, 0, count) == 0) {
                Arrays.fill(gradient, 0);
                return 0;
            }
            double loss = gradients.valueAndGradient(parameters, x, 0, y, 0, weights, 0, count, gradient);
            if (!Double.isFinite(loss) || !gradientCheck.finite(x, 0, count, gradient)) {
                blame(x, y, rows, from, count);
            }
            return loss;
        } catch (IllegalArgumentException e) {
            throw named(e, rows, from, count);
        }
    }

    /** What was found in a gathered batch, with the row of the dataset in place of that of the batch. */
    private IllegalArgumentException named(IllegalArgumentException found, int[] rows, int from, int count) {
        return DoubleRows.named(found, backprop, x, y, count, row -> name(rows, from + row));
    }

    /** What a row is called. */
    private static String name(int[] rows, int place) {
        return "row " + (rows == null ? place : rows[place]) + " of the dataset";
    }

    /** Names the row if one is not finite; {@code rows} is null if these are all, in order. */
    private void blame(double[] x, double[] y, int[] rows, int from, int count) {
        int row = DoubleRows.firstNotFinite(x, 0, data.features(), y, 0, data.targets(), count);
        if (row >= 0) {
            throw new IllegalArgumentException(DoubleRows.describe(
                    name(rows, from + row), x, 0, data.features(), y, 0,
                    data.targets(), row));
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Here the sum of the weights of the rows, each times that of its class; their number if none has a weight.
     *
     * @throws IndexOutOfBoundsException as {@link #valueAndGradient(double[], int[], int, int, double[])} does
     * @throws IllegalArgumentException if the batch is empty, or neither all rows in order nor within the largest that was
     *     declared, or a weight of its rows is negative or not finite; the message names the row
     */
    @Override
    public double weight(int[] rows, int from, int count) {
        boolean all = all(rows, from, count);
        if (!weighted) {
            return count;
        }
        if (all) {
            return backprop.totalWeight(data.y(), 0, data.weights(), 0, count);
        }
        int targets = data.targets();
        for (int i = 0; i < count; i++) {
            System.arraycopy(data.y(), rows[from + i] * targets, y, i * targets, targets);
        }
        gatherWeights(rows, from, count);
        try {
            return backprop.totalWeight(y, 0, weights, 0, count);
        } catch (IllegalArgumentException e) {
            data.gather(rows, from, count, x, 0, y, 0);
            throw named(e, rows, from, count);
        }
    }

    /** Whether a batch is all rows in order; refuses one that is neither that nor some rows that the buffer can hold. */
    private boolean all(int[] rows, int from, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a batch has " + Counts.of(count, "row") + "; it must have at least 1");
        }
        Arguments.range("rows", rows.length, from, count);
        boolean ascending = true;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (row < 0 || row >= data.rows()) {
                throw new IndexOutOfBoundsException(
                        "rows[" + (from + i) + "] is " + row + "; the dataset has " + Counts.of(data.rows(), "row"));
            }
            ascending &= row == i;
        }
        if (count == data.rows() && ascending) {
            return true;
        }
        if (count > batch) {
            throw new IllegalArgumentException(
                    "a batch has " + count + " rows; this objective was made for at most " + batch);
        }
        return false;
    }

    private void gatherWeights(int[] rows, int from, int count) {
        for (int i = 0; weights != null && i < count; i++) {
            double weight = data.weights()[rows[from + i]];
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of " + name(rows, from + i) + " is " + weight
                        + "; it must be a finite number of at least 0");
            }
            weights[i] = weight;
        }
    }
}
