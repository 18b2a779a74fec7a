package lanewise.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lanewise.checks.Counts;

/**
 * What a reader does with one column that is not a plain number.
 *
 * @param name the column's name in the header, or null if it is meant by its index
 * @param index its place counted from 0, or from the end if negative: −1 is the last
 * @param role what becomes of it
 * @param categories the categories of a one-hot or index column in the order of their numbers; empty if still to be
 *     learned
 * @param mean what a missing number becomes; NaN if that is still to be learned, or not wanted
 */
record CsvColumn(String name, int index, Role role, List<String> categories, double mean) {

    enum Role {
        NUMBER, ONE_HOT, CATEGORY_INDEX, LABEL, TARGET, WEIGHT, IGNORED, IGNORED_IF_THERE
    }

    static CsvColumn of(String name, Role role) {
        Objects.requireNonNull(name, "the name of a column");
        return new CsvColumn(name, 0, role, List.of(), Double.NaN);
    }

    static CsvColumn of(int index, Role role) {
        return new CsvColumn(null, index, role, List.of(), Double.NaN);
    }

    CsvColumn withCategories(List<String> known) {
        return new CsvColumn(name, index, role, List.copyOf(known), mean);
    }

    CsvColumn withMean(double known) {
        return new CsvColumn(name, index, role, categories, known);
    }

    boolean isTarget() {
        return role == Role.LABEL || role == Role.TARGET || role == Role.WEIGHT;
    }

    boolean isCategorical() {
        return role == Role.ONE_HOT || role == Role.CATEGORY_INDEX;
    }

    /** Where the column is in a file, counted from 0. */
    int find(String source, int columns, Map<String, Integer> places, List<String> header) {
        if (name == null) {
            int found = index < 0 ? columns + index : index;
            if (found < 0 || found >= columns) {
                throw new IllegalArgumentException(source + " has no column " + index + "; it has "
                        + Counts.of(columns, "column") + ", counted from 0 or, backwards, from -1");
            }
            return found;
        }
        Integer found = places.get(name);
        if (found == null) {
            throw new IllegalArgumentException(source + " has no column \"" + name + "\""
                    + (header.isEmpty() ? "; without a header, name columns by number" : "; it has " + listed(header))
                    + separatorOf(header));
        }
        if (found < 0) {
            throw new IllegalArgumentException(
                    source + " has more than one column \"" + name + "\"; name it by number");
        }
        return found;
    }

    /** What a header of one name that holds a separator asks for. */
    private static String separatorOf(List<String> header) {
        if (header.size() == 1) {
            for (char separator : new char[] {';', '\t', '|', ','}) {
                if (header.getFirst().indexOf(separator) >= 0) {
                    return "; is " + (separator == '\t' ? "a tab" : "'" + separator + "'")
                            + " the separator? see Csv.separator";
                }
            }
        }
        return "";
    }

    /** Some names for a message. */
    static String listed(List<String> names) {
        int most = 20;
        return String.join(", ", names.subList(0, Math.min(most, names.size()))) + (names.size() > most ? ", …" : "");
    }
}
