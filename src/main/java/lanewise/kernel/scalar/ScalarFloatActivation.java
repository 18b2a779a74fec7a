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
            float z = x[xOffset + i];
            // z / (1 + e⁻ᶻ): the smaller of 1 and 2ⁿ joins the rest of 2ⁿ·(1 + rest) before the greater does.
            float w = FloatFunctions.expOpposite(z);
            float rest = FloatFunctions.expRest(w);
            float power = FloatFunctions.expFirstScale(w);
            float one = FloatFunctions.expUnit(w);
            boolean large = power > one;
            float sum = Math.fma(power, rest, large ? one : power) + (large ? power : one);
            y[yOffset + i] = FloatFunctions.expAtLeast(z) / sum * one;
        }
    }

    public static void siluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float m = -FloatFunctions.expArgument(z);
            float rest = FloatFunctions.expRest(m);
            float power = FloatFunctions.expFirstScale(m);
            float one = FloatFunctions.expUnit(m);
            float factor = 1f / (Math.fma(power, rest, one) + power);
            float tail = factor * one;
            // σ(−m)·(1 − m + m·σ(−m)), where 1 − m is exact if the sum cancels, and σ(m)·(1 + m·σ(−m)).
            float inner = Math.fma(m, tail, z < 0f ? 1f - m : 1f);
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0f ? inner * factor * one : inner * (1f - tail));
        }
    }

    public static void mish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            // With e = e⁻ᶻ and b = 1 / (1 + 2e) it is z / (e + ½ + ½·b).
            float w = FloatFunctions.expOpposite(z);
            float rest = FloatFunctions.expRest(w);
            float power = FloatFunctions.expFirstScale(w);
            float one = FloatFunctions.expUnit(w);
            float half = 0.5f * one;
            boolean large = power > half;
            float part = Math.fma(power, rest, large ? half : power);
            float greater = large ? power : half;
            float b = half / (part + greater);
            float sum = Math.fma(b, half, part) + greater;
            y[yOffset + i] = FloatFunctions.expAtLeast(z) / sum * one;
        }
    }

    public static void mishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            // With e and b as above and t = 1 / (e + ½ + ½·b), the tangent, it is t·(1 + z·t·e·(1 − b²)). Below 0 that is
            // t·(1 + z − z·t·(1 + 2b − b²)/2), where 1 + z is exact if the sum cancels.
            float w = FloatFunctions.expOpposite(z);
            float rest = FloatFunctions.expRest(w);
            float power = FloatFunctions.expFirstScale(w);
            float one = FloatFunctions.expUnit(w);
            float half = 0.5f * one;
            boolean large = power > half;
            float part = Math.fma(power, rest, large ? half : power);
            float greater = large ? power : half;
            float b = half / (part + greater);
            float factor = 1f / (Math.fma(b, half, part) + greater);
            float t = factor * one;
            float e = Math.fma(power, rest, power) * FloatFunctions.expScale(w);
            float m = Math.abs(w);
            float change = z < 0f ? 0.5f * t * Math.fma(b, 2f - b, 1f) : t * e * Math.fma(-b, b, 1f);
            float inner = Math.fma(m, change, z < 0f ? 1f - m : 1f);
            dx[dxOffset + i] = dy[dyOffset + i] * (inner * factor * one);
        }
    }

    public static void gelu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            float z = x[xOffset + i];
            float m = FloatFunctions.gaussianArgument(z);
            float square = m * m;
            float exponent = -0.5f * square;
            float rest = FloatFunctions.expRestWith(exponent, -0.5f * Math.fma(m, m, -square));
            float power = FloatFunctions.expFirstScale(exponent);
            float scale = FloatFunctions.expScale(exponent);
            float factor = Math.fma(rest, power, power);
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
            float scaled = product * power;
            float far = (Math.fma(rest, scaled, productLow * factor) + scaled) * scale;
            float lower = m < 0.86f ? m * near : far;
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
            float m = FloatFunctions.cubicOpposite(z);
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
            // z / (1 + eʷ), as in silu.
            float rest = FloatFunctions.expRestWith(w, wLow);
            float power = FloatFunctions.expFirstScale(w);
            float one = FloatFunctions.expUnit(w);
            boolean large = power > one;
            float denominator = Math.fma(power, rest, large ? one : power) + (large ? power : one);
            y[yOffset + i] = FloatFunctions.cubicAtLeast(z) / denominator * one;
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
            float rest = FloatFunctions.expRestWith(w, wLow);
            float power = FloatFunctions.expFirstScale(w);
            float one = FloatFunctions.expUnit(w);
            float factor = 1f / (Math.fma(power, rest, one) + power);
            float tail = factor * one;
            // z·w′ = m·(linear + 3·cubic·m²) = m·(sum + 2·product), again with what rounding takes.
            float slope = sum + (product + product);
            float slopeBack = slope - sum;
            float slopeLow = Math.fma(2f, Math.fma(FloatFunctions.GELU_CUBIC, squareLow, productLow), low)
                    + (sum - (slope - slopeBack) + (product + product - slopeBack));
            float change = m * slope;
            float changeLow = Math.fma(m, slopeLow, Math.fma(m, slope, -change));
            // As in siluBackward, with z·w′ in place of m.
            float inner = z < 0f ? 1f - change + Math.fma(change, tail, -changeLow) : Math.fma(change, tail, 1f);
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0f ? inner * factor * one : inner * (1f - tail));
        }
    }
}
