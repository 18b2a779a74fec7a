package lanewise.kernel.scalar;

/**
 * The activations that multiply their argument by a gate, and their slopes, of one {@code float}:
 * hand-written for each type, since float needs less care than double.
 *
 * <p>Written by the rules of {@link FloatFunctions}, and translated to vectors with it. Scales 2ⁿ⁻ʰ and 2⁻ʰ keep what is
 * not ordinary from overflowing, and let a subnormal result round once at the end.
 */
public final class FloatGates {

    /** 2·√(2/π)·log₂ e to a multiple of 2⁻¹⁸, so that its difference from any sum between it and 32 is exact; and the rest. */
    private static final float GELU_LINEAR = 0x1.26aecp1f;

    private static final float GELU_LINEAR_LOW = 0x1.0de73ap-22f;

    /** The same number times 0.044715, and what rounding has taken from it. */
    private static final float GELU_CUBIC = 0x1.a5a7dp-4f;

    private static final float GELU_CUBIC_LOW = -0x1.151aacp-29f;

    /** The same without log₂ e: in base e, the slope in its tail stays within 4 ulp. */
    private static final float SLOPE_LINEAR = 0x1.98844p0f;

    private static final float SLOPE_LINEAR_LOW = 0x1.33d436p-20f;

    private static final float SLOPE_CUBIC = 0x1.2444f2p-4f;

    private static final float SLOPE_CUBIC_LOW = 0x1.49b16ap-29f;

    /** Three times the cubic constant; rounding has taken 1.2e-9 of it, which does not count. */
    private static final float SLOPE_CUBIC_THRICE = 0x1.b6676cp-3f;

    /** 2 / √(2π). */
    private static final float TWICE_DENSITY = 0x1.988454p-1f;

    /** √(2π). */
    private static final float ROOT_TWO_PI = 0x1.40d932p1f;

    private FloatGates() {}

    /** z / (1 + e⁻ᶻ), e⁻ᶻ = 2ⁿ·(1 + rest): the sum of 1 and 2ⁿ is exact unless one of them hardly counts. */
    public static float silu(float z) {
        float w = FloatExponential.expOpposite(z);
        float rest = FloatExponential.expRest(w);
        float power = FloatExponential.expFirstScale(w);
        float one = FloatExponential.expUnit(w);
        return FloatExponential.expAtLeast(z) / Math.fma(power, rest, power + one) * one;
    }

    /**
     * σ(z)·(1 + z·σ(−z)). At −m it is σ(−m)·(1 − m + m·σ(−m)), where 1 − m is exact if the sum cancels, and at m what that
     * leaves of 1.
     */
    public static float siluSlope(float z) {
        float m = FloatExponential.expMagnitude(z);
        float rest = FloatExponential.expRest(m);
        float power = FloatExponential.expFirstScale(m);
        float one = FloatExponential.expUnit(m);
        float factor = 1f / Math.fma(power, rest, power + one);
        float lower = Math.fma(m, factor * one, 1f - m) * factor * one;
        return z < 0f ? lower : 1f - lower;
    }

    /** z·tanh(ln(1 + eᶻ)): with e = e⁻ᶻ and b = 1 / (1 + 2e) it is z / (e + ½ + ½·b). */
    public static float mish(float z) {
        float w = FloatExponential.expOpposite(z);
        float rest = FloatExponential.expRest(w);
        float power = FloatExponential.expFirstScale(w);
        float one = FloatExponential.expUnit(w);
        float half = 0.5f * one;
        float part = Math.fma(power, rest, power + half);
        float sum = Math.fma(half / part, half, part);
        return FloatExponential.expAtLeast(z) / sum * one;
    }

    /**
     * With e = e^−|z|, f = 1 + e and h = e / q it is e·((1 − h·f)·(1 − |z|) + |z|·h·(1 + 2h)), q = f² + 1, below 0, where
     * 1 − |z| is exact if the sum cancels, and 1 + 2h²·(2z·f − q), q = f² + e², above.
     */
    public static float mishSlope(float z) {
        float w = FloatExponential.expArgument(z);
        float rest = FloatExponential.expRest(w);
        float power = FloatExponential.expFirstScale(w);
        float scale = FloatExponential.expScale(w);
        float part = Math.fma(rest, power, power);
        float e = part * scale;
        float f = 1f + e;
        float q = Math.fma(f, f, z < 0f ? 1f : e * e);
        float ratio = e / q;
        float gate = Math.fma(-ratio, f, 1f);
        float lower = Math.fma(gate, 1f + w, -w * ratio * Math.fma(2f, ratio, 1f)) * part * scale;
        float upper = Math.fma((ratio + ratio) * ratio, Math.fma(-2f * w, f, -q), 1f);
        return z < 0f ? lower : upper;
    }

    /**
     * z·Φ(z). With the normal distribution's Φ(−m) = e^(−m²/2)·N / (√(2π)·m·N + D) it is
     * −m·Φ(−m) at −m, and what that leaves of m at m.
     */
    public static float gelu(float z) {
        float m = gaussianArgument(z);
        float square = m * m;
        float exponent = -0.5f * square;
        float rest = FloatExponential.expRestWith(exponent, -0.5f * Math.fma(m, m, -square));
        float power = FloatExponential.expFirstScale(exponent);
        float scale = FloatExponential.expScale(exponent);
        float product = m * Math.fma(millsNumerator(m), m, 0.703125f);
        float part = product / Math.fma(ROOT_TWO_PI, product, Math.fma(millsDenominator(m), m, 1.40625f)) * power;
        float lower = Math.fma(rest, part, part) * scale;
        return (z < 0f ? -0f : z) - lower;
    }

    /**
     * Φ(z) + z·φ(z), φ the density: at −m it is e^(−m²/2)·(½ − m/2·N/D − m/√(2π)), and at m what that leaves of 1. N and D
     * have degrees 3 and 4: minimax in the relative error of the slope, but not where it cancels, on [0; 14.6] by Lawson's
     * iteration, coefficients rounded one after the other, 2.2e-8. All are positive, so that nothing cancels in them, and
     * far from 0 the quotient counts for little.
     */
    public static float geluSlope(float z) {
        float m = gaussianArgument(z);
        float half = -0.5f * m;
        float exponent = half * m;
        float rest = FloatExponential.expRestOfProduct(half, m);
        float power = FloatExponential.expFirstScale(exponent);
        float scale = FloatExponential.expScale(exponent);
        // In powers of −m²/2.
        float p01 = Math.fma(0x1.498124p-1f, m, 0x1.988438p-1f);
        float numerator = Math.fma(Math.fma(-0x1.e86f34p-5f, m, -0x1.baac9ep-2f), exponent, p01);
        float q01 = Math.fma(0x1.6ee846p0f, m, 1f);
        float q23 = Math.fma(-0x1.eb4af6p-2f, m, -0x1.abea4ap0f);
        float denominator = Math.fma(Math.fma(0x1.e8743ap-4f, exponent, q23), exponent, q01);
        float near = Math.fma(half, numerator / denominator, 0.5f);
        float part = Math.fma(half, TWICE_DENSITY, near) * power;
        float lower = Math.fma(rest, part, part) * scale;
        return z < 0f ? lower : 1f - lower;
    }

    /** z / (1 + 2ʷ), w = −2·√(2/π)·log₂ e·(z + 0.044715·z³), as in {@link #silu}. */
    public static float geluTanh(float z) {
        float m = cubicOpposite(z);
        // w = m·(sum + low), low what each rounding has taken from the sum.
        float square = m * m;
        float sum = Math.fma(GELU_CUBIC, square, GELU_LINEAR);
        float sumLow = Math.fma(GELU_CUBIC, square, GELU_LINEAR - sum);
        float constantsLow = Math.fma(GELU_CUBIC_LOW, square, GELU_LINEAR_LOW);
        float low = Math.fma(GELU_CUBIC, Math.fma(m, m, -square), sumLow) + constantsLow;
        float rest = FloatExponential.exp2Rest(m, sum, low);
        float power = FloatExponential.exp2FirstScale(m, sum);
        float one = FloatExponential.exp2Unit(m, sum);
        return cubicAtLeast(z) / Math.fma(power, rest, power + one) * one;
    }

    /**
     * As {@link #siluSlope}, with m·w′ = m·(linear + 3·cubic·m²) in place of m before the tail. Where that is large, the
     * result is nearly its product with the tail, so that what rounding takes from w′ is given back as well.
     */
    public static float geluTanhSlope(float z) {
        float m = cubicArgument(z);
        // w = m·(linear + cubic·m²) and what each rounding has taken from it.
        float square = m * m;
        float squareLow = Math.fma(m, m, -square);
        float sum = Math.fma(SLOPE_CUBIC, square, SLOPE_LINEAR);
        float sumLow = Math.fma(SLOPE_CUBIC, square, SLOPE_LINEAR - sum);
        float constantsLow = Math.fma(SLOPE_CUBIC_LOW, square, SLOPE_LINEAR_LOW);
        float low = Math.fma(SLOPE_CUBIC, squareLow, sumLow + constantsLow);
        float w = m * sum;
        float wLow = Math.fma(m, low, Math.fma(m, sum, -w));
        float rest = FloatExponential.expRestWith(w, wLow);
        float power = FloatExponential.expFirstScale(w);
        float one = FloatExponential.expUnit(w);
        float factor = 1f / (Math.fma(power, rest, one) + power);
        // The same of w′.
        float slope = Math.fma(SLOPE_CUBIC_THRICE, square, SLOPE_LINEAR);
        float slopeRounding = Math.fma(SLOPE_CUBIC_THRICE, square, SLOPE_LINEAR - slope);
        float slopeLow = Math.fma(SLOPE_CUBIC_THRICE, squareLow, slopeRounding + SLOPE_LINEAR_LOW);
        float rising = m * Math.fma(slope + slopeLow, factor * one, -slopeLow);
        float lower = Math.fma(Math.fma(-m, slope, 1f), factor, rising * factor) * one;
        return z < 0f ? lower : 1f - lower;
    }

    /**
     * The normal distribution at −m by e^(−m²/2) is, from the continued fraction of Mills' ratio,
     * 1 / (√(2π)·m + (1.40625 + m·denominator) / (0.703125 + m·numerator)), of degrees 4 and 4: minimax in its relative
     * error on [0; 14.5] by Remez' exchange, coefficients rounded one after the other, 1.8e-8, and scaled so that rounding
     * takes less than it does near 1. All are positive, so that nothing cancels, and an error of the numerator meets
     * itself in the sum.
     */
    private static float millsNumerator(float x) {
        float q2 = Math.fma(0x1.bbd3a4p-8f, x, 0x1.04d81ap-4f);
        return Math.fma(Math.fma(q2, x, 0x1.1b905p-2f), x, 0x1.48b924p-1f);
    }

    /** See {@link #millsNumerator}. */
    private static float millsDenominator(float x) {
        float q2 = Math.fma(0x1.cfaf14p-20f, x, 0x1.14d788p-6f);
        return Math.fma(Math.fma(q2, x, 0x1.4a034p-3f), x, 0x1.4989a2p-1f);
    }

    /** |x|, but not more than 15, where e^(−x²/2) and its products have vanished. */
    private static float gaussianArgument(float x) {
        float magnitude = Math.abs(x);
        return magnitude > 15f ? 15f : magnitude;
    }

    static float gaussianArgumentOrdinary(float x) {
        return Math.abs(x);
    }

    /** |x|, but not more than 11, where the exponential in the tanh form of GELU and its products have vanished. */
    private static float cubicArgument(float x) {
        float magnitude = Math.abs(x);
        return magnitude > 11f ? 11f : magnitude;
    }

    static float cubicArgumentOrdinary(float x) {
        return Math.abs(x);
    }

    /** −x, but not beyond ±11. */
    private static float cubicOpposite(float x) {
        float opposite = x > 11f ? -11f : -x;
        return x < -11f ? 11f : opposite;
    }

    /** Then the exponential is far from what a float cannot hold. */
    static boolean cubicOppositeIsOrdinary(float x) {
        return Math.abs(x) < 7.5f;
    }

    static float cubicOppositeOrdinary(float x) {
        return -x;
    }

    /** x, but not less than −11. */
    private static float cubicAtLeast(float x) {
        return x < -11f ? -11f : x;
    }

    static float cubicAtLeastOrdinary(float x) {
        return x;
    }
}
