// Generated from FloatRankOne.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import lanewise.kernel.scalar.ScalarDoubleRankOne;
import lanewise.kernel.simd.SimdDoubleRankOne;

/**
 * A step of plain gradient descent on one row, for which the gradient of a dense layer's weights is the outer product x·δᵀ: it goes
 * over the weights once and stores no gradient.
 *
 * <p>The bits are those of {@link DoubleGemm#tn} followed by {@link DoubleUpdate#sgd}.
 */
public final class DoubleRankOne {

    private DoubleRankOne() {}

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
            int m, int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        check(m, n, x, xOffset, delta, deltaOffset, w, wOffset);
        if (Simd.ENABLED) {
            SimdDoubleRankOne.descend(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset);
        } else {
            ScalarDoubleRankOne.descend(
                    m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset, n);
        }
    }

    private static void check(
            int m, int n, double[] x, int xOffset, double[] delta, int deltaOffset, double[] w, int wOffset) {
        Arguments.size("m", m);
        Arguments.range("x", x.length, xOffset, m);
        Arguments.range("delta", delta.length, deltaOffset, n);
        Arguments.matrix("w", w.length, wOffset, n, m, n);
        Arguments.apart("x", "w", x, xOffset, 1, m, 1, w, wOffset, n, m, n);
        Arguments.apart("delta", "w", delta, deltaOffset, 1, n, 1, w, wOffset, n, m, n);
    }
}
