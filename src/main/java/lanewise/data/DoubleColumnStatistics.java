// Generated from FloatColumnStatistics.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import java.util.Arrays;
import lanewise.checks.Counts;

/**
 * Minimum, maximum, mean and standard deviation of each column, in {@code double}, by three passes over the rows.
 *
 * <p>The first pass finds the ends of each column. The other two work on t = (value − middle) / unit, where unit is the
 * power of two next below the range, so that t lies in (−1, 1) and the division is exact: the second sums t, the third
 * the squares of t − mean(t). So no sum overflows or underflows, and the variance
 * does not come from the difference of two large numbers (Chan, Golub and LeVeque, <i>Algorithms for computing the
 * sample variance</i>, The American Statistician 37(3), 1983, the two-pass algorithm).
 */
final class DoubleColumnStatistics {

    /** Rows of a batch, and the numbers that a batch of wider rows has. */
    private static final int BATCH = 256;

    private static final int NUMBERS = 1 << 20;

    private final DoubleRowSource source;
    private final boolean ofTargets;
    private final double[] min;
    private final double[] max;
    private final double[] mean;
    private final double[] deviation;

    private DoubleColumnStatistics(DoubleRowSource source, boolean ofTargets) {
        this.source = source;
        this.ofTargets = ofTargets;
        int width = ofTargets ? source.targets() : source.features();
        min = new double[width];
        max = new double[width];
        mean = new double[width];
        deviation = new double[width];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
        long rows = pass((j, value) -> {
            min[j] = Math.min(min[j], value);
            max[j] = Math.max(max[j], value);
        });
        check(rows);
        again(rows, pass((j, value) -> mean[j] += normalized(j, value)));
        for (int j = 0; j < width; j++) {
            mean[j] /= rows;
        }
        again(rows, pass((j, value) -> {
            double distance = normalized(j, value) - mean[j];
            deviation[j] += distance * distance;
        }));
        for (int j = 0; j < width; j++) {
            mean[j] = middle(j) + Math.scalb(mean[j], exponent(j));
            deviation[j] = Math.scalb(Math.sqrt(deviation[j] / rows), exponent(j));
        }
    }

    static DoubleColumnStatistics ofFeatures(DoubleRowSource source) {
        return new DoubleColumnStatistics(source, false);
    }

    static DoubleColumnStatistics ofTargets(DoubleRowSource source) {
        checkRegression(source.classes());
        return new DoubleColumnStatistics(source, true);
    }

    static void checkRegression(int classes) {
        if (classes > 0) {
            throw new IllegalArgumentException(
                    "the target is one of " + Counts.of(classes, "class") + "; a class is not scaled");
        }
    }

    /** What a pass does with each value. */
    private interface Visitor {
        void visit(int column, double value);
    }

    private long pass(Visitor visitor) {
        int batch = Math.clamp(NUMBERS / Math.max(source.features(), source.targets()), 1, BATCH);
        double[] x = new double[batch * source.features()];
        double[] y = new double[batch * source.targets()];
        double[] values = ofTargets ? y : x;
        long rows = 0;
        source.reset();
        for (int n = next(x, y, batch); n > 0; n = next(x, y, batch)) {
            for (int row = 0; row < n; row++) {
                for (int j = 0; j < min.length; j++) {
                    visitor.visit(j, values[row * min.length + j]);
                }
            }
            rows += n;
        }
        source.reset();
        return rows;
    }

    private int next(double[] x, double[] y, int batch) {
        return SourceChecks.count("the source", source.next(x, 0, y, 0, batch), batch);
    }

    /** A source that cannot go back would make a scaler of nothing. */
    private static void again(long rows, long found) {
        if (found != rows) {
            throw new IllegalArgumentException(
                    "the source gave " + Counts.of(rows, "row") + " in its first pass and " + found
                            + " in a later one; reset takes it back to its first row");
        }
    }

    private void check(long rows) {
        if (rows == 0) {
            throw new IllegalArgumentException("there is no row to fit a scaler on");
        }
        for (int j = 0; j < min.length; j++) {
            if (!Double.isFinite(max[j] - min[j])) {
                throw new IllegalArgumentException("column " + j + " runs from " + min[j] + " to " + max[j]
                        + "; a scaler fits finite numbers with a finite range only");
            }
        }
    }

    private double normalized(int j, double value) {
        return Math.scalb(value - middle(j), -exponent(j));
    }

    private double middle(int j) {
        return min[j] + range(j) / 2;
    }

    private int exponent(int j) {
        return Math.getExponent(range(j));
    }

    int width() {
        return min.length;
    }

    double min(int j) {
        return min[j];
    }

    /** The distance between the ends, finite. */
    double range(int j) {
        return max[j] - min[j];
    }

    double[] means() {
        return mean;
    }

    /** The standard deviation of the population. */
    double deviation(int j) {
        return deviation[j];
    }
}
