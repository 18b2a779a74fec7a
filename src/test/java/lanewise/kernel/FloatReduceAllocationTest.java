package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("every-width")
class FloatReduceAllocationTest {

    private static final int CALLS = 300;

    private float sink;

    /** With room behind the last element, and at the very end of the array, where whole vectors would reach over it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 127, 1000})
    void reductionsAllocateNothing(int n) {
        for (int room : new int[] {100, 0}) {
            float[] a = Guarded.floats(7 + n + room, 1);
            String where = ", n = " + n + ", room " + room + ", bytes in " + CALLS + " calls";
            assertNoBytes("dot" + where, () -> sink += FloatReduce.dot(n, a, 1, a, 7));
            assertNoBytes("sum" + where, () -> sink += FloatReduce.sum(n, a, 7));
            assertNoBytes("max" + where, () -> sink += FloatReduce.max(n, a, 7));
            assertNoBytes("argMax" + where, () -> sink += FloatReduce.argMax(n, a, 7));
        }
    }

    private static void assertNoBytes(String what, Runnable call) {
        long bytes = AllocatedBytes.once(() -> {
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
        });
        assertEquals(0, bytes, what);
    }
}
