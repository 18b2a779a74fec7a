package lanewise.kernel.simd;

/**
 * {@code C = S + A·B} with 32 vector registers, where all rows of C start from one, zeros or a bias: whole grids of tiles in one
 * method, with A in place.
 *
 * <p>B stays in place where it fits into half of the second-level cache or serves few rows, and is copied into panels of two
 * vectors where it is transposed, or A is. Tiles of up to 14 rows read B less often than those of 8 did: 40x128x784 1.24 times the
 * speed, 64x128x784, which was copied, 1.2, 256x128x784 1.13, in {@code double} 32x128x784 1.15.
 *
 * <p>Beside the tiles used before, one tile a call, in one process on Zen 5, float: 784x128x8 with A transposed 1.4 times the speed,
 * 784x128x32 1.24, 784x128x256 1.17, 100x100x100 1.17, 10000x32x16 with B transposed 1.29, 64x64x64 and 128x128x128 1.03. Part of it
 * is that C2 does not count a loop over p that takes two terms a round in a tile of one vector, and then checks each element of A.
 */
final class FloatGridGemm {

    private static final int LANES = Species.FLOAT.length();

    /** Elements of B, in place or in panels, for any number of rows: half of a second-level cache of a MiB. */
    private static final int NEXT = (1 << 19) / Float.BYTES;

    /** Elements of a B that stays in place for tiles of four vectors: a first-level cache of 48 KiB. */
    private static final int NEAR = 48 * 1024 / Float.BYTES;

    /**
     * Elements of a B in place that all rows pass by before the next ones, so that it leaves the third-level cache once:
     * 32x1024x784 has 1.2 times the speed, 64x512x512 1.03-1.05.
     */
    private static final int AT_A_TIME = (1 << 18) / Float.BYTES;

    /** Rows of C for which no B is copied: 32x512x784 has 1.25 times the speed of copies. */
    private static final int FEW = 40;

    /** Rows of C for which a B of three times {@link #NEXT} stays in place: 64x512x512 has 1.1 times the speed, 128x512x512 1.0. */
    private static final int SOME = 64;

    /** Rows of C for which one tile of two vectors at a time is better if B is not near: 8x128x784 had 155 GFLOP/s, here 143. */
    private static final int VERY_FEW = 8;

    /**
     * A distance of rows at which all of them share a few places of the caches: 64x256x1024 in place had 0.85 of the speed of
     * copies, 32x1024x1024 too, in {@code double} 0.67; with 512 terms 32x2048x512 had 1.07 times the speed of copies.
     */
    private static final int ALIASED_ROWS = 4096 / Float.BYTES;

    /** Longest chains over panels: a panel of longer ones leaves the first-level cache, and {@link FloatPackedGemm} cuts them. */
    private static final int LONGEST = 512;

    /**
     * Longest chains with more panels than {@link #NEXT} holds at a time: 512x512x512 has 1.04-1.08 times the speed of chains in
     * pieces, 700x700x700 1.05, 256x512x784 1.03; 1000x1000x1000 0.93-1.05.
     */
    private static final int LONGEST_IN_SLABS = 800;

    /** Elements of A with more panels than that: it passes by once for each time, from the third-level cache. */
    private static final int LARGEST = (4 << 20) / Float.BYTES;

    /**
     * A distance of rows at which all columns of A share a few places of the first-level cache: 512x512x64 had 0.92 of the speed
     * of packed tiles.
     */
    private static final int ALIASED = 2048 / Float.BYTES;

    private FloatGridGemm() {}

    /** Elements of scratch that a product of this size may need. */
    static int scratch(int n, int k) {
        return (int) Math.min(NEXT, panels(n, k));
    }

    /** Whether a product from one start is computed here, with A stored {@code [k][m]} if {@code at}, B {@code [n][k]} if {@code bt}. */
    static boolean applies(boolean at, boolean bt, int m, int n, int k, int as, int bs) {
        if (Species.BITS != 512 || n < LANES || k < 1 || m < lowest(at, n)) {
            return false;
        }
        if (at ? k == 1 || as % ALIASED == 0 : !bt && k <= FloatShortTiles.LONGEST) {
            return false;
        }
        if (isInPlace(at, bt, m, n, k, as, bs)) {
            return m > VERY_FEW || isNear(n, k);
        }
        return k <= LONGEST && panels(n, k) <= NEXT
                || !at && k <= LONGEST_IN_SLABS && as % ALIASED_ROWS != 0 && (long) m * k <= LARGEST;
    }

    private static int lowest(boolean at, int n) {
        return at ? FloatColumnGrids.lowest(n == LANES ? 1 : 2) : FloatRowGrids.lowest(1);
    }

    /** Elements of all panels. */
    private static long panels(int n, int k) {
        return (n + LANES - 1L) / LANES * LANES * k;
    }

    private static boolean isNear(int n, int k) {
        return (long) n * k <= NEAR;
    }

    /** Whether B is read where it lies. */
    private static boolean isInPlace(boolean at, boolean bt, int m, int n, int k, int as, int bs) {
        if (bt || at && n != LANES) {
            return false;
        }
        if (n == LANES) {
            return at || bs == LANES;
        }
        if (isNear(n, k)) {
            return true;
        }
        if (m <= FEW) {
            // A panel of long chains, whose rows all share a few places, leaves even the second-level cache before the next band.
            boolean crowded = k > LONGEST_IN_SLABS && bs % ALIASED_ROWS == 0 && (long) n * k > NEXT;
            return !crowded || m <= FloatPlaceGrids.highest(2);
        }
        return as % ALIASED_ROWS != 0 && bs % ALIASED_ROWS != 0 && (long) n * k <= (m <= SOME ? 3L * NEXT : NEXT);
    }

    /** C = s + A·B; {@link #applies}. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, float[] c, int co, int cs, float[] w) {
        if (isInPlace(at, bt, m, n, k, as, bs)) {
            place(at, isNear(n, k) ? 4 : 2, m, n, k, a, ao, as, b, bo, bs, s, so, c, co, cs);
            return;
        }
        int most = NEXT / (k * LANES);
        int step = s == SimdFloatGemm.ZEROS ? 0 : 1;
        for (int j = 0; j < n;) {
            int lead = j == 0 ? leadingVectors(2, (n + LANES - 1) / LANES) : 2;
            int width = Math.min(n - j, (lead + Math.max(0, most - lead) / 2 * 2) * LANES);
            int bj = bt ? bo + j * bs : bo + j;
            slab(at, bt, lead, m, width, k, a, ao, as, b, bj, bs, s, so + step * j, c, co + j, cs, w);
            j += width;
        }
    }

    /** As many panels of B as {@link #NEXT} holds, the first of {@code lead} vectors, with all rows of C. */
    private static void slab(
            boolean at, boolean bt, int lead, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, float[] c, int co, int cs, float[] w) {
        int width = Math.min(n, lead * LANES);
        FloatPackedGemm.packB(bt, lead * LANES, n, k, b, bo, bs, w, 0);
        Layout layout = at ? Layout.COLUMNS : Layout.ROWS;
        bands(layout, lead, 1, m, k, a, ao, as, w, 0, lead * LANES, 0, s, so, 0, c, co, cs, width - LANES);
        if (width < n) {
            int panels = (n - width + 2 * LANES - 1) / (2 * LANES);
            int last = n - width - (panels - 1) * 2 * LANES - LANES;
            int step = s == SimdFloatGemm.ZEROS ? 0 : 1;
            bands(layout, 2, panels, m, k, a, ao, as, w, width * k, 2 * LANES, 2 * LANES * k, s, so + step * width,
                    step * 2 * LANES, c, co + width, cs, last);
        }
    }

    /** Vectors of the first panel, so that the others are all of {@code most}, and none but a single one is of one. */
    private static int leadingVectors(int most, int vectors) {
        int rest = vectors % most;
        if (vectors <= most || rest == 0) {
            return Math.min(vectors, most);
        }
        return rest == 1 ? 3 : rest;
    }

    /** All panels with B in place; at most {@code most} vectors wide, or three. */
    private static void place(
            boolean at, int most, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s,
            int so, float[] c, int co, int cs) {
        int step = s == SimdFloatGemm.ZEROS ? 0 : 1;
        Layout layout = at ? Layout.COLUMNS : n == LANES ? Layout.ROWS : Layout.PLACE;
        int vectors = (n + LANES - 1) / LANES;
        int j = 0;
        while (vectors > 0) {
            int wide = leadingVectors(most, vectors);
            int panels = wide == most ? Math.min(vectors / most, Math.max(1, AT_A_TIME / (most * LANES) / k)) : 1;
            int width = Math.min(n - j, panels * wide * LANES);
            int last = width - (panels - 1) * wide * LANES - LANES;
            bands(layout, wide, panels, m, k, a, ao, as, b, bo + j, bs, wide * LANES, s, so + step * j,
                    step * wide * LANES, c, co + j, cs, last);
            vectors -= panels * wide;
            j += width;
        }
    }

    /** Where the operands lie. */
    enum Layout {
        /** A row-major, B in place, at least two vectors. */
        PLACE,
        /** A row-major, panels of B; a B that is no wider than a vector, and has nothing between its rows, is one. */
        ROWS,
        /** A transposed, panels of B, or a single vector of a B in place. */
        COLUMNS;

        int lowest(int vectors) {
            return switch (this) {
                case PLACE -> FloatPlaceGrids.lowest(vectors);
                case ROWS -> FloatRowGrids.lowest(vectors);
                case COLUMNS -> FloatColumnGrids.lowest(vectors);
            };
        }

        int highest(int vectors) {
            return switch (this) {
                case PLACE -> FloatPlaceGrids.highest(vectors);
                case ROWS -> FloatRowGrids.highest(vectors);
                case COLUMNS -> FloatColumnGrids.highest(vectors);
            };
        }

        /** Place of row i of the left operand. */
        int row(int i, int as) {
            return this == COLUMNS ? i : i * as;
        }
    }

    /** Cuts the rows into bands whose heights, those of the tiles, differ by at most one. */
    static void bands(
            Layout layout, int vectors, int panels, int m, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            int bp, float[] s, int so, int sp, float[] c, int co, int cs, int last) {
        int most = layout.highest(vectors);
        int bands = (m + most - 1) / most;
        int height = m / bands;
        int taller = m % bands * (height + 1);
        if (taller > 0) {
            grid(layout, height + 1, vectors, taller, panels, k, a, ao, as, b, bo, bs, bp, s, so, sp, c, co, cs, last);
        }
        grid(layout, height, vectors, m - taller, panels, k, a, ao + layout.row(taller, as), as, b, bo, bs, bp, s, so,
                sp, c, co + taller * cs, cs, last);
    }

    /** Bands of one height. */
    static void grid(
            Layout layout, int height, int vectors, int m, int panels, int k, float[] a, int ao, int as, float[] b,
            int bo, int bs, int bp, float[] s, int so, int sp, float[] c, int co, int cs, int last) {
        switch (layout) {
            case PLACE -> FloatPlaceGrids.multiply(
                    height, vectors, m, panels, k, a, ao, as, b, bo, bs, bp, s, so, sp, c, co, cs, last);
            case ROWS -> FloatRowGrids.multiply(
                    height, vectors, m, panels, k, a, ao, as, b, bo, bs, bp, s, so, sp, c, co, cs, last);
            case COLUMNS -> FloatColumnGrids.multiply(
                    height, vectors, m, panels, k, a, ao, as, b, bo, bs, bp, s, so, sp, c, co, cs, last);
        }
    }
}
