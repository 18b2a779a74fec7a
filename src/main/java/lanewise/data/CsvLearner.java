package lanewise.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import lanewise.data.CsvColumn.Role;
import lanewise.io.ByteSource;

/**
 * A first pass over a CSV file: counts its rows and learns what the format leaves open, which is classes, categories, means and the
 * places of the columns.
 */
final class CsvLearner {

    private final CsvFormat format;
    private final ByteSource source;
    private final boolean means;
    private final CsvTable table;
    private final CsvColumns columns;
    private final CsvCells cells;
    private final List<Set<String>> categories = new ArrayList<>();
    private final double[] mean;
    private final long[] present;
    private long rows;

    private CsvLearner(CsvFormat format, ByteSource source, boolean means, CsvTable table) {
        this.format = format;
        this.source = source;
        this.means = means;
        this.table = table;
        columns = table.columns();
        cells = table.cells();
        for (int i = 0; i < columns.count(); i++) {
            categories.add(new LinkedHashSet<>());
        }
        mean = new double[columns.count()];
        present = new long[columns.count()];
    }

    /**
     * What a pass has found.
     *
     * @param format the format with nothing left open
     * @param rows how many rows the file has
     */
    record Learned(CsvFormat format, long rows) {}

    /** For the file itself: means only if missing numbers become means, and no other file was to give them. */
    static Learned forItself(CsvFormat format, ByteSource source) {
        if (format.learned()) {
            // What a later word has opened: learned from each file, it would have other numbers in each.
            format.checkLearned(true);
        }
        return learn(format, source, format.values().missing() instanceof MissingValues.Mean && !format.learned());
    }

    /** For other files too: means in any case, as it may yet be said what becomes of missing numbers. */
    static Learned forOthers(CsvFormat format, ByteSource source) {
        return learn(format, source, true);
    }

    private static Learned learn(CsvFormat format, ByteSource source, boolean means) {
        try (CsvTable table = new CsvTable(format, source)) {
            CsvLearner learner = new CsvLearner(format, source, means, table);
            learner.pass();
            return new Learned(learner.learned(), learner.rows);
        }
    }

    private void pass() {
        for (; table.next(); rows++) {
            for (int i = 0; i < categories.size(); i++) {
                if (format.leavesOpen(columns.get(i))) {
                    if (!cells.isMissingCategory(i)) {
                        categories.get(i).add(cells.category(i));
                    }
                } else if (leavesMeanOpen(columns.get(i)) && !cells.isMissing(i)) {
                    present[i]++;
                    // Each divided by itself: their difference may be larger than a number.
                    mean[i] += cells.feature(i) / present[i] - mean[i] / present[i];
                }
            }
        }
        if (rows == 0) {
            throw new IllegalArgumentException(source.name() + " has no row of data"
                    + (format.values().missing() instanceof MissingValues.DropRow ? " without a missing value" : ""));
        }
    }

    private boolean leavesMeanOpen(CsvColumn column) {
        return means && column.role() == Role.NUMBER && Double.isNaN(column.mean());
    }

    private CsvFormat learned() {
        CsvFormat placed = format.learned() ? format : columns.learned();
        CsvFormat learned = placed;
        List<CsvColumn> all = new ArrayList<>(placed.columns());
        for (int i = 0; i < categories.size(); i++) {
            CsvColumn column = columns.get(i);
            int k = place(all, column, i);
            if (format.leavesOpen(column)) {
                List<String> found = ordered(nonEmpty(i));
                if (column.role() == Role.LABEL) {
                    learned = learned.withClasses(found);
                } else {
                    all.set(k, all.get(k).withCategories(found));
                }
            } else if (leavesMeanOpen(column)) {
                all.set(k, all.get(k).withMean(mean(i)));
            }
        }
        return learned.withLearned(List.copyOf(all), learned.layout());
    }

    /** Where among the columns of the learned format that of the file is. */
    private int place(List<CsvColumn> all, CsvColumn column, int i) {
        int index = format.learned() ? column.index() : i;
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).index() == index) {
                return k;
            }
        }
        return -1;
    }

    private Set<String> nonEmpty(int i) {
        if (categories.get(i).isEmpty()) {
            throw nothingIn(i, "category");
        }
        return categories.get(i);
    }

    /** The mean of a column; NaN if it has none and nobody has asked for it. */
    private double mean(int i) {
        if (present[i] == 0 && format.values().missing() instanceof MissingValues.Mean) {
            throw nothingIn(i, "number");
        }
        return present[i] == 0 ? Double.NaN : mean[i];
    }

    private IllegalArgumentException nothingIn(int i, String what) {
        return new IllegalArgumentException(source.name() + " has no " + what + " in " + columns.describe(i)
                + ": all are missing; leave the column out with ignore(...)");
    }

    private List<String> ordered(Set<String> found) {
        List<String> ordered = new ArrayList<>(found);
        if (format.values().order() == CategoryOrder.SORTED) {
            ToDoubleFunction<String> number = text -> DecimalNumber.parse(text.toCharArray(), 0, text.length(),
                    format.syntax().point());
            boolean numeric = ordered.stream().noneMatch(text -> Double.isNaN(number.applyAsDouble(text)));
            ordered.sort(numeric
                    ? Comparator.comparingDouble(number).thenComparing(Comparator.naturalOrder())
                    : Comparator.naturalOrder());
        }
        return ordered;
    }
}
