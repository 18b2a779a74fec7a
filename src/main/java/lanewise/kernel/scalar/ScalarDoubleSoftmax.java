// Generated from ScalarFloatSoftmax.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/**
 * The definition of softmax and of the losses on it, row by row. Sums are those of {@link ScalarDoubleReduce}; a row
 * that holds a NaN gives NaN everywhere. Taken over with the vector kernels of a row by src/codegen/ScalarToSimd.java.
 */
public final class ScalarDoubleSoftmax {

    private ScalarDoubleSoftmax() {}

    /** The largest element, +0 for −0. */
    private static double max(int n, double[] x, int offset) {
        return ScalarDoubleReduce.max(n, x, offset) + 0.0;
    }

    public static void softmax(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            ScalarDoubleElementary.expShifted(n, max(n, x, p), x, p, y, q);
            ScalarDoubleRow.divide(n, ScalarDoubleReduce.sum(n, y, q), y, q, y, q);
        }
    }

    public static void softmaxBackward(
            int rows, int n, double[] y, int yo, int ys, double[] dy, int dyo, int dys, double[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int p = yo + r * ys;
            int q = dyo + r * dys;
            double dot = ScalarDoubleReduce.dot(n, y, p, dy, q);
            ScalarDoubleRow.softmaxBackward(n, dot, y, p, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSoftmax(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            double max = max(n, x, p);
            ScalarDoubleElementary.expShifted(n, max, x, p, y, q);
            double logSum = DoubleFunctions.log(ScalarDoubleReduce.sum(n, y, q));
            ScalarDoubleRow.logProbabilities(n, max, logSum, x, p, y, q);
        }
    }

    public static void logSoftmaxBackward(
            int rows, int n, double[] y, int yo, int ys, double[] dy, int dyo, int dys, double[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int q = dyo + r * dys;
            double sum = ScalarDoubleReduce.sum(n, dy, q);
            ScalarDoubleRow.logSoftmaxBackward(n, sum, y, yo + r * ys, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSumExp(int rows, int n, double[] x, int xo, int xs, double[] work, int wo, double[] y, int yo) {
        for (int r = 0; r < rows; r++) {
            double max = max(n, x, xo + r * xs);
            // An infinite maximum is the result; subtracting it would make NaN.
            double shift = Double.isInfinite(max) ? 0.0 : max;
            ScalarDoubleElementary.expShifted(n, shift, x, xo + r * xs, work, wo);
            y[yo + r] = shift + DoubleFunctions.log(ScalarDoubleReduce.sum(n, work, wo));
        }
    }

    public static void crossEntropy(
            int rows, int n, double smoothing, double scale, double[] x, int xo, int xs, double[] labels, int lo,
            double[] loss, int po, double[] g, int go, int gs) {
        double share = smoothing / n;
        double rest = 1.0 - smoothing;
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = go + r * gs;
            int label = (int) labels[lo + r];
            double max = max(n, x, p);
            double score = rest * (x[p + label] - max);
            if (smoothing > 0.0) {
                ScalarDoubleElementary.shift(n, max, x, p, g, q);
                score = Math.fma(share, ScalarDoubleReduce.sum(n, g, q), score);
                ScalarDoubleElementary.exp(n, g, q, g, q);
            } else {
                ScalarDoubleElementary.expShifted(n, max, x, p, g, q);
            }
            double sum = ScalarDoubleReduce.sum(n, g, q);
            loss[po + r] = DoubleFunctions.log(sum) - score;
            double labelled = g[q + label];
            ScalarDoubleRow.crossEntropyGradient(n, sum, share, scale, g, q, g, q);
            g[q + label] = (labelled / sum - (share + rest)) * scale;
        }
    }

    public static void crossEntropyOfDistributions(
            int rows, int n, double scale, double[] x, int xo, int xs, double[] t, int to, int ts,
            double[] loss, int po, double[] g, int go, int gs) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = go + r * gs;
            int u = to + r * ts;
            double max = max(n, x, p);
            ScalarDoubleRow.weightedScores(n, max, x, p, t, u, g, q);
            double score = ScalarDoubleReduce.sum(n, g, q);
            ScalarDoubleElementary.expShifted(n, max, x, p, g, q);
            double sum = ScalarDoubleReduce.sum(n, g, q);
            double total = ScalarDoubleReduce.sum(n, t, u);
            loss[po + r] = Math.fma(DoubleFunctions.log(sum), total, -score);
            ScalarDoubleRow.distributionGradient(n, sum, total, scale, g, q, t, u, g, q);
        }
    }
}
