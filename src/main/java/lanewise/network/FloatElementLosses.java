package lanewise.network;

import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatLosses;

/** The losses that are a mean over the outputs of a row. A NaN among the outputs makes a NaN in loss and gradient. */
final class FloatElementLosses {

    private FloatElementLosses() {}

    private abstract static class Elements extends FloatLoss {

        Elements(Network network, int blockRows) {
            super(network, network.outputs(), blockRows);
        }

        /** Any number is a target, unless a loss says otherwise. */
        @Override
        void checkTargets(int rows, float[] t, int tOffset) {}
    }

    private abstract static class Labels extends Elements {

        Labels(Network network, int blockRows) {
            super(network, blockRows);
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
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
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            float twice = 2f * scale;
            for (int i = 0; i < count * outputs; i++) {
                float e = y[yOffset + i] - t[tOffset + i];
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
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                float e = y[yOffset + i] - t[tOffset + i];
                losses[i] = Math.abs(e);
                delta[deltaOffset + i] = e > 0f ? scale : e < 0f ? -scale : e;
            }
        }
    }

    /** e² / 2 where |e| ≤ δ, else δ·(|e| − δ / 2), e = y − t. */
    static final class Huber extends Elements {

        private final float bend;

        Huber(Network network, Loss.Huber huber, int blockRows) {
            super(network, blockRows);
            bend = (float) huber.delta();
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                float e = y[yOffset + i] - t[tOffset + i];
                // e limited to ±δ, c, gives both: loss = c·(e − c / 2).
                float c = e > bend ? bend : e < -bend ? -bend : e;
                losses[i] = c * (e - c / 2f);
                delta[deltaOffset + i] = scale * c;
            }
        }
    }

    /** τ·e where e = t − y ≥ 0, else (τ − 1)·e. */
    static final class Quantile extends Elements {

        private final float above;
        private final float below;

        Quantile(Network network, Loss.Quantile quantile, int blockRows) {
            super(network, blockRows);
            above = (float) quantile.tau();
            below = (float) (quantile.tau() - 1);
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                float e = t[tOffset + i] - y[yOffset + i];
                float slope = e > 0f ? above : e < 0f ? below : e;
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
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            FloatElementary.exp(count * outputs, y, yOffset, delta, deltaOffset);
            for (int i = 0; i < count * outputs; i++) {
                float rate = delta[deltaOffset + i];
                float target = t[tOffset + i];
                losses[i] = Math.fma(-target, y[yOffset + i], rate);
                delta[deltaOffset + i] = scale * (rate - target);
            }
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            checkTargets(rows, t, tOffset, 0, Float.MAX_VALUE, "the Poisson loss takes counts of at least 0");
        }
    }

    /** max(0, 1 − t·y), times a weight of the output where t is 1. */
    static final class Hinge extends Elements {

        private final float[] weights;

        /** The weights are null if all are 1. */
        Hinge(Network network, float[] weights, int blockRows) {
            super(network, blockRows);
            this.weights = weights;
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            for (int i = 0; i < count * outputs; i++) {
                float target = t[tOffset + i];
                float margin = Math.fma(-target, y[yOffset + i], 1f);
                float weight = weights != null && target > 0f ? weights[i % outputs] : 1f;
                losses[i] = margin <= 0f ? 0f : weight * margin;
                delta[deltaOffset + i] = margin <= 0f ? 0f : margin > 0f ? weight * -target * scale : margin;
            }
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            for (int i = 0; i < rows * outputs; i++) {
                float target = t[tOffset + i];
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

        private final float[] weights;

        WeightedBinaryCrossEntropy(Network network, float[] weights, int blockRows) {
            super(network, blockRows);
            this.weights = weights;
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            int n = count * outputs;
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] = -Math.abs(y[yOffset + i]);
            }
            FloatActivation.softplus(n, delta, deltaOffset, losses, 0);
            FloatActivation.sigmoid(n, y, yOffset, delta, deltaOffset);
            for (int i = 0; i < n; i++) {
                float v = y[yOffset + i];
                float yes = weights[i % outputs] * t[tOffset + i];
                float no = 1f - t[tOffset + i];
                float p = delta[deltaOffset + i];
                losses[i] = yes * (Math.max(-v, 0f) + losses[i]) + no * (Math.max(v, 0f) + losses[i]);
                delta[deltaOffset + i] = scale * (no * p - yes * (1f - p));
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
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            FloatLosses.binaryCrossEntropy(
                    count * outputs, scale, y, yOffset, t, tOffset, losses, 0, delta, deltaOffset);
        }
    }
}
