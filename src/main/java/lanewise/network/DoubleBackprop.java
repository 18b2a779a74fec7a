// Generated from FloatBackprop.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleUpdate;

/**
 * Value and gradient of a network's loss by back-propagation, on flat arrays.
 *
 * <p>An instance owns the workspace of one thread, laid out when it is made; a call allocates nothing. The parameters
 * and the gradient belong to the caller.
 *
 * <pre>{@code
 * DoubleBackprop backprop = DoubleBackprop.of(network, 32);
 * double loss = backprop.valueAndGradient(parameters, x, y, 32, gradient);
 * }</pre>
 *
 * <p>With δ of the last layer from the loss, for each layer from the last to the first (Rumelhart, Hinton and Williams
 * 1986): δ ← δ ⊙ g'(z), ∂J/∂W = xᵀ·δ, ∂J/∂b = Σ rows of δ, and δ of the layer below is δ·Wᵀ.
 *
 * <p>The result has the same bits for every vector width. Up to {@value #BLOCK_ROWS} rows are one block, whose sums over
 * rows are single chains; the gradient of more rows is the sum of the blocks' gradients in ascending order.
 */
public final class DoubleBackprop {

    /** Rows of one block; part of the definition of the result, the same on every machine. */
    public static final int BLOCK_ROWS = DoubleForward.BLOCK_ROWS;

    private final DoubleForward forward;
    private final DoubleLoss loss;
    private final int maxRows;

    /** ∂J/∂y of the layer at work and of the layer below, in turn. */
    private final double[] deltas;

    private final int deltaSize;
    private final double[] blockGradient;

    private DoubleBackprop(Network network, int maxRows) {
        forward = new DoubleForward(network, maxRows);
        this.maxRows = maxRows;
        loss = DoubleLoss.of(network, forward.blockRows);
        int widest = forward.passes.stream().mapToInt(DoubleDensePass::out).max().orElseThrow();
        deltaSize = Math.multiplyExact(forward.blockRows, widest);
        deltas = new double[Math.multiplyExact(2, deltaSize)];
        blockGradient = maxRows > BLOCK_ROWS ? new double[forward.layout.size()] : new double[0];
    }

    /**
     * Lays out the workspace for a network.
     *
     * @param network the network
     * @param maxRows the most rows of one call, at least 1
     * @return an instance for one thread
     * @throws IllegalArgumentException if the workspace would not fit in an array
     */
    public static DoubleBackprop of(Network network, int maxRows) {
        return new DoubleBackprop(network, maxRows);
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
     * The loss of a batch.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param y rows x targets, row-major
     * @param rows number of rows, from 1 to the maximum given at creation
     * @return the mean loss
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double value(double[] parameters, double[] x, double[] y, int rows) {
        return value(parameters, x, 0, y, 0, rows);
    }

    /**
     * The loss of a batch that lies somewhere in its arrays.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @return the mean loss
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double value(double[] parameters, double[] x, int xOffset, double[] y, int yOffset, int rows) {
        check(parameters, x, xOffset, y, yOffset, rows);
        double sum = 0;
        for (int first = 0; first < rows; first += forward.blockRows) {
            int count = Math.min(forward.blockRows, rows - first);
            forward.run(parameters, x, xOffset + first * forward.inputs, count);
            int yo = yOffset + first * forward.targets;
            sum += loss.sumAndGradient(count, rows, forward.activations, forward.outputs(), y, yo, deltas, 0);
        }
        return sum / rows;
    }

    /**
     * The loss of a batch and its gradient with respect to every parameter.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param y rows x targets, row-major
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param gradient receives the gradient, in the order of the layout; overwritten
     * @return the mean loss; NaN or infinite where the forward pass is
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double valueAndGradient(double[] parameters, double[] x, double[] y, int rows, double[] gradient) {
        return valueAndGradient(parameters, x, 0, y, 0, rows, gradient);
    }

    /**
     * The loss and the gradient of a batch that lies somewhere in its arrays.
     *
     * @param parameters the parameters, of {@code layout().size()} elements
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param gradient receives the gradient, in the order of the layout; overwritten
     * @return the mean loss; NaN or infinite where the forward pass is
     * @throws IllegalArgumentException if a size does not fit the network, or a target is not one that the loss takes
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     */
    public double valueAndGradient(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, int rows, double[] gradient) {
        check(parameters, x, xOffset, y, yOffset, rows);
        if (gradient.length != parameters.length) {
            throw new IllegalArgumentException("the network has " + parameters.length
                    + " parameters, the gradient array " + gradient.length + "; make them equal");
        }
        if (gradient == parameters) {
            throw new IllegalArgumentException("parameters and gradient are one array; pass two");
        }
        double sum = 0;
        for (int first = 0; first < rows; first += forward.blockRows) {
            int count = Math.min(forward.blockRows, rows - first);
            int xo = xOffset + first * forward.inputs;
            int yo = yOffset + first * forward.targets;
            sum += block(parameters, x, xo, y, yo, count, rows, first == 0 ? gradient : blockGradient);
            if (first > 0) {
                DoubleUpdate.axpy(gradient.length, 1, blockGradient, 0, gradient, 0);
            }
        }
        return sum / rows;
    }

    /** One block: forward, loss, backward. The gradient is that block's share of the mean over all rows. */
    private double block(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, int count, int rows, double[] gradient) {
        double[] activations = forward.activations;
        forward.run(parameters, x, xOffset, count);
        double sum = loss.sumAndGradient(count, rows, activations, forward.outputs(), y, yOffset, deltas, 0);
        int delta = 0;
        for (int l = forward.passes.size() - 1; l >= 0; l--) {
            DoubleDensePass pass = forward.passes.get(l);
            if (l == 0) {
                pass.backward(count, x, xOffset, activations, deltas, delta, gradient);
            } else {
                int input = forward.passes.get(l - 1).output();
                pass.backward(count, activations, input, activations, deltas, delta, gradient);
                pass.inputGradient(count, parameters, deltas, delta, deltas, deltaSize - delta);
                delta = deltaSize - delta;
            }
        }
        return sum;
    }

    private void check(double[] parameters, double[] x, int xOffset, double[] y, int yOffset, int rows) {
        forward.check(parameters, x, xOffset, rows);
        if (rows > maxRows) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; this workspace was made for at most "
                    + maxRows + ", make one with DoubleBackprop.of(network, " + rows + ")");
        }
        DoubleForward.checkRange("y", y.length, yOffset, rows, forward.targets);
        loss.checkTargets(rows, y, yOffset);
    }
}
