// Generated from ScalarFloatElementary.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatElementary;

/** The kernels of {@code ScalarFloatElementary} on vectors, the last ones under a mask. */
public final class SimdFloatElementary {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatElementary() {}

    public static void exp(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = xIn.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y2.blend(c11, xIn.compare(VectorOperators.GT, c10));
            FloatVector yOut = high2.blend(c13, xIn.compare(VectorOperators.LT, c12));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector shifted = xInLast.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xInLast));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c11, xInLast.compare(VectorOperators.GT, c10));
        FloatVector yOut = high2.blend(c13, xInLast.compare(VectorOperators.LT, c12));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.exp(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector shifted = xIn.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c11, xIn.compare(VectorOperators.GT, c10));
        FloatVector yOut = high2.blend(c13, xIn.compare(VectorOperators.LT, c12));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void expShifted(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expShiftedShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
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
        FloatVector c11 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector x2 = xIn.sub(c0);
            FloatVector shifted = x2.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
            FloatVector yOut = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector x2 = xInLast.sub(c0);
        FloatVector shifted = x2.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
        FloatVector yOut = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShiftedShort(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.expShifted(n, shift, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
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
        FloatVector c11 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector x2 = xIn.sub(c0);
        FloatVector shifted = x2.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
        FloatVector yOut = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void shift(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            shiftShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.sub(c0);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector yOut = xInLast.sub(c0);
        yOut.intoArray(y, yOffset + last);
    }

    private static void shiftShort(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.shift(n, shift, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.sub(c0);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void log(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            logShort(n, x, xOffset, y, yOffset);
            return;
        }
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
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            VectorMask<Float> subnormal = xIn.compare(VectorOperators.LT, c0);
            FloatVector normal = xIn.blend(xIn.mul(c1), subnormal);
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
            FloatVector positive = xIn.blend(finite, xIn.compare(VectorOperators.LT, c20));
            FloatVector outside = c22.blend(c23, xIn.compare(VectorOperators.EQ, c21));
            FloatVector yOut = outside.blend(positive, xIn.compare(VectorOperators.GT, c21));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void logShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.log(n, x, xOffset, y, yOffset);
            return;
        }
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
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        VectorMask<Float> subnormal = xIn.compare(VectorOperators.LT, c0);
        FloatVector normal = xIn.blend(xIn.mul(c1), subnormal);
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
        FloatVector positive = xIn.blend(finite, xIn.compare(VectorOperators.LT, c20));
        FloatVector outside = c22.blend(c23, xIn.compare(VectorOperators.EQ, c21));
        FloatVector yOut = outside.blend(positive, xIn.compare(VectorOperators.GT, c21));
        yOut.intoArray(y, yOffset, inside);
    }
}
