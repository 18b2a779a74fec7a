package lanewise.kernel.scalar;

/**
 * Elementary functions of one {@code double}: hand-written for each type, since degrees and constants differ.
 *
 * <p>Every step is a correctly rounded operation (fma, + − · /, integer operations on bits), and a condition only
 * selects between two computed values, so that {@code src/codegen/ScalarToSimd.java} can translate a function to
 * vectors with the same bits. Polynomials are minimax in the relative error of the whole function, made by Sollya's
 * {@code fpminimax} with coefficients rounded to double precision; each states its interval and its error before
 * rounding.
 *
 * <p>A function {@code fOrdinary} returns the bits of {@code f} in fewer operations, but only where
 * {@code fIsOrdinary}, if there is such a condition, and any condition on the way to it hold. Vector kernels use it
 * until an argument is not ordinary.
 */
public final class DoubleFunctions {

    private static final int EXPONENT_SHIFT = DoubleExponential.EXPONENT_SHIFT;

    private static final long ONE_BITS = DoubleExponential.ONE_BITS;

    private static final double LN_2_HIGH = DoubleExponential.LN_2_HIGH;

    private static final double LN_2_LOW = DoubleExponential.LN_2_LOW;

    /** For tanh: 2·log₂ e and ½ ln 2, which differs from the number by 4e-17 of it only, and a rounder biased by one less. */
    private static final double TWICE_LOG2_E = 0x1.71547652b82fep1;

    private static final double HALF_LN_2 = 0x1.62e42fefa39efp-2;

    private static final double TANH_ROUNDER = DoubleExponential.ROUNDER + 1022;

    private static final long SIGN_BIT = 0x8000000000000000L;

    /** The bits of √½; adding ONE_BITS less these makes √½ the least number of its exponent. */
    private static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;

    private static final long MANTISSA = 0x000fffffffffffffL;

    /** 2⁵², and its bits: with a small integer in its low bits it is 2⁵² more than that integer. */
    private static final double INTEGER = 0x1p52;

    private static final long INTEGER_BITS = 0x4330000000000000L;

    private DoubleFunctions() {}

    /** ln x; at most 1.0 ulp. ln 0 = −∞, NaN below 0. */
    public static double log(double x) {
        boolean subnormal = x < Double.MIN_NORMAL;
        double normal = subnormal ? x * 0x1p54 : x;
        double bias = subnormal ? INTEGER + (1023 + 54) : INTEGER + 1023;
        double finite = logOfNormal(normal, bias);
        double positive = x < Double.POSITIVE_INFINITY ? finite : x;
        double outside = x == 0.0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        return x > 0.0 ? positive : outside;
    }

    /** The bits of a positive normal number, which the sum brings below those of all others, in one comparison. */
    static boolean logIsOrdinary(double x) {
        return Double.doubleToRawLongBits(x) + 0x7ff0000000000000L < 0xffe0000000000000L;
    }

    static double logOrdinary(double x) {
        return logOfNormal(x, INTEGER + 1023);
    }

    /** ln x, with x = 2ᵏ·m, m from √½ to √2, for an x that is positive and normal; the bias of k may hold more. */
    private static double logOfNormal(double x, double bias) {
        long bits = Double.doubleToRawLongBits(x) + (ONE_BITS - SQRT_HALF_BITS);
        double k = Double.longBitsToDouble((bits >>> EXPONENT_SHIFT) + INTEGER_BITS) - bias;
        double m = Double.longBitsToDouble((bits & MANTISSA) + SQRT_HALF_BITS);
        double f = m - 1.0;
        return Math.fma(k, LN_2_HIGH, f + Math.fma(k, LN_2_LOW, log1pRest(f)));
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
     * The hyperbolic tangent; at most 1.9 ulp. With x = n·½ ln 2 + h it is by the theorem of addition
     * (S − ½ + (S + ½)·t) / (S − ½ + (S + ½)·t + 1 − t), S = 2ⁿ⁻¹ and t = tanh h: the divisor contains the dividend, so
     * that much of an error of the one meets that of the other. n leans to the smaller number, h lies between −0.09 and
     * 0.257: near −0.17, S − ½ and (S + ½)·t would cancel. t is h + h³·q(h²), q of degree 6, minimax in the relative
     * error up to 0.2564, coefficients rounded one after the other, 6.2e-18.
     */
    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        return tanhOf(x, magnitude > 20.0 ? 20.0 : magnitude);
    }

    static boolean tanhIsOrdinary(double x) {
        return Math.abs(x) < 354.0;
    }

    static double tanhOrdinary(double x) {
        return tanhOf(x, Math.abs(x));
    }

    /** From 19.1 on the result rounds to 1; from 355 on the scale would not be what it should be. */
    private static double tanhOf(double x, double magnitude) {
        double shifted = Math.fma(magnitude - 0.083, TWICE_LOG2_E, TANH_ROUNDER);
        double n = shifted - TANH_ROUNDER;
        double h = Math.fma(n, -HALF_LN_2, magnitude);
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << EXPONENT_SHIFT);
        double z = h * h;
        double z2 = z * z;
        double q01 = Math.fma(0x1.11111110f73d3p-3, z, -0x1.55555555554cdp-2);
        double q23 = Math.fma(0x1.664f2e993d55fp-6, z, -0x1.ba1ba185023c1p-5);
        double q45 = Math.fma(0x1.d4dee5744d848p-9, z, -0x1.22676e56fedd4p-7);
        double high = Math.fma(-0x1.57c406c10685cp-10, z2, q45);
        double q = Math.fma(Math.fma(high, z2, q23), z2, q01);
        double t = Math.fma(q, z * h, h);
        double part = Math.fma(scale + 0.5, t, scale - 0.5);
        double y = part / (part + (1.0 - t));
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) | (Double.doubleToRawLongBits(x) & SIGN_BIT));
    }

    /**
     * The logistic function 1 / (1 + e⁻ˣ); at most 2.0 ulp, in both tails. With e⁻ˣ = 2ⁿ·(1 + p) it is
     * 2⁻ʰ / (2⁻ʰ + 2ⁿ⁻ʰ + 2ⁿ⁻ʰ·p), h = ⌊n/2⌋: nothing overflows, and a subnormal result is rounded once. The
     * smaller of 1 and 2ⁿ joins 2ⁿ·p before the greater does.
     */
    public static double sigmoid(double x) {
        double w = DoubleExponential.expOpposite(x);
        double rest = DoubleExponential.expRest(w);
        double power = DoubleExponential.expFirstScale(w);
        double one = DoubleExponential.expUnit(w);
        boolean large = power > one;
        return one / (Math.fma(power, rest, large ? one : power) + (large ? power : one));
    }

    /**
     * ln(1 + x); at most 1.5 ulp. With 1 + x = 2ᵏ·(1 + f) it is k·ln 2 + ln(1 + f), and f = 2⁻ᵏ·x − (1 − 2⁻ᵏ) rounds once.
     */
    public static double log1p(double x) {
        long bits = Double.doubleToRawLongBits(1.0 + x) + (ONE_BITS - SQRT_HALF_BITS);
        long exponent = bits >>> EXPONENT_SHIFT;
        double m = Double.longBitsToDouble((bits & MANTISSA) + SQRT_HALF_BITS);
        // The scale of a large number may not be a number.
        double y = log1pOf(exponent, x > 0x1p200 ? m - 1.0 : log1pArgument(x, exponent));
        double finite = x < Double.POSITIVE_INFINITY ? y : x;
        double outside = x == -1.0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        return x > -1.0 ? finite : outside;
    }

    /** The bits of 1 + x, positive and below 2¹⁰⁰⁰, which the sum brings below those of all others, in one comparison. */
    static boolean log1pIsOrdinary(double x) {
        return Double.doubleToRawLongBits(1.0 + x) + 0x7ff0000000000000L < 0xfe60000000000000L;
    }

    static double log1pOrdinary(double x) {
        long bits = Double.doubleToRawLongBits(1.0 + x) + (ONE_BITS - SQRT_HALF_BITS);
        long exponent = bits >>> EXPONENT_SHIFT;
        return log1pOf(exponent, log1pArgument(x, exponent));
    }

    /** With −k, so that −0 stays what it is. */
    private static double log1pOf(long exponent, double f) {
        double opposite = INTEGER + 1023 - Double.longBitsToDouble(exponent + INTEGER_BITS);
        return Math.fma(opposite, -LN_2_HIGH, f + Math.fma(opposite, -LN_2_LOW, log1pRest(f)));
    }

    private static double log1pArgument(double x, long exponent) {
        double scale = Double.longBitsToDouble((2046 - exponent) << EXPONENT_SHIFT);
        return x * scale - (1.0 - scale);
    }

    /**
     * ln(1 + eˣ) as max(x, 0) + ln(1 + e^−|x|); at most 1.9 ulp, in the left tail too. Where e^−|x| is large its half less ½ loses a bit,
     * and ln 2 is no double: what is missing of both is added to the small term.
     */
    public static double softplus(double x) {
        double negative = DoubleExponential.expArgument(x);
        double e = DoubleExponential.expFactor(negative) * DoubleExponential.expScale(negative);
        boolean large = e > 0.41421356;
        double f = large ? Math.fma(0.5, e, -0.5) : e;
        double base = large ? 0x1.62e42fefa39efp-1 : 0.0;
        double lost = large ? Math.fma(0.5, e, -0.5 - f) + 0x1.abc9e3b39803fp-56 : 0.0;
        double positive = x > 0.0 ? x : 0.0;
        return f + (log1pRest(f) + lost) + base + positive;
    }

    /**
     * The error function; at most 2 ulp. Below 0.86 a polynomial x + x·q(x²), q of degree 11 from
     * {@code fpminimax(erf(x), [|1,3,…,23|], [|D…|], [0; 0.86], relative, x)}, relative error 1.1e-17;
     * above it 1 − e^(−x²)·erfcx |x|, where the part that is subtracted is less than a quarter.
     */
    public static double erf(double x) {
        double magnitude = Math.abs(x);
        double z = x * x;
        double large = Math.fma(-DoubleExponential.exp(-z), erfcx(magnitude), 1.0);
        double z2 = z * z;
        double z4 = z2 * z2;
        double q0and1 = Math.fma(-0x1.812746b037ap-2, z, 0x1.06eba8214db69p-3);
        double q0to3 = Math.fma(Math.fma(-0x1.b82ce312b8ff6p-6, z, 0x1.ce2f21a0438d7p-4), z2, q0and1);
        double q4and5 = Math.fma(-0x1.c02db4e501e93p-11, z, 0x1.565bcd147fbf7p-8);
        double q4to7 = Math.fma(Math.fma(-0x1.f4d336dfd7b3fp-17, z, 0x1.f9a33a997f01ap-14), z2, q4and5);
        double q8and9 = Math.fma(-0x1.5ef0282f3c935p-23, z, 0x1.b9e6cfb902308p-20);
        double q8to11 = Math.fma(Math.fma(-0x1.00d1d1ba44919p-30, z, 0x1.ef15cc710fc8cp-27), z2, q8and9);
        double h4 = Math.fma(q8to11, z4, q4to7);
        double q = Math.fma(h4, z4, q0to3);
        double small = Math.fma(q, magnitude, magnitude);
        double y = magnitude < 0.86 ? small : large;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) | (Double.doubleToRawLongBits(x) & SIGN_BIT));
    }

    /**
     * e^(x²)·erfc x for x from 0.86 on, as far as 1 − erfc x needs it: t·q(t) with t = 1 / (1 + 0.4·x), q of degree 11,
     * minimax in the error of erfc x up to 6, 4.6e-18. (The variable is that of Shepherd and Laframboise, <i>Chebyshev
     * approximation of (1+2x)DoubleExponential.exp(x²)erfc x</i>, but for its constant.)
     */
    static double erfcx(double x) {
        double t = 1.0 / Math.fma(0.4, x, 1.0);
        double t2 = t * t;
        double t4 = t2 * t2;
        double q0and1 = Math.fma(0x1.cef86fa1c3b34p-3, t, 0x1.ce266a1a02b87p-3);
        double q0to3 = Math.fma(Math.fma(0x1.932ac0c61ccd7p-3, t, 0x1.a0f6a65ba5ee9p-3), t2, q0and1);
        double q4and5 = Math.fma(0x1.85cae907c0896p-2, t, 0x1.f0eea17765fb9p-7);
        double q4to7 = Math.fma(Math.fma(0x1.f2a9c42e7f971p-1, t, -0x1.48ea114a387b7p-1), t2, q4and5);
        double q8and9 = Math.fma(0x1.494c42fcba16dp-1, t, -0x1.0a0efb7ec684fp0);
        double q8to11 = Math.fma(Math.fma(0x1.ea34187a4527dp-6, t, -0x1.b4e373508ce54p-3), t2, q8and9);
        double h4 = Math.fma(q8to11, t4, q4to7);
        return Math.fma(h4, t4, q0to3) * t;
    }

    /** 1, −1, or x itself where it is 0, −0 or NaN. */
    public static double sign(double x) {
        double positive = x > 0.0 ? 1.0 : x;
        return x < 0.0 ? -1.0 : positive;
    }
}
