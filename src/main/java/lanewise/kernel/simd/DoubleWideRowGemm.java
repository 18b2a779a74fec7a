// Generated from FloatWideRowGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code c = s + a·B} of one row with a wide B, as the forward pass of a single row is. Eight rows of B at a time, as they lie in
 * memory, are added to the row of C, which stays in the first-level cache: the processor fetches what is read from end to end ahead,
 * which it does not where a tile takes a piece of each row and comes back for the next.
 *
 * <p>Measured on Zen 3 beside tiles over operands in place, in one process: 1x512x512 1.1-1.3 times the speed, 1x512x784 1.1-1.3,
 * 1x256x256 0.9-1.3, 1x1024x1024 1.1-1.5, in {@code double} 1.05-1.16 and 1x1024x1024 2.8; 1x128x128 1.1-1.2, in {@code double} 0.8, 1x128x784
 * 0.8-1.0, 1x64x64 0.7. Two or four vectors of columns side by side, or four or six rows of B, were slower. With 512 bits on Zen 5
 * 1x512x784 1.6, 1x1024x1024 1.8, 1x256x256 1.1, 1x128x784 0.95, in {@code double} 1x512x512 1.8, 1x128x784 1.1, 1x32x256 0.8.
 */
final class DoubleWideRowGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Rows of B at a time: their factors stay in registers. */
    private static final int ROWS = 8;

    /** Columns from which this is the best way; with 512 bits a tile of up to sixteen vectors reads B as well from end to end. */
    private static final int WIDE = Species.BITS == 512 ? 16 * LANES + 1 : 256;

    private DoubleWideRowGemm() {}

    /** Whether this was measured to be the best way for one row. */
    static boolean applies(int n, int k) {
        return Species.BITS >= 256 && k >= ROWS && n >= WIDE;
    }

    /** c = s + a·B; the scratch holds a vector. */
    static void multiply(
            int n, int k, double[] a, int ao, double[] b, int bo, int bs, double[] s, int so, double[] c, int co,
            double[] w) {
        int whole = n / LANES * LANES;
        // Where the last columns fill no vector, one that begins earlier is computed beside C, from the same start.
        int last = n - LANES;
        if (s == SimdDoubleGemm.ZEROS) {
            DoubleVector.zero(SPECIES).intoArray(w, 0);
            Arrays.fill(c, co, co + whole, 0);
        } else {
            DoubleVector.fromArray(SPECIES, s, so + last).intoArray(w, 0);
            System.arraycopy(s, so, c, co, whole);
        }
        int p = 0;
        for (; p <= k - ROWS; p += ROWS) {
            addEightRows(whole, a, ao + p, b, bo + p * bs, bs, c, co);
            if (whole < n) {
                addEightRows(LANES, a, ao + p, b, bo + p * bs + last, bs, w, 0);
            }
        }
        for (; p < k; p++) {
            addRow(whole, a[ao + p], b, bo + p * bs, c, co);
            if (whole < n) {
                addRow(LANES, a[ao + p], b, bo + p * bs + last, w, 0);
            }
        }
        System.arraycopy(w, LANES - (n - whole), c, co + whole, n - whole);
    }

    /** Whole vectors only. */
    private static void addEightRows(int n, double[] a, int ao, double[] b, int b0, int bs, double[] c, int co) {
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, a[ao]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, a[ao + 1]);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, a[ao + 2]);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, a[ao + 3]);
        DoubleVector f4 = DoubleVector.broadcast(SPECIES, a[ao + 4]);
        DoubleVector f5 = DoubleVector.broadcast(SPECIES, a[ao + 5]);
        DoubleVector f6 = DoubleVector.broadcast(SPECIES, a[ao + 6]);
        DoubleVector f7 = DoubleVector.broadcast(SPECIES, a[ao + 7]);
        int b1 = b0 + bs;
        int b2 = b1 + bs;
        int b3 = b2 + bs;
        int b4 = b3 + bs;
        int b5 = b4 + bs;
        int b6 = b5 + bs;
        int b7 = b6 + bs;
        for (int j = 0; j < n; j += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, c, co + j);
            sum = DoubleVector.fromArray(SPECIES, b, b0 + j).fma(f0, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b1 + j).fma(f1, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b2 + j).fma(f2, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b3 + j).fma(f3, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b4 + j).fma(f4, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b5 + j).fma(f5, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b6 + j).fma(f6, sum);
            sum = DoubleVector.fromArray(SPECIES, b, b7 + j).fma(f7, sum);
            sum.intoArray(c, co + j);
        }
    }

    private static void addRow(int n, double factor, double[] b, int bo, double[] c, int co) {
        DoubleVector f = DoubleVector.broadcast(SPECIES, factor);
        for (int j = 0; j < n; j += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, c, co + j);
            DoubleVector.fromArray(SPECIES, b, bo + j).fma(f, sum).intoArray(c, co + j);
        }
    }
}
