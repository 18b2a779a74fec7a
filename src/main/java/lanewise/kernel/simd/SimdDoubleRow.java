// Generated from ScalarDoubleRow.java by src/codegen/ScalarToSimd.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleRow;

/** The kernels of {@code ScalarDoubleRow} on vectors, the last ones under a mask. */
public final class SimdDoubleRow {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private SimdDoubleRow() {}

    public static void divide(int n, double sum, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.divide(n, sum, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector.fromArray(SPECIES, x, xOffset + i).div(c0).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector.fromArray(SPECIES, x, xOffset + i, inside).div(c0).intoArray(y, yOffset + i, inside);
        }
    }

    public static void logProbabilities(int n, double max, double logSum, double[] x, int xOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.logProbabilities(n, max, logSum, x, xOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, logSum);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector.fromArray(SPECIES, x, xOffset + i).sub(c0).sub(c1).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector.fromArray(SPECIES, x, xOffset + i, inside).sub(c0).sub(c1).intoArray(y, yOffset + i, inside);
        }
    }

    public static void softmaxBackward(int n, double dot, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.softmaxBackward(n, dot, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, dot);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector t = DoubleVector.fromArray(SPECIES, y, yOffset + i).mul(DoubleVector.fromArray(SPECIES, dy, dyOffset + i).sub(c0));
            t.intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector t = DoubleVector.fromArray(SPECIES, y, yOffset + i, inside).mul(DoubleVector.fromArray(SPECIES, dy, dyOffset + i, inside).sub(c0));
            t.intoArray(dx, dxOffset + i, inside);
        }
    }

    public static void logSoftmaxBackward(int n, double sum, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.logSoftmaxBackward(n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, -746.0);
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
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, sum);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, y, yOffset + i);
            DoubleVector capped = x.blend(c0, x.compare(VectorOperators.GT, c0));
            DoubleVector clamped = capped.blend(c1, capped.compare(VectorOperators.LT, c1));
            DoubleVector shifted = clamped.fma(c2, c3);
            DoubleVector n2 = shifted.sub(c3);
            DoubleVector r = n2.fma(c5, n2.fma(c4, clamped));
            LongVector bits = shifted.reinterpretAsLongs();
            LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
            DoubleVector scale1 = half.lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
            DoubleVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = c7.fma(r, c8);
            DoubleVector q23 = c9.fma(r, c10);
            DoubleVector q45 = c11.fma(r, c12);
            DoubleVector q67 = c13.fma(r, c14);
            DoubleVector q89 = c15.fma(r, c16);
            DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
            DoubleVector q = high.fma(r4, q23.fma(r2, q01));
            DoubleVector t = DoubleVector.fromArray(SPECIES, dy, dyOffset + i).sub(q.fma(r2, r).add(c17).mul(scale2).mul(scale1).mul(c18));
            t.intoArray(dx, dxOffset + i);
        }
        if (i < n) {
            logSoftmaxBackwardTail(i, n, sum, y, yOffset, dy, dyOffset, dx, dxOffset);
        }
    }

    private static void logSoftmaxBackwardTail(int i, int n, double sum, double[] y, int yOffset, double[] dy, int dyOffset, double[] dx, int dxOffset) {
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, 710.0);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, -746.0);
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
        DoubleVector c18 = DoubleVector.broadcast(SPECIES, sum);
        VectorMask<Double> inside = SPECIES.indexInRange(i, n);
        DoubleVector x = DoubleVector.fromArray(SPECIES, y, yOffset + i, inside);
        DoubleVector capped = x.blend(c0, x.compare(VectorOperators.GT, c0));
        DoubleVector clamped = capped.blend(c1, capped.compare(VectorOperators.LT, c1));
        DoubleVector shifted = clamped.fma(c2, c3);
        DoubleVector n2 = shifted.sub(c3);
        DoubleVector r = n2.fma(c5, n2.fma(c4, clamped));
        LongVector bits = shifted.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        DoubleVector scale1 = half.lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
        DoubleVector scale2 = bits.sub(half).lanewise(VectorOperators.LSHL, 52).add(c6).reinterpretAsDoubles();
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = c7.fma(r, c8);
        DoubleVector q23 = c9.fma(r, c10);
        DoubleVector q45 = c11.fma(r, c12);
        DoubleVector q67 = c13.fma(r, c14);
        DoubleVector q89 = c15.fma(r, c16);
        DoubleVector high = q89.fma(r4, q67.fma(r2, q45));
        DoubleVector q = high.fma(r4, q23.fma(r2, q01));
        DoubleVector t = DoubleVector.fromArray(SPECIES, dy, dyOffset + i, inside).sub(q.fma(r2, r).add(c17).mul(scale2).mul(scale1).mul(c18));
        t.intoArray(dx, dxOffset + i, inside);
    }

    public static void crossEntropyGradient(int n, double sum, double share, double scale, double[] e, int eOffset, double[] g, int gOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.crossEntropyGradient(n, sum, share, scale, e, eOffset, g, gOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, share);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector.fromArray(SPECIES, e, eOffset + i).div(c0).sub(c1).mul(c2).intoArray(g, gOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector t = DoubleVector.fromArray(SPECIES, e, eOffset + i, inside).div(c0).sub(c1).mul(c2);
            t.intoArray(g, gOffset + i, inside);
        }
    }

    public static void weightedScores(int n, double max, double[] x, int xOffset, double[] t, int tOffset, double[] y, int yOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.weightedScores(n, max, x, xOffset, t, tOffset, y, yOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, max);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, 0.0);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector target = DoubleVector.fromArray(SPECIES, t, tOffset + i);
            DoubleVector product = target.mul(DoubleVector.fromArray(SPECIES, x, xOffset + i).sub(c0));
            product.blend(c1, target.compare(VectorOperators.EQ, c1)).intoArray(y, yOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector target = DoubleVector.fromArray(SPECIES, t, tOffset + i, inside);
            DoubleVector product = target.mul(DoubleVector.fromArray(SPECIES, x, xOffset + i, inside).sub(c0));
            product.blend(c1, target.compare(VectorOperators.EQ, c1)).intoArray(y, yOffset + i, inside);
        }
    }

    public static void distributionGradient(int n, double sum, double total, double scale, double[] e, int eOffset, double[] t, int tOffset, double[] g, int gOffset) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleRow.distributionGradient(n, sum, total, scale, e, eOffset, t, tOffset, g, gOffset);
            return;
        }
        DoubleVector c0 = DoubleVector.broadcast(SPECIES, sum);
        DoubleVector c1 = DoubleVector.broadcast(SPECIES, total);
        DoubleVector c2 = DoubleVector.broadcast(SPECIES, scale);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector t2 = DoubleVector.fromArray(SPECIES, e, eOffset + i).div(c0).fma(c1, DoubleVector.fromArray(SPECIES, t, tOffset + i).neg());
            t2.mul(c2).intoArray(g, gOffset + i);
        }
        if (i < n) {
            VectorMask<Double> inside = SPECIES.indexInRange(i, n);
            DoubleVector t2 = DoubleVector.fromArray(SPECIES, e, eOffset + i, inside).div(c0).fma(c1, DoubleVector.fromArray(SPECIES, t, tOffset + i, inside).neg());
            t2.mul(c2).intoArray(g, gOffset + i, inside);
        }
    }
}
