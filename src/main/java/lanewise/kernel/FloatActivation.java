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
     * dx = dy·y·(1 − y), a slope within 1.5 ulp of that of the y given.
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
     * The hyperbolic tangent. At most 1.8 ulp in single precision and 1.9 in double.
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
     * dx = dy·(1 − y)·(1 + y), a slope within 1.5 ulp of that of the y given.
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

    /**
     * y = x for x ≥ 0, else slope·x, rounded once: at most 0.5 ulp.
     *
     * @param n number of elements
     * @param slope the slope below 0, not negative, so that the output has the sign of the input
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n or the slope is negative, or if input and output overlap without being the same
     */
    public static void leakyRelu(int n, float slope, float[] x, int xOffset, float[] y, int yOffset) {
        Arguments.atLeastZero("slope", slope);
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.leakyRelu(n, slope, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.leakyRelu(n, slope, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy where y &gt; 0, else slope·dy.
     *
     * @param n number of elements
     * @param slope the slope below 0, not negative, so that the output has the sign of the input
     * @param y output of the forward pass
     * @param yOffset where it starts in {@code y}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n or the slope is negative, or if input and output overlap without being the same
     */
    public static void leakyReluBackward(
            int n, float slope, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        Arguments.atLeastZero("slope", slope);
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.leakyReluBackward(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.leakyReluBackward(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * The exponential linear unit y = x for x &gt; 0, else α·(eˣ − 1). At most 1.0 ulp with α = 1, in double 1.6.
     *
     * @param n number of elements
     * @param alpha the scale α, not negative: the output tends to −α
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n or the alpha is negative, or if input and output overlap without being the same
     */
    public static void elu(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        Arguments.atLeastZero("alpha", alpha);
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.elu(n, alpha, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.elu(n, alpha, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy where y &gt; 0, else dy·(y + α). The slope is within 0.5 ulp of that of the y given; where y
     * is close to −α, the rounding of y itself shows in it, as it does wherever the derivative is taken from the output.
     *
     * @param n number of elements
     * @param alpha the scale α, not negative: the output tends to −α
     * @param y output of the forward pass
     * @param yOffset where it starts in {@code y}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n or the alpha is negative, or if input and output overlap without being the same
     */
    public static void eluBackward(
            int n, float alpha, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        Arguments.atLeastZero("alpha", alpha);
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.eluBackward(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.eluBackward(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * y = min(max(x + 3, 0), 6) / 6, as PyTorch. At most 1.0 ulp.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void hardSigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.hardSigmoid(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.hardSigmoid(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy / 6 where 0 &lt; y &lt; 1 or y is NaN, else 0.
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
    public static void hardSigmoidBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.hardSigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.hardSigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * y = min(max(x, −1), 1), as PyTorch.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void hardTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.hardTanh(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.hardTanh(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy where −1 &lt; y &lt; 1 or y is NaN, else 0.
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
    public static void hardTanhBackward(
            int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("y", n, y, yOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * y = x·min(max(x + 3, 0), 6) / 6, as PyTorch; 0 at −∞. At most 1.9 ulp.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void hardSwish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.hardSwish(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.hardSwish(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = 0 for x &lt; −3, dy for x &gt; 3, else dy·(x + 1.5)/3, a slope within 1.0 ulp.
     *
     * @param n number of elements
     * @param x input of the forward pass
     * @param xOffset where it starts in {@code x}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void hardSwishBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("x", n, x, xOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * y = ln(1 + eˣ). At most 2.0 ulp, in the left tail too.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void softplus(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.softplus(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.softplus(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·σ(x), σ the logistic function: a slope within 2.0 ulp.
     *
     * @param n number of elements
     * @param x input of the forward pass
     * @param xOffset where it starts in {@code x}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void softplusBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("x", n, x, xOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * The sigmoid linear unit (swish) y = x·σ(x), σ the logistic function, taken as x / (1 + e⁻ˣ); −0 at −∞.
     * At most 2.5 ulp in single precision and 2 in double, subnormal results included.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void silu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.silu(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.silu(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·σ(x)·(1 + x·σ(−x)). At most 3.5 ulp in single precision and 2 in double, but not from −2 to −0.8: it passes 0 near
     * −1.28, and there the error is below 10⁻⁷, in double 10⁻¹⁶.
     *
     * @param n number of elements
     * @param x input of the forward pass
     * @param xOffset where it starts in {@code x}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void siluBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("x", n, x, xOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * y = x·tanh(ln(1 + eˣ)), taken as 2x / (a + 1/a) with a = 1 + 2e⁻ˣ; −0 at −∞. At most 2.5 ulp in single precision and 2 in
     * double, subnormal results included.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void mish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.mish(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.mish(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·(t + x·σ(x)·(1 − t²)), t = tanh(ln(1 + eˣ)). At most 3.4 ulp in single precision and 2 in double, but not from
     * −2 to −0.8: it passes 0 near −1.19, and there the error is below 10⁻⁷, in double 10⁻¹⁶.
     *
     * @param n number of elements
     * @param x input of the forward pass
     * @param xOffset where it starts in {@code x}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void mishBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("x", n, x, xOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * The Gaussian error linear unit y = x·Φ(x), Φ the standard normal distribution (the form with erf); −0 at −∞. At most
     * 3.8 ulp in single precision and 2 in double, in the left tail too, where ½·(1 + erf) would cancel, and where the result is
     * subnormal.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void gelu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.gelu(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.gelu(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·(Φ(x) + x·φ(x)), φ the standard normal density. At most 3.7 ulp in single precision and 2 in double, but not from
     * −1.5 to −0.4: it passes 0 near −0.75, and there the error is below 10⁻⁷, in double 10⁻¹⁶.
     *
     * @param n number of elements
     * @param x input of the forward pass
     * @param xOffset where it starts in {@code x}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void geluBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("x", n, x, xOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    /**
     * The approximation of {@link #gelu} by a hyperbolic tangent, y = ½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))), taken as
     * x·σ(w), w = 2·√(2/π)·(x + 0.044715·x³), which does not cancel; −0 at −∞. The rounding of w, which
     * the exponential would multiply by |w|, is carried along: at most 3.1 ulp in single
     * precision and 2 in double.
     *
     * @param n number of elements
     * @param x input
     * @param xOffset where it starts in {@code x}
     * @param y output; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void geluTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        check("x", n, x, xOffset, "y", y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.geluTanh(n, x, xOffset, y, yOffset);
        } else {
            ScalarFloatActivation.geluTanh(n, x, xOffset, y, yOffset);
        }
    }

    /**
     * dx = dy·σ(w)·(1 + x·w′·σ(−w)), w as in {@link #geluTanh} and w′ = 2·√(2/π)·(1 + 3·0.044715·x²). At most
     * 3.5 ulp in single precision and 2 in double, but not from −1.5 to −0.4: it passes 0 near −0.75, and there the error is below
     * 10⁻⁷, in double 10⁻¹⁶.
     *
     * @param n number of elements
     * @param x input of the forward pass
     * @param xOffset where it starts in {@code x}
     * @param dy derivative of the loss in the output
     * @param dyOffset where it starts in {@code dy}
     * @param dx derivative of the loss in the input; may be {@code dy} with the same offset
     * @param dxOffset where it starts in {@code dx}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if input and output overlap without being the same
     */
    public static void geluTanhBackward(
            int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        check("x", n, x, xOffset, "dx", dx, dxOffset);
        check("dy", n, dy, dyOffset, "dx", dx, dxOffset);
        if (Simd.ENABLED) {
            SimdFloatActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        } else {
            ScalarFloatActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void check(
            String from, int n, float[] x, int xOffset, String to, float[] y, int yOffset) {
        Arguments.range(from, x.length, xOffset, n);
        Arguments.range(to, y.length, yOffset, n);
        Aliasing.sameOrApart(from, x, xOffset, to, y, yOffset, n);
    }
}
