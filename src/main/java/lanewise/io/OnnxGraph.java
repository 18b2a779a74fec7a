package lanewise.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/**
 * A graph of operators in the Open Neural Network Exchange format (ONNX), which most runtimes read: operators of version
 * {@value #OPERATORS}, file format {@value #FORMAT}.
 *
 * <pre>{@code
 * OnnxGraph graph = new OnnxGraph("double it");
 * graph.input("x", OnnxGraph.Element.FLOAT, 3);
 * graph.tensor("two", FloatTensor.of(new float[] {2}, 1));
 * graph.node("Mul", "y", List.of("x", "two"));
 * graph.output("y", OnnxGraph.Element.FLOAT, 3);
 * graph.write(Path.of("double.onnx"));
 * }</pre>
 *
 * <p>Nothing checks that the nodes fit together; a runtime does when it loads the file. The order of calls is that of the
 * file: a node follows those whose results it takes. Field numbers are those of {@code onnx.proto3}.
 */
public final class OnnxGraph {

    /** The version of the operators. */
    public static final int OPERATORS = 20;

    /** The version of the file format. */
    public static final int FORMAT = 9;

    /** The type of an element. */
    public enum Element {
        /** Single precision. */
        FLOAT(1),
        /** Whole numbers of 64 bits. */
        INT64(7),
        /** Double precision. */
        DOUBLE(11);

        /** Its number in the format, which attributes such as {@code to} of {@code Cast} take. */
        public final int code;

        Element(int code) {
            this.code = code;
        }
    }

    /**
     * A hyper-parameter of a node: a whole number, a number or a word.
     *
     * @param name its name in the operator's definition
     * @param value a {@link Long}, a {@link Float} or a {@link String}
     */
    public record Attribute(String name, Object value) {

        private static final int FLOAT = 1;
        private static final int INT = 2;
        private static final int STRING = 3;

        private ProtobufMessage message() {
            ProtobufMessage message = new ProtobufMessage().text(1, name);
            return switch (value) {
                case Float number -> message.number(2, number.floatValue()).number(20, FLOAT);
                case Long number -> message.number(3, number.longValue()).number(20, INT);
                case String word -> message.text(4, word).number(20, STRING);
                default -> throw new IllegalArgumentException("the attribute " + name + " is a "
                        + value.getClass().getSimpleName() + "; it must be a Long, a Float or a String");
            };
        }
    }

    private final ProtobufMessage graph = new ProtobufMessage();
    private final ProtobufMessage model = new ProtobufMessage().number(1, FORMAT).text(2, "Lanewise");

    /**
     * An empty graph.
     *
     * @param name what the graph is called
     */
    public OnnxGraph(String name) {
        graph.text(2, name);
    }

    /**
     * Declares an input of any number of rows.
     *
     * @param name its name
     * @param element its type
     * @param columns elements of a row
     */
    public void input(String name, Element element, int columns) {
        graph.message(11, value(name, element, columns));
    }

    /**
     * Declares an output of any number of rows.
     *
     * @param name the result of a node
     * @param element its type
     * @param columns elements of a row
     */
    public void output(String name, Element element, int columns) {
        graph.message(12, value(name, element, columns));
    }

    private static ProtobufMessage value(String name, Element element, int columns) {
        ProtobufMessage shape = new ProtobufMessage()
                .message(1, new ProtobufMessage().text(2, "rows"))
                .message(1, new ProtobufMessage().number(1, columns));
        ProtobufMessage tensor = new ProtobufMessage().number(1, element.code).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }

    /**
     * Adds constant numbers, such as weights.
     *
     * @param name what nodes call them
     * @param tensor the numbers
     */
    public void tensor(String name, Tensor tensor) {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        try {
            AtomicFile.writeNumbers(tensor, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        constant(name, tensor instanceof FloatTensor ? Element.FLOAT : Element.DOUBLE, tensor.shape(),
                numbers.toByteArray());
    }

    /**
     * Adds one constant whole number, without a dimension.
     *
     * @param name what nodes call it
     * @param index the number
     */
    public void index(String name, long index) {
        constant(name, Element.INT64, List.of(), indexBytes(index));
    }

    /**
     * Adds constant whole numbers, with one dimension.
     *
     * @param name what nodes call them
     * @param indices the numbers
     */
    public void indices(String name, long... indices) {
        constant(name, Element.INT64, List.of(indices.length), indexBytes(indices));
    }

    private static byte[] indexBytes(long... indices) {
        ByteBuffer bytes = ByteBuffer.allocate(indices.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(indices);
        return bytes.array();
    }

    private void constant(String name, Element element, List<Integer> shape, byte[] numbers) {
        ProtobufMessage message = new ProtobufMessage();
        for (int size : shape) {
            message.number(1, size);
        }
        graph.message(5, message.number(2, element.code).text(8, name).bytes(9, numbers));
    }

    /**
     * Adds a node with one result.
     *
     * @param operator the operator, for example {@code Gemm}
     * @param output what later nodes call its result
     * @param inputs constants, inputs and results of earlier nodes
     * @param attributes its hyper-parameters
     * @throws IllegalArgumentException if an attribute has no value that the format knows
     */
    public void node(String operator, String output, List<String> inputs, Attribute... attributes) {
        ProtobufMessage message = new ProtobufMessage();
        for (String input : inputs) {
            message.text(1, input);
        }
        message.text(2, output).text(3, output).text(4, operator);
        for (Attribute attribute : attributes) {
            message.message(5, attribute.message());
        }
        graph.message(1, message);
    }

    /**
     * Adds a text for whoever opens the file.
     *
     * @param key its name
     * @param text the text
     */
    public void note(String key, String text) {
        model.message(14, new ProtobufMessage().text(1, key).text(2, text));
    }

    /**
     * Writes the file, which appears whole or not at all.
     *
     * @param file where; a file that is there is replaced
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        ProtobufMessage operators = new ProtobufMessage().text(1, "").number(2, OPERATORS);
        byte[] head = model.toBytes();
        byte[] rest = new ProtobufMessage().message(7, graph).message(8, operators).toBytes();
        AtomicFile.write(file, out -> {
            out.write(head);
            out.write(rest);
        });
    }
}
