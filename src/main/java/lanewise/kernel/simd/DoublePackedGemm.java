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
 * <p>A panel of B stays in the first-level cache while all rows of a block of A pass by, which stays in the second. Where there
 * are several blocks of A, B is packed once for all of them: with it packed for each, 1,024 squares had 70 GFLOP/s on Zen 3
 * instead of 78, in {@code double} 32 instead of 43.
 *
 * <p>A transposed A whose chains are short is copied as it lies, which takes a third of the time that turning it takes: 784x128x32
 * with A transposed came from 62 to 69 GFLOP/s. Where few columns are computed, A is not copied at all: 10000x16x32 came from 51
 * to 75, 10000x32x16 with B transposed from 46 to 67.
 *
 * <p>Rejected: blocks of 160 rows instead of 256 (1,024 squares at 256 bits: 69 GFLOP/s instead of 75); chains of 320, 384 and
 * 512 terms with lower blocks (0.97-1.03 of the speed).
 */
final class DoublePackedGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Where the block of A lies in the scratch, behind the panels of B that serve a single block. */
    private static final int BLOCK = PANEL;

    /** Where tiles store what nobody reads: see src/codegen/GemmTiles.java. */
    static final int FENCE = BLOCK + ROWS * DEPTH;

    /**
     * Distance of the columns of a packed A that stays transposed: a block's rows and a line of the cache more, since at a power
     * of two all columns of a tile would share few places in the cache.
     */
    static final int COLUMN = ROWS + 16;

    /** Longest chains for which A stays transposed: its columns then fill half of its room. */
    private static final int SHORT = DEPTH / 2;

    /** Where the panels of B lie that serve several blocks of A. */
    private static final int SLAB = FENCE + LANES;

    /** Columns of B that are packed for several blocks of A: a MiB of {@code double}. */
    private static final int COLUMNS = 1024;

    /** Most columns for which A stays in place: their panels of B fill the room that there is for a single block. */
    private static final int FEW = 8 * LANES;

    /** Chains so short that copying A costs more than its place for twice as many columns: 256x128x10 had 27 GFLOP/s, then 32. */
    private static final int TINY = 16;

    /**
     * How A is stored when the tiles read it. Without packed rows all rows of C start from one, zeros or a bias. With 512 bits only
     * packed rows were measured.
     */
    private enum Left {
        ROWS, PLACE, COLUMNS;

        static Left of(boolean at, int n, int k, int startStride) {
            if (Species.BITS == 512 || startStride != 0) {
                return ROWS;
            }
            if (at) {
                return k <= SHORT ? COLUMNS : ROWS;
            }
            return n <= (k <= TINY ? 2 * FEW : FEW) ? PLACE : ROWS;
        }
    }

    private DoublePackedGemm() {}

    /** Elements of scratch that a product of this size needs; {@link DoubleBlocking#packs}. */
    static int scratch(int m, int n, int k) {
        int columns = (Math.min(n, COLUMNS) + LANES - 1) / LANES * LANES;
        return m <= ROWS ? SLAB : SLAB + columns * Math.min(k, DEPTH);
    }

    /** C = S + A·B, with A stored {@code [k][m]} if {@code at}, and B {@code [n][k]} if {@code bt}; {@link DoubleBlocking#packs}. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs,
            double[] s, int so, int ss, double[] c, int co, int cs, double[] w) {
        for (int p = 0; p < k; p += DEPTH) {
            int kc = Math.min(DEPTH, k - p);
            int ap = at ? ao + p * as : ao + p;
            int bp = bt ? bo + p : bo + p * bs;
            // A later block of p goes on from the partial elements that the earlier one stored.
            if (p > 0) {
                slabs(at, bt, m, n, kc, a, ap, as, b, bp, bs, c, co, cs, c, co, cs, w);
            } else {
                slabs(at, bt, m, n, kc, a, ap, as, b, bp, bs, s, so, ss, c, co, cs, w);
            }
        }
    }

    /**
     * Cuts the columns into panels of {@link DoubleBlocking#panels} vectors, of equal width as far as that goes, and takes as many
     * panels at a time as the scratch holds. With a single block of A they stay in the caches nearest to the processor; with
     * several, all are packed before the first block.
     */
    private static void slabs(
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo,
            int bs, double[] s, int so, int ss, double[] c, int co, int cs, double[] w) {
        Left left = Left.of(at, n, k, ss);
        int blocks = left == Left.PLACE ? 1 : (m + ROWS - 1) / ROWS;
        boolean single = blocks == 1;
        if (single) {
            packA(left, at, m, k, a, ao, as, w);
        }
        int to = single ? 0 : SLAB;
        int most = single ? PANEL / k : COLUMNS;
        int vectors = (n + LANES - 1) / LANES;
        int panels = DoubleBlocking.panels(vectors);
        int first = vectors - (panels - 1) * 2;
        int j = 0;
        while (j < n) {
            // The first panel takes what an odd number of vectors leaves over.
            int lead = j == 0 ? first * LANES : 2 * LANES;
            int width = Math.min(n - j, lead + Math.max(0, most - lead) / (2 * LANES) * (2 * LANES));
            packB(bt, lead, width, k, b, bt ? bo + j * bs : bo + j, bs, w, to);
            int sj = s == SimdDoubleGemm.ZEROS ? 0 : so + j;
            if (single) {
                panels(left, lead, width, m, k, a, ao, as, w, to, s, sj, ss, c, co + j, cs);
            } else {
                int i = 0;
                for (int rest = blocks; rest > 0; rest--) {
                    // Equal blocks: what a last one would leave over might be lower than the lowest tile.
                    int mc = (m - i + rest - 1) / rest;
                    int ai = at ? ao + i : ao + i * as;
                    packA(left, at, mc, k, a, ai, as, w);
                    panels(left, lead, width, mc, k, a, ai, as, w, to, s, sj + i * ss, ss, c, co + i * cs + j, cs);
                    i += mc;
                }
            }
            j += width;
        }
    }

    /** One block of A with all panels of a slab. */
    private static void panels(
            Left left, int lead, int width, int m, int k, double[] a, int ao, int as, double[] w, int bo, double[] s,
            int so, int ss, double[] c, int co,
            int cs) {
        int wide = lead;
        for (int j = 0; j < width; j += wide) {
            wide = j == 0 ? lead : 2 * LANES;
            int sj = s == SimdDoubleGemm.ZEROS ? 0 : so + j;
            int last = Math.min(wide, width - j) - LANES;
            tiles(left, wide / LANES, m, k, a, ao, as, w, bo + j * k, s, sj, ss, c, co + j, cs, last);
        }
    }

    /** Cuts the rows into tiles whose heights differ by at most one. */
    private static void tiles(
            Left left, int vectors, int m, int k, double[] a, int ao, int as, double[] w, int bo, double[] s, int so,
            int ss, double[] c, int co, int cs, int last) {
        int most = DoubleBlocking.height(vectors);
        int tiles = (m + most - 1) / most;
        int height = m / tiles;
        int taller = m % tiles * (height + 1);
        if (taller > 0) {
            tiles(left, height + 1, vectors, 0, taller, k, a, ao, as, w, bo, s, so, ss, c, co, cs, last);
        }
        tiles(left, height, vectors, taller, m - taller, k, a, ao, as, w, bo, s, so + taller * ss, ss, c,
                co + taller * cs, cs, last);
    }

    /** Tiles of one height over {@code m} rows of A from row {@code i} on. */
    private static void tiles(
            Left left, int height, int vectors, int i, int m, int k, double[] a, int ao, int as, double[] w, int bo,
            double[] s, int so, int ss, double[] c, int co, int cs, int last) {
        switch (left) {
            case ROWS -> DoublePackedTiles.multiply(
                    height, vectors, m, k, w, bo, BLOCK + i * DEPTH, s, so, ss, c, co, cs, last);
            case PLACE -> DoublePanelTiles.multiply(
                    height, vectors, m, k, w, bo, a, ao + i * as, as, s, so, c, co, cs, last);
            case COLUMNS -> DoubleColumnTiles.multiply(
                    height, vectors, m, k, w, bo, BLOCK + i, s, so, c, co, cs, last);
        }
    }

    private static void packA(Left left, boolean at, int m, int k, double[] a, int ao, int as, double[] w) {
        switch (left) {
            case PLACE -> {
                // It stays where it is.
            }
            case COLUMNS -> copyRows(k, m, a, ao, as, w, COLUMN);
            case ROWS -> {
                if (at) {
                    DoubleTranspose.transpose(k, m, a, ao, as, w, BLOCK, DEPTH);
                } else {
                    copyRows(m, k, a, ao, as, w, DEPTH);
                }
            }
        }
    }

    private static void copyRows(int rows, int width, double[] a, int ao, int as, double[] w, int stride) {
        for (int i = 0; i < rows; i++) {
            int from = ao + i * as;
            int to = BLOCK + i * stride;
            if (width < LANES) {
                System.arraycopy(a, from, w, to, width);
                continue;
            }
            for (int p = 0; p < width - LANES; p += LANES) {
                DoubleVector.fromArray(SPECIES, a, from + p).intoArray(w, to + p);
            }
            DoubleVector.fromArray(SPECIES, a, from + width - LANES).intoArray(w, to + width - LANES);
        }
    }

    /**
     * Copies panels of B: the first of {@code lead} columns, the others of two vectors. Whole vectors; the last one of a row may
     * hold some of the one before it.
     */
    private static void packB(
            boolean bt, int lead, int width, int k, double[] b, int bo, int bs, double[] w, int wo) {
        int j = 0;
        while (j < width) {
            int stride = j == 0 ? lead : 2 * LANES;
            if (!bt && stride == 2 * LANES && width - j >= 8 * LANES) {
                packFour(k, b, bo + j, bs, w, wo + j * k);
                j += 8 * LANES;
            } else {
                int wide = Math.min(stride, width - j);
                packPanel(bt, stride, wide, k, b, bt ? bo + j * bs : bo + j, bs, w, wo + j * k);
                j += stride;
            }
        }
    }

    /**
     * Four panels of two vectors. One alone has 64 bytes a row, in two lines of the cache, and where rows are a power of two apart
     * both are gone before the next panel wants them. A loop over the panels within that over the rows took twice as long: 0.8
     * cycles an element instead of 0.4, with 512 columns.
     */
    private static void packFour(int k, double[] b, int bo, int bs, double[] w, int w0) {
        int w1 = w0 + 2 * LANES * k;
        int w2 = w1 + 2 * LANES * k;
        int w3 = w2 + 2 * LANES * k;
        for (int p = 0; p < k; p++) {
            int q = bo + p * bs;
            int t = p * 2 * LANES;
            DoubleVector.fromArray(SPECIES, b, q).intoArray(w, w0 + t);
            DoubleVector.fromArray(SPECIES, b, q + LANES).intoArray(w, w0 + t + LANES);
            DoubleVector.fromArray(SPECIES, b, q + 2 * LANES).intoArray(w, w1 + t);
            DoubleVector.fromArray(SPECIES, b, q + 3 * LANES).intoArray(w, w1 + t + LANES);
            DoubleVector.fromArray(SPECIES, b, q + 4 * LANES).intoArray(w, w2 + t);
            DoubleVector.fromArray(SPECIES, b, q + 5 * LANES).intoArray(w, w2 + t + LANES);
            DoubleVector.fromArray(SPECIES, b, q + 6 * LANES).intoArray(w, w3 + t);
            DoubleVector.fromArray(SPECIES, b, q + 7 * LANES).intoArray(w, w3 + t + LANES);
        }
    }

    /** One panel, vector by vector. */
    private static void packPanel(
            boolean bt, int stride, int width, int k, double[] b, int bo, int bs, double[] w, int wo) {
        for (int v = 0; v < stride; v += LANES) {
            int column = Math.min(v, width - LANES);
            if (bt) {
                DoubleTranspose.transpose(LANES, k, b, bo + column * bs, bs, w, wo + v, stride);
            } else {
                for (int p = 0; p < k; p++) {
                    DoubleVector.fromArray(SPECIES, b, bo + column + p * bs).intoArray(w, wo + v + p * stride);
                }
            }
        }
    }
}
