package lanewise.examples;

import java.util.List;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.data.FloatSplit;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.Lion;
import lanewise.optimize.NAdam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.train.Candidate;
import lanewise.train.FloatHalving;
import lanewise.train.HalvingListener;
import lanewise.train.HalvingReport;
import lanewise.train.ProgressLine;
import lanewise.train.Training;

/**
 * Which optimizer, with which learning rate? Thirteen settings start on the handwritten digits; after each round a third of
 * them goes on for three times as long, until one is left.
 */
public final class SettingsSearch {

    private SettingsSearch() {}

    private static Candidate candidate(String name, Optimizer optimizer, Schedule rate, int epochs) {
        Network network = Network.inputs(64).dense(32, Activation.RELU).dense(10).softmaxCrossEntropy();
        return new Candidate(
                name, network, Training.with(optimizer, rate).batchSize(32).epochs(epochs).clipNorm(10).seed(1));
    }

    private static Candidate candidate(String name, Optimizer optimizer, double rate, int epochs) {
        return candidate(name, optimizer, Schedule.constant(rate), epochs);
    }

    /**
     * Chooses.
     *
     * @param epochs epochs that the winner is trained for
     * @param listener hears how it goes on
     * @return the rounds and the winner
     */
    public static FloatHalving run(int epochs, HalvingListener listener) {
        FloatSplit split = Datasets.digits().stratifiedSplit(0.8, 1);
        FloatScaler scaler = FloatScaler.minMax(split.train(), 0, 1);
        FloatDataset train = scaler.apply(split.train());
        long steps = (long) epochs * ((train.rows() + 31) / 32);
        List<Candidate> candidates = List.of(
                candidate("gradient descent", Sgd.plain(), 0.1, epochs),
                candidate("gradient descent, far too fast", Sgd.plain(), 1e6, epochs),
                candidate("momentum", Sgd.withMomentum(0.9), 0.05, epochs),
                candidate("Nesterov, one cycle", Sgd.withNesterov(0.9), Schedule.oneCycle(0.2, steps), epochs),
                candidate("Adagrad", Adagrad.standard(), 0.05, epochs),
                candidate("Adadelta", Adadelta.standard(), 1, epochs),
                candidate("RMSProp", RmsProp.standard(), 0.003, epochs),
                candidate("Adam", Adam.standard(), 0.003, epochs),
                candidate(
                        "Adam, less on a plateau", Adam.standard(),
                        new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 2), epochs),
                candidate(
                        "AdamW, warm-up and cosine", AdamW.standard(),
                        Schedule.cosine(0.01, 0, steps).withWarmup(steps / 20), epochs),
                candidate("AMSGrad", AmsGrad.standard(), 0.003, epochs),
                candidate("NAdam", NAdam.standard(), 0.003, epochs),
                candidate("Lion", Lion.standard(), 0.001, epochs));
        return FloatHalving.run(candidates, train, scaler.apply(split.heldOut()), 2, 3, listener, null);
    }

    /** Prints how it goes on, the rounds and the winner. */
    public static void main(String[] args) {
        FloatHalving search = run(30, ProgressLine.toStandardOutput());
        HalvingReport report = search.report();
        System.out.print(report);
        System.out.println("the winner is " + report.winner() + ", trained for " + search.winner().epoch() + " epochs");
    }
}
