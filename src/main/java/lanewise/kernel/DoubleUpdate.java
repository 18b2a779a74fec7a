// Generated from FloatUpdate.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import lanewise.kernel.scalar.ScalarDoubleUpdate;
import lanewise.kernel.simd.SimdDoubleUpdate;

/**
 * Updates of flat {@code double} arrays in one pass: scaled additions and the steps of gradient-based optimizers.
 *
 * <p>An optimizer step reads the gradient g, reads and writes its own state, and writes the parameters p last. Weight
 * decay wd replaces g by g + wd·p first (an L2 penalty of wd/2·‖p‖²); 0 switches it off. The arrays of one call must
 * not overlap.
 */
public final class DoubleUpdate {

    private DoubleUpdate() {}

    /**
     * yᵢ = α·xᵢ + yᵢ, rounded once (fused multiply-add).
     *
     * @param n number of elements
     * @param alpha the factor α
     * @param x what is added
     * @param xOffset where it starts in {@code x}
     * @param y what it is added to; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if x and y overlap without being the same
     */
    public static void axpy(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdDoubleUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
        } else {
            ScalarDoubleUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
        }
    }

    /**
     * xᵢ = α·xᵢ.
     *
     * @param n number of elements
     * @param alpha the factor α
     * @param x the array
     * @param xOffset where it starts in {@code x}
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     * @throws IllegalArgumentException if n is negative
     */
    public static void scale(int n, double alpha, double[] x, int xOffset) {
        Arguments.range("x", x.length, xOffset, n);
        if (Simd.ENABLED) {
            SimdDoubleUpdate.scale(n, alpha, x, xOffset);
        } else {
            ScalarDoubleUpdate.scale(n, alpha, x, xOffset);
        }
    }

    /**
     * Gradient descent: p ← p − η·(g + wd·p).
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if arrays overlap
     */
    public static void sgd(
            int n, double learningRate, double weightDecay, double[] g, int gOffset, double[] p, int pOffset) {
        check("g", n, g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdDoubleUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
        } else {
            ScalarDoubleUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
        }
    }

    /**
     * Gradient descent with momentum, as PyTorch's {@code SGD}: v ← μ·v + s·(g + wd·p), then p ← p − η·v.
     *
     * <p>The scale s is 1 − dampening, and 1 in the first step, in which PyTorch starts v from the gradient itself.
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param momentum the momentum μ
     * @param gradientScale the scale s
     * @param v velocity, the state; zeros before the first step
     * @param vOffset where it starts in {@code v}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if arrays overlap
     */
    public static void momentum(
            int n, double learningRate, double weightDecay, double momentum, double gradientScale,
            double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        check("g", n, g, gOffset, "p", p, pOffset);
        check("v", n, v, vOffset, "p", p, pOffset);
        check("v", n, v, vOffset, "g", g, gOffset);
        if (Simd.ENABLED) {
            SimdDoubleUpdate.momentum(
                    n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
        } else {
            ScalarDoubleUpdate.momentum(
                    n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
        }
    }

    private static void check(String a, int n, double[] x, int xOffset, String b, double[] y, int yOffset) {
        Arguments.range(a, x.length, xOffset, n);
        Arguments.range(b, y.length, yOffset, n);
        Aliasing.sameOrApart(a, x, xOffset, b, y, yOffset, n);
    }
}
