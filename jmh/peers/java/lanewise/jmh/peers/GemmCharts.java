package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanewise.jmh.GemmCase;

/**
 * Draws {@code gemm-f32} and {@code gemm-f64}, as SVG and PNG, of the squares in {@code gemm.csv}. All that they show stands there,
 * the dashed line too: the largest peak of the runs that measured these squares.
 */
public final class GemmCharts {

    // Columns of the table.
    private static final int CASE = 0;
    private static final int CONTESTANT = 1;
    private static final int GFLOPS_MEDIAN = 4;
    private static final int GFLOPS_BEST = 5;
    private static final int FRACTION_OF_PEAK = 6;

    private GemmCharts() {}

    /**
     * Draws the charts anew, without measuring anything.
     *
     * @param arguments {@code --results DIRECTORY}, where the table is; see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(GemmCharts.class, arguments, () -> redraw(RatioOptions.parse(arguments).results()));
    }

    /** Draws what the table in a directory has; null is that of a quick run. */
    static void redraw(Path directory) throws IOException {
        if (directory == null) {
            throw new IllegalArgumentException("nothing is quick about charts; leave --quick out");
        }
        List<String> rows = ResultFile.rows(directory.resolve(GemmReport.FILE), GemmReport.HEADER);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no " + GemmReport.FILE + " with rows in " + directory + "; give --results DIRECTORY");
        }
        if (draw(rows, directory) == 0) {
            throw new IllegalArgumentException(
                    directory.resolve(GemmReport.FILE)
                            + " has not yet all squares of a type, 8 to 2048 in f32 or in f64, so there is no chart to draw");
        }
    }

    /** Draws the chart of each type of which the rows hold all squares. Says how many there are. */
    static int draw(List<String> rows, Path directory) throws IOException {
        int charts = 0;
        for (boolean isDouble : new boolean[] {false, true}) {
            String type = isDouble ? "f64" : "f32";
            List<List<String[]>> squares = squares(rows, isDouble);
            if (squares.stream().noneMatch(List::isEmpty)) {
                double peak = peak(squares);
                LineChart chart = new LineChart(
                        "C = A·B of n x n matrices, " + type + ", one thread", "n", "GFLOP/s", series(squares), peak,
                        String.format(Locale.ROOT, "peak measured in the same run: %.0f", peak));
                chart.write(directory.resolve("gemm-" + type));
                charts++;
            }
        }
        return charts;
    }

    /** The rows of each square, split into their columns. */
    private static List<List<String[]>> squares(List<String> rows, boolean isDouble) {
        List<String[]> split = rows.stream().map(row -> row.split(",")).toList();
        return GemmCase.all().stream()
                .filter(gemm -> gemm.isSquare() && gemm.isDouble() == isDouble)
                .map(gemm -> split.stream().filter(row -> row[CASE].equals(gemm.toString())).toList())
                .toList();
    }

    /** The largest peak of the runs that the squares are of. A square's is read from its fastest row, which rounds it least. */
    private static double peak(List<List<String[]>> squares) {
        double peak = 0;
        for (List<String[]> rows : squares) {
            String[] fastest = rows.getFirst();
            for (String[] row : rows) {
                fastest = number(row, FRACTION_OF_PEAK) > number(fastest, FRACTION_OF_PEAK) ? row : fastest;
            }
            peak = Math.max(peak, number(fastest, GFLOPS_BEST) / number(fastest, FRACTION_OF_PEAK));
        }
        return peak;
    }

    /** GFLOP/s of each contestant over n, in the order of the squares. */
    private static Map<String, List<LineChart.Point>> series(List<List<String[]>> squares) {
        Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
        for (List<String[]> rows : squares) {
            for (String[] row : rows) {
                series.computeIfAbsent(row[CONTESTANT], name -> new ArrayList<>())
                        .add(new LineChart.Point(GemmCase.parse(row[CASE]).n(), number(row, GFLOPS_MEDIAN)));
            }
        }
        return series;
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }
}
