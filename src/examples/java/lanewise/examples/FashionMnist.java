package lanewise.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import lanewise.data.FloatDataset;
import lanewise.data.Idx;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.AdamW;
import lanewise.optimize.Schedule;
import lanewise.train.Evaluation;
import lanewise.train.FloatModel;
import lanewise.train.FloatTrainer;
import lanewise.train.ProgressLine;
import lanewise.train.Training;

/**
 * Tells ten kinds of clothes apart on images of 28 by 28 pixels: Fashion-MNIST (Xiao, Rasul and Vollgraf 2017), to be had from
 * <a href="https://github.com/zalandoresearch/fashion-mnist">github.com/zalandoresearch/fashion-mnist</a>.
 */
public final class FashionMnist {

    private static final int BATCH = 128;

    private FashionMnist() {}

    private static FloatDataset read(Path directory, String part) {
        return Idx.scaled()
                .classNames(
                        "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot")
                .readFloat(
                        directory.resolve(part + "-images-idx3-ubyte.gz"),
                        directory.resolve(part + "-labels-idx1-ubyte.gz"));
    }

    /**
     * Trains on the images of a directory and saves the model there.
     *
     * @param directory holds the four files as they are distributed
     * @param epochs how often to visit each image
     * @return the evaluation of the test images by the model as it was saved
     */
    public static Evaluation run(Path directory, int epochs) {
        FloatDataset train = read(directory, "train");
        FloatDataset test = read(directory, "t10k");
        Network network = Network.inputs(train.features())
                .dense(128, Activation.RELU)
                .dense(10)
                .softmaxCrossEntropy();
        long steps = (long) epochs * ((train.rows() + BATCH - 1) / BATCH);
        Training training = Training.with(AdamW.standard(), Schedule.oneCycle(3e-3, Math.max(2, steps)))
                .batchSize(BATCH)
                .epochs(epochs)
                .seed(1);
        FloatTrainer trainer = FloatTrainer.of(network, training).listen(ProgressLine.toStandardOutput());
        trainer.train(train, test);
        Path file = directory.resolve("fashion-mnist.safetensors");
        FloatModel.of(trainer).withClassNames(train.classNames()).save(file);
        return FloatModel.load(file).evaluate(test);
    }

    /**
     * Trains and prints the table of the test images.
     *
     * @param args the directory of the four files, and perhaps the number of epochs
     */
    public static void main(String[] args) {
        if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
            System.out
                    .println("Usage: FashionMnist <directory> [epochs]. The directory holds train-images-idx3-ubyte.gz,"
                            + " train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz and t10k-labels-idx1-ubyte.gz"
                            + " from github.com/zalandoresearch/fashion-mnist.");
            return;
        }
        System.out.println(run(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 10));
    }
}
