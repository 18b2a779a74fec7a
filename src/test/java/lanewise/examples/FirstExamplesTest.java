package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Schedule;
import lanewise.optimize.StopReason;
import lanewise.optimize.Stopping;
import lanewise.train.Evaluation;
import lanewise.train.FloatModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples to begin with run, and find what they say. */
class FirstExamplesTest {

    private static final double[] LINE = {0.5, 1};

    @TempDir
    private Path directory;

    @Test
    void everyKindOfDescentFindsTheLineThroughTheFivePoints() {
        Stopping stopping = Stopping.after(20_000).onGradientNorm(1e-9);
        for (GradientDescent descent : List.of(
                GradientDescent.batch(Schedule.constant(0.1), stopping),
                GradientDescent.stochastic(Schedule.constant(0.03), stopping),
                GradientDescent.miniBatch(2, Schedule.constant(0.05), stopping),
                GradientDescent.batch(Schedule.inverseTime(0.1, 0.001), stopping),
                GradientDescent.miniBatch(2, Schedule.exponential(0.05, 0.9999), stopping).withSeed(7))) {
            double[] theta = new double[2];
            OptimizationResult result = new DoubleGradientDescent(descent, LinearRegression.objective()).run(theta);
            assertArrayEquals(LINE, theta, 1e-6, descent + ": " + result);
            assertInstanceOf(StopReason.Converged.class, result.stop());
        }
        double[] theta = new double[2];
        OptimizationResult result = new DoubleMinimizer(
                Lbfgs.history(5), Stopping.after(20).onGradientNorm(1e-9), LinearRegression.objective())
                .run(theta);
        assertArrayEquals(LINE, theta, 1e-6, result.toString());
        assertInstanceOf(StopReason.Converged.class, result.stop());
    }

    @Test
    void linearRegressionPrintsTheLineFiveTimes() throws IOException {
        List<String> lines = Printed.by(() -> LinearRegression.main(new String[0])).lines().toList();
        assertEquals(5, lines.size());
        for (String line : lines) {
            assertTrue(line.contains("slope 1.000000, intercept 0.500000"), line);
        }
    }

    @Test
    void thePerceptronsLossGoesWhereTheLabelsSayItShould() {
        double loss = SigmoidPerceptron.train(false);
        assertTrue(loss < 1e-3, "loss " + loss);
    }

    @Test
    void iris() throws IOException {
        Printed<Evaluation.Classification> run = Printed.of(() -> Iris.run(Datasets.iris(), 60));
        Evaluation.Classification result = run.result();
        assertEquals(30, result.rows());
        assertTrue(result.accuracy() >= 0.95, result.toString());
        List<String> lines = run.text().lines().toList();
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
        assertEquals(
                Printed.of(() -> Iris.run(iris, 60)).result(),
                Printed.of(() -> Iris.run(Iris.read(file), 60)).result());
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
        Path model = directory.resolve("model.safetensors");
        String printed = Printed.by(
                () -> FashionMnist.main(new String[] {directory.toString(), "3", model.toString()}));
        Matcher accuracy = Pattern.compile("test accuracy ([0-9.]+) %, 15 steps of 128 images in [0-9.]+ s")
                .matcher(printed);
        assertTrue(accuracy.find() && Double.parseDouble(accuracy.group(1)) > 95, printed);
        assertTrue(printed.contains("pullover"), printed);
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
