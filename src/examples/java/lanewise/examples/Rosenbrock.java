package lanewise.examples;

import java.util.Arrays;
import java.util.Locale;
import lanewise.optimize.Adam;
import lanewise.optimize.ConjugateGradient;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.Minimizer;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;

/**
 * An objective of one's own: Rosenbrock's curved valley in ten dimensions, minimised by Adam, by Adam and then L-BFGS
 * from where it ended, and by L-BFGS and conjugate gradients alone.
 */
public final class Rosenbrock implements DoubleObjective {

    private static final int DIMENSION = 10;

    /** Makes the objective. */
    public Rosenbrock() {}

    @Override
    public int dimension() {
        return DIMENSION;
    }

    /** Σ 100·(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)², which is 0 at (1, …, 1). */
    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        double value = 0;
        for (int i = 0; i < DIMENSION - 1; i++) {
            double valley = x[i + 1] - x[i] * x[i];
            double distance = 1 - x[i];
            value += 100 * valley * valley + distance * distance;
            gradient[i] -= 400 * x[i] * valley + 2 * distance;
            gradient[i + 1] += 200 * valley;
        }
        return value;
    }

    private static void print(String method, OptimizationResult result) {
        System.out.printf(Locale.ROOT, "%-20s J = %8.2e after %5d evaluations; %s%n", method, result.loss(),
                result.evaluations(),
                result.stop());
    }

    private static OptimizationResult minimize(Minimizer minimizer, double[] x) {
        return new DoubleMinimizer(minimizer, Stopping.after(1_000).onGradientNorm(1e-9), new Rosenbrock()).run(x);
    }

    /** Minimises in four ways and prints what came of each. */
    public static void main(String[] args) {
        double[] x = new double[DIMENSION];
        GradientDescent adam = GradientDescent.batch(Schedule.constant(0.02), Stopping.after(500))
                .withOptimizer(Adam.standard());
        print("Adam", new DoubleGradientDescent(adam, new Rosenbrock()).run(x));
        print("  then L-BFGS", minimize(Lbfgs.history(10), x));
        print("L-BFGS", minimize(Lbfgs.history(10), new double[DIMENSION]));
        print("conjugate gradients", minimize(ConjugateGradient.standard(), new double[DIMENSION]));
    }
}
