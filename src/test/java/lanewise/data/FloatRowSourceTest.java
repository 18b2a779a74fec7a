package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lanewise.io.ByteSource;
import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatRowSourceTest {

    /** Row i has the features 10·i and 10·i + 1 and the target i. */
    private static FloatDataset numbered(int rows) {
        float[] x = new float[2 * rows];
        float[] y = new float[rows];
        for (int i = 0; i < rows; i++) {
            x[2 * i] = 10 * i;
            x[2 * i + 1] = 10 * i + 1;
            y[i] = i;
        }
        return FloatDataset.regression(rows, 2, 1, x, y);
    }

    private static FloatRowSource csv(int rows) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, rows).forEach(i -> text.append(10 * i + "," + (10 * i + 1) + "," + i + "\n"));
        return Csv.withoutHeader().targets(-1).streamFloat(ByteSource.ofText("numbers", text.toString()));
    }

    /** The targets of all rows that are left, read in batches; checks that features belong to them. */
    private static int[] drain(FloatRowSource source, int batch) {
        float[] x = new float[2 * batch + 3];
        float[] y = new float[batch + 2];
        IntStream.Builder rows = IntStream.builder();
        int count = batch;
        while (count == batch) {
            Arrays.fill(x, -7);
            Arrays.fill(y, -7);
            count = source.next(x, 2, y, 1, batch);
            for (int i = 0; i < count; i++) {
                rows.add((int) y[1 + i]);
                assertEquals(10 * y[1 + i], x[2 + 2 * i]);
                assertEquals(10 * y[1 + i] + 1, x[3 + 2 * i]);
            }
            for (int i = 0; i < x.length; i++) {
                assertTrue(i >= 2 && i < 2 + 2 * count || x[i] == -7, "x[" + i + "] is not touched");
            }
            for (int i = 0; i < y.length; i++) {
                assertTrue(i >= 1 && i < 1 + count || y[i] == -7, "y[" + i + "] is not touched");
            }
        }
        assertEquals(0, source.next(x, 0, y, 0, batch));
        return rows.build().toArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "7, 3", "6, 3", "7, 100", "300, 256"})
    void batchesHoldEveryRowInOrder(int rows, int batch) {
        int[] expected = IntStream.range(0, rows).toArray();
        for (FloatRowSource source : new FloatRowSource[] {FloatRowSource.of(numbered(rows)), csv(rows)}) {
            try (source) {
                assertEquals(2, source.features());
                assertEquals(1, source.targets());
                assertEquals(0, source.classes());
                assertArrayEquals(expected, drain(source, batch));
                source.reset();
                assertEquals(1, source.next(new float[2], 0, new float[1], 0, 1));
                source.reset();
                assertArrayEquals(expected, drain(source, batch));
            }
        }
    }

    @Test
    void aDatasetWithoutRows() {
        assertEquals(0, FloatRowSource.of(numbered(0)).next(new float[2], 0, new float[1], 0, 1));
    }

    /** Row i has the weight i + 0.5. */
    private static FloatRowSource weighted(int rows) {
        float[] weights = new float[rows];
        for (int i = 0; i < rows; i++) {
            weights[i] = i + 0.5f;
        }
        return FloatRowSource.of(numbered(rows).withWeights(weights));
    }

    private static FloatRowSource weightedCsv(int rows) {
        StringBuilder text = new StringBuilder("a,b,w,t\n");
        IntStream.range(0, rows).forEach(i -> text.append(10 * i + "," + (10 * i + 1) + "," + i + ".5," + i + "\n"));
        return Csv.withHeader().targets("t").weight("w").streamFloat(ByteSource.ofText("weighted", text.toString()));
    }

    @Test
    void weightsComeWithTheirRows() {
        for (FloatRowSource source : List.of(
                weighted(23), weightedCsv(23), new FloatShuffleBuffer(weighted(23), 7, 1),
                new FloatShuffleBuffer(weightedCsv(23), 40, 2))) {
            assertTrue(source.weighted());
            float[] x = new float[8];
            float[] y = new float[4];
            float[] weights = new float[6];
            int rows = 0;
            for (int count = 4; count == 4; rows += count) {
                Arrays.fill(weights, -7);
                count = source.next(x, 0, y, 0, weights, 1, 4);
                for (int i = 0; i < 6; i++) {
                    assertEquals(i >= 1 && i < 1 + count ? y[i - 1] + 0.5f : -7, weights[i]);
                }
            }
            assertEquals(23, rows);
            source.reset();
            assertEquals(1, source.next(x, 0, y, 0, 1), "nobody has to take them");
        }
        for (FloatRowSource source : List.of(
                csv(3), FloatRowSource.of(numbered(3)), new FloatShuffleBuffer(csv(3), 2, 1))) {
            assertFalse(source.weighted());
            float[] weights = new float[3];
            assertEquals(3, source.next(new float[6], 0, new float[3], 0, weights, 0, 3));
            assertArrayEquals(new float[] {1, 1, 1}, weights);
            source.reset();
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> source.next(new float[6], 0, new float[3], 0, new float[2], 0, 3));
        }
    }

    @Test
    void badArguments() {
        FloatRowSource buffer = new FloatShuffleBuffer(FloatRowSource.of(numbered(5)), 2, 1);
        for (FloatRowSource source : new FloatRowSource[] {FloatRowSource.of(numbered(5)), csv(5), buffer}) {
            assertThrows(IllegalArgumentException.class, () -> source.next(new float[2], 0, new float[1], 0, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> source.next(new float[3], 0, new float[2], 0, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> source.next(new float[4], 0, new float[2], 1, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> source.next(new float[4], -1, new float[2], 0, 1));
            assertArrayEquals(new int[] {0, 1, 2, 3, 4}, sorted(drain(source, 2)));
        }
        assertThrows(
                IllegalArgumentException.class, () -> new FloatShuffleBuffer(FloatRowSource.of(numbered(5)), 0, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FloatShuffleBuffer(FloatRowSource.of(numbered(5)), Integer.MAX_VALUE, 1));
    }

    private static int[] sorted(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Test
    void classesOfAStream() {
        try (FloatRowSource source = Csv.withoutHeader().label(0)
                .streamFloat(ByteSource.ofText("letters", "b,1\na,2\nc,3\n"))) {
            assertEquals(3, source.classes());
            float[] y = new float[3];
            assertEquals(3, source.next(new float[3], 0, y, 0, 3));
            assertArrayEquals(new float[] {1, 0, 2}, y);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "50, 1, 7", "50, 8, 7", "50, 49, 50", "50, 50, 1", "50, 500, 3"})
    void aShuffleBufferGivesEveryRowOnce(int rows, int capacity, int batch) {
        int[] all = IntStream.range(0, rows).toArray();
        try (FloatShuffleBuffer buffer = new FloatShuffleBuffer(csv(rows), capacity, 11);
                FloatShuffleBuffer again = new FloatShuffleBuffer(FloatRowSource.of(numbered(rows)), capacity, 11)) {
            int[] first = drain(buffer, batch);
            assertArrayEquals(all, sorted(first));
            for (int i = 0; i < rows; i++) {
                assertTrue(first[i] < i + capacity, "row " + first[i] + " came as number " + i);
            }
            buffer.reset();
            int[] second = drain(buffer, batch);
            assertArrayEquals(all, sorted(second));
            assertEquals(capacity == 1, Arrays.equals(first, second));
            // The same seed gives the same orders, whatever the size of the batches.
            assertArrayEquals(first, drain(again, batch + 1));
            again.reset();
            assertArrayEquals(second, drain(again, batch + 1));
        }
    }

    @Test
    void everyOrderIsAsLikelyAsAnother() {
        int[] count = new int[6];
        FloatRowSource rows = FloatRowSource.of(numbered(3));
        FloatShuffleBuffer buffer = new FloatShuffleBuffer(rows, 3, 5);
        for (int i = 0; i < 6000; i++) {
            int[] order = drain(buffer, 3);
            buffer.reset();
            count[2 * order[0] + (order[1] > order[2] ? 1 : 0)]++;
        }
        // Each count is 1000 with a standard deviation of 29.
        for (int each : count) {
            assertEquals(1000, each, 5 * 29);
        }
        assertFalse(Arrays.equals(
                drain(new FloatShuffleBuffer(FloatRowSource.of(numbered(50)), 50, 1), 50),
                drain(new FloatShuffleBuffer(FloatRowSource.of(numbered(50)), 50, 2), 50)));
    }

    /** Rows ahead of a wrong one would be lost, or mixed with it, if reading went on behind it. */
    @Test
    void afterARefusedRowASourceIsReset() {
        Csv csv = Csv.withoutHeader().targets(-1).weight(2);
        ByteSource bad = ByteSource.ofText("bad", "0,1,1,0\n10,11,1,1\n20,oops,1,2\n30,31,1,3\n");
        FloatScaler large = FloatScaler.of(new double[2], new double[] {1e300, 1});
        ByteSource tooLarge = ByteSource.ofText("large", "0,1,1,0\n0,11,1,1\n1e20,1,1,2\n0,31,1,3\n");
        float[] x = new float[8];
        float[] y = new float[4];
        for (int batch = 1; batch <= 4; batch++) {
            for (FloatRowSource source : List.of(
                    csv.streamFloat(bad), new FloatShuffleBuffer(csv.streamFloat(bad), 1, 1),
                    new FloatShuffleBuffer(csv.streamFloat(bad), 2, 1),
                    new FloatShuffleBuffer(csv.streamFloat(bad), 4, 1), large.apply(csv.streamFloat(tooLarge)))) {
                for (int pass = 0; pass < 2; pass++) {
                    String refusal = refusal(source, batch);
                    assertTrue(
                            refusal.equals("bad row 3 column 2: \"oops\" is not a number")
                                    || refusal
                                            .equals("feature 0 of row 2 is Infinity after scaling; it must be finite"),
                            refusal);
                    for (int i = 0; i < 2; i++) {
                        assertEquals(
                                "reading the source has failed before; call reset to read it from its first row again",
                                assertThrows(IllegalStateException.class, () -> source.next(x, 0, y, 0, 1))
                                        .getMessage());
                    }
                    source.reset();
                }
                // A wrong argument is no wrong row.
                assertThrows(IllegalArgumentException.class, () -> source.next(x, 0, y, 0, 0));
                assertFalse(refusal(source, batch).isEmpty());
                source.reset(7);
                assertFalse(refusal(source, batch).isEmpty());
                source.close();
            }
        }
    }

    /** What the source says to the first batch that it refuses. */
    private static String refusal(FloatRowSource source, int batch) {
        return assertThrows(IllegalArgumentException.class, () -> {
            while (source.next(new float[2 * batch], 0, new float[batch], 0, batch) > 0) {
                // The rows ahead.
            }
        }).getMessage();
    }

    /** A source of somebody's own that gives a number of rows which cannot be. */
    private static FloatRowSource giving(int count) {
        return new FloatRowSource() {
            @Override
            public int features() {
                return 1;
            }

            @Override
            public int targets() {
                return 0;
            }

            @Override
            public int classes() {
                return 0;
            }

            @Override
            public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
                return count;
            }

            @Override
            public void reset() {}
        };
    }

    @Test
    void aCountThatCannotBeIsRefused() {
        float[] none = {};
        for (int count : new int[] {-1, Integer.MIN_VALUE, 257, Integer.MAX_VALUE}) {
            String end = " gave " + count + " rows, when up to 256 were asked for; it gives 0 at its end";
            FloatRowSource source = giving(count);
            FloatScaler scaler = FloatScaler.of(new double[1], new double[] {1});
            assertMessage("the source" + end, () -> FloatScaler.standardize(source));
            assertMessage("the source" + end, () -> FloatScaler.minMax(source, 0, 1));
            assertMessage(
                    "the source that is scaled" + end,
                    () -> scaler.apply(source).next(new float[256], 0, none, 0, 256));
            assertMessage(
                    "the source behind the buffer" + end,
                    () -> new FloatShuffleBuffer(source, 256, 1).next(new float[1], 0, none, 0, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void readingBatchesOfADatasetAllocatesNothing(int capacity) {
        FloatRowSource rows = FloatRowSource.of(numbered(32 * 200));
        FloatShuffleBuffer buffer = new FloatShuffleBuffer(rows, capacity, 1);
        float[] x = new float[64];
        float[] y = new float[32];
        long bytes = AllocatedBytes.once(() -> buffer.next(x, 0, y, 0, 32));
        assertEquals(0, bytes);
        assertEquals(32, buffer.next(x, 0, y, 0, 32), "there were rows left for every run");
    }

    @Test
    void aPassHasItsOrderWhateverWasReadBefore() {
        FloatShuffleBuffer buffer = new FloatShuffleBuffer(FloatRowSource.of(numbered(50)), 7, 1);
        int[] first = drain(buffer, 50);
        buffer.reset();
        int[] second = drain(buffer, 50);
        buffer.reset();
        int[] third = drain(buffer, 50);
        assertFalse(Arrays.equals(first, second) || Arrays.equals(second, third));
        FloatShuffleBuffer again = new FloatShuffleBuffer(FloatRowSource.of(numbered(50)), 7, 1);
        again.reset(2);
        assertArrayEquals(third, drain(again, 50));
        again.next(new float[2], 0, new float[1], 0, 1);
        again.reset(0);
        assertArrayEquals(first, drain(again, 50));
        again.reset();
        assertArrayEquals(second, drain(again, 50));
    }

    @Test
    void readingBatchesOfANumericFileAllocatesNothing() {
        FloatRowSource source = csv(32 * 200);
        float[] x = new float[64];
        float[] y = new float[32];
        long bytes = AllocatedBytes.once(() -> source.next(x, 0, y, 0, 32));
        assertEquals(0, bytes);
        assertTrue(y[31] > 0 && source.next(x, 0, y, 0, 32) == 32, "there were rows left for every run");
    }

    @Test
    void aScalerFitsAStream() {
        try (FloatRowSource source = csv(300)) {
            assertEquals(FloatScaler.standardize(numbered(300)), FloatScaler.standardize(source));
            assertEquals(FloatScaler.minMax(numbered(300), 0, 1), FloatScaler.minMax(source, 0, 1));
            assertArrayEquals(IntStream.range(0, 300).toArray(), drain(source, 100));
        }
    }

    /** Rows of another width would be read as if they were those of before. */
    @Test
    void aFileThatGetsOtherColumnsIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b,c,y\n1,2,3,4\n");
        try (FloatRowSource rows = Csv.withHeader().targets("y").streamFloat(file)) {
            Files.writeString(file, "a,b,y\n1,2,3\n");
            String message = assertThrows(IllegalArgumentException.class, rows::reset).getMessage();
            assertTrue(
                    message.endsWith("x.csv has other columns than when it was opened: 2 features (a, b) and 1 target"
                            + " instead of 3 features (a, b, c) and 1 target; open another stream for another file"),
                    message);
            Files.writeString(file, "c,b,a,y\n1,2,3,4\n");
            assertThrows(IllegalArgumentException.class, rows::reset);
            Files.writeString(file, "a,b,c,y\n5,6,7,8\n9,10,11,12\n");
            rows.reset();
            float[] x = new float[6];
            assertEquals(2, rows.next(x, 0, new float[2], 0, 2));
            assertArrayEquals(new float[] {5, 6, 7, 9, 10, 11}, x);
        }
    }
}
