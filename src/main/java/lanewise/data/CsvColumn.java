package lanewise.data;

import java.util.List;
import java.util.Objects;

/**
 * What a reader does with one column.
 *
 * @param name the column's name in the header, or null if it is meant by its index
 * @param index if it has no name, its place counted from 0, or from the end if negative: −1 is the last. If it has been learned, its
 *     place in the file that was learned from; −1 if it was not there
 * @param role what becomes of it
 * @param categories the categories of a one-hot or index column in the order of their numbers; empty if still to be
 *     learned
 * @param mean what a missing number becomes; NaN if that is still to be learned, or there was none to learn it from
 */
record CsvColumn(String name, int index, Role role, List<String> categories, double mean) {

    enum Role {
        NUMBER, ONE_HOT, CATEGORY_INDEX, LABEL, TARGET, WEIGHT, IGNORED, IGNORED_IF_THERE
    }

    static CsvColumn of(String name, Role role) {
        Objects.requireNonNull(name, "the name of a column");
        return new CsvColumn(name, -1, role, List.of(), Double.NaN);
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

    CsvColumn as(Role other) {
        return new CsvColumn(name, index, other, List.of(), Double.NaN);
    }

    /** The same in a file that was learned from. */
    CsvColumn at(String header, int place) {
        return new CsvColumn(header, place, role, categories, mean);
    }

    boolean isTarget() {
        return role == Role.LABEL || role == Role.TARGET || role == Role.WEIGHT;
    }

    boolean isCategorical() {
        return role == Role.ONE_HOT || role == Role.CATEGORY_INDEX;
    }

    boolean isFeature() {
        return isCategorical() || role == Role.NUMBER;
    }

    boolean isIgnored() {
        return role == Role.IGNORED || role == Role.IGNORED_IF_THERE;
    }

    /** Whether a later word about the same column replaces this: what nobody has said, or a feature that is to be ignored. */
    boolean yieldsTo(CsvColumn later) {
        return role == Role.NUMBER || isIgnored() || isCategorical() && later.isIgnored();
    }

    /** How the column is called in a message. */
    String key() {
        return name == null ? String.valueOf(index) : "\"" + name + "\"";
    }

    /** Some names for a message. */
    static String listed(List<String> names) {
        int most = 20;
        return String.join(", ", names.subList(0, Math.min(most, names.size()))) + (names.size() > most ? ", …" : "");
    }
}
