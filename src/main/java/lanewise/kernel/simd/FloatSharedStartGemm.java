package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = S + A·B} where all rows of C start from one, zeros or a bias, as in a layer's forward pass and its input gradient,
 * and where A stays in place. For sums of some tens of terms the work around a tile counts as much as that in it; here a tile
 * finds its start in registers, B at constant distances, and no second tile stands at the end of the rows.
 *
 * <p>Measured on Zen 3 beside {@link FloatPackedGemm}: 128x32x16 71 GFLOP/s instead of 59, 128x16x32 81 instead of 70, 32x32x32
 * 74 instead of 60, 128x128x128 86 instead of 80; 512 columns 0.96-0.99 of its speed at 256 terms, 12 rows 0.95 of it.
 *
 * <p>With A transposed, beside the tiles that leave B in place too: 32x16x128 72 GFLOP/s instead of 60, 784x10x32 47 instead of
 * 36, 128x10x32 51 instead of 37; with B in place, 32x16x128 had 58 here, and with 4 rows a copy of B does not pay.
 */
final class FloatSharedStartGemm {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Rows of a tile of two vectors: eight chains, which with their factors and starts fit into 16 registers. */
    private static final int HEIGHT = 4;

    /** Fewer rows are not worth a copy of B. */
    private static final int LEAST_ROWS = 16;

    /** With more columns A, in place, is met by too many panels. */
    private static final int MOST_COLUMNS = 16 * LANES;

    /** Terms that a tile with A transposed takes in a round. */
    private static final int STEP = 4;

    private FloatSharedStartGemm() {}

    /** Whether a product is computed here, with A row-major and one start for all rows. */
    static boolean applies(int m, int n, int k) {
        return Species.BITS == 256
                && m >= LEAST_ROWS
                && n > LANES
                && n <= MOST_COLUMNS
                && (n + LANES - 1) / LANES % 2 == 0
                && k >= 2
                && k <= FloatBlocking.DEPTH;
    }

    /** C = s + A·B, with B stored {@code [n][k]} if {@code bt}. */
    static void multiply(
            boolean bt, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so,
            float[] c, int co, int cs, float[] w) {
        for (int j = 0; j < n; j += 2 * LANES) {
            // Where the panel has columns that C has not, its second vector begins earlier; both compute the same sums.
            int second = Math.min(2 * LANES, n - j) - LANES;
            pack(bt, k, b, bt ? bo + j * bs : bo + j, bs, second, w);
            int sj = s == SimdFloatGemm.ZEROS ? 0 : so + j;
            int whole = m / HEIGHT * HEIGHT;
            tiles(whole, k, a, ao, as, w, s, sj, c, co + j, cs, second);
            if (whole < m) {
                // The last rows once more: every chain begins at its start.
                int i = m - HEIGHT;
                tiles(HEIGHT, k, a, ao + i * as, as, w, s, sj, c, co + j + i * cs, cs, second);
            }
        }
    }

    /** Two vectors of columns of B, row after row. */
    private static void pack(boolean bt, int k, float[] b, int bo, int bs, int second, float[] w) {
        if (bt) {
            FloatTranspose.transpose(LANES, k, b, bo, bs, w, 0, 2 * LANES);
            FloatTranspose.transpose(LANES, k, b, bo + second * bs, bs, w, LANES, 2 * LANES);
            return;
        }
        for (int p = 0; p < k; p++) {
            int q = bo + p * bs;
            FloatVector.fromArray(SPECIES, b, q).intoArray(w, p * 2 * LANES);
            FloatVector.fromArray(SPECIES, b, q + second).intoArray(w, p * 2 * LANES + LANES);
        }
    }

    private static void tiles(
            int m, int k, float[] a, int ao, int as, float[] w, float[] s, int so, float[] c, int co, int cs,
            int second) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, s, so);
        FloatVector s1 = FloatVector.fromArray(SPECIES, s, so + second);
        for (int i = 0; i < m; i += HEIGHT) {
            int a0 = ao + i * as;
            int a1 = a0 + as;
            int a2 = a1 + as;
            int a3 = a2 + as;
            FloatVector c00 = s0;
            FloatVector c01 = s1;
            FloatVector c10 = s0;
            FloatVector c11 = s1;
            FloatVector c20 = s0;
            FloatVector c21 = s1;
            FloatVector c30 = s0;
            FloatVector c31 = s1;
            for (int p = 0; p < k; p++) {
                int q = p * 2 * LANES;
                FloatVector b0 = FloatVector.fromArray(SPECIES, w, q);
                FloatVector b1 = FloatVector.fromArray(SPECIES, w, q + LANES);
                FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + p]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + p]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + p]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + p]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
            }
            int c0 = co + i * cs;
            int c1 = c0 + cs;
            int c2 = c1 + cs;
            int c3 = c2 + cs;
            c00.intoArray(c, c0);
            c01.intoArray(c, c0 + second);
            c10.intoArray(c, c1);
            c11.intoArray(c, c1 + second);
            c20.intoArray(c, c2);
            c21.intoArray(c, c2 + second);
            c30.intoArray(c, c3);
            c31.intoArray(c, c3 + second);
        }
    }

    /** Whether a product with A transposed is computed by {@link #multiplyTransposed}. */
    static boolean appliesTransposed(int m, int n, int k) {
        return Species.BITS == 256
                && m >= 2 * HEIGHT
                && n > LANES
                && (n + LANES - 1) / LANES % 2 == 0
                && k >= STEP
                && k <= FloatBlocking.DEPTH
                && !FloatBlocking.packs(true, false, m, n, k);
    }

    /** C = s + Aᵀ·B, with A stored {@code [k][m]}; A stays in place. */
    static void multiplyTransposed(
            int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, float[] c,
            int co, int cs, float[] w) {
        for (int j = 0; j < n; j += 2 * LANES) {
            int second = Math.min(2 * LANES, n - j) - LANES;
            pack(false, k, b, bo + j, bs, second, w);
            int sj = s == SimdFloatGemm.ZEROS ? 0 : so + j;
            int whole = m / HEIGHT * HEIGHT;
            transposedTiles(whole, k, a, ao, as, w, s, sj, c, co + j, cs, second);
            if (whole < m) {
                int i = m - HEIGHT;
                transposedTiles(HEIGHT, k, a, ao + i, as, w, s, sj, c, co + j + i * cs, cs, second);
            }
        }
    }

    /** Four terms a round: where each has a row of A and of B, the place of a row is a third of the work. */
    private static void transposedTiles(
            int m, int k, float[] a, int ao, int as, float[] w, float[] s, int so, float[] c, int co, int cs,
            int second) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, s, so);
        FloatVector s1 = FloatVector.fromArray(SPECIES, s, so + second);
        for (int i = 0; i < m; i += HEIGHT) {
            int a0 = ao + i;
            FloatVector c00 = s0;
            FloatVector c01 = s1;
            FloatVector c10 = s0;
            FloatVector c11 = s1;
            FloatVector c20 = s0;
            FloatVector c21 = s1;
            FloatVector c30 = s0;
            FloatVector c31 = s1;
            int p = 0;
            for (; p <= k - STEP; p += STEP) {
                int x = a0 + p * as;
                int y = p * 2 * LANES;
                FloatVector b0 = FloatVector.fromArray(SPECIES, w, y);
                FloatVector b1 = FloatVector.fromArray(SPECIES, w, y + LANES);
                FloatVector f0 = FloatVector.broadcast(SPECIES, a[x]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                FloatVector f1 = FloatVector.broadcast(SPECIES, a[x + 1]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                FloatVector f2 = FloatVector.broadcast(SPECIES, a[x + 2]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                FloatVector f3 = FloatVector.broadcast(SPECIES, a[x + 3]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
                int x_1 = a0 + (p + 1) * as;
                int y_1 = (p + 1) * 2 * LANES;
                FloatVector b0_1 = FloatVector.fromArray(SPECIES, w, y_1);
                FloatVector b1_1 = FloatVector.fromArray(SPECIES, w, y_1 + LANES);
                FloatVector f0_1 = FloatVector.broadcast(SPECIES, a[x_1]);
                c00 = f0_1.fma(b0_1, c00);
                c01 = f0_1.fma(b1_1, c01);
                FloatVector f1_1 = FloatVector.broadcast(SPECIES, a[x_1 + 1]);
                c10 = f1_1.fma(b0_1, c10);
                c11 = f1_1.fma(b1_1, c11);
                FloatVector f2_1 = FloatVector.broadcast(SPECIES, a[x_1 + 2]);
                c20 = f2_1.fma(b0_1, c20);
                c21 = f2_1.fma(b1_1, c21);
                FloatVector f3_1 = FloatVector.broadcast(SPECIES, a[x_1 + 3]);
                c30 = f3_1.fma(b0_1, c30);
                c31 = f3_1.fma(b1_1, c31);
                int x_2 = a0 + (p + 2) * as;
                int y_2 = (p + 2) * 2 * LANES;
                FloatVector b0_2 = FloatVector.fromArray(SPECIES, w, y_2);
                FloatVector b1_2 = FloatVector.fromArray(SPECIES, w, y_2 + LANES);
                FloatVector f0_2 = FloatVector.broadcast(SPECIES, a[x_2]);
                c00 = f0_2.fma(b0_2, c00);
                c01 = f0_2.fma(b1_2, c01);
                FloatVector f1_2 = FloatVector.broadcast(SPECIES, a[x_2 + 1]);
                c10 = f1_2.fma(b0_2, c10);
                c11 = f1_2.fma(b1_2, c11);
                FloatVector f2_2 = FloatVector.broadcast(SPECIES, a[x_2 + 2]);
                c20 = f2_2.fma(b0_2, c20);
                c21 = f2_2.fma(b1_2, c21);
                FloatVector f3_2 = FloatVector.broadcast(SPECIES, a[x_2 + 3]);
                c30 = f3_2.fma(b0_2, c30);
                c31 = f3_2.fma(b1_2, c31);
                int x_3 = a0 + (p + 3) * as;
                int y_3 = (p + 3) * 2 * LANES;
                FloatVector b0_3 = FloatVector.fromArray(SPECIES, w, y_3);
                FloatVector b1_3 = FloatVector.fromArray(SPECIES, w, y_3 + LANES);
                FloatVector f0_3 = FloatVector.broadcast(SPECIES, a[x_3]);
                c00 = f0_3.fma(b0_3, c00);
                c01 = f0_3.fma(b1_3, c01);
                FloatVector f1_3 = FloatVector.broadcast(SPECIES, a[x_3 + 1]);
                c10 = f1_3.fma(b0_3, c10);
                c11 = f1_3.fma(b1_3, c11);
                FloatVector f2_3 = FloatVector.broadcast(SPECIES, a[x_3 + 2]);
                c20 = f2_3.fma(b0_3, c20);
                c21 = f2_3.fma(b1_3, c21);
                FloatVector f3_3 = FloatVector.broadcast(SPECIES, a[x_3 + 3]);
                c30 = f3_3.fma(b0_3, c30);
                c31 = f3_3.fma(b1_3, c31);
            }
            for (; p < k; p++) {
                int x = a0 + p * as;
                int y = p * 2 * LANES;
                FloatVector b0 = FloatVector.fromArray(SPECIES, w, y);
                FloatVector b1 = FloatVector.fromArray(SPECIES, w, y + LANES);
                FloatVector f0 = FloatVector.broadcast(SPECIES, a[x]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                FloatVector f1 = FloatVector.broadcast(SPECIES, a[x + 1]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                FloatVector f2 = FloatVector.broadcast(SPECIES, a[x + 2]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                FloatVector f3 = FloatVector.broadcast(SPECIES, a[x + 3]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
            }
            int c0 = co + i * cs;
            int c1 = c0 + cs;
            int c2 = c1 + cs;
            int c3 = c2 + cs;
            c00.intoArray(c, c0);
            c01.intoArray(c, c0 + second);
            c10.intoArray(c, c1);
            c11.intoArray(c, c1 + second);
            c20.intoArray(c, c2);
            c21.intoArray(c, c2 + second);
            c30.intoArray(c, c3);
            c31.intoArray(c, c3 + second);
        }
    }
}
