// Generated from ScalarFloatUpdate.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatUpdate;

/** The kernels of {@code ScalarFloatUpdate} on vectors, the last ones under a mask. */
public final class SimdFloatUpdate {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatUpdate() {}

    public static void axpy(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            axpyShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector yOut = c0.fma(xIn, yIn);
            yOut.intoArray(y, yOffset + i);
        }
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
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector xOut = c0.mul(xIn);
            xOut.intoArray(x, xOffset + i);
        }
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
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector pOut = c1.fma(gradient, pIn);
            pOut.intoArray(p, pOffset + i);
        }
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
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
        FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -learningRate);
        int last = n - LANES;
        FloatVector pInLast = FloatVector.fromArray(SPECIES, p, pOffset + last);
        FloatVector gInLast = FloatVector.fromArray(SPECIES, g, gOffset + last);
        FloatVector vInLast = FloatVector.fromArray(SPECIES, v, vOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector pIn = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gIn = FloatVector.fromArray(SPECIES, g, gOffset + i);
            FloatVector vIn = FloatVector.fromArray(SPECIES, v, vOffset + i);
            FloatVector gradient = c0.fma(pIn, gIn);
            FloatVector velocity = c2.fma(vIn, c1.mul(gradient));
            FloatVector pOut = c3.fma(velocity, pIn);
            velocity.intoArray(v, vOffset + i);
            pOut.intoArray(p, pOffset + i);
        }
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
}
