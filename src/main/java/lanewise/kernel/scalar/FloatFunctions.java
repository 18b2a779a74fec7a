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

    private static final int EXPONENT_SHIFT = FloatExponential.EXPONENT_SHIFT;

    private static final int ONE_BITS = FloatExponential.ONE_BITS;

    private static final float LN_2 = FloatExponential.LN_2;

    /** For tanh: 2·log₂ e and ½ ln 2, which differs from the number by 5e-9 of it only, and a rounder biased by one less. */
    private static final float TWICE_LOG2_E = 0x1.715476p1f;

    private static final float HALF_LN_2 = 0x1.62e43p-2f;

    private static final float TANH_ROUNDER = FloatExponential.ROUNDER + 126;

    private static final int SIGN_BIT = 0x80000000;

    /** The bits of √½; less these, √½ is the least number of its exponent. */
    private static final int SQRT_HALF_BITS = 0x3f3504f3;

    private static final int EXPONENT = 0xff800000;

    /** What the bits are taken from to the exponent of the reciprocal: a negative number rounds down, too. */
    private static final int OPPOSITE = SQRT_HALF_BITS + 0x007fffff;

    private FloatFunctions() {}

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
        float w = FloatExponential.expOpposite(x);
        float rest = FloatExponential.expRest(w);
        float power = FloatExponential.expFirstScale(w);
        float one = FloatExponential.expUnit(w);
        boolean large = power > one;
        return one / (Math.fma(power, rest, large ? one : power) + (large ? power : one));
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
        float negative = FloatExponential.expArgument(x);
        float e = FloatExponential.expFactor(negative) * FloatExponential.expScale(negative);
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
        float large = Math.fma(-FloatExponential.exp(-z), erfcx(magnitude), 1f);
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
     * of (1+2x)FloatExponential.exp(x²)erfc x</i>, but for its constant.)
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
