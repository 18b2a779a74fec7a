// Generated from FloatDot.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import static lanewise.kernel.simd.DoubleLanes.BY_1_16;
import static lanewise.kernel.simd.DoubleLanes.BY_1_2;
import static lanewise.kernel.simd.DoubleLanes.BY_1_4;
import static lanewise.kernel.simd.DoubleLanes.BY_1_8;
import static lanewise.kernel.simd.DoubleLanes.ROUND;

import java.lang.invoke.VarHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.VirtualLanes;

/** The dot product. {@link SimdDoubleReduce} says what its loops and those of the sums have in common. */
final class DoubleDot {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();
    private static final int W = VirtualLanes.DOUBLE;

    private DoubleDot() {}

    /** For arrays of a vector's length at least. */
    static double dot(int n, double[] a, int ao, double[] b, int bo) {
        return 4 * LANES == W ? by4(n, a, ao, b, bo) : by8(n, a, ao, b, bo);
    }

    private static double by4(int n, double[] a, int ao, double[] b, int bo) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = DoubleVector.zero(SPECIES);
        DoubleVector s2 = DoubleVector.zero(SPECIES);
        DoubleVector s3 = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - W; i += W) {
            int p = ao + i;
            int q = bo + i;
            s0 = DoubleVector.fromArray(SPECIES, a, p).fma(DoubleVector.fromArray(SPECIES, b, q), s0);
            VarHandle.storeStoreFence();
            s1 = DoubleVector.fromArray(SPECIES, a, p + LANES).fma(DoubleVector.fromArray(SPECIES, b, q + LANES), s1);
            VarHandle.storeStoreFence();
            s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * LANES).fma(DoubleVector.fromArray(SPECIES, b, q + 2 * LANES),
                    s2);
            VarHandle.storeStoreFence();
            s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * LANES).fma(DoubleVector.fromArray(SPECIES, b, q + 3 * LANES),
                    s3);
        }
        for (; i <= n - LANES; i += LANES) {
            DoubleVector next = DoubleVector.fromArray(SPECIES, a, ao + i).fma(DoubleVector.fromArray(SPECIES, b, bo + i),
                    s0);
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        if (i < n) {
            int p = Math.min(ao + i, a.length - LANES);
            int q = Math.min(bo + i, b.length - LANES);
            DoubleVector x = DoubleVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsLongs()
                    .selectFrom(DoubleVector.fromArray(SPECIES, a, p).reinterpretAsLongs()).reinterpretAsDoubles();
            DoubleVector y = DoubleVector.fromArray(SPECIES, ROUND, bo + i - q).reinterpretAsLongs()
                    .selectFrom(DoubleVector.fromArray(SPECIES, b, q).reinterpretAsLongs()).reinterpretAsDoubles();
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

    private static double by8(int n, double[] a, int ao, double[] b, int bo) {
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
                s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * step)
                        .fma(DoubleVector.fromArray(SPECIES, b, q + 2 * step), s2);
                s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * step)
                        .fma(DoubleVector.fromArray(SPECIES, b, q + 3 * step), s3);
                s4 = DoubleVector.fromArray(SPECIES, a, p + 4 * step)
                        .fma(DoubleVector.fromArray(SPECIES, b, q + 4 * step), s4);
                s5 = DoubleVector.fromArray(SPECIES, a, p + 5 * step)
                        .fma(DoubleVector.fromArray(SPECIES, b, q + 5 * step), s5);
                s6 = DoubleVector.fromArray(SPECIES, a, p + 6 * step)
                        .fma(DoubleVector.fromArray(SPECIES, b, q + 6 * step), s6);
                s7 = DoubleVector.fromArray(SPECIES, a, p + 7 * step)
                        .fma(DoubleVector.fromArray(SPECIES, b, q + 7 * step), s7);
            }
            int rest = n - i;
            for (; rest >= LANES; rest -= step) {
                DoubleVector next = DoubleVector.fromArray(SPECIES, a, ao + n - rest)
                        .fma(DoubleVector.fromArray(SPECIES, b, bo + n - rest), s0);
                s0 = s1;
                s1 = s2;
                s2 = s3;
                s3 = s4;
                s4 = s5;
                s5 = s6;
                s6 = s7;
                s7 = next;
            }
            if (rest > 0) {
                int p = Math.min(ao + n - rest, a.length - LANES);
                int q = Math.min(bo + n - rest, b.length - LANES);
                DoubleVector x = DoubleVector.fromArray(SPECIES, ROUND, ao + n - rest - p).reinterpretAsLongs()
                        .selectFrom(DoubleVector.fromArray(SPECIES, a, p).reinterpretAsLongs()).reinterpretAsDoubles();
                DoubleVector y = DoubleVector.fromArray(SPECIES, ROUND, bo + n - rest - q).reinterpretAsLongs()
                        .selectFrom(DoubleVector.fromArray(SPECIES, b, q).reinterpretAsLongs()).reinterpretAsDoubles();
                DoubleVector next = x.fma(y, s0).blend(s0, SPECIES.indexInRange(0, rest).not());
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
}
