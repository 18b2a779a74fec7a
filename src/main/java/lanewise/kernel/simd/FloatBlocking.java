package lanewise.kernel.simd;

/**
 * Sizes of the {@code float} matrix multiply: register tile per vector width, cache blocks.
 *
 * <p>This file is hand-written for each type.
 */
final class FloatBlocking {

    private static final int LANES = Species.FLOAT.length();

    /**
     * Rows and vectors of the register tile. Measured on packed operands, k = 256, as a share of the FMA peak: 512 bits
     * 5x4 99 %, 6x2 97 %, 4x2 92 %; 256 bits 3x3 90 %, 2x4 89 %, 6x2 47 % (spills); 128 bits 4x3 97 %, 6x2 94 %.
     */
    static final int HEIGHT = LANES == 16 ? 5 : LANES == 8 ? 3 : 4;

    static final int VECTORS = LANES == 16 ? 4 : 3;

    /** Length of a chain that is worked off before the next panel of B is packed. */
    static final int DEPTH = 256;

    /** Rows of A that one packed panel of B is used for before it is packed again: 400 KiB of A stay in L2. */
    static final int ROWS = 400;

    /** B is packed when a panel of it serves at least this many rows; below, packing costs more than it saves. */
    static final int PACK_FROM_ROWS = 96;

    /** B is read in place while its rows are at most this far apart: beyond, each row costs an entry of the TLB. */
    static final int PACK_FROM_STRIDE = 448;

    /** Elements of one packed panel of B. */
    static final int PANEL = DEPTH * 64;

    private FloatBlocking() {}
}
