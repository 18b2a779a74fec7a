package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = S + a·bᵀ} of a column and a row, as the weight gradient of a single sample is: nothing but writing C. A row goes from
 * its first column to its last, so that whole lines are written one after the other; in panels of four vectors that stay in
 * registers 784x128 had 10-14 GFLOP/s on Zen 3, in rows 17-25. With 512 bits eight vectors stay in registers, and the whole of such a
 * row is written before the next: on Zen 5 3.5 us instead of 6.4 in panels of four, 512x512 11.6 instead of 19.6.
 */
final class FloatOuterGemm {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Columns from which a loop over a row pays: 64 had 1.05-1.27 of the speed of panels, 32 had 0.6-0.75. */
    private static final int SHORTEST = 8 * LANES;

    private FloatOuterGemm() {}

    /** Whether this was measured to be the best way. */
    static boolean applies(int n, float[] s) {
        return n >= SHORTEST && (LANES < 16 || s == SimdFloatGemm.ZEROS);
    }

    /** C = S + a·bᵀ, with element i of a at {@code ao + i * as} and b in a row. */
    static void multiply(
            int m, int n, float[] a, int ao, int as, float[] b, int bo, float[] s, int so, int ss, float[] c, int co,
            int cs) {
        int j = 0;
        if (Species.BITS == 512 && s == SimdFloatGemm.ZEROS) {
            for (; j <= n - 8 * LANES; j += 8 * LANES) {
                eightVectors(m, a, b, bo + j, c, cs, as, ao, co + j);
            }
        }
        for (int i = 0; i < m && j < n; i++) {
            if (s == SimdFloatGemm.ZEROS) {
                row(j, n, a[ao + i * as], b, bo, c, co + i * cs);
            } else {
                add(n, a[ao + i * as], b, bo, s, so + i * ss, c, co + i * cs);
            }
        }
    }

    /** Arguments of the loop come first: those that stay on the stack cost it. */
    private static void eightVectors(
            int m, float[] a, float[] b, int bo, float[] c, int cs, int as, int ao, int co) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector b0 = FloatVector.fromArray(SPECIES, b, bo);
        FloatVector b1 = FloatVector.fromArray(SPECIES, b, bo + LANES);
        FloatVector b2 = FloatVector.fromArray(SPECIES, b, bo + 2 * LANES);
        FloatVector b3 = FloatVector.fromArray(SPECIES, b, bo + 3 * LANES);
        FloatVector b4 = FloatVector.fromArray(SPECIES, b, bo + 4 * LANES);
        FloatVector b5 = FloatVector.fromArray(SPECIES, b, bo + 5 * LANES);
        FloatVector b6 = FloatVector.fromArray(SPECIES, b, bo + 6 * LANES);
        FloatVector b7 = FloatVector.fromArray(SPECIES, b, bo + 7 * LANES);
        for (int i = 0; i < m; i++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, a[ao + i * as]);
            int p = co + i * cs;
            factor.fma(b0, zero).intoArray(c, p);
            factor.fma(b1, zero).intoArray(c, p + LANES);
            factor.fma(b2, zero).intoArray(c, p + 2 * LANES);
            factor.fma(b3, zero).intoArray(c, p + 3 * LANES);
            factor.fma(b4, zero).intoArray(c, p + 4 * LANES);
            factor.fma(b5, zero).intoArray(c, p + 5 * LANES);
            factor.fma(b6, zero).intoArray(c, p + 6 * LANES);
            factor.fma(b7, zero).intoArray(c, p + 7 * LANES);
        }
    }

    /** A row from column {@code from} on. */
    private static void row(int from, int n, float a, float[] b, int bo, float[] c, int co) {
        FloatVector factor = FloatVector.broadcast(SPECIES, a);
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int j = from; j <= n - LANES; j += LANES) {
            factor.fma(FloatVector.fromArray(SPECIES, b, bo + j), zero).intoArray(c, co + j);
        }
        factor.fma(FloatVector.fromArray(SPECIES, b, bo + n - LANES), zero).intoArray(c, co + n - LANES);
    }

    /** The last columns may overlap those before, from which they must not start once these are written. */
    private static void add(int n, float a, float[] b, int bo, float[] s, int so, float[] c, int co) {
        FloatVector factor = FloatVector.broadcast(SPECIES, a);
        FloatVector last = FloatVector.fromArray(SPECIES, s, so + n - LANES);
        for (int j = 0; j <= n - LANES; j += LANES) {
            factor.fma(FloatVector.fromArray(SPECIES, b, bo + j), FloatVector.fromArray(SPECIES, s, so + j))
                    .intoArray(c, co + j);
        }
        factor.fma(FloatVector.fromArray(SPECIES, b, bo + n - LANES), last).intoArray(c, co + n - LANES);
    }
}
