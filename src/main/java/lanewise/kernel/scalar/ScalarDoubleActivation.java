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

    public static void leakyRelu(int n, double slope, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            y[yOffset + i] = z < 0.0 ? slope * z : z;
        }
    }

    public static void leakyReluBackward(
            int n, double slope, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double upper = dy[dyOffset + i];
            dx[dxOffset + i] = y[yOffset + i] > 0.0 ? upper : slope * upper;
        }
    }

    public static void elu(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double lower = alpha * DoubleExponential.expm1(z);
            y[yOffset + i] = z > 0.0 ? z : lower;
        }
    }

    public static void eluBackward(
            int n, double alpha, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double a = y[yOffset + i];
            dx[dxOffset + i] = dy[dyOffset + i] * (a > 0.0 ? 1.0 : a + alpha);
        }
    }

    public static void hardSigmoid(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i] + 3.0;
            double positive = z <= 0.0 ? 0.0 : z;
            y[yOffset + i] = (positive >= 6.0 ? 6.0 : positive) / 6.0;
        }
    }

    public static void hardSigmoidBackward(
            int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double a = y[yOffset + i];
            double inside = dy[dyOffset + i] / 6.0;
            dx[dxOffset + i] = a <= 0.0 || a >= 1.0 ? 0.0 : inside;
        }
    }

    public static void hardTanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double above = z < -1.0 ? -1.0 : z;
            y[yOffset + i] = above > 1.0 ? 1.0 : above;
        }
    }

    public static void hardTanhBackward(
            int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = Math.abs(y[yOffset + i]) >= 1.0 ? 0.0 : dy[dyOffset + i];
        }
    }

    public static void hardSwish(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double shifted = z + 3.0;
            double gate = (shifted >= 6.0 ? 6.0 : shifted) / 6.0;
            y[yOffset + i] = shifted <= 0.0 ? 0.0 : z * gate;
        }
    }

    public static void hardSwishBackward(
            int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            // The sum is exact where it cancels.
            double between = (z + 1.5) / 3.0;
            double slope = z > 3.0 ? 1.0 : between;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < -3.0 ? 0.0 : slope);
        }
    }

    public static void softplus(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleFunctions.softplus(x[xOffset + i]);
        }
    }

    public static void softplusBackward(
            int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * DoubleFunctions.sigmoid(x[xOffset + i]);
        }
    }

    public static void silu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleGates.silu(x[xOffset + i]);
        }
    }

    public static void siluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * DoubleGates.siluSlope(x[xOffset + i]);
        }
    }

    public static void mish(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleGates.mish(x[xOffset + i]);
        }
    }

    public static void mishBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * DoubleGates.mishSlope(x[xOffset + i]);
        }
    }

    public static void gelu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleGates.gelu(x[xOffset + i]);
        }
    }

    public static void geluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * DoubleGates.geluSlope(x[xOffset + i]);
        }
    }

    public static void geluTanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = DoubleGates.geluTanh(x[xOffset + i]);
        }
    }

    public static void geluTanhBackward(
            int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * DoubleGates.geluTanhSlope(x[xOffset + i]);
        }
    }
}
