// Generated from FloatNarrowRankOne.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The step of {@link SimdDoubleRankOne} for fewer columns than a vector has lanes: rows of W follow each other without a gap, and as
 * many of them as there are lanes are as many whole vectors as there are columns. Which row and which column a lane belongs to is the
 * same in each such block. On Zen 5 128 rows of ten took 0.84 us row by row, 0.22 in this way.
 */
final class DoubleNarrowRankOne {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** For each number of columns and each vector of a block, the rows of its lanes. */
    private static final VectorShuffle<Double>[][] ROW = shuffles((n, at) -> at / n);

    /** And their columns. */
    private static final VectorShuffle<Double>[][] COLUMN = shuffles((n, at) -> at % n);

    /** For each number of columns, the last lanes first; for none, all as they are. */
    @SuppressWarnings("unchecked")
    private static final VectorShuffle<Double>[] LAST = (VectorShuffle<Double>[]) new VectorShuffle<?>[LANES];

    static {
        for (int n = 0; n < LANES; n++) {
            int before = LANES - n;
            LAST[n] = VectorShuffle.fromOp(SPECIES, lane -> (lane + before) % LANES);
        }
    }

    private DoubleNarrowRankOne() {}

    private interface Place {
        int of(int n, int at);
    }

    @SuppressWarnings("unchecked")
    private static VectorShuffle<Double>[][] shuffles(Place place) {
        VectorShuffle<Double>[][] shuffles = (VectorShuffle<Double>[][]) new VectorShuffle<?>[LANES][];
        for (int n = 1; n < LANES; n++) {
            shuffles[n] = (VectorShuffle<Double>[]) new VectorShuffle<?>[n];
            for (int v = 0; v < n; v++) {
                int columns = n;
                int first = v * LANES;
                IntUnaryOperator from = lane -> place.of(columns, first + lane);
                shuffles[n][v] = VectorShuffle.fromOp(SPECIES, from);
            }
        }
        return shuffles;
    }

    /** The rows, from the first, that are stepped here; δ is read as a whole vector. */
    static int rows(int m, int n, double[] delta, int deltaOffset) {
        boolean inside = deltaOffset <= delta.length - LANES || deltaOffset + n >= LANES;
        return Species.BITS == 512 && n < LANES && inside ? m / LANES * LANES : 0;
    }

    /** As {@link SimdDoubleRankOne#descend}, for as many rows as {@link #rows} says. */
    static void descend(
            int m, int n, double learningRate, double weightDecay, double[] x, int xOffset, double[] delta,
            int deltaOffset, double[] w, int wOffset) {
        if (m == 0) {
            return;
        }
        VectorShuffle<Double>[] row = ROW[n];
        VectorShuffle<Double>[] column = COLUMN[n];
        DoubleVector decay = DoubleVector.broadcast(SPECIES, weightDecay);
        DoubleVector down = DoubleVector.broadcast(SPECIES, -learningRate);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        // Where its array ends with δ, in the last lanes of the vector that ends there.
        boolean ends = deltaOffset > delta.length - LANES;
        DoubleVector d = DoubleVector.fromArray(SPECIES, delta, ends ? deltaOffset + n - LANES : deltaOffset)
                .rearrange(ends ? LAST[n] : LAST[0]);
        for (int i = 0; i < m; i += LANES) {
            DoubleVector factors = DoubleVector.fromArray(SPECIES, x, xOffset + i);
            for (int v = 0; v < n; v++) {
                int p = wOffset + i * n + v * LANES;
                DoubleVector gradient = factors.rearrange(row[v]).fma(d.rearrange(column[v]), zero);
                DoubleVector weights = DoubleVector.fromArray(SPECIES, w, p);
                down.fma(decay.fma(weights, gradient), weights).intoArray(w, p);
            }
        }
    }
}
