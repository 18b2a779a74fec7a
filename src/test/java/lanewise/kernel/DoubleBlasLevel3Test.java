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
        product = new DoubleBlasProduct(LARGEST, LARGEST, LARGEST, a, b, SIZES);
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

    private void multiply(Form form, int m, int n, int k, DoubleOperand a, DoubleOperand b, DoubleOperand s, int sStride,
            DoubleOperand c) {
        double[] start = s == null ? null : s.array();
        int so = s == null ? 0 : s.offset();
        switch (form) {
            case NN -> gemm.nn(m, n, k, a.array(), a.offset(), a.stride(), b.array(), b.offset(), b.stride(),
                    start, so, sStride, c.array(), c.offset(), c.stride());
            case NT -> gemm.nt(m, n, k, a.array(), a.offset(), a.stride(), b.array(), b.offset(), b.stride(),
                    start, so, sStride, c.array(), c.offset(), c.stride());
            case TN -> gemm.tn(m, n, k, a.array(), a.offset(), a.stride(), b.array(), b.offset(), b.stride(),
                    start, so, sStride, c.array(), c.offset(), c.stride());
        }
    }

    /** One multiply, compared element by element; returns the largest ratio. */
    private double check(
            DoubleBlasProduct product, Form form, Start start, int m, int n, int k, int offset, int gap) {
        DoubleOperand a = form == Form.TN ? DoubleOperand.of(k, m, offset, gap) : DoubleOperand.of(m, k, offset, gap);
        DoubleOperand b = form == Form.NT
                ? DoubleOperand.of(n, k, offset + 2, gap)
                : DoubleOperand.of(k, n, offset + 2, gap);
        DoubleOperand c = DoubleOperand.of(m, n, offset + 1, 2 * gap);
        product.storeA(m, k, form == Form.TN, a);
        product.storeB(k, n, form == Form.NT, b);
        DoubleOperand s = switch (start) {
            case ZERO -> null;
            case BIAS -> DoubleOperand.of(1, n, offset + 3, 0);
            case MATRIX -> DoubleOperand.of(m, n, offset + 3, gap);
            case RESULT -> c;
        };
        if (s != null) {
            for (int i = 0; i < s.rows(); i++) {
                for (int j = 0; j < n; j++) {
                    s.set(i, j, ((i * 7 + j * 3) % 11 / 7.0 - 0.7));
                }
            }
        }
        double[] starts = s == null ? null : s.array().clone();
        int sStride = start == Start.BIAS || s == null ? 0 : s.stride();
        double[] aBefore = a.array().clone();
        double[] bBefore = b.array().clone();
        multiply(form, m, n, k, a, b, s, sStride, c);
        String what = form + " " + start + " " + m + "x" + n + "x" + k + " offset " + offset + " gap " + gap;
        assertEquals(-1, Arrays.mismatch(aBefore, a.array()), what + ": A is written");
        assertEquals(-1, Arrays.mismatch(bBefore, b.array()), what + ": B is written");
        assertTrue(s == null || s == c || Arrays.mismatch(starts, s.array()) == -1, what + ": S is written");
        c.assertRogueAround(what);
        double worst = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double from = s == null ? 0 : starts[s.offset() + i * sStride + j];
                double ratio = product.ratio(k, i, j, from, c.get(i, j));
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
                    worst = Math.max(worst, check(product, form, start, m, n, k, calls % 5, calls % 3));
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
                        check(product, form, start, m, n, k, 1, 0);
                        check(product, form, start, m, n, k, 4, 3);
                    }
                }
            }
        }
    }

    /** Sums of more terms than those sizes have, and of one more than whole blocks. */
    @ParameterizedTest
    @EnumSource
    void longSums(Form form) {
        int m = 9;
        int n = 33;
        int[] terms = {130, 784, 1025};
        DoubleBlasProduct exact = new DoubleBlasProduct(
                m, n, 1025, Guarded.doubles(m * 1025, 41), Guarded.doubles(1025 * n, 42), terms);
        for (int k : terms) {
            for (Start start : Start.values()) {
                check(exact, form, start, m, n, k, 2, 1);
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
        DoubleOperand a = form == Form.TN ? DoubleOperand.of(k, m, 3, 1) : DoubleOperand.of(m, k, 3, 1);
        DoubleOperand b = form == Form.NT ? DoubleOperand.of(n, k, 1, 2) : DoubleOperand.of(k, n, 1, 2);
        DoubleOperand c = DoubleOperand.of(m, n, 0, 5);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < k; p++) {
                    exact[i * n + j] += (long) integer(i, p) * integer(p + 40, j);
                }
            }
        }
        for (int p = 0; p < k; p++) {
            for (int i = 0; i < m; i++) {
                a.set(form == Form.TN ? p : i, form == Form.TN ? i : p, integer(i, p));
            }
            for (int j = 0; j < n; j++) {
                b.set(form == Form.NT ? j : p, form == Form.NT ? p : j, integer(p + 40, j));
            }
        }
        multiply(form, m, n, k, a, b, null, 0, c);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(exact[i * n + j], c.get(i, j), i + ", " + j);
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
        DoubleBlasProduct exact = new DoubleBlasProduct(size, size, size, x, y, size);
        DoubleOperand a = DoubleOperand.of(size, size, 1, 2);
        DoubleOperand b = DoubleOperand.of(size, size, 2, 1);
        DoubleOperand c = DoubleOperand.of(size, size, 3, 0);
        exact.storeA(size, size, form == Form.TN, a);
        exact.storeB(size, size, form == Form.NT, b);
        multiply(form, size, size, size, a, b, null, 0, c);
        for (int i = 0; i < size * size; i++) {
            double ratio = exact.ratio(size, i / size, i % size, 0, c.get(i / size, i % size));
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
        DoubleBlasProduct small = new DoubleBlasProduct(9, 9, 9, x, y, 0, 4, 9);
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
