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
            float lower = alpha * FloatFunctions.expm1(z);
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
            float between = z / 3f + 0.5f;
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
            float z = x[xOffset + i];
            float negative = FloatFunctions.expArgument(z);
            float factor = FloatFunctions.expFactor(negative);
            float scale = FloatFunctions.expScale(negative);
            float numerator = z < 0f ? negative * factor * scale : z;
            y[yOffset + i] = numerator / Math.fma(factor, scale, 1f);
        }
    }

    public static void siluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float negative = FloatFunctions.expArgument(z);
            float factor = FloatFunctions.expFactor(negative);
            float scale = FloatFunctions.expScale(negative);
            float e = factor * scale;
            float square = Math.fma(e, e + 2f, 1f);
            // 1 + z is exact where the sum cancels.
            float lower = (negative + 1f + e) * factor / square * scale;
            float upper = Math.fma(e, 1f - negative, 1f) / square;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0f ? lower : upper);
        }
    }

    public static void mish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float negative = FloatFunctions.expArgument(z);
            float factor = FloatFunctions.expFactor(negative);
            float scale = FloatFunctions.expScale(negative);
            float e = factor * scale;
            float square = Math.fma(e, e, e + e);
            float lower = negative * Math.fma(e, factor, factor + factor) / (square + 2f) * scale;
            float numerator = Math.fma(2f, e, 1f);
            float upper = z * numerator / Math.fma(e + e, e, numerator);
            y[yOffset + i] = z < 0f ? lower : upper;
        }
    }

    public static void mishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float negative = FloatFunctions.expArgument(z);
            float factor = FloatFunctions.expFactor(negative);
            float scale = FloatFunctions.expScale(negative);
            float e = factor * scale;
            // With N / D² the derivative (times e below 0), expanded so that z + 1, exact where N cancels, stands alone.
            float first = z < 0f ? e + 2f : e + e + 2f;
            float rest = z < 0f ? 2f : 1f;
            float denominator = Math.fma(e, first, rest);
            float lost = Math.fma(e, first, rest - denominator);
            float square = Math.fma(denominator, denominator, (denominator + denominator) * lost);
            float inner = z < 0f
                    ? Math.fma(e, e + 4f, Math.fma(4f, negative, 6f))
                    : Math.fma(-4f * negative, e + 1f, Math.fma(4f, e, 6f)) * e;
            float outer = z < 0f ? 4f * (negative + 1f) : Math.fma(4f, e, 1f);
            float numerator = Math.fma(e, inner, outer);
            float lower = numerator * factor / square * scale;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0f ? lower : numerator / square);
        }
    }

    public static void gelu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float m = FloatFunctions.gaussianArgument(z);
            float square = m * m;
            float exponent = -0.5f * square;
            float factor = FloatFunctions.expFactorWith(exponent, -0.5f * Math.fma(m, m, -square));
            float scale = FloatFunctions.expScale(exponent);
            float denominator = Math.fma(FloatFunctions.MILLS, m, 1f);
            float t = 1f / denominator;
            float lost = Math.fma(FloatFunctions.MILLS_LOW, m, Math.fma(FloatFunctions.MILLS, m, 1f - denominator));
            float missing = Math.fma(-t, lost, Math.fma(-t, denominator, 1f));
            float condition = Math.fma(FloatFunctions.MILLS_SLOPE, t, FloatFunctions.MILLS_BASE);
            float q = FloatFunctions.millsPolynomial(t);
            float mills = q * t;
            float millsLow = Math.fma(mills * condition, missing, Math.fma(q, t, -mills));
            float near = FloatFunctions.normalTailNear(m);
            float tail = m < 0.86f ? near : mills * factor * scale;
            float product = m * mills;
            float productLow = Math.fma(m, millsLow, Math.fma(m, mills, -product));
            float lower = m < 0.86f ? m * near : Math.fma(product, factor, productLow * factor) * scale;
            y[yOffset + i] = z < 0f ? -lower : Math.fma(-m, tail, z);
        }
    }

    public static void geluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float m = FloatFunctions.gaussianArgument(z);
            float square = m * m;
            float exponent = -0.5f * square;
            float factor = FloatFunctions.expFactorWith(exponent, -0.5f * Math.fma(m, m, -square));
            float scale = FloatFunctions.expScale(exponent);
            float denominator = Math.fma(FloatFunctions.MILLS, m, 1f);
            float t = 1f / denominator;
            float lost = Math.fma(FloatFunctions.MILLS_LOW, m, Math.fma(FloatFunctions.MILLS, m, 1f - denominator));
            float missing = Math.fma(-t, lost, Math.fma(-t, denominator, 1f));
            float condition = Math.fma(FloatFunctions.MILLS_SLOPE, t, FloatFunctions.MILLS_BASE);
            float q = FloatFunctions.millsPolynomial(t);
            float mills = q * t;
            float millsLow = Math.fma(mills * condition, missing, Math.fma(q, t, -mills));
            float near = FloatFunctions.normalTailNear(m);
            float tail = m < 0.86f ? near : Math.fma(mills, factor, millsLow * factor) * scale;
            float density = m * FloatFunctions.DENSITY;
            float difference = Math.fma(-m, FloatFunctions.DENSITY, mills);
            float differenceLow = Math.fma(-m, FloatFunctions.DENSITY_LOW, millsLow);
            float lowerNear = Math.fma(-density * factor, scale, near);
            float lower = m < 0.86f ? lowerNear : (difference + differenceLow) * factor * scale;
            float upper = Math.fma(density * factor, scale, 1f - tail);
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0f ? lower : upper);
        }
    }

    public static void geluTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float m = FloatFunctions.cubicArgument(z);
            // w = m·(linear + cubic·m²) and what each rounding has taken from it.
            float square = m * m;
            float squareLow = Math.fma(m, m, -square);
            float product = FloatFunctions.GELU_CUBIC * square;
            float productLow = Math.fma(FloatFunctions.GELU_CUBIC, square, -product);
            float sum = product + FloatFunctions.GELU_LINEAR;
            float back = sum - product;
            float sumLow = product - (sum - back) + (FloatFunctions.GELU_LINEAR - back);
            float constantsLow = Math.fma(FloatFunctions.GELU_CUBIC_LOW, square, FloatFunctions.GELU_LINEAR_LOW);
            float low = Math.fma(FloatFunctions.GELU_CUBIC, squareLow, productLow + sumLow + constantsLow);
            float w = m * sum;
            float wLow = Math.fma(m, low, Math.fma(m, sum, -w));
            float factor = FloatFunctions.expFactorWith(-w, -wLow);
            float scale = FloatFunctions.expScale(-w);
            float numerator = z < 0f ? -m * factor * scale : z;
            y[yOffset + i] = numerator / Math.fma(factor, scale, 1f);
        }
    }

    public static void geluTanhBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float m = FloatFunctions.cubicArgument(z);
            // w = m·(linear + cubic·m²) and what each rounding has taken from it.
            float square = m * m;
            float squareLow = Math.fma(m, m, -square);
            float product = FloatFunctions.GELU_CUBIC * square;
            float productLow = Math.fma(FloatFunctions.GELU_CUBIC, square, -product);
            float sum = product + FloatFunctions.GELU_LINEAR;
            float back = sum - product;
            float sumLow = product - (sum - back) + (FloatFunctions.GELU_LINEAR - back);
            float constantsLow = Math.fma(FloatFunctions.GELU_CUBIC_LOW, square, FloatFunctions.GELU_LINEAR_LOW);
            float low = Math.fma(FloatFunctions.GELU_CUBIC, squareLow, productLow + sumLow + constantsLow);
            float w = m * sum;
            float wLow = Math.fma(m, low, Math.fma(m, sum, -w));
            float factor = FloatFunctions.expFactorWith(-w, -wLow);
            float scale = FloatFunctions.expScale(-w);
            float e = factor * scale;
            float gate = Math.fma(e, e + 2f, 1f);
            // z·w′ = m·(linear + 3·cubic·m²) = m·(sum + 2·product), again with what rounding takes.
            float slope = sum + (product + product);
            float slopeBack = slope - sum;
            float slopeLow = Math.fma(2f, Math.fma(FloatFunctions.GELU_CUBIC, squareLow, productLow), low)
                    + (sum - (slope - slopeBack) + (product + product - slopeBack));
            float change = m * slope;
            float changeLow = Math.fma(m, slopeLow, Math.fma(m, slope, -change));
            float lower = (1f - change + e - changeLow) * factor / gate * scale;
            float upper = Math.fma(e, change + 1f, 1f) / gate;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0f ? lower : upper);
        }
    }
}
