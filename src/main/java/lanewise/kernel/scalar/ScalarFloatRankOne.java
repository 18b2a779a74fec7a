package lanewise.kernel.scalar;

/** The definition of plain gradient descent by a gradient of one row, an outer product that is never stored. */
public final class ScalarFloatRankOne {

    private ScalarFloatRankOne() {}

    public static void descend(
            int m, int n, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset, int stride) {
        for (int i = 0; i < m; i++) {
            float factor = x[xOffset + i];
            int row = wOffset + i * stride;
            for (int j = 0; j < n; j++) {
                float weight = w[row + j];
                float product = Math.fma(factor, delta[deltaOffset + j], 0f);
                float gradient = Math.fma(weightDecay, weight, product);
                w[row + j] = Math.fma(-learningRate, gradient, weight);
            }
        }
    }
}
