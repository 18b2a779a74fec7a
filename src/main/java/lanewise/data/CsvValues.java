package lanewise.data;

import java.util.Objects;
import java.util.Set;

/**
 * What becomes of the values of a CSV file that are missing or not known.
 *
 * @param order how classes and categories that are found in the file are numbered
 * @param missing what becomes of a missing number
 * @param missingMarkers what stands for a missing value, besides the empty field
 * @param unknown what becomes of categories that are not among those of their column
 * @param missingIsUnknown whether a missing category is one of them
 */
record CsvValues(
        CategoryOrder order,
        MissingValues missing,
        Set<String> missingMarkers,
        UnknownCategories unknown,
        boolean missingIsUnknown) {

    static final CsvValues STANDARD = new CsvValues(
            CategoryOrder.SORTED, MissingValues.error(), Set.of("NA", "N/A", "NaN", "nan", "null", "?"),
            UnknownCategories.ERROR, false);

    CsvValues {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(missing, "the policy for missing values");
        Objects.requireNonNull(unknown, "the policy for unknown categories");
    }

    CsvValues withOrder(CategoryOrder wanted) {
        return new CsvValues(wanted, missing, missingMarkers, unknown, missingIsUnknown);
    }

    CsvValues withMissing(MissingValues policy) {
        return new CsvValues(order, policy, missingMarkers, unknown, missingIsUnknown);
    }

    CsvValues withMissingMarkers(Set<String> markers) {
        return new CsvValues(order, missing, markers, unknown, missingIsUnknown);
    }

    CsvValues withUnknown(UnknownCategories policy) {
        return new CsvValues(order, missing, missingMarkers, policy, missingIsUnknown);
    }

    CsvValues withMissingUnknown() {
        return new CsvValues(order, missing, missingMarkers, unknown, true);
    }

    /** No row is dropped without a word. */
    CsvValues keepingRows() {
        return missing instanceof MissingValues.DropRow ? withMissing(MissingValues.error()) : this;
    }
}
