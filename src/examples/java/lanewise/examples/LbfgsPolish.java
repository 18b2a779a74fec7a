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
import lanewise.train.DoubleNetworkObjective;
import lanewise.train.DoubleTrainer;
import lanewise.train.Training;

/**
 * Adam on mini-batches comes near a minimum quickly; L-BFGS on all rows then goes on from the same parameters to where the
 * gradient vanishes. Both work on one array.
 */
public final class LbfgsPolish {

    /**
     * What both came to.
     *
     * @param before loss after Adam
     * @param after result of L-BFGS
     */
    public record Result(double before, OptimizationResult after) {}

    private LbfgsPolish() {}

    /**
     * Trains on the irises, with a penalty on the weights that gives the loss a minimum.
     *
     * @param epochs epochs of Adam
     * @param iterations the most iterations of L-BFGS
     * @return what both came to
     */
    public static Result run(int epochs, int iterations) {
        DoubleDataset iris = Datasets.toDouble(Datasets.iris());
        DoubleDataset data = DoubleScaler.standardize(iris).apply(iris);
        Network network = Network.inputs(4).dense(8, Activation.TANH).dense(3).l2(1e-3).softmaxCrossEntropy();
        DoubleTrainer trainer = DoubleTrainer.of(network,
                Training.with(Adam.standard(), 0.01).batchSize(16).epochs(epochs).seed(1));
        trainer.train(data);
        double[] parameters = trainer.parameters();
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(network, data, 16);
        double before = objective.value(parameters);
        Stopping stopping = Stopping.after(iterations).onGradientNorm(1e-8);
        return new Result(before, new DoubleMinimizer(Lbfgs.history(10), stopping, objective).run(parameters));
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
    }
}
