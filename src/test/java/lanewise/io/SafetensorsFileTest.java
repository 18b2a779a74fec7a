package lanewise.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lanewise.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {

    /** What {@code safetensors.numpy.save} of safetensors 0.8.0 writes for the tensors of {@link #SAVED}. */
    private static final String PYTHON_HEADER = "{\"__metadata__\":{\"fmt\":\"x \\\"q\\\" é\"},"
            + "\"b\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
            + "\"e\":{\"dtype\":\"F32\",\"shape\":[0,3],\"data_offsets\":[8,8]},"
            + "\"s\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]},"
            + "\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[12,20]}} ";

    private static final byte[] PYTHON_DATA = {
        0, 0, 0, 0, 0, 0, 8, 0x40, 0, 0, (byte) 0xe0, 0x40, 0, 0, (byte) 0xc0, 0x3f, 0, 0, 0, (byte) 0xc0
    };

    private static final SafetensorsFile SAVED = saved();

    private static SafetensorsFile saved() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("b", DoubleTensor.of(new double[] {3}, 1));
        tensors.put("e", FloatTensor.of(new float[0], 0, 3));
        tensors.put("s", FloatTensor.of(new float[] {7}));
        tensors.put("w", FloatTensor.of(new float[] {1.5f, -2}, 1, 2));
        return new SafetensorsFile(tensors, Map.of("fmt", "x \"q\" é"));
    }

    private static byte[] file(String header, byte... data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data)
                .array();
    }

    private static SafetensorsFile read(byte[] bytes) {
        return SafetensorsFile.read(ByteSource.ofBytes("m", bytes));
    }

    @Test
    void readsAndWritesWhatPythonWrites(@TempDir Path folder) throws IOException {
        byte[] python = file(PYTHON_HEADER, PYTHON_DATA);
        SafetensorsFile read = read(python);
        assertEquals(SAVED, read);
        assertEquals(List.of("b", "e", "s", "w"), List.copyOf(read.tensors().keySet()));
        Path file = folder.resolve("model.safetensors");
        SAVED.write(file);
        assertArrayEquals(python, Files.readAllBytes(file));
    }

    /** The digits are those of a table-free CRC-32C in Python, over the bytes that the class describes. */
    @Test
    void aChecksumIsATextThatOnlyFilesHave(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.safetensors");
        SAVED.writeWithChecksum(file);
        assertEquals(SAVED, SafetensorsFile.read(file));
        byte[] bytes = Files.readAllBytes(file);
        String header = PYTHON_HEADER.replace("\"},\"b\"", "\",\"lanewise.crc32c\":\"e2ba3224\"},\"b\"").strip();
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains(header));
        // Another program writes the same in another way.
        String otherwise = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},"
                + "\"s\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]},"
                + "\"e\":{\"dtype\":\"F32\",\"shape\":[0,3],\"data_offsets\":[12,12]}, "
                + "\"b\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[12,20]},"
                + "\"__metadata__\":{\"lanewise.crc32c\":\"e2ba3224\",\"fmt\":\"x \\\"q\\\" \\u00e9\"}}";
        byte[] data = {
            0, 0, (byte) 0xc0, 0x3f, 0, 0, 0, (byte) 0xc0, 0, 0, (byte) 0xe0, 0x40, 0, 0, 0, 0, 0, 0, 8, 0x40
        };
        assertEquals(SAVED, read(file(otherwise, data)));
        String sentence = "m holds data that do not match their checksum: it was damaged, or changed by another program,"
                + " after it was written; use another copy, or remove the text lanewise.crc32c from its metadata if the"
                + " change was meant";
        data[0] = 1;
        assertMessage(sentence, file(otherwise, data));
        data[0] = 0;
        assertMessage(sentence, file(otherwise.replace("\"x ", "\"y "), data));
        assertMessage(sentence, file(otherwise.replace("\"s\"", "\"t\""), data));
        assertMessage(sentence, file(otherwise.replace("[1,2]", "[2,1]"), data));
        assertMessage(sentence, file(otherwise.replace("e2ba3224", "E2BA3224"), data));
        Map<String, String> reserved = Map.of(SafetensorsFile.CHECKSUM, "e2ba3224");
        assertEquals(
                "a text cannot be named lanewise.crc32c; writeWithChecksum adds it",
                assertThrows(IllegalArgumentException.class, () -> new SafetensorsFile(Map.of(), reserved))
                        .getMessage());
    }

    @Test
    void roundTripsKeepBits(@TempDir Path folder) {
        SplittableRandom random = new SplittableRandom(4);
        Path file = folder.resolve("m.safetensors");
        for (int n : new int[] {0, 1, 3, 17, 16384, 20001}) {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (String name : List.of("layer 2 weights", "\"\\\n\t\u0001 é 😀", "", "z", "a")) {
                float[] floats = new float[n];
                double[] doubles = new double[2 * n];
                for (int i = 0; i < n; i++) {
                    floats[i] = Float.intBitsToFloat(random.nextInt());
                    doubles[i] = Double.longBitsToDouble(random.nextLong());
                }
                tensors.put(name, FloatTensor.of(floats, 1, n));
                tensors.put(name + "64", DoubleTensor.of(doubles, n, 2));
            }
            SafetensorsFile written = new SafetensorsFile(tensors, Map.of("k\n", "v\u0000", "", "😀"));
            written.write(file);
            assertEquals(written, SafetensorsFile.read(file));
        }
        SafetensorsFile empty = new SafetensorsFile(Map.of(), Map.of());
        empty.write(file);
        assertEquals(empty, SafetensorsFile.read(file));
    }

    @Test
    void tensorsAreFoundByName() {
        assertEquals(List.of(1, 2), SAVED.tensor("w").shape());
        assertEquals(
                "there is no tensor \"v\"; the names are b, e, s, w",
                assertThrows(IllegalArgumentException.class, () -> SAVED.tensor("v")).getMessage());
        Tensor tensor = SAVED.tensor("w");
        assertThrows(
                IllegalArgumentException.class,
                () -> new SafetensorsFile(Map.of("__metadata__", tensor), Map.of()));
    }

    @Test
    void headersMayBeWrittenOtherwise() {
        String header = " \n{ \"w\" :\t{\"data_offsets\": [ 4 , 8 ] , \"shape\":[ 1 ],\r\n\"dtype\" : \"F32\" },"
                + "\"\\u0076\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},\"__metadata__\":{}}   ";
        SafetensorsFile read = read(file(header.strip(), new byte[8]));
        assertEquals(List.of("w", "v"), List.copyOf(read.tensors().keySet()));
        assertMessage("m has a header that is wrong: character 0 should be the character {", file(header, new byte[8]));
        // A tensor without elements begins where another one does, whichever is named first.
        String empty = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"v\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}";
        assertEquals(0, read(file(empty, new byte[4])).tensor("v").toFloat().data().length);
    }

    private static void assertMessage(String message, byte[] bytes) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> read(bytes)).getMessage());
    }

    @Test
    void damagedFiles() {
        byte[] valid = file(PYTHON_HEADER, PYTHON_DATA);
        assertMessage("m is cut short: the length of the header needs 8 bytes, 0 are left", new byte[0]);
        assertMessage("m is cut short: the length of the header needs 8 bytes, 7 are left", Arrays.copyOf(valid, 7));
        assertMessage("m is cut short: the header needs 256 bytes, 92 are left", Arrays.copyOf(valid, 100));
        assertMessage("m is cut short: tensor \"w\" needs 8 bytes, 7 are left", Arrays.copyOf(valid, valid.length - 1));
        assertMessage("m goes on after the data that its header announces", Arrays.copyOf(valid, valid.length + 1));
        String length = "m is not a safetensors file: its first 8 bytes announce a header of %s bytes; one has 2 to"
                + " 100000000";
        byte[] ones = new byte[9];
        Arrays.fill(ones, (byte) -1);
        assertMessage(length.formatted("18446744073709551615"), ones);
        assertMessage(length.formatted("0"), new byte[8]);
        // A file of comma-separated values.
        assertMessage(length.formatted("3328490206523305017"), "9,0.5,1.25\n".getBytes(StandardCharsets.UTF_8));
        byte[] notText = valid.clone();
        notText[30] = (byte) 0xff;
        assertMessage("m has a header that is wrong: it is not UTF-8 text", notText);
    }

    /** A header with one tensor of 8 bytes, unless it is told otherwise. */
    private static String w(String dtype, String shape, String offsets) {
        return "{\"w\":{\"dtype\":%s,\"shape\":%s,\"data_offsets\":%s}}".formatted(dtype, shape, offsets);
    }

    private static String two(String first, String firstOffsets, String second, String secondOffsets) {
        String one = w("\"F32\"", "[2]", firstOffsets).replace("\"w\"", first);
        String other = w("\"F32\"", "[2]", secondOffsets).replace("\"w\"", second);
        return one.substring(0, one.length() - 1) + "," + other.substring(1);
    }

    private static void assertWrongHeader(String problem, String header) {
        assertMessage("m has a header that is wrong: " + problem, file(header, new byte[8]));
    }

    @Test
    void headersThatAreNotJson() {
        String valid = w("\"F32\"", "[2]", "[0,8]");
        assertEquals(1, read(file(valid, new byte[8])).tensors().size());
        assertWrongHeader("character 0 should be the character {", "[]");
        assertWrongHeader("character 53 should be the character }", valid.substring(0, 53));
        assertWrongHeader("character 54 should be the end", valid + "x");
        assertWrongHeader("character 7 should be the character \"", "{\"w\":1,}");
        assertWrongHeader("character 4 should be the rest of an escape", "{\"w\\x\":1}");
        assertWrongHeader("character 7 should be a hexadecimal digit", "{\"w\\u00g0\":1}");
        assertWrongHeader("character 7 should be a hexadecimal digit", "{\"w\\u00\uff10\uff10\":1}");
        assertWrongHeader("character 3 should be more of a string", "{\"w");
        assertWrongHeader("character 3 should be a character of a string", "{\"w\n\":1}");
        assertWrongHeader("the string \"\ud800\" holds half of a surrogate pair", "{\"\\ud800\":{}}");
        assertWrongHeader("more than 8 levels deep at character 13", "{\"w\":" + "[".repeat(9) + "]".repeat(9) + "}");
        assertWrongHeader("the key \"dtype\" occurs twice, at character 20", valid.replace("shape", "dtype"));
        assertWrongHeader("the key \"v\" occurs twice, at character 54", two("\"v\"", "[0,8]", "\"v\"", "[0,8]"));
    }

    @ParameterizedTest
    @CsvSource({"[-2], 29", "[02], 29", "'[2,true]', 31", "[2.0], 30", "[2e0], 30", "[1234567890123456789], 29"})
    void sizesThatAreNoWholeNumbers(String shape, int character) {
        String wanted = shape.startsWith("[2") && !shape.contains("true")
                ? "the character ]"
                : "an object, an array, a string or a whole number from 0";
        assertWrongHeader("character " + character + " should be " + wanted, w("\"F32\"", shape, "[0,8]"));
    }

    @Test
    void headersThatDescribeNoTensors() {
        String f32 = "\"F32\"";
        String keys = "tensor \"w\" does not have just the keys dtype, shape and data_offsets";
        assertWrongHeader("\"w\" is not an object", "{\"w\":7}");
        assertWrongHeader(keys, "{\"w\":{\"dtype\":\"F32\",\"shape\":[2]}}");
        assertWrongHeader(keys, w(f32, "[2]", "[0,8],\"x\":1"));
        assertWrongHeader("tensor \"w\" has dtype I64; only F32 and F64 are read", w("\"I64\"", "[1]", "[0,8]"));
        assertWrongHeader("tensor \"w\" has dtype 4; only F32 and F64 are read", w("4", "[2]", "[0,8]"));
        assertWrongHeader("the shape of tensor \"w\" is not an array", w(f32, "2", "[0,8]"));
        assertWrongHeader("the shape of tensor \"w\" holds no whole numbers", w(f32, "[\"2\"]", "[0,8]"));
        assertWrongHeader("tensor \"w\" has a dimension of size 9999999999", w(f32, "[9999999999]", "[0,8]"));
        assertWrongHeader(
                "tensor \"w\": a tensor of shape [65536, 65536] does not fit in one array",
                w(f32, "[65536,65536]", "[0,8]"));
        assertWrongHeader("tensor \"w\" has 1 data_offsets, not 2", w(f32, "[2]", "[0]"));
        assertWrongHeader("the metadata \"k\" is not a string", "{\"__metadata__\":{\"k\":1}}");
        assertWrongHeader("\"__metadata__\" is not an object", "{\"__metadata__\":[]}");
    }

    @Test
    void headersWhoseTensorsDoNotCoverTheData() {
        String f32 = "\"F32\"";
        String needs = "tensor \"w\" of dtype F32 and shape [2] needs 8 bytes, but its data_offsets are ";
        String begins = "tensor \"w\" begins at byte %d of the data instead of %d; tensors must lie side by side";
        assertWrongHeader(needs + "[0, 4]", w(f32, "[2]", "[0,4]"));
        assertWrongHeader(needs + "[8, 0]", w(f32, "[2]", "[8,0]"));
        assertWrongHeader(
                "tensor \"w\" of dtype F32 and shape [65536, 65536, 0] needs 0 bytes, but its data_offsets are [0, 8]",
                w(f32, "[65536,65536,0]", "[0,8]"));
        assertWrongHeader(begins.formatted(4, 0), w(f32, "[2]", "[4,12]"));
        assertWrongHeader(begins.formatted(4, 8), two("\"v\"", "[0,8]", "\"w\"", "[4,12]"));
        assertWrongHeader(begins.formatted(12, 8), two("\"v\"", "[0,8]", "\"w\"", "[12,20]"));
        assertWrongHeader(begins.formatted(0, 8), two("\"v\"", "[0,8]", "\"w\"", "[0,8]"));
    }

    @Test
    void namesMustBeUnicodeToBeWritten(@TempDir Path folder) throws IOException {
        Map<String, Tensor> tensors = Map.of("\udc00", FloatTensor.of(new float[1], 1));
        Path file = folder.resolve("m");
        SafetensorsFile badName = new SafetensorsFile(tensors, Map.of());
        SafetensorsFile badText = new SafetensorsFile(Map.of(), Map.of("k", "\ud800x"));
        assertThrows(IllegalArgumentException.class, () -> badName.write(file));
        assertThrows(IllegalArgumentException.class, () -> badText.write(file));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aMissingFile(@TempDir Path folder) {
        Path missing = folder.resolve("none");
        assertEquals(
                "there is no file " + missing,
                assertThrows(UncheckedIOException.class, () -> SafetensorsFile.read(missing)).getMessage());
    }

    @Test
    void mutationsGiveTensorsOrASentence() {
        byte[] valid = file(PYTHON_HEADER, PYTHON_DATA);
        SplittableRandom random = new SplittableRandom(20260104);
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] mutated = Mutations.of(valid, random);
            try {
                read += read(mutated).tensors().isEmpty() ? 0 : 1;
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().startsWith("m "), e.getMessage());
            }
        }
        assertTrue(read > 20 && read < 1900, read + " of 2000 mutations were read");
    }

    /** Tensors are read in pieces of 131,072 numbers. */
    @Test
    void longTensors(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("long");
        for (int length : new int[] {(1 << 17) - 1, 1 << 17, (1 << 17) + 1, 400_001}) {
            float[] floats = new float[length];
            double[] doubles = new double[length];
            for (int i = 0; i < length; i++) {
                floats[i] = Float.intBitsToFloat(31 * i);
                doubles[i] = 1.0 / i;
            }
            Map<String, Tensor> tensors = Map.of("f", FloatTensor.of(floats, length), "d",
                    DoubleTensor.of(doubles, length));
            new SafetensorsFile(tensors, Map.of()).write(file);
            assertEquals(tensors, SafetensorsFile.read(file).tensors());
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
            assertEquals(
                    "long is cut short: tensor \"f\" needs " + 4 * length + " bytes, "
                            + (4 * length - 5)
                            + " are left",
                    assertThrows(IllegalArgumentException.class, () -> SafetensorsFile.read(file)).getMessage());
        }
    }
}
