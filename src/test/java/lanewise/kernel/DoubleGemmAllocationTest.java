// Generated from FloatGemmAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("every-width")
class DoubleGemmAllocationTest {

    private static final int CALLS = 60;

    private final DoubleGemm gemm = new DoubleGemm();

    @ParameterizedTest
    @CsvSource({"1, 64, 33", "5, 70, 20", "13, 10, 40", "32, 3, 17", "7, 129, 9", "100, 33, 12", "9, 130, 1",
        "1, 259, 20"})
    void multipliesAllocateNothing(int m, int n, int k) {
        double[] a = Guarded.doubles(m * k, 1);
        double[] b = Guarded.doubles(k * n, 2);
        double[] c = new double[m * n];
        double[] t = new double[m * n];
        assertNoBytes("nn", () -> gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n));
        assertNoBytes("nt", () -> gemm.nt(m, n, k, a, 0, k, b, 0, k, b, 0, 0, c, 0, n));
        assertNoBytes("tn", () -> gemm.tn(m, n, k, a, 0, m, b, 0, n, c, 0, n, c, 0, n));
        assertNoBytes("columnSums", () -> DoubleMatrix.columnSums(k, n, b, 0, n, c, 0));
        assertNoBytes("transpose", () -> DoubleMatrix.transpose(m, n, c, 0, n, t, 0, m));
        assertNoBytes("gemv", () -> DoubleMatrix.gemv(m, k, a, 0, k, b, 0, t, 0));
    }

    private static void assertNoBytes(String kernel, Runnable call) {
        long bytes = AllocatedBytes.once(() -> {
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
        });
        assertEquals(0, bytes, kernel + ", bytes in " + CALLS + " calls");
    }

    private static long bytes(DoubleGemm gemm, int m, int n, int k) {
        double[] a = new double[m * k];
        double[] b = new double[k * n];
        double[] c = new double[m * n];
        return AllocatedBytes.once(() -> gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n));
    }

    /** The scratch grows once, whatever comes later, and not at all where room was made beforehand. */
    @Test
    void theScratchGrowsOnce() {
        int[][] sizes = {{1, 600, 500}, {4, 200, 500}, {200, 300, 250}, {1100, 300, 300}};
        for (int[] size : sizes) {
            // Compiles nothing that allocates later.
            bytes(new DoubleGemm(), size[0], size[1], size[2]);
        }
        DoubleGemm growing = new DoubleGemm();
        long grown = 0;
        for (int[] size : sizes) {
            long bytes = bytes(growing, size[0], size[1], size[2]);
            assertTrue(grown == 0 || bytes == 0, bytes + " bytes after " + grown);
            grown += bytes;
        }
        assertTrue(grown < 400_000 * Double.BYTES, grown + " bytes");
        DoubleGemm reserved = new DoubleGemm();
        reserved.reserve(1100, 600, 500);
        for (int[] size : sizes) {
            assertEquals(0, bytes(reserved, size[0], size[1], size[2]));
        }
        assertThrows(IllegalArgumentException.class, () -> reserved.reserve(1, -1, 1));
    }
}
