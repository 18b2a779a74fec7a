// Generated from FloatPackedGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import static lanewise.kernel.simd.DoubleBlocking.DEPTH;
import static lanewise.kernel.simd.DoubleBlocking.ROWS;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The multiply over packed operands, for results of many rows: A and panels of B are copied to where the register tiles find them
 * at constant distances (Goto and van de Geijn 2008). A transposed operand is turned on the way.
 *
 * <p>The rows of one tile stay in the first-level cache while all panels of a slab of B pass by, which stays in the second. The
 * other way round, a panel in the first and a block of A in the second, every tile begins in lines and pages of C that no other
 * tile of its panel has touched; across a slab its rows go on where the last tile ended, and the processor fetches them ahead:
 * 1,024 squares had 1.15-1.23 times the speed on Zen 3, 512 squares 1.03-1.14, old and new in one process.
 *
 * <p>A transposed A whose chains are short is copied as it lies, which takes a third of the time that turning it takes: 784x128x32
 * with A transposed came from 62 to 69 GFLOP/s. Where few columns are computed, A is not copied at all: 10000x16x32 came from 51
 * to 75, 10000x32x16 with B transposed from 46 to 67.
 */
final class DoublePackedGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Elements of a row of a panel of B. */
    private static final int WIDE = 2 * LANES;

    /**
     * Distance of the columns of a packed A that stays transposed: a block's rows and a line of the cache more, since at a power
     * of two all columns of a tile would share few places in the cache.
     */
    static final int COLUMN = ROWS + 16;

    /** Longest chains for which A stays transposed: its columns then fill about a quarter of the second-level cache. */
    private static final int SHORT = DEPTH / 2;

    /**
     * Shortest chains that take four terms a round: more checks before the loop, 90 instructions for 48 FMAs in it instead of 58 for
     * 24. Two terms had 0.96-0.98 of the speed of one with 64 terms, with 128 and more 1.00-1.01; while another thread has half of the
     * core, so that three instructions a cycle are left, 1.15-1.2; four have 0.97-1.08 of that, and 1.04-1.11. Not for panels of three
     * vectors, where C2 checks each place in B: 100x100x100 then had 0.90 and 1.13 instead of 0.98 and 1.04.
     */
    private static final int LONG = 96;

    /**
     * The same for columns of A: 512x512x64 with A transposed had 0.97-0.99 of the speed of one term a round, 784x128x128 0.99-1.05;
     * while a neighbour has half of the core 1.12-1.14 and 1.13-1.19.
     */
    private static final int LONG_COLUMNS = 64;

    /** Most rows of A that are packed at a time, a MiB of {@code double}: for each such block B is packed anew. */
    private static final int HIGH = 1024;

    /**
     * Most columns of B that are packed at a time, 132 KiB of {@code double}. Beside 128, 192 had 0.95-1.0 of the speed and 256
     * 0.93-1.01: with A they no longer fit into half a MiB.
     */
    private static final int SLAB = 128;

    /** Most columns for which A stays in place. */
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

        /**
         * Rows of a tile at most. Rows in place take a general register each, and six of them were slower than five: 37x53x211
         * had 56 GFLOP/s instead of 67.
         */
        int height(int vectors) {
            return this == PLACE && vectors == 2 ? 5 : DoubleBlocking.height(vectors);
        }

        /** Most rows of A at a time. */
        int most(int m) {
            return switch (this) {
                case ROWS -> HIGH;
                case PLACE -> m;
                case COLUMNS -> DoubleBlocking.ROWS;
            };
        }
    }

    private DoublePackedGemm() {}

    /** Elements of scratch that a product of this size needs; {@link DoubleBlocking#packs}. */
    static int scratch(int m, int n, int k) {
        return slabOffset(m, k) + (Math.min(n, SLAB) + LANES - 1) / LANES * LANES * Math.min(k, DEPTH);
    }

    /** Where the slab of B begins: behind the rows of A or its columns, whichever take more. */
    private static int slabOffset(int m, int k) {
        return Math.max(Math.min(m, HIGH) * DEPTH, Math.min(k, SHORT) * COLUMN);
    }

    /** C = S + A·B, with A stored {@code [k][m]} if {@code at}, and B {@code [n][k]} if {@code bt}; {@link DoubleBlocking#packs}. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs,
            double[] s, int so, int ss, double[] c, int co, int cs, double[] w) {
        int wo = slabOffset(m, k);
        int p = 0;
        for (int rest = (k + DEPTH - 1) / DEPTH; rest > 0; rest--) {
            int kc = (k - p + rest - 1) / rest;
            int ap = at ? ao + p * as : ao + p;
            int bp = bt ? bo + p : bo + p * bs;
            // A later block of p goes on from the partial elements that the earlier one stored.
            if (p > 0) {
                blocks(at, bt, m, n, kc, a, ap, as, b, bp, bs, c, co, cs, 1, c, co, cs, w, wo);
            } else {
                int step = s == SimdDoubleGemm.ZEROS ? 0 : 1;
                blocks(at, bt, m, n, kc, a, ap, as, b, bp, bs, s, so, ss, step, c, co, cs, w, wo);
            }
            p += kc;
        }
    }

    /**
     * Blocks of rows of nearly equal height: what a last one would leave over might be lower than the lowest tile. {@code sc} is
     * the distance of two elements of a row of S, 0 for zeros.
     */
    private static void blocks(
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs,
            double[] s, int so, int ss, int sc, double[] c, int co, int cs, double[] w, int wo) {
        Left left = Left.of(at, n, k, ss);
        int most = left.most(m);
        int i = 0;
        for (int rest = (m + most - 1) / most; rest > 0; rest--) {
            int mc = (m - i + rest - 1) / rest;
            int ai = at ? ao + i : ao + i * as;
            packA(left, at, mc, k, a, ai, as, w);
            slabs(left, i == 0, bt, mc, n, k, a, ai, as, b, bo, bs, s, so + i * ss, ss, sc, c, co + i * cs, cs, w, wo);
            i += mc;
        }
    }

    /**
     * Cuts the columns into panels of two vectors, as far as that goes, and takes as many at a time as the scratch holds. A single
     * slab is packed for the first block of rows and serves all.
     */
    private static void slabs(
            Left left, boolean first, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo,
            int bs, double[] s, int so, int ss, int sc, double[] c, int co, int cs, double[] w, int wo) {
        int vectors = (n + LANES - 1) / LANES;
        int odd = (vectors - (DoubleBlocking.panels(vectors) - 1) * 2) * LANES;
        int j = 0;
        while (j < n) {
            // The first panel takes what an odd number of vectors leaves over.
            int lead = j == 0 ? odd : WIDE;
            int width = Math.min(n - j, lead + (SLAB - lead) / WIDE * WIDE);
            if (first || width < n) {
                packB(bt, lead, width, k, b, bt ? bo + j * bs : bo + j, bs, w, wo);
            }
            slab(left, lead, width, m, k, a, ao, as, w, wo, s, so + j * sc, ss, sc, c, co + j, cs);
            j += width;
        }
    }

    /** All rows of a block with all panels of a slab; the first may be wider or narrower than two vectors. */
    private static void slab(
            Left left, int lead, int width, int m, int k, double[] a, int ao, int as, double[] w, int wo, double[] s,
            int so, int ss, int sc, double[] c, int co, int cs) {
        int from = 0;
        if (lead != WIDE) {
            from = lead;
            bands(left, lead / LANES, 1, m, k, a, ao, as, w, wo, s, so, ss, 0, c, co, cs,
                    Math.min(lead, width) - LANES);
        }
        int panels = (width - from + WIDE - 1) / WIDE;
        if (panels > 0) {
            int last = width - from - (panels - 1) * WIDE - LANES;
            bands(left, 2, panels, m, k, a, ao, as, w, wo + from * k, s, so + from * sc, ss, sc * WIDE, c, co + from,
                    cs, last);
        }
    }

    /** Cuts the rows into bands whose heights, those of the tiles, differ by at most one. */
    private static void bands(
            Left left, int vectors, int panels, int m, int k, double[] a, int ao, int as, double[] w, int bo, double[] s,
            int so, int ss, int sp, double[] c, int co, int cs, int last) {
        int most = left.height(vectors);
        int bands = (m + most - 1) / most;
        int height = m / bands;
        int taller = m % bands * (height + 1);
        if (taller > 0) {
            bands(left, height + 1, vectors, panels, 0, taller, k, a, ao, as, w, bo, s, so, ss, sp, c, co, cs, last);
        }
        bands(left, height, vectors, panels, taller, m - taller, k, a, ao, as, w, bo, s, so + taller * ss, ss, sp, c,
                co + taller * cs, cs, last);
    }

    /** Bands of one height over {@code m} rows of A from row {@code i} on. */
    private static void bands(
            Left left, int height, int vectors, int panels, int i, int m, int k, double[] a, int ao, int as, double[] w,
            int bo, double[] s, int so, int ss, int sp, double[] c, int co, int cs, int last) {
        switch (left) {
            case ROWS -> {
                if (Species.FENCED && vectors == 2 && k >= LONG) {
                    DoublePackedLongTiles.multiply(
                            height, vectors, panels, m, k, w, bo, i * DEPTH, s, so, ss, sp, c, co, cs, last);
                } else {
                    DoublePackedTiles.multiply(
                            height, vectors, panels, m, k, w, bo, i * DEPTH, s, so, ss, sp, c, co, cs, last);
                }
            }
            case PLACE -> DoublePanelTiles.multiply(
                    height, vectors, panels, m, k, w, bo, a, ao + i * as, as, s, so, sp, c, co, cs, last);
            case COLUMNS -> {
                if (Species.FENCED && vectors == 2 && k >= LONG_COLUMNS) {
                    DoubleColumnLongTiles.multiply(
                            height, vectors, panels, m, k, w, bo, i, s, so, sp, c, co, cs, last);
                } else {
                    DoubleColumnTiles.multiply(
                            height, vectors, panels, m, k, w, bo, i, s, so, sp, c, co, cs, last);
                }
            }
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
                    DoubleTranspose.transpose(k, m, a, ao, as, w, 0, DEPTH);
                } else {
                    copyRows(m, k, a, ao, as, w, DEPTH);
                }
            }
        }
    }

    /** Copies rows of A to the beginning of the scratch, {@code stride} elements apart. */
    static void copyRows(int rows, int width, double[] a, int ao, int as, double[] w, int stride) {
        for (int i = 0; i < rows; i++) {
            int from = ao + i * as;
            int to = i * stride;
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
    static void packB(
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
            if (bt && k < LANES && Species.BITS == 512) {
                // What it leaves behind the panel is where the next one comes to lie.
                DoubleTranspose.transposeNarrow(k, b, bo + column * bs, bs, w, wo + v, stride);
            } else if (bt) {
                DoubleTranspose.transpose(LANES, k, b, bo + column * bs, bs, w, wo + v, stride);
            } else {
                for (int p = 0; p < k; p++) {
                    DoubleVector.fromArray(SPECIES, b, bo + column + p * bs).intoArray(w, wo + v + p * stride);
                }
            }
        }
    }
}
