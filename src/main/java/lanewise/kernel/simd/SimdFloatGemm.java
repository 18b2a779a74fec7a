package lanewise.kernel.simd;

import static lanewise.kernel.simd.FloatBlocking.DEPTH;
import static lanewise.kernel.simd.FloatBlocking.PANEL;

/**
 * The matrix multiply on vectors: loops over panels of columns and tiles of rows around the register tiles.
 *
 * <p>However the loops are cut, each element of C stays one chain over ascending p: a later block of p starts from the
 * partial element that the earlier one stored.
 *
 * <p>Shapes have ways of their own, of which a product takes the first that applies:
 *
 * <ol>
 * <li>B transposed and few rows: {@link FloatFewRowsGemm}, whose lanes are rows; a single one {@link FloatOneRowGemm}
 * <li>one start for all rows, and as many columns as half a vector: {@link FloatHalfVectorGemm}; four: {@link FloatFourColumnsGemm}
 * <li>one start and 512 bits: {@link FloatGridGemm}; with fewer columns than lanes {@link FloatNarrowGridGemm}
 * <li>sums of few terms: {@link FloatShortGemm}; of one, a column times a row, {@link FloatOuterGemm}
 * <li>one start and 16 registers: {@link FloatBandGemm} where A is copied band by band, {@link FloatSharedStartGemm} where it stays in
 * place, {@link FloatNarrowStartGemm} with fewer columns than lanes
 * <li>one row with a wide B: {@link FloatWideRowGemm}; a few rows with a large one: {@link FloatThinGemm}
 * <li>many of everything: {@link FloatPackedGemm}, with copies of both operands
 * <li>all others: tiles over operands in place, here; with fewer columns than lanes {@link FloatNarrowGemm}
 * </ol>
 *
 * <p>Each says at its top what it brings beside the way that its shapes took before.
 */
public final class SimdFloatGemm {

    private static final int LANES = Species.FLOAT.length();

    /** The start of the chains when there is none: a row of zeros as wide as the widest tile, stride 0. */
    static final float[] ZEROS = new float[16 * LANES];

    /** How the operands of one call are stored. */
    private enum Form {
        NN,
        NT,
        TN
    }

    private SimdFloatGemm() {}

    /** Elements that a caller provides as scratch for a product of this size. */
    public static int scratch(int m, int n, int k) {
        int panels = Math.max(FloatGridGemm.scratch(n, k), FloatPackedGemm.scratch(m, n, k));
        return Math.max(panels, PANEL + Math.max(FloatFewRowsGemm.SCRATCH, FloatNarrowGemm.SCRATCH));
    }

    /** C = S + A·B. */
    public static void nn(
            int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, int ss,
            float[] c, int co, int cs, float[] scratch) {
        multiply(Form.NN, m, n, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs, scratch);
    }

    /** C = S + A·Bᵀ, with B stored [n][k]. */
    public static void nt(
            int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, int ss,
            float[] c, int co, int cs, float[] scratch) {
        multiply(Form.NT, m, n, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs, scratch);
    }

    /** C = S + Aᵀ·B, with A stored [k][m]. */
    public static void tn(
            int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, int ss,
            float[] c, int co, int cs, float[] scratch) {
        multiply(Form.TN, m, n, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs, scratch);
    }

    private static void multiply(
            Form form, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so,
            int ss, float[] c, int co, int cs, float[] scratch) {
        if (m == 0 || n == 0) {
            return;
        }
        float[] start = s == null ? ZEROS : s;
        int startOffset = s == null ? 0 : so;
        int startStride = s == null ? 0 : ss;
        if (form == Form.NT && FloatFewRowsGemm.applies(m, n, k, start)) {
            FloatFewRowsGemm.multiply(
                    m, n, k, a, ao, as, b, bo, bs, start, startOffset, startStride, c, co, cs, scratch);
            return;
        }
        if (form != Form.TN && startStride == 0 && FloatHalfVectorGemm.applies(m, n, k, cs)) {
            FloatHalfVectorGemm.multiply(
                    form == Form.NT, m, k, a, ao, as, b, bo, bs, start, startOffset, c, co, scratch);
            return;
        }
        if (form != Form.TN && startStride == 0 && FloatFourColumnsGemm.applies(m, n, k, cs)) {
            FloatFourColumnsGemm.multiply(
                    form == Form.NT, m, k, a, ao, as, b, bo, bs, start, startOffset, c, co, scratch);
            return;
        }
        if (startStride == 0 && FloatGridGemm.applies(form == Form.TN, form == Form.NT, m, n, k, as, bs)) {
            FloatGridGemm.multiply(
                    form == Form.TN, form == Form.NT, m, n, k, a, ao, as, b, bo, bs, start, startOffset, c, co, cs,
                    scratch);
            return;
        }
        if (startStride == 0 && FloatNarrowGridGemm.applies(form == Form.TN, m, n, k, cs)) {
            FloatNarrowGridGemm.multiply(
                    form == Form.TN, form == Form.NT, m, n, k, a, ao, as, b, bo, bs, start, startOffset, c, co, scratch);
            return;
        }
        if (FloatBlocking.isShort(form == Form.TN, m, n, k)) {
            FloatShortGemm.multiply(
                    form == Form.TN, form == Form.NT, m, n, k, a, ao, as, b, bo, bs, start, startOffset, startStride, c,
                    co, cs, scratch);
            return;
        }
        if (form != Form.TN && startStride == 0 && FloatBandGemm.applies(m, n, k)) {
            FloatBandGemm.multiply(
                    form == Form.NT, m, n, k, a, ao, as, b, bo, bs, start, startOffset, c, co, cs, scratch);
            return;
        }
        if (form != Form.TN && startStride == 0 && FloatSharedStartGemm.applies(m, n, k)) {
            FloatSharedStartGemm.multiply(
                    form == Form.NT, m, n, k, a, ao, as, b, bo, bs, start, startOffset, c, co, cs, scratch);
            return;
        }
        if (form == Form.TN && startStride == 0 && FloatSharedStartGemm.appliesTransposed(m, n, k)) {
            FloatSharedStartGemm.multiplyTransposed(
                    m, n, k, a, ao, as, b, bo, bs, start, startOffset, c, co, cs, scratch);
            return;
        }
        if (form == Form.NN && startStride == 0 && FloatNarrowStartGemm.applies(m, n, k, cs)) {
            FloatNarrowStartGemm.multiply(m, n, k, a, ao, as, b, bo, bs, start, startOffset, c, co, scratch);
            return;
        }
        if (form == Form.NN && m == 1 && FloatWideRowGemm.applies(n, k)) {
            FloatWideRowGemm.multiply(n, k, a, ao, b, bo, bs, start, startOffset, c, co, scratch);
            return;
        }
        if (form == Form.NN && FloatThinGemm.applies(m, n, k)) {
            FloatThinGemm.multiply(m, n, k, a, ao, as, b, bo, bs, start, startOffset, startStride, c, co, cs, scratch);
            return;
        }
        if (FloatBlocking.packs(form == Form.TN, form == Form.NT, m, n, k)) {
            FloatPackedGemm.multiply(
                    form == Form.TN, form == Form.NT, m, n, k, a, ao, as, b, bo, bs, start, startOffset, startStride, c,
                    co, cs, scratch);
            return;
        }
        // A panel is made of B where it is transposed, or where a narrow one has no whole vectors to be read.
        boolean panel = form == Form.NT || n < LANES && !FloatNarrowGemm.readsInside(k, b, bo, bs);
        int depth = panel ? DEPTH : FloatBlocking.depthInPlace(form == Form.TN, m, n, k);
        int p = 0;
        do {
            int kc = Math.min(depth, k - p);
            int ap = form == Form.TN ? ao + p * as : ao + p;
            int bp = form == Form.NT ? bo + p : bo + p * bs;
            if (p == 0) {
                panels(form, panel, m, n, kc, a, ap, as, b, bp, bs, start, startOffset, startStride, c, co, cs,
                        scratch);
            } else {
                panels(form, panel, m, n, kc, a, ap, as, b, bp, bs, c, co, cs, c, co, cs, scratch);
            }
            p += kc;
        } while (p < k);
    }

    /** Cuts the columns into panels of a tile's vectors, of equal width as far as that goes. */
    private static void panels(
            Form form, boolean pack, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, int ss, float[] c, int co, int cs, float[] scratch) {
        if (n < LANES) {
            narrow(form, pack, m, n, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs, scratch);
            return;
        }
        int vectors = (n - 1) / LANES + 1;
        int panels = FloatBlocking.panelsInPlace(form == Form.TN, m, vectors);
        int base = vectors / panels;
        int wider = vectors % panels;
        int j = 0;
        for (int t = 0; t < panels; t++) {
            int count = t < wider ? base + 1 : base;
            int width = Math.min(count * LANES, n - j);
            int sj = s == ZEROS ? 0 : so + j;
            if (pack) {
                FloatTranspose.transpose(width, k, b, bo + j * bs, bs, scratch, 0, width);
                rows(form, count, width, m, k, a, ao, as, scratch, 0, width, s, sj, ss, c, co + j, cs);
            } else {
                rows(form, count, width, m, k, a, ao, as, b, bo + j, bs, s, sj, ss, c, co + j, cs);
            }
            j += width;
        }
    }

    /** A result narrower than one vector. */
    private static void narrow(
            Form form, boolean pack, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, int ss, float[] c, int co, int cs, float[] scratch) {
        float[] panel = b;
        int po = bo;
        int ps = bs;
        if (pack) {
            panel = scratch;
            po = 0;
            ps = LANES;
            if (form == Form.NT) {
                FloatTranspose.transpose(n, k, b, bo, bs, scratch, 0, LANES);
            } else {
                FloatNarrowGemm.pack(n, k, b, bo, bs, scratch, 0);
            }
        }
        FloatNarrowGemm.multiply(
                form == Form.TN, m, n, k, a, ao, as, panel, po, ps, s, so, ss, c, co, cs, scratch, PANEL);
    }

    /** Cuts the rows into tiles whose heights differ by at most one. */
    private static void rows(
            Form form, int vectors, int width, int m, int k, float[] a, int ao, int as, float[] b, int bo, int bs,
            float[] s, int so, int ss, float[] c, int co, int cs) {
        if (vectors == 1) {
            oneVector(form, m, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs);
            return;
        }
        int most = FloatBlocking.heightInPlace(form == Form.TN, vectors);
        int tiles = (m + most - 1) / most;
        int height = m / tiles;
        int taller = m % tiles * (height + 1);
        if (taller > 0) {
            tiles(form, height + 1, vectors, width, taller, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs);
        }
        int rest = form == Form.TN ? ao + taller : ao + taller * as;
        tiles(form, height, vectors, width, m - taller, k, a, rest, as, b, bo, bs, s, so + taller * ss, ss, c,
                co + taller * cs, cs);
    }

    private static void tiles(
            Form form, int height, int vectors, int width, int m, int k, float[] a, int ao, int as, float[] b, int bo,
            int bs, float[] s, int so, int ss, float[] c, int co, int cs) {
        if (form == Form.TN) {
            FloatTilesTn.multiply(height, vectors, width, m, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs);
        } else {
            FloatTilesNn.multiply(height, vectors, width, m, k, a, ao, as, b, bo, bs, s, so, ss, c, co, cs);
        }
    }

    /** A result of exactly one vector's width. */
    private static void oneVector(
            Form form, int m, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so, int ss,
            float[] c, int co, int cs) {
        int i = 0;
        for (int height = 8; height >= 1; height >>= 1) {
            int rows = (m - i) / height * height;
            if (rows > 0) {
                int ai = form == Form.TN ? ao + i : ao + i * as;
                tiles(form, height, 1, LANES, rows, k, a, ai, as, b, bo, bs, s, so + i * ss, ss, c, co + i * cs, cs);
                i += rows;
            }
        }
    }
}
