// Generated from FloatGemmTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.kernel.DoubleGemmCheck.check;
import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import lanewise.kernel.DoubleGemmCheck.Form;
import lanewise.kernel.DoubleGemmCheck.Start;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@Tag("every-width")
class DoubleGemmTest {

    private static final int[] SIZES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65};

    private final DoubleGemm gemm = new DoubleGemm();

    @Test
    void everySmallShapeHasTheBitsOfTheDefinition() {
        SplittableRandom random = new SplittableRandom(11);
        for (Form form : Form.values()) {
            for (int m : SIZES) {
                for (int n : SIZES) {
                    int k = SIZES[random.nextInt(SIZES.length)];
                    Start start = Start.values()[random.nextInt(4)];
                    check(gemm, form, start, m, n, k, random.nextInt(4), random.nextInt(5), random.nextLong());
                }
            }
        }
    }

    @Test
    void everyStartOfEveryForm() {
        for (Form form : Form.values()) {
            for (Start start : Start.values()) {
                check(gemm, form, start, 11, 70, 13, 3, 5, 21);
                check(gemm, form, start, 7, 10, 300, 0, 0, 22);
                check(gemm, form, start, 3, 33, 0, 1, 2, 23);
            }
        }
    }

    @Test
    void shapesThatArePackedAndBlocked() {
        for (Form form : Form.values()) {
            check(gemm, form, Start.RESULT, 130, 129, 257, 1, 1, 31);
            check(gemm, form, Start.BIAS, 97, 450, 300, 0, 0, 32);
            check(gemm, form, Start.ZERO, 405, 451, 61, 0, 3, 33);
            check(gemm, form, Start.MATRIX, 211, 37, 530, 500, 0, 34);
        }
    }

    /** Cut into equal blocks as far as that goes, none of which may be lower than the lowest tile. */
    @Test
    void oneRowMoreThanManyBlocksHold() {
        for (int m : new int[] {2281, 3041, 7937}) {
            check(gemm, Form.NN, Start.ZERO, m, 97, 97, 1, 3, m);
        }
    }

    /** Panels of B are packed together, in several slabs where there are many columns. */
    @Test
    void moreColumnsThanArePackedAtATime() {
        for (Form form : Form.values()) {
            for (int n : new int[] {127, 128, 129, 145, 257, 1041}) {
                check(gemm, form, Start.RESULT, 301, n, 33, 1, 3, n);
            }
            check(gemm, form, Start.BIAS, 263, 1090, 261, 0, 1, 9);
        }
    }

    /** Blocks of rows, and chains in pieces, at their limits and beside them. */
    @Test
    void moreRowsAndTermsThanArePackedAtATime() {
        for (Form form : Form.values()) {
            for (int m : new int[] {1023, 1024, 1025, 2049}) {
                check(gemm, form, Start.MATRIX, m, 131, 19, 1, 3, m);
            }
            for (int k : new int[] {263, 264, 265, 529}) {
                check(gemm, form, Start.ZERO, 49, 83, k, 0, 1, k);
            }
        }
    }

    @Test
    void aRowDoesNotDependOnItsCompany() {
        int n = 45;
        int k = 77;
        int m = 64;
        double[] a = Guarded.doubles(m * k, 51);
        double[] b = Guarded.doubles(k * n, 52);
        double[] together = new double[m * n];
        gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, together, 0, n);
        double[] alone = new double[m * n];
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
        for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] a = Guarded.doubles(m * k, 61);
            double[] b = Guarded.doubles(k * n, 62);
            a[5 * k + 3] = special;
            double[] c = new double[m * n];
            gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(i != 5, Double.isFinite(c[i * n + j]), "row " + i + ", column " + j);
                }
            }
        }
    }

    @Test
    void badOperandsAreNamedBeforeAnythingIsWritten() {
        double[] a = new double[12];
        double[] b = new double[12];
        double[] c = Guarded.rogueDoubles(9);
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
                IndexOutOfBoundsException.class, () -> gemm.nn(3, 3, 4, a, 0, 4, b, 0, 3, new double[2], 0, 0, c, 0, 3));
        IllegalArgumentException overlap = assertThrows(
                IllegalArgumentException.class,
                () -> gemm.nn(2, 2, 2, c, 0, 2, b, 0, 2, null, 0, 0, c, 3, 2));
        assertEquals("a and c overlap in one array, from offsets 0 and 3; keep them apart", overlap.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> gemm.nn(-1, 3, 4, a, 0, 4, b, 0, 3, null, 0, 0, c, 0, 3));
        assertArrayEquals(Guarded.rogueDoubles(9), c);
    }

    /** Blocks of one matrix, as a blocked factorisation updates them: they lie between each other and share no element. */
    @Test
    void blocksOfOneMatrixAreApart() {
        DoubleGemm gemm = new DoubleGemm();
        for (int stride : new int[] {10, 37}) {
            double[] whole = Guarded.doubles(stride * 40, 4);
            double[] expected = whole.clone();
            double[] apart = whole.clone();
            // The trailing block less the product of the column below the first four and the row beside them.
            gemm.nn(6, 6, 4, apart, 4 * stride, stride, apart.clone(), 4, stride, expected, 4 * stride + 4, stride,
                    expected,
                    4 * stride + 4, stride);
            gemm.nn(6, 6, 4, whole, 4 * stride, stride, whole, 4, stride, whole, 4 * stride + 4, stride, whole,
                    4 * stride + 4, stride);
            assertArrayEquals(expected, whole);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> gemm.nn(6, 6, 4, whole, 4 * stride, stride, whole, 3, stride, null, 0, 0, whole,
                            3 * stride + 4, stride));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> gemm.nn(6, 6, 4, whole, 4 * stride + 1, stride, whole, 4, stride, null, 0, 0, whole,
                            4 * stride + 4, stride));
        }
        // Every place of the second block, against the definition.
        double[] array = new double[64];
        for (int offset = 0; offset < 40; offset++) {
            boolean meet = false;
            for (int i = 0; i < 3 * 2; i++) {
                for (int j = 0; j < 3 * 4; j++) {
                    meet |= 16 + i / 2 * 8 + i % 2 == offset + j / 4 * 8 + j % 4;
                }
            }
            int c = offset;
            Executable product = () -> gemm.nn(3, 4, 2, array, 16, 8, new double[8], 0, 4, null, 0, 0, array, c, 8);
            if (meet) {
                assertThrows(IllegalArgumentException.class, product, "offset " + offset);
            } else {
                assertDoesNotThrow(product, "offset " + offset);
            }
        }
    }
}
