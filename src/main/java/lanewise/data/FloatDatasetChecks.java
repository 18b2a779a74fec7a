package lanewise.data;

import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** What the arrays of a dataset must hold. Each method throws one sentence that names the first place where they do not. */
final class FloatDatasetChecks {

    private FloatDatasetChecks() {}

    /** An array holds so many rows of so many numbers. */
    static void array(String name, int length, int rows, int width, String what, int least) {
        Arguments.size("rows", rows);
        if (width < least) {
            throw new IllegalArgumentException(what + " is " + width + "; a dataset needs at least " + least);
        }
        if (length != (long) rows * width) {
            throw new IllegalArgumentException(name + " has " + Counts.of(length, "element") + "; "
                    + Counts.of(rows, "row") + " of " + width + " " + Counts.verb(rows, "needs", "need") + " "
                    + (long) rows * width);
        }
    }

    /** A feature has the name that it is said to have. */
    static void named(String name, int feature) {
        Objects.requireNonNull(name, () -> "name " + feature + " of the features is null");
    }

    /** Every number is finite. */
    static void finite(String what, float[] values, int width) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(what + " " + i % width + " of row " + i / width + " is " + values[i]
                        + "; a dataset holds finite numbers only");
            }
        }
    }

    /** Every target is a class. */
    static void classes(float[] y, int classes) {
        for (int row = 0; row < y.length; row++) {
            if (!(y[row] >= 0 && (int) y[row] < classes && y[row] == (int) y[row])) {
                throw new IllegalArgumentException("the class of row " + row + " is " + y[row]
                        + "; it must be a whole number from 0 to " + (classes - 1));
            }
        }
    }

    /** There is a weight for every row. */
    static void weights(float[] weights, int rows) {
        if (weights.length != rows) {
            throw new IllegalArgumentException(Counts.misfit(weights.length, "weight", rows, "row"));
        }
        for (int row = 0; row < rows; row++) {
            if (!(weights[row] >= 0 && Float.isFinite(weights[row]))) {
                throw new IllegalArgumentException("the weight of row " + row + " is " + weights[row]
                        + "; a weight must be a finite number of at least 0");
            }
        }
    }
}
