package lanewise.examples;

import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.FloatScaler;
import lanewise.data.FloatSplit;
import lanewise.kernel.FloatReduce;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatPredictor;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatGradientDescent;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import lanewise.train.FloatNetworkObjective;

/** The README's first example: a classifier of iris flowers. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Trains and prints the share of unseen flowers that are recognised.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "%.1f %% of the held-out flowers%n", 100 * accuracy());
    }

    static double accuracy() {
        FloatSplit flowers = Datasets.iris().stratifiedSplit(0.8, 1);
        FloatScaler scaler = FloatScaler.standardize(flowers.train());
        Network network = Network.inputs(4).dense(16, Activation.TANH).dense(3).softmaxCrossEntropy();

        float[] parameters = FloatInitialization.of(network, 1);
        var objective = FloatNetworkObjective.of(network, scaler.apply(flowers.train()), 16);
        var descent = GradientDescent.miniBatch(16, Schedule.constant(0.01), Stopping.after(60))
                .withOptimizer(Adam.standard());
        var result = new FloatGradientDescent(descent, objective).run(parameters);
        System.out.println(result.stop() + ", loss " + result.loss());

        var unseen = scaler.apply(flowers.heldOut());
        float[] logits = new float[unseen.rows() * 3];
        FloatPredictor.of(network, 32).predict(parameters, unseen.x(), 0, unseen.rows(), logits, 0);
        int right = 0;
        for (int row = 0; row < unseen.rows(); row++) {
            right += FloatReduce.argMax(3, logits, row * 3) == unseen.y()[row] ? 1 : 0;
        }
        return (double) right / unseen.rows();
    }
}
