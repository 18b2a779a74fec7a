package lanewise.data;

/**
 * What a reader makes of a category that is neither named in the format nor in the file that was learned from; of a missing one too,
 * if {@link Csv#missingCategoriesAreUnknown} says so. An unknown class is always an error.
 */
public enum UnknownCategories {
    /** It is an error that names its row and column; the default. */
    ERROR,
    /**
     * The features of a one-hot column are all 0, so that a model says what the row's other columns tell. In the column of a
     * category index, which has no such number, it is an error.
     */
    ZEROS,
    /**
     * All of them are one category, the last: a one-hot column has one feature more, a category index one number more, which is
     * the count of the known ones. A model learns of it only if there are such rows to learn from, as there are where the format
     * names the common categories and leaves out the rare.
     */
    OWN_CATEGORY
}
