package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import lanewise.Mutations;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a CSV text comes from: files, streams and readers, plain and compressed, damaged, changing, missing and too large. */
class CsvSourcesTest {

    private static final String CARS = """
            name,power,colour,price
            small,50,red,9000
            big,150.5,blue,3e4
            """;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void filesPlainAndCompressed(@TempDir Path folder) throws IOException {
        Csv csv = Csv.withHeader().label("colour").ignore("name");
        Path plain = Files.writeString(folder.resolve("cars.csv"), CARS);
        Path compressed = Files.write(folder.resolve("cars.csv.gz"), gzip(CARS));
        Path misnamed = Files.write(folder.resolve("cars.dat"), gzip(CARS));
        DoubleDataset expected = csv.readDouble(plain);
        for (Path path : List.of(compressed, misnamed)) {
            assertArrayEquals(expected.x(), csv.readDouble(path).x());
        }
        FloatDataset narrow = csv.readFloat(plain);
        assertArrayEquals(new float[] {50, 9000, 150.5f, 30000}, narrow.x());
        assertEquals(List.of("blue", "red"), csv.learn(plain).classNames());
    }

    @Test
    void streamsAndReaders() throws IOException {
        ByteSource stream = ByteSource.of("s", new ByteArrayInputStream(gzip("1,2\n")));
        assertArrayEquals(new double[] {1, 2}, Csv.withoutHeader().readDouble(stream).x());
        ByteSource reader = ByteSource.of("r", new StringReader("é,1\n"));
        assertEquals(List.of("é"), Csv.withoutHeader().label(0).readDouble(reader).classNames());
    }

    @Test
    void textThatStartsLikeGzipButIsNot() {
        ByteSource source = ByteSource.ofText("t", "\u001fa,1\n");
        assertEquals(List.of("\u001fa"), Csv.withoutHeader().label(0).readDouble(source).classNames());
    }

    @Test
    void wrongBytes() throws IOException {
        byte[] gzip = Datasets.class.getResourceAsStream("digits.csv.gz").readAllBytes();
        Csv digits = Csv.withoutHeader().label(-1).classes(10);
        ByteSource cut = ByteSource.ofBytes("cut.gz", Arrays.copyOf(gzip, gzip.length / 2));
        assertMessage(
                "cut.gz is damaged or cut short: its gzip data cannot be unpacked (it ends too early)",
                () -> digits.readFloat(cut));
        ByteSource magicOnly = ByteSource.ofBytes("m.gz", new byte[] {0x1f, (byte) 0x8b});
        assertMessage(
                "m.gz is damaged or cut short: its gzip data cannot be unpacked (it ends too early)",
                () -> digits.readFloat(magicOnly));
        byte[] flipped = gzip.clone();
        flipped[flipped.length - 6] ^= 1;
        ByteSource wrongChecksum = ByteSource.ofBytes("f.gz", flipped);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> digits.readFloat(wrongChecksum))
                .getMessage()
                .startsWith("f.gz is damaged or cut short"));
        ByteSource latin = ByteSource.ofBytes("l.csv", "é,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertMessage(
                "l.csv is not UTF-8 text; read it through a Reader that knows its charset",
                () -> digits.readFloat(latin));
    }

    /** A file that has other content each time it is opened. */
    private static ByteSource changing(String... contents) {
        Iterator<String> next = List.of(contents).iterator();
        return new ByteSource() {
            @Override
            public String name() {
                return "x.csv";
            }

            @Override
            public InputStream open() {
                return ByteSource.ofText(name(), next.next()).open();
            }
        };
    }

    @Test
    void filesThatChangeWhileTheyAreRead() {
        assertMessage(
                "x.csv has become shorter while it was read",
                () -> Csv.withoutHeader().readFloat(changing("1\n2\n", "1\n")));
        assertMessage(
                "x.csv has become longer while it was read",
                () -> Csv.withoutHeader().readFloat(changing("1\n", "1\n2\n")));
        // What is left out is no row.
        Csv complete = Csv.withoutHeader().missing(MissingValues.dropRow());
        assertEquals(1, complete.readFloat(changing("1,2\n", "1,2\n3,\n")).rows());
        // A stream with nothing to learn opens its file once.
        try (FloatRowSource rows = Csv.withoutHeader().label(1).classes("a").streamFloat(changing("1,a\n"))) {
            assertEquals(1, rows.classes());
        }
    }

    @Test
    void filesTooLargeForOneArray() {
        // 9,000 categories become 9,000 features of 250,000 rows.
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 250_000; row++) {
            text.append('c').append(row % 9000).append('\n');
        }
        ByteSource large = ByteSource.ofText("x.csv", text.toString());
        assertMessage(
                "x.csv has 250000 rows of 9000 features, too many for one array; read it as a stream",
                () -> Csv.withoutHeader().oneHot(0).readFloat(large));
    }

    @Test
    void filesThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.csv");
        assertEquals(
                "there is no file " + missing.toAbsolutePath(),
                assertThrows(UncheckedIOException.class, () -> Csv.withHeader().readFloat(missing)).getMessage());
        assertEquals(
                "the file " + folder.toAbsolutePath() + " cannot be opened: it is a directory",
                assertThrows(UncheckedIOException.class, () -> Csv.withHeader().streamDouble(folder)).getMessage());
        assertMessage(
                "there is nothing to read for none: the stream is null, as it is for a resource that does not exist",
                () -> ByteSource.of("none", (InputStream) null));
        Path first = Files.writeString(folder.resolve("first.csv"), "x\n1\n");
        assertEquals(1, Csv.withHeader().readFloat(first).rows());
    }

    @Test
    void aClosedStreamGivesNothing() {
        FloatRowSource stream = Csv.withHeader().streamFloat(ByteSource.ofText("few.csv", "a\n1\n2\n"));
        stream.close();
        stream.close();
        assertEquals(
                "the stream of few.csv is closed; reset opens it anew",
                assertThrows(IllegalStateException.class, () -> stream.next(new float[1], 0, new float[0], 0, 1))
                        .getMessage());
        stream.reset();
        assertEquals(1, stream.next(new float[1], 0, new float[0], 0, 1));
        stream.close();
    }

    @Test
    void mutationsGiveDataOrASentence() {
        String text = "x,\"the \"\"c\"\"\",w,k\n1.5,a,1,S\n-2e1,b,0.5,\"M\"\n,\"a\",2,L\n";
        byte[] valid = text.getBytes(StandardCharsets.UTF_8);
        Csv csv = Csv.withHeader().label(1).weight("w").oneHot("k").missing(MissingValues.mean());
        SplittableRandom random = new SplittableRandom(20260101);
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            ByteSource mutated = ByteSource.ofBytes("fuzz", Mutations.of(valid, random));
            try {
                assertEquals(1, csv.readFloat(mutated).targets());
                read++;
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().startsWith("fuzz "), e.getMessage());
            }
        }
        assertTrue(read > 100 && read < 1900, read + " of 2000 mutations were read");
    }

    /** A second reading would find nothing, or wait for ever for somebody to write. */
    @Test
    void aPipeIsReadOnce(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        String again = "the file " + pipe.toAbsolutePath()
                + " cannot be opened: it is a pipe or a device, whose bytes come"
                + " once, and they are asked for again; hold them in memory, with ByteSource.of(name, stream)";
        feed(pipe);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertEquals(
                        again,
                        assertThrows(UncheckedIOException.class, () -> Csv.withHeader().readFloat(pipe)).getMessage()));
        feed(pipe);
        try (FloatRowSource rows = Csv.withHeader().streamFloat(pipe)) {
            assertEquals(2, rows.next(new float[3], 0, new float[0], 0, 3));
            assertEquals(again, assertThrows(UncheckedIOException.class, rows::reset).getMessage());
        }
        feed(pipe);
        ByteSource held = ByteSource.of("held", Files.newInputStream(pipe));
        assertEquals(2, Csv.withHeader().readFloat(held).rows());
    }

    private static void feed(Path pipe) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Files.writeString(pipe, "x\n1\n2\n", StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
