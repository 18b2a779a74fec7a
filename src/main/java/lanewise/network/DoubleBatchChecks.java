// Generated from FloatBatchChecks.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** Whether batches, parameters and gradients fit a network and the workspace of a thread: one sentence where they do not. */
final class DoubleBatchChecks {

    private final DoubleForward forward;
    private final DoubleLoss loss;
    private final int maxRows;

    DoubleBatchChecks(DoubleForward forward, DoubleLoss loss, int maxRows) {
        this.forward = forward;
        this.loss = loss;
        this.maxRows = maxRows;
    }

    /** Parameters, and a batch for the workspace. */
    void batch(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            int rows) {
        forward.check(parameters, x, xOffset, rows);
        if (rows > maxRows) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; this workspace was made for at most "
                    + maxRows + ", make one with DoubleBackprop.of(network, " + rows + ")");
        }
        targets(y, yOffset, weights, weightsOffset, rows);
    }

    /** Rows of any number, from the start of their arrays. */
    void rows(double[] x, double[] y, int rows) {
        forward.checkRows(x, 0, rows);
        targets(y, 0, null, 0, rows);
    }

    /** Targets of any number of rows. */
    void targets(double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        Arguments.range("y", y.length, yOffset, rows, forward.targets);
        loss.checkTargets(rows, y, yOffset);
        if (weights != null) {
            Arguments.range("weights", weights.length, weightsOffset, rows, 1);
        }
    }

    /** An array for the gradient of parameters that have been checked. */
    static void gradient(double[] parameters, double[] gradient) {
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
    static void gradient(double[] parameters, double[] gradient, double[] x, double[] y, double[] weights) {
        gradient(parameters, gradient);
        if (gradient == x || gradient == y || gradient == weights) {
            throw new IllegalArgumentException(
                    "the gradient and " + (gradient == x ? "x" : gradient == y ? "y" : "the weights")
                            + " are one array; pass two");
        }
    }

    /** Inputs of a step that changes the parameters while it reads them. */
    static void apart(double[] parameters, double[] x) {
        if (x == parameters) {
            throw new IllegalArgumentException("parameters and x are one array, and a step changes it; pass two");
        }
    }
}
