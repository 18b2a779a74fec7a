package lanewise.kernel.scalar;

/** The definition of activations and their derivatives; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarFloatActivation {

    private ScalarFloatActivation() {}

    public static void sigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatFunctions.sigmoid(x[xOffset + i]);
        }
    }

    public static void sigmoidBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float s = y[yOffset + i];
            dx[dxOffset + i] = dy[dyOffset + i] * (s * (1f - s));
        }
    }

    public static void tanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatFunctions.tanh(x[xOffset + i]);
        }
    }

    public static void tanhBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float t = y[yOffset + i];
            dx[dxOffset + i] = dy[dyOffset + i] * ((1f - t) * (1f + t));
        }
    }

    public static void relu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            y[yOffset + i] = z <= 0f ? 0f : z;
        }
    }

    public static void reluBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = y[yOffset + i] <= 0f ? 0f : dy[dyOffset + i];
        }
    }

    public static void leakyRelu(int n, float slope, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            y[yOffset + i] = z < 0f ? slope * z : z;
        }
    }

    public static void leakyReluBackward(
            int n, float slope, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float upper = dy[dyOffset + i];
            dx[dxOffset + i] = y[yOffset + i] > 0f ? upper : slope * upper;
        }
    }

    public static void elu(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float lower = alpha * FloatExponential.expm1(z);
            y[yOffset + i] = z > 0f ? z : lower;
        }
    }

    public static void eluBackward(
            int n, float alpha, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float a = y[yOffset + i];
            dx[dxOffset + i] = dy[dyOffset + i] * (a > 0f ? 1f : a + alpha);
        }
    }

    public static void hardSigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i] + 3f;
            float positive = z <= 0f ? 0f : z;
            y[yOffset + i] = (positive >= 6f ? 6f : positive) / 6f;
        }
    }

    public static void hardSigmoidBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float a = y[yOffset + i];
            float inside = dy[dyOffset + i] / 6f;
            dx[dxOffset + i] = a <= 0f || a >= 1f ? 0f : inside;
        }
    }

    public static void hardTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float above = z < -1f ? -1f : z;
            y[yOffset + i] = above > 1f ? 1f : above;
        }
    }

    public static void hardTanhBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = Math.abs(y[yOffset + i]) >= 1f ? 0f : dy[dyOffset + i];
        }
    }

    public static void hardSwish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float shifted = z + 3f;
            float gate = (shifted >= 6f ? 6f : shifted) / 6f;
            y[yOffset + i] = shifted <= 0f ? 0f : z * gate;
        }
    }

    public static void hardSwishBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            // The sum is exact where it cancels.
            float between = (z + 1.5f) / 3f;
            float slope = z > 3f ? 1f : between;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < -3f ? 0f : slope);
        }
    }

    public static void softplus(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatFunctions.softplus(x[xOffset + i]);
        }
    }

    public static void softplusBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * FloatFunctions.sigmoid(x[xOffset + i]);
        }
    }

    public static void silu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatGates.silu(x[xOffset + i]);
        }
    }

    public static void siluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * FloatGates.siluSlope(x[xOffset + i]);
        }
    }

    public static void mish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatGates.mish(x[xOffset + i]);
        }
    }

    public static void mishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * FloatGates.mishSlope(x[xOffset + i]);
        }
    }

    public static void gelu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatGates.gelu(x[xOffset + i]);
        }
    }

    public static void geluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * FloatGates.geluSlope(x[xOffset + i]);
        }
    }

    public static void geluTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            y[yOffset + i] = FloatGates.geluTanh(x[xOffset + i]);
        }
    }

    public static void geluTanhBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            dx[dxOffset + i] = dy[dyOffset + i] * FloatGates.geluTanhSlope(x[xOffset + i]);
        }
    }
}
