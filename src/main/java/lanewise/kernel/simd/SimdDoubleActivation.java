// Generated from ScalarDoubleActivation.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleActivation;

/** The kernels of {@code ScalarDoubleActivation} on vectors, the last ones under a mask. */
public final class SimdDoubleActivation {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private SimdDoubleActivation() {}

    public static void sigmoid(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.sigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            sigmoidShort(n, x, xOffset, y, yOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector magnitude = xIn.abs();
            DoubleVector shifted = magnitude.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, magnitude));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
            DoubleVector sum = scale.add(unit);
            DoubleVector lost = unit.sub(sum.sub(scale));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            DoubleVector tail = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
            DoubleVector yOut = c17.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c16));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void sigmoidShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.sigmoid(n, x, xOffset, y, yOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector magnitude = xIn.abs();
        DoubleVector shifted = magnitude.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, magnitude));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
        DoubleVector sum = scale.add(unit);
        DoubleVector lost = unit.sub(sum.sub(scale));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        DoubleVector tail = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
        DoubleVector yOut = c17.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c16));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void sigmoidBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            sigmoidBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector dxOut = dyInLast.mul(yInLast.mul(c0.sub(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void sigmoidBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void tanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.tanh(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            tanhShort(n, x, xOffset, y, yOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 20.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0x1.1111111110792p-3);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, -0x1.555555555554fp-2);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 0x1.664f48594bb39p-6);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, -0x1.ba1ba1b97cdep-5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0x1.d6d29adb8b7ecp-9);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, -0x1.226e2f0fd2cb6p-7);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 0x1.34836040adb37p-11);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, -0x1.7d8fca3a55262p-10);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.5d6b3a51a2c11p-14);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, -0x1.e96ca0cc30278p-13);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, -0x1.46fa348a03415p-16);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0.55);
        LongVector c30 = LongVector.broadcast(Species.LONG, 0x8000000000000000L);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector magnitude = xIn.abs();
            DoubleVector twice = magnitude.add(magnitude);
            DoubleVector shifted = twice.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, twice));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector unsaturated = c15.sub(c16.div(scale.fma(q.fma(r2, r), scale.add(c15))));
            DoubleVector large = unsaturated.blend(c15, magnitude.compare(VectorOperators.GT, c17));
            DoubleVector z = xIn.mul(xIn);
            DoubleVector z2 = z.mul(z);
            DoubleVector z4 = z2.mul(z2);
            DoubleVector q012 = c18.fma(z, c19);
            DoubleVector q232 = c20.fma(z, c21);
            DoubleVector q452 = c22.fma(z, c23);
            DoubleVector q672 = c24.fma(z, c25);
            DoubleVector q892 = c26.fma(z, c27);
            DoubleVector high2 = c28.fma(z2, q892);
            DoubleVector middle = high2.fma(z4, q672.fma(z2, q452));
            DoubleVector q2 = middle.fma(z4, q232.fma(z2, q012));
            DoubleVector small = q2.fma(z.mul(magnitude), magnitude);
            DoubleVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c29));
            DoubleVector yOut = y2.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c30)).reinterpretAsDoubles();
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void tanhShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.tanh(n, x, xOffset, y, yOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 20.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0x1.1111111110792p-3);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, -0x1.555555555554fp-2);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 0x1.664f48594bb39p-6);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, -0x1.ba1ba1b97cdep-5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0x1.d6d29adb8b7ecp-9);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, -0x1.226e2f0fd2cb6p-7);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 0x1.34836040adb37p-11);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, -0x1.7d8fca3a55262p-10);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.5d6b3a51a2c11p-14);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, -0x1.e96ca0cc30278p-13);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, -0x1.46fa348a03415p-16);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0.55);
        LongVector c30 = LongVector.broadcast(Species.LONG, 0x8000000000000000L);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector magnitude = xIn.abs();
        DoubleVector twice = magnitude.add(magnitude);
        DoubleVector shifted = twice.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, twice));
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector unsaturated = c15.sub(c16.div(scale.fma(q.fma(r2, r), scale.add(c15))));
        DoubleVector large = unsaturated.blend(c15, magnitude.compare(VectorOperators.GT, c17));
        DoubleVector z = xIn.mul(xIn);
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector q012 = c18.fma(z, c19);
        DoubleVector q232 = c20.fma(z, c21);
        DoubleVector q452 = c22.fma(z, c23);
        DoubleVector q672 = c24.fma(z, c25);
        DoubleVector q892 = c26.fma(z, c27);
        DoubleVector high2 = c28.fma(z2, q892);
        DoubleVector middle = high2.fma(z4, q672.fma(z2, q452));
        DoubleVector q2 = middle.fma(z4, q232.fma(z2, q012));
        DoubleVector small = q2.fma(z.mul(magnitude), magnitude);
        DoubleVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c29));
        DoubleVector yOut = y2.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c30)).reinterpretAsDoubles();
        yOut.intoArray(y, yOffset, inside);
    }

    public static void tanhBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            tanhBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector dxOut = dyInLast.mul(c0.sub(yInLast).mul(c0.add(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void tanhBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void relu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.relu(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            reluShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector yOut = xInLast.blend(c0, xInLast.compare(VectorOperators.LE, c0));
        yOut.intoArray(y, yOffset + last);
    }

    private static void reluShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.relu(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void reluBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            reluBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector dxOut = dyInLast.blend(c0, yInLast.compare(VectorOperators.LE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void reluBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void leakyRelu(int n, double slope, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.leakyRelu(n, slope, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            leakyReluShort(n, slope, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector yOut = xInLast.blend(c1.mul(xInLast), xInLast.compare(VectorOperators.LT, c0));
        yOut.intoArray(y, yOffset + last);
    }

    private static void leakyReluShort(int n, double slope, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.leakyRelu(n, slope, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void leakyReluBackward(int n, double slope, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.leakyReluBackward(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            leakyReluBackwardShort(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
        int last = n - LANES;
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector dxOut = c1.mul(dyInLast).blend(dyInLast, yInLast.compare(VectorOperators.GT, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void leakyReluBackwardShort(int n, double slope, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.leakyReluBackward(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void elu(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.elu(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            eluShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c4 = LongVector.broadcast(Species.LONG, 0x3fe0000000000000L);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, -38.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, -1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0x1p-54);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
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
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector y2 = half.fma(q.fma(r2, r), half.sub(c15)).mul(c16);
            DoubleVector high2 = y2.blend(c18, xIn.compare(VectorOperators.GT, c17));
            DoubleVector bounded = high2.blend(c20, xIn.compare(VectorOperators.LT, c19));
            DoubleVector lower = c22.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c21)));
            DoubleVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c23));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void eluShort(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.elu(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c4 = LongVector.broadcast(Species.LONG, 0x3fe0000000000000L);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, -38.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, -1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0x1p-54);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.0);
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
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector y2 = half.fma(q.fma(r2, r), half.sub(c15)).mul(c16);
        DoubleVector high2 = y2.blend(c18, xIn.compare(VectorOperators.GT, c17));
        DoubleVector bounded = high2.blend(c20, xIn.compare(VectorOperators.LT, c19));
        DoubleVector lower = c22.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c21)));
        DoubleVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c23));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void eluBackward(int n, double alpha, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.eluBackward(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            eluBackwardShort(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector dxOut = dyInLast.mul(yInLast.add(c1).blend(c2, yInLast.compare(VectorOperators.GT, c0)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void eluBackwardShort(int n, double alpha, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.eluBackward(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardSigmoid(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.hardSigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            hardSigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 3.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 6.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector z = xIn.add(c0);
            DoubleVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
            DoubleVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector z = xInLast.add(c0);
        DoubleVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
        DoubleVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardSigmoidShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.hardSigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 3.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 6.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector z = xIn.add(c0);
        DoubleVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
        DoubleVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardSigmoidBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.hardSigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            hardSigmoidBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 6.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector inside2 = dyIn.div(c0);
            VectorMask<Double> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
            DoubleVector dxOut = inside2.blend(c1, t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector inside2 = dyInLast.div(c0);
        VectorMask<Double> t = yInLast.compare(VectorOperators.LE, c1).or(yInLast.compare(VectorOperators.GE, c2));
        DoubleVector dxOut = inside2.blend(c1, t);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSigmoidBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.hardSigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 6.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector inside2 = dyIn.div(c0);
        VectorMask<Double> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
        DoubleVector dxOut = inside2.blend(c1, t);
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardTanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.hardTanh(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            hardTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, -1.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
            DoubleVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector above = xInLast.blend(c0, xInLast.compare(VectorOperators.LT, c0));
        DoubleVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardTanhShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.hardTanh(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, -1.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
        DoubleVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardTanhBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            hardTanhBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector dxOut = dyInLast.blend(c1, yInLast.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardTanhBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardSwish(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.hardSwish(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            hardSwishShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 3.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 6.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector shifted = xIn.add(c0);
            DoubleVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
            DoubleVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector shifted = xInLast.add(c0);
        DoubleVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
        DoubleVector yOut = xInLast.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardSwishShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.hardSwish(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 3.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 6.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector shifted = xIn.add(c0);
        DoubleVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
        DoubleVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardSwishBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            hardSwishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 3.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -3.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector between = xIn.div(c0).add(c1);
            DoubleVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c0));
            DoubleVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector between = xInLast.div(c0).add(c1);
        DoubleVector slope = between.blend(c2, xInLast.compare(VectorOperators.GT, c0));
        DoubleVector dxOut = dyInLast.mul(slope.blend(c4, xInLast.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSwishBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 3.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, -3.0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector between = xIn.div(c0).add(c1);
        DoubleVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c0));
        DoubleVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void softplus(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.softplus(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            softplusShort(n, x, xOffset, y, yOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.41421356);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, -0.5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0x1.62e42fefa39efp-1);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 0x1.999999997fac3p-2);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.5555555555593p-1);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.c71c51eb7ec1dp-3);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.2492494217a8cp-2);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, 0x1.39a122bef71aap-3);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0x1.746644e0a05b6p-3);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0x1.2f0b56dd209dp-3);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector x2 = xIn.abs().neg();
            DoubleVector shifted = x2.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
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
            DoubleVector high2 = y2.blend(c16, x2.compare(VectorOperators.GT, c15));
            DoubleVector e = high2.blend(c18, x2.compare(VectorOperators.LT, c17));
            VectorMask<Double> large = e.compare(VectorOperators.GT, c19);
            DoubleVector f = e.blend(c20.fma(e, c21), large);
            DoubleVector base = c18.blend(c22, large);
            DoubleVector positive = c18.blend(xIn, xIn.compare(VectorOperators.GT, c18));
            DoubleVector s = f.div(c23.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q012 = c24.fma(z, c25);
            DoubleVector q232 = c26.fma(z, c27);
            DoubleVector q452 = c28.fma(z, c29);
            DoubleVector high3 = c30.fma(z2, q452);
            DoubleVector q2 = high3.fma(z2, q232).fma(z2, q012);
            DoubleVector halfSquare = c20.mul(f).mul(f);
            DoubleVector yOut = f.add(s.fma(q2.fma(z, halfSquare), halfSquare.neg())).add(base).add(positive);
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void softplusShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.softplus(n, x, xOffset, y, yOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.41421356);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, -0.5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0x1.62e42fefa39efp-1);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 0x1.999999997fac3p-2);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.5555555555593p-1);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.c71c51eb7ec1dp-3);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.2492494217a8cp-2);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, 0x1.39a122bef71aap-3);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0x1.746644e0a05b6p-3);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0x1.2f0b56dd209dp-3);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector x2 = xIn.abs().neg();
        DoubleVector shifted = x2.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
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
        DoubleVector high2 = y2.blend(c16, x2.compare(VectorOperators.GT, c15));
        DoubleVector e = high2.blend(c18, x2.compare(VectorOperators.LT, c17));
        VectorMask<Double> large = e.compare(VectorOperators.GT, c19);
        DoubleVector f = e.blend(c20.fma(e, c21), large);
        DoubleVector base = c18.blend(c22, large);
        DoubleVector positive = c18.blend(xIn, xIn.compare(VectorOperators.GT, c18));
        DoubleVector s = f.div(c23.add(f));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector q012 = c24.fma(z, c25);
        DoubleVector q232 = c26.fma(z, c27);
        DoubleVector q452 = c28.fma(z, c29);
        DoubleVector high3 = c30.fma(z2, q452);
        DoubleVector q2 = high3.fma(z2, q232).fma(z2, q012);
        DoubleVector halfSquare = c20.mul(f).mul(f);
        DoubleVector yOut = f.add(s.fma(q2.fma(z, halfSquare), halfSquare.neg())).add(base).add(positive);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void softplusBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            softplusBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector dyInNext = DoubleVector.fromArray(SPECIES, dy, dyOffset + next);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector magnitude = xIn.abs();
            DoubleVector shifted = magnitude.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, magnitude));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
            DoubleVector sum = scale.add(unit);
            DoubleVector lost = unit.sub(sum.sub(scale));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            DoubleVector tail = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
            DoubleVector dxOut = dyIn.mul(c17.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c16)));
            dxOut.intoArray(dx, dxOffset + at);
            dyIn = dyInNext;
            xIn = xInNext;
        }
    }

    private static void softplusBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector magnitude = xIn.abs();
        DoubleVector shifted = magnitude.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, magnitude));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
        DoubleVector sum = scale.add(unit);
        DoubleVector lost = unit.sub(sum.sub(scale));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        DoubleVector tail = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
        DoubleVector dxOut = dyIn.mul(c17.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c16)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void silu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.silu(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            siluShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, -0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector magnitude = xIn.abs();
            DoubleVector shifted = magnitude.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, magnitude));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector unit = c5.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles();
            DoubleVector sum = scale.add(unit);
            DoubleVector lost = unit.sub(sum.sub(scale));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            DoubleVector tail = quotient.blend(c17, magnitude.compare(VectorOperators.GT, c16));
            DoubleVector yOut = xIn.mul(c18.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c17))).blend(c19, xIn.compare(VectorOperators.EQ, c0));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void siluShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.silu(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, -0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector magnitude = xIn.abs();
        DoubleVector shifted = magnitude.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, magnitude));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector unit = c5.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles();
        DoubleVector sum = scale.add(unit);
        DoubleVector lost = unit.sub(sum.sub(scale));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        DoubleVector tail = quotient.blend(c17, magnitude.compare(VectorOperators.GT, c16));
        DoubleVector yOut = xIn.mul(c18.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c17))).blend(c19, xIn.compare(VectorOperators.EQ, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void siluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            siluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector dyInNext = DoubleVector.fromArray(SPECIES, dy, dyOffset + next);
            DoubleVector magnitude = xIn.abs();
            DoubleVector shifted = magnitude.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, magnitude));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
            DoubleVector sum = scale.add(unit);
            DoubleVector lost = unit.sub(sum.sub(scale));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            DoubleVector tail = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
            DoubleVector rest = c17.sub(tail);
            DoubleVector lower = tail.mul(xIn.fma(rest, c17));
            DoubleVector upper = rest.mul(xIn.fma(tail, c17));
            DoubleVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c16));
            DoubleVector end = c17.blend(c16, xIn.compare(VectorOperators.LT, c16));
            DoubleVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c16)));
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void siluBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector magnitude = xIn.abs();
        DoubleVector shifted = magnitude.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, magnitude));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles();
        DoubleVector sum = scale.add(unit);
        DoubleVector lost = unit.sub(sum.sub(scale));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        DoubleVector tail = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
        DoubleVector rest = c17.sub(tail);
        DoubleVector lower = tail.mul(xIn.fma(rest, c17));
        DoubleVector upper = rest.mul(xIn.fma(tail, c17));
        DoubleVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c16));
        DoubleVector end = c17.blend(c16, xIn.compare(VectorOperators.LT, c16));
        DoubleVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c16)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void mish(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.mish(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            mishShort(n, x, xOffset, y, yOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, -0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector x2 = xIn.abs().neg();
            DoubleVector shifted = x2.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
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
            DoubleVector high2 = y2.blend(c16, x2.compare(VectorOperators.GT, c15));
            DoubleVector e = high2.blend(c18, x2.compare(VectorOperators.LT, c17));
            DoubleVector numerator = c19.fma(e, c20).blend(e.mul(e.add(c19)), xIn.compare(VectorOperators.LT, c18));
            DoubleVector denominator = numerator.add(c19.mul(e).mul(e).blend(c19, xIn.compare(VectorOperators.LT, c18)));
            DoubleVector t = numerator.div(denominator);
            DoubleVector yOut = xIn.mul(t).blend(c22, xIn.compare(VectorOperators.EQ, c21));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void mishShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.mish(n, x, xOffset, y, yOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, -0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector x2 = xIn.abs().neg();
        DoubleVector shifted = x2.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
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
        DoubleVector high2 = y2.blend(c16, x2.compare(VectorOperators.GT, c15));
        DoubleVector e = high2.blend(c18, x2.compare(VectorOperators.LT, c17));
        DoubleVector numerator = c19.fma(e, c20).blend(e.mul(e.add(c19)), xIn.compare(VectorOperators.LT, c18));
        DoubleVector denominator = numerator.add(c19.mul(e).mul(e).blend(c19, xIn.compare(VectorOperators.LT, c18)));
        DoubleVector t = numerator.div(denominator);
        DoubleVector yOut = xIn.mul(t).blend(c22, xIn.compare(VectorOperators.EQ, c21));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void mishBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            mishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 4.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector dyInNext = DoubleVector.fromArray(SPECIES, dy, dyOffset + next);
            DoubleVector x2 = xIn.abs().neg();
            DoubleVector shifted = x2.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
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
            DoubleVector y = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
            DoubleVector high2 = y.blend(c16, x2.compare(VectorOperators.GT, c15));
            DoubleVector e = high2.blend(c18, x2.compare(VectorOperators.LT, c17));
            DoubleVector numerator = c19.fma(e, c20).blend(e.mul(e.add(c19)), xIn.compare(VectorOperators.LT, c18));
            DoubleVector denominator = numerator.add(c19.mul(e).mul(e).blend(c19, xIn.compare(VectorOperators.LT, c18)));
            DoubleVector t = numerator.div(denominator);
            DoubleVector t2 = c21.mul(e.mul(e).blend(e, xIn.compare(VectorOperators.LT, c18))).mul(c20.add(e));
            DoubleVector sech = t2.div(denominator.mul(denominator));
            DoubleVector slope = xIn.fma(sech, t).blend(t, e.compare(VectorOperators.EQ, c18));
            DoubleVector dxOut = dyIn.mul(slope);
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void mishBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 4.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector x2 = xIn.abs().neg();
        DoubleVector shifted = x2.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, x2));
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
        DoubleVector y = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
        DoubleVector high2 = y.blend(c16, x2.compare(VectorOperators.GT, c15));
        DoubleVector e = high2.blend(c18, x2.compare(VectorOperators.LT, c17));
        DoubleVector numerator = c19.fma(e, c20).blend(e.mul(e.add(c19)), xIn.compare(VectorOperators.LT, c18));
        DoubleVector denominator = numerator.add(c19.mul(e).mul(e).blend(c19, xIn.compare(VectorOperators.LT, c18)));
        DoubleVector t = numerator.div(denominator);
        DoubleVector t2 = c21.mul(e.mul(e).blend(e, xIn.compare(VectorOperators.LT, c18))).mul(c20.add(e));
        DoubleVector sech = t2.div(denominator.mul(denominator));
        DoubleVector slope = xIn.fma(sech, t).blend(t, e.compare(VectorOperators.EQ, c18));
        DoubleVector dxOut = dyIn.mul(slope);
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void gelu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.gelu(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            geluShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, -0.5);
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
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 39.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0.70710678118654752);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.3);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.5aa3595b2222cp-3);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.5aa35937ac18bp-3);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.2bd7d876ffa6p-3);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, 0x1.4b0a0fb9e8568p-3);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0x1.92a7fa0628387p-4);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0x1.fe459fecfbde1p-4);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, 0x1.7d7bbbfee8bf2p-5);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, 0x1.1d6af1285e345p-4);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, 0x1.9b9030553427p-5);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, 0x1.22895d152b26cp-7);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, 0x1.154ad2faa6021p-2);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, -0x1.03e58671d18d6p-3);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, 0x1.5654bca0de899p-1);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, -0x1.f7574159ce2bap-2);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, 0x1.04d1c4b2986cp-1);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, -0x1.62b1c135d848bp-1);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, 0x1.1c2bd4174e6dp-8);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, -0x1.baab26ad974e5p-3);
        DoubleVector c43 = DoubleVector.broadcast(SPECIES, -0x1.0679fd5b9906ap-5);
        DoubleVector c44 = DoubleVector.broadcast(SPECIES, 0x1.b8bcfdeb23bdep-5);
        DoubleVector c45 = DoubleVector.broadcast(SPECIES, -0x1.e969e308cd59bp-11);
        DoubleVector c46 = DoubleVector.broadcast(SPECIES, 0x1.18d634dd8de0fp-7);
        DoubleVector c47 = DoubleVector.broadcast(SPECIES, -0x1.1058377e2cf6bp-4);
        DoubleVector c48 = DoubleVector.broadcast(SPECIES, 0x1.9884533d43651p-2);
        DoubleVector c49 = DoubleVector.broadcast(SPECIES, -0x1.37403f6d8450ep-10);
        DoubleVector c50 = DoubleVector.broadcast(SPECIES, 0x1.46d042976f2c2p-7);
        DoubleVector c51 = DoubleVector.broadcast(SPECIES, -0x1.3ce908e3d70f4p-17);
        DoubleVector c52 = DoubleVector.broadcast(SPECIES, 0x1.e42b0defd30cbp-14);
        DoubleVector c53 = DoubleVector.broadcast(SPECIES, -0x1.6229fa057b03cp-25);
        DoubleVector c54 = DoubleVector.broadcast(SPECIES, 0x1.658b6c292fadap-21);
        DoubleVector c55 = DoubleVector.broadcast(SPECIES, -0x1.babcebe4c1cadp-34);
        DoubleVector c56 = DoubleVector.broadcast(SPECIES, 0x1.3740ee444bef6p-29);
        DoubleVector c57 = DoubleVector.broadcast(SPECIES, 0.86);
        DoubleVector c58 = DoubleVector.broadcast(SPECIES, -0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector square = xIn.mul(xIn);
            DoubleVector lost = xIn.fma(xIn, square.neg());
            DoubleVector x2 = c0.mul(square);
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
            DoubleVector e = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
            DoubleVector y3 = c0.mul(lost).fma(e, e);
            DoubleVector gaussian = y3.blend(c19, xIn.abs().compare(VectorOperators.GT, c20));
            DoubleVector magnitude = xIn.abs();
            DoubleVector x3 = magnitude.mul(c22);
            DoubleVector t = c24.div(c23.fma(x3, c24));
            DoubleVector t2 = t.mul(t);
            DoubleVector t4 = t2.mul(t2);
            DoubleVector q0and1 = c25.fma(t, c26);
            DoubleVector q0to3 = c27.fma(t, c28).fma(t2, q0and1);
            DoubleVector q4and5 = c29.fma(t, c30);
            DoubleVector q4to7 = c31.fma(t, c32).fma(t2, q4and5);
            DoubleVector q8and9 = c33.fma(t, c34);
            DoubleVector q8to11 = c35.fma(t, c36).fma(t2, q8and9);
            DoubleVector q12and13 = c37.fma(t, c38);
            DoubleVector q12to15 = c39.fma(t, c40).fma(t2, q12and13);
            DoubleVector q16and17 = c41.fma(t, c42);
            DoubleVector q16to19 = c43.fma(t, c44).fma(t2, q16and17);
            DoubleVector q20and21 = c45.fma(t, c46);
            DoubleVector h16 = q20and21.fma(t4, q16to19);
            DoubleVector h12 = h16.fma(t4, q12to15);
            DoubleVector h8 = h12.fma(t4, q8to11);
            DoubleVector h4 = h8.fma(t4, q4to7);
            DoubleVector large = c21.mul(gaussian).mul(h4.fma(t4, q0to3).mul(t));
            DoubleVector z = xIn.mul(xIn);
            DoubleVector z2 = z.mul(z);
            DoubleVector z4 = z2.mul(z2);
            DoubleVector q0and12 = c47.fma(z, c48);
            DoubleVector q0to32 = c49.fma(z, c50).fma(z2, q0and12);
            DoubleVector q4and52 = c51.fma(z, c52);
            DoubleVector q4to72 = c53.fma(z, c54).fma(z2, q4and52);
            DoubleVector q8and92 = c55.fma(z, c56);
            DoubleVector h42 = q8and92.fma(z4, q4to72);
            DoubleVector q2 = h42.fma(z4, q0to32);
            DoubleVector small = magnitude.neg().fma(q2, c21);
            DoubleVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c57));
            DoubleVector lower = xIn.mul(tail).blend(c58, tail.compare(VectorOperators.EQ, c19));
            DoubleVector upper = xIn.neg().fma(tail, xIn).blend(xIn, tail.compare(VectorOperators.EQ, c19));
            DoubleVector yOut = upper.blend(lower, xIn.compare(VectorOperators.LT, c19));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void geluShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.gelu(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, -0.5);
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
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 39.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0.70710678118654752);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.3);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.5aa3595b2222cp-3);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.5aa35937ac18bp-3);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.2bd7d876ffa6p-3);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, 0x1.4b0a0fb9e8568p-3);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0x1.92a7fa0628387p-4);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0x1.fe459fecfbde1p-4);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, 0x1.7d7bbbfee8bf2p-5);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, 0x1.1d6af1285e345p-4);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, 0x1.9b9030553427p-5);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, 0x1.22895d152b26cp-7);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, 0x1.154ad2faa6021p-2);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, -0x1.03e58671d18d6p-3);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, 0x1.5654bca0de899p-1);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, -0x1.f7574159ce2bap-2);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, 0x1.04d1c4b2986cp-1);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, -0x1.62b1c135d848bp-1);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, 0x1.1c2bd4174e6dp-8);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, -0x1.baab26ad974e5p-3);
        DoubleVector c43 = DoubleVector.broadcast(SPECIES, -0x1.0679fd5b9906ap-5);
        DoubleVector c44 = DoubleVector.broadcast(SPECIES, 0x1.b8bcfdeb23bdep-5);
        DoubleVector c45 = DoubleVector.broadcast(SPECIES, -0x1.e969e308cd59bp-11);
        DoubleVector c46 = DoubleVector.broadcast(SPECIES, 0x1.18d634dd8de0fp-7);
        DoubleVector c47 = DoubleVector.broadcast(SPECIES, -0x1.1058377e2cf6bp-4);
        DoubleVector c48 = DoubleVector.broadcast(SPECIES, 0x1.9884533d43651p-2);
        DoubleVector c49 = DoubleVector.broadcast(SPECIES, -0x1.37403f6d8450ep-10);
        DoubleVector c50 = DoubleVector.broadcast(SPECIES, 0x1.46d042976f2c2p-7);
        DoubleVector c51 = DoubleVector.broadcast(SPECIES, -0x1.3ce908e3d70f4p-17);
        DoubleVector c52 = DoubleVector.broadcast(SPECIES, 0x1.e42b0defd30cbp-14);
        DoubleVector c53 = DoubleVector.broadcast(SPECIES, -0x1.6229fa057b03cp-25);
        DoubleVector c54 = DoubleVector.broadcast(SPECIES, 0x1.658b6c292fadap-21);
        DoubleVector c55 = DoubleVector.broadcast(SPECIES, -0x1.babcebe4c1cadp-34);
        DoubleVector c56 = DoubleVector.broadcast(SPECIES, 0x1.3740ee444bef6p-29);
        DoubleVector c57 = DoubleVector.broadcast(SPECIES, 0.86);
        DoubleVector c58 = DoubleVector.broadcast(SPECIES, -0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector square = xIn.mul(xIn);
        DoubleVector lost = xIn.fma(xIn, square.neg());
        DoubleVector x2 = c0.mul(square);
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
        DoubleVector e = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
        DoubleVector y3 = c0.mul(lost).fma(e, e);
        DoubleVector gaussian = y3.blend(c19, xIn.abs().compare(VectorOperators.GT, c20));
        DoubleVector magnitude = xIn.abs();
        DoubleVector x3 = magnitude.mul(c22);
        DoubleVector t = c24.div(c23.fma(x3, c24));
        DoubleVector t2 = t.mul(t);
        DoubleVector t4 = t2.mul(t2);
        DoubleVector q0and1 = c25.fma(t, c26);
        DoubleVector q0to3 = c27.fma(t, c28).fma(t2, q0and1);
        DoubleVector q4and5 = c29.fma(t, c30);
        DoubleVector q4to7 = c31.fma(t, c32).fma(t2, q4and5);
        DoubleVector q8and9 = c33.fma(t, c34);
        DoubleVector q8to11 = c35.fma(t, c36).fma(t2, q8and9);
        DoubleVector q12and13 = c37.fma(t, c38);
        DoubleVector q12to15 = c39.fma(t, c40).fma(t2, q12and13);
        DoubleVector q16and17 = c41.fma(t, c42);
        DoubleVector q16to19 = c43.fma(t, c44).fma(t2, q16and17);
        DoubleVector q20and21 = c45.fma(t, c46);
        DoubleVector h16 = q20and21.fma(t4, q16to19);
        DoubleVector h12 = h16.fma(t4, q12to15);
        DoubleVector h8 = h12.fma(t4, q8to11);
        DoubleVector h4 = h8.fma(t4, q4to7);
        DoubleVector large = c21.mul(gaussian).mul(h4.fma(t4, q0to3).mul(t));
        DoubleVector z = xIn.mul(xIn);
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector q0and12 = c47.fma(z, c48);
        DoubleVector q0to32 = c49.fma(z, c50).fma(z2, q0and12);
        DoubleVector q4and52 = c51.fma(z, c52);
        DoubleVector q4to72 = c53.fma(z, c54).fma(z2, q4and52);
        DoubleVector q8and92 = c55.fma(z, c56);
        DoubleVector h42 = q8and92.fma(z4, q4to72);
        DoubleVector q2 = h42.fma(z4, q0to32);
        DoubleVector small = magnitude.neg().fma(q2, c21);
        DoubleVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c57));
        DoubleVector lower = xIn.mul(tail).blend(c58, tail.compare(VectorOperators.EQ, c19));
        DoubleVector upper = xIn.neg().fma(tail, xIn).blend(xIn, tail.compare(VectorOperators.EQ, c19));
        DoubleVector yOut = upper.blend(lower, xIn.compare(VectorOperators.LT, c19));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void geluBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            geluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, -0.5);
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
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 39.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0.70710678118654752);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.3);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.5aa3595b2222cp-3);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.5aa35937ac18bp-3);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.2bd7d876ffa6p-3);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, 0x1.4b0a0fb9e8568p-3);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0x1.92a7fa0628387p-4);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0x1.fe459fecfbde1p-4);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, 0x1.7d7bbbfee8bf2p-5);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, 0x1.1d6af1285e345p-4);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, 0x1.9b9030553427p-5);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, 0x1.22895d152b26cp-7);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, 0x1.154ad2faa6021p-2);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, -0x1.03e58671d18d6p-3);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, 0x1.5654bca0de899p-1);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, -0x1.f7574159ce2bap-2);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, 0x1.04d1c4b2986cp-1);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, -0x1.62b1c135d848bp-1);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, 0x1.1c2bd4174e6dp-8);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, -0x1.baab26ad974e5p-3);
        DoubleVector c43 = DoubleVector.broadcast(SPECIES, -0x1.0679fd5b9906ap-5);
        DoubleVector c44 = DoubleVector.broadcast(SPECIES, 0x1.b8bcfdeb23bdep-5);
        DoubleVector c45 = DoubleVector.broadcast(SPECIES, -0x1.e969e308cd59bp-11);
        DoubleVector c46 = DoubleVector.broadcast(SPECIES, 0x1.18d634dd8de0fp-7);
        DoubleVector c47 = DoubleVector.broadcast(SPECIES, -0x1.1058377e2cf6bp-4);
        DoubleVector c48 = DoubleVector.broadcast(SPECIES, 0x1.9884533d43651p-2);
        DoubleVector c49 = DoubleVector.broadcast(SPECIES, -0x1.37403f6d8450ep-10);
        DoubleVector c50 = DoubleVector.broadcast(SPECIES, 0x1.46d042976f2c2p-7);
        DoubleVector c51 = DoubleVector.broadcast(SPECIES, -0x1.3ce908e3d70f4p-17);
        DoubleVector c52 = DoubleVector.broadcast(SPECIES, 0x1.e42b0defd30cbp-14);
        DoubleVector c53 = DoubleVector.broadcast(SPECIES, -0x1.6229fa057b03cp-25);
        DoubleVector c54 = DoubleVector.broadcast(SPECIES, 0x1.658b6c292fadap-21);
        DoubleVector c55 = DoubleVector.broadcast(SPECIES, -0x1.babcebe4c1cadp-34);
        DoubleVector c56 = DoubleVector.broadcast(SPECIES, 0x1.3740ee444bef6p-29);
        DoubleVector c57 = DoubleVector.broadcast(SPECIES, 0.86);
        DoubleVector c58 = DoubleVector.broadcast(SPECIES, 0.39894228040143268);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector dyInNext = DoubleVector.fromArray(SPECIES, dy, dyOffset + next);
            DoubleVector square = xIn.mul(xIn);
            DoubleVector lost = xIn.fma(xIn, square.neg());
            DoubleVector x2 = c0.mul(square);
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
            DoubleVector y = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
            DoubleVector high2 = y.blend(c17, x2.compare(VectorOperators.GT, c16));
            DoubleVector e = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
            DoubleVector y2 = c0.mul(lost).fma(e, e);
            DoubleVector e2 = y2.blend(c19, xIn.abs().compare(VectorOperators.GT, c20));
            DoubleVector magnitude = xIn.abs();
            DoubleVector x3 = magnitude.mul(c22);
            DoubleVector t = c24.div(c23.fma(x3, c24));
            DoubleVector t2 = t.mul(t);
            DoubleVector t4 = t2.mul(t2);
            DoubleVector q0and1 = c25.fma(t, c26);
            DoubleVector q0to3 = c27.fma(t, c28).fma(t2, q0and1);
            DoubleVector q4and5 = c29.fma(t, c30);
            DoubleVector q4to7 = c31.fma(t, c32).fma(t2, q4and5);
            DoubleVector q8and9 = c33.fma(t, c34);
            DoubleVector q8to11 = c35.fma(t, c36).fma(t2, q8and9);
            DoubleVector q12and13 = c37.fma(t, c38);
            DoubleVector q12to15 = c39.fma(t, c40).fma(t2, q12and13);
            DoubleVector q16and17 = c41.fma(t, c42);
            DoubleVector q16to19 = c43.fma(t, c44).fma(t2, q16and17);
            DoubleVector q20and21 = c45.fma(t, c46);
            DoubleVector h16 = q20and21.fma(t4, q16to19);
            DoubleVector h12 = h16.fma(t4, q12to15);
            DoubleVector h8 = h12.fma(t4, q8to11);
            DoubleVector h4 = h8.fma(t4, q4to7);
            DoubleVector large = c21.mul(e2).mul(h4.fma(t4, q0to3).mul(t));
            DoubleVector z = xIn.mul(xIn);
            DoubleVector z2 = z.mul(z);
            DoubleVector z4 = z2.mul(z2);
            DoubleVector q0and12 = c47.fma(z, c48);
            DoubleVector q0to32 = c49.fma(z, c50).fma(z2, q0and12);
            DoubleVector q4and52 = c51.fma(z, c52);
            DoubleVector q4to72 = c53.fma(z, c54).fma(z2, q4and52);
            DoubleVector q8and92 = c55.fma(z, c56);
            DoubleVector h42 = q8and92.fma(z4, q4to72);
            DoubleVector q2 = h42.fma(z4, q0to32);
            DoubleVector small = magnitude.neg().fma(q2, c21);
            DoubleVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c57));
            DoubleVector distribution = c24.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c19));
            DoubleVector slope = xIn.mul(c58).fma(e2, distribution);
            DoubleVector dxOut = dyIn.mul(slope.blend(distribution, e2.compare(VectorOperators.EQ, c19)));
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void geluBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, -0.5);
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
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 39.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0.70710678118654752);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.3);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.5aa3595b2222cp-3);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, 0x1.5aa35937ac18bp-3);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.2bd7d876ffa6p-3);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, 0x1.4b0a0fb9e8568p-3);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, 0x1.92a7fa0628387p-4);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0x1.fe459fecfbde1p-4);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, 0x1.7d7bbbfee8bf2p-5);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, 0x1.1d6af1285e345p-4);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, 0x1.9b9030553427p-5);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, 0x1.22895d152b26cp-7);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, 0x1.154ad2faa6021p-2);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, -0x1.03e58671d18d6p-3);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, 0x1.5654bca0de899p-1);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, -0x1.f7574159ce2bap-2);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, 0x1.04d1c4b2986cp-1);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, -0x1.62b1c135d848bp-1);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, 0x1.1c2bd4174e6dp-8);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, -0x1.baab26ad974e5p-3);
        DoubleVector c43 = DoubleVector.broadcast(SPECIES, -0x1.0679fd5b9906ap-5);
        DoubleVector c44 = DoubleVector.broadcast(SPECIES, 0x1.b8bcfdeb23bdep-5);
        DoubleVector c45 = DoubleVector.broadcast(SPECIES, -0x1.e969e308cd59bp-11);
        DoubleVector c46 = DoubleVector.broadcast(SPECIES, 0x1.18d634dd8de0fp-7);
        DoubleVector c47 = DoubleVector.broadcast(SPECIES, -0x1.1058377e2cf6bp-4);
        DoubleVector c48 = DoubleVector.broadcast(SPECIES, 0x1.9884533d43651p-2);
        DoubleVector c49 = DoubleVector.broadcast(SPECIES, -0x1.37403f6d8450ep-10);
        DoubleVector c50 = DoubleVector.broadcast(SPECIES, 0x1.46d042976f2c2p-7);
        DoubleVector c51 = DoubleVector.broadcast(SPECIES, -0x1.3ce908e3d70f4p-17);
        DoubleVector c52 = DoubleVector.broadcast(SPECIES, 0x1.e42b0defd30cbp-14);
        DoubleVector c53 = DoubleVector.broadcast(SPECIES, -0x1.6229fa057b03cp-25);
        DoubleVector c54 = DoubleVector.broadcast(SPECIES, 0x1.658b6c292fadap-21);
        DoubleVector c55 = DoubleVector.broadcast(SPECIES, -0x1.babcebe4c1cadp-34);
        DoubleVector c56 = DoubleVector.broadcast(SPECIES, 0x1.3740ee444bef6p-29);
        DoubleVector c57 = DoubleVector.broadcast(SPECIES, 0.86);
        DoubleVector c58 = DoubleVector.broadcast(SPECIES, 0.39894228040143268);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector square = xIn.mul(xIn);
        DoubleVector lost = xIn.fma(xIn, square.neg());
        DoubleVector x2 = c0.mul(square);
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
        DoubleVector y = q.fma(r2, r).fma(scale2, scale2).mul(scale1);
        DoubleVector high2 = y.blend(c17, x2.compare(VectorOperators.GT, c16));
        DoubleVector e = high2.blend(c19, x2.compare(VectorOperators.LT, c18));
        DoubleVector y2 = c0.mul(lost).fma(e, e);
        DoubleVector e2 = y2.blend(c19, xIn.abs().compare(VectorOperators.GT, c20));
        DoubleVector magnitude = xIn.abs();
        DoubleVector x3 = magnitude.mul(c22);
        DoubleVector t = c24.div(c23.fma(x3, c24));
        DoubleVector t2 = t.mul(t);
        DoubleVector t4 = t2.mul(t2);
        DoubleVector q0and1 = c25.fma(t, c26);
        DoubleVector q0to3 = c27.fma(t, c28).fma(t2, q0and1);
        DoubleVector q4and5 = c29.fma(t, c30);
        DoubleVector q4to7 = c31.fma(t, c32).fma(t2, q4and5);
        DoubleVector q8and9 = c33.fma(t, c34);
        DoubleVector q8to11 = c35.fma(t, c36).fma(t2, q8and9);
        DoubleVector q12and13 = c37.fma(t, c38);
        DoubleVector q12to15 = c39.fma(t, c40).fma(t2, q12and13);
        DoubleVector q16and17 = c41.fma(t, c42);
        DoubleVector q16to19 = c43.fma(t, c44).fma(t2, q16and17);
        DoubleVector q20and21 = c45.fma(t, c46);
        DoubleVector h16 = q20and21.fma(t4, q16to19);
        DoubleVector h12 = h16.fma(t4, q12to15);
        DoubleVector h8 = h12.fma(t4, q8to11);
        DoubleVector h4 = h8.fma(t4, q4to7);
        DoubleVector large = c21.mul(e2).mul(h4.fma(t4, q0to3).mul(t));
        DoubleVector z = xIn.mul(xIn);
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector q0and12 = c47.fma(z, c48);
        DoubleVector q0to32 = c49.fma(z, c50).fma(z2, q0and12);
        DoubleVector q4and52 = c51.fma(z, c52);
        DoubleVector q4to72 = c53.fma(z, c54).fma(z2, q4and52);
        DoubleVector q8and92 = c55.fma(z, c56);
        DoubleVector h42 = q8and92.fma(z4, q4to72);
        DoubleVector q2 = h42.fma(z4, q0to32);
        DoubleVector small = magnitude.neg().fma(q2, c21);
        DoubleVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c57));
        DoubleVector distribution = c24.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c19));
        DoubleVector slope = xIn.mul(c58).fma(e2, distribution);
        DoubleVector dxOut = dyIn.mul(slope.blend(distribution, e2.compare(VectorOperators.EQ, c19)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void geluTanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.geluTanh(n, x, xOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            geluTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.071354816272600247);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1.5957691216057308);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c7 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, -0.0);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector w = xIn.mul(c0.fma(xIn.mul(xIn), c1));
            DoubleVector magnitude = w.abs();
            DoubleVector shifted = magnitude.fma(c3, c4);
            DoubleVector n2 = shifted.sub(c4);
            DoubleVector r = n2.fma(c6, n2.fma(c5, magnitude));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector unit = c7.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c7).reinterpretAsDoubles();
            DoubleVector sum = scale.add(unit);
            DoubleVector lost = unit.sub(sum.sub(scale));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c8.fma(r, c9);
            DoubleVector q23 = c10.fma(r, c11);
            DoubleVector q45 = c12.fma(r, c13);
            DoubleVector q67 = c14.fma(r, c15);
            DoubleVector q89 = c16.fma(r, c17);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            DoubleVector tail = quotient.blend(c19, magnitude.compare(VectorOperators.GT, c18));
            DoubleVector yOut = xIn.mul(c20.sub(tail).blend(tail, w.compare(VectorOperators.LT, c19))).blend(c21, xIn.compare(VectorOperators.EQ, c2));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void geluTanhShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.geluTanh(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.071354816272600247);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1.5957691216057308);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c7 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, -0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector w = xIn.mul(c0.fma(xIn.mul(xIn), c1));
        DoubleVector magnitude = w.abs();
        DoubleVector shifted = magnitude.fma(c3, c4);
        DoubleVector n2 = shifted.sub(c4);
        DoubleVector r = n2.fma(c6, n2.fma(c5, magnitude));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector unit = c7.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c7).reinterpretAsDoubles();
        DoubleVector sum = scale.add(unit);
        DoubleVector lost = unit.sub(sum.sub(scale));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c8.fma(r, c9);
        DoubleVector q23 = c10.fma(r, c11);
        DoubleVector q45 = c12.fma(r, c13);
        DoubleVector q67 = c14.fma(r, c15);
        DoubleVector q89 = c16.fma(r, c17);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        DoubleVector tail = quotient.blend(c19, magnitude.compare(VectorOperators.GT, c18));
        DoubleVector yOut = xIn.mul(c20.sub(tail).blend(tail, w.compare(VectorOperators.LT, c19))).blend(c21, xIn.compare(VectorOperators.EQ, c2));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void geluTanhBackward(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            geluTanhBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.071354816272600247);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1.5957691216057308);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c6 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 0.21406444881780074);
        int last = n - LANES;
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            DoubleVector xInNext = DoubleVector.fromArray(SPECIES, x, xOffset + next);
            DoubleVector dyInNext = DoubleVector.fromArray(SPECIES, dy, dyOffset + next);
            DoubleVector square = xIn.mul(xIn);
            DoubleVector w = xIn.mul(c0.fma(square, c1));
            DoubleVector magnitude = w.abs();
            DoubleVector shifted = magnitude.fma(c2, c3);
            DoubleVector n2 = shifted.sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, magnitude));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector unit = c6.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
            DoubleVector sum = scale.add(unit);
            DoubleVector lost = unit.sub(sum.sub(scale));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c7.fma(r, c8);
            DoubleVector q23 = c9.fma(r, c10);
            DoubleVector q45 = c11.fma(r, c12);
            DoubleVector q67 = c13.fma(r, c14);
            DoubleVector q89 = c15.fma(r, c16);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            DoubleVector tail = quotient.blend(c18, magnitude.compare(VectorOperators.GT, c17));
            DoubleVector rest = c19.sub(tail);
            DoubleVector slope = xIn.mul(c20.fma(square, c1));
            DoubleVector lower = tail.mul(rest.fma(slope, c19));
            DoubleVector upper = rest.mul(tail.fma(slope, c19));
            DoubleVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c18));
            DoubleVector end = c19.blend(c18, xIn.compare(VectorOperators.LT, c18));
            DoubleVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c18)));
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void geluTanhBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.071354816272600247);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 1.5957691216057308);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0x1.71547652b82fep0);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, 0x1.8p52);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, -0x1.62e42feep-1);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, -0x1.a39ef35793c76p-33);
        LongVector c6 = LongVector.broadcast(Species.LONG, 0x3ff0000000000000L);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, 0x1.555555555553ap-3);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, 0x1.0000000000005p-1);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, 0x1.1111111118c61p-7);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, 0x1.555555555209cp-5);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, 0x1.a01a01769f606p-13);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0x1.6c16c17f5ac06p-10);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, 0x1.71de838a5cb6ep-19);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, 0x1.a019a60013e93p-16);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0x1.ae747fd6b5ca3p-26);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0x1.28a346351486cp-22);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 746.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, 0.21406444881780074);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector square = xIn.mul(xIn);
        DoubleVector w = xIn.mul(c0.fma(square, c1));
        DoubleVector magnitude = w.abs();
        DoubleVector shifted = magnitude.fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, magnitude));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector unit = c6.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        DoubleVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
        DoubleVector sum = scale.add(unit);
        DoubleVector lost = unit.sub(sum.sub(scale));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c7.fma(r, c8);
        DoubleVector q23 = c9.fma(r, c10);
        DoubleVector q45 = c11.fma(r, c12);
        DoubleVector q67 = c13.fma(r, c14);
        DoubleVector q89 = c15.fma(r, c16);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector quotient = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        DoubleVector tail = quotient.blend(c18, magnitude.compare(VectorOperators.GT, c17));
        DoubleVector rest = c19.sub(tail);
        DoubleVector slope = xIn.mul(c20.fma(square, c1));
        DoubleVector lower = tail.mul(rest.fma(slope, c19));
        DoubleVector upper = rest.mul(tail.fma(slope, c19));
        DoubleVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c18));
        DoubleVector end = c19.blend(c18, xIn.compare(VectorOperators.LT, c18));
        DoubleVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c18)));
        dxOut.intoArray(dx, dxOffset, inside);
    }
}
