// Generated from FloatHalfVectorGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code C = s + A·B} with as many columns as half a vector has lanes, one row of C after the other in one array, where all of them
 * start from one: a vector holds two whole rows, where a tile of one row a vector leaves half of the lanes idle.
 *
 * <p>Four terms of two rows are read at a time: read four elements early, those of the second lie behind those of the first, and a
 * mask puts them together. Each term is then spread over the columns of its row. Eight rows at a time are four chains of FMAs. What
 * is read beside their terms belongs to these eight rows: the last two of them are read from further in front.
 *
 * <p>Beside a row a vector, in one process on Zen 5: 8x8x8 1.9 times the speed, 256x8x4 1.7, 784x8x128 1.5; turned, by
 * {@link DoubleFewRowsGemm}, 8x784x128 with B transposed 1.4, in {@code double} 4x784x128 1.3. Beside two chains
 * ({@link DoubleFourColumnsGemm}) in {@code double} 10000x4x32 1.4, 128x4x16 1.2, 128x4x4 0.97.
 */
final class DoubleHalfVectorGemm {

    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    /** Columns of C. */
    static final int COLUMNS = Math.max(1, LANES / 2);

    /** Terms at a time. */
    private static final int TERMS = 4;

    /** Rows of C at a time. */
    static final int ROWS = 8;

    /** Longest chains whose row of B for each term, twice, lie in the scratch. */
    static final int LONGEST = DoubleBlocking.PANEL / LANES - 1;

    /** Chains with which terms that no round takes do not count: 256x8x6 had 0.7 of the speed of a row a vector. */
    private static final int LONG = 32;

    /** How far in front the last two rows are read, so that their terms lie in the last lanes. */
    private static final int FRONT = Math.max(0, LANES - 2 * TERMS);

    private static final VectorMask<Double> SECOND = fromLane(TERMS);
    private static final VectorMask<Double> LAST = fromLane(FRONT + TERMS);

    private static final VectorShuffle<Double> TERM_0 = term(0);
    private static final VectorShuffle<Double> TERM_1 = term(1);
    private static final VectorShuffle<Double> TERM_2 = term(2);
    private static final VectorShuffle<Double> TERM_3 = term(3);
    private static final VectorShuffle<Double> LAST_0 = term(FRONT);
    private static final VectorShuffle<Double> LAST_1 = term(FRONT + 1);
    private static final VectorShuffle<Double> LAST_2 = term(FRONT + 2);
    private static final VectorShuffle<Double> LAST_3 = term(FRONT + 3);

    private static final VectorShuffle<Double> LOWER_TWICE = VectorShuffle.fromOp(SPECIES, lane -> lane % COLUMNS);
    private static final VectorShuffle<Double> UPPER_TWICE = VectorShuffle.fromOp(SPECIES,
            lane -> (lane % COLUMNS + COLUMNS) % LANES);

    private DoubleHalfVectorGemm() {}

    private static VectorMask<Double> fromLane(int first) {
        return VectorMask.fromLong(SPECIES, -1L << first & (1L << LANES) - 1);
    }

    /** The term in this lane for the columns of the first row, and that of the second row for its columns. */
    private static VectorShuffle<Double> term(int t) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane < COLUMNS ? t : t + TERMS) % LANES);
    }

    /** Whether a product from one start is computed here, with A stored {@code [m][k]}. */
    static boolean applies(int m, int n, int k, int cs) {
        return Species.BITS == 512
                && n == COLUMNS
                && cs == COLUMNS
                && m >= ROWS
                && k >= TERMS
                && (k % TERMS == 0 || k >= LONG)
                && k <= LONGEST;
    }

    /** C = s + A·B, with B stored {@code [n][k]} if {@code bt}. */
    static void multiply(
            boolean bt, int m, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so,
            double[] c, int co, double[] w) {
        if (bt) {
            DoubleTranspose.transpose(COLUMNS, k, b, bo, bs, w, 0, LANES);
            twice(k, w);
        } else {
            int p = 0;
            for (; p < k && bo + p * bs <= b.length - LANES; p++) {
                twice(b, bo + p * bs, LOWER_TWICE, w, p * LANES);
            }
            for (; p < k; p++) {
                twice(b, bo + p * bs - COLUMNS, UPPER_TWICE, w, p * LANES);
            }
        }
        System.arraycopy(s, so, w, k * LANES, COLUMNS);
        twice(w, k * LANES, LOWER_TWICE, w, k * LANES);
        rows(m, k, a, ao, as, w, c, co);
    }

    /** Repeats the first half of the rows of a panel in the second. */
    static void twice(int rows, double[] w) {
        for (int p = 0; p < rows; p++) {
            twice(w, p * LANES, LOWER_TWICE, w, p * LANES);
        }
    }

    private static void twice(double[] from, int fo, VectorShuffle<Double> half, double[] to, int offset) {
        DoubleVector.fromArray(SPECIES, from, fo).rearrange(half).intoArray(to, offset);
    }

    /** C from rows of B that stand in the scratch, each twice, with the start behind them. */
    static void rows(int m, int k, double[] a, int ao, int as, double[] w, double[] c, int co) {
        int whole = m / ROWS * ROWS;
        if (whole < m) {
            // With rows that are computed again below: these are the same elements.
            eightRows(ROWS, k, a, ao + (m - ROWS) * as, as, w, c, co + (m - ROWS) * COLUMNS);
        }
        eightRows(whole, k, a, ao, as, w, c, co);
    }

    private static void eightRows(int m, int k, double[] a, int ao, int as, double[] w, double[] c, int co) {
        int rounds = k / TERMS * TERMS;
        firstTerms(m, rounds, k * LANES, a, ao, as, w, c, co);
        if (rounds < k) {
            lastTerms(m, k, k - rounds, a, ao, as, w, c, co);
        }
    }

    private static void firstTerms(
            int m, int k, int start, double[] a, int ao, int as, double[] w, double[] c, int co) {
        for (int i = 0; i < m; i += ROWS) {
            int a0 = ao + i * as;
            int a1 = a0 + as - TERMS;
            int a2 = a1 + as + TERMS;
            int a3 = a2 + as - TERMS;
            int a4 = a3 + as + TERMS;
            int a5 = a4 + as - TERMS;
            int a6 = a5 + as + TERMS - FRONT;
            int a7 = a6 + as - TERMS;
            DoubleVector c0 = DoubleVector.fromArray(SPECIES, w, start);
            DoubleVector c1 = c0;
            DoubleVector c2 = c0;
            DoubleVector c3 = c0;
            for (int p = 0; p < k; p += TERMS) {
                DoubleVector v0 = DoubleVector.fromArray(SPECIES, a, a0 + p)
                        .blend(DoubleVector.fromArray(SPECIES, a, a1 + p), SECOND);
                DoubleVector v1 = DoubleVector.fromArray(SPECIES, a, a2 + p)
                        .blend(DoubleVector.fromArray(SPECIES, a, a3 + p), SECOND);
                DoubleVector v2 = DoubleVector.fromArray(SPECIES, a, a4 + p)
                        .blend(DoubleVector.fromArray(SPECIES, a, a5 + p), SECOND);
                DoubleVector v3 = DoubleVector.fromArray(SPECIES, a, a6 + p)
                        .blend(DoubleVector.fromArray(SPECIES, a, a7 + p), LAST);
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, w, p * LANES);
                c0 = v0.rearrange(TERM_0).fma(b0, c0);
                c1 = v1.rearrange(TERM_0).fma(b0, c1);
                c2 = v2.rearrange(TERM_0).fma(b0, c2);
                c3 = v3.rearrange(LAST_0).fma(b0, c3);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, w, p * LANES + LANES);
                c0 = v0.rearrange(TERM_1).fma(b1, c0);
                c1 = v1.rearrange(TERM_1).fma(b1, c1);
                c2 = v2.rearrange(TERM_1).fma(b1, c2);
                c3 = v3.rearrange(LAST_1).fma(b1, c3);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, w, p * LANES + 2 * LANES);
                c0 = v0.rearrange(TERM_2).fma(b2, c0);
                c1 = v1.rearrange(TERM_2).fma(b2, c1);
                c2 = v2.rearrange(TERM_2).fma(b2, c2);
                c3 = v3.rearrange(LAST_2).fma(b2, c3);
                DoubleVector b3 = DoubleVector.fromArray(SPECIES, w, p * LANES + 3 * LANES);
                c0 = v0.rearrange(TERM_3).fma(b3, c0);
                c1 = v1.rearrange(TERM_3).fma(b3, c1);
                c2 = v2.rearrange(TERM_3).fma(b3, c2);
                c3 = v3.rearrange(LAST_3).fma(b3, c3);
            }
            int y = co + i * COLUMNS;
            c0.intoArray(c, y);
            c1.intoArray(c, y + LANES);
            c2.intoArray(c, y + 2 * LANES);
            c3.intoArray(c, y + 3 * LANES);
        }
    }

    /** Up to three terms that no round has taken: the last ones of four that are read, one pair of rows after the other. */
    private static void lastTerms(
            int m, int k, int terms, double[] a, int ao, int as, double[] w, double[] c, int co) {
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, w, (k - Math.min(terms, 3)) * LANES);
        DoubleVector b2 = DoubleVector.fromArray(SPECIES, w, (k - Math.min(terms, 2)) * LANES);
        DoubleVector b3 = DoubleVector.fromArray(SPECIES, w, (k - 1) * LANES);
        for (int i = 0; i < m; i += 2) {
            int a0 = ao + i * as + k - TERMS;
            // In front of the first rows there may be nothing, behind the last ones neither.
            boolean front = i >= m - 2;
            int lane = front ? FRONT : 0;
            DoubleVector v = DoubleVector.fromArray(SPECIES, a, a0 - lane)
                    .blend(DoubleVector.fromArray(SPECIES, a, a0 + as - TERMS - lane), front ? LAST : SECOND);
            DoubleVector sum = DoubleVector.fromArray(SPECIES, c, co + i * COLUMNS);
            if (terms == 3) {
                sum = v.rearrange(front ? LAST_1 : TERM_1).fma(b1, sum);
            }
            if (terms >= 2) {
                sum = v.rearrange(front ? LAST_2 : TERM_2).fma(b2, sum);
            }
            v.rearrange(front ? LAST_3 : TERM_3).fma(b3, sum).intoArray(c, co + i * COLUMNS);
        }
    }
}
