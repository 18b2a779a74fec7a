package lanewise.kernel;

import static lanewise.Refusals.assertMessage;
import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lanewise.kernel.scalar.ScalarFloatRankOne;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatRankOneTest {

    private static final int[] SIZES = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 67, 130};

    private static final float RATE = 0.03f;

    /** The definition, and the two kernels that it replaces, give these bits; nothing else is written. */
    @Test
    void everyShapeHasTheBitsOfTheSeparateSteps() {
        for (int m : SIZES) {
            for (int n : SIZES) {
                for (float decay : new float[] {0f, 0.01f}) {
                    hasTheBitsOfTheSeparateSteps(m, n, decay, 2, 0);
                    // Where a vector that ends with a short row begins inside the arrays, or one that begins with it ends there.
                    hasTheBitsOfTheSeparateSteps(m, n, decay, 19, 0);
                    hasTheBitsOfTheSeparateSteps(m, n, decay, 1, 15);
                }
            }
        }
    }

    private static void hasTheBitsOfTheSeparateSteps(int m, int n, float decay, int offset, int behind) {
        String what = m + " x " + n + ", decay " + decay + ", offset " + offset;
        int at = offset + 3;
        float[] x = Guarded.floats(3 + m, m * 1000L + n);
        for (int i = 3; i < x.length; i += 3) {
            x[i] = i % 2 == 0 ? 0f : -0f;
        }
        float[] delta = Guarded.floats(offset + n + behind, m * 1001L + n);
        float[] w = Guarded.floats(at + m * n + 4, m * 1002L + n);
        if (m * n > 4) {
            w[at + m * n / 2] = -0f;
        }

        float[] separate = w.clone();
        float[] gradient = new float[m * n];
        new FloatGemm().tn(m, n, 1, x, 3, m, delta, offset, n, null, 0, 0, gradient, 0, n);
        FloatUpdate.sgd(m * n, RATE, decay, gradient, 0, separate, at);

        float[] defined = w.clone();
        ScalarFloatRankOne.descend(m, n, RATE, decay, x, 3, delta, offset, defined, at, n);
        assertSameBits(separate, defined, "the definition of " + what);

        float[] actual = w.clone();
        FloatRankOne.descend(m, n, RATE, decay, x, 3, delta, offset, actual, at);
        assertSameBits(separate, actual, what);
    }

    @Test
    void aSmallExampleByHand() {
        float[] w = {1, 2, 3, 4};
        FloatRankOne.descend(2, 2, 0.5f, 0, new float[] {2, 4}, 0, new float[] {1, -1}, 0, w, 0);
        assertArrayEquals(new float[] {0, 3, 1, 6}, w);
    }

    @Test
    void operandsThatDoNotFitAreNamedBeforeAnythingChanges() {
        float[] w = new float[6];
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> FloatRankOne.descend(2, 4, 1, 0, new float[2], 0, new float[4], 0, w, 0));
        assertThrows(
                IllegalArgumentException.class, () -> FloatRankOne.descend(2, 2, 1, 0, w, 3, new float[2], 0, w, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> FloatRankOne.descend(2, 2, 1, 0, new float[2], 0, w, 3, w, 0));
        assertMessage(
                "m is -1; a size must be at least 0",
                () -> FloatRankOne.descend(-1, 2, 1, 0, new float[2], 0, new float[2], 0, w, 0));
        assertMessage(
                "n is -2; a size must be at least 0",
                () -> FloatRankOne.descend(2, -2, 1, 0, new float[2], 0, new float[2], 0, w, 0));
        assertArrayEquals(new float[6], w);
    }
}
