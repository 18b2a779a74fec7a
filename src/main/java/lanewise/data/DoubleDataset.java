// Generated from FloatDataset.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import java.util.List;
import java.util.stream.IntStream;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.checks.Names;

/**
 * Rows of features and targets in flat row-major {@code double} arrays.
 *
 * <p>Feature j of row i is {@code x()[i * features() + j]}, target k of row i is {@code y()[i * targets() + k]}. For
 * classification the targets are one column that holds the class, a whole number from 0 to {@code classes() - 1}; for
 * regression {@code classes()} is 0 and there may be any number of target columns, even none. Rows may carry weights.
 *
 * <p>The arrays are the caller's, not copies, and what {@link #x()}, {@link #y()} and {@link #weights()} return is
 * shared: whoever writes to them changes the dataset. Everything else is immutable. Rows and columns are counted from
 * 0.
 */
public final class DoubleDataset {

    private final int rows;
    private final int features;
    private final int targets;
    private final int classes;
    private final double[] x;
    private final double[] y;
    private final double[] weights;
    private final List<String> featureNames;
    private final List<String> classNames;

    private DoubleDataset(
            int rows,
            int features,
            int targets,
            int classes,
            double[] x,
            double[] y,
            double[] weights,
            List<String> featureNames,
            List<String> classNames) {
        this.rows = rows;
        this.features = features;
        this.targets = targets;
        this.classes = classes;
        this.x = x;
        this.y = y;
        this.weights = weights;
        this.featureNames = featureNames;
        this.classNames = classNames;
    }

    /**
     * Rows whose targets are numbers.
     *
     * @param rows number of rows, at least 0
     * @param features numbers per row of {@code x}, at least 1
     * @param targets numbers per row of {@code y}, at least 0
     * @param x {@code rows * features} finite numbers
     * @param y {@code rows * targets} finite numbers
     * @return the dataset
     * @throws IllegalArgumentException if a size is wrong or a number is NaN or infinite; the message names its row and
     *     column
     */
    public static DoubleDataset regression(int rows, int features, int targets, double[] x, double[] y) {
        DoubleDatasetChecks.array("x", x.length, rows, features, "features", 1);
        DoubleDatasetChecks.array("y", y.length, rows, targets, "targets", 0);
        DoubleDatasetChecks.finite("feature", x, features);
        DoubleDatasetChecks.finite("target", y, targets);
        return new DoubleDataset(rows, features, targets, 0, x, y, null, List.of(), List.of());
    }

    /**
     * Rows whose target is a class.
     *
     * @param rows number of rows, at least 0
     * @param features numbers per row of {@code x}, at least 1
     * @param classes number of classes, at least 1
     * @param x {@code rows * features} finite numbers
     * @param y {@code rows} classes, each a whole number from 0 to {@code classes - 1}
     * @return the dataset
     * @throws IllegalArgumentException if a size is wrong, a feature is NaN or infinite, or a class is out of range;
     *     the message names its row
     */
    public static DoubleDataset classification(int rows, int features, int classes, double[] x, double[] y) {
        if (classes < 1) {
            throw new IllegalArgumentException("classes is " + classes + "; classification needs at least 1 class");
        }
        DoubleDatasetChecks.array("x", x.length, rows, features, "features", 1);
        DoubleDatasetChecks.array("y", y.length, rows, 1, "targets", 1);
        DoubleDatasetChecks.finite("feature", x, features);
        DoubleDatasetChecks.classes(y, classes);
        return new DoubleDataset(rows, features, 1, classes, x, y, null, List.of(), List.of());
    }

    /**
     * Rows that are an array each, whose targets are numbers. The numbers are copied.
     *
     * @param x the features, at least one row, all equally wide
     * @param y the targets of each row, all equally wide
     * @return the dataset
     * @throws IllegalArgumentException if sizes do not fit or a number is not finite; the message names its row and column
     */
    public static DoubleDataset ofRows(double[][] x, double[][] y) {
        DoubleRowArrays.pairs(x.length, y.length, "row of targets");
        return regression(
                x.length, DoubleRowArrays.width("x", x), DoubleRowArrays.width("y", y), DoubleRowArrays.flat("x", x),
                DoubleRowArrays.flat("y", y));
    }

    /**
     * Rows that are an array each, whose target is a class. The numbers are copied.
     *
     * @param x the features, at least one row, all equally wide
     * @param labels the class of each row, from 0
     * @param classes the number of classes, at least 1
     * @return the dataset
     * @throws IllegalArgumentException if sizes do not fit, a number is not finite or a label is no class; the message names
     *     its row
     */
    public static DoubleDataset ofRows(double[][] x, int[] labels, int classes) {
        DoubleRowArrays.pairs(x.length, labels.length, "label");
        double[] y = new double[labels.length];
        for (int row = 0; row < y.length; row++) {
            y[row] = labels[row];
        }
        return classification(x.length, DoubleRowArrays.width("x", x), classes, DoubleRowArrays.flat("x", x), y);
    }

    /**
     * This dataset with names for its features.
     *
     * @param names one name per feature
     * @return a dataset on the same arrays
     * @throws IllegalArgumentException if there are not as many names as features
     */
    public DoubleDataset withFeatureNames(List<String> names) {
        if (names.size() != features) {
            throw new IllegalArgumentException(
                    Counts.misfit(names.size(), "feature name", features, "feature"));
        }
        for (int i = 0; i < features; i++) {
            DoubleDatasetChecks.named(names.get(i), i);
        }
        return new DoubleDataset(rows, features, targets, classes, x, y, weights, List.copyOf(names), classNames);
    }

    /**
     * This dataset with names for its classes.
     *
     * @param names one name per class
     * @return a dataset on the same arrays
     * @throws IllegalArgumentException if there are not as many names as classes, or two are the same
     */
    public DoubleDataset withClassNames(List<String> names) {
        return new DoubleDataset(
                rows, features, targets, classes, x, y, weights, featureNames, Names.ofClasses(names, classes));
    }

    /**
     * This dataset with a weight for every row.
     *
     * @param weights one finite number of at least 0 per row; not copied
     * @return a dataset on the same arrays
     * @throws IllegalArgumentException if there are not as many weights as rows, or one is negative, NaN or infinite
     */
    public DoubleDataset withWeights(double[] weights) {
        DoubleDatasetChecks.weights(weights, rows);
        return new DoubleDataset(rows, features, targets, classes, x, y, weights, featureNames, classNames);
    }

    /** This dataset on scaled arrays, which have the same shapes. */
    DoubleDataset withArrays(double[] scaledX, double[] scaledY) {
        DoubleDatasetChecks.finite("feature", scaledX, features);
        DoubleDatasetChecks.finite("target", scaledY, targets);
        return new DoubleDataset(
                rows, features, targets, classes, scaledX, scaledY, weights, featureNames, classNames);
    }

    /**
     * The number of rows.
     *
     * @return at least 0
     */
    public int rows() {
        return rows;
    }

    /**
     * The numbers in a row of {@link #x()}.
     *
     * @return at least 1
     */
    public int features() {
        return features;
    }

    /**
     * The numbers in a row of {@link #y()}.
     *
     * @return 1 for classification, at least 0 for regression
     */
    public int targets() {
        return targets;
    }

    /**
     * The number of classes.
     *
     * @return at least 1 for classification, 0 for regression
     */
    public int classes() {
        return classes;
    }

    /**
     * The features.
     *
     * @return {@code rows * features} numbers, row after row; the dataset's own array
     */
    public double[] x() {
        return x;
    }

    /**
     * The targets.
     *
     * @return {@code rows * targets} numbers, row after row; the dataset's own array
     */
    public double[] y() {
        return y;
    }

    /**
     * The weights of the rows.
     *
     * @return one number per row, the dataset's own array; null if rows have no weights
     */
    public double[] weights() {
        return weights;
    }

    /**
     * The names of the features.
     *
     * @return one per feature, or none
     */
    public List<String> featureNames() {
        return featureNames;
    }

    /**
     * The names of the classes.
     *
     * @return one per class, or none
     */
    public List<String> classNames() {
        return classNames;
    }

    /**
     * Copies some rows, in the order given; a row may be named twice.
     *
     * @param chosen row numbers
     * @return a dataset on arrays of its own
     * @throws IndexOutOfBoundsException if a row does not exist
     * @throws IllegalArgumentException if there are more numbers than one array can hold
     */
    public DoubleDataset subset(int... chosen) {
        double[] chosenX = new double[Arguments.arrayLength("the chosen features", chosen.length, features)];
        double[] chosenY = new double[Arguments.arrayLength("the chosen targets", chosen.length, targets)];
        gather(chosen, 0, chosen.length, chosenX, 0, chosenY, 0);
        double[] chosenWeights = weights == null ? null : new double[chosen.length];
        for (int i = 0; weights != null && i < chosen.length; i++) {
            chosenWeights[i] = weights[chosen[i]];
        }
        return new DoubleDataset(
                chosen.length, features, targets, classes, chosenX, chosenY, chosenWeights, featureNames, classNames);
    }

    /**
     * Copies the first rows.
     *
     * @param n how many; all rows if there are fewer
     * @return a dataset on arrays of its own
     * @throws IllegalArgumentException if n is negative
     */
    public DoubleDataset head(int n) {
        Arguments.size("n", n);
        return subset(IntStream.range(0, Math.min(n, rows)).toArray());
    }

    /**
     * Copies all rows in random order.
     *
     * <p>Row i of the result is row p[i] of this dataset, p a permutation made by Durstenfeld's shuffle (for i from
     * n − 1 down to 1, swap p[i] with p[j]) with the generator {@code L64X128MixRandom} of {@code java.util.random},
     * created from the seed; j is the upper half of the 128-bit product of i + 1 and the generator's next {@code long}
     * read as unsigned.
     *
     * @param seed the same seed gives the same order, on every machine
     * @return a dataset on arrays of its own
     */
    public DoubleDataset shuffled(long seed) {
        return subset(Shuffle.permutation(rows, seed));
    }

    /**
     * Splits the rows at random. The rows are ordered as by {@link #shuffled(long)}; the first
     * {@code Math.round(fraction * rows)} of them become the training part.
     *
     * @param fraction the part of the rows to train on, above 0 and below 1
     * @param seed the same seed gives the same split, on every machine
     * @return the two parts, on arrays of their own
     * @throws IllegalArgumentException if the fraction is out of range or leaves one part without a row
     */
    public DoubleSplit split(double fraction, long seed) {
        return DoubleSplit.random(this, fraction, seed);
    }

    /**
     * Splits the rows at random so that each class has its share in both parts.
     *
     * <p>The training part has {@code Math.round(fraction * rows)} rows. A class of n rows gives it ⌊fraction·n⌋ of
     * them; the rows still missing come from the classes with the largest remainders, one each, the lower class first
     * at a tie. Rows are taken in the order of {@link #shuffled(long)}.
     *
     * @param fraction the part of the rows to train on, above 0 and below 1
     * @param seed the same seed gives the same split, on every machine
     * @return the two parts, on arrays of their own
     * @throws IllegalArgumentException if this is not classification, or the fraction is out of range or leaves one
     *     part without a row
     */
    public DoubleSplit stratifiedSplit(double fraction, long seed) {
        return DoubleSplit.stratified(this, fraction, seed);
    }

    /**
     * The classes as one-hot targets: {@code classes()} target columns, 1 in the column of the row's class and 0
     * elsewhere. For losses that compare numbers, such as the squared error.
     *
     * @return a regression dataset on the same features and weights
     * @throws IllegalArgumentException if this is not classification, or there are more rows times classes than one array can hold
     */
    public DoubleDataset oneHot() {
        if (classes == 0) {
            throw new IllegalArgumentException("a dataset without classes has no one-hot targets");
        }
        double[] oneHot = new double[Arguments.arrayLength("the one-hot targets", rows, classes)];
        for (int row = 0; row < rows; row++) {
            oneHot[row * classes + (int) y[row]] = 1;
        }
        return new DoubleDataset(rows, features, classes, 0, x, oneHot, weights, featureNames, List.of());
    }

    /**
     * Copies the rows of one mini-batch side by side into the caller's arrays. Allocates nothing.
     *
     * @param order row numbers, for example a permutation of all rows
     * @param from first entry of {@code order} to copy
     * @param count how many entries to copy
     * @param xOut receives {@code count * features} numbers
     * @param xOffset where they start
     * @param yOut receives {@code count * targets} numbers
     * @param yOffset where they start
     * @throws IndexOutOfBoundsException if a range does not lie inside its array or a row does not exist; nothing is
     *     written
     */
    public void gather(int[] order, int from, int count, double[] xOut, int xOffset, double[] yOut, int yOffset) {
        Arguments.size("count", count);
        Arguments.range("order", order.length, from, count);
        Arguments.range("xOut", xOut.length, xOffset, (long) count * features);
        Arguments.range("yOut", yOut.length, yOffset, (long) count * targets);
        for (int i = 0; i < count; i++) {
            if (order[from + i] < 0 || order[from + i] >= rows) {
                throw new IndexOutOfBoundsException(
                        "order[" + (from + i) + "] is " + order[from + i] + "; the dataset has "
                                + Counts.of(rows, "row"));
            }
        }
        for (int i = 0; i < count; i++) {
            int row = order[from + i];
            System.arraycopy(x, row * features, xOut, xOffset + i * features, features);
            System.arraycopy(y, row * targets, yOut, yOffset + i * targets, targets);
        }
    }

    /**
     * What the dataset holds, in one phrase.
     *
     * @return for example {@code "1797 rows, 64 features, 10 classes"}
     */
    @Override
    public String toString() {
        return Counts.of(rows, "row") + ", " + Counts.of(features, "feature") + ", "
                + (classes > 0 ? Counts.of(classes, "class") : Counts.of(targets, "target"));
    }
}
