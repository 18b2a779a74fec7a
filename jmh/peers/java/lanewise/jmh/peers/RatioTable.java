package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanewise.jmh.Contest;

/** The lines of one comparison: printed and written into a table as they come, so that what ends a run early loses none. */
final class RatioTable {

    private static final String HEADER = "case,contestant,median_ns,best_ns,ratio_median,ratio_q1,ratio_q3,ratio_min,ratio_max";

    private final String benchmark;
    private final Path directory;

    /** A table in {@code <benchmark>.csv} of a directory, or of none to print only. One that is damaged is refused. */
    RatioTable(String benchmark, Path directory) throws IOException {
        this.benchmark = benchmark;
        this.directory = directory;
        ResultFile.check(directory, fileName(), HEADER);
    }

    /**
     * Prints what came of one case: our time, then a ratio for each peer; and puts it into the file, in place of what that holds of
     * the case.
     */
    void add(String name, List<Contest.Outcome> outcomes) throws IOException {
        Contest.Outcome ours = outcomes.getFirst();
        System.out.printf(
                Locale.ROOT, "OURS %s %s %.3f us (best %.3f)%n", benchmark, name, ours.medianNanos() / 1e3,
                ours.bestNanos() / 1e3);
        for (Contest.Outcome outcome : outcomes.subList(1, outcomes.size())) {
            System.out
                    .println("RATIO " + benchmark + " " + name + " " + outcome.name() + " " + outcome.describeRatio());
        }
        List<String> lines = new ArrayList<>();
        for (Contest.Outcome one : outcomes) {
            lines.add(String.format(
                    Locale.ROOT, "%s,%s,%.1f,%.1f,%.3f,%.3f,%.3f,%.3f,%.3f", name, one.name(), one.medianNanos(),
                    one.bestNanos(), one.ratio(0.5), one.ratio(0.25), one.ratio(0.75), one.ratio(0), one.ratio(1)));
        }
        ResultFile.merge(directory, fileName(), HEADER, lines);
    }

    /** Says where the table is. */
    void announce() {
        ResultFile.announce(directory, fileName());
    }

    private String fileName() {
        return benchmark + ".csv";
    }
}
