package lanewise.examples;

import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleScaler;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Stopping;
import lanewise.train.DoubleModel;
import lanewise.train.DoubleNetworkObjective;
import lanewise.train.DoubleTrainer;
import lanewise.train.Evaluation;
import lanewise.train.Training;

/**
 * A regression: the width of an iris petal from the three other measures of the flower. Adam on mini-batches comes near a
 * minimum quickly; L-BFGS on all rows then goes on from the same parameters to where the gradient vanishes. Both work on one
 * array.
 */
public final class LbfgsPolish {

    /**
     * What both came to.
     *
     * @param before loss after Adam
     * @param after result of L-BFGS
     * @param error root of the mean squared error in centimetres, after both
     */
    public record Result(double before, OptimizationResult after, double error) {}

    private LbfgsPolish() {}

    /** Three measures and the fourth, which is to be predicted. */
    private static DoubleDataset flowers() {
        DoubleDataset iris = Datasets.toDouble(Datasets.iris());
        double[] x = new double[3 * iris.rows()];
        double[] y = new double[iris.rows()];
        for (int row = 0; row < iris.rows(); row++) {
            System.arraycopy(iris.x(), 4 * row, x, 3 * row, 3);
            y[row] = iris.x()[4 * row + 3];
        }
        return DoubleDataset.regression(iris.rows(), 3, 1, x, y);
    }

    /**
     * Trains on the irises, with a penalty on the weights that gives the loss a minimum.
     *
     * @param epochs epochs of Adam
     * @param iterations the most iterations of L-BFGS
     * @return what both came to
     */
    public static Result run(int epochs, int iterations) {
        DoubleDataset flowers = flowers();
        DoubleScaler inputs = DoubleScaler.standardize(flowers);
        DoubleScaler targets = DoubleScaler.standardizeTargets(flowers);
        DoubleDataset data = targets.applyToTargets(inputs.apply(flowers));
        Network network = Network.inputs(3).dense(8, Activation.TANH).dense(1).l2(1e-3).meanSquaredError();
        DoubleTrainer trainer = DoubleTrainer.of(network,
                Training.with(Adam.standard(), 0.01).batchSize(16).epochs(epochs).seed(1));
        trainer.train(data);
        double[] parameters = trainer.parameters();
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(network, data, 16);
        double before = objective.value(parameters);
        Stopping stopping = Stopping.after(iterations).onGradientNorm(1e-8);
        OptimizationResult after = new DoubleMinimizer(Lbfgs.history(10), stopping, objective).run(parameters);
        // With both scalers the model takes and predicts centimetres.
        DoubleModel model = DoubleModel.of(trainer).withScaler(inputs).withTargetScaler(targets);
        return new Result(before, after, ((Evaluation.Regression) model.evaluate(flowers)).rmse());
    }

    /** Prints the losses. */
    public static void main(String[] args) {
        Result result = run(30, 2_000);
        System.out.printf(Locale.ROOT, "Adam, 30 epochs   loss %.12f%n", result.before());
        System.out.printf(
                Locale.ROOT,
                "then L-BFGS       loss %.12f, gradient %.1e, %d iterations: %s%n",
                result.after().loss(),
                result.after().gradientNorm(),
                result.after().epochs(),
                result.after().stop());
        System.out.printf(Locale.ROOT, "error             %.3f cm%n", result.error());
    }
}
