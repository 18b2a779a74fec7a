// Generated from FloatRowArrays.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** Rows that are an array each, laid side by side. */
final class DoubleRowArrays {

    private DoubleRowArrays() {}

    /** The numbers of each row. */
    static int width(String name, double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException(
                    name + " has no row, which leaves open how wide rows are; give one at least");
        }
        return row(name, rows, 0).length;
    }

    /** All rows in one array, which must be equally wide. */
    static double[] flat(String name, double[][] rows) {
        int width = width(name, rows);
        if ((long) rows.length * width > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException(name + " has " + rows.length + " rows of " + width
                    + " numbers, too many for one array; use a row source");
        }
        double[] flat = new double[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            if (row(name, rows, row).length != width) {
                throw new IllegalArgumentException(
                        "row " + row + " of " + name + " has " + Counts.of(rows[row].length, "number")
                                + ", row 0 has " + width + "; all rows must be equally wide");
            }
            System.arraycopy(rows[row], 0, flat, row * width, width);
        }
        return flat;
    }

    private static double[] row(String name, double[][] rows, int row) {
        return Objects.requireNonNull(
                rows[row], () -> "row " + row + " of " + name + " is null; each row is an array of its numbers");
    }

    /** As many targets as rows. */
    static void pairs(int rows, int targets, String what) {
        if (rows != targets) {
            throw new IllegalArgumentException("x has " + Counts.of(rows, "row") + " and there "
                    + Counts.verb(targets, "is ", "are ") + Counts.of(targets, what)
                    + "; each row has its own");
        }
    }
}
