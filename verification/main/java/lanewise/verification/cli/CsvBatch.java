package lanewise.verification.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A batch from a file of comma-separated numbers, a row per line: inputs first, then targets. A first line that is no
 * row of numbers is taken as the heading.
 *
 * @param x inputs, row-major
 * @param y targets, row-major
 * @param rows number of rows
 */
record CsvBatch(double[] x, double[] y, int rows) {

    /** Reads the first rows of a file; all of them if {@code most} is 0. */
    static CsvBatch read(Path file, int inputs, int targets, int most) throws IOException {
        List<String> lines = lines(file).stream().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty() && !isNumber(lines.getFirst().split(",")[0])) {
            lines = lines.subList(1, lines.size());
        }
        int rows = most > 0 ? Math.min(most, lines.size()) : lines.size();
        if (rows == 0) {
            throw new IllegalArgumentException(file + " holds no row");
        }
        double[] x = new double[rows * inputs];
        double[] y = new double[rows * targets];
        for (int row = 0; row < rows; row++) {
            String[] fields = lines.get(row).split(",");
            if (fields.length != inputs + targets) {
                throw new IllegalArgumentException(
                        file + ", row " + row + ": " + count(fields.length, "number") + " instead of "
                                + count(inputs, "input") + " and " + count(targets, "target"));
            }
            for (int j = 0; j < fields.length; j++) {
                if (!isNumber(fields[j])) {
                    throw new IllegalArgumentException(file + ", row " + row + ": " + fields[j] + " is not a number");
                }
                double value = Double.parseDouble(fields[j].strip());
                if (j < inputs) {
                    x[row * inputs + j] = value;
                } else {
                    y[row * targets + j - inputs] = value;
                }
            }
        }
        return new CsvBatch(x, y, rows);
    }

    /** The lines, or one sentence that names the file: the messages of the system hold its name alone, or nothing of it. */
    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is no text in UTF-8; --data takes comma-separated numbers", e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e, e);
        }
    }

    private static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    private static boolean isNumber(String field) {
        try {
            Double.parseDouble(field.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
