package lanewise.kernel.simd;

/**
 * Reading ahead of the work, one element a page of memory: the core foresees what follows within a page, and has to find the next
 * page first.
 */
final class Ahead {

    /** Bytes of a page. */
    static final int PAGE = 4096;

    /** Bytes that come from memory: more than a core's share of the caches. */
    static final int FAR = 16 << 20;

    /** How many bytes ahead of the work. */
    static final int DISTANCE = 4 * PAGE;

    /** Where what was read ahead goes, so that the compiler does not leave the reading out. Nobody looks. */
    static double seen;

    private Ahead() {}
}
