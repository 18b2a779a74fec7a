// Generated from ScalarDoubleLosses.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import java.lang.invoke.VarHandle;
import lanewise.kernel.scalar.ScalarDoubleLosses;

/** The kernels of {@code ScalarDoubleLosses} on vectors. */
public final class SimdDoubleLosses {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final double[] NUMBERS = {
            708.0, 0x1.71547652b82fep0, 0x1.8p52 + 1023, -0x1.62e42feep-1, -0x1.a39ef35793c76p-33, 
            0x1.555555555553ap-3, 0x1.0000000000005p-1, 0x1.1111111118c61p-7, 0x1.555555555209cp-5, 
            0x1.a01a01769f606p-13, 0x1.6c16c17f5ac06p-10, 0x1.71de838a5cb6ep-19, 0x1.a019a60013e93p-16, 
            0x1.ae747fd6b5ca3p-26, 0x1.28a346351486cp-22, 1.0, 0x1p52 + 1023, 2.0, 0x1.999999997fac3p-2, 
            0x1.5555555555593p-1, 0x1.c71c51eb7ec1dp-3, 0x1.2492494217a8cp-2, 0x1.39a122bef71aap-3, 
            0x1.746644e0a05b6p-3, 0x1.2f0b56dd209dp-3, 0.5, 0x1.a39ef35793c76p-33, 0x1.62e42feep-1, 500.0, 
            0x1.8p52, 710.0, Double.POSITIVE_INFINITY, -746.0, Double.MIN_NORMAL, 0x1p54, 0x1p52 + (1023 + 54), 
            Double.NaN, Double.NEGATIVE_INFINITY, 770.0, -770.0};
    private static final long[] BITS = {
            0x7ff0000000000000L, 0xffe0000000000000L, 0x3ff0000000000000L - 0x3fe6a09e667f3bcdL, 
            0x4330000000000000L, 0x000fffffffffffffL, 0x3fe6a09e667f3bcdL, 0x3ff0000000000000L};

    /** The numbers again, each as often as a vector has lanes: what a loop takes as an operand in memory. */
    private static final double[] IN_ALL_LANES = Species.inAllLanes(NUMBERS);

    private SimdDoubleLosses() {}

    public static void squaredError(int n, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
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
        double scalar0 = 2.0 * scale;
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector tInLast = DoubleVector.fromArray(SPECIES, t, tOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset + i);
            DoubleVector error = yIn.sub(tIn);
            DoubleVector lossesOut = error.mul(error);
            DoubleVector deltaOut = c0.mul(error);
            lossesOut.intoArray(losses, lossesOffset + i);
            deltaOut.intoArray(delta, deltaOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector error = yInLast.sub(tInLast);
        DoubleVector lossesOut = error.mul(error);
        DoubleVector deltaOut = c0.mul(error);
        lossesOut.intoArray(losses, lossesOffset + last);
        deltaOut.intoArray(delta, deltaOffset + last);
    }

    private static void squaredErrorShort(int n, double scale, double[] y, int yOffset, double[] t, int tOffset, double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || tOffset > t.length - LANES || lossesOffset > losses.length - LANES || deltaOffset > delta.length - LANES) {
            ScalarDoubleLosses.squaredError(n, scale, y, yOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 2.0 * scale);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset);
        DoubleVector error = yIn.sub(tIn);
        DoubleVector lossesOut = error.mul(error);
        DoubleVector deltaOut = c0.mul(error);
        lossesOut.intoArray(losses, lossesOffset, inside);
        deltaOut.intoArray(delta, deltaOffset, inside);
    }

    public static void binaryCrossEntropy(int n, double scale, double[] z, int zOffset, double[] t, int tOffset, double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleLosses.binaryCrossEntropy(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[2]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        LongVector c17 = LongVector.broadcast(Species.LONG, BITS[1]);
        LongVector c18 = LongVector.broadcast(Species.LONG, BITS[2]);
        LongVector c19 = LongVector.broadcast(Species.LONG, BITS[3]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        LongVector c21 = LongVector.broadcast(Species.LONG, BITS[4]);
        LongVector c22 = LongVector.broadcast(Species.LONG, BITS[5]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, scale);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector zIn = DoubleVector.fromArray(SPECIES, z, zOffset + i);
            DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset + i);
            DoubleVector t2 = zIn.abs().neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES) : c0;
            if (!t2.abs().compare(VectorOperators.LT, k).allTrue()) {
                binaryCrossEntropyAny(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
                return;
            }
            DoubleVector shifted = t2.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, t2));
            DoubleVector scale2 = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector e = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale2, scale2);
            DoubleVector u = c15.add(e);
            if (!u.reinterpretAsLongs().add(c16).compare(VectorOperators.LT, c17).allTrue()) {
                binaryCrossEntropyAny(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
                return;
            }
            LongVector bits = u.reinterpretAsLongs().add(c18);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k2 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 16 * LANES) : c20;
            DoubleVector k3 = bits.lanewise(VectorOperators.LSHR, 52).add(c19).reinterpretAsDoubles().sub(k2);
            DoubleVector m = bits.and(c21).add(c22).reinterpretAsDoubles();
            DoubleVector f = m.sub(c15);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k4 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 17 * LANES) : c23;
            DoubleVector s = f.div(k4.add(f));
            DoubleVector z2 = s.mul(s);
            DoubleVector z22 = z2.mul(z2);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k5 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 18 * LANES) : c24;
            DoubleVector k6 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 19 * LANES) : c25;
            DoubleVector q012 = k5.fma(z2, k6);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k7 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 20 * LANES) : c26;
            DoubleVector k8 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 21 * LANES) : c27;
            DoubleVector q232 = k7.fma(z2, k8);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k9 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 22 * LANES) : c28;
            DoubleVector k10 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 23 * LANES) : c29;
            DoubleVector q452 = k9.fma(z2, k10);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k11 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 24 * LANES) : c30;
            DoubleVector high2 = k11.fma(z22, q452);
            DoubleVector q = high2.fma(z22, q232).fma(z22, q012);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k12 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 25 * LANES) : c31;
            DoubleVector halfSquare = k12.mul(f).mul(f);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k13 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 26 * LANES) : c32;
            DoubleVector k14 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 27 * LANES) : c33;
            DoubleVector t3 = k3.fma(k14, f.add(k3.fma(k13, s.fma(q.fma(z2, halfSquare), halfSquare.neg()))));
            DoubleVector tail = t3.add(e.sub(u.sub(c15)).div(u));
            DoubleVector positive = zIn.blend(c34, zIn.compare(VectorOperators.LE, c34));
            DoubleVector lossesOut = zIn.neg().fma(tIn, positive).add(tail);
            DoubleVector w = zIn.neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k15 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 28 * LANES) : c35;
            if (!w.abs().compare(VectorOperators.LT, k15).allTrue()) {
                binaryCrossEntropyAny(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
                return;
            }
            DoubleVector n3 = w.fma(c1, c2).sub(c2);
            DoubleVector r3 = n3.fma(c4, n3.fma(c3, w));
            DoubleVector r22 = r3.mul(r3);
            DoubleVector r42 = r22.mul(r22);
            DoubleVector q013 = c5.fma(r3, c6);
            DoubleVector q233 = c7.fma(r3, c8);
            DoubleVector q453 = c9.fma(r3, c10);
            DoubleVector q672 = c11.fma(r3, c12);
            DoubleVector q892 = c13.fma(r3, c14);
            DoubleVector high3 = q892.fma(r42, q672.fma(r22, q453));
            DoubleVector rest = high3.fma(r42, q233.fma(r22, q013)).fma(r3.mul(r3), r3);
            DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
            DoubleVector t4 = c15.div(power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large)));
            DoubleVector deltaOut = c36.mul(t4.sub(tIn));
            lossesOut.intoArray(losses, lossesOffset + i);
            deltaOut.intoArray(delta, deltaOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            binaryCrossEntropyTail(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        }
    }

    private static void binaryCrossEntropyAny(int n, double scale, double[] z, int zOffset, double[] t, int tOffset, double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        if (n < LANES) {
            binaryCrossEntropyShort(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[32]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[34]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        LongVector c24 = LongVector.broadcast(Species.LONG, BITS[2]);
        LongVector c25 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c26 = LongVector.broadcast(Species.LONG, BITS[4]);
        LongVector c27 = LongVector.broadcast(Species.LONG, BITS[5]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, NUMBERS[37]);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        DoubleVector c43 = DoubleVector.broadcast(SPECIES, scale);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector zIn = DoubleVector.fromArray(SPECIES, z, zOffset + i);
            DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset + i);
            DoubleVector x = zIn.abs().neg();
            DoubleVector shifted = x.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, x));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector t2 = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector scale2 = t2.add(c4).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            LongVector half = x.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector y = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale2, scale2).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
            DoubleVector high2 = y.blend(c16, x.compare(VectorOperators.GT, c15));
            DoubleVector e = high2.blend(c18, x.compare(VectorOperators.LT, c17));
            DoubleVector u = c19.add(e);
            VectorMask<Double> subnormal = u.compare(VectorOperators.LT, c20);
            DoubleVector normal = u.blend(u.mul(c21), subnormal);
            DoubleVector bias = c22.blend(c23, subnormal);
            LongVector bits2 = normal.reinterpretAsLongs().add(c24);
            DoubleVector k = bits2.lanewise(VectorOperators.LSHR, 52).add(c25).reinterpretAsDoubles().sub(bias);
            DoubleVector m = bits2.and(c26).add(c27).reinterpretAsDoubles();
            DoubleVector f = m.sub(c19);
            DoubleVector s = f.div(c28.add(f));
            DoubleVector z2 = s.mul(s);
            DoubleVector z22 = z2.mul(z2);
            DoubleVector q012 = c29.fma(z2, c30);
            DoubleVector q232 = c31.fma(z2, c32);
            DoubleVector q452 = c33.fma(z2, c34);
            DoubleVector high3 = c35.fma(z22, q452);
            DoubleVector q = high3.fma(z22, q232).fma(z22, q012);
            DoubleVector halfSquare = c36.mul(f).mul(f);
            DoubleVector finite = k.fma(c38, f.add(k.fma(c37, s.fma(q.fma(z2, halfSquare), halfSquare.neg()))));
            DoubleVector positive = u.blend(finite, u.compare(VectorOperators.LT, c16));
            DoubleVector outside = c39.blend(c40, u.compare(VectorOperators.EQ, c18));
            DoubleVector tail = outside.blend(positive, u.compare(VectorOperators.GT, c18)).add(e.sub(u.sub(c19)).div(u));
            DoubleVector positive2 = zIn.blend(c18, zIn.compare(VectorOperators.LE, c18));
            DoubleVector lossesOut = zIn.neg().fma(tIn, positive2).add(tail);
            DoubleVector opposite = zIn.neg().blend(c42, zIn.compare(VectorOperators.GT, c41));
            DoubleVector w = opposite.blend(c41, zIn.compare(VectorOperators.LT, c42));
            DoubleVector n3 = w.fma(c0, c1).sub(c1);
            DoubleVector r3 = n3.fma(c3, n3.fma(c2, w));
            DoubleVector r22 = r3.mul(r3);
            DoubleVector r42 = r22.mul(r22);
            DoubleVector q013 = c5.fma(r3, c6);
            DoubleVector q233 = c7.fma(r3, c8);
            DoubleVector q453 = c9.fma(r3, c10);
            DoubleVector q672 = c11.fma(r3, c12);
            DoubleVector q892 = c13.fma(r3, c14);
            DoubleVector high4 = q892.fma(r42, q672.fma(r22, q453));
            DoubleVector rest = high4.fma(r42, q233.fma(r22, q013)).fma(r3.mul(r3), r3);
            LongVector bits3 = w.fma(c0, c1).reinterpretAsLongs();
            LongVector t3 = bits3.sub(bits3.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t3.add(c4).reinterpretAsDoubles();
            LongVector half2 = w.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c4.sub(half2.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, one);
            DoubleVector t4 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
            DoubleVector deltaOut = c43.mul(t4.sub(tIn));
            lossesOut.intoArray(losses, lossesOffset + i);
            deltaOut.intoArray(delta, deltaOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            binaryCrossEntropyTail(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
        }
    }

    private static void binaryCrossEntropyTail(int n, double scale, double[] z, int zOffset, double[] t, int tOffset, double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleLosses.binaryCrossEntropy(n - i, scale, z, zOffset + i, t, tOffset + i, losses, lossesOffset + i, delta, deltaOffset + i);
    }

    private static void binaryCrossEntropyShort(int n, double scale, double[] z, int zOffset, double[] t, int tOffset, double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        ScalarDoubleLosses.binaryCrossEntropy(n, scale, z, zOffset, t, tOffset, losses, lossesOffset, delta, deltaOffset);
    }
}
