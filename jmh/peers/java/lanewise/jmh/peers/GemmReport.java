package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what came of each product; writes a table and a chart of the squares for each type. */
final class GemmReport {

    private final Map<GemmCase, List<Contest.Outcome>> outcomes = new LinkedHashMap<>();

    void add(GemmCase gemm, List<Contest.Outcome> outcome) {
        outcomes.put(gemm, outcome);
    }

    /** Writes {@code gemm.csv}, and {@code gemm-f32} and {@code gemm-f64} as SVG and PNG if squares were measured. */
    void write(Path directory, FmaPeak.Peak peak) throws IOException {
        Files.createDirectories(directory);
        List<String> lines = new ArrayList<>();
        lines.add("case,contestant,median_ns,best_ns,gflops_median,gflops_best,fraction_of_peak,"
                + "ratio_median,ratio_q1,ratio_q3,ratio_min,ratio_max");
        outcomes.forEach((gemm, all) -> all.forEach(one -> lines.add(String.format(
                Locale.ROOT, "%s,%s,%.1f,%.1f,%.2f,%.2f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f", gemm, one.name(),
                one.medianNanos(), one.bestNanos(), gemm.flop() / one.medianNanos(), gemm.flop() / one.bestNanos(),
                gemm.flop() / one.bestNanos() / peak.of(gemm.isDouble()), one.ratio(0.5), one.ratio(0.25),
                one.ratio(0.75), one.ratio(0), one.ratio(1)))));
        Path table = directory.resolve("gemm.csv");
        Files.write(table, lines);
        System.out.println("# wrote " + table);
        for (boolean isDouble : new boolean[] {false, true}) {
            Map<String, List<LineChart.Point>> series = squares(isDouble);
            if (!series.isEmpty()) {
                String type = isDouble ? "f64" : "f32";
                LineChart chart = new LineChart(
                        "C = A·B of n x n matrices, " + type + ", one thread", "n", "GFLOP/s", series,
                        peak.of(isDouble), "measured peak of the core");
                chart.write(directory.resolve("gemm-" + type));
            }
        }
    }

    private Map<String, List<LineChart.Point>> squares(boolean isDouble) {
        Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
        outcomes.forEach((gemm, all) -> {
            if (gemm.isSquare() && gemm.isDouble() == isDouble) {
                all.forEach(one -> series.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(new LineChart.Point(gemm.n(), gemm.flop() / one.medianNanos())));
            }
        });
        return series;
    }
}
