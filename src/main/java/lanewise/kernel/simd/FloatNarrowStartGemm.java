package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = S + A·B} as in {@link FloatSharedStartGemm}, for fewer columns than a vector has lanes. As in
 * {@link FloatNarrowGemm} the last lanes are nobody's, and a row is written over the beginning of the next one; the rows behind
 * which C ends go through scratch.
 *
 * <p>Measured on Zen 3 beside {@link FloatNarrowGemm}: 32x2x32 9.7 GFLOP/s instead of 6.4, 128x4x16 19 instead of
 * 16, 1000x7x64 50 instead of 46, with one term a round; two terms a round 1.03-1.12 times as fast as that, four 0.8-1.0.
 */
final class FloatNarrowStartGemm {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Rows of a tile of one vector: eight chains. */
    private static final int HEIGHT = 8;

    /** Terms that a tile takes in a round. */
    private static final int STEP = 2;

    private static final int LEAST_ROWS = 2 * HEIGHT;

    /** Where the start lies in the scratch, behind B, and then the last rows of C. */
    private static final int START = FloatBlocking.DEPTH * LANES;

    private static final int RESULT = START + LANES;

    private FloatNarrowStartGemm() {}

    /** Whether a product is computed here, with A row-major and one start for all rows. */
    static boolean applies(int m, int n, int k, int cs) {
        return Species.BITS == 256
                && m >= LEAST_ROWS
                && n >= 2
                && n < LANES
                && cs == n
                && k > FloatShortTiles.LONGEST
                && k <= FloatBlocking.DEPTH;
    }

    /** C = s + A·B; the rows of C follow each other without a gap. */
    static void multiply(
            int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, float[] c,
            int co, float[] w) {
        FloatNarrowGemm.pack(n, k, b, bo, bs, w, 0);
        System.arraycopy(s, so, w, START, n);
        // So many rows may write a whole vector: it ends before C does.
        int whole = ((m * n - LANES) / n + 1) / HEIGHT * HEIGHT;
        tiles(whole, k, a, ao, as, w, c, co, n);
        int rest = (m - whole + HEIGHT - 1) / HEIGHT * HEIGHT;
        tiles(rest, k, a, ao + (m - rest) * as, as, w, w, RESULT, LANES);
        for (int i = whole; i < m; i++) {
            System.arraycopy(w, RESULT + (i - m + rest) * LANES, c, co + i * n, n);
        }
    }

    private static void tiles(int m, int k, float[] a, int ao, int as, float[] w, float[] c, int co, int cs) {
        FloatVector s = FloatVector.fromArray(SPECIES, w, START);
        for (int i = 0; i < m; i += HEIGHT) {
            int a0 = ao + i * as;
            int a1 = a0 + as;
            int a2 = a1 + as;
            int a3 = a2 + as;
            int a4 = a3 + as;
            int a5 = a4 + as;
            int a6 = a5 + as;
            int a7 = a6 + as;
            FloatVector c0 = s;
            FloatVector c1 = s;
            FloatVector c2 = s;
            FloatVector c3 = s;
            FloatVector c4 = s;
            FloatVector c5 = s;
            FloatVector c6 = s;
            FloatVector c7 = s;
            int p = 0;
            for (; p <= k - STEP; p += STEP) {
                FloatVector b0 = FloatVector.fromArray(SPECIES, w, p * LANES);
                c0 = FloatVector.broadcast(SPECIES, a[a0 + p]).fma(b0, c0);
                c1 = FloatVector.broadcast(SPECIES, a[a1 + p]).fma(b0, c1);
                c2 = FloatVector.broadcast(SPECIES, a[a2 + p]).fma(b0, c2);
                c3 = FloatVector.broadcast(SPECIES, a[a3 + p]).fma(b0, c3);
                c4 = FloatVector.broadcast(SPECIES, a[a4 + p]).fma(b0, c4);
                c5 = FloatVector.broadcast(SPECIES, a[a5 + p]).fma(b0, c5);
                c6 = FloatVector.broadcast(SPECIES, a[a6 + p]).fma(b0, c6);
                c7 = FloatVector.broadcast(SPECIES, a[a7 + p]).fma(b0, c7);
                FloatVector b1 = FloatVector.fromArray(SPECIES, w, (p + 1) * LANES);
                c0 = FloatVector.broadcast(SPECIES, a[a0 + p + 1]).fma(b1, c0);
                c1 = FloatVector.broadcast(SPECIES, a[a1 + p + 1]).fma(b1, c1);
                c2 = FloatVector.broadcast(SPECIES, a[a2 + p + 1]).fma(b1, c2);
                c3 = FloatVector.broadcast(SPECIES, a[a3 + p + 1]).fma(b1, c3);
                c4 = FloatVector.broadcast(SPECIES, a[a4 + p + 1]).fma(b1, c4);
                c5 = FloatVector.broadcast(SPECIES, a[a5 + p + 1]).fma(b1, c5);
                c6 = FloatVector.broadcast(SPECIES, a[a6 + p + 1]).fma(b1, c6);
                c7 = FloatVector.broadcast(SPECIES, a[a7 + p + 1]).fma(b1, c7);
            }
            for (; p < k; p++) {
                FloatVector b = FloatVector.fromArray(SPECIES, w, p * LANES);
                c0 = FloatVector.broadcast(SPECIES, a[a0 + p]).fma(b, c0);
                c1 = FloatVector.broadcast(SPECIES, a[a1 + p]).fma(b, c1);
                c2 = FloatVector.broadcast(SPECIES, a[a2 + p]).fma(b, c2);
                c3 = FloatVector.broadcast(SPECIES, a[a3 + p]).fma(b, c3);
                c4 = FloatVector.broadcast(SPECIES, a[a4 + p]).fma(b, c4);
                c5 = FloatVector.broadcast(SPECIES, a[a5 + p]).fma(b, c5);
                c6 = FloatVector.broadcast(SPECIES, a[a6 + p]).fma(b, c6);
                c7 = FloatVector.broadcast(SPECIES, a[a7 + p]).fma(b, c7);
            }
            int o = co + i * cs;
            c0.intoArray(c, o);
            c1.intoArray(c, o + cs);
            c2.intoArray(c, o + 2 * cs);
            c3.intoArray(c, o + 3 * cs);
            c4.intoArray(c, o + 4 * cs);
            c5.intoArray(c, o + 5 * cs);
            c6.intoArray(c, o + 6 * cs);
            c7.intoArray(c, o + 7 * cs);
        }
    }
}
