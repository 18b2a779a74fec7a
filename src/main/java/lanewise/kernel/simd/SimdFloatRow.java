// Generated from ScalarFloatRow.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatRow;

/** The kernels of {@code ScalarFloatRow} on vectors. */
public final class SimdFloatRow {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** {@code KernelTranslator} says why. */
    private static final int CHUNK = 1 << 13;
    private static final float[] NUMBERS = {
            87f, 0x1.715476p0f, 0x1.8p23f + 127, -0x1.62e4p-1f, -0x1.7f7d1cp-20f, 0x1.5554aep-3f, 
            0x1.fffffep-2f, 0x1.12292ep-7f, 0x1.555712p-5f, 0x1.6b79b2p-10f, 0x1.8p23f, 89f, 
            Float.POSITIVE_INFINITY, -104f};
    private static final int[] BITS = {
            0x3f800000};

    private SimdFloatRow() {}

    public static void divide(int n, float sum, float[] x, int xOffset, float[] y, int yOffset) {
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
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.div(c0);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector yOut = xInLast.div(c0);
        yOut.intoArray(y, yOffset + last);
    }

    private static void divideShort(int n, float sum, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatRow.divide(n, sum, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.div(c0);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void logProbabilities(int n, float max, float logSum, float[] x, int xOffset, float[] y, int yOffset) {
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
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, max);
            FloatVector c1 = FloatVector.broadcast(SPECIES, logSum);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.sub(c0).sub(c1);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, max);
        FloatVector c1 = FloatVector.broadcast(SPECIES, logSum);
        FloatVector yOut = xInLast.sub(c0).sub(c1);
        yOut.intoArray(y, yOffset + last);
    }

    private static void logProbabilitiesShort(int n, float max, float logSum, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatRow.logProbabilities(n, max, logSum, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, max);
        FloatVector c1 = FloatVector.broadcast(SPECIES, logSum);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.sub(c0).sub(c1);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void softmaxBackward(int n, float dot, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
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
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, dot);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = yIn.mul(dyIn.sub(c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, dot);
        FloatVector dxOut = yInLast.mul(dyInLast.sub(c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void softmaxBackwardShort(int n, float dot, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatRow.softmaxBackward(n, dot, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, dot);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = yIn.mul(dyIn.sub(c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void logSoftmaxBackward(int n, float sum, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
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
        FloatVector c10 = FloatVector.broadcast(SPECIES, sum);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        int i = 0;
        for (; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            if (!yIn.abs().compare(VectorOperators.LT, c0).allTrue()) {
                logSoftmaxBackwardAny(n - i, sum, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
                return;
            }
            FloatVector shifted = yIn.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, yIn));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector dxOut = dyIn.sub(high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(c10));
            dxOut.intoArray(dx, dxOffset + i);
        }
        if (!yInLast.abs().compare(VectorOperators.LT, c0).allTrue()) {
            logSoftmaxBackwardAny(n - i, sum, y, yOffset + i, dy, dyOffset + i, dx, dxOffset + i);
            return;
        }
        FloatVector shifted = yInLast.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, yInLast));
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector dxOut = dyInLast.sub(high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(c10));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void logSoftmaxBackwardAny(int n, float sum, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            logSoftmaxBackwardShort(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, sum);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector shifted = yIn.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, yIn));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
            FloatVector scale = t.add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            IntVector half = yIn.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
            FloatVector high2 = y2.blend(c11, yIn.compare(VectorOperators.GT, c10));
            FloatVector dxOut = dyIn.sub(high2.blend(c13, yIn.compare(VectorOperators.LT, c12)).mul(c14));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector shifted = yInLast.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, yInLast));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector scale = t.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        IntVector half = yInLast.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
        FloatVector high2 = y2.blend(c11, yInLast.compare(VectorOperators.GT, c10));
        FloatVector dxOut = dyInLast.sub(high2.blend(c13, yInLast.compare(VectorOperators.LT, c12)).mul(c14));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void logSoftmaxBackwardShort(int n, float sum, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatRow.logSoftmaxBackward(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, NUMBERS[1]);
        FloatVector c1 = FloatVector.broadcast(SPECIES, NUMBERS[10]);
        FloatVector c2 = FloatVector.broadcast(SPECIES, NUMBERS[3]);
        FloatVector c3 = FloatVector.broadcast(SPECIES, NUMBERS[4]);
        IntVector c4 = IntVector.broadcast(Species.INT, BITS[0]);
        FloatVector c5 = FloatVector.broadcast(SPECIES, NUMBERS[5]);
        FloatVector c6 = FloatVector.broadcast(SPECIES, NUMBERS[6]);
        FloatVector c7 = FloatVector.broadcast(SPECIES, NUMBERS[7]);
        FloatVector c8 = FloatVector.broadcast(SPECIES, NUMBERS[8]);
        FloatVector c9 = FloatVector.broadcast(SPECIES, NUMBERS[9]);
        FloatVector c10 = FloatVector.broadcast(SPECIES, NUMBERS[11]);
        FloatVector c11 = FloatVector.broadcast(SPECIES, NUMBERS[12]);
        FloatVector c12 = FloatVector.broadcast(SPECIES, NUMBERS[13]);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, sum);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector shifted = yIn.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, yIn));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector t = bits.sub(bits.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHL, 23);
        FloatVector scale = t.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        IntVector half = yIn.fma(c0, c1).reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale, scale).mul(half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats());
        FloatVector high2 = y2.blend(c11, yIn.compare(VectorOperators.GT, c10));
        FloatVector dxOut = dyIn.sub(high2.blend(c13, yIn.compare(VectorOperators.LT, c12)).mul(c14));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void crossEntropyGradient(int n, float sum, float share, float scale, float[] e, int eOffset, float[] g, int gOffset) {
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
        FloatVector eInLast = FloatVector.fromArray(SPECIES, e, eOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
            FloatVector c1 = FloatVector.broadcast(SPECIES, share);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
            FloatVector eIn = FloatVector.fromArray(SPECIES, e, eOffset + i);
            FloatVector gOut = eIn.div(c0).sub(c1).mul(c2);
            gOut.intoArray(g, gOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector c1 = FloatVector.broadcast(SPECIES, share);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
        FloatVector gOut = eInLast.div(c0).sub(c1).mul(c2);
        gOut.intoArray(g, gOffset + last);
    }

    private static void crossEntropyGradientShort(int n, float sum, float share, float scale, float[] e, int eOffset, float[] g, int gOffset) {
        if (eOffset > e.length - LANES || gOffset > g.length - LANES) {
            ScalarFloatRow.crossEntropyGradient(n, sum, share, scale, e, eOffset, g, gOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector c1 = FloatVector.broadcast(SPECIES, share);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector eIn = FloatVector.fromArray(SPECIES, e, eOffset);
        FloatVector gOut = eIn.div(c0).sub(c1).mul(c2);
        gOut.intoArray(g, gOffset, inside);
    }

    public static void weightedScores(int n, float max, float[] x, int xOffset, float[] t, int tOffset, float[] y, int yOffset) {
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
        FloatVector tInLast = FloatVector.fromArray(SPECIES, t, tOffset + last);
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, max);
            FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
            FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset + i);
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector product = tIn.mul(xIn.sub(c0));
            FloatVector yOut = product.blend(c1, tIn.compare(VectorOperators.EQ, c1));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, max);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector product = tInLast.mul(xInLast.sub(c0));
        FloatVector yOut = product.blend(c1, tInLast.compare(VectorOperators.EQ, c1));
        yOut.intoArray(y, yOffset + last);
    }

    private static void weightedScoresShort(int n, float max, float[] x, int xOffset, float[] t, int tOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || tOffset > t.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatRow.weightedScores(n, max, x, xOffset, t, tOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, max);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector product = tIn.mul(xIn.sub(c0));
        FloatVector yOut = product.blend(c1, tIn.compare(VectorOperators.EQ, c1));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void distributionGradient(int n, float sum, float total, float scale, float[] e, int eOffset, float[] t, int tOffset, float[] g, int gOffset) {
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
        FloatVector eInLast = FloatVector.fromArray(SPECIES, e, eOffset + last);
        FloatVector tInLast = FloatVector.fromArray(SPECIES, t, tOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
            FloatVector c1 = FloatVector.broadcast(SPECIES, total);
            FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
            FloatVector eIn = FloatVector.fromArray(SPECIES, e, eOffset + i);
            FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset + i);
            FloatVector gOut = eIn.div(c0).fma(c1, tIn.neg()).mul(c2);
            gOut.intoArray(g, gOffset + i);
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector c1 = FloatVector.broadcast(SPECIES, total);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
        FloatVector gOut = eInLast.div(c0).fma(c1, tInLast.neg()).mul(c2);
        gOut.intoArray(g, gOffset + last);
    }

    private static void distributionGradientShort(int n, float sum, float total, float scale, float[] e, int eOffset, float[] t, int tOffset, float[] g, int gOffset) {
        if (eOffset > e.length - LANES || tOffset > t.length - LANES || gOffset > g.length - LANES) {
            ScalarFloatRow.distributionGradient(n, sum, total, scale, e, eOffset, t, tOffset, g, gOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, sum);
        FloatVector c1 = FloatVector.broadcast(SPECIES, total);
        FloatVector c2 = FloatVector.broadcast(SPECIES, scale);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector eIn = FloatVector.fromArray(SPECIES, e, eOffset);
        FloatVector tIn = FloatVector.fromArray(SPECIES, t, tOffset);
        FloatVector gOut = eIn.div(c0).fma(c1, tIn.neg()).mul(c2);
        gOut.intoArray(g, gOffset, inside);
    }
}
