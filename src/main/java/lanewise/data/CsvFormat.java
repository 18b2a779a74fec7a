package lanewise.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import lanewise.checks.Names;
import lanewise.data.CsvColumn.Role;

/**
 * What {@link Csv} has been told, and what it has learned.
 *
 * @param columns the columns that something was said about; once a file has been learned from, all of its columns, each with its
 *     place there. Targets stand in their order
 * @param classes the classes in the order of their numbers; none if they are to be learned
 * @param layout the names of the columns of the file that was learned from, empty texts if it has no header; none if nothing has
 *     been learned
 */
record CsvFormat(
        CsvSyntax syntax, CsvValues values, List<CsvColumn> columns, List<String> classes, List<String> layout) {

    CsvFormat {
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
        this(new CsvSyntax(header), CsvValues.STANDARD, List.of(), List.of(), List.of());
    }

    private static long count(List<CsvColumn> columns, Role role) {
        return columns.stream().filter(column -> column.role() == role).count();
    }

    boolean has(Role role) {
        return count(columns, role) > 0;
    }

    boolean header() {
        return syntax.header();
    }

    boolean learned() {
        return !layout.isEmpty();
    }

    /** Whether names tell the columns of the file that was learned from apart, so that they may stand in any order. */
    boolean hasDistinctNames() {
        return header() && new HashSet<>(layout).size() == layout.size();
    }

    CsvFormat with(CsvSyntax changed) {
        return new CsvFormat(changed, values, columns, classes, layout);
    }

    CsvFormat with(CsvValues changed) {
        return new CsvFormat(syntax, changed, columns, classes, layout);
    }

    CsvFormat withClasses(List<String> names) {
        return new CsvFormat(syntax, values, columns, names, layout);
    }

    CsvFormat withLearned(List<CsvColumn> all, List<String> names) {
        return new CsvFormat(syntax, values, all, classes, names);
    }

    CsvFormat withColumns(Stream<CsvColumn> more) {
        List<CsvColumn> all = new ArrayList<>(columns);
        List<String> known = new ArrayList<>(classes);
        more.forEach(column -> {
            // To ignore what is ignored already changes nothing.
            all.removeIf(said -> said.isIgnored() && said.name() != null && said.name().equals(column.name()));
            CsvColumn added = learned() ? replacing(all, column) : column;
            all.add(added);
            if (added.role() == Role.LABEL && known.isEmpty()) {
                known.addAll(keptClasses(added));
            }
        });
        return new CsvFormat(syntax, values, List.copyOf(all), List.copyOf(known), layout);
    }

    /** The classes of a column that was the label before it was left out; none if it was not. */
    private List<String> keptClasses(CsvColumn label) {
        return columns.stream()
                .filter(column -> column.isIgnored() && column.name() != null && column.name().equals(label.name()))
                .map(CsvColumn::categories)
                .findFirst()
                .orElse(List.of());
    }

    /** A column in the place that it has in the file that was learned from; what that was learned to be is removed. */
    private CsvColumn replacing(List<CsvColumn> all, CsvColumn column) {
        int place = place(column);
        if (place < 0 && column.role() == Role.IGNORED && column.name() != null && hasDistinctNames()) {
            return CsvColumn.of(column.name(), Role.IGNORED_IF_THERE);
        }
        if (place < 0) {
            throw new IllegalArgumentException("the file that was learned from has no column " + column.key()
                    + (header() ? "; it has " + CsvColumn.listed(layout) : "; it has " + layout.size()));
        }
        all.removeIf(known -> known.index() == place && known.yieldsTo(column));
        CsvColumn placed = column.at(header() ? layout.get(place) : null, place);
        return column.role() == Role.IGNORED && hasDistinctNames() ? placed.as(Role.IGNORED_IF_THERE) : placed;
    }

    /** Where a column was in the file that was learned from; −1 if it was not there, or its name does not say where. */
    private int place(CsvColumn column) {
        if (column.name() == null) {
            int place = column.index() < 0 ? layout.size() + column.index() : column.index();
            return place < layout.size() ? place : -1;
        }
        int first = layout.indexOf(column.name());
        return header() && first == layout.lastIndexOf(column.name()) ? first : -1;
    }

    /** The column of categories that was named in the same way. */
    CsvColumn categorical(CsvColumn like) {
        return columns.stream()
                .filter(column -> column.isCategorical() && column.entries() == 0 && (like.name() != null
                        ? like.name().equals(column.name())
                        : learned()
                                ? column.index() == place(like)
                                : column.name() == null && column.index() == like.index()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the format has no column " + like.key()
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

    /** Whether missing numbers become means that are still to be learned. */
    private boolean leavesMeansOpen() {
        return values.missing() instanceof MissingValues.Mean && !learned();
    }

    /** Whether a file must be read once before its rows can be. */
    boolean needsLearning() {
        return leavesMeansOpen() || columns.stream().anyMatch(this::leavesOpen);
    }

    /** Refuses what another file would be learned from instead; classes are asked for where they matter. */
    void checkLearned(boolean classesToo) {
        boolean open = columns.stream()
                .anyMatch(column -> leavesOpen(column) && (classesToo || column.role() != Role.LABEL));
        if (open || leavesMeansOpen()) {
            throw new IllegalArgumentException((open ? "classes or categories" : "means")
                    + " are still to be learned; call learn(trainingFile) and keep the format that it returns");
        }
    }

    /** Refuses what does not say which feature a field is that comes by its name. */
    void checkNames() {
        if (!header()) {
            throw new IllegalArgumentException(
                    "the format has no header, so its columns have no names; pass the row as a line"
                            + " of text to readFloat or readDouble");
        }
        if (!learned()) {
            throw new IllegalArgumentException("the order of the features is still to be learned; call"
                    + " learn(trainingFile) and keep the format that it returns");
        }
        if (!hasDistinctNames()) {
            throw new IllegalArgumentException("the columns " + CsvColumn.listed(layout)
                    + " do not all have a name of their own; pass the row as a line of text to readFloat or readDouble");
        }
    }

    /**
     * For files without labels, targets and weights; those of a known name are ignored where they are. What has no name is not
     * there, and the columns behind it move up. The classes stay with their column, should it become the label again. No row is dropped
     * without a word: a prediction belongs to its row.
     */
    CsvFormat withoutTargets() {
        List<CsvColumn> kept = columns.stream()
                .filter(column -> !column.isTarget() || column.name() != null)
                .map(column -> column.isTarget() ? leftOut(column) : movedUp(column))
                .toList();
        List<String> left = header() || !learned() ? layout : layout.subList(0, kept.size());
        return new CsvFormat(syntax, values.keepingRows(), kept, List.of(), left);
    }

    private CsvColumn leftOut(CsvColumn target) {
        return target.as(Role.IGNORED_IF_THERE)
                .withCategories(target.role() == Role.LABEL ? classes : List.of());
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
        return column.at(null, index < 0 ? index + before : index - before);
    }

    @Override
    public String toString() {
        return syntax + ", " + values + ", columns " + columns + ", classes " + classes
                + (learned() ? ", learned from a file of " + layout.size() + " columns" : ", nothing learned");
    }
}
