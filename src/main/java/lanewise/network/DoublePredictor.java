// Generated from FloatPredictor.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.checks.Arguments;

/**
 * The forward pass for a user: outputs of a network for one row or a batch.
 *
 * <p>An instance owns the workspace of one thread; a call allocates nothing. A row's outputs have the same bits alone
 * and in any batch: dropout is off, and batch norms take their running statistics. The outputs are those of the last layer: for
 * the cross-entropies these are logits, of which the largest is the predicted class.
 */
public final class DoublePredictor {

    private final DoubleForward forward;

    private DoublePredictor(Network network, int maxRows) {
        // Rows go through the layers block by block, so there is room for one block, however many rows are predicted.
        forward = new DoubleForward(network, Math.min(maxRows, DoubleForward.BLOCK_ROWS), false);
    }

    /**
     * Lays out the workspace for a network.
     *
     * @param network the network
     * @param maxRows rows that are worked off together; more per call are allowed, in pieces
     * @return an instance for one thread
     * @throws IllegalArgumentException if the number of rows is below 1, or too large for one array, or a number of the specification
     *     leaves the range of the type
     */
    public static DoublePredictor of(Network network, int maxRows) {
        return new DoublePredictor(network, maxRows);
    }

    /**
     * The outputs of some rows.
     *
     * @param parameters the parameters, in the order of {@link ParameterLayout}
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param rows number of rows, at least 1
     * @param outputs receives rows x outputs, row-major
     * @param outputsOffset where they start
     * @throws IllegalArgumentException if a size does not fit the network, x and the outputs overlap in one array, or the outputs
     *     are the parameters
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or the outputs
     */
    public void predict(double[] parameters, double[] x, int xOffset, int rows, double[] outputs, int outputsOffset) {
        forward.check(parameters, x, xOffset, rows);
        int width = forward.width();
        Arguments.range("outputs", outputs.length, outputsOffset, rows, width);
        if (outputs == parameters) {
            throw new IllegalArgumentException("parameters and outputs are one array; pass two");
        }
        int read = rows * forward.network.inputs();
        Arguments.apart("x", x, xOffset, read, "outputs", outputs, outputsOffset, rows * width);
        for (int first = 0; first < rows; first += forward.blockRows) {
            int count = Math.min(forward.blockRows, rows - first);
            forward.run(parameters, x, xOffset, first, count);
            System.arraycopy(
                    forward.activations, forward.outputs(), outputs, outputsOffset + first * width, count * width);
        }
    }
}
