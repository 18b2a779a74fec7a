package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatReduce;
import lanewise.kernel.scalar.VirtualLanes;

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
 * <p>Vectors of two lanes are left alone: C2 has neither their masks nor their shuffles on x86 and would allocate.
 */
public final class SimdFloatReduce {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();
    private static final int W = VirtualLanes.FLOAT;

    // Lane j meets lane j + LANES/2, then j + LANES/4, …
    private static final VectorShuffle<Float> BY_1_2 = rotation(LANES / 2);
    private static final VectorShuffle<Float> BY_1_4 = rotation(LANES / 4);
    private static final VectorShuffle<Float> BY_1_8 = rotation(LANES / 8);
    private static final VectorShuffle<Float> BY_1_16 = rotation(LANES / 16);

    /**
     * The bits 0, 1, …, LANES − 1, 0, 1, …: lane numbers from any lane on. As whole numbers, since AVX2 cannot convert 64-bit
     * floating-point numbers to them, and C2 would do it lane by lane, 350 bytes a call.
     */
    private static final float[] ROUND = round();

    private SimdFloatReduce() {}

    private static float[] round() {
        float[] round = new float[2 * LANES];
        for (int lane = 0; lane < round.length; lane++) {
            round[lane] = Float.intBitsToFloat(lane % LANES);
        }
        return round;
    }

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    public static float dot(int n, float[] a, int aOffset, float[] b, int bOffset) {
        if (LANES == 2 || a.length < LANES || b.length < LANES) {
            return ScalarFloatReduce.dot(n, a, aOffset, b, bOffset);
        }
        return 4 * LANES == W ? dotBy4(n, a, aOffset, b, bOffset) : dotBy8(n, a, aOffset, b, bOffset);
    }

    private static float dotBy4(int n, float[] a, int ao, float[] b, int bo) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - W; i += W) {
            int p = ao + i;
            int q = bo + i;
            s0 = FloatVector.fromArray(SPECIES, a, p).fma(FloatVector.fromArray(SPECIES, b, q), s0);
            s1 = FloatVector.fromArray(SPECIES, a, p + LANES).fma(FloatVector.fromArray(SPECIES, b, q + LANES), s1);
            s2 = FloatVector.fromArray(SPECIES, a, p + 2 * LANES).fma(FloatVector.fromArray(SPECIES, b, q + 2 * LANES), s2);
            s3 = FloatVector.fromArray(SPECIES, a, p + 3 * LANES).fma(FloatVector.fromArray(SPECIES, b, q + 3 * LANES), s3);
        }
        for (; i <= n - LANES; i += LANES) {
            FloatVector next = FloatVector.fromArray(SPECIES, a, ao + i).fma(FloatVector.fromArray(SPECIES, b, bo + i), s0);
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        if (i < n) {
            int p = Math.min(ao + i, a.length - LANES);
            int q = Math.min(bo + i, b.length - LANES);
            FloatVector x = FloatVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsInts().selectFrom(FloatVector.fromArray(SPECIES, a, p).reinterpretAsInts()).reinterpretAsFloats();
            FloatVector y = FloatVector.fromArray(SPECIES, ROUND, bo + i - q).reinterpretAsInts().selectFrom(FloatVector.fromArray(SPECIES, b, q).reinterpretAsInts()).reinterpretAsFloats();
            FloatVector next = x.fma(y, s0).blend(s0, SPECIES.indexInRange(i, n).not());
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s = zero.add(s0).add(s2).add(zero.add(s1).add(s3));
        s = s.add(s.rearrange(BY_1_2));
        if (LANES >= 4) {
            s = s.add(s.rearrange(BY_1_4));
        }
        if (LANES >= 8) {
            s = s.add(s.rearrange(BY_1_8));
        }
        if (LANES >= 16) {
            s = s.add(s.rearrange(BY_1_16));
        }
        return s.lane(0) + 0f;
    }

    private static float dotBy8(int n, float[] a, int ao, float[] b, int bo) {
        // 256 bits: one pass. 128 bits: two, over even and odd vectors.
        int step = W / 8;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s = FloatVector.broadcast(SPECIES, -0f); // −0 + x is x, for every x
        for (int pass = 0; pass < step; pass += LANES) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = FloatVector.zero(SPECIES);
            FloatVector s2 = FloatVector.zero(SPECIES);
            FloatVector s3 = FloatVector.zero(SPECIES);
            FloatVector s4 = FloatVector.zero(SPECIES);
            FloatVector s5 = FloatVector.zero(SPECIES);
            FloatVector s6 = FloatVector.zero(SPECIES);
            FloatVector s7 = FloatVector.zero(SPECIES);
            int i = pass;
            for (; i <= n - W; i += W) {
                int p = ao + i;
                int q = bo + i;
                s0 = FloatVector.fromArray(SPECIES, a, p).fma(FloatVector.fromArray(SPECIES, b, q), s0);
                s1 = FloatVector.fromArray(SPECIES, a, p + step).fma(FloatVector.fromArray(SPECIES, b, q + step), s1);
                s2 = FloatVector.fromArray(SPECIES, a, p + 2 * step).fma(FloatVector.fromArray(SPECIES, b, q + 2 * step), s2);
                s3 = FloatVector.fromArray(SPECIES, a, p + 3 * step).fma(FloatVector.fromArray(SPECIES, b, q + 3 * step), s3);
                s4 = FloatVector.fromArray(SPECIES, a, p + 4 * step).fma(FloatVector.fromArray(SPECIES, b, q + 4 * step), s4);
                s5 = FloatVector.fromArray(SPECIES, a, p + 5 * step).fma(FloatVector.fromArray(SPECIES, b, q + 5 * step), s5);
                s6 = FloatVector.fromArray(SPECIES, a, p + 6 * step).fma(FloatVector.fromArray(SPECIES, b, q + 6 * step), s6);
                s7 = FloatVector.fromArray(SPECIES, a, p + 7 * step).fma(FloatVector.fromArray(SPECIES, b, q + 7 * step), s7);
            }
            for (; i <= n - LANES; i += step) {
                FloatVector next = FloatVector.fromArray(SPECIES, a, ao + i).fma(FloatVector.fromArray(SPECIES, b, bo + i), s0);
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            if (i < n) {
                int p = Math.min(ao + i, a.length - LANES);
                int q = Math.min(bo + i, b.length - LANES);
                FloatVector x = FloatVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsInts().selectFrom(FloatVector.fromArray(SPECIES, a, p).reinterpretAsInts()).reinterpretAsFloats();
                FloatVector y = FloatVector.fromArray(SPECIES, ROUND, bo + i - q).reinterpretAsInts().selectFrom(FloatVector.fromArray(SPECIES, b, q).reinterpretAsInts()).reinterpretAsFloats();
                FloatVector next = x.fma(y, s0).blend(s0, SPECIES.indexInRange(i, n).not());
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            FloatVector even = zero.add(s0).add(s4).add(zero.add(s2).add(s6));
            FloatVector odd = zero.add(s1).add(s5).add(zero.add(s3).add(s7));
            s = even.add(odd).add(s);
        }
        s = zero.add(s);
        s = s.add(s.rearrange(BY_1_2));
        if (LANES >= 4) {
            s = s.add(s.rearrange(BY_1_4));
        }
        if (LANES >= 8) {
            s = s.add(s.rearrange(BY_1_8));
        }
        if (LANES >= 16) {
            s = s.add(s.rearrange(BY_1_16));
        }
        return s.lane(0) + 0f;
    }

    public static float sum(int n, float[] a, int aOffset) {
        if (LANES == 2 || a.length < LANES) {
            return ScalarFloatReduce.sum(n, a, aOffset);
        }
        return 4 * LANES == W ? sumBy4(n, a, aOffset) : sumBy8(n, a, aOffset);
    }

    private static float sumBy4(int n, float[] a, int ao) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - W; i += W) {
            int p = ao + i;
            s0 = FloatVector.fromArray(SPECIES, a, p).add(s0);
            s1 = FloatVector.fromArray(SPECIES, a, p + LANES).add(s1);
            s2 = FloatVector.fromArray(SPECIES, a, p + 2 * LANES).add(s2);
            s3 = FloatVector.fromArray(SPECIES, a, p + 3 * LANES).add(s3);
        }
        for (; i <= n - LANES; i += LANES) {
            FloatVector next = FloatVector.fromArray(SPECIES, a, ao + i).add(s0);
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        if (i < n) {
            int p = Math.min(ao + i, a.length - LANES);
            FloatVector x = FloatVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsInts().selectFrom(FloatVector.fromArray(SPECIES, a, p).reinterpretAsInts()).reinterpretAsFloats();
            FloatVector next = x.add(s0).blend(s0, SPECIES.indexInRange(i, n).not());
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s = zero.add(s0).add(s2).add(zero.add(s1).add(s3));
        s = s.add(s.rearrange(BY_1_2));
        if (LANES >= 4) {
            s = s.add(s.rearrange(BY_1_4));
        }
        if (LANES >= 8) {
            s = s.add(s.rearrange(BY_1_8));
        }
        if (LANES >= 16) {
            s = s.add(s.rearrange(BY_1_16));
        }
        return s.lane(0) + 0f;
    }

    private static float sumBy8(int n, float[] a, int ao) {
        // 256 bits: one pass. 128 bits: two, over even and odd vectors.
        int step = W / 8;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s = FloatVector.broadcast(SPECIES, -0f); // −0 + x is x, for every x
        for (int pass = 0; pass < step; pass += LANES) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = FloatVector.zero(SPECIES);
            FloatVector s2 = FloatVector.zero(SPECIES);
            FloatVector s3 = FloatVector.zero(SPECIES);
            FloatVector s4 = FloatVector.zero(SPECIES);
            FloatVector s5 = FloatVector.zero(SPECIES);
            FloatVector s6 = FloatVector.zero(SPECIES);
            FloatVector s7 = FloatVector.zero(SPECIES);
            int i = pass;
            for (; i <= n - W; i += W) {
                int p = ao + i;
                s0 = FloatVector.fromArray(SPECIES, a, p).add(s0);
                s1 = FloatVector.fromArray(SPECIES, a, p + step).add(s1);
                s2 = FloatVector.fromArray(SPECIES, a, p + 2 * step).add(s2);
                s3 = FloatVector.fromArray(SPECIES, a, p + 3 * step).add(s3);
                s4 = FloatVector.fromArray(SPECIES, a, p + 4 * step).add(s4);
                s5 = FloatVector.fromArray(SPECIES, a, p + 5 * step).add(s5);
                s6 = FloatVector.fromArray(SPECIES, a, p + 6 * step).add(s6);
                s7 = FloatVector.fromArray(SPECIES, a, p + 7 * step).add(s7);
            }
            for (; i <= n - LANES; i += step) {
                FloatVector next = FloatVector.fromArray(SPECIES, a, ao + i).add(s0);
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            if (i < n) {
                int p = Math.min(ao + i, a.length - LANES);
                FloatVector x = FloatVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsInts().selectFrom(FloatVector.fromArray(SPECIES, a, p).reinterpretAsInts()).reinterpretAsFloats();
                FloatVector next = x.add(s0).blend(s0, SPECIES.indexInRange(i, n).not());
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            FloatVector even = zero.add(s0).add(s4).add(zero.add(s2).add(s6));
            FloatVector odd = zero.add(s1).add(s5).add(zero.add(s3).add(s7));
            s = even.add(odd).add(s);
        }
        s = zero.add(s);
        s = s.add(s.rearrange(BY_1_2));
        if (LANES >= 4) {
            s = s.add(s.rearrange(BY_1_4));
        }
        if (LANES >= 8) {
            s = s.add(s.rearrange(BY_1_8));
        }
        if (LANES >= 16) {
            s = s.add(s.rearrange(BY_1_16));
        }
        return s.lane(0) + 0f;
    }

    public static float max(int n, float[] a, int ao) {
        if (n < LANES) {
            return ScalarFloatReduce.max(n, a, ao);
        }
        // The last vector may overlap the one before it: a maximum does not count.
        FloatVector m0 = FloatVector.fromArray(SPECIES, a, ao + n - LANES);
        FloatVector m1 = m0;
        int i = 0;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            m0 = FloatVector.fromArray(SPECIES, a, ao + i).max(m0);
            m1 = FloatVector.fromArray(SPECIES, a, ao + i + LANES).max(m1);
        }
        if (i <= n - LANES) {
            m0 = FloatVector.fromArray(SPECIES, a, ao + i).max(m0);
        }
        // Nor does it depend on the order, so this is the one reduction that the library's may do.
        return FloatVector.fromArray(SPECIES, a, ao).max(m0).max(m1).reduceLanes(VectorOperators.MAX);
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
