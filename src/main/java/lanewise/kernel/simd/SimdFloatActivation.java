// Generated from ScalarFloatActivation.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatActivation;

/** The kernels of {@code ScalarFloatActivation} on vectors, the last ones under a mask. */
public final class SimdFloatActivation {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private SimdFloatActivation() {}

    public static void sigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            sigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector magnitude = xIn.abs();
            FloatVector shifted = magnitude.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, magnitude));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            FloatVector tail = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
            FloatVector yOut = c12.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c11));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void sigmoidShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.sigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector shifted = magnitude.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, magnitude));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        FloatVector tail = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
        FloatVector yOut = c12.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c11));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void sigmoidBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            sigmoidBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector dxOut = dyInLast.mul(yInLast.mul(c0.sub(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void sigmoidBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.sigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.mul(yIn.mul(c0.sub(yIn)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void tanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            tanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 10f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0x1.110cfep-3f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -0x1.55554ap-2f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0x1.59143p-6f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0x1.b922ep-5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0x1.9a5e9cp-8f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0.55f);
        IntVector c19 = IntVector.broadcast(Species.INT, 0x80000000);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector magnitude = xIn.abs();
            FloatVector twice = magnitude.add(magnitude);
            FloatVector shifted = twice.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, twice));
            FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector unsaturated = c10.sub(c11.div(scale.fma(high.fma(r2, low).fma(r2, r), scale.add(c10))));
            FloatVector large = unsaturated.blend(c10, magnitude.compare(VectorOperators.GT, c12));
            FloatVector z = xIn.mul(xIn);
            FloatVector z2 = z.mul(z);
            FloatVector low2 = c13.fma(z, c14);
            FloatVector high2 = c17.fma(z2, c15.fma(z, c16));
            FloatVector small = high2.fma(z2, low2).fma(z.mul(magnitude), magnitude);
            FloatVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c18));
            FloatVector yOut = y2.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c19)).reinterpretAsFloats();
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void tanhShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.tanh(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 10f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0x1.110cfep-3f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -0x1.55554ap-2f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0x1.59143p-6f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0x1.b922ep-5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0x1.9a5e9cp-8f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0.55f);
        IntVector c19 = IntVector.broadcast(Species.INT, 0x80000000);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector twice = magnitude.add(magnitude);
        FloatVector shifted = twice.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, twice));
        FloatVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector unsaturated = c10.sub(c11.div(scale.fma(high.fma(r2, low).fma(r2, r), scale.add(c10))));
        FloatVector large = unsaturated.blend(c10, magnitude.compare(VectorOperators.GT, c12));
        FloatVector z = xIn.mul(xIn);
        FloatVector z2 = z.mul(z);
        FloatVector low2 = c13.fma(z, c14);
        FloatVector high2 = c17.fma(z2, c15.fma(z, c16));
        FloatVector small = high2.fma(z2, low2).fma(z.mul(magnitude), magnitude);
        FloatVector y2 = large.blend(small, magnitude.compare(VectorOperators.LT, c18));
        FloatVector yOut = y2.reinterpretAsInts().or(xIn.reinterpretAsInts().and(c19)).reinterpretAsFloats();
        yOut.intoArray(y, yOffset, inside);
    }

    public static void tanhBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            tanhBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector dxOut = dyInLast.mul(c0.sub(yInLast).mul(c0.add(yInLast)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void tanhBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.tanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.mul(c0.sub(yIn).mul(c0.add(yIn)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void relu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            reluShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector yOut = xInLast.blend(c0, xInLast.compare(VectorOperators.LE, c0));
        yOut.intoArray(y, yOffset + last);
    }

    private static void reluShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.relu(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.blend(c0, xIn.compare(VectorOperators.LE, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void reluBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            reluBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector dxOut = dyInLast.blend(c0, yInLast.compare(VectorOperators.LE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void reluBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.reluBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.blend(c0, yIn.compare(VectorOperators.LE, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void leakyRelu(int n, float slope, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            leakyReluShort(n, slope, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector yOut = xInLast.blend(c1.mul(xInLast), xInLast.compare(VectorOperators.LT, c0));
        yOut.intoArray(y, yOffset + last);
    }

    private static void leakyReluShort(int n, float slope, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.leakyRelu(n, slope, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector yOut = xIn.blend(c1.mul(xIn), xIn.compare(VectorOperators.LT, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void leakyReluBackward(int n, float slope, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            leakyReluBackwardShort(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        int last = n - LANES;
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector dxOut = c1.mul(dyInLast).blend(dyInLast, yInLast.compare(VectorOperators.GT, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void leakyReluBackwardShort(int n, float slope, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.leakyReluBackward(n, slope, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, slope);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dxOut = c1.mul(dyIn).blend(dyIn, yIn.compare(VectorOperators.GT, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void elu(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            eluShort(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f000000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -18f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1p-25f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = xIn.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
            IntVector bits = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector half = bits.add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y2 = half.fma(high.fma(r2, low).fma(r2, r), half.sub(c10)).mul(c11);
            FloatVector high2 = y2.blend(c13, xIn.compare(VectorOperators.GT, c12));
            FloatVector bounded = high2.blend(c15, xIn.compare(VectorOperators.LT, c14));
            FloatVector lower = c17.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c16)));
            FloatVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c18));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector shifted = xInLast.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xInLast));
        IntVector bits = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        FloatVector half = bits.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = half.fma(high.fma(r2, low).fma(r2, r), half.sub(c10)).mul(c11);
        FloatVector high2 = y2.blend(c13, xInLast.compare(VectorOperators.GT, c12));
        FloatVector bounded = high2.blend(c15, xInLast.compare(VectorOperators.LT, c14));
        FloatVector lower = c17.mul(bounded.blend(xInLast, xInLast.abs().compare(VectorOperators.LT, c16)));
        FloatVector yOut = lower.blend(xInLast, xInLast.compare(VectorOperators.GT, c18));
        yOut.intoArray(y, yOffset + last);
    }

    private static void eluShort(int n, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.elu(n, alpha, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f000000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -18f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0x1p-25f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector shifted = xIn.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, xIn));
        IntVector bits = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        FloatVector half = bits.add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = half.fma(high.fma(r2, low).fma(r2, r), half.sub(c10)).mul(c11);
        FloatVector high2 = y2.blend(c13, xIn.compare(VectorOperators.GT, c12));
        FloatVector bounded = high2.blend(c15, xIn.compare(VectorOperators.LT, c14));
        FloatVector lower = c17.mul(bounded.blend(xIn, xIn.abs().compare(VectorOperators.LT, c16)));
        FloatVector yOut = lower.blend(xIn, xIn.compare(VectorOperators.GT, c18));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void eluBackward(int n, float alpha, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            eluBackwardShort(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector dxOut = dyInLast.mul(yInLast.add(c1).blend(c2, yInLast.compare(VectorOperators.GT, c0)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void eluBackwardShort(int n, float alpha, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.eluBackward(n, alpha, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, alpha);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.mul(yIn.add(c1).blend(c2, yIn.compare(VectorOperators.GT, c0)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardSigmoid(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            hardSigmoidShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 3f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 6f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector z = xIn.add(c0);
            FloatVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
            FloatVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector z = xInLast.add(c0);
        FloatVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
        FloatVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardSigmoidShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.hardSigmoid(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 3f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 6f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector z = xIn.add(c0);
        FloatVector positive = z.blend(c1, z.compare(VectorOperators.LE, c1));
        FloatVector yOut = positive.blend(c2, positive.compare(VectorOperators.GE, c2)).div(c2);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardSigmoidBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            hardSigmoidBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 6f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector inside2 = dyIn.div(c0);
            VectorMask<Float> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
            FloatVector dxOut = inside2.blend(c1, t);
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector inside2 = dyInLast.div(c0);
        VectorMask<Float> t = yInLast.compare(VectorOperators.LE, c1).or(yInLast.compare(VectorOperators.GE, c2));
        FloatVector dxOut = inside2.blend(c1, t);
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSigmoidBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.hardSigmoidBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 6f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector inside2 = dyIn.div(c0);
        VectorMask<Float> t = yIn.compare(VectorOperators.LE, c1).or(yIn.compare(VectorOperators.GE, c2));
        FloatVector dxOut = inside2.blend(c1, t);
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            hardTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
            FloatVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector above = xInLast.blend(c0, xInLast.compare(VectorOperators.LT, c0));
        FloatVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardTanhShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.hardTanh(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, -1f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector above = xIn.blend(c0, xIn.compare(VectorOperators.LT, c0));
        FloatVector yOut = above.blend(c1, above.compare(VectorOperators.GT, c1));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardTanhBackward(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            hardTanhBackwardShort(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector yInLast = FloatVector.fromArray(SPECIES, y, yOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector dxOut = dyInLast.blend(c1, yInLast.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardTanhBackwardShort(int n, float[] y, int yOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (yOffset > y.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.hardTanhBackward(n, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector yIn = FloatVector.fromArray(SPECIES, y, yOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector dxOut = dyIn.blend(c1, yIn.abs().compare(VectorOperators.GE, c0));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void hardSwish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            hardSwishShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 3f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 6f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector shifted = xIn.add(c0);
            FloatVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
            FloatVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
            yOut.intoArray(y, yOffset + i);
        }
        FloatVector shifted = xInLast.add(c0);
        FloatVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
        FloatVector yOut = xInLast.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
        yOut.intoArray(y, yOffset + last);
    }

    private static void hardSwishShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.hardSwish(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 3f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 6f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector shifted = xIn.add(c0);
        FloatVector gate = shifted.blend(c1, shifted.compare(VectorOperators.GE, c1)).div(c1);
        FloatVector yOut = xIn.mul(gate).blend(c2, shifted.compare(VectorOperators.LE, c2));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void hardSwishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            hardSwishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 3f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -3f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0f);
        int last = n - LANES;
        FloatVector xInLast = FloatVector.fromArray(SPECIES, x, xOffset + last);
        FloatVector dyInLast = FloatVector.fromArray(SPECIES, dy, dyOffset + last);
        for (int i = 0; i < last; i += LANES) {
            FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset + i);
            FloatVector between = xIn.div(c0).add(c1);
            FloatVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c0));
            FloatVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
            dxOut.intoArray(dx, dxOffset + i);
        }
        FloatVector between = xInLast.div(c0).add(c1);
        FloatVector slope = between.blend(c2, xInLast.compare(VectorOperators.GT, c0));
        FloatVector dxOut = dyInLast.mul(slope.blend(c4, xInLast.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset + last);
    }

    private static void hardSwishBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.hardSwishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 3f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -3f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector between = xIn.div(c0).add(c1);
        FloatVector slope = between.blend(c2, xIn.compare(VectorOperators.GT, c0));
        FloatVector dxOut = dyIn.mul(slope.blend(c4, xIn.compare(VectorOperators.LT, c3)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void softplus(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            softplusShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0.41421356f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0x1.62e43p-1f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, -0x1.000234p-2f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0x1.55557p-2f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, -0x1.5466fep-3f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.99944ep-3f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, -0x1.0e96ccp-3f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.239ce2p-3f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, -0x1.2a6f8p-4f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0x1.015976p-3f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector x2 = xIn.abs().neg();
            FloatVector shifted = x2.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
            FloatVector e = high2.blend(c13, x2.compare(VectorOperators.LT, c12));
            VectorMask<Float> large = e.compare(VectorOperators.GT, c14);
            FloatVector f = e.blend(c15.fma(e, c16), large);
            FloatVector base = c13.blend(c17, large);
            FloatVector positive = c13.blend(xIn, xIn.compare(VectorOperators.GT, c13));
            FloatVector f2 = f.mul(f);
            FloatVector f4 = f2.mul(f2);
            FloatVector q01 = c18.fma(f, c19);
            FloatVector q23 = c20.fma(f, c21);
            FloatVector q45 = c22.fma(f, c23);
            FloatVector q67 = c24.fma(f, c25);
            FloatVector q = q67.fma(f2, q45).fma(f4, q23.fma(f2, q01));
            FloatVector yOut = f.add(f2.mul(f.fma(q, c16))).add(base).add(positive);
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void softplusShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.softplus(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0.41421356f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0x1.62e43p-1f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, -0x1.000234p-2f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 0x1.55557p-2f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, -0x1.5466fep-3f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.99944ep-3f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, -0x1.0e96ccp-3f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.239ce2p-3f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, -0x1.2a6f8p-4f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0x1.015976p-3f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector x2 = xIn.abs().neg();
        FloatVector shifted = x2.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
        FloatVector e = high2.blend(c13, x2.compare(VectorOperators.LT, c12));
        VectorMask<Float> large = e.compare(VectorOperators.GT, c14);
        FloatVector f = e.blend(c15.fma(e, c16), large);
        FloatVector base = c13.blend(c17, large);
        FloatVector positive = c13.blend(xIn, xIn.compare(VectorOperators.GT, c13));
        FloatVector f2 = f.mul(f);
        FloatVector f4 = f2.mul(f2);
        FloatVector q01 = c18.fma(f, c19);
        FloatVector q23 = c20.fma(f, c21);
        FloatVector q45 = c22.fma(f, c23);
        FloatVector q67 = c24.fma(f, c25);
        FloatVector q = q67.fma(f2, q45).fma(f4, q23.fma(f2, q01));
        FloatVector yOut = f.add(f2.mul(f.fma(q, c16))).add(base).add(positive);
        yOut.intoArray(y, yOffset, inside);
    }

    public static void softplusBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            softplusBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector dyInNext = FloatVector.fromArray(SPECIES, dy, dyOffset + next);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector magnitude = xIn.abs();
            FloatVector shifted = magnitude.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, magnitude));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            FloatVector tail = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
            FloatVector dxOut = dyIn.mul(c12.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c11)));
            dxOut.intoArray(dx, dxOffset + at);
            dyIn = dyInNext;
            xIn = xInNext;
        }
    }

    private static void softplusBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.softplusBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector shifted = magnitude.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, magnitude));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        FloatVector tail = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
        FloatVector dxOut = dyIn.mul(c12.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c11)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void silu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            siluShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -0f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector magnitude = xIn.abs();
            FloatVector shifted = magnitude.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, magnitude));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c5.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            FloatVector tail = quotient.blend(c12, magnitude.compare(VectorOperators.GT, c11));
            FloatVector yOut = xIn.mul(c13.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c12))).blend(c14, xIn.compare(VectorOperators.EQ, c0));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void siluShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.silu(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, -0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector shifted = magnitude.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, magnitude));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c5.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        FloatVector tail = quotient.blend(c12, magnitude.compare(VectorOperators.GT, c11));
        FloatVector yOut = xIn.mul(c13.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c12))).blend(c14, xIn.compare(VectorOperators.EQ, c0));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void siluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            siluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector dyInNext = FloatVector.fromArray(SPECIES, dy, dyOffset + next);
            FloatVector magnitude = xIn.abs();
            FloatVector shifted = magnitude.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, magnitude));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            FloatVector tail = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
            FloatVector rest = c12.sub(tail);
            FloatVector lower = tail.mul(xIn.fma(rest, c12));
            FloatVector upper = rest.mul(xIn.fma(tail, c12));
            FloatVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c11));
            FloatVector end = c12.blend(c11, xIn.compare(VectorOperators.LT, c11));
            FloatVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c11)));
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void siluBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.siluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 1f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector magnitude = xIn.abs();
        FloatVector shifted = magnitude.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, magnitude));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c4.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        FloatVector tail = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
        FloatVector rest = c12.sub(tail);
        FloatVector lower = tail.mul(xIn.fma(rest, c12));
        FloatVector upper = rest.mul(xIn.fma(tail, c12));
        FloatVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c11));
        FloatVector end = c12.blend(c11, xIn.compare(VectorOperators.LT, c11));
        FloatVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c11)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void mish(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            mishShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector x2 = xIn.abs().neg();
            FloatVector shifted = x2.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
            FloatVector e = high2.blend(c13, x2.compare(VectorOperators.LT, c12));
            FloatVector numerator = c14.fma(e, c15).blend(e.mul(e.add(c14)), xIn.compare(VectorOperators.LT, c13));
            FloatVector denominator = numerator.add(c14.mul(e).mul(e).blend(c14, xIn.compare(VectorOperators.LT, c13)));
            FloatVector t = numerator.div(denominator);
            FloatVector yOut = xIn.mul(t).blend(c17, xIn.compare(VectorOperators.EQ, c16));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void mishShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.mish(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c17 = FloatVector.broadcast(SPECIES, -0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector x2 = xIn.abs().neg();
        FloatVector shifted = x2.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c11, x2.compare(VectorOperators.GT, c10));
        FloatVector e = high2.blend(c13, x2.compare(VectorOperators.LT, c12));
        FloatVector numerator = c14.fma(e, c15).blend(e.mul(e.add(c14)), xIn.compare(VectorOperators.LT, c13));
        FloatVector denominator = numerator.add(c14.mul(e).mul(e).blend(c14, xIn.compare(VectorOperators.LT, c13)));
        FloatVector t = numerator.div(denominator);
        FloatVector yOut = xIn.mul(t).blend(c17, xIn.compare(VectorOperators.EQ, c16));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void mishBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            mishBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 4f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector dyInNext = FloatVector.fromArray(SPECIES, dy, dyOffset + next);
            FloatVector x2 = xIn.abs().neg();
            FloatVector shifted = x2.fma(c0, c1);
            FloatVector n2 = shifted.sub(c1);
            FloatVector r = n2.fma(c3, n2.fma(c2, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c5.fma(r, c6);
            FloatVector high = c9.fma(r2, c7.fma(r, c8));
            FloatVector y = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y.blend(c11, x2.compare(VectorOperators.GT, c10));
            FloatVector e = high2.blend(c13, x2.compare(VectorOperators.LT, c12));
            FloatVector numerator = c14.fma(e, c15).blend(e.mul(e.add(c14)), xIn.compare(VectorOperators.LT, c13));
            FloatVector denominator = numerator.add(c14.mul(e).mul(e).blend(c14, xIn.compare(VectorOperators.LT, c13)));
            FloatVector t = numerator.div(denominator);
            FloatVector t2 = c16.mul(e.mul(e).blend(e, xIn.compare(VectorOperators.LT, c13))).mul(c15.add(e));
            FloatVector sech = t2.div(denominator.mul(denominator));
            FloatVector slope = xIn.fma(sech, t).blend(t, e.compare(VectorOperators.EQ, c13));
            FloatVector dxOut = dyIn.mul(slope);
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void mishBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.mishBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c4 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c5 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c12 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 2f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 4f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector x2 = xIn.abs().neg();
        FloatVector shifted = x2.fma(c0, c1);
        FloatVector n2 = shifted.sub(c1);
        FloatVector r = n2.fma(c3, n2.fma(c2, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c4).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c5.fma(r, c6);
        FloatVector high = c9.fma(r2, c7.fma(r, c8));
        FloatVector y = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y.blend(c11, x2.compare(VectorOperators.GT, c10));
        FloatVector e = high2.blend(c13, x2.compare(VectorOperators.LT, c12));
        FloatVector numerator = c14.fma(e, c15).blend(e.mul(e.add(c14)), xIn.compare(VectorOperators.LT, c13));
        FloatVector denominator = numerator.add(c14.mul(e).mul(e).blend(c14, xIn.compare(VectorOperators.LT, c13)));
        FloatVector t = numerator.div(denominator);
        FloatVector t2 = c16.mul(e.mul(e).blend(e, xIn.compare(VectorOperators.LT, c13))).mul(c15.add(e));
        FloatVector sech = t2.div(denominator.mul(denominator));
        FloatVector slope = xIn.fma(sech, t).blend(t, e.compare(VectorOperators.EQ, c13));
        FloatVector dxOut = dyIn.mul(slope);
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void gelu(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            geluShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 15f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0.70710678118654752f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0.7f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, 0x1.93e38p-2f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.946d8cp-2f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0x1.d91084p-5f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.381e0cp-2f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, -0x1.60ccaap-1f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0x1.4c384p-4f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, 0x1.c5c842p-2f);
        FloatVector c27 = FloatVector.broadcast(SPECIES, 0x1.cf2ddcp-2f);
        FloatVector c28 = FloatVector.broadcast(SPECIES, 0x1.b33508p-2f);
        FloatVector c29 = FloatVector.broadcast(SPECIES, -0x1.8f19eep-1f);
        FloatVector c30 = FloatVector.broadcast(SPECIES, -0x1.5bf4cp-4f);
        FloatVector c31 = FloatVector.broadcast(SPECIES, -0x1.105888p-4f);
        FloatVector c32 = FloatVector.broadcast(SPECIES, 0x1.988454p-2f);
        FloatVector c33 = FloatVector.broadcast(SPECIES, -0x1.38fa46p-10f);
        FloatVector c34 = FloatVector.broadcast(SPECIES, 0x1.46e2dp-7f);
        FloatVector c35 = FloatVector.broadcast(SPECIES, -0x1.a9cfe8p-17f);
        FloatVector c36 = FloatVector.broadcast(SPECIES, 0x1.0383b4p-13f);
        FloatVector c37 = FloatVector.broadcast(SPECIES, 0.86f);
        FloatVector c38 = FloatVector.broadcast(SPECIES, -0f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector square = xIn.mul(xIn);
            FloatVector lost = xIn.fma(xIn, square.neg());
            FloatVector x2 = c0.mul(square);
            FloatVector shifted = x2.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
            FloatVector e = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
            FloatVector y3 = c0.mul(lost).fma(e, e);
            FloatVector gaussian = y3.blend(c14, xIn.abs().compare(VectorOperators.GT, c15));
            FloatVector magnitude = xIn.abs();
            FloatVector x3 = magnitude.mul(c17);
            FloatVector t = c19.div(c18.fma(x3, c19));
            FloatVector t2 = t.mul(t);
            FloatVector t4 = t2.mul(t2);
            FloatVector q0and1 = c20.fma(t, c21);
            FloatVector q0to3 = c22.fma(t, c23).fma(t2, q0and1);
            FloatVector q4and5 = c24.fma(t, c25);
            FloatVector q4to7 = c26.fma(t, c27).fma(t2, q4and5);
            FloatVector q8to10 = c30.fma(t2, c28.fma(t, c29));
            FloatVector h4 = q8to10.fma(t4, q4to7);
            FloatVector large = c16.mul(gaussian).mul(h4.fma(t4, q0to3).mul(t));
            FloatVector z = xIn.mul(xIn);
            FloatVector z2 = z.mul(z);
            FloatVector z4 = z2.mul(z2);
            FloatVector q0and12 = c31.fma(z, c32);
            FloatVector q0to32 = c33.fma(z, c34).fma(z2, q0and12);
            FloatVector q4and52 = c35.fma(z, c36);
            FloatVector q = q4and52.fma(z4, q0to32);
            FloatVector small = magnitude.neg().fma(q, c16);
            FloatVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c37));
            FloatVector lower = xIn.mul(tail).blend(c38, tail.compare(VectorOperators.EQ, c14));
            FloatVector upper = xIn.neg().fma(tail, xIn).blend(xIn, tail.compare(VectorOperators.EQ, c14));
            FloatVector yOut = upper.blend(lower, xIn.compare(VectorOperators.LT, c14));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void geluShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.gelu(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 15f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0.70710678118654752f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0.7f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, 0x1.93e38p-2f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.946d8cp-2f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0x1.d91084p-5f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.381e0cp-2f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, -0x1.60ccaap-1f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0x1.4c384p-4f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, 0x1.c5c842p-2f);
        FloatVector c27 = FloatVector.broadcast(SPECIES, 0x1.cf2ddcp-2f);
        FloatVector c28 = FloatVector.broadcast(SPECIES, 0x1.b33508p-2f);
        FloatVector c29 = FloatVector.broadcast(SPECIES, -0x1.8f19eep-1f);
        FloatVector c30 = FloatVector.broadcast(SPECIES, -0x1.5bf4cp-4f);
        FloatVector c31 = FloatVector.broadcast(SPECIES, -0x1.105888p-4f);
        FloatVector c32 = FloatVector.broadcast(SPECIES, 0x1.988454p-2f);
        FloatVector c33 = FloatVector.broadcast(SPECIES, -0x1.38fa46p-10f);
        FloatVector c34 = FloatVector.broadcast(SPECIES, 0x1.46e2dp-7f);
        FloatVector c35 = FloatVector.broadcast(SPECIES, -0x1.a9cfe8p-17f);
        FloatVector c36 = FloatVector.broadcast(SPECIES, 0x1.0383b4p-13f);
        FloatVector c37 = FloatVector.broadcast(SPECIES, 0.86f);
        FloatVector c38 = FloatVector.broadcast(SPECIES, -0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector square = xIn.mul(xIn);
        FloatVector lost = xIn.fma(xIn, square.neg());
        FloatVector x2 = c0.mul(square);
        FloatVector shifted = x2.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector y2 = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y2.blend(c12, x2.compare(VectorOperators.GT, c11));
        FloatVector e = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
        FloatVector y3 = c0.mul(lost).fma(e, e);
        FloatVector gaussian = y3.blend(c14, xIn.abs().compare(VectorOperators.GT, c15));
        FloatVector magnitude = xIn.abs();
        FloatVector x3 = magnitude.mul(c17);
        FloatVector t = c19.div(c18.fma(x3, c19));
        FloatVector t2 = t.mul(t);
        FloatVector t4 = t2.mul(t2);
        FloatVector q0and1 = c20.fma(t, c21);
        FloatVector q0to3 = c22.fma(t, c23).fma(t2, q0and1);
        FloatVector q4and5 = c24.fma(t, c25);
        FloatVector q4to7 = c26.fma(t, c27).fma(t2, q4and5);
        FloatVector q8to10 = c30.fma(t2, c28.fma(t, c29));
        FloatVector h4 = q8to10.fma(t4, q4to7);
        FloatVector large = c16.mul(gaussian).mul(h4.fma(t4, q0to3).mul(t));
        FloatVector z = xIn.mul(xIn);
        FloatVector z2 = z.mul(z);
        FloatVector z4 = z2.mul(z2);
        FloatVector q0and12 = c31.fma(z, c32);
        FloatVector q0to32 = c33.fma(z, c34).fma(z2, q0and12);
        FloatVector q4and52 = c35.fma(z, c36);
        FloatVector q = q4and52.fma(z4, q0to32);
        FloatVector small = magnitude.neg().fma(q, c16);
        FloatVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c37));
        FloatVector lower = xIn.mul(tail).blend(c38, tail.compare(VectorOperators.EQ, c14));
        FloatVector upper = xIn.neg().fma(tail, xIn).blend(xIn, tail.compare(VectorOperators.EQ, c14));
        FloatVector yOut = upper.blend(lower, xIn.compare(VectorOperators.LT, c14));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void geluBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            geluBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 15f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0.70710678118654752f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0.7f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, 0x1.93e38p-2f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.946d8cp-2f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0x1.d91084p-5f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.381e0cp-2f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, -0x1.60ccaap-1f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0x1.4c384p-4f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, 0x1.c5c842p-2f);
        FloatVector c27 = FloatVector.broadcast(SPECIES, 0x1.cf2ddcp-2f);
        FloatVector c28 = FloatVector.broadcast(SPECIES, 0x1.b33508p-2f);
        FloatVector c29 = FloatVector.broadcast(SPECIES, -0x1.8f19eep-1f);
        FloatVector c30 = FloatVector.broadcast(SPECIES, -0x1.5bf4cp-4f);
        FloatVector c31 = FloatVector.broadcast(SPECIES, -0x1.105888p-4f);
        FloatVector c32 = FloatVector.broadcast(SPECIES, 0x1.988454p-2f);
        FloatVector c33 = FloatVector.broadcast(SPECIES, -0x1.38fa46p-10f);
        FloatVector c34 = FloatVector.broadcast(SPECIES, 0x1.46e2dp-7f);
        FloatVector c35 = FloatVector.broadcast(SPECIES, -0x1.a9cfe8p-17f);
        FloatVector c36 = FloatVector.broadcast(SPECIES, 0x1.0383b4p-13f);
        FloatVector c37 = FloatVector.broadcast(SPECIES, 0.86f);
        FloatVector c38 = FloatVector.broadcast(SPECIES, 0.39894228040143268f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector dyInNext = FloatVector.fromArray(SPECIES, dy, dyOffset + next);
            FloatVector square = xIn.mul(xIn);
            FloatVector lost = xIn.fma(xIn, square.neg());
            FloatVector x2 = c0.mul(square);
            FloatVector shifted = x2.fma(c1, c2);
            FloatVector n2 = shifted.sub(c2);
            FloatVector r = n2.fma(c4, n2.fma(c3, x2));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
            FloatVector r2 = r.mul(r);
            FloatVector low = c6.fma(r, c7);
            FloatVector high = c10.fma(r2, c8.fma(r, c9));
            FloatVector y = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
            FloatVector high2 = y.blend(c12, x2.compare(VectorOperators.GT, c11));
            FloatVector e = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
            FloatVector y2 = c0.mul(lost).fma(e, e);
            FloatVector e2 = y2.blend(c14, xIn.abs().compare(VectorOperators.GT, c15));
            FloatVector magnitude = xIn.abs();
            FloatVector x3 = magnitude.mul(c17);
            FloatVector t = c19.div(c18.fma(x3, c19));
            FloatVector t2 = t.mul(t);
            FloatVector t4 = t2.mul(t2);
            FloatVector q0and1 = c20.fma(t, c21);
            FloatVector q0to3 = c22.fma(t, c23).fma(t2, q0and1);
            FloatVector q4and5 = c24.fma(t, c25);
            FloatVector q4to7 = c26.fma(t, c27).fma(t2, q4and5);
            FloatVector q8to10 = c30.fma(t2, c28.fma(t, c29));
            FloatVector h4 = q8to10.fma(t4, q4to7);
            FloatVector large = c16.mul(e2).mul(h4.fma(t4, q0to3).mul(t));
            FloatVector z = xIn.mul(xIn);
            FloatVector z2 = z.mul(z);
            FloatVector z4 = z2.mul(z2);
            FloatVector q0and12 = c31.fma(z, c32);
            FloatVector q0to32 = c33.fma(z, c34).fma(z2, q0and12);
            FloatVector q4and52 = c35.fma(z, c36);
            FloatVector q = q4and52.fma(z4, q0to32);
            FloatVector small = magnitude.neg().fma(q, c16);
            FloatVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c37));
            FloatVector distribution = c19.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c14));
            FloatVector slope = xIn.mul(c38).fma(e2, distribution);
            FloatVector dxOut = dyIn.mul(slope.blend(distribution, e2.compare(VectorOperators.EQ, c14)));
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void geluBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.geluBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c5 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c6 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 89f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
        FloatVector c13 = FloatVector.broadcast(SPECIES, -104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 15f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector c17 = FloatVector.broadcast(SPECIES, 0.70710678118654752f);
        FloatVector c18 = FloatVector.broadcast(SPECIES, 0.7f);
        FloatVector c19 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c20 = FloatVector.broadcast(SPECIES, 0x1.93e38p-2f);
        FloatVector c21 = FloatVector.broadcast(SPECIES, 0x1.946d8cp-2f);
        FloatVector c22 = FloatVector.broadcast(SPECIES, 0x1.d91084p-5f);
        FloatVector c23 = FloatVector.broadcast(SPECIES, 0x1.381e0cp-2f);
        FloatVector c24 = FloatVector.broadcast(SPECIES, -0x1.60ccaap-1f);
        FloatVector c25 = FloatVector.broadcast(SPECIES, 0x1.4c384p-4f);
        FloatVector c26 = FloatVector.broadcast(SPECIES, 0x1.c5c842p-2f);
        FloatVector c27 = FloatVector.broadcast(SPECIES, 0x1.cf2ddcp-2f);
        FloatVector c28 = FloatVector.broadcast(SPECIES, 0x1.b33508p-2f);
        FloatVector c29 = FloatVector.broadcast(SPECIES, -0x1.8f19eep-1f);
        FloatVector c30 = FloatVector.broadcast(SPECIES, -0x1.5bf4cp-4f);
        FloatVector c31 = FloatVector.broadcast(SPECIES, -0x1.105888p-4f);
        FloatVector c32 = FloatVector.broadcast(SPECIES, 0x1.988454p-2f);
        FloatVector c33 = FloatVector.broadcast(SPECIES, -0x1.38fa46p-10f);
        FloatVector c34 = FloatVector.broadcast(SPECIES, 0x1.46e2dp-7f);
        FloatVector c35 = FloatVector.broadcast(SPECIES, -0x1.a9cfe8p-17f);
        FloatVector c36 = FloatVector.broadcast(SPECIES, 0x1.0383b4p-13f);
        FloatVector c37 = FloatVector.broadcast(SPECIES, 0.86f);
        FloatVector c38 = FloatVector.broadcast(SPECIES, 0.39894228040143268f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector square = xIn.mul(xIn);
        FloatVector lost = xIn.fma(xIn, square.neg());
        FloatVector x2 = c0.mul(square);
        FloatVector shifted = x2.fma(c1, c2);
        FloatVector n2 = shifted.sub(c2);
        FloatVector r = n2.fma(c4, n2.fma(c3, x2));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector scale1 = half.lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c5).reinterpretAsFloats();
        FloatVector r2 = r.mul(r);
        FloatVector low = c6.fma(r, c7);
        FloatVector high = c10.fma(r2, c8.fma(r, c9));
        FloatVector y = high.fma(r2, low).fma(r2, r).fma(scale2, scale2).mul(scale1);
        FloatVector high2 = y.blend(c12, x2.compare(VectorOperators.GT, c11));
        FloatVector e = high2.blend(c14, x2.compare(VectorOperators.LT, c13));
        FloatVector y2 = c0.mul(lost).fma(e, e);
        FloatVector e2 = y2.blend(c14, xIn.abs().compare(VectorOperators.GT, c15));
        FloatVector magnitude = xIn.abs();
        FloatVector x3 = magnitude.mul(c17);
        FloatVector t = c19.div(c18.fma(x3, c19));
        FloatVector t2 = t.mul(t);
        FloatVector t4 = t2.mul(t2);
        FloatVector q0and1 = c20.fma(t, c21);
        FloatVector q0to3 = c22.fma(t, c23).fma(t2, q0and1);
        FloatVector q4and5 = c24.fma(t, c25);
        FloatVector q4to7 = c26.fma(t, c27).fma(t2, q4and5);
        FloatVector q8to10 = c30.fma(t2, c28.fma(t, c29));
        FloatVector h4 = q8to10.fma(t4, q4to7);
        FloatVector large = c16.mul(e2).mul(h4.fma(t4, q0to3).mul(t));
        FloatVector z = xIn.mul(xIn);
        FloatVector z2 = z.mul(z);
        FloatVector z4 = z2.mul(z2);
        FloatVector q0and12 = c31.fma(z, c32);
        FloatVector q0to32 = c33.fma(z, c34).fma(z2, q0and12);
        FloatVector q4and52 = c35.fma(z, c36);
        FloatVector q = q4and52.fma(z4, q0to32);
        FloatVector small = magnitude.neg().fma(q, c16);
        FloatVector tail = large.blend(small, magnitude.compare(VectorOperators.LT, c37));
        FloatVector distribution = c19.sub(tail).blend(tail, xIn.compare(VectorOperators.LT, c14));
        FloatVector slope = xIn.mul(c38).fma(e2, distribution);
        FloatVector dxOut = dyIn.mul(slope.blend(distribution, e2.compare(VectorOperators.EQ, c14)));
        dxOut.intoArray(dx, dxOffset, inside);
    }

    public static void geluTanh(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (n < LANES) {
            geluTanhShort(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0.071354816272600247f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 1.5957691216057308f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c7 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector w = xIn.mul(c0.fma(xIn.mul(xIn), c1));
            FloatVector magnitude = w.abs();
            FloatVector shifted = magnitude.fma(c3, c4);
            FloatVector n2 = shifted.sub(c4);
            FloatVector r = n2.fma(c6, n2.fma(c5, magnitude));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c7.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c7).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c8.fma(r, c9);
            FloatVector high = c12.fma(r2, c10.fma(r, c11));
            FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            FloatVector tail = quotient.blend(c14, magnitude.compare(VectorOperators.GT, c13));
            FloatVector yOut = xIn.mul(c15.sub(tail).blend(tail, w.compare(VectorOperators.LT, c14))).blend(c16, xIn.compare(VectorOperators.EQ, c2));
            yOut.intoArray(y, yOffset + at);
            xIn = xInNext;
        }
    }

    private static void geluTanhShort(int n, float[] x, int xOffset, float[] y, int yOffset) {
        if (xOffset > x.length - LANES || yOffset > y.length - LANES) {
            ScalarFloatActivation.geluTanh(n, x, xOffset, y, yOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0.071354816272600247f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 1.5957691216057308f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c6 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c7 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c16 = FloatVector.broadcast(SPECIES, -0f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector w = xIn.mul(c0.fma(xIn.mul(xIn), c1));
        FloatVector magnitude = w.abs();
        FloatVector shifted = magnitude.fma(c3, c4);
        FloatVector n2 = shifted.sub(c4);
        FloatVector r = n2.fma(c6, n2.fma(c5, magnitude));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c7.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c7).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c8.fma(r, c9);
        FloatVector high = c12.fma(r2, c10.fma(r, c11));
        FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        FloatVector tail = quotient.blend(c14, magnitude.compare(VectorOperators.GT, c13));
        FloatVector yOut = xIn.mul(c15.sub(tail).blend(tail, w.compare(VectorOperators.LT, c14))).blend(c16, xIn.compare(VectorOperators.EQ, c2));
        yOut.intoArray(y, yOffset, inside);
    }

    public static void geluTanhBackward(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (n < LANES) {
            geluTanhBackwardShort(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0.071354816272600247f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 1.5957691216057308f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c6 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0.21406444881780074f);
        int last = n - LANES;
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        for (int i = 0; i < n; i += LANES) {
            int at = Math.min(i, last);
            int next = Math.min(i + LANES, last);
            FloatVector xInNext = FloatVector.fromArray(SPECIES, x, xOffset + next);
            FloatVector dyInNext = FloatVector.fromArray(SPECIES, dy, dyOffset + next);
            FloatVector square = xIn.mul(xIn);
            FloatVector w = xIn.mul(c0.fma(square, c1));
            FloatVector magnitude = w.abs();
            FloatVector shifted = magnitude.fma(c2, c3);
            FloatVector n2 = shifted.sub(c3);
            FloatVector r = n2.fma(c5, n2.fma(c4, magnitude));
            IntVector bits = shifted.reinterpretAsInts();
            IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
            FloatVector unit = c6.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
            FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
            FloatVector sum = scale.add(unit);
            FloatVector lost = unit.sub(sum.sub(scale));
            FloatVector r2 = r.mul(r);
            FloatVector low = c7.fma(r, c8);
            FloatVector high = c11.fma(r2, c9.fma(r, c10));
            FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
            FloatVector tail = quotient.blend(c13, magnitude.compare(VectorOperators.GT, c12));
            FloatVector rest = c14.sub(tail);
            FloatVector slope = xIn.mul(c15.fma(square, c1));
            FloatVector lower = tail.mul(rest.fma(slope, c14));
            FloatVector upper = rest.mul(tail.fma(slope, c14));
            FloatVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c13));
            FloatVector end = c14.blend(c13, xIn.compare(VectorOperators.LT, c13));
            FloatVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c13)));
            dxOut.intoArray(dx, dxOffset + at);
            xIn = xInNext;
            dyIn = dyInNext;
        }
    }

    private static void geluTanhBackwardShort(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset) {
        if (xOffset > x.length - LANES || dyOffset > dy.length - LANES || dxOffset > dx.length - LANES) {
            ScalarFloatActivation.geluTanhBackward(n, x, xOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        FloatVector c0 = FloatVector.broadcast(SPECIES, 0.071354816272600247f);
        FloatVector c1 = FloatVector.broadcast(SPECIES, 1.5957691216057308f);
        FloatVector c2 = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector c3 = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector c4 = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector c5 = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        IntVector c6 = IntVector.broadcast(Species.INT, 0x3f800000);
        FloatVector c7 = FloatVector.broadcast(SPECIES, 0x1.5554aep-3f);
        FloatVector c8 = FloatVector.broadcast(SPECIES, 0x1.fffffep-2f);
        FloatVector c9 = FloatVector.broadcast(SPECIES, 0x1.12292ep-7f);
        FloatVector c10 = FloatVector.broadcast(SPECIES, 0x1.555712p-5f);
        FloatVector c11 = FloatVector.broadcast(SPECIES, 0x1.6b79b2p-10f);
        FloatVector c12 = FloatVector.broadcast(SPECIES, 104f);
        FloatVector c13 = FloatVector.broadcast(SPECIES, 0f);
        FloatVector c14 = FloatVector.broadcast(SPECIES, 1f);
        FloatVector c15 = FloatVector.broadcast(SPECIES, 0.21406444881780074f);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector xIn = FloatVector.fromArray(SPECIES, x, xOffset);
        FloatVector dyIn = FloatVector.fromArray(SPECIES, dy, dyOffset);
        FloatVector square = xIn.mul(xIn);
        FloatVector w = xIn.mul(c0.fma(square, c1));
        FloatVector magnitude = w.abs();
        FloatVector shifted = magnitude.fma(c2, c3);
        FloatVector n2 = shifted.sub(c3);
        FloatVector r = n2.fma(c5, n2.fma(c4, magnitude));
        IntVector bits = shifted.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        FloatVector unit = c6.sub(half.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector scale = bits.sub(half).lanewise(VectorOperators.LSHL, 23).add(c6).reinterpretAsFloats();
        FloatVector sum = scale.add(unit);
        FloatVector lost = unit.sub(sum.sub(scale));
        FloatVector r2 = r.mul(r);
        FloatVector low = c7.fma(r, c8);
        FloatVector high = c11.fma(r2, c9.fma(r, c10));
        FloatVector quotient = unit.div(scale.fma(high.fma(r2, low).fma(r2, r), lost).add(sum));
        FloatVector tail = quotient.blend(c13, magnitude.compare(VectorOperators.GT, c12));
        FloatVector rest = c14.sub(tail);
        FloatVector slope = xIn.mul(c15.fma(square, c1));
        FloatVector lower = tail.mul(rest.fma(slope, c14));
        FloatVector upper = rest.mul(tail.fma(slope, c14));
        FloatVector inside2 = upper.blend(lower, xIn.compare(VectorOperators.LT, c13));
        FloatVector end = c14.blend(c13, xIn.compare(VectorOperators.LT, c13));
        FloatVector dxOut = dyIn.mul(inside2.blend(end, tail.compare(VectorOperators.EQ, c13)));
        dxOut.intoArray(dx, dxOffset, inside);
    }
}
