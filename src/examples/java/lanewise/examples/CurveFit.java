package lanewise.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanewise.optimize.Backtracking;
import lanewise.optimize.ConjugateGradient;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.LineFunction;
import lanewise.optimize.LineSearch;
import lanewise.optimize.Minimizer;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.ProgressListener;
import lanewise.optimize.SteepestDescent;
import lanewise.optimize.StopReason;
import lanewise.optimize.Stopping;
import lanewise.optimize.StrongWolfe;

/**
 * A decay 2·e^(−t/2) + 1, found again from 25 points on it by every minimizer, by each kind of line search and one of one's
 * own.
 */
public final class CurveFit implements DoubleObjective {

    private static final int POINTS = 25;

    /** Makes the objective. */
    public CurveFit() {}

    @Override
    public int dimension() {
        return 3;
    }

    /** Half the mean square of a·e^(−b·t) + c − y. */
    @Override
    public double valueAndGradient(double[] theta, double[] gradient) {
        double value = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < POINTS; i++) {
            double t = 0.25 * i;
            double decay = Math.exp(-theta[1] * t);
            double residual = theta[0] * decay + theta[2] - (2 * Math.exp(-t / 2) + 1);
            value += residual * residual / (2 * POINTS);
            gradient[0] += residual * decay / POINTS;
            gradient[1] -= residual * theta[0] * t * decay / POINTS;
            gradient[2] += residual / POINTS;
        }
        return value;
    }

    /**
     * Halves the step until J has fallen enough and behind it does not rise nearly as steeply as it fell at first; a search of
     * one's own is as short as that.
     */
    record UntilPastTheValley() implements LineSearch {

        @Override
        public double search(LineFunction line, double first) {
            double step = first;
            for (int i = 0; i < 60; i++) {
                double value = line.evaluate(step);
                double bound = line.valueAtZero() + 1e-4 * step * line.slopeAtZero();
                if (value <= bound + line.noise() && line.slope() <= 0.9 * Math.abs(line.slopeAtZero())) {
                    return step;
                }
                step /= 2;
            }
            return Double.NaN;
        }
    }

    /**
     * Fits with one method.
     *
     * @param method the method
     * @param theta where to start; receives a, b and c
     * @param listener hears of every iteration
     * @return what came of it
     */
    public static OptimizationResult fit(Minimizer method, double[] theta, ProgressListener listener) {
        Stopping stopping = Stopping.after(20_000).onGradientNorm(1e-10).within(Duration.ofMinutes(1));
        return new DoubleMinimizer(method, stopping, new CurveFit()).run(theta, listener);
    }

    /**
     * Fits with every method.
     *
     * @return name of the method to what came of it
     */
    public static Map<String, OptimizationResult> run() {
        Map<String, Minimizer> methods = new LinkedHashMap<>();
        methods.put("L-BFGS", Lbfgs.history(5));
        methods.put("L-BFGS, own line search", new Lbfgs(5, new UntilPastTheValley()));
        methods.put("conjugate gradients", ConjugateGradient.standard());
        methods.put(
                "conjugate gradients, sharp search",
                new ConjugateGradient(
                        ConjugateGradient.Formula.POLAK_RIBIERE, StrongWolfe.standard().withCurvature(0.05)));
        methods.put("steepest descent", new SteepestDescent(Backtracking.standard()));
        Map<String, OptimizationResult> results = new LinkedHashMap<>();
        methods.forEach(
                (name, method) -> results.put(name, fit(method, new double[] {1, 1, 0}, ProgressListener.NONE)));
        return results;
    }

    private static String words(StopReason reason) {
        return switch (reason) {
            case StopReason.Converged converged -> "found: " + converged;
            case StopReason.LineSearchFailed failed -> "as near as rounding lets it come: " + failed;
            default -> "not found: " + reason;
        };
    }

    /** Prints what came of each method, and the way of the first. */
    public static void main(String[] args) {
        run().forEach((name, result) -> System.out.printf(
                Locale.ROOT, "%-34s J = %.1e after %5d evaluations, %s%n", name, result.loss(), result.evaluations(),
                words(result.stop())));
        List<String> way = new ArrayList<>();
        double[] theta = {1, 1, 0};
        fit(Lbfgs.history(5), theta, (iteration, loss, norm, step) -> way.add(String.format(
                Locale.ROOT, "%3d  J = %.1e  |gradient| = %.1e  step %.2g", iteration, loss, norm, step)));
        way.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "%.6f·e^(−%.6f·t) + %.6f%n", theta[0], theta[1], theta[2]);
    }
}
