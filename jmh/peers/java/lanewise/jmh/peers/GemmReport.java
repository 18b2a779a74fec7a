package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LinkedHashMap;
import java.util.Map;
import lanewise.jmh.Contest;
import lanewise.jmh.GemmCase;

/** Collects what came of each product in {@code gemm.csv}, and draws the charts of it. */
final class GemmReport {

    static final String FILE = "gemm.csv";
    static final String HEADER = "case,contestant,median_ns,best_ns,gflops_median,gflops_best,fraction_of_peak,"
            + "ratio_median,ratio_q1,ratio_q3,ratio_min,ratio_max";

    private final Path directory;
    private final Map<GemmCase, List<Contest.Outcome>> outcomes = new LinkedHashMap<>();
    private FmaPeak.Peak peak;

    /**
     * Nothing yet.
     *
     * @param directory where the files are; null to write none
     * @param peak what the core could do before the first case
     */
    GemmReport(Path directory, FmaPeak.Peak peak) {
        this.directory = directory;
        this.peak = peak;
    }

    /** Puts a case into the table, in place of what that holds of it. */
    void add(GemmCase gemm, List<Contest.Outcome> outcome) throws IOException {
        outcomes.put(gemm, outcome);
        ResultFile.merge(directory, FILE, HEADER, rows(Map.of(gemm, outcome)));
    }

    /**
     * Puts all cases of this run into the table once more, as fractions of the larger peak, and draws the charts.
     *
     * @param last what the core could do after the last case
     */
    void finish(FmaPeak.Peak last) throws IOException {
        peak = peak.or(last);
        List<String> all = ResultFile.merge(directory, FILE, HEADER, rows(outcomes));
        ResultFile.announce(directory, FILE);
        if (directory != null) {
            GemmCharts.draw(all, directory);
        }
    }

    private List<String> rows(Map<GemmCase, List<Contest.Outcome>> some) {
        List<String> rows = new ArrayList<>();
        some.forEach((gemm, all) -> all.forEach(one -> rows.add(String.format(
                Locale.ROOT, "%s,%s,%.1f,%.1f,%.2f,%.2f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f", gemm, one.name(),
                one.medianNanos(), one.bestNanos(), gemm.flop() / one.medianNanos(), gemm.flop() / one.bestNanos(),
                gemm.flop() / one.bestNanos() / peak.of(gemm.isDouble()), one.ratio(0.5), one.ratio(0.25),
                one.ratio(0.75), one.ratio(0), one.ratio(1)))));
        return rows;
    }
}
