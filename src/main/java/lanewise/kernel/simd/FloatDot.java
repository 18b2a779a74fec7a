package lanewise.kernel.simd;

import static lanewise.kernel.simd.FloatLanes.BY_1_16;
import static lanewise.kernel.simd.FloatLanes.BY_1_2;
import static lanewise.kernel.simd.FloatLanes.BY_1_4;
import static lanewise.kernel.simd.FloatLanes.BY_1_8;
import static lanewise.kernel.simd.FloatLanes.ROUND;

import java.lang.invoke.VarHandle;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.VirtualLanes;

/** The dot product. {@link SimdFloatReduce} says what its loops and those of the sums have in common. */
final class FloatDot {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();
    private static final int W = VirtualLanes.FLOAT;

    private FloatDot() {}

    /** For arrays of a vector's length at least. */
    static float dot(int n, float[] a, int ao, float[] b, int bo) {
        return 4 * LANES == W ? by4(n, a, ao, b, bo) : by8(n, a, ao, b, bo);
    }

    private static float by4(int n, float[] a, int ao, float[] b, int bo) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - W; i += W) {
            int p = ao + i;
            int q = bo + i;
            s0 = FloatVector.fromArray(SPECIES, a, p).fma(FloatVector.fromArray(SPECIES, b, q), s0);
            VarHandle.storeStoreFence();
            s1 = FloatVector.fromArray(SPECIES, a, p + LANES).fma(FloatVector.fromArray(SPECIES, b, q + LANES), s1);
            VarHandle.storeStoreFence();
            s2 = FloatVector.fromArray(SPECIES, a, p + 2 * LANES).fma(FloatVector.fromArray(SPECIES, b, q + 2 * LANES),
                    s2);
            VarHandle.storeStoreFence();
            s3 = FloatVector.fromArray(SPECIES, a, p + 3 * LANES).fma(FloatVector.fromArray(SPECIES, b, q + 3 * LANES),
                    s3);
        }
        for (; i <= n - LANES; i += LANES) {
            FloatVector next = FloatVector.fromArray(SPECIES, a, ao + i).fma(FloatVector.fromArray(SPECIES, b, bo + i),
                    s0);
            s0 = s1;
            s1 = s2;
            s2 = s3;
            s3 = next;
        }
        if (i < n) {
            int p = Math.min(ao + i, a.length - LANES);
            int q = Math.min(bo + i, b.length - LANES);
            FloatVector x = FloatVector.fromArray(SPECIES, ROUND, ao + i - p).reinterpretAsInts()
                    .selectFrom(FloatVector.fromArray(SPECIES, a, p).reinterpretAsInts()).reinterpretAsFloats();
            FloatVector y = FloatVector.fromArray(SPECIES, ROUND, bo + i - q).reinterpretAsInts()
                    .selectFrom(FloatVector.fromArray(SPECIES, b, q).reinterpretAsInts()).reinterpretAsFloats();
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

    private static float by8(int n, float[] a, int ao, float[] b, int bo) {
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
                s2 = FloatVector.fromArray(SPECIES, a, p + 2 * step)
                        .fma(FloatVector.fromArray(SPECIES, b, q + 2 * step), s2);
                s3 = FloatVector.fromArray(SPECIES, a, p + 3 * step)
                        .fma(FloatVector.fromArray(SPECIES, b, q + 3 * step), s3);
                s4 = FloatVector.fromArray(SPECIES, a, p + 4 * step)
                        .fma(FloatVector.fromArray(SPECIES, b, q + 4 * step), s4);
                s5 = FloatVector.fromArray(SPECIES, a, p + 5 * step)
                        .fma(FloatVector.fromArray(SPECIES, b, q + 5 * step), s5);
                s6 = FloatVector.fromArray(SPECIES, a, p + 6 * step)
                        .fma(FloatVector.fromArray(SPECIES, b, q + 6 * step), s6);
                s7 = FloatVector.fromArray(SPECIES, a, p + 7 * step)
                        .fma(FloatVector.fromArray(SPECIES, b, q + 7 * step), s7);
            }
            int rest = n - i;
            for (; rest >= LANES; rest -= step) {
                FloatVector next = FloatVector.fromArray(SPECIES, a, ao + n - rest)
                        .fma(FloatVector.fromArray(SPECIES, b, bo + n - rest), s0);
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
                FloatVector x = FloatVector.fromArray(SPECIES, ROUND, ao + n - rest - p).reinterpretAsInts()
                        .selectFrom(FloatVector.fromArray(SPECIES, a, p).reinterpretAsInts()).reinterpretAsFloats();
                FloatVector y = FloatVector.fromArray(SPECIES, ROUND, bo + n - rest - q).reinterpretAsInts()
                        .selectFrom(FloatVector.fromArray(SPECIES, b, q).reinterpretAsInts()).reinterpretAsFloats();
                FloatVector next = x.fma(y, s0).blend(s0, SPECIES.indexInRange(0, rest).not());
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
}
