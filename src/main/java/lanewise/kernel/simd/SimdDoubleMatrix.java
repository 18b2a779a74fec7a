// Generated from SimdFloatMatrix.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleMatrix;

/** The matrix operations beside the multiply, on vectors. */
public final class SimdDoubleMatrix {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private SimdDoubleMatrix() {}

    public static void gemv(int m, int n, double[] a, int ao, int as, double[] x, int xo, double[] y, int yo) {
        for (int i = 0; i < m; i++) {
            y[yo + i] = SimdDoubleReduce.dot(n, a, ao + i * as, x, xo);
        }
    }

    public static void transpose(int m, int n, double[] a, int ao, int as, double[] t, int to, int ts) {
        DoubleTranspose.transpose(m, n, a, ao, as, t, to, ts);
    }

    public static void columnSums(int m, int n, double[] a, int ao, int as, double[] sums, int so) {
        if (LANES == 2) {
            // C2 boxes vectors of two lanes here.
            ScalarDoubleMatrix.columnSums(m, n, a, ao, as, sums, so);
            return;
        }
        if (n < LANES) {
            narrowSums(m, n, a, ao, as, sums, so);
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
                s0 = DoubleVector.fromArray(SPECIES, a, p).add(s0);
                s1 = DoubleVector.fromArray(SPECIES, a, p + LANES).add(s1);
                s2 = DoubleVector.fromArray(SPECIES, a, p + 2 * LANES).add(s2);
                s3 = DoubleVector.fromArray(SPECIES, a, p + 3 * LANES).add(s3);
            }
            s0.intoArray(sums, so + j);
            s1.intoArray(sums, so + j + LANES);
            s2.intoArray(sums, so + j + 2 * LANES);
            s3.intoArray(sums, so + j + 3 * LANES);
        }
        while (j < n) {
            // The last vectors may overlap those before them: both compute the same sums.
            j = Math.min(j, n - LANES);
            int k = Math.min(j + LANES, n - LANES);
            DoubleVector s0 = DoubleVector.zero(SPECIES);
            DoubleVector s1 = DoubleVector.zero(SPECIES);
            for (int i = 0; i < m; i++) {
                s0 = DoubleVector.fromArray(SPECIES, a, ao + i * as + j).add(s0);
                s1 = DoubleVector.fromArray(SPECIES, a, ao + i * as + k).add(s1);
            }
            s0.intoArray(sums, so + j);
            s1.intoArray(sums, so + k);
            j += 2 * LANES;
        }
    }

    /**
     * Fewer columns than lanes: a vector reads on into the next row, and the sums of those lanes are nobody's. The last rows,
     * behind which no whole vector lies, continue the chains one by one.
     */
    private static void narrowSums(int m, int n, double[] a, int ao, int as, double[] sums, int so) {
        int room = a.length - LANES - ao;
        if (n == 0 || room < 0 || so + LANES > sums.length) {
            ScalarDoubleMatrix.columnSums(m, n, a, ao, as, sums, so);
            return;
        }
        int whole = Math.min(m, room / as + 1);
        DoubleVector s = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i++) {
            s = DoubleVector.fromArray(SPECIES, a, ao + i * as).add(s);
        }
        s.intoArray(sums, so, SPECIES.indexInRange(0, n));
        for (int i = whole; i < m; i++) {
            for (int j = 0; j < n; j++) {
                sums[so + j] += a[ao + i * as + j];
            }
        }
    }
}
