// Generated from SimdFloatRankOne.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleRankOne;

/** The kernels of {@code ScalarDoubleRankOne} on vectors. */
public final class SimdDoubleRankOne {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private SimdDoubleRankOne() {}

    /**
     * Columns four vectors at a time, so that δ stays in registers while the rows go by: 784 x 128 in 5.9 us, of which the
     * way from the second-level cache and back is most; row by row it was 9.5 us.
     */
    public static void descend(
            int m, int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        int j = 0;
        for (; j <= n - 4 * LANES; j += 4 * LANES) {
            fourVectors(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset + j, w, wOffset + j);
        }
        for (; j <= n - LANES; j += LANES) {
            oneVector(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset + j, w, wOffset + j);
        }
        ScalarDoubleRankOne.descend(
                m, n - j, learningRate, weightDecay, x, xOffset, delta, deltaOffset + j, w, wOffset + j, n);
    }

    private static void fourVectors(
            int m, int stride, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        DoubleVector d0 = DoubleVector.fromArray(SPECIES, delta, deltaOffset);
        DoubleVector d1 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + LANES);
        DoubleVector d2 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 2 * LANES);
        DoubleVector d3 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 3 * LANES);
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = wOffset + i * stride;
            DoubleVector factor = DoubleVector.broadcast(SPECIES, x[xOffset + i]);
            DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, p);
            DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, p + LANES);
            DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, p + 2 * LANES);
            DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, p + 3 * LANES);
            down.fma(decay.fma(w0, factor.fma(d0, zero)), w0).intoArray(w, p);
            down.fma(decay.fma(w1, factor.fma(d1, zero)), w1).intoArray(w, p + LANES);
            down.fma(decay.fma(w2, factor.fma(d2, zero)), w2).intoArray(w, p + 2 * LANES);
            down.fma(decay.fma(w3, factor.fma(d3, zero)), w3).intoArray(w, p + 3 * LANES);
        }
    }

    private static void oneVector(
            int m, int stride, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        DoubleVector d = DoubleVector.fromArray(SPECIES, delta, deltaOffset);
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = wOffset + i * stride;
            DoubleVector factor = DoubleVector.broadcast(SPECIES, x[xOffset + i]);
            DoubleVector v = DoubleVector.fromArray(SPECIES, w, p);
            down.fma(decay.fma(v, factor.fma(d, zero)), v).intoArray(w, p);
        }
    }

    /**
     * Eight chains side by side, in plain arithmetic: two multiply-adds per cycle. Vectors would need the transpose of w,
     * whose shuffles take longer than that.
     */
    public static void backward(
            int m, int n, double[] w, int wOffset, double[] delta, int deltaOffset, double[] dx, int dxOffset) {
        int i = 0;
        for (; i <= m - 8; i += 8) {
            eight(n, w, wOffset + i * n, delta, deltaOffset, dx, dxOffset + i);
        }
        ScalarDoubleRankOne.backward(m - i, n, w, wOffset + i * n, delta, deltaOffset, dx, dxOffset + i);
    }

    private static void eight(int n, double[] w, int w0, double[] delta, int deltaOffset, double[] dx, int dxOffset) {
        int w1 = w0 + n;
        int w2 = w1 + n;
        int w3 = w2 + n;
        int w4 = w3 + n;
        int w5 = w4 + n;
        int w6 = w5 + n;
        int w7 = w6 + n;
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        double s4 = 0.0;
        double s5 = 0.0;
        double s6 = 0.0;
        double s7 = 0.0;
        for (int j = 0; j < n; j++) {
            double d = delta[deltaOffset + j];
            s0 = Math.fma(d, w[w0 + j], s0);
            s1 = Math.fma(d, w[w1 + j], s1);
            s2 = Math.fma(d, w[w2 + j], s2);
            s3 = Math.fma(d, w[w3 + j], s3);
            s4 = Math.fma(d, w[w4 + j], s4);
            s5 = Math.fma(d, w[w5 + j], s5);
            s6 = Math.fma(d, w[w6 + j], s6);
            s7 = Math.fma(d, w[w7 + j], s7);
        }
        dx[dxOffset] = s0;
        dx[dxOffset + 1] = s1;
        dx[dxOffset + 2] = s2;
        dx[dxOffset + 3] = s3;
        dx[dxOffset + 4] = s4;
        dx[dxOffset + 5] = s5;
        dx[dxOffset + 6] = s6;
        dx[dxOffset + 7] = s7;
    }
}
