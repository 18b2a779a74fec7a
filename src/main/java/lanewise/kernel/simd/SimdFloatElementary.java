// Generated from ScalarFloatElementary.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatElementary;

/** The kernels of {@code ScalarFloatElementary} on vectors. */
public final class SimdFloatElementary {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final float[] NUMBERS = {
            87f, 0x1.715476p0f, 0x1.8p23f + 127, -0x1.62e4p-1f, -0x1.7f7d1cp-20f, 0x1.5554aep-3f, 
            0x1.fffffep-2f, 0x1.12292ep-7f, 0x1.555712p-5f, 0x1.6b79b2p-10f, 0x1.8p23f, 89f, 
            Float.POSITIVE_INFINITY, -104f, 1f, -0x1.000234p-2f, 0x1.55557p-2f, -0x1.5466fep-3f, 
            0x1.99944ep-3f, -0x1.0e96ccp-3f, 0x1.239ce2p-3f, -0x1.2a6f8p-4f, 0x1.015976p-3f, -0.5f, 
            0x1.62e43p-1f * 0x1p-23f, Float.MIN_NORMAL, 0x1p24f, -24 * 0x1p23f, Float.NaN, 
            Float.NEGATIVE_INFINITY, 0.5f, 2f, -18f, -1f, 0x1p-25f, -0x1.62e43p-1f * 0x1p-23f, 0x1p60f, 0.35f, 
            0x1.b7bc18p-4f, 0x1.a96ca8p-3f, -0x1.8741b4p-2f, 0x1.004e62p-1f, 0x1.2222c4p-1f, -0x1.81272p-2f, 
            0x1.06eba8p-3f, -0x1.b72p-6f, 0x1.ce2426p-4f, -0x1.4a069ap-11f, 0x1.4adefcp-8f, 0.86f};
    private static final int[] BITS = {
            0x3f800000, 0x7f800000, 0xff000000, 0x3f3504f3, 0xff800000, 0x3f000000, 0xf1000000, 
            0x3f3504f3 + 0x007fffff, 0x80000000};

    private SimdFloatElementary() {}

    public static void exp(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                exp(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                expAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector shifted = xIn.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, xIn));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector yOut = high.fma(r2, low).fma(r2, r).fma(scale, scale);
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            expAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector shifted = xInLast.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, xInLast));
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector yOut = high.fma(r2, low).fma(r2, r).fma(scale, scale);
        yOut.intoArray(y, yOffset + last);
    }

    private static void expAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = xIn.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector scale = t.add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            IntVector half = xIn.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
            FloatVector high2 = y2.blend(c11, xIn.compare(VectorOperators.GT, c10));
            FloatVector yOut = high2.blend(c13, xIn.compare(VectorOperators.LT, c12));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector shifted = xInLast.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xInLast));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector scale = t.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        IntVector half = xInLast.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
        FloatVector high2 = y2.blend(c11, xInLast.compare(VectorOperators.GT, c10));
        FloatVector yOut = high2.blend(c13, xInLast.compare(VectorOperators.LT, c12));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.exp(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector shifted = xIn.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector scale = t.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        IntVector half = xIn.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
        FloatVector high2 = y2.blend(c11, xIn.compare(VectorOperators.GT, c10));
        FloatVector yOut = high2.blend(c13, xIn.compare(VectorOperators.LT, c12));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void expShifted(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expShiftedShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                expShifted(Math.min(CHUNK, left), shift, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector t = xIn.sub(c0);
            if (!t.abs().compare(VectorOperators.LT, c1).allTrue()) {
                expShiftedAny(n - i, shift, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector shifted = t.fma(c2, c3);
            FloatVector n2 = shifted.sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, t));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector yOut = high.fma(r2, low).fma(r2, r).fma(scale, scale);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector t = xInLast.sub(c0);
        if (!t.abs().compare(VectorOperators.LT, c1).allTrue()) {
            expShiftedAny(n - i, shift, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector shifted = t.fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, t));
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector yOut = high.fma(r2, low).fma(r2, r).fma(scale, scale);
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShiftedAny(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expShiftedShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c5 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
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
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector scale = t.add(c5).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            IntVector half = x2.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats());
            FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
            FloatVector yOut = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector x2 = xInLast.sub(c0);
        FloatVector shifted = x2.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector scale = t.add(c5).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        IntVector half = x2.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats());
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
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c5 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector x2 = xIn.sub(c0);
        FloatVector shifted = x2.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector scale = t.add(c5).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        IntVector half = x2.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats());
        FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
        FloatVector yOut = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void shift(int n, float shift, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            shiftShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                shift(Math.min(CHUNK, left), shift, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.sub(c0);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, shift);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                log(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        IntVector c0 = IntVector.broadcast(Species.INT, BITS[1]);
        IntVector c1 = IntVector.broadcast(Species.INT, BITS[2]);
        IntVector c2 = IntVector.broadcast(Species.INT, BITS[3]);
        IntVector c3 = IntVector.broadcast(Species.INT, BITS[4]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.reinterpretAsInts().add(c0).compare(VectorOperators.LT, c1).allTrue()) {
                logAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            IntVector bits = xIn.reinterpretAsInts();
            IntVector exponent = bits.sub(c2).and(c3);
            FloatVector m = bits.sub(exponent).reinterpretAsFloats();
            FloatVector f = m.sub(c4);
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c5.fma(f, c6);
            FloatVector q23 = c7.fma(f, c8);
            FloatVector q45 = c9.fma(f, c10);
            FloatVector q67 = c11.fma(f, c12);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector yOut = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).fma(c14, f2.fma(f.fma(q, c13), f));
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.reinterpretAsInts().add(c0).compare(VectorOperators.LT, c1).allTrue()) {
            logAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        IntVector bits = xInLast.reinterpretAsInts();
        IntVector exponent = bits.sub(c2).and(c3);
        FloatVector m = bits.sub(exponent).reinterpretAsFloats();
        FloatVector f = m.sub(c4);
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c5.fma(f, c6);
        FloatVector q23 = c7.fma(f, c8);
        FloatVector q45 = c9.fma(f, c10);
        FloatVector q67 = c11.fma(f, c12);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector yOut = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).fma(c14, f2.fma(f.fma(q, c13), f));
        yOut.intoArray(y, yOffset + last);
    }

    private static void logAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            logShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[25]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[26]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[27]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[3]);
        IntVector c5 = IntVector.broadcast(Species.INT, BITS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            VectorMask<Float> subnormal = xIn.compare(VectorOperators.LT, c0);
            FloatVector normal = xIn.blend(xIn.mul(c1), subnormal);
            FloatVector bias = c2.blend(c3, subnormal);
            IntVector bits = normal.reinterpretAsInts();
            IntVector exponent = bits.sub(c4).and(c5);
            FloatVector m = bits.sub(exponent).reinterpretAsFloats();
            FloatVector f = m.sub(c6);
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c7.fma(f, c8);
            FloatVector q23 = c9.fma(f, c10);
            FloatVector q45 = c11.fma(f, c12);
            FloatVector q67 = c13.fma(f, c14);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector finite = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).add(bias).fma(c16, f2.fma(f.fma(q, c15), f));
            FloatVector positive = xIn.blend(finite, xIn.compare(VectorOperators.LT, c17));
            FloatVector outside = c18.blend(c19, xIn.compare(VectorOperators.EQ, c2));
            FloatVector yOut = outside.blend(positive, xIn.compare(VectorOperators.GT, c2));
            yOut.intoArray(y, yOffset + i);
        }
        VectorMask<Float> subnormal = xInLast.compare(VectorOperators.LT, c0);
        FloatVector normal = xInLast.blend(xInLast.mul(c1), subnormal);
        FloatVector bias = c2.blend(c3, subnormal);
        IntVector bits = normal.reinterpretAsInts();
        IntVector exponent = bits.sub(c4).and(c5);
        FloatVector m = bits.sub(exponent).reinterpretAsFloats();
        FloatVector f = m.sub(c6);
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c7.fma(f, c8);
        FloatVector q23 = c9.fma(f, c10);
        FloatVector q45 = c11.fma(f, c12);
        FloatVector q67 = c13.fma(f, c14);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector finite = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).add(bias).fma(c16, f2.fma(f.fma(q, c15), f));
        FloatVector positive = xInLast.blend(finite, xInLast.compare(VectorOperators.LT, c17));
        FloatVector outside = c18.blend(c19, xInLast.compare(VectorOperators.EQ, c2));
        FloatVector yOut = outside.blend(positive, xInLast.compare(VectorOperators.GT, c2));
        yOut.intoArray(y, yOffset + last);
    }

    private static void logShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.log(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[25]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[26]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[27]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[3]);
        IntVector c5 = IntVector.broadcast(Species.INT, BITS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        VectorMask<Float> subnormal = xIn.compare(VectorOperators.LT, c0);
        FloatVector normal = xIn.blend(xIn.mul(c1), subnormal);
        FloatVector bias = c2.blend(c3, subnormal);
        IntVector bits = normal.reinterpretAsInts();
        IntVector exponent = bits.sub(c4).and(c5);
        FloatVector m = bits.sub(exponent).reinterpretAsFloats();
        FloatVector f = m.sub(c6);
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c7.fma(f, c8);
        FloatVector q23 = c9.fma(f, c10);
        FloatVector q45 = c11.fma(f, c12);
        FloatVector q67 = c13.fma(f, c14);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector finite = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).add(bias).fma(c16, f2.fma(f.fma(q, c15), f));
        FloatVector positive = xIn.blend(finite, xIn.compare(VectorOperators.LT, c17));
        FloatVector outside = c18.blend(c19, xIn.compare(VectorOperators.EQ, c2));
        FloatVector yOut = outside.blend(positive, xIn.compare(VectorOperators.GT, c2));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void expm1(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            expm1Short(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                expm1(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[5]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[31]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[32]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[33]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[34]);
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
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[5]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[31]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[32]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[33]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[34]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                log1p(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        IntVector c1 = IntVector.broadcast(Species.INT, BITS[1]);
        IntVector c2 = IntVector.broadcast(Species.INT, BITS[6]);
        IntVector c3 = IntVector.broadcast(Species.INT, BITS[7]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[4]);
        IntVector c5 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[35]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            if (!c0.add(xIn).reinterpretAsInts().add(c1).compare(VectorOperators.LT, c2).allTrue()) {
                log1pAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            IntVector opposite = c3.sub(c0.add(xIn).reinterpretAsInts()).and(c4);
            FloatVector scale = opposite.add(c5).reinterpretAsFloats();
            FloatVector f = xIn.mul(scale).sub(c0.sub(scale));
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c6.fma(f, c7);
            FloatVector q23 = c8.fma(f, c9);
            FloatVector q45 = c10.fma(f, c11);
            FloatVector q67 = c12.fma(f, c13);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector yOut = ((FloatVector) opposite.convert(VectorOperators.I2F, 0)).fma(c15, f2.fma(f.fma(q, c14), f));
            yOut.intoArray(y, yOffset + i);
        }
        if (!c0.add(xInLast).reinterpretAsInts().add(c1).compare(VectorOperators.LT, c2).allTrue()) {
            log1pAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        IntVector opposite = c3.sub(c0.add(xInLast).reinterpretAsInts()).and(c4);
        FloatVector scale = opposite.add(c5).reinterpretAsFloats();
        FloatVector f = xInLast.mul(scale).sub(c0.sub(scale));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c6.fma(f, c7);
        FloatVector q23 = c8.fma(f, c9);
        FloatVector q45 = c10.fma(f, c11);
        FloatVector q67 = c12.fma(f, c13);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector yOut = ((FloatVector) opposite.convert(VectorOperators.I2F, 0)).fma(c15, f2.fma(f.fma(q, c14), f));
        yOut.intoArray(y, yOffset + last);
    }

    private static void log1pAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            log1pShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        IntVector c1 = IntVector.broadcast(Species.INT, BITS[7]);
        IntVector c2 = IntVector.broadcast(Species.INT, BITS[4]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[35]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[33]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            IntVector bits = c0.add(xIn).reinterpretAsInts();
            IntVector opposite = c1.sub(bits).and(c2);
            FloatVector m = bits.add(opposite).reinterpretAsFloats();
            FloatVector scale = opposite.add(c4).reinterpretAsFloats();
            FloatVector f = xIn.mul(scale).sub(c0.sub(scale)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c3));
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c5.fma(f, c6);
            FloatVector q23 = c7.fma(f, c8);
            FloatVector q45 = c9.fma(f, c10);
            FloatVector q67 = c11.fma(f, c12);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector y2 = ((FloatVector) opposite.convert(VectorOperators.I2F, 0)).fma(c14, f2.fma(f.fma(q, c13), f));
            FloatVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c15));
            FloatVector outside = c17.blend(c18, xIn.compare(VectorOperators.EQ, c16));
            FloatVector yOut = outside.blend(finite, xIn.compare(VectorOperators.GT, c16));
            yOut.intoArray(y, yOffset + i);
        }
        IntVector bits = c0.add(xInLast).reinterpretAsInts();
        IntVector opposite = c1.sub(bits).and(c2);
        FloatVector m = bits.add(opposite).reinterpretAsFloats();
        FloatVector scale = opposite.add(c4).reinterpretAsFloats();
        FloatVector f = xInLast.mul(scale).sub(c0.sub(scale)).blend(m.sub(c0), xInLast.compare(VectorOperators.GT, c3));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c5.fma(f, c6);
        FloatVector q23 = c7.fma(f, c8);
        FloatVector q45 = c9.fma(f, c10);
        FloatVector q67 = c11.fma(f, c12);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector y2 = ((FloatVector) opposite.convert(VectorOperators.I2F, 0)).fma(c14, f2.fma(f.fma(q, c13), f));
        FloatVector finite = xInLast.blend(y2, xInLast.compare(VectorOperators.LT, c15));
        FloatVector outside = c17.blend(c18, xInLast.compare(VectorOperators.EQ, c16));
        FloatVector yOut = outside.blend(finite, xInLast.compare(VectorOperators.GT, c16));
        yOut.intoArray(y, yOffset + last);
    }

    private static void log1pShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatElementary.log1p(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        IntVector c1 = IntVector.broadcast(Species.INT, BITS[7]);
        IntVector c2 = IntVector.broadcast(Species.INT, BITS[4]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[35]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[33]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        IntVector bits = c0.add(xIn).reinterpretAsInts();
        IntVector opposite = c1.sub(bits).and(c2);
        FloatVector m = bits.add(opposite).reinterpretAsFloats();
        FloatVector scale = opposite.add(c4).reinterpretAsFloats();
        FloatVector f = xIn.mul(scale).sub(c0.sub(scale)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c3));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c5.fma(f, c6);
        FloatVector q23 = c7.fma(f, c8);
        FloatVector q45 = c9.fma(f, c10);
        FloatVector q67 = c11.fma(f, c12);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector y2 = ((FloatVector) opposite.convert(VectorOperators.I2F, 0)).fma(c14, f2.fma(f.fma(q, c13), f));
        FloatVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c15));
        FloatVector outside = c17.blend(c18, xIn.compare(VectorOperators.EQ, c16));
        FloatVector yOut = outside.blend(finite, xIn.compare(VectorOperators.GT, c16));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void erf(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            erfShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                erf(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[38]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[39]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[40]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[41]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[42]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[43]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[44]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[45]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[46]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[47]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[48]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, NUMBERS[49]);
        IntVector c24 = IntVector.broadcast(Species.INT, BITS[8]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector z = xIn.mul(xIn);
            FloatVector t = z.neg();
            if (!t.abs().compare(VectorOperators.LT, c0).allTrue()) {
                erfAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector shifted = t.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, t));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector t2 = c11.div(c10.fma(magnitude, c11));
            FloatVector t22 = t2.mul(t2);
            FloatVector q0and1 = c12.fma(t2, c13);
            FloatVector q2to4 = c16.fma(t22, c14.fma(t2, c15));
            FloatVector large = high.fma(r2, low).fma(r2, r).fma(scale, scale).neg().fma(q2to4.fma(t22, q0and1).mul(t2), c11);
            FloatVector z2 = z.mul(z);
            FloatVector z4 = z2.mul(z2);
            FloatVector q0and12 = c17.fma(z, c18);
            FloatVector q0to3 = c19.fma(z, c20).fma(z2, q0and12);
            FloatVector q4and5 = c21.fma(z, c22);
            FloatVector q = q4and5.fma(z4, q0to3);
            FloatVector small = q.fma(magnitude, magnitude);
            FloatVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c23));
            FloatVector yOut = y2.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c24)).reinterpretAsFloats();
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            erfTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void erfAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            erfShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[38]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[39]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[40]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[41]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[42]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[43]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[44]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, NUMBERS[45]);
        FloatVector c24 = FloatVector.broadcast(SPECIES, NUMBERS[46]);
        FloatVector c25 = FloatVector.broadcast(SPECIES, NUMBERS[47]);
        FloatVector c26 = FloatVector.broadcast(SPECIES, NUMBERS[48]);
        FloatVector c27 = FloatVector.broadcast(SPECIES, NUMBERS[49]);
        IntVector c28 = IntVector.broadcast(Species.INT, BITS[8]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector z = xIn.mul(xIn);
            FloatVector x2 = z.neg();
            FloatVector shifted = x2.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector scale = t.add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            IntVector half = x2.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
            FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
            FloatVector t2 = c15.div(c14.fma(magnitude, c15));
            FloatVector t22 = t2.mul(t2);
            FloatVector q0and1 = c16.fma(t2, c17);
            FloatVector q2to4 = c20.fma(t22, c18.fma(t2, c19));
            FloatVector large = high2.blend(c13, x2.compare(VectorOperators.LT, c12)).neg().fma(q2to4.fma(t22, q0and1).mul(t2), c15);
            FloatVector z2 = z.mul(z);
            FloatVector z4 = z2.mul(z2);
            FloatVector q0and12 = c21.fma(z, c22);
            FloatVector q0to3 = c23.fma(z, c24).fma(z2, q0and12);
            FloatVector q4and5 = c25.fma(z, c26);
            FloatVector q = q4and5.fma(z4, q0to3);
            FloatVector small = q.fma(magnitude, magnitude);
            FloatVector y3 = large.blend(small, magnitude.compare(VectorOperators.LT, c27));
            FloatVector yOut = y3.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c28)).reinterpretAsFloats();
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            erfTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void erfTail(int n, float[] x, int xOffset, float[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarFloatElementary.erf(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void erfShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        ScalarFloatElementary.erf(n, x, xOffset, y, yOffset);
    }
}
