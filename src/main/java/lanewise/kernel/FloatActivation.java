package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatActivation;
import lanewise.kernel.simd.SimdFloatActivation;

/**
 * Activation functions of {@code float} arrays, element by element, each with its derivative directly below it.
 *
 * <p>A forward kernel computes yᵢ = f(xᵢ). Its backward kernel computes dxᵢ = dyᵢ·f′(xᵢ), from the output y where that
 * is exact, else from the input x. NaN in x gives NaN in y. Input and output may be the same block (same array, same
 * offset) or must not overlap.
 */
public final class FloatActivation {

    private FloatActivation() {}

    /**
     * The logistic function y = 1 / (1 + e⁻ˣ). At most 2.0 ulp, in both tails.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void sigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.sigmoid(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.sigmoid(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·y·(1 − y).
     *
     * @param n number of elements
     * @param y output of the forward pass
     * @param yOffset where it starts in {@code y}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void sigmoidBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * The hyperbolic tangent. At most 1.5 ulp.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void tanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.tanh(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.tanh(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·(1 − y)·(1 + y).
     *
     * @param n number of elements
     * @param y output of the forward pass
     * @param yOffset where it starts in {@code y}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void tanhBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * The rectifier y = max(x, 0); relu(−0) = +0, relu(NaN) = NaN.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void relu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.relu(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.relu(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy where y &gt; 0, else 0; the derivative at 0 is 0. Where y is NaN, dx = dy.
     *
     * @param n number of elements
     * @param y output of the forward pass
     * @param yOffset where it starts in {@code y}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void reluBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void check(
            String from, int n, float[] x, int xOffset, String to, float[] y, int yOffset) {
        Arguments.range(from, x.length, xOffset, n);
        Arguments.range(to, y.length, yOffset, n);
        Aliasing.sameOrApart(from, x, xOffset, to, y, yOffset, n);
    }
}
