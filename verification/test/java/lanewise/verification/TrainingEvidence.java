package lanewise.verification;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatGemm;
import lanewise.kernel.FloatMatrix;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatSoftmax;
import lanewise.kernel.FloatUpdate;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatPredictor;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.train.FloatLive;
import lanewise.train.FloatLivePrediction;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;
import lanewise.verification.Evidence.Figure;
import lanewise.verification.cli.TrainDigits;
import lanewise.verification.reference.WorkedExampleTest;

/** Measures what the documents claim of training: its bits, what it allocates, and what it arrives at. */
final class TrainingEvidence {

    private static final Network NETWORK = Network.inputs(64).dense(33, Activation.GELU).batchNorm().dropout(0.2)
            .dense(10).softmaxCrossEntropy();

    private static final Training TRAINING = Training.with(AdamW.standard(), 0.003).batchSize(300).epochs(4).seed(3)
            .clipNorm(1);

    private TrainingEvidence() {}

    /** A model trained on one thread. */
    static String hashOfAModel() {
        FloatTrainer alone = FloatTrainer.of(NETWORK, TRAINING);
        alone.train(Datasets.digits().head(900));
        return hash(alone.parameters());
    }

    /** A trained model on one thread and on several, and broken off, saved and resumed. */
    static void bits(List<Figure> figures) {
        FloatDataset digits = Datasets.digits().head(900);
        TreeSet<String> hashes = new TreeSet<>(List.of(hashOfAModel()));
        for (int n : new int[] {2, 3, 8}) {
            try (Parallelism threads = Parallelism.of(n)) {
                FloatTrainer together = FloatTrainer.of(NETWORK, TRAINING, threads);
                together.train(digits);
                hashes.add(hash(together.parameters()));
            }
        }
        try {
            Path file = Files.createTempFile("evidence", ".safetensors");
            FloatTrainer first = FloatTrainer.of(NETWORK, TRAINING.epochs(2));
            first.train(digits);
            first.saveCheckpoint(file);
            FloatTrainer resumed = FloatTrainer.resume(file, TRAINING);
            resumed.train(digits);
            hashes.add(hash(resumed.parameters()));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        figures.add(Figure.exact(
                "a model trained on 1, 2, 3 and 8 threads, and one saved halfway and resumed, has one hash",
                "FloatSeededLawTest, DoubleSeededLawTest", String.join(", ", hashes), ""));
    }

    private static String hash(float[] parameters) {
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES);
        bytes.asFloatBuffer().put(parameters);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static void allocation(List<Figure> figures) {
        FloatDataset digits = Datasets.digits();
        FloatTrainer trainer = FloatTrainer.of(NETWORK, Training.with(Adam.standard(), 1e-4).batchSize(32).clipNorm(1));
        add(figures, "a training step of 32 rows with Adam, clipping, batch norm and dropout",
                "FloatEveryStepAllocationTest", () -> trainer.step(digits.x(), digits.y(), 32));
        FloatPredictor predictor = FloatPredictor.of(NETWORK, 32);
        float[] outputs = new float[320];
        add(figures, "a prediction", "FloatLayersAllocationTest",
                () -> predictor.predict(trainer.parameters(), digits.x(), 0, 32, outputs, 0));
        FloatGemm gemm = new FloatGemm();
        float[] a = new float[40 * 50];
        float[] b = new float[50 * 60];
        float[] c = new float[40 * 60];
        add(figures, "a product of matrices", "FloatGemmAllocationTest",
                () -> gemm.nn(40, 60, 50, a, 0, 50, b, 0, 60, null, 0, 0, c, 0, 60));
        add(figures, "a dot product, a function, an activation and its slope, softmax, column sums, an update",
                "FloatAllocationTest, FloatReduceAllocationTest", () -> {
                    FloatReduce.dot(2_000, a, 0, b, 0);
                    FloatElementary.exp(2_000, a, 0, c, 0);
                    FloatActivation.gelu(2_000, a, 0, c, 0);
                    FloatActivation.geluBackward(2_000, a, 0, b, 0, c, 0);
                    FloatSoftmax.softmax(40, 50, a, 0, 50, c, 0, 50);
                    FloatMatrix.columnSums(40, 50, a, 0, 50, c, 0);
                    FloatUpdate.sgd(2_000, 1e-6f, 0, a, 0, b, 0);
                });
        FloatLive live = FloatLive.of(FloatTrainer.of(NETWORK, TRAINING), 1);
        FloatLivePrediction reader = live.predictor();
        add(figures, "a step of 32 rows that is published, and a prediction from it", "FloatLiveTest", () -> {
            live.step(digits.x(), 0, digits.y(), 0, 32);
            reader.classOf(digits.x(), 0);
        });
        reader.close();
    }

    private static void add(List<Figure> figures, String claim, String test, Runnable call) {
        figures.add(Figure.exact(claim, test, Evidence.allocated(call), " bytes"));
    }

    /** What training, minimizers and optimizers arrive at. */
    static void results(List<Figure> figures) {
        TrainDigits.Result digits = TrainDigits.run(new PrintStream(new ByteArrayOutputStream(), false,
                StandardCharsets.UTF_8));
        figures.add(Figure.exact("digits that were held out, recognised after 30 epochs", "PrintedOutputTest",
                String.format(Locale.ROOT, "%.2f", 100 * digits.accuracy()), " %"));
        figures.add(
                Figure.atMost("the worked 2-2-2 example in double, with its 10,000 steps, off by", "WorkedExampleTest",
                        WorkedExampleTest.differenceInDouble(), ""));
        Map<String, Double> of = figuresOfTheLibrary();
        figures.add(Figure.exact("optimizers and variants of their options compared with plain formulas",
                "DoubleOptimizerTest, DoubleClippedStepsTest", of.get("optimizers").intValue(), ""));
        figures.add(Figure.atMost("their largest difference after 1,000 steps in double",
                "DoubleOptimizerTest, DoubleClippedStepsTest", of.get("optimizers-double"), " of a parameter"));
        figures.add(Figure.atMost("the same in float", "FloatOptimizerTest, FloatClippedStepsTest",
                of.get("optimizers-float"), " of a parameter"));
        figures.add(Figure.atLeast("27 nonlinear regressions of NIST from both starts, worst parameter of all",
                "NistReferenceTest", of.get("nist-nonlinear"), " digits"));
        figures.add(Figure.atLeast("11 linear regressions of NIST with L-BFGS and conjugate gradients, worst parameter",
                "NistReferenceTest", of.get("nist-linear"), " digits"));
    }

    /** What the library's own tests measure, from a Java process in which they run. */
    private static Map<String, Double> figuresOfTheLibrary() {
        String library = Evidence.home(FloatBackprop.class);
        String path = Stream.concat(Stream.of(library, Path.of(library).resolveSibling("test-classes").toString()),
                Stream.of("org.junit.jupiter.api.Assertions", "org.junit.jupiter.params.ParameterizedTest",
                        "org.junit.platform.commons.util.StringUtils", "org.opentest4j.AssertionFailedError")
                        .map(TrainingEvidence::home))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
                "--add-modules", "jdk.incubator.vector", "lanewise.optimize.Figures");
        Map<String, Double> figures = new HashMap<>();
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with exit code " + process.exitValue());
            }
            output.lines().map(line -> line.split(" ")).forEach(line -> figures.put(line[0], Double.valueOf(line[1])));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return figures;
    }

    private static String home(String type) {
        try {
            return Evidence.home(Class.forName(type));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
