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
     * Length of a chain that is worked off before the next panel of B is packed, and the distance of the rows of a packed A: a
     * panel of two vectors and a tile of A then leave room in the first-level cache.
     */
    static final int DEPTH = 192;

    /** Rows of a packed block of A: with 192 columns 240 KiB, which stay in the second-level cache. */
    static final int ROWS = 160;

    /** Elements of one panel of B: {@link #VECTORS} vectors a row. */
    static final int PANEL = DEPTH * 32;

    private DoubleBlocking() {}

    /** Rows of a packed tile of 1 to 3 vectors: 512 bits 8x2 and 6x3, 92-96 % of the peak; fewer where there are 16 registers. */
    static int height(int vectors) {
        return switch (vectors) {
            case 1 -> 8;
            case 2 -> LANES == 8 ? 8 : LANES == 4 ? 4 : 6;
            default -> LANES == 8 ? 6 : LANES == 4 ? 3 : 4;
        };
    }

    /**
     * How many panels so many vectors of columns are cut into where the operands stay in place; none of several is of a single
     * vector. A batch of 6 to 8 rows is one tile of two vectors high, so that B is read once.
     */
    static int panelsInPlace(int m, int vectors) {
        return LANES == 8 && m > HEIGHT && m <= 8 ? Math.max(1, vectors / 2) : (vectors + VECTORS - 1) / VECTORS;
    }

    /** Rows of a tile over operands in place. */
    static int heightInPlace(int vectors) {
        return LANES == 8 && vectors == 2 ? 8 : HEIGHT;
    }

    /** How many panels so many vectors of columns are cut into: of two vectors at 512 bits, else of three, as far as that goes. */
    static int panels(int vectors) {
        return LANES == 8 ? Math.max(1, vectors / 2) : (vectors + 2) / 3;
    }

    /**
     * Whether copies of both operands cost less than they save. A copy costs 0.2 cycles an element, a transposing one 0.6;
     * each element of A serves n columns and each of B serves m rows, LANES · 2 of them a cycle. In place, 64x64x64 had 0.79
     * of the speed of OpenBLAS and 37x53x211 0.92, packed 0.72 and 0.68; 100x100x100 came from 0.68 to 0.74.
     */
    static boolean packs(boolean at, boolean bt, int m, int n, int k) {
        if (bt) {
            return m >= 16 && n >= LANES && k >= 16;
        }
        return m >= 32 && (at ? n >= 3 * LANES && k >= 16 : n >= 6 * LANES && k >= 96);
    }
}
