package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatReduceAllocationTest {

    private float sink;

    @Test
    void reductionsAllocateNothing() {
        float[] a = Guarded.floats(1100, 1);
        float[] y = new float[8];
        for (int n : new int[] {0, 1, 10, 100, 127, 1000}) {
            assertEquals(0, AllocatedBytes.once(() -> repeat(n, a, y)), "n = " + n);
            // Masks that reach beyond the end of an array take another way.
            float[] exact = Guarded.floats(n + 7, 2);
            assertEquals(0, AllocatedBytes.once(() -> repeat(n, exact, y)), "to the end, n = " + n);
        }
    }

    private void repeat(int n, float[] a, float[] y) {
        for (int i = 0; i < 300; i++) {
            sink += FloatReduce.dot(n, a, 1, a, 7) + FloatReduce.sum(n, a, 3) + FloatReduce.max(n, a, 3);
            sink += n == 0 ? 0 : FloatReduce.argMax(n, a, 3);
            FloatMatrix.gemv(8, n / 8, a, 0, n / 8, a, 0, y, 0);
        }
    }
}
