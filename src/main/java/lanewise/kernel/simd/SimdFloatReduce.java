package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatReduce;
import lanewise.kernel.scalar.VirtualLanes;

/**
 * The reductions on vectors, in the order that {@code scalar.VirtualLanes} defines.
 *
 * <p>Four accumulators cover the virtual lanes at 512 bits, eight at 256. At 128 bits sixteen would be more than C2
 * inlines in one method (NodeCountInliningCutoff), so eight of them make two passes, over the
 * even and over the odd vectors; the fold adds even to odd last, so the tree is the same. The last block is one loop over
 * the accumulators for the same reason. Its last vector is loaded so that it ends with the last element, then rotated into
 * place and filled up with zeros: {@code fma(0, 0, s)} is {@code s}, but for a −0 that the closing {@code + 0} removes
 * everywhere. (A masked load that reaches beyond the end of an array is not compiled to one instruction, and may
 * allocate its mask.) Two lanes, 128 bits of double, do without masks and shuffles, which C2 lacks there on x86.
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

    private SimdFloatReduce() {}

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    public static float dot(int n, float[] a, int aOffset, float[] b, int bOffset) {
        if (Math.min(aOffset, bOffset) + n < LANES) {
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
        if (i < n) {
            // The accumulators take turns, one vector each, and are back in their places after the last turn.
            for (int turn = 0; turn < 4; turn++) {
                FloatVector next = s0;
                if (i <= n - LANES) {
                    next = FloatVector.fromArray(SPECIES, a, ao + i).fma(FloatVector.fromArray(SPECIES, b, bo + i), s0);
                } else if (i < n && LANES == 2) {
                    next = s0.withLane(0, Math.fma(a[ao + i], b[bo + i], s0.lane(0)));
                } else if (i < n) {
                    int q = n - LANES;
                    VectorShuffle<Float> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                    VectorMask<Float> outside = SPECIES.indexInRange(0, n - i).not();
                    FloatVector va = FloatVector.fromArray(SPECIES, a, ao + q).rearrange(rest).blend(0f, outside);
                    FloatVector vb = FloatVector.fromArray(SPECIES, b, bo + q).rearrange(rest).blend(0f, outside);
                    next = va.fma(vb, s0);
                }
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = next;
                i += LANES;
            }
        }
        FloatVector s = s0.add(s2).add(s1.add(s3));
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0f;
        }
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
            if (i < n) {
                // The accumulators take turns, one vector each, and are back in their places after the last turn.
                for (int turn = 0; turn < 8; turn++) {
                    FloatVector next = s0;
                    if (i <= n - LANES) {
                        next = FloatVector.fromArray(SPECIES, a, ao + i).fma(FloatVector.fromArray(SPECIES, b, bo + i), s0);
                    } else if (i < n && LANES == 2) {
                        next = s0.withLane(0, Math.fma(a[ao + i], b[bo + i], s0.lane(0)));
                    } else if (i < n) {
                        int q = n - LANES;
                        VectorShuffle<Float> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                        VectorMask<Float> outside = SPECIES.indexInRange(0, n - i).not();
                        FloatVector va = FloatVector.fromArray(SPECIES, a, ao + q).rearrange(rest).blend(0f, outside);
                        FloatVector vb = FloatVector.fromArray(SPECIES, b, bo + q).rearrange(rest).blend(0f, outside);
                        next = va.fma(vb, s0);
                    }
                    s0 = s1;
                    s1 = s2;
                    s2 = s3;
                    s3 = s4;
                    s4 = s5;
                    s5 = s6;
                    s6 = s7;
                    s7 = next;
                    i += step;
                }
            }
            FloatVector even = s0.add(s4).add(s2.add(s6));
            FloatVector odd = s1.add(s5).add(s3.add(s7));
            s = s.add(even.add(odd));
        }
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0f;
        }
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
        if (aOffset + n < LANES) {
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
            s0 = s0.add(FloatVector.fromArray(SPECIES, a, p));
            s1 = s1.add(FloatVector.fromArray(SPECIES, a, p + LANES));
            s2 = s2.add(FloatVector.fromArray(SPECIES, a, p + 2 * LANES));
            s3 = s3.add(FloatVector.fromArray(SPECIES, a, p + 3 * LANES));
        }
        if (i < n) {
            // The accumulators take turns, one vector each, and are back in their places after the last turn.
            for (int turn = 0; turn < 4; turn++) {
                FloatVector next = s0;
                if (i <= n - LANES) {
                    next = s0.add(FloatVector.fromArray(SPECIES, a, ao + i));
                } else if (i < n && LANES == 2) {
                    next = s0.withLane(0, s0.lane(0) + a[ao + i]);
                } else if (i < n) {
                    VectorShuffle<Float> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                    VectorMask<Float> outside = SPECIES.indexInRange(0, n - i).not();
                    next = s0.add(FloatVector.fromArray(SPECIES, a, ao + n - LANES).rearrange(rest).blend(0f, outside));
                }
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = next;
                i += LANES;
            }
        }
        FloatVector s = s0.add(s2).add(s1.add(s3));
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0f;
        }
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
                s0 = s0.add(FloatVector.fromArray(SPECIES, a, p));
                s1 = s1.add(FloatVector.fromArray(SPECIES, a, p + step));
                s2 = s2.add(FloatVector.fromArray(SPECIES, a, p + 2 * step));
                s3 = s3.add(FloatVector.fromArray(SPECIES, a, p + 3 * step));
                s4 = s4.add(FloatVector.fromArray(SPECIES, a, p + 4 * step));
                s5 = s5.add(FloatVector.fromArray(SPECIES, a, p + 5 * step));
                s6 = s6.add(FloatVector.fromArray(SPECIES, a, p + 6 * step));
                s7 = s7.add(FloatVector.fromArray(SPECIES, a, p + 7 * step));
            }
            if (i < n) {
                // The accumulators take turns, one vector each, and are back in their places after the last turn.
                for (int turn = 0; turn < 8; turn++) {
                    FloatVector next = s0;
                    if (i <= n - LANES) {
                        next = s0.add(FloatVector.fromArray(SPECIES, a, ao + i));
                    } else if (i < n && LANES == 2) {
                        next = s0.withLane(0, s0.lane(0) + a[ao + i]);
                    } else if (i < n) {
                        VectorShuffle<Float> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                        VectorMask<Float> outside = SPECIES.indexInRange(0, n - i).not();
                        next = s0.add(FloatVector.fromArray(SPECIES, a, ao + n - LANES).rearrange(rest).blend(0f, outside));
                    }
                    s0 = s1;
                    s1 = s2;
                    s2 = s3;
                    s3 = s4;
                    s4 = s5;
                    s5 = s6;
                    s6 = s7;
                    s7 = next;
                    i += step;
                }
            }
            FloatVector even = s0.add(s4).add(s2.add(s6));
            FloatVector odd = s1.add(s5).add(s3.add(s7));
            s = s.add(even.add(odd));
        }
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0f;
        }
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
        if (LANES == 2 || n < LANES) {
            return ScalarFloatReduce.max(n, a, ao);
        }
        int last = n - LANES;
        FloatVector m0 = FloatVector.fromArray(SPECIES, a, ao);
        FloatVector m1 = m0;
        int i = LANES;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            m0 = m0.max(FloatVector.fromArray(SPECIES, a, ao + i));
            m1 = m1.max(FloatVector.fromArray(SPECIES, a, ao + i + LANES));
        }
        // What is left is less than two vectors; an element that is met twice changes nothing.
        m0 = m0.max(FloatVector.fromArray(SPECIES, a, ao + Math.min(i, last)));
        m1 = m1.max(FloatVector.fromArray(SPECIES, a, ao + last));
        // A maximum does not depend on the order, so this is the one reduction that the library's may do.
        return m0.max(m1).reduceLanes(VectorOperators.MAX);
    }

    public static int argMax(int n, float[] a, int ao) {
        if (LANES == 2) {
            return ScalarFloatReduce.argMax(n, a, ao);
        }
        float max = max(n, a, ao);
        return Float.isNaN(max) ? firstNaN(n, a, ao) : first(max, n, a, ao);
    }

    private static int first(float value, int n, float[] a, int ao) {
        FloatVector wanted = FloatVector.broadcast(SPECIES, value);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            int lane = FloatVector.fromArray(SPECIES, a, ao + i).compare(VectorOperators.EQ, wanted).firstTrue();
            if (lane < LANES) {
                return i + lane;
            }
        }
        while (a[ao + i] != value) {
            i++;
        }
        return i;
    }

    private static int firstNaN(int n, float[] a, int ao) {
        for (int i = 0; i < n; i++) {
            if (Float.isNaN(a[ao + i])) {
                return i;
            }
        }
        return -1;
    }
}
