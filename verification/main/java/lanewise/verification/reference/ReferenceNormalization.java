package lanewise.verification.reference;

import lanewise.network.Layer;
import lanewise.network.ParameterLayout.Block;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Layer and batch normalisation in training: N = (X − μ)·r with r = 1 / √(σ² + ε), Y = γ ⊙ N + β, where μ and σ² are
 * those of the group that an element is in: its row, or its column inside a block of rows.
 *
 * <p>With D = ∂J/∂Y ⊙ γ and means over the group: ∂J/∂X = r·(D − mean(D) − N·mean(D ⊙ N)), ∂J/∂γ = Σ rows of ∂J/∂Y ⊙ N,
 * ∂J/∂β = Σ rows of ∂J/∂Y.
 */
final class ReferenceNormalization implements ReferenceLayer {

    private final SummationOrder order;
    private final Trace trace;
    private final String name;
    private final boolean byRow;
    private final double epsilon;
    private final Block gamma;
    private final Block beta;

    private RealMatrix reciprocal;
    private RealMatrix normalized;
    private RealMatrix normalizedGauge;

    /** The gauge of r, divided by r. */
    private RealMatrix reciprocalGauge;

    ReferenceNormalization(
            SummationOrder order, Trace trace, boolean byRow, double epsilon, Block gamma, Block beta) {
        this.order = order;
        this.trace = trace;
        this.name = "layer " + (gamma.layer() + 1) + " ";
        this.byRow = byRow;
        this.epsilon = epsilon;
        this.gamma = gamma;
        this.beta = beta;
    }

    /** The mean over the group of each element. */
    private RealMatrix mean(RealMatrix a) {
        int rows = a.getRowDimension();
        int columns = a.getColumnDimension();
        double[][] means = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int first = i - i % Layer.BatchNorm.BLOCK_ROWS;
                if (byRow && j > 0) {
                    means[i][j] = means[i][0];
                } else if (!byRow && i > first) {
                    means[i][j] = means[first][j];
                } else {
                    int count = byRow ? columns : Math.min(Layer.BatchNorm.BLOCK_ROWS, rows - first);
                    double sum = 0;
                    for (int k = 0; k < count; k++) {
                        sum += byRow ? a.getEntry(i, k) : a.getEntry(first + k, j);
                    }
                    means[i][j] = sum / count;
                }
            }
        }
        return order.matrix(rows, columns, (i, j) -> means[i][j]);
    }

    private RealMatrix product(RealMatrix a, RealMatrix b) {
        return order.matrix(a.getRowDimension(), a.getColumnDimension(), (i, j) -> a.getEntry(i, j) * b.getEntry(i, j));
    }

    private RealMatrix timesGamma(double[] parameters, RealMatrix a) {
        return order.matrix(a.getRowDimension(), a.getColumnDimension(),
                (i, j) -> a.getEntry(i, j) * parameters[gamma.offset() + j]);
    }

    @Override
    public RealMatrix forward(double[] parameters, RealMatrix input) {
        RealMatrix deviation = input.subtract(mean(input));
        RealMatrix variance = trace.add(name, "variance", mean(product(deviation, deviation)));
        reciprocal = trace.add(name, "reciprocal of the deviation", order.matrix(input.getRowDimension(),
                input.getColumnDimension(), (i, j) -> 1 / Math.sqrt(variance.getEntry(i, j) + epsilon)));
        normalized = trace.add(name, "normalised input", product(deviation, reciprocal));
        return trace.add(name, "output of the norm", order.matrix(input.getRowDimension(), input.getColumnDimension(),
                (i, j) -> parameters[gamma.offset() + j] * normalized.getEntry(i, j) + parameters[beta.offset() + j]));
    }

    @Override
    public RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient) {
        storeColumnSums(outputGradient, gradient, beta);
        storeColumnSums(product(outputGradient, normalized), gradient, gamma);
        trace.add(name, "derivative in beta", () -> order.matrix(gradient, beta.offset(), 1, beta.columns()));
        trace.add(name, "derivative in gamma", () -> order.matrix(gradient, gamma.offset(), 1, gamma.columns()));
        RealMatrix d = timesGamma(parameters, outputGradient);
        return trace.add(name, "derivative in the input of the norm", product(reciprocal,
                d.subtract(mean(d)).subtract(product(normalized, mean(product(d, normalized))))));
    }

    @Override
    public RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit) {
        RealMatrix n = order.absolute(normalized);
        RealMatrix deviationGauge = inputGauge.add(mean(inputGauge));
        // ∂r/r = −r·mean(N ⊙ ∂deviation), and the roundings of the sum of squares, the root and the division.
        RealMatrix moved = mean(product(n, deviationGauge));
        reciprocalGauge = order.matrix(n.getRowDimension(), n.getColumnDimension(),
                (i, j) -> 3 + reciprocal.getEntry(i, j) * moved.getEntry(i, j));
        normalizedGauge = product(reciprocal, deviationGauge).add(product(n, reciprocalGauge)).add(n)
                .scalarAdd(ReferenceLayer.underflow(unit));
        return order.matrix(n.getRowDimension(), n.getColumnDimension(), (i, j) -> {
            double factor = Math.abs(parameters[gamma.offset() + j]);
            return factor * (normalizedGauge.getEntry(i, j) + n.getEntry(i, j))
                    + Math.abs(parameters[beta.offset() + j]) + ReferenceLayer.underflow(unit);
        });
    }

    @Override
    public RealMatrix backwardGauge(double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge,
            double unit, double[] gauge) {
        RealMatrix n = order.absolute(normalized);
        RealMatrix y = order.absolute(outputGradient);
        double underflow = ReferenceLayer.underflow(unit);
        storeColumnSums(outputGradientGauge.add(y), gauge, beta);
        storeColumnSums(product(outputGradientGauge, n).add(product(y, normalizedGauge)).add(product(y, n))
                .scalarAdd(underflow), gauge, gamma);
        RealMatrix d = order.absolute(timesGamma(parameters, outputGradient));
        RealMatrix dGauge = order.absolute(timesGamma(parameters, outputGradientGauge)).add(d)
                .scalarAdd(underflow);
        RealMatrix slope = mean(product(d, n));
        RealMatrix slopeGauge = mean(product(dGauge, n).add(product(d, normalizedGauge))).scalarAdd(underflow);
        RealMatrix core = dGauge.add(mean(dGauge)).add(product(n, slopeGauge)).add(product(normalizedGauge, slope))
                .add(d).add(mean(d)).add(product(n, slope));
        RealMatrix size = d.add(mean(d)).add(product(n, slope));
        return product(reciprocal, core.add(product(size, reciprocalGauge)).scalarAdd(underflow)).scalarAdd(underflow);
    }

    private static void storeColumnSums(RealMatrix a, double[] gradient, Block block) {
        for (int j = 0; j < block.columns(); j++) {
            double sum = 0;
            for (int i = 0; i < a.getRowDimension(); i++) {
                sum += a.getEntry(i, j);
            }
            gradient[block.offset() + j] = sum;
        }
    }

    @Override
    public long pieces(long hash) {
        return hash;
    }
}
