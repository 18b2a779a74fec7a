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
    private static final String PYTHON_HEADER =
            "{\"__metadata__\":{\"fmt\":\"x \\\"q\\\" é\"},\"b\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
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
        String length = "m announces a header of %s bytes; a safetensors file has one of 2 to 100000000";
        assertMessage(length.formatted("18446744073709551615"), "\u00ff".repeat(9).getBytes(StandardCharsets.ISO_8859_1));
        assertMessage(length.formatted("0"), new byte[8]);
        byte[] notText = valid.clone();
        notText[30] = (byte) 0xff;
        assertMessage("m has a header that is wrong: it is not UTF-8 text", notText);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                                                  | character 0 should be the character {
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]} | character 53 should be the character }
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}x | character 54 should be the end
                    {"w":7}                                             | "w" is not an object
                    {"w":{"dtype":"F32","shape":[2]}}                   | tensor "w" does not have just the keys dtype, shape and data_offsets
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}} | tensor "w" does not have just the keys dtype, shape and data_offsets
                    {"w":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}} | tensor "w" has dtype I64; only F32 and F64 are read
                    {"w":{"dtype":4,"shape":[2],"data_offsets":[0,8]}}  | tensor "w" has dtype 4; only F32 and F64 are read
                    {"w":{"dtype":"F32","shape":2,"data_offsets":[0,8]}} | the shape of tensor "w" is not an array
                    {"w":{"dtype":"F32","shape":["2"],"data_offsets":[0,8]}} | the shape of tensor "w" holds no whole numbers
                    {"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}} | character 29 should be an object, an array, a string or a whole number from 0
                    {"w":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}} | character 30 should be the character ]
                    {"w":{"dtype":"F32","shape":[02],"data_offsets":[0,8]}} | character 29 should be an object, an array, a string or a whole number from 0
                    {"w":{"dtype":"F32","shape":[2,true],"data_offsets":[0,8]}} | character 31 should be an object, an array, a string or a whole number from 0
                    {"w":{"dtype":"F32","shape":[9999999999],"data_offsets":[0,8]}} | tensor "w" has a dimension of size 9999999999
                    {"w":{"dtype":"F32","shape":[65536,65536,0,65536,65536,2],"data_offsets":[0,8]}} | tensor "w" of dtype F32 and shape [65536, 65536, 0, 65536, 65536, 2] needs 0 bytes, but its data_offsets are [0, 8]
                    {"w":{"dtype":"F32","shape":[65536,65536],"data_offsets":[0,8]}} | tensor "w": a tensor of shape [65536, 65536] does not fit in one array
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0]}} | tensor "w" has 1 data_offsets, not 2
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}} | tensor "w" of dtype F32 and shape [2] needs 8 bytes, but its data_offsets are [0, 4]
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}} | tensor "w" of dtype F32 and shape [2] needs 8 bytes, but its data_offsets are [8, 0]
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}} | tensor "w" begins at byte 4 of the data instead of 0; tensors must lie side by side
                    {"v":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}} | tensor "w" begins at byte 4 of the data instead of 8; tensors must lie side by side
                    {"v":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[12,20]}} | tensor "w" begins at byte 12 of the data instead of 8; tensors must lie side by side
                    {"v":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"v":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} | the key "v" occurs twice, at character 54
                    {"w":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}} | the key "dtype" occurs twice, at character 20
                    {"__metadata__":{"k":1}}                            | the metadata "k" is not a string
                    {"__metadata__":[]}                                 | "__metadata__" is not an object
                    {"w\\x":1}                                          | character 4 should be the rest of an escape
                    {"w\\u00g0":1}                                      | character 7 should be a hexadecimal digit
                    {"w                                                 | character 3 should be more of a string
                    {"\\ud800":{}}                                      | the string "?" holds half of a surrogate pair
                    {"w":[[[[[[[[[]]]]]]]]]}                            | more than 8 levels deep at character 13
                    {"w":1,}                                            | character 7 should be the character "
                    """)
    void wrongHeaders(String header, String problem) {
        String expected = problem.replace("\"?\"", "\"\ud800\"");
        assertMessage("m has a header that is wrong: " + expected, file(header, new byte[8]));
    }

    @Test
    void namesMustBeUnicodeToBeWritten(@TempDir Path folder) throws IOException {
        Map<String, Tensor> tensors = Map.of("\udc00", FloatTensor.of(new float[1], 1));
        Path file = folder.resolve("m");
        assertThrows(IllegalArgumentException.class, () -> new SafetensorsFile(tensors, Map.of()).write(file));
        assertThrows(IllegalArgumentException.class, () -> new SafetensorsFile(Map.of(), Map.of("k", "\ud800x")).write(file));
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
}
