package lanewise.network;

import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatLosses;

/** The losses that are a mean over the outputs of a row. A NaN among the outputs makes a NaN in loss and gradient. */
final class FloatElementLosses {

    private FloatElementLosses() {}

    /** The losses of n outputs, and delta = scale·∂(their sum)/∂y. */
    private interface Elements {
        void evaluate(
                int n, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset);
    }

    /** What a loss takes for a target. */
    private enum Targets {
        ANY, COUNTS, SIGNS, PROBABILITIES
    }

    /** A loss made of elements. */
    private static final class Mean extends FloatLoss {

        private final Targets targets;
        private final Elements elements;

        Mean(Network network, int blockRows, Targets targets, Elements elements) {
            super(network, network.outputs(), blockRows);
            this.targets = targets;
            this.elements = elements;
        }

        @Override
        void evaluate(
                int count, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, float[] delta,
                int deltaOffset) {
            elements.evaluate(count * outputs, scale, y, yOffset, t, tOffset, losses, delta, deltaOffset);
        }

        @Override
        void checkTargets(int rows, float[] t, int tOffset) {
            switch (targets) {
                case ANY -> {}
                case COUNTS ->
                    checkTargets(rows, t, tOffset, 0, Float.MAX_VALUE, "the Poisson loss takes counts of at least 0");
                case SIGNS -> checkSigns(rows, t, tOffset);
                case PROBABILITIES ->
                    checkTargets(rows, t, tOffset, 0, 1, "binary cross-entropy takes probabilities from 0 to 1");
            }
        }

        private void checkSigns(int rows, float[] t, int tOffset) {
            for (int i = 0; i < rows * outputs; i++) {
                float target = t[tOffset + i];
                if (target != -1 && target != 1) {
                    throw new IllegalArgumentException("target " + target + " of row " + i / outputs + ", output "
                            + i % outputs + ": the hinge loss takes -1 or 1");
                }
            }
        }
    }

    /** Another of these losses, each output of it times its weight. */
    static FloatLoss weighted(Network network, FloatLoss loss, float[] weights, int blockRows) {
        Mean plain = (Mean) loss;
        return new Mean(network, blockRows, plain.targets, (n, scale, y, yo, t, to, losses, delta, o) -> {
            plain.elements.evaluate(n, scale, y, yo, t, to, losses, delta, o);
            for (int row = 0; row < n; row += weights.length) {
                for (int j = 0; j < weights.length; j++) {
                    // Not times 0: the loss of an output that is to be left out may be infinite.
                    losses[row + j] = weights[j] == 0 ? 0 : weights[j] * losses[row + j];
                    delta[o + row + j] = weights[j] == 0 ? 0 : weights[j] * delta[o + row + j];
                }
            }
        });
    }

    /** (y − t)². */
    static FloatLoss squared(Network network, int blockRows) {
        return new Mean(
                network, blockRows, Targets.ANY,
                (n, scale, y, yo, t, to, losses, delta, o) -> FloatLosses.squaredError(
                        n, scale, y, yo, t, to, losses, 0, delta, o));
    }

    /** |y − t|. */
    static FloatLoss absolute(Network network, int blockRows) {
        return new Mean(network, blockRows, Targets.ANY, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                float e = y[yo + i] - t[to + i];
                losses[i] = Math.abs(e);
                delta[o + i] = e > 0f ? scale : e < 0f ? -scale : e;
            }
        });
    }

    /** e² / 2 where |e| ≤ δ, else δ·(|e| − δ / 2), e = y − t. */
    static FloatLoss huber(Network network, Loss.Huber huber, int blockRows) {
        float bend = FloatLoss.rounded("delta of the Huber loss", huber.delta());
        return new Mean(network, blockRows, Targets.ANY, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                float e = y[yo + i] - t[to + i];
                // e limited to ±δ, c, gives both: loss = c·(e − c / 2).
                float c = e > bend ? bend : e < -bend ? -bend : e;
                losses[i] = c * (e - c / 2f);
                delta[o + i] = scale * c;
            }
        });
    }

    /** τ·e where e = t − y ≥ 0, else (τ − 1)·e. */
    static FloatLoss quantile(Network network, Loss.Quantile quantile, int blockRows) {
        float above = FloatLoss.rounded("tau of the quantile loss", quantile.tau());
        float below = (float) (quantile.tau() - 1);
        return new Mean(network, blockRows, Targets.ANY, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                float e = t[to + i] - y[yo + i];
                float slope = e > 0f ? above : e < 0f ? below : e;
                losses[i] = slope * e;
                delta[o + i] = -slope * scale;
            }
        });
    }

    /** e^y − t·y. */
    static FloatLoss poisson(Network network, int blockRows) {
        return new Mean(network, blockRows, Targets.COUNTS, (n, scale, y, yo, t, to, losses, delta, o) -> {
            FloatElementary.exp(n, y, yo, delta, o);
            for (int i = 0; i < n; i++) {
                float rate = delta[o + i];
                float target = t[to + i];
                losses[i] = Math.fma(-target, y[yo + i], rate);
                delta[o + i] = scale * (rate - target);
            }
        });
    }

    /** max(0, 1 − t·y), times a weight of the output where t is 1; the weights are null if all are 1. */
    static FloatLoss hinge(Network network, float[] weights, int blockRows) {
        int outputs = network.outputs();
        return new Mean(network, blockRows, Targets.SIGNS, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                float target = t[to + i];
                float margin = Math.fma(-target, y[yo + i], 1f);
                float weight = weights != null && target > 0f ? weights[i % outputs] : 1f;
                losses[i] = margin <= 0f ? 0f : weight * margin;
                delta[o + i] = margin <= 0f ? 0f : margin > 0f ? weight * -target * scale : margin;
            }
        });
    }

    /**
     * −(w·t·log σ(y) + (1 − t)·log(1 − σ(y))), where −log σ(y) = max(−y, 0) + s and −log(1 − σ(y)) = max(y, 0) + s with
     * s = log(1 + e^−|y|), so that neither overflows or cancels.
     */
    static FloatLoss weightedBinaryCrossEntropy(Network network, float[] weights, int blockRows) {
        int outputs = network.outputs();
        return new Mean(network, blockRows, Targets.PROBABILITIES, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                delta[o + i] = -Math.abs(y[yo + i]);
            }
            FloatActivation.softplus(n, delta, o, losses, 0);
            FloatActivation.sigmoid(n, y, yo, delta, o);
            for (int i = 0; i < n; i++) {
                float v = y[yo + i];
                float yes = weights[i % outputs] * t[to + i];
                float no = 1f - t[to + i];
                float p = delta[o + i];
                losses[i] = yes * (Math.max(-v, 0f) + losses[i]) + no * (Math.max(v, 0f) + losses[i]);
                delta[o + i] = scale * (no * p - yes * (1f - p));
            }
        });
    }

    /** −(t·log σ(y) + (1 − t)·log(1 − σ(y))). */
    static FloatLoss binaryCrossEntropy(Network network, int blockRows) {
        return new Mean(
                network, blockRows, Targets.PROBABILITIES,
                (n, scale, y, yo, t, to, losses, delta, o) -> FloatLosses.binaryCrossEntropy(
                        n, scale, y, yo, t, to, losses, 0, delta, o));
    }
}
