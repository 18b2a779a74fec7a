// Generated from FloatElementLosses.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.DoubleLosses;

/** The losses that are a mean over the outputs of a row. A NaN among the outputs makes a NaN in loss and gradient. */
final class DoubleElementLosses {

    private DoubleElementLosses() {}

    /** The losses of n outputs, and delta = scale·∂(their sum)/∂y. */
    private interface Elements {
        void evaluate(
                int n, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset);
    }

    /** What a loss takes for a target. */
    private enum Targets {
        ANY, COUNTS, SIGNS, PROBABILITIES
    }

    /** A loss made of elements. */
    private static final class Mean extends DoubleLoss {

        private final Targets targets;
        private final Elements elements;

        Mean(Network network, int blockRows, Targets targets, Elements elements) {
            super(network, network.outputs(), blockRows);
            this.targets = targets;
            this.elements = elements;
        }

        @Override
        void evaluate(
                int count, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, double[] delta,
                int deltaOffset) {
            elements.evaluate(count * outputs, scale, y, yOffset, t, tOffset, losses, delta, deltaOffset);
        }

        @Override
        void checkTargets(int rows, double[] t, int tOffset) {
            switch (targets) {
                case ANY -> {}
                case COUNTS ->
                    checkTargets(rows, t, tOffset, 0, Double.MAX_VALUE, "the Poisson loss takes counts of at least 0");
                case SIGNS -> checkSigns(rows, t, tOffset);
                case PROBABILITIES ->
                    checkTargets(rows, t, tOffset, 0, 1, "binary cross-entropy takes probabilities from 0 to 1");
            }
        }

        private void checkSigns(int rows, double[] t, int tOffset) {
            for (int i = 0; i < rows * outputs; i++) {
                double target = t[tOffset + i];
                if (target != -1 && target != 1) {
                    throw new IllegalArgumentException("target " + target + " of row " + i / outputs + ", output "
                            + i % outputs + ": the hinge loss takes -1 or 1");
                }
            }
        }
    }

    /** Another of these losses, each output of it times its weight. */
    static DoubleLoss weighted(Network network, DoubleLoss loss, double[] weights, int blockRows) {
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
    static DoubleLoss squared(Network network, int blockRows) {
        return new Mean(
                network, blockRows, Targets.ANY,
                (n, scale, y, yo, t, to, losses, delta, o) -> DoubleLosses.squaredError(
                        n, scale, y, yo, t, to, losses, 0, delta, o));
    }

    /** |y − t|. */
    static DoubleLoss absolute(Network network, int blockRows) {
        return new Mean(network, blockRows, Targets.ANY, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                double e = y[yo + i] - t[to + i];
                losses[i] = Math.abs(e);
                delta[o + i] = e > 0.0 ? scale : e < 0.0 ? -scale : e;
            }
        });
    }

    /** e² / 2 where |e| ≤ δ, else δ·(|e| − δ / 2), e = y − t. */
    static DoubleLoss huber(Network network, Loss.Huber huber, int blockRows) {
        double bend = DoubleLoss.rounded("delta of the Huber loss", huber.delta());
        return new Mean(network, blockRows, Targets.ANY, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                double e = y[yo + i] - t[to + i];
                // e limited to ±δ, c, gives both: loss = c·(e − c / 2).
                double c = e > bend ? bend : e < -bend ? -bend : e;
                losses[i] = c * (e - c / 2.0);
                delta[o + i] = scale * c;
            }
        });
    }

    /** τ·e where e = t − y ≥ 0, else (τ − 1)·e. */
    static DoubleLoss quantile(Network network, Loss.Quantile quantile, int blockRows) {
        double above = DoubleLoss.rounded("tau of the quantile loss", quantile.tau());
        double below = (quantile.tau() - 1);
        return new Mean(network, blockRows, Targets.ANY, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                double e = t[to + i] - y[yo + i];
                double slope = e > 0.0 ? above : e < 0.0 ? below : e;
                losses[i] = slope * e;
                delta[o + i] = -slope * scale;
            }
        });
    }

    /** e^y − t·y. */
    static DoubleLoss poisson(Network network, int blockRows) {
        return new Mean(network, blockRows, Targets.COUNTS, (n, scale, y, yo, t, to, losses, delta, o) -> {
            DoubleElementary.exp(n, y, yo, delta, o);
            for (int i = 0; i < n; i++) {
                double rate = delta[o + i];
                double target = t[to + i];
                losses[i] = Math.fma(-target, y[yo + i], rate);
                delta[o + i] = scale * (rate - target);
            }
        });
    }

    /** max(0, 1 − t·y), times a weight of the output where t is 1; the weights are null if all are 1. */
    static DoubleLoss hinge(Network network, double[] weights, int blockRows) {
        int outputs = network.outputs();
        return new Mean(network, blockRows, Targets.SIGNS, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                double target = t[to + i];
                double margin = Math.fma(-target, y[yo + i], 1.0);
                double weight = weights != null && target > 0.0 ? weights[i % outputs] : 1.0;
                losses[i] = margin <= 0.0 ? 0.0 : weight * margin;
                delta[o + i] = margin <= 0.0 ? 0.0 : margin > 0.0 ? weight * -target * scale : margin;
            }
        });
    }

    /**
     * −(w·t·log σ(y) + (1 − t)·log(1 − σ(y))), where −log σ(y) = max(−y, 0) + s and −log(1 − σ(y)) = max(y, 0) + s with
     * s = log(1 + e^−|y|), so that neither overflows or cancels.
     */
    static DoubleLoss weightedBinaryCrossEntropy(Network network, double[] weights, int blockRows) {
        int outputs = network.outputs();
        return new Mean(network, blockRows, Targets.PROBABILITIES, (n, scale, y, yo, t, to, losses, delta, o) -> {
            for (int i = 0; i < n; i++) {
                delta[o + i] = -Math.abs(y[yo + i]);
            }
            DoubleActivation.softplus(n, delta, o, losses, 0);
            DoubleActivation.sigmoid(n, y, yo, delta, o);
            for (int i = 0; i < n; i++) {
                double v = y[yo + i];
                double yes = weights[i % outputs] * t[to + i];
                double no = 1.0 - t[to + i];
                double p = delta[o + i];
                losses[i] = yes * (Math.max(-v, 0.0) + losses[i]) + no * (Math.max(v, 0.0) + losses[i]);
                delta[o + i] = scale * (no * p - yes * (1.0 - p));
            }
        });
    }

    /** −(t·log σ(y) + (1 − t)·log(1 − σ(y))). */
    static DoubleLoss binaryCrossEntropy(Network network, int blockRows) {
        return new Mean(
                network, blockRows, Targets.PROBABILITIES,
                (n, scale, y, yo, t, to, losses, delta, o) -> DoubleLosses.binaryCrossEntropy(
                        n, scale, y, yo, t, to, losses, 0, delta, o));
    }
}
