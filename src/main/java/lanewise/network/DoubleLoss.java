// Generated from FloatLoss.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleElementary;
import lanewise.kernel.DoubleLosses;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleUpdate;

/** A loss at work: the sum over the rows of a block, and δ = ∂J/∂y of the outputs. */
abstract sealed class DoubleLoss {

    final int outputs;

    private DoubleLoss(int outputs) {
        this.outputs = outputs;
    }

    static DoubleLoss of(Network network, int blockRows) {
        int outputs = network.outputs();
        return switch (network.loss()) {
            case Loss.MeanSquaredError squared -> new SquaredError(outputs);
            case Loss.BinaryCrossEntropy binary -> new BinaryCrossEntropy(outputs, blockRows);
            case Loss.SoftmaxCrossEntropy softmax -> new SoftmaxCrossEntropy(outputs, blockRows);
        };
    }

    /**
     * The sum of the losses of some rows, and their share of the gradient of the mean over all rows of the batch.
     *
     * @param count rows of this block
     * @param rows rows of the whole batch, by which the gradient is divided
     * @param y count x outputs
     * @param t count x targets
     * @param delta receives count x outputs
     */
    abstract double sumAndGradient(
            int count, int rows, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset);

    /** Throws one sentence that names the first target which the loss does not take. */
    abstract void checkTargets(int rows, double[] t, int tOffset);

    /** Row loss: mean over outputs of (y − t)². */
    private static final class SquaredError extends DoubleLoss {

        SquaredError(int outputs) {
            super(outputs);
        }

        @Override
        double sumAndGradient(
                int count, int rows, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            int n = count * outputs;
            System.arraycopy(y, yOffset, delta, deltaOffset, n);
            DoubleUpdate.axpy(n, -1, t, tOffset, delta, deltaOffset);
            double sum = DoubleReduce.squaredNorm(n, delta, deltaOffset);
            DoubleUpdate.scale(n, (2.0 / ((double) rows * outputs)), delta, deltaOffset);
            return sum / outputs;
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            // Any number is a target.
        }
    }

    /** Row loss: mean over outputs of −(t·log σ(y) + (1 − t)·log(1 − σ(y))). */
    private static final class BinaryCrossEntropy extends DoubleLoss {

        private final double[] losses;

        BinaryCrossEntropy(int outputs, int blockRows) {
            super(outputs);
            losses = new double[Math.multiplyExact(blockRows, outputs)];
        }

        @Override
        double sumAndGradient(
                int count, int rows, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            int n = count * outputs;
            double scale = (1.0 / ((double) rows * outputs));
            DoubleLosses.binaryCrossEntropy(n, scale, y, yOffset, t, tOffset, losses, 0, delta, deltaOffset);
            double sum = DoubleReduce.sum(n, losses, 0);
            return sum / outputs;
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            for (int i = 0; i < rows * outputs; i++) {
                double target = t[tOffset + i];
                if (!(target >= 0 && target <= 1)) {
                    throw new IllegalArgumentException("target " + target + " of row " + i / outputs + ", output "
                            + i % outputs + ": binary cross-entropy takes probabilities from 0 to 1");
                }
            }
        }
    }

    /** Row loss: −log softmax(y)ₜ. */
    private static final class SoftmaxCrossEntropy extends DoubleLoss {

        private final double[] losses;

        SoftmaxCrossEntropy(int outputs, int blockRows) {
            super(outputs);
            losses = new double[blockRows];
        }

        @Override
        double sumAndGradient(
                int count, int rows, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < count; i++) {
                int row = yOffset + i * outputs;
                int d = deltaOffset + i * outputs;
                int label = (int) t[tOffset + i];
                double max = DoubleReduce.max(outputs, y, row);
                DoubleElementary.expShifted(outputs, max, y, row, delta, d);
                double sum = DoubleReduce.sum(outputs, delta, d);
                DoubleUpdate.scale(outputs, 1 / (sum * rows), delta, d);
                delta[d + label] -= 1.0 / rows;
                losses[i] = sum;
                DoubleElementary.log(1, losses, i, losses, i);
                losses[i] -= y[row + label] - max;
            }
            return DoubleReduce.sum(count, losses, 0);
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            for (int i = 0; i < rows; i++) {
                double label = t[tOffset + i];
                if (!(label >= 0 && label < outputs && label == (int) label)) {
                    throw new IllegalArgumentException("label " + label + " of row " + i + ": softmax cross-entropy over "
                            + outputs + " classes takes an index from 0 to " + (outputs - 1));
                }
            }
        }
    }
}
