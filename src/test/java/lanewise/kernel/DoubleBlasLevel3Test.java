// Generated from FloatBlasLevel3Test.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The matrix multiplies by the method of the BLAS level-3 test programs (Reference-LAPACK,
 * {@code BLAS/TESTING/sblat3.f}): every combination of sizes, forms and starts, its data, rogue values wherever nothing
 * may be written, and the threshold 16 for the error of every element in units of rounding. The product they are compared
 * with is compensated and shares nothing with the definition of the kernels.
 */
@Tag("every-width")
class DoubleBlasLevel3Test {

    private static final int[] SIZES = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129
    };

    private static final int LARGEST = 129;

    /** The threshold in {@code BLAS/TESTING/sblat3.in}. */
    private static final double THRESHOLD = 16;

    private static final double ROGUE = -1e10;

    private enum Form {
        NN, NT, TN
    }

    /** What the sums begin with: the BLAS' beta = 0, a row for all rows, another matrix, and its beta = 1. */
    private enum Start {
        ZERO, BIAS, MATRIX, RESULT
    }

    private final DoubleGemm gemm = new DoubleGemm();
    private final DoubleBlasProduct product;

    DoubleBlasLevel3Test() {
        BlasNumbers numbers = new BlasNumbers();
        double[] a = numbers.take(LARGEST * LARGEST);
        double[] b = numbers.take(LARGEST * LARGEST);
        product = new DoubleBlasProduct(LARGEST, a, b, SIZES);
    }

    /** The numbers of SBEG: (I − 500) / 1001 with I ← 891·I mod 1000 from 7, once more after every fifth. */
    private static final class BlasNumbers {
        private int i = 7;
        private int taken;

        double[] take(int n) {
            double[] values = new double[n];
            for (int k = 0; k < n; k++) {
                i = i * 891 % 1000;
                if (++taken % 5 == 0) {
                    i = i * 891 % 1000;
                }
                values[k] = ((i - 500) / 1001.0);
            }
            return values;
        }
    }

    /** One operand in an array of its own: offset, row stride, rogue values before, between and behind its rows. */
    private record Matrix(double[] array, int offset, int stride, int rows, int columns) {

        static Matrix of(int rows, int columns, int offset, int gap) {
            int stride = columns + gap;
            double[] array = new double[offset + rows * stride + 3];
            Arrays.fill(array, ROGUE);
            return new Matrix(array, offset, stride, rows, columns);
        }

        void assertRogueAround(String what) {
            assertRogue(0, offset, what);
            for (int i = 0; i < rows; i++) {
                int row = offset + i * stride;
                assertRogue(row + columns, row + stride, what);
            }
            assertRogue(offset + rows * stride, array.length, what);
        }

        private void assertRogue(int from, int to, String what) {
            for (int i = from; i < to; i++) {
                if (array[i] != ROGUE) {
                    throw new AssertionError(what + ": element " + i + " outside of the matrix is written");
                }
            }
        }
    }

    private void multiply(Form form, int m, int n, int k, Matrix a, Matrix b, Matrix s, int sStride, Matrix c) {
        double[] start = s == null ? null : s.array;
        int so = s == null ? 0 : s.offset;
        switch (form) {
            case NN -> gemm.nn(m, n, k, a.array, a.offset, a.stride, b.array, b.offset, b.stride, start, so, sStride,
                    c.array, c.offset, c.stride);
            case NT -> gemm.nt(m, n, k, a.array, a.offset, a.stride, b.array, b.offset, b.stride, start, so, sStride,
                    c.array, c.offset, c.stride);
            case TN -> gemm.tn(m, n, k, a.array, a.offset, a.stride, b.array, b.offset, b.stride, start, so, sStride,
                    c.array, c.offset, c.stride);
        }
    }

    /** One multiply, compared element by element; returns the largest ratio. */
    private double check(Form form, Start start, int m, int n, int k, int offset, int gap) {
        Matrix a = form == Form.TN ? Matrix.of(k, m, offset, gap) : Matrix.of(m, k, offset, gap);
        Matrix b = form == Form.NT ? Matrix.of(n, k, offset + 2, gap) : Matrix.of(k, n, offset + 2, gap);
        Matrix c = Matrix.of(m, n, offset + 1, 2 * gap);
        product.storeA(m, k, form == Form.TN, a.array, a.offset, a.stride);
        product.storeB(k, n, form == Form.NT, b.array, b.offset, b.stride);
        Matrix s = switch (start) {
            case ZERO -> null;
            case BIAS -> Matrix.of(1, n, offset + 3, 0);
            case MATRIX -> Matrix.of(m, n, offset + 3, gap);
            case RESULT -> c;
        };
        if (s != null) {
            for (int i = 0; i < s.rows; i++) {
                for (int j = 0; j < n; j++) {
                    s.array[s.offset + i * s.stride + j] = ((i * 7 + j * 3) % 11 / 7.0 - 0.7);
                }
            }
        }
        double[] starts = s == null ? null : s.array.clone();
        int sStride = start == Start.BIAS || s == null ? 0 : s.stride;
        double[] aBefore = a.array.clone();
        double[] bBefore = b.array.clone();
        multiply(form, m, n, k, a, b, s, sStride, c);
        String what = form + " " + start + " " + m + "x" + n + "x" + k + " offset " + offset + " gap " + gap;
        assertEquals(-1, Arrays.mismatch(aBefore, a.array), what + ": A is written");
        assertEquals(-1, Arrays.mismatch(bBefore, b.array), what + ": B is written");
        assertTrue(s == null || s == c || Arrays.mismatch(starts, s.array) == -1, what + ": S is written");
        c.assertRogueAround(what);
        double worst = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double from = s == null ? 0 : starts[s.offset + i * sStride + j];
                double ratio = product.ratio(k, i, j, from, c.array[c.offset + i * c.stride + j]);
                if (!(ratio < THRESHOLD)) {
                    throw new AssertionError(what + ": ratio " + ratio + " at " + i + ", " + j);
                }
                worst = Math.max(worst, ratio);
            }
        }
        return worst;
    }

    @ParameterizedTest
    @EnumSource
    void everySizeAndStart(Form form) {
        double worst = 0;
        int calls = 0;
        for (int m : SIZES) {
            for (int n : SIZES) {
                for (int k : SIZES) {
                    Start start = Start.values()[calls++ % Start.values().length];
                    worst = Math.max(worst, check(form, start, m, n, k, calls % 5, calls % 3));
                }
            }
        }
        assertEquals(SIZES.length * SIZES.length * SIZES.length, calls);
        assertTrue(worst > 0.1, "a bound that no rounding comes near finds nothing: " + worst);
    }

    /** Every start with every small size, no size being special to a start. */
    @ParameterizedTest
    @EnumSource
    void everyStartOfSmallAndUnevenSizes(Form form) {
        for (Start start : Start.values()) {
            for (int m : new int[] {0, 1, 2, 3, 5, 9, 17}) {
                for (int n : new int[] {0, 1, 2, 3, 5, 9, 17, 33}) {
                    for (int k : new int[] {0, 1, 2, 3, 5, 9}) {
                        check(form, start, m, n, k, 1, 0);
                        check(form, start, m, n, k, 4, 3);
                    }
                }
            }
        }
    }

    /** Small integers have exact products and sums: every form must be right to the bit, and so must the ratio. */
    @ParameterizedTest
    @EnumSource
    void integersAreExact(Form form) {
        int m = 37;
        int n = 53;
        int k = 129;
        long[] exact = new long[m * n];
        Matrix a = form == Form.TN ? Matrix.of(k, m, 3, 1) : Matrix.of(m, k, 3, 1);
        Matrix b = form == Form.NT ? Matrix.of(n, k, 1, 2) : Matrix.of(k, n, 1, 2);
        Matrix c = Matrix.of(m, n, 0, 5);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < k; p++) {
                    exact[i * n + j] += (long) integer(i, p) * integer(p + 40, j);
                }
            }
        }
        for (int p = 0; p < k; p++) {
            for (int i = 0; i < m; i++) {
                a.array[a.offset + (form == Form.TN ? p * a.stride + i : i * a.stride + p)] = integer(i, p);
            }
            for (int j = 0; j < n; j++) {
                b.array[b.offset + (form == Form.NT ? j * b.stride + p : p * b.stride + j)] = integer(p + 40, j);
            }
        }
        multiply(form, m, n, k, a, b, null, 0, c);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(exact[i * n + j], c.array[c.offset + i * c.stride + j], i + ", " + j);
            }
        }
    }

    private static int integer(int i, int j) {
        return (i * 891 + j * 577) % 1000 % 15 - 7;
    }

    /** Powers of two multiply and add without rounding while their range is small: the residual must be 0. */
    @ParameterizedTest
    @EnumSource
    void powersOfTwoLeaveNoResidual(Form form) {
        SplittableRandom random = new SplittableRandom(5);
        int size = 65;
        double[] x = new double[size * size];
        double[] y = new double[size * size];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.scalb(random.nextBoolean() ? 1.0 : -1.0, random.nextInt(-3, 4));
            y[i] = Math.scalb(random.nextBoolean() ? 1.0 : -1.0, random.nextInt(-3, 4));
        }
        DoubleBlasProduct exact = new DoubleBlasProduct(size, x, y, new int[] {size});
        Matrix a = Matrix.of(size, size, 1, 2);
        Matrix b = Matrix.of(size, size, 2, 1);
        Matrix c = Matrix.of(size, size, 3, 0);
        exact.storeA(size, size, form == Form.TN, a.array, a.offset, a.stride);
        exact.storeB(size, size, form == Form.NT, b.array, b.offset, b.stride);
        multiply(form, size, size, size, a, b, null, 0, c);
        for (int i = 0; i < size * size; i++) {
            double ratio = exact.ratio(size, i / size, i % size, 0, c.array[c.offset + i / size * c.stride + i % size]);
            assertEquals(0, ratio, "element " + i);
        }
    }

    /** The test of the test: what it compares with is exact on integers, and it notices errors of a few roundings. */
    @Test
    void theComparisonIsExactAndSharp() {
        double[] x = new double[9 * 9];
        double[] y = new double[9 * 9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                x[i * 9 + j] = integer(i, j);
                y[i * 9 + j] = integer(i + 40, j);
            }
        }
        DoubleBlasProduct small = new DoubleBlasProduct(9, x, y, new int[] {0, 4, 9});
        for (int k : new int[] {0, 4, 9}) {
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 9; j++) {
                    long exact = 5;
                    long magnitude = 5;
                    for (int p = 0; p < k; p++) {
                        exact += (long) integer(i, p) * integer(p + 40, j);
                        magnitude += Math.abs((long) integer(i, p) * integer(p + 40, j));
                    }
                    assertEquals(0, small.ratio(k, i, j, 5, exact));
                    double off = 20 * Math.ulp(1.0) * magnitude;
                    assertEquals(20, small.ratio(k, i, j, 5, exact + off), 0.5);
                    assertEquals(20, small.ratio(k, i, j, 5, exact - off), 0.5);
                    assertFalse(small.ratio(k, i, j, 5, Double.NaN) < THRESHOLD);
                }
            }
        }
    }

    /** A chain that starts with the element of S, written down once more. */
    private static double chain(int k, double[] a, int ao, int as, double[] b, int bo, int bs, double s) {
        double c = s;
        for (int p = 0; p < k; p++) {
            c = Math.fma(a[ao + p * as], b[bo + p * bs], c);
        }
        return c;
    }

    /** NaN, infinities, zeros of both signs and subnormal numbers at every place of A, of B and of S. */
    @ParameterizedTest
    @EnumSource
    void specialValuesInEveryPlace(Form form) {
        double[] specials = {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, Double.MIN_VALUE, -Double.MIN_VALUE,
            Double.MIN_NORMAL, Double.MAX_VALUE
        };
        int[][] shapes = {{1, 1, 1}, {3, 5, 2}, {5, 17, 3}, {9, 35, 4}};
        for (int[] shape : shapes) {
            int m = shape[0];
            int n = shape[1];
            int k = shape[2];
            for (int operand = 0; operand < 3; operand++) {
                int places = operand == 0 ? m * k : operand == 1 ? k * n : m * n;
                for (int place = 0; place < places; place++) {
                    double[] a = Guarded.doubles(m * k, 71);
                    double[] b = Guarded.doubles(k * n, 72);
                    double[] s = Guarded.doubles(m * n, 73);
                    double special = specials[(place + operand) % specials.length];
                    (operand == 0 ? a : operand == 1 ? b : s)[place] = special;
                    specialCase(form, m, n, k, a, b, s, special + " at " + place + " of operand " + operand);
                }
            }
        }
    }

    private void specialCase(Form form, int m, int n, int k, double[] a, double[] b, double[] s, String what) {
        double[] expected = new double[m * n];
        double[] actual = new double[m * n];
        int ai = form == Form.TN ? 1 : k;
        int ap = form == Form.TN ? m : 1;
        int bj = form == Form.NT ? k : 1;
        int bp = form == Form.NT ? 1 : n;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                expected[i * n + j] = chain(k, a, i * ai, ap, b, j * bj, bp, s[i * n + j]);
            }
        }
        Matrix am = new Matrix(a, 0, form == Form.TN ? m : k, 0, 0);
        Matrix bm = new Matrix(b, 0, form == Form.NT ? k : n, 0, 0);
        multiply(form, m, n, k, am, bm, new Matrix(s, 0, n, 0, 0), n, new Matrix(actual, 0, n, 0, 0));
        assertSameBits(expected, actual, form + " " + m + "x" + n + "x" + k + ", " + what);
    }

    /** A·I = A, and (A·B)ᵀ = Bᵀ·Aᵀ to the bit, because both are the same chains. */
    @Test
    void identityAndTransposedProduct() {
        int m = 23;
        int n = 41;
        double[] a = Guarded.doubles(m * n, 81);
        double[] identity = new double[n * n];
        for (int i = 0; i < n; i++) {
            identity[i * n + i] = 1;
        }
        double[] same = new double[m * n];
        gemm.nn(m, n, n, a, 0, n, identity, 0, n, null, 0, 0, same, 0, n);
        assertSameBits(a, same, "A·I");
        gemm.nt(m, n, n, a, 0, n, identity, 0, n, null, 0, 0, same, 0, n);
        assertSameBits(a, same, "A·Iᵀ");
        int k = 29;
        double[] x = Guarded.doubles(m * k, 82);
        double[] y = Guarded.doubles(k * n, 83);
        double[] xy = new double[m * n];
        gemm.nn(m, n, k, x, 0, k, y, 0, n, null, 0, 0, xy, 0, n);
        double[] xt = new double[k * m];
        double[] yx = new double[n * m];
        DoubleMatrix.transpose(m, k, x, 0, k, xt, 0, m);
        gemm.tn(n, m, k, y, 0, n, xt, 0, m, null, 0, 0, yx, 0, m);
        double[] back = new double[m * n];
        DoubleMatrix.transpose(n, m, yx, 0, m, back, 0, n);
        assertSameBits(xy, back, "(Bᵀ·Aᵀ)ᵀ");
    }
}
