// Generated from FloatObjectiveRowsTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import lanewise.data.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A batch of rows that are not there, or none, is refused in a sentence, whether rows have weights or not. */
class DoubleObjectiveRowsTest {

    /** What an objective is asked about a batch. */
    private interface Question {
        void ask(int[] rows, int from, int count);
    }

    private static void assertOutside(String message, Executable call) {
        assertEquals(message, assertThrows(IndexOutOfBoundsException.class, call).getMessage());
    }

    @Test
    void rowsThatAreNotThereAreNamed() {
        DoubleDataset plain = DoubleMisuseTest.rows(6);
        double[] weights = new double[6];
        Arrays.fill(weights, 2);
        for (DoubleDataset data : new DoubleDataset[] {plain, plain.withWeights(weights)}) {
            DoubleNetworkObjective objective = DoubleNetworkObjective.of(DoubleMisuseTest.LINE, data, 4);
            double[] gradient = {5, 5};
            Question[] questions = {
                (rows, from, count) -> objective.valueAndGradient(new double[2], rows, from, count, gradient),
                (rows, from, count) -> objective.weight(rows, from, count)
            };
            for (Question question : questions) {
                assertOutside("rows[1] is 6; the dataset has 6 rows", () -> question.ask(new int[] {1, 6}, 0, 2));
                assertOutside("rows[2] is -1; the dataset has 6 rows", () -> question.ask(new int[] {1, 2, -1}, 1, 2));
                assertOutside(
                        "rows has 2 elements; 3 from offset 0 do not lie inside it",
                        () -> question.ask(new int[] {1, 2}, 0, 3));
                assertOutside(
                        "rows has 2 elements; 6 from offset 0 do not lie inside it",
                        () -> question.ask(new int[] {0, 1}, 0, 6));
                assertOutside(
                        "rows has 2 elements; 1 from offset -1 does not lie inside it",
                        () -> question.ask(new int[] {1, 2}, -1, 1));
                assertMessage(
                        "a batch has 0 rows; it must have at least 1", () -> question.ask(new int[] {1, 2}, 0, 0));
                assertMessage(
                        "a batch has -1 rows; it must have at least 1", () -> question.ask(new int[] {1, 2}, 0, -1));
                assertMessage(
                        "a batch has 5 rows; this objective was made for at most 4",
                        () -> question.ask(new int[] {1, 2, 3, 4, 5}, 0, 5));
            }
            assertArrayEquals(new double[] {5, 5}, gradient);
            // All rows in order need no buffer.
            objective.valueAndGradient(new double[2], IntStream.range(0, 6).toArray(), 0, 6, gradient);
            objective.weight(IntStream.range(0, 6).toArray(), 0, 6);
        }
    }
}
