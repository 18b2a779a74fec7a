package lanewise.kernel.scalar;

/**
 * eˣ of one {@code double}, and the parts that it is made of: a caller puts its own factors among them, or adds to them, before the
 * result is rounded. What is here is hand-written for each type, as {@link DoubleFunctions} is, and by its rules.
 */
public final class DoubleExponential {

    /** log₂ e. */
    private static final double LOG2_E = 0x1.71547652b82fep0;

    /** ln 2 in two parts; the first has 32 bits, so its product with an exponent is exact. */
    static final double LN_2_HIGH = 0x1.62e42feep-1;

    static final double LN_2_LOW = 0x1.a39ef35793c76p-33;

    /** 1.5·2⁵²: adding it rounds to an integer, which the low bits of the sum then hold. */
    static final double ROUNDER = 0x1.8p52;

    /** The same and the bias of the exponents: shifted to its place, the sum is a power of two. */
    private static final double BIASED_ROUNDER = ROUNDER + 1023;

    static final int EXPONENT_SHIFT = 52;

    static final long ONE_BITS = 0x3ff0000000000000L;

    private DoubleExponential() {}

    /**
     * eˣ; at most 1.1 ulp. Overflows to ∞ above 709.7827, is subnormal below −708.3964 and 0 below −745.1332.
     */
    public static double exp(double x) {
        double y = expFactor(x) * expScale(x);
        // Beyond these bounds n is not what it should be. Put right here, it does not delay the rest as a clamp would.
        double high = x > 710.0 ? Double.POSITIVE_INFINITY : y;
        return x < -746.0 ? 0.0 : high;
    }

    static boolean expIsOrdinary(double x) {
        return Math.abs(x) < 708.0;
    }

    static double expOrdinary(double x) {
        return normalExp(x, -0.0);
    }

    /**
     * eˣ − 1; at most 1.8 ulp. With eˣ = 2ⁿ·(1 + r + r²·q) it is (2ⁿ·r + 2ⁿ − 1) + 2ⁿ·r²·q: where r and 2ⁿ − 1 cancel, beyond ±½ ln 2,
     * the first sum is nearly exact, and the second term small.
     */
    public static double expm1(double x) {
        double shifted = Math.fma(x, LOG2_E, ROUNDER);
        double n = shifted - ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x));
        // Half of everything, because 2ⁿ itself may be too large by one.
        long bits = Double.doubleToRawLongBits(shifted) << EXPONENT_SHIFT;
        double half = Double.longBitsToDouble(bits + 0x3fe0000000000000L);
        double y = Math.fma(half, r * r * expm1Quotient(r), Math.fma(half, r, half - 0.5)) * 2.0;
        double high = x > 710.0 ? Double.POSITIVE_INFINITY : y;
        double bounded = x < -38.0 ? -1.0 : high;
        return Math.abs(x) < 0x1p-54 ? x : bounded;
    }

    /**
     * The first of two factors of eˣ, x = n·ln 2 + r: 2ⁿ is applied in two parts, both normal numbers, so that only the
     * product of all factors may round a second time, overflow or underflow. A caller puts its own factors before the
     * second one.
     */
    public static double expFactor(double x) {
        return expFactorWith(x, -0.0);
    }

    /** The first factor of e^(x + low), low within a few ulp of x. */
    public static double expFactorWith(double x, double low) {
        double shifted = Math.fma(x, LOG2_E, ROUNDER);
        double n = shifted - ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)) + low;
        long bits = Double.doubleToRawLongBits(shifted);
        double scale = Double.longBitsToDouble(((bits - (bits >>> 1)) << EXPONENT_SHIFT) + ONE_BITS);
        return Math.fma(expm1Reduced(r), scale, scale);
    }

    /**
     * For x ≤ 0 only. The result is then above 2⁻⁷²¹: so far from the subnormal numbers that a caller may multiply what a
     * product has lost by it, and still lose nothing.
     */
    static boolean expFactorWithIsOrdinary(double x, double low) {
        return x > -500.0;
    }

    static double expFactorWithOrdinary(double x, double low) {
        return normalExp(x, low);
    }

    /** The second factor of eˣ. */
    public static double expScale(double x) {
        long half = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER)) >>> 1;
        return Double.longBitsToDouble((half << EXPONENT_SHIFT) + ONE_BITS);
    }

    static double expScaleOrdinary(double x) {
        return 1.0;
    }

    /**
     * eʳ − 1 with x = n·ln 2 + r: together with the powers of two below, what eˣ is made of. A caller that joins 2ⁿ and its
     * own factors first rounds once less than with {@link #expFactor}.
     */
    public static double expRest(double x) {
        double n = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)));
    }

    /**
     * Then 2ⁿ is far from the subnormal numbers: a caller may multiply what a product has lost by it, and still lose
     * nothing.
     */
    static boolean expRestIsOrdinary(double x) {
        return Math.abs(x) < 500.0;
    }

    static double expRestOrdinary(double x) {
        double n = Math.fma(x, LOG2_E, BIASED_ROUNDER) - BIASED_ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)));
    }

    /** The same of x + low, low within a few ulp of x. */
    public static double expRestWith(double x, double low) {
        double n = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_HIGH, x) + Math.fma(n, -LN_2_LOW, low));
    }

    static boolean expRestWithIsOrdinary(double x, double low) {
        return Math.abs(x) < 500.0;
    }

    static double expRestWithOrdinary(double x, double low) {
        double n = Math.fma(x, LOG2_E, BIASED_ROUNDER) - BIASED_ROUNDER;
        return expm1Reduced(Math.fma(n, -LN_2_HIGH, x) + Math.fma(n, -LN_2_LOW, low));
    }

    /** 2ⁿ⁻ʰ, h = ⌊n/2⌋: the first power of two in eˣ; {@link #expScale} is the second. */
    public static double expFirstScale(double x) {
        long bits = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER));
        return Double.longBitsToDouble(((bits - (bits >>> 1)) << EXPONENT_SHIFT) + ONE_BITS);
    }

    static double expFirstScaleOrdinary(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(Math.fma(x, LOG2_E, BIASED_ROUNDER)) << EXPONENT_SHIFT);
    }

    /** 2⁻ʰ: 1 beside {@link #expFirstScale} stands for 1 beside 2ⁿ, and neither overflows. */
    public static double expUnit(double x) {
        long half = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER)) >>> 1;
        return Double.longBitsToDouble(ONE_BITS - (half << EXPONENT_SHIFT));
    }

    static double expUnitOrdinary(double x) {
        return 1.0;
    }

    /** e^(x + low) where it is a normal number. */
    private static double normalExp(double x, double low) {
        double shifted = Math.fma(x, LOG2_E, BIASED_ROUNDER);
        double n = shifted - BIASED_ROUNDER;
        double r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x)) + low;
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << EXPONENT_SHIFT);
        return Math.fma(expm1Reduced(r), scale, scale);
    }

    /** −|x|, but not less than −770, where eˣ and its products have vanished. */
    public static double expArgument(double x) {
        double negative = -Math.abs(x);
        return negative < -770.0 ? -770.0 : negative;
    }

    static double expArgumentOrdinary(double x) {
        return -Math.abs(x);
    }

    /** −x, but not beyond ±770, where the logistic function has vanished or is 1. */
    public static double expOpposite(double x) {
        double opposite = x > 770.0 ? -770.0 : -x;
        return x < -770.0 ? 770.0 : opposite;
    }

    static double expOppositeOrdinary(double x) {
        return -x;
    }

    /** x, but not less than −770: a product with what has vanished there is 0. */
    public static double expAtLeast(double x) {
        return x < -770.0 ? -770.0 : x;
    }

    static double expAtLeastOrdinary(double x) {
        return x;
    }

    /**
     * eʳ − 1 for |r| ≤ ln 2 / 2: r + r²·q(r), q of degree 9 from
     * {@code fpminimax(expm1(x), [|2,…,11|], [|D…|], [-0.3475; 0.3475], relative, x)}, relative error 2.0e-17.
     */
    static double expm1Reduced(double r) {
        return Math.fma(expm1Quotient(r), r * r, r);
    }

    /** q(r) of {@link #expm1Reduced}. */
    static double expm1Quotient(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double q01 = Math.fma(0x1.555555555553ap-3, r, 0x1.0000000000005p-1);
        double q23 = Math.fma(0x1.1111111118c61p-7, r, 0x1.555555555209cp-5);
        double q45 = Math.fma(0x1.a01a01769f606p-13, r, 0x1.6c16c17f5ac06p-10);
        double q67 = Math.fma(0x1.71de838a5cb6ep-19, r, 0x1.a019a60013e93p-16);
        double q89 = Math.fma(0x1.ae747fd6b5ca3p-26, r, 0x1.28a346351486cp-22);
        double high = Math.fma(q89, r4, Math.fma(q67, r2, q45));
        return Math.fma(high, r4, Math.fma(q23, r2, q01));
    }
}
