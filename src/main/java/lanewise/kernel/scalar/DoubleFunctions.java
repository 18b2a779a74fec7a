package lanewise.kernel.scalar;

/**
 * Elementary functions of one {@code double}: hand-written for each type, since degrees and constants differ.
 *
 * <p>Every step is a correctly rounded operation (fma, + − · /, integer operations on bits), and a condition only
 * selects between two computed values, so that {@code src/codegen/ScalarToSimd.java} can translate a function to
 * vectors with the same bits. Polynomials are minimax in the relative error of the whole function, made by Sollya's
 * {@code fpminimax} with coefficients rounded to double precision; each states its interval and its error before
 * rounding.
 */
public final class DoubleFunctions {

    /** log₂ e. */
    private static final double LOG2_E = 0x1.71547652b82fep0;

    /** ln 2 in two parts; the first has 32 bits, so its product with an exponent is exact. */
    private static final double LN_2_HIGH = 0x1.62e42feep-1;

    private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;

    /** 1.5·2⁵²: adding it rounds to an integer, which the low bits of the sum then hold. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int EXPONENT_SHIFT = 52;

    private static final long ONE_BITS = 0x3ff0000000000000L;

    private static final long SIGN_BIT = 0x8000000000000000L;

    private DoubleFunctions() {}

    /**
     * eˣ; at most 1.1 ulp. Overflows to ∞ above 709.7827, is subnormal below −708.3964 and 0 below −745.1332.
     *
     * <p>x = n·ln 2 + r; 2ⁿ is applied in two factors, both normal numbers, so that only the last product may round a
     * second time, overflow or underflow.
     */
    public static double exp(double x) {
        double shifted = Math.fma(x, LOG2_E, ROUNDER);
        double n = shifted - ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x));
        long bits = Double.doubleToRawLongBits(shifted);
        long half = bits >>> 1;
        double scale1 = Double.longBitsToDouble((half << EXPONENT_SHIFT) + ONE_BITS);
        double scale2 = Double.longBitsToDouble(((bits - half) << EXPONENT_SHIFT) + ONE_BITS);
        double y = Math.fma(expm1Reduced(r), scale2, scale2) * scale1;
        // Beyond these bounds n is not what it should be. Put right here, it does not delay the rest as a clamp would.
        double high = x > 710.0 ? Double.POSITIVE_INFINITY : y;
        return x < -746.0 ? 0.0 : high;
    }

    /**
     * eʳ − 1 for |r| ≤ ln 2 / 2: r + r²·q(r), q of degree 9 from
     * {@code fpminimax(expm1(x), [|2,…,11|], [|D…|], [-0.3475; 0.3475], relative, x)}, relative error 2.0e-17.
     */
    static double expm1Reduced(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double q01 = Math.fma(0x1.555555555553ap-3, r, 0x1.0000000000005p-1);
        double q23 = Math.fma(0x1.1111111118c61p-7, r, 0x1.555555555209cp-5);
        double q45 = Math.fma(0x1.a01a01769f606p-13, r, 0x1.6c16c17f5ac06p-10);
        double q67 = Math.fma(0x1.71de838a5cb6ep-19, r, 0x1.a019a60013e93p-16);
        double q89 = Math.fma(0x1.ae747fd6b5ca3p-26, r, 0x1.28a346351486cp-22);
        double high = Math.fma(q89, r4, Math.fma(q67, r2, q45));
        double q = Math.fma(high, r4, Math.fma(q23, r2, q01));
        return Math.fma(q, r2, r);
    }

    /** ln x; at most 1.0 ulp. ln 0 = −∞, NaN below 0. */
    public static double log(double x) {
        boolean subnormal = x < Double.MIN_NORMAL;
        double normal = subnormal ? x * 0x1p54 : x;
        double bias = subnormal ? 0x1p52 + (1023 + 54) : 0x1p52 + 1023;
        // x = 2ᵏ·m with m from √½ to √2.
        long bits = Double.doubleToRawLongBits(normal) + (ONE_BITS - 0x3fe6a09e667f3bcdL);
        double k = Double.longBitsToDouble((bits >>> EXPONENT_SHIFT) + 0x4330000000000000L) - bias;
        double m = Double.longBitsToDouble((bits & 0x000fffffffffffffL) + 0x3fe6a09e667f3bcdL);
        double f = m - 1.0;
        double finite = Math.fma(k, LN_2_HIGH, f + Math.fma(k, LN_2_LOW, log1pRest(f)));
        double positive = x < Double.POSITIVE_INFINITY ? finite : x;
        double outside = x == 0.0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        return x > 0.0 ? positive : outside;
    }

    /**
     * ln(1 + f) − f for f from √½ − 1 to √2 − 1. With s = f / (2 + f), ln(1 + f) = 2·artanh s = 2s + s·R(s²), and
     * 2s = f − s·f rearranges it into −f²/2 + s·(f²/2 + R), the form of FDLIBM's {@code e_log.c}. R of degree 7
     * without constant term from {@code fpminimax(2*atanh(sqrt(x))/sqrt(x)-2, [|1,…,7|], [|D…|], [0; 0.02945],
     * absolute)}, relative error of the logarithm 1.2e-18.
     */
    static double log1pRest(double f) {
        double s = f / (2.0 + f);
        double z = s * s;
        double z2 = z * z;
        double q01 = Math.fma(0x1.999999997fac3p-2, z, 0x1.5555555555593p-1);
        double q23 = Math.fma(0x1.c71c51eb7ec1dp-3, z, 0x1.2492494217a8cp-2);
        double q45 = Math.fma(0x1.39a122bef71aap-3, z, 0x1.746644e0a05b6p-3);
        double high = Math.fma(0x1.2f0b56dd209dp-3, z2, q45);
        double q = Math.fma(Math.fma(high, z2, q23), z2, q01);
        double halfSquare = 0.5 * f * f;
        return Math.fma(s, Math.fma(q, z, halfSquare), -halfSquare);
    }

    /**
     * The hyperbolic tangent; at most 1.5 ulp. Below 0.55 a polynomial x + x³·q(x²), q of degree 10 from
     * {@code fpminimax(tanh(x), [|3,5,…,23|], [|D…|], [0; 0.5501], relative, x)}, relative error 5.8e-18; above it
     * 1 − 2 / (e^(2|x|) + 1), which subtracts at most a half from 1.
     */
    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        double twice = magnitude + magnitude;
        double shifted = Math.fma(twice, LOG2_E, ROUNDER);
        double n = shifted - ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, twice));
        double scale = Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << EXPONENT_SHIFT) + ONE_BITS);
        double unsaturated = 1.0 - 2.0 / Math.fma(scale, expm1Reduced(r), scale + 1.0);
        // From 19.1 on the result rounds to 1; from 355 on the scale is not what it should be.
        double large = magnitude > 20.0 ? 1.0 : unsaturated;
        double z = x * x;
        double z2 = z * z;
        double z4 = z2 * z2;
        double q01 = Math.fma(0x1.1111111110792p-3, z, -0x1.555555555554fp-2);
        double q23 = Math.fma(0x1.664f48594bb39p-6, z, -0x1.ba1ba1b97cdep-5);
        double q45 = Math.fma(0x1.d6d29adb8b7ecp-9, z, -0x1.226e2f0fd2cb6p-7);
        double q67 = Math.fma(0x1.34836040adb37p-11, z, -0x1.7d8fca3a55262p-10);
        double q89 = Math.fma(0x1.5d6b3a51a2c11p-14, z, -0x1.e96ca0cc30278p-13);
        double high = Math.fma(-0x1.46fa348a03415p-16, z2, q89);
        double middle = Math.fma(high, z4, Math.fma(q67, z2, q45));
        double q = Math.fma(middle, z4, Math.fma(q23, z2, q01));
        double small = Math.fma(q, z * magnitude, magnitude);
        double y = magnitude < 0.55 ? small : large;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) | (Double.doubleToRawLongBits(x) & SIGN_BIT));
    }

    /**
     * The logistic function 1 / (1 + e⁻ˣ); at most 1.8 ulp, in both tails. With e^|x| = 2ⁿ·m its value at −|x| is
     * 2⁻ʰ / (2⁻ʰ + 2ⁿ⁻ʰ·m), h = ⌊n/2⌋: nothing overflows, and a subnormal result is rounded once.
     */
    public static double sigmoid(double x) {
        double magnitude = Math.abs(x);
        double shifted = Math.fma(magnitude, LOG2_E, ROUNDER);
        double n = shifted - ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, magnitude));
        long bits = Double.doubleToRawLongBits(shifted);
        long half = bits >>> 1;
        double unit = Double.longBitsToDouble(ONE_BITS - (half << EXPONENT_SHIFT));
        double scale = Double.longBitsToDouble(((bits - half) << EXPONENT_SHIFT) + ONE_BITS);
        double sum = scale + unit;
        double lost = unit - (sum - scale);
        double quotient = unit / (Math.fma(scale, expm1Reduced(r), lost) + sum);
        double lower = magnitude > 746.0 ? 0.0 : quotient;
        return x < 0.0 ? lower : 1.0 - lower;
    }
}
