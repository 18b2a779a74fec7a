package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.kernel.scalar.ScalarFloatSoftmax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatSoftmaxTest {

    private static final int[] WIDTHS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 31, 33, 63, 64, 65, 100, 131, 200};
    private static final int[] ROWS = {0, 1, 2, 7, 8, 9, 16, 23, 67};

    /** Rounding errors of a probability or a loss, in units of 2⁻²⁴ or 2⁻⁵³: exponential, sum, quotient. */
    private static final double UNIT = Math.ulp(1f) / 2;

    private final SplittableRandom random = new SplittableRandom(21);

    /** A matrix among guard values: logits around a random centre, some of them special. */
    private float[] matrix(int rows, int stride, int offset, boolean special) {
        float[] x = new float[offset + rows * stride + 5];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(-9, 9);
            if (special && random.nextInt(20) == 0) {
                x[i] = new float[] {Float.NEGATIVE_INFINITY, Float.NaN, 0f, -0f, 1e30f, -1e30f,
                    Float.POSITIVE_INFINITY}[random.nextInt(7)];
            }
        }
        return x;
    }

    private float[] labels(int rows, int classes) {
        float[] labels = new float[rows];
        for (int r = 0; r < rows; r++) {
            labels[r] = random.nextInt(classes);
        }
        return labels;
    }

    private interface Run {
        void run(float[] out, float[] perRow);
    }

    /** Kernel and definition write the same bits, and nothing in the gaps between rows. */
    private void assertSame(String what, Run kernel, Run definition, float[] out, int rows, int n, int offset,
            int stride) {
        float[] expected = out.clone();
        float[] actual = out.clone();
        float[] expectedPerRow = new float[rows];
        float[] actualPerRow = new float[rows];
        kernel.run(actual, actualPerRow);
        definition.run(expected, expectedPerRow);
        Guarded.assertSameBits(expected, actual, what);
        Guarded.assertSameBits(expectedPerRow, actualPerRow, what + ", value of a row");
        for (int i = 0; i < out.length; i++) {
            int column = Math.floorMod(i - offset, stride);
            if (i < offset || i >= offset + rows * stride || column >= n) {
                assertEquals(Float.floatToIntBits(out[i]), Float.floatToIntBits(actual[i]), what + " writes " + i);
            }
        }
    }

    @Test
    void sameBitsAsTheDefinition() {
        for (int n : WIDTHS) {
            for (int rows : ROWS) {
                for (int gap = 0; gap < 4; gap += 3) {
                    for (int special = 0; special < 2; special++) {
                        int s = n + gap;
                        int o = 1 + gap;
                        String what = rows + " x " + n + ", stride " + s;
                        float[] x = matrix(rows, s, o, special == 1);
                        float[] t = matrix(rows, s, o, special == 1);
                        float[] g = matrix(rows, s, o, false);
                        float[] labels = labels(o + rows, n);
                        float[] work = new float[n];
                        float scale = 1f / 3;
                        assertSame("softmax " + what, (y, p) -> FloatSoftmax.softmax(rows, n, x, o, s, y, o, s),
                                (y, p) -> ScalarFloatSoftmax.softmax(rows, n, x, o, s, y, o, s), g, rows, n, o, s);
                        assertSame("softmax in place " + what,
                                (y, p) -> FloatSoftmax.softmax(rows, n, y, o, s, y, o, s),
                                (y, p) -> ScalarFloatSoftmax.softmax(rows, n, y, o, s, y, o, s), x, rows, n, o, s);
                        assertSame("log softmax " + what, (y, p) -> FloatSoftmax.logSoftmax(rows, n, x, o, s, y, o, s),
                                (y, p) -> ScalarFloatSoftmax.logSoftmax(rows, n, x, o, s, y, o, s), g, rows, n, o, s);
                        assertSame("log sum exp " + what,
                                (y, p) -> FloatSoftmax.logSumExp(rows, n, x, o, s, work, 0, p, 0),
                                (y, p) -> ScalarFloatSoftmax.logSumExp(rows, n, x, o, s, work, 0, p, 0), g, rows, n, o,
                                s);
                        assertSame("softmax backward " + what,
                                (y, p) -> FloatSoftmax.softmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                (y, p) -> ScalarFloatSoftmax.softmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                g, rows, n, o, s);
                        assertSame("log softmax backward " + what,
                                (y, p) -> FloatSoftmax.logSoftmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                (y, p) -> ScalarFloatSoftmax.logSoftmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                g, rows, n, o, s);
                        for (float smoothing : new float[] {0f, 0.1f}) {
                            assertSame("cross-entropy " + what,
                                    (y, p) -> FloatSoftmax.softmaxCrossEntropy(
                                            rows, n, smoothing, scale, x, o, s, labels, o, p, 0, y, o, s),
                                    (y, p) -> ScalarFloatSoftmax.crossEntropy(
                                            rows, n, smoothing, scale, x, o, s, labels, o, p, 0, y, o, s),
                                    g, rows, n, o, s);
                            assertSame("cross-entropy in place " + what,
                                    (y, p) -> FloatSoftmax.softmaxCrossEntropy(
                                            rows, n, smoothing, scale, y, o, s, labels, o, p, 0, y, o, s),
                                    (y, p) -> ScalarFloatSoftmax.crossEntropy(
                                            rows, n, smoothing, scale, x, o, s, labels, o, p, 0, y, o, s),
                                    x, rows, n, o, s);
                        }
                        assertSame("cross-entropy of distributions " + what,
                                (y, p) -> FloatSoftmax.softmaxCrossEntropyOfDistributions(
                                        rows, n, scale, x, o, s, t, o, s, p, 0, y, o, s),
                                (y, p) -> ScalarFloatSoftmax.crossEntropyOfDistributions(
                                        rows, n, scale, x, o, s, t, o, s, p, 0, y, o, s),
                                g, rows, n, o, s);
                    }
                }
            }
        }
    }

    /** Against the formulas in double (and for the double twin, within what a double can tell). */
    @Test
    void formulas() {
        for (int n : WIDTHS) {
            int rows = 3;
            float[] x = matrix(rows, n, 0, false);
            float[] t = new float[x.length];
            for (int i = 0; i < rows * n; i++) {
                t[i] = (float) random.nextDouble();
            }
            float[] labels = labels(rows, n);
            float[] y = new float[rows * n];
            float[] l = new float[rows * n];
            float[] g = new float[rows * n];
            float[] d = new float[rows * n];
            float[] loss = new float[rows];
            float[] distributionLoss = new float[rows];
            float[] sums = new float[rows];
            FloatSoftmax.softmax(rows, n, x, 0, n, y, 0, n);
            FloatSoftmax.logSoftmax(rows, n, x, 0, n, l, 0, n);
            FloatSoftmax.logSumExp(rows, n, x, 0, n, new float[n], 0, sums, 0);
            FloatSoftmax.softmaxCrossEntropy(rows, n, 0.2f, 0.5f, x, 0, n, labels, 0, loss, 0, g, 0, n);
            FloatSoftmax.softmaxCrossEntropyOfDistributions(
                    rows, n, 0.5f, x, 0, n, t, 0, n, distributionLoss, 0, d, 0, n);
            for (int r = 0; r < rows; r++) {
                double max = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < n; i++) {
                    max = Math.max(max, x[r * n + i]);
                }
                double sum = 0;
                double total = 0;
                for (int i = 0; i < n; i++) {
                    sum += Math.exp(x[r * n + i] - max);
                    total += t[r * n + i];
                }
                double logSum = Math.log(sum) + max;
                BigDecimal expectedLoss = BigDecimal.ZERO;
                double expectedDistributionLoss = 0;
                for (int i = 0; i < n; i++) {
                    double log = x[r * n + i] - logSum;
                    double q = (1 - 0.2f) * (i == labels[r] ? 1 : 0) + 1.0 * 0.2f / n;
                    expectedLoss = expectedLoss.subtract(new BigDecimal(q * log));
                    expectedDistributionLoss -= t[r * n + i] * log;
                    assertEquals(log, l[r * n + i], 60 * UNIT, "log softmax");
                    assertEquals(Math.exp(log), y[r * n + i], 60 * UNIT * Math.exp(log), "softmax");
                    assertEquals(0.5 * (Math.exp(log) - q), g[r * n + i], 10 * UNIT, "gradient");
                    assertEquals(0.5 * (Math.exp(log) * total - t[r * n + i]), d[r * n + i], 10 * total * UNIT,
                            "gradient");
                }
                assertEquals(logSum, sums[r], 60 * UNIT, "log sum exp");
                assertEquals(expectedLoss.doubleValue(), loss[r], 100 * UNIT, "loss");
                assertEquals(expectedDistributionLoss, distributionLoss[r], 100 * total * UNIT, "distribution loss");
            }
        }
    }

    /** Loss and gradient belong together: central differences of the loss give the gradient. */
    @Test
    void gradientIsTheDerivativeOfTheLoss() {
        double step = Math.cbrt(Math.ulp(1f));
        for (int n : new int[] {2, 5, 10, 17, 40}) {
            float[] x = matrix(1, n, 0, false);
            float[] labels = labels(1, n);
            float[] g = new float[n];
            float[] loss = new float[1];
            FloatSoftmax.softmaxCrossEntropy(1, n, 0.1f, 1f, x, 0, n, labels, 0, loss, 0, g, 0, n);
            for (int i = 0; i < n; i++) {
                double difference = 0;
                for (int side = -1; side <= 1; side += 2) {
                    float[] moved = x.clone();
                    moved[i] += (float) (side * step);
                    FloatSoftmax.softmaxCrossEntropy(1, n, 0.1f, 1f, moved, 0, n, labels, 0, loss, 0, new float[n], 0,
                            n);
                    difference += side * 1.0 * loss[0];
                }
                assertEquals(difference / (2 * step), g[i], 100 * UNIT / step, "class " + i + " of " + n);
            }
        }
    }

    @Test
    void extremeRows() {
        float inf = Float.POSITIVE_INFINITY;
        float[] y = new float[4];
        FloatSoftmax.softmax(1, 4, new float[] {3e38f, -3e38f, 3e38f, 0f}, 0, 4, y, 0, 4);
        Guarded.assertSameBits(new float[] {0.5f, 0f, 0.5f, 0f}, y, "large logits");
        FloatSoftmax.softmax(1, 4, new float[] {-inf, 7f, -inf, -inf}, 0, 4, y, 0, 4);
        Guarded.assertSameBits(new float[] {0f, 1f, 0f, 0f}, y, "one possible class");
        FloatSoftmax.softmax(1, 4, new float[] {-5f, -5f, -5f, -5f}, 0, 4, y, 0, 4);
        Guarded.assertSameBits(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, y, "equal logits");
        FloatSoftmax.softmax(2, 2, new float[] {1f, Float.NaN, 2f, 2f}, 0, 2, y, 0, 2);
        Guarded.assertSameBits(new float[] {Float.NaN, Float.NaN, 0.5f, 0.5f}, y, "a NaN stays in its row");
        FloatSoftmax.logSoftmax(1, 2, new float[] {1000f, 0f}, 0, 2, y, 0, 2);
        Guarded.assertSameBits(new float[] {0f, -1000f, 0.5f, 0.5f}, y, "logarithm of a probability that underflows");
        float[] sums = new float[4];
        float[] rows = {-inf, -inf, inf, 0f, Float.NaN, inf, 100f, 100f};
        FloatSoftmax.logSumExp(4, 2, rows, 0, 2, new float[2], 0, sums, 0);
        Guarded.assertSameBits(
                new float[] {-inf, inf, Float.NaN, 100f + (float) Math.log(2)}, sums, "log sum exp");
        float[] loss = new float[1];
        FloatSoftmax.softmaxCrossEntropy(
                1, 3, 0f, 1f, new float[] {-inf, 2f, 2f}, 0, 3, new float[] {1f}, 0, loss, 0, y, 0, 3);
        assertEquals((float) Math.log(2), loss[0], 2 * UNIT, "an impossible class takes no part");
        Guarded.assertSameBits(new float[] {0f, -0.5f, 0.5f}, Arrays.copyOf(y, 3), "gradient");
        FloatSoftmax.softmaxCrossEntropyOfDistributions(
                1, 3, 1f, new float[] {-inf, 2f, 2f}, 0, 3, new float[] {0f, 0.5f, 0.5f}, 0, 3, loss, 0, y, 0, 3);
        assertEquals((float) Math.log(2), loss[0], 2 * UNIT, "an impossible class with target 0 takes no part");
        FloatSoftmax.softmaxCrossEntropy(
                1, 2, 0f, 1f, new float[] {-inf, 2f}, 0, 2, new float[] {0f}, 0, loss, 0, y, 0, 2);
        assertEquals(inf, loss[0], "the label is an impossible class");
    }

    /** So many classes are no number of 24 bits, while the index of the last but one is. */
    @Test
    void theLabelsOfVeryManyClasses() {
        int classes = (1 << 24) + 1;
        float[] x = new float[classes];
        float[] loss = new float[1];
        FloatSoftmax.softmaxCrossEntropy(
                1, classes, 0f, 1f, x, 0, classes, new float[] {1 << 24}, 0, loss, 0, x, 0, classes);
        assertEquals(Math.log(classes), loss[0], 1e-5);
        assertTrue(x[1 << 24] < -0.99f);
    }

    @Test
    void badArguments() {
        float[] m = new float[20];
        float[] out = new float[20];
        float[] loss = new float[2];
        for (float label : new float[] {-1f, 10f, 0.5f, Float.NaN, Float.POSITIVE_INFINITY, 3e9f}) {
            float[] labels = {0f, label};
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                    () -> FloatSoftmax.softmaxCrossEntropy(2, 10, 0f, 1f, m, 0, 10, labels, 0, loss, 0, out, 0, 10));
            assertEquals("the label of row 1 is " + label
                    + "; it must be the index of one of 10 classes, a whole number from 0 to 9", e.getMessage());
        }
        for (float smoothing : new float[] {-0.1f, 1f, Float.NaN}) {
            assertTrue(assertThrows(IllegalArgumentException.class,
                    () -> FloatSoftmax.softmaxCrossEntropy(
                            2, 10, smoothing, 1f, m, 0, 10, loss, 0, new float[2], 0, out, 0, 10))
                    .getMessage().contains("smoothing is " + smoothing));
        }
        assertThrows(IllegalArgumentException.class, () -> FloatSoftmax.softmax(2, 10, m, 0, 9, out, 0, 10));
        assertThrows(IndexOutOfBoundsException.class, () -> FloatSoftmax.softmax(2, 10, m, 1, 10, out, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> FloatSoftmax.softmax(1, 10, m, 0, 10, m, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> FloatSoftmax.logSoftmax(2, 10, m, 0, 10, m, 0, 10));
        assertThrows(IndexOutOfBoundsException.class,
                () -> FloatSoftmax.logSumExp(2, 10, m, 0, 10, new float[9], 0, loss, 0));
        Guarded.assertSameBits(new float[20], out, "nothing is written");
    }
}
