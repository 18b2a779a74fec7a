package lanewise.kernel.scalar;

/** The definition of the updates of flat arrays; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarFloatUpdate {

    private ScalarFloatUpdate() {}

    public static void axpy(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = Math.fma(alpha, x[xOffset + i], y[yOffset + i]);
        }
    }

    public static void scale(int n, float alpha, float[] x, int xOffset) {
        for (int i = 0; i < n; i++) {
            x[xOffset + i] = alpha * x[xOffset + i];
        }
    }

    public static void sgd(
            int n, float learningRate, float weightDecay, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            p[pOffset + i] = Math.fma(-learningRate, gradient, parameter);
        }
    }

    public static void momentum(
            int n, float learningRate, float weightDecay, float momentum, float gradientScale,
            float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        for (int i = 0; i < n; i++) {
            float parameter = p[pOffset + i];
            float gradient = Math.fma(weightDecay, parameter, g[gOffset + i]);
            float velocity = Math.fma(momentum, v[vOffset + i], gradientScale * gradient);
            v[vOffset + i] = velocity;
            p[pOffset + i] = Math.fma(-learningRate, velocity, parameter);
        }
    }
}
