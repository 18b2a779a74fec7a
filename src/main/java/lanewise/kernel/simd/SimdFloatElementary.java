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

    public static void expm1(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expm1Short(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f000000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -18f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1p-25f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = xIn.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
            IntVector bits = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector half = bits.add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y2 = half.fma(high.fma(r2, low).fma(r2, r), half.sub(c10)).mul(c11);
            FloatVector high2 = y2.blend(c13, xIn.compare(VectorOperators.GT, c12));
            FloatVector bounded = high2.blend(c15, xIn.compare(VectorOperators.LT, c14));
            FloatVector yOut = bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c16));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector shifted = xInLast.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xInLast));
        IntVector bits = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        FloatVector half = bits.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = half.fma(high.fma(r2, low).fma(r2, r), half.sub(c10)).mul(c11);
        FloatVector high2 = y2.blend(c13, xInLast.compare(VectorOperators.GT, c12));
        FloatVector bounded = high2.blend(c15, xInLast.compare(VectorOperators.LT, c14));
        FloatVector yOut = bounded.blend(xInLast, xInLast.abs().compare(VectorOperators.LT, c16));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expm1Short(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.expm1(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f000000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -18f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1p-25f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector shifted = xIn.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
        IntVector bits = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        FloatVector half = bits.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = half.fma(high.fma(r2, low).fma(r2, r), half.sub(c10)).mul(c11);
        FloatVector high2 = y2.blend(c13, xIn.compare(VectorOperators.GT, c12));
        FloatVector bounded = high2.blend(c15, xIn.compare(VectorOperators.LT, c14));
        FloatVector yOut = bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c16));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void log1p(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            log1pShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        IntVector c1 = IntVector.broadcast(Species.INT, 0x3f800000 - 0x3f3504f3);
        IntVector c2 = IntVector.broadcast(Species.INT, 0x4b000000);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1p23f + 127);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x007fffff);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f3504f3);
        IntVector c6 = IntVector.broadcast(Species.INT, 254);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1p60f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, -0x1.000234p-2f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.55557p-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, -0x1.5466fep-3f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.99944ep-3f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -0x1.0e96ccp-3f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0x1.239ce2p-3f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -0x1.2a6f8p-4f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0x1.015976p-3f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0x1.7f7d1cp-20f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0x1.62e4p-1f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c20 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, Float.NaN);
        FloatVector c22 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1p-25f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector u = c0.add(xIn);
            FloatVector added = u.sub(c0);
            FloatVector lost = c0.sub(u.sub(added)).add(xIn.sub(added));
            IntVector bits = u.reinterpretAsInts().add(c1);
            IntVector exponent = bits.lanewise(VectorOperators.LSHR, 23);
            FloatVector k = exponent.add(c2).reinterpretAsFloats().sub(c3);
            FloatVector m = bits.and(c4).add(c5).reinterpretAsFloats();
            FloatVector scale = c6.sub(exponent).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector f = lost.fma(scale, m.sub(c0)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c7));
            FloatVector f2 = f.mul(f);
            FloatVector f4 = f2.mul(f2);
            FloatVector q01 = c8.fma(f, c9);
            FloatVector q23 = c10.fma(f, c11);
            FloatVector q45 = c12.fma(f, c13);
            FloatVector q67 = c14.fma(f, c15);
            FloatVector q = q67.fma(f2, q45).fma(f4, q23.fma(f2, q01));
            FloatVector y2 = k.fma(c18, f.add(k.fma(c17, f2.mul(f.fma(q, c16)))));
            FloatVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c19));
            FloatVector outside = c21.blend(c22, xIn.compare(VectorOperators.EQ, c20));
            FloatVector inside2 = outside.blend(finite, xIn.compare(VectorOperators.GT, c20));
            FloatVector yOut = inside2.blend(xIn, xIn.abs().compare(VectorOperators.LT, c23));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void log1pShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.log1p(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        IntVector c1 = IntVector.broadcast(Species.INT, 0x3f800000 - 0x3f3504f3);
        IntVector c2 = IntVector.broadcast(Species.INT, 0x4b000000);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1p23f + 127);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x007fffff);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f3504f3);
        IntVector c6 = IntVector.broadcast(Species.INT, 254);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1p60f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, -0x1.000234p-2f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.55557p-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, -0x1.5466fep-3f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.99944ep-3f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -0x1.0e96ccp-3f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0x1.239ce2p-3f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -0x1.2a6f8p-4f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0x1.015976p-3f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0x1.7f7d1cp-20f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0x1.62e4p-1f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c20 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, Float.NaN);
        FloatVector c22 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1p-25f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector u = c0.add(xIn);
        FloatVector added = u.sub(c0);
        FloatVector lost = c0.sub(u.sub(added)).add(xIn.sub(added));
        IntVector bits = u.reinterpretAsInts().add(c1);
        IntVector exponent = bits.lanewise(VectorOperators.LSHR, 23);
        FloatVector k = exponent.add(c2).reinterpretAsFloats().sub(c3);
        FloatVector m = bits.and(c4).add(c5).reinterpretAsFloats();
        FloatVector scale = c6.sub(exponent).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector f = lost.fma(scale, m.sub(c0)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c7));
        FloatVector f2 = f.mul(f);
        FloatVector f4 = f2.mul(f2);
        FloatVector q01 = c8.fma(f, c9);
        FloatVector q23 = c10.fma(f, c11);
        FloatVector q45 = c12.fma(f, c13);
        FloatVector q67 = c14.fma(f, c15);
        FloatVector q = q67.fma(f2, q45).fma(f4, q23.fma(f2, q01));
        FloatVector y2 = k.fma(c18, f.add(k.fma(c17, f2.mul(f.fma(q, c16)))));
        FloatVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c19));
        FloatVector outside = c21.blend(c22, xIn.compare(VectorOperators.EQ, c20));
        FloatVector inside2 = outside.blend(finite, xIn.compare(VectorOperators.GT, c20));
        FloatVector yOut = inside2.blend(xIn, xIn.abs().compare(VectorOperators.LT, c23));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void erf(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            erfShort(n, x, xOffset, y, yOffset);
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
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0.7f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1.93e38p-2f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0x1.946d8cp-2f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0x1.d91084p-5f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0x1.381e0cp-2f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, -0x1.60ccaap-1f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.4c384p-4f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0x1.c5c842p-2f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.cf2ddcp-2f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, 0x1.b33508p-2f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, -0x1.8f19eep-1f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, -0x1.5bf4cp-4f);
        FloatVector c27 = FloatVector.broadcast(SPECIES, -0x1.81272p-2f);
        FloatVector c28 = FloatVector.broadcast(SPECIES, 0x1.06eba8p-3f);
        FloatVector c29 = FloatVector.broadcast(SPECIES, -0x1.b72p-6f);
        FloatVector c30 = FloatVector.broadcast(SPECIES, 0x1.ce2426p-4f);
        FloatVector c31 = FloatVector.broadcast(SPECIES, -0x1.4a069ap-11f);
        FloatVector c32 = FloatVector.broadcast(SPECIES, 0x1.4adefcp-8f);
        FloatVector c33 = FloatVector.broadcast(SPECIES, 0.86f);
        IntVector c34 = IntVector.broadcast(Species.INT, 0x80000000);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector magnitude = xIn.abs();
            FloatVector z = xIn.mul(xIn);
            FloatVector x2 = z.neg();
            FloatVector shifted = x2.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
            FloatVector t = c15.div(c14.fma(magnitude, c15));
            FloatVector t2 = t.mul(t);
            FloatVector t4 = t2.mul(t2);
            FloatVector q0and1 = c16.fma(t, c17);
            FloatVector q0to3 = c18.fma(t, c19).fma(t2, q0and1);
            FloatVector q4and5 = c20.fma(t, c21);
            FloatVector q4to7 = c22.fma(t, c23).fma(t2, q4and5);
            FloatVector q8to10 = c26.fma(t2, c24.fma(t, c25));
            FloatVector h4 = q8to10.fma(t4, q4to7);
            FloatVector large = high2.blend(c13, x2.compare(VectorOperators.LT, c12)).neg().fma(h4.fma(t4, q0to3).mul(t), c15);
            FloatVector z2 = z.mul(z);
            FloatVector z4 = z2.mul(z2);
            FloatVector q0and12 = c27.fma(z, c28);
            FloatVector q0to32 = c29.fma(z, c30).fma(z2, q0and12);
            FloatVector q4and52 = c31.fma(z, c32);
            FloatVector q = q4and52.fma(z4, q0to32);
            FloatVector small = q.fma(magnitude, magnitude);
            FloatVector y3 = large.blend(small, magnitude.compare(VectorOperators.LT, c33));
            FloatVector yOut = y3.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c34)).reinterpretAsFloats();
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void erfShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.erf(n, x, xOffset, y, yOffset);
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
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0.7f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1.93e38p-2f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0x1.946d8cp-2f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0x1.d91084p-5f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0x1.381e0cp-2f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, -0x1.60ccaap-1f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.4c384p-4f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0x1.c5c842p-2f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.cf2ddcp-2f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, 0x1.b33508p-2f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, -0x1.8f19eep-1f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, -0x1.5bf4cp-4f);
        FloatVector c27 = FloatVector.broadcast(SPECIES, -0x1.81272p-2f);
        FloatVector c28 = FloatVector.broadcast(SPECIES, 0x1.06eba8p-3f);
        FloatVector c29 = FloatVector.broadcast(SPECIES, -0x1.b72p-6f);
        FloatVector c30 = FloatVector.broadcast(SPECIES, 0x1.ce2426p-4f);
        FloatVector c31 = FloatVector.broadcast(SPECIES, -0x1.4a069ap-11f);
        FloatVector c32 = FloatVector.broadcast(SPECIES, 0x1.4adefcp-8f);
        FloatVector c33 = FloatVector.broadcast(SPECIES, 0.86f);
        IntVector c34 = IntVector.broadcast(Species.INT, 0x80000000);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector z = xIn.mul(xIn);
        FloatVector x2 = z.neg();
        FloatVector shifted = x2.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
        FloatVector t = c15.div(c14.fma(magnitude, c15));
        FloatVector t2 = t.mul(t);
        FloatVector t4 = t2.mul(t2);
        FloatVector q0and1 = c16.fma(t, c17);
        FloatVector q0to3 = c18.fma(t, c19).fma(t2, q0and1);
        FloatVector q4and5 = c20.fma(t, c21);
        FloatVector q4to7 = c22.fma(t, c23).fma(t2, q4and5);
        FloatVector q8to10 = c26.fma(t2, c24.fma(t, c25));
        FloatVector h4 = q8to10.fma(t4, q4to7);
        FloatVector large = high2.blend(c13, x2.compare(VectorOperators.LT, c12)).neg().fma(h4.fma(t4, q0to3).mul(t), c15);
        FloatVector z2 = z.mul(z);
        FloatVector z4 = z2.mul(z2);
        FloatVector q0and12 = c27.fma(z, c28);
        FloatVector q0to32 = c29.fma(z, c30).fma(z2, q0and12);
        FloatVector q4and52 = c31.fma(z, c32);
        FloatVector q = q4and52.fma(z4, q0to32);
        FloatVector small = q.fma(magnitude, magnitude);
        FloatVector y3 = large.blend(small, magnitude.compare(VectorOperators.LT, c33));
        FloatVector yOut = y3.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c34)).reinterpretAsFloats();
        yOut.intoArray(y, yOffset, inside);
    }
}
