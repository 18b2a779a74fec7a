package lanewise.kernel.simd;

/**
 * Sizes of the {@code double} matrix multiply: register tile per vector width, cache blocks.
 *
 * <p>This file is hand-written for each type.
 */
final class DoubleBlocking {

    private static final int LANES = Species.DOUBLE.length();

    /**
     * Rows and vectors of the register tile: those of {@code FloatBlocking}, since registers are counted in vectors.
     */
    static final int HEIGHT = LANES == 8 ? 5 : LANES == 4 ? 3 : 4;

    static final int VECTORS = LANES == 8 ? 4 : 3;

    /**
     * Longest chain that is worked off before the next slab of B is packed, and the distance of the rows of a packed A: a panel of
     * two vectors and a tile of A then leave room in the first-level cache.
     */
    static final int DEPTH = LANES == 8 ? 192 : 264;

    /** Rows of a block of a transposed A that is copied as it lies. */
    static final int ROWS = LANES == 8 ? 160 : 120;

    /** Room in the scratch for a panel of B beside operands in place: eight vectors a row. */
    static final int PANEL = DEPTH * 8 * LANES;

    private DoubleBlocking() {}

    /**
     * Rows of a packed tile of 1 to 3 vectors. 512 bits: 8x2 and 6x3 reach 92-96 % of the FMA peak. 16 registers, Zen 3, with a
     * fence behind every row ({@code TileWriter}): 6x2 has 1.02-1.1 of the speed of 5x2, 4x3 half of it (C2 spills). A tile has a fixed
     * cost of some 65 cycles besides.
     */
    static int height(int vectors) {
        return switch (vectors) {
            case 1 -> 8;
            case 2 -> LANES == 8 ? 8 : 6;
            default -> LANES == 8 ? 6 : LANES == 4 ? 3 : 4;
        };
    }

    /**
     * How many panels so many vectors of columns are cut into where the operands stay in place; none of several is of a single
     * vector. At 512 bits a batch of 6 to 8 rows is one tile of two vectors high, so that B is read once, as it is by a single row of up
     * to sixteen vectors. With 16 registers a row or two take enough vectors for eight chains.
     */
    static int panelsInPlace(boolean at, int m, int vectors) {
        if (LANES < 8) {
            int most = m == 1 ? 8 : m == 2 ? 4 : VECTORS;
            return m == 4 || m == 7 || m == 8 ? Math.max(1, vectors / 2) : (vectors + most - 1) / most;
        }
        int most = m == 1 ? at ? 8 : 16 : VECTORS;
        return m > HEIGHT && m <= 8 ? Math.max(1, vectors / 2) : (vectors + most - 1) / most;
    }

    /** Rows of a tile over operands in place. */
    static int heightInPlace(boolean at, int vectors) {
        return vectors != 2 ? HEIGHT : LANES == 8 ? 8 : at ? 6 : 4;
    }

    /**
     * Length of a chain that is worked off in place before the next tile. Where several tiles read the same rows of B, and lines of
     * a transposed A, these then still lie in the cache: 16x32x10000 with A transposed came from 43 to 61 GFLOP/s in
     * {@code float}, 32x16x10000 from 46 to 57; pieces of 128 to 256 had 0.92-1.0 of that. A single band of tiles (4x32x10000) has nothing to gain.
     */
    static int depthInPlace(boolean at, int m, int n, int k) {
        return at && m >= 8 && n >= LANES ? 512 : Math.max(k, 1);
    }

    /** How many panels so many vectors of columns are cut into where operands are packed: of two vectors, as far as that goes. */
    static int panels(int vectors) {
        return Math.max(1, vectors / 2);
    }

    /**
     * Whether the sums have so few terms, and there are so many of them, that vectors of B stay in registers. With 16
     * registers and more than one vector of columns up to four terms: 784x128x8 had 29 GFLOP/s in that way, 40 in tiles; 10000x32x4
     * came from 21 to 39. Turning A has to serve some vectors: with 10 columns it took longer than all else.
     */
    static boolean isShort(boolean at, int m, int n, int k) {
        boolean turning = at && k > 1;
        return m >= 4 && n >= (turning ? 4 * LANES : LANES) && k >= 1
                && k <= (LANES == 8 || n == LANES ? DoubleShortTiles.LONGEST : 4);
    }

    /**
     * Whether copies of both operands cost less than they save. A copy costs 0.2 cycles an element, a transposing one 0.6;
     * each element of A serves n columns and each of B serves m rows, LANES · 2 of them a cycle. In place, 64x64x64 had 0.79
     * of the speed of OpenBLAS and 37x53x211 0.92, packed 0.72 and 0.68; 100x100x100 came from 0.68 to 0.74.
     */
    static boolean packs(boolean at, boolean bt, int m, int n, int k) {
        if (LANES < 8) {
            // 16 registers: in place 64x64x64 had 62 GFLOP/s and 37x53x211 46 of 104, packed 72 and 66.
            // A row-major A with few columns of B is not copied: see {@code DoublePackedGemm}.
            long copies = (bt ? 2L : 1L) * n + (at ? 2L : n <= 8 * LANES && m >= 48 ? 0L : 1L) * m;
            return k >= 8 && n >= LANES && copies * 100 <= (long) m * n * 8;
        }
        if (bt) {
            return m >= 16 && n >= LANES && k >= 16;
        }
        return m >= 32 && (at ? n >= 3 * LANES && k >= 16 : n >= 6 * LANES && k >= 96);
    }
}
