// Generated from FloatGemmAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleGemmAllocationTest {

    private final DoubleGemm gemm = new DoubleGemm();

    @Test
    void multipliesAllocateNothing() {
        int[][] shapes = {{1, 64, 33}, {5, 70, 20}, {13, 10, 40}, {32, 3, 17}, {7, 129, 9}, {100, 33, 12}, {1, 1, 1}};
        for (int[] shape : shapes) {
            int m = shape[0];
            int n = shape[1];
            int k = shape[2];
            double[] a = Guarded.doubles(m * k, 1);
            double[] b = Guarded.doubles(k * n, 2);
            double[] c = new double[m * n];
            double[] t = new double[m * n];
            String what = m + "x" + n + "x" + k;
            assertEquals(0, AllocatedBytes.once(() -> repeat(m, n, k, a, b, c, t)), what);
        }
    }

    private void repeat(int m, int n, int k, double[] a, double[] b, double[] c, double[] t) {
        for (int i = 0; i < 60; i++) {
            gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
            gemm.nt(m, n, k, a, 0, k, b, 0, k, b, 0, 0, c, 0, n);
            gemm.tn(m, n, k, a, 0, m, b, 0, n, c, 0, n, c, 0, n);
            DoubleMatrix.columnSums(k, n, b, 0, n, c, 0);
            DoubleMatrix.transpose(m, n, c, 0, n, t, 0, m);
        }
    }
}
