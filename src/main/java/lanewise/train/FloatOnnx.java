package lanewise.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lanewise.data.FloatScaler;
import lanewise.io.FloatTensor;
import lanewise.io.OnnxGraph;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;

/**
 * A model as an ONNX graph: {@code x}, rows before scaling, to {@code outputs}, and to {@code probabilities} where the loss
 * is a cross-entropy.
 */
final class FloatOnnx {

    private static final OnnxGraph.Element ELEMENT = OnnxGraph.Element.FLOAT;

    private final FloatModel model;
    private final ParameterLayout layout;
    private final OnnxGraph graph;

    /** The number of the next layer and of the next intermediate result. */
    private int layer;

    private int results;

    private FloatOnnx(FloatModel model) {
        this.model = model;
        layout = ParameterLayout.of(model.network);
        graph = new OnnxGraph(model.network.describe());
    }

    static void write(FloatModel model, Path file) {
        new FloatOnnx(model).build().write(file);
    }

    private OnnxGraph build() {
        Network network = model.network;
        graph.input("x", ELEMENT, network.inputs());
        String last = layers(network.layers(), network.inputs(), scaled("x"));
        node("Identity", "outputs", List.of(unscaled(last)));
        graph.output("outputs", ELEMENT, network.outputs());
        String probability = switch (network.loss()) {
            case Loss.SoftmaxCrossEntropy _,Loss.DistributionCrossEntropy _ -> "Softmax";
            case Loss.BinaryCrossEntropy _ -> "Sigmoid";
            default -> null;
        };
        if (probability != null) {
            node(probability, "probabilities", List.of(last));
            graph.output("probabilities", ELEMENT, network.outputs());
        }
        for (int i = 0; i < model.classNames.size(); i++) {
            graph.note("class " + i, model.classNames.get(i));
        }
        return graph;
    }

    /** (x − shift)·scale, in double as the scaler has it. */
    private String scaled(String x) {
        if (model.scaler == null) {
            return x;
        }
        constants("scaler", model.scaler);
        String wide = node("Cast", List.of(x), attribute("to", OnnxGraph.Element.DOUBLE.code));
        String shifted = node("Sub", List.of(wide, "scaler.shift"));
        String product = node("Mul", List.of(shifted, "scaler.scale"));
        return node("Cast", List.of(product), attribute("to", ELEMENT.code));
    }

    /** y / scale + shift, in double as the scaler of the targets has it. */
    private String unscaled(String y) {
        if (model.targetScaler == null) {
            return y;
        }
        constants("targets.scaler", model.targetScaler);
        String wide = node("Cast", List.of(y), attribute("to", OnnxGraph.Element.DOUBLE.code));
        String quotient = node("Div", List.of(wide, "targets.scaler.scale"));
        String sum = node("Add", List.of(quotient, "targets.scaler.shift"));
        return node("Cast", List.of(sum), attribute("to", ELEMENT.code));
    }

    private void constants(String name, FloatScaler scaler) {
        graph.tensor(name + ".shift", lanewise.io.DoubleTensor.of(scaler.shift(), scaler.width()));
        graph.tensor(name + ".scale", lanewise.io.DoubleTensor.of(scaler.scale(), scaler.width()));
    }

    private String layers(List<Layer> layers, int inputs, String x) {
        String result = x;
        int width = inputs;
        for (Layer each : layers) {
            result = layer(each, width, result);
            width = each.outputs(width);
        }
        return result;
    }

    private String layer(Layer specification, int inputs, String x) {
        int number = layer++;
        return switch (specification) {
            case Layer.Dense dense -> {
                String weights = parameters(number, ParameterLayout.Kind.WEIGHTS, true);
                String biases = parameters(number, ParameterLayout.Kind.BIASES, false);
                yield activated(number, dense.activation(), node("Gemm", List.of(x, weights, biases)));
            }
            // Only training drops.
            case Layer.Dropout _ -> x;
            case Layer.LayerNorm norm -> node(
                    "LayerNormalization",
                    List.of(
                            x,
                            parameters(number, ParameterLayout.Kind.GAMMA, false),
                            parameters(number, ParameterLayout.Kind.BETA, false)),
                    attribute("epsilon", norm.epsilon()), attribute("stash_type", ELEMENT.code));
            case Layer.BatchNorm norm -> node(
                    "BatchNormalization",
                    List.of(
                            x,
                            parameters(number, ParameterLayout.Kind.GAMMA, false),
                            parameters(number, ParameterLayout.Kind.BETA, false),
                            parameters(number, ParameterLayout.Kind.RUNNING_MEAN, false),
                            parameters(number, ParameterLayout.Kind.RUNNING_VARIANCE, false)),
                    attribute("epsilon", norm.epsilon()));
            case Layer.Residual residual -> node("Add", List.of(x, layers(residual.layers(), inputs, x)));
            case Layer.Embedding embedding -> embedded(number, embedding, inputs, x);
            case Layer.Custom custom -> throw new IllegalArgumentException("layer " + (number + 1) + " is "
                    + custom.name() + ", a layer of your own; ONNX has no operator for it");
        };
    }

    /** The dense columns, then a row of a table for each integer column. */
    private String embedded(int number, Layer.Embedding embedding, int inputs, String x) {
        List<String> parts = new ArrayList<>();
        int[] dense = embedding.denseColumns(inputs);
        if (dense.length > 0) {
            graph.indices("dense columns", IntStream.of(dense).asLongStream().toArray());
            parts.add(node("Gather", List.of(x, "dense columns"), attribute("axis", 1)));
        }
        List<ParameterLayout.Block> tables = layout.blocks(number);
        for (int f = 0; f < tables.size(); f++) {
            Layer.Embedding.Feature feature = embedding.features().get(f);
            if (feature.hashed()) {
                throw new IllegalArgumentException("layer " + (number + 1) + " hashes column " + feature.column()
                        + "; ONNX has no operator for it, so give the column a table with an entry for each value");
            }
            String column = "column " + feature.column();
            graph.index(column, feature.column());
            String value = node("Gather", List.of(x, column), attribute("axis", 1));
            String entry = node("Cast", List.of(value), attribute("to", OnnxGraph.Element.INT64.code));
            String table = parameters(tables.get(f), "layer." + (number + 1) + ".table." + (f + 1), true);
            parts.add(node("Gather", List.of(table, entry)));
        }
        return node("Concat", parts, attribute("axis", 1));
    }

    private String activated(int number, Activation activation, String z) {
        return switch (activation) {
            case Activation.Identity _ -> z;
            case Activation.Relu _ -> node("Relu", List.of(z));
            case Activation.Tanh _ -> node("Tanh", List.of(z));
            case Activation.Sigmoid _ -> node("Sigmoid", List.of(z));
            case Activation.LeakyRelu leaky ->
                node("LeakyRelu", List.of(z), attribute("alpha", leaky.slope()));
            case Activation.Elu elu -> node("Elu", List.of(z), attribute("alpha", elu.alpha()));
            case Activation.HardSigmoid _ ->
                node("HardSigmoid", List.of(z), attribute("alpha", 1.0 / 6), attribute("beta", 0.5));
            case Activation.HardTanh _ -> {
                String low = "layer." + (number + 1) + ".low";
                String high = "layer." + (number + 1) + ".high";
                graph.tensor(low, FloatTensor.of(new float[] {-1}));
                graph.tensor(high, FloatTensor.of(new float[] {1}));
                yield node("Clip", List.of(z, low, high));
            }
            case Activation.HardSwish _ -> node("HardSwish", List.of(z));
            case Activation.Softplus _ -> node("Softplus", List.of(z));
            case Activation.Silu _ -> node("Mul", List.of(z, node("Sigmoid", List.of(z))));
            case Activation.Mish _ -> node("Mish", List.of(z));
            case Activation.Gelu _ -> node("Gelu", List.of(z), new OnnxGraph.Attribute("approximate", "none"));
            case Activation.GeluTanh _ -> node("Gelu", List.of(z), new OnnxGraph.Attribute("approximate", "tanh"));
            case Activation.Custom custom -> throw new IllegalArgumentException("layer " + (number + 1) + " has "
                    + custom.name() + ", an activation of your own; ONNX has no operator for it");
        };
    }

    /** Adds the block of a layer as constants and says what they are called. */
    private String parameters(int number, ParameterLayout.Kind kind, boolean matrix) {
        ParameterLayout.Block block = layout.block(number, kind);
        String name = "layer." + (number + 1) + "." + kind.name().toLowerCase(Locale.ROOT);
        return parameters(block, name, matrix);
    }

    private String parameters(ParameterLayout.Block block, String name, boolean matrix) {
        float[] numbers = Arrays.copyOfRange(model.parameters, block.offset(), block.offset() + block.size());
        graph.tensor(
                name,
                matrix
                        ? FloatTensor.of(numbers, block.rows(), block.columns())
                        : FloatTensor.of(numbers, block.size()));
        return name;
    }

    private static OnnxGraph.Attribute attribute(String name, int value) {
        return new OnnxGraph.Attribute(name, (long) value);
    }

    /** ONNX keeps them in single precision, whatever the model has. */
    private static OnnxGraph.Attribute attribute(String name, double value) {
        return new OnnxGraph.Attribute(name, (float) value); // keep
    }

    private String node(String operator, List<String> inputs, OnnxGraph.Attribute... attributes) {
        return node(operator, operator + " " + ++results, inputs, attributes);
    }

    private String node(
            String operator, String result, List<String> inputs, OnnxGraph.Attribute... attributes) {
        graph.node(operator, result, inputs, attributes);
        return result;
    }
}
