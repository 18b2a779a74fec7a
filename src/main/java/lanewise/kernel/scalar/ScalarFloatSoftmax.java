package lanewise.kernel.scalar;

/**
 * The definition of softmax and of the losses on it, row by row. Sums are those of {@link ScalarFloatReduce}; a row
 * that holds a NaN gives NaN everywhere. Taken over with the vector kernels of a row by src/codegen/ScalarToSimd.java.
 */
public final class ScalarFloatSoftmax {

    private ScalarFloatSoftmax() {}

    /** The largest element, +0 for −0. */
    private static float max(int n, float[] x, int offset) {
        return ScalarFloatReduce.max(n, x, offset) + 0f;
    }

    public static void softmax(int rows, int n, float[] x, int xo, int xs, float[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            ScalarFloatElementary.expShifted(n, max(n, x, p), x, p, y, q);
            ScalarFloatRow.divide(n, ScalarFloatReduce.sum(n, y, q), y, q, y, q);
        }
    }

    public static void softmaxBackward(
            int rows, int n, float[] y, int yo, int ys, float[] dy, int dyo, int dys, float[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int p = yo + r * ys;
            int q = dyo + r * dys;
            float dot = ScalarFloatReduce.dot(n, y, p, dy, q);
            ScalarFloatRow.softmaxBackward(n, dot, y, p, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSoftmax(int rows, int n, float[] x, int xo, int xs, float[] y, int yo, int ys) {
        for (int r = 0; r < rows; r++) {
            int p = xo + r * xs;
            int q = yo + r * ys;
            float max = max(n, x, p);
            ScalarFloatElementary.expShifted(n, max, x, p, y, q);
            float logSum = FloatFunctions.log(ScalarFloatReduce.sum(n, y, q));
            ScalarFloatRow.logProbabilities(n, max, logSum, x, p, y, q);
        }
    }

    public static void logSoftmaxBackward(
            int rows, int n, float[] y, int yo, int ys, float[] dy, int dyo, int dys, float[] dx, int dxo, int dxs) {
        for (int r = 0; r < rows; r++) {
            int q = dyo + r * dys;
            float sum = ScalarFloatReduce.sum(n, dy, q);
            ScalarFloatRow.logSoftmaxBackward(n, sum, y, yo + r * ys, dy, q, dx, dxo + r * dxs);
        }
    }

    public static void logSumExp(int rows, int n, float[] x, int xo, int xs, float[] work, int wo, float[] y, int yo) {
        for (int r = 0; r < rows; r++) {
            float max = max(n, x, xo + r * xs);
            // An infinite maximum is the result; subtracting it would make NaN.
            float shift = Float.isInfinite(max) ? 0f : max;
            ScalarFloatElementary.expShifted(n, shift, x, xo + r * xs, work, wo);
            y[yo + r] = shift + FloatFunctions.log(ScalarFloatReduce.sum(n, work, wo));
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
                ScalarFloatElementary.shift(n, max, x, p, g, q);
                score = Math.fma(share, ScalarFloatReduce.sum(n, g, q), score);
                ScalarFloatElementary.exp(n, g, q, g, q);
            } else {
                ScalarFloatElementary.expShifted(n, max, x, p, g, q);
            }
            float sum = ScalarFloatReduce.sum(n, g, q);
            loss[po + r] = FloatFunctions.log(sum) - score;
            float labelled = g[q + label];
            ScalarFloatRow.crossEntropyGradient(n, sum, share, scale, g, q, g, q);
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
            ScalarFloatRow.weightedScores(n, max, x, p, t, u, g, q);
            float score = ScalarFloatReduce.sum(n, g, q);
            ScalarFloatElementary.expShifted(n, max, x, p, g, q);
            float sum = ScalarFloatReduce.sum(n, g, q);
            float total = ScalarFloatReduce.sum(n, t, u);
            loss[po + r] = Math.fma(FloatFunctions.log(sum), total, -score);
            ScalarFloatRow.distributionGradient(n, sum, total, scale, g, q, t, u, g, q);
        }
    }
}
