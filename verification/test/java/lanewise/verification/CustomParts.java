package lanewise.verification;

import lanewise.network.Activation;
import lanewise.network.Loss;

/** An activation and a loss as a user would write them, right and wrong. */
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
