package lanewise.kernel.scalar;

/**
 * Elementary functions of one {@code float}: hand-written for each type, since degrees and constants differ.
 *
 * <p>Every step is a correctly rounded operation (fma, + − · /, integer operations on bits), and a condition only
 * selects between two computed values, so that {@code src/codegen/ScalarToSimd.java} can translate a function to
 * vectors with the same bits. Polynomials are minimax in the relative error of the whole function, made by Sollya's
 * {@code fpminimax} with coefficients rounded to single precision; each states its interval and its error before
 * rounding.
 *
 * <p>A function {@code fOrdinary} returns the bits of {@code f} in fewer operations, but only where
 * {@code fIsOrdinary}, if there is such a condition, and any condition on the way to it hold. Vector kernels use it
 * until an argument is not ordinary.
 */
public final class FloatFunctions {

    /** log₂ e. */
    private static final float LOG2_E = 0x1.715476p0f;

    /** ln 2 in two parts; the first has 15 bits, so its product with an exponent is exact. */
    private static final float LN_2_HIGH = 0x1.62e4p-1f;

    private static final float LN_2_LOW = 0x1.7f7d1cp-20f;

    /** 1.5·2²³: adding it rounds to an integer, which the low bits of the sum then hold. */
    private static final float ROUNDER = 0x1.8p23f;

    /** The same and the bias of the exponents: shifted to its place, the sum is a power of two. */
    private static final float BIASED_ROUNDER = ROUNDER + 127;

    /** For tanh: 2·log₂ e and ½ ln 2, which differs from the number by 5e-9 of it only, and a rounder biased by one less. */
    private static final float TWICE_LOG2_E = 0x1.715476p1f;

    private static final float HALF_LN_2 = 0x1.62e43p-2f;

    private static final float TANH_ROUNDER = ROUNDER + 126;

    private static final int EXPONENT_SHIFT = 23;

    private static final int ONE_BITS = 0x3f800000;

    private static final int SIGN_BIT = 0x80000000;

    /** ln 2 in one part, 1.9e-9 more than the number. */
    private static final float LN_2 = 0x1.62e43p-1f;

    /** The bits of √½; less these, √½ is the least number of its exponent. */
    private static final int SQRT_HALF_BITS = 0x3f3504f3;

    private static final int EXPONENT = 0xff800000;

    /** What the bits are taken from to the exponent of the reciprocal: a negative number rounds down, too. */
    private static final int OPPOSITE = SQRT_HALF_BITS + 0x007fffff;

    private FloatFunctions() {}

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

    /** |x|, but not more than 15, where e^(−x²/2) and its products have vanished. */
    public static float gaussianArgument(float x) {
        float magnitude = Math.abs(x);
        return magnitude > 15f ? 15f : magnitude;
    }

    static float gaussianArgumentOrdinary(float x) {
        return Math.abs(x);
    }

    /** |x|, but not more than 11, where the exponential in the tanh form of GELU and its products have vanished. */
    public static float cubicArgument(float x) {
        float magnitude = Math.abs(x);
        return magnitude > 11f ? 11f : magnitude;
    }

    static float cubicArgumentOrdinary(float x) {
        return Math.abs(x);
    }

    /** −x, but not beyond ±11. */
    public static float cubicOpposite(float x) {
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
    public static float cubicAtLeast(float x) {
        return x < -11f ? -11f : x;
    }

    static float cubicAtLeastOrdinary(float x) {
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

    /** ln x; at most 1.0 ulp. ln 0 = −∞, NaN below 0. */
    public static float log(float x) {
        boolean subnormal = x < Float.MIN_NORMAL;
        float normal = subnormal ? x * 0x1p24f : x;
        float bias = subnormal ? -24 * 0x1p23f : 0f;
        float finite = logOfNormal(normal, bias);
        float positive = x < Float.POSITIVE_INFINITY ? finite : x;
        float outside = x == 0f ? Float.NEGATIVE_INFINITY : Float.NaN;
        return x > 0f ? positive : outside;
    }

    /** The bits of a positive normal number, which the sum brings below those of all others, in one comparison. */
    static boolean logIsOrdinary(float x) {
        return Float.floatToRawIntBits(x) + 0x7f800000 < 0xff000000;
    }

    static float logOrdinary(float x) {
        return logOfNormal(x, -0f);
    }

    /** ln x, with x = 2ᵏ·m, m from √½ to √2, for an x that is positive and normal; the bias is added to 2²³·k. */
    private static float logOfNormal(float x, float bias) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits - SQRT_HALF_BITS) & EXPONENT;
        float m = Float.intBitsToFloat(bits - exponent);
        return Math.fma((float) exponent + bias, LN_2 * 0x1p-23f, log1pReduced(m - 1f));
    }

    /**
     * ln(1 + f) for f from √½ − 1 to √2 − 1: f − f²/2 + f³·q(f), q of degree 7 from
     * {@code fpminimax(log1p(x), [|3,…,10|], [|SG…|], [sqrt(1/2)-1; sqrt(2)-1], relative, x-x^2/2)}, relative error
     * of the logarithm 7.9e-9. (With a degree less it was 4.3 ulp.)
     */
    static float log1pReduced(float f) {
        float f2 = f * f;
        float q01 = Math.fma(-0x1.000234p-2f, f, 0x1.55557p-2f);
        float q23 = Math.fma(-0x1.5466fep-3f, f, 0x1.99944ep-3f);
        float q45 = Math.fma(-0x1.0e96ccp-3f, f, 0x1.239ce2p-3f);
        float q67 = Math.fma(-0x1.2a6f8p-4f, f, 0x1.015976p-3f);
        float q = Math.fma(Math.fma(Math.fma(q67, f2, q45), f2, q23), f2, q01);
        return Math.fma(f2, Math.fma(f, q, -0.5f), f);
    }

    /**
     * The hyperbolic tangent; at most 1.8 ulp. With x = n·½ ln 2 + h it is by the theorem of addition
     * (S − ½ + (S + ½)·t) / (S − ½ + (S + ½)·t + 1 − t), S = 2ⁿ⁻¹ and t = tanh h: the divisor contains the dividend, so
     * that much of an error of the one meets that of the other. n leans to the smaller number, h lies between −0.09 and
     * 0.257: near −0.17, S − ½ and (S + ½)·t would cancel. t is h + h³·q(h²), q of degree 2, minimax in the relative
     * error up to 0.2564, coefficients rounded one after the other, 3.6e-9.
     */
    public static float tanh(float x) {
        float magnitude = Math.abs(x);
        return tanhOf(x, magnitude > 10f ? 10f : magnitude);
    }

    static boolean tanhIsOrdinary(float x) {
        return Math.abs(x) < 43f;
    }

    static float tanhOrdinary(float x) {
        return tanhOf(x, Math.abs(x));
    }

    /** From 9.01 on the result rounds to 1; from 44 on the scale would not be what it should be. */
    private static float tanhOf(float x, float magnitude) {
        float shifted = Math.fma(magnitude - 0.083f, TWICE_LOG2_E, TANH_ROUNDER);
        float n = shifted - TANH_ROUNDER;
        float h = Math.fma(n, -HALF_LN_2, magnitude);
        float scale = Float.intBitsToFloat(Float.floatToRawIntBits(shifted) << EXPONENT_SHIFT);
        float z = h * h;
        float q = Math.fma(Math.fma(-0x1.a434b8p-5f, z, 0x1.10dc16p-3f), z, -0x1.55550cp-2f);
        float t = Math.fma(q, z * h, h);
        float part = Math.fma(scale + 0.5f, t, scale - 0.5f);
        float y = part / (part + (1f - t));
        return Float.intBitsToFloat(Float.floatToRawIntBits(y) | (Float.floatToRawIntBits(x) & SIGN_BIT));
    }

    /**
     * The logistic function 1 / (1 + e⁻ˣ); at most 2.0 ulp, in both tails. With e⁻ˣ = 2ⁿ·(1 + p) it is
     * 2⁻ʰ / (2⁻ʰ + 2ⁿ⁻ʰ + 2ⁿ⁻ʰ·p), h = ⌊n/2⌋: nothing overflows, and a subnormal result is rounded once. The
     * smaller of 1 and 2ⁿ joins 2ⁿ·p before the greater does.
     */
    public static float sigmoid(float x) {
        float w = expOpposite(x);
        float rest = expRest(w);
        float power = expFirstScale(w);
        float one = expUnit(w);
        boolean large = power > one;
        return one / (Math.fma(power, rest, large ? one : power) + (large ? power : one));
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
     * ln(1 + x); at most 1.5 ulp. With 1 + x = 2ᵏ·(1 + f) it is k·ln 2 + ln(1 + f), and f = 2⁻ᵏ·x − (1 − 2⁻ᵏ) rounds once.
     */
    public static float log1p(float x) {
        int bits = Float.floatToRawIntBits(1f + x);
        int opposite = (OPPOSITE - bits) & EXPONENT;
        float m = Float.intBitsToFloat(bits + opposite);
        // The scale of a large number may not be a number.
        float y = log1pOf(opposite, x > 0x1p60f ? m - 1f : log1pArgument(x, opposite));
        float finite = x < Float.POSITIVE_INFINITY ? y : x;
        float outside = x == -1f ? Float.NEGATIVE_INFINITY : Float.NaN;
        return x > -1f ? finite : outside;
    }

    /** 1 + x is positive and below 2¹⁰⁰, as in {@link #log}. */
    static boolean log1pIsOrdinary(float x) {
        return Float.floatToRawIntBits(1f + x) + 0x7f800000 < 0xf1000000;
    }

    static float log1pOrdinary(float x) {
        int opposite = (OPPOSITE - Float.floatToRawIntBits(1f + x)) & EXPONENT;
        return log1pOf(opposite, log1pArgument(x, opposite));
    }

    /** −2²³·k is what the bits hold, so that −0 stays what it is. */
    private static float log1pOf(int opposite, float f) {
        return Math.fma((float) opposite, -LN_2 * 0x1p-23f, log1pReduced(f));
    }

    private static float log1pArgument(float x, int opposite) {
        float scale = Float.intBitsToFloat(opposite + ONE_BITS);
        return x * scale - (1f - scale);
    }

    /** ln(1 + eˣ) as max(x, 0) + ln(1 + e^−|x|); at most 1.9 ulp, in the left tail too. */
    public static float softplus(float x) {
        float negative = expArgument(x);
        float e = expFactor(negative) * expScale(negative);
        boolean large = e > 0.41421356f;
        float f = large ? Math.fma(0.5f, e, -0.5f) : e;
        float base = large ? LN_2 : 0f;
        float positive = x > 0f ? x : 0f;
        return log1pReduced(f) + base + positive;
    }

    /**
     * The error function; at most 1.8 ulp. Below 0.86 a polynomial x + x·q(x²), q of degree 5 from
     * {@code fpminimax(erf(x), [|1,3,…,11|], [|SG…|], [0; 0.86], relative, x)}, relative error 8.1e-9;
     * above it 1 − e^(−x²)·erfcx |x|, where the part that is subtracted is less than a quarter.
     */
    public static float erf(float x) {
        float magnitude = Math.abs(x);
        float z = x * x;
        float large = Math.fma(-exp(-z), erfcx(magnitude), 1f);
        float z2 = z * z;
        float z4 = z2 * z2;
        float q0and1 = Math.fma(-0x1.81272p-2f, z, 0x1.06eba8p-3f);
        float q0to3 = Math.fma(Math.fma(-0x1.b72p-6f, z, 0x1.ce2426p-4f), z2, q0and1);
        float q4and5 = Math.fma(-0x1.4a069ap-11f, z, 0x1.4adefcp-8f);
        float q = Math.fma(q4and5, z4, q0to3);
        float small = Math.fma(q, magnitude, magnitude);
        float y = magnitude < 0.86f ? small : large;
        return Float.intBitsToFloat(Float.floatToRawIntBits(y) | (Float.floatToRawIntBits(x) & SIGN_BIT));
    }

    /**
     * e^(x²)·erfc x for x from 0.86 on, as far as 1 − erfc x needs it: t·q(t) with t = 1 / (1 + 0.35·x), q of degree 4, minimax
     * in the error of erfc x up to 4, 1.5e-9. (The variable is that of Shepherd and Laframboise, <i>Chebyshev approximation
     * of (1+2x)exp(x²)erfc x</i>, but for its constant.)
     */
    static float erfcx(float x) {
        float t = 1f / Math.fma(0.35f, x, 1f);
        float t2 = t * t;
        float q0and1 = Math.fma(0x1.b7bc18p-4f, t, 0x1.a96ca8p-3f);
        float q2to4 = Math.fma(0x1.2222c4p-1f, t2, Math.fma(-0x1.8741b4p-2f, t, 0x1.004e62p-1f));
        return Math.fma(q2to4, t2, q0and1) * t;
    }

    /** 1, −1, or x itself where it is 0, −0 or NaN. */
    public static float sign(float x) {
        float positive = x > 0f ? 1f : x;
        return x < 0f ? -1f : positive;
    }
}
