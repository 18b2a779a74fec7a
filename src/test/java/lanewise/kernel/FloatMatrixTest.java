package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lanewise.kernel.scalar.ScalarFloatMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatMatrixTest {

    private static final int[] SIZES = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 67, 130};

    @Test
    void everyShapeHasTheBitsOfTheDefinition() {
        for (int m : SIZES) {
            for (int n : SIZES) {
                int as = n + m % 3;
                int ts = m + n % 3;
                float[] a = Guarded.floats(5 + m * as, m * 1000L + n);
                float[] x = Guarded.floats(2 + n, m * 1001L + n);
                String what = m + " x " + n;

                float[] expected = Guarded.rogueFloats(n * ts + 9);
                float[] actual = expected.clone();
                ScalarFloatMatrix.transpose(m, n, a, 5, as, expected, 4, ts);
                FloatMatrix.transpose(m, n, a, 5, as, actual, 4, ts);
                assertSameBits(expected, actual, "transpose of " + what);

                expected = Guarded.rogueFloats(n + 9);
                actual = expected.clone();
                ScalarFloatMatrix.columnSums(m, n, a, 5, as, expected, 4);
                FloatMatrix.columnSums(m, n, a, 5, as, actual, 4);
                assertSameBits(expected, actual, "column sums of " + what);

                expected = Guarded.rogueFloats(m + 9);
                actual = expected.clone();
                ScalarFloatMatrix.gemv(m, n, a, 5, as, x, 2, expected, 4);
                FloatMatrix.gemv(m, n, a, 5, as, x, 2, actual, 4);
                assertSameBits(expected, actual, "product of a vector and " + what);
            }
        }
    }

    @Test
    void columnSumsOfNoColumns() {
        for (int m : new int[] {0, 1, 5}) {
            float[] sums = Guarded.rogueFloats(64);
            float[] expected = sums.clone();
            FloatMatrix.columnSums(m, 0, new float[64], 0, 0, sums, 0);
            assertSameBits(expected, sums, m + " rows of no columns");
        }
    }

    /** More rows than are summed at a time, before columns that are left over. */
    @Test
    void columnSumsOfManyRows() {
        for (int n : new int[] {31, 32, 64, 67, 128, 131, 4099}) {
            int m = 40_009 / n;
            float[] a = Guarded.floats(5 + m * (n + 2), n);
            float[] expected = Guarded.rogueFloats(n + 9);
            float[] actual = expected.clone();
            ScalarFloatMatrix.columnSums(m, n, a, 5, n + 2, expected, 4);
            FloatMatrix.columnSums(m, n, a, 5, n + 2, actual, 4);
            assertSameBits(expected, actual, "column sums of " + m + " x " + n);
        }
    }

    /** More than the caches hold, where a page has eight rows and where it has not. */
    @Test
    void columnSumsOfRowsFromMemory() {
        for (int as : new int[] {61, 64, 129}) {
            int m = (20 << 20) / Float.BYTES / as;
            int n = Math.min(as, 67);
            float[] a = Guarded.floats(m * as, n);
            float[] expected = new float[n];
            float[] actual = new float[n];
            ScalarFloatMatrix.columnSums(m, n, a, 0, as, expected, 0);
            FloatMatrix.columnSums(m, n, a, 0, as, actual, 0);
            assertSameBits(expected, actual, "column sums of " + m + " rows, " + as + " apart");
        }
    }

    /** As the gradient of a network's last biases does. */
    @Test
    void columnSumsMayEndWithTheirArray() {
        for (int n = 1; n < 40; n++) {
            for (int m : new int[] {0, 1, 2, 33}) {
                float[] a = Guarded.floats(m * n, 100L * m + n);
                float[] expected = Guarded.rogueFloats(3 + n);
                float[] actual = expected.clone();
                ScalarFloatMatrix.columnSums(m, n, a, 0, n, expected, 3);
                FloatMatrix.columnSums(m, n, a, 0, n, actual, 3);
                assertSameBits(expected, actual, "column sums of " + m + " x " + n);
            }
        }
    }

    @Test
    void smallExamplesByHand() {
        float[] a = {1, 2, 3, 4, 5, 6};
        float[] t = new float[6];
        FloatMatrix.transpose(2, 3, a, 0, 3, t, 0, 2);
        assertSameBits(new float[] {1, 4, 2, 5, 3, 6}, t, "transpose");
        float[] sums = new float[3];
        FloatMatrix.columnSums(2, 3, a, 0, 3, sums, 0);
        assertSameBits(new float[] {5, 7, 9}, sums, "column sums");
        float[] y = new float[2];
        FloatMatrix.gemv(2, 3, a, 0, 3, new float[] {1, 0, -1}, 0, y, 0);
        assertSameBits(new float[] {-2, -2}, y, "product");
    }

    @Test
    void badOperandsAreNamed() {
        float[] a = new float[6];
        assertThrows(IndexOutOfBoundsException.class, () -> FloatMatrix.transpose(2, 3, a, 1, 3, new float[6], 0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> FloatMatrix.columnSums(2, 3, a, 0, 3, new float[2], 0));
        IllegalArgumentException overlap = assertThrows(IllegalArgumentException.class,
                () -> FloatMatrix.gemv(2, 2, a, 0, 2, new float[2], 0, a, 3));
        assertEquals("a and y overlap in one array, from offsets 0 and 3; keep them apart", overlap.getMessage());
    }
}
