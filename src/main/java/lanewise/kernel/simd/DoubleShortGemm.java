// Generated from FloatShortGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

/**
 * The multiply for sums of few terms: as many vectors of B's rows at a time as stay in registers, while some rows of C pass by.
 */
final class DoubleShortGemm {

    private static final int LANES = Species.DOUBLE.length();

    /** Elements of C that are worked on at a time: they stay in the first-level cache, since a panel may write half a line of it. */
    private static final int BLOCK = 4096;

    /** Where a transposed A goes. */
    private static final int TURNED = DoubleBlocking.PANEL;

    private DoubleShortGemm() {}

    /** C = S + A·B, with A stored {@code [k][m]} if {@code at}, and B {@code [n][k]} if {@code bt}; {@link DoubleBlocking#isShort}. */
    static void multiply(
            boolean at, boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs,
            double[] s, int so, int ss, double[] c, int co, int cs, double[] w) {
        if (k == 1 && !bt && DoubleOuterGemm.applies(n, s)) {
            DoubleOuterGemm.multiply(m, n, a, ao, at ? 1 : as, b, bo, s, so, ss, c, co, cs);
            return;
        }
        // Of a transposed B a panel at a time is turned, which should serve all rows. Up to two terms a panel writes whole lines.
        int most = bt || k <= 2 ? m : Math.max(8, BLOCK / n);
        for (int i = 0; i < m;) {
            int rows = Math.min(at ? Math.min(most, BLOCK / k) : most, m - i);
            double[] left = a;
            int lo = at ? ao + i : ao + i * as;
            int ls = at ? 1 : as;
            if (at && k > 1) {
                DoubleTranspose.transpose(k, rows, a, lo, as, w, TURNED, k);
                left = w;
                lo = TURNED;
                ls = k;
            }
            panels(bt, rows, n, k, left, lo, ls, b, bo, bs, s, so + i * ss, ss, c, co + i * cs, cs, w);
            i += rows;
        }
    }

    private static void panels(
            boolean bt, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so,
            int ss, double[] c, int co, int cs, double[] w) {
        int vectors = (n + LANES - 1) / LANES;
        int panels = DoubleShortTiles.panels(k, vectors);
        int base = vectors / panels;
        int wider = vectors % panels;
        int j = 0;
        for (int t = 0; t < panels; t++) {
            int count = t < wider ? base + 1 : base;
            int width = Math.min(count * LANES, n - j);
            int sj = s == SimdDoubleGemm.ZEROS ? 0 : so + j;
            double[] panel = b;
            int po = bo + j;
            int ps = bs;
            if (bt) {
                DoubleTranspose.transpose(width, k, b, bo + j * bs, bs, w, 0, width);
                panel = w;
                po = 0;
                ps = width;
            }
            DoubleShortTiles.multiply(
                    k, count, m, a, ao, as, panel, po, ps, s, sj, ss, c, co + j, cs, width - LANES);
            j += width;
        }
    }
}
