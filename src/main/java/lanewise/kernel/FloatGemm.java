package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatGemm;
import lanewise.kernel.simd.SimdFloatGemm;

/**
 * Matrix multiplies {@code C = S + A·B} of row-major matrices, and the two transposed forms that back-propagation needs.
 *
 * <p>Each element of C is one chain of fused multiply-adds over ascending p, which begins with the element of S:
 * {@code c = s; for p in 0..k-1: c = fma(a[p], b[p], c)}. So the result does not depend on tiles, blocks, vector width or
 * on what else is in the matrix, and its error is at most k·u·(|s| + Σ|aₚ·bₚ|) to first order, u the unit roundoff.
 *
 * <p>S is where the chains begin, by one of three choices: null for zeros; a bias row with stride 0, the same for every
 * row of C; C itself, with its own offset and stride, to add to what it holds. C must not overlap A, B, or S otherwise.
 *
 * <p>An instance owns the scratch into which panels are packed. It belongs to one thread. A call allocates nothing, but for the
 * first one that packs more than the scratch has room for: that makes it as large as the largest product needs, 1.2 MiB, in
 * {@code double} 2.4 MiB. {@link #reserve} does so beforehand. {@link FloatParallelGemm} multiplies on several threads.
 */
public final class FloatGemm {

    /** Of a product of this size and of all larger ones the scratch is the same. */
    private static final int LARGE = 1 << 20;

    private float[] scratch = new float[Simd.ENABLED ? SimdFloatGemm.scratch(0, 0, 0) : 0];

    /** Allocates scratch for small products. */
    public FloatGemm() {}

    /**
     * Makes room for products of this size and of smaller ones, so that not even the first of them allocates.
     *
     * @param m rows of C
     * @param n columns of C
     * @param k terms of each element
     * @throws IllegalArgumentException if a size is negative
     */
    public void reserve(int m, int n, int k) {
        Arguments.size("m", m);
        Arguments.size("n", n);
        Arguments.size("k", k);
        if (Simd.ENABLED && scratch.length < SimdFloatGemm.scratch(m, n, k)) {
            scratch = new float[SimdFloatGemm.scratch(m, n, k)];
        }
    }

    /**
     * C = S + A·B.
     *
     * @param m rows of A and C
     * @param n columns of B and C
     * @param k columns of A and rows of B; 0 leaves S
     * @param a A, m x k
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least k
     * @param b B, k x n
     * @param bOffset where it starts
     * @param bStride elements from one row to the next, at least n
     * @param s S, m x n, or null for zeros
     * @param sOffset where it starts
     * @param sStride elements from one row to the next, at least n; or 0 for one row that serves all
     * @param c C, m x n, overwritten
     * @param cOffset where it starts
     * @param cStride elements from one row to the next, at least n
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or C overlaps an operand that it
     *     must not
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     */
    public void nn(
            int m, int n, int k, float[] a, int aOffset, int aStride, float[] b, int bOffset, int bStride, float[] s,
            int sOffset, int sStride, float[] c, int cOffset, int cStride) {
        check(m, k, a, aOffset, aStride, k, n, b, bOffset, bStride, m, n, s, sOffset, sStride, c, cOffset, cStride);
        if (Simd.ENABLED) {
            SimdFloatGemm.nn(m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                    cStride, scratch(m, n, k));
        } else {
            ScalarFloatGemm.nn(m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                    cStride);
        }
    }

    /**
     * C = S + A·Bᵀ.
     *
     * @param m rows of A and C
     * @param n rows of B, columns of C
     * @param k columns of A and of B; 0 leaves S
     * @param a A, m x k
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least k
     * @param b B, n x k
     * @param bOffset where it starts
     * @param bStride elements from one row to the next, at least k
     * @param s S, m x n, or null for zeros
     * @param sOffset where it starts
     * @param sStride elements from one row to the next, at least n; or 0 for one row that serves all
     * @param c C, m x n, overwritten
     * @param cOffset where it starts
     * @param cStride elements from one row to the next, at least n
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or C overlaps an operand that it
     *     must not
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     */
    public void nt(
            int m, int n, int k, float[] a, int aOffset, int aStride, float[] b, int bOffset, int bStride, float[] s,
            int sOffset, int sStride, float[] c, int cOffset, int cStride) {
        check(m, k, a, aOffset, aStride, n, k, b, bOffset, bStride, m, n, s, sOffset, sStride, c, cOffset, cStride);
        if (Simd.ENABLED) {
            SimdFloatGemm.nt(m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                    cStride, scratch(m, n, k));
        } else {
            ScalarFloatGemm.nt(m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                    cStride);
        }
    }

    /**
     * C = S + Aᵀ·B.
     *
     * @param m columns of A, rows of C
     * @param n columns of B and C
     * @param k rows of A and of B; 0 leaves S
     * @param a A, k x m
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least m
     * @param b B, k x n
     * @param bOffset where it starts
     * @param bStride elements from one row to the next, at least n
     * @param s S, m x n, or null for zeros
     * @param sOffset where it starts
     * @param sStride elements from one row to the next, at least n; or 0 for one row that serves all
     * @param c C, m x n, overwritten
     * @param cOffset where it starts
     * @param cStride elements from one row to the next, at least n
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or C overlaps an operand that it
     *     must not
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     */
    public void tn(
            int m, int n, int k, float[] a, int aOffset, int aStride, float[] b, int bOffset, int bStride, float[] s,
            int sOffset, int sStride, float[] c, int cOffset, int cStride) {
        check(k, m, a, aOffset, aStride, k, n, b, bOffset, bStride, m, n, s, sOffset, sStride, c, cOffset, cStride);
        if (Simd.ENABLED) {
            SimdFloatGemm.tn(m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                    cStride, scratch(m, n, k));
        } else {
            ScalarFloatGemm.tn(m, n, k, a, aOffset, aStride, b, bOffset, bStride, s, sOffset, sStride, c, cOffset,
                    cStride);
        }
    }

    private float[] scratch(int m, int n, int k) {
        if (scratch.length < SimdFloatGemm.scratch(m, n, k)) {
            reserve(LARGE, LARGE, LARGE);
        }
        return scratch;
    }

    /** Operands as they are stored, the start and the result: inside their arrays, and the result apart from the others. */
    static void check(
            int aRows, int aColumns, float[] a, int aOffset, int aStride, int bRows, int bColumns, float[] b,
            int bOffset,
            int bStride, int m, int n, float[] s, int sOffset, int sStride, float[] c, int cOffset, int cStride) {
        Arguments.matrix("a", a.length, aOffset, aStride, aRows, aColumns);
        Arguments.matrix("b", b.length, bOffset, bStride, bRows, bColumns);
        checkStartAndResult(m, n, s, sOffset, sStride, c, cOffset, cStride);
        Arguments.apart("a", "c", a, aOffset, aStride, aRows, aColumns, c, cOffset, cStride, m, n);
        Arguments.apart("b", "c", b, bOffset, bStride, bRows, bColumns, c, cOffset, cStride, m, n);
    }

    private static void checkStartAndResult(
            int m, int n, float[] s, int sOffset, int sStride, float[] c, int cOffset, int cStride) {
        if (s != null) {
            if (sStride == 0) {
                Arguments.range("s", s.length, sOffset, n);
            } else {
                Arguments.matrix("s", s.length, sOffset, sStride, m, n);
            }
        }
        Arguments.matrix("c", c.length, cOffset, cStride, m, n);
        if (sOffset != cOffset || sStride != cStride) {
            Arguments.apart("s", "c", s, sOffset, sStride, m, n, c, cOffset, cStride, m, n);
        }
    }
}
