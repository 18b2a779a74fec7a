package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LineSearchTest {

    /** A function of one variable that counts its evaluations. */
    private static final class Line implements LineFunction {

        final DoubleUnaryOperator value;
        final DoubleUnaryOperator derivative;
        final double noise;
        double last;
        int evaluations;

        Line(DoubleUnaryOperator value, DoubleUnaryOperator derivative, double noise) {
            this.value = value;
            this.derivative = derivative;
            this.noise = noise;
        }

        @Override
        public double valueAtZero() {
            return value.applyAsDouble(0);
        }

        @Override
        public double slopeAtZero() {
            return derivative.applyAsDouble(0);
        }

        @Override
        public double evaluate(double step) {
            last = step;
            evaluations++;
            return value.applyAsDouble(step);
        }

        @Override
        public double slope() {
            return derivative.applyAsDouble(last);
        }

        @Override
        public double noise() {
            return noise;
        }
    }

    private static void assertWolfe(Line line, double step, double decrease, double curvature) {
        assertEquals(line.last, step);
        assertTrue(line.value.applyAsDouble(step) <= line.valueAtZero() + decrease * step * line.slopeAtZero());
        assertTrue(Math.abs(line.slope()) <= curvature * Math.abs(line.slopeAtZero()));
    }

    /** The first test function of Moré and Thuente (ACM TOMS 20, 1994), concave far from its minimum at √2. */
    private static Line concave() {
        return new Line(a -> -a / (a * a + 2), a -> (a * a - 2) / ((a * a + 2) * (a * a + 2)), 0);
    }

    /** The second: a long flat stretch, then a steep rise; near its minimum, 1.596, values agree in all digits. */
    private static Line quintic() {
        return new Line(
                a -> Math.pow(a + 0.004, 5) - 2 * Math.pow(a + 0.004, 4),
                a -> 5 * Math.pow(a + 0.004, 4) - 8 * Math.pow(a + 0.004, 3),
                1e-14);
    }

    @Test
    void strongWolfeHoldsFromFirstStepsFarTooSmallAndFarTooLarge() {
        for (double firstStep : new double[] {1e-3, 0.1, 1, 10, 1e3}) {
            for (StrongWolfe search : List.of(new StrongWolfe(1e-3, 0.1, 40), new StrongWolfe(1e-3, 0.01, 40))) {
                for (Line line : List.of(concave(), quintic())) {
                    double step = search.search(line, firstStep);
                    assertWolfe(line, step, 1e-3, search.curvature());
                    assertTrue(line.evaluations <= 25, line.evaluations + " evaluations from " + firstStep);
                }
            }
        }
    }

    @Test
    void theFirstStepIsTakenIfItIsGoodEnough() {
        Line parabola = new Line(a -> (a - 1) * (a - 1), a -> 2 * (a - 1), 0);
        assertEquals(1.5, StrongWolfe.standard().search(parabola, 1.5));
        assertEquals(1, parabola.evaluations);
        assertEquals(1.5, Backtracking.standard().search(parabola, 1.5));
    }

    @Test
    void theMinimumOfACubicIsFoundAtOnce() {
        // x³ − 3x has its minimum at 1; the line starts at x = −0.5, so its own is at 1.5. A step of 4 is too long.
        Line cubic = new Line(a -> Math.pow(a - 0.5, 3) - 3 * (a - 0.5), a -> 3 * (a - 0.5) * (a - 0.5) - 3, 0);
        assertEquals(1.5, new StrongWolfe(1e-4, 1e-3, 10).search(cubic, 4), 1e-12);
        assertEquals(2, cubic.evaluations);
    }

    @Test
    void backtrackingHalvesUntilTheDecreaseSuffices() {
        Line parabola = new Line(a -> (a - 1) * (a - 1), a -> 2 * (a - 1), 0);
        // Sufficient decrease holds up to 2·(1 − c₁), so 8, 4 and 2 are too long.
        assertEquals(1, new Backtracking(0.1, 0.5, 10).search(parabola, 8));
        assertEquals(4, parabola.evaluations);
        assertEquals(Double.NaN, new Backtracking(0.1, 0.5, 3).search(parabola, 8));
    }

    @Test
    void aWallIsNotCrossed() {
        // −log(1 − a) − 3a is not a number from 1 on; its minimum is at 2/3.
        Line log = new Line(a -> -Math.log(1 - a) - 3 * a, a -> 1 / (1 - a) - 3, 0);
        for (double firstStep : new double[] {0.1, 0.99, 1, 5, 1e6}) {
            assertWolfe(log, StrongWolfe.standard().withCurvature(0.1).search(log, firstStep), 1e-4, 0.1);
            double step = Backtracking.standard().search(log, firstStep);
            assertTrue(log.value.applyAsDouble(step) <= 1e-4 * step * -2, firstStep + " led to " + step);
        }
        // Falls all the way to the wall: no point has a small slope, so the lowest one that was seen is taken.
        Line cliff = new Line(a -> a <= 1 ? -a : Double.NaN, a -> -1, 0);
        for (int evaluations = 5; evaluations < 30; evaluations++) {
            double step = new StrongWolfe(1e-4, 0.5, evaluations).search(cliff, 3);
            assertTrue(step > 0.5 && step <= 1, evaluations + " evaluations led to " + step);
            assertEquals(cliff.last, step);
        }
    }

    /** While all goes down, each trial is four times the last. */
    @Test
    void withoutABracketTrialsGrowFourfold() {
        List<Double> trials = new ArrayList<>();
        Line endless = new Line(a -> trials.add(a) ? -a : a, a -> -1, 0);
        assertEquals(64, new StrongWolfe(1e-4, 0.5, 5).search(endless, 1));
        assertEquals(List.of(0.0, 1.0, 4.0, 16.0, 64.0), trials);
    }

    /** The cubic through the ends of a bracket may have its minimum beside one of them, and a trial there would narrow nothing. */
    @Test
    void trialsKeepATenthOfTheBracketFromItsEnds() {
        List<Double> trials = new ArrayList<>();
        // The minimum at 1/1000 lies just behind the start.
        Line steep = new Line(
                a -> trials.add(a) ? 1e6 * (a - 1e-3) * (a - 1e-3) : a, a -> 2e6 * (a - 1e-3), 0);
        new StrongWolfe(1e-9, 1e-6, 2).search(steep, 1);
        assertEquals(0.1, trials.get(2), 1e-15);
        trials.clear();
        // The minimum at 1 lies just beyond the first trial, which does not descend as much as is asked for.
        Line parabola = new Line(a -> trials.add(a) ? (a - 1) * (a - 1) : a, a -> 2 * (a - 1), 0);
        new StrongWolfe(0.6, 0.7, 2).search(parabola, 0.95);
        assertEquals(0.9 * 0.95, trials.get(2), 1e-15);
    }

    @Test
    void aPointAboveTheLowestEndsTheBracketEvenIfItsSlopeFalls() {
        // Falls from 0 by way of φ(1) = −1.26 to its minimum at 1.387, rises, and falls again through φ(4) = −0.32.
        Line wave = new Line(a -> -Math.sin(1.3 * a) - 0.3 * a, a -> -1.3 * Math.cos(1.3 * a) - 0.3, 0);
        assertEquals(1.387, new StrongWolfe(1e-4, 0.1, 20).search(wave, 1), 0.1);
    }

    @Test
    void aKinkEndsTheSearchWhenTheBracketHasNoWidthLeft() {
        Line kink = new Line(a -> Math.abs(a - 1), a -> Math.signum(a - 1), 0);
        assertEquals(1, new StrongWolfe(1e-4, 0.5, 1000).search(kink, 3), 1e-11);
        assertTrue(kink.evaluations < 100, kink.evaluations + " evaluations");
    }

    @Test
    void aFunctionThatRisesWhereItsSlopeSaysItFallsHasNoStep() {
        Line wrong = new Line(a -> 5 + a, a -> -1, 0);
        assertEquals(Double.NaN, StrongWolfe.standard().search(wrong, 1));
        assertEquals(Double.NaN, Backtracking.standard().search(wrong, 1));
        assertTrue(wrong.evaluations <= 120);
    }

    @Test
    void belowTheNoiseTheSlopesDecide() {
        // The parabola sinks by 1e-20 to its minimum at 1e-10; added to 1 no double shows it.
        Line flat = new Line(a -> 1 + (a - 1e-10) * (a - 1e-10), a -> 2 * (a - 1e-10), 1e-14);
        double step = StrongWolfe.standard().withCurvature(0.01).search(flat, 1e-8);
        assertEquals(1e-10, step, 1e-12);
        // Without the noise the same values look as if nothing fell.
        Line blind = new Line(flat.value, flat.derivative, 0);
        assertEquals(Double.NaN, StrongWolfe.standard().withCurvature(0.01).search(blind, 1e-8));
    }

    @Test
    void badInputIsNamed() {
        assertMessage("decrease is 0.0; it must lie between 0.0 and 1.0, both excluded",
                () -> new Backtracking(0, 0.5, 9));
        assertMessage("shrink is 1.0; it must lie between 0.0 and 1.0, both excluded",
                () -> new Backtracking(0.1, 1, 9));
        assertMessage("evaluations is 0; it must be at least 1", () -> new Backtracking(0.1, 0.5, 0));
        assertMessage(
                "curvature is 0.05; it must lie between 0.1 and 1.0, both excluded",
                () -> new StrongWolfe(0.1, 0.05, 9));
        assertMessage("decrease is NaN; it must lie between 0.0 and 1.0, both excluded",
                () -> new StrongWolfe(Double.NaN, 0.5, 9));
        assertMessage("evaluations is -1; it must be at least 1", () -> new StrongWolfe(0.1, 0.5, -1));
    }

    @Test
    void noSearchEvaluatesMoreOftenThanItMay() {
        for (int most = 1; most < 9; most++) {
            for (double firstStep : new double[] {1e-3, 0.3, 1, 40}) {
                Line line = new Line(a -> Math.cosh(a - 1) + 3 * Math.pow(a - 1, 4),
                        a -> Math.sinh(a - 1) + 12 * Math.pow(a - 1, 3), 0);
                double step = new StrongWolfe(1e-4, 1e-3, most).search(line, firstStep);
                assertTrue(line.evaluations <= most, line.evaluations + " of " + most + " from " + firstStep);
                assertTrue(
                        Double.isNaN(step) || step == line.last && line.value.applyAsDouble(step) < line.valueAtZero());
                Line halved = new Line(line.value, line.derivative, 0);
                new Backtracking(1e-4, 0.5, most).search(halved, firstStep);
                assertTrue(halved.evaluations <= most);
            }
        }
    }
}
