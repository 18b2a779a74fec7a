package lanewise.optimize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the NIST Statistical Reference Datasets (https://www.itl.nist.gov/div898/strd), a work of the United States
 * government, in the public domain.
 *
 * @param starts the two starting points
 * @param certified the certified parameters, 11 digits
 * @param rss the certified residual sum of squares
 * @param data a response and its predictors per observation
 */
record NistFile(double[][] starts, double[] certified, double rss, double[][] data) {

    private static final Pattern PARAMETER = Pattern.compile(" *b\\d = +(\\S+) +(\\S+) +(\\S+) +\\S+");
    private static final Pattern RSS = Pattern.compile("Residual Sum of Squares: +(\\S+)");

    static NistFile read(String name) {
        List<double[]> parameters = new ArrayList<>();
        List<double[]> data = new ArrayList<>();
        double rss = Double.NaN;
        boolean inData = false;
        for (String line : lines(name)) {
            Matcher parameter = PARAMETER.matcher(line);
            Matcher sum = RSS.matcher(line);
            if (inData && !line.isBlank()) {
                data.add(Arrays.stream(line.strip().split(" +")).mapToDouble(Double::parseDouble).toArray());
            } else if (parameter.matches()) {
                parameters.add(new double[] {
                    Double.parseDouble(parameter.group(1)), Double.parseDouble(parameter.group(2)),
                    Double.parseDouble(parameter.group(3))});
            } else if (sum.matches()) {
                rss = Double.parseDouble(sum.group(1));
            }
            inData |= line.matches("Data: +y .*");
        }
        return new NistFile(
                new double[][] {column(parameters, 0), column(parameters, 1)}, column(parameters, 2), rss,
                data.toArray(new double[0][]));
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NistFile.class.getResourceAsStream("nist/" + name + ".dat"), name),
                StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
