// Generated from FloatProblems.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Objectives that the tests of this package minimise. */
final class DoubleProblems {

    private DoubleProblems() {}

    /** Σ 100·(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)²; minimum 0 at (1, …, 1). Rosenbrock (1960), the chained form. */
    record Rosenbrock(int dimension) implements DoubleObjective {

        double[] start() {
            double[] x = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                x[i] = i % 2 == 0 ? -1.2.0 : 1.0;
            }
            return x;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            Arrays.fill(gradient, 0);
            double value = 0;
            for (int i = 0; i + 1 < dimension; i++) {
                double valley = x[i + 1] - x[i] * x[i];
                double distance = 1 - x[i];
                value += 100 * valley * valley + distance * distance;
                gradient[i] += -400 * x[i] * valley - 2 * distance;
                gradient[i + 1] += 200 * valley;
            }
            return value;
        }
    }

    /** ½·Σ cᵢ·(xᵢ − 1)², cᵢ from 1/condition to 1 in geometric progression; minimum 0 at (1, …, 1). */
    record Quadratic(int dimension, double condition) implements DoubleObjective {

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double value = 0;
            for (int i = 0; i < dimension; i++) {
                double curvature = Math.pow(condition, -i / (dimension - 1.0));
                double distance = x[i] - 1;
                value += 0.5 * curvature * distance * distance;
                gradient[i] = (curvature * distance);
            }
            return value;
        }
    }

    /** Least squares: ½·mean (xᵢ·θ − yᵢ)² over random rows, with targets that a known θ explains up to noise. */
    static final class Regression implements DoubleBatchObjective {

        final int rows;
        final int dimension;
        final double[] x;
        final double[] y;

        Regression(int rows, int dimension, double noise, long seed) {
            this.rows = rows;
            this.dimension = dimension;
            this.x = new double[rows * dimension];
            this.y = new double[rows];
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble(-1, 1);
            }
            for (int row = 0; row < rows; row++) {
                for (int j = 0; j < dimension; j++) {
                    y[row] += x[row * dimension + j] * (j + 1);
                }
                y[row] += (noise * random.nextGaussian());
            }
        }

        @Override
        public int dimension() {
            return dimension;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public double valueAndGradient(double[] theta, int[] order, int from, int count, double[] gradient) {
            Arrays.fill(gradient, 0);
            double sum = 0;
            for (int i = from; i < from + count; i++) {
                int row = order[i];
                double error = -y[row];
                for (int j = 0; j < dimension; j++) {
                    error += x[row * dimension + j] * theta[j];
                }
                sum += error * error;
                for (int j = 0; j < dimension; j++) {
                    gradient[j] += error * x[row * dimension + j] / count;
                }
            }
            return sum / (2 * count);
        }
    }
}
