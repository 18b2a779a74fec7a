// Generated from ScalarDoubleActivation.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import java.lang.invoke.VarHandle;
import lanewise.kernel.scalar.ScalarDoubleActivation;

/** The kernels of {@code ScalarDoubleActivation} on vectors. */
public final class SimdDoubleActivation {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final double[] NUMBERS = {
            500.0, 0x1.71547652b82fep0, 0x1.8p52 + 1023, -0x1.62e42feep-1, -0x1.a39ef35793c76p-33, 
            0x1.555555555553ap-3, 0x1.0000000000005p-1, 0x1.1111111118c61p-7, 0x1.555555555209cp-5, 
            0x1.a01a01769f606p-13, 0x1.6c16c17f5ac06p-10, 0x1.71de838a5cb6ep-19, 0x1.a019a60013e93p-16, 
            0x1.ae747fd6b5ca3p-26, 0x1.28a346351486cp-22, 1.0, 770.0, -770.0, 0x1.8p52, 354.0, 0.083, 
            0x1.71547652b82fep1, 0x1.8p52 + 1022, -0x1.62e42fefa39efp-2, 0x1.11111110f73d3p-3, 
            -0x1.55555555554cdp-2, 0x1.664f2e993d55fp-6, -0x1.ba1ba185023c1p-5, 0x1.d4dee5744d848p-9, 
            -0x1.22676e56fedd4p-7, -0x1.57c406c10685cp-10, 0.5, 20.0, 2.0, 710.0, Double.POSITIVE_INFINITY, 
            -38.0, -1.0, 0x1p-54, 3.0, 6.0, 1.5, -3.0, -500.0, 0.41421356, -0.5, 0x1.62e42fefa39efp-1, 
            0x1.abc9e3b39803fp-56, 0x1.999999997fac3p-2, 0x1.5555555555593p-1, 0x1.c71c51eb7ec1dp-3, 
            0x1.2492494217a8cp-2, 0x1.39a122bef71aap-3, 0x1.746644e0a05b6p-3, 0x1.2f0b56dd209dp-3, 0.5 * 1.0, 
            4.0, -2.0, 0x1.355064a098d34p-21, 0x1.21c6890f759b6p-16, 0x1.0c1dd1d335a4ap-12, 
            0x1.3e061d121e6eap-9, 0x1.0998475d2daaap-6, 0x1.44e4ecabfb313p-4, 0x1.2640cc9aff425p-2, 
            0x1.8600e11cb52f1p-1, 0x1.6b6dc228d4dfep0, 0x1.b1b6c6b3f5d84p0, 0x1.83aaeb5678fbap-20, 
            0x1.6b2e0538b4694p-15, 0x1.4e8514f0115a5p-11, 0x1.88e8bdf82eb2ep-8, 0x1.427db0ab4c0efp-5, 
            0x1.7f2b7e940e089p-3, 0x1.4a688a5f1601fp-1, 0x1.91c1251984891p0, 0x1.3d1fbe53351aap1, 
            0x1.40d931ff62706p1, -0x1.a6a0d6f814637p-53, -0.0, 39.5, 0x1.9884533d43651p-2, 
            -0x1.cbc0d30ebfd15p-56, 0x1.2444f2a4d8b4bp-4, 0x1.9884533d43651p0, -0x1.6c843a29d1c7p-61, 
            -0x1.cbc0d30ebfd15p-54, 22.5, -22.5};
    private static final long[] BITS = {
            0x3ff0000000000000L, 0x8000000000000000L, 0x3fe0000000000000L};

    /** The numbers again, each as often as a vector has lanes: what a loop takes as an operand in memory. */
    private static final double[] IN_ALL_LANES = Species.inAllLanes(NUMBERS);

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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                sigmoid(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                sigmoidAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c1, c2).sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
            DoubleVector yOut = c15.div(power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large)));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            sigmoidAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        DoubleVector n2 = w.fma(c1, c2).sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
        DoubleVector yOut = c15.div(power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large)));
        yOut.intoArray(y, yOffset + last);
    }

    private static void sigmoidAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            sigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            DoubleVector n2 = w.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c16).reinterpretAsDoubles();
            LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, one);
            DoubleVector yOut = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            sigmoidTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void sigmoidTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        VectorMask<Double> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        DoubleVector n2 = w.fma(c2, c3).sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector power = t.add(c16).reinterpretAsDoubles();
        LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, one);
        DoubleVector yOut = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        yOut.blend(DoubleVector.fromArray(SPECIES, y, yOffset + last), done).intoArray(y, yOffset + last);
    }

    private static void sigmoidShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.sigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        DoubleVector n2 = w.fma(c2, c3).sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector power = t.add(c16).reinterpretAsDoubles();
        LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, one);
        DoubleVector yOut = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void sigmoidBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
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
        double scalar0 = NUMBERS[15];
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector dxOut = dyInLast.mul(yInLast.mul(c0.sub(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void sigmoidBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                tanh(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[19]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        LongVector c14 = LongVector.broadcast(Species.LONG, BITS[1]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            if (!xIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                tanhAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector magnitude = xIn.abs();
            DoubleVector shifted = magnitude.sub(c1).fma(c2, c3);
            DoubleVector n2 = shifted.sub(c3);
            DoubleVector h = n2.fma(c4, magnitude);
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector z = h.mul(h);
            DoubleVector z2 = z.mul(z);
            DoubleVector q01 = c5.fma(z, c6);
            DoubleVector q23 = c7.fma(z, c8);
            DoubleVector q45 = c9.fma(z, c10);
            DoubleVector high = c11.fma(z2, q45);
            DoubleVector q = high.fma(z2, q23).fma(z2, q01);
            DoubleVector t = q.fma(z.mul(h), h);
            DoubleVector part = scale.add(c12).fma(t, scale.sub(c12));
            DoubleVector y2 = part.div(part.add(c13.sub(t)));
            DoubleVector yOut = y2.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c14)).reinterpretAsDoubles();
            yOut.intoArray(y, yOffset + i);
        }
        if (!xInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            tanhAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        DoubleVector magnitude = xInLast.abs();
        DoubleVector shifted = magnitude.sub(c1).fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector h = n2.fma(c4, magnitude);
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector z = h.mul(h);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c5.fma(z, c6);
        DoubleVector q23 = c7.fma(z, c8);
        DoubleVector q45 = c9.fma(z, c10);
        DoubleVector high = c11.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector t = q.fma(z.mul(h), h);
        DoubleVector part = scale.add(c12).fma(t, scale.sub(c12));
        DoubleVector y2 = part.div(part.add(c13.sub(t)));
        DoubleVector yOut = y2.reinterpretAsLongs().or(xInLast.reinterpretAsLongs().and(c14)).reinterpretAsDoubles();
        yOut.intoArray(y, yOffset + last);
    }

    private static void tanhAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            tanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[32]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        LongVector c14 = LongVector.broadcast(Species.LONG, BITS[1]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = xIn.abs();
            DoubleVector magnitude2 = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            DoubleVector shifted = magnitude2.sub(c1).fma(c2, c3);
            DoubleVector n2 = shifted.sub(c3);
            DoubleVector h = n2.fma(c4, magnitude2);
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector z = h.mul(h);
            DoubleVector z2 = z.mul(z);
            DoubleVector q01 = c5.fma(z, c6);
            DoubleVector q23 = c7.fma(z, c8);
            DoubleVector q45 = c9.fma(z, c10);
            DoubleVector high = c11.fma(z2, q45);
            DoubleVector q = high.fma(z2, q23).fma(z2, q01);
            DoubleVector t = q.fma(z.mul(h), h);
            DoubleVector part = scale.add(c12).fma(t, scale.sub(c12));
            DoubleVector y2 = part.div(part.add(c13.sub(t)));
            DoubleVector yOut = y2.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c14)).reinterpretAsDoubles();
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector magnitude = xInLast.abs();
        DoubleVector magnitude2 = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        DoubleVector shifted = magnitude2.sub(c1).fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector h = n2.fma(c4, magnitude2);
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector z = h.mul(h);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c5.fma(z, c6);
        DoubleVector q23 = c7.fma(z, c8);
        DoubleVector q45 = c9.fma(z, c10);
        DoubleVector high = c11.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector t = q.fma(z.mul(h), h);
        DoubleVector part = scale.add(c12).fma(t, scale.sub(c12));
        DoubleVector y2 = part.div(part.add(c13.sub(t)));
        DoubleVector yOut = y2.reinterpretAsLongs().or(xInLast.reinterpretAsLongs().and(c14)).reinterpretAsDoubles();
        yOut.intoArray(y, yOffset + last);
    }

    private static void tanhShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.tanh(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[32]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[20]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[21]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[22]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[23]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[24]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[25]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[26]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[27]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[28]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[29]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[30]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        LongVector c14 = LongVector.broadcast(Species.LONG, BITS[1]);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector magnitude = xIn.abs();
        DoubleVector magnitude2 = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
        DoubleVector shifted = magnitude2.sub(c1).fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector h = n2.fma(c4, magnitude2);
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector z = h.mul(h);
        DoubleVector z2 = z.mul(z);
        DoubleVector q01 = c5.fma(z, c6);
        DoubleVector q23 = c7.fma(z, c8);
        DoubleVector q45 = c9.fma(z, c10);
        DoubleVector high = c11.fma(z2, q45);
        DoubleVector q = high.fma(z2, q23).fma(z2, q01);
        DoubleVector t = q.fma(z.mul(h), h);
        DoubleVector part = scale.add(c12).fma(t, scale.sub(c12));
        DoubleVector y2 = part.div(part.add(c13.sub(t)));
        DoubleVector yOut = y2.reinterpretAsLongs().or(xIn.reinterpretAsLongs().and(c14)).reinterpretAsDoubles();
        yOut.intoArray(y, yOffset, inside);
    }

    public static void tanhBackward(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
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
        double scalar0 = NUMBERS[15];
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector dxOut = dyInLast.mul(c0.sub(yInLast).mul(c0.add(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void tanhBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                relu(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                reluBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                leakyRelu(Math.min(CHUNK, left), slope, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                leakyReluBackward(Math.min(CHUNK, left), slope, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, slope);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                elu(Math.min(CHUNK, left), alpha, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[2]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[34]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[37]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, 0.0);
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
            DoubleVector lower = c22.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c21)));
            DoubleVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c23));
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
        DoubleVector lower = c22.mul(bounded.blend(xInLast, xInLast.abs().compare(VectorOperators.LT, c21)));
        DoubleVector yOut = lower.blend(xInLast, xInLast.compare(VectorOperators.GT, c23));
        yOut.intoArray(y, yOffset + last);
    }

    private static void eluShort(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.elu(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        LongVector c4 = LongVector.broadcast(Species.LONG, BITS[2]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[34]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[35]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[36]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[37]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[38]);
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
        DoubleVector t = half.fma(r.mul(r).mul(high.fma(r4, q23.fma(r2, q01))), half.fma(r, half.sub(c15)));
        DoubleVector y2 = t.mul(c16);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                eluBackward(Math.min(CHUNK, left), alpha, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        double scalar2 = NUMBERS[15];
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, alpha);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, alpha);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
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
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSigmoid(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        double scalar0 = NUMBERS[39];
        double scalar2 = NUMBERS[40];
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector z = xIn.add(c0);
            DoubleVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
            DoubleVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[40]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSigmoidBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        double scalar0 = NUMBERS[40];
        double scalar2 = NUMBERS[15];
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector inside2 = dyIn.div(c0);
            VectorMask<Double> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
            DoubleVector dxOut = inside2.blend(c1, t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scalar2);
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[40]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardTanh(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        double scalar0 = NUMBERS[37];
        double scalar1 = NUMBERS[15];
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
            DoubleVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
        DoubleVector above = xInLast.blend(c0, xInLast.compare(VectorOperators.LT, c0));
        DoubleVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardTanhShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.hardTanh(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[37]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardTanhBackward(Math.min(CHUNK, left), y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        double scalar0 = NUMBERS[15];
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector dxOut = dyInLast.blend(c1, yInLast.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardTanhBackwardShort(int n, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSwish(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        double scalar0 = NUMBERS[39];
        double scalar1 = NUMBERS[40];
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector shifted = xIn.add(c0);
            DoubleVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
            DoubleVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, scalar0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, scalar1);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, 0.0);
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
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[40]);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                hardSwishBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[41]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[42]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector between = xIn.add(c0).div(c1);
            DoubleVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c1));
            DoubleVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector between = xInLast.add(c0).div(c1);
        DoubleVector slope = between.blend(c2, xInLast.compare(VectorOperators.GT, c1));
        DoubleVector dxOut = dyInLast.mul(slope.blend(c4, xInLast.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSwishBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[41]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[39]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[42]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector between = xIn.add(c0).div(c1);
        DoubleVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c1));
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                softplus(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[43]);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[44]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[46]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[47]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[48]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[49]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[50]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[51]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[52]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[53]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[54]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector negative = xIn.abs().neg();
            if (!negative.compare(VectorOperators.GT, c0).allTrue()) {
                softplusAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector shifted = negative.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, negative));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector e = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale);
            VectorMask<Double> large = e.compare(VectorOperators.GT, c15);
            DoubleVector f = e.blend(c16.fma(e, c17), large);
            DoubleVector base = c18.blend(c19, large);
            DoubleVector lost = c18.blend(c16.fma(e, c17.sub(f)).add(c20), large);
            DoubleVector positive = c18.blend(xIn, xIn.compare(VectorOperators.GT, c18));
            DoubleVector s = f.div(c21.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q012 = c22.fma(z, c23);
            DoubleVector q232 = c24.fma(z, c25);
            DoubleVector q452 = c26.fma(z, c27);
            DoubleVector high2 = c28.fma(z2, q452);
            DoubleVector q = high2.fma(z2, q232).fma(z2, q012);
            DoubleVector halfSquare = c16.mul(f).mul(f);
            DoubleVector yOut = f.add(s.fma(q.fma(z, halfSquare), halfSquare.neg()).add(lost)).add(base).add(positive);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            softplusTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void softplusAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            softplusShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[44]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[46]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[47]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[48]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[49]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[50]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[51]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[52]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[53]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[54]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector negative = xIn.abs().neg();
            DoubleVector negative2 = negative.blend(c0, negative.compare(VectorOperators.LT, c0));
            DoubleVector shifted = negative2.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, negative2));
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
            LongVector half = negative2.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector e = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c5).reinterpretAsDoubles());
            VectorMask<Double> large = e.compare(VectorOperators.GT, c16);
            DoubleVector f = e.blend(c17.fma(e, c18), large);
            DoubleVector base = c19.blend(c20, large);
            DoubleVector lost = c19.blend(c17.fma(e, c18.sub(f)).add(c21), large);
            DoubleVector positive = c19.blend(xIn, xIn.compare(VectorOperators.GT, c19));
            DoubleVector s = f.div(c22.add(f));
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector q012 = c23.fma(z, c24);
            DoubleVector q232 = c25.fma(z, c26);
            DoubleVector q452 = c27.fma(z, c28);
            DoubleVector high2 = c29.fma(z2, q452);
            DoubleVector q = high2.fma(z2, q232).fma(z2, q012);
            DoubleVector halfSquare = c17.mul(f).mul(f);
            DoubleVector yOut = f.add(s.fma(q.fma(z, halfSquare), halfSquare.neg()).add(lost)).add(base).add(positive);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            softplusTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void softplusTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.softplus(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void softplusShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        ScalarDoubleActivation.softplus(n, x, xOffset, y, yOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                softplusBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
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
        int last = n - LANES;
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                softplusBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c1, c2).sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
            DoubleVector t = c15.div(power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large)));
            DoubleVector dxOut = dyIn.mul(t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            softplusBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            return;
        }
        DoubleVector n2 = w.fma(c1, c2).sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
        DoubleVector t = c15.div(power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large)));
        DoubleVector dxOut = dyInLast.mul(t);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void softplusBackwardAny(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            softplusBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            DoubleVector n2 = w.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c16).reinterpretAsDoubles();
            LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, one);
            DoubleVector t2 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
            DoubleVector dxOut = dyIn.mul(t2);
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            softplusBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void softplusBackwardTail(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        VectorMask<Double> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        DoubleVector n2 = w.fma(c2, c3).sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector power = t.add(c16).reinterpretAsDoubles();
        LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, one);
        DoubleVector t2 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        DoubleVector dxOut = dyIn.mul(t2);
        dxOut.blend(DoubleVector.fromArray(SPECIES, dx, dxOffset + last), done).intoArray(dx, dxOffset + last);
    }

    private static void softplusBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        DoubleVector n2 = w.fma(c2, c3).sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector power = t.add(c16).reinterpretAsDoubles();
        LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, one);
        DoubleVector t2 = one.div(power.fma(rest, power.blend(one, large)).add(one.blend(power, large)));
        DoubleVector dxOut = dyIn.mul(t2);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                silu(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                siluAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c1, c2).sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
            DoubleVector sum = power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large));
            DoubleVector yOut = xIn.div(sum);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            siluAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        DoubleVector n2 = w.fma(c1, c2).sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
        DoubleVector sum = power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large));
        DoubleVector yOut = xInLast.div(sum);
        yOut.intoArray(y, yOffset + last);
    }

    private static void siluAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            siluShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            DoubleVector n2 = w.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c16).reinterpretAsDoubles();
            LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, one);
            DoubleVector sum = power.fma(rest, power.blend(one, large)).add(one.blend(power, large));
            DoubleVector yOut = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(sum).mul(one);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            siluTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void siluTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        VectorMask<Double> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        DoubleVector n2 = w.fma(c2, c3).sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector power = t.add(c16).reinterpretAsDoubles();
        LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, one);
        DoubleVector sum = power.fma(rest, power.blend(one, large)).add(one.blend(power, large));
        DoubleVector yOut = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(sum).mul(one);
        yOut.blend(DoubleVector.fromArray(SPECIES, y, yOffset + last), done).intoArray(y, yOffset + last);
    }

    private static void siluShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleActivation.silu(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
        DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
        DoubleVector n2 = w.fma(c2, c3).sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c6.fma(r, c7);
        DoubleVector q23 = c8.fma(r, c9);
        DoubleVector q45 = c10.fma(r, c11);
        DoubleVector q67 = c12.fma(r, c13);
        DoubleVector q89 = c14.fma(r, c15);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
        LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
        DoubleVector power = t.add(c16).reinterpretAsDoubles();
        LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, one);
        DoubleVector sum = power.fma(rest, power.blend(one, large)).add(one.blend(power, large));
        DoubleVector yOut = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(sum).mul(one);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                siluBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[2]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector m = xIn.abs().neg().neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES);
            if (!m.abs().compare(VectorOperators.LT, k).allTrue()) {
                siluBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            DoubleVector n2 = m.fma(c0, c1).sub(c1);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k2 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 3 * LANES) : c2;
            DoubleVector k3 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 4 * LANES) : c3;
            DoubleVector r = n2.fma(k3, n2.fma(k2, m));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k4 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 5 * LANES) : c4;
            DoubleVector k5 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 6 * LANES) : c5;
            DoubleVector q01 = k4.fma(r, k5);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k6 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 7 * LANES) : c6;
            DoubleVector k7 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 8 * LANES) : c7;
            DoubleVector q23 = k6.fma(r, k7);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k8 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 9 * LANES) : c8;
            DoubleVector k9 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 10 * LANES) : c9;
            DoubleVector q45 = k8.fma(r, k9);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k10 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 11 * LANES) : c10;
            DoubleVector k11 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 12 * LANES) : c11;
            DoubleVector q67 = k10.fma(r, k11);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k12 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 13 * LANES) : c12;
            DoubleVector k13 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 14 * LANES) : c13;
            DoubleVector q89 = k12.fma(r, k13);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = m.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector part = power.fma(rest, c14);
            DoubleVector sum = part.add(power);
            DoubleVector sumLow = part.sub(sum.sub(power));
            DoubleVector factor = c14.div(sum);
            DoubleVector gap = c14.sub(m);
            DoubleVector change = m.fma(factor, c14.sub(gap).sub(m));
            DoubleVector inner = gap.add(change);
            DoubleVector innerLow = change.sub(inner.sub(gap));
            DoubleVector y = inner.mul(factor);
            DoubleVector missing = y.neg().fma(sum, inner).add(y.neg().fma(sumLow, innerLow));
            DoubleVector lower = missing.fma(factor, y);
            DoubleVector dxOut = dyIn.mul(c14.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c15)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            siluBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void siluBackwardAny(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            siluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c15 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector negative = xIn.abs().neg();
            DoubleVector m = negative.blend(c0, negative.compare(VectorOperators.LT, c0)).neg();
            DoubleVector n2 = m.fma(c1, c2).sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, m));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = m.fma(c1, c2).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c15).reinterpretAsDoubles();
            LongVector half = m.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c15.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector part = power.fma(rest, one);
            DoubleVector sum = part.add(power);
            DoubleVector sumLow = part.sub(sum.sub(power));
            DoubleVector factor = c16.div(sum);
            DoubleVector gap = c16.sub(m);
            DoubleVector change = m.fma(factor.mul(one), c16.sub(gap).sub(m));
            DoubleVector inner = gap.add(change);
            DoubleVector innerLow = change.sub(inner.sub(gap));
            DoubleVector y = inner.mul(factor);
            DoubleVector missing = y.neg().fma(sum, inner).add(y.neg().fma(sumLow, innerLow));
            DoubleVector lower = missing.fma(factor, y).mul(one);
            DoubleVector dxOut = dyIn.mul(c16.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c17)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            siluBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void siluBackwardTail(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.siluBackward(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
    }

    private static void siluBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        ScalarDoubleActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                mish(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[55]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector w = xIn.neg();
            if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
                mishAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c1, c2).sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
            DoubleVector part = power.fma(rest, power.blend(c15, large));
            DoubleVector greater = c15.blend(power, large);
            DoubleVector b = c15.div(part.add(greater));
            DoubleVector sum = part.blend(c15, large).fma(c16.sub(b).blend(b, large), c16.blend(part, large));
            DoubleVector yOut = xIn.div(sum.blend(sum.add(power), large));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector w = xInLast.neg();
        if (!w.abs().compare(VectorOperators.LT, c0).allTrue()) {
            mishAny(n - i, x, xOffset + i, y, yOffset + i);
            return;
        }
        DoubleVector n2 = w.fma(c1, c2).sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, w));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
        DoubleVector power = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
        DoubleVector part = power.fma(rest, power.blend(c15, large));
        DoubleVector greater = c15.blend(power, large);
        DoubleVector b = c15.div(part.add(greater));
        DoubleVector sum = part.blend(c15, large).fma(c16.sub(b).blend(b, large), c16.blend(part, large));
        DoubleVector yOut = xInLast.div(sum.blend(sum.add(power), large));
        yOut.intoArray(y, yOffset + last);
    }

    private static void mishAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            mishShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[16]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[31]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            DoubleVector w = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            DoubleVector n2 = w.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c2, c3).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c16).reinterpretAsDoubles();
            LongVector half = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c16.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector half2 = c17.mul(one);
            VectorMask<Double> large = power.compare(VectorOperators.GT, half2);
            DoubleVector part = power.fma(rest, power.blend(half2, large));
            DoubleVector greater = half2.blend(power, large);
            DoubleVector b = half2.div(part.add(greater));
            DoubleVector sum = part.blend(half2, large).fma(c18.sub(b).blend(b, large), one.blend(part, large));
            DoubleVector t2 = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(sum.blend(sum.add(power), large));
            DoubleVector yOut = t2.mul(one);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            mishTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void mishTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.mish(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void mishShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        ScalarDoubleActivation.mish(n, x, xOffset, y, yOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                mishBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[2]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[56]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[57]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector w = xIn.abs().neg();
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES);
            if (!w.abs().compare(VectorOperators.LT, k).allTrue()) {
                mishBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c0, c1).sub(c1);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k2 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 3 * LANES);
            DoubleVector k3 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 4 * LANES);
            DoubleVector r = n2.fma(k3, n2.fma(k2, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k4 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 5 * LANES);
            DoubleVector k5 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 6 * LANES) : c2;
            DoubleVector q01 = k4.fma(r, k5);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k6 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 7 * LANES) : c3;
            DoubleVector k7 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 8 * LANES) : c4;
            DoubleVector q23 = k6.fma(r, k7);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k8 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 9 * LANES) : c5;
            DoubleVector k9 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 10 * LANES) : c6;
            DoubleVector q45 = k8.fma(r, k9);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k10 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 11 * LANES) : c7;
            DoubleVector k11 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 12 * LANES) : c8;
            DoubleVector q67 = k10.fma(r, k11);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k12 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 13 * LANES) : c9;
            DoubleVector k13 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 14 * LANES) : c10;
            DoubleVector q89 = k12.fma(r, k13);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector part = rest.fma(power, power);
            DoubleVector eLow = rest.fma(power, power.sub(part));
            DoubleVector f = c11.add(part);
            DoubleVector fLow = part.sub(f.sub(c11)).add(eLow);
            DoubleVector g = part.add(part).blend(f, xIn.compare(VectorOperators.LT, c12));
            DoubleVector gLow = eLow.add(eLow).blend(fLow, xIn.compare(VectorOperators.LT, c12));
            DoubleVector q = g.fma(f, c11);
            DoubleVector qLow = g.fma(f, c11.sub(q)).add(g.fma(fLow, gLow.mul(f)));
            DoubleVector square = q.mul(q);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k14 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 33 * LANES) : c13;
            DoubleVector squareLow = q.fma(q, square.neg()).add(k14.mul(q).mul(qLow));
            DoubleVector gap = c14.fma(w, q);
            DoubleVector gapLow = c14.fma(w, q.sub(gap)).add(qLow);
            DoubleVector product = f.mul(gap);
            DoubleVector productLow = f.fma(gap, product.neg()).add(f.fma(gapLow, fLow.mul(gap)));
            DoubleVector sum = product.add(q);
            DoubleVector back = sum.sub(product);
            DoubleVector sumLow = product.sub(sum.sub(back)).add(q.sub(back)).add(productLow.add(qLow));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k15 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 57 * LANES) : c15;
            DoubleVector twice = k15.mul(w);
            DoubleVector above = twice.fma(f, q.neg()).blend(sum, xIn.compare(VectorOperators.LT, c12));
            DoubleVector aboveLow = twice.fma(fLow, qLow.neg()).blend(sumLow, xIn.compare(VectorOperators.LT, c12));
            DoubleVector factor = c11.div(square);
            DoubleVector y = above.mul(factor);
            DoubleVector missing = y.neg().fma(square, above).add(y.neg().fma(squareLow, aboveLow));
            DoubleVector first = y.mul(power);
            DoubleVector second = missing.mul(factor).mul(power);
            DoubleVector lower = rest.fma(first, rest.fma(second, second)).add(first);
            DoubleVector t = part.add(part).fma(lower, c11).blend(lower, xIn.compare(VectorOperators.LT, c12));
            DoubleVector dxOut = dyIn.mul(t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            mishBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void mishBackwardAny(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            mishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[17]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c15 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[56]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[57]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector negative = xIn.abs().neg();
            DoubleVector w = negative.blend(c0, negative.compare(VectorOperators.LT, c0));
            DoubleVector n2 = w.fma(c1, c2).sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, w));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c1, c2).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c15).reinterpretAsDoubles();
            LongVector half = w.fma(c1, c2).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector scale = half.lanewise(VectorOperators.LSHL, 52).add(c15).reinterpretAsDoubles();
            DoubleVector part = rest.fma(power, power);
            DoubleVector e = part.mul(scale);
            DoubleVector eLow = rest.fma(power, power.sub(part)).mul(scale);
            DoubleVector f = c16.add(e);
            DoubleVector fLow = e.sub(f.sub(c16)).add(eLow);
            DoubleVector g = e.add(e).blend(f, xIn.compare(VectorOperators.LT, c17));
            DoubleVector gLow = eLow.add(eLow).blend(fLow, xIn.compare(VectorOperators.LT, c17));
            DoubleVector q = g.fma(f, c16);
            DoubleVector qLow = g.fma(f, c16.sub(q)).add(g.fma(fLow, gLow.mul(f)));
            DoubleVector square = q.mul(q);
            DoubleVector squareLow = q.fma(q, square.neg()).add(c18.mul(q).mul(qLow));
            DoubleVector gap = c19.fma(w, q);
            DoubleVector gapLow = c19.fma(w, q.sub(gap)).add(qLow);
            DoubleVector product = f.mul(gap);
            DoubleVector productLow = f.fma(gap, product.neg()).add(f.fma(gapLow, fLow.mul(gap)));
            DoubleVector sum = product.add(q);
            DoubleVector back = sum.sub(product);
            DoubleVector sumLow = product.sub(sum.sub(back)).add(q.sub(back)).add(productLow.add(qLow));
            DoubleVector twice = c20.mul(w);
            DoubleVector above = twice.fma(f, q.neg()).blend(sum, xIn.compare(VectorOperators.LT, c17));
            DoubleVector aboveLow = twice.fma(fLow, qLow.neg()).blend(sumLow, xIn.compare(VectorOperators.LT, c17));
            DoubleVector factor = c16.div(square);
            DoubleVector y = above.mul(factor);
            DoubleVector missing = y.neg().fma(square, above).add(y.neg().fma(squareLow, aboveLow));
            DoubleVector first = y.mul(power);
            DoubleVector second = missing.mul(factor).mul(power);
            DoubleVector lower = rest.fma(first, rest.fma(second, second)).add(first).mul(scale);
            DoubleVector t2 = e.add(e).fma(lower, c16).blend(lower, xIn.compare(VectorOperators.LT, c17));
            DoubleVector dxOut = dyIn.mul(t2);
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            mishBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void mishBackwardTail(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.mishBackward(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
    }

    private static void mishBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        ScalarDoubleActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                gelu(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[58]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[59]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[60]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[61]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[62]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[63]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[64]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[65]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[66]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[67]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[68]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[69]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[70]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[71]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[72]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[73]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[74]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[75]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[76]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[77]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[78]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, NUMBERS[79]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector m = xIn.abs();
            DoubleVector square = m.mul(m);
            DoubleVector exponent = c0.mul(square);
            DoubleVector t = c0.mul(m.fma(m, square.neg()));
            if (!exponent.abs().compare(VectorOperators.LT, c1).allTrue()) {
                geluAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector n2 = exponent.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c4, exponent).add(n2.fma(c5, t));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector t2 = exponent.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t2.reinterpretAsDoubles();
            DoubleVector q8 = c16.fma(m, c17);
            DoubleVector q6 = q8.fma(m, c18).fma(m, c19);
            DoubleVector q4 = q6.fma(m, c20).fma(m, c21);
            DoubleVector q2 = q4.fma(m, c22).fma(m, c23);
            DoubleVector above = q2.fma(m, c24).fma(m, c25);
            DoubleVector numerator = above.fma(m, c26);
            DoubleVector numeratorLow = above.fma(m, c26.sub(numerator));
            DoubleVector q7 = c27.fma(m, c28);
            DoubleVector q5 = q7.fma(m, c29).fma(m, c30);
            DoubleVector q3 = q5.fma(m, c31).fma(m, c32);
            DoubleVector q1 = q3.fma(m, c33).fma(m, c34);
            DoubleVector below = q1.fma(m, c35);
            DoubleVector denominator = below.fma(m, c36);
            DoubleVector product = m.mul(numerator);
            DoubleVector productLow = m.fma(numeratorLow, m.fma(numerator, product.neg()));
            DoubleVector linear = c37.mul(product);
            DoubleVector linearLow = c37.fma(product, linear.neg()).add(c37.fma(productLow, c38.mul(product)));
            DoubleVector sum = linear.add(denominator);
            DoubleVector back = sum.sub(linear);
            DoubleVector denominatorLow = below.fma(m, c36.sub(denominator));
            DoubleVector sumLow = linear.sub(sum.sub(back)).add(denominator.sub(back)).add(linearLow.add(denominatorLow));
            DoubleVector factor = c26.div(sum);
            DoubleVector y2 = product.mul(factor);
            DoubleVector missing = y2.neg().fma(sum, product).add(y2.neg().fma(sumLow, productLow));
            DoubleVector part = y2.mul(power);
            DoubleVector partLow = missing.mul(factor).mul(power);
            DoubleVector lower = rest.fma(part, rest.fma(partLow, partLow)).add(part);
            DoubleVector yOut = xIn.blend(c40, xIn.compare(VectorOperators.LT, c39)).sub(lower);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            geluShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[80]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[58]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[59]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[60]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[61]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[62]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[63]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[64]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[65]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[66]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[67]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[68]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[69]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[70]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[71]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[72]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[73]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[74]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[75]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[76]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[77]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, NUMBERS[78]);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, NUMBERS[79]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = xIn.abs();
            DoubleVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            DoubleVector square = m.mul(m);
            DoubleVector exponent = c1.mul(square);
            DoubleVector low = c1.mul(m.fma(m, square.neg()));
            DoubleVector n2 = exponent.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c4, exponent).add(n2.fma(c5, low));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = exponent.fma(c2, c3).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c16).reinterpretAsDoubles();
            LongVector half = exponent.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector scale = half.lanewise(VectorOperators.LSHL, 52).add(c16).reinterpretAsDoubles();
            DoubleVector q8 = c17.fma(m, c18);
            DoubleVector q6 = q8.fma(m, c19).fma(m, c20);
            DoubleVector q4 = q6.fma(m, c21).fma(m, c22);
            DoubleVector q2 = q4.fma(m, c23).fma(m, c24);
            DoubleVector above = q2.fma(m, c25).fma(m, c26);
            DoubleVector numerator = above.fma(m, c27);
            DoubleVector numeratorLow = above.fma(m, c27.sub(numerator));
            DoubleVector q7 = c28.fma(m, c29);
            DoubleVector q5 = q7.fma(m, c30).fma(m, c31);
            DoubleVector q3 = q5.fma(m, c32).fma(m, c33);
            DoubleVector q1 = q3.fma(m, c34).fma(m, c35);
            DoubleVector below = q1.fma(m, c36);
            DoubleVector denominator = below.fma(m, c37);
            DoubleVector product = m.mul(numerator);
            DoubleVector productLow = m.fma(numeratorLow, m.fma(numerator, product.neg()));
            DoubleVector linear = c38.mul(product);
            DoubleVector linearLow = c38.fma(product, linear.neg()).add(c38.fma(productLow, c39.mul(product)));
            DoubleVector sum = linear.add(denominator);
            DoubleVector back = sum.sub(linear);
            DoubleVector denominatorLow = below.fma(m, c37.sub(denominator));
            DoubleVector sumLow = linear.sub(sum.sub(back)).add(denominator.sub(back)).add(linearLow.add(denominatorLow));
            DoubleVector factor = c27.div(sum);
            DoubleVector y2 = product.mul(factor);
            DoubleVector missing = y2.neg().fma(sum, product).add(y2.neg().fma(sumLow, productLow));
            DoubleVector part = y2.mul(power);
            DoubleVector partLow = missing.mul(factor).mul(power);
            DoubleVector lower = rest.fma(part, rest.fma(partLow, partLow)).add(part).mul(scale);
            DoubleVector yOut = xIn.blend(c41, xIn.compare(VectorOperators.LT, c40)).sub(lower);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.gelu(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void geluShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        ScalarDoubleActivation.gelu(n, x, xOffset, y, yOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                geluBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
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
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[58]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[59]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[60]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[61]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[62]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[63]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[64]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[65]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[66]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[67]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[68]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[69]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[70]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[71]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[72]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[73]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[74]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[75]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[76]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[77]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[78]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, NUMBERS[81]);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, NUMBERS[82]);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector m = xIn.abs();
            DoubleVector square = m.mul(m);
            DoubleVector exponent = c0.mul(square);
            DoubleVector t = c0.mul(m.fma(m, square.neg()));
            if (!exponent.abs().compare(VectorOperators.LT, c1).allTrue()) {
                geluBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            DoubleVector n2 = exponent.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c4, exponent).add(n2.fma(c5, t));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector t2 = exponent.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t2.reinterpretAsDoubles();
            DoubleVector q8 = c16.fma(m, c17);
            DoubleVector q6 = q8.fma(m, c18).fma(m, c19);
            DoubleVector q4 = q6.fma(m, c20).fma(m, c21);
            DoubleVector q2 = q4.fma(m, c22).fma(m, c23);
            DoubleVector above = q2.fma(m, c24).fma(m, c25);
            DoubleVector numerator = above.fma(m, c26);
            DoubleVector numeratorLow = above.fma(m, c26.sub(numerator));
            DoubleVector q7 = c27.fma(m, c28);
            DoubleVector q5 = q7.fma(m, c29).fma(m, c30);
            DoubleVector q3 = q5.fma(m, c31).fma(m, c32);
            DoubleVector q1 = q3.fma(m, c33).fma(m, c34);
            DoubleVector below = q1.fma(m, c35);
            DoubleVector denominator = below.fma(m, c36);
            DoubleVector product = m.mul(numerator);
            DoubleVector productLow = m.fma(numeratorLow, m.fma(numerator, product.neg()));
            DoubleVector linear = c37.mul(product);
            DoubleVector linearLow = c37.fma(product, linear.neg()).add(c37.fma(productLow, c38.mul(product)));
            DoubleVector sum = linear.add(denominator);
            DoubleVector back = sum.sub(linear);
            DoubleVector denominatorLow = below.fma(m, c36.sub(denominator));
            DoubleVector sumLow = linear.sub(sum.sub(back)).add(denominator.sub(back)).add(linearLow.add(denominatorLow));
            DoubleVector factor = c26.div(sum);
            DoubleVector mills = numerator.mul(factor);
            DoubleVector missing = mills.neg().fma(sum, numerator).add(mills.neg().fma(sumLow, numeratorLow));
            DoubleVector part = m.neg().fma(c39, mills).mul(power);
            DoubleVector partLow = missing.fma(factor, m.neg().mul(c40)).mul(power);
            DoubleVector lower = rest.fma(part, rest.fma(partLow, partLow)).add(part);
            DoubleVector dxOut = dyIn.mul(c26.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c41)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluBackwardAny(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            geluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[80]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[45]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
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
        LongVector c16 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[58]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[59]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[60]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[61]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[62]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, NUMBERS[63]);
        DoubleVector c23 = DoubleVector.broadcast(SPECIES, NUMBERS[64]);
        DoubleVector c24 = DoubleVector.broadcast(SPECIES, NUMBERS[65]);
        DoubleVector c25 = DoubleVector.broadcast(SPECIES, NUMBERS[66]);
        DoubleVector c26 = DoubleVector.broadcast(SPECIES, NUMBERS[67]);
        DoubleVector c27 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c28 = DoubleVector.broadcast(SPECIES, NUMBERS[68]);
        DoubleVector c29 = DoubleVector.broadcast(SPECIES, NUMBERS[69]);
        DoubleVector c30 = DoubleVector.broadcast(SPECIES, NUMBERS[70]);
        DoubleVector c31 = DoubleVector.broadcast(SPECIES, NUMBERS[71]);
        DoubleVector c32 = DoubleVector.broadcast(SPECIES, NUMBERS[72]);
        DoubleVector c33 = DoubleVector.broadcast(SPECIES, NUMBERS[73]);
        DoubleVector c34 = DoubleVector.broadcast(SPECIES, NUMBERS[74]);
        DoubleVector c35 = DoubleVector.broadcast(SPECIES, NUMBERS[75]);
        DoubleVector c36 = DoubleVector.broadcast(SPECIES, NUMBERS[76]);
        DoubleVector c37 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c38 = DoubleVector.broadcast(SPECIES, NUMBERS[77]);
        DoubleVector c39 = DoubleVector.broadcast(SPECIES, NUMBERS[78]);
        DoubleVector c40 = DoubleVector.broadcast(SPECIES, NUMBERS[81]);
        DoubleVector c41 = DoubleVector.broadcast(SPECIES, NUMBERS[82]);
        DoubleVector c42 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = xIn.abs();
            DoubleVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            DoubleVector square = m.mul(m);
            DoubleVector exponent = c1.mul(square);
            DoubleVector low = c1.mul(m.fma(m, square.neg()));
            DoubleVector n2 = exponent.fma(c2, c3).sub(c3);
            DoubleVector r = n2.fma(c4, exponent).add(n2.fma(c5, low));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c6.fma(r, c7);
            DoubleVector q23 = c8.fma(r, c9);
            DoubleVector q45 = c10.fma(r, c11);
            DoubleVector q67 = c12.fma(r, c13);
            DoubleVector q89 = c14.fma(r, c15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = exponent.fma(c2, c3).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c16).reinterpretAsDoubles();
            LongVector half = exponent.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector scale = half.lanewise(VectorOperators.LSHL, 52).add(c16).reinterpretAsDoubles();
            DoubleVector q8 = c17.fma(m, c18);
            DoubleVector q6 = q8.fma(m, c19).fma(m, c20);
            DoubleVector q4 = q6.fma(m, c21).fma(m, c22);
            DoubleVector q2 = q4.fma(m, c23).fma(m, c24);
            DoubleVector above = q2.fma(m, c25).fma(m, c26);
            DoubleVector numerator = above.fma(m, c27);
            DoubleVector numeratorLow = above.fma(m, c27.sub(numerator));
            DoubleVector q7 = c28.fma(m, c29);
            DoubleVector q5 = q7.fma(m, c30).fma(m, c31);
            DoubleVector q3 = q5.fma(m, c32).fma(m, c33);
            DoubleVector q1 = q3.fma(m, c34).fma(m, c35);
            DoubleVector below = q1.fma(m, c36);
            DoubleVector denominator = below.fma(m, c37);
            DoubleVector product = m.mul(numerator);
            DoubleVector productLow = m.fma(numeratorLow, m.fma(numerator, product.neg()));
            DoubleVector linear = c38.mul(product);
            DoubleVector linearLow = c38.fma(product, linear.neg()).add(c38.fma(productLow, c39.mul(product)));
            DoubleVector sum = linear.add(denominator);
            DoubleVector back = sum.sub(linear);
            DoubleVector denominatorLow = below.fma(m, c37.sub(denominator));
            DoubleVector sumLow = linear.sub(sum.sub(back)).add(denominator.sub(back)).add(linearLow.add(denominatorLow));
            DoubleVector factor = c27.div(sum);
            DoubleVector mills = numerator.mul(factor);
            DoubleVector missing = mills.neg().fma(sum, numerator).add(mills.neg().fma(sumLow, numeratorLow));
            DoubleVector part = m.neg().fma(c40, mills).mul(power);
            DoubleVector partLow = missing.fma(factor, m.neg().mul(c41)).mul(power);
            DoubleVector lower = rest.fma(part, rest.fma(partLow, partLow)).add(part).mul(scale);
            DoubleVector dxOut = dyIn.mul(c27.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c42)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluBackwardTail(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.geluBackward(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
    }

    private static void geluBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        ScalarDoubleActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                geluTanh(Math.min(CHUNK, left), x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[83]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[84]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[2]);
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
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector m = xIn.neg();
            DoubleVector square = m.mul(m);
            DoubleVector squareLow = m.fma(m, square.neg());
            DoubleVector product = c0.mul(square);
            DoubleVector productLow = c0.fma(square, product.neg());
            DoubleVector sum = product.add(c1);
            DoubleVector back = sum.sub(product);
            DoubleVector sumLow = product.sub(sum.sub(back)).add(c1.sub(back));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 85 * LANES);
            DoubleVector k2 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 86 * LANES);
            DoubleVector constantsLow = k.fma(square, k2);
            DoubleVector low = c0.fma(squareLow, productLow.add(sumLow).add(constantsLow));
            DoubleVector w = m.mul(sum);
            DoubleVector wLow = m.fma(low, m.fma(sum, w.neg()));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k3 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES);
            if (!w.abs().compare(VectorOperators.LT, k3).allTrue()) {
                geluTanhAny(n - i, x, xOffset + i, y, yOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c2, c3).sub(c3);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k4 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 3 * LANES);
            DoubleVector k5 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 4 * LANES) : c4;
            DoubleVector r = n2.fma(k4, w).add(n2.fma(k5, wLow));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k6 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 5 * LANES) : c5;
            DoubleVector k7 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 6 * LANES) : c6;
            DoubleVector q01 = k6.fma(r, k7);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k8 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 7 * LANES) : c7;
            DoubleVector k9 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 8 * LANES) : c8;
            DoubleVector q23 = k8.fma(r, k9);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k10 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 9 * LANES) : c9;
            DoubleVector k11 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 10 * LANES) : c10;
            DoubleVector q45 = k10.fma(r, k11);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k12 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 11 * LANES) : c11;
            DoubleVector k13 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 12 * LANES) : c12;
            DoubleVector q67 = k12.fma(r, k13);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k14 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 13 * LANES) : c13;
            DoubleVector k15 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 14 * LANES) : c14;
            DoubleVector q89 = k14.fma(r, k15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, c15);
            DoubleVector denominator = power.fma(rest, power.blend(c15, large)).add(c15.blend(power, large));
            DoubleVector yOut = xIn.div(denominator);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluTanhAny(int n, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            geluTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[87]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[88]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[83]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[84]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[85]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[86]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        LongVector c20 = LongVector.broadcast(Species.LONG, BITS[0]);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector opposite = xIn.neg().blend(c1, xIn.compare(VectorOperators.GT, c0));
            DoubleVector m = opposite.blend(c0, xIn.compare(VectorOperators.LT, c1));
            DoubleVector square = m.mul(m);
            DoubleVector squareLow = m.fma(m, square.neg());
            DoubleVector product = c2.mul(square);
            DoubleVector productLow = c2.fma(square, product.neg());
            DoubleVector sum = product.add(c3);
            DoubleVector back = sum.sub(product);
            DoubleVector sumLow = product.sub(sum.sub(back)).add(c3.sub(back));
            DoubleVector constantsLow = c4.fma(square, c5);
            DoubleVector low = c2.fma(squareLow, productLow.add(sumLow).add(constantsLow));
            DoubleVector w = m.mul(sum);
            DoubleVector wLow = m.fma(low, m.fma(sum, w.neg()));
            DoubleVector n2 = w.fma(c6, c7).sub(c7);
            DoubleVector r = n2.fma(c8, w).add(n2.fma(c9, wLow));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c10.fma(r, c11);
            DoubleVector q23 = c12.fma(r, c13);
            DoubleVector q45 = c14.fma(r, c15);
            DoubleVector q67 = c16.fma(r, c17);
            DoubleVector q89 = c18.fma(r, c19);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c6, c7).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c20).reinterpretAsDoubles();
            LongVector half = w.fma(c6, c7).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c20.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            VectorMask<Double> large = power.compare(VectorOperators.GT, one);
            DoubleVector denominator = power.fma(rest, power.blend(one, large)).add(one.blend(power, large));
            DoubleVector yOut = xIn.blend(c1, xIn.compare(VectorOperators.LT, c1)).div(denominator).mul(one);
            yOut.intoArray(y, yOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhTail(n, x, xOffset, y, yOffset);
        }
    }

    private static void geluTanhTail(int n, double[] x, int xOffset, double[] y, int yOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.geluTanh(n - i, x, xOffset + i, y, yOffset + i);
    }

    private static void geluTanhShort(int n, double[] x, int xOffset, double[] y, int yOffset) {
        ScalarDoubleActivation.geluTanh(n, x, xOffset, y, yOffset);
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
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                geluTanhBackward(Math.min(CHUNK, left), x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[83]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[84]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[2]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector m = xIn.abs();
            DoubleVector square = m.mul(m);
            DoubleVector squareLow = m.fma(m, square.neg());
            DoubleVector product = c0.mul(square);
            DoubleVector productLow = c0.fma(square, product.neg());
            DoubleVector sum = product.add(c1);
            DoubleVector back = sum.sub(product);
            DoubleVector sumLow = product.sub(sum.sub(back)).add(c1.sub(back));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 85 * LANES);
            DoubleVector k2 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 86 * LANES);
            DoubleVector constantsLow = k.fma(square, k2);
            DoubleVector low = c0.fma(squareLow, productLow.add(sumLow).add(constantsLow));
            DoubleVector w = m.mul(sum);
            DoubleVector wLow = m.fma(low, m.fma(sum, w.neg()));
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k3 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 0 * LANES);
            if (!w.abs().compare(VectorOperators.LT, k3).allTrue()) {
                geluTanhBackwardAny(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            DoubleVector n2 = w.fma(c2, c3).sub(c3);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k4 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 3 * LANES);
            DoubleVector k5 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 4 * LANES);
            DoubleVector r = n2.fma(k4, w).add(n2.fma(k5, wLow));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k6 = DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 5 * LANES);
            DoubleVector k7 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 6 * LANES) : c4;
            DoubleVector q01 = k6.fma(r, k7);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k8 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 7 * LANES) : c5;
            DoubleVector k9 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 8 * LANES) : c6;
            DoubleVector q23 = k8.fma(r, k9);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k10 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 9 * LANES) : c7;
            DoubleVector k11 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 10 * LANES) : c8;
            DoubleVector q45 = k10.fma(r, k11);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k12 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 11 * LANES) : c9;
            DoubleVector k13 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 12 * LANES) : c10;
            DoubleVector q67 = k12.fma(r, k13);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k14 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 13 * LANES) : c11;
            DoubleVector k15 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 14 * LANES) : c12;
            DoubleVector q89 = k14.fma(r, k15);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            DoubleVector power = w.fma(c2, c3).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector part = power.fma(rest, c13);
            DoubleVector divisor = part.add(power);
            DoubleVector divisorLow = part.sub(divisor.sub(power));
            DoubleVector factor = c13.div(divisor);
            DoubleVector slope = sum.add(product.add(product));
            DoubleVector slopeBack = slope.sub(sum);
            if (Species.FEW_REGISTERS) {
                VarHandle.storeStoreFence();
            }
            DoubleVector k16 = Species.FEW_REGISTERS ? DoubleVector.fromArray(SPECIES, IN_ALL_LANES, 33 * LANES) : c14;
            DoubleVector slopeLow = k16.fma(c0.fma(squareLow, productLow), low).add(sum.sub(slope.sub(slopeBack)).add(product.add(product).sub(slopeBack)));
            DoubleVector change = m.mul(slope);
            DoubleVector changeLow = m.fma(slopeLow, m.fma(slope, change.neg()));
            DoubleVector gap = c13.sub(change);
            DoubleVector rising = change.fma(factor, c13.sub(gap).sub(change).sub(changeLow));
            DoubleVector inner = gap.add(rising);
            DoubleVector innerLow = rising.sub(inner.sub(gap));
            DoubleVector y = inner.mul(factor);
            DoubleVector missing = y.neg().fma(divisor, inner).add(y.neg().fma(divisorLow, innerLow));
            DoubleVector lower = missing.fma(factor, y);
            DoubleVector dxOut = dyIn.mul(c13.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c15)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluTanhBackwardAny(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            geluTanhBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, NUMBERS[87]);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, NUMBERS[83]);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, NUMBERS[84]);
        DoubleVector c3 = DoubleVector.broadcast(SPECIES, NUMBERS[85]);
        DoubleVector c4 = DoubleVector.broadcast(SPECIES, NUMBERS[86]);
        DoubleVector c5 = DoubleVector.broadcast(SPECIES, NUMBERS[1]);
        DoubleVector c6 = DoubleVector.broadcast(SPECIES, NUMBERS[18]);
        DoubleVector c7 = DoubleVector.broadcast(SPECIES, NUMBERS[3]);
        DoubleVector c8 = DoubleVector.broadcast(SPECIES, NUMBERS[4]);
        DoubleVector c9 = DoubleVector.broadcast(SPECIES, NUMBERS[5]);
        DoubleVector c10 = DoubleVector.broadcast(SPECIES, NUMBERS[6]);
        DoubleVector c11 = DoubleVector.broadcast(SPECIES, NUMBERS[7]);
        DoubleVector c12 = DoubleVector.broadcast(SPECIES, NUMBERS[8]);
        DoubleVector c13 = DoubleVector.broadcast(SPECIES, NUMBERS[9]);
        DoubleVector c14 = DoubleVector.broadcast(SPECIES, NUMBERS[10]);
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, NUMBERS[11]);
        DoubleVector c16 = DoubleVector.broadcast(SPECIES, NUMBERS[12]);
        DoubleVector c17 = DoubleVector.broadcast(SPECIES, NUMBERS[13]);
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, NUMBERS[14]);
        LongVector c19 = LongVector.broadcast(Species.LONG, BITS[0]);
        DoubleVector c20 = DoubleVector.broadcast(SPECIES, NUMBERS[15]);
        DoubleVector c21 = DoubleVector.broadcast(SPECIES, NUMBERS[33]);
        DoubleVector c22 = DoubleVector.broadcast(SPECIES, 0.0);
        int last = n - LANES;
        for (int i = 0; i <= last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector magnitude = xIn.abs();
            DoubleVector m = magnitude.blend(c0, magnitude.compare(VectorOperators.GT, c0));
            DoubleVector square = m.mul(m);
            DoubleVector squareLow = m.fma(m, square.neg());
            DoubleVector product = c1.mul(square);
            DoubleVector productLow = c1.fma(square, product.neg());
            DoubleVector sum = product.add(c2);
            DoubleVector back = sum.sub(product);
            DoubleVector sumLow = product.sub(sum.sub(back)).add(c2.sub(back));
            DoubleVector constantsLow = c3.fma(square, c4);
            DoubleVector low = c1.fma(squareLow, productLow.add(sumLow).add(constantsLow));
            DoubleVector w = m.mul(sum);
            DoubleVector wLow = m.fma(low, m.fma(sum, w.neg()));
            DoubleVector n2 = w.fma(c5, c6).sub(c6);
            DoubleVector r = n2.fma(c7, w).add(n2.fma(c8, wLow));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c9.fma(r, c10);
            DoubleVector q23 = c11.fma(r, c12);
            DoubleVector q45 = c13.fma(r, c14);
            DoubleVector q67 = c15.fma(r, c16);
            DoubleVector q89 = c17.fma(r, c18);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector rest = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r);
            LongVector bits = w.fma(c5, c6).reinterpretAsLongs();
            LongVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = t.add(c19).reinterpretAsDoubles();
            LongVector half = w.fma(c5, c6).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector one = c19.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector part = power.fma(rest, one);
            DoubleVector divisor = part.add(power);
            DoubleVector divisorLow = part.sub(divisor.sub(power));
            DoubleVector factor = c20.div(divisor);
            DoubleVector slope = sum.add(product.add(product));
            DoubleVector slopeBack = slope.sub(sum);
            DoubleVector slopeLow = c21.fma(c1.fma(squareLow, productLow), low).add(sum.sub(slope.sub(slopeBack)).add(product.add(product).sub(slopeBack)));
            DoubleVector change = m.mul(slope);
            DoubleVector changeLow = m.fma(slopeLow, m.fma(slope, change.neg()));
            DoubleVector gap = c20.sub(change);
            DoubleVector rising = change.fma(factor.mul(one), c20.sub(gap).sub(change).sub(changeLow));
            DoubleVector inner = gap.add(rising);
            DoubleVector innerLow = rising.sub(inner.sub(gap));
            DoubleVector y = inner.mul(factor);
            DoubleVector missing = y.neg().fma(divisor, inner).add(y.neg().fma(divisorLow, innerLow));
            DoubleVector lower = missing.fma(factor, y).mul(one);
            DoubleVector dxOut = dyIn.mul(c20.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c22)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if ((n & LANES - 1) != 0) {
            geluTanhBackwardTail(n, x, xOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void geluTanhBackwardTail(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        int i = n - (n & LANES - 1);
        ScalarDoubleActivation.geluTanhBackward(n - i, x, xOffset + i, dy, dyOffset + i, dx, dxOffset + i);
    }

    private static void geluTanhBackwardShort(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        ScalarDoubleActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
    }
}
