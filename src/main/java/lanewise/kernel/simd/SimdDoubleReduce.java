// Generated from SimdFloatReduce.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleReduce;
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
public final class SimdDoubleReduce {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();
    private static final int W = VirtualLanes.DOUBLE;

    // Lane j meets lane j + LANES/2, then j + LANES/4, …
    private static final VectorShuffle<Double> BY_1_2 = rotation(LANES / 2);
    private static final VectorShuffle<Double> BY_1_4 = rotation(LANES / 4);
    private static final VectorShuffle<Double> BY_1_8 = rotation(LANES / 8);
    private static final VectorShuffle<Double> BY_1_16 = rotation(LANES / 16);

    private SimdDoubleReduce() {}

    private static VectorShuffle<Double> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    public static double dot(int n, double[] a, int aOffset, double[] b, int bOffset) {
        if (Math.min(aOffset, bOffset) + n < LANES) {
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
        if (i < n) {
            // The accumulators take turns, one vector each, and are back in their places after the last turn.
            for (int turn = 0; turn < 4; turn++) {
                DoubleVector next = s0;
                if (i <= n - LANES) {
                    next = DoubleVector.fromArray(SPECIES, a, ao + i).fma(DoubleVector.fromArray(SPECIES, b, bo + i), s0);
                } else if (i < n && LANES == 2) {
                    next = s0.withLane(0, Math.fma(a[ao + i], b[bo + i], s0.lane(0)));
                } else if (i < n) {
                    int q = n - LANES;
                    VectorShuffle<Double> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                    VectorMask<Double> outside = SPECIES.indexInRange(0, n - i).not();
                    DoubleVector va = DoubleVector.fromArray(SPECIES, a, ao + q).rearrange(rest).blend(0.0, outside);
                    DoubleVector vb = DoubleVector.fromArray(SPECIES, b, bo + q).rearrange(rest).blend(0.0, outside);
                    next = va.fma(vb, s0);
                }
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = next;
                i += LANES;
            }
        }
        DoubleVector s = s0.add(s2).add(s1.add(s3));
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0.0;
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
        return s.lane(0) + 0.0;
    }

    private static double dotBy8(int n, double[] a, int ao, double[] b, int bo) {
        // 256 bits: one pass. 128 bits: two, over even and odd vectors.
        int step = W / 8;
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
            if (i < n) {
                // The accumulators take turns, one vector each, and are back in their places after the last turn.
                for (int turn = 0; turn < 8; turn++) {
                    DoubleVector next = s0;
                    if (i <= n - LANES) {
                        next = DoubleVector.fromArray(SPECIES, a, ao + i).fma(DoubleVector.fromArray(SPECIES, b, bo + i), s0);
                    } else if (i < n && LANES == 2) {
                        next = s0.withLane(0, Math.fma(a[ao + i], b[bo + i], s0.lane(0)));
                    } else if (i < n) {
                        int q = n - LANES;
                        VectorShuffle<Double> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                        VectorMask<Double> outside = SPECIES.indexInRange(0, n - i).not();
                        DoubleVector va = DoubleVector.fromArray(SPECIES, a, ao + q).rearrange(rest).blend(0.0, outside);
                        DoubleVector vb = DoubleVector.fromArray(SPECIES, b, bo + q).rearrange(rest).blend(0.0, outside);
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
            DoubleVector even = s0.add(s4).add(s2.add(s6));
            DoubleVector odd = s1.add(s5).add(s3.add(s7));
            s = s.add(even.add(odd));
        }
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0.0;
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
        return s.lane(0) + 0.0;
    }

    public static double sum(int n, double[] a, int aOffset) {
        if (aOffset + n < LANES) {
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
            s0 = s0.add(DoubleVector.fromArray(SPECIES, a, p));
            s1 = s1.add(DoubleVector.fromArray(SPECIES, a, p + LANES));
            s2 = s2.add(DoubleVector.fromArray(SPECIES, a, p + 2 * LANES));
            s3 = s3.add(DoubleVector.fromArray(SPECIES, a, p + 3 * LANES));
        }
        if (i < n) {
            // The accumulators take turns, one vector each, and are back in their places after the last turn.
            for (int turn = 0; turn < 4; turn++) {
                DoubleVector next = s0;
                if (i <= n - LANES) {
                    next = s0.add(DoubleVector.fromArray(SPECIES, a, ao + i));
                } else if (i < n && LANES == 2) {
                    next = s0.withLane(0, s0.lane(0) + a[ao + i]);
                } else if (i < n) {
                    VectorShuffle<Double> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                    VectorMask<Double> outside = SPECIES.indexInRange(0, n - i).not();
                    next = s0.add(DoubleVector.fromArray(SPECIES, a, ao + n - LANES).rearrange(rest).blend(0.0, outside));
                }
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = next;
                i += LANES;
            }
        }
        DoubleVector s = s0.add(s2).add(s1.add(s3));
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0.0;
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
        return s.lane(0) + 0.0;
    }

    private static double sumBy8(int n, double[] a, int ao) {
        // 256 bits: one pass. 128 bits: two, over even and odd vectors.
        int step = W / 8;
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
                s0 = s0.add(DoubleVector.fromArray(SPECIES, a, p));
                s1 = s1.add(DoubleVector.fromArray(SPECIES, a, p + step));
                s2 = s2.add(DoubleVector.fromArray(SPECIES, a, p + 2 * step));
                s3 = s3.add(DoubleVector.fromArray(SPECIES, a, p + 3 * step));
                s4 = s4.add(DoubleVector.fromArray(SPECIES, a, p + 4 * step));
                s5 = s5.add(DoubleVector.fromArray(SPECIES, a, p + 5 * step));
                s6 = s6.add(DoubleVector.fromArray(SPECIES, a, p + 6 * step));
                s7 = s7.add(DoubleVector.fromArray(SPECIES, a, p + 7 * step));
            }
            if (i < n) {
                // The accumulators take turns, one vector each, and are back in their places after the last turn.
                for (int turn = 0; turn < 8; turn++) {
                    DoubleVector next = s0;
                    if (i <= n - LANES) {
                        next = s0.add(DoubleVector.fromArray(SPECIES, a, ao + i));
                    } else if (i < n && LANES == 2) {
                        next = s0.withLane(0, s0.lane(0) + a[ao + i]);
                    } else if (i < n) {
                        VectorShuffle<Double> rest = VectorShuffle.iota(SPECIES, i - n, 1, true);
                        VectorMask<Double> outside = SPECIES.indexInRange(0, n - i).not();
                        next = s0.add(DoubleVector.fromArray(SPECIES, a, ao + n - LANES).rearrange(rest).blend(0.0, outside));
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
            DoubleVector even = s0.add(s4).add(s2.add(s6));
            DoubleVector odd = s1.add(s5).add(s3.add(s7));
            s = s.add(even.add(odd));
        }
        if (LANES == 2) {
            return s.lane(0) + s.lane(1) + 0.0;
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
        return s.lane(0) + 0.0;
    }

    public static double max(int n, double[] a, int ao) {
        if (LANES == 2 || n < LANES) {
            return ScalarDoubleReduce.max(n, a, ao);
        }
        int last = n - LANES;
        DoubleVector m0 = DoubleVector.fromArray(SPECIES, a, ao);
        DoubleVector m1 = m0;
        int i = LANES;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            m0 = m0.max(DoubleVector.fromArray(SPECIES, a, ao + i));
            m1 = m1.max(DoubleVector.fromArray(SPECIES, a, ao + i + LANES));
        }
        // What is left is less than two vectors; an element that is met twice changes nothing.
        m0 = m0.max(DoubleVector.fromArray(SPECIES, a, ao + Math.min(i, last)));
        m1 = m1.max(DoubleVector.fromArray(SPECIES, a, ao + last));
        // A maximum does not depend on the order, so this is the one reduction that the library's may do.
        return m0.max(m1).reduceLanes(VectorOperators.MAX);
    }

    public static int argMax(int n, double[] a, int ao) {
        if (LANES == 2) {
            return ScalarDoubleReduce.argMax(n, a, ao);
        }
        double max = max(n, a, ao);
        return Double.isNaN(max) ? firstNaN(n, a, ao) : first(max, n, a, ao);
    }

    private static int first(double value, int n, double[] a, int ao) {
        DoubleVector wanted = DoubleVector.broadcast(SPECIES, value);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            int lane = DoubleVector.fromArray(SPECIES, a, ao + i).compare(VectorOperators.EQ, wanted).firstTrue();
            if (lane < LANES) {
                return i + lane;
            }
        }
        while (a[ao + i] != value) {
            i++;
        }
        return i;
    }

    private static int firstNaN(int n, double[] a, int ao) {
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(a[ao + i])) {
                return i;
            }
        }
        return -1;
    }
}
