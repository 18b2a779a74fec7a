package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import lanewise.kernel.scalar.ScalarFloatGemm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatGemmTest {

    private static final int[] SIZES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65};

    private enum Form {
        NN, NT, TN
    }

    private enum Start {
        ZERO, BIAS, MATRIX, RESULT
    }

    private final FloatGemm gemm = new FloatGemm();

    /** One multiply with gaps between the rows and guard values around; checks the result and that nothing else moved. */
    private void check(Form form, Start start, int m, int n, int k, int gap, int offset, long seed) {
        int as = (form == Form.TN ? m : k) + gap;
        int bs = (form == Form.NT ? k : n) + 2 * gap;
        int cs = n + gap;
        float[] a = Guarded.floats(offset + (form == Form.TN ? k : m) * as + gap, seed);
        float[] b = Guarded.floats(offset + (form == Form.NT ? n : k) * bs + gap, seed + 1);
        float[] before = Guarded.rogueFloats(offset + m * cs + gap + 40);
        float[] initial = Guarded.floats(before.length + n, seed + 2);
        for (int i = 0; i < m; i++) {
            System.arraycopy(initial, 0, before, offset + i * cs, n);
        }
        float[] s = start == Start.ZERO ? null : start == Start.RESULT ? before.clone() : initial;
        int so = start == Start.RESULT ? offset : 3;
        int ss = start == Start.BIAS ? 0 : cs;
        float[] expected = before.clone();
        float[] actual = start == Start.RESULT ? s : before.clone();
        float[] expectedStart = start == Start.RESULT ? expected : s;
        float[] aCopy = a.clone();
        float[] bCopy = b.clone();
        String what = form + " " + start + " " + m + "x" + n + "x" + k + " gap " + gap;
        switch (form) {
            case NN -> {
                ScalarFloatGemm.nn(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.nn(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
            case NT -> {
                ScalarFloatGemm.nt(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.nt(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
            case TN -> {
                ScalarFloatGemm.tn(m, n, k, a, offset, as, b, offset, bs, expectedStart, so, ss, expected, offset, cs);
                gemm.tn(m, n, k, a, offset, as, b, offset, bs, s, so, ss, actual, offset, cs);
            }
        }
        assertSameBits(expected, actual, what);
        assertArrayEquals(aCopy, a, what);
        assertArrayEquals(bCopy, b, what);
    }

    @Test
    void everySmallShapeHasTheBitsOfTheDefinition() {
        SplittableRandom random = new SplittableRandom(11);
        for (Form form : Form.values()) {
            for (int m : SIZES) {
                for (int n : SIZES) {
                    int k = SIZES[random.nextInt(SIZES.length)];
                    Start start = Start.values()[random.nextInt(4)];
                    check(form, start, m, n, k, random.nextInt(4), random.nextInt(5), random.nextLong());
                }
            }
        }
    }

    @Test
    void everyStartOfEveryForm() {
        for (Form form : Form.values()) {
            for (Start start : Start.values()) {
                check(form, start, 11, 70, 13, 3, 5, 21);
                check(form, start, 7, 10, 300, 0, 0, 22);
                check(form, start, 3, 33, 0, 1, 2, 23);
            }
        }
    }

    @Test
    void shapesThatArePackedAndBlocked() {
        for (Form form : Form.values()) {
            check(form, Start.RESULT, 130, 129, 257, 1, 1, 31);
            check(form, Start.BIAS, 97, 450, 300, 0, 0, 32);
            check(form, Start.ZERO, 405, 451, 61, 0, 3, 33);
            check(form, Start.MATRIX, 211, 37, 530, 500, 0, 34);
        }
    }

    /** Cut into equal blocks as far as that goes, none of which may be lower than the lowest tile. */
    @Test
    void oneRowMoreThanManyBlocksHold() {
        for (int m : new int[] {2281, 3041, 7937}) {
            check(Form.NN, Start.ZERO, m, 97, 97, 1, 3, m);
        }
    }

    /** Panels of B are packed together, in several slabs where there are many columns. */
    @Test
    void moreColumnsThanArePackedAtATime() {
        for (Form form : Form.values()) {
            for (int n : new int[] {127, 128, 129, 145, 257, 1041}) {
                check(form, Start.RESULT, 301, n, 33, 1, 3, n);
            }
            check(form, Start.BIAS, 263, 1090, 261, 0, 1, 9);
        }
    }

    /** Blocks of rows, and chains in pieces, at their limits and beside them. */
    @Test
    void moreRowsAndTermsThanArePackedAtATime() {
        for (Form form : Form.values()) {
            for (int m : new int[] {1023, 1024, 1025, 2049}) {
                check(form, Start.MATRIX, m, 131, 19, 1, 3, m);
            }
            for (int k : new int[] {263, 264, 265, 529}) {
                check(form, Start.ZERO, 49, 83, k, 0, 1, k);
            }
        }
    }

    /** Tiles in place take long chains of a transposed A in pieces. */
    @Test
    void longChainsOfAFewRows() {
        for (Start start : Start.values()) {
            for (int k : new int[] {511, 512, 513, 1025}) {
                check(Form.TN, start, 7, 33, k, 1, 0, k);
                check(Form.TN, start, 8, 33, k, 0, 3, k);
                check(Form.TN, start, 21, 16, k, 2, 1, k);
            }
        }
    }

    /** Every chain from one row of starts: tiles whose last rows are computed twice, and rows that write into the next one. */
    @Test
    void oneStartForAllRows() {
        for (Form form : Form.values()) {
            for (Start start : new Start[] {Start.ZERO, Start.BIAS}) {
                for (int n = 1; n <= 35; n += n < 18 ? 1 : 5) {
                    for (int m : new int[] {8, 11, 16, 17, 23, 32, 39, 128}) {
                        check(form, start, m, n, 9 + 8 * (m % 3) + m % 2, 0, 0, n);
                        check(form, start, m, n, 255 + m % 2, m % 4, n % 3, n);
                    }
                }
            }
        }
    }

    /** Every height of a tile with every number of vectors, alone and beside others, the last one whole or not. */
    @Test
    void gridsOfEveryHeightAndWidth() {
        for (Form form : Form.values()) {
            for (int m = 3; m <= 19; m++) {
                for (int n = 16; n <= 192; n += 13 + m % 4) {
                    Start start = n % 2 == 0 ? Start.ZERO : Start.BIAS;
                    check(form, start, m, n, 9 + m * n % 23, n % 3, m % 2, m * n);
                    check(form, start, m, n / 16 * 16, 64, 0, 0, m * n);
                }
            }
            // B too large for the first-level cache, and in panels where it is transposed.
            for (int m = 8; m <= 31; m++) {
                check(form, Start.BIAS, m, 131, 97, m % 3, 1, m);
                check(form, Start.ZERO, m, 40 + 5 * m, 40 + m % 2, 0, 0, m);
            }
            // More panels than half of the second-level cache holds: an even and an odd number of vectors.
            check(form, Start.BIAS, 70, 309, 500, 1, 1, 7);
            check(form, Start.ZERO, 67, 300, 501, 0, 0, 8);
            // Rows and columns at distances of whole pages, too.
            for (int m : new int[] {41, 47, 64, 512, 1024}) {
                check(form, Start.BIAS, m, 131, 97, 0, 0, m);
                check(form, Start.ZERO, m, 100, 129, 1, 0, m);
                check(form, Start.ZERO, m, 64, 513, 0, 1, m);
            }
        }
    }

    /** Four columns, of which a vector holds several rows: rows that fill none, and terms that fill no round. */
    @Test
    void fourColumns() {
        for (Form form : Form.values()) {
            for (Start start : new Start[] {Start.ZERO, Start.BIAS}) {
                for (int m = 1; m <= 21; m++) {
                    for (int k : new int[] {1, 3, 4, 5, 6, 7, 8, 16, 33, 66, 2113}) {
                        check(form, start, m, 4, k, m % 3, 0, m + k);
                        check(form, start, m, 4, k, 0, m % 2, m * k);
                    }
                }
            }
        }
    }

    /** Rows of A and B further apart than they are long, while those of C are not. */
    @Test
    void fourColumnsOfOperandsAtADistance() {
        for (int k = 4; k <= 13; k++) {
            int m = 3 + k;
            float[] a = Guarded.floats(m * (k + 3), k);
            float[] b = Guarded.floats(4 * (k + 5), k + 1);
            float[] dense = new float[m * k];
            float[] columns = new float[4 * k];
            float[] rows = new float[k * 9];
            for (int p = 0; p < k; p++) {
                for (int i = 0; i < m; i++) {
                    dense[i * k + p] = a[i * (k + 3) + p];
                }
                for (int j = 0; j < 4; j++) {
                    columns[p * 4 + j] = b[j * (k + 5) + p];
                    rows[p * 9 + j] = b[j * (k + 5) + p];
                }
            }
            float[] expected = new float[m * 4];
            ScalarFloatGemm.nn(m, 4, k, dense, 0, k, columns, 0, 4, null, 0, 0, expected, 0, 4);
            float[] nn = new float[m * 4];
            gemm.nn(m, 4, k, a, 0, k + 3, rows, 0, 9, null, 0, 0, nn, 0, 4);
            assertSameBits(expected, nn, "A and B at a distance, k " + k);
            float[] nt = new float[m * 4];
            gemm.nt(m, 4, k, a, 0, k + 3, b, 0, k + 5, null, 0, 0, nt, 0, 4);
            assertSameBits(expected, nt, "A and transposed B at a distance, k " + k);
        }
    }

    /** A few rows times a transposed matrix, whose lanes are rows of the result. */
    @Test
    void aFewRowsOfEveryForm() {
        for (Form form : Form.values()) {
            for (Start start : Start.values()) {
                for (int m = 1; m <= 17; m++) {
                    check(form, start, m, 61 + 16 * (m % 5), 5 + 31 * (m % 3), m % 2, m, m);
                    check(form, start, m, 33 + m, 1 + m % 9, 0, m % 2, m);
                }
            }
        }
    }

    /** Of a few rows with a large B only they are copied: even numbers of vectors, the last one whole or not. */
    @Test
    void aFewRowsWithALargeMatrix() {
        for (Start start : Start.values()) {
            for (int m = 4; m <= 13; m++) {
                for (int k : new int[] {95, 96, 97, 265, 529}) {
                    check(Form.NN, start, m, 64 + m, k, m % 3, 1, m + k);
                    check(Form.NN, start, m, 128, k, 0, m % 2, m + k);
                    check(Form.NN, start, m, 28 + m, k, 0, 0, m + k);
                }
            }
        }
    }

    /** Eight rows of a wide matrix at a time, and those that are left; the last columns fill a vector or not. */
    @Test
    void oneRowWithAWideMatrix() {
        for (Start start : Start.values()) {
            for (int k : new int[] {7, 8, 9, 16, 23, 131}) {
                for (int n : new int[] {255, 256, 257, 263, 264, 509, 520}) {
                    check(Form.NN, start, 1, n, k, 1, 3, n + k);
                    check(Form.NN, start, 1, n, k, 0, 0, n + k);
                }
            }
        }
    }

    /** The rows turned fill the scratch. */
    @Test
    void aFewRowsOfTheLongestSumsThatAreTurned() {
        for (int m : new int[] {2, 4, 5, 8, 13, 16, 17, 31, 32}) {
            for (int k : new int[] {1023, 1024, 1025, 2048}) {
                check(Form.NT, Start.RESULT, m, 131, k, 1, 2, m + k);
                check(Form.NT, Start.ZERO, m, 64, k, 0, 0, m + k);
            }
        }
    }

    /** Eight or sixteen chains at a time, some terms a round, and the last ones over again; B ends with its array where there is no gap. */
    @Test
    void oneRowTimesATransposedMatrix() {
        for (Start start : Start.values()) {
            for (int n = 7; n <= 35; n++) {
                for (int k : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 129, 1030}) {
                    check(Form.NT, start, 1, n, k, n % 3, n % 4, 100 * n + k);
                }
            }
        }
    }

    /** Few terms: with a block of rows at a time, and with a transposed A that is turned before. */
    @Test
    void shortSumsOfManyRows() {
        for (Form form : Form.values()) {
            for (int k = 1; k <= 9; k++) {
                check(form, Start.MATRIX, 139, 130 + k, k, 1, 2, k);
                check(form, Start.RESULT, 29, 130 + k, k, 1, 2, k);
                check(form, Start.BIAS, 29, 62 + k, k, 0, 0, k);
                check(form, Start.ZERO, 611, 10, k, 0, 0, k);
            }
        }
    }

    @Test
    void aRowDoesNotDependOnItsCompany() {
        int n = 45;
        int k = 77;
        int m = 64;
        float[] a = Guarded.floats(m * k, 51);
        float[] b = Guarded.floats(k * n, 52);
        float[] together = new float[m * n];
        gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, together, 0, n);
        float[] alone = new float[m * n];
        for (int i = 0; i < m; i++) {
            gemm.nn(1, n, k, a, i * k, k, b, 0, n, null, 0, 0, alone, i * n, n);
        }
        assertSameBits(alone, together, "rows one by one");
    }

    @Test
    void notANumberStaysInItsRowAndColumn() {
        int m = 12;
        int n = 70;
        int k = 20;
        for (float special : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] a = Guarded.floats(m * k, 61);
            float[] b = Guarded.floats(k * n, 62);
            a[5 * k + 3] = special;
            float[] c = new float[m * n];
            gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(i != 5, Float.isFinite(c[i * n + j]), "row " + i + ", column " + j);
                }
            }
        }
    }

    @Test
    void badOperandsAreNamedBeforeAnythingIsWritten() {
        float[] a = new float[12];
        float[] b = new float[12];
        float[] c = Guarded.rogueFloats(9);
        IllegalArgumentException stride = assertThrows(
                IllegalArgumentException.class,
                () -> gemm.nn(3, 3, 4, a, 0, 3, b, 0, 3, null, 0, 0, c, 0, 3));
        assertEquals("the row stride of a is 3, smaller than its 4 columns", stride.getMessage());
        IndexOutOfBoundsException outside = assertThrows(
                IndexOutOfBoundsException.class, () -> gemm.tn(3, 3, 4, a, 1, 3, b, 0, 3, null, 0, 0, c, 0, 3));
        assertEquals(
                "a has 12 elements; a 4 x 3 matrix with row stride 3 from offset 1 does not lie inside it",
                outside.getMessage());
        assertThrows(
                IndexOutOfBoundsException.class, () -> gemm.nt(3, 4, 4, a, 0, 4, b, 0, 4, null, 0, 0, c, 0, 4));
        assertThrows(
                IndexOutOfBoundsException.class, () -> gemm.nn(3, 3, 4, a, 0, 4, b, 0, 3, new float[2], 0, 0, c, 0, 3));
        IllegalArgumentException overlap = assertThrows(
                IllegalArgumentException.class,
                () -> gemm.nn(2, 2, 2, c, 0, 2, b, 0, 2, null, 0, 0, c, 3, 2));
        assertEquals("a and c overlap in one array, from offsets 0 and 3; keep them apart", overlap.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> gemm.nn(-1, 3, 4, a, 0, 4, b, 0, 3, null, 0, 0, c, 0, 3));
        assertArrayEquals(Guarded.rogueFloats(9), c);
    }
}
