// Generated from FloatLosses.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import lanewise.kernel.scalar.ScalarDoubleLosses;
import lanewise.kernel.simd.SimdDoubleLosses;

/** Losses that are sums over elements, with their gradient in the same pass. */
public final class DoubleLosses {

    private DoubleLosses() {}

    /**
     * Squared error: lossᵢ = (yᵢ − tᵢ)², and deltaᵢ = 2·scale·(yᵢ − tᵢ).
     *
     * @param n number of elements
     * @param scale what the gradient is multiplied by, most often 1 / n
     * @param y the outputs
     * @param yOffset where they start
     * @param t the targets
     * @param tOffset where they start
     * @param losses receives the losses; must not overlap the other arrays' elements
     * @param lossesOffset where they start
     * @param delta receives the gradient with respect to y; must not overlap the other arrays' elements
     * @param deltaOffset where it starts
     * @throws IllegalArgumentException if n is negative, or an output overlaps another operand
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     */
    public static void squaredError(
            int n, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, int lossesOffset,
            double[] delta, int deltaOffset) {
        check(n, "y", y, yOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        if (Simd.ENABLED) {
            SimdDoubleLosses.squaredError(n, scale, y, yOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        } else {
            ScalarDoubleLosses.squaredError(n, scale, y, yOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        }
    }

    /**
     * Binary cross-entropy from logits: lossᵢ = max(zᵢ, 0) − zᵢ·tᵢ + log(1 + e^−|zᵢ|), which is
     * −tᵢ·log σ(zᵢ) − (1 − tᵢ)·log(1 − σ(zᵢ)) without its overflow and cancellation, and deltaᵢ = scale·(σ(zᵢ) − tᵢ). An
     * infinite logit gives an infinite loss or NaN.
     *
     * @param n number of elements
     * @param scale what the gradient is multiplied by, most often 1 / n
     * @param z the logits
     * @param zOffset where they start
     * @param t the targets, from 0 to 1
     * @param tOffset where they start
     * @param losses receives the losses; must not overlap the other arrays' elements
     * @param lossesOffset where they start
     * @param delta receives the gradient with respect to z; must not overlap the other arrays' elements
     * @param deltaOffset where it starts
     * @throws IllegalArgumentException if n is negative, or an output overlaps another operand
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     */
    public static void binaryCrossEntropy(
            int n, double scale, double[] z, int zOffset, double[] t, int tOffset, double[] losses, int lossesOffset,
            double[] delta, int deltaOffset) {
        check(n, "z", z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        if (Simd.ENABLED) {
            SimdDoubleLosses.binaryCrossEntropy(
                    n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        } else {
            ScalarDoubleLosses.binaryCrossEntropy(
                    n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        }
    }

    /** Inside their arrays, and what is written apart from all else. */
    private static void check(
            int n, String name, double[] y, int yOffset, double[] t, int tOffset, double[] losses, int lossesOffset,
            double[] delta, int deltaOffset) {
        Arguments.range(name, y.length, yOffset, n);
        Arguments.range("t", t.length, tOffset, n);
        Arguments.range("losses", losses.length, lossesOffset, n);
        Arguments.range("delta", delta.length, deltaOffset, n);
        Arguments.apart(name, "losses", y, yOffset, n, 1, n, losses, lossesOffset, n, 1, n);
        Arguments.apart("t", "losses", t, tOffset, n, 1, n, losses, lossesOffset, n, 1, n);
        Arguments.apart(name, "delta", y, yOffset, n, 1, n, delta, deltaOffset, n, 1, n);
        Arguments.apart("t", "delta", t, tOffset, n, 1, n, delta, deltaOffset, n, 1, n);
        Arguments.apart("losses", "delta", losses, lossesOffset, n, 1, n, delta, deltaOffset, n, 1, n);
    }
}
