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
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.axpy(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector t = c0.fma(DoubleVector.fromArray(SPECIES, x, xOffset + i), DoubleVector.fromArray(SPECIES, y, yOffset + i));
            t.intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector t = c0.fma(DoubleVector.fromArray(SPECIES, x, xOffset + i, inside), DoubleVector.fromArray(SPECIES, y, yOffset + i, inside));
            t.intoArray(y, yOffset + i, inside);
        }
    }

    public static void scale(int n, double alpha, double[] x, int xOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.scale(n, alpha, x, xOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, alpha);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            c0.mul(DoubleVector.fromArray(SPECIES, x, xOffset + i)).intoArray(x, xOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            c0.mul(DoubleVector.fromArray(SPECIES, x, xOffset + i, inside)).intoArray(x, xOffset + i, inside);
        }
    }

    public static void sgd(int n, double learningRate, double weightDecay, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.sgd(n, learningRate, weightDecay, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, -learningRate);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector parameter = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gradient = c0.fma(parameter, DoubleVector.fromArray(SPECIES, g, gOffset + i));
            c1.fma(gradient, parameter).intoArray(p, pOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector parameter = DoubleVector.fromArray(SPECIES, p, pOffset + i, inside);
            DoubleVector gradient = c0.fma(parameter, DoubleVector.fromArray(SPECIES, g, gOffset + i, inside));
            c1.fma(gradient, parameter).intoArray(p, pOffset + i, inside);
        }
    }

    public static void momentum(int n, double learningRate, double weightDecay, double momentum, double gradientScale, double[] v, int vOffset, double[] g, int gOffset, double[] p, int pOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleUpdate.momentum(n, learningRate, weightDecay, momentum, gradientScale, v, vOffset, g, gOffset, p, pOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, gradientScale);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, momentum);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -learningRate);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector parameter = DoubleVector.fromArray(SPECIES, p, pOffset + i);
            DoubleVector gradient = c0.fma(parameter, DoubleVector.fromArray(SPECIES, g, gOffset + i));
            DoubleVector velocity = c2.fma(DoubleVector.fromArray(SPECIES, v, vOffset + i), c1.mul(gradient));
            velocity.intoArray(v, vOffset + i);
            c3.fma(velocity, parameter).intoArray(p, pOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector parameter = DoubleVector.fromArray(SPECIES, p, pOffset + i, inside);
            DoubleVector gradient = c0.fma(parameter, DoubleVector.fromArray(SPECIES, g, gOffset + i, inside));
            DoubleVector velocity = c2.fma(DoubleVector.fromArray(SPECIES, v, vOffset + i, inside), c1.mul(gradient));
            velocity.intoArray(v, vOffset + i, inside);
            c3.fma(velocity, parameter).intoArray(p, pOffset + i, inside);
        }
    }
}
