package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers and lines of a report, from entries that are written down by hand. */
class ReportNumbersTest {

    private static final ParameterBlock BLOCK = new ParameterBlock("block", 2, 1, 3);

    private static Entry entry(int index, Outcome outcome, double analytic, double numeric) {
        return new Entry("[0, " + index + "]", index, outcome, 0.5, analytic, numeric, 0.01, 0.03, 0.25, 7, 6, "");
    }

    @Test
    void cosineFactorAndDifferences() {
        double[] gradient = {9, 9, 3, 4, -8, 9};
        BlockReport report = BlockReport.of(BLOCK, List.of(entry(2, Outcome.PASS, 3, 4), entry(3, Outcome.PASS, 4, 3)),
                gradient, 0.5, List.of("hint"));
        assertEquals(24.0 / 25, report.cosine(), 1e-15);
        assertEquals(24.0 / 25, report.factor(), 1e-15);
        assertEquals(1, report.maxDifference());
        // The largest analytic entry of the block, compared or not, and none of another block.
        assertEquals(1.0 / 8, report.maxRelative());
        assertEquals(0.5, report.detectable());
        assertEquals(List.of("hint"), report.hints());
        assertEquals(4, report.numeric()[0]);
        assertEquals(3, report.numeric()[1]);
        assertTrue(Double.isNaN(report.numeric()[2]));
        assertEquals(-8, report.analytic()[2]);
        BlockReport skew = BlockReport.of(BLOCK, List.of(entry(2, Outcome.PASS, 2, 1), entry(3, Outcome.PASS, 6, 2)),
                gradient, 0.5, List.of());
        assertEquals(14 / Math.sqrt(40 * 5), skew.cosine(), 1e-15);
        assertEquals(14.0 / 5, skew.factor(), 1e-15);
        assertEquals(4, skew.maxDifference());
    }

    /** Their squares are too large or too small for a double, the angle between them is not. */
    @Test
    void cosineAndFactorOfLargeAndSmallDerivatives() {
        for (double[] sizes : new double[][] {
            {1e200, 1e200}, {1e-200, 1e-200}, {1e200, 1e-100}, {0x1p-1072, 1}, {1e307, 1e307}}) {
            double a = sizes[0];
            double n = sizes[1];
            BlockReport report = BlockReport.of(BLOCK,
                    List.of(entry(2, Outcome.PASS, 8 * a, n), entry(3, Outcome.PASS, 0, 0),
                            entry(4, Outcome.PASS, -4 * a, 3 * n)),
                    new double[5], 0.5, List.of());
            assertEquals(-1 / Math.sqrt(50), report.cosine(), 1e-15);
            assertEquals(-0.4 * (a / n), report.factor(), 1e-15 * (a / n));
            BlockReport none = BlockReport.of(BLOCK, List.of(entry(2, Outcome.PASS, 0, n)), new double[5], 0.5,
                    List.of());
            assertTrue(Double.isNaN(none.cosine()));
            assertEquals(0, none.factor());
        }
    }

    @Test
    void kinksAndNonFiniteEntriesCountAndDoNotCompare() {
        BlockReport report = BlockReport.of(BLOCK, List.of(entry(2, Outcome.KINK, 1, 100),
                entry(3, Outcome.NONFINITE, 1, Double.NaN), entry(4, Outcome.INCONCLUSIVE, 2, 1)), new double[5], 0,
                List.of());
        assertEquals(1, report.maxDifference());
        assertEquals(0, report.maxRelative(), "the scale is 0");
        assertEquals(1, report.cosine(), 1e-15);
        assertEquals(2, report.factor(), 1e-15);
        assertTrue(Double.isNaN(report.numeric()[0]) && Double.isNaN(report.numeric()[1]));
        assertEquals(3, report.comparisons());
        assertEquals(1, report.count(Outcome.KINK));
        assertEquals(0, report.count(Outcome.PASS));
        BlockReport zero = BlockReport.of(BLOCK, List.of(entry(2, Outcome.PASS, 0, 0)), new double[5], 0, List.of());
        assertTrue(Double.isNaN(zero.cosine()) && Double.isNaN(zero.factor()));
    }

    @Test
    void theWorstComesFirst() {
        List<Entry> entries = new ArrayList<>(List.of(entry(0, Outcome.PASS, 1, 1), entry(1, Outcome.FAIL, 1, 2),
                entry(2, Outcome.FAIL, 1, 3), entry(3, Outcome.NONFINITE, 1, 9), entry(4, Outcome.KINK, 1, 9),
                entry(5, Outcome.INCONCLUSIVE, 1, 9), entry(6, Outcome.PASS, 1, 1.01)));
        ParameterBlock all = new ParameterBlock("all", 0, 1, 40);
        BlockReport report = BlockReport.of(all, entries, new double[40], 0, List.of());
        assertEquals(2, report.worst().index());
        assertEquals(1, report.numeric()[0]);
        assertEquals(List.of(2, 1, 3, 4, 5), report.notable().stream().map(Entry::index).toList());
        BlockReport passed = BlockReport.of(all, List.of(entries.get(0), entries.get(6)), new double[40], 0, List.of());
        assertEquals(6, passed.worst().index());
        assertTrue(passed.notable().isEmpty());
        IntStream.range(7, 30).forEach(i -> entries.add(entry(i, Outcome.FAIL, 1, 2)));
        assertEquals(10, BlockReport.of(all, entries, new double[40], 0, List.of()).notable().size());
        assertNull(BlockReport.of(all, List.of(), new double[40], 0, List.of()).worst());
    }

    @Test
    void scaleIsTheLargestFiniteSize() {
        assertEquals(4, BlockReport.scale(new double[] {9, 9, 3, -4, Double.POSITIVE_INFINITY, 9}, BLOCK));
        assertEquals(0, BlockReport.scale(new double[] {9, 9, Double.NaN, 0, -0.0, 9}, BLOCK));
    }

    @Test
    void digitsAreThoseOfTheError() {
        assertEquals(2, new Entry("", 0, Outcome.PASS, 0, 1, -0.5, 0.01, 0, 0, 0, 0, "").digits(), 1e-12);
        assertEquals(3, new Entry("", 0, Outcome.PASS, 0, 1, -10, 0.01, 0, 0, 0, 0, "").digits(), 1e-12);
        assertEquals(0, new Entry("", 0, Outcome.PASS, 0, 1, 1, 5, 0, 0, 0, 0, "").digits());
        assertEquals(0, new Entry("", 0, Outcome.PASS, 0, 0, 0, 5, 0, 0, 0, 0, "").digits());
        assertEquals(0, new Entry("", 0, Outcome.PASS, 0, 1, 1, 0, 0, 0, 0, 0, "").digits());
    }

    @Test
    void severityIsTheDifferenceInUnitsOfWhatIsAllowed() {
        assertEquals(25, entry(0, Outcome.FAIL, 1, 2).severity(), 1e-12);
        assertEquals(25, entry(0, Outcome.FAIL, 2, 1).severity(), 1e-12);
        assertEquals(0, new Entry("", 0, Outcome.PASS, 0, 1, 1, 0, 0, 0, 0, 0, "").severity());
        assertEquals(Double.POSITIVE_INFINITY, entry(0, Outcome.NONFINITE, 1, Double.NaN).severity());
        assertEquals(Double.POSITIVE_INFINITY, new Entry("", 0, Outcome.FAIL, 0, 1, 2, 0, 0, 0, 0, 0, "").severity());
    }

    @Test
    void linesOfEntries() {
        assertEquals("FAIL [0, 1] analytic 1.000000000 numeric 2.000000000 +- 1.0e-02, tolerance 3.0e-02, h 2.5e-01, "
                + "x 0.500000, f(x+h) 7.0000000000000000, f(x-h) 6.0000000000000000",
                entry(1, Outcome.FAIL, 1, 2).describe());
        assertTrue(entry(1, Outcome.INCONCLUSIVE, 1, 0).describe().endsWith(" (2 digits available)"));
        Entry noted = new Entry("at 1", -1, Outcome.KINK, 0, 1, 2, 0, 0, 0, 0, 0, "a remark");
        assertTrue(noted.describe().endsWith(" (a remark)"));
        assertEquals(noted, noted.unconfirmed());
        Entry doubted = entry(1, Outcome.FAIL, 1, 2).unconfirmed();
        assertEquals(Outcome.INCONCLUSIVE, doubted.outcome());
        assertTrue(doubted.describe().endsWith(" (a contradiction that no single entry confirms)"));
        assertEquals(1.01 * (2 * 0.03 + 8 * 0.01), entry(1, Outcome.PASS, 1, 1).detectable(), 1e-15);
    }

    private static KernelReport kernel(double valueRatio, double first, double second, String overflow) {
        return new KernelReport("gradient", 0x1p-24, 16, 1.5, 1.25, valueRatio, List.of(
                new KernelReport.Block(BLOCK, "[0, 1]", first, 3, 4, 0.5),
                new KernelReport.Block(new ParameterBlock("other", 5, 1, 1), "[0, 0]", second, 5, 6, 0.25)), overflow);
    }

    @Test
    void linesOfTheSecondHop() {
        KernelReport passed = kernel(16, 2, 16, "");
        assertTrue(passed.passed());
        assertEquals(
                "gradient against the reference: PASSED, worst error 16.00 rounding units of 16 allowed, loss 16.00",
                passed.describe());
        KernelReport value = kernel(16.5, 2, 3, "");
        assertEquals(
                String.format("gradient against the reference: FAILED, worst error 3.00 rounding units of 16 allowed, "
                        + "loss 16.50%n  loss 1.500000000, reference 1.250000000"),
                value.describe());
        KernelReport block = kernel(1, 17, 3, "");
        assertEquals(
                String.format("gradient against the reference: FAILED, worst error 17.00 rounding units of 16 allowed, "
                        + "loss 1.00%n  block [0, 1] computed 3.000000000 reference 4.000000000 allowed +- 5.0e-01"),
                block.describe());
        KernelReport unknown = kernel(Double.NaN, 2, Double.NaN, "input, row 0");
        assertTrue(!unknown.passed());
        assertTrue(unknown.describe().contains("loss 1.500000000, reference 1.250000000"), unknown.describe());
        assertTrue(unknown.describe().contains("other [0, 0] computed 5.000000000"), unknown.describe());
        assertTrue(unknown.describe().endsWith("first out of range: input, row 0"), unknown.describe());
    }

    @Test
    void placesAndCoverage() {
        ParameterBlock block = new ParameterBlock("matrix", 5, 3, 4);
        assertEquals("[0, 0]", block.place(5));
        assertEquals("[1, 2]", block.place(5 + 6));
        assertEquals("[2, 3]", block.place(5 + 11));
        assertEquals(20 - 12 - 2, ParameterBlock.uncovered(List.of(block, new ParameterBlock("b", 15, 1, 4)), 20));
        assertEquals(0, ParameterBlock.uncovered(List.of(new ParameterBlock("b", 0, 1, 4)), 4));
    }

    @Test
    void tolerances() {
        Tolerance none = new Tolerance(0, 0);
        assertEquals(0, none.of(1, 2, 3));
        assertEquals(0.1 * 3 + 0.5 * 7, new Tolerance(0.1, 0.5).of(-2, 3, 7), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new Tolerance(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Tolerance(0, 1));
        assertEquals("seen; tolerance 1.0e-01 of an entry and 5.0e-01 of the largest in its block",
                new Tolerance(0.1, 0.5).words("seen"));
    }

    /** Hints on four rows of three, of which the last so many entries are zero. */
    private static List<String> zeroTail(int entries) {
        double[] numeric = IntStream.rangeClosed(1, 12).mapToDouble(i -> i * i).toArray();
        double[] analytic = numeric.clone();
        Arrays.fill(analytic, 12 - entries, 12, 0);
        return Diagnosis.explain(new ParameterBlock("b", 0, 4, 3), analytic, numeric, new double[12], 0);
    }

    @Test
    void whereZerosAre() {
        assertEquals(List.of("only entry [3, 2] is zero"), zeroTail(1));
        assertEquals(List.of("only row 3 of 4 is zero"), zeroTail(3));
        assertEquals(List.of("the last 4 entries are zero: the tail was dropped"), zeroTail(4));
        assertEquals(List.of("the last 2 rows are zero"), zeroTail(6));
        assertEquals(List.of("the gradient of this block is zero everywhere: it is never computed"), zeroTail(12));
        assertEquals(List.of(), zeroTail(0));
    }

    @Test
    void theGravestVerdictCounts() {
        assertEquals(Verdict.PASSED, Verdict.worst(Stream.of()));
        assertEquals(Verdict.FAILED, Verdict.worst(Stream.of(Verdict.NOT_VERIFIED, Verdict.FAILED)));
        assertEquals(Verdict.NOT_VERIFIED, Verdict.worst(Stream.of(Verdict.PASSED,
                Verdict.NOT_VERIFIED)));
        assertEquals(Verdict.NOT_VERIFIED, Verdict.of(Map.of()));
        assertEquals(Verdict.PASSED, Verdict.of(Map.of(Outcome.PASS, 49, Outcome.KINK, 1)));
        assertEquals(Verdict.NOT_VERIFIED, Verdict.of(Map.of(Outcome.PASS, 48, Outcome.KINK, 1)));
        assertEquals(Verdict.FAILED, Verdict.of(Map.of(Outcome.PASS, 99, Outcome.NONFINITE, 1)));
    }
}
