// Generated from FloatDatasetTest.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleDatasetTest {

    /** Row i has the features 10·i and 10·i + 1, class i mod 3 and weight i. */
    private static DoubleDataset numbered(int rows) {
        double[] x = new double[2 * rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[2 * i] = 10 * i;
            x[2 * i + 1] = 10 * i + 1;
            y[i] = i % 3;
            weights[i] = i;
        }
        return DoubleDataset.classification(rows, 2, 3, x, y)
                .withWeights(weights)
                .withFeatureNames(List.of("tens", "ones"))
                .withClassNames(List.of("a", "b", "c"));
    }

    private static int[] rowNumbers(DoubleDataset data) {
        return IntStream.range(0, data.rows()).map(i -> (int) data.weights()[i]).toArray();
    }

    private static void assertRowsBelongTogether(DoubleDataset data) {
        for (int i = 0; i < data.rows(); i++) {
            int row = (int) data.weights()[i];
            assertEquals(10 * row, data.x()[2 * i]);
            assertEquals(10 * row + 1, data.x()[2 * i + 1]);
            assertEquals(row % 3, data.y()[i]);
        }
        assertEquals(List.of("tens", "ones"), data.featureNames());
        assertEquals(List.of("a", "b", "c"), data.classNames());
        assertEquals(3, data.classes());
    }

    @Test
    void sharesTheArraysOfTheCaller() {
        double[] x = {1, 2};
        double[] y = {3, 4};
        DoubleDataset data = DoubleDataset.regression(1, 2, 2, x, y);
        assertSame(x, data.x());
        assertSame(y, data.y());
        assertNull(data.weights());
        assertEquals(0, data.classes());
        assertEquals("1 row, 2 features, 2 targets", data.toString());
    }

    @Test
    void noRowsAndNoTargetsAreAllowed() {
        assertEquals(0, DoubleDataset.regression(0, 3, 0, new double[0], new double[0]).rows());
        assertEquals(0, numbered(5).subset().rows());
    }

    @Test
    void wrongSizesAreNamed() {
        assertMessage("x has 5 elements; 2 rows of 3 need 6",
                () -> DoubleDataset.regression(2, 3, 1, new double[5], new double[2]));
        assertMessage("y has 3 elements; 2 rows of 1 need 2",
                () -> DoubleDataset.classification(2, 3, 2, new double[6], new double[3]));
        assertMessage("features is 0; a dataset needs at least 1",
                () -> DoubleDataset.regression(2, 0, 1, new double[0], new double[2]));
        assertMessage("rows is -1; a size must be at least 0",
                () -> DoubleDataset.regression(-1, 1, 1, new double[0], new double[0]));
        assertMessage("classes is 0; classification needs at least 1 class",
                () -> DoubleDataset.classification(1, 1, 0, new double[1], new double[1]));
        assertMessage("1 feature name does not fit 2 features", () -> numbered(2).withFeatureNames(List.of("x")));
        assertMessage("1 class name does not fit 3 classes; give one per class",
                () -> numbered(2).withClassNames(List.of("x")));
        assertMessage("classes 0 and 2 are both named \"a\"; give each a name of its own",
                () -> numbered(2).withClassNames(List.of("a", "b", "a")));
        assertMessage("3 weights do not fit 2 rows", () -> numbered(2).withWeights(new double[3]));
    }

    @Test
    void numbersThatAreNotFiniteAreNamedByRowAndColumn() {
        assertMessage("feature 2 of row 1 is NaN; a dataset holds finite numbers only",
                () -> DoubleDataset.regression(2, 3, 1, new double[] {0, 0, 0, 0, 0, Double.NaN}, new double[2]));
        assertMessage("target 0 of row 1 is -Infinity; a dataset holds finite numbers only",
                () -> DoubleDataset.regression(2, 1, 1, new double[2], new double[] {0, Double.NEGATIVE_INFINITY}));
        assertMessage("the weight of row 1 is -1.0; a weight must be a finite number of at least 0",
                () -> numbered(2).withWeights(new double[] {1, -1}));
        assertMessage("the weight of row 0 is NaN; a weight must be a finite number of at least 0",
                () -> numbered(2).withWeights(new double[] {Double.NaN, 1}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 3, 0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void classesOutOfRangeAreNamedByRow(double wrong) {
        assertMessage("the class of row 1 is " + wrong + "; it must be a whole number from 0 to 2",
                () -> DoubleDataset.classification(2, 1, 3, new double[2], new double[] {0, wrong}));
    }

    @Test
    void subsetsKeepRowsTogether() {
        DoubleDataset subset = numbered(7).subset(6, 0, 3, 3);
        assertArrayEquals(new int[] {6, 0, 3, 3}, rowNumbers(subset));
        assertRowsBelongTogether(subset);
        DoubleDataset head = numbered(7).head(3);
        assertArrayEquals(new int[] {0, 1, 2}, rowNumbers(head));
        assertRowsBelongTogether(head);
        assertEquals(7, numbered(7).head(100).rows());
        assertThrows(IndexOutOfBoundsException.class, () -> numbered(7).subset(0, 7));
        assertThrows(IllegalArgumentException.class, () -> numbered(7).head(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 64})
    void shufflingKeepsEveryRowOnce(int rows) {
        DoubleDataset shuffled = numbered(rows).shuffled(5);
        assertRowsBelongTogether(shuffled);
        assertArrayEquals(
                IntStream.range(0, rows).toArray(), Arrays.stream(rowNumbers(shuffled)).sorted().toArray());
    }

    @Test
    void aSeedGivesTheSameOrderEverywhere() {
        assertArrayEquals(
                new int[] {1, 4, 8, 2, 0, 3, 7, 5, 9, 6}, rowNumbers(numbered(10).shuffled(42)));
        assertFalse(Arrays.equals(rowNumbers(numbered(10).shuffled(42)), rowNumbers(numbered(10).shuffled(43))));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.9, 9", "10, 0.5, 5", "7, 0.8, 6", "2, 0.5, 1", "3, 0.34, 1"})
    void splitsAreTheShuffledRowsCutInTwo(int rows, double fraction, int trainRows) {
        DoubleDataset data = numbered(rows);
        DoubleSplit split = data.split(fraction, 3);
        assertEquals(trainRows, split.train().rows());
        assertEquals(rows - trainRows, split.heldOut().rows());
        assertRowsBelongTogether(split.train());
        assertRowsBelongTogether(split.heldOut());
        int[] both = IntStream.concat(
                Arrays.stream(rowNumbers(split.train())), Arrays.stream(rowNumbers(split.heldOut())))
                .toArray();
        assertArrayEquals(rowNumbers(data.shuffled(3)), both);
    }

    @Test
    void splitsThatLeaveAPartEmptyAreRefused() {
        assertMessage("a split of 3 rows at 0.9 leaves no row to hold out; choose another fraction",
                () -> numbered(3).split(0.9, 1));
        assertMessage("a split of 3 rows at 0.1 leaves no row to train on; choose another fraction",
                () -> numbered(3).stratifiedSplit(0.1, 1));
        for (double fraction : new double[] {0, 1, -0.5, 2, Double.NaN}) {
            assertMessage(
                    "fraction is " + fraction + "; the part of the rows to train on must be above 0 and below 1",
                    () -> numbered(3).split(fraction, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 0.8", "101, 0.9", "7, 0.5", "2, 0.5", "33, 0.05", "1000, 0.3333"})
    void stratifiedSplitsShareOutEachClass(int rows, double fraction) {
        // Class 0 has half of the rows, class 1 a third of the rest, class 2 what is left.
        double[] x = new double[rows];
        double[] y = new double[rows];
        int[] count = new int[3];
        for (int i = 0; i < rows; i++) {
            x[i] = i;
            y[i] = i % 2 == 0 ? 0 : i % 3 == 0 ? 1 : 2;
            count[(int) y[i]]++;
        }
        DoubleSplit split = DoubleDataset.classification(rows, 1, 3, x, y).stratifiedSplit(fraction, 9);
        assertEquals(Math.round(fraction * rows), split.train().rows());
        int[] trained = new int[3];
        boolean[] seen = new boolean[rows];
        for (DoubleDataset part : List.of(split.train(), split.heldOut())) {
            for (int i = 0; i < part.rows(); i++) {
                assertEquals(y[(int) part.x()[i]], part.y()[i]);
                assertFalse(seen[(int) part.x()[i]]);
                seen[(int) part.x()[i]] = true;
                trained[(int) part.y()[i]] += part == split.train() ? 1 : 0;
            }
        }
        for (int c = 0; c < 3; c++) {
            assertEquals(fraction * count[c], trained[c], 1, "class " + c);
        }
        assertEquals(rows, split.train().rows() + split.heldOut().rows());
    }

    /** One row after another goes to the class with the largest part of a row left, the first of those that have as much. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.3", "3, 0.81", "4, 0.25", "5, 0.6", "6, 0.0625", "7, 0.9375", "8, 0.123"})
    void rowsLeftOverGoToTheLargestRemainders(long seed, double fraction) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 50; run++) {
            int classes = 1 + random.nextInt(40);
            int rows = 20 + random.nextInt(200);
            double[] y = new double[rows];
            int[] count = new int[classes];
            for (int i = 0; i < rows; i++) {
                y[i] = random.nextInt(classes);
                count[(int) y[i]]++;
            }
            DoubleSplit split = DoubleDataset.classification(rows, 1, classes, new double[rows], y)
                    .stratifiedSplit(fraction, seed);
            int[] expected = new int[classes];
            for (int c = 0; c < classes; c++) {
                expected[c] = (int) (fraction * count[c]);
            }
            for (int taken = Arrays.stream(expected).sum(); taken < Math.round(fraction * rows); taken++) {
                int largest = 0;
                for (int c = 1; c < classes; c++) {
                    if (fraction * count[c] - expected[c] > fraction * count[largest] - expected[largest]) {
                        largest = c;
                    }
                }
                expected[largest]++;
            }
            int[] trained = new int[classes];
            for (int i = 0; i < split.train().rows(); i++) {
                trained[(int) split.train().y()[i]]++;
            }
            assertArrayEquals(expected, trained);
        }
    }

    /** A search through all classes for each row left over would take minutes. */
    @Test
    void stratifiedSplitsOfManyClasses() {
        int classes = 500_000;
        double[] y = new double[2 * classes];
        for (int i = 0; i < y.length; i++) {
            y[i] = i / 2;
        }
        DoubleDataset data = DoubleDataset.classification(y.length, 1, classes, new double[y.length], y);
        DoubleSplit split = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> data.stratifiedSplit(0.8, 1));
        assertEquals(1_600_000 / 2, split.train().rows());
    }

    @Test
    void stratifiedSplitsNeedClasses() {
        assertMessage("a dataset without classes cannot be split by class; use split",
                () -> numbered(4).oneHot().stratifiedSplit(0.5, 1));
    }

    @Test
    void oneHotTargets() {
        DoubleDataset oneHot = numbered(4).oneHot();
        assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0}, oneHot.y());
        assertEquals(3, oneHot.targets());
        assertEquals(0, oneHot.classes());
        assertArrayEquals(new int[] {0, 1, 2, 3}, rowNumbers(oneHot));
        assertMessage("a dataset without classes has no one-hot targets", oneHot::oneHot);
    }

    @Test
    void gatherCopiesAMiniBatch() {
        double[] x = new double[8];
        double[] y = new double[5];
        Arrays.fill(x, -7);
        Arrays.fill(y, -7);
        numbered(5).gather(new int[] {9, 4, 1, 9}, 1, 2, x, 3, y, 2);
        assertArrayEquals(new double[] {-7, -7, -7, 40, 41, 10, 11, -7}, x);
        assertArrayEquals(new double[] {-7, -7, 1, 1, -7}, y);
    }

    @Test
    void rowsOfTheirOwnAreLaidSideBySide() {
        double[][] x = {{1, 2}, {3, 4}, {5, 6}};
        DoubleDataset numbers = DoubleDataset.ofRows(x, new double[][] {{7}, {8}, {9}});
        assertEquals("3 rows, 2 features, 1 target", numbers.toString());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, numbers.x());
        assertArrayEquals(new double[] {7, 8, 9}, numbers.y());
        assertEquals(0, DoubleDataset.ofRows(x, new double[3][0]).targets());
        DoubleDataset classes = DoubleDataset.ofRows(x, new int[] {1, 0, 1}, 2);
        assertEquals(2, classes.classes());
        assertArrayEquals(new double[] {1, 0, 1}, classes.y());
        x[0][0] = 9;
        assertEquals(1, numbers.x()[0]);
        assertMessage("row 1 of x has 1 number, row 0 has 2; all rows must be equally wide",
                () -> DoubleDataset.ofRows(new double[][] {{1, 2}, {3}}, new double[2][1]));
        assertMessage("x has 3 rows and there are 2 rows of targets; each row has its own",
                () -> DoubleDataset.ofRows(x, new double[2][1]));
        assertMessage("x has 3 rows and there is 1 label; each row has its own",
                () -> DoubleDataset.ofRows(x, new int[1], 2));
        assertMessage("x has no row, which leaves open how wide rows are; give one at least",
                () -> DoubleDataset.ofRows(new double[0][], new int[0], 2));
        assertMessage("feature 1 of row 1 is NaN; a dataset holds finite numbers only",
                () -> DoubleDataset.ofRows(new double[][] {{1, 2}, {3, Double.NaN}}, new double[2][1]));
        assertMessage("the class of row 2 is 2.0; it must be a whole number from 0 to 1",
                () -> DoubleDataset.ofRows(x, new int[] {0, 1, 2}, 2));
    }

    @Test
    void whatIsNullIsNamed() {
        double[][] rows = {{1}, null, {2}};
        assertNamed("row 1 of x is null; each row is an array of its numbers",
                () -> DoubleDataset.ofRows(rows, new double[3][1]));
        assertNamed("row 1 of y is null; each row is an array of its numbers",
                () -> DoubleDataset.ofRows(new double[3][1], rows));
        assertNamed("row 0 of x is null; each row is an array of its numbers",
                () -> DoubleDataset.ofRows(new double[3][], new int[3], 2));
        DoubleDataset data = DoubleDataset.classification(1, 2, 2, new double[2], new double[1]);
        assertNamed("name 1 of the features is null", () -> data.withFeatureNames(Arrays.asList("a", null)));
        assertNamed("name 1 of the classes is null", () -> data.withClassNames(Arrays.asList("a", null)));
    }

    private static void assertNamed(String message, Executable action) {
        assertEquals(message, assertThrows(NullPointerException.class, action).getMessage());
    }

    @Test
    void gatherChecksBeforeItWrites() {
        double[] x = new double[4];
        double[] y = new double[2];
        DoubleDataset data = numbered(5);
        assertOutOfBounds("order[1] is 5; the dataset has 5 rows",
                () -> data.gather(new int[] {1, 5}, 0, 2, x, 0, y, 0));
        assertOutOfBounds("xOut has 4 elements; 4 from offset 1 do not lie inside it",
                () -> data.gather(new int[] {1, 2}, 0, 2, x, 1, y, 0));
        assertOutOfBounds("yOut has 2 elements; 2 from offset 1 do not lie inside it",
                () -> data.gather(new int[] {1, 2}, 0, 2, x, 0, y, 1));
        assertOutOfBounds("order has 2 elements; 2 from offset 1 do not lie inside it",
                () -> data.gather(new int[] {1, 2}, 1, 2, x, 0, y, 0));
        assertArrayEquals(new double[4], x);
        assertArrayEquals(new double[2], y);
    }

    private static void assertOutOfBounds(String message, Executable action) {
        assertEquals(message, assertThrows(IndexOutOfBoundsException.class, action).getMessage());
    }

    /** Each of them is a sentence, not an overflow of integers. */
    @Test
    void whatDoesNotFitInOneArray() {
        int rows = 2_200_000;
        DoubleDataset many = DoubleDataset.classification(rows, 1, 1_000, new double[rows], new double[rows]);
        assertMessage(
                "the one-hot targets would have 2200000 rows of 1000 numbers, more than one array can hold; use fewer rows at"
                        + " a time",
                many::oneHot);
        int width = 1 << 20;
        DoubleDataset wide = DoubleDataset.regression(1, width, 0, new double[width], new double[0]);
        assertMessage(
                "the chosen features would have 2048 rows of 1048576 numbers, more than one array can hold; use fewer rows at"
                        + " a time",
                () -> wide.subset(new int[2048]));
    }
}
