// Generated from FloatNarrowGridGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.simd.DoubleGridGemm.Layout;

/**
 * The multiply of {@link DoubleGridGemm} for fewer columns than a vector has lanes. As in {@link DoubleNarrowGemm} the last lanes are
 * nobody's, and a row is written over the beginning of the next one; the last band of rows goes through scratch.
 *
 * <p>Beside {@link DoubleNarrowGemm}, in one process on Zen 5, double: 32x10x128 1.5 times the speed, 256x10x128 1.4, 128x10x256 with A
 * transposed 1.35. Computed as {@code (Bᵀ·A)ᵀ} 128x10x256 has 1.34 times the speed and 128x10x32 0.9, in {@code double} 1.0 and 0.7.
 */
final class DoubleNarrowGridGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Fewest columns: a row then runs over at most three others, as many as the lowest band has besides one. */
    private static final int NARROWEST = Math.max(2, LANES / 4);

    /** Longest chains, whose panel of B fits into the scratch. */
    private static final int LONGEST = 7 * DoubleBlocking.DEPTH;

    /** Where the start lies in the scratch, behind B, and then the last rows of C. */
    private static final int START = LONGEST * LANES;

    private static final int RESULT = START + LANES;

    private DoubleNarrowGridGemm() {}

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
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs,
            double[] s, int so, double[] c, int co, double[] w) {
        System.arraycopy(s, so, w, START, n);
        if (bt) {
            DoubleTranspose.transpose(n, k, b, bo, bs, w, 0, LANES);
            rows(layout(at), m, n, k, a, ao, as, w, 0, LANES, c, co, w);
        } else if (at && DoubleNarrowGemm.readsInside(k, b, bo, bs)) {
            rows(Layout.COLUMNS, m, n, k, a, ao, as, b, bo, bs, c, co, w);
        } else {
            DoubleNarrowGemm.pack(n, k, b, bo, bs, w, 0);
            rows(layout(at), m, n, k, a, ao, as, w, 0, LANES, c, co, w);
        }
    }

    private static void rows(
            Layout layout, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] c, int co,
            double[] w) {
        int most = layout.highest(1);
        int bands = (m + most - 1) / most;
        int height = m / bands;
        int taller = m % bands * (height + 1);
        if (taller > 0) {
            DoubleGridGemm.grid(
                    layout, height + 1, 1, taller, 1, k, a, ao, as, b, bo, bs, 0, w, START, 0, c, co, n, 0);
        }
        int last = m - height;
        DoubleGridGemm.grid(
                layout, height, 1, last - taller, 1, k, a, ao + layout.row(taller, as), as, b, bo, bs, 0, w, START, 0,
                c, co + taller * n, n, 0);
        DoubleGridGemm.grid(
                layout, height, 1, height, 1, k, a, ao + layout.row(last, as), as, b, bo, bs, 0, w, START, 0, w, RESULT,
                LANES, 0);
        copy(height, n, w, c, co + last * n);
    }

    /** The last rows of C, as whole vectors as long as these end before C does. */
    private static void copy(int rows, int n, double[] w, double[] c, int co) {
        int i = 0;
        for (; i * n + LANES <= rows * n; i++) {
            DoubleVector.fromArray(SPECIES, w, RESULT + i * LANES).intoArray(c, co + i * n);
        }
        for (; i < rows; i++) {
            System.arraycopy(w, RESULT + i * LANES, c, co + i * n, n);
        }
    }
}
