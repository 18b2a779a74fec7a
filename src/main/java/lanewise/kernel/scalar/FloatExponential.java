package lanewise.kernel.scalar;

/**
 * eˣ of one {@code float}, and the parts that it is made of: a caller puts its own factors among them, or adds to them, before the
 * result is rounded. What is here is hand-written for each type, as {@link FloatFunctions} is, and by its rules.
 */
public final class FloatExponential {

    /** log₂ e. */
    private static final float LOG2_E = 0x1.715476p0f;

    /** ln 2 in two parts; the first has 15 bits, so its product with an exponent is exact. */
    private static final float LN_2_HIGH = 0x1.62e4p-1f;

    private static final float LN_2_LOW = 0x1.7f7d1cp-20f;

    /** 1.5·2²³: adding it rounds to an integer, which the low bits of the sum then hold. */
    static final float ROUNDER = 0x1.8p23f;

    /** The same and the bias of the exponents: shifted to its place, the sum is a power of two. */
    private static final float BIASED_ROUNDER = ROUNDER + 127;

    static final int EXPONENT_SHIFT = 23;

    static final int ONE_BITS = 0x3f800000;

    /** ln 2 in one part, 1.9e-9 more than the number. */
    static final float LN_2 = 0x1.62e43p-1f;

    private FloatExponential() {}

    /**
     * eˣ; at most 1.1 ulp. Overflows to ∞ above 88.72284, is subnormal below −87.33655 and 0 below −103.97208.
     */
    public static float exp(float x) {
        float y = expFactor(x) * expScale(x);
        // Beyond these bounds n is not what it should be. Put right here, it does not delay the rest as a clamp would.
        float high = x > 89f ? Float.POSITIVE_INFINITY : y;
        return x < -104f ? 0f : high;
    }

    static boolean expIsOrdinary(float x) {
        return Math.abs(x) < 87f;
    }

    static float expOrdinary(float x) {
        return normalExp(x, -0f);
    }

    /**
     * eˣ − 1; at most 1.8 ulp. With eˣ = 2ⁿ·(1 + p) it is 2ⁿ·p + (2ⁿ − 1), of which only the sum rounds.
     */
    public static float expm1(float x) {
        float shifted = Math.fma(x, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x));
        // Half of everything, because 2ⁿ itself may be too large by one.
        int bits = Float.floatToRawIntBits(shifted) << EXPONENT_SHIFT;
        float half = Float.intBitsToFloat(bits + 0x3f000000);
        float y = Math.fma(half, expm1Reduced(r), half - 0.5f) * 2f;
        float high = x > 89f ? Float.POSITIVE_INFINITY : y;
        float bounded = x < -18f ? -1f : high;
        return Math.abs(x) < 0x1p-25f ? x : bounded;
    }

    /**
     * The first of two factors of eˣ, x = n·ln 2 + r: 2ⁿ is applied in two parts, both normal numbers, so that only the
     * product of all factors may round a second time, overflow or underflow. A caller puts its own factors before the
     * second one.
     */
    public static float expFactor(float x) {
        return expFactorWith(x, -0f);
    }

    /** The first factor of e^(x + low), low within a few ulp of x. */
    public static float expFactorWith(float x, float low) {
        float shifted = Math.fma(x, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)) + low;
        int bits = Float.floatToRawIntBits(shifted);
        float scale = Float.intBitsToFloat(((bits - (bits >>> 1)) << EXPONENT_SHIFT) + ONE_BITS);
        return Math.fma(expm1Reduced(r), scale, scale);
    }

    /**
     * For x ≤ 0 only. The result is then above 2⁻⁷²: so far from the subnormal numbers that a caller may multiply what a
     * product has lost by it, and still lose nothing.
     */
    static boolean expFactorWithIsOrdinary(float x, float low) {
        return x > -50f;
    }

    static float expFactorWithOrdinary(float x, float low) {
        return normalExp(x, low);
    }

    /** The second factor of eˣ. */
    public static float expScale(float x) {
        int half = Float.floatToRawIntBits(Math.fma(x, LOG2_E, ROUNDER)) >>> 1;
        return Float.intBitsToFloat((half << EXPONENT_SHIFT) + ONE_BITS);
    }

    static float expScaleOrdinary(float x) {
        return 1f;
    }

    /**
     * eʳ − 1 with x = n·ln 2 + r: together with the powers of two below, what eˣ is made of. A caller that joins 2ⁿ and its
     * own factors first rounds once less than with {@link #expFactor}.
     */
    public static float expRest(float x) {
        float n = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)));
    }

    /**
     * Then 2ⁿ is far from the subnormal numbers: a caller may multiply what a product has lost by it, and still lose
     * nothing.
     */
    static boolean expRestIsOrdinary(float x) {
        return Math.abs(x) < 50f;
    }

    static float expRestOrdinary(float x) {
        float n = Math.fma(x, LOG2_E, BIASED_ROUNDER) - BIASED_ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)));
    }

    /** The same of x + low, low within a few ulp of x. */
    public static float expRestWith(float x, float low) {
        float n = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_HIGH, x) + Math.fma(n, -LN_2_LOW, low));
    }

    static boolean expRestWithIsOrdinary(float x, float low) {
        return Math.abs(x) < 50f;
    }

    static float expRestWithOrdinary(float x, float low) {
        float n = Math.fma(x, LOG2_E, BIASED_ROUNDER) - BIASED_ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_HIGH, x) + Math.fma(n, -LN_2_LOW, low));
    }

    /** The same of a·b, which is not rounded: no product of n and the first part of ln 2 is. */
    public static float expRestOfProduct(float a, float b) {
        float n = Math.fma(a * b, LOG2_E, ROUNDER) - ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_LOW, Math.fma(a, b, n * -LN_2_HIGH)));
    }

    /** For a·b ≤ 0 only. */
    static boolean expRestOfProductIsOrdinary(float a, float b) {
        return a * b > -50f;
    }

    static float expRestOfProductOrdinary(float a, float b) {
        float n = Math.fma(a * b, LOG2_E, BIASED_ROUNDER) - BIASED_ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_LOW, Math.fma(a, b, n * -LN_2_HIGH)));
    }

    /** 2ⁿ⁻ʰ, h = ⌊n/2⌋: the first power of two in eˣ; {@link #expScale} is the second. */
    public static float expFirstScale(float x) {
        int bits = Float.floatToRawIntBits(Math.fma(x, LOG2_E, ROUNDER));
        return Float.intBitsToFloat(((bits - (bits >>> 1)) << EXPONENT_SHIFT) + ONE_BITS);
    }

    static float expFirstScaleOrdinary(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(Math.fma(x, LOG2_E, BIASED_ROUNDER)) << EXPONENT_SHIFT);
    }

    /** 2⁻ʰ: 1 beside {@link #expFirstScale} stands for 1 beside 2ⁿ, and neither overflows. */
    public static float expUnit(float x) {
        int half = Float.floatToRawIntBits(Math.fma(x, LOG2_E, ROUNDER)) >>> 1;
        return Float.intBitsToFloat(ONE_BITS - (half << EXPONENT_SHIFT));
    }

    static float expUnitOrdinary(float x) {
        return 1f;
    }

    /**
     * 2ᶠ − 1 with a·(b + low) = n + f, of the product of a and b unrounded: an exponent in this base needs no multiple of
     * ln 2 taken from it.
     */
    public static float exp2Rest(float a, float b, float low) {
        float opposite = ROUNDER - Math.fma(a, b, ROUNDER);
        return exp2m1Reduced(Math.fma(a, low, Math.fma(a, b, opposite)));
    }

    static float exp2RestOrdinary(float a, float b, float low) {
        float opposite = BIASED_ROUNDER - Math.fma(a, b, BIASED_ROUNDER);
        return exp2m1Reduced(Math.fma(a, low, Math.fma(a, b, opposite)));
    }

    /** 2ⁿ⁻ʰ, h = ⌊n/2⌋, for {@link #exp2Rest}. */
    public static float exp2FirstScale(float a, float b) {
        int bits = Float.floatToRawIntBits(Math.fma(a, b, ROUNDER));
        return Float.intBitsToFloat(((bits - (bits >>> 1)) << EXPONENT_SHIFT) + ONE_BITS);
    }

    static float exp2FirstScaleOrdinary(float a, float b) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(Math.fma(a, b, BIASED_ROUNDER)) << EXPONENT_SHIFT);
    }

    /** 2⁻ʰ. */
    public static float exp2Unit(float a, float b) {
        int half = Float.floatToRawIntBits(Math.fma(a, b, ROUNDER)) >>> 1;
        return Float.intBitsToFloat(ONE_BITS - (half << EXPONENT_SHIFT));
    }

    static float exp2UnitOrdinary(float a, float b) {
        return 1f;
    }

    /** e^(x + low) where it is a normal number. */
    private static float normalExp(float x, float low) {
        float shifted = Math.fma(x, LOG2_E, BIASED_ROUNDER);
        float n = shifted - BIASED_ROUNDER;
        float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)) + low;
        float scale = Float.intBitsToFloat(Float.floatToRawIntBits(shifted) << EXPONENT_SHIFT);
        return Math.fma(expm1Reduced(r), scale, scale);
    }

    /** −|x|, but not less than −120, where eˣ and its products have vanished. */
    public static float expArgument(float x) {
        float negative = -Math.abs(x);
        return negative < -120f ? -120f : negative;
    }

    static float expArgumentOrdinary(float x) {
        return -Math.abs(x);
    }

    /** |x|, but not more than 120. */
    public static float expMagnitude(float x) {
        float magnitude = Math.abs(x);
        return magnitude > 120f ? 120f : magnitude;
    }

    static float expMagnitudeOrdinary(float x) {
        return Math.abs(x);
    }

    /** −x, but not beyond ±120, where the logistic function has vanished or is 1. */
    public static float expOpposite(float x) {
        float opposite = x > 120f ? -120f : -x;
        return x < -120f ? 120f : opposite;
    }

    static float expOppositeOrdinary(float x) {
        return -x;
    }

    /** x, but not less than −120: a product with what has vanished there is 0. */
    public static float expAtLeast(float x) {
        return x < -120f ? -120f : x;
    }

    static float expAtLeastOrdinary(float x) {
        return x;
    }

    /**
     * eʳ − 1 for |r| ≤ ln 2 / 2: r + r²·q(r), q of degree 4 from
     * {@code fpminimax(expm1(x), [|2,…,6|], [|SG…|], [-0.3475; 0.3475], relative, x)}, relative error 1.4e-8.
     */
    static float expm1Reduced(float r) {
        float r2 = r * r;
        float low = Math.fma(0x1.5554aep-3f, r, 0x1.fffffep-2f);
        float high = Math.fma(0x1.6b79b2p-10f, r2, Math.fma(0x1.12292ep-7f, r, 0x1.555712p-5f));
        return Math.fma(Math.fma(high, r2, low), r2, r);
    }

    /**
     * 2ᶠ − 1 for |f| ≤ ½: f·(ln 2 + f·q(f)), q of degree 4, minimax in the relative error of 2ᶠ by Lawson's iteration,
     * coefficients rounded one after the other, 3.0e-9.
     */
    private static float exp2m1Reduced(float f) {
        float f2 = f * f;
        float q01 = Math.fma(0x1.c6af7ap-5f, f, 0x1.ebfbdcp-3f);
        float q23 = Math.fma(0x1.5f0976p-10f, f, 0x1.3b2ddap-7f);
        float q = Math.fma(Math.fma(0x1.417284p-13f, f2, q23), f2, q01);
        return Math.fma(f2, q, LN_2 * f);
    }
}
