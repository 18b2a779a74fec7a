package lanewise.data;

import java.util.Arrays;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/**
 * Shifts and scales each column: out = (value − shift)·scale, one shift and one scale per column.
 *
 * <p>Fit it on the training rows alone, then apply it to all rows. A scaler is two arrays of plain numbers,
 * {@link #shift()} and {@link #scale()}, kept in {@code double}; {@link #of(double[], double[])} makes it again from
 * them. Elements are computed in {@code double}.
 *
 * <p>A column whose training values are all equal has nothing to scale: its scale is 1, so standardizing gives 0 and
 * min-max scaling gives the lower end, as nearly as numbers of the size of the column can be moved to it. The same holds for a
 * spread so small that its reciprocal is infinite.
 *
 * <p>Immutable. Applying it to arrays allocates nothing.
 */
public final class FloatScaler {

    private final double[] shift;
    private final double[] scale;

    FloatScaler(double[] shift, double[] scale) {
        this.shift = shift;
        this.scale = scale;
    }

    /**
     * The scaler with the given numbers.
     *
     * @param shift what to subtract, finite, one per column
     * @param scale what to multiply by, finite and not 0, one per column
     * @return the scaler; the arrays are copied
     * @throws IllegalArgumentException if the lengths differ or a number is out of range
     */
    public static FloatScaler of(double[] shift, double[] scale) {
        if (shift.length != scale.length) {
            throw new IllegalArgumentException(Counts.misfit(shift.length, "shift", scale.length, "scale"));
        }
        for (int j = 0; j < shift.length; j++) {
            if (!Double.isFinite(shift[j]) || !Double.isFinite(scale[j]) || scale[j] == 0) {
                throw new IllegalArgumentException("column " + j + " has shift " + shift[j] + " and scale " + scale[j]
                        + "; both must be finite and the scale not 0");
            }
        }
        return new FloatScaler(shift.clone(), scale.clone());
    }

    /**
     * Fits features to mean 0 and standard deviation 1 (of the population: the squares are divided by the number of
     * rows). The mean is rounded to a {@code double}: where hardly any {@code double} lies between a column's numbers, they may have a
     * mean as far from 0 once they are scaled; subtract what such numbers have in common.
     *
     * @param train the training rows, at least 1
     * @return the scaler for {@code train.features()} columns
     * @throws IllegalArgumentException if there is no row, or the distance between a column's ends is too large for a {@code double}
     */
    public static FloatScaler standardize(FloatDataset train) {
        return standardize(FloatRowSource.of(train));
    }

    /**
     * As {@link #standardize(FloatDataset)}, in passes over a source.
     *
     * @param train the training rows, at least 1; reset before, between and after the passes
     * @return the scaler for {@code train.features()} columns
     * @throws IllegalArgumentException if there is no row, the distance between a column's ends is too large for a {@code double}, or
     *     the source does not give the same number of rows in each pass
     */
    public static FloatScaler standardize(FloatRowSource train) {
        return FloatScalerFit.standard(FloatColumnStatistics.ofFeatures(train));
    }

    /**
     * Fits targets of a regression to mean 0 and standard deviation 1. {@link #inverse} turns predictions back.
     *
     * @param train the training rows, at least 1
     * @return the scaler for {@code train.targets()} columns
     * @throws IllegalArgumentException if there is no row, the target is a class, or the distance between a column's ends is too large for
     *     a {@code double}
     */
    public static FloatScaler standardizeTargets(FloatDataset train) {
        return standardizeTargets(FloatRowSource.of(train));
    }

    /**
     * As {@link #standardizeTargets(FloatDataset)}, in passes over a source.
     *
     * @param train the training rows, at least 1; reset before, between and after the passes
     * @return the scaler for {@code train.targets()} columns
     * @throws IllegalArgumentException if there is no row, the target is a class, the distance between a column's ends is too large for
     *     a {@code double}, or the source does not give the same number of rows in each pass
     */
    public static FloatScaler standardizeTargets(FloatRowSource train) {
        return FloatScalerFit.standard(FloatColumnStatistics.ofTargets(train));
    }

    /**
     * Fits features to the range from {@code low} to {@code high}, up to rounding. Later rows may fall outside it.
     *
     * @param train the training rows, at least 1
     * @param low where a column's smallest value goes
     * @param high where its largest value goes, above {@code low}
     * @return the scaler for {@code train.features()} columns
     * @throws IllegalArgumentException if there is no row, the range is empty or not finite, or a column's numbers are too large for
     *     their spread, or for the range, to be brought to its ends
     */
    public static FloatScaler minMax(FloatDataset train, double low, double high) {
        return minMax(FloatRowSource.of(train), low, high);
    }

    /**
     * Fits features to the range from {@code low} to {@code high}, in passes over a source.
     *
     * @param train the training rows, at least 1; reset before, between and after the passes
     * @param low where a column's smallest value goes
     * @param high where its largest value goes, above {@code low}
     * @return the scaler for {@code train.features()} columns
     * @throws IllegalArgumentException if there is no row, the range is empty or not finite, or a column's numbers are too large for
     *     their spread, or for the range, to be brought to its ends
     */
    public static FloatScaler minMax(FloatRowSource train, double low, double high) {
        FloatScalerFit.checkRange(low, high);
        return FloatScalerFit.ranged(FloatColumnStatistics.ofFeatures(train), low, high);
    }

    /**
     * Fits targets of a regression to the range from {@code low} to {@code high}, up to rounding.
     *
     * @param train the training rows, at least 1
     * @param low where a column's smallest value goes
     * @param high where its largest value goes, above {@code low}
     * @return the scaler for {@code train.targets()} columns
     * @throws IllegalArgumentException if there is no row, the target is a class, the range is empty or not finite, or a column's
     *     numbers are too large for their spread, or for the range, to be brought to its ends
     */
    public static FloatScaler minMaxTargets(FloatDataset train, double low, double high) {
        return minMaxTargets(FloatRowSource.of(train), low, high);
    }

    /**
     * As {@link #minMaxTargets(FloatDataset, double, double)}, in passes over a source.
     *
     * @param train the training rows, at least 1; reset before, between and after the passes
     * @param low where a column's smallest value goes
     * @param high where its largest value goes, above {@code low}
     * @return the scaler for {@code train.targets()} columns
     * @throws IllegalArgumentException if there is no row, the target is a class, the range is empty or not finite, or a column's
     *     numbers are too large for their spread, or for the range, to be brought to its ends
     */
    public static FloatScaler minMaxTargets(FloatRowSource train, double low, double high) {
        FloatScalerFit.checkRange(low, high);
        return FloatScalerFit.ranged(FloatColumnStatistics.ofTargets(train), low, high);
    }

    /**
     * The same scaler, which leaves some columns as they are, for example the integers that an embedding reads.
     *
     * @param columns their indices, from 0
     * @return a changed copy
     * @throws IllegalArgumentException if there is no such column
     */
    public FloatScaler leaving(int... columns) {
        double[] kept = shift.clone();
        double[] one = scale.clone();
        for (int column : columns) {
            if (column < 0 || column >= kept.length) {
                throw new IllegalArgumentException(
                        "there is no column " + column + " to leave as it is; the scaler has "
                                + kept.length + ", counted from 0");
            }
            kept[column] = 0;
            one[column] = 1;
        }
        return new FloatScaler(kept, one);
    }

    /**
     * The number of columns.
     *
     * @return at least 0
     */
    public int width() {
        return shift.length;
    }

    /**
     * What is subtracted.
     *
     * @return a copy, one number per column
     */
    public double[] shift() {
        return shift.clone();
    }

    /**
     * What is multiplied by.
     *
     * @return a copy, one number per column
     */
    public double[] scale() {
        return scale.clone();
    }

    /**
     * Scales rows: out = (value − shift)·scale.
     *
     * @param rows number of rows
     * @param values {@code rows * width()} numbers
     * @param offset where they start
     * @param out receives as many; may be {@code values}, then with the same offset
     * @param outOffset where they start
     * @throws IllegalArgumentException if {@code rows} is negative
     * @throws IndexOutOfBoundsException if a range does not lie inside its array
     */
    public void apply(int rows, float[] values, int offset, float[] out, int outOffset) {
        check(rows, values.length, offset, out.length, outOffset);
        int width = shift.length;
        for (int row = 0; row < rows; row++) {
            int from = offset + row * width;
            int to = outOffset + row * width;
            for (int j = 0; j < width; j++) {
                out[to + j] = (float) ((values[from + j] - shift[j]) * scale[j]);
            }
        }
    }

    /**
     * Undoes the scaling: out = value / scale + shift.
     *
     * @param rows number of rows
     * @param values {@code rows * width()} scaled numbers, for example predictions of scaled targets
     * @param offset where they start
     * @param out receives as many; may be {@code values}, then with the same offset
     * @param outOffset where they start
     * @throws IllegalArgumentException if {@code rows} is negative
     * @throws IndexOutOfBoundsException if a range does not lie inside its array
     */
    public void inverse(int rows, float[] values, int offset, float[] out, int outOffset) {
        check(rows, values.length, offset, out.length, outOffset);
        int width = shift.length;
        for (int row = 0; row < rows; row++) {
            int from = offset + row * width;
            int to = outOffset + row * width;
            for (int j = 0; j < width; j++) {
                out[to + j] = (float) (values[from + j] / scale[j] + shift[j]);
            }
        }
    }

    private void check(int rows, int length, int offset, int outLength, int outOffset) {
        Arguments.size("rows", rows);
        Arguments.range("values", length, offset, (long) rows * shift.length);
        Arguments.range("out", outLength, outOffset, (long) rows * shift.length);
    }

    /**
     * Scales the features of a dataset.
     *
     * @param data rows with {@code width()} features
     * @return a dataset with features of its own and the targets of {@code data}
     * @throws IllegalArgumentException if the widths differ, or a scaled value is too large for a {@code float}
     */
    public FloatDataset apply(FloatDataset data) {
        checkWidth("feature", data.features());
        float[] scaled = new float[data.x().length];
        apply(data.rows(), data.x(), 0, scaled, 0);
        return data.withArrays(scaled, data.y());
    }

    /**
     * Scales the features of a source, row by row as they are read.
     *
     * @param source rows with {@code width()} features
     * @return a source of scaled rows, which resets and closes {@code source}; a scaled value that is too large for a {@code float}
     *     is an error there, which names its row
     * @throws IllegalArgumentException if the widths differ
     */
    public FloatRowSource apply(FloatRowSource source) {
        checkWidth("feature", source.features());
        return new FloatScaledRows(source, this, null);
    }

    /**
     * Scales the targets of a dataset.
     *
     * @param data rows with {@code width()} targets that are not a class
     * @return a dataset with targets of its own and the features of {@code data}
     * @throws IllegalArgumentException if the widths differ, the target is a class, or a scaled value is too large for
     *     a {@code float}
     */
    public FloatDataset applyToTargets(FloatDataset data) {
        FloatColumnStatistics.checkRegression(data.classes());
        checkWidth("target", data.targets());
        float[] scaled = new float[data.y().length];
        apply(data.rows(), data.y(), 0, scaled, 0);
        return data.withArrays(data.x(), scaled);
    }

    /**
     * Scales the targets of a source, row by row as they are read.
     *
     * @param source rows with {@code width()} targets that are not a class
     * @return a source of rows with scaled targets, which resets and closes {@code source}; a scaled value that is too large for a
     *     {@code float} is an error there, which names its row
     * @throws IllegalArgumentException if the widths differ, or the target is a class
     */
    public FloatRowSource applyToTargets(FloatRowSource source) {
        FloatColumnStatistics.checkRegression(source.classes());
        checkWidth("target", source.targets());
        return new FloatScaledRows(source, null, this);
    }

    private void checkWidth(String what, int width) {
        if (width != shift.length) {
            throw new IllegalArgumentException(
                    "a scaler of " + Counts.of(shift.length, "column") + " does not fit " + Counts.of(width, what));
        }
    }

    /**
     * The numbers of the scaler.
     *
     * @return its shifts and scales
     */
    @Override
    public String toString() {
        return "shift " + Arrays.toString(shift) + ", scale " + Arrays.toString(scale);
    }

    /**
     * Whether another scaler has the same numbers.
     *
     * @param other any object
     * @return true if it is a scaler of the same precision with equal shifts and scales
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof FloatScaler that
                && Arrays.equals(shift, that.shift)
                && Arrays.equals(scale, that.scale);
    }

    /**
     * A hash of the numbers.
     *
     * @return equal for equal scalers
     */
    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shift) + Arrays.hashCode(scale);
    }
}
