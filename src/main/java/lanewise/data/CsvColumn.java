package lanewise.data;

import java.util.List;
import java.util.Objects;
import lanewise.checks.Counts;
import lanewise.random.SeededRandom;

/**
 * What a reader does with one column.
 *
 * @param name the column's name in the header, or null if it is meant by its index
 * @param index if it has no name, its place counted from 0, or from the end if negative: −1 is the last. If it has been learned, its
 *     place in the file that was learned from; −1 if it was not there
 * @param role what becomes of it
 * @param categories the categories of a one-hot or index column in the order of their numbers; empty if still to be
 *     learned. Of a label that is left out, the classes
 * @param mean what a missing number becomes; NaN if that is still to be learned, or there was none to learn it from
 * @param entries how many numbers the texts of a hashed column are spread over; 0 of others
 */
record CsvColumn(String name, int index, Role role, List<String> categories, double mean, int entries) {

    /** A float tells integers apart up to here. */
    private static final int MOST_ENTRIES = 1 << Float.PRECISION;

    enum Role {
        NUMBER, ONE_HOT, CATEGORY_INDEX, HASHED, LABEL, TARGET, WEIGHT, IGNORED, IGNORED_IF_THERE
    }

    static CsvColumn of(String name, Role role) {
        Objects.requireNonNull(name, "the name of a column");
        return new CsvColumn(CsvText.withLineFeeds(name), -1, role, List.of(), Double.NaN, 0);
    }

    static CsvColumn of(int index, Role role) {
        return new CsvColumn(null, index, role, List.of(), Double.NaN, 0);
    }

    CsvColumn withCategories(List<String> known) {
        return new CsvColumn(name, index, role, List.copyOf(known), mean, entries);
    }

    CsvColumn withMean(double known) {
        return new CsvColumn(name, index, role, categories, known, entries);
    }

    /** Its texts spread over so many numbers. */
    CsvColumn withEntries(int many) {
        if (many < 1 || many > MOST_ENTRIES) {
            throw new IllegalArgumentException("column " + key() + " is to be hashed to " + Counts.of(many, "number")
                    + "; take from 1 to " + MOST_ENTRIES + ", which a float tells apart");
        }
        return new CsvColumn(name, index, role, categories, mean, many);
    }

    /**
     * The number of a text of a hashed column: ⌊h·entries / 2³²⌋, h the upper half of the finaliser of SplitMix64 on the 64-bit FNV-1a
     * of its characters (Fowler, Noll and Vo), each as one unit of 16 bits.
     */
    int hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (int) ((SeededRandom.mix(hash) >>> 32) * entries >>> 32);
    }

    CsvColumn as(Role other) {
        return new CsvColumn(name, index, other, List.of(), Double.NaN, 0);
    }

    /** The same in a file that was learned from. */
    CsvColumn at(String header, int place) {
        return new CsvColumn(header, place, role, categories, mean, entries);
    }

    boolean isTarget() {
        return role == Role.LABEL || role == Role.TARGET || role == Role.WEIGHT;
    }

    boolean isCategorical() {
        return role == Role.ONE_HOT || role == Role.CATEGORY_INDEX || role == Role.HASHED;
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

    /** What it is, for a message. */
    String roleInWords() {
        return isIgnored() ? Role.IGNORED.name() : role.name();
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
