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
                x[i] = i % 2 == 0 ? -1.2 : 1.0;
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

    /** (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²; minimum 0 at (3, ½). Beale (1958). */
    record Beale() implements DoubleObjective {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            double x = p[0];
            double y = p[1];
            double a = 1.5 - x + x * y;
            double b = 2.25 - x + x * y * y;
            double c = 2.625 - x + x * y * y * y;
            gradient[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
            gradient[1] = 2 * x * (a + 2 * b * y + 3 * c * y * y);
            return a * a + b * b + c * c;
        }
    }

    /** (x₁ + 10x₂)² + 5(x₃ − x₄)² + (x₂ − 2x₃)⁴ + 10(x₁ − x₄)⁴; minimum 0 at 0, a singular one. Powell (1962). */
    record PowellSingular() implements DoubleObjective {

        @Override
        public int dimension() {
            return 4;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double a = x[0] + 10 * x[1];
            double b = x[2] - x[3];
            double c = x[1] - 2 * x[2];
            double d = x[0] - x[3];
            gradient[0] = 2 * a + 40 * d * d * d;
            gradient[1] = 20 * a + 4 * c * c * c;
            gradient[2] = 10 * b - 8 * c * c * c;
            gradient[3] = -10 * b - 40 * d * d * d;
            return a * a + 5 * b * b + c * c * c * c + 10 * d * d * d * d;
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
