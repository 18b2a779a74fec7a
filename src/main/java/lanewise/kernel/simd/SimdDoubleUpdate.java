// Generated from ScalarDoubleUpdate.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleUpdate;

/** The kernels of {@code ScalarDoubleUpdate} on vectors, the last ones under a mask. */
public final class SimdDoubleUpdate {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private SimdDoubleUpdate() {}

    public static void axpy(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            axpyShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector yOut = c0.fma(xIn, yIn);
            yOut.intoArray(y, yOffset + i);
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector xOut = c0.mul(xIn);
            xOut.intoArray(x, xOffset + i);
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector pOut = c1.fma(gradient, pIn);
            pOut.intoArray(p, pOffset + i);
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        DoubleVector pInLast = DoubleVector.fromArray(SPECIES, p, pOffset + last);
        DoubleVector gInLast = DoubleVector.fromArray(SPECIES, g, gOffset + last);
        DoubleVector vInLast = DoubleVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector pIn = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gIn = DoubleVector.fromArray(SPECIES, g, gOffset + i);
            DoubleVector vIn = DoubleVector.fromArray(SPECIES, v, vOffset + i);
            DoubleVector gradient = c0.fma(pIn, gIn);
            DoubleVector velocity = c2.fma(vIn, c1.mul(gradient));
            DoubleVector pOut = c3.fma(velocity, pIn);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
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
}
