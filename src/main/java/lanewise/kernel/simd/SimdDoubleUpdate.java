// Generated from ScalarDoubleUpdate.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleUpdate;

/** The kernels of {@code ScalarDoubleUpdate} on vectors. */
public final class SimdDoubleUpdate {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final double[] NUMBERS = {
            1.0, -1.0};

    private SimdDoubleUpdate() {}

    public static void axpy(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
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
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector yOut = c0.fma(xIn, yIn);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector yOut = c0.fma(xInLast, yInLast);
        yOut.intoArray(y, yOffset + last);
    }

    private static void axpyShort(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector yOut = c0.fma(xIn, yIn);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void scale(int n, double alpha, double[] x, int xOffset) {
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
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector xOut = c0.mul(xIn);
            xOut.intoArray(x, xOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector xOut = c0.mul(xInLast);
        xOut.intoArray(x, xOffset + last);
    }

    private static void scaleShort(int n, double alpha, double[] x, int xOffset) {
        if (LANES == 2 || xOffset > x.length - LANES) {
            ScalarDoubleUpdate.scale(n, alpha, x, xOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector xOut = c0.mul(xIn);
        xOut.intoArray(x, xOffset, inside);
    }

    public static void sgd(int n, double learningRate, double weightDecay, double[] g, int gOffset, double[] p, int pOffset) {
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
        double scalar1 = -learningRate;
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector pOut = c1.fma(gradient, pIn);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector pOut = c1.fma(gradient, pInLast);
        pOut.intoArray(p, pOffset + last);
    }

    private static void sgdShort(int n, double learningRate, double weightDecay, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector pOut = c1.fma(gradient, pIn);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void momentum(int n, double learningRate, double weightDecay, double momentum, double gradientScale, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        double scalar3 = -learningRate;
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
            DoubleVector c3 = DoubleVector.broadcast(SPECIES, scalar3);
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector velocity = c2.fma(vIn, c1.mul(gradient));
            DoubleVector pOut = c3.fma(velocity, pIn);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, scalar3);
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector velocity = c2.fma(vInLast, c1.mul(gradient));
        DoubleVector pOut = c3.fma(velocity, pInLast);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void momentumShort(int n, double learningRate, double weightDecay, double momentum, double gradientScale, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.momentum(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector velocity = c2.fma(vIn, c1.mul(gradient));
        DoubleVector pOut = c3.fma(velocity, pIn);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void nesterov(int n, double learningRate, double weightDecay, double momentum, double gradientScale, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        double scalar3 = -learningRate;
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
            DoubleVector c3 = DoubleVector.broadcast(SPECIES, scalar3);
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector velocity = c2.fma(vIn, c1.mul(gradient));
            DoubleVector pOut = c3.fma(c2.fma(velocity, gradient), pIn);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, scalar3);
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector velocity = c2.fma(vInLast, c1.mul(gradient));
        DoubleVector pOut = c3.fma(c2.fma(velocity, gradient), pInLast);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void nesterovShort(int n, double learningRate, double weightDecay, double momentum, double gradientScale, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.nesterov(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector velocity = c2.fma(vIn, c1.mul(gradient));
        DoubleVector pOut = c3.fma(c2.fma(velocity, gradient), pIn);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void adagrad(int n, double learningRate, double weightDecay, double epsilon, double[] s, int sOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        double scalar2 = -learningRate;
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector sInLast = DoubleVector.fromArray(SPECIES, s, sOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, epsilon);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector sum = gradient.fma(gradient, sIn);
            DoubleVector pOut = c2.fma(gradient.div(sum.sqrt().add(c1)), pIn);
            sum.intoArray(s, sOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector sum = gradient.fma(gradient, sInLast);
        DoubleVector pOut = c2.fma(gradient.div(sum.sqrt().add(c1)), pInLast);
        sum.intoArray(s, sOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void adagradShort(int n, double learningRate, double weightDecay, double epsilon, double[] s, int sOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || sOffset > s.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.adagrad(n, learningRate, weightDecay, epsilon, s, sOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector sum = gradient.fma(gradient, sIn);
        DoubleVector pOut = c2.fma(gradient.div(sum.sqrt().add(c1)), pIn);
        sum.intoArray(s, sOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void adadelta(int n, double learningRate, double weightDecay, double rho, double oneMinusRho, double epsilon, double[] s, int sOffset, double[] u, int uOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusRho);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, rho);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector sInLast = DoubleVector.fromArray(SPECIES, s, sOffset + last);
        DoubleVector uInLast = DoubleVector.fromArray(SPECIES, u, uOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset + i);
            DoubleVector uIn = DoubleVector.fromArray(SPECIES, u, uOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            DoubleVector step = uIn.add(c3).div(square.add(c3)).sqrt().mul(gradient);
            DoubleVector uOut = c2.fma(uIn, c1.mul(step).mul(step));
            DoubleVector pOut = c4.fma(step, pIn);
            square.intoArray(s, sOffset + i);
            uOut.intoArray(u, uOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        DoubleVector step = uInLast.add(c3).div(square.add(c3)).sqrt().mul(gradient);
        DoubleVector uOut = c2.fma(uInLast, c1.mul(step).mul(step));
        DoubleVector pOut = c4.fma(step, pInLast);
        square.intoArray(s, sOffset + last);
        uOut.intoArray(u, uOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void adadeltaShort(int n, double learningRate, double weightDecay, double rho, double oneMinusRho, double epsilon, double[] s, int sOffset, double[] u, int uOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || sOffset > s.length - LANES || uOffset > u.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.adadelta(n, learningRate, weightDecay, rho, oneMinusRho, epsilon, s, sOffset, u, uOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusRho);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, rho);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset);
        DoubleVector uIn = DoubleVector.fromArray(SPECIES, u, uOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        DoubleVector step = uIn.add(c3).div(square.add(c3)).sqrt().mul(gradient);
        DoubleVector uOut = c2.fma(uIn, c1.mul(step).mul(step));
        DoubleVector pOut = c4.fma(step, pIn);
        square.intoArray(s, sOffset, inside);
        uOut.intoArray(u, uOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void rmsProp(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double[] s, int sOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector sInLast = DoubleVector.fromArray(SPECIES, s, sOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            DoubleVector pOut = c4.fma(gradient.div(square.sqrt().add(c3)), pIn);
            square.intoArray(s, sOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        DoubleVector pOut = c4.fma(gradient.div(square.sqrt().add(c3)), pInLast);
        square.intoArray(s, sOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void rmsPropShort(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double[] s, int sOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || sOffset > s.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.rmsProp(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        DoubleVector pOut = c4.fma(gradient.div(square.sqrt().add(c3)), pIn);
        square.intoArray(s, sOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void rmsPropMomentum(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double momentum, double[] s, int sOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector sInLast = DoubleVector.fromArray(SPECIES, s, sOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            DoubleVector velocity = c4.fma(vIn, gradient.div(square.sqrt().add(c3)));
            DoubleVector pOut = c5.fma(velocity, pIn);
            square.intoArray(s, sOffset + i);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        DoubleVector velocity = c4.fma(vInLast, gradient.div(square.sqrt().add(c3)));
        DoubleVector pOut = c5.fma(velocity, pInLast);
        square.intoArray(s, sOffset + last);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void rmsPropMomentumShort(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double momentum, double[] s, int sOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || sOffset > s.length - LANES || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.rmsPropMomentum(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset);
        DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        DoubleVector velocity = c4.fma(vIn, gradient.div(square.sqrt().add(c3)));
        DoubleVector pOut = c5.fma(velocity, pIn);
        square.intoArray(s, sOffset, inside);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void centeredRmsProp(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double[] s, int sOffset, double[] a, int aOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.centeredRmsProp(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, a, aOffset, g, gOffset, p, pOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector sInLast = DoubleVector.fromArray(SPECIES, s, sOffset + last);
        DoubleVector aInLast = DoubleVector.fromArray(SPECIES, a, aOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset + i);
            DoubleVector aIn = DoubleVector.fromArray(SPECIES, a, aOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            DoubleVector mean = c2.fma(aIn, c1.mul(gradient));
            DoubleVector difference = mean.neg().fma(mean, square);
            DoubleVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
            DoubleVector pOut = c5.fma(gradient.div(variance.sqrt().add(c4)), pIn);
            square.intoArray(s, sOffset + i);
            mean.intoArray(a, aOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        DoubleVector mean = c2.fma(aInLast, c1.mul(gradient));
        DoubleVector difference = mean.neg().fma(mean, square);
        DoubleVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        DoubleVector pOut = c5.fma(gradient.div(variance.sqrt().add(c4)), pInLast);
        square.intoArray(s, sOffset + last);
        mean.intoArray(a, aOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void centeredRmsPropShort(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double[] s, int sOffset, double[] a, int aOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || sOffset > s.length - LANES || aOffset > a.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.centeredRmsProp(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, s, sOffset, a, aOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset);
        DoubleVector aIn = DoubleVector.fromArray(SPECIES, a, aOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        DoubleVector mean = c2.fma(aIn, c1.mul(gradient));
        DoubleVector difference = mean.neg().fma(mean, square);
        DoubleVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        DoubleVector pOut = c5.fma(gradient.div(variance.sqrt().add(c4)), pIn);
        square.intoArray(s, sOffset, inside);
        mean.intoArray(a, aOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void centeredRmsPropMomentum(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double momentum, double[] s, int sOffset, double[] a, int aOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.centeredRmsPropMomentum(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, a, aOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector sInLast = DoubleVector.fromArray(SPECIES, s, sOffset + last);
        DoubleVector aInLast = DoubleVector.fromArray(SPECIES, a, aOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset + i);
            DoubleVector aIn = DoubleVector.fromArray(SPECIES, a, aOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
            DoubleVector mean = c2.fma(aIn, c1.mul(gradient));
            DoubleVector difference = mean.neg().fma(mean, square);
            DoubleVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
            DoubleVector velocity = c5.fma(vIn, gradient.div(variance.sqrt().add(c4)));
            DoubleVector pOut = c6.fma(velocity, pIn);
            square.intoArray(s, sOffset + i);
            mean.intoArray(a, aOffset + i);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector square = c2.fma(sInLast, c1.mul(gradient).mul(gradient));
        DoubleVector mean = c2.fma(aInLast, c1.mul(gradient));
        DoubleVector difference = mean.neg().fma(mean, square);
        DoubleVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        DoubleVector velocity = c5.fma(vInLast, gradient.div(variance.sqrt().add(c4)));
        DoubleVector pOut = c6.fma(velocity, pInLast);
        square.intoArray(s, sOffset + last);
        mean.intoArray(a, aOffset + last);
        velocity.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void centeredRmsPropMomentumShort(int n, double learningRate, double weightDecay, double alpha, double oneMinusAlpha, double epsilon, double momentum, double[] s, int sOffset, double[] a, int aOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || sOffset > s.length - LANES || aOffset > a.length - LANES || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.centeredRmsPropMomentum(n, learningRate, weightDecay, alpha, oneMinusAlpha, epsilon, momentum, s, sOffset, a, aOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusAlpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector sIn = DoubleVector.fromArray(SPECIES, s, sOffset);
        DoubleVector aIn = DoubleVector.fromArray(SPECIES, a, aOffset);
        DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector square = c2.fma(sIn, c1.mul(gradient).mul(gradient));
        DoubleVector mean = c2.fma(aIn, c1.mul(gradient));
        DoubleVector difference = mean.neg().fma(mean, square);
        DoubleVector variance = difference.blend(c3, difference.compare(VectorOperators.LT, c3));
        DoubleVector velocity = c5.fma(vIn, gradient.div(variance.sqrt().add(c4)));
        DoubleVector pOut = c6.fma(velocity, pIn);
        square.intoArray(s, sOffset, inside);
        mean.intoArray(a, aOffset, inside);
        velocity.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void adam(int n, double gradientRate, double momentRate, double weightDecay, double keep, double beta1, double oneMinusBeta1, double beta2, double oneMinusBeta2, double scale, double epsilon, double[] m, int mOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusBeta1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, beta1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, oneMinusBeta2);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, beta2);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, momentRate);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, gradientRate);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, scale);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, keep);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector mInLast = DoubleVector.fromArray(SPECIES, m, mOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector mIn = DoubleVector.fromArray(SPECIES, m, mOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector mean = c2.fma(mIn, c1.mul(gradient));
            DoubleVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
            DoubleVector step = c6.fma(gradient, c5.mul(mean)).div(square.sqrt().fma(c7, c8));
            DoubleVector pOut = c9.fma(pIn, step.neg());
            mean.intoArray(m, mOffset + i);
            square.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector mean = c2.fma(mInLast, c1.mul(gradient));
        DoubleVector square = c4.fma(vInLast, c3.mul(gradient).mul(gradient));
        DoubleVector step = c6.fma(gradient, c5.mul(mean)).div(square.sqrt().fma(c7, c8));
        DoubleVector pOut = c9.fma(pInLast, step.neg());
        mean.intoArray(m, mOffset + last);
        square.intoArray(v, vOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void adamShort(int n, double gradientRate, double momentRate, double weightDecay, double keep, double beta1, double oneMinusBeta1, double beta2, double oneMinusBeta2, double scale, double epsilon, double[] m, int mOffset, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || mOffset > m.length - LANES || vOffset > v.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.adam(n, gradientRate, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusBeta1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, beta1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, oneMinusBeta2);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, beta2);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, momentRate);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, gradientRate);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, scale);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, keep);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector mIn = DoubleVector.fromArray(SPECIES, m, mOffset);
        DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector mean = c2.fma(mIn, c1.mul(gradient));
        DoubleVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
        DoubleVector step = c6.fma(gradient, c5.mul(mean)).div(square.sqrt().fma(c7, c8));
        DoubleVector pOut = c9.fma(pIn, step.neg());
        mean.intoArray(m, mOffset, inside);
        square.intoArray(v, vOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void amsGrad(int n, double momentRate, double weightDecay, double keep, double beta1, double oneMinusBeta1, double beta2, double oneMinusBeta2, double scale, double epsilon, double[] m, int mOffset, double[] v, int vOffset, double[] w, int wOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.amsGrad(n, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, w, wOffset, g, gOffset, p, pOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusBeta1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, beta1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, oneMinusBeta2);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, beta2);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, momentRate);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, scale);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, keep);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector mInLast = DoubleVector.fromArray(SPECIES, m, mOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        DoubleVector wInLast = DoubleVector.fromArray(SPECIES, w, wOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector mIn = DoubleVector.fromArray(SPECIES, m, mOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector wIn = DoubleVector.fromArray(SPECIES, w, wOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector mean = c2.fma(mIn, c1.mul(gradient));
            DoubleVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
            DoubleVector largest = square.blend(wIn, wIn.compare(VectorOperators.GT, square));
            DoubleVector step = c5.mul(mean).div(largest.sqrt().fma(c6, c7));
            DoubleVector pOut = c8.fma(pIn, step.neg());
            mean.intoArray(m, mOffset + i);
            square.intoArray(v, vOffset + i);
            largest.intoArray(w, wOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector gradient = c0.fma(pInLast, gInLast);
        DoubleVector mean = c2.fma(mInLast, c1.mul(gradient));
        DoubleVector square = c4.fma(vInLast, c3.mul(gradient).mul(gradient));
        DoubleVector largest = square.blend(wInLast, wInLast.compare(VectorOperators.GT, square));
        DoubleVector step = c5.mul(mean).div(largest.sqrt().fma(c6, c7));
        DoubleVector pOut = c8.fma(pInLast, step.neg());
        mean.intoArray(m, mOffset + last);
        square.intoArray(v, vOffset + last);
        largest.intoArray(w, wOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void amsGradShort(int n, double momentRate, double weightDecay, double keep, double beta1, double oneMinusBeta1, double beta2, double oneMinusBeta2, double scale, double epsilon, double[] m, int mOffset, double[] v, int vOffset, double[] w, int wOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || mOffset > m.length - LANES || vOffset > v.length - LANES || wOffset > w.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.amsGrad(n, momentRate, weightDecay, keep, beta1, oneMinusBeta1, beta2, oneMinusBeta2, scale, epsilon, m, mOffset, v, vOffset, w, wOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, oneMinusBeta1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, beta1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, oneMinusBeta2);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, beta2);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, momentRate);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, scale);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, epsilon);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, keep);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector mIn = DoubleVector.fromArray(SPECIES, m, mOffset);
        DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset);
        DoubleVector wIn = DoubleVector.fromArray(SPECIES, w, wOffset);
        DoubleVector gradient = c0.fma(pIn, gIn);
        DoubleVector mean = c2.fma(mIn, c1.mul(gradient));
        DoubleVector square = c4.fma(vIn, c3.mul(gradient).mul(gradient));
        DoubleVector largest = square.blend(wIn, wIn.compare(VectorOperators.GT, square));
        DoubleVector step = c5.mul(mean).div(largest.sqrt().fma(c6, c7));
        DoubleVector pOut = c8.fma(pIn, step.neg());
        mean.intoArray(m, mOffset, inside);
        square.intoArray(v, vOffset, inside);
        largest.intoArray(w, wOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void lion(int n, double learningRate, double weightDecay, double beta1, double oneMinusBeta1, double beta2, double oneMinusBeta2, double[] m, int mOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.lion(n, learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset, g, gOffset, p, pOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, oneMinusBeta1);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, beta1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, oneMinusBeta2);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, beta2);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector mInLast = DoubleVector.fromArray(SPECIES, m, mOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector mIn = DoubleVector.fromArray(SPECIES, m, mOffset + i);
            DoubleVector x = c1.fma(mIn, c0.mul(gIn));
            DoubleVector positive = x.blend(c3, x.compare(VectorOperators.GT, c2));
            DoubleVector sign = positive.blend(c4, x.compare(VectorOperators.LT, c2));
            DoubleVector mOut = c6.fma(mIn, c5.mul(gIn));
            DoubleVector pOut = c8.fma(c7.fma(pIn, sign), pIn);
            mOut.intoArray(m, mOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector x = c1.fma(mInLast, c0.mul(gInLast));
        DoubleVector positive = x.blend(c3, x.compare(VectorOperators.GT, c2));
        DoubleVector sign = positive.blend(c4, x.compare(VectorOperators.LT, c2));
        DoubleVector mOut = c6.fma(mInLast, c5.mul(gInLast));
        DoubleVector pOut = c8.fma(c7.fma(pInLast, sign), pInLast);
        mOut.intoArray(m, mOffset + last);
        pOut.intoArray(p, pOffset + last);
    }

    private static void lionShort(int n, double learningRate, double weightDecay, double beta1, double oneMinusBeta1, double beta2, double oneMinusBeta2, double[] m, int mOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2 || mOffset > m.length - LANES || gOffset > g.length - LANES || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.lion(n, learningRate, weightDecay, beta1, oneMinusBeta1, beta2, oneMinusBeta2, m, mOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, oneMinusBeta1);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, beta1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, oneMinusBeta2);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, beta2);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, -learningRate);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector mIn = DoubleVector.fromArray(SPECIES, m, mOffset);
        DoubleVector x = c1.fma(mIn, c0.mul(gIn));
        DoubleVector positive = x.blend(c3, x.compare(VectorOperators.GT, c2));
        DoubleVector sign = positive.blend(c4, x.compare(VectorOperators.LT, c2));
        DoubleVector mOut = c6.fma(mIn, c5.mul(gIn));
        DoubleVector pOut = c8.fma(c7.fma(pIn, sign), pIn);
        mOut.intoArray(m, mOffset, inside);
        pOut.intoArray(p, pOffset, inside);
    }

    public static void clip(int n, double limit, double[] g, int gOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.clip(n, limit, g, gOffset);
            return;
        }
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
        double scalar1 = -limit;
        int last = n - LANES;
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, limit);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector below = gIn.blend(c0, gIn.compare(VectorOperators.GT, c0));
            DoubleVector gOut = below.blend(c1, below.compare(VectorOperators.LT, c1));
            gOut.intoArray(g, gOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, limit);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
        DoubleVector below = gInLast.blend(c0, gInLast.compare(VectorOperators.GT, c0));
        DoubleVector gOut = below.blend(c1, below.compare(VectorOperators.LT, c1));
        gOut.intoArray(g, gOffset + last);
    }

    private static void clipShort(int n, double limit, double[] g, int gOffset) {
        if (LANES == 2 || gOffset > g.length - LANES) {
            ScalarDoubleUpdate.clip(n, limit, g, gOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, limit);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, -limit);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset);
        DoubleVector below = gIn.blend(c0, gIn.compare(VectorOperators.GT, c0));
        DoubleVector gOut = below.blend(c1, below.compare(VectorOperators.LT, c1));
        gOut.intoArray(g, gOffset, inside);
    }

    public static void addSigns(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.addSigns(n, alpha, x, xOffset, y, yOffset);
            return;
        }
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
        double scalar1 = NUMBERS[0];
        double scalar2 = NUMBERS[1];
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
            DoubleVector c3 = DoubleVector.broadcast(SPECIES, alpha);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector positive = xIn.blend(c1, xIn.compare(VectorOperators.GT, c0));
            DoubleVector yOut = c3.fma(positive.blend(c2, xIn.compare(VectorOperators.LT, c0)), yIn);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector positive = xInLast.blend(c1, xInLast.compare(VectorOperators.GT, c0));
        DoubleVector yOut = c3.fma(positive.blend(c2, xInLast.compare(VectorOperators.LT, c0)), yInLast);
        yOut.intoArray(y, yOffset + last);
    }

    private static void addSignsShort(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleUpdate.addSigns(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, alpha);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector positive = xIn.blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector yOut = c3.fma(positive.blend(c2, xIn.compare(VectorOperators.LT, c0)), yIn);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void softThreshold(int n, double threshold, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.softThreshold(n, threshold, p, pOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -threshold);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, threshold);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector positive = pIn.blend(c1, pIn.compare(VectorOperators.GT, c0));
            DoubleVector towardsZero = c3.fma(positive.blend(c2, pIn.compare(VectorOperators.LT, c0)), pIn);
            DoubleVector pOut = towardsZero.blend(c0, pIn.abs().compare(VectorOperators.LE, c4));
            pOut.intoArray(p, pOffset + i);
        }
        DoubleVector positive = pInLast.blend(c1, pInLast.compare(VectorOperators.GT, c0));
        DoubleVector towardsZero = c3.fma(positive.blend(c2, pInLast.compare(VectorOperators.LT, c0)), pInLast);
        DoubleVector pOut = towardsZero.blend(c0, pInLast.abs().compare(VectorOperators.LE, c4));
        pOut.intoArray(p, pOffset + last);
    }

    private static void softThresholdShort(int n, double threshold, double[] p, int pOffset) {
        if (LANES == 2 || pOffset > p.length - LANES) {
            ScalarDoubleUpdate.softThreshold(n, threshold, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -threshold);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, threshold);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset);
        DoubleVector positive = pIn.blend(c1, pIn.compare(VectorOperators.GT, c0));
        DoubleVector towardsZero = c3.fma(positive.blend(c2, pIn.compare(VectorOperators.LT, c0)), pIn);
        DoubleVector pOut = towardsZero.blend(c0, pIn.abs().compare(VectorOperators.LE, c4));
        pOut.intoArray(p, pOffset, inside);
    }
}
