package lanewise.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often each class was taken for each class, and the rates that follow from it.
 *
 * <p>With TP the rows of class c that are taken for c: precision is TP / rows taken for c, recall TP / rows of class c,
 * F1 = 2·precision·recall / (precision + recall). A quotient 0 / 0 counts as 0. A macro average is the mean over the
 * classes (definitions as in scikit-learn's {@code precision_recall_fscore_support}).
 */
public final class ConfusionMatrix {

    private final int classes;
    private final long[] counts;

    /**
     * A matrix of counts.
     *
     * @param classes number of classes, at least 2
     * @param counts {@code classes * classes} counts, row-major: row is the true class, column the predicted; copied
     * @throws IllegalArgumentException if the sizes do not fit or a count is negative
     */
    public ConfusionMatrix(int classes, long[] counts) {
        this.classes = Arguments.atLeast("classes", classes, 2);
        if (counts.length != (long) classes * classes) {
            throw new IllegalArgumentException(
                    "counts has " + counts.length + " elements; " + classes + " classes need "
                            + (long) classes * classes);
        }
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts holds a negative number; a count is at least 0");
        }
        this.counts = counts.clone();
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
        return counts[checked(actual) * classes + checked(predicted)];
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
        long right = 0;
        for (int c = 0; c < classes; c++) {
            right += count(c, c);
        }
        return quotient(right, rows());
    }

    /**
     * The precision of a class.
     *
     * @param c the class
     * @return from 0 to 1
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public double precision(int c) {
        long predicted = 0;
        for (int actual = 0; actual < classes; actual++) {
            predicted += count(actual, c);
        }
        return quotient(count(c, c), predicted);
    }

    /**
     * The recall of a class.
     *
     * @param c the class
     * @return from 0 to 1
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public double recall(int c) {
        return quotient(count(c, c), support(c));
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
        long rows = 0;
        for (int predicted = 0; predicted < classes; predicted++) {
            rows += count(c, predicted);
        }
        return rows;
    }

    /**
     * The mean of the classes' F1 scores.
     *
     * @return from 0 to 1
     */
    public double macroF1() {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += f1(c);
        }
        return sum / classes;
    }

    /**
     * The mean of the classes' precisions.
     *
     * @return from 0 to 1
     */
    public double macroPrecision() {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += precision(c);
        }
        return sum / classes;
    }

    /**
     * The mean of the classes' recalls.
     *
     * @return from 0 to 1
     */
    public double macroRecall() {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += recall(c);
        }
        return sum / classes;
    }

    private static double quotient(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /**
     * A table: a line per class with its rates and the counts of its row.
     *
     * @param names one per class, or none: the classes are then numbered
     * @return several lines, each ended by a line feed
     * @throws IllegalArgumentException if the number of names does not fit
     */
    public String table(List<String> names) {
        if (!names.isEmpty() && names.size() != classes) {
            throw new IllegalArgumentException(
                    names.size() + " names do not fit " + classes + " classes; give one per class, or none");
        }
        int width = Math.max(5, names.stream().mapToInt(String::length).max().orElse(0));
        int digits = Math.max(5, String.valueOf(rows()).length() + 1);
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(Locale.ROOT, "%-" + width + "s  precision  recall     F1    rows  taken for", "class"));
        for (int c = 0; c < classes; c++) {
            table.append(String.format(Locale.ROOT, "%" + digits + "d", c));
        }
        table.append('\n');
        for (int c = 0; c < classes; c++) {
            String name = names.isEmpty() ? String.valueOf(c) : names.get(c);
            table.append(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %9.3f %7.3f %6.3f %7d           ",
                    name,
                    precision(c),
                    recall(c),
                    f1(c),
                    support(c)));
            for (int predicted = 0; predicted < classes; predicted++) {
                table.append(String.format(Locale.ROOT, "%" + digits + "d", count(c, predicted)));
            }
            table.append('\n');
        }
        return table.append(String.format(
                Locale.ROOT,
                "%-" + width + "s  %9.3f %7.3f %6.3f %7d%n",
                "macro",
                macroPrecision(),
                macroRecall(),
                macroF1(),
                rows()))
                .toString()
                .replace(System.lineSeparator(), "\n");
    }

    /**
     * Whether another object holds the same counts.
     *
     * @param other any object
     * @return true if it is a matrix of the same counts
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that && Arrays.equals(counts, that.counts);
    }

    /**
     * A hash of the counts.
     *
     * @return equal for equal matrices
     */
    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return table(List.of());
    }
}
