package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatReduce;
import lanewise.kernel.simd.SimdFloatReduce;

/**
 * Reductions of {@code float} arrays to one number: dot product, sum, squared norm, maximum.
 *
 * <p>Order of additions, the same for every vector width: with W virtual lanes (64 of 32-bit elements, 32 of
 * 64-bit ones), element i belongs to lane i mod W; each lane is one chain over ascending i; a binary tree folds the
 * lanes, lane j meeting lane j + W/2 first. The rounding error of a sum of n terms t is therefore at most
 * (⌈n/W⌉ + log₂ W)·u·Σ|t| to first order, u the unit roundoff (Higham, <i>Accuracy and Stability of Numerical
 * Algorithms</i>, 2nd ed., section 4.2). A sum is never −0. NaN in, NaN out.
 */
public final class FloatReduce {

    private FloatReduce() {}

    /**
     * The dot product Σ aᵢ·bᵢ, each product and its addition rounded once (fused multiply-add).
     *
     * @param n number of elements; 0 gives 0
     * @param a first array
     * @param aOffset where it starts in {@code a}
     * @param b second array; may be the first
     * @param bOffset where it starts in {@code b}
     * @return the dot product
     * @throws IllegalArgumentException if n is negative
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     */
    public static float dot(int n, float[] a, int aOffset, float[] b, int bOffset) {
        Arguments.range("a", a.length, aOffset, n);
        Arguments.range("b", b.length, bOffset, n);
        return Simd.ENABLED
                ? SimdFloatReduce.dot(n, a, aOffset, b, bOffset)
                : ScalarFloatReduce.dot(n, a, aOffset, b, bOffset);
    }

    /**
     * The squared Euclidean norm Σ aᵢ².
     *
     * @param n number of elements; 0 gives 0
     * @param a the array
     * @param aOffset where it starts
     * @return the squared norm; infinite when it overflows
     * @throws IllegalArgumentException if n is negative
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     */
    public static float squaredNorm(int n, float[] a, int aOffset) {
        Arguments.range("a", a.length, aOffset, n);
        return Simd.ENABLED
                ? SimdFloatReduce.squaredNorm(n, a, aOffset)
                : ScalarFloatReduce.squaredNorm(n, a, aOffset);
    }

    /**
     * The sum Σ aᵢ.
     *
     * @param n number of elements; 0 gives 0
     * @param a the array
     * @param aOffset where it starts
     * @return the sum
     * @throws IllegalArgumentException if n is negative
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     */
    public static float sum(int n, float[] a, int aOffset) {
        Arguments.range("a", a.length, aOffset, n);
        return Simd.ENABLED ? SimdFloatReduce.sum(n, a, aOffset) : ScalarFloatReduce.sum(n, a, aOffset);
    }

    /**
     * The largest element, in the order of {@link Math#max(float, float)}: NaN if there is one, +0 above −0.
     *
     * @param n number of elements; 0 gives −∞
     * @param a the array
     * @param aOffset where it starts
     * @return the maximum
     * @throws IllegalArgumentException if n is negative
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     */
    public static float max(int n, float[] a, int aOffset) {
        Arguments.range("a", a.length, aOffset, n);
        return Simd.ENABLED ? SimdFloatReduce.max(n, a, aOffset) : ScalarFloatReduce.max(n, a, aOffset);
    }

    /**
     * Where the largest element is: the first index that holds it (+0 and −0 count as equal), or the first NaN if there
     * is one.
     *
     * @param n number of elements, at least 1
     * @param a the array
     * @param aOffset where it starts
     * @return an index from 0 to n − 1, relative to the offset
     * @throws IllegalArgumentException if n is below 1
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     */
    public static int argMax(int n, float[] a, int aOffset) {
        Arguments.range("a", a.length, aOffset, n);
        if (n == 0) {
            throw new IllegalArgumentException("n is 0; the largest of no elements has no index");
        }
        return Simd.ENABLED ? SimdFloatReduce.argMax(n, a, aOffset) : ScalarFloatReduce.argMax(n, a, aOffset);
    }
}
