// Generated from FloatSoftmaxTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.kernel.scalar.ScalarDoubleSoftmax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleSoftmaxTest {

    private static final int[] WIDTHS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 31, 33, 63, 64, 65, 100, 131, 200};
    private static final int[] ROWS = {0, 1, 2, 7, 8, 9, 16, 23, 67};

    /** Rounding errors of a probability or a loss, in units of 2⁻²⁴ or 2⁻⁵³: exponential, sum, quotient. */
    private static final double UNIT = Math.ulp(1.0) / 2;

    private final SplittableRandom random = new SplittableRandom(21);

    /** A matrix among guard values: logits around a random centre, some of them special. */
    private double[] matrix(int rows, int stride, int offset, boolean special) {
        double[] x = new double[offset + rows * stride + 5];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextDouble(-9, 9);
            if (special && random.nextInt(20) == 0) {
                x[i] = new double[] {Double.NEGATIVE_INFINITY, Double.NaN, 0.0, -0.0, 1e30, -1e30,
                    Double.POSITIVE_INFINITY}[random.nextInt(7)];
            }
        }
        return x;
    }

    private double[] labels(int rows, int classes) {
        double[] labels = new double[rows];
        for (int r = 0; r < rows; r++) {
            labels[r] = random.nextInt(classes);
        }
        return labels;
    }

    private interface Run {
        void run(double[] out, double[] perRow);
    }

    /** Kernel and definition write the same bits, and nothing in the gaps between rows. */
    private void assertSame(String what, Run kernel, Run definition, double[] out, int rows, int n, int offset,
            int stride) {
        double[] expected = out.clone();
        double[] actual = out.clone();
        double[] expectedPerRow = new double[rows];
        double[] actualPerRow = new double[rows];
        kernel.run(actual, actualPerRow);
        definition.run(expected, expectedPerRow);
        Guarded.assertSameBits(expected, actual, what);
        Guarded.assertSameBits(expectedPerRow, actualPerRow, what + ", value of a row");
        for (int i = 0; i < out.length; i++) {
            int column = Math.floorMod(i - offset, stride);
            if (i < offset || i >= offset + rows * stride || column >= n) {
                assertEquals(Double.doubleToLongBits(out[i]), Double.doubleToLongBits(actual[i]), what + " writes " + i);
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
                        double[] x = matrix(rows, s, o, special == 1);
                        double[] t = matrix(rows, s, o, special == 1);
                        double[] g = matrix(rows, s, o, false);
                        double[] labels = labels(o + rows, n);
                        double[] work = new double[n];
                        double scale = 1.0 / 3;
                        assertSame("softmax " + what, (y, p) -> DoubleSoftmax.softmax(rows, n, x, o, s, y, o, s),
                                (y, p) -> ScalarDoubleSoftmax.softmax(rows, n, x, o, s, y, o, s), g, rows, n, o, s);
                        assertSame("softmax in place " + what,
                                (y, p) -> DoubleSoftmax.softmax(rows, n, y, o, s, y, o, s),
                                (y, p) -> ScalarDoubleSoftmax.softmax(rows, n, y, o, s, y, o, s), x, rows, n, o, s);
                        assertSame("log softmax " + what, (y, p) -> DoubleSoftmax.logSoftmax(rows, n, x, o, s, y, o, s),
                                (y, p) -> ScalarDoubleSoftmax.logSoftmax(rows, n, x, o, s, y, o, s), g, rows, n, o, s);
                        assertSame("log sum exp " + what,
                                (y, p) -> DoubleSoftmax.logSumExp(rows, n, x, o, s, work, 0, p, 0),
                                (y, p) -> ScalarDoubleSoftmax.logSumExp(rows, n, x, o, s, work, 0, p, 0), g, rows, n, o,
                                s);
                        assertSame("softmax backward " + what,
                                (y, p) -> DoubleSoftmax.softmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                (y, p) -> ScalarDoubleSoftmax.softmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                g, rows, n, o, s);
                        assertSame("log softmax backward " + what,
                                (y, p) -> DoubleSoftmax.logSoftmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                (y, p) -> ScalarDoubleSoftmax.logSoftmaxBackward(rows, n, x, o, s, t, o, s, y, o, s),
                                g, rows, n, o, s);
                        for (double smoothing : new double[] {0.0, 0.1}) {
                            assertSame("cross-entropy " + what,
                                    (y, p) -> DoubleSoftmax.softmaxCrossEntropy(
                                            rows, n, smoothing, scale, x, o, s, labels, o, p, 0, y, o, s),
                                    (y, p) -> ScalarDoubleSoftmax.crossEntropy(
                                            rows, n, smoothing, scale, x, o, s, labels, o, p, 0, y, o, s),
                                    g, rows, n, o, s);
                            assertSame("cross-entropy in place " + what,
                                    (y, p) -> DoubleSoftmax.softmaxCrossEntropy(
                                            rows, n, smoothing, scale, y, o, s, labels, o, p, 0, y, o, s),
                                    (y, p) -> ScalarDoubleSoftmax.crossEntropy(
                                            rows, n, smoothing, scale, x, o, s, labels, o, p, 0, y, o, s),
                                    x, rows, n, o, s);
                        }
                        assertSame("cross-entropy of distributions " + what,
                                (y, p) -> DoubleSoftmax.softmaxCrossEntropyOfDistributions(
                                        rows, n, scale, x, o, s, t, o, s, p, 0, y, o, s),
                                (y, p) -> ScalarDoubleSoftmax.crossEntropyOfDistributions(
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
            double[] x = matrix(rows, n, 0, false);
            double[] t = new double[x.length];
            for (int i = 0; i < rows * n; i++) {
                t[i] = random.nextDouble();
            }
            double[] labels = labels(rows, n);
            double[] y = new double[rows * n];
            double[] l = new double[rows * n];
            double[] g = new double[rows * n];
            double[] d = new double[rows * n];
            double[] loss = new double[rows];
            double[] distributionLoss = new double[rows];
            double[] sums = new double[rows];
            DoubleSoftmax.softmax(rows, n, x, 0, n, y, 0, n);
            DoubleSoftmax.logSoftmax(rows, n, x, 0, n, l, 0, n);
            DoubleSoftmax.logSumExp(rows, n, x, 0, n, new double[n], 0, sums, 0);
            DoubleSoftmax.softmaxCrossEntropy(rows, n, 0.2, 0.5, x, 0, n, labels, 0, loss, 0, g, 0, n);
            DoubleSoftmax.softmaxCrossEntropyOfDistributions(
                    rows, n, 0.5, x, 0, n, t, 0, n, distributionLoss, 0, d, 0, n);
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
                    double q = (1 - 0.2) * (i == labels[r] ? 1 : 0) + 1.0 * 0.2 / n;
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
        double step = Math.cbrt(Math.ulp(1.0));
        for (int n : new int[] {2, 5, 10, 17, 40}) {
            double[] x = matrix(1, n, 0, false);
            double[] labels = labels(1, n);
            double[] g = new double[n];
            double[] loss = new double[1];
            DoubleSoftmax.softmaxCrossEntropy(1, n, 0.1, 1.0, x, 0, n, labels, 0, loss, 0, g, 0, n);
            for (int i = 0; i < n; i++) {
                double difference = 0;
                for (int side = -1; side <= 1; side += 2) {
                    double[] moved = x.clone();
                    moved[i] += (side * step);
                    DoubleSoftmax.softmaxCrossEntropy(1, n, 0.1, 1.0, moved, 0, n, labels, 0, loss, 0, new double[n], 0,
                            n);
                    difference += side * 1.0 * loss[0];
                }
                assertEquals(difference / (2 * step), g[i], 100 * UNIT / step, "class " + i + " of " + n);
            }
        }
    }

    @Test
    void extremeRows() {
        double inf = Double.POSITIVE_INFINITY;
        double[] y = new double[4];
        DoubleSoftmax.softmax(1, 4, new double[] {3e38, -3e38, 3e38, 0.0}, 0, 4, y, 0, 4);
        Guarded.assertSameBits(new double[] {0.5, 0.0, 0.5, 0.0}, y, "large logits");
        DoubleSoftmax.softmax(1, 4, new double[] {-inf, 7.0, -inf, -inf}, 0, 4, y, 0, 4);
        Guarded.assertSameBits(new double[] {0.0, 1.0, 0.0, 0.0}, y, "one possible class");
        DoubleSoftmax.softmax(1, 4, new double[] {-5.0, -5.0, -5.0, -5.0}, 0, 4, y, 0, 4);
        Guarded.assertSameBits(new double[] {0.25, 0.25, 0.25, 0.25}, y, "equal logits");
        DoubleSoftmax.softmax(2, 2, new double[] {1.0, Double.NaN, 2.0, 2.0}, 0, 2, y, 0, 2);
        Guarded.assertSameBits(new double[] {Double.NaN, Double.NaN, 0.5, 0.5}, y, "a NaN stays in its row");
        DoubleSoftmax.logSoftmax(1, 2, new double[] {1000.0, 0.0}, 0, 2, y, 0, 2);
        Guarded.assertSameBits(new double[] {0.0, -1000.0, 0.5, 0.5}, y, "logarithm of a probability that underflows");
        double[] sums = new double[4];
        double[] rows = {-inf, -inf, inf, 0.0, Double.NaN, inf, 100.0, 100.0};
        DoubleSoftmax.logSumExp(4, 2, rows, 0, 2, new double[2], 0, sums, 0);
        Guarded.assertSameBits(
                new double[] {-inf, inf, Double.NaN, 100.0 + Math.log(2)}, sums, "log sum exp");
        double[] loss = new double[1];
        DoubleSoftmax.softmaxCrossEntropy(
                1, 3, 0.0, 1.0, new double[] {-inf, 2.0, 2.0}, 0, 3, new double[] {1.0}, 0, loss, 0, y, 0, 3);
        assertEquals(Math.log(2), loss[0], 2 * UNIT, "an impossible class takes no part");
        Guarded.assertSameBits(new double[] {0.0, -0.5, 0.5}, Arrays.copyOf(y, 3), "gradient");
        DoubleSoftmax.softmaxCrossEntropyOfDistributions(
                1, 3, 1.0, new double[] {-inf, 2.0, 2.0}, 0, 3, new double[] {0.0, 0.5, 0.5}, 0, 3, loss, 0, y, 0, 3);
        assertEquals(Math.log(2), loss[0], 2 * UNIT, "an impossible class with target 0 takes no part");
        DoubleSoftmax.softmaxCrossEntropy(
                1, 2, 0.0, 1.0, new double[] {-inf, 2.0}, 0, 2, new double[] {0.0}, 0, loss, 0, y, 0, 2);
        assertEquals(inf, loss[0], "the label is an impossible class");
    }

    /** So many classes are no number of 24 bits, while the index of the last but one is. */
    @Test
    void theLabelsOfVeryManyClasses() {
        int classes = (1 << 24) + 1;
        double[] x = new double[classes];
        double[] loss = new double[1];
        DoubleSoftmax.softmaxCrossEntropy(
                1, classes, 0.0, 1.0, x, 0, classes, new double[] {1 << 24}, 0, loss, 0, x, 0, classes);
        assertEquals(Math.log(classes), loss[0], 1e-5);
        assertTrue(x[1 << 24] < -0.99);
    }

    @Test
    void badArguments() {
        double[] m = new double[20];
        double[] out = new double[20];
        double[] loss = new double[2];
        for (double label : new double[] {-1.0, 10.0, 0.5, Double.NaN, Double.POSITIVE_INFINITY, 3e9}) {
            double[] labels = {0.0, label};
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                    () -> DoubleSoftmax.softmaxCrossEntropy(2, 10, 0.0, 1.0, m, 0, 10, labels, 0, loss, 0, out, 0, 10));
            assertEquals("the label of row 1 is " + label
                    + "; it must be the index of one of 10 classes, a whole number from 0 to 9", e.getMessage());
        }
        for (double smoothing : new double[] {-0.1, 1.0, Double.NaN}) {
            assertTrue(assertThrows(IllegalArgumentException.class,
                    () -> DoubleSoftmax.softmaxCrossEntropy(
                            2, 10, smoothing, 1.0, m, 0, 10, loss, 0, new double[2], 0, out, 0, 10))
                    .getMessage().contains("smoothing is " + smoothing));
        }
        assertThrows(IllegalArgumentException.class, () -> DoubleSoftmax.softmax(2, 10, m, 0, 9, out, 0, 10));
        assertThrows(IndexOutOfBoundsException.class, () -> DoubleSoftmax.softmax(2, 10, m, 1, 10, out, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> DoubleSoftmax.softmax(1, 10, m, 0, 10, m, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> DoubleSoftmax.logSoftmax(2, 10, m, 0, 10, m, 0, 10));
        assertThrows(IndexOutOfBoundsException.class,
                () -> DoubleSoftmax.logSumExp(2, 10, m, 0, 10, new double[9], 0, loss, 0));
        Guarded.assertSameBits(new double[20], out, "nothing is written");
    }
}
