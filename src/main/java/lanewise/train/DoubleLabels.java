// Generated from FloatLabels.java by src/codegen/FloatToDouble.java.
package lanewise.train;

/** What the targets of rows must say for measures to count them; one sentence names the row whose target does not. */
final class DoubleLabels {

    private DoubleLabels() {}

    /** The class of a row. */
    static int label(double label, int classes, int row) {
        if (!(label >= 0 && (int) label < classes && label == (int) label)) {
            throw new IllegalArgumentException(
                    "label " + label + " of row " + row + ": it must be a whole number from 0 to " + (classes - 1));
        }
        return (int) label;
    }

    /** The probability of yes in a row. */
    static double probability(double target, int row) {
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException(
                    "target " + target + " of row " + row + ": it must be a probability from 0 to 1");
        }
        return target;
    }

    /** Yes or no in every row, which a target that is no number does not say. */
    static void checkYesOrNo(int n, double[] targets, int targetsOffset) {
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(targets[targetsOffset + i])) {
                throw new IllegalArgumentException("target NaN of row " + i + ": it must say yes or no");
            }
        }
    }
}
