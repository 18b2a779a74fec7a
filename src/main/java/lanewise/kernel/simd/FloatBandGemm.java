package lanewise.kernel.simd;

/**
 * {@code C = S + A·B} where all rows of C start from one, as in {@link FloatSharedStartGemm}, for more than four vectors of columns.
 * Rows of A in place take a general register each, of which there are enough for four; here A is copied, a band of six rows at a
 * time, to constant distances, and all panels of B pass by ({@link FloatBandTiles}).
 *
 * <p>Measured on Zen 3 beside tiles over A in place, in one process: 256x128x10 with B transposed 1.15-1.26 times the speed,
 * 128x48x20 0.97-1.08, 128x128x128 0.98-1.07, in {@code double} 100x64x32 1.05; while a neighbour had half of the core 1.16-1.33.
 * With four terms a round 64x64x64 and 64x64x48 have 0.98, in {@code double} 0.96-1.01, and beside a neighbour 1.27-1.36.
 */
final class FloatBandGemm {

    private static final int LANES = Species.FLOAT.length();

    /** Elements of a row of a panel of B. */
    private static final int WIDE = 2 * LANES;

    /**
     * Columns from which copying A pays: 128x32x16 had 0.96 of the speed of tiles over A in place. With two vectors of columns and a
     * core of one's own 128x16x200 has 0.84, 32x32x32 0.87, beside a neighbour 1.18 and 1.09.
     */
    private static final int LEAST_COLUMNS = 5 * LANES;

    private FloatBandGemm() {}

    /** Whether this was measured to be the best way, with A row-major and one start for all rows. */
    static boolean applies(int m, int n, int k) {
        return Species.FENCED
                && n >= LEAST_COLUMNS
                && FloatSharedStartGemm.applies(m, n, k);
    }

    /** C = s + A·B, with B stored {@code [n][k]} if {@code bt}. */
    static void multiply(
            boolean bt, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so,
            float[] c, int co, int cs, float[] w) {
        FloatPackedGemm.packB(bt, WIDE, n, k, b, bo, bs, w, FloatBandTiles.PANELS);
        int panels = (n + WIDE - 1) / WIDE;
        int last = n - (panels - 1) * WIDE - LANES;
        int sp = s == SimdFloatGemm.ZEROS ? 0 : WIDE;
        // The heights differ by at most one.
        int bands = (m + FloatBandTiles.HEIGHT - 1) / FloatBandTiles.HEIGHT;
        int height = m / bands;
        int taller = m % bands * (height + 1);
        if (taller > 0) {
            FloatBandTiles.multiply(height + 1, taller, panels, k, a, ao, as, w, s, so, sp, c, co, cs, last);
        }
        FloatBandTiles.multiply(
                height, m - taller, panels, k, a, ao + taller * as, as, w, s, so, sp, c, co + taller * cs, cs, last);
    }
}
