// Generated from FloatPackedGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import static lanewise.kernel.simd.DoubleBlocking.DEPTH;
import static lanewise.kernel.simd.DoubleBlocking.PANEL;
import static lanewise.kernel.simd.DoubleBlocking.ROWS;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The multiply over packed operands, for results of many rows: blocks of A and panels of B are copied to where the register
 * tiles find them at constant distances (Goto and van de Geijn 2008). A transposed operand is turned on the way.
 *
 * <p>A panel of B stays in the first-level cache while all rows of a block of A pass by, which stays in the second.
 *
 * <p>Rejected: packing 256 columns of B once for all blocks of A (1,024 squares at 256 bits: 75 GFLOP/s before, 73 after), and
 * lower blocks of A (160 rows instead of 256: 69).
 */
final class DoublePackedGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Where the block of A lies in the scratch, behind a panel of B. */
    private static final int BLOCK = PANEL;

    /** Where tiles store what nobody reads: see src/codegen/GemmTiles.java. */
    static final int FENCE = BLOCK + ROWS * DEPTH;

    /** Elements that a caller provides as scratch. */
    static final int SCRATCH = FENCE + LANES;

    private DoublePackedGemm() {}

    /** C = S + A·B, with A stored {@code [k][m]} if {@code at}, and B {@code [n][k]} if {@code bt}; {@link DoubleBlocking#packs}. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs,
            double[] s, int so, int ss, double[] c, int co, int cs, double[] w) {
        int blocks = (m + ROWS - 1) / ROWS;
        int height = Math.min(ROWS, ((m + blocks - 1) / blocks + 7) & -8);
        for (int p = 0; p < k; p += DEPTH) {
            int kc = Math.min(DEPTH, k - p);
            for (int i = 0; i < m; i += height) {
                int mc = Math.min(height, m - i);
                packA(at, mc, kc, a, at ? ao + p * as + i : ao + i * as + p, as, w);
                int bp = bt ? bo + p : bo + p * bs;
                int ci = co + i * cs;
                // A later block of p goes on from the partial elements that the earlier one stored.
                if (p > 0) {
                    panels(bt, mc, n, kc, b, bp, bs, c, ci, cs, c, ci, cs, w);
                } else {
                    panels(bt, mc, n, kc, b, bp, bs, s, so + i * ss, ss, c, ci, cs, w);
                }
            }
        }
    }

    /** Cuts the columns into panels of {@link DoubleBlocking#panels} vectors, of equal width as far as that goes. */
    private static void panels(
            boolean bt, int m, int n, int k, double[] b, int bo, int bs, double[] s, int so, int ss, double[] c, int co,
            int cs, double[] w) {
        int vectors = (n + LANES - 1) / LANES;
        int panels = DoubleBlocking.panels(vectors);
        int base = vectors / panels;
        int wider = vectors % panels;
        int j = 0;
        for (int t = 0; t < panels; t++) {
            int count = t < wider ? base + 1 : base;
            int width = Math.min(count * LANES, n - j);
            packB(bt, count, width, k, b, bt ? bo + j * bs : bo + j, bs, w);
            tiles(count, m, k, w, s, s == SimdDoubleGemm.ZEROS ? 0 : so + j, ss, c, co + j, cs, width - LANES);
            j += width;
        }
    }

    /** Cuts the rows into tiles whose heights differ by at most one. */
    private static void tiles(
            int vectors, int m, int k, double[] w, double[] s, int so, int ss, double[] c, int co, int cs, int last) {
        int most = DoubleBlocking.height(vectors);
        int tiles = (m + most - 1) / most;
        int height = m / tiles;
        int taller = m % tiles * (height + 1);
        if (taller > 0) {
            DoublePackedTiles.multiply(height + 1, vectors, taller, k, w, BLOCK, s, so, ss, c, co, cs, last);
        }
        DoublePackedTiles.multiply(
                height, vectors, m - taller, k, w, BLOCK + taller * DEPTH, s, so + taller * ss, ss, c,
                co + taller * cs, cs, last);
    }

    private static void packA(boolean at, int m, int k, double[] a, int ao, int as, double[] w) {
        if (at) {
            DoubleTranspose.transpose(k, m, a, ao, as, w, BLOCK, DEPTH);
        } else if (k < LANES) {
            for (int i = 0; i < m; i++) {
                System.arraycopy(a, ao + i * as, w, BLOCK + i * DEPTH, k);
            }
        } else {
            for (int i = 0; i < m; i++) {
                int from = ao + i * as;
                int to = BLOCK + i * DEPTH;
                for (int p = 0; p < k - LANES; p += LANES) {
                    DoubleVector.fromArray(SPECIES, a, from + p).intoArray(w, to + p);
                }
                DoubleVector.fromArray(SPECIES, a, from + k - LANES).intoArray(w, to + k - LANES);
            }
        }
    }

    /** Whole vectors; the last one of a row is that of the panel's last columns, and may hold some of the one before it. */
    private static void packB(boolean bt, int vectors, int width, int k, double[] b, int bo, int bs, double[] w) {
        int stride = vectors * LANES;
        for (int v = 0; v < vectors; v++) {
            int column = Math.min(v * LANES, width - LANES);
            if (bt) {
                DoubleTranspose.transpose(LANES, k, b, bo + column * bs, bs, w, v * LANES, stride);
            } else {
                for (int p = 0; p < k; p++) {
                    DoubleVector.fromArray(SPECIES, b, bo + column + p * bs).intoArray(w, v * LANES + p * stride);
                }
            }
        }
    }
}
