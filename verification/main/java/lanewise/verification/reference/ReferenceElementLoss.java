package lanewise.verification.reference;

import lanewise.network.Loss;
import org.apache.commons.math3.util.FastMath;

/** The losses of one output o against one target t, their derivatives and where those jump. */
final class ReferenceElementLoss {

    /** An output closer to a kink than this many unit roundoffs of its gauge may fall on either side of it. */
    private static final double UNDECIDED = 16;

    private ReferenceElementLoss() {}

    /** The loss. */
    static double value(Loss loss, int j, double o, double t) {
        double e = o - t;
        return switch (loss) {
            case Loss.OutputWeighted weighted -> outputWeight(weighted, j) * value(weighted.loss(), j, o, t);
            case Loss.MeanSquaredError _ -> e * e;
            case Loss.MeanAbsoluteError _ -> Math.abs(e);
            case Loss.Huber huber -> Math.abs(e) <= huber.delta()
                    ? e * e / 2
                    : huber.delta() * (Math.abs(e) - huber.delta() / 2);
            case Loss.Quantile quantile -> Math.max(-quantile.tau() * e, (1 - quantile.tau()) * e);
            case Loss.Poisson _ -> FastMath.exp(o) - t * o;
            case Loss.Hinge _ -> weight(loss, j, t) * Math.max(0, 1 - t * o);
            // −w·t·log σ(o) − (1 − t)·log(1 − σ(o)), and −log σ(o) = −log(1 − σ(−o)).
            case Loss.BinaryCrossEntropy _ -> weight(loss, j, 1) * t * softplus(-o) + (1 - t) * softplus(o);
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _,Loss.Custom _ -> throw whole(loss);
        };
    }

    /** The derivative in o; at a kink 0, as {@link Loss} says. */
    static double slope(Loss loss, int j, double o, double t) {
        double e = o - t;
        return switch (loss) {
            case Loss.OutputWeighted weighted -> outputWeight(weighted, j) * slope(weighted.loss(), j, o, t);
            case Loss.MeanSquaredError _ -> 2 * e;
            case Loss.MeanAbsoluteError _ -> Math.signum(e);
            case Loss.Huber huber -> Math.min(Math.max(e, -huber.delta()), huber.delta());
            case Loss.Quantile quantile -> e == 0 ? 0 : e < 0 ? -quantile.tau() : 1 - quantile.tau();
            case Loss.Poisson _ -> FastMath.exp(o) - t;
            case Loss.Hinge _ -> t * o >= 1 ? 0 : -t * weight(loss, j, t);
            case Loss.BinaryCrossEntropy _ -> (1 - t) * ReferenceActivation.sigmoid(o)
                    - weight(loss, j, 1) * t * ReferenceActivation.sigmoid(-o);
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _,Loss.Custom _ -> throw whole(loss);
        };
    }

    /** The magnitudes of the terms that the loss adds and subtracts, which bound its own rounding. */
    static double magnitude(Loss loss, int j, double o, double t) {
        return switch (loss) {
            case Loss.OutputWeighted weighted -> outputWeight(weighted, j) * magnitude(weighted.loss(), j, o, t);
            case Loss.MeanSquaredError _ -> 0;
            case Loss.MeanAbsoluteError _,Loss.Huber _,Loss.Quantile _ -> Math.abs(o) + Math.abs(t);
            case Loss.Poisson _ -> FastMath.exp(o) + Math.abs(t * o);
            case Loss.Hinge _ -> weight(loss, j, t) * (1 + Math.abs(t * o));
            case Loss.BinaryCrossEntropy _ -> Math.max(1, weight(loss, j, 1)) * (1 + Math.abs(o));
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _,Loss.Custom _ -> throw whole(loss);
        };
    }

    /** The gauge of the derivative, from the gauge of o. */
    static double slopeGauge(Loss loss, int j, double o, double oGauge, double t, double unit) {
        if (loss instanceof Loss.OutputWeighted weighted) {
            return outputWeight(weighted, j) * slopeGauge(weighted.loss(), j, o, oGauge, t, unit);
        }
        double smooth = switch (loss) {
            case Loss.MeanSquaredError _ -> 2 * (oGauge + Math.abs(t));
            case Loss.MeanAbsoluteError _,Loss.Quantile _ -> 1;
            case Loss.Hinge _ -> weight(loss, j, t);
            case Loss.Huber huber -> oGauge + Math.abs(t) + huber.delta();
            case Loss.Poisson _ -> FastMath.exp(o) * (1 + oGauge) + Math.abs(t);
            case Loss.BinaryCrossEntropy _ -> Math.max(1, weight(loss, j, 1))
                    * (oGauge / 4 + ReferenceActivation.sigmoid(o) + Math.abs(t));
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _,Loss.Custom _,Loss.OutputWeighted _ ->
                throw whole(loss);
        };
        double distance = switch (loss) {
            case Loss.MeanAbsoluteError _,Loss.Quantile _ -> Math.abs(o - t);
            case Loss.Hinge _ -> Math.abs(1 - t * o);
            default -> Double.POSITIVE_INFINITY;
        };
        return distance <= UNDECIDED * unit * (oGauge + Math.abs(t)) ? smooth * (1 + 2 / unit) : smooth;
    }

    /** The weight of output j where its target is a label that counts, above 0. */
    static double weight(Loss loss, int j, double t) {
        return t > 0 && !loss.classWeights().isEmpty() ? loss.classWeights().get(j) : 1;
    }

    private static double outputWeight(Loss.OutputWeighted loss, int j) {
        return loss.outputWeights().get(j);
    }

    /** log(1 + e^o). */
    private static double softplus(double o) {
        return Math.max(o, 0) + FastMath.log1p(FastMath.exp(-Math.abs(o)));
    }

    /** Whether the loss or one of its derivatives jumps somewhere. */
    static boolean kinked(Loss loss) {
        return switch (loss.unweighted()) {
            case Loss.MeanAbsoluteError _,Loss.Huber _,Loss.Quantile _,Loss.Hinge _ -> true;
            default -> false;
        };
    }

    /** On which smooth piece an output lies. */
    static int piece(Loss loss, double o, double t) {
        return switch (loss.unweighted()) {
            case Loss.Huber huber -> (o - t > huber.delta() ? 1 : 0) + (o - t > -huber.delta() ? 1 : 0);
            case Loss.Hinge _ -> t * o > 1 ? 1 : 0;
            default -> o > t ? 1 : 0;
        };
    }

    private static IllegalArgumentException whole(Loss loss) {
        return new IllegalArgumentException(loss.name() + " is a function of whole rows, not of single outputs");
    }
}
