package lanewise.train;

import static lanewise.train.ProtobufField.fields;
import static lanewise.train.ProtobufField.only;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an ONNX file from its bytes and computes it in double, from the definitions of its operators; shares nothing with
 * what writes such files.
 */
public final class OnnxInterpreter {

    /** Numbers with a shape. */
    record Values(int[] shape, double[] data) {}

    /** One operation; what it takes and what it makes have names. */
    record Node(String operator, List<String> inputs, String output, Map<String, Object> attributes) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Values> constants = new HashMap<>();

    /** Name to columns and type, in the order of the file. */
    final Map<String, List<Integer>> inputs = new LinkedHashMap<>();

    /** The same of the outputs. */
    public final Map<String, List<Integer>> outputs = new LinkedHashMap<>();

    final Map<String, String> notes = new LinkedHashMap<>();
    long format;
    long operators;

    /** Reads a file. */
    public OnnxInterpreter(Path file) throws IOException {
        for (ProtobufField field : fields(ByteBuffer.wrap(Files.readAllBytes(file)))) {
            switch (field.number()) {
                case 1 -> format = field.value();
                case 7 -> graph(field.message());
                case 8 -> operators = only(field.message(), 2).value();
                case 14 -> notes.put(only(field.message(), 1).text(), only(field.message(), 2).text());
                default -> {}
            }
        }
    }

    private void graph(List<ProtobufField> graph) {
        for (ProtobufField field : graph) {
            switch (field.number()) {
                case 1 -> nodes.add(node(field.message()));
                case 5 -> {
                    List<ProtobufField> tensor = field.message();
                    constants.put(only(tensor, 8).text(), constant(tensor));
                }
                case 11 -> declare(field.message(), inputs);
                case 12 -> declare(field.message(), outputs);
                default -> {}
            }
        }
    }

    private static void declare(List<ProtobufField> value, Map<String, List<Integer>> declared) {
        List<ProtobufField> tensor = only(only(value, 2).message(), 1).message();
        List<ProtobufField> sizes = only(tensor, 2).message();
        int columns = (int) only(sizes.get(1).message(), 1).value();
        declared.put(only(value, 1).text(), List.of(columns, (int) only(tensor, 1).value()));
    }

    private static Node node(List<ProtobufField> node) {
        List<String> inputs = node.stream().filter(field -> field.number() == 1).map(ProtobufField::text).toList();
        Map<String, Object> attributes = new HashMap<>();
        for (ProtobufField field : node) {
            if (field.number() == 5) {
                List<ProtobufField> attribute = field.message();
                Object value = switch ((int) only(attribute, 20).value()) {
                    case 1 -> (double) Float.intBitsToFloat((int) only(attribute, 2).value());
                    case 2 -> only(attribute, 3).value();
                    case 3 -> only(attribute, 4).text();
                    default -> throw new AssertionError("attribute type");
                };
                attributes.put(only(attribute, 1).text(), value);
            }
        }
        return new Node(only(node, 4).text(), inputs, only(node, 2).text(), attributes);
    }

    private static Values constant(List<ProtobufField> tensor) {
        int[] shape = tensor.stream().filter(field -> field.number() == 1).mapToInt(field -> (int) field.value())
                .toArray();
        ByteBuffer raw = only(tensor, 9).bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int size = 1;
        for (int each : shape) {
            size *= each;
        }
        double[] data = new double[size];
        for (int i = 0; i < size; i++) {
            data[i] = switch ((int) only(tensor, 2).value()) {
                case 1 -> raw.getFloat();
                case 7 -> raw.getLong();
                case 11 -> raw.getDouble();
                default -> throw new AssertionError("element type");
            };
        }
        if (raw.hasRemaining()) {
            throw new AssertionError("more numbers than the shape has");
        }
        return new Values(shape, data);
    }

    /** All declared outputs for some rows, row-major. */
    Map<String, double[]> run(int rows, double[] x) {
        Map<String, Values> results = new HashMap<>(constants);
        String input = inputs.keySet().iterator().next();
        results.put(input, new Values(new int[] {rows, inputs.get(input).getFirst()}, x));
        for (Node node : nodes) {
            List<Values> operands = node.inputs.stream().map(results::get).toList();
            if (operands.contains(null)) {
                throw new AssertionError(node + " takes what no node has made");
            }
            if (results.put(node.output, OnnxOperators.compute(node, operands)) != null) {
                throw new AssertionError(node.output + " is made twice");
            }
        }
        Map<String, double[]> declared = new LinkedHashMap<>();
        outputs.keySet().forEach(name -> declared.put(name, results.get(name).data));
        return declared;
    }
}
