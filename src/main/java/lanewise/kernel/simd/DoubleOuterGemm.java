// Generated from FloatOuterGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = S + a·bᵀ} of a column and a row, as the weight gradient of a single sample is: nothing but writing C. A row goes from
 * its first column to its last, so that whole lines are written one after the other; in panels of four vectors that stay in
 * registers 784x128 had 10-14 GFLOP/s on Zen 3, in rows 17-25.
 */
final class DoubleOuterGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Columns from which a loop over a row pays: 64 had 1.05-1.27 of the speed of panels, 32 had 0.6-0.75. */
    private static final int SHORTEST = 8 * LANES;

    private DoubleOuterGemm() {}

    /** Whether this was measured to be the best way. */
    static boolean applies(int n) {
        return LANES < 16 && n >= SHORTEST;
    }

    /** C = S + a·bᵀ, with element i of a at {@code ao + i * as} and b in a row. */
    static void multiply(
            int m, int n, double[] a, int ao, int as, double[] b, int bo, double[] s, int so, int ss, double[] c, int co,
            int cs) {
        for (int i = 0; i < m; i++) {
            if (s == SimdDoubleGemm.ZEROS) {
                row(n, a[ao + i * as], b, bo, c, co + i * cs);
            } else {
                add(n, a[ao + i * as], b, bo, s, so + i * ss, c, co + i * cs);
            }
        }
    }

    private static void row(int n, double a, double[] b, int bo, double[] c, int co) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int j = 0; j <= n - LANES; j += LANES) {
            factor.fma(DoubleVector.fromArray(SPECIES, b, bo + j), zero).intoArray(c, co + j);
        }
        factor.fma(DoubleVector.fromArray(SPECIES, b, bo + n - LANES), zero).intoArray(c, co + n - LANES);
    }

    /** The last columns may overlap those before, from which they must not start once these are written. */
    private static void add(int n, double a, double[] b, int bo, double[] s, int so, double[] c, int co) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a);
        DoubleVector last = DoubleVector.fromArray(SPECIES, s, so + n - LANES);
        for (int j = 0; j <= n - LANES; j += LANES) {
            factor.fma(DoubleVector.fromArray(SPECIES, b, bo + j), DoubleVector.fromArray(SPECIES, s, so + j))
                    .intoArray(c, co + j);
        }
        factor.fma(DoubleVector.fromArray(SPECIES, b, bo + n - LANES), last).intoArray(c, co + n - LANES);
    }
}
