package lanewise.jmh;

/**
 * Where operands begin, another place in a cache line with every call. Java's arrays begin at any multiple of eight bytes, which
 * differs from process to process, and a vector that lies across two lines costs two accesses: axpy of 1,000 floats took 58 to
 * 93 ns in one process, by the places of its operands alone. So a benchmark measures the mean over places, and what differs between
 * processes then is the kernel.
 */
final class Places {

    /** Elements that an array needs beyond its operand. */
    static final int ROOM = 16;

    private int calls;

    /** Moves on. Where the first operand begins: 0, 2, ..., 14. */
    int first() {
        calls++;
        return 2 * (calls & 7);
    }

    /** Where the second one begins; both come to all pairs in 64 calls. */
    int second() {
        return 2 * (calls >> 3 & 7);
    }
}
