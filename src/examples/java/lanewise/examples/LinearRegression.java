package lanewise.examples;

import java.util.Arrays;
import java.util.Locale;
import lanewise.optimize.DoubleBatchObjective;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;

/**
 * A line through five points, found by batch, stochastic and mini-batch gradient descent, by a decaying learning rate
 * and by L-BFGS.
 *
 * <p>The data x = 1 … 5, y = 1.5 … 5.5 lie on y = x + 0.5, so every one of them ends at slope 1 and intercept 0.5.
 */
public final class LinearRegression {

    /** J(θ) = 1/(2N)·Σ (θ₀ + θ₁·x − y)²: θ₀ is the intercept, θ₁ the slope. */
    public record MeanSquaredError(double[] x, double[] y) implements DoubleBatchObjective {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public int rows() {
            return x.length;
        }

        @Override
        public double valueAndGradient(double[] theta, int[] rows, int from, int count, double[] gradient) {
            double sum = 0;
            Arrays.fill(gradient, 0);
            for (int i = from; i < from + count; i++) {
                int row = rows[i];
                double error = theta[0] + theta[1] * x[row] - y[row];
                sum += error * error;
                gradient[0] += error / count;
                gradient[1] += error * x[row] / count;
            }
            return sum / (2 * count);
        }
    }

    private LinearRegression() {}

    /** The data of the example. */
    public static MeanSquaredError objective() {
        return new MeanSquaredError(new double[] {1, 2, 3, 4, 5}, new double[] {1.5, 2.5, 3.5, 4.5, 5.5});
    }

    private static void fit(String name, GradientDescent descent) {
        double[] theta = new double[2];
        OptimizationResult result = new DoubleGradientDescent(descent, objective()).run(theta);
        print(name, theta, result);
    }

    private static void print(String name, double[] theta, OptimizationResult result) {
        System.out.printf(
                Locale.ROOT, "%-11s slope %.6f, intercept %.6f after %5d epochs; %s%n",
                name, theta[1], theta[0], result.epochs(), result.stop());
    }

    /** Fits the line in five ways and prints it. */
    public static void main(String[] args) {
        Stopping stopping = Stopping.after(20_000).onGradientNorm(1e-9);
        fit("batch", GradientDescent.batch(Schedule.constant(0.1), stopping));
        fit("stochastic", GradientDescent.stochastic(Schedule.constant(0.03), stopping));
        fit("mini-batch", GradientDescent.miniBatch(2, Schedule.constant(0.05), stopping));
        // A rate that halves in 1,000 steps and ever more slowly after that: large steps first, small ones at the end.
        fit("decay", GradientDescent.batch(Schedule.inverseTime(0.1, 0.001), stopping));
        double[] theta = new double[2];
        print("L-BFGS", theta, new DoubleMinimizer(Lbfgs.history(5), stopping, objective()).run(theta));
    }
}
