// Generated from ScalarDoubleRow.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleRow;

/** The kernels of {@code ScalarDoubleRow} on vectors. */
public final class SimdDoubleRow {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final double[] NUMBERS = {
            708.0, 0x1.71547652b82fep0, 0x1.8p52 + 1023, -0x1.62e42feep-1, -0x1.a39ef35793c76p-33, 
            0x1.555555555553ap-3, 0x1.0000000000005p-1, 0x1.1111111118c61p-7, 0x1.555555555209cp-5, 
            0x1.a01a01769f606p-13, 0x1.6c16c17f5ac06p-10, 0x1.71de838a5cb6ep-19, 0x1.a019a60013e93p-16, 
            0x1.ae747fd6b5ca3p-26, 0x1.28a346351486cp-22, 0x1.8p52, 710.0, Double.POSITIVE_INFINITY, -746.0};
    private static final long[] BITS = {
            0x3ff0000000000000L};

    private SimdDoubleRow() {}

    public static void divide(int n, double sum, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            divideShort(n, sum, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                divide(Math.min(CHUNK, left), sum, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.div(c0);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector yOut = xInLast.div(c0);
        yOut.intoArray(y, yOffset + last);
    }

    private static void divideShort(int n, double sum, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleRow.divide(n, sum, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yOut = xIn.div(c0);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void logProbabilities(int n, double max, double logSum, double[] x, int xOffset, double[] y, int yOffset) {
        if (n < LANES) {
            logProbabilitiesShort(n, max, logSum, x, xOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                logProbabilities(Math.min(CHUNK, left), max, logSum, x, xOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, logSum);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector yOut = xIn.sub(c0).sub(c1);
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, logSum);
        DoubleVector yOut = xInLast.sub(c0).sub(c1);
        yOut.intoArray(y, yOffset + last);
    }

    private static void logProbabilitiesShort(int n, double max, double logSum, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleRow.logProbabilities(n, max, logSum, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, logSum);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector yOut = xIn.sub(c0).sub(c1);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void softmaxBackward(int n, double dot, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            softmaxBackwardShort(n, dot, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                softmaxBackward(Math.min(CHUNK, left), dot, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, dot);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector dxOut = yIn.mul(dyIn.sub(c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, dot);
        DoubleVector dxOut = yInLast.mul(dyInLast.sub(c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void softmaxBackwardShort(int n, double dot, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleRow.softmaxBackward(n, dot, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, dot);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector dxOut = yIn.mul(dyIn.sub(c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void logSoftmaxBackward(int n, double sum, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.logSoftmaxBackward(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n < LANES) {
            logSoftmaxBackwardShort(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                logSoftmaxBackward(Math.min(CHUNK, left), sum, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
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
        DoubleVector c15 = DoubleVector.broadcast(SPECIES, sum);
        int last = n - LANES;
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            if (!yIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                logSoftmaxBackwardAny(n - i, sum, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            DoubleVector shifted = yIn.fma(c1, c2);
            DoubleVector n2 = shifted.sub(c2);
            DoubleVector r = n2.fma(c4, n2.fma(c3, yIn));
            DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c5.fma(r, c6);
            DoubleVector q23 = c7.fma(r, c8);
            DoubleVector q45 = c9.fma(r, c10);
            DoubleVector q67 = c11.fma(r, c12);
            DoubleVector q89 = c13.fma(r, c14);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector t = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(c15);
            DoubleVector dxOut = dyIn.sub(t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        if (!yInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            logSoftmaxBackwardAny(n - i, sum, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            return;
        }
        DoubleVector shifted = yInLast.fma(c1, c2);
        DoubleVector n2 = shifted.sub(c2);
        DoubleVector r = n2.fma(c4, n2.fma(c3, yInLast));
        DoubleVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c5.fma(r, c6);
        DoubleVector q23 = c7.fma(r, c8);
        DoubleVector q45 = c9.fma(r, c10);
        DoubleVector q67 = c11.fma(r, c12);
        DoubleVector q89 = c13.fma(r, c14);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector t = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(c15);
        DoubleVector dxOut = dyInLast.sub(t);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void logSoftmaxBackwardAny(int n, double sum, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (n < LANES) {
            logSoftmaxBackwardShort(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, sum);
        int last = n - LANES;
        DoubleVector dyInLast = DoubleVector.fromArray(SPECIES, dy, dyOffset + last);
        DoubleVector yInLast = DoubleVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset + i);
            DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector shifted = yIn.fma(c0, c1);
            DoubleVector n2 = shifted.sub(c1);
            DoubleVector r = n2.fma(c3, n2.fma(c2, yIn));
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
            LongVector half = yIn.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
            DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
            DoubleVector high2 = y2.blend(c16, yIn.compare(VectorOperators.GT, c15));
            DoubleVector dxOut = dyIn.sub(high2.blend(c18, yIn.compare(VectorOperators.LT, c17)).mul(c19));
            dxOut.intoArray(dx, dxOffset + i);
        }
        DoubleVector shifted = yInLast.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, yInLast));
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
        LongVector half = yInLast.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
        DoubleVector high2 = y2.blend(c16, yInLast.compare(VectorOperators.GT, c15));
        DoubleVector dxOut = dyInLast.sub(high2.blend(c18, yInLast.compare(VectorOperators.LT, c17)).mul(c19));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void logSoftmaxBackwardShort(int n, double sum, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2 || yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarDoubleRow.logSoftmaxBackward(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
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
        DoubleVector c19 = DoubleVector.broadcast(SPECIES, sum);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector dyIn = DoubleVector.fromArray(SPECIES, dy, dyOffset);
        DoubleVector yIn = DoubleVector.fromArray(SPECIES, y, yOffset);
        DoubleVector shifted = yIn.fma(c0, c1);
        DoubleVector n2 = shifted.sub(c1);
        DoubleVector r = n2.fma(c3, n2.fma(c2, yIn));
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
        LongVector half = yIn.fma(c0, c1).reinterpretAsLongs().lanewise(VectorOperators.LSHR, 1);
        DoubleVector y2 = high.fma(r4, q23.fma(r2, q01)).fma(r.mul(r), r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 52).add(c4).reinterpretAsDoubles());
        DoubleVector high2 = y2.blend(c16, yIn.compare(VectorOperators.GT, c15));
        DoubleVector dxOut = dyIn.sub(high2.blend(c18, yIn.compare(VectorOperators.LT, c17)).mul(c19));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void crossEntropyGradient(int n, double sum, double share, double scale, double[] e, int eOffset, double[] g, int gOffset) {
        if (n < LANES) {
            crossEntropyGradientShort(n, sum, share, scale, e, eOffset, g, gOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                crossEntropyGradient(Math.min(CHUNK, left), sum, share, scale, e, eOffset + i, g, gOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector eInLast = DoubleVector.fromArray(SPECIES, e, eOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, share);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
            DoubleVector eIn = DoubleVector.fromArray(SPECIES, e, eOffset + i);
            DoubleVector gOut = eIn.div(c0).sub(c1).mul(c2);
            gOut.intoArray(g, gOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, share);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
        DoubleVector gOut = eInLast.div(c0).sub(c1).mul(c2);
        gOut.intoArray(g, gOffset + last);
    }

    private static void crossEntropyGradientShort(int n, double sum, double share, double scale, double[] e, int eOffset, double[] g, int gOffset) {
        if (LANES == 2 || eOffset > e.length - LANES || gOffset > g.length - LANES) {
            ScalarDoubleRow.crossEntropyGradient(n, sum, share, scale, e, eOffset, g, gOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, share);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector eIn = DoubleVector.fromArray(SPECIES, e, eOffset);
        DoubleVector gOut = eIn.div(c0).sub(c1).mul(c2);
        gOut.intoArray(g, gOffset, inside);
    }

    public static void weightedScores(int n, double max, double[] x, int xOffset, double[] t, int tOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.weightedScores(n, max, x, xOffset, t, tOffset, y, yOffset);
            return;
        }
        if (n < LANES) {
            weightedScoresShort(n, max, x, xOffset, t, tOffset, y, yOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                weightedScores(Math.min(CHUNK, left), max, x, xOffset + i, t, tOffset + i, y, yOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector tInLast = DoubleVector.fromArray(SPECIES, t, tOffset + last);
        DoubleVector xInLast = DoubleVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
            DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset + i);
            DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            DoubleVector product = tIn.mul(xIn.sub(c0));
            DoubleVector yOut = product.blend(c1, tIn.compare(VectorOperators.EQ, c1));
            yOut.intoArray(y, yOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        DoubleVector product = tInLast.mul(xInLast.sub(c0));
        DoubleVector yOut = product.blend(c1, tInLast.compare(VectorOperators.EQ, c1));
        yOut.intoArray(y, yOffset + last);
    }

    private static void weightedScoresShort(int n, double max, double[] x, int xOffset, double[] t, int tOffset, double[] y, int yOffset) {
        if (LANES == 2 || xOffset > x.length - LANES || tOffset > t.length - LANES || yOffset > y.length - LANES) {
            ScalarDoubleRow.weightedScores(n, max, x, xOffset, t, tOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset);
        DoubleVector xIn = DoubleVector.fromArray(SPECIES, x, xOffset);
        DoubleVector product = tIn.mul(xIn.sub(c0));
        DoubleVector yOut = product.blend(c1, tIn.compare(VectorOperators.EQ, c1));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void distributionGradient(int n, double sum, double total, double scale, double[] e, int eOffset, double[] t, int tOffset, double[] g, int gOffset) {
        if (n < LANES) {
            distributionGradientShort(n, sum, total, scale, e, eOffset, t, tOffset, g, gOffset);
            return;
        }
        if (n > CHUNK) {
            for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {
                distributionGradient(Math.min(CHUNK, left), sum, total, scale, e, eOffset + i, t, tOffset + i, g, gOffset + i);
            }
            return;
        }
        int last = n - LANES;
        DoubleVector eInLast = DoubleVector.fromArray(SPECIES, e, eOffset + last);
        DoubleVector tInLast = DoubleVector.fromArray(SPECIES, t, tOffset + last);
        for (int i = 0; i < last; i += LANES) {
            DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
            DoubleVector c1 = DoubleVector.broadcast(SPECIES, total);
            DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
            DoubleVector eIn = DoubleVector.fromArray(SPECIES, e, eOffset + i);
            DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset + i);
            DoubleVector gOut = eIn.div(c0).fma(c1, tIn.neg()).mul(c2);
            gOut.intoArray(g, gOffset + i);
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, total);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
        DoubleVector gOut = eInLast.div(c0).fma(c1, tInLast.neg()).mul(c2);
        gOut.intoArray(g, gOffset + last);
    }

    private static void distributionGradientShort(int n, double sum, double total, double scale, double[] e, int eOffset, double[] t, int tOffset, double[] g, int gOffset) {
        if (LANES == 2 || eOffset > e.length - LANES || tOffset > t.length - LANES || gOffset > g.length - LANES) {
            ScalarDoubleRow.distributionGradient(n, sum, total, scale, e, eOffset, t, tOffset, g, gOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, total);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector eIn = DoubleVector.fromArray(SPECIES, e, eOffset);
        DoubleVector tIn = DoubleVector.fromArray(SPECIES, t, tOffset);
        DoubleVector gOut = eIn.div(c0).fma(c1, tIn.neg()).mul(c2);
        gOut.intoArray(g, gOffset, inside);
    }
}
