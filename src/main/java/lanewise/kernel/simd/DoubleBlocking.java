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

    /** Length of a chain that is worked off before the next panel of B is packed. */
    static final int DEPTH = 256;

    /** Rows of A that one packed panel of B is used for before it is packed again: 400 KiB of A stay in L2. */
    static final int ROWS = 200;

    /** B is packed when a panel of it serves at least this many rows; below, packing costs more than it saves. */
    static final int PACK_FROM_ROWS = 96;

    /** B is read in place while its rows are at most this far apart: beyond, each row costs an entry of the TLB. */
    static final int PACK_FROM_STRIDE = 224;

    /** Elements of one packed panel of B. */
    static final int PANEL = DEPTH * 32;

    private DoubleBlocking() {}
}
