// Generated from FloatBlocks.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.checks.Arguments;
import lanewise.kernel.DoubleUpdate;

/**
 * The rows of a call, block after block: the sum of their losses, and the gradient as the sum of the blocks' gradients in
 * ascending order. Sizes have been checked.
 */
final class DoubleBlocks {

    private final DoubleForward forward;
    private final DoubleLoss loss;

    /** ∂J/∂y of the layer at work and of the layer below, in turn. */
    private final double[] deltas;

    private final int deltaSize;

    /** The gradient of a block behind the first. */
    private final double[] blockGradient;

    /** Rows of the last call for training, from whose blocks running statistics can be taken. */
    private int trainedRows;

    DoubleBlocks(DoubleForward forward, DoubleLoss loss, int maxRows) {
        this.forward = forward;
        this.loss = loss;
        long size = (long) forward.blockRows * forward.widest();
        if (2 * size > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("the derivatives of " + forward.blockRows
                    + " rows do not fit in one array; train with fewer rows at a time");
        }
        deltaSize = (int) size;
        deltas = new double[2 * deltaSize];
        blockGradient = maxRows > DoubleForward.BLOCK_ROWS ? new double[forward.layout.size()] : new double[0];
    }

    /** The sum of the losses as predictions see them. */
    double value(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            int rows, double total) {
        forward.sweep.training = false;
        double sum = 0;
        for (int first = 0; first < rows; first += forward.blockRows) {
            int count = Math.min(forward.blockRows, rows - first);
            forward.run(parameters, x, xOffset, first, count);
            sum += loss(first, count, total, y, yOffset, weights, weightsOffset);
        }
        return sum;
    }

    /**
     * The sum of the losses in training, and its share of the gradient.
     *
     * @param firstRow index of the first row in the whole batch
     * @param total weight of the whole batch, by which the gradient is divided
     */
    double valueAndGradient(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            int firstRow, int rows, double total, double[] gradient) {
        forward.sweep.training = true;
        forward.sweep.firstRow = firstRow;
        // What a call that throws has met moves no running statistics.
        trainedRows = 0;
        double sum = 0;
        for (int first = 0; first < rows; first += forward.blockRows) {
            int count = Math.min(forward.blockRows, rows - first);
            forward.run(parameters, x, xOffset, first, count);
            sum += loss(first, count, total, y, yOffset, weights, weightsOffset);
            DoubleForward.back(
                    forward.passes, count, parameters, x, xOffset + first * forward.inputs, forward.activations, deltas,
                    0, deltaSize, false, first == 0 ? gradient : blockGradient);
            if (first > 0) {
                DoubleUpdate.axpy(gradient.length, 1, blockGradient, 0, gradient, 0);
            }
        }
        trainedRows = rows;
        return sum;
    }

    /** Moves running statistics towards those of the last call for training. */
    void updateRunningStatistics(double[] parameters) {
        forward.updateRunningStatistics(trainedRows, parameters);
    }

    /** The sum of the losses of the block that has just gone forward; its δ goes to the first region of the deltas. */
    private double loss(
            int first, int count, double total, double[] y, int yOffset, double[] weights, int weightsOffset) {
        return loss.sumAndGradient(
                count, total, forward.activations, forward.outputs(), y, yOffset + first * forward.targets, weights,
                weightsOffset + first, deltas, 0);
    }
}
