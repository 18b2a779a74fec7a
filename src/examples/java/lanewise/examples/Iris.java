package lanewise.examples;

import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.data.FloatSplit;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.train.Evaluation;
import lanewise.train.FloatTrainer;
import lanewise.train.ProgressLine;
import lanewise.train.Training;

/** Tells three kinds of iris apart by the sizes of their sepals and petals. */
public final class Iris {

    private Iris() {}

    /**
     * Trains on 120 flowers.
     *
     * @param epochs how often to visit each
     * @return the evaluation of the 30 others
     */
    public static Evaluation.Classification run(int epochs) {
        FloatSplit split = Datasets.iris().stratifiedSplit(0.8, 1);
        FloatScaler scaler = FloatScaler.standardize(split.train());
        FloatDataset train = scaler.apply(split.train());
        FloatDataset heldOut = scaler.apply(split.heldOut());

        Network network = Network.inputs(4).dense(8, Activation.TANH).dense(3).softmaxCrossEntropy();
        Training training = Training.with(Adam.standard(), 0.01).batchSize(16).epochs(epochs).seed(1);
        FloatTrainer trainer = FloatTrainer.of(network, training).listen(ProgressLine.toStandardOutput());
        trainer.train(train, heldOut);
        return (Evaluation.Classification) trainer.evaluate(heldOut);
    }

    /** Trains and prints the table of the flowers that were held out. */
    public static void main(String[] args) {
        System.out.println(run(60));
    }
}
