// Generated from ScalarFloatUpdate.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of the updates of flat arrays; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarDoubleUpdate {

    private ScalarDoubleUpdate() {}

    public static void axpy(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Math.fma(alpha, x[xOffset + i], y[yOffset + i]);
        }
    }

    public static void scale(int n, double alpha, double[] x, int xOffset) {
        for (int i = 0; i < n; i++) {
            x[xOffset + i] = alpha * x[xOffset + i];
        }
    }

    public static void sgd(
            int n, double learningRate, double weightDecay, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            p[pOffset + i] = Math.fma(-learningRate, gradient, parameter);
        }
    }

    public static void momentum(
            int n, double learningRate, double weightDecay, double momentum, double gradientScale,
            double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            double parameter = p[pOffset + i];
            double gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            double velocity = Math.fma(momentum, v[vOffset + i], gradientScale * gradient);
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }
}
