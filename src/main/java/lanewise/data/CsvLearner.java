package lanewise.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import lanewise.io.ByteSource;

/**
 * A first pass over a CSV file: counts its rows and learns what the format leaves open, which is classes, categories
 * and means.
 *
 * @param format the format with nothing left open
 * @param rows how many rows the file has
 */
record CsvLearner(CsvFormat format, long rows) {

    static CsvLearner learn(CsvFormat format, ByteSource source) {
        try (CsvTable table = new CsvTable(format, source)) {
            List<Set<String>> categories = new ArrayList<>();
            for (int i = 0; i < table.columns(); i++) {
                categories.add(new LinkedHashSet<>());
            }
            double[] mean = new double[table.columns()];
            long[] present = new long[table.columns()];
            long rows = 0;
            for (; table.next(); rows++) {
                for (int i = 0; i < table.columns(); i++) {
                    if (table.isMissingCategory(i)) {
                        continue;
                    }
                    if (format.leavesOpen(table.column(i))) {
                        categories.get(i).add(table.category(i));
                    } else if (format.leavesMeanOpen(table.column(i)) && !table.isMissing(i)) {
                        mean[i] += (table.feature(i) - mean[i]) / ++present[i];
                    }
                }
            }
            if (rows == 0) {
                throw new IllegalArgumentException(source.name() + " has no row of data"
                        + (format.missing() instanceof MissingValues.DropRow ? " without a missing value" : ""));
            }
            CsvFormat learned = format;
            List<CsvColumn> before = new ArrayList<>();
            List<CsvColumn> after = new ArrayList<>();
            for (int i = 0; i < table.columns(); i++) {
                CsvColumn column = table.column(i);
                if (format.leavesOpen(column)) {
                    if (categories.get(i).isEmpty()) {
                        throw new IllegalArgumentException(source.name() + " has no category in "
                                + table.describe(i) + ": all are missing; leave the column out with ignore(...)");
                    }
                    List<String> ordered = ordered(categories.get(i), format);
                    if (column.role() == CsvColumn.Role.LABEL) {
                        learned = learned.withClasses(ordered);
                    } else {
                        before.add(column);
                        after.add(column.withCategories(ordered));
                    }
                } else if (format.leavesMeanOpen(column) && present[i] > 0) {
                    before.add(column);
                    after.add(column.withMean(mean[i]));
                }
            }
            learned = learned.withLearned(before, after);
            if (format.featureOrder().isEmpty()) {
                learned = learned.withFeatureOrder(table.featureColumns());
            }
            return new CsvLearner(learned, rows);
        }
    }

    private static List<String> ordered(Collection<String> found, CsvFormat format) {
        List<String> ordered = new ArrayList<>(found);
        if (format.order() == CategoryOrder.SORTED) {
            ToDoubleFunction<String> number = text -> DecimalNumber.parse(text.toCharArray(), 0, text.length(),
                    format.point());
            boolean numeric = ordered.stream().noneMatch(text -> Double.isNaN(number.applyAsDouble(text)));
            ordered.sort(numeric
                    ? Comparator.comparingDouble(number).thenComparing(Comparator.naturalOrder())
                    : Comparator.naturalOrder());
        }
        return ordered;
    }
}
