package lanewise.kernel;

import lanewise.kernel.scalar.ScalarFloatUpdate;
import lanewise.kernel.simd.SimdFloatUpdate;

/**
 * Updates of flat {@code float} arrays in one pass: scaled additions and the steps of gradient-based optimizers.
 *
 * <p>An optimizer step reads the gradient g, reads and writes its own state, and writes the parameters p last. Weight decay wd
 * replaces g by g + wd·p first (an L2 penalty of wd/2·‖p‖²); 0 switches it off. The blocks of one call may be parts of one array,
 * but must not overlap; only {@link #axpy} and {@link #addSigns} take one block twice. Formulas are those of PyTorch's
 * documentation; what depends on the step, like a bias correction, is a scalar of the call.
 */
public final class FloatUpdate {

    private FloatUpdate() {}

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
    public static void axpy(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        checkSameOrApart(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
        } else {
            ScalarFloatUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
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
    public static void scale(int n, float alpha, float[] x, int xOffset) {
        Arguments.range("x", x.length, xOffset, n);
        if (Simd.ENABLED) {
            SimdFloatUpdate.scale(n, alpha, x, xOffset);
        } else {
            ScalarFloatUpdate.scale(n, alpha, x, xOffset);
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
            int n, float learningRate, float weightDecay, float[] g, int gOffset, float[] p, int pOffset) {
        check("g", n, g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
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
            int n, float learningRate, float weightDecay, float momentum, float gradientScale,
            float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("v", n, v, vOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.momentum(
                    n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.momentum(
                    n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * Gradient descent with Nesterov's momentum, as PyTorch's {@code SGD}: with d = g + wd·p, v ← μ·v + s·d, then
     * p ← p − η·(d + μ·v).
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param momentum the momentum μ
     * @param gradientScale the scale s, as in {@link #momentum}
     * @param v velocity; state, zeros before the first step
     * @param vOffset where it starts in {@code v}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void nesterov(
            int n, float learningRate, float weightDecay, float momentum, float gradientScale, float[] v, int vOffset,
            float[] g, int gOffset, float[] p, int pOffset) {
        check("v", n, v, vOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.nesterov(
                    n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.nesterov(
                    n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * Adagrad, as PyTorch: with d = g + wd·p, s ← s + d², then p ← p − η·d / (√s + ε). Where PyTorch decays the rate,
     * η is lr / (1 + (t − 1)·decay) in step t = 1, 2, …
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param s sum of squared gradients; state, zeros before the first step
     * @param sOffset where it starts in {@code s}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void adagrad(
            int n, float learningRate, float weightDecay, float epsilon, float[] s, int sOffset,
            float[] g, int gOffset, float[] p, int pOffset) {
        check("s", n, s, sOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.adagrad(n, learningRate, weightDecay, epsilon, s, sOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.adagrad(n, learningRate, weightDecay, epsilon, s, sOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * Adadelta, as PyTorch: with d = g + wd·p, s ← ρ·s + (1 − ρ)·d², δ = √((u + ε) / (s + ε))·d,
     * u ← ρ·u + (1 − ρ)·δ², then p ← p − η·δ.
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param rho the decay ρ of the means
     * @param oneMinusRho 1 − ρ, rounded once from where ρ was exact
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param s mean of squared gradients; state, zeros before the first step
     * @param sOffset where it starts in {@code s}
     * @param u mean of squared steps; state, zeros before the first step
     * @param uOffset where it starts in {@code u}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void adadelta(
            int n, float learningRate, float weightDecay, float rho, float oneMinusRho, float epsilon,
            float[] s, int sOffset, float[] u, int uOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("s", n, s, sOffset, "u", u, uOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.adadelta(
                    n, learningRate, weightDecay, rho, oneMinusRho, epsilon, s, sOffset, u, uOffset, g, gOffset,
                    p, pOffset);
        } else {
            ScalarFloatUpdate.adadelta(
                    n, learningRate, weightDecay, rho, oneMinusRho, epsilon, s, sOffset, u, uOffset, g, gOffset,
                    p, pOffset);
        }
    }

    /**
     * RMSProp, as PyTorch: with d = g + wd·p, s ← α·s + (1 − α)·d², then p ← p − η·d / (√s + ε).
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param alpha the decay α of the means
     * @param oneMinusAlpha 1 − α, rounded once from where α was exact
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param s mean of squared gradients; state, zeros before the first step
     * @param sOffset where it starts in {@code s}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void rmsProp(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("s", n, s, sOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.rmsProp(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.rmsProp(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * RMSProp with momentum, as PyTorch: s as in {@link #rmsProp}, v ← μ·v + d / (√s + ε), then p ← p − η·v.
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param alpha the decay α of the means
     * @param oneMinusAlpha 1 − α, rounded once from where α was exact
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param momentum the momentum μ
     * @param s mean of squared gradients; state, zeros before the first step
     * @param sOffset where it starts in {@code s}
     * @param v velocity; state, zeros before the first step
     * @param vOffset where it starts in {@code v}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void rmsPropMomentum(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float momentum, float[] s, int sOffset, float[] v, int vOffset, float[] g, int gOffset,
            float[] p, int pOffset) {
        check("s", n, s, sOffset, "v", v, vOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.rmsPropMomentum(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, v, vOffset,
                    g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.rmsPropMomentum(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, v, vOffset,
                    g, gOffset, p, pOffset);
        }
    }

    /**
     * Centred RMSProp, as PyTorch: s as in {@link #rmsProp}, a ← α·a + (1 − α)·d, then
     * p ← p − η·d / (√(s − a²) + ε). Where rounding makes s − a² negative it counts as 0.
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param alpha the decay α of the means
     * @param oneMinusAlpha 1 − α, rounded once from where α was exact
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param s mean of squared gradients; state, zeros before the first step
     * @param sOffset where it starts in {@code s}
     * @param a mean of gradients; state, zeros before the first step
     * @param aOffset where it starts in {@code a}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void centeredRmsProp(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float[] s, int sOffset, float[] a, int aOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("s", n, s, sOffset, "a", a, aOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.centeredRmsProp(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, a, aOffset, g, gOffset,
                    p, pOffset);
        } else {
            ScalarFloatUpdate.centeredRmsProp(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, a, aOffset, g, gOffset,
                    p, pOffset);
        }
    }

    /**
     * Centred RMSProp with momentum, as PyTorch: s and a as in {@link #centeredRmsProp}, v ← μ·v + d / (√(s − a²) + ε),
     * then p ← p − η·v.
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the weight decay wd
     * @param alpha the decay α of the means
     * @param oneMinusAlpha 1 − α, rounded once from where α was exact
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param momentum the momentum μ
     * @param s mean of squared gradients; state, zeros before the first step
     * @param sOffset where it starts in {@code s}
     * @param a mean of gradients; state, zeros before the first step
     * @param aOffset where it starts in {@code a}
     * @param v velocity; state, zeros before the first step
     * @param vOffset where it starts in {@code v}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void centeredRmsPropMomentum(
            int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon,
            float momentum, float[] s, int sOffset, float[] a, int aOffset, float[] v, int vOffset,
            float[] g, int gOffset, float[] p, int pOffset) {
        check("s", n, s, sOffset, "a", a, aOffset, "v", v, vOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.centeredRmsPropMomentum(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, a, aOffset,
                    v, vOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.centeredRmsPropMomentum(
                    n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, a, aOffset,
                    v, vOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * Adam, AdamW and NAdam in one form: with d = g + wd·p, m ← β₁·m + (1 − β₁)·d, v ← β₂·v + (1 − β₂)·d², then
     * p ← keep·p − (rᵍ·d + rᵐ·m) / (√v·scale + ε).
     *
     * <p>As PyTorch defines them, in step t = 1, 2, …, with the learning rate η:
     *
     * <ul>
     *   <li>Adam: rᵐ = η / (1 − β₁ᵗ), rᵍ = 0, scale = 1 / √(1 − β₂ᵗ), keep = 1.
     *   <li>AdamW: the same, but wd = 0 and keep = 1 − η·λ, λ the decoupled weight decay.
     *   <li>NAdam: with μₜ = β₁·(1 − 0.96^(t·ψ) / 2) and Πₜ = μ₁·…·μₜ, rᵍ = η·(1 − μₜ) / (1 − Πₜ) and
     *       rᵐ = η·μₜ₊₁ / (1 − Πₜ·μₜ₊₁); scale as above; wd or keep.
     * </ul>
     *
     * @param n number of parameters
     * @param gradientRate the rate rᵍ of the gradient
     * @param momentRate the rate rᵐ of the mean of gradients
     * @param weightDecay the weight decay wd
     * @param keep what the parameters are multiplied by
     * @param beta1 the decay β₁ of m
     * @param oneMinusBeta1 1 − β₁, rounded once from where β₁ was exact
     * @param beta2 the decay β₂ of v
     * @param oneMinusBeta2 1 − β₂, rounded once from where β₂ was exact
     * @param scale the scale of the root
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param m mean of gradients; state, zeros before the first step
     * @param mOffset where it starts in {@code m}
     * @param v mean of squared gradients; state, zeros before the first step
     * @param vOffset where it starts in {@code v}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void adam(
            int n, float gradientRate, float momentRate, float weightDecay, float keep, float beta1,
            float oneMinusBeta1, float beta2, float oneMinusBeta2, float scale, float epsilon, float[] m, int mOffset,
            float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("m", n, m, mOffset, "v", v, vOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.adam(
                    n, gradientRate, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale,
                    epsilon, m, mOffset, v, vOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.adam(
                    n, gradientRate, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale,
                    epsilon, m, mOffset, v, vOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * AMSGrad, as PyTorch's {@code Adam} with {@code amsgrad}: m and v as in {@link #adam}, w ← max(w, v), then
     * p ← keep·p − rᵐ·m / (√w·scale + ε).
     *
     * @param n number of parameters
     * @param momentRate the rate rᵐ of the mean of gradients, η / (1 − β₁ᵗ)
     * @param weightDecay the weight decay wd
     * @param keep what the parameters are multiplied by; 1 − η·λ decouples the weight decay λ
     * @param beta1 the decay β₁ of m
     * @param oneMinusBeta1 1 − β₁, rounded once from where β₁ was exact
     * @param beta2 the decay β₂ of v
     * @param oneMinusBeta2 1 − β₂, rounded once from where β₂ was exact
     * @param scale the scale of the root, 1 / √(1 − β₂ᵗ)
     * @param epsilon the constant ε that keeps the denominator from 0
     * @param m mean of gradients; state, zeros before the first step
     * @param mOffset where it starts in {@code m}
     * @param v mean of squared gradients; state, zeros before the first step
     * @param vOffset where it starts in {@code v}
     * @param w largest v so far; state, zeros before the first step
     * @param wOffset where it starts in {@code w}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void amsGrad(
            int n, float momentRate, float weightDecay, float keep, float beta1, float oneMinusBeta1, float beta2,
            float oneMinusBeta2, float scale, float epsilon, float[] m, int mOffset, float[] v, int vOffset,
            float[] w, int wOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("m", n, m, mOffset, "v", v, vOffset, "w", w, wOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.amsGrad(
                    n, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon,
                    m, mOffset, v, vOffset, w, wOffset, g, gOffset, p, pOffset);
        } else {
            ScalarFloatUpdate.amsGrad(
                    n, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon,
                    m, mOffset, v, vOffset, w, wOffset, g, gOffset, p, pOffset);
        }
    }

    /**
     * Lion (Chen et al., <i>Symbolic Discovery of Optimization Algorithms</i>, algorithm 2):
     * p ← p − η·(sign(β₁·m + (1 − β₁)·g) + wd·p), with the old m; then m ← β₂·m + (1 − β₂)·g. The sign of 0 is 0.
     *
     * @param n number of parameters
     * @param learningRate the step η
     * @param weightDecay the decoupled weight decay wd
     * @param beta1 the weight β₁ of m in the step
     * @param oneMinusBeta1 1 − β₁, rounded once from where β₁ was exact
     * @param beta2 the decay β₂ of m
     * @param oneMinusBeta2 1 − β₂, rounded once from where β₂ was exact
     * @param m mean of gradients; state, zeros before the first step
     * @param mOffset where it starts in {@code m}
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap
     */
    public static void lion(
            int n, float learningRate, float weightDecay, float beta1, float oneMinusBeta1, float beta2,
            float oneMinusBeta2, float[] m, int mOffset, float[] g, int gOffset, float[] p, int pOffset) {
        check("m", n, m, mOffset, "g", g, gOffset, "p", p, pOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.lion(
                    n, learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset, g, gOffset,
                    p, pOffset);
        } else {
            ScalarFloatUpdate.lion(
                    n, learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset, g, gOffset,
                    p, pOffset);
        }
    }

    /**
     * Clipping by value: g ← min(max(g, −limit), limit). NaN stays NaN.
     *
     * @param n number of parameters
     * @param limit the largest magnitude, not negative
     * @param g gradient
     * @param gOffset where it starts in {@code g}
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     * @throws IllegalArgumentException if n or the limit is negative
     */
    public static void clip(
            int n, float limit, float[] g, int gOffset) {
        Arguments.atLeastZero("limit", limit);
        Arguments.range("g", g.length, gOffset, n);
        if (Simd.ENABLED) {
            SimdFloatUpdate.clip(n, limit, g, gOffset);
        } else {
            ScalarFloatUpdate.clip(n, limit, g, gOffset);
        }
    }

    /**
     * yᵢ = α·sign(xᵢ) + yᵢ: the subgradient of the L1 penalty α·‖x‖₁. The sign of 0 is 0. (That of an L2 penalty is
     * {@link #axpy}.)
     *
     * @param n number of parameters
     * @param alpha the factor α
     * @param x whose signs are taken
     * @param xOffset where it starts in {@code x}
     * @param y what they are added to; may be {@code x} with the same offset
     * @param yOffset where it starts in {@code y}
     * @throws IndexOutOfBoundsException if n elements from an offset do not lie inside an array
     * @throws IllegalArgumentException if n is negative, or if blocks overlap without being the same
     */
    public static void addSigns(
            int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        checkSameOrApart(n, x, xOffset, y, yOffset);
        if (Simd.ENABLED) {
            SimdFloatUpdate.addSigns(n, alpha, x, xOffset, y, yOffset);
        } else {
            ScalarFloatUpdate.addSigns(n, alpha, x, xOffset, y, yOffset);
        }
    }

    /**
     * Soft thresholding, the proximal step of the L1 penalty: p ← sign(p)·max(|p| − t, 0).
     *
     * @param n number of parameters
     * @param threshold the threshold t, not negative
     * @param p parameters
     * @param pOffset where they start in {@code p}
     * @throws IndexOutOfBoundsException if n elements from the offset do not lie inside the array
     * @throws IllegalArgumentException if n or the threshold is negative
     */
    public static void softThreshold(
            int n, float threshold, float[] p, int pOffset) {
        Arguments.atLeastZero("threshold", threshold);
        Arguments.range("p", p.length, pOffset, n);
        if (Simd.ENABLED) {
            SimdFloatUpdate.softThreshold(n, threshold, p, pOffset);
        } else {
            ScalarFloatUpdate.softThreshold(n, threshold, p, pOffset);
        }
    }

    /** Each lies inside its array, and no two overlap. */
    private static void check(
            String a, int n, float[] w, int wOffset, String b, float[] x, int xOffset, String c, float[] y, int yOffset,
            String d, float[] z, int zOffset, String e, float[] p, int pOffset) {
        check(a, n, w, wOffset, b, x, xOffset, c, y, yOffset, d, z, zOffset);
        Arguments.range(e, p.length, pOffset, n);
        Aliasing.apart(a, w, wOffset, e, p, pOffset, n);
        Aliasing.apart(b, x, xOffset, e, p, pOffset, n);
        Aliasing.apart(c, y, yOffset, e, p, pOffset, n);
        Aliasing.apart(d, z, zOffset, e, p, pOffset, n);
    }

    private static void check(
            String a, int n, float[] w, int wOffset, String b, float[] x, int xOffset, String c, float[] y, int yOffset,
            String d, float[] z, int zOffset) {
        check(a, n, w, wOffset, b, x, xOffset, c, y, yOffset);
        Arguments.range(d, z.length, zOffset, n);
        Aliasing.apart(a, w, wOffset, d, z, zOffset, n);
        Aliasing.apart(b, x, xOffset, d, z, zOffset, n);
        Aliasing.apart(c, y, yOffset, d, z, zOffset, n);
    }

    private static void check(
            String a, int n, float[] w, int wOffset, String b, float[] x, int xOffset, String c, float[] y,
            int yOffset) {
        check(a, n, w, wOffset, b, x, xOffset);
        Arguments.range(c, y.length, yOffset, n);
        Aliasing.apart(a, w, wOffset, c, y, yOffset, n);
        Aliasing.apart(b, x, xOffset, c, y, yOffset, n);
    }

    private static void check(String a, int n, float[] x, int xOffset, String b, float[] y, int yOffset) {
        Arguments.range(a, x.length, xOffset, n);
        Arguments.range(b, y.length, yOffset, n);
        Aliasing.apart(a, x, xOffset, b, y, yOffset, n);
    }

    /** Each lies inside its array, and they do not overlap without being the same. */
    private static void checkSameOrApart(int n, float[] x, int xOffset, float[] y, int yOffset) {
        Arguments.range("x", x.length, xOffset, n);
        Arguments.range("y", y.length, yOffset, n);
        Aliasing.sameOrApart("x", x, xOffset, "y", y, yOffset, n);
    }
}
