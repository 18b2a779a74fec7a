// Generated from ScalarFloatElementary.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The kernels of {@code ScalarFloatElementary} on vectors, the last ones under a mask. */
public final class SimdFloatElementary {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatElementary() {}

    public static void exp(int n, float[] x, int xOffset, float[] y, int yOffset) {
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
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector capped = x2.blend(c0, x2.compare(VectorOperators.GT, c0));
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
            high.fma(r2, low).fma(r2, r).add(c12).mul(scale2).mul(scale1).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i, inside);
            FloatVector capped = x2.blend(c0, x2.compare(VectorOperators.GT, c0));
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
            high.fma(r2, low).fma(r2, r).add(c12).mul(scale2).mul(scale1).intoArray(y, yOffset + i, inside);
        }
    }

    public static void expShifted(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c7 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 1f);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i).sub(c0);
            FloatVector capped = x2.blend(c1, x2.compare(VectorOperators.GT, c1));
            FloatVector clamped = capped.blend(c2, capped.compare(VectorOperators.LT, c2));
            FloatVector shifted = clamped.fma(c3, c4);
            FloatVector n2 = shifted.sub(c4);
            FloatVector r = n2.fma(c6, n2.fma(c5, clamped));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c7).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c7).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c8.fma(r, c9);
            FloatVector high = c12.fma(r2, c10.fma(r, c11));
            high.fma(r2, low).fma(r2, r).add(c13).mul(scale2).mul(scale1).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i, inside).sub(c0);
            FloatVector capped = x2.blend(c1, x2.compare(VectorOperators.GT, c1));
            FloatVector clamped = capped.blend(c2, capped.compare(VectorOperators.LT, c2));
            FloatVector shifted = clamped.fma(c3, c4);
            FloatVector n2 = shifted.sub(c4);
            FloatVector r = n2.fma(c6, n2.fma(c5, clamped));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c7).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c7).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c8.fma(r, c9);
            FloatVector high = c12.fma(r2, c10.fma(r, c11));
            high.fma(r2, low).fma(r2, r).add(c13).mul(scale2).mul(scale1).intoArray(y, yOffset + i, inside);
        }
    }

    public static void shift(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i).sub(c0).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, n);
            FloatVector.fromArray(SPECIES, x, xOffset + i, inside).sub(c0).intoArray(y, yOffset + i, inside);
        }
    }

    public static void log(int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, Float.MIN_NORMAL);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1p24f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1p23f + 127);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1p23f + (127 + 24));
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000 - 0x3f3504f3);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x4b000000);
        IntVector c6 = IntVector.broadcast(Species.INT, 0x007fffff);
        IntVector c7 = IntVector.broadcast(Species.INT, 0x3f3504f3);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, -0x1.000234p-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.55557p-2f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, -0x1.5466fep-3f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0x1.99944ep-3f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -0x1.0e96ccp-3f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0x1.239ce2p-3f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -0x1.2a6f8p-4f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1.015976p-3f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0x1.7f7d1cp-20f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0x1.62e4p-1f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, Float.NaN);
        FloatVector c23 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i);
            VectorMask<Float> subnormal = x2.compare(VectorOperators.LT, c0);
            FloatVector normal = x2.blend(x2.mul(c1), subnormal);
            FloatVector bias = c2.blend(c3, subnormal);
            IntVector bits = normal.reinterpretAsInts().add(c4);
            FloatVector k = bits.lanewise(VectorOperators.LSHR, 23).add(c5).reinterpretAsFloats().sub(bias);
            FloatVector m = bits.and(c6).add(c7).reinterpretAsFloats();
            FloatVector f = m.sub(c8);
            FloatVector f2 = f.mul(f);
            FloatVector f4 = f2.mul(f2);
            FloatVector q01 = c9.fma(f, c10);
            FloatVector q23 = c11.fma(f, c12);
            FloatVector q45 = c13.fma(f, c14);
            FloatVector q67 = c15.fma(f, c16);
            FloatVector q = q67.fma(f2, q45).fma(f4, q23.fma(f2, q01));
            FloatVector finite = k.fma(c19, f.add(k.fma(c18, f2.mul(f.fma(q, c17)))));
            FloatVector positive = x2.blend(finite, x2.compare(VectorOperators.LT, c20));
            FloatVector outside = c22.blend(c23, x2.compare(VectorOperators.EQ, c21));
            outside.blend(positive, x2.compare(VectorOperators.GT, c21)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            logTail(i, n, x, xOffset, y, yOffset);
        }
    }

    private static void logTail(int i, int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, Float.MIN_NORMAL);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1p24f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1p23f + 127);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1p23f + (127 + 24));
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000 - 0x3f3504f3);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x4b000000);
        IntVector c6 = IntVector.broadcast(Species.INT, 0x007fffff);
        IntVector c7 = IntVector.broadcast(Species.INT, 0x3f3504f3);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, -0x1.000234p-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.55557p-2f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, -0x1.5466fep-3f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0x1.99944ep-3f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -0x1.0e96ccp-3f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0x1.239ce2p-3f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -0x1.2a6f8p-4f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1.015976p-3f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0x1.7f7d1cp-20f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0x1.62e4p-1f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, Float.NaN);
        FloatVector c23 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        VectorMask<Float> inside = SPECIES.indexInRange(i, n);
        FloatVector x2 = FloatVector.fromArray(SPECIES, x, xOffset + i, inside);
        VectorMask<Float> subnormal = x2.compare(VectorOperators.LT, c0);
        FloatVector normal = x2.blend(x2.mul(c1), subnormal);
        FloatVector bias = c2.blend(c3, subnormal);
        IntVector bits = normal.reinterpretAsInts().add(c4);
        FloatVector k = bits.lanewise(VectorOperators.LSHR, 23).add(c5).reinterpretAsFloats().sub(bias);
        FloatVector m = bits.and(c6).add(c7).reinterpretAsFloats();
        FloatVector f = m.sub(c8);
        FloatVector f2 = f.mul(f);
        FloatVector f4 = f2.mul(f2);
        FloatVector q01 = c9.fma(f, c10);
        FloatVector q23 = c11.fma(f, c12);
        FloatVector q45 = c13.fma(f, c14);
        FloatVector q67 = c15.fma(f, c16);
        FloatVector q = q67.fma(f2, q45).fma(f4, q23.fma(f2, q01));
        FloatVector finite = k.fma(c19, f.add(k.fma(c18, f2.mul(f.fma(q, c17)))));
        FloatVector positive = x2.blend(finite, x2.compare(VectorOperators.LT, c20));
        FloatVector outside = c22.blend(c23, x2.compare(VectorOperators.EQ, c21));
        outside.blend(positive, x2.compare(VectorOperators.GT, c21)).intoArray(y, yOffset + i, inside);
    }
}
