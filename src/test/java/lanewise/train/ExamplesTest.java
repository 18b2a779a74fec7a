package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.examples.Calibration;
import lanewise.examples.FashionMnist;
import lanewise.examples.Iris;
import lanewise.examples.LbfgsPolish;
import lanewise.examples.LearningRateRange;
import lanewise.examples.OnlineDrift;
import lanewise.examples.OwnParts;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples run, and do what they say. */
class ExamplesTest {

    @TempDir
    private Path directory;

    private static <T> T quietly(Supplier<T> example, StringBuilder printed) {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            return example.get();
        } finally {
            System.setOut(out);
            printed.append(text.toString(StandardCharsets.UTF_8));
        }
    }

    /** Scaling all logits by one factor keeps every class, and the probabilities of unseen digits come out better. */
    @Test
    void calibration() {
        Calibration.Result result = Calibration.run();
        FloatCalibration calibration = result.calibration();
        assertTrue(calibration.factors()[0] < 0.9, "it was too sure: " + calibration.factors()[0]);
        assertTrue(calibration.after() < calibration.before(), calibration.toString());
        Evaluation.Classification before = (Evaluation.Classification) result.model().evaluate(result.unseen());
        Evaluation.Classification after = (Evaluation.Classification) calibration.model().evaluate(result.unseen());
        assertEquals(before.accuracy(), after.accuracy());
        assertTrue(after.logLoss() < before.logLoss(), after.logLoss() + " after, " + before.logLoss() + " before");
    }

    @Test
    void iris() {
        StringBuilder printed = new StringBuilder();
        Evaluation.Classification result = quietly(() -> Iris.run(Datasets.iris(), 60), printed);
        assertEquals(30, result.rows());
        assertTrue(result.accuracy() >= 0.95, result.toString());
        List<String> lines = printed.toString().lines().toList();
        assertEquals(61, lines.size());
        assertTrue(lines.getFirst().startsWith("epoch 1 of 60  loss "), lines.getFirst());
        assertTrue(result.toString().contains("versicolor"), result.toString());
    }

    /** The same flowers as a file with a header, columns of another order and names for the classes. */
    @Test
    void irisFromCsv() throws IOException {
        FloatDataset iris = Datasets.iris();
        StringBuilder csv = new StringBuilder("species,sepal length,sepal width,petal length,petal width\n");
        for (int row = 0; row < iris.rows(); row++) {
            csv.append(iris.classNames().get((int) iris.y()[row]));
            for (int j = 0; j < 4; j++) {
                csv.append(',').append(iris.x()[4 * row + j]);
            }
            csv.append('\n');
        }
        Path file = Files.writeString(directory.resolve("iris.csv"), csv);
        assertEquals(iris.classNames(), Iris.read(file).classNames());
        assertEquals(iris.featureNames(), Iris.read(file).featureNames());
        StringBuilder printed = new StringBuilder();
        Evaluation.Classification fromFile = quietly(() -> Iris.run(Iris.read(file), 60), printed);
        assertEquals(quietly(() -> Iris.run(iris, 60), printed), fromFile);
    }

    @Test
    void onlineDrift() {
        List<OnlineDrift.Line> table = OnlineDrift.run(20_000, 1_000);
        assertEquals(20, table.size());
        assertTrue(table.get(9).accuracy() > 0.8, table.toString());
        assertTrue(table.get(10).accuracy() < 0.65, table.toString());
        assertTrue(table.get(19).accuracy() > 0.8, table.toString());
    }

    @Test
    void ownParts() {
        double[] counts = OwnParts.run(1_000, 60);
        double least = Math.min(counts[0], counts[2]);
        for (int noise : new int[] {1, 3, 4}) {
            assertTrue(counts[noise] < 0.3 * least, Arrays.toString(counts));
        }
        StringBuilder printed = new StringBuilder();
        quietly(
                () -> {
                    OwnParts.main(new String[0]);
                    return null;
                },
                printed);
        assertTrue(printed.toString().startsWith("5-5-12-1, squareplus and identity, gates, pseudo-huber, l2 0.001"),
                printed.toString());
    }

    @Test
    void learningRateRange() throws IOException {
        RateRange range = LearningRateRange.run(100);
        assertTrue(range.steepest() > 1e-5 && range.steepest() < 0.1, range.toString());
        Path plot = directory.resolve("plot.svg");
        StringBuilder printed = new StringBuilder();
        quietly(
                () -> {
                    try {
                        LearningRateRange.main(new String[] {plot.toString()});
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return null;
                },
                printed);
        assertTrue(printed.toString().contains("steepest at "), printed.toString());
        String svg = Files.readString(plot);
        assertTrue(svg.startsWith("<svg ") && svg.contains("<polyline ") && !svg.contains("NaN"), svg);
    }

    @Test
    void lbfgsPolish() {
        LbfgsPolish.Result result = LbfgsPolish.run(30, 2_000);
        assertTrue(result.after().loss() < result.before(), result.toString());
        assertTrue(result.after().stop() instanceof StopReason.Converged, result.toString());
        // The widths have a standard deviation of 0.76 cm.
        assertTrue(result.error() < 0.2, result.toString());
    }

    /** Images like those of the dataset, ten kinds of stripes. */
    private void writeImages(String part, int count) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        images.writeBytes(ByteBuffer.allocate(16).putInt(0x803).putInt(count).putInt(28).putInt(28).array());
        labels.writeBytes(ByteBuffer.allocate(8).putInt(0x801).putInt(count).array());
        SplittableRandom random = new SplittableRandom(count);
        for (int image = 0; image < count; image++) {
            int label = random.nextInt(10);
            labels.write(label);
            for (int pixel = 0; pixel < 28 * 28; pixel++) {
                images.write(pixel / 28 % (label + 2) == 0 ? 128 + random.nextInt(128) : random.nextInt(64));
            }
        }
        zip(part + "-images-idx3-ubyte.gz", images.toByteArray());
        zip(part + "-labels-idx1-ubyte.gz", labels.toByteArray());
    }

    private void zip(String name, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            out.write(bytes);
        }
    }

    @Test
    void fashionMnist() throws IOException {
        writeImages("train", 600);
        writeImages("t10k", 100);
        StringBuilder printed = new StringBuilder();
        Path model = directory.resolve("model.safetensors");
        quietly(
                () -> {
                    FashionMnist.main(new String[] {directory.toString(), "3", model.toString()});
                    return null;
                },
                printed);
        Matcher accuracy = Pattern.compile("test accuracy ([0-9.]+) %, 15 steps of 128 images in [0-9.]+ s")
                .matcher(printed);
        assertTrue(accuracy.find() && Double.parseDouble(accuracy.group(1)) > 95, printed.toString());
        assertTrue(printed.toString().contains("pullover"), printed.toString());
        assertEquals(List.of("T-shirt", "trouser"), FloatModel.load(model).classNames().subList(0, 2));
    }

    @Test
    void fashionMnistNamesTheFileThatIsMissing() throws IOException, InterruptedException {
        writeImages("train", 10);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FashionMnist.class.getName(), directory.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), printed);
        assertTrue(printed.startsWith("There is no file " + directory.resolve("t10k-images-idx3-ubyte.gz")), printed);
        assertTrue(printed.contains("Usage: FashionMnist <directory>"), printed);
    }
}
