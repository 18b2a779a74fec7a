package lanewise.kernel.simd;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes of {@link SimdFloatSoftmax} over rows of at most half a vector that follow each other without a gap: a vector takes
 * several, each spread over a segment of two, four or eight lanes. Within a segment the search for the largest and the tree of the
 * sum exchange lanes whose numbers differ in one bit.
 *
 * <p>A vector is read before the one in front of it is stored: a load that touches the 64 bytes of a masked store waits for it.
 * What a loop carries is an argument, never the receiver of an operation, as {@link SimdFloatReduce} explains.
 *
 * <p>On Zen 5 the cross-entropy of 256 rows of three classes came from 3.0 to 1.3 us, of two from 2.9 to 0.9.
 */
final class FloatFewClasses {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private static final VectorShuffle<Float> BY_1 = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final VectorShuffle<Float> BY_2 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 2) % LANES);
    private static final VectorShuffle<Float> BY_4 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 4) % LANES);

    /** What differs from one number of classes to another, for each. */
    private static final FloatFewClasses[] OF = new FloatFewClasses[LANES / 2 + 1];

    static {
        for (int n = 2; n < OF.length; n++) {
            OF[n] = new FloatFewClasses(n);
        }
    }

    /** The rows of a vector. */
    private final int rows;

    /** Rows to segments; a lane for which a row has no element gets the last one, which then is not of these rows. */
    private final VectorShuffle<Float> spread;

    /** Segments to rows. */
    private final VectorShuffle<Float> together;

    /** One lane of each segment, over and over. */
    private final VectorShuffle<Float> firsts;

    /** The lanes at the front, one to each segment. */
    private final VectorShuffle<Float> each;

    /** To the front, the lanes for the segments of the next vector. */
    private final VectorShuffle<Float> next;

    /** The place of each lane in its segment. */
    private final float[] places = new float[LANES];

    /** The vector that holds a row, of as many rows as there are lanes. */
    private final float[] vectors = new float[LANES];

    private FloatFewClasses(int n) {
        int segment = n <= 2 ? 2 : n <= 4 ? 4 : 8;
        rows = LANES / segment;
        spread = shuffle(lane -> lane % segment < n ? lane / segment * n + lane % segment : LANES - 1);
        together = shuffle(lane -> lane / n * segment + lane % n);
        firsts = shuffle(lane -> lane % rows * segment);
        each = shuffle(lane -> lane / segment);
        next = shuffle(lane -> lane + rows);
        for (int lane = 0; lane < LANES; lane++) {
            places[lane] = lane % segment;
            vectors[lane] = lane / rows;
        }
    }

    private static VectorShuffle<Float> shuffle(IntUnaryOperator from) {
        return VectorShuffle.fromOp(SPECIES, lane -> from.applyAsInt(lane) % LANES);
    }

    /** Whether rows of n elements, at these distances, are taken here. */
    static boolean applies(int n, int xs, int ys) {
        return n >= 2 && n <= LANES / 2 && xs == n && ys == n;
    }

    /** The rows, from the first, of whole vectors that lie inside the array. */
    static int wholeVectors(int n, int rows, float[] x, int xo) {
        int step = OF[n].rows;
        int vectors = xo > x.length - LANES ? 0 : (x.length - LANES - xo) / (step * n) + 1;
        return Math.min(rows / step, vectors) * step;
    }

    /** y = x − max. */
    static void shift(int rows, int n, float[] x, int xo, float[] y, int yo) {
        if (rows == 0) {
            return;
        }
        FloatFewClasses of = OF[n];
        VectorShuffle<Float> spread = of.spread;
        VectorShuffle<Float> together = of.together;
        VectorMask<Float> inside = VectorMask.fromLong(SPECIES, (1L << of.rows * n) - 1);
        FloatVector least = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        int step = of.rows * n;
        int end = rows * n;
        FloatVector ahead = FloatVector.fromArray(SPECIES, x, xo);
        for (int i = 0; i < end; i += step) {
            FloatVector row = least.blend(ahead, inside).rearrange(spread);
            ahead = FloatVector.fromArray(SPECIES, x, xo + Math.min(i + step, end - step));
            // A NaN may get lost here; the sum finds it again.
            FloatVector other = row.rearrange(BY_1);
            FloatVector max = row.blend(other, other.compare(VectorOperators.GT, row));
            if (n > 2) {
                other = max.rearrange(BY_2);
                max = max.blend(other, other.compare(VectorOperators.GT, max));
            }
            if (n > 4) {
                other = max.rearrange(BY_4);
                max = max.blend(other, other.compare(VectorOperators.GT, max));
            }
            row.sub(max.add(0f)).rearrange(together).intoArray(y, yo + i, inside);
        }
    }

    /** y = y / Σ y. */
    static void divide(int rows, int n, float[] y, int yo) {
        if (rows == 0) {
            return;
        }
        FloatFewClasses of = OF[n];
        VectorShuffle<Float> spread = of.spread;
        VectorShuffle<Float> together = of.together;
        VectorMask<Float> inside = VectorMask.fromLong(SPECIES, (1L << of.rows * n) - 1);
        FloatVector zero = FloatVector.zero(SPECIES);
        int step = of.rows * n;
        int end = rows * n;
        FloatVector ahead = FloatVector.fromArray(SPECIES, y, yo);
        for (int i = 0; i < end; i += step) {
            FloatVector row = zero.blend(ahead, inside).rearrange(spread);
            ahead = FloatVector.fromArray(SPECIES, y, yo + Math.min(i + step, end - step));
            FloatVector sum = row;
            if (n > 4) {
                sum = sum.add(sum.rearrange(BY_4));
            }
            if (n > 2) {
                sum = sum.add(sum.rearrange(BY_2));
            }
            sum = sum.add(sum.rearrange(BY_1));
            row.div(sum).rearrange(together).intoArray(y, yo + i, inside);
        }
    }

    /**
     * As many rows as a vector has lanes, of exponentials in g: their sums, and the gradient (g / sum − share) · scale, where the label
     * has {@code top} instead of {@code share}.
     */
    static void sumsAndGradient(
            int n, float share, float top, float scale, float[] labels, int lo, float[] sums, int so, float[] g,
            int go) {
        FloatFewClasses of = OF[n];
        VectorShuffle<Float> spread = of.spread;
        VectorShuffle<Float> together = of.together;
        VectorShuffle<Float> firsts = of.firsts;
        VectorShuffle<Float> each = of.each;
        VectorShuffle<Float> next = of.next;
        VectorMask<Float> inside = VectorMask.fromLong(SPECIES, (1L << of.rows * n) - 1);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector most = FloatVector.broadcast(SPECIES, share);
        FloatVector places = FloatVector.fromArray(SPECIES, of.places, 0);
        FloatVector vectors = FloatVector.fromArray(SPECIES, of.vectors, 0);
        FloatVector left = FloatVector.fromArray(SPECIES, labels, lo);
        FloatVector all = zero;
        int step = of.rows * n;
        int count = LANES / of.rows;
        FloatVector ahead = FloatVector.fromArray(SPECIES, g, go);
        for (int v = 0; v < count; v++) {
            FloatVector row = zero.blend(ahead, inside).rearrange(spread);
            ahead = FloatVector.fromArray(SPECIES, g, go + Math.min(v + 1, count - 1) * step);
            FloatVector sum = row;
            if (n > 4) {
                sum = sum.add(sum.rearrange(BY_4));
            }
            if (n > 2) {
                sum = sum.add(sum.rearrange(BY_2));
            }
            sum = sum.add(sum.rearrange(BY_1));
            FloatVector own = zero.add(left);
            left = own.rearrange(next);
            FloatVector shares = most.blend(top, own.rearrange(each).compare(VectorOperators.EQ, places));
            row.div(sum).sub(shares).mul(scale).rearrange(together).intoArray(g, go + v * step, inside);
            all = sum.rearrange(firsts).blend(all, vectors.compare(VectorOperators.NE, (float) v));
        }
        zero.add(all).intoArray(sums, so);
    }
}
