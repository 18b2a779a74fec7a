package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.FloatFunctions;
import lanewise.kernel.scalar.ScalarFloatElementary;
import lanewise.kernel.scalar.ScalarFloatReduce;
import lanewise.kernel.scalar.ScalarFloatRow;
import lanewise.kernel.scalar.ScalarFloatSoftmax;

/**
 * Softmax and the cross-entropy on it, with the bits of {@code ScalarFloatSoftmax}; {@link SimdFloatSoftmaxRows} goes row by
 * row, as the definition does.
 *
 * <p>A row that fits in one vector, the usual number of classes, is a few instructions: what a call per row would cost
 * is several times more. So such rows go through three passes: subtract the maximum, take the exponential of all rows
 * at once, divide by the sum. Within one vector the virtual lanes hold one element each, so their tree is rotations of
 * the vector by half its length, a quarter, and so on; all lanes end with the same sum.
 *
 * <p>Where such a pass works in place it takes every eighth row, then those after them, and so on: a load that
 * touches the 64 bytes of a masked store waits for it, and neighbours share those bytes. In order, 32 rows of ten took
 * 23 ns each.
 */
public final class SimdFloatSoftmax {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    /** Rows from one to the next that a pass in place takes. */
    private static final int STEP = 8;

    private static final VectorShuffle<Float> BY_1_2 = rotation(LANES / 2);
    private static final VectorShuffle<Float> BY_1_4 = rotation(LANES / 4);
    private static final VectorShuffle<Float> BY_1_8 = rotation(LANES / 8);
    private static final VectorShuffle<Float> BY_1_16 = rotation(LANES / 16);

    private SimdFloatSoftmax() {}

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    public static void softmax(int rows, int n, float[] x, int xo, int xs, float[] y, int yo, int ys) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarFloatSoftmax.softmax(rows, n, x, xo, xs, y, yo, ys);
        } else if (n <= LANES) {
            shiftNarrow(rows, n, x, xo, xs, y, yo, ys);
            exp(rows, n, y, yo, ys);
            divideNarrow(rows, n, y, yo, ys);
        } else {
            SimdFloatSoftmaxRows.softmax(rows, n, x, xo, xs, y, yo, ys);
        }
    }

    /** y = x − max, for rows of one vector. */
    private static void shiftNarrow(int rows, int n, float[] x, int xo, int xs, float[] y, int yo, int ys) {
        FloatVector least = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        int vectors = Math.min(vectors(rows, x, xo, xs), vectors(rows, y, yo, ys));
        for (int r = 0; r < vectors; r++) {
            FloatVector row = FloatVector.fromArray(SPECIES, x, xo + r * xs);
            // A NaN may get lost here: the sum of the exponentials finds it again.
            FloatVector max = least.blend(row, inside);
            FloatVector other = max.rearrange(BY_1_2);
            max = max.blend(other, other.compare(VectorOperators.GT, max));
            if (LANES >= 4) {
                other = max.rearrange(BY_1_4);
                max = max.blend(other, other.compare(VectorOperators.GT, max));
            }
            if (LANES >= 8) {
                other = max.rearrange(BY_1_8);
                max = max.blend(other, other.compare(VectorOperators.GT, max));
            }
            if (LANES >= 16) {
                other = max.rearrange(BY_1_16);
                max = max.blend(other, other.compare(VectorOperators.GT, max));
            }
            row.sub(max.add(0f)).intoArray(y, yo + r * ys, inside);
        }
        for (int r = vectors; r < rows; r++) {
            ScalarFloatElementary.shift(n, ScalarFloatReduce.max(n, x, xo + r * xs) + 0f, x, xo + r * xs, y, yo + r * ys);
        }
    }

    /** The rows, from the first, of which a whole vector lies inside the array: no load may reach beyond its end. */
    private static int vectors(int rows, float[] x, int xo, int xs) {
        return xo > x.length - LANES ? 0 : (int) Math.min(rows, ((long) x.length - LANES - xo) / Math.max(xs, 1) + 1);
    }

    /** The exponential of every element, in one loop if the rows follow each other. */
    private static void exp(int rows, int n, float[] y, int yo, int ys) {
        if (ys == n) {
            SimdFloatElementary.exp(rows * n, y, yo, y, yo);
        } else {
            for (int r = 0; r < rows; r++) {
                SimdFloatElementary.exp(n, y, yo + r * ys, y, yo + r * ys);
            }
        }
    }

    /** y = y / Σ y, for rows of one vector. */
    private static void divideNarrow(int rows, int n, float[] y, int yo, int ys) {
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector zero = FloatVector.zero(SPECIES);
        int vectors = vectors(rows, y, yo, ys);
        for (int first = 0; first < STEP; first++) {
            for (int r = first; r < vectors; r += STEP) {
                FloatVector row = zero.blend(FloatVector.fromArray(SPECIES, y, yo + r * ys), inside);
                FloatVector sum = row.add(row.rearrange(BY_1_2));
                if (LANES >= 4) {
                    sum = sum.add(sum.rearrange(BY_1_4));
                }
                if (LANES >= 8) {
                    sum = sum.add(sum.rearrange(BY_1_8));
                }
                if (LANES >= 16) {
                    sum = sum.add(sum.rearrange(BY_1_16));
                }
                row.div(sum).intoArray(y, yo + r * ys, inside);
            }
        }
        for (int r = vectors; r < rows; r++) {
            int q = yo + r * ys;
            ScalarFloatRow.divide(n, ScalarFloatReduce.sum(n, y, q), y, q, y, q);
        }
    }

    public static void crossEntropy(
            int rows, int n, float smoothing, float scale, float[] x, int xo, int xs, float[] labels, int lo,
            float[] loss, int po, float[] g, int go, int gs) {
        if (LANES == 2) {
            ScalarFloatSoftmax.crossEntropy(rows, n, smoothing, scale, x, xo, xs, labels, lo, loss, po, g, go, gs);
        } else if (n <= LANES) {
            shiftNarrow(rows, n, x, xo, xs, g, go, gs);
            scoresNarrow(rows, n, smoothing, labels, lo, loss, po, g, go, gs);
            exp(rows, n, g, go, gs);
            crossEntropyNarrow(rows, n, smoothing, scale, labels, lo, loss, po, g, go, gs);
        } else {
            SimdFloatSoftmaxRows.crossEntropy(rows, n, smoothing, scale, x, xo, xs, labels, lo, loss, po, g, go, gs);
        }
    }

    /** The target's score in each row of g = x − max, for rows of one vector, kept where the loss will be. */
    private static void scoresNarrow(
            int rows, int n, float smoothing, float[] labels, int lo, float[] loss, int po, float[] g, int go, int gs) {
        float share = smoothing / n;
        float rest = 1f - smoothing;
        for (int r = 0; r < rows; r++) {
            float score = rest * g[go + r * gs + (int) labels[lo + r]];
            if (smoothing > 0f) {
                score = Math.fma(share, SimdFloatReduce.sum(n, g, go + r * gs), score);
            }
            loss[po + r] = score;
        }
    }

    /** Loss and gradient from the exponentials in g, for rows of one vector. */
    private static void crossEntropyNarrow(
            int rows, int n, float smoothing, float scale, float[] labels, int lo, float[] loss, int po, float[] g,
            int go, int gs) {
        float share = smoothing / n;
        float top = share + (1f - smoothing);
        VectorMask<Float> inside = SPECIES.indexInRange(0, n);
        FloatVector zero = FloatVector.zero(SPECIES);
        int vectors = vectors(rows, g, go, gs);
        for (int first = 0; first < STEP; first++) {
            for (int r = first; r < vectors; r += STEP) {
                int q = go + r * gs;
                int label = q + (int) labels[lo + r];
                float labelled = g[label];
                FloatVector row = zero.blend(FloatVector.fromArray(SPECIES, g, q), inside);
                FloatVector sum = row.add(row.rearrange(BY_1_2));
                if (LANES >= 4) {
                    sum = sum.add(sum.rearrange(BY_1_4));
                }
                if (LANES >= 8) {
                    sum = sum.add(sum.rearrange(BY_1_8));
                }
                if (LANES >= 16) {
                    sum = sum.add(sum.rearrange(BY_1_16));
                }
                row.div(sum).sub(share).mul(scale).intoArray(g, q, inside);
                float total = sum.lane(0);
                loss[po + r] = FloatFunctions.log(total) - loss[po + r];
                g[label] = (labelled / total - top) * scale;
            }
        }
        for (int r = vectors; r < rows; r++) {
            int q = go + r * gs;
            int label = q + (int) labels[lo + r];
            float sum = ScalarFloatReduce.sum(n, g, q);
            loss[po + r] = FloatFunctions.log(sum) - loss[po + r];
            float labelled = g[label];
            ScalarFloatRow.crossEntropyGradient(n, sum, share, scale, g, q, g, q);
            g[label] = (labelled / sum - top) * scale;
        }
    }
}
