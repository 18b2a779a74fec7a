// Generated from FloatThinGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import static lanewise.kernel.simd.DoubleBlocking.DEPTH;

import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = S + A·B} of a few rows with a large B, as the forward pass of a small batch is: A is copied, to where its rows are at
 * constant distances, B stays in place. A copy of B, which only two or three tiles would use, took as long as they did; with A in
 * place too, six rows take more registers for addresses than there are.
 *
 * <p>Measured on Zen 3 beside {@link DoublePackedGemm} and the tiles in place: 5x128x784 1.6 times the speed, 10x128x784 too,
 * 12x512x512 1.3, 8x128x784 1.15-1.3; 16 rows 0.9-1.06.
 */
final class DoubleThinGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Fewer rows need no copy of A; with a third tile a copy of B pays: in {@code double} 13x512x512 had 0.56 of its speed here. */
    private static final int LEAST_ROWS = 5;

    private static final int MOST_ROWS = 12;

    /** With fewer columns, or shorter chains, B stays in the first-level cache, and tiles in place have up to 1.2 of the speed. */
    private static final int LEAST_COLUMNS = 8 * LANES + 1;

    private static final int SHORTEST_CHAIN = 96;

    /** Rows of the tallest tile. */
    private static final int HEIGHT = 6;

    private DoubleThinGemm() {}

    /** Whether a product is computed here. */
    static boolean applies(int m, int n, int k) {
        return Species.FENCED
                && m >= LEAST_ROWS
                && m <= MOST_ROWS
                && n >= LEAST_COLUMNS
                && (n + LANES - 1) / LANES % 2 == 0
                && k >= SHORTEST_CHAIN;
    }

    /** C = S + A·B. */
    static void multiply(
            int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so, int ss,
            double[] c, int co, int cs, double[] w) {
        int p = 0;
        for (int rest = (k + DEPTH - 1) / DEPTH; rest > 0; rest--) {
            int kc = (k - p + rest - 1) / rest;
            DoublePackedGemm.copyRows(m, kc, a, ao + p, as, w, DEPTH);
            // A later piece of the chains goes on from the partial elements that the earlier one stored.
            if (p > 0) {
                bands(m, n, kc, w, b, bo + p * bs, bs, c, co, cs, 1, c, co, cs);
            } else {
                bands(m, n, kc, w, b, bo, bs, s, so, ss, s == SimdDoubleGemm.ZEROS ? 0 : 1, c, co, cs);
            }
            p += kc;
        }
    }

    /** Bands of rows whose heights differ by at most one. {@code sc} is the distance of two elements of a row of S, 0 for zeros. */
    private static void bands(
            int m, int n, int k, double[] w, double[] b, int bo, int bs, double[] s, int so, int ss, int sc, double[] c,
            int co, int cs) {
        int panels = (n + 2 * LANES - 1) / (2 * LANES);
        int last = n - (panels - 1) * 2 * LANES - LANES;
        int i = 0;
        for (int rest = (m + HEIGHT - 1) / HEIGHT; rest > 0; rest--) {
            int height = (m - i + rest - 1) / rest;
            DoubleThinTiles.multiply(
                    height, panels, k, w, i * DEPTH, b, bo, bs, s, so + i * ss, ss, sc * 2 * LANES, c, co + i * cs, cs,
                    last);
            i += height;
        }
    }
}
