package lanewise.kernel.simd;

/**
 * The multiply for sums of few terms: as many vectors of B's rows at a time as stay in registers, while some rows of C pass by.
 */
final class FloatShortGemm {

    private static final int LANES = Species.FLOAT.length();

    /** Elements of C that are worked on at a time: they stay in the first-level cache, since a panel may write half a line of it. */
    private static final int BLOCK = 4096;

    /** Where a transposed A goes. */
    private static final int TURNED = FloatBlocking.PANEL;

    private FloatShortGemm() {}

    /** C = S + A·B, with A stored {@code [k][m]} if {@code at}, and B {@code [n][k]} if {@code bt}; {@link FloatBlocking#isShort}. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, int ss, float[] c, int co, int cs, float[] w) {
        if (k == 1 && !bt && FloatOuterGemm.applies(n, s)) {
            FloatOuterGemm.multiply(m, n, a, ao, at ? 1 : as, b, bo, s, so, ss, c, co, cs);
            return;
        }
        // Of a transposed B a panel at a time is turned, which should serve all rows. Up to two terms a panel writes whole lines.
        int most = bt || k <= 2 ? m : Math.max(8, BLOCK / n);
        for (int i = 0; i < m;) {
            int rows = Math.min(at ? Math.min(most, BLOCK / k) : most, m - i);
            float[] left = a;
            int lo = at ? ao + i : ao + i * as;
            int ls = at ? 1 : as;
            if (at && k > 1) {
                FloatTranspose.transpose(k, rows, a, lo, as, w, TURNED, k);
                left = w;
                lo = TURNED;
                ls = k;
            }
            panels(bt, rows, n, k, left, lo, ls, b, bo, bs, s, so + i * ss, ss, c, co + i * cs, cs, w);
            i += rows;
        }
    }

    private static void panels(
            boolean bt, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so,
            int ss, float[] c, int co, int cs, float[] w) {
        int vectors = (n + LANES - 1) / LANES;
        int panels = FloatShortTiles.panels(k, vectors);
        int base = vectors / panels;
        int wider = vectors % panels;
        int j = 0;
        for (int t = 0; t < panels; t++) {
            int count = t < wider ? base + 1 : base;
            int width = Math.min(count * LANES, n - j);
            int sj = s == SimdFloatGemm.ZEROS ? 0 : so + j;
            float[] panel = b;
            int po = bo + j;
            int ps = bs;
            if (bt) {
                FloatTranspose.transpose(width, k, b, bo + j * bs, bs, w, 0, width);
                panel = w;
                po = 0;
                ps = width;
            }
            FloatShortTiles.multiply(
                    k, count, m, a, ao, as, panel, po, ps, s, sj, ss, c, co + j, cs, width - LANES);
            j += width;
        }
    }
}
