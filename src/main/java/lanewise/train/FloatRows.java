package lanewise.train;

import java.util.Arrays;
import java.util.function.IntFunction;
import lanewise.kernel.FloatReduce;
import lanewise.network.FloatBackprop;
import lanewise.network.ParameterLayout;

/** Finds numbers that are not finite, or that a network cannot learn from. */
final class FloatRows {

    /** Up to here a plain loop is faster than a kernel call. */
    private static final int SHORT = 64;

    private FloatRows() {}

    /** Whether all are finite. */
    static boolean finite(float[] values, int offset, int count) {
        // A sum of squares may overflow although every number is finite.
        return count > SHORT && Float.isFinite(FloatReduce.squaredNorm(count, values, offset))
                || firstNotFinite(values, offset, count) < 0;
    }

    /** The first index from the offset on, relative to it, whose element is not finite; −1 if all of them are. */
    static int firstNotFinite(float[] values, int offset, int count) {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(values[offset + i])) {
                return i;
            }
        }
        return -1;
    }

    /** The first row of a batch that holds such a number; −1 if there is none. */
    static int firstNotFinite(
            float[] x, int xOffset, int features, float[] y, int yOffset, int targets, int rows) {
        int inX = firstNotFinite(x, xOffset, rows * features);
        int inY = firstNotFinite(y, yOffset, rows * targets);
        int rowX = inX < 0 ? rows : inX / features;
        int rowY = inY < 0 ? rows : inY / targets;
        int row = Math.min(rowX, rowY);
        return row == rows ? -1 : row;
    }

    /** Names what is not finite in a row to learn from. */
    static String describe(
            String name, float[] x, int xOffset, int features, float[] y, int yOffset, int targets, int row) {
        return first(name, x, xOffset, features, y, yOffset, targets, row)
                + "; a network learns from finite numbers only, so remove or fill such rows";
    }

    /** Names what is not finite in rows to measure with, if anything is. */
    static void checkMeasured(float[] x, int features, float[] y, int targets, int rows) {
        checkMeasured(row -> "row " + row + " of the dataset to measure", x, features, y, targets, rows);
    }

    /** As {@link #checkMeasured(float[], int, float[], int, int)}, for rows of a source, which have names of their own. */
    static void checkMeasured(IntFunction<String> name, float[] x, int features, float[] y, int targets, int rows) {
        int row = firstNotFinite(x, 0, features, y, 0, targets, rows);
        if (row >= 0) {
            throw new IllegalArgumentException(first(name.apply(row), x, 0, features, y, 0, targets, row)
                    + "; a network is measured on finite numbers only, so remove or fill such rows");
        }
    }

    /** Names the first running variance of a batch norm that is none. */
    static void checkVariances(ParameterLayout layout, float[] parameters) {
        for (ParameterLayout.Block block : layout.blocks()) {
            boolean variances = block.kind() == ParameterLayout.Kind.RUNNING_VARIANCE;
            for (int i = block.offset(); variances && i < block.offset() + block.size(); i++) {
                if (parameters[i] < 0) {
                    throw new IllegalArgumentException(
                            "parameter " + i + ", a variance of a batch norm, is " + parameters[i]
                                    + "; a variance is at least 0");
                }
            }
        }
    }

    /** Names the row if one of a batch has a weight that is none; the weights may be null. */
    static void checkWeights(float[] weights, int rows, IntFunction<String> name) {
        for (int i = 0; weights != null && i < rows; i++) {
            if (!(weights[i] >= 0 && weights[i] < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of " + name.apply(i) + " is " + weights[i]
                        + "; it must be a finite number of at least 0");
            }
        }
    }

    /**
     * What was found in a batch by its place there, with the name of the row instead; as it was found if no row has targets or
     * integers that the network does not take.
     */
    static IllegalArgumentException named(
            IllegalArgumentException found, FloatBackprop backprop, float[] x, float[] y, int rows,
            IntFunction<String> name) {
        int inputs = backprop.network().inputs();
        int targets = backprop.network().targets();
        for (int i = 0; i < rows; i++) {
            try {
                backprop.checkRows(
                        Arrays.copyOfRange(x, i * inputs, (i + 1) * inputs),
                        Arrays.copyOfRange(y, i * targets, (i + 1) * targets), 1);
            } catch (IllegalArgumentException e) {
                return new IllegalArgumentException(e.getMessage().replace("of row 0", "of " + name.apply(i)), e);
            }
        }
        return found;
    }

    private static String first(
            String name, float[] x, int xOffset, int features, float[] y, int yOffset, int targets, int row) {
        int input = firstNotFinite(x, xOffset + row * features, features);
        return input >= 0
                ? "input " + input + " of " + name + " is " + x[xOffset + row * features + input]
                : targetOf(name, y, yOffset + row * targets, targets);
    }

    private static String targetOf(String name, float[] y, int from, int targets) {
        int target = firstNotFinite(y, from, targets);
        return "target " + target + " of " + name + " is " + y[from + target];
    }
}
