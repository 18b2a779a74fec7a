// Generated from FloatScalerFit.java by src/codegen/FloatToDouble.java.
package lanewise.data;

/** From the statistics of columns to the numbers of a {@link DoubleScaler}. */
final class DoubleScalerFit {

    /** How far from its place an end may lie, as a share of the range. */
    private static final double MOST_ERROR = 1e-3;

    private DoubleScalerFit() {}

    /** Columns of mean 0 and standard deviation 1. */
    static DoubleScaler standard(DoubleColumnStatistics statistics) {
        double[] scale = new double[statistics.width()];
        for (int j = 0; j < scale.length; j++) {
            scale[j] = usable(1 / statistics.deviation(j));
        }
        return new DoubleScaler(statistics.means(), scale);
    }

    /** Columns from {@code low} to {@code high}. */
    static DoubleScaler ranged(DoubleColumnStatistics statistics, double low, double high) {
        double[] shift = new double[statistics.width()];
        double[] scale = new double[shift.length];
        for (int j = 0; j < shift.length; j++) {
            double wanted = (high - low) / statistics.range(j);
            scale[j] = usable(wanted);
            shift[j] = statistics.min(j) - low / scale[j];
            // A column without a spread goes to the low end as nearly as its numbers can; any other reaches both.
            if (Double.isFinite(1 / statistics.range(j)) || Double.isFinite(wanted) || !Double.isFinite(shift[j])) {
                checkEnds(statistics, j, shift[j], scale[j], low, high);
            }
        }
        return new DoubleScaler(shift, scale);
    }

    /** Beside its size the spread of a column may be so small, or the range so far from 0, that numbers do not tell its ends apart. */
    private static void checkEnds(
            DoubleColumnStatistics statistics, int j, double shift, double scale, double low, double high) {
        double min = statistics.min(j);
        double max = min + statistics.range(j);
        double error = Math.max(Math.abs((min - shift) * scale - low), Math.abs((max - shift) * scale - high));
        if (!(error <= MOST_ERROR * (high - low))) {
            throw new IllegalArgumentException("column " + j + " runs from " + min + " to " + max
                    + "; numbers of that size cannot be scaled to the range from " + low + " to " + high
                    + ": subtract what they have in common, or choose another range");
        }
    }

    /** A range to scale to; to be checked before a pass over the rows is made for it. */
    static void checkRange(double low, double high) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("the range from " + low + " to " + high
                    + " is not one to scale to; it must be finite and its low end below its high end");
        }
    }

    /** A column without a spread has nothing to scale. */
    private static double usable(double scale) {
        return Double.isFinite(scale) && scale != 0 ? scale : 1;
    }
}
