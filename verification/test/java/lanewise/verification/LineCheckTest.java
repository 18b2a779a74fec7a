package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.FiniteDifferences.Estimate;
import lanewise.verification.FiniteDifferences.Line;
import lanewise.verification.LineCheck.Claim;
import org.junit.jupiter.api.Test;

/**
 * How estimates become an outcome, with numbers written down by hand that lie on the limits, and which steps are tried.
 * The tolerance is a quarter, of a scale of 1, everywhere: sums of powers of two are exact.
 */
class LineCheckTest {

    private static final Tolerance QUARTER = new Tolerance(0, 0.25);

    private static final LineCheck SEES_KINKS = new LineCheck(FiniteDifferences.DOUBLE, QUARTER, false);

    private static final LineCheck KNOWS_KINKS = new LineCheck(FiniteDifferences.DOUBLE, QUARTER, true);

    private static Claim claim(double analytic, double uncertainty) {
        // A parameter of which 1 is the step.
        return new Claim("here", 0, 1024, analytic, uncertainty, 1);
    }

    private static Claim claim(double analytic) {
        return claim(analytic, 0);
    }

    private static Estimate estimate(double value, double error, double step) {
        return new Estimate(value, value, error, step, 0, 0, value, value, 0, true, true, false);
    }

    private static Estimate constant(double error) {
        return new Estimate(0, 0, error, 1, 0, 0, 0, 0, 0, true, true, true);
    }

    private static Outcome judge(Claim claim, Estimate... estimates) {
        return KNOWS_KINKS.judge(List.of(estimates), claim);
    }

    @Test
    void oneEstimateConfirmsUpToTheLimits() {
        assertEquals(Outcome.PASS, judge(claim(0.25), estimate(0, 0, 1)));
        assertEquals(Outcome.PASS, judge(claim(-0.375), estimate(0, 0.125, 1)), "as far off as tolerance and error");
        assertEquals(Outcome.PASS, judge(claim(0), estimate(0, 0.25, 1)), "as uncertain as tolerated");
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0), estimate(0, 0.3125, 1)));
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0.5), estimate(0, 0.125, 1)), "one alone refutes nothing");
    }

    /** What is compared may be an estimate itself, with an error of its own. */
    @Test
    void uncertaintyOfWhatIsComparedAdds() {
        assertEquals(Outcome.PASS, judge(claim(0, 0.125), estimate(0, 0.125, 1)));
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0, 0.1875), estimate(0, 0.125, 1)));
        assertEquals(Outcome.FAIL, judge(claim(2, 0.25), estimate(0, 0, 1), estimate(0, 1.375, 2)));
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(2, 0.25), estimate(0, 0, 1), estimate(0, 1.625, 2)),
                "the second reaches it with both errors");
    }

    @Test
    void twoEstimatesRefuteIfNoneConfirms() {
        assertEquals(Outcome.FAIL, judge(claim(2), estimate(0, 0, 1), estimate(0, 0, 2)));
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(2), estimate(0, 0, 1), estimate(0, 1.75, 2)),
                "the second only just reaches it");
        assertEquals(Outcome.FAIL, judge(claim(2), estimate(0, 0, 1), estimate(0, 1.6875, 2)));
        assertEquals(Outcome.FAIL, judge(claim(2), estimate(0, 0, 1), estimate(0, 0, 2), estimate(1, 1, 4)),
                "the third has an error of half the difference and could not tell");
        assertEquals(Outcome.INCONCLUSIVE,
                judge(claim(1.0625), estimate(0, 0.5, 1), estimate(0, 0.5, 2), estimate(0.375, 0.5, 4)));
    }

    @Test
    void estimatesOutsideOfTheirErrorsContradictEachOther() {
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0), estimate(0, 0, 1), estimate(0.5, 0, 2)));
        assertEquals(Outcome.PASS, judge(claim(0, 0.0625), estimate(0, 0.125, 1), estimate(0.25, 0.125, 2)),
                "their errors just meet");
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0, 0.0625), estimate(0, 0.125, 1), estimate(0.25, 0.0625, 2)),
                "a distance within the tolerance counts as an error");
        assertEquals(Outcome.PASS, judge(claim(0), estimate(0, 0, 1), estimate(0.25, 0, 2)));
    }

    /** An estimate with more than eight times the step of the best one has left the neighbourhood. */
    @Test
    void muchLargerStepsDoNotCount() {
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0), estimate(0, 0.125, 2), estimate(5, 0.25, 16)));
        assertEquals(Outcome.PASS, judge(claim(0), estimate(0, 0.125, 2), estimate(5, 0.25, 32)));
        LineCheck coarse = new LineCheck(new FiniteDifferences(0x1p-40, 4), QUARTER, true);
        assertEquals(Outcome.PASS,
                coarse.judge(List.of(estimate(0, 0.125, 2), estimate(5, 0.25, 8)), claim(0)),
                "twice the step, where little room lies between rounding and curvature");
    }

    @Test
    void whatIsConstantAtTwoStepsHasNoSlope() {
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0), constant(1)));
        assertEquals(Outcome.PASS, judge(claim(0), constant(1), constant(1)));
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0.125), constant(1), constant(1)));
        assertEquals(Outcome.INCONCLUSIVE, judge(claim(0), constant(1), estimate(0, 1, 1)));
    }

    /** Between the slopes −1 and 1, and half beyond: a quarter for the tolerance, a quarter for 8·rounding/step. */
    @Test
    void derivativesBetweenTheSlopesOfAKink() {
        for (double sign : new double[] {1, -1}) {
            Estimate kink = new Estimate(0, 0, 0, 2, 0, 0, -sign, sign, 0.0625, true, true, false);
            List<Estimate> both = List.of(kink, kink);
            assertEquals(Outcome.KINK, SEES_KINKS.judge(both, claim(1.5)));
            assertEquals(Outcome.KINK, SEES_KINKS.judge(both, claim(-1.5)));
            assertEquals(Outcome.FAIL, SEES_KINKS.judge(both, claim(1.5625)));
            assertEquals(Outcome.FAIL, SEES_KINKS.judge(both, claim(-1.5625)));
            assertEquals(Outcome.FAIL, KNOWS_KINKS.judge(both, claim(1.5)));
        }
    }

    @Test
    void twoStepsThatDifferShowAKink() {
        assertTrue(SEES_KINKS.usable(coarseAndFine(10, 4, true, true), 2), "20·floor and a quarter of 4");
        assertFalse(SEES_KINKS.usable(coarseAndFine(10.0625, 4, true, true), 2));
        assertTrue(SEES_KINKS.usable(coarseAndFine(11.25, 4, true, true), 9));
        assertFalse(SEES_KINKS.usable(coarseAndFine(11.5, 4, true, true), 9));
        assertTrue(KNOWS_KINKS.usable(coarseAndFine(99, 4, true, true), 2));
        assertFalse(KNOWS_KINKS.usable(coarseAndFine(4, 4, false, true), 2));
        assertFalse(KNOWS_KINKS.usable(coarseAndFine(4, 4, true, false), 2));
    }

    private static Estimate coarseAndFine(double coarse, double fine, boolean finite, boolean onePiece) {
        return new Estimate(fine, coarse, 0, 0.5, 0, 0, 0, 0, 0.0625, finite, onePiece, false);
    }

    /** A function on a line, with a record of the steps h at which it was evaluated, first at −2h. */
    private static final class Recorded implements Line {

        final List<Double> steps = new ArrayList<>();
        private final DoubleUnaryOperator f;
        private final boolean kinks;

        /** What {@link #actual} says, relative to what was asked for: the estimate's relative error. */
        private final double misplaced;

        private int evaluations;

        Recorded(DoubleUnaryOperator f, boolean kinks, double misplaced) {
            this.f = f;
            this.kinks = kinks;
            this.misplaced = misplaced;
        }

        @Override
        public double value(double t) {
            if (evaluations++ % 6 == 0) {
                steps.add(Math.abs(t) / 2);
            }
            return f.applyAsDouble(t);
        }

        @Override
        public long pieces() {
            return kinks ? 1 : 0;
        }

        @Override
        public double actual(double t) {
            return t * (1 + misplaced);
        }
    }

    private static Center center(double noise) {
        return new Center(0, 0, noise);
    }

    /** Noise disturbs every step: ever larger ones are tried, then two larger and a smaller one than the best. */
    @Test
    void largerStepsWhereRoundingDisturbs() {
        Recorded line = new Recorded(t -> t, false, 0);
        Entry entry = KNOWS_KINKS.check(claim(1), line, 1, center(0x1p60));
        assertEquals(Outcome.INCONCLUSIVE, entry.outcome());
        double best = 0x1p18;
        assertEquals(List.of(1.0, 8.0, 0.125, 64.0, 512.0, 4096.0, 32768.0, best, 2 * best, 4 * best,
                best / 2), line.steps);
        assertEquals(4 * best, entry.step(), "the most accurate of all is shown");
        assertEquals(12 * 0x1p60 / (4 * best), entry.error());
    }

    @Test
    void smallerStepsWhereCurvatureDisturbs() {
        Recorded line = new Recorded(t -> 0x1p200 * t * t * t * t * t, false, 0);
        Entry entry = KNOWS_KINKS.check(claim(0), line, 1, center(0));
        assertEquals(Outcome.INCONCLUSIVE, entry.outcome());
        double best = 0x1p-18;
        assertEquals(List.of(1.0, 8.0, 0.125, 0x1p-6, 0x1p-9, 0x1p-12, 0x1p-15, best, 2 * best, 4 * best,
                best / 2), line.steps);
        assertEquals(best / 2, entry.step());
    }

    @Test
    void climbsEndWhereTheyNoLongerImprove() {
        // Noise asks for steps above 1, curvature forbids those of 64 and more.
        Recorded line = new Recorded(t -> 0x1p-20 * t * t * t * t * t, false, 0);
        Entry entry = KNOWS_KINKS.check(claim(0), line, 1, center(4));
        assertEquals(List.of(1.0, 8.0, 0.125, 64.0, 16.0, 32.0, 4.0), line.steps);
        assertEquals(Outcome.INCONCLUSIVE, entry.outcome(), entry::describe);
        Recorded nothingBetter = new Recorded(t -> 0x1p4 * t * t * t * t * t, false, 0);
        KNOWS_KINKS.check(claim(0), nothingBetter, 1, center(4));
        assertEquals(List.of(1.0, 8.0, 0.125, 2.0, 4.0, 0.5), nothingBetter.steps);
    }

    @Test
    void oneAccurateEstimateIsEnoughToPass() {
        Recorded line = new Recorded(t -> t, false, 0);
        Entry entry = KNOWS_KINKS.check(claim(1, 0.125), line, 1, center(0));
        assertEquals(Outcome.PASS, entry.outcome());
        assertEquals(List.of(1.0), line.steps);
        assertEquals(0.125, entry.error(), 1e-12, "the error of what is compared is part of the error");
    }

    @Test
    void aFailureShowsTheFirstOfEquallyAccurateEstimates() {
        LineCheck exact = new LineCheck(new FiniteDifferences(0x1p-52, 0), QUARTER, true);
        Entry entry = exact.check(claim(3), new Recorded(t -> t, false, 0), 1, center(0));
        assertEquals(Outcome.FAIL, entry.outcome());
        assertEquals(1, entry.step());
    }

    @Test
    void sixTimesSmallerStepsGetOffAKinkOrNot() {
        Recorded line = new Recorded(Math::abs, true, 0);
        Entry entry = KNOWS_KINKS.check(claim(1.25), line, 1, center(0));
        assertEquals(Outcome.KINK, entry.outcome());
        assertEquals(Arrays.asList(1.0, 0x1p-2, 0x1p-4, 0x1p-6, 0x1p-8, 0x1p-10, 0x1p-12), line.steps);
        assertEquals("slope -1.00000 to the left, 1.00000 to the right; a subgradient", entry.note());
        assertEquals("slope -1.00000 to the left, 1.00000 to the right; the analytic one does not lie between",
                KNOWS_KINKS.check(claim(1.5), line, 1, center(0)).note());
    }

    @Test
    void anEstimateForTheSecondOrderTriesThreeSteps() {
        LineCheck exact = new LineCheck(new FiniteDifferences(0x1p-52, 0), QUARTER, true);
        Recorded accurate = new Recorded(t -> t, false, 0.125);
        assertEquals(0.125, exact.estimate(accurate, 1, center(0), 1).orElseThrow().error());
        assertEquals(List.of(1.0), accurate.steps, "an error of half the tolerance is enough");
        Recorded inaccurate = new Recorded(t -> t, false, 0.1875);
        assertEquals(1, exact.estimate(inaccurate, 1, center(0), 1).orElseThrow().step());
        assertEquals(List.of(1.0, 8.0, 0.125), inaccurate.steps);
        assertTrue(exact.estimate(new Recorded(Math::abs, true, 0), 1, center(0), 1).isEmpty());
    }

    /** A step that a parameter alone would have set is tried where it is far smaller, and confirms what larger ones leap over. */
    @Test
    void stepsOfAParametersOwnSize() {
        Line steep = t -> Math.tanh(1 + 1e6 * t);
        double slope = 1e6 / Math.pow(Math.cosh(1), 2);
        for (double factor : new double[] {1, 1.5}) {
            Claim claim = new Claim("here", 0, 1e-6, factor * slope, 0, 1);
            Entry entry = new LineCheck(FiniteDifferences.DOUBLE, Tolerance.DOUBLE, true)
                    .check(claim, steep, 1e8, new Center(Math.tanh(1), 0, 0));
            assertEquals(factor == 1 ? Outcome.PASS : Outcome.FAIL, entry.outcome(), entry::describe);
        }
    }

    /** A line that does not know what was not finite has nothing to say about it. */
    @Test
    void nonFiniteValuesOfALineThatTellsNothing() {
        Line edge = t -> t < 0 ? Double.NaN : t;
        Entry entry = KNOWS_KINKS.check(claim(1), edge, 1, center(0));
        assertEquals(Outcome.INCONCLUSIVE, entry.outcome());
        assertEquals("not finite nearby", entry.note());
    }
}
