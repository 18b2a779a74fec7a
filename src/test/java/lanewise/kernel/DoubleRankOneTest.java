// Generated from FloatRankOneTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.Refusals.assertMessage;
import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lanewise.kernel.scalar.ScalarDoubleRankOne;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleRankOneTest {

    private static final int[] SIZES = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 67, 130};

    private static final double RATE = 0.03;

    /** The definition, and the two kernels that it replaces, give these bits; nothing else is written. */
    @Test
    void everyShapeHasTheBitsOfTheSeparateSteps() {
        for (int m : SIZES) {
            for (int n : SIZES) {
                for (double decay : new double[] {0.0, 0.01}) {
                    hasTheBitsOfTheSeparateSteps(m, n, decay, 2, 0);
                    // Where a vector that ends with a short row begins inside the arrays, or one that begins with it ends there.
                    hasTheBitsOfTheSeparateSteps(m, n, decay, 19, 0);
                    hasTheBitsOfTheSeparateSteps(m, n, decay, 1, 15);
                }
            }
        }
    }

    private static void hasTheBitsOfTheSeparateSteps(int m, int n, double decay, int offset, int behind) {
        String what = m + " x " + n + ", decay " + decay + ", offset " + offset;
        int at = offset + 3;
        double[] x = Guarded.doubles(3 + m, m * 1000L + n);
        for (int i = 3; i < x.length; i += 3) {
            x[i] = i % 2 == 0 ? 0.0 : -0.0;
        }
        double[] delta = Guarded.doubles(offset + n + behind, m * 1001L + n);
        double[] w = Guarded.doubles(at + m * n + 4, m * 1002L + n);
        if (m * n > 4) {
            w[at + m * n / 2] = -0.0;
        }

        double[] separate = w.clone();
        double[] gradient = new double[m * n];
        new DoubleGemm().tn(m, n, 1, x, 3, m, delta, offset, n, null, 0, 0, gradient, 0, n);
        DoubleUpdate.sgd(m * n, RATE, decay, gradient, 0, separate, at);

        double[] defined = w.clone();
        ScalarDoubleRankOne.descend(m, n, RATE, decay, x, 3, delta, offset, defined, at, n);
        assertSameBits(separate, defined, "the definition of " + what);

        double[] actual = w.clone();
        DoubleRankOne.descend(m, n, RATE, decay, x, 3, delta, offset, actual, at);
        assertSameBits(separate, actual, what);
    }

    @Test
    void aSmallExampleByHand() {
        double[] w = {1, 2, 3, 4};
        DoubleRankOne.descend(2, 2, 0.5, 0, new double[] {2, 4}, 0, new double[] {1, -1}, 0, w, 0);
        assertArrayEquals(new double[] {0, 3, 1, 6}, w);
    }

    @Test
    void operandsThatDoNotFitAreNamedBeforeAnythingChanges() {
        double[] w = new double[6];
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> DoubleRankOne.descend(2, 4, 1, 0, new double[2], 0, new double[4], 0, w, 0));
        assertThrows(
                IllegalArgumentException.class, () -> DoubleRankOne.descend(2, 2, 1, 0, w, 3, new double[2], 0, w, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> DoubleRankOne.descend(2, 2, 1, 0, new double[2], 0, w, 3, w, 0));
        assertMessage(
                "m is -1; a size must be at least 0",
                () -> DoubleRankOne.descend(-1, 2, 1, 0, new double[2], 0, new double[2], 0, w, 0));
        assertMessage(
                "n is -2; a size must be at least 0",
                () -> DoubleRankOne.descend(2, -2, 1, 0, new double[2], 0, new double[2], 0, w, 0));
        assertArrayEquals(new double[6], w);
    }
}
