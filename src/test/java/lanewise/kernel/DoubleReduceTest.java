// Generated from FloatReduceTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import lanewise.kernel.scalar.ScalarDoubleReduce;
import lanewise.kernel.scalar.VirtualLanes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleReduceTest {

    private static final int W = VirtualLanes.DOUBLE;

    @Test
    void everyLengthAndOffsetHasTheBitsOfTheDefinition() {
        double[] a = Guarded.doubles(700, 1);
        double[] b = Guarded.doubles(700, 2);
        for (int n = 0; n <= 4 * W + 3; n++) {
            for (int offset : new int[] {0, 1, 7, 64}) {
                String what = "n = " + n + ", offset " + offset;
                assertSameBits(ScalarDoubleReduce.dot(n, a, offset, b, 3), DoubleReduce.dot(n, a, offset, b, 3), what);
                assertSameBits(ScalarDoubleReduce.sum(n, a, offset), DoubleReduce.sum(n, a, offset), what);
                assertSameBits(
                        ScalarDoubleReduce.squaredNorm(n, a, offset), DoubleReduce.squaredNorm(n, a, offset), what);
                assertSameBits(ScalarDoubleReduce.max(n, a, offset), DoubleReduce.max(n, a, offset), what);
                if (n > 0) {
                    assertEquals(ScalarDoubleReduce.argMax(n, a, offset), DoubleReduce.argMax(n, a, offset), what);
                }
            }
        }
    }

    @Test
    void aSpecialValueAtEveryPlaceHasTheBitsOfTheDefinition() {
        double[] specials = {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE,
            Double.MAX_VALUE
        };
        int n = W + W / 2 + 5;
        double[] b = Guarded.doubles(n, 4);
        for (double special : specials) {
            for (int place = 0; place < n; place++) {
                double[] a = Guarded.doubles(n, 3);
                a[place] = special;
                String what = special + " at " + place;
                assertSameBits(ScalarDoubleReduce.dot(n, a, 0, b, 0), DoubleReduce.dot(n, a, 0, b, 0), what);
                assertSameBits(ScalarDoubleReduce.sum(n, a, 0), DoubleReduce.sum(n, a, 0), what);
                assertSameBits(ScalarDoubleReduce.max(n, a, 0), DoubleReduce.max(n, a, 0), what);
                assertEquals(ScalarDoubleReduce.argMax(n, a, 0), DoubleReduce.argMax(n, a, 0), what);
            }
        }
    }

    /** From where on the kernels read ahead, to the last element of the array. */
    @Test
    void whatComesFromMemoryHasTheBitsOfTheDefinition() {
        int n = (16 << 20) / Double.BYTES + W + 5;
        double[] a = Guarded.doubles(n + 3, 9);
        assertSameBits(ScalarDoubleReduce.sum(n, a, 3), DoubleReduce.sum(n, a, 3), "sum");
        assertSameBits(ScalarDoubleReduce.squaredNorm(n, a, 3), DoubleReduce.squaredNorm(n, a, 3), "squared norm");
        assertSameBits(ScalarDoubleReduce.max(n, a, 3), DoubleReduce.max(n, a, 3), "max");
        assertSameBits(ScalarDoubleReduce.dot(n, a, 3, a, 0), DoubleReduce.dot(n, a, 3, a, 0), "dot");
    }

    @Test
    void theErrorStaysInsideTheDocumentedBound() {
        int n = 10_007;
        double[] a = Guarded.doubles(n, 5);
        double[] b = Guarded.doubles(n, 6);
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal absolute = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal product = new BigDecimal(a[i]).multiply(new BigDecimal(b[i]));
            exact = exact.add(product);
            absolute = absolute.add(product.abs());
        }
        double error = new BigDecimal(DoubleReduce.dot(n, a, 0, b, 0)).subtract(exact).abs().doubleValue();
        double terms = Math.ceil((double) n / W) + Math.log(W) / Math.log(2) + 1;
        assertTrue(error <= terms * Math.ulp(1.0) / 2 * absolute.doubleValue(), "error " + error);
    }

    @Test
    void exactIntegersSumExactly() {
        double[] a = new double[1000];
        for (int i = 0; i < a.length; i++) {
            a[i] = i % 17 - 8;
        }
        double expected = 0;
        double squares = 0;
        for (double value : a) {
            expected += value;
            squares += value * value;
        }
        assertEquals(expected, DoubleReduce.sum(a.length, a, 0));
        assertEquals(squares, DoubleReduce.squaredNorm(a.length, a, 0));
    }

    @Test
    void theMaximumOfNothingAndOfSignedZeros() {
        assertEquals(Double.NEGATIVE_INFINITY, DoubleReduce.max(0, new double[0], 0));
        assertSameBits(0.0, DoubleReduce.max(2, new double[] {-0.0, 0.0}, 0), "+0 is above −0");
        assertEquals(0, DoubleReduce.argMax(2, new double[] {-0.0, 0.0}, 0), "they count as equal");
        assertEquals(1, DoubleReduce.argMax(3, new double[] {5, Double.NaN, Double.NaN}, 0), "the first NaN");
        double[] ties = new double[3 * W];
        ties[W - 1] = 1;
        ties[2 * W] = 1;
        assertEquals(W - 1, DoubleReduce.argMax(ties.length, ties, 0), "the first of equals");
    }

    @Test
    void aSumIsNeverNegativeZero() {
        double[] zeros = new double[W + 1];
        Arrays.fill(zeros, -0.0);
        assertSameBits(0.0, DoubleReduce.sum(W + 1, zeros, 0), "sum of −0");
        assertSameBits(0.0, DoubleReduce.dot(1, new double[] {-Double.MIN_VALUE}, 0, new double[] {Double.MIN_VALUE}, 0),
                "underflow");
    }

    @Test
    void whatLiesOutsideIsNamed() {
        double[] a = new double[10];
        IndexOutOfBoundsException outside = assertThrows(IndexOutOfBoundsException.class,
                () -> DoubleReduce.dot(4, a, 0, a, 7));
        assertEquals("b has 10 elements; 4 from offset 7 do not lie inside it", outside.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> DoubleReduce.sum(4, a, -1));
        assertThrows(IllegalArgumentException.class, () -> DoubleReduce.sum(-1, a, 0));
        assertThrows(IllegalArgumentException.class, () -> DoubleReduce.argMax(0, a, 0));
    }
}
