// Generated from ScalarFloatRankOne.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of plain gradient descent by a gradient of one row, an outer product that is never stored. */
public final class ScalarDoubleRankOne {

    private ScalarDoubleRankOne() {}

    public static void descend(
            int m, int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset, int stride) {
        for (int i = 0; i < m; i++) {
            double factor = x[xOffset + i];
            int row = wOffset + i * stride;
            for (int j = 0; j < n; j++) {
                double weight = w[row + j];
                double product = Math.fma(factor, delta[deltaOffset + j], 0.0);
                double gradient = Math.fma(weightDecay, weight, product);
                w[row + j] = Math.fma(-learningRate, gradient, weight);
            }
        }
    }
}
