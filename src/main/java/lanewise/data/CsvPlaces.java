package lanewise.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanewise.checks.Counts;
import lanewise.data.CsvColumn.Role;

/**
 * Where in a CSV file the columns of a format are: by their names or their indices; once a file has been learned from, by their
 * names, in whatever order, or if these do not tell them apart in the order of that file.
 */
final class CsvPlaces {

    private final CsvFormat format;
    private final String source;
    private final List<String> header;
    private final int count;

    CsvPlaces(CsvFormat format, String source, List<String> header, int count) {
        this.format = format;
        this.source = source;
        this.header = header;
        this.count = count;
    }

    /** For each column of the format its place, counted from 0; −1 for one that need not be there and is not. */
    int[] found() {
        if (format.learned() && !format.hasDistinctNames()) {
            return inLearnedOrder();
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            // A name that occurs again stands for no column.
            places.merge(header.get(i), i, (_, _) -> -1);
        }
        return format.columns().stream().mapToInt(column -> find(column, places)).toArray();
    }

    private int find(CsvColumn column, Map<String, Integer> places) {
        if (column.name() == null) {
            return byIndex(column.index());
        }
        Integer found = places.get(column.name());
        if (found == null) {
            if (column.role() == Role.IGNORED_IF_THERE) {
                return -1;
            }
            throw new IllegalArgumentException(source + " has no column " + column.key()
                    + (format.learned() && column.isFeature() ? ", a feature of the file that was learned from" : "")
                    + (header.isEmpty()
                            ? "; without a header, name columns by number"
                            : "; it has " + CsvColumn.listed(header))
                    + separatorIn(header));
        }
        if (found < 0) {
            throw new IllegalArgumentException(source + " has more than one column " + column.key()
                    + (format.learned() ? "; the file that was learned from has one" : "; name it by number"));
        }
        return found;
    }

    private int byIndex(int index) {
        int found = index < 0 ? count + index : index;
        if (found < 0 || found >= count) {
            throw new IllegalArgumentException(source + " has no column " + index + "; it has "
                    + Counts.of(count, "column") + ", counted from 0 or, backwards, from -1");
        }
        return found;
    }

    /** All columns are there and in order, but for those that need not be. */
    private int[] inLearnedOrder() {
        List<String> layout = format.layout();
        boolean[] optional = new boolean[layout.size()];
        for (CsvColumn column : format.columns()) {
            if (column.index() >= 0) {
                optional[column.index()] |= column.role() == Role.IGNORED_IF_THERE;
            }
        }
        boolean whole = count == layout.size();
        int[] places = new int[layout.size()];
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            boolean there = whole || !optional[i] || next < header.size() && header.get(next).equals(layout.get(i));
            places[i] = there ? next++ : -1;
        }
        boolean fits = next == count;
        for (int i = 0; i < places.length && fits && !header.isEmpty(); i++) {
            fits = places[i] < 0 || header.get(places[i]).equals(layout.get(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    header.isEmpty()
                            ? source + " has " + Counts.of(count, "column") + " instead of the " + next
                                    + " of the file that was learned from"
                            : source + " has the columns " + CsvColumn.listed(header) + " instead of "
                                    + CsvColumn.listed(layout) + ", those of the file that was learned from; as not all"
                                    + " of them have a name of their own, their order must be the same");
        }
        return format.columns().stream().mapToInt(column -> column.index() < 0 ? -1 : places[column.index()])
                .toArray();
    }

    /** What a header of one name that holds a separator asks for. */
    private static String separatorIn(List<String> header) {
        if (header.size() == 1) {
            for (char separator : List.of(';', '\t', '|', ',')) {
                if (header.getFirst().indexOf(separator) >= 0) {
                    return "; is " + (separator == '\t' ? "a tab" : "'" + separator + "'")
                            + " the separator? see Csv.separator";
                }
            }
        }
        return "";
    }
}
