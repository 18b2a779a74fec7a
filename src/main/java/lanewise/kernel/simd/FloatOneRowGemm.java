package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code c = s + a·Bᵀ} of one row a, as the input gradient of a single sample is. Every element of c is one chain of its own, so a
 * vector holds the same place of several rows of B, which are turned into columns on the way.
 *
 * <p>Most of the turning is done by where a row is read from: read 2q elements early, its next two elements lie in lanes 2q and
 * 2q + 1, and a constant mask picks them. What is left is to exchange neighbours, which a shift of the lanes taken as pairs
 * does in one cycle; a rearrangement over the whole vector takes two operations and eight cycles. On Zen 3 in the second-level
 * cache 11 GFLOP/s, where scalar chains had 7.7; 12 or 16 rows at a time would have 12, but with rows 4 KiB apart, where
 * the first-level cache has room for eight of them, 3. With 512 bits sixteen rows, four terms a round: on Zen 5 1x784x128 had 17-19
 * GFLOP/s, turned as a whole 4-6. Half turned through scratch, whole vectors of four rows at a time, and two chains: 20, but
 * 1x512x512 0.85 of the speed; stores that cross a line of the cache take what the loads had taken.
 *
 * <p>This file is hand-written for each type.
 */
final class FloatOneRowGemm {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Rows of B at a time. */
    static final int ROWS = Math.max(8, LANES);

    /** Bits of a lane. */
    private static final int LANE = Float.SIZE;

    private static final VectorMask<Float> ODD = lanes(1);
    private static final VectorMask<Float> ODD_PAIRS = lanes(2);
    private static final VectorMask<Float> ODD_FOURS = lanes(4);
    private static final VectorMask<Float> UPPER_EIGHT = lanes(8);

    /** Exchanges the pairs of lanes within each four. */
    private static final VectorShuffle<Float> BY_2 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 2);

    private FloatOneRowGemm() {}

    /** The lanes whose number has this bit. */
    private static VectorMask<Float> lanes(int bit) {
        long lanes = 0;
        for (int lane = 0; lane < LANES; lane++) {
            lanes |= (lane & bit) != 0 ? 1L << lane : 0;
        }
        return VectorMask.fromLong(SPECIES, lanes);
    }

    /** n elements of c, with B stored {@code [n][k]}; n is at least {@link #ROWS}. */
    static void multiply(
            int n, int k, float[] a, int ao, float[] b, int bo, int bs, float[] s, int so, float[] c, int co) {
        int j = 0;
        for (; j <= n - ROWS; j += ROWS) {
            sums(k, a, ao, b, bo + j * bs, bs, s, s == SimdFloatGemm.ZEROS ? 0 : so + j, c, co + j);
        }
        if (j < n && s != c) {
            // Some of the last ones were computed before: these are the same elements.
            j = n - ROWS;
            sums(k, a, ao, b, bo + j * bs, bs, s, s == SimdFloatGemm.ZEROS ? 0 : so + j, c, co + j);
        } else {
            for (; j < n; j++) {
                chain(k, a, ao, b, bo + j * bs, s[so + j], c, co + j);
            }
        }
    }

    private static void sums(
            int k, float[] a, int ao, float[] b, int bo, int bs, float[] s, int so, float[] c, int co) {
        switch (LANES) {
            case 16 -> sixteen(k, a, ao, b, bo, bs, s, so, c, co);
            case 8 -> inOneVector(k, a, ao, b, bo, bs, s, so, c, co);
            case 4 -> inTwoVectors(k, a, ao, b, bo, bs, s, so, c, co);
            default -> {
                plain(k, a, ao, b, bo, bs, s, so, c, co);
                return;
            }
        }
        for (int p = LANES == 16 ? k & ~3 : k & ~1; p < k; p++) {
            float next = a[ao + p];
            for (int i = 0; i < ROWS; i++) {
                c[co + i] = Math.fma(next, b[bo + i * bs + p], c[co + i]);
            }
        }
    }

    private static void chain(int k, float[] a, int ao, float[] b, int bo, float start, float[] c, int co) {
        float sum = start;
        for (int p = 0; p < k; p++) {
            sum = Math.fma(a[ao + p], b[bo + p], sum);
        }
        c[co] = sum;
    }

    /**
     * Four terms of sixteen rows: read 4q elements early, the next four of a row lie in block q of four lanes. Masks put four rows
     * together, and what is left is to turn squares of four by four.
     */
    private static void sixteen(
            int k, float[] a, int ao, float[] b, int b0, int bs, float[] s, int so, float[] c, int co) {
        int b1 = b0 + bs;
        int b2 = b0 + 2 * bs;
        int b3 = b0 + 3 * bs;
        int b4 = b0 + 4 * bs - 4;
        int b5 = b0 + 5 * bs - 4;
        int b6 = b0 + 6 * bs - 4;
        int b7 = b0 + 7 * bs - 4;
        int b8 = b0 + 8 * bs - 8;
        int b9 = b0 + 9 * bs - 8;
        int b10 = b0 + 10 * bs - 8;
        int b11 = b0 + 11 * bs - 8;
        int b12 = b0 + 12 * bs - 12;
        int b13 = b0 + 13 * bs - 12;
        int b14 = b0 + 14 * bs - 12;
        int b15 = b0 + 15 * bs - 12;
        FloatVector sum = FloatVector.fromArray(SPECIES, s, so);
        for (int p = 0; p < k - 3; p += 4) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, b, b0 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b4 + p), ODD_FOURS)
                    .blend(FloatVector.fromArray(SPECIES, b, b8 + p).blend(FloatVector.fromArray(SPECIES, b, b12 + p),
                            ODD_FOURS),
                            UPPER_EIGHT);
            FloatVector v1 = FloatVector.fromArray(SPECIES, b, b1 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b5 + p), ODD_FOURS)
                    .blend(FloatVector.fromArray(SPECIES, b, b9 + p).blend(FloatVector.fromArray(SPECIES, b, b13 + p),
                            ODD_FOURS),
                            UPPER_EIGHT);
            FloatVector v2 = FloatVector.fromArray(SPECIES, b, b2 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b6 + p), ODD_FOURS)
                    .blend(FloatVector.fromArray(SPECIES, b, b10 + p).blend(FloatVector.fromArray(SPECIES, b, b14 + p),
                            ODD_FOURS),
                            UPPER_EIGHT);
            FloatVector v3 = FloatVector.fromArray(SPECIES, b, b3 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b7 + p), ODD_FOURS)
                    .blend(FloatVector.fromArray(SPECIES, b, b11 + p).blend(FloatVector.fromArray(SPECIES, b, b15 + p),
                            ODD_FOURS),
                            UPPER_EIGHT);
            FloatVector e0 = v0.blend(v2.rearrange(BY_2), ODD_PAIRS);
            FloatVector e1 = v1.blend(v3.rearrange(BY_2), ODD_PAIRS);
            FloatVector e2 = v0.rearrange(BY_2).blend(v2, ODD_PAIRS);
            FloatVector e3 = v1.rearrange(BY_2).blend(v3, ODD_PAIRS);
            sum = FloatVector.broadcast(SPECIES, a[ao + p]).fma(e0.blend(
                    e1.reinterpretAsLongs().lanewise(VectorOperators.LSHL, LANE).reinterpretAsFloats(), ODD), sum);
            sum = FloatVector.broadcast(SPECIES, a[ao + p + 1]).fma(e0.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHR, LANE).reinterpretAsFloats().blend(e1, ODD), sum);
            sum = FloatVector.broadcast(SPECIES, a[ao + p + 2]).fma(e2.blend(
                    e3.reinterpretAsLongs().lanewise(VectorOperators.LSHL, LANE).reinterpretAsFloats(), ODD), sum);
            sum = FloatVector.broadcast(SPECIES, a[ao + p + 3]).fma(e2.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHR, LANE).reinterpretAsFloats().blend(e3, ODD), sum);
        }
        sum.intoArray(c, co);
    }

    /** Pairs of terms, eight rows in eight lanes. What is read beside a row belongs to its neighbours among the eight. */
    private static void inOneVector(
            int k, float[] a, int ao, float[] b, int b0, int bs, float[] s, int so, float[] c, int co) {
        int b1 = b0 + bs;
        int b2 = b0 + 2 * bs - 2;
        int b3 = b0 + 3 * bs - 2;
        int b4 = b0 + 4 * bs - 4;
        int b5 = b0 + 5 * bs - 4;
        int b6 = b0 + 6 * bs - 6;
        int b7 = b0 + 7 * bs - 6;
        FloatVector sum = FloatVector.fromArray(SPECIES, s, so);
        for (int p = 0; p < k - 1; p += 2) {
            FloatVector even = FloatVector.fromArray(SPECIES, b, b0 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b2 + p), ODD_PAIRS)
                    .blend(
                            FloatVector.fromArray(SPECIES, b, b4 + p)
                                    .blend(FloatVector.fromArray(SPECIES, b, b6 + p), ODD_PAIRS),
                            ODD_FOURS);
            FloatVector odd = FloatVector.fromArray(SPECIES, b, b1 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b3 + p), ODD_PAIRS)
                    .blend(
                            FloatVector.fromArray(SPECIES, b, b5 + p)
                                    .blend(FloatVector.fromArray(SPECIES, b, b7 + p), ODD_PAIRS),
                            ODD_FOURS);
            sum = FloatVector.broadcast(SPECIES, a[ao + p]).fma(even.blend(
                    odd.reinterpretAsLongs().lanewise(VectorOperators.LSHL, LANE).reinterpretAsFloats(), ODD), sum);
            sum = FloatVector.broadcast(SPECIES, a[ao + p + 1]).fma(even.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHR, LANE).reinterpretAsFloats().blend(odd, ODD), sum);
        }
        sum.intoArray(c, co);
    }

    /** The same with four lanes. */
    private static void inTwoVectors(
            int k, float[] a, int ao, float[] b, int b0, int bs, float[] s, int so, float[] c, int co) {
        int b1 = b0 + bs;
        int b2 = b0 + 2 * bs - 2;
        int b3 = b0 + 3 * bs - 2;
        int b4 = b0 + 4 * bs;
        int b5 = b0 + 5 * bs;
        int b6 = b0 + 6 * bs - 2;
        int b7 = b0 + 7 * bs - 2;
        FloatVector sum = FloatVector.fromArray(SPECIES, s, so);
        FloatVector next = FloatVector.fromArray(SPECIES, s, so + LANES);
        for (int p = 0; p < k - 1; p += 2) {
            FloatVector first = FloatVector.broadcast(SPECIES, a[ao + p]);
            FloatVector second = FloatVector.broadcast(SPECIES, a[ao + p + 1]);
            FloatVector even = FloatVector.fromArray(SPECIES, b, b0 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b2 + p), ODD_PAIRS);
            FloatVector odd = FloatVector.fromArray(SPECIES, b, b1 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b3 + p), ODD_PAIRS);
            sum = first.fma(even.blend(
                    odd.reinterpretAsLongs().lanewise(VectorOperators.LSHL, LANE).reinterpretAsFloats(), ODD), sum);
            sum = second.fma(even.reinterpretAsLongs().lanewise(VectorOperators.LSHR, LANE).reinterpretAsFloats()
                    .blend(odd, ODD), sum);
            even = FloatVector.fromArray(SPECIES, b, b4 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b6 + p), ODD_PAIRS);
            odd = FloatVector.fromArray(SPECIES, b, b5 + p)
                    .blend(FloatVector.fromArray(SPECIES, b, b7 + p), ODD_PAIRS);
            next = first.fma(even.blend(
                    odd.reinterpretAsLongs().lanewise(VectorOperators.LSHL, LANE).reinterpretAsFloats(), ODD), next);
            next = second.fma(even.reinterpretAsLongs().lanewise(VectorOperators.LSHR, LANE).reinterpretAsFloats()
                    .blend(odd, ODD), next);
        }
        sum.intoArray(c, co);
        next.intoArray(c, co + LANES);
    }

    /** Eight scalar chains; two terms a round share the eight additions that C2 spends on addresses. */
    private static void plain(
            int k, float[] a, int ao, float[] b, int b0, int bs, float[] s, int so, float[] c, int co) {
        int b1 = b0 + bs;
        int b2 = b1 + bs;
        int b3 = b2 + bs;
        int b4 = b3 + bs;
        int b5 = b4 + bs;
        int b6 = b5 + bs;
        int b7 = b6 + bs;
        float s0 = s[so];
        float s1 = s[so + 1];
        float s2 = s[so + 2];
        float s3 = s[so + 3];
        float s4 = s[so + 4];
        float s5 = s[so + 5];
        float s6 = s[so + 6];
        float s7 = s[so + 7];
        int p = 0;
        for (; p < k - 1; p += 2) {
            float first = a[ao + p];
            float second = a[ao + p + 1];
            s0 = Math.fma(second, b[b0 + p + 1], Math.fma(first, b[b0 + p], s0));
            s1 = Math.fma(second, b[b1 + p + 1], Math.fma(first, b[b1 + p], s1));
            s2 = Math.fma(second, b[b2 + p + 1], Math.fma(first, b[b2 + p], s2));
            s3 = Math.fma(second, b[b3 + p + 1], Math.fma(first, b[b3 + p], s3));
            s4 = Math.fma(second, b[b4 + p + 1], Math.fma(first, b[b4 + p], s4));
            s5 = Math.fma(second, b[b5 + p + 1], Math.fma(first, b[b5 + p], s5));
            s6 = Math.fma(second, b[b6 + p + 1], Math.fma(first, b[b6 + p], s6));
            s7 = Math.fma(second, b[b7 + p + 1], Math.fma(first, b[b7 + p], s7));
        }
        if (p < k) {
            float last = a[ao + p];
            s0 = Math.fma(last, b[b0 + p], s0);
            s1 = Math.fma(last, b[b1 + p], s1);
            s2 = Math.fma(last, b[b2 + p], s2);
            s3 = Math.fma(last, b[b3 + p], s3);
            s4 = Math.fma(last, b[b4 + p], s4);
            s5 = Math.fma(last, b[b5 + p], s5);
            s6 = Math.fma(last, b[b6 + p], s6);
            s7 = Math.fma(last, b[b7 + p], s7);
        }
        c[co] = s0;
        c[co + 1] = s1;
        c[co + 2] = s2;
        c[co + 3] = s3;
        c[co + 4] = s4;
        c[co + 5] = s5;
        c[co + 6] = s6;
        c[co + 7] = s7;
    }
}
