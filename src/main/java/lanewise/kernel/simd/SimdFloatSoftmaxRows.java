// Generated from ScalarFloatSoftmax.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import lanewise.kernel.scalar.FloatFunctions;

/** The kernels of {@code ScalarFloatSoftmax} with those of a row on vectors. */
public final class SimdFloatSoftmaxRows {

    private SimdFloatSoftmaxRows() {}

    /** The largest element, +0 for −0. */
    private static float max(int n, float[] x, int offset) {
        return SimdFloatReduce.max(n, x, offset) + 0f;
    }

    public static void softmax(int rows, int n, float[] x, int xo, int xs, float[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            SimdFloatElementary.expShifted(n, max(n, x, p), x, p, y, q);
            SimdFloatRow.divide(n, SimdFloatReduce.sum(n, y, q), y, q, y, q);
        }
    }

    public static void softmaxBackward(
            int rows, int n, float[] y, int yo, int ys, float[] dy, int dyo, int dys, float[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int p = yo + r * ys;
            int q = dyo + r * dys;
            float dot = SimdFloatReduce.dot(n, y, p, dy, q);
            SimdFloatRow.softmaxBackward(n, dot, y, p, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSoftmax(int rows, int n, float[] x, int xo, int xs, float[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            float max = max(n, x, p);
            SimdFloatElementary.expShifted(n, max, x, p, y, q);
            float logSum = FloatFunctions.log(SimdFloatReduce.sum(n, y, q));
            SimdFloatRow.logProbabilities(n, max, logSum, x, p, y, q);
        }
    }

    public static void logSoftmaxBackward(
            int rows, int n, float[] y, int yo, int ys, float[] dy, int dyo, int dys, float[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int q = dyo + r * dys;
            float sum = SimdFloatReduce.sum(n, dy, q);
            SimdFloatRow.logSoftmaxBackward(n, sum, y, yo + r * ys, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSumExp(int rows, int n, float[] x, int xo, int xs, float[] work, int wo, float[] y, int yo) {
        for (int r = 0; r < rows; r++) {
            float max = max(n, x, xo + r * xs);
            // An infinite maximum is the result; subtracting it would make NaN.
            float shift = Float.isInfinite(max) ? 0f : max;
            SimdFloatElementary.expShifted(n, shift, x, xo + r * xs, work, wo);
            y[yo + r] = shift + FloatFunctions.log(SimdFloatReduce.sum(n, work, wo));
        }
    }

    public static void crossEntropy(
            int rows, int n, float smoothing, float scale, float[] x, int xo, int xs, float[] labels, int lo,
            float[] loss, int po, float[] g, int go, int gs) {
        float share = smoothing / n;
        float rest = 1f - smoothing;
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = go + r * gs;
            int label = (int) labels[lo + r];
            float max = max(n, x, p);
            float score = rest * (x[p + label] - max);
            if (smoothing > 0f) {
                SimdFloatElementary.shift(n, max, x, p, g, q);
                score = Math.fma(share, SimdFloatReduce.sum(n, g, q), score);
                SimdFloatElementary.exp(n, g, q, g, q);
            } else {
                SimdFloatElementary.expShifted(n, max, x, p, g, q);
            }
            float sum = SimdFloatReduce.sum(n, g, q);
            loss[po + r] = FloatFunctions.log(sum) - score;
            float labelled = g[q + label];
            SimdFloatRow.crossEntropyGradient(n, sum, share, scale, g, q, g, q);
            g[q + label] = (labelled / sum - (share + rest)) * scale;
        }
    }

    public static void crossEntropyOfDistributions(
            int rows, int n, float scale, float[] x, int xo, int xs, float[] t, int to, int ts,
            float[] loss, int po, float[] g, int go, int gs) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = go + r * gs;
            int u = to + r * ts;
            float max = max(n, x, p);
            SimdFloatRow.weightedScores(n, max, x, p, t, u, g, q);
            float score = SimdFloatReduce.sum(n, g, q);
            SimdFloatElementary.expShifted(n, max, x, p, g, q);
            float sum = SimdFloatReduce.sum(n, g, q);
            float total = SimdFloatReduce.sum(n, t, u);
            loss[po + r] = Math.fma(FloatFunctions.log(sum), total, -score);
            SimdFloatRow.distributionGradient(n, sum, total, scale, g, q, t, u, g, q);
        }
    }
}
