package lanewise.network;

import lanewise.checks.Counts;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatSoftmax;
import lanewise.kernel.FloatUpdate;

/** The losses that take a row of outputs as a whole. */
final class FloatRowLosses {

    private FloatRowLosses() {}

    /** −Σ qⱼ·log softmax(y)ⱼ, where q is 1 for the label, or smoothed. */
    static final class SoftmaxCrossEntropy extends FloatLoss {

        private final float smoothing;

        SoftmaxCrossEntropy(Network network, Loss.SoftmaxCrossEntropy softmax, int blockRows) {
            super(network, 1, blockRows);
            smoothing = (float) softmax.labelSmoothing();
            if (smoothing == 1) {
                throw new IllegalArgumentException("label smoothing is " + softmax.labelSmoothing()
                        + ", which is 1 as a float and leaves nothing of the label; take a smaller one");
            }
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            FloatSoftmax.softmaxCrossEntropy(
                    count, outputs, smoothing, scale, y, yOffset, outputs, t, tOffset, losses, 0, delta, deltaOffset,
                    outputs);
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            for (int i = 0; i < rows; i++) {
                float label = t[tOffset + i];
                if (!(label >= 0 && (int) label < outputs && label == (int) label)) {
                    throw new IllegalArgumentException(
                            "label " + label + " of row " + i + ": softmax cross-entropy over "
                                    + Counts.of(outputs, "class") + " takes an index from 0 to " + (outputs - 1));
                }
            }
        }
    }

    /** −Σ qⱼ·log softmax(y)ⱼ with qⱼ = tⱼ, or wⱼ·tⱼ. */
    static final class DistributionCrossEntropy extends FloatLoss {

        private final float[] weights;

        /** The targets of one row, weighted. */
        private final float[] weighted;

        /** The weights are null if all are 1. */
        DistributionCrossEntropy(Network network, float[] weights, int blockRows) {
            super(network, 1, blockRows);
            this.weights = weights;
            this.weighted = new float[weights == null ? 0 : outputs];
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            for (int i = 0; i < count; i++) {
                int row = yOffset + i * outputs;
                int d = deltaOffset + i * outputs;
                int target = tOffset + i * outputs;
                if (weights == null) {
                    row(scale, y, row, t, target, losses, i, delta, d);
                } else {
                    for (int j = 0; j < outputs; j++) {
                        weighted[j] = weights[j] * t[target + j];
                    }
                    row(scale, y, row, weighted, 0, losses, i, delta, d);
                }
            }
        }

        private void row(
                float scale, float[] y, int row, float[] q, int target, float[] losses, int i, float[] delta, int d) {
            float max = FloatReduce.max(outputs, y, row);
            for (int j = 0; j < outputs; j++) {
                delta[d + j] = q[target + j] == 0f ? 0f : q[target + j] * (y[row + j] - max);
            }
            float score = FloatReduce.sum(outputs, delta, d);
            float total = FloatReduce.sum(outputs, q, target);
            probabilities(outputs, y, row, max, delta, d, losses, i);
            losses[i] = Math.fma(losses[i], total, -score);
            for (int j = 0; j < outputs; j++) {
                delta[d + j] = Math.fma(delta[d + j], total, -q[target + j]) * scale;
            }
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            checkTargets(rows, t, tOffset, 0, 1, "cross-entropy of distributions takes probabilities from 0 to 1");
            for (int i = 0; i < rows; i++) {
                float sum = FloatReduce.sum(outputs, t, tOffset + i * outputs);
                if (!(Math.abs(sum - 1) <= 1e-3)) {
                    throw new IllegalArgumentException(
                            "the targets of row " + i + " add up to " + sum + "; a distribution adds up to 1");
                }
            }
        }
    }

    /** softmax(y) into {@code p}, log Σ e^(y − max) into {@code logs}. */
    private static void probabilities(
            int n, float[] y, int yOffset, float max, float[] p, int pOffset, float[] logs, int logsOffset) {
        FloatElementary.expShifted(n, max, y, yOffset, p, pOffset);
        logs[logsOffset] = FloatReduce.sum(n, p, pOffset);
        FloatUpdate.scale(n, 1f / logs[logsOffset], p, pOffset);
        FloatElementary.log(1, logs, logsOffset, logs, logsOffset);
    }

    /** A user's loss, row by row. */
    static final class Custom extends FloatLoss {

        private final Loss.Custom custom;
        private final int width;

        Custom(Network network, Loss.Custom custom, int blockRows) {
            super(network, 1, blockRows);
            this.custom = custom;
            this.width = network.targets();
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            for (int i = 0; i < count; i++) {
                int d = deltaOffset + i * outputs;
                losses[i] = custom.rowLoss(outputs, y, yOffset + i * outputs, t, tOffset + i * width, delta, d);
            }
            FloatUpdate.scale(count * outputs, scale, delta, deltaOffset);
        }

        /** The user's loss knows its own targets. */
        @Override
        void checkTargets(int rows, float[] t, int tOffset) {}
    }
}
