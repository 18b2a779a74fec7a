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
            FloatVector lower = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
            FloatVector yOut = c12.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c11));
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
        FloatVector lower = quotient.blend(c11, magnitude.compare(VectorOperators.GT, c10));
        FloatVector yOut = c12.sub(lower).blend(lower, xIn.compare(VectorOperators.LT, c11));
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
}
