package lanewise.kernel.scalar;

/**
 * The activations that multiply their argument by a gate, and their slopes, of one {@code double}:
 * hand-written for each type, since double takes more care to stay within 2 ulp.
 *
 * <p>Written by the rules of {@link DoubleFunctions}, and translated to vectors with it. Scales 2ⁿ⁻ʰ and 2⁻ʰ keep what is
 * not ordinary from overflowing, and let a subnormal result round once at the end.
 */
public final class DoubleGates {

    /** 2·√(2/π), and what rounding has taken from it; the same times 0.044715. */
    private static final double GELU_LINEAR = 0x1.9884533d43651p0;

    private static final double GELU_LINEAR_LOW = -0x1.cbc0d30ebfd15p-54;

    private static final double GELU_CUBIC = 0x1.2444f2a4d8b4bp-4;

    private static final double GELU_CUBIC_LOW = -0x1.6c843a29d1c7p-61;

    /** 1 / √(2π), and what rounding has taken from it. */
    private static final double DENSITY = 0x1.9884533d43651p-2;

    private static final double DENSITY_LOW = -0x1.cbc0d30ebfd15p-56;

    /** √(2π), and what rounding has taken from it. */
    private static final double ROOT_TWO_PI = 0x1.40d931ff62706p1;

    private static final double ROOT_TWO_PI_LOW = -0x1.a6a0d6f814637p-53;

    private DoubleGates() {}

    /** z / (1 + e⁻ᶻ): the smaller of 1 and 2ⁿ joins the rest of 2ⁿ·(1 + rest) before the greater does. */
    public static double silu(double z) {
        double w = DoubleExponential.expOpposite(z);
        double rest = DoubleExponential.expRest(w);
        double power = DoubleExponential.expFirstScale(w);
        double one = DoubleExponential.expUnit(w);
        boolean large = power > one;
        double sum = Math.fma(power, rest, large ? one : power) + (large ? power : one);
        return DoubleExponential.expAtLeast(z) / sum * one;
    }

    /**
     * σ(z)·(1 + z·σ(−z)). At −m it is σ(−m)·(1 − m + m·σ(−m)), and at m what that leaves of 1. What rounding takes from the
     * sums and from the quotient is given back.
     */
    public static double siluSlope(double z) {
        double m = -DoubleExponential.expArgument(z);
        double rest = DoubleExponential.expRest(m);
        double power = DoubleExponential.expFirstScale(m);
        double one = DoubleExponential.expUnit(m);
        double part = Math.fma(power, rest, one);
        double sum = part + power;
        double sumLow = part - (sum - power);
        double factor = 1.0 / sum;
        double gap = 1.0 - m;
        double change = Math.fma(m, factor * one, 1.0 - gap - m);
        double inner = gap + change;
        double innerLow = change - (inner - gap);
        double y = inner * factor;
        double missing = Math.fma(-y, sum, inner) + Math.fma(-y, sumLow, innerLow);
        double lower = Math.fma(missing, factor, y) * one;
        return z < 0.0 ? lower : 1.0 - lower;
    }

    /**
     * z·tanh(ln(1 + eᶻ)): with e = e⁻ᶻ and b = 1 / (1 + 2e) it is z / (e + ½ + ½·b), and z / (1 + e·(1 − b)) where e is
     * less than a half.
     */
    public static double mish(double z) {
        double w = DoubleExponential.expOpposite(z);
        double rest = DoubleExponential.expRest(w);
        double power = DoubleExponential.expFirstScale(w);
        double one = DoubleExponential.expUnit(w);
        double half = 0.5 * one;
        boolean large = power > half;
        double part = Math.fma(power, rest, large ? half : power);
        double greater = large ? power : half;
        double b = half / (part + greater);
        double sum = Math.fma(large ? half : part, large ? b : 1.0 - b, large ? part : one);
        return DoubleExponential.expAtLeast(z) / (large ? sum + power : sum) * one;
    }

    /**
     * With e = e^−|z| and f = 1 + e it is e·(q + f·(q − 4|z|)) / q², q = f² + 1, below 0, and 1 + 2e²·(2z·f − q) / q²,
     * q = 2e·f + 1, above. What rounding takes from the sums and from the quotient is given back.
     */
    public static double mishSlope(double z) {
        double w = DoubleExponential.expArgument(z);
        double rest = DoubleExponential.expRest(w);
        double power = DoubleExponential.expFirstScale(w);
        double scale = DoubleExponential.expScale(w);
        double part = Math.fma(rest, power, power);
        double e = part * scale;
        double eLow = Math.fma(rest, power, power - part) * scale;
        double f = 1.0 + e;
        double fLow = e - (f - 1.0) + eLow;
        double g = z < 0.0 ? f : e + e;
        double gLow = z < 0.0 ? fLow : eLow + eLow;
        double q = Math.fma(g, f, 1.0);
        double qLow = Math.fma(g, f, 1.0 - q) + Math.fma(g, fLow, gLow * f);
        double square = q * q;
        double squareLow = Math.fma(q, q, -square) + 2.0 * q * qLow;
        double gap = Math.fma(4.0, w, q);
        double gapLow = Math.fma(4.0, w, q - gap) + qLow;
        double product = f * gap;
        double productLow = Math.fma(f, gap, -product) + Math.fma(f, gapLow, fLow * gap);
        double sum = product + q;
        double back = sum - product;
        double sumLow = product - (sum - back) + (q - back) + (productLow + qLow);
        double twice = -2.0 * w;
        double above = z < 0.0 ? sum : Math.fma(twice, f, -q);
        double aboveLow = z < 0.0 ? sumLow : Math.fma(twice, fLow, -qLow);
        double factor = 1.0 / square;
        double y = above * factor;
        double missing = Math.fma(-y, square, above) + Math.fma(-y, squareLow, aboveLow);
        double first = y * power;
        double second = missing * factor * power;
        double lower = (Math.fma(rest, first, Math.fma(rest, second, second)) + first) * scale;
        return z < 0.0 ? lower : Math.fma(e + e, lower, 1.0);
    }

    /**
     * z·Φ(z). With the normal distribution's Φ(−m) = e^(−m²/2)·N / (√(2π)·m·N + D) it is
     * −m·Φ(−m) at −m, and what that leaves of m at m. What rounding takes from the quotient is given back.
     */
    public static double gelu(double z) {
        double m = gaussianArgument(z);
        double square = m * m;
        double exponent = -0.5 * square;
        double rest = DoubleExponential.expRestWith(exponent, -0.5 * Math.fma(m, m, -square));
        double power = DoubleExponential.expFirstScale(exponent);
        double scale = DoubleExponential.expScale(exponent);
        double above = millsNumerator(m);
        double numerator = Math.fma(above, m, 1.0);
        double numeratorLow = Math.fma(above, m, 1.0 - numerator);
        double below = millsDenominator(m);
        double denominator = Math.fma(below, m, 2.0);
        double product = m * numerator;
        double productLow = Math.fma(m, numeratorLow, Math.fma(m, numerator, -product));
        double linear = ROOT_TWO_PI * product;
        double linearLow = Math.fma(ROOT_TWO_PI, product, -linear) + Math.fma(ROOT_TWO_PI, productLow, ROOT_TWO_PI_LOW * product);
        double sum = linear + denominator;
        double back = sum - linear;
        double denominatorLow = Math.fma(below, m, 2.0 - denominator);
        double sumLow = linear - (sum - back) + (denominator - back) + (linearLow + denominatorLow);
        double factor = 1.0 / sum;
        double y = product * factor;
        double missing = Math.fma(-y, sum, product) + Math.fma(-y, sumLow, productLow);
        double part = y * power;
        double partLow = missing * factor * power;
        double lower = (Math.fma(rest, part, Math.fma(rest, partLow, partLow)) + part) * scale;
        return (z < 0.0 ? -0.0 : z) - lower;
    }

    /**
     * Φ(z) + z·φ(z), φ the density: at −m it is e^(−m²/2)·(N / (√(2π)·m·N + D) − m/√(2π)) with the quotient of
     * {@link #gelu}, and at m what that leaves of 1. What rounding takes from the quotient is given back.
     */
    public static double geluSlope(double z) {
        double m = gaussianArgument(z);
        double square = m * m;
        double exponent = -0.5 * square;
        double rest = DoubleExponential.expRestWith(exponent, -0.5 * Math.fma(m, m, -square));
        double power = DoubleExponential.expFirstScale(exponent);
        double scale = DoubleExponential.expScale(exponent);
        double above = millsNumerator(m);
        double numerator = Math.fma(above, m, 1.0);
        double numeratorLow = Math.fma(above, m, 1.0 - numerator);
        double below = millsDenominator(m);
        double denominator = Math.fma(below, m, 2.0);
        double product = m * numerator;
        double productLow = Math.fma(m, numeratorLow, Math.fma(m, numerator, -product));
        double linear = ROOT_TWO_PI * product;
        double linearLow = Math.fma(ROOT_TWO_PI, product, -linear) + Math.fma(ROOT_TWO_PI, productLow, ROOT_TWO_PI_LOW * product);
        double sum = linear + denominator;
        double back = sum - linear;
        double denominatorLow = Math.fma(below, m, 2.0 - denominator);
        double sumLow = linear - (sum - back) + (denominator - back) + (linearLow + denominatorLow);
        double factor = 1.0 / sum;
        double mills = numerator * factor;
        double missing = Math.fma(-mills, sum, numerator) + Math.fma(-mills, sumLow, numeratorLow);
        double part = Math.fma(-m, DENSITY, mills) * power;
        double partLow = Math.fma(missing, factor, -m * DENSITY_LOW) * power;
        double lower = (Math.fma(rest, part, Math.fma(rest, partLow, partLow)) + part) * scale;
        return z < 0.0 ? lower : 1.0 - lower;
    }

    /** z / (1 + eʷ), w = −2·√(2/π)·(z + 0.044715·z³), as in {@link #silu}. */
    public static double geluTanh(double z) {
        double m = cubicOpposite(z);
        // w = m·(linear + cubic·m²) and what each rounding has taken from it.
        double square = m * m;
        double squareLow = Math.fma(m, m, -square);
        double product = GELU_CUBIC * square;
        double productLow = Math.fma(GELU_CUBIC, square, -product);
        double sum = product + GELU_LINEAR;
        double back = sum - product;
        double sumLow = product - (sum - back) + (GELU_LINEAR - back);
        double constantsLow = Math.fma(GELU_CUBIC_LOW, square, GELU_LINEAR_LOW);
        double low = Math.fma(GELU_CUBIC, squareLow, productLow + sumLow + constantsLow);
        double w = m * sum;
        double wLow = Math.fma(m, low, Math.fma(m, sum, -w));
        double rest = DoubleExponential.expRestWith(w, wLow);
        double power = DoubleExponential.expFirstScale(w);
        double one = DoubleExponential.expUnit(w);
        boolean large = power > one;
        double denominator = Math.fma(power, rest, large ? one : power) + (large ? power : one);
        return cubicAtLeast(z) / denominator * one;
    }

    /** As {@link #siluSlope}, with m·w′ = m·(linear + 3·cubic·m²) in place of m before the tail. */
    public static double geluTanhSlope(double z) {
        double m = cubicArgument(z);
        // w = m·(linear + cubic·m²) and what each rounding has taken from it.
        double square = m * m;
        double squareLow = Math.fma(m, m, -square);
        double product = GELU_CUBIC * square;
        double productLow = Math.fma(GELU_CUBIC, square, -product);
        double sum = product + GELU_LINEAR;
        double back = sum - product;
        double sumLow = product - (sum - back) + (GELU_LINEAR - back);
        double constantsLow = Math.fma(GELU_CUBIC_LOW, square, GELU_LINEAR_LOW);
        double low = Math.fma(GELU_CUBIC, squareLow, productLow + sumLow + constantsLow);
        double w = m * sum;
        double wLow = Math.fma(m, low, Math.fma(m, sum, -w));
        double rest = DoubleExponential.expRestWith(w, wLow);
        double power = DoubleExponential.expFirstScale(w);
        double one = DoubleExponential.expUnit(w);
        double part = Math.fma(power, rest, one);
        double divisor = part + power;
        double divisorLow = part - (divisor - power);
        double factor = 1.0 / divisor;
        double slope = sum + (product + product);
        double slopeBack = slope - sum;
        double slopeLow = Math.fma(2.0, Math.fma(GELU_CUBIC, squareLow, productLow), low)
                + (sum - (slope - slopeBack) + (product + product - slopeBack));
        double change = m * slope;
        double changeLow = Math.fma(m, slopeLow, Math.fma(m, slope, -change));
        double gap = 1.0 - change;
        double rising = Math.fma(change, factor * one, 1.0 - gap - change - changeLow);
        double inner = gap + rising;
        double innerLow = rising - (inner - gap);
        double y = inner * factor;
        double missing = Math.fma(-y, divisor, inner) + Math.fma(-y, divisorLow, innerLow);
        double lower = Math.fma(missing, factor, y) * one;
        return z < 0.0 ? lower : 1.0 - lower;
    }

    /**
     * The normal distribution at −m by e^(−m²/2) is, from the continued fraction of Mills' ratio,
     * 1 / (√(2π)·m + (2 + m·denominator) / (1 + m·numerator)), of degrees 9 and 10: minimax in its relative error on
     * [0; 39] by Remez' exchange, coefficients rounded one after the other, 6.3e-18. All are positive, so that nothing
     * cancels, and an error of the numerator meets itself in the sum.
     */
    private static double millsNumerator(double x) {
        double q8 = Math.fma(0x1.355064a098d34p-21, x, 0x1.21c6890f759b6p-16);
        double q6 = Math.fma(Math.fma(q8, x, 0x1.0c1dd1d335a4ap-12), x, 0x1.3e061d121e6eap-9);
        double q4 = Math.fma(Math.fma(q6, x, 0x1.0998475d2daaap-6), x, 0x1.44e4ecabfb313p-4);
        double q2 = Math.fma(Math.fma(q4, x, 0x1.2640cc9aff425p-2), x, 0x1.8600e11cb52f1p-1);
        return Math.fma(Math.fma(q2, x, 0x1.6b6dc228d4dfep0), x, 0x1.b1b6c6b3f5d84p0);
    }

    /** See {@link #millsNumerator}. */
    private static double millsDenominator(double x) {
        double q7 = Math.fma(0x1.83aaeb5678fbap-20, x, 0x1.6b2e0538b4694p-15);
        double q5 = Math.fma(Math.fma(q7, x, 0x1.4e8514f0115a5p-11), x, 0x1.88e8bdf82eb2ep-8);
        double q3 = Math.fma(Math.fma(q5, x, 0x1.427db0ab4c0efp-5), x, 0x1.7f2b7e940e089p-3);
        double q1 = Math.fma(Math.fma(q3, x, 0x1.4a688a5f1601fp-1), x, 0x1.91c1251984891p0);
        return Math.fma(q1, x, 0x1.3d1fbe53351aap1);
    }

    /** |x|, but not more than 39.5, where e^(−x²/2) and its products have vanished. */
    private static double gaussianArgument(double x) {
        double magnitude = Math.abs(x);
        return magnitude > 39.5 ? 39.5 : magnitude;
    }

    static double gaussianArgumentOrdinary(double x) {
        return Math.abs(x);
    }

    /** |x|, but not more than 22.5, where the exponential in the tanh form of GELU and its products have vanished. */
    private static double cubicArgument(double x) {
        double magnitude = Math.abs(x);
        return magnitude > 22.5 ? 22.5 : magnitude;
    }

    static double cubicArgumentOrdinary(double x) {
        return Math.abs(x);
    }

    /** −x, but not beyond ±22.5. */
    private static double cubicOpposite(double x) {
        double opposite = x > 22.5 ? -22.5 : -x;
        return x < -22.5 ? 22.5 : opposite;
    }

    static double cubicOppositeOrdinary(double x) {
        return -x;
    }

    /** x, but not less than −22.5. */
    private static double cubicAtLeast(double x) {
        return x < -22.5 ? -22.5 : x;
    }

    static double cubicAtLeastOrdinary(double x) {
        return x;
    }
}
