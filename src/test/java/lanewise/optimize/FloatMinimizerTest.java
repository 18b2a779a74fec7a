package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import lanewise.optimize.FloatProblems.Beale;
import lanewise.optimize.FloatProblems.PowellSingular;
import lanewise.optimize.FloatProblems.Quadratic;
import lanewise.optimize.FloatProblems.Rosenbrock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Minimizers find the minima, stop for the reasons asked for, and leave the best parameters. */
@Tag("every-width")
class FloatMinimizerTest {

    static final ConjugateGradient HAGER_ZHANG = new ConjugateGradient(ConjugateGradient.Formula.HAGER_ZHANG,
            StrongWolfe.standard().withCurvature(0.1));

    static final List<Minimizer> FAST = List.of(Lbfgs.history(5), Lbfgs.history(10), ConjugateGradient.standard(),
            HAGER_ZHANG);

    static OptimizationResult run(Minimizer minimizer, int limit, FloatObjective objective, float[] x) {
        return new FloatMinimizer(minimizer, Stopping.after(limit).onGradientNorm(1e-3), objective).run(x);
    }

    private static void assertFinds(Minimizer minimizer, int limit, FloatObjective objective, float[] x,
            float... minimum) {
        OptimizationResult result = run(minimizer, limit, objective, x);
        assertInstanceOf(StopReason.Converged.class, result.stop(), minimizer + " on " + objective + ": " + result);
        for (int i = 0; i < x.length; i++) {
            float expected = minimum[i % minimum.length];
            assertEquals(expected, x[i], 0.01, minimizer + " on " + objective + ", element " + i);
        }
        assertEquals(objective.value(x), result.loss());
    }

    @Test
    void theFastMethodsFindTheMinimaWithinTheirBudgets() {
        for (Minimizer minimizer : FAST) {
            assertFinds(minimizer, 60, new Rosenbrock(2), new Rosenbrock(2).start(), 1);
            assertFinds(minimizer, 400, new Rosenbrock(10), new Rosenbrock(10).start(), 1);
            assertFinds(minimizer, 1500, new Rosenbrock(100), new Rosenbrock(100).start(), 1);
            assertFinds(minimizer, 60, new Beale(), new float[] {1, 1}, 3, 0.5f);
            assertFinds(minimizer, 100, new Quadratic(10, 8), new float[10], 1);
            float[] x = {3, -1, 0, 1};
            OptimizationResult singular = run(minimizer, 200, new PowellSingular(), x);
            assertTrue(singular.loss() < 1e-3, minimizer + ": " + singular);
        }
    }

    @Test
    void steepestDescentFindsWellScaledMinima() {
        for (Minimizer minimizer : List.of(SteepestDescent.standard(), new SteepestDescent(StrongWolfe.standard()))) {
            assertFinds(minimizer, 1000, new Beale(), new float[] {1, 1}, 3, 0.5f);
            assertFinds(minimizer, 400, new Quadratic(10, 8), new float[10], 1);
        }
    }

    @Test
    void methodsFollowEachOtherOnTheSameParameters() {
        Rosenbrock rosenbrock = new Rosenbrock(10);
        float[] x = rosenbrock.start();
        OptimizationResult adam = new FloatGradientDescent(
                GradientDescent.batch(Schedule.constant(0.02), Stopping.after(300)).withOptimizer(Adam.standard()),
                rosenbrock)
                .run(x);
        OptimizationResult lbfgs = run(Lbfgs.history(5), 300, rosenbrock, x);
        assertTrue(adam.loss() > 1e-2, adam.toString());
        assertTrue(lbfgs.loss() < 1e-6, lbfgs.toString());
        assertInstanceOf(StopReason.Converged.class, lbfgs.stop());
    }

    @Test
    void aMinimizerRunsAgainAsIfItWereNew() {
        Rosenbrock rosenbrock = new Rosenbrock(10);
        for (Minimizer minimizer : FAST) {
            FloatMinimizer reused = new FloatMinimizer(minimizer, Stopping.after(20), rosenbrock);
            reused.run(new float[10]);
            float[] again = rosenbrock.start();
            float[] fresh = rosenbrock.start();
            OptimizationResult second = reused.run(again);
            OptimizationResult first = new FloatMinimizer(minimizer, Stopping.after(20), rosenbrock).run(fresh);
            assertArrayEquals(fresh, again, minimizer.toString());
            assertArrayEquals(first.history(), second.history());
            assertEquals(first.evaluations(), second.evaluations());
        }
    }

    @Test
    void stopsOnEachCriterion() {
        Rosenbrock rosenbrock = new Rosenbrock(2);
        List<Double> heard = new ArrayList<>();
        float[] x = rosenbrock.start();
        OptimizationResult result = new FloatMinimizer(Lbfgs.history(5), Stopping.after(3), rosenbrock)
                .run(x, (iteration, loss, _, step) -> {
                    assertEquals(heard.size(), iteration);
                    assertTrue(step > 0);
                    heard.add(loss);
                });
        assertEquals("stopped after 3 iterations, the limit", result.stop().toString());
        assertEquals(heard, Arrays.stream(result.history()).boxed().toList());
        assertEquals(rosenbrock.value(x), result.loss());

        result = new FloatMinimizer(Lbfgs.history(5), Stopping.after(500).onLossChange(0.5), new Beale())
                .run(new float[] {1, 1});
        assertEquals(
                StopReason.Criterion.LOSS_CHANGE,
                assertInstanceOf(StopReason.Converged.class, result.stop()).criterion());

        result = new FloatMinimizer(SteepestDescent.standard(), Stopping.after(9999).onParameterChange(1e-3),
                rosenbrock)
                .run(rosenbrock.start());
        assertEquals(
                StopReason.Criterion.PARAMETER_CHANGE,
                assertInstanceOf(StopReason.Converged.class, result.stop()).criterion());

        float[] start = rosenbrock.start();
        result = new FloatMinimizer(Lbfgs.history(5), Stopping.after(9).within(Duration.ZERO), rosenbrock).run(start);
        assertInstanceOf(StopReason.TimeBudget.class, result.stop());
        result = new FloatMinimizer(Lbfgs.history(5), Stopping.after(9).onDemand(() -> true), rosenbrock).run(start);
        assertInstanceOf(StopReason.OnDemand.class, result.stop());
        assertArrayEquals(rosenbrock.start(), start);

        result = new FloatMinimizer(Lbfgs.history(5), Stopping.after(9), new Quadratic(2, 2)).run(new float[] {1, 1});
        assertEquals("converged: the norm of the gradient is 0.0, not above 0.0", result.stop().toString());
        assertEquals(0, result.epochs());
        assertEquals(1, result.evaluations());
    }

    /** A monitored loss that is best after the third iteration. */
    @Test
    void patienceWithAMonitoredLossPutsTheBestParametersBack() {
        for (Minimizer method : List.of(
                SteepestDescent.standard(), ConjugateGradient.standard(), Lbfgs.history(4))) {
            Iterator<Double> losses = List.of(3.0, 2.0, 1.0, 1.0, Double.NaN, 1.5).iterator();
            List<float[]> visited = new ArrayList<>();
            float[] theta = {-1.2f, 1};
            FloatDifficultLineTest.Noted noted = new FloatDifficultLineTest.Noted(new Rosenbrock(2), new ArrayList<>());
            OptimizationResult result = new FloatMinimizer(
                    method, Stopping.after(50).onPatience(3, losses::next), noted)
                    .run(theta, (_, _, _, _) -> visited.add(theta.clone()));
            assertEquals(noted.points().size(), result.evaluations());
            assertEquals(new StopReason.IterationPatience(3, 1, 2), result.stop());
            assertEquals(6, result.epochs());
            assertArrayEquals(visited.get(2), theta);
            assertEquals(result.history()[2], result.loss());
        }
    }

    /** Also when another criterion ends the run; but one that is to go on is left where it is. */
    @Test
    void whateverEndsTheRunTheBestParametersAreItsResult() {
        FloatObjective objective = new Rosenbrock(2);
        List<float[]> visited = new ArrayList<>();
        float[] theta = {-1.2f, 1};
        Stopping stopping = Stopping.after(4).onPatience(9, () -> visited.size() == 2 ? 0 : 1);
        ProgressListener listener = (_, _, _, _) -> visited.add(theta.clone());
        FloatMinimizer minimizer = new FloatMinimizer(Lbfgs.history(4), stopping, objective);
        assertInstanceOf(StopReason.IterationLimit.class, minimizer.run(theta, listener).stop());
        assertArrayEquals(visited.get(1), theta);
        visited.clear();
        float[] start = {-1.2f, 1};
        System.arraycopy(start, 0, theta, 0, 2);
        FloatMinimizer interrupted = new FloatMinimizer(
                Lbfgs.history(4), stopping.onDemand(() -> visited.size() == 3), objective);
        assertInstanceOf(StopReason.OnDemand.class, interrupted.run(theta, listener).stop());
        assertArrayEquals(visited.get(2), theta);
    }

    /** The last of them are measured, too, when the loss stands still with them. */
    @Test
    void parametersThatConvergedMayBeTheBest() {
        FloatObjective square = new FloatObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(float[] theta, float[] gradient) {
                gradient[0] = theta[0];
                return theta[0] * theta[0] / 2;
            }
        };
        float[] theta = {8};
        Stopping stopping = Stopping.after(50).onLossChange(0.9).onPatience(9, () -> theta[0]);
        SteepestDescent descent = new SteepestDescent(new Backtracking(1e-4, 0.5, 60));
        OptimizationResult result = new FloatMinimizer(descent, stopping, square).run(theta);
        assertInstanceOf(StopReason.Converged.class, result.stop());
        assertEquals(result.history()[result.history().length - 1], result.loss());
        theta[0] = 8;
        OptimizationResult descended = new FloatGradientDescent(
                GradientDescent.batch(Schedule.constant(0.5), stopping), square).run(theta);
        assertInstanceOf(StopReason.Converged.class, descended.stop());
        assertEquals(2, descended.epochs());
        assertEquals(2, theta[0]);
    }

    @Test
    void badInputIsNamed() {
        FloatMinimizer minimizer = new FloatMinimizer(Lbfgs.history(3), Stopping.after(1), new Beale());
        assertMessage(
                "parameters has 3 elements; the dimension of the objective is 2", () -> minimizer.run(new float[3]));
        assertMessage(
                "parameters holds a number that is not finite; a run starts from finite ones",
                () -> minimizer.run(new float[] {0, Float.POSITIVE_INFINITY}));
        assertMessage("history is 0; it must be at least 1", () -> Lbfgs.history(0));
        assertMessage(
                "history is 1100000000; for 2 parameters its 2200000000 elements are more than one array can hold",
                () -> new FloatMinimizer(Lbfgs.history(1_100_000_000), Stopping.after(1), new Beale()));
        assertMessage(
                "dimension of the objective is 0; it must be at least 1",
                () -> new FloatMinimizer(Lbfgs.history(1), Stopping.after(1), new Rosenbrock(0)));
    }

    /** The unit of J is none of its business, even where products of its gradients leave the type. */
    @Test
    void minimizersDoNotDependOnTheScale() {
        for (double scale : new double[] {1e-24, 1e-23, 1e-22, 1, 1e24}) {
            FloatObjective quadratic = new FloatObjective() {
                @Override
                public int dimension() {
                    return 4;
                }

                @Override
                public double valueAndGradient(float[] x, float[] gradient) {
                    double sum = 0;
                    for (int i = 0; i < 4; i++) {
                        double slope = scale * (i + 1) * (x[i] - 1);
                        gradient[i] = (float) slope;
                        sum += slope * (x[i] - 1) / 2;
                    }
                    return sum;
                }
            };
            for (Minimizer minimizer : List.of(Lbfgs.history(5), ConjugateGradient.standard())) {
                float[] x = {3, 3, 3, 3};
                new FloatMinimizer(minimizer, Stopping.after(300), quadratic).run(x);
                assertArrayEquals(new float[] {1, 1, 1, 1}, x, 1e-3f, minimizer + " at " + scale);
            }
        }
    }
}
