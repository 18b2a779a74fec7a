package lanewise.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lanewise.checks.Counts;
import lanewise.data.CsvColumn.Role;

/** The columns of an opened CSV file: what each of them is, and its place in a row of features or of targets. */
final class CsvColumns {

    /** Behind the name of a column, that of its feature for all other categories. */
    private static final String UNKNOWN = "=(unknown)";

    private final CsvFormat format;
    private final String source;
    private final List<String> header;
    private final CsvColumn[] columns;
    private final int[] place;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<String> featureNames = new ArrayList<>();

    /** Where in the file the columns of the format are, in its order; −1 for one that need not be there and is not. */
    private final int[] found;

    private int features;
    private int targets;

    /** The columns of the file that a format has learned from. */
    static CsvColumns of(CsvFormat learned) {
        return new CsvColumns(
                learned, "the file that was learned from", learned.header() ? learned.layout() : List.of(),
                learned.layout().size());
    }

    /** Columns of a file that is called {@code source}; without a header {@code header} is empty. */
    CsvColumns(CsvFormat format, String source, List<String> header, int count) {
        this.format = format;
        this.source = source;
        this.header = header;
        columns = new CsvColumn[count];
        place = new int[count];
        if (!format.classes().isEmpty() && !format.has(Role.LABEL)) {
            throw new IllegalArgumentException("classes are given, but no column that holds them; see Csv.label");
        }
        found = new CsvPlaces(format, source, header, count).found();
        for (int k = 0; k < found.length; k++) {
            if (found[k] >= 0) {
                assign(found[k], format.columns().get(k));
            }
        }
        for (int i = 0; i < count; i++) {
            if (columns[i] == null) {
                columns[i] = unnamed(i);
            }
            number(i);
        }
        for (int i : featureOrder()) {
            placeFeatures(i);
        }
    }

    private void assign(int i, CsvColumn column) {
        if (columns[i] != null) {
            throw new IllegalArgumentException(source + " " + describe(i) + " is named twice, as "
                    + columns[i].roleInWords() + " and as " + column.roleInWords());
        }
        columns[i] = column;
        if (column.role() == Role.TARGET || column.role() == Role.LABEL) {
            place[i] = targets++;
        }
    }

    /** A column that nothing was said about: numbers, unless others are known to be all. */
    private CsvColumn unnamed(int i) {
        if (format.learned()) {
            throw new IllegalArgumentException(source + " " + describe(i)
                    + " was no feature of the file that was learned from, which has "
                    + CsvColumn.listed(format.columns().stream()
                            .filter(CsvColumn::isFeature)
                            .sorted(Comparator.comparingInt(CsvColumn::index))
                            .map(CsvColumn::name)
                            .toList())
                    + "; ignore it");
        }
        return CsvColumn.of(i, Role.NUMBER);
    }

    /** Numbers the known categories of a column, or the known classes. */
    private void number(int i) {
        Map<String, Integer> numbered = new HashMap<>();
        for (String category : known(i)) {
            numbered.put(category, numbered.size());
        }
        numbers.add(numbered);
    }

    /** The columns in the order in which they become features: that of the file that was learned from, else that of this one. */
    private int[] featureOrder() {
        IntStream all = IntStream.range(0, columns.length);
        return format.learned()
                ? all.filter(i -> columns[i].isFeature())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> columns[i].index()))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : all.toArray();
    }

    private void placeFeatures(int i) {
        switch (columns[i].role()) {
            case NUMBER, CATEGORY_INDEX, HASHED -> {
                place[i] = features++;
                name(i, "");
            }
            case ONE_HOT -> {
                place[i] = features;
                features += width(i);
                known(i).forEach(category -> name(i, "=" + category));
                if (width(i) > known(i).size()) {
                    name(i, UNKNOWN);
                }
            }
            default -> {}
        }
    }

    private void name(int i, String end) {
        if (!header.isEmpty()) {
            featureNames.add(header.get(i) + end);
        }
    }

    /** The format with its columns in the places that they have here. */
    CsvFormat learned() {
        List<CsvColumn> all = new ArrayList<>();
        boolean[] taken = new boolean[columns.length];
        for (int k = 0; k < found.length; k++) {
            int i = found[k];
            all.add(i < 0 ? format.columns().get(k) : inPlace(i));
            if (i >= 0) {
                taken[i] = true;
            }
        }
        IntStream.range(0, columns.length).filter(i -> !taken[i]).forEach(i -> all.add(inPlace(i)));
        List<String> layout = header.isEmpty() ? Collections.nCopies(columns.length, "") : header;
        return format.withLearned(List.copyOf(all), List.copyOf(layout));
    }

    /** What is ignored by its name need not be in another file. */
    private CsvColumn inPlace(int i) {
        CsvColumn column = columns[i].at(header.isEmpty() ? null : header.get(i), i);
        return column.role() == Role.IGNORED && new HashSet<>(header).size() == columns.length
                ? column.as(Role.IGNORED_IF_THERE)
                : column;
    }

    int count() {
        return columns.length;
    }

    CsvColumn get(int i) {
        return columns[i];
    }

    /** The name of a column of a file with a header. */
    String name(int i) {
        return header.get(i);
    }

    boolean hasName(String name) {
        return header.contains(name) || format.columns().stream().anyMatch(column -> name.equals(column.name()));
    }

    int features() {
        return features;
    }

    int targets() {
        return targets;
    }

    /** The names of the features; none without a header. */
    List<String> featureNames() {
        return featureNames;
    }

    /** The first place of a column among the features, or its place among the targets. */
    int place(int i) {
        return place[i];
    }

    /** The categories of a column, or the classes, in the order of their numbers. */
    List<String> known(int i) {
        return columns[i].role() == Role.LABEL ? format.classes() : columns[i].categories();
    }

    /** The number of a known category or class; null for another one. */
    Integer number(int i, String category) {
        return numbers.get(i).get(category);
    }

    /** How many features a one-hot column becomes. */
    int width(int i) {
        return known(i).size() + (format.values().unknown() == UnknownCategories.OWN_CATEGORY ? 1 : 0);
    }

    /** The place and the name of a column. */
    String describe(int i) {
        return "column " + (i + 1) + (header.isEmpty() ? "" : " (" + header.get(i) + ")");
    }

    /** Whether rows are what those of another file are, in their order. */
    boolean agree(CsvColumns other) {
        return features == other.features && targets == other.targets && featureNames.equals(other.featureNames);
    }

    String inWords() {
        return Counts.of(features, "feature")
                + (featureNames.isEmpty() ? "" : " (" + CsvColumn.listed(featureNames) + ")")
                + " and " + Counts.of(targets, "target");
    }
}
