// Generated from ScalarFloatActivation.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The kernels of {@code ScalarFloatActivation} on vectors, the last ones under a mask. */
public final class SimdFloatActivation {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatActivation() {}

    public static void sigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = x2.abs();
            FloatVector clamped = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            FloatVector shifted = clamped.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, clamped));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c5.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector lower = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            c12.sub(lower).blend(lower, x2.compare(VectorOperators.LT, c11)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            sigmoidTail(i, n, x, xOffset, y, yOffset);
        }
    }

    private static void sigmoidTail(int i, int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(i, n);
        FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i, inside);
        FloatVector magnitude = x2.abs();
        FloatVector clamped = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        FloatVector shifted = clamped.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, clamped));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c5.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector lower = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        c12.sub(lower).blend(lower, x2.compare(VectorOperators.LT, c11)).intoArray(y, yOffset + i, inside);
    }

    public static void sigmoidBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector s = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector.fromArray(SPECIES, dy, dyOffset + i).mul(s.mul(c0.sub(s))).intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector s = FloatVector.fromArray(SPECIES, y, yOffset + i, inside);
            FloatVector t = FloatVector.fromArray(SPECIES, dy, dyOffset + i, inside).mul(s.mul(c0.sub(s)));
            t.intoArray(dx, dxOffset + i, inside);
        }
    }

    public static void tanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 10f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 20f);
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
        FloatVector c13 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0x1.110cfep-3f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -0x1.55554ap-2f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1.59143p-6f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0x1.b922ep-5f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, -0x1.9a5e9cp-8f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0.55f);
        IntVector c20 = IntVector.broadcast(Species.INT, 0x80000000);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = x2.abs();
            FloatVector twice = magnitude.add(magnitude).blend(c1, magnitude.compare(VectorOperators.GT, c0));
            FloatVector shifted = twice.fma(c2, c3);
            FloatVector n2 = shifted.sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, twice));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c7.fma(r, c8);
            FloatVector high = c11.fma(r2, c9.fma(r, c10));
            FloatVector large = c12.sub(c13.div(scale.fma(high.fma(r2, low).fma(r2, r), scale.add(c12))));
            FloatVector z = x2.mul(x2);
            FloatVector z2 = z.mul(z);
            FloatVector low2 = c14.fma(z, c15);
            FloatVector high2 = c18.fma(z2, c16.fma(z, c17));
            FloatVector small = high2.fma(z2, low2).fma(z.mul(magnitude), magnitude);
            FloatVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c19));
            FloatVector t = y2.reinterpretAsInts().or(x2.reinterpretAsInts().and(c20)).reinterpretAsFloats();
            t.intoArray(y, yOffset + i);
        }
        if (i < n) {
            tanhTail(i, n, x, xOffset, y, yOffset);
        }
    }

    private static void tanhTail(int i, int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 10f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 20f);
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
        FloatVector c13 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0x1.110cfep-3f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -0x1.55554ap-2f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1.59143p-6f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0x1.b922ep-5f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, -0x1.9a5e9cp-8f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0.55f);
        IntVector c20 = IntVector.broadcast(Species.INT, 0x80000000);
        VectorMask<Float> inside = SPECIES.indexInRange(i, n);
        FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i, inside);
        FloatVector magnitude = x2.abs();
        FloatVector twice = magnitude.add(magnitude).blend(c1, magnitude.compare(VectorOperators.GT, c0));
        FloatVector shifted = twice.fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, twice));
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c7.fma(r, c8);
        FloatVector high = c11.fma(r2, c9.fma(r, c10));
        FloatVector large = c12.sub(c13.div(scale.fma(high.fma(r2, low).fma(r2, r), scale.add(c12))));
        FloatVector z = x2.mul(x2);
        FloatVector z2 = z.mul(z);
        FloatVector low2 = c14.fma(z, c15);
        FloatVector high2 = c18.fma(z2, c16.fma(z, c17));
        FloatVector small = high2.fma(z2, low2).fma(z.mul(magnitude), magnitude);
        FloatVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c19));
        FloatVector t = y2.reinterpretAsInts().or(x2.reinterpretAsInts().and(c20)).reinterpretAsFloats();
        t.intoArray(y, yOffset + i, inside);
    }

    public static void tanhBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector t = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector t2 = FloatVector.fromArray(SPECIES, dy, dyOffset + i).mul(c0.sub(t).mul(c0.add(t)));
            t2.intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector t = FloatVector.fromArray(SPECIES, y, yOffset + i, inside);
            FloatVector t2 = FloatVector.fromArray(SPECIES, dy, dyOffset + i, inside).mul(c0.sub(t).mul(c0.add(t)));
            t2.intoArray(dx, dxOffset + i, inside);
        }
    }

    public static void relu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector z = FloatVector.fromArray(SPECIES, x, xOffset + i);
            z.blend(c0, z.compare(VectorOperators.LE, c0)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector z = FloatVector.fromArray(SPECIES, x, xOffset + i, inside);
            z.blend(c0, z.compare(VectorOperators.LE, c0)).intoArray(y, yOffset + i, inside);
        }
    }

    public static void reluBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            VectorMask<Float> t = FloatVector.fromArray(SPECIES, y, yOffset + i).compare(VectorOperators.LE, c0);
            FloatVector.fromArray(SPECIES, dy, dyOffset + i).blend(c0, t).intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            VectorMask<Float> t = FloatVector.fromArray(SPECIES, y, yOffset + i, inside).compare(VectorOperators.LE, c0);
            FloatVector.fromArray(SPECIES, dy, dyOffset + i, inside).blend(c0, t).intoArray(dx, dxOffset + i, inside);
        }
    }
}
