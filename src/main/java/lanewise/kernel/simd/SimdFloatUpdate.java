// Generated from ScalarFloatUpdate.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The kernels of {@code ScalarFloatUpdate} on vectors, the last ones under a mask. */
public final class SimdFloatUpdate {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatUpdate() {}

    public static void axpy(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector t = c0.fma(FloatVector.fromArray(SPECIES, x, xOffset + i), FloatVector.fromArray(SPECIES, y, yOffset + i));
            t.intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector t = c0.fma(FloatVector.fromArray(SPECIES, x, xOffset + i, inside), FloatVector.fromArray(SPECIES, y, yOffset + i, inside));
            t.intoArray(y, yOffset + i, inside);
        }
    }

    public static void scale(int n, float alpha, float[] x, int xOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, alpha);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            c0.mul(FloatVector.fromArray(SPECIES, x, xOffset + i)).intoArray(x, xOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            c0.mul(FloatVector.fromArray(SPECIES, x, xOffset + i, inside)).intoArray(x, xOffset + i, inside);
        }
    }

    public static void sgd(int n, float learningRate, float weightDecay, float[] g, int gOffset, float[] p, int pOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, -learningRate);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector parameter = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gradient = c0.fma(parameter, FloatVector.fromArray(SPECIES, g, gOffset + i));
            c1.fma(gradient, parameter).intoArray(p, pOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector parameter = FloatVector.fromArray(SPECIES, p, pOffset + i, inside);
            FloatVector gradient = c0.fma(parameter, FloatVector.fromArray(SPECIES, g, gOffset + i, inside));
            c1.fma(gradient, parameter).intoArray(p, pOffset + i, inside);
        }
    }

    public static void momentum(int n, float learningRate, float weightDecay, float momentum, float gradientScale, float[] v, int vOffset, float[] g, int gOffset, float[] p, int pOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector c1 = FloatVector.broadcast(SPECIES, gradientScale);
        FloatVector c2 = FloatVector.broadcast(SPECIES, momentum);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -learningRate);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector parameter = FloatVector.fromArray(SPECIES, p, pOffset + i);
            FloatVector gradient = c0.fma(parameter, FloatVector.fromArray(SPECIES, g, gOffset + i));
            FloatVector velocity = c2.fma(FloatVector.fromArray(SPECIES, v, vOffset + i), c1.mul(gradient));
            velocity.intoArray(v, vOffset + i);
            c3.fma(velocity, parameter).intoArray(p, pOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector parameter = FloatVector.fromArray(SPECIES, p, pOffset + i, inside);
            FloatVector gradient = c0.fma(parameter, FloatVector.fromArray(SPECIES, g, gOffset + i, inside));
            FloatVector velocity = c2.fma(FloatVector.fromArray(SPECIES, v, vOffset + i, inside), c1.mul(gradient));
            velocity.intoArray(v, vOffset + i, inside);
            c3.fma(velocity, parameter).intoArray(p, pOffset + i, inside);
        }
    }
}
