package lanewise.data;

/** What the fields of a record mean: numbers, and the numbers of categories and classes, in place of what is missing too. */
final class CsvCells {

    private final CsvValues values;
    private final String[] missingMarkers;
    private final CsvColumns columns;
    private final CsvFields fields;

    CsvCells(CsvValues values, CsvColumns columns, CsvFields fields) {
        this.values = values;
        this.columns = columns;
        this.fields = fields;
        missingMarkers = values.missingMarkers().toArray(String[]::new);
    }

    CsvColumns columns() {
        return columns;
    }

    /** Whether the record has no value where one is asked for. */
    boolean lacksValue() {
        for (int i = 0; i < columns.count(); i++) {
            if (!columns.get(i).isIgnored() && isMissing(i) && !isMissingCategory(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is no value; a text that is given as a category or class is one. */
    boolean isMissing(int i) {
        if (fields.isEmpty(i)) {
            return columns.number(i, "") == null;
        }
        for (String marker : missingMarkers) {
            if (fields.is(i, marker)) {
                return columns.number(i, marker) == null;
            }
        }
        return false;
    }

    /** A number that must be there. */
    double number(int i, String what) {
        if (isMissing(i)) {
            throw error(i, what + " is missing");
        }
        return fields.number(i);
    }

    /** A feature, or what the format puts in the place of a missing one. */
    double feature(int i) {
        if (!isMissing(i)) {
            return fields.number(i);
        }
        return switch (values.missing()) {
            case MissingValues.Constant(double value) -> value;
            case MissingValues.Mean() -> columns.get(i).mean();
            default -> throw error(i, "the number is missing; say what to do with .missing(...)");
        };
    }

    /** Whether a category is missing that counts as an unknown one. */
    boolean isMissingCategory(int i) {
        return values.missingIsUnknown() && columns.get(i).isCategorical() && isMissing(i);
    }

    /** The text of a class or category, which must be there. */
    String category(int i) {
        if (isMissing(i)) {
            throw error(i, columns.get(i).isCategorical()
                    ? "the category is missing; fill it in, count it among the unknown ones with"
                            + " missingCategoriesAreUnknown(), or drop its row with missing(MissingValues.dropRow())"
                    : "the class is missing; fill it in, or drop its row with missing(MissingValues.dropRow())");
        }
        return fields.text(i);
    }

    /** The number of a class or category; −1 for an unknown one of a one-hot column that has zeros for it. */
    int categoryNumber(int i) {
        if (columns.get(i).role() == CsvColumn.Role.HASHED) {
            return columns.get(i).hash(isMissingCategory(i) ? "" : category(i));
        }
        Integer number = isMissingCategory(i) ? null : columns.number(i, category(i));
        return number == null ? unknownNumber(i) : number;
    }

    private int unknownNumber(int i) {
        boolean category = columns.get(i).isCategorical();
        if (category && values.unknown() == UnknownCategories.OWN_CATEGORY) {
            return columns.known(i).size();
        }
        if (columns.get(i).role() == CsvColumn.Role.ONE_HOT && values.unknown() == UnknownCategories.ZEROS) {
            return -1;
        }
        throw error(
                i,
                (isMissing(i) ? "a missing category" : quote(i)) + " is not one of "
                        + CsvColumn.listed(columns.known(i))
                        + (category ? "; see Csv.unknownCategories" : ""));
    }

    String quote(int i) {
        return fields.quote(i);
    }

    IllegalArgumentException error(int i, String problem) {
        return fields.error(i, problem);
    }
}
