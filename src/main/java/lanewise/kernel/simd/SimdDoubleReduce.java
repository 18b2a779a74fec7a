// Generated from SimdFloatReduce.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleReduce;
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
public final class SimdDoubleReduce {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();
    private static final int W = VirtualLanes.DOUBLE;

    // Lane j meets lane j + LANES/2, then j + LANES/4, …
    private static final VectorShuffle<Double> BY_1_2 = rotation(LANES / 2);
    private static final VectorShuffle<Double> BY_1_4 = rotation(LANES / 4);
    private static final VectorShuffle<Double> BY_1_8 = rotation(LANES / 8);
    private static final VectorShuffle<Double> BY_1_16 = rotation(LANES / 16);

    /**
     * The bits 0, 1, …, LANES − 1, 0, 1, …: lane numbers from any lane on. As whole numbers, since AVX2 cannot convert 64-bit
     * doubleing-point numbers to them, and C2 would do it lane by lane, 350 bytes a call.
     */
    private static final double[] ROUND = round();

    private SimdDoubleReduce() {}

    private static double[] round() {
        double[] round = new double[2 * LANES];
        for (int lane = 0; lane < round.length; lane++) {
            round[lane] = Double.longBitsToDouble(lane % LANES);
        }
        return round;
    }

    private static VectorShuffle<Double> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    public static double dot(int n, double[] a, int aOffset, double[] b, int bOffset) {
        if (LANES == 2 || a.length < LANES || b.length < LANES) {
            return ScalarDoubleReduce.dot(n, a, aOffset, b, bOffset);
        }
        return 4 * LANES == W ? dotBy4(n, a, aOffset, b, bOffset) : dotBy8(n, a, aOffset, b, bOffset);
    }

    private static double dotBy4(int n, double[] a, int ao, double[] b, int bo) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = DoubleVector.zero(SPECIES);
        DoubleVector s2 = DoubleVector.zero(SPECIES);
        DoubleVector s3 = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - W; i += W) {
            int p = ao + i;
            int q = bo + i;
            s0 = DoubleVector.fromArray(SPECIES, a, p).fma(DoubleVector.fromArray(SPECIES, b, q), s0);
            s1 = DoubleVector.fromArray(SPECIES, a, p + LANES).fma(DoubleVector.fromArray(SPECIES, b, q + LANES), s1);
            s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * LANES).fma(DoubleVector.fromArray(SPECIES, b, q + 2 * LANES), s2);
            s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * LANES).fma(DoubleVector.fromArray(SPECIES, b, q + 3 * LANES), s3);
        }
        for (; i <= n - LANES; i += LANES) {
            DoubleVector next = DoubleVector.fromArray(SPECIES, a, ao + i).fma(DoubleVector.fromArray(SPECIES, b, bo + i), s0);
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        if (i < n) {
            int p = Math.min(ao + i, a.length - LANES);
            int q = Math.min(bo + i, b.length - LANES);
            DoubleVector x = DoubleVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsLongs().selectFrom(DoubleVector.fromArray(SPECIES, a, p).reinterpretAsLongs()).reinterpretAsDoubles();
            DoubleVector y = DoubleVector.fromArray(SPECIES, ROUND, bo + i - q).reinterpretAsLongs().selectFrom(DoubleVector.fromArray(SPECIES, b, q).reinterpretAsLongs()).reinterpretAsDoubles();
            DoubleVector next = x.fma(y, s0).blend(s0, SPECIES.indexInRange(i, n).not());
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s = zero.add(s0).add(s2).add(zero.add(s1).add(s3));
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
        return s.lane(0) + 0.0;
    }

    private static double dotBy8(int n, double[] a, int ao, double[] b, int bo) {
        // 256 bits: one pass. 128 bits: two, over even and odd vectors.
        int step = W / 8;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s = DoubleVector.broadcast(SPECIES, -0.0); // −0 + x is x, for every x
        for (int pass = 0; pass < step; pass += LANES) {
            DoubleVector s0 = DoubleVector.zero(SPECIES);
            DoubleVector s1 = DoubleVector.zero(SPECIES);
            DoubleVector s2 = DoubleVector.zero(SPECIES);
            DoubleVector s3 = DoubleVector.zero(SPECIES);
            DoubleVector s4 = DoubleVector.zero(SPECIES);
            DoubleVector s5 = DoubleVector.zero(SPECIES);
            DoubleVector s6 = DoubleVector.zero(SPECIES);
            DoubleVector s7 = DoubleVector.zero(SPECIES);
            int i = pass;
            for (; i <= n - W; i += W) {
                int p = ao + i;
                int q = bo + i;
                s0 = DoubleVector.fromArray(SPECIES, a, p).fma(DoubleVector.fromArray(SPECIES, b, q), s0);
                s1 = DoubleVector.fromArray(SPECIES, a, p + step).fma(DoubleVector.fromArray(SPECIES, b, q + step), s1);
                s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * step).fma(DoubleVector.fromArray(SPECIES, b, q + 2 * step), s2);
                s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * step).fma(DoubleVector.fromArray(SPECIES, b, q + 3 * step), s3);
                s4 = DoubleVector.fromArray(SPECIES, a, p + 4 * step).fma(DoubleVector.fromArray(SPECIES, b, q + 4 * step), s4);
                s5 = DoubleVector.fromArray(SPECIES, a, p + 5 * step).fma(DoubleVector.fromArray(SPECIES, b, q + 5 * step), s5);
                s6 = DoubleVector.fromArray(SPECIES, a, p + 6 * step).fma(DoubleVector.fromArray(SPECIES, b, q + 6 * step), s6);
                s7 = DoubleVector.fromArray(SPECIES, a, p + 7 * step).fma(DoubleVector.fromArray(SPECIES, b, q + 7 * step), s7);
            }
            for (; i <= n - LANES; i += step) {
                DoubleVector next = DoubleVector.fromArray(SPECIES, a, ao + i).fma(DoubleVector.fromArray(SPECIES, b, bo + i), s0);
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
                DoubleVector x = DoubleVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsLongs().selectFrom(DoubleVector.fromArray(SPECIES, a, p).reinterpretAsLongs()).reinterpretAsDoubles();
                DoubleVector y = DoubleVector.fromArray(SPECIES, ROUND, bo + i - q).reinterpretAsLongs().selectFrom(DoubleVector.fromArray(SPECIES, b, q).reinterpretAsLongs()).reinterpretAsDoubles();
                DoubleVector next = x.fma(y, s0).blend(s0, SPECIES.indexInRange(i, n).not());
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            DoubleVector even = zero.add(s0).add(s4).add(zero.add(s2).add(s6));
            DoubleVector odd = zero.add(s1).add(s5).add(zero.add(s3).add(s7));
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
        return s.lane(0) + 0.0;
    }

    public static double sum(int n, double[] a, int aOffset) {
        if (LANES == 2 || a.length < LANES) {
            return ScalarDoubleReduce.sum(n, a, aOffset);
        }
        return 4 * LANES == W ? sumBy4(n, a, aOffset) : sumBy8(n, a, aOffset);
    }

    private static double sumBy4(int n, double[] a, int ao) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = DoubleVector.zero(SPECIES);
        DoubleVector s2 = DoubleVector.zero(SPECIES);
        DoubleVector s3 = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - W; i += W) {
            int p = ao + i;
            s0 = DoubleVector.fromArray(SPECIES, a, p).add(s0);
            s1 = DoubleVector.fromArray(SPECIES, a, p + LANES).add(s1);
            s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * LANES).add(s2);
            s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * LANES).add(s3);
        }
        for (; i <= n - LANES; i += LANES) {
            DoubleVector next = DoubleVector.fromArray(SPECIES, a, ao + i).add(s0);
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        if (i < n) {
            int p = Math.min(ao + i, a.length - LANES);
            DoubleVector x = DoubleVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsLongs().selectFrom(DoubleVector.fromArray(SPECIES, a, p).reinterpretAsLongs()).reinterpretAsDoubles();
            DoubleVector next = x.add(s0).blend(s0, SPECIES.indexInRange(i, n).not());
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s = zero.add(s0).add(s2).add(zero.add(s1).add(s3));
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
        return s.lane(0) + 0.0;
    }

    private static double sumBy8(int n, double[] a, int ao) {
        // 256 bits: one pass. 128 bits: two, over even and odd vectors.
        int step = W / 8;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s = DoubleVector.broadcast(SPECIES, -0.0); // −0 + x is x, for every x
        for (int pass = 0; pass < step; pass += LANES) {
            DoubleVector s0 = DoubleVector.zero(SPECIES);
            DoubleVector s1 = DoubleVector.zero(SPECIES);
            DoubleVector s2 = DoubleVector.zero(SPECIES);
            DoubleVector s3 = DoubleVector.zero(SPECIES);
            DoubleVector s4 = DoubleVector.zero(SPECIES);
            DoubleVector s5 = DoubleVector.zero(SPECIES);
            DoubleVector s6 = DoubleVector.zero(SPECIES);
            DoubleVector s7 = DoubleVector.zero(SPECIES);
            int i = pass;
            for (; i <= n - W; i += W) {
                int p = ao + i;
                s0 = DoubleVector.fromArray(SPECIES, a, p).add(s0);
                s1 = DoubleVector.fromArray(SPECIES, a, p + step).add(s1);
                s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * step).add(s2);
                s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * step).add(s3);
                s4 = DoubleVector.fromArray(SPECIES, a, p + 4 * step).add(s4);
                s5 = DoubleVector.fromArray(SPECIES, a, p + 5 * step).add(s5);
                s6 = DoubleVector.fromArray(SPECIES, a, p + 6 * step).add(s6);
                s7 = DoubleVector.fromArray(SPECIES, a, p + 7 * step).add(s7);
            }
            for (; i <= n - LANES; i += step) {
                DoubleVector next = DoubleVector.fromArray(SPECIES, a, ao + i).add(s0);
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
                DoubleVector x = DoubleVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsLongs().selectFrom(DoubleVector.fromArray(SPECIES, a, p).reinterpretAsLongs()).reinterpretAsDoubles();
                DoubleVector next = x.add(s0).blend(s0, SPECIES.indexInRange(i, n).not());
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            DoubleVector even = zero.add(s0).add(s4).add(zero.add(s2).add(s6));
            DoubleVector odd = zero.add(s1).add(s5).add(zero.add(s3).add(s7));
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
        return s.lane(0) + 0.0;
    }

    public static double max(int n, double[] a, int ao) {
        if (n < LANES) {
            return ScalarDoubleReduce.max(n, a, ao);
        }
        // The last vector may overlap the one before it: a maximum does not count.
        DoubleVector m0 = DoubleVector.fromArray(SPECIES, a, ao + n - LANES);
        DoubleVector m1 = m0;
        int i = 0;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            m0 = DoubleVector.fromArray(SPECIES, a, ao + i).max(m0);
            m1 = DoubleVector.fromArray(SPECIES, a, ao + i + LANES).max(m1);
        }
        if (i <= n - LANES) {
            m0 = DoubleVector.fromArray(SPECIES, a, ao + i).max(m0);
        }
        // Nor does it depend on the order, so this is the one reduction that the library's may do.
        return DoubleVector.fromArray(SPECIES, a, ao).max(m0).max(m1).reduceLanes(VectorOperators.MAX);
    }

    public static int argMax(int n, double[] a, int ao) {
        if (LANES == 2 || n < LANES) {
            return ScalarDoubleReduce.argMax(n, a, ao);
        }
        double max = max(n, a, ao);
        if (Double.isNaN(max)) {
            return ScalarDoubleReduce.argMax(n, a, ao);
        }
        for (int i = 0; i <= n - LANES; i += LANES) {
            int lane = DoubleVector.fromArray(SPECIES, a, ao + i).eq(max).firstTrue();
            if (lane < LANES) {
                return i + lane;
            }
        }
        // Overlapping the one before it, which had no such element.
        return n - LANES + DoubleVector.fromArray(SPECIES, a, ao + n - LANES).eq(max).firstTrue();
    }
}
