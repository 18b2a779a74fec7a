package lanewise.examples;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lanewise.data.FloatDataset;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.Adam;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;

/**
 * A layer, an activation and a loss that the library does not have. The task: of five features only the first and the third
 * matter, and a layer of gates finds out which.
 *
 * <p>{@code GradientCheck.of(network).run().assertPassed()} of the verification module says whether the derivatives are
 * right.
 */
public final class OwnParts {

    private OwnParts() {}

    /** A gate per feature: yⱼ = aⱼ·xⱼ, with ∂J/∂aⱼ = Σ rows of δⱼ·xⱼ and ∂J/∂xⱼ = aⱼ·δⱼ. Gates start at 1. */
    public record Gates() implements Layer.Custom {

        @Override
        public String name() {
            return "gates";
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public int parameters(int inputs) {
            return inputs;
        }

        @Override
        public void initialize(int inputs, RandomGenerator random, double[] parameters) {
            Arrays.fill(parameters, 1);
        }

        @Override
        public void forward(
                int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < inputs; j++) {
                    y[yOffset + i * inputs + j] = parameters[parametersOffset + j] * x[xOffset + i * inputs + j];
                }
            }
        }

        @Override
        public void backward(
                int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int gradientOffset) {
            Arrays.fill(gradient, gradientOffset, gradientOffset + inputs, 0);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < inputs; j++) {
                    int at = i * inputs + j;
                    gradient[gradientOffset + j] += dy[dyOffset + at] * x[xOffset + at];
                    dx[dxOffset + at] = parameters[parametersOffset + j] * dy[dyOffset + at];
                }
            }
        }

        @Override
        public void forward(
                int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < inputs; j++) {
                    y[yOffset + i * inputs + j] = parameters[parametersOffset + j] * x[xOffset + i * inputs + j];
                }
            }
        }

        @Override
        public void backward(
                int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
                double[] gradient, int gradientOffset) {
            Arrays.fill(gradient, gradientOffset, gradientOffset + inputs, 0);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < inputs; j++) {
                    int at = i * inputs + j;
                    gradient[gradientOffset + j] += dy[dyOffset + at] * x[xOffset + at];
                    dx[dxOffset + at] = parameters[parametersOffset + j] * dy[dyOffset + at];
                }
            }
        }
    }

    /** g(z) = (z + √(z² + 4)) / 2, g'(z) = (1 + z / √(z² + 4)) / 2: a rectifier without a kink. */
    public record SquarePlus() implements Activation.Custom {

        @Override
        public String name() {
            return "squareplus";
        }

        @Override
        public boolean rectifying() {
            return true;
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                float v = z[zOffset + i];
                y[yOffset + i] = (v + (float) Math.sqrt(v * v + 4)) / 2;
            }
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                float v = z[zOffset + i];
                delta[deltaOffset + i] *= (1 + v / (float) Math.sqrt(v * v + 4)) / 2;
            }
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                double v = z[zOffset + i];
                y[yOffset + i] = (v + Math.sqrt(v * v + 4)) / 2;
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                double v = z[zOffset + i];
                delta[deltaOffset + i] *= (1 + v / Math.sqrt(v * v + 4)) / 2;
            }
        }
    }

    /** Mean over outputs of √(1 + e²) − 1, e = y − t: squares near 0, distances far away. */
    public record PseudoHuber() implements Loss.Custom {

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
                float root = (float) Math.sqrt(1 + e * e);
                sum += root - 1;
                delta[deltaOffset + j] = e / root / outputs;
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
                delta[deltaOffset + j] = e / root / outputs;
            }
            return sum / outputs;
        }
    }

    /**
     * The network of this example.
     *
     * @return 5 gates, then 12 units, then a number
     */
    public static Network network() {
        return Network.inputs(5).layer(new Gates()).dense(12, new SquarePlus()).dense(1).l2(1e-3)
                .loss(new PseudoHuber());
    }

    /**
     * Learns t = 2·x₀ − x₂² from rows of five standard normal features.
     *
     * @param rows number of rows
     * @param epochs epochs
     * @return what each feature counts: the absolute gate times the norm of the weights behind it
     */
    public static double[] run(int rows, int epochs) {
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[rows * 5];
        float[] t = new float[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < 5; j++) {
                x[i * 5 + j] = (float) random.nextGaussian();
            }
            t[i] = 2 * x[i * 5] - x[i * 5 + 2] * x[i * 5 + 2];
        }
        Network network = network();
        FloatTrainer trainer = FloatTrainer.of(network,
                Training.with(Adam.standard(), 0.01).batchSize(32).epochs(epochs).seed(1));
        trainer.train(FloatDataset.regression(rows, 5, 1, x, t));
        ParameterLayout layout = ParameterLayout.of(network);
        float[] parameters = trainer.parameters();
        int gates = layout.block(0, ParameterLayout.Kind.CUSTOM).offset();
        ParameterLayout.Block weights = layout.block(1, ParameterLayout.Kind.WEIGHTS);
        double[] counts = new double[5];
        for (int j = 0; j < 5; j++) {
            double squares = 0;
            for (int k = 0; k < weights.columns(); k++) {
                double weight = parameters[weights.offset() + j * weights.columns() + k];
                squares += weight * weight;
            }
            counts[j] = Math.abs(parameters[gates + j]) * Math.sqrt(squares);
        }
        return counts;
    }

    /** Prints what each feature counts. */
    public static void main(String[] args) {
        System.out.println(network().describe());
        double[] counts = run(1_000, 60);
        for (int j = 0; j < counts.length; j++) {
            System.out.printf(Locale.ROOT, "feature %d counts %.3f%n", j, counts[j]);
        }
    }
}
