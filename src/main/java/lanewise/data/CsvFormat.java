package lanewise.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanewise.checks.Arguments;
import lanewise.checks.Names;
import lanewise.data.CsvColumn.Role;
import lanewise.io.ByteSource;

/**
 * What {@link Csv} has been told: the settings of a format.
 *
 * @param featureOrder the names of the columns that are features, in the order in which they become so; none if they do in
 *     that of the file
 * @param point what stands before the fraction of a number
 * @param unknown what becomes of categories that are not among those of their column
 * @param missingIsUnknown whether a missing category is one of them
 */
record CsvFormat(
        boolean header,
        char separator,
        int skipLines,
        List<CsvColumn> columns,
        List<String> classes,
        CategoryOrder order,
        MissingValues missing,
        Set<String> missingMarkers,
        List<String> featureOrder,
        char point,
        UnknownCategories unknown,
        boolean missingIsUnknown) {

    private static final Set<String> MISSING_MARKERS = Set.of("NA", "N/A", "NaN", "nan", "null", "?");

    CsvFormat {
        if ("\"\r\n \uFEFF".indexOf(separator) >= 0) {
            throw new IllegalArgumentException("the character with code " + (int) separator
                    + " cannot separate fields; use a comma, a semicolon, a tab or the like");
        }
        Arguments.size("lines", skipLines);
        Names.distinct("classes", classes);
        columns.forEach(column -> Names.distinct("categories", column.categories()));
        if (count(columns, Role.LABEL) > 1 || count(columns, Role.WEIGHT) > 1) {
            throw new IllegalArgumentException("a format has at most one label and one weight column");
        }
        if (count(columns, Role.LABEL) > 0 && count(columns, Role.TARGET) > 0) {
            throw new IllegalArgumentException(
                    "a format has a label, for classification, or targets, for regression, not both");
        }
    }

    CsvFormat(boolean header) {
        this(header, ',', 0, List.of(), List.of(), CategoryOrder.SORTED, MissingValues.error(), MISSING_MARKERS,
                List.of(), '.', UnknownCategories.ERROR, false);
    }

    private static long count(List<CsvColumn> columns, Role role) {
        return columns.stream().filter(column -> column.role() == role).count();
    }

    boolean has(Role role) {
        return count(columns, role) > 0;
    }

    /** The column of categories that was named in the same way. */
    CsvColumn categorical(CsvColumn like) {
        return columns.stream()
                .filter(column -> column.isCategorical() && column.index() == like.index()
                        && Objects.equals(column.name(), like.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the format has no column "
                        + (like.name() == null ? like.index() : "\"" + like.name() + "\"")
                        + " of categories; see Csv.oneHot and Csv.categoryIndex"));
    }

    /** Whether classes or categories of a column are still to be learned. */
    boolean leavesOpen(CsvColumn column) {
        return switch (column.role()) {
            case LABEL -> classes.isEmpty();
            case ONE_HOT, CATEGORY_INDEX -> column.categories().isEmpty();
            default -> false;
        };
    }

    /** Whether the mean of a column is still to be learned. */
    boolean leavesMeanOpen(CsvColumn column) {
        return missing instanceof MissingValues.Mean && column.role() == Role.NUMBER && Double.isNaN(column.mean());
    }

    /** Refuses what another file would be learned from instead; classes are asked for where they matter. */
    void checkLearned(boolean classesToo) {
        boolean open = columns.stream()
                .anyMatch(column -> leavesOpen(column) && (classesToo || column.role() != Role.LABEL));
        boolean meansOpen = missing instanceof MissingValues.Mean && featureOrder.isEmpty()
                && columns.stream().allMatch(column -> Double.isNaN(column.mean()));
        if (open || meansOpen) {
            throw new IllegalArgumentException((open ? "classes or categories" : "means")
                    + " are still to be learned; call learn(trainingFile) and keep the format that it returns");
        }
    }

    /** Whether a file must be read once before its rows can be. Which of its columns are plain is not known before. */
    boolean needsLearning() {
        return missing instanceof MissingValues.Mean || columns.stream().anyMatch(this::leavesOpen);
    }

    CsvFormat withSeparator(char character) {
        return new CsvFormat(header, character, skipLines, columns, classes, order, missing, missingMarkers,
                featureOrder, point, unknown, missingIsUnknown);
    }

    /** A header and a line with the fields of one row. */
    ByteSource line(Map<String, String> fields) {
        if (!header) {
            throw new IllegalArgumentException(
                    "the format has no header, so its columns have no names; pass the row as a line"
                            + " of text to readFloat or readDouble");
        }
        List<String> names = List.copyOf(fields.keySet());
        return ByteSource.ofText("the row",
                quoted(names) + "\n" + quoted(names.stream().map(fields::get).toList()) + "\n");
    }

    private String quoted(List<String> texts) {
        return texts.stream()
                .map(text -> '"'
                        + Objects.requireNonNull(text, "a field of the row is null; an empty text is a missing one")
                                .replace("\"", "\"\"")
                        + '"')
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    /** For a header and a line of its own: nothing to skip, and columns to ignore need not be there. */
    CsvFormat withoutLinesToSkip() {
        List<CsvColumn> needed = columns.stream()
                .map(column -> column.role() == Role.IGNORED && column.name() != null
                        ? CsvColumn.of(column.name(), Role.IGNORED_IF_THERE)
                        : column)
                .toList();
        return new CsvFormat(header, separator, 0, needed, classes, order, missing, missingMarkers, featureOrder, point,
                unknown, missingIsUnknown);
    }

    CsvFormat withPoint(char character) {
        return new CsvFormat(header, separator, skipLines, columns, classes, order, missing, missingMarkers,
                featureOrder, character, unknown, missingIsUnknown);
    }

    CsvFormat withSkipLines(int lines) {
        return new CsvFormat(header, separator, lines, columns, classes, order, missing, missingMarkers, featureOrder,
                point, unknown, missingIsUnknown);
    }

    CsvFormat withColumns(Stream<CsvColumn> more) {
        List<CsvColumn> all = Stream.concat(columns.stream(), more).toList();
        return new CsvFormat(header, separator, skipLines, all, classes, order, missing, missingMarkers, featureOrder,
                point, unknown, missingIsUnknown);
    }

    /** With what was learned about some columns, listed before or not. */
    CsvFormat withLearned(List<CsvColumn> before, List<CsvColumn> learned) {
        Set<CsvColumn> replaced = new HashSet<>(before);
        List<CsvColumn> all = new ArrayList<>(columns);
        all.removeIf(replaced::contains);
        all.addAll(learned);
        return new CsvFormat(header, separator, skipLines, List.copyOf(all), classes, order, missing, missingMarkers,
                featureOrder, point, unknown, missingIsUnknown);
    }

    /**
     * For files without labels, targets and weights; those of a known name are ignored where they are. What was given by an index
     * is not there, and the columns behind it move up. No row is dropped without a word: a prediction belongs to its row.
     */
    CsvFormat withoutTargets() {
        List<CsvColumn> kept = columns.stream()
                .filter(column -> !column.isTarget() || column.name() != null)
                .map(column -> column.isTarget() ? CsvColumn.of(column.name(), Role.IGNORED_IF_THERE) : movedUp(column))
                .toList();
        return new CsvFormat(header, separator, skipLines, kept, List.of(), order,
                missing instanceof MissingValues.DropRow ? MissingValues.error() : missing, missingMarkers,
                featureOrder, point, unknown, missingIsUnknown);
    }

    /** A column that is counted from the same end as some targets before it. */
    private CsvColumn movedUp(CsvColumn column) {
        if (column.name() != null) {
            return column;
        }
        int index = column.index();
        int before = (int) columns.stream()
                .filter(other -> other.isTarget() && other.name() == null)
                .filter(other -> index < 0
                        ? other.index() < 0 && other.index() > index
                        : other.index() >= 0 && other.index() < index)
                .count();
        return new CsvColumn(null, index < 0 ? index + before : index - before, column.role(), column.categories(),
                column.mean());
    }

    /** The columns that were features in the file that was learned from are those of any other. */
    CsvFormat withFeatureOrder(List<String> names) {
        return new CsvFormat(header, separator, skipLines, columns, classes, order, missing, missingMarkers, names,
                point, unknown, missingIsUnknown);
    }

    CsvFormat withClasses(List<String> names) {
        return new CsvFormat(header, separator, skipLines, columns, names, order, missing, missingMarkers,
                featureOrder, point, unknown, missingIsUnknown);
    }

    CsvFormat withOrder(CategoryOrder wanted) {
        return new CsvFormat(header, separator, skipLines, columns, classes, wanted, missing, missingMarkers,
                featureOrder, point, unknown, missingIsUnknown);
    }

    CsvFormat withMissing(MissingValues policy) {
        return new CsvFormat(header, separator, skipLines, columns, classes, order, policy, missingMarkers,
                featureOrder, point, unknown, missingIsUnknown);
    }

    CsvFormat withMissingMarkers(Set<String> markers) {
        return new CsvFormat(header, separator, skipLines, columns, classes, order, missing, markers, featureOrder,
                point, unknown, missingIsUnknown);
    }

    CsvFormat withUnknown(UnknownCategories policy) {
        return new CsvFormat(header, separator, skipLines, columns, classes, order, missing, missingMarkers,
                featureOrder, point, Objects.requireNonNull(policy, "policy"), missingIsUnknown);
    }

    CsvFormat withMissingUnknown() {
        return new CsvFormat(header, separator, skipLines, columns, classes, order, missing, missingMarkers,
                featureOrder, point, unknown, true);
    }
}
