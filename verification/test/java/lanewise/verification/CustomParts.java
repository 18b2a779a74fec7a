package lanewise.verification;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;

/** An activation, a layer and a loss as a user would write them, right and wrong. */
final class CustomParts {

    private CustomParts() {}

    /** g(z) = z / √(1 + z²), g'(z) = 1 / (1 + z²)^(3/2); the derivative is multiplied by a factor to plant a mistake. */
    record InverseSquareRoot(double factor) implements Activation.Custom {

        @Override
        public String name() {
            return "inverse square root";
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                float x = z[zOffset + i];
                y[yOffset + i] = x / (float) Math.sqrt(1f + x * x);
            }
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                float x = z[zOffset + i];
                float s = 1f + x * x;
                delta[deltaOffset + i] *= (float) factor / (s * (float) Math.sqrt(s));
            }
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                double x = z[zOffset + i];
                y[yOffset + i] = x / Math.sqrt(1 + x * x);
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                double x = z[zOffset + i];
                double s = 1 + x * x;
                delta[deltaOffset + i] *= factor / (s * Math.sqrt(s));
            }
        }
    }

    /**
     * A bilinear unit: yⱼ = (a·x)·xⱼ + bⱼ for the first half of the inputs, with parameters a and b; it keeps a·x. A factor
     * on ∂J/∂a plants a mistake.
     */
    record Bilinear(double factor) implements Layer.Custom {

        @Override
        public String name() {
            return "bilinear";
        }

        @Override
        public int outputs(int inputs) {
            return inputs / 2;
        }

        @Override
        public int parameters(int inputs) {
            return inputs + inputs / 2;
        }

        @Override
        public void initialize(int inputs, RandomGenerator random, double[] parameters) {
            for (int k = 0; k < inputs; k++) {
                parameters[k] = random.nextDouble(-0.5, 0.5);
            }
        }

        @Override
        public int kept(int inputs) {
            return 1;
        }

        @Override
        public void forward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset) {
            int out = inputs / 2;
            for (int i = 0; i < rows; i++) {
                float dot = 0;
                for (int k = 0; k < inputs; k++) {
                    dot = Math.fma(parameters[p + k], x[xOffset + i * inputs + k], dot);
                }
                kept[keptOffset + i] = dot;
                for (int j = 0; j < out; j++) {
                    y[yOffset + i * out + j] = Math.fma(dot, x[xOffset + i * inputs + j], parameters[p + inputs + j]);
                }
            }
        }

        @Override
        public void backward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int g) {
            int out = inputs / 2;
            Arrays.fill(gradient, g, g + inputs + out, 0);
            for (int i = 0; i < rows; i++) {
                int row = xOffset + i * inputs;
                float slope = 0;
                for (int j = 0; j < out; j++) {
                    slope = Math.fma(dy[dyOffset + i * out + j], x[row + j], slope);
                    gradient[g + inputs + j] += dy[dyOffset + i * out + j];
                }
                for (int k = 0; k < inputs; k++) {
                    gradient[g + k] += (float) factor * slope * x[row + k];
                    float own = k < out ? dy[dyOffset + i * out + k] * kept[keptOffset + i] : 0;
                    dx[dxOffset + i * inputs + k] = Math.fma(slope, parameters[p + k], own);
                }
            }
        }

        @Override
        public void forward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset) {
            int out = inputs / 2;
            for (int i = 0; i < rows; i++) {
                double dot = 0;
                for (int k = 0; k < inputs; k++) {
                    dot = Math.fma(parameters[p + k], x[xOffset + i * inputs + k], dot);
                }
                kept[keptOffset + i] = dot;
                for (int j = 0; j < out; j++) {
                    y[yOffset + i * out + j] = Math.fma(dot, x[xOffset + i * inputs + j], parameters[p + inputs + j]);
                }
            }
        }

        @Override
        public void backward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
                double[] gradient, int g) {
            int out = inputs / 2;
            Arrays.fill(gradient, g, g + inputs + out, 0);
            for (int i = 0; i < rows; i++) {
                int row = xOffset + i * inputs;
                double slope = 0;
                for (int j = 0; j < out; j++) {
                    slope = Math.fma(dy[dyOffset + i * out + j], x[row + j], slope);
                    gradient[g + inputs + j] += dy[dyOffset + i * out + j];
                }
                for (int k = 0; k < inputs; k++) {
                    gradient[g + k] += factor * slope * x[row + k];
                    double own = k < out ? dy[dyOffset + i * out + k] * kept[keptOffset + i] : 0;
                    dx[dxOffset + i * inputs + k] = Math.fma(slope, parameters[p + k], own);
                }
            }
        }
    }

    /** Mean over outputs of √(1 + (y − t)²) − 1, the pseudo-Huber loss; a factor plants a mistake. */
    record PseudoHuber(double factor) implements Loss.Custom {

        @Override
        public String name() {
            return "pseudo-huber";
        }

        @Override
        public float rowLoss(
                int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            float sum = 0;
            for (int j = 0; j < outputs; j++) {
                float e = y[yOffset + j] - t[tOffset + j];
                float root = (float) Math.sqrt(1f + e * e);
                sum += root - 1f;
                delta[deltaOffset + j] = (float) factor * e / root / outputs;
            }
            return sum / outputs;
        }

        @Override
        public double rowLoss(
                int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            double sum = 0;
            for (int j = 0; j < outputs; j++) {
                double e = y[yOffset + j] - t[tOffset + j];
                double root = Math.sqrt(1 + e * e);
                sum += root - 1;
                delta[deltaOffset + j] = factor * e / root / outputs;
            }
            return sum / outputs;
        }
    }
}
