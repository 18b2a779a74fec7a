// Generated from SimdFloatMatrix.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleMatrix;

/** The matrix operations beside the multiply, on vectors. */
public final class SimdDoubleMatrix {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Rows and columns of a square that stays in the first-level cache, source and target. */
    private static final int SQUARE = 32;

    // Two rows x and y interleaved are x0 y0 x1 y1 and x2 y2 x3 y3; pairs of those, of four rows, are columns.
    private static final double[] LOW = {0, 4, 1, 5};
    private static final double[] HIGH = {2, 6, 3, 7};
    private static final double[] LOW_PAIRS = {0, 1, 4, 5};
    private static final double[] HIGH_PAIRS = {2, 3, 6, 7};

    /** Whether vectors of four elements are within the width in use. */
    private static final boolean QUADS = LANES >= 4;

    private static final VectorSpecies<Double> QUAD =
            VectorSpecies.of(double.class, VectorShape.forBitSize(4 * Double.SIZE));

    private SimdDoubleMatrix() {}

    public static void gemv(int m, int n, double[] a, int ao, int as, double[] x, int xo, double[] y, int yo) {
        for (int i = 0; i < m; i++) {
            y[yo + i] = SimdDoubleReduce.dot(n, a, ao + i * as, x, xo);
        }
    }

    public static void transpose(int m, int n, double[] a, int ao, int as, double[] t, int to, int ts) {
        for (int i = 0; i < m; i += SQUARE) {
            for (int j = 0; j < n; j += SQUARE) {
                int rows = Math.min(SQUARE, m - i);
                int columns = Math.min(SQUARE, n - j);
                square(rows, columns, a, ao + i * as + j, as, t, to + j * ts + i, ts);
            }
        }
    }

    private static void square(int m, int n, double[] a, int ao, int as, double[] t, int to, int ts) {
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
    private static void quads(int m, int n, double[] a, int ao, int as, double[] t, int to, int ts) {
        DoubleVector low = DoubleVector.fromArray(QUAD, LOW, 0);
        DoubleVector high = DoubleVector.fromArray(QUAD, HIGH, 0);
        DoubleVector lowPairs = DoubleVector.fromArray(QUAD, LOW_PAIRS, 0);
        DoubleVector highPairs = DoubleVector.fromArray(QUAD, HIGH_PAIRS, 0);
        for (int i = 0; i < m; i += 4) {
            int a0 = ao + i * as;
            int t0 = to + i;
            for (int j = 0; j < n; j += 8) {
                DoubleVector r0 = DoubleVector.fromArray(QUAD, a, a0 + j);
                DoubleVector r1 = DoubleVector.fromArray(QUAD, a, a0 + as + j);
                DoubleVector r2 = DoubleVector.fromArray(QUAD, a, a0 + 2 * as + j);
                DoubleVector r3 = DoubleVector.fromArray(QUAD, a, a0 + 3 * as + j);
                DoubleVector low01 = low.selectFrom(r0, r1);
                DoubleVector high01 = high.selectFrom(r0, r1);
                DoubleVector low23 = low.selectFrom(r2, r3);
                DoubleVector high23 = high.selectFrom(r2, r3);
                int p = t0 + j * ts;
                lowPairs.selectFrom(low01, low23).intoArray(t, p);
                highPairs.selectFrom(low01, low23).intoArray(t, p + ts);
                lowPairs.selectFrom(high01, high23).intoArray(t, p + 2 * ts);
                highPairs.selectFrom(high01, high23).intoArray(t, p + 3 * ts);
                DoubleVector r0_4 = DoubleVector.fromArray(QUAD, a, a0 + j + 4);
                DoubleVector r1_4 = DoubleVector.fromArray(QUAD, a, a0 + as + j + 4);
                DoubleVector r2_4 = DoubleVector.fromArray(QUAD, a, a0 + 2 * as + j + 4);
                DoubleVector r3_4 = DoubleVector.fromArray(QUAD, a, a0 + 3 * as + j + 4);
                DoubleVector low01_4 = low.selectFrom(r0_4, r1_4);
                DoubleVector high01_4 = high.selectFrom(r0_4, r1_4);
                DoubleVector low23_4 = low.selectFrom(r2_4, r3_4);
                DoubleVector high23_4 = high.selectFrom(r2_4, r3_4);
                int p_4 = t0 + (j + 4) * ts;
                lowPairs.selectFrom(low01_4, low23_4).intoArray(t, p_4);
                highPairs.selectFrom(low01_4, low23_4).intoArray(t, p_4 + ts);
                lowPairs.selectFrom(high01_4, high23_4).intoArray(t, p_4 + 2 * ts);
                highPairs.selectFrom(high01_4, high23_4).intoArray(t, p_4 + 3 * ts);
            }
        }
    }

    public static void columnSums(int m, int n, double[] a, int ao, int as, double[] sums, int so) {
        // Narrow sums are not worth a vector, and C2 boxes vectors of two lanes here.
        if (LANES == 2 || n < LANES) {
            ScalarDoubleMatrix.columnSums(m, n, a, ao, as, sums, so);
            return;
        }
        int j = 0;
        for (; j <= n - 4 * LANES; j += 4 * LANES) {
            DoubleVector s0 = DoubleVector.zero(SPECIES);
            DoubleVector s1 = DoubleVector.zero(SPECIES);
            DoubleVector s2 = DoubleVector.zero(SPECIES);
            DoubleVector s3 = DoubleVector.zero(SPECIES);
            for (int i = 0; i < m; i++) {
                int p = ao + i * as + j;
                s0 = s0.add(DoubleVector.fromArray(SPECIES, a, p));
                s1 = s1.add(DoubleVector.fromArray(SPECIES, a, p + LANES));
                s2 = s2.add(DoubleVector.fromArray(SPECIES, a, p + 2 * LANES));
                s3 = s3.add(DoubleVector.fromArray(SPECIES, a, p + 3 * LANES));
            }
            s0.intoArray(sums, so + j);
            s1.intoArray(sums, so + j + LANES);
            s2.intoArray(sums, so + j + 2 * LANES);
            s3.intoArray(sums, so + j + 3 * LANES);
        }
        while (j < n) {
            // The last vector may overlap the one before it: both compute the same sums.
            j = Math.min(j, n - LANES);
            DoubleVector s = DoubleVector.zero(SPECIES);
            for (int i = 0; i < m; i++) {
                s = s.add(DoubleVector.fromArray(SPECIES, a, ao + i * as + j));
            }
            s.intoArray(sums, so + j);
            j += LANES;
        }
    }
}
