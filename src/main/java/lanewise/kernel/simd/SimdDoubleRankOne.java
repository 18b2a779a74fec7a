// Generated from SimdFloatRankOne.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarDoubleRankOne;

/** The kernels of {@code ScalarDoubleRankOne} on vectors. */
public final class SimdDoubleRankOne {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Elements in 32 KiB. */
    private static final int FIRST_LEVEL = (32 << 10) / Double.BYTES;

    /** Columns from which a W that is larger than that goes by whole rows. */
    private static final int WIDE = Species.BITS == 512 ? 16 * LANES + 1 : 8 * LANES;

    private SimdDoubleRankOne() {}

    /**
     * In the first-level cache columns go four or eight vectors at a time, so that δ stays in registers while the rows go by; what is
     * larger goes by whole rows, from end to end: on Zen 3 512 x 512 came from 12 to 20 GFLOP/s, in double from 3 to 10, whether one
     * row or four at a time; on Zen 5 four rows at a time took 15 us, one 19, columns 25. Eight vectors at a time are whole rows of
     * 784 x 128, which took 3.6 us instead of the 6.4 of four rows, and half rows of 784 x 256, 9.7 instead of 11; of 784 x 512 32
     * instead of 28.
     */
    public static void descend(
            int m, int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        if (m == 1) {
            onlyRow(n, learningRate, weightDecay, x[xOffset], delta, deltaOffset, w, wOffset);
            return;
        }
        if (n < LANES) {
            int few = DoubleNarrowRankOne.rows(m, n, delta, deltaOffset);
            DoubleNarrowRankOne.descend(few, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset);
            lastColumns(
                    m - few, n, n, learningRate, weightDecay, x, xOffset + few, delta, deltaOffset, w, wOffset + few * n);
            return;
        }
        if (n >= WIDE && (long) m * n > FIRST_LEVEL) {
            int i = 0;
            for (; i <= m - 4; i += 4) {
                fourRows(n, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset, w, wOffset + i * n);
            }
            for (; i < m; i++) {
                row(n, learningRate, weightDecay, x[xOffset + i], delta, deltaOffset, w, wOffset + i * n);
            }
            lastColumns(m, n, n % LANES, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset);
            return;
        }
        int j = 0;
        for (; Species.BITS == 512 && j <= n - 8 * LANES; j += 8 * LANES) {
            eightVectors(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset + j, w, wOffset + j);
        }
        for (; j <= n - 4 * LANES; j += 4 * LANES) {
            fourVectors(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset + j, w, wOffset + j);
        }
        for (; j <= n - LANES; j += LANES) {
            oneVector(m, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset + j, w, wOffset + j);
        }
        lastColumns(m, n, n - j, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset);
    }

    /**
     * The biases of a layer, above all. A method of its own: with their calls among those of the loops below, a step of 784-128-10
     * took 1.1-1.4 times as long, presumably since C2 then takes these loops for short ones.
     */
    private static void onlyRow(
            int n, double learningRate, double weightDecay, double x, double[] delta, int deltaOffset, double[] w,
            int wOffset) {
        int j = 0;
        for (; j <= n - LANES; j += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, w, wOffset + j);
            DoubleVector d = DoubleVector.fromArray(SPECIES, delta, deltaOffset + j);
            DoubleVector gradient = DoubleVector.broadcast(SPECIES, x).fma(d, DoubleVector.zero(SPECIES));
            DoubleVector slope = DoubleVector.broadcast(SPECIES, weightDecay).fma(v, gradient);
            DoubleVector.broadcast(SPECIES, -learningRate).fma(slope, v).intoArray(w, wOffset + j);
        }
        for (; j < n; j++) {
            double v = w[wOffset + j];
            double slope = Math.fma(weightDecay, v, Math.fma(x, delta[deltaOffset + j], 0.0));
            w[wOffset + j] = Math.fma(-learningRate, slope, v);
        }
    }

    private static void fourRows(
            int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta, int deltaOffset,
            double[] w, int w0) {
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, x[xOffset]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, x[xOffset + 1]);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, x[xOffset + 2]);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, x[xOffset + 3]);
        int w1 = w0 + n;
        int w2 = w1 + n;
        int w3 = w2 + n;
        for (int j = 0; j <= n - LANES; j += LANES) {
            DoubleVector d = DoubleVector.fromArray(SPECIES, delta, deltaOffset + j);
            DoubleVector v0 = DoubleVector.fromArray(SPECIES, w, w0 + j);
            DoubleVector v1 = DoubleVector.fromArray(SPECIES, w, w1 + j);
            DoubleVector v2 = DoubleVector.fromArray(SPECIES, w, w2 + j);
            DoubleVector v3 = DoubleVector.fromArray(SPECIES, w, w3 + j);
            down.fma(decay.fma(v0, f0.fma(d, zero)), v0).intoArray(w, w0 + j);
            down.fma(decay.fma(v1, f1.fma(d, zero)), v1).intoArray(w, w1 + j);
            down.fma(decay.fma(v2, f2.fma(d, zero)), v2).intoArray(w, w2 + j);
            down.fma(decay.fma(v3, f3.fma(d, zero)), v3).intoArray(w, w3 + j);
        }
    }

    private static void row(
            int n, double learningRate, double weightDecay, double x, double[] delta, int deltaOffset, double[] w,
            int wOffset) {
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector factor = DoubleVector.broadcast(SPECIES, x);
        for (int j = 0; j <= n - LANES; j += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, w, wOffset + j);
            DoubleVector d = DoubleVector.fromArray(SPECIES, delta, deltaOffset + j);
            down.fma(decay.fma(v, factor.fma(d, zero)), v).intoArray(w, wOffset + j);
        }
    }

    /**
     * The last columns, which fill no vector. With the masks of 512 bits they are the last lanes of one that ends where the row
     * does, as long as that much lies before the first row.
     */
    private static void lastColumns(
            int m, int n, int columns, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        int early = n - LANES;
        int i = 0;
        if (Species.BITS == 512 && columns > 0 && deltaOffset + early >= 0 && wOffset + early >= 0) {
            for (; i <= m - 4; i += 4) {
                fourEnds(n, columns, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset + early, w,
                        wOffset + i * n + early);
            }
        }
        int done = n - columns;
        ScalarDoubleRankOne.descend(
                m - i, columns, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset + done, w,
                wOffset + i * n + done, n);
    }

    /** All four are read before the first is stored: a read from where masked lanes of a store lie would wait for it. */
    private static void fourEnds(
            int n, int columns, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int w0) {
        VectorMask<Double> end = VectorMask.fromLong(SPECIES, -1L << LANES - columns);
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector d = DoubleVector.fromArray(SPECIES, delta, deltaOffset);
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, x[xOffset]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, x[xOffset + 1]);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, x[xOffset + 2]);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, x[xOffset + 3]);
        int w1 = w0 + n;
        int w2 = w1 + n;
        int w3 = w2 + n;
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, w, w0);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, w, w1);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, w, w2);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, w, w3);
        down.fma(decay.fma(v0, f0.fma(d, zero)), v0).intoArray(w, w0, end);
        down.fma(decay.fma(v1, f1.fma(d, zero)), v1).intoArray(w, w1, end);
        down.fma(decay.fma(v2, f2.fma(d, zero)), v2).intoArray(w, w2, end);
        down.fma(decay.fma(v3, f3.fma(d, zero)), v3).intoArray(w, w3, end);
    }

    private static void eightVectors(
            int m, int stride, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        DoubleVector d0 = DoubleVector.fromArray(SPECIES, delta, deltaOffset);
        DoubleVector d1 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + LANES);
        DoubleVector d2 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 2 * LANES);
        DoubleVector d3 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 3 * LANES);
        DoubleVector d4 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 4 * LANES);
        DoubleVector d5 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 5 * LANES);
        DoubleVector d6 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 6 * LANES);
        DoubleVector d7 = DoubleVector.fromArray(SPECIES, delta, deltaOffset + 7 * LANES);
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = wOffset + i * stride;
            DoubleVector factor = DoubleVector.broadcast(SPECIES, x[xOffset + i]);
            DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, p);
            down.fma(decay.fma(w0, factor.fma(d0, zero)), w0).intoArray(w, p);
            DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, p + LANES);
            down.fma(decay.fma(w1, factor.fma(d1, zero)), w1).intoArray(w, p + LANES);
            DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, p + 2 * LANES);
            down.fma(decay.fma(w2, factor.fma(d2, zero)), w2).intoArray(w, p + 2 * LANES);
            DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, p + 3 * LANES);
            down.fma(decay.fma(w3, factor.fma(d3, zero)), w3).intoArray(w, p + 3 * LANES);
            DoubleVector w4 = DoubleVector.fromArray(SPECIES, w, p + 4 * LANES);
            down.fma(decay.fma(w4, factor.fma(d4, zero)), w4).intoArray(w, p + 4 * LANES);
            DoubleVector w5 = DoubleVector.fromArray(SPECIES, w, p + 5 * LANES);
            down.fma(decay.fma(w5, factor.fma(d5, zero)), w5).intoArray(w, p + 5 * LANES);
            DoubleVector w6 = DoubleVector.fromArray(SPECIES, w, p + 6 * LANES);
            down.fma(decay.fma(w6, factor.fma(d6, zero)), w6).intoArray(w, p + 6 * LANES);
            DoubleVector w7 = DoubleVector.fromArray(SPECIES, w, p + 7 * LANES);
            down.fma(decay.fma(w7, factor.fma(d7, zero)), w7).intoArray(w, p + 7 * LANES);
        }
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
}
