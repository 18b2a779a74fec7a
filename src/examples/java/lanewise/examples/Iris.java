package lanewise.examples;

import java.nio.file.Path;
import lanewise.data.Csv;
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
     * Reads flowers from a CSV file with a header, whose column {@code species} is the class and whose others are measures.
     *
     * @param csv the file
     * @return its rows
     */
    public static FloatDataset read(Path csv) {
        return Csv.withHeader().label("species").readFloat(csv);
    }

    /**
     * Trains on four fifths of some flowers.
     *
     * @param flowers the flowers
     * @param epochs how often to visit each
     * @return the evaluation of the others
     */
    public static Evaluation.Classification run(FloatDataset flowers, int epochs) {
        FloatSplit split = flowers.stratifiedSplit(0.8, 1);
        FloatScaler scaler = FloatScaler.standardize(split.train());
        FloatDataset train = scaler.apply(split.train());
        FloatDataset heldOut = scaler.apply(split.heldOut());

        Network network = Network.inputs(flowers.features())
                .dense(8, Activation.TANH)
                .dense(flowers.classes())
                .softmaxCrossEntropy();
        Training training = Training.with(Adam.standard(), 0.01).batchSize(16).epochs(epochs).seed(1);
        FloatTrainer trainer = FloatTrainer.of(network, training).listen(ProgressLine.toStandardOutput());
        trainer.train(train, heldOut);
        return (Evaluation.Classification) trainer.evaluate(heldOut);
    }

    /**
     * Trains and prints the table of the flowers that were held out.
     *
     * @param args a CSV file, see {@link #read}; none for the flowers that come with the library
     */
    public static void main(String[] args) {
        System.out.println(run(args.length == 0 ? Datasets.iris() : read(Path.of(args[0])), 60));
    }
}
