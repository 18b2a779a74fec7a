// Generated from FloatLayerNormPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleMatrix;
import lanewise.kernel.DoubleReduce;

/**
 * Layer normalisation at work: y = γ ⊙ n + β with n = (x − μ)·r, r = 1 / √(σ² + ε), row by row.
 *
 * <p>The way back, with d = ∂J/∂n = δ ⊙ γ: ∂J/∂x = r·(d − mean(d) − n·mean(d ⊙ n)), ∂J/∂γ = Σ rows of δ ⊙ n and
 * ∂J/∂β = Σ rows of δ.
 */
final class DoubleLayerNormPass implements DoublePass {

    private final int width;
    private final double epsilon;
    private final int gamma;
    private final int beta;
    private final int y;
    private final int normalized;
    private final int reciprocals;

    DoubleLayerNormPass(Layer.LayerNorm norm, int width, int gamma, int beta, int rows, int offset) {
        this.width = width;
        this.epsilon = DoubleLoss.rounded(
                "epsilon of a layer norm", Math.max(norm.epsilon(), Double.MIN_VALUE));
        this.gamma = gamma;
        this.beta = beta;
        this.y = offset;
        this.normalized = offset + rows * width;
        this.reciprocals = offset + 2 * rows * width;
    }

    static long workspace(int width, int rows) {
        return (2L * width + 1) * rows;
    }

    @Override
    public int out() {
        return width;
    }

    @Override
    public int output() {
        return y;
    }

    @Override
    public void forward(int rows, double[] parameters, double[] x, int xOffset, double[] work) {
        for (int i = 0; i < rows; i++) {
            int from = xOffset + i * width;
            int n = normalized + i * width;
            // From the first number on: what a mean of large and nearly equal numbers loses would count as their deviation.
            double first = x[from];
            for (int j = 0; j < width; j++) {
                work[n + j] = x[from + j] - first;
            }
            double mean = DoubleReduce.sum(width, work, n) / width;
            for (int j = 0; j < width; j++) {
                work[n + j] -= mean;
            }
            double variance = DoubleReduce.squaredNorm(width, work, n) / width;
            // Of numbers whose squares leave the type there is no deviation; 0 would make a row that diverges look perfect.
            double reciprocal = variance <= Double.MAX_VALUE ? 1.0 / Math.sqrt(variance + epsilon) : Double.NaN;
            work[reciprocals + i] = reciprocal;
            int to = y + i * width;
            for (int j = 0; j < width; j++) {
                double value = work[n + j] * reciprocal;
                work[n + j] = value;
                work[to + j] = Math.fma(parameters[gamma + j], value, parameters[beta + j]);
            }
        }
    }

    @Override
    public void backward(
            int rows, double[] parameters, double[] x, int xOffset, double[] work, double[] deltas, int delta,
            int inputDelta, boolean wanted, double[] gradient) {
        DoubleMatrix.columnSums(rows, width, deltas, delta, width, gradient, beta);
        for (int i = 0; i < rows && wanted; i++) {
            int n = normalized + i * width;
            int d = delta + i * width;
            int to = inputDelta + i * width;
            for (int j = 0; j < width; j++) {
                deltas[to + j] = deltas[d + j] * parameters[gamma + j];
            }
            double mean = DoubleReduce.sum(width, deltas, to) / width;
            double slope = DoubleReduce.dot(width, deltas, to, work, n) / width;
            double reciprocal = work[reciprocals + i];
            for (int j = 0; j < width; j++) {
                deltas[to + j] = reciprocal * Math.fma(-slope, work[n + j], deltas[to + j] - mean);
            }
        }
        for (int i = 0; i < rows * width; i++) {
            deltas[delta + i] *= work[normalized + i];
        }
        DoubleMatrix.columnSums(rows, width, deltas, delta, width, gradient, gamma);
    }
}
