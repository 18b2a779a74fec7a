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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 746.0);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = x2.abs();
            DoubleVector clamped = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            DoubleVector shifted = clamped.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, clamped));
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
            DoubleVector lower = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
            c17.sub(lower).blend(lower, x2.compare(VectorOperators.LT, c16)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            sigmoidTail(i, n, x, xOffset, y, yOffset);
        }
    }

    private static void sigmoidTail(int i, int n, double[] x, int xOffset, double[] y, int yOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 746.0);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        VectorMask<Double> inside = SPECIES.indexInRange(i, n);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xOffset + i, inside);
        DoubleVector magnitude = x2.abs();
        DoubleVector clamped = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        DoubleVector shifted = clamped.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, clamped));
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
        DoubleVector lower = unit.div(scale.fma(q.fma(r2, r), lost).add(sum));
        c17.sub(lower).blend(lower, x2.compare(VectorOperators.LT, c16)).intoArray(y, yOffset + i, inside);
    }

    public static void sigmoidBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector.fromArray(SPECIES, dy, dyOffset + i).mul(s.mul(c0.sub(s))).intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector s = DoubleVector.fromArray(SPECIES, y, yOffset + i, inside);
            DoubleVector t = DoubleVector.fromArray(SPECIES, dy, dyOffset + i, inside).mul(s.mul(c0.sub(s)));
            t.intoArray(dx, dxOffset + i, inside);
        }
    }

    public static void tanh(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.tanh(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 20.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 40.0);
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
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0x1.1111111110792p-3);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, -0x1.555555555554fp-2);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0x1.664f48594bb39p-6);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, -0x1.ba1ba1b97cdep-5);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0x1.d6d29adb8b7ecp-9);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, -0x1.226e2f0fd2cb6p-7);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.34836040adb37p-11);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, -0x1.7d8fca3a55262p-10);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.5d6b3a51a2c11p-14);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, -0x1.e96ca0cc30278p-13);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, -0x1.46fa348a03415p-16);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0.55);
        LongVector c31 = LongVector.broadcast(Species.LONG, 0x8000000000000000L);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = x2.abs();
            DoubleVector twice = magnitude.add(magnitude).blend(c1, magnitude.compare(VectorOperators.GT, c0));
            DoubleVector shifted = twice.fma(c2, c3);
            DoubleVector n2 = shifted.sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, twice));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c7.fma(r, c8);
            DoubleVector q23 = c9.fma(r, c10);
            DoubleVector q45 = c11.fma(r, c12);
            DoubleVector q67 = c13.fma(r, c14);
            DoubleVector q89 = c15.fma(r, c16);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector large = c17.sub(c18.div(scale.fma(q.fma(r2, r), scale.add(c17))));
            DoubleVector z = x2.mul(x2);
            DoubleVector z2 = z.mul(z);
            DoubleVector z4 = z2.mul(z2);
            DoubleVector q012 = c19.fma(z, c20);
            DoubleVector q232 = c21.fma(z, c22);
            DoubleVector q452 = c23.fma(z, c24);
            DoubleVector q672 = c25.fma(z, c26);
            DoubleVector q892 = c27.fma(z, c28);
            DoubleVector high2 = c29.fma(z2, q892);
            DoubleVector middle = high2.fma(z4, q672.fma(z2, q452));
            DoubleVector q2 = middle.fma(z4, q232.fma(z2, q012));
            DoubleVector small = q2.fma(z.mul(magnitude), magnitude);
            DoubleVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c30));
            DoubleVector t = y2.reinterpretAsLongs().or(x2.reinterpretAsLongs().and(c31)).reinterpretAsDoubles();
            t.intoArray(y, yOffset + i);
        }
        if (i < n) {
            tanhTail(i, n, x, xOffset, y, yOffset);
        }
    }

    private static void tanhTail(int i, int n, double[] x, int xOffset, double[] y, int yOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 20.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 40.0);
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
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 2.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0x1.1111111110792p-3);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, -0x1.555555555554fp-2);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, 0x1.664f48594bb39p-6);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, -0x1.ba1ba1b97cdep-5);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0x1.d6d29adb8b7ecp-9);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, -0x1.226e2f0fd2cb6p-7);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, 0x1.34836040adb37p-11);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, -0x1.7d8fca3a55262p-10);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, 0x1.5d6b3a51a2c11p-14);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, -0x1.e96ca0cc30278p-13);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, -0x1.46fa348a03415p-16);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, 0.55);
        LongVector c31 = LongVector.broadcast(Species.LONG, 0x8000000000000000L);
        VectorMask<Double> inside = SPECIES.indexInRange(i, n);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xOffset + i, inside);
        DoubleVector magnitude = x2.abs();
        DoubleVector twice = magnitude.add(magnitude).blend(c1, magnitude.compare(VectorOperators.GT, c0));
        DoubleVector shifted = twice.fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, twice));
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c7.fma(r, c8);
        DoubleVector q23 = c9.fma(r, c10);
        DoubleVector q45 = c11.fma(r, c12);
        DoubleVector q67 = c13.fma(r, c14);
        DoubleVector q89 = c15.fma(r, c16);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector large = c17.sub(c18.div(scale.fma(q.fma(r2, r), scale.add(c17))));
        DoubleVector z = x2.mul(x2);
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector q012 = c19.fma(z, c20);
        DoubleVector q232 = c21.fma(z, c22);
        DoubleVector q452 = c23.fma(z, c24);
        DoubleVector q672 = c25.fma(z, c26);
        DoubleVector q892 = c27.fma(z, c28);
        DoubleVector high2 = c29.fma(z2, q892);
        DoubleVector middle = high2.fma(z4, q672.fma(z2, q452));
        DoubleVector q2 = middle.fma(z4, q232.fma(z2, q012));
        DoubleVector small = q2.fma(z.mul(magnitude), magnitude);
        DoubleVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c30));
        DoubleVector t = y2.reinterpretAsLongs().or(x2.reinterpretAsLongs().and(c31)).reinterpretAsDoubles();
        t.intoArray(y, yOffset + i, inside);
    }

    public static void tanhBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 1.0);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector t = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector t2 = DoubleVector.fromArray(SPECIES, dy, dyOffset + i).mul(c0.sub(t).mul(c0.add(t)));
            t2.intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector t = DoubleVector.fromArray(SPECIES, y, yOffset + i, inside);
            DoubleVector t2 = DoubleVector.fromArray(SPECIES, dy, dyOffset + i, inside).mul(c0.sub(t).mul(c0.add(t)));
            t2.intoArray(dx, dxOffset + i, inside);
        }
    }

    public static void relu(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.relu(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            z.blend(c0, z.compare(VectorOperators.LE, c0)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, xOffset + i, inside);
            z.blend(c0, z.compare(VectorOperators.LE, c0)).intoArray(y, yOffset + i, inside);
        }
    }

    public static void reluBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            VectorMask<Double> t = DoubleVector.fromArray(SPECIES, y, yOffset + i).compare(VectorOperators.LE, c0);
            DoubleVector.fromArray(SPECIES, dy, dyOffset + i).blend(c0, t).intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            VectorMask<Double> t = DoubleVector.fromArray(SPECIES, y, yOffset + i, inside).compare(VectorOperators.LE, c0);
            DoubleVector.fromArray(SPECIES, dy, dyOffset + i, inside).blend(c0, t).intoArray(dx, dxOffset + i, inside);
        }
    }
}
