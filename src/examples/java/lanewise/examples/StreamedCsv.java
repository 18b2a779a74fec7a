package lanewise.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import lanewise.data.CategoryOrder;
import lanewise.data.Csv;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.data.FloatScaler;
import lanewise.data.FloatShuffleBuffer;
import lanewise.data.MissingValues;
import lanewise.data.UnknownCategories;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.network.RandomStreams;
import lanewise.optimize.Adam;
import lanewise.train.EpochProgress;
import lanewise.train.EpochReport;
import lanewise.train.Evaluation;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;
import lanewise.train.TrainingListener;
import lanewise.train.TrainingReport;

/**
 * Rows that do not fit in memory: a CSV file with a label by name, a category and holes, read again for every epoch, scaled
 * and shuffled on the way, and measured as they come. Half-way the run is saved, and goes on from the file to the same parameters;
 * or on other data, if it is told that they are.
 */
public final class StreamedCsv {

    /**
     * What came of it.
     *
     * @param report the report of the run without a break
     * @param accuracy part of the rows that are told apart
     * @param same whether the run that was saved and resumed has the same parameters, bit for bit
     * @param accuracyInMemory as {@code accuracy}, of a run that went on with the rows in memory instead of those of the file
     */
    public record Result(TrainingReport report, double accuracy, boolean same, double accuracyInMemory) {}

    private StreamedCsv() {}

    /** Writes readings of a machine that is about to fail when it is hot and loud; one in ten has no temperature. */
    static void writeReadings(Path file, int rows) throws IOException {
        RandomGenerator random = RandomStreams.of(1, RandomStreams.Purpose.SHUFFLE, 0);
        StringBuilder text = new StringBuilder("id,mode,temperature,noise,state\n");
        for (int row = 0; row < rows; row++) {
            boolean night = random.nextDouble() < 0.5;
            double temperature = 40 + 30 * random.nextDouble();
            double noise = random.nextDouble();
            boolean fails = (temperature - 40) / 30 + noise > (night ? 0.8 : 1.2);
            String shown = random.nextDouble() < 0.1 ? "" : String.format(Locale.ROOT, "%.2f", temperature);
            text.append(String.format(
                    Locale.ROOT, "%d,%s,%s,%.4f,%s%n", row, night ? "night" : "day", shown, noise,
                    fails ? "fails" : "works"));
        }
        Files.writeString(file, text);
    }

    private static FloatTrainer trainer(FloatRowSource rows, int epochs) {
        Network network = Network.inputs(rows.features())
                .dense(16, Activation.TANH)
                .dense(rows.classes())
                .softmaxCrossEntropy();
        return FloatTrainer.of(network, Training.with(Adam.standard(), 0.01).batchSize(32).epochs(epochs).seed(1));
    }

    /**
     * Trains on a file of readings.
     *
     * @param file the file, see {@link #writeReadings}
     * @param directory where the checkpoint goes
     * @param epochs epochs of the run, at least 2
     * @return what came of it
     */
    public static Result run(Path file, Path directory, int epochs) {
        Csv format = Csv.withHeader()
                .ignore("id")
                .oneHot("mode")
                // A mode that is new when it comes to predictions shall not end them.
                .unknownCategories(UnknownCategories.ZEROS)
                .label("state")
                .order(CategoryOrder.SORTED)
                .missing(MissingValues.mean())
                .learn(file);
        try (FloatRowSource rows = format.streamFloat(file)) {
            FloatScaler scaler = FloatScaler.standardize(rows);
            FloatRowSource mixed = new FloatShuffleBuffer(scaler.apply(rows), 500, 1);
            FloatTrainer uninterrupted = trainer(rows, epochs);
            uninterrupted.listen(savingWithinEpochs(uninterrupted, directory.resolve("running.safetensors")));
            TrainingReport report = uninterrupted.train(mixed);

            FloatTrainer first = trainer(rows, epochs);
            first.listen(epoch -> {
                if (epoch.epoch() + 1 == epochs / 2) {
                    first.stop();
                }
            });
            first.train(mixed);
            Path checkpoint = directory.resolve("half.safetensors");
            first.saveCheckpoint(checkpoint);
            FloatTrainer second = FloatTrainer.resume(checkpoint, first.training());
            second.train(mixed);

            // A checkpoint knows what it was made on; that these are other data is said on purpose.
            FloatDataset all = scaler.apply(format.readFloat(file));
            FloatTrainer third = FloatTrainer.resume(checkpoint, first.training()).onOtherData();
            third.train(all);
            return new Result(
                    report, accuracy(second.evaluate(scaler.apply(rows))),
                    Arrays.equals(uninterrupted.parameters(), second.parameters()),
                    accuracy(third.evaluate(all)));
        }
    }

    /** One pass over a large file may take hours: it says how far it is, and can be gone on with from there. */
    private static TrainingListener savingWithinEpochs(FloatTrainer trainer, Path file) {
        return new TrainingListener() {
            private static final long EVERY_MINUTES = 10;
            private long saved;

            @Override
            public void progress(EpochProgress progress) {
                System.out.println(progress);
                long minutes = progress.nanos() / 60_000_000_000L;
                if (minutes >= saved + EVERY_MINUTES) {
                    saved = minutes;
                    trainer.saveCheckpoint(file);
                }
            }

            @Override
            public void epoch(EpochReport report) {
                saved = 0;
            }
        };
    }

    private static double accuracy(Evaluation evaluation) {
        return ((Evaluation.Classification) evaluation).accuracy();
    }

    /** Writes a file of 5,000 readings, trains on it and prints what came of it. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("lanewise");
        Path file = directory.resolve("readings.csv");
        writeReadings(file, 5_000);
        Result result = run(file, directory, 20);
        System.out.println(result.report());
        System.out.printf(Locale.ROOT, "accuracy %.1f %%%n", 100 * result.accuracy());
        System.out.println("saved, resumed: " + (result.same() ? "the same parameters" : "other parameters"));
        System.out.printf(Locale.ROOT, "resumed on the rows in memory: %.1f %%%n", 100 * result.accuracyInMemory());
    }
}
