package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatMatrix;
import lanewise.kernel.simd.SimdFloatMatrix;

/** Operations on row-major matrices beside the multiply: matrix times vector, transpose, column sums. */
public final class FloatMatrix {

    private FloatMatrix() {}

    /**
     * y = A·x: each element is {@link FloatReduce#dot} of a row of A and x, in that order of additions.
     *
     * <p>For x·A, chains over ascending rows, use {@link FloatGemm#nn} with one row.
     *
     * @param m rows of A, elements of y
     * @param n columns of A, elements of x
     * @param a A
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least n
     * @param x x
     * @param xOffset where it starts
     * @param y y, overwritten; must not overlap A or x
     * @param yOffset where it starts
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or y overlaps an input
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     */
    public static void gemv(
            int m, int n, float[] a, int aOffset, int aStride, float[] x, int xOffset, float[] y, int yOffset) {
        Arguments.matrix("a", a.length, aOffset, aStride, m, n);
        Arguments.range("x", x.length, xOffset, n);
        Arguments.range("y", y.length, yOffset, m);
        Arguments.apart("a", "y", a, aOffset, aStride, m, n, y, yOffset, m, 1, m);
        Arguments.apart("x", "y", x, xOffset, n, 1, n, y, yOffset, m, 1, m);
        if (Simd.ENABLED) {
            SimdFloatMatrix.gemv(m, n, a, aOffset, aStride, x, xOffset, y, yOffset);
        } else {
            ScalarFloatMatrix.gemv(m, n, a, aOffset, aStride, x, xOffset, y, yOffset);
        }
    }

    /**
     * T = Aᵀ.
     *
     * @param m rows of A, columns of T
     * @param n columns of A, rows of T
     * @param a A
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least n
     * @param t T, n x m, overwritten; must not overlap A
     * @param tOffset where it starts
     * @param tStride elements from one row to the next, at least m
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or T overlaps A
     * @throws IndexOutOfBoundsException if a matrix does not lie inside its array
     */
    public static void transpose(
            int m, int n, float[] a, int aOffset, int aStride, float[] t, int tOffset, int tStride) {
        Arguments.matrix("a", a.length, aOffset, aStride, m, n);
        Arguments.matrix("t", t.length, tOffset, tStride, n, m);
        Arguments.apart("a", "t", a, aOffset, aStride, m, n, t, tOffset, tStride, n, m);
        if (Simd.ENABLED) {
            SimdFloatMatrix.transpose(m, n, a, aOffset, aStride, t, tOffset, tStride);
        } else {
            ScalarFloatMatrix.transpose(m, n, a, aOffset, aStride, t, tOffset, tStride);
        }
    }

    /**
     * sums[j] = Σᵢ a[i][j]: one chain of additions per column, over ascending rows, from 0.
     *
     * @param m rows of A; 0 gives zeros
     * @param n columns of A
     * @param a A
     * @param aOffset where it starts
     * @param aStride elements from one row to the next, at least n
     * @param sums the sums, n elements, overwritten; must not overlap A
     * @param sumsOffset where they start
     * @throws IllegalArgumentException if a size is negative, a stride smaller than its row, or the sums overlap A
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     */
    public static void columnSums(int m, int n, float[] a, int aOffset, int aStride, float[] sums, int sumsOffset) {
        Arguments.matrix("a", a.length, aOffset, aStride, m, n);
        Arguments.range("sums", sums.length, sumsOffset, n);
        Arguments.apart("a", "sums", a, aOffset, aStride, m, n, sums, sumsOffset, n, 1, n);
        if (Simd.ENABLED) {
            SimdFloatMatrix.columnSums(m, n, a, aOffset, aStride, sums, sumsOffset);
        } else {
            ScalarFloatMatrix.columnSums(m, n, a, aOffset, aStride, sums, sumsOffset);
        }
    }
}
