package lanewise.network;

import lanewise.checks.Arguments;
import lanewise.kernel.FloatUpdate;

/**
 * Value and gradient of a network's loss by back-propagation, on flat arrays.
 *
 * <p>An instance owns the workspace of one thread, laid out when it is made; a call allocates nothing. The parameters
 * and the gradient belong to the caller.
 *
 * <pre>{@code
 * FloatBackprop backprop = FloatBackprop.of(network, 32);
 * double loss = backprop.valueAndGradient(parameters, x, y, 32, gradient);
 * }</pre>
 *
 * <p>With δ of the last layer from the loss, for each layer from the last to the first (Rumelhart, Hinton and Williams
 * 1986): δ ← δ ⊙ g'(z), ∂J/∂W = xᵀ·δ, ∂J/∂b = Σ rows of δ, and δ of the layer below is δ·Wᵀ.
 *
 * <p>The objective is the mean loss plus the network's {@link Regularization}. A gradient is that of training: units are
 * dropped as seed and step say, and batch norms take the statistics of the batch. {@link #value(float[], float[], float[],
 * int)} is that of prediction, without dropout and with running statistics.
 *
 * <p>The result has the same bits for every vector width. Up to {@value #BLOCK_ROWS} rows are one block, whose sums over
 * rows are single chains; the gradient of more rows is the sum of the blocks' gradients in ascending order.
 */
public final class FloatBackprop {

    /** Rows of one block; part of the definition of the result, the same on every machine. */
    public static final int BLOCK_ROWS = FloatForward.BLOCK_ROWS;

    private final FloatForward forward;
    private final FloatLoss loss;
    private final FloatPenalty penalty;
    private final FloatBlocks blocks;
    private final FloatBatchChecks checks;

    /** What steps on one row; null for a network that it does not serve. */
    private final FloatRowDescent descent;

    private boolean taken;

    private FloatBackprop(Network network, int maxRows, long seed) {
        forward = new FloatForward(network, maxRows, true);
        forward.sweep.seed = seed;
        loss = FloatLoss.of(network, forward.blockRows);
        checks = new FloatBatchChecks(forward, loss, maxRows);
        penalty = new FloatPenalty(network, forward.layout);
        descent = penalty.isZero() && FloatRowDescent.serves(forward) ? new FloatRowDescent(forward, loss) : null;
        blocks = new FloatBlocks(forward, loss, maxRows);
    }

    /**
     * Lays out the workspace for a network; units are dropped by seed 0.
     *
     * @param network the network
     * @param maxRows the most rows of one call, at least 1
     * @return an instance for one thread
     * @throws IllegalArgumentException if the workspace would not fit in an array, or a number of the specification, such as a weight
     *     of an output or ε of a normalisation, leaves the range of the type
     */
    public static FloatBackprop of(Network network, int maxRows) {
        return of(network, maxRows, 0);
    }

    /**
     * Lays out the workspace for a network.
     *
     * @param network the network
     * @param maxRows the most rows of one call, at least 1
     * @param seed what decides, with the step, which units are dropped
     * @return an instance for one thread
     * @throws IllegalArgumentException if the workspace would not fit in an array, or a number of the specification, such as a weight
     *     of an output or ε of a normalisation, leaves the range of the type
     */
    public static FloatBackprop of(Network network, int maxRows, long seed) {
        return new FloatBackprop(network, maxRows, seed);
    }

    /**
     * Sets the training step, by which the units to drop are drawn anew. Until it is called the step is 0, and the same
     * units are dropped in every call.
     *
     * @param step number of the step
     */
    public void step(long step) {
        forward.sweep.step = step;
    }

    /**
     * The network it works on.
     *
     * @return the specification
     */
    public Network network() {
        return forward.network;
    }

    /**
     * Where the parameters lie.
     *
     * @return the layout of parameter and gradient arrays
     */
    public ParameterLayout layout() {
        return forward.layout;
    }

    /**
     * The objective of a batch as predictions see it.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param y rows x targets, row-major
     * @param rows number of rows, from 1 to the maximum given at creation
     * @return the mean loss plus the penalty
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double value(float[] parameters, float[] x, float[] y, int rows) {
        return value(parameters, x, 0, y, 0, rows);
    }

    /**
     * The objective of a batch that lies somewhere in its arrays.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @return the mean loss plus the penalty
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double value(float[] parameters, float[] x, int xOffset, float[] y, int yOffset, int rows) {
        return value(parameters, x, xOffset, y, yOffset, null, 0, rows);
    }

    /**
     * The objective of a batch whose rows have weights.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @return Σ weight·loss / Σ weight plus the penalty
     * @throws IllegalArgumentException if a size does not fit the network, a target is not one that the loss takes, or
     *     a weight is negative, not finite, or none is above 0, or all together leave the range of {@code double}
     * @throws IndexOutOfBoundsException if the rows do not lie inside x, y or the weights
     */
    public double value(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            int rows) {
        checks.batch(parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        double total = loss.positiveWeight(rows, y, yOffset, weights, weightsOffset);
        double sum = blocks.value(parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, total);
        return sum / total + penalty.value(parameters);
    }

    /**
     * The objective of a batch and its gradient with respect to every parameter.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param y rows x targets, row-major
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param gradient receives the gradient, in the order of the layout; overwritten
     * @return the mean loss plus the penalty; NaN or infinite where the losses are
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double valueAndGradient(float[] parameters, float[] x, float[] y, int rows, float[] gradient) {
        return valueAndGradient(parameters, x, 0, y, 0, rows, gradient);
    }

    /**
     * The objective and the gradient of a batch that lies somewhere in its arrays.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param gradient receives the gradient, in the order of the layout; overwritten
     * @return the mean loss plus the penalty; NaN or infinite where the losses are
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double valueAndGradient(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, int rows, float[] gradient) {
        return valueAndGradient(parameters, x, xOffset, y, yOffset, null, 0, rows, gradient);
    }

    /**
     * The objective and the gradient of a batch whose rows have weights.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones; a row of weight 0 does not count, but its numbers must
     *     be finite
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param gradient receives the gradient, in the order of the layout; overwritten
     * @return Σ weight·loss / Σ weight plus the penalty; NaN or infinite where the losses are
     * @throws IllegalArgumentException if a size does not fit the network, a target is not one that the loss takes, or
     *     a weight is negative, not finite, or none is above 0, or all together leave the range of {@code double}
     * @throws IndexOutOfBoundsException if the rows do not lie inside x, y or the weights
     */
    public double valueAndGradient(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            int rows, float[] gradient) {
        checks.batch(parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        FloatBatchChecks.gradient(parameters, gradient, x, y, weights);
        double total = loss.positiveWeight(rows, y, yOffset, weights, weightsOffset);
        double sum = blocks.valueAndGradient(
                parameters, x, xOffset, y, yOffset, weights, weightsOffset, 0, rows, total, gradient);
        penalty.addGradient(parameters, gradient);
        return sum / total + penalty.value(parameters);
    }

    /**
     * Whether {@link #valueAndDescend} serves this network: dense layers and dropout, without a penalty.
     *
     * @return whether it does
     */
    public boolean descends() {
        return descent != null;
    }

    /**
     * A whole step of plain gradient descent on one row: the bits of {@link #valueAndGradient(float[], float[], int, float[],
     * int, float[], int, int, float[])} followed by {@link FloatUpdate#sgd}, without storing a gradient.
     * Nothing moves if the objective is not finite, or a number of its gradient is not; see {@link #taken}.
     *
     * @param parameters the parameters, of {@code layout().size()} elements; changed
     * @param x the row's inputs, in another array
     * @param xOffset where they start
     * @param y the row's targets
     * @param yOffset where they start
     * @param weights the row's weight, or null for 1
     * @param weightsOffset where it lies
     * @param learningRate the rate
     * @param weightDecay λ of g + λ·θ
     * @return the loss before the step
     * @throws IllegalArgumentException if a size does not fit the network, the target is not one that the loss takes,
     *     the weight is not a finite number above 0, the rate or the decay is negative or not finite, or the parameters are one
     *     array with x
     * @throws IndexOutOfBoundsException if the row does not lie inside x, y or the weights
     * @throws IllegalStateException if {@link #descends} is false
     */
    public double valueAndDescend(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            float learningRate, float weightDecay) {
        taken = false;
        if (descent == null) {
            throw new IllegalStateException(
                    "this network has a penalty or a layer whose gradient a step needs; use valueAndGradient");
        }
        Arguments.notNegative("learningRate", learningRate);
        Arguments.notNegative("weightDecay", weightDecay);
        checks.batch(parameters, x, xOffset, y, yOffset, weights, weightsOffset, 1);
        FloatBatchChecks.apart(parameters, x);
        double total = loss.positiveWeight(1, y, yOffset, weights, weightsOffset);
        double value = descent.value(parameters, x, xOffset, y, yOffset, weights, weightsOffset, total) / total;
        taken = Double.isFinite(value) && descent.back(parameters, x, xOffset);
        if (taken) {
            descent.move(learningRate, weightDecay, parameters, x, xOffset);
        }
        return value;
    }

    /**
     * Whether the last call of {@link #valueAndDescend} moved the parameters.
     *
     * @return false if the objective, or its gradient, was not finite, it threw, or there was none
     */
    public boolean taken() {
        return taken;
    }

    /**
     * The share of some rows in a batch, for those who compute a batch on several threads: the sum of the shares of all
     * its blocks of {@value #BLOCK_ROWS} rows, added in ascending order, is {@link #valueAndGradient(float[], float[], int,
     * float[], int, int, float[])} of the batch, bit for bit, before {@link #addPenalty}.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x all rows of the batch x inputs, row-major
     * @param xOffset where the batch starts
     * @param y all rows of the batch x targets, row-major
     * @param yOffset where the batch starts
     * @param weights one weight per row of the batch, or null for equal ones
     * @param weightsOffset where the batch starts
     * @param first the first of the rows, within the batch; a multiple of {@value #BLOCK_ROWS}
     * @param count number of rows, from 1 to the maximum given at creation
     * @param total the weight of the whole batch, see {@link #totalWeight}
     * @param gradient receives the share of the gradient; overwritten
     * @return the share of the mean loss, times {@code total}
     * @throws IllegalArgumentException if a size does not fit the network, a target is not one that the loss takes, the total is not
     *     positive, or the gradient is one array with another
     * @throws IndexOutOfBoundsException if the rows do not lie inside x, y or the weights
     */
    public double share(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            int first, int count, double total, float[] gradient) {
        if (first < 0 || first % BLOCK_ROWS != 0) {
            throw new IllegalArgumentException("a share starts at row " + first + "; it must start at a multiple of "
                    + BLOCK_ROWS);
        }
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the weight of the whole batch is " + total + "; it must be finite and above 0");
        }
        int xo = place("x", x, xOffset, first, forward.inputs);
        int yo = place("y", y, yOffset, first, forward.targets);
        int wo = weights == null ? 0 : place("weights", weights, weightsOffset, first, 1);
        checks.batch(parameters, x, xo, y, yo, weights, wo, count);
        FloatBatchChecks.gradient(parameters, gradient, x, y, weights);
        return blocks.valueAndGradient(
                parameters, x, xo, y, yo, weights, wo, first, count, total, gradient);
    }

    /** Where a row begins; so far from the start that no array reaches there, if it is none. */
    private static int place(String name, float[] array, int offset, int row, int width) {
        Arguments.range(name, array.length, offset, 0, width);
        return (int) Math.min((long) offset + (long) row * width, Integer.MAX_VALUE);
    }

    /**
     * What the sum of the losses of a batch is divided by: the number of rows, or the sum of their weights.
     *
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, at least 1
     * @return the weight of the batch, class weights included; 0 for a batch that has no mean, because none of its rows
     *     counts
     * @throws IllegalArgumentException if there is no row, a target is not one that the loss takes, a weight is negative or not
     *     finite, or all together leave the range of {@code double}
     * @throws IndexOutOfBoundsException if the rows do not lie inside y or the weights
     */
    public double totalWeight(float[] y, int yOffset, float[] weights, int weightsOffset, int rows) {
        FloatForward.checkCount(rows);
        checks.targets(y, yOffset, weights, weightsOffset, rows);
        return loss.totalWeight(rows, y, yOffset, weights, weightsOffset);
    }

    /**
     * Checks that rows, of any number, are such that the network can learn from them: targets that its loss takes, and
     * integers that its embeddings have.
     *
     * @param x rows x inputs, row-major
     * @param y rows x targets, row-major
     * @param rows number of rows, at least 1
     * @throws IllegalArgumentException if a row is not; the message names it
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public void checkRows(float[] x, float[] y, int rows) {
        checks.rows(x, y, rows);
    }

    /**
     * Adds the gradient of the network's penalty, which {@link #share} leaves out.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param gradient the gradient of the mean loss; becomes that of the objective
     * @return the penalty
     * @throws IllegalArgumentException if a size does not fit the network
     */
    public double addPenalty(float[] parameters, float[] gradient) {
        forward.checkParameters(parameters);
        FloatBatchChecks.gradient(parameters, gradient);
        penalty.addGradient(parameters, gradient);
        return penalty.value(parameters);
    }

    /**
     * Moves the running statistics of all batch norms, which lie at the end of the parameters, towards those of the last
     * batch that a gradient was computed for. To be called after a step has changed the parameters; does nothing for a
     * network without batch norm.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @throws IllegalArgumentException if there are not as many as the network has
     */
    public void updateRunningStatistics(float[] parameters) {
        forward.checkParameters(parameters);
        blocks.updateRunningStatistics(parameters);
    }
}
