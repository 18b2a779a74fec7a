package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.data.FloatScaler;
import lanewise.examples.OwnParts;
import lanewise.io.OnnxGraph;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported computes what the model computes. */
class FloatOnnxTest {

    /** Hyper-parameters are single precision in the file, so this is its rounding, not the model's. */
    private static final double TOLERANCE = 2e-6;

    private static final int ROWS = 7;

    @TempDir
    private Path directory;

    static Stream<Network> networks() {
        Stream<Network> activations = Stream.of(
                Activation.IDENTITY, Activation.RELU, Activation.TANH, Activation.SIGMOID,
                new Activation.LeakyRelu(0.2),
                new Activation.Elu(0.7), Activation.HARD_SIGMOID, Activation.HARD_TANH, Activation.HARD_SWISH,
                Activation.SOFTPLUS, Activation.SILU, Activation.MISH, Activation.GELU, Activation.GELU_TANH)
                .map(activation -> Network.inputs(3).dense(9, activation).dense(2).meanSquaredError());
        Stream<Network> others = Stream.of(
                Network.inputs(3).layerNorm().dense(4, Activation.TANH).dropout(0.4).dense(3).softmaxCrossEntropy(),
                Network.inputs(3).batchNorm().dense(4, Activation.RELU).batchNorm().dense(1).binaryCrossEntropy(),
                Network.inputs(3)
                        .dense(5, Activation.TANH)
                        .residual(inner -> inner.layerNorm().dense(4, Activation.RELU).dense(5))
                        .dense(2)
                        .loss(Loss.POISSON),
                Network.inputs(3)
                        .embedding(Layer.Embedding.Feature.table(1, 6, 2), Layer.Embedding.Feature.table(0, 4, 3))
                        .dense(2)
                        .loss(new Loss.Huber(1)),
                Network.inputs(1).embedding(Layer.Embedding.Feature.table(0, 5, 2)).dense(1)
                        .loss(Loss.MEAN_ABSOLUTE_ERROR));
        return Stream.concat(activations, others);
    }

    /** Every parameter away from what it starts at, variances above 0. */
    private static FloatModel model(Network network) {
        float[] parameters = FloatInitialization.of(network, 5);
        SplittableRandom random = new SplittableRandom(6);
        for (ParameterLayout.Block block : ParameterLayout.of(network).blocks()) {
            boolean positive = block.kind() == ParameterLayout.Kind.RUNNING_VARIANCE;
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                parameters[i] = (float) random.nextDouble(positive ? 0.5 : -1, 1.5);
            }
        }
        return FloatModel.of(network, parameters);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theFileComputesWhatTheModelComputes(Network network) throws IOException {
        FloatModel model = model(network);
        boolean integers = network.layers().getFirst() instanceof Layer.Embedding;
        if (!integers) {
            model = model.withScaler(
                    FloatScaler.of(new double[] {1, -0.3, 1e-3}, new double[] {2, 0.7, -1.1}));
        }
        if (network.loss() instanceof Loss.MeanSquaredError) {
            model = model.withTargetScaler(FloatScaler.of(new double[] {3, -0.7}, new double[] {0.25, -1.7}));
        }
        Path file = directory.resolve("model.onnx");
        model.exportOnnx(file);
        OnnxInterpreter exported = new OnnxInterpreter(file);

        int inputs = network.inputs();
        SplittableRandom random = new SplittableRandom(7);
        float[] x = new float[ROWS * inputs];
        double[] wide = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = integers ? random.nextInt(4) : (float) random.nextDouble(-2, 2);
            wide[i] = x[i];
        }
        float[] expected = new float[ROWS * network.outputs()];
        FloatPrediction prediction = model.predictor(ROWS);
        prediction.outputs(x, 0, ROWS, expected, 0);
        Map<String, double[]> results = exported.run(ROWS, wide);
        assertClose(expected, results.get("outputs"));
        if (results.containsKey("probabilities")) {
            prediction.probabilities(x, 0, ROWS, expected, 0);
            assertClose(expected, results.get("probabilities"));
        }
        boolean probabilities = network.describe().contains("cross-entropy");
        assertEquals(probabilities ? 2 : 1, results.size(), "outputs of " + network.describe());
    }

    private static void assertClose(float[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * Math.max(4, Math.abs(expected[i])), "element " + i);
        }
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        Network network = Network.inputs(3).dense(2).softmaxCrossEntropy();
        Path file = directory.resolve("model.onnx");
        model(network).withClassNames(List.of("no", "yes")).exportOnnx(file);
        OnnxInterpreter exported = new OnnxInterpreter(file);
        int element = OnnxGraph.Element.FLOAT.code;
        assertEquals(Map.of("x", List.of(3, element)), exported.inputs);
        assertEquals(
                Map.of("outputs", List.of(2, element), "probabilities", List.of(2, element)), exported.outputs);
        assertEquals(Map.of("class 0", "no", "class 1", "yes"), exported.notes);
        assertEquals(OnnxGraph.FORMAT, exported.format);
        assertEquals(OnnxGraph.OPERATORS, exported.operators);
    }

    @Test
    void whatOnnxDoesNotHaveIsNamed() {
        Path file = directory.resolve("model.onnx");
        String hashed = assertThrows(
                IllegalArgumentException.class,
                () -> model(
                        Network.inputs(2).embedding(Layer.Embedding.Feature.hashed(1, 6, 2)).dense(1)
                                .meanSquaredError())
                        .exportOnnx(file))
                .getMessage();
        assertEquals(
                "layer 1 hashes column 1; ONNX has no operator for it, so give the column a table with an entry for each"
                        + " value",
                hashed);
        String layer = assertThrows(
                IllegalArgumentException.class,
                () -> model(Network.inputs(2).layer(new OwnParts.Gates()).dense(1).meanSquaredError()).exportOnnx(file))
                .getMessage();
        assertEquals("layer 1 is gates, a layer of your own; ONNX has no operator for it", layer);
        String activation = assertThrows(
                IllegalArgumentException.class,
                () -> model(Network.inputs(2).dense(2).dense(1, new OwnParts.SquarePlus()).meanSquaredError())
                        .exportOnnx(file))
                .getMessage();
        assertEquals("layer 2 has squareplus, an activation of your own; ONNX has no operator for it", activation);
        assertThrows(IllegalArgumentException.class, () -> new OnnxGraph("g").node(
                "Relu", "y", List.of("x"), new OnnxGraph.Attribute("alpha", 1)));
    }
}
