// Generated from ScalarFloatActivation.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of activations and their derivatives; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarDoubleActivation {

    private ScalarDoubleActivation() {}

    public static void sigmoid(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleFunctions.sigmoid(x[xOffset + i]);
        }
    }

    public static void sigmoidBackward(
            int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double s = y[yOffset + i];
            dx[dxOffset + i] = dy[dyOffset + i] * (s * (1.0 - s));
        }
    }

    public static void tanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleFunctions.tanh(x[xOffset + i]);
        }
    }

    public static void tanhBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double t = y[yOffset + i];
            dx[dxOffset + i] = dy[dyOffset + i] * ((1.0 - t) * (1.0 + t));
        }
    }

    public static void relu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            y[yOffset + i] = z <= 0.0 ? 0.0 : z;
        }
    }

    public static void reluBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = y[yOffset + i] <= 0.0 ? 0.0 : dy[dyOffset + i];
        }
    }
}
