package lanewise.network;

import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** Whether batches, parameters and gradients fit a network and the workspace of a thread: one sentence where they do not. */
final class FloatBatchChecks {

    private final FloatForward forward;
    private final FloatLoss loss;
    private final int maxRows;

    FloatBatchChecks(FloatForward forward, FloatLoss loss, int maxRows) {
        this.forward = forward;
        this.loss = loss;
        this.maxRows = maxRows;
    }

    /** Parameters, and a batch for the workspace. */
    void batch(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            int rows) {
        forward.check(parameters, x, xOffset, rows);
        if (rows > maxRows) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; this workspace was made for at most "
                    + maxRows + ", make one with FloatBackprop.of(network, " + rows + ")");
        }
        targets(y, yOffset, weights, weightsOffset, rows);
    }

    /** Rows of any number, from the start of their arrays. */
    void rows(float[] x, float[] y, int rows) {
        forward.checkRows(x, 0, rows);
        targets(y, 0, null, 0, rows);
    }

    /** Targets of any number of rows. */
    void targets(float[] y, int yOffset, float[] weights, int weightsOffset, int rows) {
        Arguments.range("y", y.length, yOffset, rows, forward.targets);
        loss.checkTargets(rows, y, yOffset);
        if (weights != null) {
            Arguments.range("weights", weights.length, weightsOffset, rows, 1);
        }
    }

    /** An array for the gradient of parameters that have been checked. */
    static void gradient(float[] parameters, float[] gradient) {
        if (gradient.length != parameters.length) {
            throw new IllegalArgumentException("the network has "
                    + Counts.of(parameters.length, "parameter") + ", the gradient array " + gradient.length
                    + "; make them equal");
        }
        if (gradient == parameters) {
            throw new IllegalArgumentException("parameters and gradient are one array; pass two");
        }
    }

    /** An array for the gradient, which is written while the batch is read. */
    static void gradient(float[] parameters, float[] gradient, float[] x, float[] y, float[] weights) {
        gradient(parameters, gradient);
        if (gradient == x || gradient == y || gradient == weights) {
            throw new IllegalArgumentException(
                    "the gradient and " + (gradient == x ? "x" : gradient == y ? "y" : "the weights")
                            + " are one array; pass two");
        }
    }

    /** Inputs of a step that changes the parameters while it reads them. */
    static void apart(float[] parameters, float[] x) {
        if (x == parameters) {
            throw new IllegalArgumentException("parameters and x are one array, and a step changes it; pass two");
        }
    }
}
