package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class FloatSegmentRowsTest {

    /** Numbers outside the heap, at an odd address. */
    private static MemorySegment outside(Arena arena, float... numbers) {
        MemorySegment segment = arena.allocate((long) numbers.length * Float.BYTES + 1, 1).asSlice(1);
        MemorySegment.copy(numbers, 0, segment, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, numbers.length);
        return segment;
    }

    @Test
    void batchesHoldEveryRowInOrder() {
        try (Arena arena = Arena.ofConfined()) {
            FloatRowSource source = FloatRowSource.of(
                    outside(arena, 1, 2, 3, 4, 5, 6), 2, outside(arena, 0, 1, 2), 1, 3);
            for (int pass = 0; pass < 2; pass++) {
                float[] x = new float[6];
                float[] y = new float[4];
                assertEquals(2, source.next(x, 1, y, 2, 2));
                assertArrayEquals(new float[] {0, 1, 2, 3, 4, 0}, x);
                assertArrayEquals(new float[] {0, 0, 0, 1}, y);
                assertEquals(1, source.next(x, 0, y, 0, 2));
                assertArrayEquals(new float[] {5, 6, 2, 3, 4, 0}, x);
                assertArrayEquals(new float[] {2, 0, 0, 1}, y);
                assertEquals(0, source.next(x, 0, y, 0, 2));
                source.reset();
            }
            assertEquals(3, source.classes());
            FloatRowSource alone = FloatRowSource.of(outside(arena, 1, 2), 1, MemorySegment.NULL, 0, 0);
            assertEquals(2, alone.next(new float[2], 0, new float[0], 0, 2));
        }
    }

    @Test
    void badRowsAreNamed() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment two = outside(arena, 1, 2);
            assertMessage(
                    "x has " + 2 * Float.BYTES + " bytes; rows of 3 numbers need a multiple of " + 3 * Float.BYTES,
                    () -> FloatRowSource.of(two, 3, MemorySegment.NULL, 0, 0));
            assertMessage("x holds 2 rows of 1 feature, y 1 row of 2 targets; make them equal",
                    () -> FloatRowSource.of(two, 1, two, 2, 0));
            assertMessage("a row of x has 0 numbers; it needs at least 1", () -> FloatRowSource.of(two, 0, two, 1, 0));
            assertMessage(
                    "2 classes do not fit 2 targets; a class is one number per row, and regression has 0 classes",
                    () -> FloatRowSource.of(outside(arena, 1), 1, two, 2, 2));
            assertEquals(
                    "y; it is MemorySegment.NULL where there are no targets",
                    assertThrows(NullPointerException.class, () -> FloatRowSource.of(two, 2, null, 0, 0)).getMessage());
            assertMessage(
                    "y has " + 2 * Float.BYTES
                            + " bytes, but a row has 0 targets; pass MemorySegment.NULL, or say how many"
                            + " targets a row has",
                    () -> FloatRowSource.of(two, 1, two, 0, 0));
            FloatRowSource source = FloatRowSource.of(two, 1, two, 1, 2);
            assertMessage("row 1 has class 2.0; classes are 0 to 1",
                    () -> source.next(new float[2], 0, new float[2], 0, 2));
            FloatRowSource broken = FloatRowSource.of(outside(arena, 1, Float.NaN), 1, MemorySegment.NULL, 0, 0);
            assertMessage("feature 0 of row 1 is NaN; it must be finite",
                    () -> broken.next(new float[2], 0, new float[0], 0, 2));
        }
    }
}
