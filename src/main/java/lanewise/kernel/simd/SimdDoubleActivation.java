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
            DoubleVector lower = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
            DoubleVector yOut = c17.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c16));
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
        DoubleVector lower = quotient.blend(c16, magnitude.compare(VectorOperators.GT, c15));
        DoubleVector yOut = c17.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c16));
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
}
