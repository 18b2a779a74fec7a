package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatMatrix;

/**
 * The transpose on vectors, in squares of as many rows as a vector has lanes.
 *
 * <p>A square is transposed in stages: at distance d, a power of two below its size, rows i and i + d exchange the lanes whose
 * number has the bit d in row i with those that do not have it in row i + d (Eklundh 1972). Two stages at a time are made on
 * four rows in registers; the target holds what is between them. At 256 bits {@link FloatTurnedRows} does it in one pass.
 */
final class FloatTranspose {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Distances of the first two stages. */
    private static final int FAR = Math.max(LANES / 2, 1);

    private static final int NEXT = Math.max(LANES / 4, 1);

    private static final VectorShuffle<Float> BY_FAR = exchange(FAR);
    private static final VectorShuffle<Float> BY_NEXT = exchange(NEXT);
    private static final VectorShuffle<Float> BY_2 = exchange(Math.min(2, FAR));
    private static final VectorShuffle<Float> BY_1 = exchange(1);

    private static final VectorMask<Float> BIT_FAR = bit(FAR);
    private static final VectorMask<Float> BIT_NEXT = bit(NEXT);
    private static final VectorMask<Float> BIT_2 = bit(Math.min(2, FAR));
    private static final VectorMask<Float> BIT_1 = bit(1);

    private FloatTranspose() {}

    private static VectorShuffle<Float> exchange(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> lane ^ distance);
    }

    private static VectorMask<Float> bit(int distance) {
        long lanes = 0;
        for (int lane = 0; lane < LANES; lane++) {
            lanes |= (lane & distance) != 0 ? 1L << lane : 0;
        }
        return VectorMask.fromLong(SPECIES, lanes);
    }

    /** T = Aᵀ, A m x n. T must not overlap A. */
    static void transpose(int m, int n, float[] a, int ao, int as, float[] t, int to, int ts) {
        if (m < LANES || n < LANES || LANES < 4) {
            ScalarFloatMatrix.transpose(m, n, a, ao, as, t, to, ts);
            return;
        }
        // The last squares may overlap those before them: both bring the same elements.
        for (int i = 0; i < m; i += LANES) {
            int row = Math.min(i, m - LANES);
            // At a distance of 0, as a bias has it for all rows of a result, a row has no neighbours.
            if (FloatTurnedRows.APPLIES && as > 0) {
                FloatTurnedRows.transpose(n, a, ao + row * as, as, t, to + row, ts);
                continue;
            }
            for (int j = 0; j < n; j += LANES) {
                int column = Math.min(j, n - LANES);
                int target = to + column * ts + row;
                square(a, ao + row * as + column, as, t, target, ts);
            }
        }
    }

    /**
     * As many rows as a vector has lanes, of fewer columns, as a square: T receives rows without a meaning behind its own, as many as
     * there are others, as long as its array has room for them. With it 32x128x10 with B transposed has 1.6 times the speed (Zen 5).
     */
    static void transposeNarrow(int n, float[] a, int ao, int as, float[] t, int to, int ts) {
        int behind = LANES - n;
        boolean room = to + (long) (LANES + n - 1) * ts + LANES <= t.length;
        if (LANES >= 8 && room && ao + (LANES - 1L) * as + LANES <= a.length) {
            square(a, ao, as, t, to, ts);
        } else if (LANES >= 8 && room && ao >= behind) {
            // The array ends with these rows: read from further in front, they are the last ones of the square.
            square(a, ao - behind, as, t, to + n * ts, ts);
            for (int j = 0; j < n; j++) {
                FloatVector.fromArray(SPECIES, t, to + (LANES + j) * ts).intoArray(t, to + j * ts);
            }
        } else {
            ScalarFloatMatrix.transpose(LANES, n, a, ao, as, t, to, ts);
        }
    }

    private static void square(float[] a, int ao, int as, float[] t, int to, int ts) {
        farStages(a, ao, as, t, to, ts);
        if (LANES == 16) {
            lastTwoStages(t, to, ts);
        } else if (LANES == 8) {
            lastStage(t, to, ts);
        }
    }

    /** The stages at half and at a quarter of the lanes, from A to T. */
    private static void farStages(float[] a, int ao, int as, float[] t, int to, int ts) {
        for (int i = 0; i < NEXT; i++) {
            FloatVector r0 = FloatVector.fromArray(SPECIES, a, ao + i * as);
            FloatVector r1 = FloatVector.fromArray(SPECIES, a, ao + (i + NEXT) * as);
            FloatVector r2 = FloatVector.fromArray(SPECIES, a, ao + (i + FAR) * as);
            FloatVector r3 = FloatVector.fromArray(SPECIES, a, ao + (i + FAR + NEXT) * as);
            FloatVector s0 = r0.blend(r2.rearrange(BY_FAR), BIT_FAR);
            FloatVector s1 = r1.blend(r3.rearrange(BY_FAR), BIT_FAR);
            FloatVector s2 = r0.rearrange(BY_FAR).blend(r2, BIT_FAR);
            FloatVector s3 = r1.rearrange(BY_FAR).blend(r3, BIT_FAR);
            s0.blend(s1.rearrange(BY_NEXT), BIT_NEXT).intoArray(t, to + i * ts);
            s0.rearrange(BY_NEXT).blend(s1, BIT_NEXT).intoArray(t, to + (i + NEXT) * ts);
            s2.blend(s3.rearrange(BY_NEXT), BIT_NEXT).intoArray(t, to + (i + FAR) * ts);
            s2.rearrange(BY_NEXT).blend(s3, BIT_NEXT).intoArray(t, to + (i + FAR + NEXT) * ts);
        }
    }

    /** The stages at 2 and at 1, in place. */
    private static void lastTwoStages(float[] t, int to, int ts) {
        for (int i = 0; i < LANES; i += 4) {
            int q = to + i * ts;
            FloatVector r0 = FloatVector.fromArray(SPECIES, t, q);
            FloatVector r1 = FloatVector.fromArray(SPECIES, t, q + ts);
            FloatVector r2 = FloatVector.fromArray(SPECIES, t, q + 2 * ts);
            FloatVector r3 = FloatVector.fromArray(SPECIES, t, q + 3 * ts);
            FloatVector s0 = r0.blend(r2.rearrange(BY_2), BIT_2);
            FloatVector s1 = r1.blend(r3.rearrange(BY_2), BIT_2);
            FloatVector s2 = r0.rearrange(BY_2).blend(r2, BIT_2);
            FloatVector s3 = r1.rearrange(BY_2).blend(r3, BIT_2);
            s0.blend(s1.rearrange(BY_1), BIT_1).intoArray(t, q);
            s0.rearrange(BY_1).blend(s1, BIT_1).intoArray(t, q + ts);
            s2.blend(s3.rearrange(BY_1), BIT_1).intoArray(t, q + 2 * ts);
            s2.rearrange(BY_1).blend(s3, BIT_1).intoArray(t, q + 3 * ts);
        }
    }

    /** The stage at 1, in place. */
    private static void lastStage(float[] t, int to, int ts) {
        for (int i = 0; i < LANES; i += 2) {
            int q = to + i * ts;
            FloatVector r0 = FloatVector.fromArray(SPECIES, t, q);
            FloatVector r1 = FloatVector.fromArray(SPECIES, t, q + ts);
            r0.blend(r1.rearrange(BY_1), BIT_1).intoArray(t, q);
            r0.rearrange(BY_1).blend(r1, BIT_1).intoArray(t, q + ts);
        }
    }
}
