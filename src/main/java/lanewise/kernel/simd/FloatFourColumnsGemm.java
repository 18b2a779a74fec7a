package lanewise.kernel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = s + A·B} with four columns, one row of C after the other in one array, where all of them start from one: a vector
 * holds several whole rows.
 *
 * <p>Four terms of these rows are read at a time. Read four elements early, those of the next row lie behind those of the first, and
 * masks put them together. Each term is then spread over the four columns of its row within blocks of four lanes, where a tile of
 * one row a vector leaves twelve of sixteen lanes idle. On Zen 5, old and new in one process: 10000x4x32 with B transposed 1.6 times
 * the speed, 128x4x16 1.6, 128x4x4 1.8, 128x4x7 1.2, in {@code double} 128x4x16 1.3, 10000x4x32 1.0. One vector at a time, whose FMAs
 * wait for each other, had 1.25 for 10000x4x32.
 */
final class FloatFourColumnsGemm {

    private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
    private static final int LANES = SPECIES.length();

    private static final int COLUMNS = 4;

    /** Terms at a time; as many as there are columns, so that their lanes are the same. */
    private static final int TERMS = 4;

    /** Rows of C in a vector. */
    private static final int ROWS = Math.max(1, LANES / COLUMNS);

    /** Longest chains whose row of B for each term, repeated, lie in the scratch. */
    private static final int LONGEST = FloatBlocking.PANEL / LANES;

    private static final VectorMask<Float> SECOND = row(1);
    private static final VectorMask<Float> THIRD = row(2);
    private static final VectorMask<Float> FOURTH = row(3);

    private static final VectorShuffle<Float> TERM_0 = term(0);
    private static final VectorShuffle<Float> TERM_1 = term(1);
    private static final VectorShuffle<Float> TERM_2 = term(2);
    private static final VectorShuffle<Float> TERM_3 = term(3);

    private FloatFourColumnsGemm() {}

    /** The lanes of a row. */
    private static VectorMask<Float> row(int r) {
        return SPECIES.indexInRange(-r * COLUMNS, COLUMNS).and(SPECIES.indexInRange(0, LANES));
    }

    /** Term t of each row in all of its lanes. */
    private static VectorShuffle<Float> term(int t) {
        return VectorShuffle.fromOp(SPECIES, lane -> Math.min(lane / TERMS * TERMS + t, LANES - 1));
    }

    /** Whether a product from one start is computed here, with A stored {@code [m][k]}. */
    static boolean applies(int m, int n, int k, int cs) {
        return Species.BITS == 512
                && n == COLUMNS
                && cs == COLUMNS
                && m >= ROWS
                && k >= TERMS
                && k <= LONGEST;
    }

    /** C = s + A·B, with B stored {@code [4][k]} if {@code bt}. */
    static void multiply(
            boolean bt, int m, int k, float[] a, int ao, int as, float[] b, int bo, int bs, float[] s, int so,
            float[] c, int co, float[] w) {
        for (int p = 0; p < k; p++) {
            int column = bt ? bs : 1;
            int first = bt ? bo + p : bo + p * bs;
            repeat(b, first, column, w, p * LANES);
        }
        repeat(s, so, 1, w, k * LANES);
        int whole = m / ROWS * ROWS;
        if (whole < m) {
            // The last vector, with rows that belong to the one before it, too, which come out the same below.
            vectors(1, k, a, ao + (m - ROWS) * as, as, w, c, co + (m - ROWS) * COLUMNS);
        }
        vectors(whole / ROWS, k, a, ao, as, w, c, co);
    }

    private static void vectors(int n, int k, float[] a, int ao, int as, float[] w, float[] c, int co) {
        int rounds = k / TERMS * TERMS;
        int i = 0;
        for (; i < n - 1; i += 2) {
            twoVectors(rounds, k * LANES, a, ao + i * ROWS * as, as, w, c, co + i * LANES);
        }
        if (i < n) {
            oneVector(rounds, k * LANES, a, ao + i * ROWS * as, as, w, c, co + i * LANES);
        }
        if (rounds < k) {
            for (i = 0; i < n; i++) {
                lastTerms(k, k - rounds, a, ao + i * ROWS * as, as, w, c, co + i * LANES);
            }
        }
    }

    /** Four elements, again and again. */
    private static void repeat(float[] from, int offset, int distance, float[] to, int at) {
        float e0 = from[offset];
        float e1 = from[offset + distance];
        float e2 = from[offset + 2 * distance];
        float e3 = from[offset + 3 * distance];
        for (int lane = 0; lane < LANES; lane += COLUMNS) {
            to[at + lane] = e0;
            to[at + lane + 1] = e1;
            to[at + lane + 2] = e2;
            to[at + lane + 3] = e3;
        }
    }

    /** Two vectors, whose chains wait for one another less than those of one. */
    private static void twoVectors(
            int k, int start, float[] a, int a0, int as, float[] w, float[] c, int co) {
        int a1 = a0 + ROWS * as;
        FloatVector c0 = FloatVector.fromArray(SPECIES, w, start);
        FloatVector c1 = c0;
        for (int p = 0; p < k; p += TERMS) {
            FloatVector v0 = terms(a, a0 + p, as);
            FloatVector v1 = terms(a, a1 + p, as);
            FloatVector b0 = FloatVector.fromArray(SPECIES, w, p * LANES);
            c0 = v0.rearrange(TERM_0).fma(b0, c0);
            c1 = v1.rearrange(TERM_0).fma(b0, c1);
            FloatVector b1 = FloatVector.fromArray(SPECIES, w, p * LANES + LANES);
            c0 = v0.rearrange(TERM_1).fma(b1, c0);
            c1 = v1.rearrange(TERM_1).fma(b1, c1);
            FloatVector b2 = FloatVector.fromArray(SPECIES, w, p * LANES + 2 * LANES);
            c0 = v0.rearrange(TERM_2).fma(b2, c0);
            c1 = v1.rearrange(TERM_2).fma(b2, c1);
            FloatVector b3 = FloatVector.fromArray(SPECIES, w, p * LANES + 3 * LANES);
            c0 = v0.rearrange(TERM_3).fma(b3, c0);
            c1 = v1.rearrange(TERM_3).fma(b3, c1);
        }
        c0.intoArray(c, co);
        c1.intoArray(c, co + LANES);
    }

    private static void oneVector(
            int k, int start, float[] a, int a0, int as, float[] w, float[] c, int co) {
        FloatVector sum = FloatVector.fromArray(SPECIES, w, start);
        for (int p = 0; p < k; p += TERMS) {
            FloatVector v = terms(a, a0 + p, as);
            sum = v.rearrange(TERM_0).fma(FloatVector.fromArray(SPECIES, w, p * LANES), sum);
            sum = v.rearrange(TERM_1).fma(FloatVector.fromArray(SPECIES, w, p * LANES + LANES), sum);
            sum = v.rearrange(TERM_2).fma(FloatVector.fromArray(SPECIES, w, p * LANES + 2 * LANES), sum);
            sum = v.rearrange(TERM_3).fma(FloatVector.fromArray(SPECIES, w, p * LANES + 3 * LANES), sum);
        }
        sum.intoArray(c, co);
    }

    /** Up to three terms that no round has taken: the last ones of four that are read. */
    private static void lastTerms(
            int k, int terms, float[] a, int a0, int as, float[] w, float[] c, int co) {
        FloatVector v = terms(a, a0 + k - TERMS, as);
        FloatVector sum = FloatVector.fromArray(SPECIES, c, co);
        if (terms == 3) {
            sum = v.rearrange(TERM_1).fma(FloatVector.fromArray(SPECIES, w, (k - 3) * LANES), sum);
        }
        if (terms >= 2) {
            sum = v.rearrange(TERM_2).fma(FloatVector.fromArray(SPECIES, w, (k - 2) * LANES), sum);
        }
        v.rearrange(TERM_3).fma(FloatVector.fromArray(SPECIES, w, (k - 1) * LANES), sum).intoArray(c, co);
    }

    /** Four terms of each row. What is read beside them belongs to the rows of the same vector. */
    private static FloatVector terms(float[] a, int a0, int as) {
        FloatVector v = FloatVector.fromArray(SPECIES, a, a0).blend(
                FloatVector.fromArray(SPECIES, a, a0 + as - TERMS), SECOND);
        if (ROWS == 2) {
            return v;
        }
        return v.blend(FloatVector.fromArray(SPECIES, a, a0 + 2 * as - 2 * TERMS), THIRD)
                .blend(FloatVector.fromArray(SPECIES, a, a0 + 3 * as - 3 * TERMS), FOURTH);
    }
}
