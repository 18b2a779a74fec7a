// Generated from FloatElementLosses.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.DoubleLosses;

/** The losses that are a mean over the outputs of a row. A NaN among the outputs makes a NaN in loss and gradient. */
final class DoubleElementLosses {

    private DoubleElementLosses() {}

    private abstract static class Elements extends DoubleLoss {

        Elements(Network network, int blockRows) {
            super(network, network.outputs(), blockRows);
        }

        /** Any number is a target, unless a loss says otherwise. */
        @Override
        void checkTargets(int rows, double[] t, int tOffset) {}
    }

    private abstract static class Labels extends Elements {

        Labels(Network network, int blockRows) {
            super(network, blockRows);
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            checkTargets(rows, t, tOffset, 0, 1, "binary cross-entropy takes probabilities from 0 to 1");
        }
    }

    /** (y − t)². */
    static final class Squared extends Elements {

        Squared(Network network, int blockRows) {
            super(network, blockRows);
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            double twice = 2.0 * scale;
            for (int i = 0; i < count * outputs; i++) {
                double e = y[yOffset + i] - t[tOffset + i];
                losses[i] = e * e;
                delta[deltaOffset + i] = twice * e;
            }
        }
    }

    /** |y − t|. */
    static final class Absolute extends Elements {

        Absolute(Network network, int blockRows) {
            super(network, blockRows);
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                double e = y[yOffset + i] - t[tOffset + i];
                losses[i] = Math.abs(e);
                delta[deltaOffset + i] = e > 0.0 ? scale : e < 0.0 ? -scale : e;
            }
        }
    }

    /** e² / 2 where |e| ≤ δ, else δ·(|e| − δ / 2), e = y − t. */
    static final class Huber extends Elements {

        private final double bend;

        Huber(Network network, Loss.Huber huber, int blockRows) {
            super(network, blockRows);
            bend = huber.delta();
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                double e = y[yOffset + i] - t[tOffset + i];
                // e limited to ±δ, c, gives both: loss = c·(e − c / 2).
                double c = e > bend ? bend : e < -bend ? -bend : e;
                losses[i] = c * (e - c / 2.0);
                delta[deltaOffset + i] = scale * c;
            }
        }
    }

    /** τ·e where e = t − y ≥ 0, else (τ − 1)·e. */
    static final class Quantile extends Elements {

        private final double above;
        private final double below;

        Quantile(Network network, Loss.Quantile quantile, int blockRows) {
            super(network, blockRows);
            above = quantile.tau();
            below = (quantile.tau() - 1);
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                double e = t[tOffset + i] - y[yOffset + i];
                double slope = e > 0.0 ? above : e < 0.0 ? below : e;
                losses[i] = slope * e;
                delta[deltaOffset + i] = -slope * scale;
            }
        }
    }

    /** e^y − t·y. */
    static final class Poisson extends Elements {

        Poisson(Network network, int blockRows) {
            super(network, blockRows);
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            DoubleElementary.exp(count * outputs, y, yOffset, delta, deltaOffset);
            for (int i = 0; i < count * outputs; i++) {
                double rate = delta[deltaOffset + i];
                double target = t[tOffset + i];
                losses[i] = Math.fma(-target, y[yOffset + i], rate);
                delta[deltaOffset + i] = scale * (rate - target);
            }
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            checkTargets(rows, t, tOffset, 0, Double.MAX_VALUE, "the Poisson loss takes counts of at least 0");
        }
    }

    /** max(0, 1 − t·y), times a weight of the output where t is 1. */
    static final class Hinge extends Elements {

        private final double[] weights;

        /** The weights are null if all are 1. */
        Hinge(Network network, double[] weights, int blockRows) {
            super(network, blockRows);
            this.weights = weights;
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                double target = t[tOffset + i];
                double margin = Math.fma(-target, y[yOffset + i], 1.0);
                double weight = weights != null && target > 0.0 ? weights[i % outputs] : 1.0;
                losses[i] = margin <= 0.0 ? 0.0 : weight * margin;
                delta[deltaOffset + i] = margin <= 0.0 ? 0.0 : margin > 0.0 ? weight * -target * scale : margin;
            }
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            for (int i = 0; i < rows * outputs; i++) {
                double target = t[tOffset + i];
                if (target != -1 && target != 1) {
                    throw new IllegalArgumentException("target " + target + " of row " + i / outputs + ", output "
                            + i % outputs + ": the hinge loss takes -1 or 1");
                }
            }
        }
    }

    /**
     * −(w·t·log σ(y) + (1 − t)·log(1 − σ(y))), where −log σ(y) = max(−y, 0) + s and −log(1 − σ(y)) = max(y, 0) + s with
     * s = log(1 + e^−|y|), so that neither overflows or cancels.
     */
    static final class WeightedBinaryCrossEntropy extends Labels {

        private final double[] weights;

        WeightedBinaryCrossEntropy(Network network, double[] weights, int blockRows) {
            super(network, blockRows);
            this.weights = weights;
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            int n = count * outputs;
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] = -Math.abs(y[yOffset + i]);
            }
            DoubleActivation.softplus(n, delta, deltaOffset, losses, 0);
            DoubleActivation.sigmoid(n, y, yOffset, delta, deltaOffset);
            for (int i = 0; i < n; i++) {
                double v = y[yOffset + i];
                double yes = weights[i % outputs] * t[tOffset + i];
                double no = 1.0 - t[tOffset + i];
                double p = delta[deltaOffset + i];
                losses[i] = yes * (Math.max(-v, 0.0) + losses[i]) + no * (Math.max(v, 0.0) + losses[i]);
                delta[deltaOffset + i] = scale * (no * p - yes * (1.0 - p));
            }
        }
    }

    /** −(t·log σ(y) + (1 − t)·log(1 − σ(y))). */
    static final class BinaryCrossEntropy extends Labels {

        BinaryCrossEntropy(Network network, int blockRows) {
            super(network, blockRows);
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            DoubleLosses.binaryCrossEntropy(
                    count * outputs, scale, y, yOffset, t, tOffset, losses, 0, delta, deltaOffset);
        }
    }
}
