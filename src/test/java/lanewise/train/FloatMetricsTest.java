package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Measures against values worked out by hand, and against their definitions by brute force. */
class FloatMetricsTest {

    /** Three classes, five rows; the first number is padding. */
    private static final float[] SCORES = {
        9, 0.7f, 0.2f, 0.1f, 0.1f, 0.5f, 0.4f, 0.3f, 0.3f, 0.4f, 0.2f, 0.6f, 0.2f, 0.1f, 0.8f, 0.1f
    };

    private static final float[] LABELS = {9, 9, 0, 2, 2, 1, 0};

    @Test
    void accuracyAndTopK() {
        assertEquals(3.0 / 5, FloatMetrics.accuracy(5, 3, SCORES, 1, LABELS, 2));
        // Row 1 has its class second, row 4 ties for second with class 2 and comes first of the two.
        assertEquals(5.0 / 5, FloatMetrics.topK(5, 3, 2, SCORES, 1, LABELS, 2));
        float[] ties = {1, 1, 1};
        assertEquals(1, FloatMetrics.accuracy(1, 3, ties, 0, new float[] {0}, 0));
        assertEquals(0, FloatMetrics.accuracy(1, 3, ties, 0, new float[] {1}, 0));
        assertEquals(0, FloatMetrics.accuracy(1, 2, new float[] {Float.NaN, 1}, 0, new float[] {0}, 0));
    }

    @Test
    void confusionMatrixAndItsRates() {
        ConfusionMatrix confusion = FloatMetrics.confusion(5, 3, SCORES, 1, LABELS, 2);
        assertEquals(new ConfusionMatrix(3, new long[] {1, 1, 0, 0, 1, 0, 0, 1, 1}), confusion);
        assertEquals(0.6, confusion.accuracy());
        assertEquals(1, confusion.precision(0));
        assertEquals(0.5, confusion.recall(0));
        assertEquals(2.0 / 3, confusion.f1(0), 1e-15);
        assertEquals(1.0 / 3, confusion.precision(1), 1e-15);
        assertEquals(1, confusion.recall(1));
        assertEquals(0.5, confusion.f1(1), 1e-15);
        assertEquals((2.0 / 3 + 0.5 + 2.0 / 3) / 3, confusion.macroF1(), 1e-15);
        assertEquals((1 + 1.0 / 3 + 1) / 3, confusion.macroPrecision(), 1e-15);
        assertEquals(2.0 / 3, confusion.macroRecall(), 1e-15);
        assertEquals(2, confusion.support(2));
        List<String> lines = confusion.table(List.of("a", "bee", "c")).lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(2).startsWith("bee        0.333   1.000  0.500"), lines.get(2));
    }

    /** As in rows that were held out and hold none of a rare class; it is there again as soon as a row is taken for it. */
    @Test
    void aClassThatIsNotMetCountsInNoAverage() {
        ConfusionMatrix all = new ConfusionMatrix(3, new long[] {2, 0, 0, 0, 3, 0, 0, 0, 0});
        assertEquals(1, all.macroF1());
        assertEquals(1, all.macroPrecision());
        assertEquals(1, all.macroRecall());
        ConfusionMatrix one = new ConfusionMatrix(3, new long[] {2, 0, 0, 0, 2, 1, 0, 0, 0});
        assertEquals((1 + 2.0 / 3 + 0) / 3, one.macroRecall(), 1e-15);
        assertEquals(2.0 / 3, one.macroPrecision(), 1e-15);
        assertEquals(0, new ConfusionMatrix(3, new long[9]).macroF1());
    }

    /** As many as a matrix of all pairs would not fit into memory for. */
    @Test
    void manyClasses() {
        int classes = 60_000;
        float[] scores = new float[3 * classes];
        scores[59_999] = 1;
        scores[classes + 7] = 1;
        scores[2 * classes + 7] = 1;
        ConfusionMatrix confusion = FloatMetrics.confusion(3, classes, scores, 0, new float[] {59_999, 7, 8}, 0);
        assertEquals(2.0 / 3, confusion.accuracy());
        assertEquals(1, confusion.count(59_999, 59_999));
        assertEquals(1, confusion.count(8, 7));
        assertEquals(0, confusion.count(7, 8));
        assertEquals(0.5, confusion.precision(7));
        assertEquals(1, confusion.recall(7));
        assertEquals(3, confusion.rows());
        assertEquals((1 + 2.0 / 3) / 3, confusion.macroF1(), 1e-15);
        List<String> lines = confusion.table(List.of()).lines().toList();
        assertEquals(classes + 2, lines.size());
        assertEquals("7          0.500   1.000  0.667       1", lines.get(8));
        assertEquals("class  precision  recall     F1    rows", lines.get(0));
    }

    @Test
    void ratesWithoutRowsAreZero() {
        ConfusionMatrix confusion = new ConfusionMatrix(2, new long[] {3, 0, 0, 0});
        assertEquals(0, confusion.precision(1));
        assertEquals(0, confusion.recall(1));
        assertEquals(0, confusion.f1(1));
    }

    @Test
    void yesOrNo() {
        float[] logits = {-1, 0, 0.5f, 3, -0.1f};
        float[] targets = {0, 1, 1, 1, 0};
        assertEquals(
                new ConfusionMatrix(2, new long[] {2, 0, 1, 2}),
                FloatMetrics.confusionOfTwo(5, 0, logits, 0, targets, 0));
        assertEquals(1, FloatMetrics.auc(5, logits, 0, targets, 0));
    }

    @Test
    void areaUnderTheCurveIsTheShareOfPairsInOrder() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n : new int[] {2, 3, 7, 50, 101}) {
            float[] scores = new float[n + 1];
            float[] targets = new float[n + 2];
            for (int i = 0; i < n; i++) {
                // Few distinct values, so that there are ties; among them both zeros.
                scores[1 + i] = random.nextInt(5) == 0 ? -0f : random.nextInt(4);
                targets[2 + i] = i < 2 ? i : random.nextInt(2);
            }
            double pairs = 0;
            double inOrder = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (targets[2 + i] == 1 && targets[2 + j] == 0) {
                        pairs++;
                        inOrder += scores[1 + i] > scores[1 + j] ? 1 : scores[1 + i] == scores[1 + j] ? 0.5 : 0;
                    }
                }
            }
            assertEquals(inOrder / pairs, FloatMetrics.auc(n, scores, 1, targets, 2), 1e-15);
        }
        assertTrue(Double.isNaN(FloatMetrics.auc(2, new float[] {1, 2}, 0, new float[] {1, 1}, 0)));
        assertTrue(Double.isNaN(FloatMetrics.auc(2, new float[] {1, Float.NaN}, 0, new float[] {1, 0}, 0)));
    }

    /** log(1 + ε) has the digits of 1. */
    @Test
    void logLossesOfNearlyCertainRowsKeepTheirDigits() {
        for (int gap : new int[] {1, 30, 40, 80}) {
            double exact = Math.log1p(Math.exp(-gap));
            assertEquals(exact, FloatMetrics.logLoss(1, 2, new float[] {gap, 0}, 0, new float[1], 0), 1e-15 * exact);
        }
    }

    @Test
    void logLosses() {
        // Both classes as likely: log 2. A margin of log 3 in favour of the class: −log ¾.
        float log3 = (float) Math.log(3);
        float[] logits = {5, 5, 1 + log3, 1};
        assertEquals((Math.log(2) - Math.log(0.75)) / 2, FloatMetrics.logLoss(2, 2, logits, 0, new float[] {1, 0}, 0),
                1e-7);
        assertEquals(
                (Math.log(2) - Math.log(0.25)) / 2,
                FloatMetrics.logLossOfTwo(2, new float[] {0, log3}, 0, new float[] {1, 0}, 0),
                1e-7);
        assertEquals(1000, FloatMetrics.logLossOfTwo(1, new float[] {1000}, 0, new float[] {0}, 0));
    }

    @Test
    void errorsOfNumbers() {
        float[] predictions = {1, 2, 3, 6};
        float[] targets = {1, 2, 3, 4};
        assertEquals(1, FloatMetrics.rmse(4, predictions, 0, targets, 0));
        assertEquals(0.5, FloatMetrics.mae(4, predictions, 0, targets, 0));
        assertEquals(1 - 4 / 5.0, FloatMetrics.rSquared(4, 1, predictions, 0, targets, 0), 1e-15);
        // Two outputs: (1, 3) for (1, 3) is exact, (2, 6) for (2, 4) has 1 − 4/2.
        assertEquals((1 + (1 - 4 / 2.0)) / 2, FloatMetrics.rSquared(2, 2, predictions, 0, targets, 0), 1e-15);
        assertEquals(1, FloatMetrics.rSquared(2, 1, new float[] {7, 7}, 0, new float[] {7, 7}, 0));
        assertEquals(0, FloatMetrics.rSquared(2, 1, new float[] {7, 8}, 0, new float[] {7, 7}, 0));
    }

    /** The mean of three times 0.1 is not 0.1 in double precision. */
    @Test
    void targetsThatAreAllEqualHaveNothingToExplain() {
        float[] targets = {0.1f, 0.1f, 0.1f};
        assertEquals(1, FloatMetrics.rSquared(3, 1, targets, 0, targets, 0));
        assertEquals(0, FloatMetrics.rSquared(3, 1, new float[] {0.1f, 0.1f, 0.2f}, 0, targets, 0));
        assertTrue(Double.isNaN(FloatMetrics.rSquared(3, 1, new float[] {0, 0, Float.NaN}, 0, targets, 0)));
        assertTrue(Double.isNaN(FloatMetrics.rSquared(3, 1, targets, 0, new float[] {0, 0, Float.NaN}, 0)));
    }

    /** A certain prediction costs nothing where it is right, and everything where it is not. */
    @Test
    void logLossesOfCertainPredictions() {
        float infinity = Float.POSITIVE_INFINITY;
        assertEquals(0, FloatMetrics.logLossOfTwo(2, new float[] {infinity, -infinity}, 0, new float[] {1, 0}, 0));
        assertEquals(infinity, FloatMetrics.logLossOfTwo(1, new float[] {infinity}, 0, new float[] {0.5f}, 0));
        assertEquals(infinity, FloatMetrics.logLossOfTwo(1, new float[] {-infinity}, 0, new float[] {1}, 0));
        float[] certain = {0, infinity, -infinity};
        assertEquals(0, FloatMetrics.logLoss(1, 3, certain, 0, new float[] {1}, 0));
        assertEquals(infinity, FloatMetrics.logLoss(1, 3, certain, 0, new float[] {0}, 0));
        assertEquals(
                Math.log(2),
                FloatMetrics.logLoss(1, 3, new float[] {infinity, 0, infinity}, 0, new float[] {2}, 0),
                1e-15);
        // Nothing is known of a row whose classes are all impossible.
        float[] impossible = {-infinity, -infinity};
        assertEquals(Double.NaN, FloatMetrics.logLoss(1, 2, impossible, 0, new float[] {1}, 0));
    }

    @Test
    void badArgumentsAreNamed() {
        assertMessage("the number of rows is 0; it must be at least 1",
                () -> FloatMetrics.rmse(0, LABELS, 0, LABELS, 0));
        assertMessage(
                "label 3.0 of row 0: it must be a whole number from 0 to 2",
                () -> FloatMetrics.accuracy(1, 3, SCORES, 0, new float[] {3}, 0));
        assertMessage(
                "k is 4; it must be from 1 to the number of classes, 3",
                () -> FloatMetrics.topK(1, 3, 4, SCORES, 0, LABELS, 2));
        assertMessage("counts has 3 elements; 2 classes need 4", () -> new ConfusionMatrix(2, new long[3]));
        ConfusionMatrix confusion = new ConfusionMatrix(2, new long[4]);
        assertMessage("3 class names do not fit 2 classes; give one per class",
                () -> confusion.table(List.of("a", "b", "c")));
        assertMessage(
                "1 class name does not fit 2 classes; give one per class",
                () -> new Evaluation.Classification(4, 0, 0, confusion, 0, List.of("a"), List.of()));
        assertMessage("classes 0 and 1 are both named \"a\"; give each a name of its own",
                () -> confusion.table(List.of("a", "a")));
        assertMessage(
                "classes 0 and 1 are both named \"a\"; give each a name of its own",
                () -> new Evaluation.Classification(4, 0, 0, confusion, 0, List.of("a", "a"), List.of()));
        for (Runnable call : List.<Runnable>of(
                () -> confusion.count(0, 2), () -> confusion.precision(2), () -> confusion.recall(2),
                () -> confusion.f1(2), () -> confusion.support(2))) {
            assertEquals(
                    "there is no class 2; classes are 0 to 1",
                    assertThrows(IndexOutOfBoundsException.class, call::run).getMessage());
        }
        assertMessage("counts holds a negative number; a count is at least 0",
                () -> new ConfusionMatrix(2, new long[] {0, 1, -1, 0}));
        assertEquals(
                "the array of predictions has 16 elements; 6 rows of 3 from offset 0 do not lie inside it",
                assertThrows(
                        IndexOutOfBoundsException.class,
                        () -> FloatMetrics.accuracy(6, 3, SCORES, 0, LABELS, 0))
                        .getMessage());
    }

    @Test
    void targetsThatSayNothingAreNamed() {
        float[] scores = {1, -1, 0};
        float[] unknown = {1, Float.NaN, 0};
        assertMessage("target NaN of row 1: it must say yes or no", () -> FloatMetrics.auc(3, scores, 0, unknown, 0));
        assertMessage(
                "target NaN of row 1: it must say yes or no",
                () -> FloatMetrics.confusionOfTwo(3, 0, scores, 0, unknown, 0));
        assertMessage(
                "target NaN of row 1: it must be a probability from 0 to 1",
                () -> FloatMetrics.logLossOfTwo(3, scores, 0, unknown, 0));
        assertMessage(
                "target 2.0 of row 0: it must be a probability from 0 to 1",
                () -> FloatMetrics.logLossOfTwo(1, scores, 0, new float[] {2}, 0));
        assertMessage(
                "the threshold is NaN, which no score is above; take 0 for logits, 0.5 for probabilities",
                () -> FloatMetrics.confusionOfTwo(3, Double.NaN, scores, 0, new float[3], 0));
    }

    /** Of a model that has overflown: it is never right by what comes out of it, whichever measure is asked. */
    @Test
    void scoresThatAreNoNumbersAreNeverRight() {
        float nan = Float.NaN;
        float[] scores = {nan, nan, nan, nan, 1, 2, nan, 1, 2, 2, nan, 1, nan, nan, nan};
        float[] labels = {0, 0, 2, 0, 1};
        ConfusionMatrix confusion = FloatMetrics.confusion(5, 3, scores, 0, labels, 0);
        assertEquals(FloatMetrics.accuracy(5, 3, scores, 0, labels, 0), confusion.accuracy());
        assertEquals(2 / 5.0, confusion.accuracy());
        assertEquals(new ConfusionMatrix(3, new long[] {1, 1, 1, 1, 0, 0, 0, 0, 1}), confusion);
        ConfusionMatrix two = FloatMetrics.confusionOfTwo(4, 0, new float[] {nan, nan, 1, -1}, 0,
                new float[] {0, 1, 1, 0}, 0);
        assertEquals(new ConfusionMatrix(2, new long[] {1, 1, 1, 1}), two);
    }
}
