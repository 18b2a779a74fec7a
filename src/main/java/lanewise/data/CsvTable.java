package lanewise.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lanewise.checks.Counts;
import lanewise.io.ByteSource;

/** A CSV file opened with a format: its columns, their places in a row of features and targets, and its rows. */
final class CsvTable implements AutoCloseable {

    /** Behind the name of a column, that of its feature for all other categories. */
    private static final String UNKNOWN = "=(unknown)";

    private final CsvFormat format;
    private final String[] missingMarkers;
    private final CsvRecords records;
    private final List<String> header;
    private final CsvColumn[] columns;
    private final int[] place;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<String> featureNames = new ArrayList<>();
    private int features;
    private int targets;
    private boolean pending;

    CsvTable(CsvFormat format, ByteSource source) {
        this.format = format;
        missingMarkers = format.missingMarkers().toArray(String[]::new);
        records = new CsvRecords(source, format.separator(), format.point(), format.skipLines());
        try {
            if (!records.next()) {
                throw new IllegalArgumentException(source.name() + " is empty");
            }
            header = format.header() ? records.header() : List.of();
            pending = !format.header();
            columns = new CsvColumn[records.columns()];
            place = new int[columns.length];
            assignRoles(source.name());
            for (int i = 0; i < columns.length; i++) {
                number(i);
            }
            for (int i : featureOrder(source.name())) {
                placeFeatures(i);
            }
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    private void assignRoles(String source) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            // A name that occurs again stands for no column.
            places.merge(header.get(i), i, (_, _) -> -1);
        }
        for (CsvColumn column : format.columns()) {
            if (column.role() == CsvColumn.Role.IGNORED_IF_THERE && !places.containsKey(column.name())) {
                continue;
            }
            int i = column.find(source, columns.length, places, header);
            if (columns[i] != null) {
                throw new IllegalArgumentException(source + " column " + (i + 1) + nameInBrackets(i)
                        + " is named twice, as " + columns[i].role() + " and as " + column.role());
            }
            columns[i] = column.role() == CsvColumn.Role.IGNORED_IF_THERE
                    ? CsvColumn.of(column.name(), CsvColumn.Role.IGNORED)
                    : column;
            switch (column.role()) {
                case TARGET, LABEL -> place[i] = targets++;
                default -> {}
            }
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == null) {
                boolean named = format.header() && places.get(header.get(i)) >= 0;
                columns[i] = named
                        ? CsvColumn.of(header.get(i), CsvColumn.Role.NUMBER)
                        : CsvColumn.of(i, CsvColumn.Role.NUMBER);
            }
        }
    }

    private String nameInBrackets(int i) {
        return format.header() ? " (" + header.get(i) + ")" : "";
    }

    /** Numbers the known categories of a column, or the known classes. */
    private void number(int i) {
        Map<String, Integer> numbered = new HashMap<>();
        for (String category : known(i)) {
            numbered.put(category, numbered.size());
        }
        numbers.add(numbered);
    }

    private List<String> known(int i) {
        return columns[i].role() == CsvColumn.Role.LABEL ? format.classes() : columns[i].categories();
    }

    private void placeFeatures(int i) {
        switch (columns[i].role()) {
            case NUMBER, CATEGORY_INDEX -> {
                place[i] = features++;
                featureNames.add(format.header() ? header.get(i) : "");
            }
            case ONE_HOT -> {
                place[i] = features;
                features += width(i);
                known(i).forEach(category -> featureNames.add(format.header() ? header.get(i) + "=" + category : ""));
                if (width(i) > known(i).size()) {
                    featureNames.add(format.header() ? header.get(i) + UNKNOWN : "");
                }
            }
            default -> {}
        }
    }

    /** The columns in the order in which they become features: that which was learned, else that of the file. */
    private int[] featureOrder(String source) {
        List<String> wanted = format.featureOrder();
        if (wanted.isEmpty()) {
            return IntStream.range(0, columns.length).toArray();
        }
        Map<String, Integer> places = new HashMap<>();
        Set<String> known = new HashSet<>(wanted);
        for (int i = 0; i < columns.length; i++) {
            places.put(header.get(i), i);
            if (isFeature(i) && !known.contains(header.get(i))) {
                throw new IllegalArgumentException(source + " column " + (i + 1) + nameInBrackets(i)
                        + " was no feature of the file that was learned from, which has " + CsvColumn.listed(wanted)
                        + "; ignore it");
            }
        }
        for (String name : wanted) {
            if (!places.containsKey(name)) {
                throw new IllegalArgumentException(source + " has no column \"" + name
                        + "\", a feature of the file that was learned from; it has " + CsvColumn.listed(header));
            }
        }
        return wanted.stream().mapToInt(places::get).toArray();
    }

    private boolean isFeature(int i) {
        return switch (columns[i].role()) {
            case NUMBER, CATEGORY_INDEX, ONE_HOT -> true;
            default -> false;
        };
    }

    /** The names of the columns that are features, in the order of the file; none if names do not tell them apart. */
    List<String> featureColumns() {
        List<String> names = IntStream.range(0, header.size()).filter(this::isFeature).mapToObj(header::get).toList();
        return new HashSet<>(names).size() == names.size() ? names : List.of();
    }

    int features() {
        return features;
    }

    int targets() {
        return targets;
    }

    /** The names of the features; none without a header. */
    List<String> featureNames() {
        return format.header() ? featureNames : List.of();
    }

    int columns() {
        return columns.length;
    }

    CsvColumn column(int i) {
        return columns[i];
    }

    /** The first place of a column among the features, or its place among the targets. */
    int place(int i) {
        return place[i];
    }

    /** Whether rows are what those of another table are, in their order. */
    boolean hasColumnsOf(CsvTable other) {
        return features() == other.features() && targets() == other.targets() && hasWeights() == other.hasWeights()
                && featureNames().equals(other.featureNames());
    }

    String columnsInWords() {
        return Counts.of(features(), "feature")
                + (featureNames().isEmpty() ? "" : " (" + CsvColumn.listed(featureNames()) + ")")
                + " and " + Counts.of(targets(), "target");
    }

    boolean hasWeights() {
        return format.has(CsvColumn.Role.WEIGHT);
    }

    /** Goes to the next row to keep. */
    boolean next() {
        while (pending || records.next()) {
            pending = false;
            if (records.columns() != columns.length) {
                throw records.error("has " + Counts.of(records.columns(), "column") + " instead of " + columns.length);
            }
            if (!(format.missing() instanceof MissingValues.DropRow && lacksValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean lacksValue() {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].role() != CsvColumn.Role.IGNORED && isMissing(i) && !isMissingCategory(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isMissing(int i) {
        if (records.isEmpty(i)) {
            return true;
        }
        for (String marker : missingMarkers) {
            if (records.is(i, marker)) {
                return true;
            }
        }
        return false;
    }

    /** A number that must be there. */
    double number(int i, String what) {
        if (isMissing(i)) {
            throw error(i, what + " is missing");
        }
        return records.number(i);
    }

    /** A feature, or what the format puts in the place of a missing one. */
    double feature(int i) {
        if (!isMissing(i)) {
            return records.number(i);
        }
        return switch (format.missing()) {
            case MissingValues.Constant(double value) -> value;
            case MissingValues.Mean() -> columns[i].mean();
            default -> throw error(i, "the number is missing; say what to do with .missing(...)");
        };
    }

    /** The place and the name of a column. */
    String describe(int i) {
        return "column " + (i + 1) + nameInBrackets(i);
    }

    /** Whether a category is missing that counts as an unknown one. */
    boolean isMissingCategory(int i) {
        return format.missingIsUnknown() && columns[i].isCategorical() && isMissing(i);
    }

    /** The text of a class or category, which must be there. */
    String category(int i) {
        if (isMissing(i)) {
            throw error(i, columns[i].isCategorical()
                    ? "the category is missing; fill it in, count it among the unknown ones with"
                            + " missingCategoriesAreUnknown(), or drop its row with missing(MissingValues.dropRow())"
                    : "the class is missing; fill it in, or drop its row with missing(MissingValues.dropRow())");
        }
        return records.text(i);
    }

    /** How many features a one-hot column becomes. */
    int width(int i) {
        return known(i).size() + (format.unknown() == UnknownCategories.OWN_CATEGORY ? 1 : 0);
    }

    /** The number of a class or category; −1 for an unknown one of a one-hot column that has zeros for it. */
    int categoryNumber(int i) {
        Integer number = isMissingCategory(i) ? null : numbers.get(i).get(category(i));
        return number == null ? unknownNumber(i) : number;
    }

    private int unknownNumber(int i) {
        boolean category = columns[i].isCategorical();
        if (category && format.unknown() == UnknownCategories.OWN_CATEGORY) {
            return known(i).size();
        }
        if (columns[i].role() == CsvColumn.Role.ONE_HOT && format.unknown() == UnknownCategories.ZEROS) {
            return -1;
        }
        throw error(
                i, (isMissing(i) ? "a missing category" : quote(i)) + " is not one of " + CsvColumn.listed(known(i))
                        + (category ? "; see Csv.unknownCategories" : ""));
    }

    String quote(int i) {
        return records.quote(i);
    }

    IllegalArgumentException error(int i, String problem) {
        return records.error(i, problem);
    }

    @Override
    public void close() {
        records.close();
    }
}
