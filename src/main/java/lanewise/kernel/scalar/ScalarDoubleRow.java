// Generated from ScalarFloatRow.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** What a softmax does to each element of one row; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarDoubleRow {

    private ScalarDoubleRow() {}

    /** y = x / sum: exponentials become probabilities. */
    public static void divide(int n, double sum, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = x[xOffset + i] / sum;
        }
    }

    /** y = (x − max) − logSum, in that order: both differences are small when the row is far from 0. */
    public static void logProbabilities(
            int n, double max, double logSum, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = x[xOffset + i] - max - logSum;
        }
    }

    /** dx = y·(dy − Σ y·dy), y the probabilities. */
    public static void softmaxBackward(
            int n, double dot, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = y[yOffset + i] * (dy[dyOffset + i] - dot);
        }
    }

    /** dx = dy − e^y·Σ dy, y the logarithms of the probabilities. */
    public static void logSoftmaxBackward(
            int n, double sum, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] - DoubleExponential.exp(y[yOffset + i]) * sum;
        }
    }

    /** g = (e / sum − share)·scale, e the exponentials of the row and share the target of every class. */
    public static void crossEntropyGradient(
            int n, double sum, double share, double scale, double[] e, int eOffset, double[] g, int gOffset) {
        for (int i = 0; i < n; i++) {
            g[gOffset + i] = (e[eOffset + i] / sum - share) * scale;
        }
    }

    /** y = t·(x − max), and 0 where t is 0, even if x is −∞ there. */
    public static void weightedScores(
            int n, double max, double[] x, int xOffset, double[] t, int tOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double target = t[tOffset + i];
            double product = target * (x[xOffset + i] - max);
            y[yOffset + i] = target == 0.0 ? 0.0 : product;
        }
    }

    /** g = (e / sum·total − t)·scale, e the exponentials of the row, t the targets and total their sum. */
    public static void distributionGradient(
            int n, double sum, double total, double scale, double[] e, int eOffset, double[] t, int tOffset, double[] g,
            int gOffset) {
        for (int i = 0; i < n; i++) {
            g[gOffset + i] = Math.fma(e[eOffset + i] / sum, total, -t[tOffset + i]) * scale;
        }
    }
}
