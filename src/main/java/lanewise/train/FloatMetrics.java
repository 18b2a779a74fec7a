package lanewise.train;

import lanewise.checks.Arguments;
import lanewise.kernel.FloatReduce;

/**
 * Measures of predictions against targets, over flat arrays. Sums are kept in {@code double}, and every measure has the
 * same bits on every machine.
 *
 * <p>Scores of classes are rows x classes, row-major; only their order matters where nothing else is said, so logits and
 * probabilities serve alike. Labels are one per row, the index of the class.
 *
 * <p>Every measure throws an {@link IllegalArgumentException} if there is nothing to measure, a size is out of its range or a label
 * is no class, and an {@link IndexOutOfBoundsException} if the rows do not lie inside an array. A score or a
 * prediction may be NaN; what comes of it is said of each measure.
 */
public final class FloatMetrics {

    private FloatMetrics() {}

    /**
     * The part of the rows whose largest score is that of their class.
     *
     * @param rows number of rows, at least 1
     * @param classes scores per row, at least 2
     * @param scores rows x classes
     * @param scoresOffset where they start
     * @param labels one per row
     * @param labelsOffset where they start
     * @return from 0 to 1
     * @throws IllegalArgumentException if there is no row, a size is out of range, or a label is no class
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     */
    public static double accuracy(
            int rows, int classes, float[] scores, int scoresOffset, float[] labels, int labelsOffset) {
        return topK(rows, classes, 1, scores, scoresOffset, labels, labelsOffset);
    }

    /**
     * The part of the rows whose class is among the k largest scores; of equal scores the lower class comes first. A score
     * which is not a number is not among them.
     *
     * @param rows number of rows, at least 1
     * @param classes scores per row, at least 2
     * @param k from 1 to the number of classes
     * @param scores rows x classes
     * @param scoresOffset where they start
     * @param labels one per row
     * @param labelsOffset where they start
     * @return from 0 to 1
     * @throws IllegalArgumentException if there is no row, a size is out of range, or a label is no class
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     */
    public static double topK(
            int rows, int classes, int k, float[] scores, int scoresOffset, float[] labels, int labelsOffset) {
        checkClasses(rows, classes, scores, scoresOffset, labels, labelsOffset);
        if (k < 1 || k > classes) {
            throw new IllegalArgumentException(
                    "k is " + k + "; it must be from 1 to the number of classes, " + classes);
        }
        long right = 0;
        for (int row = 0; row < rows; row++) {
            int from = scoresOffset + row * classes;
            int label = FloatLabels.label(labels[labelsOffset + row], classes, row);
            float own = scores[from + label];
            int before = 0;
            for (int c = 0; c < classes; c++) {
                float score = scores[from + c];
                if (score > own || score == own && c < label) {
                    before++;
                }
            }
            // A score which is not a number is not among the largest.
            if (before < k && own == own) {
                right++;
            }
        }
        return (double) right / rows;
    }

    /**
     * How often each class has the largest score in the rows of each class. A score which is not a number is not the largest; a
     * row without any number is taken for the lowest class that it is not of, so that no model is right by being none.
     *
     * @param rows number of rows, at least 1
     * @param classes scores per row, at least 2
     * @param scores rows x classes
     * @param scoresOffset where they start
     * @param labels one per row
     * @param labelsOffset where they start
     * @return the counts
     * @throws IllegalArgumentException if there is no row, a size is out of range, or a label is no class
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     */
    public static ConfusionMatrix confusion(
            int rows, int classes, float[] scores, int scoresOffset, float[] labels, int labelsOffset) {
        checkClasses(rows, classes, scores, scoresOffset, labels, labelsOffset);
        long[] cells = new long[rows];
        for (int row = 0; row < rows; row++) {
            long label = FloatLabels.label(labels[labelsOffset + row], classes, row);
            int from = scoresOffset + row * classes;
            int taken = FloatReduce.argMax(classes, scores, from);
            cells[row] = label * classes
                    + (scores[from + taken] == scores[from + taken]
                            ? taken
                            : largestNumber(classes, scores, from, label));
        }
        return ConfusionMatrix.of(classes, cells);
    }

    /** The first of the largest among the scores that are numbers; if none is, the lowest class but that of the row. */
    private static int largestNumber(int classes, float[] scores, int from, long label) {
        int largest = -1;
        for (int c = 0; c < classes; c++) {
            if (scores[from + c] == scores[from + c] && (largest < 0 || scores[from + c] > scores[from + largest])) {
                largest = c;
            }
        }
        return largest >= 0 ? largest : label == 0 ? 1 : 0;
    }

    /**
     * How often yes and no were told from each other. A score above the threshold says yes, a target above ½ means it. A score
     * which is not a number says the opposite of what is meant.
     *
     * @param n number of scores, at least 1
     * @param threshold 0 for logits, ½ for probabilities
     * @param scores n scores
     * @param scoresOffset where they start
     * @param targets n targets
     * @param targetsOffset where they start
     * @return the counts of 2 classes: 0 is no, 1 is yes
     * @throws IllegalArgumentException if there is no score, or the threshold or a target is NaN
     * @throws IndexOutOfBoundsException if the numbers do not lie inside their arrays
     */
    public static ConfusionMatrix confusionOfTwo(
            int n, double threshold, float[] scores, int scoresOffset, float[] targets, int targetsOffset) {
        check(n, 1, scores, scoresOffset, targets, targetsOffset);
        if (Double.isNaN(threshold)) {
            throw new IllegalArgumentException(
                    "the threshold is NaN, which no score is above; take 0 for logits, 0.5 for probabilities");
        }
        FloatLabels.checkYesOrNo(n, targets, targetsOffset);
        long[] counts = new long[4];
        for (int i = 0; i < n; i++) {
            boolean meant = targets[targetsOffset + i] > 0.5;
            float score = scores[scoresOffset + i];
            boolean said = score == score ? score > threshold : !meant;
            counts[(meant ? 2 : 0) + (said ? 1 : 0)]++;
        }
        return new ConfusionMatrix(2, counts);
    }

    /**
     * The area under the receiver operating characteristic: the probability that a row of the class yes has a larger
     * score than a row of the class no, a tie counting one half (the statistic of Mann and Whitney 1947, divided by the
     * number of pairs).
     *
     * @param n number of scores, at least 1
     * @param scores n scores
     * @param scoresOffset where they start
     * @param targets n targets, above ½ for yes
     * @param targetsOffset where they start
     * @return from 0 to 1; NaN if one of the classes has no row or a score is not a number
     * @throws IllegalArgumentException if there is no score, or a target is NaN
     * @throws IndexOutOfBoundsException if the numbers do not lie inside their arrays
     */
    public static double auc(int n, float[] scores, int scoresOffset, float[] targets, int targetsOffset) {
        check(n, 1, scores, scoresOffset, targets, targetsOffset);
        FloatLabels.checkYesOrNo(n, targets, targetsOffset);
        return FloatRankStatistic.of(n, scores, scoresOffset, targets, targetsOffset);
    }

    /**
     * The mean of −log p of each row's class, p the softmax of its logits, which {@link FloatPrediction#outputs} gives of a
     * softmax cross-entropy. Probabilities are not logits: taken for them they would go through a second softmax.
     *
     * @param rows number of rows, at least 1
     * @param classes logits per row, at least 2
     * @param logits rows x classes
     * @param logitsOffset where they start
     * @param labels one per row
     * @param labelsOffset where they start
     * @return at least 0; NaN if a logit is
     * @throws IllegalArgumentException if there is no row, a size is out of range, or a label is no class
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     */
    public static double logLoss(
            int rows, int classes, float[] logits, int logitsOffset, float[] labels, int labelsOffset) {
        checkClasses(rows, classes, logits, logitsOffset, labels, labelsOffset);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            int label = FloatLabels.label(labels[labelsOffset + row], classes, row);
            sum += FloatLogLoss.ofClass(classes, logits, logitsOffset + row * classes, label);
        }
        return sum / rows;
    }

    /**
     * The mean of −(t·log p + (1 − t)·log(1 − p)), p the logistic function of the logit. Probabilities are not
     * logits, see {@link #logLoss}.
     *
     * @param n number of logits, at least 1
     * @param logits n logits
     * @param logitsOffset where they start
     * @param targets n probabilities, from 0 to 1
     * @param targetsOffset where they start
     * @return at least 0; NaN if a logit is
     * @throws IllegalArgumentException if there is no logit, or a target is no probability
     * @throws IndexOutOfBoundsException if the numbers do not lie inside their arrays
     */
    public static double logLossOfTwo(int n, float[] logits, int logitsOffset, float[] targets, int targetsOffset) {
        check(n, 1, logits, logitsOffset, targets, targetsOffset);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += FloatLogLoss.ofTwo(
                    logits[logitsOffset + i], FloatLabels.probability(targets[targetsOffset + i], i));
        }
        return sum / n;
    }

    /**
     * The root of the mean squared error.
     *
     * @param n number of predictions, at least 1
     * @param predictions n predictions
     * @param predictionsOffset where they start
     * @param targets n targets
     * @param targetsOffset where they start
     * @return at least 0; NaN if a number is
     * @throws IllegalArgumentException if there is no prediction
     * @throws IndexOutOfBoundsException if the numbers do not lie inside their arrays
     */
    public static double rmse(int n, float[] predictions, int predictionsOffset, float[] targets, int targetsOffset) {
        check(n, 1, predictions, predictionsOffset, targets, targetsOffset);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double target = targets[targetsOffset + i];
            double error = predictions[predictionsOffset + i] - target;
            sum += error * error;
        }
        return Math.sqrt(sum / n);
    }

    /**
     * The mean absolute error.
     *
     * @param n number of predictions, at least 1
     * @param predictions n predictions
     * @param predictionsOffset where they start
     * @param targets n targets
     * @param targetsOffset where they start
     * @return at least 0; NaN if a number is
     * @throws IllegalArgumentException if there is no prediction
     * @throws IndexOutOfBoundsException if the numbers do not lie inside their arrays
     */
    public static double mae(int n, float[] predictions, int predictionsOffset, float[] targets, int targetsOffset) {
        check(n, 1, predictions, predictionsOffset, targets, targetsOffset);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double target = targets[targetsOffset + i];
            sum += Math.abs(predictions[predictionsOffset + i] - target);
        }
        return sum / n;
    }

    /**
     * The coefficient of determination R² = 1 − Σ(y − t)² / Σ(t − t̄)², averaged over the outputs. An output whose
     * targets are all equal counts 1 if it is predicted exactly, else 0, as in scikit-learn's {@code r2_score}.
     *
     * @param rows number of rows, at least 1
     * @param outputs predictions per row, at least 1
     * @param predictions rows x outputs
     * @param predictionsOffset where they start
     * @param targets rows x outputs
     * @param targetsOffset where they start
     * @return at most 1; NaN if a number is
     * @throws IllegalArgumentException if there is no row or no output
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     */
    public static double rSquared(
            int rows, int outputs, float[] predictions, int predictionsOffset, float[] targets, int targetsOffset) {
        check(rows, outputs, predictions, predictionsOffset, targets, targetsOffset, outputs);
        double total = 0;
        for (int output = 0; output < outputs; output++) {
            double mean = 0;
            for (int row = 0; row < rows; row++) {
                mean += targets[targetsOffset + row * outputs + output];
            }
            mean /= rows;
            double errors = 0;
            double deviations = 0;
            boolean constant = true;
            for (int row = 0; row < rows; row++) {
                int i = row * outputs + output;
                double target = targets[targetsOffset + i];
                double error = predictions[predictionsOffset + i] - target;
                errors += error * error;
                deviations += (target - mean) * (target - mean);
                // The mean of equal numbers may differ from them by rounding.
                constant &= target == targets[targetsOffset + output];
            }
            boolean equal = constant || deviations == 0;
            total += equal ? errors == 0 ? 1 : errors > 0 ? 0 : Double.NaN : 1 - errors / deviations;
        }
        return total / outputs;
    }

    private static void checkClasses(
            int rows, int classes, float[] scores, int scoresOffset, float[] labels, int labelsOffset) {
        Arguments.atLeast("the number of classes", classes, 2);
        check(rows, classes, scores, scoresOffset, labels, labelsOffset);
    }

    private static void check(
            int rows, int width, float[] scores, int scoresOffset, float[] targets, int targetsOffset) {
        check(rows, width, scores, scoresOffset, targets, targetsOffset, 1);
    }

    private static void check(
            int rows, int width, float[] scores, int scoresOffset, float[] targets, int targetsOffset,
            int targetWidth) {
        Arguments.atLeast("the number of rows", rows, 1);
        Arguments.atLeast("the number of outputs", width, 1);
        Arguments.range("the array of predictions", scores.length, scoresOffset, rows, width);
        Arguments.range("the array of targets", targets.length, targetsOffset, rows, targetWidth);
    }
}
