// Generated from ScalarFloatUpdate.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatUpdate;

/** The kernels of {@code ScalarFloatUpdate} on vectors. */
public final class SimdFloatUpdate {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final float[] NUMBERS = {
            1f, -1f};

    private SimdFloatUpdate() {}

    public static void axpy(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            axpyShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                axpy(Math.min(CHUNK, left), alpha, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector yOut = c0.fma(xIn, yIn);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector yOut = c0.fma(xInLast, yInLast);
        yOut.intoArray(y, yOffset + last);
    }

    private static void axpyShort(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector yOut = c0.fma(xIn, yIn);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void scale(int n, float alpha, float[] x, int xOffset) {
        if (n < LANES) {
            scaleShort(n, alpha, x, xOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                scale(Math.min(CHUNK, left), alpha, x, xOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector xOut = c0.mul(xIn);
            xOut.intoArray(x, xOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector xOut = c0.mul(xInLast);
        xOut.intoArray(x, xOffset + last);
    }

    private static void scaleShort(int n, float alpha, float[] x, int xOffset) {
        if (xOffset > x.length - LANES) {
            ScalarFloatUpdate.scale(n, alpha, x, xOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector xOut = c0.mul(xIn);
        xOut.intoArray(x, xOffset, inside);
    }

    public static void sgd(int n, float learningRate, float weightDecay, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            sgdShort(n, learningRate, weightDecay, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                sgd(Math.min(CHUNK, left), learningRate, weightDecay, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        float scalar1 = -learningRate;
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
            FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector pOut = c1.fma(gradient, pIn);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector pOut = c1.fma(gradient, pInLast);
        pOut.intoArray(p, pOffset + last);
    }

    private static void sgdShort(int n, float learningRate, float weightDecay, float[] g, int gOffset, float[] p, int pOffset) {
        if (gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector pOut = c1.fma(gradient, pIn);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void momentum(int n, float learningRate, float weightDecay, float momentum, float gradientScale, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            momentumShort(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                momentum(Math.min(CHUNK, left), learningRate, weightDecay, momentum, gradientScale, v, vOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        float scalar3 = -learningRate;
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
            FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
            FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
            FloatVector c3 = FloatVector.broadcast(SPECIES, scalar3);
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector velocity = c2.fma(vIn, c1.mul(gradient));
            FloatVector pOut = c3.fma(velocity, pIn);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
        FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c3 = FloatVector.broadcast(SPECIES, scalar3);
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector velocity = c2.fma(vInLast, c1.mul(gradient));
        FloatVector pOut = c3.fma(velocity, pInLast);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void momentumShort(int n, float learningRate, float weightDecay, float momentum, float gradientScale, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.momentum(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
        FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector velocity = c2.fma(vIn, c1.mul(gradient));
        FloatVector pOut = c3.fma(velocity, pIn);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void nesterov(int n, float learningRate, float weightDecay, float momentum, float gradientScale, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            nesterovShort(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                nesterov(Math.min(CHUNK, left), learningRate, weightDecay, momentum, gradientScale, v, vOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        float scalar3 = -learningRate;
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
            FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
            FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
            FloatVector c3 = FloatVector.broadcast(SPECIES, scalar3);
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector velocity = c2.fma(vIn, c1.mul(gradient));
            FloatVector pOut = c3.fma(c2.fma(velocity, gradient), pIn);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
        FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c3 = FloatVector.broadcast(SPECIES, scalar3);
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector velocity = c2.fma(vInLast, c1.mul(gradient));
        FloatVector pOut = c3.fma(c2.fma(velocity, gradient), pInLast);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void nesterovShort(int n, float learningRate, float weightDecay, float momentum, float gradientScale, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.nesterov(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
        FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector velocity = c2.fma(vIn, c1.mul(gradient));
        FloatVector pOut = c3.fma(c2.fma(velocity, gradient), pIn);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void adagrad(int n, float learningRate, float weightDecay, float epsilon, float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            adagradShort(n, learningRate, weightDecay, epsilon, s, sOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                adagrad(Math.min(CHUNK, left), learningRate, weightDecay, epsilon, s, sOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        float scalar2 = -learningRate;
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector sInLast = FloatVector.fromArray(SPECIES, s, sOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
            FloatVector c1 = FloatVector.broadcast(SPECIES, epsilon);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector sum = gradient.fma(gradient, sIn);
            FloatVector pOut = c2.fma(gradient.div(sum.sqrt().add(c1)), pIn);
            sum.intoArray(s, sOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector sum = gradient.fma(gradient, sInLast);
        FloatVector pOut = c2.fma(gradient.div(sum.sqrt().add(c1)), pInLast);
        sum.intoArray(s, sOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void adagradShort(int n, float learningRate, float weightDecay, float epsilon, float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (sOffset > s.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.adagrad(n, learningRate, weightDecay, epsilon, s, sOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector sum = gradient.fma(gradient, sIn);
        FloatVector pOut = c2.fma(gradient.div(sum.sqrt().add(c1)), pIn);
        sum.intoArray(s, sOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void adadelta(int n, float learningRate, float weightDecay, float rho, float oneMinusRho, float epsilon, float[] s, int sOffset, float[] u, int uOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            adadeltaShort(n, learningRate, weightDecay, rho, oneMinusRho, epsilon, s, sOffset, u, uOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                adadelta(Math.min(CHUNK, left), learningRate, weightDecay, rho, oneMinusRho, epsilon, s, sOffset + i, u, uOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusRho);
        FloatVector c2 = FloatVector.broadcast(SPECIES, rho);
        FloatVector c3 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector sInLast = FloatVector.fromArray(SPECIES, s, sOffset + last);
        FloatVector uInLast = FloatVector.fromArray(SPECIES, u, uOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset + i);
            FloatVector uIn = FloatVector.fromArray(SPECIES, u, uOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            FloatVector step = uIn.add(c3).div(square.add(c3)).sqrt().mul(gradient);
            FloatVector uOut = c2.fma(uIn, c1.mul(step).mul(step));
            FloatVector pOut = c4.fma(step, pIn);
            square.intoArray(s, sOffset + i);
            uOut.intoArray(u, uOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        FloatVector step = uInLast.add(c3).div(square.add(c3)).sqrt().mul(gradient);
        FloatVector uOut = c2.fma(uInLast, c1.mul(step).mul(step));
        FloatVector pOut = c4.fma(step, pInLast);
        square.intoArray(s, sOffset + last);
        uOut.intoArray(u, uOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void adadeltaShort(int n, float learningRate, float weightDecay, float rho, float oneMinusRho, float epsilon, float[] s, int sOffset, float[] u, int uOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (sOffset > s.length - LANES || uOffset > u.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.adadelta(n, learningRate, weightDecay, rho, oneMinusRho, epsilon, s, sOffset, u, uOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusRho);
        FloatVector c2 = FloatVector.broadcast(SPECIES, rho);
        FloatVector c3 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset);
        FloatVector uIn = FloatVector.fromArray(SPECIES, u, uOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        FloatVector step = uIn.add(c3).div(square.add(c3)).sqrt().mul(gradient);
        FloatVector uOut = c2.fma(uIn, c1.mul(step).mul(step));
        FloatVector pOut = c4.fma(step, pIn);
        square.intoArray(s, sOffset, inside);
        uOut.intoArray(u, uOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void rmsProp(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            rmsPropShort(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                rmsProp(Math.min(CHUNK, left), learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector sInLast = FloatVector.fromArray(SPECIES, s, sOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            FloatVector pOut = c4.fma(gradient.div(square.sqrt().add(c3)), pIn);
            square.intoArray(s, sOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        FloatVector pOut = c4.fma(gradient.div(square.sqrt().add(c3)), pInLast);
        square.intoArray(s, sOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void rmsPropShort(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float[] s, int sOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (sOffset > s.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.rmsProp(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        FloatVector pOut = c4.fma(gradient.div(square.sqrt().add(c3)), pIn);
        square.intoArray(s, sOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void rmsPropMomentum(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float momentum, float[] s, int sOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            rmsPropMomentumShort(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                rmsPropMomentum(Math.min(CHUNK, left), learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset + i, v, vOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c4 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector sInLast = FloatVector.fromArray(SPECIES, s, sOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            FloatVector velocity = c4.fma(vIn, gradient.div(square.sqrt().add(c3)));
            FloatVector pOut = c5.fma(velocity, pIn);
            square.intoArray(s, sOffset + i);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        FloatVector velocity = c4.fma(vInLast, gradient.div(square.sqrt().add(c3)));
        FloatVector pOut = c5.fma(velocity, pInLast);
        square.intoArray(s, sOffset + last);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void rmsPropMomentumShort(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float momentum, float[] s, int sOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (sOffset > s.length - LANES || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.rmsPropMomentum(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c4 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset);
        FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        FloatVector velocity = c4.fma(vIn, gradient.div(square.sqrt().add(c3)));
        FloatVector pOut = c5.fma(velocity, pIn);
        square.intoArray(s, sOffset, inside);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void centeredRmsProp(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float[] s, int sOffset, float[] a, int aOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            centeredRmsPropShort(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, a, aOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                centeredRmsProp(Math.min(CHUNK, left), learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset + i, a, aOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector sInLast = FloatVector.fromArray(SPECIES, s, sOffset + last);
        FloatVector aInLast = FloatVector.fromArray(SPECIES, a, aOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset + i);
            FloatVector aIn = FloatVector.fromArray(SPECIES, a, aOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            FloatVector mean = c2.fma(aIn, c1.mul(gradient));
            FloatVector difference = mean.neg().fma(mean, square);
            FloatVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
            FloatVector pOut = c5.fma(gradient.div(variance.sqrt().add(c4)), pIn);
            square.intoArray(s, sOffset + i);
            mean.intoArray(a, aOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        FloatVector mean = c2.fma(aInLast, c1.mul(gradient));
        FloatVector difference = mean.neg().fma(mean, square);
        FloatVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        FloatVector pOut = c5.fma(gradient.div(variance.sqrt().add(c4)), pInLast);
        square.intoArray(s, sOffset + last);
        mean.intoArray(a, aOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void centeredRmsPropShort(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float[] s, int sOffset, float[] a, int aOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (sOffset > s.length - LANES || aOffset > a.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.centeredRmsProp(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, a, aOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset);
        FloatVector aIn = FloatVector.fromArray(SPECIES, a, aOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        FloatVector mean = c2.fma(aIn, c1.mul(gradient));
        FloatVector difference = mean.neg().fma(mean, square);
        FloatVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        FloatVector pOut = c5.fma(gradient.div(variance.sqrt().add(c4)), pIn);
        square.intoArray(s, sOffset, inside);
        mean.intoArray(a, aOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void centeredRmsPropMomentum(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float momentum, float[] s, int sOffset, float[] a, int aOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            centeredRmsPropMomentumShort(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, a, aOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                centeredRmsPropMomentum(Math.min(CHUNK, left), learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset + i, a, aOffset + i, v, vOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c5 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c6 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector sInLast = FloatVector.fromArray(SPECIES, s, sOffset + last);
        FloatVector aInLast = FloatVector.fromArray(SPECIES, a, aOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset + i);
            FloatVector aIn = FloatVector.fromArray(SPECIES, a, aOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            FloatVector mean = c2.fma(aIn, c1.mul(gradient));
            FloatVector difference = mean.neg().fma(mean, square);
            FloatVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
            FloatVector velocity = c5.fma(vIn, gradient.div(variance.sqrt().add(c4)));
            FloatVector pOut = c6.fma(velocity, pIn);
            square.intoArray(s, sOffset + i);
            mean.intoArray(a, aOffset + i);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        FloatVector mean = c2.fma(aInLast, c1.mul(gradient));
        FloatVector difference = mean.neg().fma(mean, square);
        FloatVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        FloatVector velocity = c5.fma(vInLast, gradient.div(variance.sqrt().add(c4)));
        FloatVector pOut = c6.fma(velocity, pInLast);
        square.intoArray(s, sOffset + last);
        mean.intoArray(a, aOffset + last);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void centeredRmsPropMomentumShort(int n, float learningRate, float weightDecay, float alpha, float oneMinusAlpha, float epsilon, float momentum, float[] s, int sOffset, float[] a, int aOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (sOffset > s.length - LANES || aOffset > a.length - LANES || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.centeredRmsPropMomentum(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, a, aOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusAlpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c5 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c6 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector sIn = FloatVector.fromArray(SPECIES, s, sOffset);
        FloatVector aIn = FloatVector.fromArray(SPECIES, a, aOffset);
        FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        FloatVector mean = c2.fma(aIn, c1.mul(gradient));
        FloatVector difference = mean.neg().fma(mean, square);
        FloatVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        FloatVector velocity = c5.fma(vIn, gradient.div(variance.sqrt().add(c4)));
        FloatVector pOut = c6.fma(velocity, pIn);
        square.intoArray(s, sOffset, inside);
        mean.intoArray(a, aOffset, inside);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void adam(int n, float gradientRate, float momentRate, float weightDecay, float keep, float beta1, float oneMinusBeta1, float beta2, float oneMinusBeta2, float scale, float epsilon, float[] m, int mOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            adamShort(n, gradientRate, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                adam(Math.min(CHUNK, left), gradientRate, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset + i, v, vOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusBeta1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, beta1);
        FloatVector c3 = FloatVector.broadcast(SPECIES, oneMinusBeta2);
        FloatVector c4 = FloatVector.broadcast(SPECIES, beta2);
        FloatVector c5 = FloatVector.broadcast(SPECIES, momentRate);
        FloatVector c6 = FloatVector.broadcast(SPECIES, gradientRate);
        FloatVector c7 = FloatVector.broadcast(SPECIES, scale);
        FloatVector c8 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c9 = FloatVector.broadcast(SPECIES, keep);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector mInLast = FloatVector.fromArray(SPECIES, m, mOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector mIn = FloatVector.fromArray(SPECIES, m, mOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector mean = c2.fma(mIn, c1.mul(gradient));
            FloatVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
            FloatVector step = c6.fma(gradient, c5.mul(mean)).div(square.sqrt().fma(c7, c8));
            FloatVector pOut = c9.fma(pIn, step.neg());
            mean.intoArray(m, mOffset + i);
            square.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector mean = c2.fma(mInLast, c1.mul(gradient));
        FloatVector square = c4.fma(vInLast, c3.mul(gradient).mul(gradient));
        FloatVector step = c6.fma(gradient, c5.mul(mean)).div(square.sqrt().fma(c7, c8));
        FloatVector pOut = c9.fma(pInLast, step.neg());
        mean.intoArray(m, mOffset + last);
        square.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void adamShort(int n, float gradientRate, float momentRate, float weightDecay, float keep, float beta1, float oneMinusBeta1, float beta2, float oneMinusBeta2, float scale, float epsilon, float[] m, int mOffset, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (mOffset > m.length - LANES || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.adam(n, gradientRate, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusBeta1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, beta1);
        FloatVector c3 = FloatVector.broadcast(SPECIES, oneMinusBeta2);
        FloatVector c4 = FloatVector.broadcast(SPECIES, beta2);
        FloatVector c5 = FloatVector.broadcast(SPECIES, momentRate);
        FloatVector c6 = FloatVector.broadcast(SPECIES, gradientRate);
        FloatVector c7 = FloatVector.broadcast(SPECIES, scale);
        FloatVector c8 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c9 = FloatVector.broadcast(SPECIES, keep);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector mIn = FloatVector.fromArray(SPECIES, m, mOffset);
        FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector mean = c2.fma(mIn, c1.mul(gradient));
        FloatVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
        FloatVector step = c6.fma(gradient, c5.mul(mean)).div(square.sqrt().fma(c7, c8));
        FloatVector pOut = c9.fma(pIn, step.neg());
        mean.intoArray(m, mOffset, inside);
        square.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void amsGrad(int n, float momentRate, float weightDecay, float keep, float beta1, float oneMinusBeta1, float beta2, float oneMinusBeta2, float scale, float epsilon, float[] m, int mOffset, float[] v, int vOffset, float[] w, int wOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            amsGradShort(n, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, w, wOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                amsGrad(Math.min(CHUNK, left), momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset + i, v, vOffset + i, w, wOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusBeta1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, beta1);
        FloatVector c3 = FloatVector.broadcast(SPECIES, oneMinusBeta2);
        FloatVector c4 = FloatVector.broadcast(SPECIES, beta2);
        FloatVector c5 = FloatVector.broadcast(SPECIES, momentRate);
        FloatVector c6 = FloatVector.broadcast(SPECIES, scale);
        FloatVector c7 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c8 = FloatVector.broadcast(SPECIES, keep);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector mInLast = FloatVector.fromArray(SPECIES, m, mOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        FloatVector wInLast = FloatVector.fromArray(SPECIES, w, wOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector mIn = FloatVector.fromArray(SPECIES, m, mOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector wIn = FloatVector.fromArray(SPECIES, w, wOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector mean = c2.fma(mIn, c1.mul(gradient));
            FloatVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
            FloatVector largest = square.blend(wIn, wIn.compare(VectorOperators.GT, square));
            FloatVector step = c5.mul(mean).div(largest.sqrt().fma(c6, c7));
            FloatVector pOut = c8.fma(pIn, step.neg());
            mean.intoArray(m, mOffset + i);
            square.intoArray(v, vOffset + i);
            largest.intoArray(w, wOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector gradient = c0.fma(pInLast, gInLast);
        FloatVector mean = c2.fma(mInLast, c1.mul(gradient));
        FloatVector square = c4.fma(vInLast, c3.mul(gradient).mul(gradient));
        FloatVector largest = square.blend(wInLast, wInLast.compare(VectorOperators.GT, square));
        FloatVector step = c5.mul(mean).div(largest.sqrt().fma(c6, c7));
        FloatVector pOut = c8.fma(pInLast, step.neg());
        mean.intoArray(m, mOffset + last);
        square.intoArray(v, vOffset + last);
        largest.intoArray(w, wOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void amsGradShort(int n, float momentRate, float weightDecay, float keep, float beta1, float oneMinusBeta1, float beta2, float oneMinusBeta2, float scale, float epsilon, float[] m, int mOffset, float[] v, int vOffset, float[] w, int wOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (mOffset > m.length - LANES || vOffset > v.length - LANES || wOffset > w.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.amsGrad(n, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, w, wOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, oneMinusBeta1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, beta1);
        FloatVector c3 = FloatVector.broadcast(SPECIES, oneMinusBeta2);
        FloatVector c4 = FloatVector.broadcast(SPECIES, beta2);
        FloatVector c5 = FloatVector.broadcast(SPECIES, momentRate);
        FloatVector c6 = FloatVector.broadcast(SPECIES, scale);
        FloatVector c7 = FloatVector.broadcast(SPECIES, epsilon);
        FloatVector c8 = FloatVector.broadcast(SPECIES, keep);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector mIn = FloatVector.fromArray(SPECIES, m, mOffset);
        FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset);
        FloatVector wIn = FloatVector.fromArray(SPECIES, w, wOffset);
        FloatVector gradient = c0.fma(pIn, gIn);
        FloatVector mean = c2.fma(mIn, c1.mul(gradient));
        FloatVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
        FloatVector largest = square.blend(wIn, wIn.compare(VectorOperators.GT, square));
        FloatVector step = c5.mul(mean).div(largest.sqrt().fma(c6, c7));
        FloatVector pOut = c8.fma(pIn, step.neg());
        mean.intoArray(m, mOffset, inside);
        square.intoArray(v, vOffset, inside);
        largest.intoArray(w, wOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void lion(int n, float learningRate, float weightDecay, float beta1, float oneMinusBeta1, float beta2, float oneMinusBeta2, float[] m, int mOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (n < LANES) {
            lionShort(n, learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset, g, gOffset, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                lion(Math.min(CHUNK, left), learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset + i, g, gOffset + i, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, oneMinusBeta1);
        FloatVector c1 = FloatVector.broadcast(SPECIES, beta1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, oneMinusBeta2);
        FloatVector c6 = FloatVector.broadcast(SPECIES, beta2);
        FloatVector c7 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c8 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector mInLast = FloatVector.fromArray(SPECIES, m, mOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector mIn = FloatVector.fromArray(SPECIES, m, mOffset + i);
            FloatVector x = c1.fma(mIn, c0.mul(gIn));
            FloatVector positive = x.blend(c3, x.compare(VectorOperators.GT, c2));
            FloatVector sign = positive.blend(c4, x.compare(VectorOperators.LT, c2));
            FloatVector mOut = c6.fma(mIn, c5.mul(gIn));
            FloatVector pOut = c8.fma(c7.fma(pIn, sign), pIn);
            mOut.intoArray(m, mOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector x = c1.fma(mInLast, c0.mul(gInLast));
        FloatVector positive = x.blend(c3, x.compare(VectorOperators.GT, c2));
        FloatVector sign = positive.blend(c4, x.compare(VectorOperators.LT, c2));
        FloatVector mOut = c6.fma(mInLast, c5.mul(gInLast));
        FloatVector pOut = c8.fma(c7.fma(pInLast, sign), pInLast);
        mOut.intoArray(m, mOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void lionShort(int n, float learningRate, float weightDecay, float beta1, float oneMinusBeta1, float beta2, float oneMinusBeta2, float[] m, int mOffset, float[] g, int gOffset, float[] p, int pOffset) {
        if (mOffset > m.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarFloatUpdate.lion(n, learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset, g, gOffset, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, oneMinusBeta1);
        FloatVector c1 = FloatVector.broadcast(SPECIES, beta1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, oneMinusBeta2);
        FloatVector c6 = FloatVector.broadcast(SPECIES, beta2);
        FloatVector c7 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c8 = FloatVector.broadcast(SPECIES, -learningRate);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector mIn = FloatVector.fromArray(SPECIES, m, mOffset);
        FloatVector x = c1.fma(mIn, c0.mul(gIn));
        FloatVector positive = x.blend(c3, x.compare(VectorOperators.GT, c2));
        FloatVector sign = positive.blend(c4, x.compare(VectorOperators.LT, c2));
        FloatVector mOut = c6.fma(mIn, c5.mul(gIn));
        FloatVector pOut = c8.fma(c7.fma(pIn, sign), pIn);
        mOut.intoArray(m, mOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void clip(int n, float limit, float[] g, int gOffset) {
        if (n < LANES) {
            clipShort(n, limit, g, gOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                clip(Math.min(CHUNK, left), limit, g, gOffset + i);
            }
            return;
        }
        float scalar1 = -limit;
        int last = n - LANES;
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, limit);
            FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector below = gIn.blend(c0, gIn.compare(VectorOperators.GT, c0));
            FloatVector gOut = below.blend(c1, below.compare(VectorOperators.LT, c1));
            gOut.intoArray(g, gOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, limit);
        FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
        FloatVector below = gInLast.blend(c0, gInLast.compare(VectorOperators.GT, c0));
        FloatVector gOut = below.blend(c1, below.compare(VectorOperators.LT, c1));
        gOut.intoArray(g, gOffset + last);
    }

    private static void clipShort(int n, float limit, float[] g, int gOffset) {
        if (gOffset > g.length - LANES) {
            ScalarFloatUpdate.clip(n, limit, g, gOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, limit);
        FloatVector c1 = FloatVector.broadcast(SPECIES, -limit);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset);
        FloatVector below = gIn.blend(c0, gIn.compare(VectorOperators.GT, c0));
        FloatVector gOut = below.blend(c1, below.compare(VectorOperators.LT, c1));
        gOut.intoArray(g, gOffset, inside);
    }

    public static void addSigns(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            addSignsShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                addSigns(Math.min(CHUNK, left), alpha, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        float scalar1 = NUMBERS[0];
        float scalar2 = NUMBERS[1];
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
            FloatVector c3 = FloatVector.broadcast(SPECIES, alpha);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector positive = xIn.blend(c1, xIn.compare(VectorOperators.GT, c0));
            FloatVector yOut = c3.fma(positive.blend(c2, xIn.compare(VectorOperators.LT, c0)), yIn);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
        FloatVector c3 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector positive = xInLast.blend(c1, xInLast.compare(VectorOperators.GT, c0));
        FloatVector yOut = c3.fma(positive.blend(c2, xInLast.compare(VectorOperators.LT, c0)), yInLast);
        yOut.intoArray(y, yOffset + last);
    }

    private static void addSignsShort(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatUpdate.addSigns(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, alpha);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector positive = xIn.blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector yOut = c3.fma(positive.blend(c2, xIn.compare(VectorOperators.LT, c0)), yIn);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void softThreshold(int n, float threshold, float[] p, int pOffset) {
        if (n < LANES) {
            softThresholdShort(n, threshold, p, pOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                softThreshold(Math.min(CHUNK, left), threshold, p, pOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -threshold);
        FloatVector c4 = FloatVector.broadcast(SPECIES, threshold);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector positive = pIn.blend(c1, pIn.compare(VectorOperators.GT, c0));
            FloatVector towardsZero = c3.fma(positive.blend(c2, pIn.compare(VectorOperators.LT, c0)), pIn);
            FloatVector pOut = towardsZero.blend(c0, pIn.abs().compare(VectorOperators.LE, c4));
            pOut.intoArray(p, pOffset + i);
        }
        FloatVector positive = pInLast.blend(c1, pInLast.compare(VectorOperators.GT, c0));
        FloatVector towardsZero = c3.fma(positive.blend(c2, pInLast.compare(VectorOperators.LT, c0)), pInLast);
        FloatVector pOut = towardsZero.blend(c0, pInLast.abs().compare(VectorOperators.LE, c4));
        pOut.intoArray(p, pOffset + last);
    }

    private static void softThresholdShort(int n, float threshold, float[] p, int pOffset) {
        if (pOffset > p.length - LANES) {
            ScalarFloatUpdate.softThreshold(n, threshold, p, pOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -threshold);
        FloatVector c4 = FloatVector.broadcast(SPECIES, threshold);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset);
        FloatVector positive = pIn.blend(c1, pIn.compare(VectorOperators.GT, c0));
        FloatVector towardsZero = c3.fma(positive.blend(c2, pIn.compare(VectorOperators.LT, c0)), pIn);
        FloatVector pOut = towardsZero.blend(c0, pIn.abs().compare(VectorOperators.LE, c4));
        pOut.intoArray(p, pOffset, inside);
    }
}
