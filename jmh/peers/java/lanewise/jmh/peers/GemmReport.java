package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanewise.jmh.Contest;
import lanewise.jmh.GemmCase;

/** Collects what came of each product; writes a table and a chart of the squares for each type. */
final class GemmReport {

    private static final String HEADER = "case,contestant,median_ns,best_ns,gflops_median,gflops_best,fraction_of_peak,"
            + "ratio_median,ratio_q1,ratio_q3,ratio_min,ratio_max";

    // Columns of that table.
    private static final int CASE = 0;
    private static final int CONTESTANT = 1;
    private static final int GFLOPS_MEDIAN = 4;

    private final Map<GemmCase, List<Contest.Outcome>> outcomes = new LinkedHashMap<>();

    void add(GemmCase gemm, List<Contest.Outcome> outcome) {
        outcomes.put(gemm, outcome);
    }

    /**
     * Writes into {@code gemm.csv}, in place of what it holds of the same cases, and draws {@code gemm-f32} and
     * {@code gemm-f64} as SVG and PNG if this run has measured all squares of the type, so that the peak drawn in is theirs.
     */
    void write(Path directory, FmaPeak.Peak peak) throws IOException {
        List<String> rows = new ArrayList<>();
        outcomes.forEach((gemm, all) -> all.forEach(one -> rows.add(String.format(
                Locale.ROOT, "%s,%s,%.1f,%.1f,%.2f,%.2f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f", gemm, one.name(),
                one.medianNanos(), one.bestNanos(), gemm.flop() / one.medianNanos(), gemm.flop() / one.bestNanos(),
                gemm.flop() / one.bestNanos() / peak.of(gemm.isDouble()), one.ratio(0.5), one.ratio(0.25),
                one.ratio(0.75), one.ratio(0), one.ratio(1)))));
        List<String> all = ResultFile.merge(directory, "gemm.csv", HEADER, rows);
        for (boolean isDouble : new boolean[] {false, true}) {
            Map<String, List<LineChart.Point>> series = squares(all, isDouble);
            boolean whole = GemmCase.all().stream()
                    .filter(gemm -> gemm.isSquare() && gemm.isDouble() == isDouble)
                    .allMatch(outcomes::containsKey);
            if (whole && !series.isEmpty()) {
                String type = isDouble ? "f64" : "f32";
                LineChart chart = new LineChart(
                        "C = A·B of n x n matrices, " + type + ", one thread", "n", "GFLOP/s", series,
                        peak.of(isDouble), "measured peak of the core");
                chart.write(directory.resolve("gemm-" + type));
            }
        }
    }

    /** GFLOP/s of each contestant over n, in the order of the cases. */
    private static Map<String, List<LineChart.Point>> squares(List<String> rows, boolean isDouble) {
        Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
        for (GemmCase gemm : GemmCase.all()) {
            if (gemm.isSquare() && gemm.isDouble() == isDouble) {
                rows.stream().map(row -> row.split(","))
                        .filter(row -> row[CASE].equals(gemm.toString()))
                        .forEach(row -> series.computeIfAbsent(row[CONTESTANT], name -> new ArrayList<>())
                                .add(new LineChart.Point(gemm.n(), Double.parseDouble(row[GFLOPS_MEDIAN]))));
            }
        }
        return series;
    }
}
