package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanewise.optimize.FloatProblems.Beale;
import lanewise.optimize.FloatProblems.Quadratic;
import lanewise.optimize.FloatProblems.Rosenbrock;
import org.junit.jupiter.api.Test;

/** The conditions of line searches, asserted at every step that a minimizer accepts. */
class FloatAcceptedStepsTest {

    /** Checks every accepted step of another line search. */
    private record Checked(LineSearch search, double decrease, double curvature, List<Double> steps)
            implements
                LineSearch {

        @Override
        public double search(LineFunction function, double firstStep) {
            double[] last = new double[2];
            double step = search.search(
                    new LineFunction() {
                        @Override
                        public double valueAtZero() {
                            return function.valueAtZero();
                        }

                        @Override
                        public double slopeAtZero() {
                            return function.slopeAtZero();
                        }

                        @Override
                        public double evaluate(double step) {
                            last[0] = step;
                            last[1] = function.evaluate(step);
                            return last[1];
                        }

                        @Override
                        public double slope() {
                            return function.slope();
                        }

                        @Override
                        public double noise() {
                            return function.noise();
                        }
                    },
                    firstStep);
            if (!Double.isNaN(step)) {
                assertEquals(last[0], step, "the step that is accepted must be the last evaluated");
                double bound = function.valueAtZero() + decrease * step * function.slopeAtZero();
                assertTrue(last[1] <= bound + function.noise(), "sufficient decrease: " + last[1] + " <= " + bound);
                assertTrue(
                        Math.abs(function.slope()) <= -curvature * function.slopeAtZero(),
                        "curvature: " + function.slope() + " after " + function.slopeAtZero());
                steps.add(step);
            }
            return step;
        }
    }

    @Test
    void everyAcceptedStepSatisfiesTheConditionsOfItsLineSearch() {
        for (FloatObjective objective : List.of(new Rosenbrock(2), new Rosenbrock(10), new Beale(),
                new Quadratic(7, 1e4))) {
            List<Double> steps = new ArrayList<>();
            LineSearch wolfe = new Checked(StrongWolfe.standard(), 1e-4, 0.9, steps);
            LineSearch tight = new Checked(StrongWolfe.standard().withCurvature(0.1), 1e-4, 0.1, steps);
            LineSearch armijo = new Checked(Backtracking.standard(), 1e-4, Double.POSITIVE_INFINITY, steps);
            int iterations = 0;
            for (Minimizer minimizer : List.of(
                    new Lbfgs(5, wolfe),
                    new ConjugateGradient(ConjugateGradient.Formula.POLAK_RIBIERE, tight),
                    new ConjugateGradient(ConjugateGradient.Formula.HAGER_ZHANG, tight),
                    new SteepestDescent(wolfe),
                    new SteepestDescent(armijo),
                    new Lbfgs(5, armijo))) {
                float[] x = new float[objective.dimension()];
                Arrays.fill(x, -1.2f);
                Stopping stopping = Stopping.after(300).onGradientNorm(1e-3);
                iterations += new FloatMinimizer(minimizer, stopping, objective).run(x).epochs();
            }
            assertEquals(steps.size(), iterations, objective.toString());
        }
    }
}
