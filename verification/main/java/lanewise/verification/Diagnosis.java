package lanewise.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntPredicate;

/**
 * Says in words what a wrong gradient looks like. Each explanation predicts the wrong gradient from the right one; it
 * is given when it accounts for all but a thousandth of the difference.
 */
final class Diagnosis {

    private static final double UNEXPLAINED = 1e-3;

    private final ParameterBlock block;
    private final double[] a;
    private final double[] n;
    private final double[] x;
    private final int size;

    /** Analytic and numeric gradients and parameters of one block; numeric must be known everywhere. */
    private Diagnosis(ParameterBlock block, double[] analytic, double[] numeric, double[] parameters) {
        this.block = block;
        a = analytic;
        n = numeric;
        x = parameters;
        size = block.size();
    }

    /**
     * The explanations of the differences in a block.
     *
     * @param rows number of rows over which the function is a mean; 0 if unknown
     */
    static List<String> explain(ParameterBlock block, double[] analytic, double[] numeric, double[] parameters,
            int rows) {
        List<String> hints = new ArrayList<>();
        for (double value : numeric) {
            if (!Double.isFinite(value)) {
                return hints;
            }
        }
        for (double value : analytic) {
            if (!Double.isFinite(value)) {
                return hints;
            }
        }
        Diagnosis d = new Diagnosis(block, analytic, numeric, parameters);
        d.zero(hints);
        if (hints.isEmpty()) {
            d.factor(hints, rows);
            d.transposed(hints);
            d.shifted(hints);
            d.clipped(hints);
            d.penalty(hints);
            d.region(hints);
        }
        return hints;
    }

    /** Whether a prediction of the analytic gradient accounts for the difference. */
    private boolean explains(IntToDoubleFunction prediction) {
        return explains(prediction, _ -> true);
    }

    private boolean explains(IntToDoubleFunction prediction, IntPredicate where) {
        double difference = 0;
        double left = 0;
        for (int i = 0; i < size; i++) {
            if (where.test(i)) {
                difference = Math.max(difference, Math.abs(a[i] - n[i]));
                left = Math.max(left, Math.abs(a[i] - prediction.applyAsDouble(i)));
            }
        }
        return difference > 0 && left <= UNEXPLAINED * difference;
    }

    private void zero(List<String> hints) {
        if (explains(_ -> 0) && maximum(a) == 0) {
            hints.add("the gradient of this block is zero everywhere: it is never computed");
        }
    }

    private void factor(List<String> hints, int rows) {
        double nn = 0;
        double an = 0;
        for (int i = 0; i < size; i++) {
            nn += n[i] * n[i];
            an += a[i] * n[i];
        }
        double c = an / nn;
        if (size < 2 || !explains(i -> c * n[i])) {
            return;
        }
        String meaning = meaning(c, rows);
        hints.add(meaning.isEmpty() ? "every entry is " + digits(c) + " times the right one" : meaning);
    }

    /** One sentence for a gradient whose every block is c times the right one. */
    static String everywhere(double c, int rows) {
        String meaning = meaning(c, rows);
        return "every block is " + digits(c) + " times the right gradient" + (meaning.isEmpty() ? "" : ": " + meaning);
    }

    /** What a factor looks like; empty if it is a number like any other. */
    private static String meaning(double c, int rows) {
        if (near(c, -1)) {
            return "looks like a flipped sign";
        }
        if (rows > 1 && near(c, rows)) {
            return "looks like a missing 1/N: a sum over the " + rows + " rows instead of a mean";
        }
        if (rows > 1 && near(c, 1.0 / rows)) {
            return "looks like 1/N taken twice over the " + rows + " rows";
        }
        if (near(c, 2)) {
            return "looks like a factor 2 too much, or a loss with ½ whose gradient is without";
        }
        return near(c, 0.5) ? "looks like a factor 2 too little: the derivative of a square without its 2" : "";
    }

    /** A number to four significant digits. */
    private static String digits(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toString();
    }

    static boolean near(double c, double expected) {
        return Math.abs(c - expected) <= 1e-3 * Math.abs(expected);
    }

    private void transposed(List<String> hints) {
        // A single row or column is its own transpose, which explains no difference.
        if (explains(i -> n[i % block.rows() * block.columns() + i / block.rows()])) {
            hints.add("looks transposed: written [columns][rows]");
        }
    }

    private void shifted(List<String> hints) {
        if (size > 2 && explains(i -> n[i - 1], i -> i > 0)) {
            hints.add("looks shifted by one: entry i holds the derivative for i - 1");
        }
        if (size > 2 && explains(i -> n[i + 1], i -> i < size - 1)) {
            hints.add("looks shifted by one: entry i holds the derivative for i + 1");
        }
    }

    private void clipped(List<String> hints) {
        double limit = maximum(a);
        if (size > 1 && explains(i -> Math.clamp(n[i], -limit, limit))) {
            hints.add("looks clipped at " + digits(limit) + " before the check");
        }
    }

    private void penalty(List<String> hints) {
        double xx = 0;
        double dx = 0;
        for (int i = 0; i < size; i++) {
            xx += x[i] * x[i];
            dx += (a[i] - n[i]) * x[i];
        }
        double lambda = dx / xx;
        // Where all parameters are 0 this is NaN, and explains nothing.
        if (size > 1 && explains(i -> n[i] + lambda * x[i])) {
            hints.add("differs by " + digits(lambda)
                    + " times the parameters: an L2 term missing, doubled, or where it does not belong");
        }
    }

    /** Where the wrong entries are, and whether they are all zero. */
    private void region(List<String> hints) {
        double threshold = 1e-6 * Math.max(maximum(n), maximum(a));
        int wrong = 0;
        int firstRow = block.rows();
        int lastRow = -1;
        int firstColumn = block.columns();
        int lastColumn = -1;
        int first = -1;
        boolean zeros = true;
        for (int i = 0; i < size; i++) {
            if (Math.abs(a[i] - n[i]) > threshold) {
                wrong++;
                first = first < 0 ? i : first;
                zeros &= a[i] == 0;
                firstRow = Math.min(firstRow, i / block.columns());
                lastRow = Math.max(lastRow, i / block.columns());
                firstColumn = Math.min(firstColumn, i % block.columns());
                lastColumn = Math.max(lastColumn, i % block.columns());
            }
        }
        if (wrong == 0 || wrong == size) {
            return;
        }
        String what = zeros ? " zero" : " wrong";
        if (wrong == 1) {
            hints.add("only entry [" + firstRow + ", " + firstColumn + "] is" + what);
        } else if (block.rows() > 1 && firstRow == lastRow) {
            hints.add("only row " + firstRow + " of " + block.rows() + " is" + what);
        } else if (block.columns() > 1 && firstColumn == lastColumn) {
            hints.add("only column " + firstColumn + " of " + block.columns() + " is" + what);
        } else if (zeros && firstColumn > 0 && lastColumn == block.columns() - 1) {
            hints.add("the last " + (block.columns() - firstColumn) + " columns are zero: the tail lanes were dropped");
        } else if (zeros && firstRow > 0 && lastRow == block.rows() - 1 && first == firstRow * block.columns()) {
            hints.add("the last " + (block.rows() - firstRow) + " rows are zero");
        } else if (zeros && wrong == size - first) {
            hints.add("the last " + wrong + " entries are zero: the tail was dropped");
        }
    }

    private static double maximum(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }

    /** Whether one block holds the gradient of another. */
    static boolean swapped(double[] analytic, double[] numeric, double[] numericOfOther) {
        double difference = 0;
        double left = 0;
        for (int i = 0; i < analytic.length; i++) {
            difference = Math.max(difference, Math.abs(analytic[i] - numeric[i]));
            left = Math.max(left, Math.abs(analytic[i] - numericOfOther[i]));
        }
        return difference > 0 && left <= UNEXPLAINED * difference;
    }
}
