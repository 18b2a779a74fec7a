package lanewise.network;

import lanewise.kernel.FloatMatrix;
import lanewise.kernel.FloatReduce;

/**
 * Layer normalisation at work: y = γ ⊙ n + β with n = (x − μ)·r, r = 1 / √(σ² + ε), row by row.
 *
 * <p>The way back, with d = ∂J/∂n = δ ⊙ γ: ∂J/∂x = r·(d − mean(d) − n·mean(d ⊙ n)), ∂J/∂γ = Σ rows of δ ⊙ n and
 * ∂J/∂β = Σ rows of δ.
 */
final class FloatLayerNormPass implements FloatPass {

    private final int width;
    private final float epsilon;
    private final int gamma;
    private final int beta;
    private final int y;
    private final int normalized;
    private final int reciprocals;

    FloatLayerNormPass(Layer.LayerNorm norm, int width, int gamma, int beta, int rows, int offset) {
        this.width = width;
        this.epsilon = FloatLoss.rounded(
                "epsilon of a layer norm", Math.max(norm.epsilon(), Float.MIN_VALUE));
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
    public void forward(int rows, float[] parameters, float[] x, int xOffset, float[] work) {
        for (int i = 0; i < rows; i++) {
            int from = xOffset + i * width;
            int n = normalized + i * width;
            // From the first number on: what a mean of large and nearly equal numbers loses would count as their deviation.
            float first = x[from];
            for (int j = 0; j < width; j++) {
                work[n + j] = x[from + j] - first;
            }
            float mean = FloatReduce.sum(width, work, n) / width;
            for (int j = 0; j < width; j++) {
                work[n + j] -= mean;
            }
            float variance = FloatReduce.squaredNorm(width, work, n) / width;
            // Of numbers whose squares leave the type there is no deviation; 0 would make a row that diverges look perfect.
            float reciprocal = variance <= Float.MAX_VALUE ? 1f / (float) Math.sqrt(variance + epsilon) : Float.NaN;
            work[reciprocals + i] = reciprocal;
            int to = y + i * width;
            for (int j = 0; j < width; j++) {
                float value = work[n + j] * reciprocal;
                work[n + j] = value;
                work[to + j] = Math.fma(parameters[gamma + j], value, parameters[beta + j]);
            }
        }
    }

    @Override
    public void backward(
            int rows, float[] parameters, float[] x, int xOffset, float[] work, float[] deltas, int delta,
            int inputDelta, boolean wanted, float[] gradient) {
        FloatMatrix.columnSums(rows, width, deltas, delta, width, gradient, beta);
        for (int i = 0; i < rows && wanted; i++) {
            int n = normalized + i * width;
            int d = delta + i * width;
            int to = inputDelta + i * width;
            for (int j = 0; j < width; j++) {
                deltas[to + j] = deltas[d + j] * parameters[gamma + j];
            }
            float mean = FloatReduce.sum(width, deltas, to) / width;
            float slope = FloatReduce.dot(width, deltas, to, work, n) / width;
            float reciprocal = work[reciprocals + i];
            for (int j = 0; j < width; j++) {
                deltas[to + j] = reciprocal * Math.fma(-slope, work[n + j], deltas[to + j] - mean);
            }
        }
        for (int i = 0; i < rows * width; i++) {
            deltas[delta + i] *= work[normalized + i];
        }
        FloatMatrix.columnSums(rows, width, deltas, delta, width, gradient, gamma);
    }
}
