package lanewise.data;

/**
 * What a reader makes of a missing number in a feature column.
 *
 * <p>A missing class, target, weight or category cannot be made up: it is an error, or drops its row under
 * {@link DropRow}. A missing category may count as an unknown one instead, see {@link Csv#missingCategoriesAreUnknown}.
 */
public sealed interface MissingValues {

    /** A missing number is an error that names its row and column. */
    record Error() implements MissingValues {}

    /**
     * A missing number becomes the mean of those present in its column of the file that was learned from; if that was learned under
     * {@link DropRow}, of those in the rows that were kept.
     */
    record Mean() implements MissingValues {}

    /**
     * A missing number becomes a fixed one.
     *
     * @param value a finite number
     */
    record Constant(double value) implements MissingValues {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is NaN or infinite
         */
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a missing value cannot become " + value + "; use a finite number");
            }
        }
    }

    /** A row with a missing value is left out. */
    record DropRow() implements MissingValues {}

    /**
     * Report it; the default.
     *
     * @return the policy
     */
    static MissingValues error() {
        return new Error();
    }

    /**
     * Put the column's mean in its place.
     *
     * @return the policy
     */
    static MissingValues mean() {
        return new Mean();
    }

    /**
     * Put a fixed number in its place.
     *
     * @param value a finite number
     * @return the policy
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    static MissingValues constant(double value) {
        return new Constant(value);
    }

    /**
     * Leave its row out.
     *
     * @return the policy
     */
    static MissingValues dropRow() {
        return new DropRow();
    }
}
