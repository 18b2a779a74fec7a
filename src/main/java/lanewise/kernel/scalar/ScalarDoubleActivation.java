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
            double lower = alpha * DoubleFunctions.expm1(z);
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
            double z = x[xOffset + i];
            // z / (1 + e⁻ᶻ): the smaller of 1 and 2ⁿ joins the rest of 2ⁿ·(1 + rest) before the greater does.
            double w = DoubleFunctions.expOpposite(z);
            double rest = DoubleFunctions.expRest(w);
            double power = DoubleFunctions.expFirstScale(w);
            double one = DoubleFunctions.expUnit(w);
            boolean large = power > one;
            double sum = Math.fma(power, rest, large ? one : power) + (large ? power : one);
            y[yOffset + i] = DoubleFunctions.expAtLeast(z) / sum * one;
        }
    }

    public static void siluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double m = -DoubleFunctions.expArgument(z);
            double rest = DoubleFunctions.expRest(m);
            double power = DoubleFunctions.expFirstScale(m);
            double one = DoubleFunctions.expUnit(m);
            double factor = 1.0 / (Math.fma(power, rest, one) + power);
            double tail = factor * one;
            // σ(−m)·(1 − m + m·σ(−m)), where 1 − m is exact if the sum cancels, and σ(m)·(1 + m·σ(−m)).
            double inner = Math.fma(m, tail, z < 0.0 ? 1.0 - m : 1.0);
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0.0 ? inner * factor * one : inner * (1.0 - tail));
        }
    }

    public static void mish(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            // With e = e⁻ᶻ and b = 1 / (1 + 2e) it is z / (e + ½ + ½·b).
            double w = DoubleFunctions.expOpposite(z);
            double rest = DoubleFunctions.expRest(w);
            double power = DoubleFunctions.expFirstScale(w);
            double one = DoubleFunctions.expUnit(w);
            double half = 0.5 * one;
            boolean large = power > half;
            double part = Math.fma(power, rest, large ? half : power);
            double greater = large ? power : half;
            double b = half / (part + greater);
            double sum = Math.fma(b, half, part) + greater;
            y[yOffset + i] = DoubleFunctions.expAtLeast(z) / sum * one;
        }
    }

    public static void mishBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            // With e and b as above and t = 1 / (e + ½ + ½·b), the tangent, it is t·(1 + z·t·e·(1 − b²)). Below 0 that is
            // t·(1 + z − z·t·(1 + 2b − b²)/2), where 1 + z is exact if the sum cancels.
            double w = DoubleFunctions.expOpposite(z);
            double rest = DoubleFunctions.expRest(w);
            double power = DoubleFunctions.expFirstScale(w);
            double one = DoubleFunctions.expUnit(w);
            double half = 0.5 * one;
            boolean large = power > half;
            double part = Math.fma(power, rest, large ? half : power);
            double greater = large ? power : half;
            double b = half / (part + greater);
            double factor = 1.0 / (Math.fma(b, half, part) + greater);
            double t = factor * one;
            double e = Math.fma(power, rest, power) * DoubleFunctions.expScale(w);
            double m = Math.abs(w);
            double change = z < 0.0 ? 0.5 * t * Math.fma(b, 2.0 - b, 1.0) : t * e * Math.fma(-b, b, 1.0);
            double inner = Math.fma(m, change, z < 0.0 ? 1.0 - m : 1.0);
            dx[dxOffset + i] = dy[dyOffset + i] * (inner * factor * one);
        }
    }

    public static void gelu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double m = DoubleFunctions.gaussianArgument(z);
            double square = m * m;
            double exponent = -0.5 * square;
            double rest = DoubleFunctions.expRestWith(exponent, -0.5 * Math.fma(m, m, -square));
            double power = DoubleFunctions.expFirstScale(exponent);
            double scale = DoubleFunctions.expScale(exponent);
            double factor = Math.fma(rest, power, power);
            double denominator = Math.fma(DoubleFunctions.MILLS, m, 1.0);
            double t = 1.0 / denominator;
            double lost = Math.fma(DoubleFunctions.MILLS_LOW, m, Math.fma(DoubleFunctions.MILLS, m, 1.0 - denominator));
            double missing = Math.fma(-t, lost, Math.fma(-t, denominator, 1.0));
            double condition = Math.fma(DoubleFunctions.MILLS_SLOPE, t, DoubleFunctions.MILLS_BASE);
            double q = DoubleFunctions.millsPolynomial(t);
            double mills = q * t;
            double millsLow = Math.fma(mills * condition, missing, Math.fma(q, t, -mills));
            double near = DoubleFunctions.normalTailNear(m);
            double tail = m < 0.86 ? near : mills * factor * scale;
            double product = m * mills;
            double productLow = Math.fma(m, millsLow, Math.fma(m, mills, -product));
            double scaled = product * power;
            double far = (Math.fma(rest, scaled, productLow * factor) + scaled) * scale;
            double lower = m < 0.86 ? m * near : far;
            y[yOffset + i] = z < 0.0 ? -lower : Math.fma(-m, tail, z);
        }
    }

    public static void geluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double m = DoubleFunctions.gaussianArgument(z);
            double square = m * m;
            double exponent = -0.5 * square;
            double factor = DoubleFunctions.expFactorWith(exponent, -0.5 * Math.fma(m, m, -square));
            double scale = DoubleFunctions.expScale(exponent);
            double denominator = Math.fma(DoubleFunctions.MILLS, m, 1.0);
            double t = 1.0 / denominator;
            double lost = Math.fma(DoubleFunctions.MILLS_LOW, m, Math.fma(DoubleFunctions.MILLS, m, 1.0 - denominator));
            double missing = Math.fma(-t, lost, Math.fma(-t, denominator, 1.0));
            double condition = Math.fma(DoubleFunctions.MILLS_SLOPE, t, DoubleFunctions.MILLS_BASE);
            double q = DoubleFunctions.millsPolynomial(t);
            double mills = q * t;
            double millsLow = Math.fma(mills * condition, missing, Math.fma(q, t, -mills));
            double near = DoubleFunctions.normalTailNear(m);
            double tail = m < 0.86 ? near : Math.fma(mills, factor, millsLow * factor) * scale;
            double density = m * DoubleFunctions.DENSITY;
            double difference = Math.fma(-m, DoubleFunctions.DENSITY, mills);
            double differenceLow = Math.fma(-m, DoubleFunctions.DENSITY_LOW, millsLow);
            double lowerNear = Math.fma(-density * factor, scale, near);
            double lower = m < 0.86 ? lowerNear : (difference + differenceLow) * factor * scale;
            double upper = Math.fma(density * factor, scale, 1.0 - tail);
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0.0 ? lower : upper);
        }
    }

    public static void geluTanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double m = DoubleFunctions.cubicOpposite(z);
            // w = m·(linear + cubic·m²) and what each rounding has taken from it.
            double square = m * m;
            double squareLow = Math.fma(m, m, -square);
            double product = DoubleFunctions.GELU_CUBIC * square;
            double productLow = Math.fma(DoubleFunctions.GELU_CUBIC, square, -product);
            double sum = product + DoubleFunctions.GELU_LINEAR;
            double back = sum - product;
            double sumLow = product - (sum - back) + (DoubleFunctions.GELU_LINEAR - back);
            double constantsLow = Math.fma(DoubleFunctions.GELU_CUBIC_LOW, square, DoubleFunctions.GELU_LINEAR_LOW);
            double low = Math.fma(DoubleFunctions.GELU_CUBIC, squareLow, productLow + sumLow + constantsLow);
            double w = m * sum;
            double wLow = Math.fma(m, low, Math.fma(m, sum, -w));
            // z / (1 + eʷ), as in silu.
            double rest = DoubleFunctions.expRestWith(w, wLow);
            double power = DoubleFunctions.expFirstScale(w);
            double one = DoubleFunctions.expUnit(w);
            boolean large = power > one;
            double denominator = Math.fma(power, rest, large ? one : power) + (large ? power : one);
            y[yOffset + i] = DoubleFunctions.cubicAtLeast(z) / denominator * one;
        }
    }

    public static void geluTanhBackward(
            int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double m = DoubleFunctions.cubicArgument(z);
            // w = m·(linear + cubic·m²) and what each rounding has taken from it.
            double square = m * m;
            double squareLow = Math.fma(m, m, -square);
            double product = DoubleFunctions.GELU_CUBIC * square;
            double productLow = Math.fma(DoubleFunctions.GELU_CUBIC, square, -product);
            double sum = product + DoubleFunctions.GELU_LINEAR;
            double back = sum - product;
            double sumLow = product - (sum - back) + (DoubleFunctions.GELU_LINEAR - back);
            double constantsLow = Math.fma(DoubleFunctions.GELU_CUBIC_LOW, square, DoubleFunctions.GELU_LINEAR_LOW);
            double low = Math.fma(DoubleFunctions.GELU_CUBIC, squareLow, productLow + sumLow + constantsLow);
            double w = m * sum;
            double wLow = Math.fma(m, low, Math.fma(m, sum, -w));
            double rest = DoubleFunctions.expRestWith(w, wLow);
            double power = DoubleFunctions.expFirstScale(w);
            double one = DoubleFunctions.expUnit(w);
            double factor = 1.0 / (Math.fma(power, rest, one) + power);
            double tail = factor * one;
            // z·w′ = m·(linear + 3·cubic·m²) = m·(sum + 2·product), again with what rounding takes.
            double slope = sum + (product + product);
            double slopeBack = slope - sum;
            double slopeLow = Math.fma(2.0, Math.fma(DoubleFunctions.GELU_CUBIC, squareLow, productLow), low)
                    + (sum - (slope - slopeBack) + (product + product - slopeBack));
            double change = m * slope;
            double changeLow = Math.fma(m, slopeLow, Math.fma(m, slope, -change));
            // As in siluBackward, with z·w′ in place of m.
            double inner = z < 0.0 ? 1.0 - change + Math.fma(change, tail, -changeLow) : Math.fma(change, tail, 1.0);
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0.0 ? inner * factor * one : inner * (1.0 - tail));
        }
    }
}
