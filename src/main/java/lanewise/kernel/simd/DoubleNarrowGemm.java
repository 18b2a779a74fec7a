// Generated from FloatNarrowGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The multiply for results narrower than one vector, such as the ten outputs of a classifier.
 *
 * <p>The tiles compute whole vectors, of which the last lanes are nobody's: they read on into the next row of B, and where
 * the rows of C follow each other without a gap, they write on into the next row of C, which is written after. What cannot
 * be overwritten in that way goes through rows of scratch. Masks inside the tile would save that, but eight masked loads and
 * stores were more than the first-tier compiler could take ("out of virtual registers"), after which the method stayed
 * interpreted vectors for good: 850 KB of garbage per training step.
 */
final class DoubleNarrowGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Rows of the result that go through scratch at a time. */
    private static final int ROWS = 64;

    /** Elements of scratch that {@link #multiply} uses. */
    static final int SCRATCH = ROWS * 16;

    private DoubleNarrowGemm() {}

    /** Whether whole vectors can be read from every row of B without leaving its array. */
    static boolean readsInside(int k, double[] b, int bo, int bs) {
        return k == 0 || bo + (k - 1L) * bs + LANES <= b.length;
    }

    /** B with a vector's room for every row. */
    static void pack(int width, int k, double[] b, int bo, int bs, double[] panel, int offset) {
        int p = 0;
        for (; p < k && bo + (long) p * bs + LANES <= b.length; p++) {
            DoubleVector.fromArray(SPECIES, b, bo + p * bs).intoArray(panel, offset + p * LANES);
        }
        copy(k - p, width, b, bo + p * bs, bs, panel, offset + p * LANES);
    }

    /** C = S + A·B, or with Aᵀ; every row of B has a readable vector. */
    static void multiply(
            boolean transposed, int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s,
            int so, int ss, double[] c, int co, int cs, double[] scratch, int offset) {
        int done = 0;
        if (cs == n && ss == 0 && m * n >= LANES) {
            // So many rows may write a whole vector: it ends before C does.
            done = (m * n - LANES) / n + 1;
            copy(1, n, s, so, 0, scratch, offset);
            tiles(transposed, done, k, a, ao, as, b, bo, bs, scratch, offset, 0, c, co, cs);
        }
        for (int i = done, left = m - done; left > 0; i += ROWS, left -= ROWS) {
            int rows = Math.min(ROWS, left);
            copy(rows, n, s, so + i * ss, ss, scratch, offset);
            int ai = transposed ? ao + i : ao + i * as;
            tiles(transposed, rows, k, a, ai, as, b, bo, bs, scratch, offset, LANES, scratch, offset, LANES);
            copyOut(rows, n, scratch, offset, c, co + i * cs, cs);
        }
    }

    /** Rows from the first to the last, in tiles of 8, 4, 2 and 1. */
    private static void tiles(
            boolean transposed, int m, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so,
            int ss, double[] c, int co, int cs) {
        if (k == 1 || k <= DoubleShortTiles.LONGEST && k >= 1 && !transposed) {
            DoubleShortTiles.multiply(k, 1, m, a, ao, transposed ? 1 : as, b, bo, bs, s, so, ss, c, co, cs, 0);
            return;
        }
        int i = 0;
        for (int height = 8; height >= 1; height >>= 1) {
            int rows = (m - i) / height * height;
            if (rows > 0) {
                if (transposed) {
                    DoubleTilesTn.multiply(height, 1, LANES, rows, k, a, ao + i, as, b, bo, bs, s, so + i * ss, ss, c,
                            co + i * cs, cs);
                } else {
                    DoubleTilesNn.multiply(height, 1, LANES, rows, k, a, ao + i * as, as, b, bo, bs, s, so + i * ss, ss,
                            c, co + i * cs, cs);
                }
                i += rows;
            }
        }
    }

    /** Rows of fewer elements than a vector, into rows with room for one; what stands behind them does not matter. */
    private static void copy(int rows, int width, double[] from, int fo, int fs, double[] to, int offset) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, fo + i * fs, to, offset + i * LANES, width);
        }
    }

    /** The way back. A masked store is no faster, and near the end of an array it takes a slow way that allocates. */
    private static void copyOut(int rows, int width, double[] from, int offset, double[] c, int co, int cs) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, offset + i * LANES, c, co + i * cs, width);
        }
    }
}
