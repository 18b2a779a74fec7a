// Generated from FloatFewRowsGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import java.util.Arrays;
import lanewise.kernel.simd.DoubleGridGemm.Layout;

/**
 * {@code C = S + A·Bᵀ} of a few rows, as the input gradient of a small batch is: computed as {@code Cᵀ = Sᵀ + B·Aᵀ}, whose lanes
 * are the rows of C. So B, the large matrix, is read in place, an element at a time, and only A, S and C are turned. A single row
 * would leave all lanes but one idle and has a way of its own ({@link DoubleOneRowGemm}).
 *
 * <p>On Zen 3 8x784x128 came from 28 to 50 GFLOP/s, 16x784x128 from 38 to 63. With 512 bits, grids of tiles
 * ({@link DoubleGridGemm}), old and new in one process on Zen 5: 8x784x128 1.5 times the speed, 32x784x128 1.4.
 * Rows that fill at most half of a vector share it, two rows of B at a time ({@link DoubleHalfVectorGemm}).
 */
final class DoubleFewRowsGemm {

    private static final int LANES = Species.DOUBLE.length();

    /** Columns of C that are worked on at a time. */
    private static final int BLOCK = 64;

    /** Where they lie in the scratch, behind Aᵀ. */
    private static final int RESULT = DoubleBlocking.PANEL;

    /** Where a block of C with fewer rows than a vector has lanes is turned. */
    private static final int TURNED = RESULT + BLOCK * 2 * LANES;

    /** Elements of scratch behind Aᵀ. */
    static final int SCRATCH = 2 * BLOCK * 2 * LANES;

    /** Shortest chains with which two vectors of rows are worth their turning at 512 bits. */
    private static final int LONG = 64;

    private DoubleFewRowsGemm() {}

    /** Whether all rows fit in one vector or two, and Aᵀ in the scratch; that of a single row goes nowhere. */
    static boolean applies(int m, int n, int k, double[] s) {
        return isOneRow(m, n)
                || m <= most(m, n, k, s) && n >= LANES && (long) k * vectors(m) * LANES <= DoubleBlocking.PANEL;
    }

    /** Rows of C at most: sums of few terms have a better way, {@link DoubleShortGemm} or a grid. */
    private static int most(int m, int n, int k, double[] s) {
        if (DoubleBlocking.isShort(false, m, n, k)) {
            return 0;
        }
        return Species.BITS != 512 || s == SimdDoubleGemm.ZEROS && k >= LONG ? 2 * LANES : LANES;
    }

    private static int vectors(int m) {
        return m <= LANES ? 1 : 2;
    }

    private static boolean isOneRow(int m, int n) {
        return m == 1 && n >= DoubleOneRowGemm.ROWS;
    }

    /** C = S + A·Bᵀ, with B stored {@code [n][k]}. */
    static void multiply(
            int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so, int ss,
            double[] c, int co, int cs, double[] w) {
        if (isOneRow(m, n)) {
            DoubleOneRowGemm.multiply(n, k, a, ao, b, bo, bs, s, so, c, co);
            return;
        }
        if (fitsHalf(m, n, k, s)) {
            halfVectors(m, n, k, a, ao, as, b, bo, bs, c, co, cs, w);
            return;
        }
        int vectors = vectors(m);
        int width = vectors * LANES;
        if (m < width) {
            Arrays.fill(w, 0, k * width, 0);
        }
        DoubleTranspose.transpose(m, k, a, ao, as, w, 0, width);
        for (int j = 0; j < n; j += BLOCK) {
            int columns = Math.min(BLOCK, n - j);
            double[] start = s;
            int startOffset = 0;
            int startStride = 0;
            if (s != SimdDoubleGemm.ZEROS) {
                DoubleTranspose.transpose(m, columns, s, so + j, ss, w, RESULT, width);
                start = w;
                startOffset = RESULT;
                startStride = width;
            }
            tiles(vectors, columns, k, b, bo + j * bs, bs, w, start, startOffset, startStride);
            back(m, columns, width, w, c, co + j, cs);
        }
    }

    private static boolean fitsHalf(int m, int n, int k, double[] s) {
        return s == SimdDoubleGemm.ZEROS && m <= DoubleHalfVectorGemm.COLUMNS
                && DoubleHalfVectorGemm.applies(n, DoubleHalfVectorGemm.COLUMNS, k, DoubleHalfVectorGemm.COLUMNS);
    }

    /** Two rows of B in a vector. */
    private static void halfVectors(
            int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] c, int co, int cs,
            double[] w) {
        int width = DoubleHalfVectorGemm.COLUMNS;
        if (m < width) {
            Arrays.fill(w, 0, k * LANES, 0);
        }
        DoubleTranspose.transpose(m, k, a, ao, as, w, 0, LANES);
        Arrays.fill(w, k * LANES, (k + 1) * LANES, 0);
        DoubleHalfVectorGemm.twice(k, w);
        for (int j = 0; j < n; j += BLOCK) {
            // The last columns may be computed twice.
            int first = Math.min(j, n - DoubleHalfVectorGemm.ROWS);
            int columns = Math.min(BLOCK, n - first);
            DoubleHalfVectorGemm.rows(columns, k, b, bo + first * bs, bs, w, w, RESULT);
            back(m, columns, width, w, c, co + first, cs);
        }
    }

    /** Turns a block of the result. Squares of whole vectors are turned much faster than a few rows. */
    private static void back(int m, int columns, int width, double[] w, double[] c, int co, int cs) {
        if (Species.BITS != 512 || m >= LANES || m < 4 || columns < LANES) {
            DoubleTranspose.transpose(columns, m, w, RESULT, width, c, co, cs);
            return;
        }
        DoubleTranspose.transpose(columns, LANES, w, RESULT, width, w, TURNED, BLOCK);
        for (int i = 0; i < m; i++) {
            System.arraycopy(w, TURNED + i * BLOCK, c, co + i * cs, columns);
        }
    }

    private static void tiles(
            int vectors, int rows, int k, double[] b, int bo, int bs, double[] w, double[] s, int so, int ss) {
        int width = vectors * LANES;
        if (Species.BITS == 512 && s == SimdDoubleGemm.ZEROS && rows >= Layout.ROWS.lowest(vectors)) {
            DoubleGridGemm.bands(
                    Layout.ROWS, vectors, 1, rows, k, b, bo, bs, w, 0, width, 0, s, 0, 0, w, RESULT, width,
                    width - LANES);
            return;
        }
        int i = 0;
        for (int height = vectors == 1 ? 8 : 4; height >= 1; height >>= 1) {
            int some = (rows - i) / height * height;
            if (some > 0) {
                DoubleTilesNn.multiply(
                        height, vectors, width, some, k, b, bo + i * bs, bs, w, 0, width, s, so + i * ss, ss, w,
                        RESULT + i * width, width);
                i += some;
            }
        }
    }
}
