// Generated from FloatMinimizerEndTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lanewise.optimize.DoubleDifficultLineTest.Noted;
import lanewise.optimize.DoubleProblems.Quadratic;
import lanewise.optimize.DoubleProblems.Rosenbrock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ends a run of a minimizer in the middle of a line search, and where that leaves the parameters. */
@Tag("every-width")
class DoubleMinimizerEndTest {

    private static final List<Minimizer> METHODS = List.of(
            SteepestDescent.standard(), new SteepestDescent(StrongWolfe.standard()), ConjugateGradient.standard(),
            DoubleMinimizerTest.HAGER_ZHANG, Lbfgs.history(3), new Lbfgs(3, Backtracking.standard()));

    /** −x^power in one dimension. */
    private record Falling(int power) implements DoubleObjective {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            gradient[0] = -power * Math.pow(x[0], power - 1);
            return -Math.pow(x[0], power);
        }
    }

    @Test
    void onDemandItStopsAfterTheEvaluationInProgressAtTheLowestPoint() {
        for (Minimizer method : METHODS) {
            for (int last = 1; last <= 12; last++) {
                Noted noted = new Noted(new Rosenbrock(2), new ArrayList<>());
                int limit = last;
                double[] theta = {-1.2, 1};
                OptimizationResult result = new DoubleMinimizer(
                        method, Stopping.after(50).onDemand(() -> noted.points().size() >= limit), noted).run(theta);
                String what = method + " stopped at evaluation " + last + ": " + result;
                assertInstanceOf(StopReason.OnDemand.class, result.stop(), what);
                assertEquals(last, result.evaluations(), what);
                double[] lowest = noted.points().get(0);
                for (double[] point : noted.points()) {
                    lowest = noted.objective().value(point) < noted.objective().value(lowest) ? point : lowest;
                }
                assertArrayEquals(lowest, theta, what);
                double[] gradient = new double[2];
                assertEquals(noted.objective().valueAndGradient(theta, gradient), result.loss(), what);
                assertEquals(DoubleNorm.of(gradient), result.gradientNorm(), what);
                assertEquals(result.epochs(), result.history().length);
                if (result.epochs() > 0) {
                    assertEquals(result.loss(), result.history()[result.epochs() - 1], what);
                }
            }
        }
    }

    @Test
    void aTimeBudgetIsOverrunByOneEvaluationAtMost() {
        DoubleObjective slow = new DoubleObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                for (long until = System.nanoTime() + 10_000_000, left; (left = until - System.nanoTime()) > 0;) {
                    LockSupport.parkNanos(left);
                }
                gradient[0] = -1;
                return -x[0];
            }
        };
        double[] x = {1};
        OptimizationResult result = new DoubleMinimizer(
                Lbfgs.history(3), Stopping.after(50).within(Duration.ofMillis(50)), slow).run(x);
        assertInstanceOf(StopReason.TimeBudget.class, result.stop());
        // Whose first five take the time.
        assertTrue(result.evaluations() <= 5, result.toString());
        assertEquals(-x[0], result.loss());
    }

    /** Even if a search of a user's own does not let the exception pass. */
    @Test
    void aSearchThatGoesOnIsNotHeard() {
        Noted noted = new Noted(new Quadratic(2, 2), new ArrayList<>());
        LineSearch deaf = (function, _) -> {
            for (double step = 0.001; step < 0.01; step += 0.001) {
                try {
                    function.evaluate(step);
                } catch (RuntimeException _) {
                    continue;
                }
            }
            return 7;
        };
        OptimizationResult result = new DoubleMinimizer(new SteepestDescent(deaf),
                Stopping.after(50).onDemand(() -> noted.points().size() == 4), noted).run(new double[] {3, 3});
        assertInstanceOf(StopReason.OnDemand.class, result.stop());
        assertEquals(4, result.evaluations());
        assertEquals(1, result.epochs());
    }

    @Test
    void anObjectiveWithoutAMinimumIsNamed() {
        for (int power : new int[] {1, 3}) {
            // Not the last, which learns nothing from a straight line and takes steps of length 1.
            for (Minimizer method : METHODS.subList(0, METHODS.size() - 1)) {
                double[] x = {1};
                OptimizationResult result = new DoubleMinimizer(method, Stopping.after(3000), new Falling(power)).run(x);
                String what = method + " with power " + power + ": " + result;
                assertTrue(result.stop().toString().startsWith("unbounded below: "), what);
                assertTrue(Double.isFinite(x[0]) && x[0] > 1, what + ", x " + x[0]);
                assertEquals(-Math.pow(x[0], power), result.loss(), what);
                assertTrue(Double.isFinite(result.loss()), what);
                assertTrue(result.evaluations() < 5000, what);
            }
        }
    }

    /** −x, and −∞ beyond 3. */
    @Test
    void aLossOfMinusInfinityEndsTheRunBeforeIt() {
        DoubleObjective cliff = new DoubleObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                gradient[0] = -1;
                return x[0] > 3 ? Double.NEGATIVE_INFINITY : -x[0];
            }
        };
        for (Minimizer method : METHODS) {
            double[] x = {1};
            OptimizationResult result = new DoubleMinimizer(method, Stopping.after(3000), cliff).run(x);
            assertTrue(
                    result.stop().toString().startsWith("unbounded below: the loss is -Infinity on the way down of"),
                    method + ": " + result);
            assertTrue(x[0] == 2 || x[0] == 3, method + ": " + x[0] + ", " + result);
            assertEquals(-x[0], result.loss());
        }
    }

    /** Beyond the range of the type a first step may lead anywhere; then it is only too long. */
    @Test
    void aStepThatIsTooLongIsNotAnAbsentMinimum() {
        LineSearch far = (function, firstStep) -> {
            if (-function.slopeAtZero() > 4) {
                assertEquals(Double.NaN, function.evaluate(Double.MAX_VALUE));
                assertEquals(Double.NaN, function.slope());
            }
            return Backtracking.standard().search(function, firstStep);
        };
        OptimizationResult result = new DoubleMinimizer(new SteepestDescent(far),
                Stopping.after(50).onGradientNorm(1e-3), new Quadratic(2, 2)).run(new double[] {3, 3});
        assertInstanceOf(StopReason.Converged.class, result.stop(), result.toString());
    }

    /** Neither is one that a search tries in vain, before or after it has seen J rise. */
    @Test
    void aSearchInVainThatHasLeftTheRangeHasNotFollowedJDown() {
        for (boolean farFirst : new boolean[] {true, false}) {
            LineSearch inVain = (function, _) -> {
                function.evaluate(farFirst ? Double.MAX_VALUE : 10);
                function.evaluate(farFirst ? 10 : Double.MAX_VALUE);
                return Double.NaN;
            };
            double[] theta = {3, 3};
            OptimizationResult result = new DoubleMinimizer(
                    new SteepestDescent(inVain), Stopping.after(50), new Quadratic(2, 2)).run(theta);
            assertInstanceOf(StopReason.LineSearchFailed.class, result.stop(), result.toString());
            assertArrayEquals(new double[] {3, 3}, theta);
        }
    }

    @Test
    void patienceCountsIterations() {
        OptimizationResult result = new DoubleMinimizer(Lbfgs.history(3),
                Stopping.after(50).onPatience(2, () -> Double.NaN), new Rosenbrock(2)).run(new double[] {-1.2, 1});
        assertEquals("stopped early: no finite loss in 2 iterations", result.stop().toString());
    }
}
