package lanewise.network;

import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatLosses;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;

/** A loss at work: the sum over the rows of a block, and δ = ∂J/∂y of the outputs. */
abstract sealed class FloatLoss {

    final int outputs;

    private FloatLoss(int outputs) {
        this.outputs = outputs;
    }

    static FloatLoss of(Network network, int blockRows) {
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
            int count, int rows, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset);

    /** Throws one sentence that names the first target which the loss does not take. */
    abstract void checkTargets(int rows, float[] t, int tOffset);

    /** Row loss: mean over outputs of (y − t)². */
    private static final class SquaredError extends FloatLoss {

        SquaredError(int outputs) {
            super(outputs);
        }

        @Override
        double sumAndGradient(
                int count, int rows, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            int n = count * outputs;
            System.arraycopy(y, yOffset, delta, deltaOffset, n);
            FloatUpdate.axpy(n, -1, t, tOffset, delta, deltaOffset);
            double sum = FloatReduce.squaredNorm(n, delta, deltaOffset);
            FloatUpdate.scale(n, (float) (2.0 / ((double) rows * outputs)), delta, deltaOffset);
            return sum / outputs;
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            // Any number is a target.
        }
    }

    /** Row loss: mean over outputs of −(t·log σ(y) + (1 − t)·log(1 − σ(y))). */
    private static final class BinaryCrossEntropy extends FloatLoss {

        private final float[] losses;

        BinaryCrossEntropy(int outputs, int blockRows) {
            super(outputs);
            losses = new float[Math.multiplyExact(blockRows, outputs)];
        }

        @Override
        double sumAndGradient(
                int count, int rows, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            int n = count * outputs;
            float scale = (float) (1.0 / ((double) rows * outputs));
            FloatLosses.binaryCrossEntropy(n, scale, y, yOffset, t, tOffset, losses, 0, delta, deltaOffset);
            double sum = FloatReduce.sum(n, losses, 0);
            return sum / outputs;
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            for (int i = 0; i < rows * outputs; i++) {
                float target = t[tOffset + i];
                if (!(target >= 0 && target <= 1)) {
                    throw new IllegalArgumentException("target " + target + " of row " + i / outputs + ", output "
                            + i % outputs + ": binary cross-entropy takes probabilities from 0 to 1");
                }
            }
        }
    }

    /** Row loss: −log softmax(y)ₜ. */
    private static final class SoftmaxCrossEntropy extends FloatLoss {

        private final float[] losses;

        SoftmaxCrossEntropy(int outputs, int blockRows) {
            super(outputs);
            losses = new float[blockRows];
        }

        @Override
        double sumAndGradient(
                int count, int rows, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < count; i++) {
                int row = yOffset + i * outputs;
                int d = deltaOffset + i * outputs;
                int label = (int) t[tOffset + i];
                float max = FloatReduce.max(outputs, y, row);
                FloatElementary.expShifted(outputs, max, y, row, delta, d);
                float sum = FloatReduce.sum(outputs, delta, d);
                FloatUpdate.scale(outputs, 1 / (sum * rows), delta, d);
                delta[d + label] -= 1f / rows;
                losses[i] = sum;
                FloatElementary.log(1, losses, i, losses, i);
                losses[i] -= y[row + label] - max;
            }
            return FloatReduce.sum(count, losses, 0);
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            for (int i = 0; i < rows; i++) {
                float label = t[tOffset + i];
                if (!(label >= 0 && label < outputs && label == (int) label)) {
                    throw new IllegalArgumentException("label " + label + " of row " + i + ": softmax cross-entropy over "
                            + outputs + " classes takes an index from 0 to " + (outputs - 1));
                }
            }
        }
    }
}
