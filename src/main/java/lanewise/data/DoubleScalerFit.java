// Generated from FloatScalerFit.java by src/codegen/FloatToDouble.java.
package lanewise.data;

/** From the statistics of columns to the numbers of a {@link DoubleScaler}. */
final class DoubleScalerFit {

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
            scale[j] = usable((high - low) / statistics.range(j));
            shift[j] = statistics.min(j) - low / scale[j];
        }
        return new DoubleScaler(shift, scale);
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
