package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    /** Near the certified parameters, in their units. */
    private static final double[] POINT = {1.1, 0.9, 1.05, 0.95};

    /** Digits that NIST certifies. */
    private static final int NONLINEAR_DIGITS = 11;

    private static final int LINEAR_DIGITS = 15;

    private record Fit(double[] parameters, OptimizationResult result) {}

    /**
     * Problems whose first step by the slope alone leaves the valley of the certified minimum: from one start at least L-BFGS
     * ends in another one, or where the model is flat. Some small steps of Adam before it keep to the valley.
     */
    private static final Set<String> ADAM_FIRST = Set.of("Lanczos1", "Lanczos2", "Lanczos3", "ENSO", "Eckerle4");

    private static final GradientDescent ADAM = GradientDescent.batch(Schedule.constant(0.01), Stopping.after(2_000))
            .withOptimizer(Adam.standard());

    private static Fit fit(boolean adamFirst, Minimizer minimizer, NistNonlinear.Problem problem, double[] start) {
        NistNonlinear objective = new NistNonlinear(problem, start);
        double[] theta = new double[start.length];
        Arrays.fill(theta, 1);
        if (adamFirst) {
            new DoubleGradientDescent(ADAM, objective).run(theta);
        }
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
        NistNonlinear objective = new NistNonlinear(problem, problem.file().certified());
        double[] ones = new double[objective.dimension()];
        Arrays.fill(ones, 1);
        double[] gradient = new double[ones.length];
        // Lanczos1 is certified to a sum of 1e-25, which 11 digits of its parameters cannot tell from 1e-20.
        double rss = problem.file().rss();
        assertEquals(rss, 2 * objective.valueAndGradient(ones, gradient), 1e-9 * rss + 1e-20);
        for (int j = 0; j < ones.length; j++) {
            double[] theta = new double[ones.length];
            Arrays.setAll(theta, i -> POINT[i % POINT.length]);
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
    void nonlinearRegressionsReachTenDigitsFromBothStarts(NistNonlinear.Problem problem) {
        for (double[] start : problem.file().starts()) {
            Fit fit = fit(ADAM_FIRST.contains(problem.name()), Lbfgs.history(10), problem, start);
            assertTrue(digits(problem.file().certified(), fit.parameters, NONLINEAR_DIGITS) >= 10,
                    Arrays.toString(start) + " led to " + Arrays.toString(fit.parameters) + "; " + fit.result);
        }
    }

    @ParameterizedTest
    @FieldSource("LINEAR")
    void linearRegressionsReachEightDigits(NistLinear.Problem problem) {
        for (Minimizer minimizer : List.of(Lbfgs.history(20), ConjugateGradient.standard())) {
            Fit fit = fit(minimizer, problem);
            assertTrue(digits(problem.certified(), fit.parameters, LINEAR_DIGITS) >= 8,
                    minimizer + ": " + Arrays.toString(fit.parameters) + "; " + fit.result);
        }
    }

    /** The fewest digits of all nonlinear problems and starts, and of all linear problems with both minimizers. */
    static double[] fewestDigits() {
        double[] fewest = {NONLINEAR_DIGITS, LINEAR_DIGITS};
        for (NistNonlinear.Problem problem : NONLINEAR) {
            for (double[] start : problem.file().starts()) {
                Fit fit = fit(ADAM_FIRST.contains(problem.name()), Lbfgs.history(10), problem, start);
                fewest[0] = Math.min(fewest[0], digits(problem.file().certified(), fit.parameters, NONLINEAR_DIGITS));
            }
        }
        for (NistLinear.Problem problem : LINEAR) {
            for (Minimizer minimizer : List.of(Lbfgs.history(20), ConjugateGradient.standard())) {
                fewest[1] = Math.min(fewest[1],
                        digits(problem.certified(), fit(minimizer, problem).parameters, LINEAR_DIGITS));
            }
        }
        return fewest;
    }

    private static String line(String problem, List<Fit> fits, double[] certified, int most) {
        StringBuilder line = new StringBuilder(String.format("%-9s", problem));
        for (Fit fit : fits) {
            line.append(
                    String.format("  %6.1f %7d", digits(certified, fit.parameters, most), fit.result.evaluations()));
        }
        return line.toString();
    }

    /**
     * Prints the digits of the worst parameter, and the evaluations of the minimizer that they took, by problem, method and
     * start. The last method is 2,000 steps of Adam, then L-BFGS.
     */
    public static void main(String[] args) {
        System.out.println("           L-BFGS           L-BFGS           CG               CG               Adam, L-BFGS"
                + "     Adam, L-BFGS");
        System.out.println("nonlinear  start 1          start 2          start 1          start 2          start 1"
                + "          start 2");
        for (NistNonlinear.Problem problem : NONLINEAR) {
            List<Fit> fits = new ArrayList<>();
            for (Minimizer minimizer : List.of(Lbfgs.history(10), ConjugateGradient.standard())) {
                for (double[] start : problem.file().starts()) {
                    fits.add(fit(false, minimizer, problem, start));
                }
            }
            for (double[] start : problem.file().starts()) {
                fits.add(fit(true, Lbfgs.history(10), problem, start));
            }
            System.out.println(line(problem.name(), fits, problem.file().certified(), NONLINEAR_DIGITS));
        }
        System.out.println("linear     L-BFGS           CG");
        for (NistLinear.Problem problem : LINEAR) {
            List<Fit> fits = List.of(fit(Lbfgs.history(20), problem), fit(ConjugateGradient.standard(), problem));
            System.out.println(line(problem.name(), fits, problem.certified(), LINEAR_DIGITS));
        }
    }
}
