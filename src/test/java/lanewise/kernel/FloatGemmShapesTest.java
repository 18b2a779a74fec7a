package lanewise.kernel;

import static lanewise.kernel.FloatGemmCheck.check;
import static lanewise.kernel.Guarded.assertSameBits;

import lanewise.kernel.FloatGemmCheck.Form;
import lanewise.kernel.FloatGemmCheck.Start;
import lanewise.kernel.scalar.ScalarFloatGemm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shapes that have ways of their own, at the limits of each. */
@Tag("every-width")
class FloatGemmShapesTest {

    private final FloatGemm gemm = new FloatGemm();

    /** Tiles in place take long chains of a transposed A in pieces. */
    @Test
    void longChainsOfAFewRows() {
        for (Start start : Start.values()) {
            for (int k : new int[] {511, 512, 513, 1025}) {
                check(gemm, Form.TN, start, 7, 33, k, 1, 0, k);
                check(gemm, Form.TN, start, 8, 33, k, 0, 3, k);
                check(gemm, Form.TN, start, 21, 16, k, 2, 1, k);
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
                        check(gemm, form, start, m, n, 9 + 8 * (m % 3) + m % 2, 0, 0, n);
                        check(gemm, form, start, m, n, 255 + m % 2, m % 4, n % 3, n);
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
                    check(gemm, form, start, m, n, 9 + m * n % 23, n % 3, m % 2, m * n);
                    check(gemm, form, start, m, n / 16 * 16, 64, 0, 0, m * n);
                }
            }
            // B too large for the first-level cache, and in panels where it is transposed.
            for (int m = 8; m <= 31; m++) {
                check(gemm, form, Start.BIAS, m, 131, 97, m % 3, 1, m);
                check(gemm, form, Start.ZERO, m, 40 + 5 * m, 40 + m % 2, 0, 0, m);
            }
            // More panels than half of the second-level cache holds: an even and an odd number of vectors.
            check(gemm, form, Start.BIAS, 70, 309, 500, 1, 1, 7);
            check(gemm, form, Start.ZERO, 67, 300, 501, 0, 0, 8);
            // Rows and columns at distances of whole pages, too.
            for (int m : new int[] {41, 47, 64, 512, 1024}) {
                check(gemm, form, Start.BIAS, m, 131, 97, 0, 0, m);
                check(gemm, form, Start.ZERO, m, 100, 129, 1, 0, m);
                check(gemm, form, Start.ZERO, m, 64, 513, 0, 1, m);
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
                        check(gemm, form, start, m, 4, k, m % 3, 0, m + k);
                        check(gemm, form, start, m, 4, k, 0, m % 2, m * k);
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
                    check(gemm, form, start, m, 61 + 16 * (m % 5), 5 + 31 * (m % 3), m % 2, m, m);
                    check(gemm, form, start, m, 33 + m, 1 + m % 9, 0, m % 2, m);
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
                    check(gemm, Form.NN, start, m, 64 + m, k, m % 3, 1, m + k);
                    check(gemm, Form.NN, start, m, 128, k, 0, m % 2, m + k);
                    check(gemm, Form.NN, start, m, 28 + m, k, 0, 0, m + k);
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
                    check(gemm, Form.NN, start, 1, n, k, 1, 3, n + k);
                    check(gemm, Form.NN, start, 1, n, k, 0, 0, n + k);
                }
            }
        }
    }

    /** The rows turned fill the scratch. */
    @Test
    void aFewRowsOfTheLongestSumsThatAreTurned() {
        for (int m : new int[] {2, 4, 5, 8, 13, 16, 17, 31, 32}) {
            for (int k : new int[] {1023, 1024, 1025, 2048}) {
                check(gemm, Form.NT, Start.RESULT, m, 131, k, 1, 2, m + k);
                check(gemm, Form.NT, Start.ZERO, m, 64, k, 0, 0, m + k);
            }
        }
    }

    /** Eight or sixteen chains at a time, some terms a round, and the last ones over again; B ends with its array where there is no gap. */
    @Test
    void oneRowTimesATransposedMatrix() {
        for (Start start : Start.values()) {
            for (int n = 7; n <= 35; n++) {
                for (int k : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 129, 1030}) {
                    check(gemm, Form.NT, start, 1, n, k, n % 3, n % 4, 100 * n + k);
                }
            }
        }
    }

    /** Two rows of C in a vector, eight at a time, four terms a round, and what is left of both; also with C turned. */
    @Test
    void asManyColumnsAsHalfAVector() {
        for (int k : new int[] {3, 4, 5, 6, 7, 8, 31, 64, 129, 2111, 2112}) {
            for (int m : new int[] {7, 8, 9, 15, 16, 29}) {
                for (int n : new int[] {4, 8}) {
                    check(gemm, Form.NN, Start.ZERO, m, n, k, 0, 0, m + k);
                    check(gemm, Form.NN, Start.BIAS, m, n, k, 0, 1, m + k);
                    check(gemm, Form.NT, Start.BIAS, m, n, k, 0, 0, m + k);
                }
            }
            for (int m = 2; m <= 9; m++) {
                for (int n : new int[] {16, 17, 63, 64, 65, 71, 72, 131}) {
                    check(gemm, Form.NT, Start.ZERO, m, n, k, 0, 0, m + n + k);
                    check(gemm, Form.NT, Start.ZERO, m, n, k, 2, 1, m + n + k);
                }
            }
        }
    }

    /** One term: eight vectors of a row at a time, and the columns that are left. */
    @Test
    void aColumnTimesARow() {
        for (Start start : Start.values()) {
            for (int m : new int[] {3, 4, 5, 17}) {
                for (int n : new int[] {31, 32, 33, 63, 64, 65, 127, 128, 129, 143, 144, 191, 256, 300}) {
                    check(gemm, Form.TN, start, m, n, 1, 0, 0, m + n);
                    check(gemm, Form.NN, start, m, n, 1, 2, 1, m + n);
                }
            }
        }
    }

    /** Few terms: with a block of rows at a time, and with a transposed A that is turned before. */
    @Test
    void shortSumsOfManyRows() {
        for (Form form : Form.values()) {
            for (int k = 1; k <= 9; k++) {
                check(gemm, form, Start.MATRIX, 139, 130 + k, k, 1, 2, k);
                check(gemm, form, Start.RESULT, 29, 130 + k, k, 1, 2, k);
                check(gemm, form, Start.BIAS, 29, 62 + k, k, 0, 0, k);
                check(gemm, form, Start.ZERO, 611, 10, k, 0, 0, k);
            }
        }
    }
}
