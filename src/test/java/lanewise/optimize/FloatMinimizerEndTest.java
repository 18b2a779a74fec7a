package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lanewise.optimize.FloatDifficultLineTest.Noted;
import lanewise.optimize.FloatProblems.Quadratic;
import lanewise.optimize.FloatProblems.Rosenbrock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ends a run of a minimizer in the middle of a line search, and where that leaves the parameters. */
@Tag("every-width")
class FloatMinimizerEndTest {

    private static final List<Minimizer> METHODS = List.of(
            SteepestDescent.standard(), new SteepestDescent(StrongWolfe.standard()), ConjugateGradient.standard(),
            FloatMinimizerTest.HAGER_ZHANG, Lbfgs.history(3), new Lbfgs(3, Backtracking.standard()));

    /** −x^power in one dimension. */
    private record Falling(int power) implements FloatObjective {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(float[] x, float[] gradient) {
            gradient[0] = -power * (float) Math.pow(x[0], power - 1);
            return (float) -Math.pow(x[0], power);
        }
    }

    @Test
    void onDemandItStopsAfterTheEvaluationInProgressAtTheLowestPoint() {
        for (Minimizer method : METHODS) {
            for (int last = 1; last <= 12; last++) {
                Noted noted = new Noted(new Rosenbrock(2), new ArrayList<>());
                int limit = last;
                float[] theta = {-1.2f, 1};
                OptimizationResult result = new FloatMinimizer(
                        method, Stopping.after(50).onDemand(() -> noted.points().size() >= limit), noted).run(theta);
                String what = method + " stopped at evaluation " + last + ": " + result;
                assertInstanceOf(StopReason.OnDemand.class, result.stop(), what);
                assertEquals(last, result.evaluations(), what);
                float[] lowest = noted.points().get(0);
                for (float[] point : noted.points()) {
                    lowest = noted.objective().value(point) < noted.objective().value(lowest) ? point : lowest;
                }
                assertArrayEquals(lowest, theta, what);
                float[] gradient = new float[2];
                assertEquals(noted.objective().valueAndGradient(theta, gradient), result.loss(), what);
                assertEquals(FloatNorm.of(gradient), result.gradientNorm(), what);
                assertEquals(result.epochs(), result.history().length);
                if (result.epochs() > 0) {
                    assertEquals(result.loss(), result.history()[result.epochs() - 1], what);
                }
            }
        }
    }

    @Test
    void aTimeBudgetIsOverrunByOneEvaluationAtMost() {
        FloatObjective slow = new FloatObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(float[] x, float[] gradient) {
                for (long until = System.nanoTime() + 10_000_000, left; (left = until - System.nanoTime()) > 0;) {
                    LockSupport.parkNanos(left);
                }
                gradient[0] = -1;
                return -x[0];
            }
        };
        float[] x = {1};
        OptimizationResult result = new FloatMinimizer(
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
        OptimizationResult result = new FloatMinimizer(new SteepestDescent(deaf),
                Stopping.after(50).onDemand(() -> noted.points().size() == 4), noted).run(new float[] {3, 3});
        assertInstanceOf(StopReason.OnDemand.class, result.stop());
        assertEquals(4, result.evaluations());
        assertEquals(1, result.epochs());
    }

    @Test
    void anObjectiveWithoutAMinimumIsNamed() {
        for (int power : new int[] {1, 3}) {
            // Not the last, which learns nothing from a straight line and takes steps of length 1.
            for (Minimizer method : METHODS.subList(0, METHODS.size() - 1)) {
                float[] x = {1};
                OptimizationResult result = new FloatMinimizer(method, Stopping.after(3000), new Falling(power)).run(x);
                String what = method + " with power " + power + ": " + result;
                assertTrue(result.stop().toString().startsWith("unbounded below: "), what);
                assertTrue(Double.isFinite(x[0]) && x[0] > 1, what + ", x " + x[0]);
                assertEquals((float) -Math.pow(x[0], power), result.loss(), what);
                assertTrue(Double.isFinite(result.loss()), what);
                assertTrue(result.evaluations() < 5000, what);
            }
        }
    }

    /** −x, and −∞ beyond 3. */
    @Test
    void aLossOfMinusInfinityEndsTheRunBeforeIt() {
        FloatObjective cliff = new FloatObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(float[] x, float[] gradient) {
                gradient[0] = -1;
                return x[0] > 3 ? Double.NEGATIVE_INFINITY : -x[0];
            }
        };
        for (Minimizer method : METHODS) {
            float[] x = {1};
            OptimizationResult result = new FloatMinimizer(method, Stopping.after(3000), cliff).run(x);
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
                assertEquals(Double.NaN, function.evaluate(Float.MAX_VALUE));
                assertEquals(Double.NaN, function.slope());
            }
            return Backtracking.standard().search(function, firstStep);
        };
        OptimizationResult result = new FloatMinimizer(new SteepestDescent(far),
                Stopping.after(50).onGradientNorm(1e-3), new Quadratic(2, 2)).run(new float[] {3, 3});
        assertInstanceOf(StopReason.Converged.class, result.stop(), result.toString());
    }

    /** Neither is one that a search tries in vain, before or after it has seen J rise. */
    @Test
    void aSearchInVainThatHasLeftTheRangeHasNotFollowedJDown() {
        for (boolean farFirst : new boolean[] {true, false}) {
            LineSearch inVain = (function, _) -> {
                function.evaluate(farFirst ? Float.MAX_VALUE : 10);
                function.evaluate(farFirst ? 10 : Float.MAX_VALUE);
                return Double.NaN;
            };
            float[] theta = {3, 3};
            OptimizationResult result = new FloatMinimizer(
                    new SteepestDescent(inVain), Stopping.after(50), new Quadratic(2, 2)).run(theta);
            assertInstanceOf(StopReason.LineSearchFailed.class, result.stop(), result.toString());
            assertArrayEquals(new float[] {3, 3}, theta);
        }
    }

    @Test
    void patienceCountsIterations() {
        OptimizationResult result = new FloatMinimizer(Lbfgs.history(3),
                Stopping.after(50).onPatience(2, () -> Double.NaN), new Rosenbrock(2)).run(new float[] {-1.2f, 1});
        assertEquals("stopped early: no finite loss in 2 iterations", result.stop().toString());
    }
}
