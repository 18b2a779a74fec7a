// Generated from ScalarFloatLosses.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import java.lang.invoke.VarHandle;
import lanewise.kernel.scalar.ScalarFloatLosses;

/** The kernels of {@code ScalarFloatLosses} on vectors. */
public final class SimdFloatLosses {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final float[] NUMBERS = {
            87f, 0x1.715476p0f, 0x1.8p23f + 127, -0x1.62e4p-1f, -0x1.7f7d1cp-20f, 0x1.5554aep-3f, 
            0x1.fffffep-2f, 0x1.12292ep-7f, 0x1.555712p-5f, 0x1.6b79b2p-10f, 1f, -0x1.000234p-2f, 
            0x1.55557p-2f, -0x1.5466fep-3f, 0x1.99944ep-3f, -0x1.0e96ccp-3f, 0x1.239ce2p-3f, -0x1.2a6f8p-4f, 
            0x1.015976p-3f, -0.5f, 0x1.62e43p-1f * 0x1p-23f, 50f, 0x1.8p23f, 89f, Float.POSITIVE_INFINITY, 
            -104f, Float.MIN_NORMAL, 0x1p24f, -24 * 0x1p23f, Float.NaN, Float.NEGATIVE_INFINITY, 120f, -120f};
    private static final int[] BITS = {
            0x7f800000, 0xff000000, 0x3f3504f3, 0xff800000, 0x3f800000};

    /** The numbers again, each as often as a vector has lanes: what a loop takes as an operand in memory. */
    private static final float[] IN_ALL_LANES = Species.inAllLanes(NUMBERS);

    private SimdFloatLosses() {}

    public static void squaredError(int n, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        if (n < LANES) {
            squaredErrorShort(n, scale, y, yOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                squaredError(Math.min(CHUNK, left), scale, y, yOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
            }
            return;
        }
        float scalar0 = 2f * scale;
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector tInLast = FloatVector.fromArray(SPECIES, t, tOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset + i);
            FloatVector error = yIn.sub(tIn);
            FloatVector lossesOut = error.mul(error);
            FloatVector deltaOut = c0.mul(error);
            lossesOut.intoArray(losses, lossesOffset + i);
            deltaOut.intoArray(delta, deltaOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, scalar0);
        FloatVector error = yInLast.sub(tInLast);
        FloatVector lossesOut = error.mul(error);
        FloatVector deltaOut = c0.mul(error);
        lossesOut.intoArray(losses, lossesOffset + last);
        deltaOut.intoArray(delta, deltaOffset + last);
    }

    private static void squaredErrorShort(int n, float scale, float[] y, int yOffset, float[] t, int tOffset, float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        if (yOffset > y.length - LANES || tOffset > t.length - LANES || lossesOffset > losses.length - LANES || deltaOffset > delta.length - LANES) {
            ScalarFloatLosses.squaredError(n, scale, y, yOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 2f * scale);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset);
        FloatVector error = yIn.sub(tIn);
        FloatVector lossesOut = error.mul(error);
        FloatVector deltaOut = c0.mul(error);
        lossesOut.intoArray(losses, lossesOffset, inside);
        deltaOut.intoArray(delta, deltaOffset, inside);
    }

    public static void binaryCrossEntropy(int n, float scale, float[] z, int zOffset, float[] t, int tOffset, float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        if (n < LANES) {
            binaryCrossEntropyShort(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                binaryCrossEntropy(Math.min(CHUNK, left), scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
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
        IntVector c11 = IntVector.broadcast(Species.INT, BITS[0]);
        IntVector c12 = IntVector.broadcast(Species.INT, BITS[1]);
        IntVector c13 = IntVector.broadcast(Species.INT, BITS[2]);
        IntVector c14 = IntVector.broadcast(Species.INT, BITS[3]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c18 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c19 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c24 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, NUMBERS[21]);
        FloatVector c27 = FloatVector.broadcast(SPECIES, scale);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector zIn = FloatVector.fromArray(SPECIES, z, zOffset + i);
            FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset + i);
            FloatVector t2 = zIn.abs().neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES) : c0;
            if (!t2.abs().compare(VectorOperators.LT, k).allTrue()) {
                binaryCrossEntropyAny(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
                return;
            }
            FloatVector shifted = t2.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, t2));
            FloatVector scale2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector e = high.fma(r2, low).fma(r2, r).fma(scale2, scale2);
            FloatVector u = c10.add(e);
            if (!u.reinterpretAsInts().add(c11).compare(VectorOperators.LT, c12).allTrue()) {
                binaryCrossEntropyAny(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
                return;
            }
            IntVector bits = u.reinterpretAsInts();
            IntVector exponent = bits.sub(c13).and(c14);
            FloatVector m = bits.sub(exponent).reinterpretAsFloats();
            FloatVector f = m.sub(c10);
            FloatVector f2 = f.mul(f);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k2 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 11 * LANES) : c15;
            FloatVector k3 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 12 * LANES) : c16;
            FloatVector q01 = k2.fma(f, k3);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k4 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 13 * LANES) : c17;
            FloatVector k5 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 14 * LANES) : c18;
            FloatVector q23 = k4.fma(f, k5);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k6 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 15 * LANES) : c19;
            FloatVector k7 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 16 * LANES) : c20;
            FloatVector q45 = k6.fma(f, k7);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k8 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 17 * LANES) : c21;
            FloatVector k9 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 18 * LANES) : c22;
            FloatVector q67 = k8.fma(f, k9);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k10 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 19 * LANES) : c23;
            FloatVector k11 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 20 * LANES) : c24;
            FloatVector t3 = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).fma(k11, f2.fma(f.fma(q, k10), f));
            FloatVector tail = t3.add(e.sub(u.sub(c10)).div(u));
            FloatVector positive = zIn.blend(c25, zIn.compare(VectorOperators.LE, c25));
            FloatVector lossesOut = zIn.neg().fma(tIn, positive).add(tail);
            FloatVector w = zIn.neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            FloatVector k12 = Species.FEW_REGISTERS ? FloatVector.fromArray(SPECIES, IN_ALL_LANES, 21 * LANES) : c26;
            if (!w.abs().compare(VectorOperators.LT, k12).allTrue()) {
                binaryCrossEntropyAny(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
                return;
            }
            FloatVector n3 = w.fma(c1, c2).sub(c2);
            FloatVector r3 = n3.fma(c4, n3.fma(c3, w));
            FloatVector r22 = r3.mul(r3);
            FloatVector low2 = c5.fma(r3, c6);
            FloatVector high2 = c9.fma(r22, c7.fma(r3, c8));
            FloatVector rest = high2.fma(r22, low2).fma(r22, r3);
            FloatVector power = w.fma(c1, c2).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            VectorMask<Float> large = power.compare(VectorOperators.GT, c10);
            FloatVector t4 = c10.div(power.fma(rest, power.blend(c10, large)).add(c10.blend(power, large)));
            FloatVector deltaOut = c27.mul(t4.sub(tIn));
            lossesOut.intoArray(losses, lossesOffset + i);
            deltaOut.intoArray(delta, deltaOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            binaryCrossEntropyTail(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        }
    }

    private static void binaryCrossEntropyAny(int n, float scale, float[] z, int zOffset, float[] t, int tOffset, float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        if (n < LANES) {
            binaryCrossEntropyShort(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[22]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[4]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[23]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[24]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[25]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c15 = FloatVector.broadcast(SPECIES, NUMBERS[26]);
        FloatVector c16 = FloatVector.broadcast(SPECIES, NUMBERS[27]);
        FloatVector c17 = FloatVector.broadcast(SPECIES, NUMBERS[28]);
        IntVector c18 = IntVector.broadcast(Species.INT, BITS[2]);
        IntVector c19 = IntVector.broadcast(Species.INT, BITS[3]);
        FloatVector c20 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c21 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c22 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c23 = FloatVector.broadcast(SPECIES, NUMBERS[14]);
        FloatVector c24 = FloatVector.broadcast(SPECIES, NUMBERS[15]);
        FloatVector c25 = FloatVector.broadcast(SPECIES, NUMBERS[16]);
        FloatVector c26 = FloatVector.broadcast(SPECIES, NUMBERS[17]);
        FloatVector c27 = FloatVector.broadcast(SPECIES, NUMBERS[18]);
        FloatVector c28 = FloatVector.broadcast(SPECIES, NUMBERS[19]);
        FloatVector c29 = FloatVector.broadcast(SPECIES, NUMBERS[20]);
        FloatVector c30 = FloatVector.broadcast(SPECIES, NUMBERS[29]);
        FloatVector c31 = FloatVector.broadcast(SPECIES, NUMBERS[30]);
        FloatVector c32 = FloatVector.broadcast(SPECIES, NUMBERS[31]);
        FloatVector c33 = FloatVector.broadcast(SPECIES, NUMBERS[32]);
        FloatVector c34 = FloatVector.broadcast(SPECIES, scale);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            FloatVector zIn = FloatVector.fromArray(SPECIES, z, zOffset + i);
            FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset + i);
            FloatVector x = zIn.abs().neg();
            FloatVector shifted = x.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, x));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector t2 = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector scale2 = t2.add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            IntVector half = x.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector y = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
            FloatVector high2 = y.blend(c11, x.compare(VectorOperators.GT, c10));
            FloatVector e = high2.blend(c13, x.compare(VectorOperators.LT, c12));
            FloatVector u = c14.add(e);
            VectorMask<Float> subnormal = u.compare(VectorOperators.LT, c15);
            FloatVector normal = u.blend(u.mul(c16), subnormal);
            FloatVector bias = c13.blend(c17, subnormal);
            IntVector bits2 = normal.reinterpretAsInts();
            IntVector exponent = bits2.sub(c18).and(c19);
            FloatVector m = bits2.sub(exponent).reinterpretAsFloats();
            FloatVector f = m.sub(c14);
            FloatVector f2 = f.mul(f);
            FloatVector q01 = c20.fma(f, c21);
            FloatVector q23 = c22.fma(f, c23);
            FloatVector q45 = c24.fma(f, c25);
            FloatVector q67 = c26.fma(f, c27);
            FloatVector q = q67.fma(f2, q45).fma(f2, q23).fma(f2, q01);
            FloatVector finite = ((FloatVector) exponent.convert(VectorOperators.I2F, 0)).add(bias).fma(c29, f2.fma(f.fma(q, c28), f));
            FloatVector positive = u.blend(finite, u.compare(VectorOperators.LT, c11));
            FloatVector outside = c30.blend(c31, u.compare(VectorOperators.EQ, c13));
            FloatVector tail = outside.blend(positive, u.compare(VectorOperators.GT, c13)).add(e.sub(u.sub(c14)).div(u));
            FloatVector positive2 = zIn.blend(c13, zIn.compare(VectorOperators.LE, c13));
            FloatVector lossesOut = zIn.neg().fma(tIn, positive2).add(tail);
            FloatVector opposite = zIn.neg().blend(c33, zIn.compare(VectorOperators.GT, c32));
            FloatVector w = opposite.blend(c32, zIn.compare(VectorOperators.LT, c33));
            FloatVector n3 = w.fma(c0, c1).sub(c1);
            FloatVector r3 = n3.fma(c3, n3.fma(c2, w));
            FloatVector r22 = r3.mul(r3);
            FloatVector low2 = c5.fma(r3, c6);
            FloatVector high3 = c9.fma(r22, c7.fma(r3, c8));
            FloatVector rest = high3.fma(r22, low2).fma(r22, r3);
            IntVector bits3 = w.fma(c0, c1).reinterpretAsInts();
            IntVector t3 = bits3.sub(bits3.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector power = t3.add(c4).reinterpretAsFloats();
            IntVector half2 = w.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector one = c4.sub(half2.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            VectorMask<Float> large = power.compare(VectorOperators.GT, one);
            FloatVector t4 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
            FloatVector deltaOut = c34.mul(t4.sub(tIn));
            lossesOut.intoArray(losses, lossesOffset + i);
            deltaOut.intoArray(delta, deltaOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            binaryCrossEntropyTail(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        }
    }

    private static void binaryCrossEntropyTail(int n, float scale, float[] z, int zOffset, float[] t, int tOffset, float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        int i = n - (n & LANES - 1);
        ScalarFloatLosses.binaryCrossEntropy(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
    }

    private static void binaryCrossEntropyShort(int n, float scale, float[] z, int zOffset, float[] t, int tOffset, float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        ScalarFloatLosses.binaryCrossEntropy(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
    }
}
