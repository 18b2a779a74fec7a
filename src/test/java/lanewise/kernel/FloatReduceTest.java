package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import lanewise.kernel.scalar.ScalarFloatReduce;
import lanewise.kernel.scalar.VirtualLanes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatReduceTest {

    private static final int W = VirtualLanes.FLOAT;

    @Test
    void everyLengthAndOffsetHasTheBitsOfTheDefinition() {
        float[] a = Guarded.floats(700, 1);
        float[] b = Guarded.floats(700, 2);
        for (int n = 0; n <= 4 * W + 3; n++) {
            for (int offset : new int[] {0, 1, 7, 64}) {
                String what = "n = " + n + ", offset " + offset;
                assertSameBits(ScalarFloatReduce.dot(n, a, offset, b, 3), FloatReduce.dot(n, a, offset, b, 3), what);
                assertSameBits(ScalarFloatReduce.sum(n, a, offset), FloatReduce.sum(n, a, offset), what);
                assertSameBits(
                        ScalarFloatReduce.squaredNorm(n, a, offset), FloatReduce.squaredNorm(n, a, offset), what);
                assertSameBits(ScalarFloatReduce.max(n, a, offset), FloatReduce.max(n, a, offset), what);
                if (n > 0) {
                    assertEquals(ScalarFloatReduce.argMax(n, a, offset), FloatReduce.argMax(n, a, offset), what);
                }
            }
        }
    }

    @Test
    void aSpecialValueAtEveryPlaceHasTheBitsOfTheDefinition() {
        float[] specials = {
            Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE, -Float.MIN_VALUE,
            Float.MAX_VALUE
        };
        int n = W + W / 2 + 5;
        float[] b = Guarded.floats(n, 4);
        for (float special : specials) {
            for (int place = 0; place < n; place++) {
                float[] a = Guarded.floats(n, 3);
                a[place] = special;
                String what = special + " at " + place;
                assertSameBits(ScalarFloatReduce.dot(n, a, 0, b, 0), FloatReduce.dot(n, a, 0, b, 0), what);
                assertSameBits(ScalarFloatReduce.sum(n, a, 0), FloatReduce.sum(n, a, 0), what);
                assertSameBits(ScalarFloatReduce.max(n, a, 0), FloatReduce.max(n, a, 0), what);
                assertEquals(ScalarFloatReduce.argMax(n, a, 0), FloatReduce.argMax(n, a, 0), what);
            }
        }
    }

    /** From where on the kernels read ahead, to the last element of the array. */
    @Test
    void whatComesFromMemoryHasTheBitsOfTheDefinition() {
        int n = (16 << 20) / Float.BYTES + W + 5;
        float[] a = Guarded.floats(n + 3, 9);
        assertSameBits(ScalarFloatReduce.sum(n, a, 3), FloatReduce.sum(n, a, 3), "sum");
        assertSameBits(ScalarFloatReduce.squaredNorm(n, a, 3), FloatReduce.squaredNorm(n, a, 3), "squared norm");
        assertSameBits(ScalarFloatReduce.max(n, a, 3), FloatReduce.max(n, a, 3), "max");
        assertSameBits(ScalarFloatReduce.dot(n, a, 3, a, 0), FloatReduce.dot(n, a, 3, a, 0), "dot");
    }

    @Test
    void theErrorStaysInsideTheDocumentedBound() {
        int n = 10_007;
        float[] a = Guarded.floats(n, 5);
        float[] b = Guarded.floats(n, 6);
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal absolute = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal product = new BigDecimal(a[i]).multiply(new BigDecimal(b[i]));
            exact = exact.add(product);
            absolute = absolute.add(product.abs());
        }
        double error = new BigDecimal(FloatReduce.dot(n, a, 0, b, 0)).subtract(exact).abs().doubleValue();
        double terms = Math.ceil((double) n / W) + Math.log(W) / Math.log(2) + 1;
        assertTrue(error <= terms * Math.ulp(1f) / 2 * absolute.doubleValue(), "error " + error);
    }

    @Test
    void exactIntegersSumExactly() {
        float[] a = new float[1000];
        for (int i = 0; i < a.length; i++) {
            a[i] = i % 17 - 8;
        }
        float expected = 0;
        float squares = 0;
        for (float value : a) {
            expected += value;
            squares += value * value;
        }
        assertEquals(expected, FloatReduce.sum(a.length, a, 0));
        assertEquals(squares, FloatReduce.squaredNorm(a.length, a, 0));
    }

    @Test
    void theMaximumOfNothingAndOfSignedZeros() {
        assertEquals(Float.NEGATIVE_INFINITY, FloatReduce.max(0, new float[0], 0));
        assertSameBits(0f, FloatReduce.max(2, new float[] {-0f, 0f}, 0), "+0 is above −0");
        assertEquals(0, FloatReduce.argMax(2, new float[] {-0f, 0f}, 0), "they count as equal");
        assertEquals(1, FloatReduce.argMax(3, new float[] {5, Float.NaN, Float.NaN}, 0), "the first NaN");
        float[] ties = new float[3 * W];
        ties[W - 1] = 1;
        ties[2 * W] = 1;
        assertEquals(W - 1, FloatReduce.argMax(ties.length, ties, 0), "the first of equals");
    }

    @Test
    void aSumIsNeverNegativeZero() {
        float[] zeros = new float[W + 1];
        Arrays.fill(zeros, -0f);
        assertSameBits(0f, FloatReduce.sum(W + 1, zeros, 0), "sum of −0");
        assertSameBits(0f, FloatReduce.dot(1, new float[] {-Float.MIN_VALUE}, 0, new float[] {Float.MIN_VALUE}, 0),
                "underflow");
    }

    @Test
    void whatLiesOutsideIsNamed() {
        float[] a = new float[10];
        IndexOutOfBoundsException outside = assertThrows(IndexOutOfBoundsException.class,
                () -> FloatReduce.dot(4, a, 0, a, 7));
        assertEquals("b has 10 elements; 4 from offset 7 do not lie inside it", outside.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> FloatReduce.sum(4, a, -1));
        assertThrows(IllegalArgumentException.class, () -> FloatReduce.sum(-1, a, 0));
        assertThrows(IllegalArgumentException.class, () -> FloatReduce.argMax(0, a, 0));
    }
}
