// Generated from FloatDifficultLineTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lanewise.optimize.DoubleProblems.Rosenbrock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a line is hard to search, or not to be searched at all, the run goes on by another or says so. */
@Tag("every-width")
class DoubleDifficultLineTest {

    /** √x, which is not defined below 0. Its gradient is multiplied by a factor, which may be wrong. */
    private record Root(double factor) implements DoubleObjective {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double root = Math.sqrt(x[0]);
            gradient[0] = factor / (2 * root);
            return root;
        }
    }

    @Test
    void aWrongGradientEndsInAFailedLineSearchNearTheStart() {
        for (Minimizer minimizer : List.of(Lbfgs.history(3), SteepestDescent.standard(),
                DoubleMinimizerTest.HAGER_ZHANG)) {
            double[] x = {4};
            OptimizationResult result = DoubleMinimizerTest.run(minimizer, 50, new Root(-1), x);
            assertInstanceOf(StopReason.LineSearchFailed.class, result.stop(), minimizer + ": " + result);
            assertTrue(result.epochs() <= 3, result.toString());
            assertEquals(2, result.loss(), 4 * Math.sqrt(Math.ulp(1.0)), "not above the start by more than the noise");
        }
    }

    @Test
    void aLineThatLeavesTheDomainIsShortened() {
        double[] x = {4};
        // √x falls to its boundary 0, beyond which it is not a number; the gradient grows without bound.
        OptimizationResult result = DoubleMinimizerTest.run(new SteepestDescent(Backtracking.standard()), 30,
                new Root(1), x);
        assertTrue(x[0] >= 0 && x[0] < 1e-2, x[0] + "; " + result);
        assertTrue(Double.isFinite(result.loss()));
    }

    /** (x − 2s)²/(2s): its slope at s is −1, and s + 1 is s in doubleing point. */
    private record Distant(double s) implements DoubleObjective {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double distance = x[0] - 2 * s;
            gradient[0] = distance / s;
            return 0.5 * distance * gradient[0];
        }
    }

    @Test
    void aFirstStepTooSmallToChangeAParameterIsLengthened() {
        double s = 4 / Math.ulp(1.0);
        double[] x = {s};
        OptimizationResult result = DoubleMinimizerTest.run(Lbfgs.history(3), 50, new Distant(s), x);
        assertInstanceOf(StopReason.Converged.class, result.stop(), result.toString());
        assertEquals(2 * s, x[0], 1e-3 * s);

        x[0] = s;
        // Backtracking only ever shortens steps; each search begins with twice the last one.
        result = DoubleMinimizerTest.run(SteepestDescent.standard(), 200, new Distant(s), x);
        assertInstanceOf(StopReason.Converged.class, result.stop(), result.toString());
        assertEquals(2 * s, x[0], 1e-3 * s);
    }

    @Test
    void aStartWhereNothingIsFiniteIsReported() {
        double[] x = {-1};
        OptimizationResult result = DoubleMinimizerTest.run(Lbfgs.history(3), 50, new Root(1), x);
        assertEquals(
                "diverged at step 0: the loss is NaN, at the start already; smaller parameters or scaled inputs may help",
                result.stop().toString());
        assertArrayEquals(new double[] {-1}, x);
    }

    /** An objective that notes where it is evaluated. */
    record Noted(DoubleObjective objective, List<double[]> points) implements DoubleObjective {

        @Override
        public int dimension() {
            return objective.dimension();
        }

        @Override
        public double value(double[] parameters) {
            points.add(parameters.clone());
            return objective.value(parameters);
        }

        @Override
        public double valueAndGradient(double[] parameters, double[] gradient) {
            points.add(parameters.clone());
            return objective.valueAndGradient(parameters, gradient);
        }
    }

    /** However long the first gradient is, the first step that is tried is no longer than 1. */
    @Test
    void theFirstStepThatIsTriedIsShort() {
        for (Minimizer method : List.of(SteepestDescent.standard(), ConjugateGradient.standard(), Lbfgs.history(4))) {
            Noted noted = new Noted(new Rosenbrock(2), new ArrayList<>());
            DoubleMinimizerTest.run(method, 1, noted, new double[] {-1.2, 1});
            double[] start = noted.points.get(0);
            double[] tried = noted.points.get(1);
            assertEquals(1, Math.hypot(tried[0] - start[0], tried[1] - start[1]), 1e-5, method.toString());
        }
    }

    /** −x + ½·x⁸ + 5·x·y + 5·y²: from (0, 0) a step of 1 along x leads down, past the lowest point of that line. */
    private static final class Overshot implements DoubleObjective {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            double x = p[0];
            double y = p[1];
            gradient[0] = (-1 + 4 * Math.pow(x, 7) + 5 * y);
            gradient[1] = (5 * x + 10 * y);
            return -x + Math.pow(x, 8) / 2 + 5 * x * y + 5 * y * y;
        }
    }

    /**
     * At (1, 0), with the gradient (3, 5) and (−1, 0) before, Polak and Ribière have β = 37 and a direction (34, −5) that
     * leads up. What is tried instead is the steepest descent, from a first step of length 1; the second half of that is
     * the first to bring what its slope promises.
     */
    @Test
    void whereADirectionLeadsUpTheSteepestDescentIsTried() {
        List<double[]> visited = new ArrayList<>();
        double[] theta = {0, 0};
        Noted noted = new Noted(new Overshot(), new ArrayList<>());
        OptimizationResult result = new DoubleMinimizer(
                new ConjugateGradient(ConjugateGradient.Formula.POLAK_RIBIERE, new Backtracking(0.4, 0.5, 60)),
                Stopping.after(2), noted)
                .run(theta, (_, _, _, _) -> visited.add(theta.clone()));
        assertInstanceOf(StopReason.IterationLimit.class, result.stop());
        assertArrayEquals(new double[] {1, 0}, visited.get(0));
        double step = 0.25 / Math.sqrt(34);
        assertEquals(1 - 3 * step, visited.get(1)[0], 1e-6);
        assertEquals(-5 * step, visited.get(1)[1], 1e-6);
        double[] tried = noted.points.get(2);
        assertEquals(1, Math.hypot(tried[0] - 1, tried[1]), 1e-6, "nothing is kept of the steps before");
    }

    /** c·√(1 + x²), whose curvature is larger nearer to its minimum. */
    private record Hyperbola(double c) implements DoubleObjective {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            double x = p[0];
            double root = Math.sqrt(1 + x * x);
            gradient[0] = (c * x / root);
            return c * root;
        }
    }

    /** Each search tries one step. That of the second iteration, with the curvature of the first one, leads too far. */
    @Test
    void whereASearchFailsTheSteepestDescentIsTried() {
        Lbfgs method = new Lbfgs(3, new Backtracking(1e-4, 0.5, 1));
        double[] x = {-3};
        OptimizationResult result = new DoubleMinimizer(method, Stopping.after(2), new Hyperbola(1)).run(x);
        assertInstanceOf(StopReason.IterationLimit.class, result.stop());
        double first = -3 + 3 / Math.sqrt(10);
        assertEquals(first - first / Math.sqrt(1 + first * first), x[0], 1e-6);
        // So steep that a step of length 1 leads beyond the minimum and further up.
        x[0] = -1.4;
        result = new DoubleMinimizer(method, Stopping.after(9), new Hyperbola(10)).run(x);
        assertEquals(new StopReason.LineSearchFailed(1, result.gradientNorm()), result.stop());
        assertEquals(-0.4, x[0], 1e-6);
    }

    /** Of a user's own; nothing has changed when it is refused. */
    @Test
    void aLineSearchThatDoesNotEndWithItsChoiceIsRefused() {
        String rest = "; the step that it chooses must be the one evaluated last";
        refused("the line search has chosen the step 0.5, but evaluated none" + rest, (_, _) -> 0.5);
        refused("the line search has chosen the step 0.5, but evaluated 0.25 last" + rest, (function, _) -> {
            function.evaluate(0.5);
            function.evaluate(0.25);
            return 0.5;
        });
    }

    private static void refused(String sentence, LineSearch search) {
        double[] theta = {-1.2, 1};
        DoubleMinimizer minimizer = new DoubleMinimizer(
                new SteepestDescent(search), Stopping.after(3), new Rosenbrock(2));
        assertEquals(
                sentence, assertThrows(IllegalStateException.class, () -> minimizer.run(theta)).getMessage());
        assertArrayEquals(new double[] {-1.2, 1}, theta);
    }

    /** factor·‖x‖²/2. */
    private record Bowl(double factor, int dimension) implements DoubleObjective {

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                gradient[i] = (factor * x[i]);
                sum += factor * x[i] * x[i] / 2;
            }
            return sum;
        }
    }

    /** Far from 0, or where it is flat, a step of length 1, or of one gradient, is below the distance of two numbers. */
    @Test
    void theScaleOfParametersAndObjectiveDoesNotMatter() {
        for (Minimizer minimizer : List.of(SteepestDescent.standard(), new SteepestDescent(Backtracking.standard()),
                Lbfgs.history(5), DoubleMinimizerTest.HAGER_ZHANG)) {
            for (double factor : new double[] {2e-18, 2e-8, 2, 2e8}) {
                for (double start : new double[] {3e7, 3}) {
                    double[] x = {start, -start / 2};
                    OptimizationResult result = new DoubleMinimizer(minimizer,
                            Stopping.after(200).onGradientNorm(1e-5 * factor * start), new Bowl(factor, 2)).run(x);
                    assertInstanceOf(StopReason.Converged.class, result.stop(),
                            minimizer + " with " + factor + " from " + start + ": " + result);
                }
            }
        }
    }
}
