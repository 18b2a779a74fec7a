// Generated from SimdFloatMatrix.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The matrix operations beside the multiply, on vectors. */
public final class SimdDoubleMatrix {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Rows and columns of a square that stays in the first-level cache, source and target. */
    private static final int SQUARE = 32;

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
                for (int c = j; c < j + columns; c++) {
                    for (int r = i; r < i + rows; r++) {
                        t[to + c * ts + r] = a[ao + r * as + c];
                    }
                }
            }
        }
    }

    public static void columnSums(int m, int n, double[] a, int ao, int as, double[] sums, int so) {
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
        for (; j < n; j += LANES) {
            VectorMask<Double> inside = SPECIES.indexInRange(j, n);
            DoubleVector s = DoubleVector.zero(SPECIES);
            for (int i = 0; i < m; i++) {
                s = s.add(DoubleVector.fromArray(SPECIES, a, ao + i * as + j, inside));
            }
            s.intoArray(sums, so + j, inside);
        }
    }
}
