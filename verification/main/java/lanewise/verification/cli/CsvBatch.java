package lanewise.verification.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import lanewise.data.Csv;
import lanewise.data.DoubleDataset;

/**
 * A batch from a file of comma-separated numbers, a row per line: inputs first, then targets. A first line none of whose fields is a
 * number is the heading.
 *
 * @param x inputs, row-major
 * @param y targets, row-major
 * @param rows number of rows
 */
record CsvBatch(double[] x, double[] y, int rows) {

    /** What the reader of rows says to those who call it from a program; the command line has no such option. */
    private static final String ADVICE_TO_PROGRAMS = "say what to do with .missing(...)";

    /** Reads the first rows of a file; all of them if {@code most} is 0. */
    static CsvBatch read(Path file, int inputs, int targets, int most) throws IOException {
        DoubleDataset read;
        try {
            read = (startsWithNames(file) ? Csv.withHeader() : Csv.withoutHeader()).readDouble(file);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage().replace(ADVICE_TO_PROGRAMS,
                    "give it a number, or take its row out of the file"), e);
        }
        if (read.features() != inputs + targets) {
            throw new IllegalArgumentException(
                    file + " has " + count(read.features(), "number") + " in a row instead of "
                            + count(inputs, "input") + " and " + count(targets, "target"));
        }
        int rows = most > 0 ? Math.min(most, read.rows()) : read.rows();
        double[] x = new double[rows * inputs];
        double[] y = new double[rows * targets];
        for (int row = 0; row < rows; row++) {
            int from = row * (inputs + targets);
            System.arraycopy(read.x(), from, x, row * inputs, inputs);
            System.arraycopy(read.x(), from + inputs, y, row * targets, targets);
        }
        return new CsvBatch(x, y, rows);
    }

    /** What cannot be read here cannot be read by the reader of rows either, which says so. */
    private static boolean startsWithNames(Path file) {
        try (BufferedReader reader = open(file)) {
            return reader.lines().map(line -> line.replace("\uFEFF", ""))
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .map(line -> Arrays.stream(line.split(",")).noneMatch(CsvBatch::isNumber))
                    .orElse(false);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** The text, compressed by gzip or not. */
    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return new BufferedReader(
                new InputStreamReader(gzip ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    private static boolean isNumber(String field) {
        try {
            Double.parseDouble(field.replace("\"", "").strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
