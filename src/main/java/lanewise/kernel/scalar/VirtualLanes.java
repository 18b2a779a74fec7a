package lanewise.kernel.scalar;

/**
 * How a reduction is ordered: element {@code i} belongs to virtual lane {@code i mod W}; each virtual lane is one chain
 * over ascending {@code i}; a binary tree folds the lanes.
 *
 * <p>W is 2048 bits' worth of elements: four accumulators of the widest vectors there are, eight of 256 bits, so every
 * width has enough independent chains to hide the latency of an addition, and all of them agree on every bit.
 */
public final class VirtualLanes {

    /** Virtual lanes of a {@code float} reduction. */
    public static final int FLOAT = 64;

    /** Virtual lanes of a {@code double} reduction. */
    public static final int DOUBLE = 32;

    private VirtualLanes() {}
}
