package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.ScalarFloatRankOne;

/** The kernels of {@code ScalarFloatRankOne} on vectors. */
public final class SimdFloatRankOne {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Elements in 32 KiB. */
    private static final int FIRST_LEVEL = (32 << 10) / Float.BYTES;

    /** Columns from which a W that is larger than that goes by whole rows. */
    private static final int WIDE = Species.BITS == 512 ? 16 * LANES + 1 : 8 * LANES;

    private SimdFloatRankOne() {}

    /**
     * In the first-level cache columns go four or eight vectors at a time, so that δ stays in registers while the rows go by; what is
     * larger goes by whole rows, from end to end: on Zen 3 512 x 512 came from 12 to 20 GFLOP/s, in double from 3 to 10, whether one
     * row or four at a time; on Zen 5 four rows at a time took 15 us, one 19, columns 25. Eight vectors at a time are whole rows of
     * 784 x 128, which took 3.6 us instead of the 6.4 of four rows, and half rows of 784 x 256, 9.7 instead of 11; of 784 x 512 32
     * instead of 28.
     */
    public static void descend(
            int m, int n, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset) {
        if (m == 1) {
            onlyRow(n, learningRate, weightDecay, x[xOffset], delta, deltaOffset, w, wOffset);
            return;
        }
        if (n < LANES) {
            int few = FloatNarrowRankOne.rows(m, n, delta, deltaOffset);
            FloatNarrowRankOne.descend(few, n, learningRate, weightDecay, x, xOffset, delta, deltaOffset, w, wOffset);
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
            int n, float learningRate, float weightDecay, float x, float[] delta, int deltaOffset, float[] w,
            int wOffset) {
        int j = 0;
        for (; j <= n - LANES; j += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, w, wOffset + j);
            FloatVector d = FloatVector.fromArray(SPECIES, delta, deltaOffset + j);
            FloatVector gradient = FloatVector.broadcast(SPECIES, x).fma(d, FloatVector.zero(SPECIES));
            FloatVector slope = FloatVector.broadcast(SPECIES, weightDecay).fma(v, gradient);
            FloatVector.broadcast(SPECIES, -learningRate).fma(slope, v).intoArray(w, wOffset + j);
        }
        for (; j < n; j++) {
            float v = w[wOffset + j];
            float slope = Math.fma(weightDecay, v, Math.fma(x, delta[deltaOffset + j], 0f));
            w[wOffset + j] = Math.fma(-learningRate, slope, v);
        }
    }

    private static void fourRows(
            int n, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta, int deltaOffset,
            float[] w, int w0) {
        FloatVector decay = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector down = FloatVector.broadcast(SPECIES, -learningRate);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector f0 = FloatVector.broadcast(SPECIES, x[xOffset]);
        FloatVector f1 = FloatVector.broadcast(SPECIES, x[xOffset + 1]);
        FloatVector f2 = FloatVector.broadcast(SPECIES, x[xOffset + 2]);
        FloatVector f3 = FloatVector.broadcast(SPECIES, x[xOffset + 3]);
        int w1 = w0 + n;
        int w2 = w1 + n;
        int w3 = w2 + n;
        for (int j = 0; j <= n - LANES; j += LANES) {
            FloatVector d = FloatVector.fromArray(SPECIES, delta, deltaOffset + j);
            FloatVector v0 = FloatVector.fromArray(SPECIES, w, w0 + j);
            FloatVector v1 = FloatVector.fromArray(SPECIES, w, w1 + j);
            FloatVector v2 = FloatVector.fromArray(SPECIES, w, w2 + j);
            FloatVector v3 = FloatVector.fromArray(SPECIES, w, w3 + j);
            down.fma(decay.fma(v0, f0.fma(d, zero)), v0).intoArray(w, w0 + j);
            down.fma(decay.fma(v1, f1.fma(d, zero)), v1).intoArray(w, w1 + j);
            down.fma(decay.fma(v2, f2.fma(d, zero)), v2).intoArray(w, w2 + j);
            down.fma(decay.fma(v3, f3.fma(d, zero)), v3).intoArray(w, w3 + j);
        }
    }

    private static void row(
            int n, float learningRate, float weightDecay, float x, float[] delta, int deltaOffset, float[] w,
            int wOffset) {
        FloatVector decay = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector down = FloatVector.broadcast(SPECIES, -learningRate);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector factor = FloatVector.broadcast(SPECIES, x);
        for (int j = 0; j <= n - LANES; j += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, w, wOffset + j);
            FloatVector d = FloatVector.fromArray(SPECIES, delta, deltaOffset + j);
            down.fma(decay.fma(v, factor.fma(d, zero)), v).intoArray(w, wOffset + j);
        }
    }

    /**
     * The last columns, which fill no vector. With the masks of 512 bits they are the last lanes of one that ends where the row
     * does, as long as that much lies before the first row.
     */
    private static void lastColumns(
            int m, int n, int columns, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset) {
        int early = n - LANES;
        int i = 0;
        if (Species.BITS == 512 && columns > 0 && deltaOffset + early >= 0 && wOffset + early >= 0) {
            for (; i <= m - 4; i += 4) {
                fourEnds(n, columns, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset + early, w,
                        wOffset + i * n + early);
            }
        }
        int done = n - columns;
        ScalarFloatRankOne.descend(
                m - i, columns, learningRate, weightDecay, x, xOffset + i, delta, deltaOffset + done, w,
                wOffset + i * n + done, n);
    }

    /** All four are read before the first is stored: a read from where masked lanes of a store lie would wait for it. */
    private static void fourEnds(
            int n, int columns, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int w0) {
        VectorMask<Float> end = VectorMask.fromLong(SPECIES, -1L << LANES - columns);
        FloatVector decay = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector down = FloatVector.broadcast(SPECIES, -learningRate);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector d = FloatVector.fromArray(SPECIES, delta, deltaOffset);
        FloatVector f0 = FloatVector.broadcast(SPECIES, x[xOffset]);
        FloatVector f1 = FloatVector.broadcast(SPECIES, x[xOffset + 1]);
        FloatVector f2 = FloatVector.broadcast(SPECIES, x[xOffset + 2]);
        FloatVector f3 = FloatVector.broadcast(SPECIES, x[xOffset + 3]);
        int w1 = w0 + n;
        int w2 = w1 + n;
        int w3 = w2 + n;
        FloatVector v0 = FloatVector.fromArray(SPECIES, w, w0);
        FloatVector v1 = FloatVector.fromArray(SPECIES, w, w1);
        FloatVector v2 = FloatVector.fromArray(SPECIES, w, w2);
        FloatVector v3 = FloatVector.fromArray(SPECIES, w, w3);
        down.fma(decay.fma(v0, f0.fma(d, zero)), v0).intoArray(w, w0, end);
        down.fma(decay.fma(v1, f1.fma(d, zero)), v1).intoArray(w, w1, end);
        down.fma(decay.fma(v2, f2.fma(d, zero)), v2).intoArray(w, w2, end);
        down.fma(decay.fma(v3, f3.fma(d, zero)), v3).intoArray(w, w3, end);
    }

    private static void eightVectors(
            int m, int stride, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, delta, deltaOffset);
        FloatVector d1 = FloatVector.fromArray(SPECIES, delta, deltaOffset + LANES);
        FloatVector d2 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 2 * LANES);
        FloatVector d3 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 3 * LANES);
        FloatVector d4 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 4 * LANES);
        FloatVector d5 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 5 * LANES);
        FloatVector d6 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 6 * LANES);
        FloatVector d7 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 7 * LANES);
        FloatVector decay = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector down = FloatVector.broadcast(SPECIES, -learningRate);
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = wOffset + i * stride;
            FloatVector factor = FloatVector.broadcast(SPECIES, x[xOffset + i]);
            FloatVector w0 = FloatVector.fromArray(SPECIES, w, p);
            down.fma(decay.fma(w0, factor.fma(d0, zero)), w0).intoArray(w, p);
            FloatVector w1 = FloatVector.fromArray(SPECIES, w, p + LANES);
            down.fma(decay.fma(w1, factor.fma(d1, zero)), w1).intoArray(w, p + LANES);
            FloatVector w2 = FloatVector.fromArray(SPECIES, w, p + 2 * LANES);
            down.fma(decay.fma(w2, factor.fma(d2, zero)), w2).intoArray(w, p + 2 * LANES);
            FloatVector w3 = FloatVector.fromArray(SPECIES, w, p + 3 * LANES);
            down.fma(decay.fma(w3, factor.fma(d3, zero)), w3).intoArray(w, p + 3 * LANES);
            FloatVector w4 = FloatVector.fromArray(SPECIES, w, p + 4 * LANES);
            down.fma(decay.fma(w4, factor.fma(d4, zero)), w4).intoArray(w, p + 4 * LANES);
            FloatVector w5 = FloatVector.fromArray(SPECIES, w, p + 5 * LANES);
            down.fma(decay.fma(w5, factor.fma(d5, zero)), w5).intoArray(w, p + 5 * LANES);
            FloatVector w6 = FloatVector.fromArray(SPECIES, w, p + 6 * LANES);
            down.fma(decay.fma(w6, factor.fma(d6, zero)), w6).intoArray(w, p + 6 * LANES);
            FloatVector w7 = FloatVector.fromArray(SPECIES, w, p + 7 * LANES);
            down.fma(decay.fma(w7, factor.fma(d7, zero)), w7).intoArray(w, p + 7 * LANES);
        }
    }

    private static void fourVectors(
            int m, int stride, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, delta, deltaOffset);
        FloatVector d1 = FloatVector.fromArray(SPECIES, delta, deltaOffset + LANES);
        FloatVector d2 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 2 * LANES);
        FloatVector d3 = FloatVector.fromArray(SPECIES, delta, deltaOffset + 3 * LANES);
        FloatVector decay = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector down = FloatVector.broadcast(SPECIES, -learningRate);
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = wOffset + i * stride;
            FloatVector factor = FloatVector.broadcast(SPECIES, x[xOffset + i]);
            FloatVector w0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector w1 = FloatVector.fromArray(SPECIES, w, p + LANES);
            FloatVector w2 = FloatVector.fromArray(SPECIES, w, p + 2 * LANES);
            FloatVector w3 = FloatVector.fromArray(SPECIES, w, p + 3 * LANES);
            down.fma(decay.fma(w0, factor.fma(d0, zero)), w0).intoArray(w, p);
            down.fma(decay.fma(w1, factor.fma(d1, zero)), w1).intoArray(w, p + LANES);
            down.fma(decay.fma(w2, factor.fma(d2, zero)), w2).intoArray(w, p + 2 * LANES);
            down.fma(decay.fma(w3, factor.fma(d3, zero)), w3).intoArray(w, p + 3 * LANES);
        }
    }

    private static void oneVector(
            int m, int stride, float learningRate, float weightDecay, float[] x, int xOffset, float[] delta,
            int deltaOffset, float[] w, int wOffset) {
        FloatVector d = FloatVector.fromArray(SPECIES, delta, deltaOffset);
        FloatVector decay = FloatVector.broadcast(SPECIES, weightDecay);
        FloatVector down = FloatVector.broadcast(SPECIES, -learningRate);
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = 0; i < m; i++) {
            int p = wOffset + i * stride;
            FloatVector factor = FloatVector.broadcast(SPECIES, x[xOffset + i]);
            FloatVector v = FloatVector.fromArray(SPECIES, w, p);
            down.fma(decay.fma(v, factor.fma(d, zero)), v).intoArray(w, p);
        }
    }
}
