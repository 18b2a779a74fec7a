package lanewise.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanewise.data.FloatDataset;
import lanewise.data.Idx;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Schedule;
import lanewise.train.Evaluation;
import lanewise.train.FloatModel;
import lanewise.train.FloatTrainer;
import lanewise.train.ProgressLine;
import lanewise.train.Training;
import lanewise.train.TrainingReport;

/**
 * Tells ten kinds of clothes apart on images of 28 by 28 pixels: Fashion-MNIST (Xiao, Rasul and Vollgraf 2017), to be had as
 * the Debian package {@code dataset-fashion-mnist} or from
 * <a href="https://github.com/zalandoresearch/fashion-mnist">github.com/zalandoresearch/fashion-mnist</a>.
 */
public final class FashionMnist {

    private static final int BATCH = 128;

    private FashionMnist() {}

    /**
     * What came of a run.
     *
     * @param report of the training
     * @param evaluation of the test images
     * @param model to save or to predict with
     */
    public record Result(TrainingReport report, Evaluation.Classification evaluation, FloatModel model) {}

    private static Path images(Path directory, String part) {
        return directory.resolve(part + "-images-idx3-ubyte.gz");
    }

    private static Path labels(Path directory, String part) {
        return directory.resolve(part + "-labels-idx1-ubyte.gz");
    }

    private static FloatDataset read(Path directory, String part) {
        return Idx.scaled()
                .classNames(
                        "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot")
                .readFloat(images(directory, part), labels(directory, part));
    }

    /**
     * Trains a 784-128-10 network with Adam on the images of a directory; the learning rate makes one cycle.
     *
     * @param directory holds the four files as they are distributed
     * @param epochs how often to visit each image
     * @return what came of it
     */
    public static Result run(Path directory, int epochs) {
        FloatDataset train = read(directory, "train");
        FloatDataset test = read(directory, "t10k");
        Network network = Network.inputs(train.features())
                .dense(128, Activation.RELU)
                .dense(10)
                .softmaxCrossEntropy();
        long steps = (long) epochs * ((train.rows() + BATCH - 1) / BATCH);
        Training training = Training.with(Adam.standard(), Schedule.oneCycle(3e-3, Math.max(2, steps)))
                .batchSize(BATCH)
                .epochs(epochs)
                .seed(1);
        FloatTrainer trainer = FloatTrainer.of(network, training).listen(ProgressLine.toStandardOutput());
        TrainingReport report = trainer.train(train, test);
        FloatModel model = FloatModel.of(trainer).withClassNames(train.classNames());
        return new Result(report, (Evaluation.Classification) model.evaluate(test), model);
    }

    /**
     * Trains and prints the table of the test images, their accuracy, and how long the training took.
     *
     * @param args the directory of the four files, and perhaps the number of epochs and a file for the model
     */
    public static void main(String[] args) {
        Optional<Path> missing = args.length == 0 ? Optional.empty() : missing(Path.of(args[0]));
        if (args.length == 0 || missing.isPresent()) {
            missing.ifPresent(file -> System.err.println("There is no file " + file + "."));
            System.err.println("Usage: FashionMnist <directory> [epochs [model.safetensors]]. The directory holds"
                    + " train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz and"
                    + " t10k-labels-idx1-ubyte.gz from github.com/zalandoresearch/fashion-mnist; the Debian package"
                    + " dataset-fashion-mnist installs them in /usr/share/datasets/fashion-mnist.");
            System.exit(2);
        }
        Result result = run(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 10);
        System.out.println(result.evaluation());
        System.out.printf(
                Locale.ROOT,
                "test accuracy %.2f %%, %d steps of %d images in %.1f s%n",
                100 * result.evaluation().accuracy(),
                result.report().steps(),
                BATCH,
                result.report().nanos() / 1e9);
        if (args.length > 2) {
            result.model().save(Path.of(args[2]));
        }
    }

    private static Optional<Path> missing(Path directory) {
        return List.of(images(directory, "train"), labels(directory, "train"), images(directory, "t10k"),
                labels(directory, "t10k")).stream().filter(file -> !Files.exists(file)).findFirst();
    }
}
