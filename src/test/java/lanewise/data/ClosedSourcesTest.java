package lanewise.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import lanewise.io.ByteSource;
import lanewise.io.NpyFile;
import lanewise.io.SafetensorsFile;
import org.junit.jupiter.api.Test;

/** What a reader opens it closes, whether the content is right or not: a process that runs for months reads many files. */
class ClosedSourcesTest {

    /** Bytes that count who is still reading them. */
    private static final class Counted implements ByteSource {

        private final byte[] bytes;
        private int opened;
        private int open;

        Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public InputStream open() {
            opened++;
            open++;
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                private boolean closed;

                @Override
                public void close() throws IOException {
                    super.close();
                    open -= closed ? 0 : 1;
                    closed = true;
                }
            };
        }

        void assertClosed() {
            assertTrue(opened > 0);
            assertEquals(0, open);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    @Test
    void textThatIsRight() throws IOException {
        byte[] text = "a,k\n1,x\n2,y\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : new byte[][] {text, gzip(text)}) {
            Counted source = new Counted(bytes);
            Csv csv = Csv.withHeader().label("k").learn(source);
            source.assertClosed();
            csv.readFloat(source);
            source.assertClosed();
            csv.readDouble(source);
            source.assertClosed();
            try (FloatRowSource rows = csv.streamFloat(source)) {
                rows.next(new float[1], 0, new float[1], 0, 1);
                rows.reset();
                assertEquals(1, source.open);
            }
            source.assertClosed();
        }
    }

    @Test
    void textThatIsWrong() throws IOException {
        for (String text : new String[] {"", "a,k\n", "a\n1\n", "a,k\n1\n", "a,k\nx,y\n", "a,k\n\"1,2\n", "k\nx\n"}) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            byte[] compressed = gzip(plain);
            for (byte[] bytes : new byte[][] {
                plain, compressed, Arrays.copyOf(compressed, 5), Arrays.copyOf(compressed, compressed.length - 9)}) {
                Counted source = new Counted(bytes);
                assertThrows(RuntimeException.class, () -> Csv.withHeader().label("k").readFloat(source), text);
                source.assertClosed();
                assertThrows(
                        RuntimeException.class, () -> {
                            try (DoubleRowSource rows = Csv.withHeader().label("k").classes("x").streamDouble(source)) {
                                double[] x = new double[1];
                                while (rows.next(x, 0, new double[1], 0, 1) == 1) {
                                    assertTrue(x[0] > 0);
                                }
                                throw new IllegalArgumentException("no row is wrong");
                            }
                        }, text);
                source.assertClosed();
            }
        }
    }

    @Test
    void images() throws IOException {
        byte[] images = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 5, 6};
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 1, 3};
        for (int length = 0; length <= images.length; length++) {
            for (byte[] bytes : new byte[][] {Arrays.copyOf(images, length), gzip(Arrays.copyOf(images, length))}) {
                Counted source = new Counted(bytes);
                Counted second = new Counted(labels);
                if (length == images.length) {
                    Idx.raw().readFloat(source, second);
                    second.assertClosed();
                } else {
                    assertThrows(IllegalArgumentException.class, () -> Idx.raw().readFloat(source, second));
                }
                source.assertClosed();
            }
        }
    }

    @Test
    void arraysAndTensors() {
        for (int length : new int[] {0, 5, 8, 20, 100}) {
            Counted source = new Counted(new byte[length]);
            assertThrows(IllegalArgumentException.class, () -> NpyFile.read(source));
            source.assertClosed();
            assertThrows(IllegalArgumentException.class, () -> SafetensorsFile.read(source));
            source.assertClosed();
        }
    }
}
