package lanewise.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanewise.checks.Counts;

/**
 * The header of a safetensors file: where each tensor lies, and the metadata. Reading one checks all that can be known
 * without the data.
 *
 * @param entries one for each tensor, in the order of the header
 * @param metadata texts by name
 */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata) {

    static final String METADATA = "__metadata__";

    private static final Map<String, Integer> BITS = Map.of("F32", Float.SIZE, "F64", Double.SIZE);
    private static final Set<String> KEYS = Set.of("dtype", "shape", "data_offsets");

    /**
     * Where a tensor lies.
     *
     * @param name its name
     * @param bits the size of its numbers, 32 or 64
     * @param shape its sizes
     * @param begin its first byte, counted from the first after the header
     * @param end the byte after its last
     */
    record Entry(String name, int bits, List<Integer> shape, long begin, long end) {}

    static SafetensorsHeader parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not UTF-8 text", e);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        HeaderJson.parse(text).forEach((name, value) -> {
            if (!(value instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("\"" + name + "\" is not an object");
            }
            if (name.equals(METADATA)) {
                fields.forEach((key, string) -> metadata.put((String) key, text(key, string)));
            } else {
                entries.add(entry(name, fields));
            }
        });
        checkLayout(entries);
        return new SafetensorsHeader(entries, metadata);
    }

    private static String text(Object key, Object value) {
        if (value instanceof String string) {
            return string;
        }
        throw new IllegalArgumentException("the metadata \"" + key + "\" is not a string");
    }

    private static Entry entry(String name, Map<?, ?> fields) {
        if (!fields.keySet().equals(KEYS)) {
            throw new IllegalArgumentException(
                    "tensor \"" + name + "\" does not have just the keys dtype, shape and data_offsets");
        }
        Integer bits = fields.get("dtype") instanceof String type ? BITS.get(type) : null;
        if (bits == null) {
            throw new IllegalArgumentException(
                    "tensor \"" + name + "\" has dtype " + fields.get("dtype") + "; only F32 and F64 are read");
        }
        List<Integer> shape = new ArrayList<>();
        for (long size : numbers(name, "shape", fields)) {
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("tensor \"" + name + "\" has a dimension of size " + size);
            }
            shape.add((int) size);
        }
        List<Long> offsets = numbers(name, "data_offsets", fields);
        if (offsets.size() != 2) {
            throw new IllegalArgumentException(
                    "tensor \"" + name + "\" has " + offsets.size() + " data_offsets, not 2");
        }
        long needed;
        try {
            needed = (long) Shapes.elements(shape) * bits / Byte.SIZE;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("tensor \"" + name + "\": " + e.getMessage(), e);
        }
        if (offsets.get(1) - offsets.get(0) != needed) {
            throw new IllegalArgumentException("tensor \"" + name + "\" of dtype " + fields.get("dtype") + " and shape "
                    + shape + " needs " + Counts.of(needed, "byte") + ", but its data_offsets are " + offsets);
        }
        return new Entry(name, bits, List.copyOf(shape), offsets.get(0), offsets.get(1));
    }

    private static List<Long> numbers(String name, String key, Map<?, ?> fields) {
        List<Long> numbers = new ArrayList<>();
        if (!(fields.get(key) instanceof List<?> values)) {
            throw new IllegalArgumentException("the " + key + " of tensor \"" + name + "\" is not an array");
        }
        for (Object value : values) {
            if (!(value instanceof Long number)) {
                throw new IllegalArgumentException("the " + key + " of tensor \"" + name + "\" holds no whole numbers");
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** The tensors must cover the data from its first byte, side by side. */
    private static void checkLayout(List<Entry> entries) {
        long next = 0;
        for (Entry entry : inOrderOfData(entries)) {
            if (entry.begin != next) {
                throw new IllegalArgumentException("tensor \"" + entry.name + "\" begins at byte " + entry.begin
                        + " of the data instead of " + next + "; tensors must lie side by side");
            }
            next = entry.end;
        }
    }

    /** The tensors as their data follow each other. */
    List<Entry> inOrderOfData() {
        return inOrderOfData(entries);
    }

    private static List<Entry> inOrderOfData(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
                .toList();
    }

    /** The bytes of the header, filled up with blanks to a multiple of {@code alignment}. */
    byte[] toBytes(int alignment) {
        StringBuilder json = new StringBuilder("{");
        if (!metadata.isEmpty()) {
            json.append('"').append(METADATA).append("\":{");
            metadata.forEach((key, value) -> json.append(HeaderJson.quote(key))
                    .append(':')
                    .append(HeaderJson.quote(value))
                    .append(','));
            json.setCharAt(json.length() - 1, '}');
            json.append(',');
        }
        for (Entry entry : entries) {
            json.append(HeaderJson.quote(entry.name))
                    .append(":{\"dtype\":\"")
                    .append(entry.bits == Float.SIZE ? "F32" : "F64")
                    .append("\",\"shape\":")
                    .append(entry.shape.toString().replace(" ", ""))
                    .append(",\"data_offsets\":[" + entry.begin + "," + entry.end + "]},");
        }
        json.setLength(json.length() > 1 ? json.length() - 1 : 1);
        json.append('}');
        int length = json.toString().getBytes(StandardCharsets.UTF_8).length;
        json.append(" ".repeat((alignment - length % alignment) % alignment));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
