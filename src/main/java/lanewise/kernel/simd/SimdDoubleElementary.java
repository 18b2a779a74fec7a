// Generated from ScalarDoubleElementary.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleElementary;

/** The kernels of {@code ScalarDoubleElementary} on vectors, the last ones under a mask. */
public final class SimdDoubleElementary {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private SimdDoubleElementary() {}

    public static void exp(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleElementary.exp(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            expShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c4 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, -746.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector shifted = xIn.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, xIn));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector scale1 = half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
            DoubleVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector y2 = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
            DoubleVector high2 = y2.blend(c16, xIn.compare(VectorOperators.GT, c15));
            DoubleVector yOut = high2.blend(c18, xIn.compare(VectorOperators.LT, c17));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void expShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.exp(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c4 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, -746.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector shifted = xIn.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, xIn));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector scale1 = half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
        DoubleVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector y2 = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
        DoubleVector high2 = y2.blend(c16, xIn.compare(VectorOperators.GT, c15));
        DoubleVector yOut = high2.blend(c18, xIn.compare(VectorOperators.LT, c17));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void expShifted(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleElementary.expShifted(n, shift, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            expShiftedShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c5 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, -746.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector x2 = xIn.sub(c0);
            DoubleVector shifted = x2.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, x2));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector scale1 = half.lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles();
            DoubleVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector y2 = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
            DoubleVector high2 = y2.blend(c17, x2.compare(VectorOperators.GT, c16));
            DoubleVector yOut = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void expShiftedShort(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.expShifted(n, shift, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c5 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, -746.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector x2 = xIn.sub(c0);
        DoubleVector shifted = x2.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, x2));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector scale1 = half.lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles();
        DoubleVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector y2 = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
        DoubleVector high2 = y2.blend(c17, x2.compare(VectorOperators.GT, c16));
        DoubleVector yOut = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void shift(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            shiftShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.sub(c0);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector yOut = xInLast.sub(c0);
        yOut.intoArray(y, yOffset + last);
    }

    private static void shiftShort(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.shift(n, shift, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yOut = xIn.sub(c0);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void log(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleElementary.log(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            logShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, Double.MIN_NORMAL);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1p54);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0x1p52 + 1023);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0x1p52 + (1023 + 54));
        LongVector c4 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L - 0x3fe6a09e667f3bcdL);
        LongVector c5 = LongVector.broadcast(Species.LONG, 0x4330000000000000L);
        LongVector c6 = LongVector.broadcast(Species.LONG, 0x000fffffffffffffL);
        LongVector c7 = LongVector.broadcast(Species.LONG, 0x3fe6a09e667f3bcdL);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.999999997fac3p-2);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.5555555555593p-1);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.c71c51eb7ec1dp-3);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.2492494217a8cp-2);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.39a122bef71aap-3);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.746644e0a05b6p-3);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0x1.2f0b56dd209dp-3);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0x1.a39ef35793c76p-33);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0x1.62e42feep-1);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, Double.NaN);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            VectorMask<Double> subnormal = xIn.compare(VectorOperators.LT, c0);
            DoubleVector normal = xIn.blend(xIn.mul(c1), subnormal);
            DoubleVector bias = c2.blend(c3, subnormal);
            LongVector bits = normal.reinterpretAsLongs().add(c4);
            DoubleVector k = bits.lanewise(VectorOperators.LSHR, 52).add(c5).reinterpretAsDoubles().sub(bias);
            DoubleVector m = bits.and(c6).add(c7).reinterpretAsDoubles();
            DoubleVector f = m.sub(c8);
            DoubleVector s = f.div(c9.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q01 = c10.fma(z, c11);
            DoubleVector q23 = c12.fma(z, c13);
            DoubleVector q45 = c14.fma(z, c15);
            DoubleVector high = c16.fma(z2, q45);
            DoubleVector q = high.fma(z2, q23).fma(z2, q01);
            DoubleVector halfSquare = c17.mul(f).mul(f);
            DoubleVector finite = k.fma(c19, f.add(k.fma(c18, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
            DoubleVector positive = xIn.blend(finite, xIn.compare(VectorOperators.LT, c20));
            DoubleVector outside = c22.blend(c23, xIn.compare(VectorOperators.EQ, c21));
            DoubleVector yOut = outside.blend(positive, xIn.compare(VectorOperators.GT, c21));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void logShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.log(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, Double.MIN_NORMAL);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1p54);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0x1p52 + 1023);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0x1p52 + (1023 + 54));
        LongVector c4 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L - 0x3fe6a09e667f3bcdL);
        LongVector c5 = LongVector.broadcast(Species.LONG, 0x4330000000000000L);
        LongVector c6 = LongVector.broadcast(Species.LONG, 0x000fffffffffffffL);
        LongVector c7 = LongVector.broadcast(Species.LONG, 0x3fe6a09e667f3bcdL);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.999999997fac3p-2);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.5555555555593p-1);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.c71c51eb7ec1dp-3);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.2492494217a8cp-2);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.39a122bef71aap-3);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.746644e0a05b6p-3);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0x1.2f0b56dd209dp-3);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0x1.a39ef35793c76p-33);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0x1.62e42feep-1);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, Double.NaN);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        VectorMask<Double> subnormal = xIn.compare(VectorOperators.LT, c0);
        DoubleVector normal = xIn.blend(xIn.mul(c1), subnormal);
        DoubleVector bias = c2.blend(c3, subnormal);
        LongVector bits = normal.reinterpretAsLongs().add(c4);
        DoubleVector k = bits.lanewise(VectorOperators.LSHR, 52).add(c5).reinterpretAsDoubles().sub(bias);
        DoubleVector m = bits.and(c6).add(c7).reinterpretAsDoubles();
        DoubleVector f = m.sub(c8);
        DoubleVector s = f.div(c9.add(f));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c10.fma(z, c11);
        DoubleVector q23 = c12.fma(z, c13);
        DoubleVector q45 = c14.fma(z, c15);
        DoubleVector high = c16.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector halfSquare = c17.mul(f).mul(f);
        DoubleVector finite = k.fma(c19, f.add(k.fma(c18, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
        DoubleVector positive = xIn.blend(finite, xIn.compare(VectorOperators.LT, c20));
        DoubleVector outside = c22.blend(c23, xIn.compare(VectorOperators.EQ, c21));
        DoubleVector yOut = outside.blend(positive, xIn.compare(VectorOperators.GT, c21));
        yOut.intoArray(y, yOffset, inside);
    }
}
