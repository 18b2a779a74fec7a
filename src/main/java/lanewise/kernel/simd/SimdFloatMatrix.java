package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatMatrix;

/** The matrix operations beside the multiply, on vectors. */
public final class SimdFloatMatrix {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Rows and columns of a square that stays in the first-level cache, source and target. */
    private static final int SQUARE = 32;

    // Two rows x and y interleaved are x0 y0 x1 y1 and x2 y2 x3 y3; pairs of those, of four rows, are columns.
    private static final float[] LOW = {0, 4, 1, 5};
    private static final float[] HIGH = {2, 6, 3, 7};
    private static final float[] LOW_PAIRS = {0, 1, 4, 5};
    private static final float[] HIGH_PAIRS = {2, 3, 6, 7};

    /** Whether vectors of four elements are within the width in use. */
    private static final boolean QUADS = LANES >= 4;

    private static final VectorSpecies<Float> QUAD =
            VectorSpecies.of(float.class, VectorShape.forBitSize(4 * Float.SIZE));

    private SimdFloatMatrix() {}

    public static void gemv(int m, int n, float[] a, int ao, int as, float[] x, int xo, float[] y, int yo) {
        for (int i = 0; i < m; i++) {
            y[yo + i] = SimdFloatReduce.dot(n, a, ao + i * as, x, xo);
        }
    }

    public static void transpose(int m, int n, float[] a, int ao, int as, float[] t, int to, int ts) {
        for (int i = 0; i < m; i += SQUARE) {
            for (int j = 0; j < n; j += SQUARE) {
                int rows = Math.min(SQUARE, m - i);
                int columns = Math.min(SQUARE, n - j);
                square(rows, columns, a, ao + i * as + j, as, t, to + j * ts + i, ts);
            }
        }
    }

    private static void square(int m, int n, float[] a, int ao, int as, float[] t, int to, int ts) {
        int m4 = QUADS ? m & -4 : 0;
        int n8 = QUADS ? n & -8 : 0;
        if (QUADS) {
            quads(m4, n8, a, ao, as, t, to, ts);
        }
        for (int i = 0; i < m; i++) {
            for (int j = i < m4 ? n8 : 0; j < n; j++) {
                t[to + j * ts + i] = a[ao + i * as + j];
            }
        }
    }

    /**
     * Blocks of 4 x 4 in registers, two a round: 3.5 times as fast as element by element. One a round would make a method
     * small enough for C2 to inline, and callers that have many kernels inlined run out of nodes and box.
     */
    private static void quads(int m, int n, float[] a, int ao, int as, float[] t, int to, int ts) {
        FloatVector low = FloatVector.fromArray(QUAD, LOW, 0);
        FloatVector high = FloatVector.fromArray(QUAD, HIGH, 0);
        FloatVector lowPairs = FloatVector.fromArray(QUAD, LOW_PAIRS, 0);
        FloatVector highPairs = FloatVector.fromArray(QUAD, HIGH_PAIRS, 0);
        for (int i = 0; i < m; i += 4) {
            int a0 = ao + i * as;
            int t0 = to + i;
            for (int j = 0; j < n; j += 8) {
                FloatVector r0 = FloatVector.fromArray(QUAD, a, a0 + j);
                FloatVector r1 = FloatVector.fromArray(QUAD, a, a0 + as + j);
                FloatVector r2 = FloatVector.fromArray(QUAD, a, a0 + 2 * as + j);
                FloatVector r3 = FloatVector.fromArray(QUAD, a, a0 + 3 * as + j);
                FloatVector low01 = low.selectFrom(r0, r1);
                FloatVector high01 = high.selectFrom(r0, r1);
                FloatVector low23 = low.selectFrom(r2, r3);
                FloatVector high23 = high.selectFrom(r2, r3);
                int p = t0 + j * ts;
                lowPairs.selectFrom(low01, low23).intoArray(t, p);
                highPairs.selectFrom(low01, low23).intoArray(t, p + ts);
                lowPairs.selectFrom(high01, high23).intoArray(t, p + 2 * ts);
                highPairs.selectFrom(high01, high23).intoArray(t, p + 3 * ts);
                FloatVector r0_4 = FloatVector.fromArray(QUAD, a, a0 + j + 4);
                FloatVector r1_4 = FloatVector.fromArray(QUAD, a, a0 + as + j + 4);
                FloatVector r2_4 = FloatVector.fromArray(QUAD, a, a0 + 2 * as + j + 4);
                FloatVector r3_4 = FloatVector.fromArray(QUAD, a, a0 + 3 * as + j + 4);
                FloatVector low01_4 = low.selectFrom(r0_4, r1_4);
                FloatVector high01_4 = high.selectFrom(r0_4, r1_4);
                FloatVector low23_4 = low.selectFrom(r2_4, r3_4);
                FloatVector high23_4 = high.selectFrom(r2_4, r3_4);
                int p_4 = t0 + (j + 4) * ts;
                lowPairs.selectFrom(low01_4, low23_4).intoArray(t, p_4);
                highPairs.selectFrom(low01_4, low23_4).intoArray(t, p_4 + ts);
                lowPairs.selectFrom(high01_4, high23_4).intoArray(t, p_4 + 2 * ts);
                highPairs.selectFrom(high01_4, high23_4).intoArray(t, p_4 + 3 * ts);
            }
        }
    }

    public static void columnSums(int m, int n, float[] a, int ao, int as, float[] sums, int so) {
        // Narrow sums are not worth a vector, and C2 boxes vectors of two lanes here.
        if (LANES == 2 || n < LANES) {
            ScalarFloatMatrix.columnSums(m, n, a, ao, as, sums, so);
            return;
        }
        int j = 0;
        for (; j <= n - 4 * LANES; j += 4 * LANES) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = FloatVector.zero(SPECIES);
            FloatVector s2 = FloatVector.zero(SPECIES);
            FloatVector s3 = FloatVector.zero(SPECIES);
            for (int i = 0; i < m; i++) {
                int p = ao + i * as + j;
                s0 = s0.add(FloatVector.fromArray(SPECIES, a, p));
                s1 = s1.add(FloatVector.fromArray(SPECIES, a, p + LANES));
                s2 = s2.add(FloatVector.fromArray(SPECIES, a, p + 2 * LANES));
                s3 = s3.add(FloatVector.fromArray(SPECIES, a, p + 3 * LANES));
            }
            s0.intoArray(sums, so + j);
            s1.intoArray(sums, so + j + LANES);
            s2.intoArray(sums, so + j + 2 * LANES);
            s3.intoArray(sums, so + j + 3 * LANES);
        }
        while (j < n) {
            // The last vector may overlap the one before it: both compute the same sums.
            j = Math.min(j, n - LANES);
            FloatVector s = FloatVector.zero(SPECIES);
            for (int i = 0; i < m; i++) {
                s = s.add(FloatVector.fromArray(SPECIES, a, ao + i * as + j));
            }
            s.intoArray(sums, so + j);
            j += LANES;
        }
    }
}
