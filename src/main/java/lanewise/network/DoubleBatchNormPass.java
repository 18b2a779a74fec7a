// Generated from FloatBatchNormPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.Arrays;
import lanewise.checks.Arguments;
import lanewise.kernel.DoubleMatrix;

/**
 * Batch normalisation at work: y = γ ⊙ n + β with n = (x − μ) ⊙ r, r = 1 / √(σ² + ε), column by column.
 *
 * <p>The way back from the statistics of a block of m rows: ∂J/∂β = Σ rows of δ, ∂J/∂γ = Σ rows of δ ⊙ n, and
 * ∂J/∂x = γ ⊙ r ⊙ (δ − ∂J/∂β / m − n ⊙ ∂J/∂γ / m).
 */
final class DoubleBatchNormPass implements DoublePass {

    private final int width;
    private final double epsilon;
    private final double momentum;
    private final int gamma;
    private final int beta;
    private final int runningMean;
    private final int runningVariance;
    private final Sweep sweep;
    private final int y;
    private final int normalized;
    private final int squares;

    /** Mean, variance and reciprocal of every block of the last call, and how many rows it had. */
    private final double[] statistics;

    private final int[] blockRows;

    DoubleBatchNormPass(
            Layer.BatchNorm norm, int width, int gamma, int beta, int runningMean, int runningVariance, Sweep sweep,
            int rows, int blocks, int offset) {
        this.width = width;
        this.epsilon = DoubleLoss.rounded(
                "epsilon of a batch norm", Math.max(norm.epsilon(), Double.MIN_VALUE));
        this.momentum = norm.momentum();
        this.gamma = gamma;
        this.beta = beta;
        this.runningMean = runningMean;
        this.runningVariance = runningVariance;
        this.sweep = sweep;
        this.y = offset;
        this.normalized = offset + rows * width;
        this.squares = offset + 2 * rows * width;
        if (3L * width * blocks > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("the statistics of " + blocks + " blocks of " + width
                    + " columns do not fit in one array; work on fewer rows at a time");
        }
        this.statistics = new double[3 * width * blocks];
        this.blockRows = new int[blocks];
    }

    static long workspace(int width, int rows) {
        return 3L * rows * width;
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
        int mean = sweep.training ? 3 * width * sweep.block : 0;
        int variance = mean + width;
        int reciprocal = variance + width;
        if (sweep.training) {
            blockRows[sweep.block] = rows;
            // From the first row on: what a mean of large and nearly equal numbers loses would count as their deviation.
            deviations(rows, x, xOffset, x, xOffset, work);
            DoubleMatrix.columnSums(rows, width, work, normalized, width, statistics, mean);
            for (int j = 0; j < width; j++) {
                statistics[mean + j] /= rows;
            }
            deviations(rows, work, normalized, statistics, mean, work);
            for (int j = 0; j < width; j++) {
                statistics[mean + j] += x[xOffset + j];
            }
            for (int i = 0; i < rows * width; i++) {
                work[squares + i] = work[normalized + i] * work[normalized + i];
            }
            DoubleMatrix.columnSums(rows, width, work, squares, width, statistics, variance);
            for (int j = 0; j < width; j++) {
                statistics[variance + j] /= rows;
                // Of numbers whose squares leave the type there is no deviation; 0 would make a column that diverges look perfect.
                statistics[reciprocal + j] = statistics[variance + j] <= Double.MAX_VALUE
                        ? 1.0 / Math.sqrt(statistics[variance + j] + epsilon)
                        : Double.NaN;
            }
        } else {
            deviations(rows, x, xOffset, parameters, runningMean, work);
            for (int j = 0; j < width; j++) {
                statistics[reciprocal + j] = 1.0 / Math.sqrt(parameters[runningVariance + j] + epsilon);
            }
        }
        for (int i = 0; i < rows; i++) {
            int n = normalized + i * width;
            int to = y + i * width;
            for (int j = 0; j < width; j++) {
                double value = work[n + j] * statistics[reciprocal + j];
                work[n + j] = value;
                work[to + j] = Math.fma(parameters[gamma + j], value, parameters[beta + j]);
            }
        }
    }

    private void deviations(int rows, double[] x, int xOffset, double[] means, int mean, double[] work) {
        for (int i = 0; i < rows; i++) {
            int from = xOffset + i * width;
            int to = normalized + i * width;
            for (int j = 0; j < width; j++) {
                work[to + j] = x[from + j] - means[mean + j];
            }
        }
    }

    @Override
    public void backward(
            int rows, double[] parameters, double[] x, int xOffset, double[] work, double[] deltas, int delta,
            int inputDelta, boolean wanted, double[] gradient) {
        for (int i = 0; i < rows * width; i++) {
            work[squares + i] = deltas[delta + i] * work[normalized + i];
        }
        DoubleMatrix.columnSums(rows, width, deltas, delta, width, gradient, beta);
        DoubleMatrix.columnSums(rows, width, work, squares, width, gradient, gamma);
        Arrays.fill(gradient, runningMean, runningMean + width, 0);
        Arrays.fill(gradient, runningVariance, runningVariance + width, 0);
        int reciprocal = 3 * width * sweep.block + 2 * width;
        for (int i = 0; i < rows && wanted; i++) {
            int n = normalized + i * width;
            int from = delta + i * width;
            int to = inputDelta + i * width;
            for (int j = 0; j < width; j++) {
                double rest = deltas[from + j] - gradient[beta + j] / rows;
                double centred = Math.fma(-work[n + j], gradient[gamma + j] / rows, rest);
                deltas[to + j] = parameters[gamma + j] * statistics[reciprocal + j] * centred;
            }
        }
    }

    /** Moves the running statistics towards those of the blocks of the last training call. */
    void update(int blocks, double[] parameters) {
        for (int b = 0; b < blocks; b++) {
            int rows = blockRows[b];
            if (rows < 2) {
                continue;
            }
            int mean = 3 * width * b;
            double unbiased = rows / (rows - 1.0);
            for (int j = 0; j < width; j++) {
                double variance = statistics[mean + width + j] * unbiased;
                // Of numbers whose squares leave the type nothing is learned, or the column would be lost for ever.
                if (Double.isFinite(variance) && Double.isFinite(statistics[mean + j])) {
                    move(parameters, runningMean + j, statistics[mean + j]);
                    move(parameters, runningVariance + j, variance);
                }
            }
        }
    }

    private void move(double[] parameters, int index, double newest) {
        parameters[index] = Math.fma(momentum, newest, (1 - momentum) * parameters[index]);
    }
}
