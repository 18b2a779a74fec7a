package lanewise.jmh.peers;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import lanewise.jmh.GemmCase;

/**
 * The operands of a product outside the Java heap, each on a cache line's boundary: what a native library likes best.
 *
 * @param a operand A
 * @param b operand B
 * @param c result
 * @param isDouble the type of the elements
 */
record NativeMatrices(MemorySegment a, MemorySegment b, MemorySegment c, boolean isDouble) {

    private static final long CACHE_LINE = 64;

    static NativeMatrices of(GemmCase gemm, double[] a, double[] b) {
        Arena arena = Arena.ofAuto();
        int size = gemm.isDouble() ? Double.BYTES : Float.BYTES;
        return new NativeMatrices(
                copy(arena, a, gemm.isDouble()),
                copy(arena, b, gemm.isDouble()),
                arena.allocate((long) gemm.m() * gemm.n() * size, CACHE_LINE),
                gemm.isDouble());
    }

    private static MemorySegment copy(Arena arena, double[] values, boolean isDouble) {
        MemorySegment source = isDouble
                ? MemorySegment.ofArray(values)
                : MemorySegment.ofArray(GemmPeer.floats(values));
        return arena.allocate(source.byteSize(), CACHE_LINE).copyFrom(source);
    }

    double[] result() {
        return isDouble
                ? c.toArray(ValueLayout.JAVA_DOUBLE)
                : GemmPeer.doubles(c.toArray(ValueLayout.JAVA_FLOAT));
    }
}
