// Generated from FloatReduceAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleReduceAllocationTest {

    private double sink;

    @Test
    void reductionsAllocateNothing() {
        double[] a = Guarded.doubles(1100, 1);
        double[] y = new double[8];
        for (int n : new int[] {0, 1, 10, 100, 127, 1000}) {
            assertEquals(0, AllocatedBytes.once(() -> repeat(n, a, y)), "n = " + n);
            // Masks that reach beyond the end of an array take another way.
            double[] exact = Guarded.doubles(n + 7, 2);
            assertEquals(0, AllocatedBytes.once(() -> repeat(n, exact, y)), "to the end, n = " + n);
        }
    }

    private void repeat(int n, double[] a, double[] y) {
        for (int i = 0; i < 300; i++) {
            sink += DoubleReduce.dot(n, a, 1, a, 7) + DoubleReduce.sum(n, a, 3) + DoubleReduce.max(n, a, 3);
            sink += n == 0 ? 0 : DoubleReduce.argMax(n, a, 3);
            DoubleMatrix.gemv(8, n / 8, a, 0, n / 8, a, 0, y, 0);
        }
    }
}
