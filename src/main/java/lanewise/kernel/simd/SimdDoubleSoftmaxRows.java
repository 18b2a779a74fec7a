// Generated from ScalarDoubleSoftmax.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import lanewise.kernel.scalar.DoubleFunctions;

/** The kernels of {@code ScalarDoubleSoftmax} with those of a row on vectors. */
public final class SimdDoubleSoftmaxRows {

    private SimdDoubleSoftmaxRows() {}

    /** The largest element, +0 for −0. */
    private static double max(int n, double[] x, int offset) {
        return SimdDoubleReduce.max(n, x, offset) + 0.0;
    }

    public static void softmax(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            SimdDoubleElementary.expShifted(n, max(n, x, p), x, p, y, q);
            SimdDoubleRow.divide(n, SimdDoubleReduce.sum(n, y, q), y, q, y, q);
        }
    }

    public static void softmaxBackward(
            int rows, int n, double[] y, int yo, int ys, double[] dy, int dyo, int dys, double[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int p = yo + r * ys;
            int q = dyo + r * dys;
            double dot = SimdDoubleReduce.dot(n, y, p, dy, q);
            SimdDoubleRow.softmaxBackward(n, dot, y, p, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSoftmax(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            double max = max(n, x, p);
            SimdDoubleElementary.expShifted(n, max, x, p, y, q);
            double logSum = DoubleFunctions.log(SimdDoubleReduce.sum(n, y, q));
            SimdDoubleRow.logProbabilities(n, max, logSum, x, p, y, q);
        }
    }

    public static void logSoftmaxBackward(
            int rows, int n, double[] y, int yo, int ys, double[] dy, int dyo, int dys, double[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int q = dyo + r * dys;
            double sum = SimdDoubleReduce.sum(n, dy, q);
            SimdDoubleRow.logSoftmaxBackward(n, sum, y, yo + r * ys, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSumExp(int rows, int n, double[] x, int xo, int xs, double[] work, int wo, double[] y, int yo) {
        for (int r = 0; r < rows; r++) {
            double max = max(n, x, xo + r * xs);
            // An infinite maximum is the result; subtracting it would make NaN.
            double shift = Double.isInfinite(max) ? 0.0 : max;
            SimdDoubleElementary.expShifted(n, shift, x, xo + r * xs, work, wo);
            y[yo + r] = shift + DoubleFunctions.log(SimdDoubleReduce.sum(n, work, wo));
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
                SimdDoubleElementary.shift(n, max, x, p, g, q);
                score = Math.fma(share, SimdDoubleReduce.sum(n, g, q), score);
                SimdDoubleElementary.exp(n, g, q, g, q);
            } else {
                SimdDoubleElementary.expShifted(n, max, x, p, g, q);
            }
            double sum = SimdDoubleReduce.sum(n, g, q);
            loss[po + r] = DoubleFunctions.log(sum) - score;
            double labelled = g[q + label];
            SimdDoubleRow.crossEntropyGradient(n, sum, share, scale, g, q, g, q);
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
            SimdDoubleRow.weightedScores(n, max, x, p, t, u, g, q);
            double score = SimdDoubleReduce.sum(n, g, q);
            SimdDoubleElementary.expShifted(n, max, x, p, g, q);
            double sum = SimdDoubleReduce.sum(n, g, q);
            double total = SimdDoubleReduce.sum(n, t, u);
            loss[po + r] = Math.fma(DoubleFunctions.log(sum), total, -score);
            SimdDoubleRow.distributionGradient(n, sum, total, scale, g, q, t, u, g, q);
        }
    }
}
