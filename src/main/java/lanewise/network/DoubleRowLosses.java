// Generated from FloatRowLosses.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.checks.Counts;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleSoftmax;
import lanewise.kernel.DoubleUpdate;

/** The losses that take a row of outputs as a whole. */
final class DoubleRowLosses {

    private DoubleRowLosses() {}

    /** −Σ qⱼ·log softmax(y)ⱼ, where q is 1 for the label, or smoothed. */
    static final class SoftmaxCrossEntropy extends DoubleLoss {

        private final double smoothing;

        SoftmaxCrossEntropy(Network network, Loss.SoftmaxCrossEntropy softmax, int blockRows) {
            super(network, 1, blockRows);
            smoothing = softmax.labelSmoothing();
            if (smoothing == 1) {
                throw new IllegalArgumentException("label smoothing is " + softmax.labelSmoothing()
                        + ", which is 1 as a double and leaves nothing of the label; take a smaller one");
            }
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            DoubleSoftmax.softmaxCrossEntropy(
                    count, outputs, smoothing, scale, y, yOffset, outputs, t, tOffset, losses, 0, delta, deltaOffset,
                    outputs);
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            for (int i = 0; i < rows; i++) {
                double label = t[tOffset + i];
                if (!(label >= 0 && (int) label < outputs && label == (int) label)) {
                    throw new IllegalArgumentException(
                            "label " + label + " of row " + i + ": softmax cross-entropy over "
                                    + Counts.of(outputs, "class") + " takes an index from 0 to " + (outputs - 1));
                }
            }
        }
    }

    /** −Σ qⱼ·log softmax(y)ⱼ with qⱼ = tⱼ, or wⱼ·tⱼ. */
    static final class DistributionCrossEntropy extends DoubleLoss {

        private final double[] weights;

        /** The targets of one row, weighted. */
        private final double[] weighted;

        /** The weights are null if all are 1. */
        DistributionCrossEntropy(Network network, double[] weights, int blockRows) {
            super(network, 1, blockRows);
            this.weights = weights;
            this.weighted = new double[weights == null ? 0 : outputs];
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
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
                double scale, double[] y, int row, double[] q, int target, double[] losses, int i, double[] delta, int d) {
            double max = DoubleReduce.max(outputs, y, row);
            for (int j = 0; j < outputs; j++) {
                delta[d + j] = q[target + j] == 0.0 ? 0.0 : q[target + j] * (y[row + j] - max);
            }
            double score = DoubleReduce.sum(outputs, delta, d);
            double total = DoubleReduce.sum(outputs, q, target);
            probabilities(outputs, y, row, max, delta, d, losses, i);
            losses[i] = Math.fma(losses[i], total, -score);
            for (int j = 0; j < outputs; j++) {
                delta[d + j] = Math.fma(delta[d + j], total, -q[target + j]) * scale;
            }
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            checkTargets(rows, t, tOffset, 0, 1, "cross-entropy of distributions takes probabilities from 0 to 1");
            for (int i = 0; i < rows; i++) {
                double sum = DoubleReduce.sum(outputs, t, tOffset + i * outputs);
                if (!(Math.abs(sum - 1) <= 1e-3)) {
                    throw new IllegalArgumentException(
                            "the targets of row " + i + " add up to " + sum + "; a distribution adds up to 1");
                }
            }
        }
    }

    /** softmax(y) into {@code p}, log Σ e^(y − max) into {@code logs}. */
    private static void probabilities(
            int n, double[] y, int yOffset, double max, double[] p, int pOffset, double[] logs, int logsOffset) {
        DoubleElementary.expShifted(n, max, y, yOffset, p, pOffset);
        logs[logsOffset] = DoubleReduce.sum(n, p, pOffset);
        DoubleUpdate.scale(n, 1.0 / logs[logsOffset], p, pOffset);
        DoubleElementary.log(1, logs, logsOffset, logs, logsOffset);
    }

    /** A user's loss, row by row. */
    static final class Custom extends DoubleLoss {

        private final Loss.Custom custom;
        private final int width;

        Custom(Network network, Loss.Custom custom, int blockRows) {
            super(network, 1, blockRows);
            this.custom = custom;
            this.width = network.targets();
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            for (int i = 0; i < count; i++) {
                int d = deltaOffset + i * outputs;
                losses[i] = custom.rowLoss(outputs, y, yOffset + i * outputs, t, tOffset + i * width, delta, d);
            }
            DoubleUpdate.scale(count * outputs, scale, delta, deltaOffset);
        }

        /** The user's loss knows its own targets. */
        @Override
        void checkTargets(int rows, double[] t, int tOffset) {}
    }
}
