package lanewise.verification.reference;

import lanewise.network.Loss;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * Losses, their gradients with respect to the network's outputs, and the gauges of both: value and gradient each as a
 * weighted mean over rows, as {@link Loss} defines them. {@code y} holds the targets row-major.
 *
 * <p>A loss is either a mean over the outputs of a row of {@link ReferenceElementLoss}, or a cross-entropy of the whole
 * row against a distribution q, Σ q·log Σ exp o − Σ qⱼ·oⱼ, or a user's own.
 */
final class ReferenceLoss {

    /** The first step of a difference, as a part of the output or of the error whose effect it shows. */
    private static final double FIRST_STEP = 0x1p-10;

    /** How often a step is divided by 4 where a user's derivative is not finite beside a point. */
    private static final int CLOSER = 8;

    private ReferenceLoss() {}

    /** The loss of a batch of outputs o. */
    static double value(Loss loss, RealMatrix o, double[] y) {
        double[] weights = weights(loss, o, y);
        double sum = 0;
        for (int i = 0; i < o.getRowDimension(); i++) {
            sum += weights[i] * rowValue(loss, o, y, i);
        }
        return sum;
    }

    /** The loss of every row, one below the other. */
    static RealMatrix rowValues(Loss loss, SummationOrder order, RealMatrix o, double[] y) {
        return order.matrix(o.getRowDimension(), 1, (i, _) -> rowValue(loss, o, y, i));
    }

    private static double rowValue(Loss loss, RealMatrix o, double[] y, int i) {
        int columns = o.getColumnDimension();
        double sum = 0;
        switch (loss) {
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _ -> {
                double[] surprises = surprises(o.getRow(i));
                for (int j = 0; j < columns; j++) {
                    sum += target(loss, y, columns, i, j) * surprises[j];
                }
            }
            case Loss.Custom custom -> sum = custom(custom, o.getRow(i), y, i, new double[columns]);
            default -> {
                for (int j = 0; j < columns; j++) {
                    sum += ReferenceElementLoss.value(loss, j, o.getEntry(i, j), y[i * columns + j])
                            / columns;
                }
            }
        }
        return sum;
    }

    /** ∂loss/∂o. */
    static RealMatrix gradient(Loss loss, SummationOrder order, RealMatrix o, double[] y) {
        int columns = o.getColumnDimension();
        double[] weights = weights(loss, o, y);
        return switch (loss) {
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _ ->
                order.matrix(o.getRowDimension(), columns,
                        (i, j) -> weights[i] * crossEntropySlope(loss, softmax(o.getRow(i)), y, i, j));
            case Loss.Custom custom -> order.matrix(o.getRowDimension(), columns, (i, j) -> {
                double[] delta = new double[columns];
                custom(custom, o.getRow(i), y, i, delta);
                return weights[i] * delta[j];
            });
            default -> order.matrix(o.getRowDimension(), columns, (i, j) -> weights[i]
                    * ReferenceElementLoss.slope(loss, j, o.getEntry(i, j), y[i * columns + j]) / columns);
        };
    }

    /** How far an error gauge of the outputs, and the rounding of the loss itself, move the loss. */
    static double valueGauge(Loss loss, SummationOrder order, RealMatrix o, RealMatrix oGauge, double[] y,
            double unit) {
        int columns = o.getColumnDimension();
        RealMatrix gradient = gradient(loss, order, o, y);
        double[] weights = weights(loss, o, y);
        double gauge = Math.abs(value(loss, o, y))
                + o.getRowDimension() * columns * ReferenceLayer.underflow(unit);
        for (int i = 0; i < o.getRowDimension(); i++) {
            for (int j = 0; j < columns; j++) {
                gauge += Math.abs(gradient.getEntry(i, j)) * oGauge.getEntry(i, j);
                gauge += weights[i] * switch (loss) {
                    case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _ ->
                        target(loss, y, columns, i, j) * oGauge.getEntry(i, j);
                    case Loss.Custom _ -> oGauge.getEntry(i, j);
                    default -> ReferenceElementLoss.magnitude(loss, j, o.getEntry(i, j), y[i * columns + j])
                            / columns;
                };
            }
        }
        return gauge;
    }

    /** The gauge of ∂loss/∂o: what an error of the outputs does to it, plus its own rounding. */
    static RealMatrix gradientGauge(
            Loss loss, SummationOrder order, RealMatrix o, RealMatrix oGauge, double[] y, double unit) {
        int columns = o.getColumnDimension();
        double[] weights = weights(loss, o, y);
        double underflow = ReferenceLayer.underflow(unit);
        return switch (loss) {
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _ ->
                order.matrix(o.getRowDimension(), columns, (i, j) -> {
                    double[] p = softmax(o.getRow(i));
                    double mean = 0;
                    for (int k = 0; k < columns; k++) {
                        mean += p[k] * oGauge.getEntry(i, k);
                    }
                    return weights[i] * (total(loss, y, columns, i) * p[j] * (1 + oGauge.getEntry(i, j) + mean)
                            + target(loss, y, columns, i, j)) + underflow;
                });
            case Loss.Custom custom -> order.matrix(o.getRowDimension(), columns,
                    (i, j) -> weights[i] * customGauge(custom, o.getRow(i), oGauge.getRow(i), y, i, j) + underflow);
            default -> order.matrix(o.getRowDimension(), columns, (i, j) -> weights[i] / columns
                    * ReferenceElementLoss.slopeGauge(
                            loss, j, o.getEntry(i, j), oGauge.getEntry(i, j), y[i * columns + j], unit)
                    + underflow);
        };
    }

    /** Mixes into a hash on which smooth piece of its loss every output lies. */
    static long pieces(Loss loss, RealMatrix o, double[] y, long hash) {
        long result = hash;
        for (int i = 0; i < o.getRowDimension() && ReferenceElementLoss.kinked(loss); i++) {
            for (int j = 0; j < o.getColumnDimension(); j++) {
                int piece = ReferenceElementLoss.piece(loss, o.getEntry(i, j), y[i * o.getColumnDimension() + j]);
                result = ReferenceLayer.mix(result, piece);
            }
        }
        return result;
    }

    /** What share of the mean each row is. */
    private static double[] weights(Loss loss, RealMatrix o, double[] y) {
        double[] weights = new double[o.getRowDimension()];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = loss instanceof Loss.SoftmaxCrossEntropy softmax && !softmax.classWeights().isEmpty()
                    ? softmax.classWeights().get((int) y[i])
                    : 1;
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    /** qⱼ of a row: the distribution that the cross-entropies compare with. */
    private static double target(Loss loss, double[] y, int columns, int i, int j) {
        if (loss instanceof Loss.SoftmaxCrossEntropy softmax) {
            double s = softmax.labelSmoothing();
            return s / columns + (j == (int) y[i] ? 1 - s : 0);
        }
        return ReferenceElementLoss.weight(loss, j, 1) * y[i * columns + j];
    }

    private static double total(Loss loss, double[] y, int columns, int i) {
        double total = 0;
        for (int j = 0; j < columns; j++) {
            total += target(loss, y, columns, i, j);
        }
        return total;
    }

    /** A user's loss of one row, in its own double form. */
    private static double custom(Loss.Custom custom, double[] o, double[] y, int i, double[] delta) {
        int targets = custom.targets(o.length);
        return custom.rowLoss(o.length, o, 0, y, i * targets, delta, 0);
    }

    /** |∂loss/∂oⱼ| and, by differences of the derivative, how far errors of the outputs move it. */
    private static double customGauge(Loss.Custom custom, double[] o, double[] oGauge, double[] y, int i, int j) {
        double[] delta = new double[o.length];
        custom(custom, o, y, i, delta);
        double gauge = Math.abs(delta[j]);
        for (int k = 0; k < o.length; k++) {
            double h = FIRST_STEP * Math.max(Math.abs(o[k]), oGauge[k]);
            double moved = h == 0 ? 0 : moved(custom, o, y, i, j, k, h);
            for (int closer = 0; closer < CLOSER && !Double.isFinite(moved); closer++) {
                h /= 4;
                moved = moved(custom, o, y, i, j, k, h);
            }
            gauge += h == 0 ? 0 : moved / (2 * h) * oGauge[k];
        }
        return gauge;
    }

    /** How far apart the derivatives in output j are where output k lies a step to the one side and to the other. */
    private static double moved(Loss.Custom custom, double[] o, double[] y, int i, int j, int k, double h) {
        double[] delta = new double[o.length];
        double[] at = o.clone();
        at[k] = o[k] + h;
        custom(custom, at, y, i, delta);
        double above = delta[j];
        at[k] = o[k] - h;
        custom(custom, at, y, i, delta);
        return Math.abs(above - delta[j]);
    }

    /**
     * log Σ exp oₖ − oⱼ for every j of one row, as a sum of terms that are not negative: the distance to the largest output, and
     * log(1 + Σ exp(oₖ − largest)) over the others. A difference of the two would be rounded like oⱼ, and of a row that is certain of
     * its class nothing else would be left.
     */
    private static double[] surprises(double[] o) {
        int largest = largest(o);
        double others = 0;
        for (int k = 0; k < o.length; k++) {
            others += k == largest ? 0 : FastMath.exp(o[k] - o[largest]);
        }
        double[] surprises = new double[o.length];
        for (int j = 0; j < o.length; j++) {
            surprises[j] = o[largest] - o[j] + FastMath.log1p(others);
        }
        return surprises;
    }

    /** exp oⱼ / Σ exp oₖ for every j of one row. */
    private static double[] softmax(double[] o) {
        double[] p = surprises(o);
        for (int j = 0; j < p.length; j++) {
            p[j] = FastMath.exp(-p[j]);
        }
        return p;
    }

    /**
     * Σ q·pⱼ − qⱼ; of the likeliest output, where most of the target is too, as a difference of what is missing in both, so that a
     * small one keeps its digits.
     */
    private static double crossEntropySlope(Loss loss, double[] p, double[] y, int i, int j) {
        double total = total(loss, y, p.length, i);
        double target = target(loss, y, p.length, i, j);
        if (j != largest(p) || target <= total / 2) {
            return total * p[j] - target;
        }
        double missing = 0;
        double elsewhere = 0;
        for (int k = 0; k < p.length; k++) {
            missing += k == j ? 0 : p[k];
            elsewhere += k == j ? 0 : target(loss, y, p.length, i, k);
        }
        return elsewhere - total * missing;
    }

    private static int largest(double[] row) {
        int largest = 0;
        for (int k = 1; k < row.length; k++) {
            largest = row[k] > row[largest] ? k : largest;
        }
        return largest;
    }
}
