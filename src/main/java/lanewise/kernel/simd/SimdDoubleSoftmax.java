// Generated from SimdFloatSoftmax.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import lanewise.kernel.scalar.DoubleFunctions;
import lanewise.kernel.scalar.ScalarDoubleElementary;
import lanewise.kernel.scalar.ScalarDoubleReduce;
import lanewise.kernel.scalar.ScalarDoubleRow;
import lanewise.kernel.scalar.ScalarDoubleSoftmax;

/**
 * Softmax and the cross-entropy on it, with the bits of {@code ScalarDoubleSoftmax}; {@link SimdDoubleSoftmaxRows} goes row by
 * row, as the definition does.
 *
 * <p>A row that fits in one vector, the usual number of classes, is a few instructions: what a call per row would cost
 * is several times more. So such rows go through three passes: subtract the maximum, take the exponential of all rows
 * at once, divide by the sum. Within one vector the virtual lanes hold one element each, so their tree is rotations of
 * the vector by half its length, a quarter, and so on; all lanes end with the same sum.
 *
 * <p>Where such a pass works in place it reads a row before it stores the one in front: a load that touches the 64 bytes of a masked
 * store waits for it, and neighbours share those bytes. In order, 32 rows of ten took 23 ns each, in this way 11. Rows of at most
 * half a vector share it with others ({@link DoubleFewClasses}).
 */
public final class SimdDoubleSoftmax {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private static final VectorShuffle<Double> BY_1_2 = rotation(LANES / 2);
    private static final VectorShuffle<Double> BY_1_4 = rotation(LANES / 4);
    private static final VectorShuffle<Double> BY_1_8 = rotation(LANES / 8);
    private static final VectorShuffle<Double> BY_1_16 = rotation(LANES / 16);

    private SimdDoubleSoftmax() {}

    private static VectorShuffle<Double> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    public static void softmax(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them
            ScalarDoubleSoftmax.softmax(rows, n, x, xo, xs, y, yo, ys);
        } else if (n <= LANES) {
            int few = few(rows, n, x, xo, xs, y, yo, ys);
            DoubleFewClasses.shift(few, n, x, xo, y, yo);
            shiftNarrow(rows - few, n, x, xo + few * xs, xs, y, yo + few * ys, ys);
            exp(rows, n, y, yo, ys);
            DoubleFewClasses.divide(few, n, y, yo);
            divideNarrow(rows - few, n, y, yo + few * ys, ys);
        } else {
            SimdDoubleSoftmaxRows.softmax(rows, n, x, xo, xs, y, yo, ys);
        }
    }

    /** The rows, from the first, that share a vector with others. */
    private static int few(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        return DoubleFewClasses.applies(n, xs, ys)
                ? DoubleFewClasses.wholeVectors(n, DoubleFewClasses.wholeVectors(n, rows, x, xo), y, yo)
                : 0;
    }

    /** y = x − max, for rows of one vector. */
    private static void shiftNarrow(int rows, int n, double[] x, int xo, int xs, double[] y, int yo, int ys) {
        DoubleVector least = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        int vectors = Math.min(vectors(rows, x, xo, xs), vectors(rows, y, yo, ys));
        for (int r = 0; r < vectors; r++) {
            DoubleVector row = DoubleVector.fromArray(SPECIES, x, xo + r * xs);
            // A NaN may get lost here: the sum of the exponentials finds it again.
            DoubleVector max = least.blend(row, inside);
            DoubleVector other = max.rearrange(BY_1_2);
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
            row.sub(max.add(0.0)).intoArray(y, yo + r * ys, inside);
        }
        for (int r = vectors; r < rows; r++) {
            ScalarDoubleElementary.shift(n, ScalarDoubleReduce.max(n, x, xo + r * xs) + 0.0, x, xo + r * xs, y, yo + r * ys);
        }
    }

    /** The rows, from the first, of which a whole vector lies inside the array: no load may reach beyond its end. */
    private static int vectors(int rows, double[] x, int xo, int xs) {
        return xo > x.length - LANES ? 0 : (int) Math.min(rows, ((long) x.length - LANES - xo) / Math.max(xs, 1) + 1);
    }

    /** The exponential of every element, in one loop if the rows follow each other. */
    private static void exp(int rows, int n, double[] y, int yo, int ys) {
        if (ys == n) {
            SimdDoubleElementary.exp(rows * n, y, yo, y, yo);
        } else {
            for (int r = 0; r < rows; r++) {
                SimdDoubleElementary.exp(n, y, yo + r * ys, y, yo + r * ys);
            }
        }
    }

    /** y = y / Σ y, for rows of one vector. */
    private static void divideNarrow(int rows, int n, double[] y, int yo, int ys) {
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        int vectors = vectors(rows, y, yo, ys);
        DoubleVector ahead = vectors > 0 ? DoubleVector.fromArray(SPECIES, y, yo) : zero;
        for (int r = 0; r < vectors; r++) {
            DoubleVector row = zero.blend(ahead, inside);
            ahead = DoubleVector.fromArray(SPECIES, y, yo + Math.min(r + 1, vectors - 1) * ys);
            DoubleVector sum = row.add(row.rearrange(BY_1_2));
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
        for (int r = vectors; r < rows; r++) {
            int q = yo + r * ys;
            ScalarDoubleRow.divide(n, ScalarDoubleReduce.sum(n, y, q), y, q, y, q);
        }
    }

    public static void crossEntropy(
            int rows, int n, double smoothing, double scale, double[] x, int xo, int xs, double[] labels, int lo,
            double[] loss, int po, double[] g, int go, int gs) {
        if (LANES == 2) {
            ScalarDoubleSoftmax.crossEntropy(rows, n, smoothing, scale, x, xo, xs, labels, lo, loss, po, g, go, gs);
        } else if (n <= LANES) {
            int few = few(rows, n, x, xo, xs, g, go, gs) / LANES * LANES;
            DoubleFewClasses.shift(few, n, x, xo, g, go);
            shiftNarrow(rows - few, n, x, xo + few * xs, xs, g, go + few * gs, gs);
            scoresNarrow(rows, n, smoothing, labels, lo, loss, po, g, go, gs);
            exp(rows, n, g, go, gs);
            crossEntropyNarrow(rows, few, n, smoothing, scale, labels, lo, loss, po, g, go, gs);
        } else {
            SimdDoubleSoftmaxRows.crossEntropy(rows, n, smoothing, scale, x, xo, xs, labels, lo, loss, po, g, go, gs);
        }
    }

    /** The target's score in each row of g = x − max, for rows of one vector, kept where the loss will be. */
    private static void scoresNarrow(
            int rows, int n, double smoothing, double[] labels, int lo, double[] loss, int po, double[] g, int go, int gs) {
        double share = smoothing / n;
        double rest = 1.0 - smoothing;
        for (int r = 0; r < rows; r++) {
            double score = rest * g[go + r * gs + (int) labels[lo + r]];
            if (smoothing > 0.0) {
                score = Math.fma(share, SimdDoubleReduce.sum(n, g, go + r * gs), score);
            }
            loss[po + r] = score;
        }
    }

    /** Loss and gradient from the exponentials in g, for rows of at most one vector; the first few share theirs with others. */
    private static void crossEntropyNarrow(
            int rows, int few, int n, double smoothing, double scale, double[] labels, int lo, double[] loss, int po,
            double[] g, int go, int gs) {
        double share = smoothing / n;
        double top = share + (1.0 - smoothing);
        int vectors = few + vectors(rows - few, g, go + few * gs, gs);
        int r = 0;
        for (; r <= vectors - LANES; r += LANES) {
            // The sums take the place of the scores, for the logarithm of all of them.
            DoubleVector scores = DoubleVector.fromArray(SPECIES, loss, po + r);
            if (r < few) {
                DoubleFewClasses.sumsAndGradient(n, share, top, scale, labels, lo + r, loss, po + r, g, go + r * gs);
            } else {
                sumsAndGradient(LANES, n, share, top, scale, labels, lo + r, loss, po + r, g, go + r * gs, gs);
            }
            SimdDoubleElementary.log(LANES, loss, po + r, loss, po + r);
            DoubleVector.fromArray(SPECIES, loss, po + r).sub(scores).intoArray(loss, po + r);
        }
        for (; r < vectors; r++) {
            double score = loss[po + r];
            sumsAndGradient(1, n, share, top, scale, labels, lo + r, loss, po + r, g, go + r * gs, gs);
            loss[po + r] = DoubleFunctions.log(loss[po + r]) - score;
        }
        for (; r < rows; r++) {
            int q = go + r * gs;
            int label = q + (int) labels[lo + r];
            double sum = ScalarDoubleReduce.sum(n, g, q);
            loss[po + r] = DoubleFunctions.log(sum) - loss[po + r];
            double labelled = g[label];
            ScalarDoubleRow.crossEntropyGradient(n, sum, share, scale, g, q, g, q);
            g[label] = (labelled / sum - top) * scale;
        }
    }

    /** As {@link DoubleFewClasses#sumsAndGradient}, a row a vector. */
    private static void sumsAndGradient(
            int rows, int n, double share, double top, double scale, double[] labels, int lo, double[] sums, int so,
            double[] g, int go, int gs) {
        VectorMask<Double> inside = SPECIES.indexInRange(0, n);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector ahead = DoubleVector.fromArray(SPECIES, g, go);
        int labelAhead = go + (int) labels[lo];
        double labelledAhead = g[labelAhead];
        for (int r = 0; r < rows; r++) {
            int label = labelAhead;
            double labelled = labelledAhead;
            DoubleVector row = zero.blend(ahead, inside);
            int following = Math.min(r + 1, rows - 1);
            ahead = DoubleVector.fromArray(SPECIES, g, go + following * gs);
            labelAhead = go + following * gs + (int) labels[lo + following];
            labelledAhead = g[labelAhead];
            DoubleVector sum = row.add(row.rearrange(BY_1_2));
            if (LANES >= 4) {
                sum = sum.add(sum.rearrange(BY_1_4));
            }
            if (LANES >= 8) {
                sum = sum.add(sum.rearrange(BY_1_8));
            }
            if (LANES >= 16) {
                sum = sum.add(sum.rearrange(BY_1_16));
            }
            row.div(sum).sub(share).mul(scale).intoArray(g, go + r * gs, inside);
            double total = sum.lane(0);
            sums[so + r] = total;
            g[label] = (labelled / total - top) * scale;
        }
    }
}
