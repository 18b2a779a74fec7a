package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatGemmAllocationTest {

    private final FloatGemm gemm = new FloatGemm();

    @Test
    void multipliesAllocateNothing() {
        int[][] shapes = {{1, 64, 33}, {5, 70, 20}, {13, 10, 40}, {32, 3, 17}, {7, 129, 9}, {100, 33, 12}, {1, 1, 1}};
        for (int[] shape : shapes) {
            int m = shape[0];
            int n = shape[1];
            int k = shape[2];
            float[] a = Guarded.floats(m * k, 1);
            float[] b = Guarded.floats(k * n, 2);
            float[] c = new float[m * n];
            float[] t = new float[m * n];
            String what = m + "x" + n + "x" + k;
            assertEquals(0, AllocatedBytes.once(() -> repeat(m, n, k, a, b, c, t)), what);
        }
    }

    private void repeat(int m, int n, int k, float[] a, float[] b, float[] c, float[] t) {
        for (int i = 0; i < 60; i++) {
            gemm.nn(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n);
            gemm.nt(m, n, k, a, 0, k, b, 0, k, b, 0, 0, c, 0, n);
            gemm.tn(m, n, k, a, 0, m, b, 0, n, c, 0, n, c, 0, n);
            FloatMatrix.columnSums(k, n, b, 0, n, c, 0);
            FloatMatrix.transpose(m, n, c, 0, n, t, 0, m);
        }
    }
}
