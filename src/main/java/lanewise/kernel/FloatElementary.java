package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatElementary;
import lanewise.kernel.simd.SimdFloatElementary;

/**
 * Elementary functions of {@code float} arrays, element by element.
 *
 * <p>Each accepts every value: NaN gives NaN, infinities give the limit, subnormal numbers are exact inputs and
 * results. Input and output may be the same block (same array, same offset) or must not overlap.
 */
public final class FloatElementary {

    private FloatElementary() {}

    /**
     * The exponential yᵢ = e^xᵢ. At most 1.1 ulp; overflows to ∞, underflows gradually to 0.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void exp(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatElementary.exp(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatElementary.exp(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * The shifted exponential yᵢ = e^(xᵢ − shift), the difference rounded first: what a softmax takes of its logits,
     * with their maximum as shift. At most 1.1 ulp of the exponential of that difference.
     *
     * @param n number of elements
     * @param shift what is subtracted
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void expShifted(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        check(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatElementary.expShifted(n, shift, x, xOffset, y, yOffset);
        } else {
            ScalarFloatElementary.expShifted(n, shift, x, xOffset, y, yOffset);
        }
    }

    /**
     * The natural logarithm yᵢ = ln xᵢ. At most 1.0 ulp; ln 0 = −∞, NaN for x &lt; 0.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void log(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatElementary.log(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatElementary.log(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * yᵢ = e^xᵢ − 1, without the cancellation near 0. At most 2.0 ulp; −1 from about −17 on (−37 in double), ∞ where e^x
     * overflows.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void expm1(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatElementary.expm1(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatElementary.expm1(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * yᵢ = ln(1 + xᵢ), without the cancellation near 0. At most 1.5 ulp; −∞ at −1, NaN below.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void log1p(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatElementary.log1p(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatElementary.log1p(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * The error function yᵢ = 2/√π·∫₀^xᵢ e^(−t²) dt. At most 1.8 ulp in single precision and 2 in double.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void erf(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatElementary.erf(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatElementary.erf(n, x, xOffset, y, yOffset);
        }
    }

    private static void check(int n, float[] x, int xOffset, float[] y, int yOffset) {
        Arguments.range("x", x.length, xOffset, n);
        Arguments.range("y", y.length, yOffset, n);
        Aliasing.sameOrApart("x", x, xOffset, "y", y, yOffset, n);
    }
}
