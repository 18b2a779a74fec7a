package lanewise.verification.reference;

import lanewise.network.Loss;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * Losses, their gradients with respect to the network's outputs, and the gauges of both: value and gradient each as a
 * mean over rows, as {@link Loss} defines them. {@code y} holds the targets row-major.
 */
final class ReferenceLoss {

    private ReferenceLoss() {}

    /** The loss of a batch of outputs o. */
    static double value(Loss loss, RealMatrix o, double[] y) {
        int rows = o.getRowDimension();
        int columns = o.getColumnDimension();
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            switch (loss) {
                case Loss.MeanSquaredError _ -> {
                    for (int j = 0; j < columns; j++) {
                        double e = o.getEntry(i, j) - y[i * columns + j];
                        sum += e * e / columns;
                    }
                }
                case Loss.BinaryCrossEntropy _ -> {
                    for (int j = 0; j < columns; j++) {
                        sum += crossEntropy(o.getEntry(i, j), y[i * columns + j]) / columns;
                    }
                }
                case Loss.SoftmaxCrossEntropy _ -> sum += logSumExp(o, i) - o.getEntry(i, (int) y[i]);
            }
        }
        return sum / rows;
    }

    /** ∂loss/∂o. */
    static RealMatrix gradient(Loss loss, SummationOrder order, RealMatrix o, double[] y) {
        int rows = o.getRowDimension();
        int columns = o.getColumnDimension();
        double terms = (double) rows * columns;
        return switch (loss) {
            case Loss.MeanSquaredError _ -> order.matrix(rows, columns,
                    (i, j) -> 2 * (o.getEntry(i, j) - y[i * columns + j]) / terms);
            case Loss.BinaryCrossEntropy _ -> order.matrix(rows, columns,
                    (i, j) -> (ReferenceActivation.sigmoid(o.getEntry(i, j)) - y[i * columns + j]) / terms);
            case Loss.SoftmaxCrossEntropy _ -> order.matrix(rows, columns,
                    (i, j) -> (FastMath.exp(o.getEntry(i, j) - logSumExp(o, i)) - (j == (int) y[i] ? 1 : 0)) / rows);
        };
    }

    /** How far an error gauge of the outputs, and the rounding of the loss itself, move the loss. */
    static double valueGauge(Loss loss, SummationOrder order, RealMatrix o, RealMatrix oGauge, double[] y) {
        RealMatrix gradient = gradient(loss, order, o, y);
        double gauge = Math.abs(value(loss, o, y));
        for (int i = 0; i < o.getRowDimension(); i++) {
            for (int j = 0; j < o.getColumnDimension(); j++) {
                gauge += (Math.abs(gradient.getEntry(i, j)) + own(loss, o, y, i, j)) * oGauge.getEntry(i, j);
            }
        }
        return gauge;
    }

    /** Weight of an output's own rounding in the loss: it enters once more where the loss subtracts two large terms. */
    private static double own(Loss loss, RealMatrix o, double[] y, int i, int j) {
        return switch (loss) {
            case Loss.MeanSquaredError _ -> 0;
            case Loss.BinaryCrossEntropy _ -> 1.0 / (o.getRowDimension() * (double) o.getColumnDimension());
            case Loss.SoftmaxCrossEntropy _ -> j == (int) y[i] ? 1.0 / o.getRowDimension() : 0;
        };
    }

    /** The gauge of ∂loss/∂o: what an error of the outputs does to it, plus its own rounding. */
    static RealMatrix gradientGauge(Loss loss, SummationOrder order, RealMatrix o, RealMatrix oGauge, double[] y) {
        int rows = o.getRowDimension();
        int columns = o.getColumnDimension();
        double terms = (double) rows * columns;
        return switch (loss) {
            case Loss.MeanSquaredError _ -> order.matrix(rows, columns,
                    (i, j) -> 2 * (oGauge.getEntry(i, j) + Math.abs(y[i * columns + j])) / terms);
            case Loss.BinaryCrossEntropy _ -> order.matrix(rows, columns, (i, j) -> {
                double s = ReferenceActivation.sigmoid(o.getEntry(i, j));
                return (oGauge.getEntry(i, j) / 4 + s + Math.abs(y[i * columns + j])) / terms;
            });
            case Loss.SoftmaxCrossEntropy _ -> order.matrix(rows, columns, (i, j) -> {
                double lse = logSumExp(o, i);
                double p = FastMath.exp(o.getEntry(i, j) - lse);
                double mean = 0;
                for (int k = 0; k < columns; k++) {
                    mean += FastMath.exp(o.getEntry(i, k) - lse) * oGauge.getEntry(i, k);
                }
                return (p * (1 + oGauge.getEntry(i, j) + mean) + (j == (int) y[i] ? 1 : 0)) / rows;
            });
        };
    }

    /** −t·log σ(o) − (1 − t)·log(1 − σ(o)) = max(o, 0) − t·o + log(1 + e^−|o|). */
    private static double crossEntropy(double o, double t) {
        return Math.max(o, 0) - t * o + FastMath.log1p(FastMath.exp(-Math.abs(o)));
    }

    /** log Σ exp oᵢₖ over the columns of one row, shifted by the largest. */
    private static double logSumExp(RealMatrix o, int row) {
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < o.getColumnDimension(); k++) {
            max = Math.max(max, o.getEntry(row, k));
        }
        double sum = 0;
        for (int k = 0; k < o.getColumnDimension(); k++) {
            sum += FastMath.exp(o.getEntry(row, k) - max);
        }
        return max + FastMath.log(sum);
    }
}
