package lanewise.examples;

import java.util.Locale;
import lanewise.data.DoubleDataset;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.DoublePredictor;
import lanewise.network.Network;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import lanewise.train.DoubleNetworkObjective;

/**
 * A perceptron of 2 inputs, 4 hidden sigmoid units and 1 output, trained by batch gradient descent on three rows.
 *
 * <p>Where a textbook's version of this program may go wrong, and what is done here: the loss is the mean of
 * −(t·log p + (1 − t)·log(1 − p)), with its minus sign, computed from the logit; the gradient of the output weights takes
 * the hidden activations, not the prediction; the hidden δ is (δ·Wᵀ) ⊙ σ'(z), element by element; targets are a column.
 */
public final class SigmoidPerceptron {

    private static final double[] X = {0.5, 0.8, 0.2, 0.4, 0.9, 0.1};

    /** The first and the last row belong to the class, the second does not: labels of 0 and 1 allow a loss of 0. */
    private static final double[] T = {1, 0, 1};

    private SigmoidPerceptron() {}

    /**
     * Trains, and prints the loss on the way and the predictions at the end.
     *
     * @param args none
     */
    public static void main(String[] args) {
        train(true);
    }

    /** The loss at the end. */
    static double train(boolean print) {
        Network network = Network.inputs(2)
                .dense(4, Activation.SIGMOID)
                .dense(1)
                .binaryCrossEntropy();
        double[] parameters = DoubleInitialization.of(network, 1);
        GradientDescent descent = GradientDescent.batch(Schedule.constant(2), Stopping.after(20_000));
        OptimizationResult result = new DoubleGradientDescent(
                descent,
                DoubleNetworkObjective.of(network, DoubleDataset.regression(3, 2, 1, X, T), 3))
                .run(parameters, (epoch, loss, norm, rate) -> {
                    if (print && Integer.bitCount(epoch) == 1) {
                        System.out.printf(Locale.ROOT, "epoch %5d  loss %.6f%n", epoch, loss);
                    }
                });
        if (print) {
            double[] logits = new double[3];
            DoublePredictor.of(network, 3).predict(parameters, X, 0, 3, logits, 0);
            for (int row = 0; row < 3; row++) {
                double probability = 1 / (1 + Math.exp(-logits[row]));
                System.out.printf(Locale.ROOT, "row %d: probability %.4f, label %.0f%n", row, probability, T[row]);
            }
            System.out.printf(Locale.ROOT, "%s; loss %.6f%n", result.stop(), result.loss());
        }
        return result.loss();
    }
}
