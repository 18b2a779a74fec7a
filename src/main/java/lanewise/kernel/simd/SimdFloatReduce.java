package lanewise.kernel.simd;

import java.lang.invoke.VarHandle;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatReduce;

/**
 * The reductions on vectors, in the order that {@code scalar.VirtualLanes} defines.
 *
 * <p>Four accumulators cover the virtual lanes at 512 bits, eight at 256. At 128 bits sixteen would be more than C2
 * inlines in one method (NodeCountInliningCutoff), so eight of them make two passes, over the even and over the odd
 * vectors; the fold adds even to odd last, so the tree is the same.
 *
 * <p>The last block is a loop that adds to the first accumulator and passes the others on, round and round: the fold
 * gives the same bits however far they have gone round, since it pairs each with the one opposite and addition
 * commutes. The last, partial vector is read from further back where the array ends, and its lanes turned into place;
 * what is not part of it stays out by a blend. Masked loads instead were too much for C2 (39 KB of boxes per call with
 * one per accumulator, 80 bytes with a single one that reaches over the end of an array).
 *
 * <p>What a loop carries is an argument, never the receiver of an operation (loads are, and {@code zero} in the fold): C2
 * knows the class of a new vector, but guesses that of a loop variable from its profile, and boxes where the guess fails.
 *
 * <p>The fences keep C2 from reading a round in another order than that of the array, which it does where it sees fit: in the
 * second level of the cache sums and norms of four vectors a round have 1.4-1.6 times the speed with them, dot products 1.5-1.8, the
 * maximum 1.2-1.7 (Zen 5, 512 bits). Rounds of eight vectors are without: on Zen 3 fences brought nothing.
 *
 * <p>From memory a read four pages ahead of the work, once a page, brings sums of 64 MiB 1.2-1.5 times the speed and norms 1.0-1.35
 * (Zen 5, 512 bits); not so in rounds of eight vectors (0.9), in dot products (0.95-1.15, and short ones 0.9) and for the maximum
 * (0.6).
 *
 * <p>Vectors of two lanes are left alone: C2 has neither their masks nor their shuffles on x86 and would allocate.
 */
public final class SimdFloatReduce {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatReduce() {}

    public static float dot(int n, float[] a, int aOffset, float[] b, int bOffset) {
        if (LANES == 2 || a.length < LANES || b.length < LANES) {
            return ScalarFloatReduce.dot(n, a, aOffset, b, bOffset);
        }
        return FloatDot.dot(n, a, aOffset, b, bOffset);
    }

    public static float squaredNorm(int n, float[] a, int aOffset) {
        if (LANES == 2 || a.length < LANES) {
            return ScalarFloatReduce.squaredNorm(n, a, aOffset);
        }
        return FloatSquaredNorm.squaredNorm(n, a, aOffset);
    }

    public static float sum(int n, float[] a, int aOffset) {
        if (LANES == 2 || a.length < LANES) {
            return ScalarFloatReduce.sum(n, a, aOffset);
        }
        return FloatSum.sum(n, a, aOffset);
    }

    public static float max(int n, float[] a, int ao) {
        if (n < LANES) {
            return ScalarFloatReduce.max(n, a, ao);
        }
        // The last vector may overlap the one before it: a maximum does not count.
        FloatVector max = FloatVector.fromArray(SPECIES, a, ao + n - LANES);
        int i = 0;
        // Four among themselves, then one of a chain: a maximum takes six instructions, which wait for each other.
        for (; i <= n - 4 * LANES; i += 4 * LANES) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, a, ao + i);
            VarHandle.storeStoreFence();
            FloatVector x1 = FloatVector.fromArray(SPECIES, a, ao + i + LANES);
            VarHandle.storeStoreFence();
            FloatVector x2 = FloatVector.fromArray(SPECIES, a, ao + i + 2 * LANES);
            VarHandle.storeStoreFence();
            FloatVector x3 = FloatVector.fromArray(SPECIES, a, ao + i + 3 * LANES);
            max = x0.max(x1).max(x2.max(x3)).max(max);
        }
        for (; i < n - LANES; i += LANES) {
            max = FloatVector.fromArray(SPECIES, a, ao + i).max(max);
        }
        // Nor does it depend on the order, so this is the one reduction that the library's may do.
        return FloatVector.fromArray(SPECIES, a, ao).max(max).reduceLanes(VectorOperators.MAX);
    }

    public static int argMax(int n, float[] a, int ao) {
        if (LANES == 2 || n < LANES) {
            return ScalarFloatReduce.argMax(n, a, ao);
        }
        float max = max(n, a, ao);
        if (Float.isNaN(max)) {
            return ScalarFloatReduce.argMax(n, a, ao);
        }
        for (int i = 0; i <= n - LANES; i += LANES) {
            int lane = FloatVector.fromArray(SPECIES, a, ao + i).eq(max).firstTrue();
            if (lane < LANES) {
                return i + lane;
            }
        }
        // Overlapping the one before it, which had no such element.
        return n - LANES + FloatVector.fromArray(SPECIES, a, ao + n - LANES).eq(max).firstTrue();
    }
}
