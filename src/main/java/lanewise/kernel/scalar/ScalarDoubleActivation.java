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
            double between = z / 3.0 + 0.5;
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
            double negative = DoubleFunctions.expArgument(z);
            double factor = DoubleFunctions.expFactor(negative);
            double scale = DoubleFunctions.expScale(negative);
            double numerator = z < 0.0 ? negative * factor * scale : z;
            y[yOffset + i] = numerator / Math.fma(factor, scale, 1.0);
        }
    }

    public static void siluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double negative = DoubleFunctions.expArgument(z);
            double factor = DoubleFunctions.expFactor(negative);
            double scale = DoubleFunctions.expScale(negative);
            double e = factor * scale;
            double square = Math.fma(e, e + 2.0, 1.0);
            // 1 + z is exact where the sum cancels.
            double lower = (negative + 1.0 + e) * factor / square * scale;
            double upper = Math.fma(e, 1.0 - negative, 1.0) / square;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0.0 ? lower : upper);
        }
    }

    public static void mish(int n, double[] x, int xOffset, double[] y, int yOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double negative = DoubleFunctions.expArgument(z);
            double factor = DoubleFunctions.expFactor(negative);
            double scale = DoubleFunctions.expScale(negative);
            double e = factor * scale;
            double square = Math.fma(e, e, e + e);
            double lower = negative * Math.fma(e, factor, factor + factor) / (square + 2.0) * scale;
            double numerator = Math.fma(2.0, e, 1.0);
            double upper = z * numerator / Math.fma(e + e, e, numerator);
            y[yOffset + i] = z < 0.0 ? lower : upper;
        }
    }

    public static void mishBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        for (int i = 0; i < n; i++) {
            double z = x[xOffset + i];
            double negative = DoubleFunctions.expArgument(z);
            double factor = DoubleFunctions.expFactor(negative);
            double scale = DoubleFunctions.expScale(negative);
            double e = factor * scale;
            // With N / D² the derivative (times e below 0), expanded so that z + 1, exact where N cancels, stands alone.
            double first = z < 0.0 ? e + 2.0 : e + e + 2.0;
            double rest = z < 0.0 ? 2.0 : 1.0;
            double denominator = Math.fma(e, first, rest);
            double lost = Math.fma(e, first, rest - denominator);
            double square = Math.fma(denominator, denominator, (denominator + denominator) * lost);
            double inner = z < 0.0
                    ? Math.fma(e, e + 4.0, Math.fma(4.0, negative, 6.0))
                    : Math.fma(-4.0 * negative, e + 1.0, Math.fma(4.0, e, 6.0)) * e;
            double outer = z < 0.0 ? 4.0 * (negative + 1.0) : Math.fma(4.0, e, 1.0);
            double numerator = Math.fma(e, inner, outer);
            double lower = numerator * factor / square * scale;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0.0 ? lower : numerator / square);
        }
    }

    public static void gelu(int n, double[] x, int xOffset, double[] y, int yOffset) {
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
            double tail = m < 0.86 ? near : mills * factor * scale;
            double product = m * mills;
            double productLow = Math.fma(m, millsLow, Math.fma(m, mills, -product));
            double lower = m < 0.86 ? m * near : Math.fma(product, factor, productLow * factor) * scale;
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
            double factor = DoubleFunctions.expFactorWith(-w, -wLow);
            double scale = DoubleFunctions.expScale(-w);
            double numerator = z < 0.0 ? -m * factor * scale : z;
            y[yOffset + i] = numerator / Math.fma(factor, scale, 1.0);
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
            double factor = DoubleFunctions.expFactorWith(-w, -wLow);
            double scale = DoubleFunctions.expScale(-w);
            double e = factor * scale;
            double gate = Math.fma(e, e + 2.0, 1.0);
            // z·w′ = m·(linear + 3·cubic·m²) = m·(sum + 2·product), again with what rounding takes.
            double slope = sum + (product + product);
            double slopeBack = slope - sum;
            double slopeLow = Math.fma(2.0, Math.fma(DoubleFunctions.GELU_CUBIC, squareLow, productLow), low)
                    + (sum - (slope - slopeBack) + (product + product - slopeBack));
            double change = m * slope;
            double changeLow = Math.fma(m, slopeLow, Math.fma(m, slope, -change));
            double lower = (1.0 - change + e - changeLow) * factor / gate * scale;
            double upper = Math.fma(e, change + 1.0, 1.0) / gate;
            dx[dxOffset + i] = dy[dyOffset + i] * (z < 0.0 ? lower : upper);
        }
    }
}
