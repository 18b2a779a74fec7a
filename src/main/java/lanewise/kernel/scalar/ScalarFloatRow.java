package lanewise.kernel.scalar;

/** What a softmax does to each element of one row; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarFloatRow {

    private ScalarFloatRow() {}

    /** y = x / sum: exponentials become probabilities. */
    public static void divide(int n, float sum, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = x[xOffset + i] / sum;
        }
    }

    /** y = (x − max) − logSum, in that order: both differences are small when the row is far from 0. */
    public static void logProbabilities(
            int n, float max, float logSum, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = x[xOffset + i] - max - logSum;
        }
    }

    /** dx = y·(dy − Σ y·dy), y the probabilities. */
    public static void softmaxBackward(
            int n, float dot, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = y[yOffset + i] * (dy[dyOffset + i] - dot);
        }
    }

    /** dx = dy − e^y·Σ dy, y the logarithms of the probabilities. */
    public static void logSoftmaxBackward(
            int n, float sum, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] - FloatExponential.exp(y[yOffset + i]) * sum;
        }
    }

    /** g = (e / sum − share)·scale, e the exponentials of the row and share the target of every class. */
    public static void crossEntropyGradient(
            int n, float sum, float share, float scale, float[] e, int eOffset, float[] g, int gOffset) {
        for (int i = 0; i < n; i++) {
            g[gOffset + i] = (e[eOffset + i] / sum - share) * scale;
        }
    }

    /** y = t·(x − max), and 0 where t is 0, even if x is −∞ there. */
    public static void weightedScores(
            int n, float max, float[] x, int xOffset, float[] t, int tOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float target = t[tOffset + i];
            float product = target * (x[xOffset + i] - max);
            y[yOffset + i] = target == 0f ? 0f : product;
        }
    }

    /** g = (e / sum·total − t)·scale, e the exponentials of the row, t the targets and total their sum. */
    public static void distributionGradient(
            int n, float sum, float total, float scale, float[] e, int eOffset, float[] t, int tOffset, float[] g,
            int gOffset) {
        for (int i = 0; i < n; i++) {
            g[gOffset + i] = Math.fma(e[eOffset + i] / sum, total, -t[tOffset + i]) * scale;
        }
    }
}
