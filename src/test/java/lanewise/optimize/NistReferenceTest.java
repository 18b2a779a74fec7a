package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The certified regressions of the NIST Statistical Reference Datasets. {@link #main} prints how many digits each
 * method reaches.
 */
class NistReferenceTest {

    /** Runs end where the gradient is rounding error or a line search finds nothing lower. */
    private static final Stopping UNTIL_NOTHING_IS_LOWER = Stopping.after(5_000).onGradientNorm(1e-16);

    private static final List<NistNonlinear.Problem> NONLINEAR = NistNonlinear.PROBLEMS;
    private static final List<NistLinear.Problem> LINEAR = NistLinear.PROBLEMS;

    /** Digits that NIST certifies. */
    private static final int NONLINEAR_DIGITS = 11;

    private static final int LINEAR_DIGITS = 15;

    private record Fit(double[] parameters, OptimizationResult result) {}

    private static Fit fit(Minimizer minimizer, NistNonlinear.Problem problem, double[] start) {
        NistNonlinear objective = new NistNonlinear(problem, start);
        double[] theta = new double[start.length];
        Arrays.fill(theta, 1);
        OptimizationResult result = new DoubleMinimizer(minimizer, UNTIL_NOTHING_IS_LOWER, objective).run(theta);
        return new Fit(objective.unscaled(theta), result);
    }

    private static Fit fit(Minimizer minimizer, NistLinear.Problem problem) {
        NistLinear objective = problem.regression().get();
        double[] c = new double[objective.dimension()];
        OptimizationResult result = new DoubleMinimizer(minimizer, UNTIL_NOTHING_IS_LOWER, objective).run(c);
        return new Fit(objective.expanded(c), result);
    }

    /** The log relative error: correct digits of the worst parameter, at most those that are certified. */
    private static double digits(double[] certified, double[] found, int most) {
        double least = most;
        for (int j = 0; j < certified.length; j++) {
            double error = Math.abs(found[j] - certified[j]) / Math.abs(certified[j]);
            least = Math.min(least, -Math.log10(error));
        }
        return least;
    }

    @ParameterizedTest
    @FieldSource("NONLINEAR")
    void theModelsAndDataAreThoseOfNist(NistNonlinear.Problem problem) {
        NistNonlinear objective = new NistNonlinear(problem, problem.certified());
        double[] ones = new double[objective.dimension()];
        Arrays.fill(ones, 1);
        double[] gradient = new double[ones.length];
        assertEquals(problem.rss(), 2 * objective.valueAndGradient(ones, gradient), 1e-9 * problem.rss());
        for (int j = 0; j < ones.length; j++) {
            double[] point = {1.1, 0.9, 1.05, 0.95};
            double[] theta = Arrays.copyOf(point, ones.length);
            objective.valueAndGradient(theta, gradient);
            theta[j] += 1e-6;
            double above = objective.value(theta);
            theta[j] -= 2e-6;
            double difference = (above - objective.value(theta)) / 2e-6;
            assertEquals(difference, gradient[j], 1e-5 * Math.abs(difference), "derivative " + j);
        }
    }

    @ParameterizedTest
    @FieldSource("NONLINEAR")
    void nonlinearRegressionsReachFourDigitsFromBothStarts(NistNonlinear.Problem problem) {
        for (double[] start : List.of(problem.start1(), problem.start2())) {
            Fit fit = fit(Lbfgs.history(10), problem, start);
            assertTrue(digits(problem.certified(), fit.parameters, NONLINEAR_DIGITS) >= 4,
                    Arrays.toString(start) + " led to " + Arrays.toString(fit.parameters) + "; " + fit.result);
        }
    }

    @ParameterizedTest
    @FieldSource("LINEAR")
    void linearRegressionsReachFourDigits(NistLinear.Problem problem) {
        for (Minimizer minimizer : List.of(Lbfgs.history(20), ConjugateGradient.standard())) {
            Fit fit = fit(minimizer, problem);
            assertTrue(digits(problem.certified(), fit.parameters, LINEAR_DIGITS) >= 4,
                    minimizer + ": " + Arrays.toString(fit.parameters) + "; " + fit.result);
        }
    }

    private static String line(String problem, List<Fit> fits, double[] certified, int most) {
        StringBuilder line = new StringBuilder(String.format("%-9s", problem));
        for (Fit fit : fits) {
            line.append(
                    String.format("  %6.1f %7d", digits(certified, fit.parameters, most), fit.result.evaluations()));
        }
        return line.toString();
    }

    /** Prints the digits of the worst parameter and the evaluations they took, by problem, method and start. */
    public static void main(String[] args) {
        System.out.println("nonlinear   L-BFGS, start 1  L-BFGS, start 2   CG, start 1      CG, start 2");
        for (NistNonlinear.Problem problem : NONLINEAR) {
            List<Fit> fits = List.of(
                    fit(Lbfgs.history(10), problem, problem.start1()),
                    fit(Lbfgs.history(10), problem, problem.start2()),
                    fit(ConjugateGradient.standard(), problem, problem.start1()),
                    fit(ConjugateGradient.standard(), problem, problem.start2()));
            System.out.println(line(problem.name(), fits, problem.certified(), NONLINEAR_DIGITS));
        }
        System.out.println("linear      L-BFGS           CG");
        for (NistLinear.Problem problem : LINEAR) {
            List<Fit> fits = List.of(fit(Lbfgs.history(20), problem), fit(ConjugateGradient.standard(), problem));
            System.out.println(line(problem.name(), fits, problem.certified(), LINEAR_DIGITS));
        }
    }
}
