package lanewise.kernel.simd;

/**
 * The multiply for results narrower than one vector, such as the ten outputs of a classifier.
 *
 * <p>The tiles compute whole vectors, of which the last lanes are nobody's: they read on into the next row of B, and
 * they start from and end in rows of scratch that are a vector wide. Masks inside the tile would save those copies, but
 * eight masked loads and stores were more than the first-tier compiler could take ("out of virtual registers"), after
 * which the method stayed interpreted vectors for good: 850 KB of garbage per training step.
 */
final class FloatNarrowGemm {

    private static final int LANES = Species.FLOAT.length();

    /** Rows of the result that go through scratch at a time. */
    private static final int ROWS = 64;

    /** Elements of scratch that {@link #multiply} uses. */
    static final int SCRATCH = ROWS * 16;

    private FloatNarrowGemm() {}

    /** Whether whole vectors can be read from every row of B without leaving its array. */
    static boolean readsInside(int k, float[] b, int bo, int bs) {
        return k == 0 || bo + (k - 1L) * bs + LANES <= b.length;
    }

    /** B with a vector's room for every row. */
    static void pack(int width, int k, float[] b, int bo, int bs, float[] panel, int offset) {
        copy(k, width, b, bo, bs, panel, offset);
    }

    /** C = S + A·B, or with Aᵀ; every row of B has a readable vector. */
    static void multiply(
            boolean transposed, int m, int n, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s,
            int so, int ss, float[] c, int co, int cs, float[] scratch, int offset) {
        for (int i = 0; i < m; i += ROWS) {
            int rows = Math.min(ROWS, m - i);
            copy(rows, n, s, so + i * ss, ss, scratch, offset);
            int done = 0;
            for (int height = 8; height >= 1; height >>= 1) {
                int count = (rows - done) / height * height;
                if (count > 0) {
                    int t = offset + done * LANES;
                    if (transposed) {
                        FloatTilesTn.multiply(height, 1, LANES, count, k, a, ao + i + done, as, b, bo, bs, scratch, t,
                                LANES, scratch, t, LANES);
                    } else {
                        FloatTilesNn.multiply(height, 1, LANES, count, k, a, ao + (i + done) * as, as, b, bo, bs,
                                scratch, t, LANES, scratch, t, LANES);
                    }
                    done += count;
                }
            }
            copyOut(rows, n, scratch, offset, c, co + i * cs, cs);
        }
    }

    /** Rows of fewer elements than a vector, into rows with room for one; what stands behind them does not matter. */
    private static void copy(int rows, int width, float[] from, int fo, int fs, float[] to, int offset) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, fo + i * fs, to, offset + i * LANES, width);
        }
    }

    /** The way back. A masked store is no faster, and near the end of an array it takes a slow way that allocates. */
    private static void copyOut(int rows, int width, float[] from, int offset, float[] c, int co, int cs) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, offset + i * LANES, c, co + i * cs, width);
        }
    }
}
