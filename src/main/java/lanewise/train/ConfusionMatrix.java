package lanewise.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.checks.Names;

/**
 * How often each class was taken for each class, and the rates that follow from it.
 *
 * <p>With TP the rows of class c that are taken for c: precision is TP / rows taken for c, recall TP / rows of class c,
 * F1 = 2·precision·recall / (precision + recall). A quotient 0 / 0 counts as 0. A macro average is the mean over the
 * classes that have a row or are taken for one; the others say nothing of the model (definitions as in scikit-learn's
 * {@code precision_recall_fscore_support}).
 */
public final class ConfusionMatrix {

    private final int classes;

    /** Where a count is not 0: true class times classes, plus predicted class; ascending. Most of many classes never meet. */
    private final long[] cells;

    /** The count of each cell. */
    private final long[] counts;

    /** For each class the rows taken for it, its own rows, and those of both. */
    private final long[] predicted;

    private final long[] support;
    private final long[] right;

    /**
     * A matrix of counts.
     *
     * @param classes number of classes, at least 2
     * @param counts {@code classes * classes} counts, row-major: row is the true class, column the predicted; copied
     * @throws IllegalArgumentException if the sizes do not fit or a count is negative
     */
    public ConfusionMatrix(int classes, long[] counts) {
        this(classes, cells(classes, counts), Arrays.stream(counts).filter(count -> count != 0).toArray());
    }

    private ConfusionMatrix(int classes, long[] cells, long[] counts) {
        this.classes = classes;
        this.cells = cells;
        this.counts = counts;
        predicted = new long[classes];
        support = new long[classes];
        right = new long[classes];
        for (int i = 0; i < cells.length; i++) {
            int actual = (int) (cells[i] / classes);
            int taken = (int) (cells[i] % classes);
            support[actual] += counts[i];
            predicted[taken] += counts[i];
            right[actual] += actual == taken ? counts[i] : 0;
        }
    }

    private static long[] cells(int classes, long[] counts) {
        Arguments.atLeast("classes", classes, 2);
        if (counts.length != (long) classes * classes) {
            throw new IllegalArgumentException(
                    "counts has " + Counts.of(counts.length, "element") + "; " + classes + " classes need "
                            + (long) classes * classes);
        }
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts holds a negative number; a count is at least 0");
        }
        return LongStream.range(0, counts.length).filter(cell -> counts[(int) cell] != 0).toArray();
    }

    /** Counts rows, given as the cell of each: true class times classes, plus predicted class. The array is sorted. */
    static ConfusionMatrix of(int classes, long[] rows) {
        Arguments.atLeast("classes", classes, 2);
        Arrays.sort(rows);
        long[] cells = Arrays.stream(rows).distinct().toArray();
        long[] counts = new long[cells.length];
        int cell = -1;
        for (int i = 0; i < rows.length; i++) {
            cell += i == 0 || rows[i] != rows[i - 1] ? 1 : 0;
            counts[cell]++;
        }
        return new ConfusionMatrix(classes, cells, counts);
    }

    /**
     * The number of classes.
     *
     * @return at least 2
     */
    public int classes() {
        return classes;
    }

    /**
     * One count.
     *
     * @param actual the true class
     * @param predicted the class it was taken for
     * @return number of rows
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public long count(int actual, int predicted) {
        int cell = Arrays.binarySearch(cells, (long) checked(actual) * classes + checked(predicted));
        return cell < 0 ? 0 : counts[cell];
    }

    private int checked(int c) {
        if (c < 0 || c >= classes) {
            throw new IndexOutOfBoundsException("there is no class " + c + "; classes are 0 to " + (classes - 1));
        }
        return c;
    }

    /**
     * The number of rows counted.
     *
     * @return the sum of all counts
     */
    public long rows() {
        return Arrays.stream(counts).sum();
    }

    /**
     * The part of the rows whose class was recognised.
     *
     * @return from 0 to 1
     */
    public double accuracy() {
        return quotient(Arrays.stream(right).sum(), rows());
    }

    /**
     * The precision of a class.
     *
     * @param c the class
     * @return from 0 to 1
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public double precision(int c) {
        return quotient(right[checked(c)], predicted[c]);
    }

    /**
     * The recall of a class.
     *
     * @param c the class
     * @return from 0 to 1
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public double recall(int c) {
        return quotient(right[checked(c)], support[c]);
    }

    /**
     * The F1 score of a class.
     *
     * @param c the class
     * @return from 0 to 1
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public double f1(int c) {
        double sum = precision(c) + recall(c);
        return sum == 0 ? 0 : 2 * precision(c) * recall(c) / sum;
    }

    /**
     * The rows of a class.
     *
     * @param c the class
     * @return how many there are
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public long support(int c) {
        return support[checked(c)];
    }

    /**
     * The mean F1 score of the classes that were met.
     *
     * @return from 0 to 1
     */
    public double macroF1() {
        return mean(this::f1);
    }

    /**
     * The mean precision of the classes that were met.
     *
     * @return from 0 to 1
     */
    public double macroPrecision() {
        return mean(this::precision);
    }

    /**
     * The mean recall of the classes that were met.
     *
     * @return from 0 to 1
     */
    public double macroRecall() {
        return mean(this::recall);
    }

    private double mean(IntToDoubleFunction rate) {
        double sum = 0;
        int met = 0;
        for (int c = 0; c < classes; c++) {
            if (support[c] > 0 || predicted[c] > 0) {
                sum += rate.applyAsDouble(c);
                met++;
            }
        }
        return met == 0 ? 0 : sum / met;
    }

    private static double quotient(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /**
     * A table: a line per class with its rates and, of up to {@value ConfusionTable#MOST_COLUMNS} classes, the counts of its row.
     *
     * @param names one per class, or none: the classes are then numbered
     * @return several lines, each ended by a line feed
     * @throws IllegalArgumentException if there are names, but not one per class, or two are the same
     */
    public String table(List<String> names) {
        return ConfusionTable.of(this, names.isEmpty() ? names : Names.ofClasses(names, classes));
    }

    /**
     * Whether another object holds the same counts.
     *
     * @param other any object
     * @return true if it is a matrix of the same counts
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that
                && classes == that.classes
                && Arrays.equals(cells, that.cells)
                && Arrays.equals(counts, that.counts);
    }

    /**
     * A hash of the counts.
     *
     * @return equal for equal matrices
     */
    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return table(List.of());
    }
}
