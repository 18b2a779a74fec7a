package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.simd.FloatGridGemm.Layout;

/**
 * The multiply of {@link FloatGridGemm} for fewer columns than a vector has lanes. As in {@link FloatNarrowGemm} the last lanes are
 * nobody's, and a row is written over the beginning of the next one; the last band of rows goes through scratch.
 *
 * <p>Beside {@link FloatNarrowGemm}, in one process on Zen 5, float: 32x10x128 1.5 times the speed, 256x10x128 1.4, 128x10x256 with A
 * transposed 1.35. Computed as {@code (Bᵀ·A)ᵀ} 128x10x256 has 1.34 times the speed and 128x10x32 0.9, in {@code double} 1.0 and 0.7.
 */
final class FloatNarrowGridGemm {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Fewest columns: a row then runs over at most three others, as many as the lowest band has besides one. */
    private static final int NARROWEST = Math.max(2, LANES / 4);

    /** Longest chains, whose panel of B fits into the scratch. */
    private static final int LONGEST = 7 * FloatBlocking.DEPTH;

    /** Where the start lies in the scratch, behind B, and then the last rows of C. */
    private static final int START = LONGEST * LANES;

    private static final int RESULT = START + LANES;

    private FloatNarrowGridGemm() {}

    /** Whether a product is computed here, with one start for all rows. */
    static boolean applies(boolean at, int m, int n, int k, int cs) {
        return Species.BITS == 512
                && n >= NARROWEST
                && n < LANES
                && cs == n
                && m >= layout(at).lowest(1)
                && k >= 1
                && k <= LONGEST;
    }

    private static Layout layout(boolean at) {
        return at ? Layout.COLUMNS : Layout.ROWS;
    }

    /** C = s + A·B; the rows of C follow each other without a gap. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, float[] c, int co, float[] w) {
        System.arraycopy(s, so, w, START, n);
        if (bt) {
            FloatTranspose.transpose(n, k, b, bo, bs, w, 0, LANES);
            rows(layout(at), m, n, k, a, ao, as, w, 0, LANES, c, co, w);
        } else if (at && FloatNarrowGemm.readsInside(k, b, bo, bs)) {
            rows(Layout.COLUMNS, m, n, k, a, ao, as, b, bo, bs, c, co, w);
        } else {
            FloatNarrowGemm.pack(n, k, b, bo, bs, w, 0);
            rows(layout(at), m, n, k, a, ao, as, w, 0, LANES, c, co, w);
        }
    }

    private static void rows(
            Layout layout, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] c, int co,
            float[] w) {
        int most = layout.highest(1);
        int bands = (m + most - 1) / most;
        int height = m / bands;
        int taller = m % bands * (height + 1);
        if (taller > 0) {
            FloatGridGemm.grid(
                    layout, height + 1, 1, taller, 1, k, a, ao, as, b, bo, bs, 0, w, START, 0, c, co, n, 0);
        }
        int last = m - height;
        FloatGridGemm.grid(
                layout, height, 1, last - taller, 1, k, a, ao + layout.row(taller, as), as, b, bo, bs, 0, w, START, 0,
                c, co + taller * n, n, 0);
        FloatGridGemm.grid(
                layout, height, 1, height, 1, k, a, ao + layout.row(last, as), as, b, bo, bs, 0, w, START, 0, w, RESULT,
                LANES, 0);
        copy(height, n, w, c, co + last * n);
    }

    /** The last rows of C, as whole vectors as long as these end before C does. */
    private static void copy(int rows, int n, float[] w, float[] c, int co) {
        int i = 0;
        for (; i * n + LANES <= rows * n; i++) {
            FloatVector.fromArray(SPECIES, w, RESULT + i * LANES).intoArray(c, co + i * n);
        }
        for (; i < rows; i++) {
            System.arraycopy(w, RESULT + i * LANES, c, co + i * n, n);
        }
    }
}
