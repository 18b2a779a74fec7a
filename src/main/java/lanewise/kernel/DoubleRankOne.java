// Generated from FloatRankOne.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import lanewise.kernel.scalar.ScalarDoubleRankOne;
import lanewise.kernel.simd.SimdDoubleRankOne;

/**
 * The way back through a dense layer for one row, where the gradient of the weights is the outer product x·δᵀ: a step of
 * plain gradient descent goes over the weights once and stores no gradient.
 *
 * <p>The bits are those of {@link DoubleGemm#tn} followed by {@link DoubleUpdate#sgd}, and of {@link DoubleGemm#nt}.
 */
public final class DoubleRankOne {

    /** Rows of W that stay in the first-level cache between the two things that are done with them. */
    private static final int ROWS = 16;

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

    /**
     * As {@link #descend}, after dx = W·δ of W as it was: one chain per row, {@code dx = fma(δ[j], w[i][j], dx)} over
     * ascending j from 0.
     *
     * @param m rows of W, elements of x and dx
     * @param n columns of W, elements of δ
     * @param learningRate rate
     * @param weightDecay decay
     * @param x x
     * @param xOffset where it starts
     * @param delta δ
     * @param deltaOffset where it starts
     * @param w W, m x n, row after row, changed; must not overlap another operand
     * @param wOffset where it starts
     * @param dx dx, overwritten; must not overlap another operand
     * @param dxOffset where it starts
     * @throws IllegalArgumentException if a size is negative or operands overlap that must not
     * @throws IndexOutOfBoundsException if an operand does not lie inside its array
     */
    public static void backwardAndDescend(
            int m, int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset, double[] dx, int dxOffset) {
        check(m, n, x, xOffset, delta, deltaOffset, w, wOffset);
        Arguments.range("dx", dx.length, dxOffset, m);
        Arguments.apart("x", "dx", x, xOffset, 1, m, 1, dx, dxOffset, 1, m, 1);
        Arguments.apart("delta", "dx", delta, deltaOffset, 1, n, 1, dx, dxOffset, 1, m, 1);
        Arguments.apart("w", "dx", w, wOffset, n, m, n, dx, dxOffset, 1, m, 1);
        for (int i = 0; i < m; i += ROWS) {
            int rows = Math.min(ROWS, m - i);
            int from = wOffset + i * n;
            if (Simd.ENABLED) {
                SimdDoubleRankOne.backward(rows, n, w, from, delta, deltaOffset, dx, dxOffset + i);
                SimdDoubleRankOne.descend(
                        rows, n, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset, w, from);
            } else {
                ScalarDoubleRankOne.backward(rows, n, w, from, delta, deltaOffset, dx, dxOffset + i);
                ScalarDoubleRankOne.descend(
                        rows, n, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset, w, from, n);
            }
        }
    }

    private static void check(
            int m, int n, double[] x, int xOffset, double[] delta, int deltaOffset, double[] w, int wOffset) {
        Arguments.range("x", x.length, xOffset, m);
        Arguments.range("delta", delta.length, deltaOffset, n);
        Arguments.matrix("w", w.length, wOffset, n, m, n);
        Arguments.apart("x", "w", x, xOffset, 1, m, 1, w, wOffset, n, m, n);
        Arguments.apart("delta", "w", delta, deltaOffset, 1, n, 1, w, wOffset, n, m, n);
    }
}
