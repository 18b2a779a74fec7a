package lanewise.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import lanewise.Mutations;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {

    private static final byte[] IMAGES = idx(8, new int[] {3, 2, 2}, 0, 51, 102, 153, 204, 255, 0, 255, 1, 2, 3, 4);
    private static final byte[] LABELS = idx(8, new int[] {3}, 2, 0, 1);

    private static byte[] idx(int type, int[] sizes, int... elements) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + elements.length);
        bytes.put((byte) 0).put((byte) 0).put((byte) type).put((byte) sizes.length);
        Arrays.stream(sizes).forEach(bytes::putInt);
        Arrays.stream(elements).forEach(element -> bytes.put((byte) element));
        return bytes.array();
    }

    private static FloatDataset read(Idx idx, byte[] images, byte[] labels) {
        return idx.readFloat(ByteSource.ofBytes("images", images), ByteSource.ofBytes("labels", labels));
    }

    @Test
    void imagesBecomeRows() {
        FloatDataset data = read(Idx.scaled(), IMAGES, LABELS);
        assertEquals("3 rows, 4 features, 3 classes", data.toString());
        assertArrayEquals(new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1, 0, 1}, Arrays.copyOf(data.x(), 8));
        assertArrayEquals(new float[] {2, 0, 1}, data.y());
        FloatDataset raw = read(Idx.raw().classNames("a", "b", "c", "d"), IMAGES, LABELS);
        assertArrayEquals(new float[] {0, 51, 102, 153, 204, 255, 0, 255, 1, 2, 3, 4}, raw.x());
        assertEquals(List.of("a", "b", "c", "d"), raw.classNames());
        assertEquals(4, raw.classes());
    }

    @Test
    void filesPlainAndCompressed(@TempDir Path folder) throws IOException {
        Path images = Files.write(folder.resolve("images"), IMAGES);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(LABELS);
        }
        Path labels = Files.write(folder.resolve("labels.gz"), compressed.toByteArray());
        assertEquals(3, Idx.scaled().readFloat(images, labels).rows());
        DoubleDataset wide = Idx.scaled().readDouble(images, labels);
        assertEquals(51 / 255.0, wide.x()[1]);
        Path missing = folder.resolve("none");
        assertEquals(
                "there is no file " + missing,
                assertThrows(UncheckedIOException.class, () -> Idx.raw().readFloat(images, missing)).getMessage());
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(compressed.toByteArray(), 20));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Idx.raw().readFloat(images, cut))
                .getMessage()
                .startsWith("cut.gz is damaged or cut short"));
    }

    private static void assertMessage(String message, byte[] images, byte[] labels) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> read(Idx.raw(), images, labels)).getMessage());
    }

    @Test
    void damagedFiles() {
        String noIdx = " is not an IDX file; it would start with two zero bytes, a type and a number of dimensions";
        assertMessage("images" + noIdx, new byte[0], LABELS);
        assertMessage("images" + noIdx, new byte[] {0, 0, 8}, LABELS);
        assertMessage("labels" + noIdx, IMAGES, "0,1,2\n".getBytes());
        assertMessage(
                "images has elements of type 13; only unsigned bytes, type 8, are read",
                idx(13, new int[] {3, 2, 2}),
                LABELS);
        assertMessage("images ends before the sizes of its 0 dimensions", idx(8, new int[0]), LABELS);
        assertMessage("images ends before the sizes of its 3 dimensions", Arrays.copyOf(IMAGES, 15), LABELS);
        assertMessage(
                "images announces 3 x 2 x 2 elements but ends after 11",
                Arrays.copyOf(IMAGES, IMAGES.length - 1),
                LABELS);
        assertMessage(
                "images goes on after the 3 x 2 x 2 elements it announces",
                Arrays.copyOf(IMAGES, IMAGES.length + 1),
                LABELS);
        assertMessage(
                "images announces 3 x 0 elements; every dimension must be at least 1",
                idx(8, new int[] {3, 0, 2}),
                LABELS);
        assertMessage(
                "images announces -1 elements; every dimension must be at least 1", idx(8, new int[] {-1, 2}), LABELS);
        assertMessage(
                "images announces 65536 x 65536 elements or more, too many for one array",
                idx(8, new int[] {65536, 65536, 65536}),
                LABELS);
        // A header that announces 2 GB with 0 bytes behind it costs no such memory.
        assertMessage(
                "images announces 2147483639 x 1 elements but ends after 0",
                idx(8, new int[] {Integer.MAX_VALUE - 8, 1}),
                LABELS);
    }

    @Test
    void filesThatDoNotBelongTogether() {
        assertMessage(
                "images has 1 dimension and labels has 3; images need at least 2 and labels 1"
                        + " (are the two files swapped?)",
                LABELS,
                IMAGES);
        assertMessage("images has 3 images but labels has 2 labels", IMAGES, idx(8, new int[] {2}, 0, 1));
        assertEquals(
                "labels label 0 is 2; it must be at most 1",
                assertThrows(
                        IllegalArgumentException.class,
                        () -> read(Idx.raw().classNames("a", "b"), IMAGES, LABELS))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Idx.raw().classNames());
        assertEquals(
                "classes 0 and 1 are both named \"a\"; give each a name of its own",
                assertThrows(IllegalArgumentException.class, () -> Idx.raw().classNames("a", "a", "b")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Idx.raw().classNames(new String[257]));
        assertEquals(
                "a class name",
                assertThrows(NullPointerException.class, () -> Idx.raw().classNames("a", null)).getMessage());
    }

    @Test
    void mutationsGiveDataOrASentence() {
        SplittableRandom random = new SplittableRandom(20260102);
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            boolean images = random.nextBoolean();
            byte[] first = images ? Mutations.of(IMAGES, random) : IMAGES;
            byte[] second = images ? LABELS : Mutations.of(LABELS, random);
            try {
                read += read(Idx.scaled(), first, second).rows() > 0 ? 1 : 0;
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().matches("(images|labels) .*"), e.getMessage());
            }
        }
        assertTrue(read > 100 && read < 1900, read + " of 2000 mutations were read");
    }
}
