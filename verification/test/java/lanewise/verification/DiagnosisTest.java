package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** Hints from gradients that are written down by hand, at the limits of what each explanation covers. */
class DiagnosisTest {

    private static String explain(int rows, int columns, double[] analytic, double[] numeric, double[] x, int of) {
        return String.join("; ", Diagnosis.explain(new ParameterBlock("b", 0, rows, columns), analytic, numeric, x,
                of));
    }

    private static String explain(double[] analytic, double[] numeric) {
        return explain(1, analytic.length, analytic, numeric, new double[analytic.length], 0);
    }

    private static double[] of(double... values) {
        return values;
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    @Test
    void equalGradientsNeedNoExplanation() {
        assertEquals("", explain(of(1, 2, 3), of(1, 2, 3)));
        assertEquals("", explain(of(0, 0, 0), of(0, 0, 0)));
    }

    @Test
    void numbersThatAreNotFiniteExplainNothing() {
        assertEquals("", explain(of(2, 4), of(1, Double.NaN)));
        assertEquals("", explain(of(2, Double.POSITIVE_INFINITY), of(1, 2)));
    }

    /** All but a thousandth of the largest difference, which is 1,000 here. */
    @Test
    void anExplanationMayLeaveAThousandth() {
        assertTrue(explain(of(9, 1, 1000, 2000), of(0, 1000, 2000, 3000)).contains("i - 1"));
        assertFalse(explain(of(9, 1.0625, 1000, 2000), of(0, 1000, 2000, 3000)).contains("i - 1"));
    }

    @Test
    void factors() {
        double[] right = of(1, 2);
        assertEquals("looks like a factor 2 too much, or a loss with ½ whose gradient is without",
                explain(scaled(right, 2), right));
        assertEquals("", explain(of(2), of(1)), "of one entry every gradient is a multiple");
        assertEquals("every entry is 1.001 times the right one", explain(1, 2, scaled(right, 1.00096), right, of(0, 0),
                1));
        assertTrue(explain(1, 2, scaled(right, 0.25), right, of(0, 0), 4)
                .startsWith("looks like 1/N taken twice over the 4 rows"));
        assertTrue(explain(1, 2, scaled(right, 8.006), right, of(0, 0), 8)
                .startsWith("looks like a missing 1/N: a sum over the 8 rows instead of a mean"));
        assertTrue(explain(1, 2, scaled(right, 8.01), right, of(0, 0), 8)
                .startsWith("every entry is 8.01 times the right one"));
        assertTrue(explain(1, 2, scaled(right, 1001), right, of(0, 0), 1000).startsWith("looks like a missing 1/N"));
    }

    @Test
    void shiftsByOne() {
        assertTrue(explain(of(2, 4, 8, 77), of(1, 2, 4, 8)).contains("entry i holds the derivative for i + 1"));
        assertTrue(explain(of(77, 1, 2, 4), of(1, 2, 4, 8)).contains("entry i holds the derivative for i - 1"));
        assertFalse(explain(of(9, 1), of(1, 5)).contains("shifted"));
        assertFalse(explain(of(5, 9), of(1, 5)).contains("shifted"));
    }

    @Test
    void clipped() {
        assertEquals("looks clipped at 2.5 before the check", explain(of(1, -2.5, 2.5, 2, -2.5), of(1, -3, 5, 2, -7)));
        assertEquals("", explain(of(0.5), of(1)));
    }

    @Test
    void penalties() {
        double[] right = of(1, 1, 1);
        double[] x = of(4, -8, 2);
        double[] wrong = of(1 + 0.25 * 4, 1 - 0.25 * 8, 1 + 0.25 * 2);
        assertTrue(explain(1, 3, wrong, right, x, 0).contains("differs by 0.25 times the parameters"));
        assertFalse(explain(1, 3, wrong, right, of(0, 0, 0), 0).contains("times the parameters"));
        assertEquals("", explain(1, 1, of(3), of(1), of(2), 0));
    }

    @Test
    void transposed() {
        double[] right = of(1, 2, 4, 8, 16, 32);
        assertTrue(explain(2, 3, of(1, 8, 2, 16, 4, 32), right, new double[6], 0).contains("looks transposed"));
        assertFalse(explain(1, 6, of(1, 8, 2, 16, 4, 32), right, new double[6], 0).contains("looks transposed"));
        assertFalse(explain(6, 1, of(1, 8, 2, 16, 4, 32), right, new double[6], 0).contains("looks transposed"));
    }

    private static double[] numbers(int n, IntToDoubleFunction f) {
        return IntStream.range(0, n).mapToDouble(f).toArray();
    }

    /** An entry counts as wrong from a millionth of the largest one on. */
    @Test
    void regions() {
        double[] right = numbers(12, i -> i == 0 ? 1e6 : 3 + i * i % 7);
        assertEquals("only entry [1, 2] is wrong",
                explain(3, 4, numbers(12, i -> right[i] + (i == 6 ? 500 : i == 7 ? 1 : 0)), right, new double[12], 0));
        assertEquals("", explain(3, 4, numbers(12, i -> right[i] + (i == 6 ? 500 : i == 9 ? 1.5 : 0)), right,
                new double[12], 0));
        double[] two = numbers(12, i -> right[i] + (i == 6 ? 500 : i == 7 ? 300 : 0));
        assertEquals("only row 1 of 3 is wrong", explain(3, 4, two, right, new double[12], 0));
        assertEquals("", explain(1, 12, two, right, new double[12], 0));
        assertEquals("", explain(12, 1, two, right, new double[12], 0));
        assertEquals("only column 2 of 4 is wrong",
                explain(3, 4, numbers(12, i -> right[i] + (i % 4 == 2 ? 500 + i : 0)), right, new double[12], 0));
    }

    @Test
    void zerosThatAreNoTail() {
        double[] right = of(3, 4, 7, 6);
        assertEquals("", explain(2, 2, of(0, 4, 7, 0), right, new double[4], 0));
        assertEquals("", explain(1, 4, of(0, 0, 7, 0), right, new double[4], 0));
    }

    @Test
    void swappedBlocks() {
        assertTrue(Diagnosis.swapped(of(1000), of(-1000), of(998)));
        assertFalse(Diagnosis.swapped(of(1000), of(-1000), of(997)));
        assertFalse(Diagnosis.swapped(of(5), of(5), of(5)), "nothing is wrong");
        assertFalse(Diagnosis.swapped(of(5, 6), of(1, 2), of(5, 5)));
    }

    @Test
    void whatComparisonsCanFindIsSaidInWords() {
        String every = "every entry was compared; an error as large as \"detects\" in any that passed would have failed";
        String any = "an error as large as \"detects\" in any entry that was compared and passed would have failed";
        String directions = "an error as large as \"detects\" in any single entry would not have passed; several, one of "
                + "them as large, cancel in one case of 8 at most";
        String sampled = "32 entries of every block were compared one by one, at least 16 of them drawn at random: "
                + "mistakes in 25 % of a block are hit with a probability of 99 %";
        assertEquals(List.of(every), Detection.sentences(Mode.FULL, 32, 3));
        assertEquals(List.of(any, sampled), Detection.sentences(Mode.SAMPLE, 32, 3));
        assertEquals(List.of(directions), Detection.sentences(Mode.FAST, 32, 3));
        assertEquals(List.of(directions, sampled), Detection.sentences(Mode.AUTO, 32, 3));
        assertEquals(List.of(directions.replace("8 at most", "2 at most")), Detection.sentences(Mode.FAST, 32, 1));
        assertEquals(4, IntStream.of(8, 16, 32, 64).mapToObj(n -> Detection.sentences(Mode.SAMPLE, n, 3).get(1))
                .collect(Collectors.toSet()).size());
    }
}
