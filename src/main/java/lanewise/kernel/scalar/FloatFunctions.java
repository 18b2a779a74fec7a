package lanewise.kernel.scalar;

/**
 * Elementary functions of one {@code float}: hand-written for each type, since degrees and constants differ.
 *
 * <p>Every step is a correctly rounded operation (fma, + − · /, integer operations on bits), and a condition only
 * selects between two computed values, so that {@code src/codegen/ScalarToSimd.java} can translate a function to
 * vectors with the same bits. Polynomials are minimax in the relative error of the whole function, made by Sollya's
 * {@code fpminimax} with coefficients rounded to single precision; each states its interval and its error before
 * rounding.
 */
public final class FloatFunctions {

    /** log₂ e. */
    private static final float LOG2_E = 0x1.715476p0f;

    private static final float HALF_LOG2_E = LOG2_E / 2;

    /** ln 2 in two parts; the first has 15 bits, so its product with an exponent is exact. */
    private static final float LN_2_HIGH = 0x1.62e4p-1f;

    private static final float LN_2_LOW = 0x1.7f7d1cp-20f;

    /** 1.5·2²³: adding it rounds to an integer, which the low bits of the sum then hold. */
    private static final float ROUNDER = 0x1.8p23f;

    private static final int EXPONENT_SHIFT = 23;

    private static final int ONE_BITS = 0x3f800000;

    private static final int SIGN_BIT = 0x80000000;

    private FloatFunctions() {}

    /**
     * eˣ; at most 1.1 ulp. Overflows to ∞ above 88.72284, is subnormal below −87.33655 and 0 below −103.97208.
     *
     * <p>x = n·ln 2 + r; 2ⁿ is applied in two factors, both normal numbers, so that only the last product may round a
     * second time, overflow or underflow.
     */
    public static float exp(float x) {
        float shifted = Math.fma(x, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x));
        int bits = Float.floatToRawIntBits(shifted);
        int half = bits >>> 1;
        float scale1 = Float.intBitsToFloat((half << EXPONENT_SHIFT) + ONE_BITS);
        float scale2 = Float.intBitsToFloat(((bits - half) << EXPONENT_SHIFT) + ONE_BITS);
        float y = Math.fma(expm1Reduced(r), scale2, scale2) * scale1;
        // Beyond these bounds n is not what it should be. Put right here, it does not delay the rest as a clamp would.
        float high = x > 89f ? Float.POSITIVE_INFINITY : y;
        return x < -104f ? 0f : high;
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

    /** ln x; at most 1.0 ulp. ln 0 = −∞, NaN below 0. */
    public static float log(float x) {
        boolean subnormal = x < Float.MIN_NORMAL;
        float normal = subnormal ? x * 0x1p24f : x;
        float bias = subnormal ? 0x1p23f + (127 + 24) : 0x1p23f + 127;
        // x = 2ᵏ·m with m from √½ to √2.
        int bits = Float.floatToRawIntBits(normal) + (ONE_BITS - 0x3f3504f3);
        float k = Float.intBitsToFloat((bits >>> EXPONENT_SHIFT) + 0x4b000000) - bias;
        float m = Float.intBitsToFloat((bits & 0x007fffff) + 0x3f3504f3);
        float f = m - 1f;
        float finite = Math.fma(k, LN_2_HIGH, f + Math.fma(k, LN_2_LOW, log1pRest(f)));
        float positive = x < Float.POSITIVE_INFINITY ? finite : x;
        float outside = x == 0f ? Float.NEGATIVE_INFINITY : Float.NaN;
        return x > 0f ? positive : outside;
    }

    /**
     * ln(1 + f) − f for f from √½ − 1 to √2 − 1: −f²/2 + f³·q(f), q of degree 7 from
     * {@code fpminimax(log1p(x), [|3,…,10|], [|SG…|], [sqrt(1/2)-1; sqrt(2)-1], relative, x-x^2/2)}, relative error
     * of the logarithm 7.9e-9.
     */
    static float log1pRest(float f) {
        float f2 = f * f;
        float f4 = f2 * f2;
        float q01 = Math.fma(-0x1.000234p-2f, f, 0x1.55557p-2f);
        float q23 = Math.fma(-0x1.5466fep-3f, f, 0x1.99944ep-3f);
        float q45 = Math.fma(-0x1.0e96ccp-3f, f, 0x1.239ce2p-3f);
        float q67 = Math.fma(-0x1.2a6f8p-4f, f, 0x1.015976p-3f);
        float q = Math.fma(Math.fma(q67, f2, q45), f4, Math.fma(q23, f2, q01));
        return f2 * Math.fma(f, q, -0.5f);
    }

    /**
     * The hyperbolic tangent; at most 1.5 ulp. Below 0.55 a polynomial x + x³·q(x²), q of degree 4 from
     * {@code fpminimax(tanh(x), [|3,5,…,11|], [|SG…|], [0; 0.5501], relative, x)}, relative error 1.2e-8; above it
     * 1 − 2 / (e^(2|x|) + 1), which subtracts at most a half from 1.
     */
    public static float tanh(float x) {
        float magnitude = Math.abs(x);
        float twice = magnitude + magnitude;
        float shifted = Math.fma(twice, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, twice));
        float scale = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << EXPONENT_SHIFT) + ONE_BITS);
        float unsaturated = 1f - 2f / Math.fma(scale, expm1Reduced(r), scale + 1f);
        // From 9.01 on the result rounds to 1; from 44 on the scale is not what it should be.
        float large = magnitude > 10f ? 1f : unsaturated;
        float z = x * x;
        float z2 = z * z;
        float low = Math.fma(0x1.110cfep-3f, z, -0x1.55554ap-2f);
        float high = Math.fma(-0x1.9a5e9cp-8f, z2, Math.fma(0x1.59143p-6f, z, -0x1.b922ep-5f));
        float small = Math.fma(Math.fma(high, z2, low), z * magnitude, magnitude);
        float y = magnitude < 0.55f ? small : large;
        return Float.intBitsToFloat(Float.floatToRawIntBits(y) | (Float.floatToRawIntBits(x) & SIGN_BIT));
    }

    /**
     * The logistic function 1 / (1 + e⁻ˣ); at most 1.8 ulp, in both tails. With e^|x| = 2ⁿ·m its value at −|x| is
     * 2⁻ʰ / (2⁻ʰ + 2ⁿ⁻ʰ·m), h = ⌊n/2⌋: nothing overflows, and a subnormal result is rounded once.
     */
    public static float sigmoid(float x) {
        float magnitude = Math.abs(x);
        float shifted = Math.fma(magnitude, LOG2_E, ROUNDER);
        float n = shifted - ROUNDER;
        float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, magnitude));
        int bits = Float.floatToRawIntBits(shifted);
        int half = bits >>> 1;
        float unit = Float.intBitsToFloat(ONE_BITS - (half << EXPONENT_SHIFT));
        float scale = Float.intBitsToFloat(((bits - half) << EXPONENT_SHIFT) + ONE_BITS);
        float sum = scale + unit;
        float lost = unit - (sum - scale);
        float quotient = unit / (Math.fma(scale, expm1Reduced(r), lost) + sum);
        float lower = magnitude > 104f ? 0f : quotient;
        return x < 0f ? lower : 1f - lower;
    }
}
