package lanewise.kernel;

import static lanewise.kernel.Guarded.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicReference;
import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("every-width")
class FloatParallelGemmTest {

    /** m, n, k: empty, small, on both sides of the threshold, more threads than tiles, more columns than rows, prime. */
    private static final int[][] SHAPES = {
        {0, 5, 7}, {5, 0, 7}, {3, 4, 0}, {1, 1, 1}, {64, 64, 64}, {101, 103, 97}, {101, 103, 107}, {7, 997, 163},
        {997, 7, 163}, {1, 2049, 521}, {130, 65, 257}
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void theBitsOfOneThread(int number) {
        try (Parallelism threads = Parallelism.of(number)) {
            FloatParallelGemm parallel = FloatParallelGemm.of(threads);
            for (int[] shape : SHAPES) {
                compare(parallel, shape[0], shape[1], shape[2], shape[0] % 3);
            }
        }
    }

    /** All forms from a matrix with gaps, all with guard values around the result. */
    private static void compare(FloatParallelGemm parallel, int m, int n, int k, int gap) {
        FloatGemm gemm = new FloatGemm();
        int longest = Math.max(m, Math.max(n, k)) + gap;
        float[] a = Guarded.floats(3 + longest * Math.max(1, Math.max(m, k)), 1);
        float[] b = Guarded.floats(2 + longest * Math.max(1, Math.max(n, k)), 2);
        float[] s = Guarded.floats(5 + longest * Math.max(1, m), 3);
        float[] expected = Guarded.rogueFloats(4 + longest * m + 9);
        float[] actual = expected.clone();
        String what = m + "x" + n + "x" + k + " ";
        gemm.nn(m, n, k, a, 3, longest, b, 2, longest, null, 0, 0, expected, 4, longest);
        parallel.nn(m, n, k, a, 3, longest, b, 2, longest, null, 0, 0, actual, 4, longest);
        assertSameBits(expected, actual, what + "nn");
        gemm.nt(m, n, k, a, 3, longest, b, 2, longest, s, 5, longest, expected, 4, longest);
        parallel.nt(m, n, k, a, 3, longest, b, 2, longest, s, 5, longest, actual, 4, longest);
        assertSameBits(expected, actual, what + "nt");
        gemm.tn(m, n, k, a, 3, longest, b, 2, longest, s, 1, 0, expected, 4, longest);
        parallel.tn(m, n, k, a, 3, longest, b, 2, longest, s, 1, 0, actual, 4, longest);
        assertSameBits(expected, actual, what + "tn");
        gemm.tn(m, n, k, a, 3, longest, b, 2, longest, expected, 4, longest, expected, 4, longest);
        parallel.tn(m, n, k, a, 3, longest, b, 2, longest, actual, 4, longest, actual, 4, longest);
        assertSameBits(expected, actual, what + "tn, added to C");
    }

    @Test
    void nothingIsWrittenWhenAnArgumentIsWrong() {
        try (Parallelism threads = Parallelism.of(2)) {
            FloatParallelGemm parallel = FloatParallelGemm.of(threads);
            float[] a = new float[128 * 128];
            float[] c = Guarded.rogueFloats(128 * 128);
            float[] before = c.clone();
            IndexOutOfBoundsException e = assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> parallel.nn(128, 128, 129, a, 0, 129, a, 0, 128, null, 0, 0, c, 0, 128));
            assertEquals(
                    "a has 16384 elements; a 128 x 129 matrix with row stride 129 from offset 0 does not lie inside it",
                    e.getMessage());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> parallel.tn(128, 128, 128, a, 0, 128, c, 0, 128, null, 0, 0, c, 0, 128));
            assertArrayEquals(before, c);
        }
    }

    @Test
    void closedThreadsAreNamed() {
        Parallelism threads = Parallelism.of(2);
        FloatParallelGemm parallel = FloatParallelGemm.of(threads);
        threads.close();
        float[] a = new float[128 * 128];
        float[] c = new float[128 * 128];
        assertThrows(
                IllegalStateException.class,
                () -> parallel.nn(128, 128, 128, a, 0, 128, a, 0, 128, null, 0, 0, c, 0, 128));
    }

    @Test
    void aCallAllocatesNothing() {
        try (Parallelism threads = Parallelism.of(2)) {
            FloatParallelGemm parallel = FloatParallelGemm.of(threads);
            float[] a = Guarded.floats(128 * 128, 1);
            float[] c = new float[128 * 128];
            assertEquals(0, AllocatedBytes.once(() -> {
                for (int i = 0; i < 60; i++) {
                    parallel.nn(128, 128, 128, a, 0, 128, a, 0, 128, null, 0, 0, c, 0, 128);
                }
            }));
        }
    }

    /** Who comes while another call is at work is refused, and that one is not disturbed. */
    @Test
    void aSecondCallerDoesNotDisturbTheFirst() throws InterruptedException {
        int n = 128;
        float[] a = Guarded.floats(n * n, 1);
        float[] b = Guarded.floats(n * n, 2);
        float[] expected = new float[n * n];
        new FloatGemm().nn(n, n, n, a, 0, n, b, 0, n, null, 0, 0, expected, 0, n);
        try (Parallelism threads = Parallelism.of(2)) {
            FloatParallelGemm gemm = FloatParallelGemm.of(threads);
            AtomicReference<Throwable> trouble = new AtomicReference<>();
            Thread other = new Thread(() -> {
                float[] c = new float[4];
                for (int i = 0; i < 100_000 && trouble.get() == null; i++) {
                    try {
                        gemm.nn(2, 2, 2, a, 0, n, b, 0, n, null, 0, 0, c, 0, 2);
                    } catch (IllegalStateException e) {
                        // The other one is at work.
                    } catch (Throwable e) {
                        trouble.set(e);
                    }
                }
            });
            other.start();
            for (int i = 0; i < 300; i++) {
                float[] c = new float[n * n];
                try {
                    gemm.nn(n, n, n, a, 0, n, b, 0, n, null, 0, 0, c, 0, n);
                    assertArrayEquals(expected, c);
                } catch (IllegalStateException e) {
                    assertEquals(
                            "another thread multiplies with this instance; make one for each caller", e.getMessage());
                }
            }
            other.join();
            assertNull(trouble.get());
        }
        Parallelism closed = Parallelism.of(2);
        FloatParallelGemm late = FloatParallelGemm.of(closed);
        closed.close();
        assertThrows(IllegalStateException.class,
                () -> late.nn(2, 2, 2, a, 0, n, b, 0, n, null, 0, 0, new float[4], 0, 2));
    }
}
