package lanewise.data;

import java.util.Arrays;

/** Fills a row of features from the fields of a record. */
final class FloatCsvRow {

    private FloatCsvRow() {}

    /** Writes all features of a row. */
    static void features(CsvCells row, float[] x, int xOffset) {
        CsvColumns columns = row.columns();
        for (int i = 0; i < columns.count(); i++) {
            int place = xOffset + columns.place(i);
            switch (columns.get(i).role()) {
                case NUMBER -> x[place] = finite(row, i, row.feature(i));
                case CATEGORY_INDEX, HASHED -> x[place] = row.categoryNumber(i);
                case ONE_HOT -> {
                    Arrays.fill(x, place, place + columns.width(i), 0);
                    int number = row.categoryNumber(i);
                    if (number >= 0) {
                        x[place + number] = 1;
                    }
                }
                default -> {}
            }
        }
    }

    /** A number that a float can hold. */
    static float finite(CsvCells row, int i, double value) {
        float rounded = (float) value;
        if (!Float.isFinite(rounded)) {
            String problem = Double.isNaN(value)
                    ? "the number is missing, and the column that was learned from has none to take the mean of"
                    : (row.isMissing(i) ? "the " + value + " for a missing number" : row.quote(i))
                            + " is too large for a float";
            throw row.error(i, problem);
        }
        return rounded;
    }
}
