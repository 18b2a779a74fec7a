// Generated from ScalarFloatActivation.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import java.lang.invoke.VarHandle;
import lanewise.kernel.scalar.ScalarFloatActivation;

/** The kernels of {@code ScalarFloatActivation} on vectors. */
public final class SimdFloatActivation {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final float[] NUMBERS = {
            50f, 0x1.715476p0f, 0x1.8p23f + 127, -0x1.62e4p-1f, -0x1.7f7d1cp-20f, 0x1.5554aep-3f, 
            0x1.fffffep-2f, 0x1.12292ep-7f, 0x1.555712p-5f, 0x1.6b79b2p-10f, 1f, 120f, -120f, 0x1.8p23f, 43f, 
            0.083f, 0x1.715476p1f, 0x1.8p23f + 126, -0x1.62e43p-2f, -0x1.a434b8p-5f, 0x1.10dc16p-3f, 
            -0x1.55550cp-2f, 0.5f, 10f, 2f, 89f, Float.POSITIVE_INFINITY, -18f, -1f, 0x1p-25f, 3f, 6f, 1.5f, 
            -3f, -50f, 0.41421356f, -0.5f, 0x1.62e43p-1f, -0x1.000234p-2f, 0x1.55557p-2f, -0x1.5466fep-3f, 
            0x1.99944ep-3f, -0x1.0e96ccp-3f, 0x1.239ce2p-3f, -0x1.2a6f8p-4f, 0x1.015976p-3f, 0.5f * 1f, -2f, 
            0x1.bbd3a4p-8f, 0x1.04d81ap-4f, 0x1.1b905p-2f, 0x1.48b924p-1f, 0.703125f, 0x1.cfaf14p-20f, 
            0x1.14d788p-6f, 0x1.4a034p-3f, 0x1.4989a2p-1f, 1.40625f, 0x1.40d932p1f, -0f, 15f, 0x1.498124p-1f, 
            0x1.988438p-1f, -0x1.e86f34p-5f, -0x1.baac9ep-2f, 0x1.6ee846p0f, -0x1.eb4af6p-2f, -0x1.abea4ap0f, 
            0x1.e8743ap-4f, 0x1.988454p-1f, 7.5f, 0x1.a5a7dp-4f, 0x1.26aecp1f, -0x1.151aacp-29f, 
            0x1.0de73ap-22f, 0x1.c6af7ap-5f, 0x1.ebfbdcp-3f, 0x1.5f0976p-10f, 0x1.3b2ddap-7f, 0x1.417284p-13f, 
            11f, -11f, 0x1.2444f2p-4f, 0x1.98844p0f, 0x1.49b16ap-29f, 0x1.33d436p-20f, 0x1.b6676cp-3f};
    private static final int[] BITS = {
            0x3f800000, 0x80000000, 0x3f000000};

    /** The numbers again, each as often as a vector has lanes: what a loop takes as an operand in memory. */
    private static final float[] IN_ALL_LANES = Species.inAllLanes(NUMBERS);

    private SimdFloatActivation() {}

    public static void sigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            sigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                sigmoid(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                sigmoidAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector n2 = w.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            VectorMask<Float> large = power.compare(VectorOperators.GT, c10);
            FloatVector yOut = c10.div(power.fma(rest, power.blend(c10, large)).add(c10.blend(power, large)));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            sigmoidAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector n2 = w.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        VectorMask<Float> large = power.compare(VectorOperators.GT, c10);
        FloatVector yOut = c10.div(power.fma(rest, power.blend(c10, large)).add(c10.blend(power, large)));
        yOut.intoArray(y, yOffset + last);
    }

    private static void sigmoidAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            sigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            FloatVector n2 = w.fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = w.fma(c2, c3).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c11).reinterpretAsFloats();
            IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            VectorMask<Float> large = power.compare(VectorOperators.GT, one);
            FloatVector yOut = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector opposite = xInLast.neg().blend(c1, xInLast.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xInLast.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        VectorMask<Float> large = power.compare(VectorOperators.GT, one);
        FloatVector yOut = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        yOut.intoArray(y, yOffset + last);
    }

    private static void sigmoidShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.sigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        VectorMask<Float> large = power.compare(VectorOperators.GT, one);
        FloatVector yOut = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void sigmoidBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            sigmoidBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                sigmoidBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[10];
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector dxOut = dyInLast.mul(yInLast.mul(c0.sub(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void sigmoidBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void tanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            tanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                tanh(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[1]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                tanhAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector magnitude = xIn.abs();
            FloatVector shifted = magnitude.sub(c1).fma(c2, c3);
            FloatVector n2 = shifted.sub(c3);
            FloatVector h = n2.fma(c4, magnitude);
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector z = h.mul(h);
            FloatVector q = c5.fma(z, c6).fma(z, c7);
            FloatVector t = q.fma(z.mul(h), h);
            FloatVector part = scale.add(c8).fma(t, scale.sub(c8));
            FloatVector y2 = part.div(part.add(c9.sub(t)));
            FloatVector yOut = y2.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c10)).reinterpretAsFloats();
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            tanhAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector magnitude = xInLast.abs();
        FloatVector shifted = magnitude.sub(c1).fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector h = n2.fma(c4, magnitude);
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector z = h.mul(h);
        FloatVector q = c5.fma(z, c6).fma(z, c7);
        FloatVector t = q.fma(z.mul(h), h);
        FloatVector part = scale.add(c8).fma(t, scale.sub(c8));
        FloatVector y2 = part.div(part.add(c9.sub(t)));
        FloatVector yOut = y2.reinterpretAsInts().or(xInLast.reinterpretAsInts().and(c10)).reinterpretAsFloats();
        yOut.intoArray(y, yOffset + last);
    }

    private static void tanhAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            tanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[1]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector magnitude2 = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            FloatVector shifted = magnitude2.sub(c1).fma(c2, c3);
            FloatVector n2 = shifted.sub(c3);
            FloatVector h = n2.fma(c4, magnitude2);
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector z = h.mul(h);
            FloatVector q = c5.fma(z, c6).fma(z, c7);
            FloatVector t = q.fma(z.mul(h), h);
            FloatVector part = scale.add(c8).fma(t, scale.sub(c8));
            FloatVector y2 = part.div(part.add(c9.sub(t)));
            FloatVector yOut = y2.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c10)).reinterpretAsFloats();
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector magnitude = xInLast.abs();
        FloatVector magnitude2 = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        FloatVector shifted = magnitude2.sub(c1).fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector h = n2.fma(c4, magnitude2);
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector z = h.mul(h);
        FloatVector q = c5.fma(z, c6).fma(z, c7);
        FloatVector t = q.fma(z.mul(h), h);
        FloatVector part = scale.add(c8).fma(t, scale.sub(c8));
        FloatVector y2 = part.div(part.add(c9.sub(t)));
        FloatVector yOut = y2.reinterpretAsInts().or(xInLast.reinterpretAsInts().and(c10)).reinterpretAsFloats();
        yOut.intoArray(y, yOffset + last);
    }

    private static void tanhShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.tanh(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[1]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector magnitude2 = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        FloatVector shifted = magnitude2.sub(c1).fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector h = n2.fma(c4, magnitude2);
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector z = h.mul(h);
        FloatVector q = c5.fma(z, c6).fma(z, c7);
        FloatVector t = q.fma(z.mul(h), h);
        FloatVector part = scale.add(c8).fma(t, scale.sub(c8));
        FloatVector y2 = part.div(part.add(c9.sub(t)));
        FloatVector yOut = y2.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c10)).reinterpretAsFloats();
        yOut.intoArray(y, yOffset, inside);
    }

    public static void tanhBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            tanhBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                tanhBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[10];
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector dxOut = dyInLast.mul(c0.sub(yInLast).mul(c0.add(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void tanhBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void relu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            reluShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                relu(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector yOut = xInLast.blend(c0, xInLast.compare(VectorOperators.LE, c0));
        yOut.intoArray(y, yOffset + last);
    }

    private static void reluShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.relu(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void reluBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            reluBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                reluBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector dxOut = dyInLast.blend(c0, yInLast.compare(VectorOperators.LE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void reluBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void leakyRelu(int n, float slope, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            leakyReluShort(n, slope, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                leakyRelu(Math.min(CHUNK, left), slope, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        FloatVector yOut = xInLast.blend(c1.mul(xInLast), xInLast.compare(VectorOperators.LT, c0));
        yOut.intoArray(y, yOffset + last);
    }

    private static void leakyReluShort(int n, float slope, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.leakyRelu(n, slope, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void leakyReluBackward(int n, float slope, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            leakyReluBackwardShort(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                leakyReluBackward(Math.min(CHUNK, left), slope, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        FloatVector dxOut = c1.mul(dyInLast).blend(dyInLast, yInLast.compare(VectorOperators.GT, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void leakyReluBackwardShort(int n, float slope, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.leakyReluBackward(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void elu(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            eluShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                elu(Math.min(CHUNK, left), alpha, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[2]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[25]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[26]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[27]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0f);
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
            FloatVector lower = c17.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c16)));
            FloatVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c18));
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
        FloatVector lower = c17.mul(bounded.blend(xInLast, xInLast.abs().compare(VectorOperators.LT, c16)));
        FloatVector yOut = lower.blend(xInLast, xInLast.compare(VectorOperators.GT, c18));
        yOut.intoArray(y, yOffset + last);
    }

    private static void eluShort(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.elu(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[2]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[25]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[26]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[27]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0f);
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
        FloatVector lower = c17.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c16)));
        FloatVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c18));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void eluBackward(int n, float alpha, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            eluBackwardShort(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                eluBackward(Math.min(CHUNK, left), alpha, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        float scalar2 = NUMBERS[10];
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c1 = FloatVector.broadcast(SPECIES, alpha);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
        FloatVector dxOut = dyInLast.mul(yInLast.add(c1).blend(c2, yInLast.compare(VectorOperators.GT, c0)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void eluBackwardShort(int n, float alpha, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.eluBackward(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardSigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            hardSigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSigmoid(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[30];
        float scalar2 = NUMBERS[31];
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector z = xIn.add(c0);
            FloatVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
            FloatVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
        FloatVector z = xInLast.add(c0);
        FloatVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
        FloatVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardSigmoidShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.hardSigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[31]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector z = xIn.add(c0);
        FloatVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
        FloatVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardSigmoidBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            hardSigmoidBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSigmoidBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[31];
        float scalar2 = NUMBERS[10];
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector inside2 = dyIn.div(c0);
            VectorMask<Float> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
            FloatVector dxOut = inside2.blend(c1, t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scalar2);
        FloatVector inside2 = dyInLast.div(c0);
        VectorMask<Float> t = yInLast.compare(VectorOperators.LE, c1).or(yInLast.compare(VectorOperators.GE, c2));
        FloatVector dxOut = inside2.blend(c1, t);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSigmoidBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.hardSigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[31]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector inside2 = dyIn.div(c0);
        VectorMask<Float> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
        FloatVector dxOut = inside2.blend(c1, t);
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            hardTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardTanh(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[28];
        float scalar1 = NUMBERS[10];
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
            FloatVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
        FloatVector above = xInLast.blend(c0, xInLast.compare(VectorOperators.LT, c0));
        FloatVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardTanhShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.hardTanh(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
        FloatVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardTanhBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            hardTanhBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardTanhBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[10];
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector dxOut = dyInLast.blend(c1, yInLast.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardTanhBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardSwish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            hardSwishShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSwish(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        float scalar0 = NUMBERS[30];
        float scalar1 = NUMBERS[31];
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
            FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = xIn.add(c0);
            FloatVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
            FloatVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector c1 = FloatVector.broadcast(SPECIES, scalar1);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector shifted = xInLast.add(c0);
        FloatVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
        FloatVector yOut = xInLast.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardSwishShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.hardSwish(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[31]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector shifted = xIn.add(c0);
        FloatVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
        FloatVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardSwishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            hardSwishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSwishBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[32]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[33]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector between = xIn.add(c0).div(c1);
            FloatVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c1));
            FloatVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector between = xInLast.add(c0).div(c1);
        FloatVector slope = between.blend(c2, xInLast.compare(VectorOperators.GT, c1));
        FloatVector dxOut = dyInLast.mul(slope.blend(c4, xInLast.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSwishBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[32]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[33]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector between = xIn.add(c0).div(c1);
        FloatVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c1));
        FloatVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void softplus(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            softplusShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                softplus(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[34]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[35]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[38]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[39]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[40]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[41]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[42]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[43]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[44]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[45]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector negative = xIn.abs().neg();
            if (!negative.compare(VectorOperators.GT, c0).allTrue()) {
                softplusAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector shifted = negative.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, negative));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector e = high.fma(r2, low).fma(r2, r).fma(scale, scale);
            VectorMask<Float> large = e.compare(VectorOperators.GT, c10);
            FloatVector f = e.blend(c11.fma(e, c12), large);
            FloatVector base = c13.blend(c14, large);
            FloatVector positive = c13.blend(xIn, xIn.compare(VectorOperators.GT, c13));
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c15.fma(f, c16);
            FloatVector q23 = c17.fma(f, c18);
            FloatVector q45 = c19.fma(f, c20);
            FloatVector q67 = c21.fma(f, c22);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector yOut = f2.fma(f.fma(q, c12), f).add(base).add(positive);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector negative = xInLast.abs().neg();
        if (!negative.compare(VectorOperators.GT, c0).allTrue()) {
            softplusAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector shifted = negative.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, negative));
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector e = high.fma(r2, low).fma(r2, r).fma(scale, scale);
        VectorMask<Float> large = e.compare(VectorOperators.GT, c10);
        FloatVector f = e.blend(c11.fma(e, c12), large);
        FloatVector base = c13.blend(c14, large);
        FloatVector positive = c13.blend(xInLast, xInLast.compare(VectorOperators.GT, c13));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c15.fma(f, c16);
        FloatVector q23 = c17.fma(f, c18);
        FloatVector q45 = c19.fma(f, c20);
        FloatVector q67 = c21.fma(f, c22);
        FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
        FloatVector yOut = f2.fma(f.fma(q, c12), f).add(base).add(positive);
        yOut.intoArray(y, yOffset + last);
    }

    private static void softplusAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            softplusShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c5 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[35]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[38]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[39]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[40]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[41]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[42]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[43]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[44]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, NUMBERS[45]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector negative = xIn.abs().neg();
            FloatVector negative2 = negative.blend(c0, negative.compare(VectorOperators.LT, c0));
            FloatVector shifted = negative2.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, negative2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector scale = t.add(c5).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            IntVector half = negative2.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector e = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats());
            VectorMask<Float> large = e.compare(VectorOperators.GT, c11);
            FloatVector f = e.blend(c12.fma(e, c13), large);
            FloatVector base = c14.blend(c15, large);
            FloatVector positive = c14.blend(xIn, xIn.compare(VectorOperators.GT, c14));
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c16.fma(f, c17);
            FloatVector q23 = c18.fma(f, c19);
            FloatVector q45 = c20.fma(f, c21);
            FloatVector q67 = c22.fma(f, c23);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector yOut = f2.fma(f.fma(q, c13), f).add(base).add(positive);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            softplusTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void softplusTail(int n, float[] x, int xOffset, float[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarFloatActivation.softplus(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void softplusShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        ScalarFloatActivation.softplus(n, x, xOffset, y, yOffset);
    }

    public static void softplusBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            softplusBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                softplusBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                softplusBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            FloatVector n2 = w.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            VectorMask<Float> large = power.compare(VectorOperators.GT, c10);
            FloatVector t = c10.div(power.fma(rest, power.blend(c10, large)).add(c10.blend(power, large)));
            FloatVector dxOut = dyIn.mul(t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            softplusBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            return;
        }
        FloatVector n2 = w.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        VectorMask<Float> large = power.compare(VectorOperators.GT, c10);
        FloatVector t = c10.div(power.fma(rest, power.blend(c10, large)).add(c10.blend(power, large)));
        FloatVector dxOut = dyInLast.mul(t);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void softplusBackwardAny(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            softplusBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            FloatVector n2 = w.fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = w.fma(c2, c3).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c11).reinterpretAsFloats();
            IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            VectorMask<Float> large = power.compare(VectorOperators.GT, one);
            FloatVector t2 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
            FloatVector dxOut = dyIn.mul(t2);
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector opposite = xInLast.neg().blend(c1, xInLast.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xInLast.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        VectorMask<Float> large = power.compare(VectorOperators.GT, one);
        FloatVector t2 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        FloatVector dxOut = dyInLast.mul(t2);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void softplusBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        VectorMask<Float> large = power.compare(VectorOperators.GT, one);
        FloatVector t2 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        FloatVector dxOut = dyIn.mul(t2);
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void silu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            siluShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                silu(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                siluAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector n2 = w.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector yOut = xIn.div(power.fma(rest, power.add(c10)));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            siluAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector n2 = w.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector yOut = xInLast.div(power.fma(rest, power.add(c10)));
        yOut.intoArray(y, yOffset + last);
    }

    private static void siluAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            siluShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            FloatVector n2 = w.fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = w.fma(c2, c3).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c11).reinterpretAsFloats();
            IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector t2 = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(power.fma(rest, power.add(one)));
            FloatVector yOut = t2.mul(one);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector opposite = xInLast.neg().blend(c1, xInLast.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xInLast.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector t2 = xInLast.blend(c1, xInLast.compare(VectorOperators.LT, c1)).div(power.fma(rest, power.add(one)));
        FloatVector yOut = t2.mul(one);
        yOut.intoArray(y, yOffset + last);
    }

    private static void siluShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.silu(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector t2 = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(power.fma(rest, power.add(one)));
        FloatVector yOut = t2.mul(one);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void siluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            siluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                siluBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector m = xIn.abs();
            if (!m.abs().compare(VectorOperators.LT, c0).allTrue()) {
                siluBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            FloatVector n2 = m.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, m));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            FloatVector power = m.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector factor = c10.div(power.fma(rest, power.add(c10)));
            FloatVector lower = m.fma(factor, c10.sub(m)).mul(factor);
            FloatVector dxOut = dyIn.mul(c10.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c11)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector m = xInLast.abs();
        if (!m.abs().compare(VectorOperators.LT, c0).allTrue()) {
            siluBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            return;
        }
        FloatVector n2 = m.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, m));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        FloatVector power = m.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector factor = c10.div(power.fma(rest, power.add(c10)));
        FloatVector lower = m.fma(factor, c10.sub(m)).mul(factor);
        FloatVector dxOut = dyInLast.mul(c10.sub(lower).blend(lower, xInLast.compare(VectorOperators.LT, c11)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void siluBackwardAny(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            siluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            FloatVector n2 = m.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, m));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = m.fma(c1, c2).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c10).reinterpretAsFloats();
            IntVector half = m.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c10.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector factor = c11.div(power.fma(rest, power.add(one)));
            FloatVector lower = m.fma(factor.mul(one), c11.sub(m)).mul(factor).mul(one);
            FloatVector dxOut = dyIn.mul(c11.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c12)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            siluBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void siluBackwardTail(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        VectorMask<Float> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector magnitude = xIn.abs();
        FloatVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        FloatVector n2 = m.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, m));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = m.fma(c1, c2).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c10).reinterpretAsFloats();
        IntVector half = m.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c10.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector factor = c11.div(power.fma(rest, power.add(one)));
        FloatVector lower = m.fma(factor.mul(one), c11.sub(m)).mul(factor).mul(one);
        FloatVector dxOut = dyIn.mul(c11.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c12)));
        dxOut.blend(FloatVector.fromArray(SPECIES, dx, dxOffset + last), done).intoArray(dx, dxOffset + last);
    }

    private static void siluBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        FloatVector n2 = m.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, m));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = m.fma(c1, c2).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c10).reinterpretAsFloats();
        IntVector half = m.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c10.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector factor = c11.div(power.fma(rest, power.add(one)));
        FloatVector lower = m.fma(factor.mul(one), c11.sub(m)).mul(factor).mul(one);
        FloatVector dxOut = dyIn.mul(c11.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c12)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void mish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            mishShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                mish(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[46]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                mishAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector n2 = w.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector part = power.fma(rest, power.add(c10));
            FloatVector sum = c10.div(part).fma(c10, part);
            FloatVector yOut = xIn.div(sum);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            mishAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector n2 = w.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector part = power.fma(rest, power.add(c10));
        FloatVector sum = c10.div(part).fma(c10, part);
        FloatVector yOut = xInLast.div(sum);
        yOut.intoArray(y, yOffset + last);
    }

    private static void mishAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            mishShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            FloatVector n2 = w.fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = w.fma(c2, c3).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c11).reinterpretAsFloats();
            IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector half2 = c12.mul(one);
            FloatVector part = power.fma(rest, power.add(half2));
            FloatVector sum = half2.div(part).fma(half2, part);
            FloatVector yOut = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(sum).mul(one);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector opposite = xInLast.neg().blend(c1, xInLast.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xInLast.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector half2 = c12.mul(one);
        FloatVector part = power.fma(rest, power.add(half2));
        FloatVector sum = half2.div(part).fma(half2, part);
        FloatVector yOut = xInLast.blend(c1, xInLast.compare(VectorOperators.LT, c1)).div(sum).mul(one);
        yOut.intoArray(y, yOffset + last);
    }

    private static void mishShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.mish(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        FloatVector n2 = w.fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c2, c3).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c11).reinterpretAsFloats();
        IntVector half = w.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c11.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector half2 = c12.mul(one);
        FloatVector part = power.fma(rest, power.add(half2));
        FloatVector sum = half2.div(part).fma(half2, part);
        FloatVector yOut = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(sum).mul(one);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void mishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            mishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                mishBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[47]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector w = xIn.abs().neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES) : c0;
            if (!w.abs().compare(VectorOperators.LT, k).allTrue()) {
                mishBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            FloatVector n2 = w.fma(c1, c2).sub(c2);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k2 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 3 * LANES) : c3;
            FloatVector k3 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 4 * LANES) : c4;
            FloatVector r = n2.fma(k3, n2.fma(k2, w));
            FloatVector r2 = r.mul(r);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k4 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 5 * LANES) : c5;
            FloatVector k5 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 6 * LANES) : c6;
            FloatVector low = k4.fma(r, k5);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k6 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 7 * LANES) : c7;
            FloatVector k7 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 8 * LANES) : c8;
            FloatVector k8 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 9 * LANES) : c9;
            FloatVector high = k8.fma(r2, k6.fma(r, k7));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector part = rest.fma(power, power);
            FloatVector f = c10.add(part);
            FloatVector q = f.fma(f, part.mul(part).blend(c10, xIn.compare(VectorOperators.LT, c11)));
            FloatVector ratio = part.div(q);
            FloatVector gate = ratio.neg().fma(f, c10);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k9 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 24 * LANES) : c12;
            FloatVector lower = gate.fma(c10.add(w), w.neg().mul(ratio).mul(k9.fma(ratio, c10))).mul(part);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k10 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 47 * LANES) : c13;
            FloatVector upper = ratio.add(ratio).mul(ratio).fma(k10.mul(w).fma(f, q.neg()), c10);
            FloatVector dxOut = dyIn.mul(upper.blend(lower, xIn.compare(VectorOperators.LT, c11)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            mishBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void mishBackwardAny(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            mishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[47]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector negative = xIn.abs().neg();
            FloatVector w = negative.blend(c0, negative.compare(VectorOperators.LT, c0));
            FloatVector n2 = w.fma(c1, c2).sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, w));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = w.fma(c1, c2).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c10).reinterpretAsFloats();
            IntVector half = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector scale = half.lanewise(VectorOperators.LSHL, 23).add(c10).reinterpretAsFloats();
            FloatVector part = rest.fma(power, power);
            FloatVector e = part.mul(scale);
            FloatVector f = c11.add(e);
            FloatVector q = f.fma(f, e.mul(e).blend(c11, xIn.compare(VectorOperators.LT, c12)));
            FloatVector ratio = e.div(q);
            FloatVector gate = ratio.neg().fma(f, c11);
            FloatVector t2 = gate.fma(c11.add(w), w.neg().mul(ratio).mul(c13.fma(ratio, c11))).mul(part);
            FloatVector lower = t2.mul(scale);
            FloatVector upper = ratio.add(ratio).mul(ratio).fma(c14.mul(w).fma(f, q.neg()), c11);
            FloatVector dxOut = dyIn.mul(upper.blend(lower, xIn.compare(VectorOperators.LT, c12)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            mishBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void mishBackwardTail(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[47]);
        int last = n - LANES;
        VectorMask<Float> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector negative = xIn.abs().neg();
        FloatVector w = negative.blend(c0, negative.compare(VectorOperators.LT, c0));
        FloatVector n2 = w.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c1, c2).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c10).reinterpretAsFloats();
        IntVector half = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector scale = half.lanewise(VectorOperators.LSHL, 23).add(c10).reinterpretAsFloats();
        FloatVector part = rest.fma(power, power);
        FloatVector e = part.mul(scale);
        FloatVector f = c11.add(e);
        FloatVector q = f.fma(f, e.mul(e).blend(c11, xIn.compare(VectorOperators.LT, c12)));
        FloatVector ratio = e.div(q);
        FloatVector gate = ratio.neg().fma(f, c11);
        FloatVector t2 = gate.fma(c11.add(w), w.neg().mul(ratio).mul(c13.fma(ratio, c11))).mul(part);
        FloatVector lower = t2.mul(scale);
        FloatVector upper = ratio.add(ratio).mul(ratio).fma(c14.mul(w).fma(f, q.neg()), c11);
        FloatVector dxOut = dyIn.mul(upper.blend(lower, xIn.compare(VectorOperators.LT, c12)));
        dxOut.blend(FloatVector.fromArray(SPECIES, dx, dxOffset + last), done).intoArray(dx, dxOffset + last);
    }

    private static void mishBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c10 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[47]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector negative = xIn.abs().neg();
        FloatVector w = negative.blend(c0, negative.compare(VectorOperators.LT, c0));
        FloatVector n2 = w.fma(c1, c2).sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, w));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector bits = w.fma(c1, c2).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c10).reinterpretAsFloats();
        IntVector half = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector scale = half.lanewise(VectorOperators.LSHL, 23).add(c10).reinterpretAsFloats();
        FloatVector part = rest.fma(power, power);
        FloatVector e = part.mul(scale);
        FloatVector f = c11.add(e);
        FloatVector q = f.fma(f, e.mul(e).blend(c11, xIn.compare(VectorOperators.LT, c12)));
        FloatVector ratio = e.div(q);
        FloatVector gate = ratio.neg().fma(f, c11);
        FloatVector t2 = gate.fma(c11.add(w), w.neg().mul(ratio).mul(c13.fma(ratio, c11))).mul(part);
        FloatVector lower = t2.mul(scale);
        FloatVector upper = ratio.add(ratio).mul(ratio).fma(c14.mul(w).fma(f, q.neg()), c11);
        FloatVector dxOut = dyIn.mul(upper.blend(lower, xIn.compare(VectorOperators.LT, c12)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void gelu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            geluShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                gelu(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
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
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[48]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[49]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[50]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[51]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[52]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[53]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[54]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[55]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[56]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[57]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[58]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, NUMBERS[59]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector m = xIn.abs();
            FloatVector square = m.mul(m);
            FloatVector exponent = c0.mul(square);
            FloatVector t = c0.mul(m.fma(m, square.neg()));
            if (!exponent.abs().compare(VectorOperators.LT, c1).allTrue()) {
                geluAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector n2 = exponent.fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c4, exponent).add(n2.fma(c5, t));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector t2 = exponent.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t2.reinterpretAsFloats();
            FloatVector q2 = c11.fma(m, c12);
            FloatVector product = m.mul(q2.fma(m, c13).fma(m, c14).fma(m, c15));
            FloatVector q22 = c16.fma(m, c17);
            FloatVector part = product.div(c21.fma(product, q22.fma(m, c18).fma(m, c19).fma(m, c20))).mul(power);
            FloatVector lower = rest.fma(part, part);
            FloatVector yOut = xIn.blend(c23, xIn.compare(VectorOperators.LT, c22)).sub(lower);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            geluShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[60]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[48]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[49]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[50]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[51]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[52]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[53]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[54]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[55]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[56]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[57]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[58]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, NUMBERS[59]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            FloatVector square = m.mul(m);
            FloatVector exponent = c1.mul(square);
            FloatVector low = c1.mul(m.fma(m, square.neg()));
            FloatVector n2 = exponent.fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c4, exponent).add(n2.fma(c5, low));
            FloatVector r2 = r.mul(r);
            FloatVector low2 = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low2).fma(r2, r);
            IntVector bits = exponent.fma(c2, c3).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c11).reinterpretAsFloats();
            IntVector half = exponent.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector scale = half.lanewise(VectorOperators.LSHL, 23).add(c11).reinterpretAsFloats();
            FloatVector q2 = c12.fma(m, c13);
            FloatVector product = m.mul(q2.fma(m, c14).fma(m, c15).fma(m, c16));
            FloatVector q22 = c17.fma(m, c18);
            FloatVector part = product.div(c22.fma(product, q22.fma(m, c19).fma(m, c20).fma(m, c21))).mul(power);
            FloatVector lower = rest.fma(part, part).mul(scale);
            FloatVector yOut = xIn.blend(c24, xIn.compare(VectorOperators.LT, c23)).sub(lower);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluTail(int n, float[] x, int xOffset, float[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarFloatActivation.gelu(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void geluShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        ScalarFloatActivation.gelu(n, x, xOffset, y, yOffset);
    }

    public static void geluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            geluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                geluBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[34]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[61]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[62]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[63]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[64]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[65]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[66]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[67]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[68]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[69]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector m = xIn.abs();
            FloatVector half = c0.mul(m);
            FloatVector exponent = half.mul(m);
            if (!half.mul(m).compare(VectorOperators.GT, c1).allTrue()) {
                geluBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            FloatVector n2 = half.mul(m).fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c5, half.fma(m, n2.mul(c4)));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector t = exponent.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.reinterpretAsFloats();
            FloatVector p01 = c11.fma(m, c12);
            FloatVector numerator = c13.fma(m, c14).fma(exponent, p01);
            FloatVector q01 = c15.fma(m, c16);
            FloatVector q23 = c17.fma(m, c18);
            FloatVector denominator = c19.fma(exponent, q23).fma(exponent, q01);
            FloatVector near = half.fma(numerator.div(denominator), c20);
            FloatVector part = half.fma(c21, near).mul(power);
            FloatVector lower = rest.fma(part, part);
            FloatVector dxOut = dyIn.mul(c16.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c22)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector m = xInLast.abs();
        FloatVector half = c0.mul(m);
        FloatVector exponent = half.mul(m);
        if (!half.mul(m).compare(VectorOperators.GT, c1).allTrue()) {
            geluBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            return;
        }
        FloatVector n2 = half.mul(m).fma(c2, c3).sub(c3);
        FloatVector r = n2.fma(c5, half.fma(m, n2.mul(c4)));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector rest = high.fma(r2, low).fma(r2, r);
        IntVector t = exponent.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.reinterpretAsFloats();
        FloatVector p01 = c11.fma(m, c12);
        FloatVector numerator = c13.fma(m, c14).fma(exponent, p01);
        FloatVector q01 = c15.fma(m, c16);
        FloatVector q23 = c17.fma(m, c18);
        FloatVector denominator = c19.fma(exponent, q23).fma(exponent, q01);
        FloatVector near = half.fma(numerator.div(denominator), c20);
        FloatVector part = half.fma(c21, near).mul(power);
        FloatVector lower = rest.fma(part, part);
        FloatVector dxOut = dyInLast.mul(c16.sub(lower).blend(lower, xInLast.compare(VectorOperators.LT, c22)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void geluBackwardAny(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            geluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[60]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[36]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[61]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[62]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[63]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[64]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[65]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[66]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[67]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[68]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[69]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            FloatVector half = c1.mul(m);
            FloatVector exponent = half.mul(m);
            FloatVector n2 = half.mul(m).fma(c2, c3).sub(c3);
            FloatVector r = n2.fma(c5, half.fma(m, n2.mul(c4)));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector rest = high.fma(r2, low).fma(r2, r);
            IntVector bits = exponent.fma(c2, c3).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c11).reinterpretAsFloats();
            IntVector half2 = exponent.fma(c2, c3).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector scale = half2.lanewise(VectorOperators.LSHL, 23).add(c11).reinterpretAsFloats();
            FloatVector p01 = c12.fma(m, c13);
            FloatVector numerator = c14.fma(m, c15).fma(exponent, p01);
            FloatVector q01 = c16.fma(m, c17);
            FloatVector q23 = c18.fma(m, c19);
            FloatVector denominator = c20.fma(exponent, q23).fma(exponent, q01);
            FloatVector near = half.fma(numerator.div(denominator), c21);
            FloatVector part = half.fma(c22, near).mul(power);
            FloatVector lower = rest.fma(part, part).mul(scale);
            FloatVector dxOut = dyIn.mul(c17.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c23)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluBackwardTail(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        int i = n - (n & LANES - 1);
        ScalarFloatActivation.geluBackward(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
    }

    private static void geluBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        ScalarFloatActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
    }

    public static void geluTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            geluTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                geluTanh(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[70]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[71]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[72]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[73]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[74]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[75]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[76]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[77]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[78]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[79]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                geluTanhAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            FloatVector m = xIn.neg();
            FloatVector square = m.mul(m);
            FloatVector sum = c1.fma(square, c2);
            FloatVector sumLow = c1.fma(square, c2.sub(sum));
            FloatVector constantsLow = c3.fma(square, c4);
            FloatVector low = c1.fma(m.fma(m, square.neg()), sumLow).add(constantsLow);
            FloatVector opposite = c5.sub(m.fma(sum, c5));
            FloatVector f = m.fma(low, m.fma(sum, opposite));
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c6.fma(f, c7);
            FloatVector q23 = c8.fma(f, c9);
            FloatVector q = c10.fma(f2, q23).fma(f2, q01);
            FloatVector rest = f2.fma(q, c11.mul(f));
            FloatVector power = m.fma(sum, c5).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector yOut = xIn.div(power.fma(rest, power.add(c12)));
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            geluTanhAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        FloatVector m = xInLast.neg();
        FloatVector square = m.mul(m);
        FloatVector sum = c1.fma(square, c2);
        FloatVector sumLow = c1.fma(square, c2.sub(sum));
        FloatVector constantsLow = c3.fma(square, c4);
        FloatVector low = c1.fma(m.fma(m, square.neg()), sumLow).add(constantsLow);
        FloatVector opposite = c5.sub(m.fma(sum, c5));
        FloatVector f = m.fma(low, m.fma(sum, opposite));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c6.fma(f, c7);
        FloatVector q23 = c8.fma(f, c9);
        FloatVector q = c10.fma(f2, q23).fma(f2, q01);
        FloatVector rest = f2.fma(q, c11.mul(f));
        FloatVector power = m.fma(sum, c5).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector yOut = xInLast.div(power.fma(rest, power.add(c12)));
        yOut.intoArray(y, yOffset + last);
    }

    private static void geluTanhAny(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            geluTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[80]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[81]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[71]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[72]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[73]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[74]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[75]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[76]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[77]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[78]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[79]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        IntVector c13 = IntVector.broadcast(Species.INT, BITS[0]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            FloatVector m = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            FloatVector square = m.mul(m);
            FloatVector sum = c2.fma(square, c3);
            FloatVector sumLow = c2.fma(square, c3.sub(sum));
            FloatVector constantsLow = c4.fma(square, c5);
            FloatVector low = c2.fma(m.fma(m, square.neg()), sumLow).add(constantsLow);
            FloatVector opposite2 = c6.sub(m.fma(sum, c6));
            FloatVector f = m.fma(low, m.fma(sum, opposite2));
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c7.fma(f, c8);
            FloatVector q23 = c9.fma(f, c10);
            FloatVector q = c11.fma(f2, q23).fma(f2, q01);
            FloatVector rest = f2.fma(q, c12.mul(f));
            IntVector bits = m.fma(sum, c6).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c13).reinterpretAsFloats();
            IntVector half = m.fma(sum, c6).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c13.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector t2 = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(power.fma(rest, power.add(one)));
            FloatVector yOut = t2.mul(one);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluTanhTail(int n, float[] x, int xOffset, float[] y, int yOffset) {
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[80]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[81]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[71]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[72]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[73]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[74]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[75]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[76]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[77]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[78]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[79]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        IntVector c13 = IntVector.broadcast(Species.INT, BITS[0]);
        int last = n - LANES;
        VectorMask<Float> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector m = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        FloatVector square = m.mul(m);
        FloatVector sum = c2.fma(square, c3);
        FloatVector sumLow = c2.fma(square, c3.sub(sum));
        FloatVector constantsLow = c4.fma(square, c5);
        FloatVector low = c2.fma(m.fma(m, square.neg()), sumLow).add(constantsLow);
        FloatVector opposite2 = c6.sub(m.fma(sum, c6));
        FloatVector f = m.fma(low, m.fma(sum, opposite2));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c7.fma(f, c8);
        FloatVector q23 = c9.fma(f, c10);
        FloatVector q = c11.fma(f2, q23).fma(f2, q01);
        FloatVector rest = f2.fma(q, c12.mul(f));
        IntVector bits = m.fma(sum, c6).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c13).reinterpretAsFloats();
        IntVector half = m.fma(sum, c6).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c13.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector t2 = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(power.fma(rest, power.add(one)));
        FloatVector yOut = t2.mul(one);
        yOut.blend(FloatVector.fromArray(SPECIES, y, yOffset + last), done).intoArray(y, yOffset + last);
    }

    private static void geluTanhShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.geluTanh(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[80]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[81]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[71]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[72]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[73]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[74]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[75]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[76]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[77]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[78]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[79]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[37]);
        IntVector c13 = IntVector.broadcast(Species.INT, BITS[0]);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        FloatVector m = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        FloatVector square = m.mul(m);
        FloatVector sum = c2.fma(square, c3);
        FloatVector sumLow = c2.fma(square, c3.sub(sum));
        FloatVector constantsLow = c4.fma(square, c5);
        FloatVector low = c2.fma(m.fma(m, square.neg()), sumLow).add(constantsLow);
        FloatVector opposite2 = c6.sub(m.fma(sum, c6));
        FloatVector f = m.fma(low, m.fma(sum, opposite2));
        FloatVector f2 = f.mul(f);
        FloatVector q01 = c7.fma(f, c8);
        FloatVector q23 = c9.fma(f, c10);
        FloatVector q = c11.fma(f2, q23).fma(f2, q01);
        FloatVector rest = f2.fma(q, c12.mul(f));
        IntVector bits = m.fma(sum, c6).reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector power = t.add(c13).reinterpretAsFloats();
        IntVector half = m.fma(sum, c6).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector one = c13.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector t2 = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(power.fma(rest, power.add(one)));
        FloatVector yOut = t2.mul(one);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void geluTanhBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            geluTanhBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                geluTanhBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[82]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[83]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[85]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[0]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[2]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[86]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector m = xIn.abs();
            FloatVector square = m.mul(m);
            FloatVector squareLow = m.fma(m, square.neg());
            FloatVector sum = c0.fma(square, c1);
            FloatVector sumLow = c0.fma(square, c1.sub(sum));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k = FloatVector.fromArray(SPECIES, IN_ALL_LANES, 84 * LANES);
            FloatVector constantsLow = k.fma(square, c2);
            FloatVector low = c0.fma(squareLow, sumLow.add(constantsLow));
            FloatVector w = m.mul(sum);
            FloatVector wLow = m.fma(low, m.fma(sum, w.neg()));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k2 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES) : c3;
            if (!w.abs().compare(VectorOperators.LT, k2).allTrue()) {
                geluTanhBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            FloatVector n2 = w.fma(c4, c5).sub(c5);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k3 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 3 * LANES) : c6;
            FloatVector k4 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 4 * LANES) : c7;
            FloatVector r = n2.fma(k3, w).add(n2.fma(k4, wLow));
            FloatVector r2 = r.mul(r);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k5 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 5 * LANES) : c8;
            FloatVector k6 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 6 * LANES) : c9;
            FloatVector low2 = k5.fma(r, k6);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k7 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 7 * LANES) : c10;
            FloatVector k8 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 8 * LANES) : c11;
            FloatVector k9 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 9 * LANES) : c12;
            FloatVector high = k9.fma(r2, k7.fma(r, k8));
            FloatVector rest = high.fma(r2, low2).fma(r2, r);
            FloatVector power = w.fma(c4, c5).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector factor = c13.div(power.fma(rest, c13).add(power));
            FloatVector slope = c14.fma(square, c1);
            FloatVector slopeRounding = c14.fma(square, c1.sub(slope));
            FloatVector slopeLow = c14.fma(squareLow, slopeRounding.add(c2));
            FloatVector rising = m.mul(slope.add(slopeLow).fma(factor, slopeLow.neg()));
            FloatVector lower = m.neg().fma(slope, c13).fma(factor, rising.mul(factor));
            FloatVector dxOut = dyIn.mul(c13.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c15)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluTanhBackwardAny(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            geluTanhBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[80]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[82]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[83]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[84]);
        FloatVector c4 = FloatVector.broadcast(SPECIES, NUMBERS[85]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        IntVector c14 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[86]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector magnitude = xIn.abs();
            FloatVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            FloatVector square = m.mul(m);
            FloatVector squareLow = m.fma(m, square.neg());
            FloatVector sum = c1.fma(square, c2);
            FloatVector sumLow = c1.fma(square, c2.sub(sum));
            FloatVector constantsLow = c3.fma(square, c4);
            FloatVector low = c1.fma(squareLow, sumLow.add(constantsLow));
            FloatVector w = m.mul(sum);
            FloatVector wLow = m.fma(low, m.fma(sum, w.neg()));
            FloatVector n2 = w.fma(c5, c6).sub(c6);
            FloatVector r = n2.fma(c7, w).add(n2.fma(c8, wLow));
            FloatVector r2 = r.mul(r);
            FloatVector low2 = c9.fma(r, c10);
            FloatVector high = c13.fma(r2, c11.fma(r, c12));
            FloatVector rest = high.fma(r2, low2).fma(r2, r);
            IntVector bits = w.fma(c5, c6).reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t.add(c14).reinterpretAsFloats();
            IntVector half = w.fma(c5, c6).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c14.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector factor = c15.div(power.fma(rest, one).add(power));
            FloatVector slope = c16.fma(square, c2);
            FloatVector slopeRounding = c16.fma(square, c2.sub(slope));
            FloatVector slopeLow = c16.fma(squareLow, slopeRounding.add(c4));
            FloatVector rising = m.mul(slope.add(slopeLow).fma(factor.mul(one), slopeLow.neg()));
            FloatVector lower = m.neg().fma(slope, c15).fma(factor, rising.mul(factor)).mul(one);
            FloatVector dxOut = dyIn.mul(c15.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c17)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluTanhBackwardTail(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        int i = n - (n & LANES - 1);
        ScalarFloatActivation.geluTanhBackward(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
    }

    private static void geluTanhBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        ScalarFloatActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
    }
}
