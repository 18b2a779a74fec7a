// Generated from ScalarFloatRow.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The kernels of {@code ScalarFloatRow} on vectors, the last ones under a mask. */
public final class SimdFloatRow {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatRow() {}

    public static void divide(int n, float sum, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i).div(c0).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector.fromArray(SPECIES, x, xOffset + i, inside).div(c0).intoArray(y, yOffset + i, inside);
        }
    }

    public static void logProbabilities(int n, float max, float logSum, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, max);
        FloatVector c1 = FloatVector.broadcast(SPECIES, logSum);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i).sub(c0).sub(c1).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector.fromArray(SPECIES, x, xOffset + i, inside).sub(c0).sub(c1).intoArray(y, yOffset + i, inside);
        }
    }

    public static void softmaxBackward(int n, float dot, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, dot);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector t = FloatVector.fromArray(SPECIES, y, yOffset + i).mul(FloatVector.fromArray(SPECIES, dy, dyOffset + i).sub(c0));
            t.intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector t = FloatVector.fromArray(SPECIES, y, yOffset + i, inside).mul(FloatVector.fromArray(SPECIES, dy, dyOffset + i, inside).sub(c0));
            t.intoArray(dx, dxOffset + i, inside);
        }
    }

    public static void logSoftmaxBackward(int n, float sum, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c6 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, sum);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector capped = x.blend(c0, x.compare(VectorOperators.GT, c0));
            FloatVector clamped = capped.blend(c1, capped.compare(VectorOperators.LT, c1));
            FloatVector shifted = clamped.fma(c2, c3);
            FloatVector n2 = shifted.sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, clamped));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c7.fma(r, c8);
            FloatVector high = c11.fma(r2, c9.fma(r, c10));
            FloatVector t = FloatVector.fromArray(SPECIES, dy, dyOffset + i).sub(high.fma(r2, low).fma(r2, r).add(c12).mul(scale2).mul(scale1).mul(c13));
            t.intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            logSoftmaxBackwardTail(i, n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void logSoftmaxBackwardTail(int i, int n, float sum, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c6 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, sum);
        VectorMask<Float> inside = SPECIES.indexInRange(i, n);
        FloatVector x = FloatVector.fromArray(SPECIES, y, yOffset + i, inside);
        FloatVector capped = x.blend(c0, x.compare(VectorOperators.GT, c0));
        FloatVector clamped = capped.blend(c1, capped.compare(VectorOperators.LT, c1));
        FloatVector shifted = clamped.fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, clamped));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c7.fma(r, c8);
        FloatVector high = c11.fma(r2, c9.fma(r, c10));
        FloatVector t = FloatVector.fromArray(SPECIES, dy, dyOffset + i, inside).sub(high.fma(r2, low).fma(r2, r).add(c12).mul(scale2).mul(scale1).mul(c13));
        t.intoArray(dx, dxOffset + i, inside);
    }

    public static void crossEntropyGradient(int n, float sum, float share, float scale, float[] e, int eOffset, float[] g, int gOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector c1 = FloatVector.broadcast(SPECIES, share);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, e, eOffset + i).div(c0).sub(c1).mul(c2).intoArray(g, gOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector t = FloatVector.fromArray(SPECIES, e, eOffset + i, inside).div(c0).sub(c1).mul(c2);
            t.intoArray(g, gOffset + i, inside);
        }
    }

    public static void weightedScores(int n, float max, float[] x, int xOffset, float[] t, int tOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, max);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector target = FloatVector.fromArray(SPECIES, t, tOffset + i);
            FloatVector product = target.mul(FloatVector.fromArray(SPECIES, x, xOffset + i).sub(c0));
            product.blend(c1, target.compare(VectorOperators.EQ, c1)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector target = FloatVector.fromArray(SPECIES, t, tOffset + i, inside);
            FloatVector product = target.mul(FloatVector.fromArray(SPECIES, x, xOffset + i, inside).sub(c0));
            product.blend(c1, target.compare(VectorOperators.EQ, c1)).intoArray(y, yOffset + i, inside);
        }
    }

    public static void distributionGradient(int n, float sum, float total, float scale, float[] e, int eOffset, float[] t, int tOffset, float[] g, int gOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector c1 = FloatVector.broadcast(SPECIES, total);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector t2 = FloatVector.fromArray(SPECIES, e, eOffset + i).div(c0).fma(c1, FloatVector.fromArray(SPECIES, t, tOffset + i).neg());
            t2.mul(c2).intoArray(g, gOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector t2 = FloatVector.fromArray(SPECIES, e, eOffset + i, inside).div(c0).fma(c1, FloatVector.fromArray(SPECIES, t, tOffset + i, inside).neg());
            t2.mul(c2).intoArray(g, gOffset + i, inside);
        }
    }
}
