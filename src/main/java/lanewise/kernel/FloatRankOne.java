package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatRankOne;
import lanewise.kernel.simd.SimdFloatRankOne;

/**
 * A step of plain gradient descent on one row, for which the gradient of a dense layer's weights is the outer product x·δᵀ: it goes
 * over the weights once and stores no gradient.
 *
 * <p>The bits are those of {@link FloatGemm#tn} followed by {@link FloatUpdate#sgd}.
 */
public final class FloatRankOne {

    private FloatRankOne() {}

    /**
     * W ← W − rate·(x·δᵀ + decay·W), element by element {@code g = fma(decay, w, fma(x[i], δ[j], 0)); w = fma(-rate, g, w)}.
     *
     * @param m rows of W, elements of x
     * @param n columns of W, elements of δ
     * @param learningRate rate
     * @param weightDecay decay
     * @param x x
     * @param xOffset where it starts
     * @param delta δ
     * @param deltaOffset where it starts
     * @param w W, m x n, row after row, changed; must not overlap x or δ
     * @param wOffset where it starts
     * @throws IllegalArgumentException if a size is negative or W overlaps an input
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     */
    public static void descend(
            int m, int n, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset) {
        check(m, n, x, xOffset, delta, deltaOffset, w, wOffset);
        if (Simd.ENABLED) {
            SimdFloatRankOne.descend(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset);
        } else {
            ScalarFloatRankOne.descend(
                    m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset, n);
        }
    }

    private static void check(
            int m, int n, float[] x, int xOffset, float[] delta, int deltaOffset, float[] w, int wOffset) {
        Arguments.size("m", m);
        Arguments.range("x", x.length, xOffset, m);
        Arguments.range("delta", delta.length, deltaOffset, n);
        Arguments.matrix("w", w.length, wOffset, n, m, n);
        Arguments.apart("x", "w", x, xOffset, 1, m, 1, w, wOffset, n, m, n);
        Arguments.apart("delta", "w", delta, deltaOffset, 1, n, 1, w, wOffset, n, m, n);
    }
}
