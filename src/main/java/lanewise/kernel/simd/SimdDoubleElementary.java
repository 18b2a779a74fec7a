// Generated from ScalarDoubleElementary.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleElementary;

/** The kernels of {@code ScalarDoubleElementary} on vectors. */
public final class SimdDoubleElementary {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final double[] NUMBERS = {
            708.0, 0x1.71547652b82fep0, 0x1.8p52 + 1023, -0x1.62e42feep-1, -0x1.a39ef35793c76p-33, 
            0x1.555555555553ap-3, 0x1.0000000000005p-1, 0x1.1111111118c61p-7, 0x1.555555555209cp-5, 
            0x1.a01a01769f606p-13, 0x1.6c16c17f5ac06p-10, 0x1.71de838a5cb6ep-19, 0x1.a019a60013e93p-16, 
            0x1.ae747fd6b5ca3p-26, 0x1.28a346351486cp-22, 0x1.8p52, 710.0, Double.POSITIVE_INFINITY, -746.0, 
            0x1p52 + 1023, 1.0, 2.0, 0x1.999999997fac3p-2, 0x1.5555555555593p-1, 0x1.c71c51eb7ec1dp-3, 
            0x1.2492494217a8cp-2, 0x1.39a122bef71aap-3, 0x1.746644e0a05b6p-3, 0x1.2f0b56dd209dp-3, 0.5, 
            0x1.a39ef35793c76p-33, 0x1.62e42feep-1, Double.MIN_NORMAL, 0x1p54, 0x1p52 + (1023 + 54), 
            Double.NaN, Double.NEGATIVE_INFINITY, -38.0, -1.0, 0x1p-54, 0x1p200, 0.4, 0x1.cef86fa1c3b34p-3, 
            0x1.ce266a1a02b87p-3, 0x1.932ac0c61ccd7p-3, 0x1.a0f6a65ba5ee9p-3, 0x1.85cae907c0896p-2, 
            0x1.f0eea17765fb9p-7, 0x1.f2a9c42e7f971p-1, -0x1.48ea114a387b7p-1, 0x1.494c42fcba16dp-1, 
            -0x1.0a0efb7ec684fp0, 0x1.ea34187a4527dp-6, -0x1.b4e373508ce54p-3, -0x1.812746b037ap-2, 
            0x1.06eba8214db69p-3, -0x1.b82ce312b8ff6p-6, 0x1.ce2f21a0438d7p-4, -0x1.c02db4e501e93p-11, 
            0x1.565bcd147fbf7p-8, -0x1.f4d336dfd7b3fp-17, 0x1.f9a33a997f01ap-14, -0x1.5ef0282f3c935p-23, 
            0x1.b9e6cfb902308p-20, -0x1.00d1d1ba44919p-30, 0x1.ef15cc710fc8cp-27, 0.86};
    private static final long[] BITS = {
            0x3ff0000000000000L, 0x7ff0000000000000L, 0xffe0000000000000L, 
            0x3ff0000000000000L - 0x3fe6a09e667f3bcdL, 0x4330000000000000L, 0x000fffffffffffffL, 
            0x3fe6a09e667f3bcdL, 0x3fe0000000000000L, 0xfe60000000000000L, 2046, 0x8000000000000000L};

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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                exp(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                expAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector shifted = xIn.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, xIn));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector yOut = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale);
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            expAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        DoubleVector shifted = xInLast.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, xInLast));
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector yOut = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale);
        yOut.intoArray(y, yOffset + last);
    }

    private static void expAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            expShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[0]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector shifted = xIn.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, xIn));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector scale = t.add(c4).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            LongVector half = xIn.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
            DoubleVector high2 = y2.blend(c16, xIn.compare(VectorOperators.GT, c15));
            DoubleVector yOut = high2.blend(c18, xIn.compare(VectorOperators.LT, c17));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector shifted = xInLast.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, xInLast));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector scale = t.add(c4).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        LongVector half = xInLast.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
        DoubleVector high2 = y2.blend(c16, xInLast.compare(VectorOperators.GT, c15));
        DoubleVector yOut = high2.blend(c18, xInLast.compare(VectorOperators.LT, c17));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.exp(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[0]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector shifted = xIn.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, xIn));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector scale = t.add(c4).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        LongVector half = xIn.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                expShifted(Math.min(CHUNK, left), shift, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[0]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[2]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector t = xIn.sub(c0);
            if (!t.abs().compare(VectorOperators.LT, c1).allTrue()) {
                expShiftedAny(n - i, shift, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector shifted = t.fma(c2, c3);
            DoubleVector n2 = shifted.sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, t));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector yOut = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector t = xInLast.sub(c0);
        if (!t.abs().compare(VectorOperators.LT, c1).allTrue()) {
            expShiftedAny(n - i, shift, x, xOffset + i, y, yOffset + i);
            return;
        }
        DoubleVector shifted = t.fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, t));
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector yOut = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale);
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShiftedAny(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            expShiftedShort(n, shift, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector x2 = xIn.sub(c0);
            DoubleVector shifted = x2.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, x2));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector scale = t.add(c5).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            LongVector half = x2.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles());
            DoubleVector high2 = y2.blend(c17, x2.compare(VectorOperators.GT, c16));
            DoubleVector yOut = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector x2 = xInLast.sub(c0);
        DoubleVector shifted = x2.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, x2));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector scale = t.add(c5).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        LongVector half = x2.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles());
        DoubleVector high2 = y2.blend(c17, x2.compare(VectorOperators.GT, c16));
        DoubleVector yOut = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expShiftedShort(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.expShifted(n, shift, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector x2 = xIn.sub(c0);
        DoubleVector shifted = x2.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, x2));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector scale = t.add(c5).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        LongVector half = x2.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles());
        DoubleVector high2 = y2.blend(c17, x2.compare(VectorOperators.GT, c16));
        DoubleVector yOut = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void shift(int n, double shift, double[] x, int xOffset, double[] y, int yOffset) {
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
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.sub(c0);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, shift);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                log(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        LongVector c0 = LongVector.broadcast(Species.LONG, BITS[1]);
        LongVector c1 = LongVector.broadcast(Species.LONG, BITS[2]);
        LongVector c2 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c3 = LongVector.broadcast(Species.LONG, BITS[4]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[5]);
        LongVector c6 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.reinterpretAsLongs().add(c0).compare(VectorOperators.LT, c1).allTrue()) {
                logAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            LongVector bits = xIn.reinterpretAsLongs().add(c2);
            DoubleVector k = bits.lanewise(VectorOperators.LSHR, 52).add(c3).reinterpretAsDoubles().sub(c4);
            DoubleVector m = bits.and(c5).add(c6).reinterpretAsDoubles();
            DoubleVector f = m.sub(c7);
            DoubleVector s = f.div(c8.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q01 = c9.fma(z, c10);
            DoubleVector q23 = c11.fma(z, c12);
            DoubleVector q45 = c13.fma(z, c14);
            DoubleVector high = c15.fma(z2, q45);
            DoubleVector q = high.fma(z2, q23).fma(z2, q01);
            DoubleVector halfSquare = c16.mul(f).mul(f);
            DoubleVector yOut = k.fma(c18, f.add(k.fma(c17, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.reinterpretAsLongs().add(c0).compare(VectorOperators.LT, c1).allTrue()) {
            logAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        LongVector bits = xInLast.reinterpretAsLongs().add(c2);
        DoubleVector k = bits.lanewise(VectorOperators.LSHR, 52).add(c3).reinterpretAsDoubles().sub(c4);
        DoubleVector m = bits.and(c5).add(c6).reinterpretAsDoubles();
        DoubleVector f = m.sub(c7);
        DoubleVector s = f.div(c8.add(f));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c9.fma(z, c10);
        DoubleVector q23 = c11.fma(z, c12);
        DoubleVector q45 = c13.fma(z, c14);
        DoubleVector high = c15.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector halfSquare = c16.mul(f).mul(f);
        DoubleVector yOut = k.fma(c18, f.add(k.fma(c17, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
        yOut.intoArray(y, yOffset + last);
    }

    private static void logAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            logShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[32]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[34]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[4]);
        LongVector c6 = LongVector.broadcast(Species.LONG, BITS[5]);
        LongVector c7 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
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
            yOut.intoArray(y, yOffset + i);
        }
        VectorMask<Double> subnormal = xInLast.compare(VectorOperators.LT, c0);
        DoubleVector normal = xInLast.blend(xInLast.mul(c1), subnormal);
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
        DoubleVector positive = xInLast.blend(finite, xInLast.compare(VectorOperators.LT, c20));
        DoubleVector outside = c22.blend(c23, xInLast.compare(VectorOperators.EQ, c21));
        DoubleVector yOut = outside.blend(positive, xInLast.compare(VectorOperators.GT, c21));
        yOut.intoArray(y, yOffset + last);
    }

    private static void logShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.log(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[32]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[34]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[4]);
        LongVector c6 = LongVector.broadcast(Species.LONG, BITS[5]);
        LongVector c7 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
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

    public static void expm1(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleElementary.expm1(n, x, xOffset, y, yOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[7]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[37]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector shifted = xIn.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, xIn));
            LongVector bits = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector half = bits.add(c4).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector t = half.fma(r.mul(r).mul(high.fma(r4, q23.fma(r2, q01))), half.fma(r, half.sub(c15)));
            DoubleVector y2 = t.mul(c16);
            DoubleVector high2 = y2.blend(c18, xIn.compare(VectorOperators.GT, c17));
            DoubleVector bounded = high2.blend(c20, xIn.compare(VectorOperators.LT, c19));
            DoubleVector yOut = bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c21));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector shifted = xInLast.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, xInLast));
        LongVector bits = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
        DoubleVector half = bits.add(c4).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector t = half.fma(r.mul(r).mul(high.fma(r4, q23.fma(r2, q01))), half.fma(r, half.sub(c15)));
        DoubleVector y2 = t.mul(c16);
        DoubleVector high2 = y2.blend(c18, xInLast.compare(VectorOperators.GT, c17));
        DoubleVector bounded = high2.blend(c20, xInLast.compare(VectorOperators.LT, c19));
        DoubleVector yOut = bounded.blend(xInLast, xInLast.abs().compare(VectorOperators.LT, c21));
        yOut.intoArray(y, yOffset + last);
    }

    private static void expm1Short(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.expm1(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[7]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[37]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector shifted = xIn.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, xIn));
        LongVector bits = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
        DoubleVector half = bits.add(c4).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector t = half.fma(r.mul(r).mul(high.fma(r4, q23.fma(r2, q01))), half.fma(r, half.sub(c15)));
        DoubleVector y2 = t.mul(c16);
        DoubleVector high2 = y2.blend(c18, xIn.compare(VectorOperators.GT, c17));
        DoubleVector bounded = high2.blend(c20, xIn.compare(VectorOperators.LT, c19));
        DoubleVector yOut = bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c21));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void log1p(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleElementary.log1p(n, x, xOffset, y, yOffset);
            return;
        }
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        LongVector c1 = LongVector.broadcast(Species.LONG, BITS[1]);
        LongVector c2 = LongVector.broadcast(Species.LONG, BITS[8]);
        LongVector c3 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[9]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[4]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (!c0.add(xIn).reinterpretAsLongs().add(c1).compare(VectorOperators.LT, c2).allTrue()) {
                log1pAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            LongVector bits = c0.add(xIn).reinterpretAsLongs().add(c3);
            LongVector exponent = bits.lanewise(VectorOperators.LSHR, 52);
            DoubleVector scale = c4.sub(exponent).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector f = xIn.mul(scale).sub(c0.sub(scale));
            DoubleVector opposite = c6.sub(exponent.add(c5).reinterpretAsDoubles());
            DoubleVector s = f.div(c7.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q01 = c8.fma(z, c9);
            DoubleVector q23 = c10.fma(z, c11);
            DoubleVector q45 = c12.fma(z, c13);
            DoubleVector high = c14.fma(z2, q45);
            DoubleVector q = high.fma(z2, q23).fma(z2, q01);
            DoubleVector halfSquare = c15.mul(f).mul(f);
            DoubleVector yOut = opposite.fma(c17, f.add(opposite.fma(c16, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
            yOut.intoArray(y, yOffset + i);
        }
        if (!c0.add(xInLast).reinterpretAsLongs().add(c1).compare(VectorOperators.LT, c2).allTrue()) {
            log1pAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        LongVector bits = c0.add(xInLast).reinterpretAsLongs().add(c3);
        LongVector exponent = bits.lanewise(VectorOperators.LSHR, 52);
        DoubleVector scale = c4.sub(exponent).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector f = xInLast.mul(scale).sub(c0.sub(scale));
        DoubleVector opposite = c6.sub(exponent.add(c5).reinterpretAsDoubles());
        DoubleVector s = f.div(c7.add(f));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c8.fma(z, c9);
        DoubleVector q23 = c10.fma(z, c11);
        DoubleVector q45 = c12.fma(z, c13);
        DoubleVector high = c14.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector halfSquare = c15.mul(f).mul(f);
        DoubleVector yOut = opposite.fma(c17, f.add(opposite.fma(c16, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
        yOut.intoArray(y, yOffset + last);
    }

    private static void log1pAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            log1pShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        LongVector c1 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c2 = LongVector.broadcast(Species.LONG, BITS[5]);
        LongVector c3 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[40]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[9]);
        LongVector c6 = LongVector.broadcast(Species.LONG, BITS[4]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            LongVector bits = c0.add(xIn).reinterpretAsLongs().add(c1);
            LongVector exponent = bits.lanewise(VectorOperators.LSHR, 52);
            DoubleVector m = bits.and(c2).add(c3).reinterpretAsDoubles();
            DoubleVector scale = c5.sub(exponent).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector f = xIn.mul(scale).sub(c0.sub(scale)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c4));
            DoubleVector opposite = c7.sub(exponent.add(c6).reinterpretAsDoubles());
            DoubleVector s = f.div(c8.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q01 = c9.fma(z, c10);
            DoubleVector q23 = c11.fma(z, c12);
            DoubleVector q45 = c13.fma(z, c14);
            DoubleVector high = c15.fma(z2, q45);
            DoubleVector q = high.fma(z2, q23).fma(z2, q01);
            DoubleVector halfSquare = c16.mul(f).mul(f);
            DoubleVector y2 = opposite.fma(c18, f.add(opposite.fma(c17, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
            DoubleVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c19));
            DoubleVector outside = c21.blend(c22, xIn.compare(VectorOperators.EQ, c20));
            DoubleVector yOut = outside.blend(finite, xIn.compare(VectorOperators.GT, c20));
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            log1pTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void log1pTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        LongVector c1 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c2 = LongVector.broadcast(Species.LONG, BITS[5]);
        LongVector c3 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[40]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[9]);
        LongVector c6 = LongVector.broadcast(Species.LONG, BITS[4]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        int last = n - LANES;
        VectorMask<Double> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        LongVector bits = c0.add(xIn).reinterpretAsLongs().add(c1);
        LongVector exponent = bits.lanewise(VectorOperators.LSHR, 52);
        DoubleVector m = bits.and(c2).add(c3).reinterpretAsDoubles();
        DoubleVector scale = c5.sub(exponent).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector f = xIn.mul(scale).sub(c0.sub(scale)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c4));
        DoubleVector opposite = c7.sub(exponent.add(c6).reinterpretAsDoubles());
        DoubleVector s = f.div(c8.add(f));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c9.fma(z, c10);
        DoubleVector q23 = c11.fma(z, c12);
        DoubleVector q45 = c13.fma(z, c14);
        DoubleVector high = c15.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector halfSquare = c16.mul(f).mul(f);
        DoubleVector y2 = opposite.fma(c18, f.add(opposite.fma(c17, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
        DoubleVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c19));
        DoubleVector outside = c21.blend(c22, xIn.compare(VectorOperators.EQ, c20));
        DoubleVector yOut = outside.blend(finite, xIn.compare(VectorOperators.GT, c20));
        yOut.blend(DoubleVector.fromArray(SPECIES, y, yOffset + last), done).intoArray(y, yOffset + last);
    }

    private static void log1pShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleElementary.log1p(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        LongVector c1 = LongVector.broadcast(Species.LONG, BITS[3]);
        LongVector c2 = LongVector.broadcast(Species.LONG, BITS[5]);
        LongVector c3 = LongVector.broadcast(Species.LONG, BITS[6]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[40]);
        LongVector c5 = LongVector.broadcast(Species.LONG, BITS[9]);
        LongVector c6 = LongVector.broadcast(Species.LONG, BITS[4]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        LongVector bits = c0.add(xIn).reinterpretAsLongs().add(c1);
        LongVector exponent = bits.lanewise(VectorOperators.LSHR, 52);
        DoubleVector m = bits.and(c2).add(c3).reinterpretAsDoubles();
        DoubleVector scale = c5.sub(exponent).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector f = xIn.mul(scale).sub(c0.sub(scale)).blend(m.sub(c0), xIn.compare(VectorOperators.GT, c4));
        DoubleVector opposite = c7.sub(exponent.add(c6).reinterpretAsDoubles());
        DoubleVector s = f.div(c8.add(f));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c9.fma(z, c10);
        DoubleVector q23 = c11.fma(z, c12);
        DoubleVector q45 = c13.fma(z, c14);
        DoubleVector high = c15.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector halfSquare = c16.mul(f).mul(f);
        DoubleVector y2 = opposite.fma(c18, f.add(opposite.fma(c17, s.fma(q.fma(z, halfSquare), halfSquare.neg()))));
        DoubleVector finite = xIn.blend(y2, xIn.compare(VectorOperators.LT, c19));
        DoubleVector outside = c21.blend(c22, xIn.compare(VectorOperators.EQ, c20));
        DoubleVector yOut = outside.blend(finite, xIn.compare(VectorOperators.GT, c20));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void erf(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleElementary.erf(n, x, xOffset, y, yOffset);
            return;
        }
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[41]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[42]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[43]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[44]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[46]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[47]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[48]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[49]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[50]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[51]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[52]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[53]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[54]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[55]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[56]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[57]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[58]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[59]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[60]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[61]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[62]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[63]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, NUMBERS[64]);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, NUMBERS[65]);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, NUMBERS[66]);
        LongVector c42 = LongVector.broadcast(Species.LONG, BITS[10]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = xIn.abs();
            DoubleVector z = xIn.mul(xIn);
            DoubleVector t = z.neg();
            if (!t.abs().compare(VectorOperators.LT, c0).allTrue()) {
                erfAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector shifted = t.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, t));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector t2 = c16.div(c15.fma(magnitude, c16));
            DoubleVector t22 = t2.mul(t2);
            DoubleVector t4 = t22.mul(t22);
            DoubleVector q0and1 = c17.fma(t2, c18);
            DoubleVector q0to3 = c19.fma(t2, c20).fma(t22, q0and1);
            DoubleVector q4and5 = c21.fma(t2, c22);
            DoubleVector q4to7 = c23.fma(t2, c24).fma(t22, q4and5);
            DoubleVector q8and9 = c25.fma(t2, c26);
            DoubleVector q8to11 = c27.fma(t2, c28).fma(t22, q8and9);
            DoubleVector h4 = q8to11.fma(t4, q4to7);
            DoubleVector large = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).neg().fma(h4.fma(t4, q0to3).mul(t2), c16);
            DoubleVector z2 = z.mul(z);
            DoubleVector z4 = z2.mul(z2);
            DoubleVector q0and12 = c29.fma(z, c30);
            DoubleVector q0to32 = c31.fma(z, c32).fma(z2, q0and12);
            DoubleVector q4and52 = c33.fma(z, c34);
            DoubleVector q4to72 = c35.fma(z, c36).fma(z2, q4and52);
            DoubleVector q8and92 = c37.fma(z, c38);
            DoubleVector q8to112 = c39.fma(z, c40).fma(z2, q8and92);
            DoubleVector h42 = q8to112.fma(z4, q4to72);
            DoubleVector q = h42.fma(z4, q0to32);
            DoubleVector small = q.fma(magnitude, magnitude);
            DoubleVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c41));
            DoubleVector yOut = y2.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c42)).reinterpretAsDoubles();
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            erfTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void erfAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            erfShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[0]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[41]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[42]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[43]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[44]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[46]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[47]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[48]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[49]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[50]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[51]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[52]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[53]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[54]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[55]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[56]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[57]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[58]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[59]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, NUMBERS[60]);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, NUMBERS[61]);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, NUMBERS[62]);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, NUMBERS[63]);
        DoubleVector c43 = DoubleVector.broadcast(SPECIES, NUMBERS[64]);
        DoubleVector c44 = DoubleVector.broadcast(SPECIES, NUMBERS[65]);
        DoubleVector c45 = DoubleVector.broadcast(SPECIES, NUMBERS[66]);
        LongVector c46 = LongVector.broadcast(Species.LONG, BITS[10]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = xIn.abs();
            DoubleVector z = xIn.mul(xIn);
            DoubleVector x2 = z.neg();
            DoubleVector shifted = x2.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector scale = t.add(c4).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            LongVector half = x2.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
            DoubleVector high2 = y2.blend(c16, x2.compare(VectorOperators.GT, c15));
            DoubleVector t2 = c20.div(c19.fma(magnitude, c20));
            DoubleVector t22 = t2.mul(t2);
            DoubleVector t4 = t22.mul(t22);
            DoubleVector q0and1 = c21.fma(t2, c22);
            DoubleVector q0to3 = c23.fma(t2, c24).fma(t22, q0and1);
            DoubleVector q4and5 = c25.fma(t2, c26);
            DoubleVector q4to7 = c27.fma(t2, c28).fma(t22, q4and5);
            DoubleVector q8and9 = c29.fma(t2, c30);
            DoubleVector q8to11 = c31.fma(t2, c32).fma(t22, q8and9);
            DoubleVector h4 = q8to11.fma(t4, q4to7);
            DoubleVector large = high2.blend(c18, x2.compare(VectorOperators.LT, c17)).neg().fma(h4.fma(t4, q0to3).mul(t2), c20);
            DoubleVector z2 = z.mul(z);
            DoubleVector z4 = z2.mul(z2);
            DoubleVector q0and12 = c33.fma(z, c34);
            DoubleVector q0to32 = c35.fma(z, c36).fma(z2, q0and12);
            DoubleVector q4and52 = c37.fma(z, c38);
            DoubleVector q4to72 = c39.fma(z, c40).fma(z2, q4and52);
            DoubleVector q8and92 = c41.fma(z, c42);
            DoubleVector q8to112 = c43.fma(z, c44).fma(z2, q8and92);
            DoubleVector h42 = q8to112.fma(z4, q4to72);
            DoubleVector q = h42.fma(z4, q0to32);
            DoubleVector small = q.fma(magnitude, magnitude);
            DoubleVector y3 = large.blend(small, magnitude.compare(VectorOperators.LT, c45));
            DoubleVector yOut = y3.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c46)).reinterpretAsDoubles();
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            erfTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void erfTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleElementary.erf(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void erfShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        ScalarDoubleElementary.erf(n, x, xOffset, y, yOffset);
    }
}
