package lanewise.data;

import java.util.Arrays;

/**
 * Minimum, maximum, mean and standard deviation of each column, in {@code double}, by three passes over the rows.
 *
 * <p>The first pass finds the ends of each column. The other two work on t = (value − middle) / half range, which lies in
 * [−1, 1]: the second sums t, the third the squares of t − mean(t). So no sum overflows or underflows, and the variance
 * does not come from the difference of two large numbers (Chan, Golub and LeVeque, <i>Algorithms for computing the
 * sample variance</i>, The American Statistician 37(3), 1983, the two-pass algorithm).
 */
final class FloatColumnStatistics {

    private static final int BATCH = 256;

    private final FloatRowSource source;
    private final boolean ofTargets;
    private final double[] min;
    private final double[] max;
    private final double[] mean;
    private final double[] deviation;

    private FloatColumnStatistics(FloatRowSource source, boolean ofTargets) {
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
        pass((j, value) -> mean[j] += normalized(j, value));
        for (int j = 0; j < width; j++) {
            mean[j] /= rows;
        }
        pass((j, value) -> {
            double distance = normalized(j, value) - mean[j];
            deviation[j] += distance * distance;
        });
        for (int j = 0; j < width; j++) {
            mean[j] = middle(j) + halfRange(j) * mean[j];
            deviation[j] = halfRange(j) * Math.sqrt(deviation[j] / rows);
        }
    }

    static FloatColumnStatistics ofFeatures(FloatRowSource source) {
        return new FloatColumnStatistics(source, false);
    }

    static FloatColumnStatistics ofTargets(FloatDataset data) {
        checkRegression(data.classes());
        return new FloatColumnStatistics(FloatRowSource.of(data), true);
    }

    static void checkRegression(int classes) {
        if (classes > 0) {
            throw new IllegalArgumentException("the target is one of " + classes + " classes; a class is not scaled");
        }
    }

    /** What a pass does with each value. */
    private interface Visitor {
        void visit(int column, double value);
    }

    private long pass(Visitor visitor) {
        float[] x = new float[BATCH * source.features()];
        float[] y = new float[BATCH * source.targets()];
        float[] values = ofTargets ? y : x;
        long rows = 0;
        source.reset();
        for (int n = source.next(x, 0, y, 0, BATCH); n > 0; n = source.next(x, 0, y, 0, BATCH)) {
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

    private void check(long rows) {
        if (rows == 0) {
            throw new IllegalArgumentException("there is no row to fit a scaler on");
        }
        for (int j = 0; j < min.length; j++) {
            if (!Double.isFinite(min[j]) || !Double.isFinite(max[j])) {
                throw new IllegalArgumentException(
                        "column " + j + " runs from " + min[j] + " to " + max[j] + "; a scaler fits finite numbers only");
            }
        }
    }

    private double normalized(int j, double value) {
        double halfRange = halfRange(j);
        return halfRange == 0 ? 0 : (value - middle(j)) / halfRange;
    }

    private double middle(int j) {
        return min[j] + halfRange(j);
    }

    /** Half the distance between the ends; of halves, because the difference of two finite numbers may be infinite. */
    double halfRange(int j) {
        return max[j] / 2 - min[j] / 2;
    }

    int width() {
        return min.length;
    }

    double min(int j) {
        return min[j];
    }

    double[] means() {
        return mean;
    }

    /** The standard deviation of the population. */
    double deviation(int j) {
        return deviation[j];
    }
}
