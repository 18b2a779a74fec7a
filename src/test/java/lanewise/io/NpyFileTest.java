package lanewise.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.util.List;
import java.util.SplittableRandom;
import lanewise.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {

    /** What {@code numpy.save} of NumPy 2.4.6 writes before the numbers of a 2 x 2 array of float32. */
    private static final String NUMPY_HEADER = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }"
            + " ".repeat(58) + "\n";

    private static byte[] npy(int version, String header, byte... numbers) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4) + text.length + numbers.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        return bytes.put(text).put(numbers).array();
    }

    private static byte[] floats(ByteOrder order, float... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(order);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static Tensor read(byte[] bytes) {
        return NpyFile.read(ByteSource.ofBytes("a.npy", bytes));
    }

    @Test
    void readsAndWritesWhatNumpyWrites(@TempDir Path folder) throws IOException {
        byte[] numpy = npy(1, NUMPY_HEADER, floats(ByteOrder.LITTLE_ENDIAN, 1.5f, -2, 3, 4e10f));
        assertEquals(128 + 16, numpy.length);
        FloatTensor array = FloatTensor.of(new float[] {1.5f, -2, 3, 4e10f}, 2, 2);
        assertEquals(array, read(numpy));
        Path file = folder.resolve("a.npy");
        NpyFile.write(file, array);
        byte[] written = Files.readAllBytes(file);
        // Ours differs in a comma after the last size, which Python does not mind.
        assertEquals(numpy.length, written.length);
        assertArrayEquals(Arrays.copyOfRange(numpy, 128, 144), Arrays.copyOfRange(written, 128, 144));
        assertEquals(array, NpyFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 16383, 16384, 16385, 40000})
    void roundTrips(int n, @TempDir Path folder) {
        SplittableRandom random = new SplittableRandom(n);
        float[] floats = new float[2 * n];
        double[] doubles = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            floats[i] = Float.intBitsToFloat(random.nextInt());
            doubles[i] = Double.longBitsToDouble(random.nextLong());
        }
        Path file = folder.resolve("x.npy");
        for (Tensor tensor : List.of(
                FloatTensor.of(floats, 2 * n), FloatTensor.of(floats, n, 2), DoubleTensor.of(doubles, 2, n, 1))) {
            NpyFile.write(file, tensor);
            assertEquals(tensor, NpyFile.read(file));
        }
    }

    @Test
    void specialNumbersAndScalars(@TempDir Path folder) {
        double[] numbers = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        Path file = folder.resolve("x.npy");
        NpyFile.write(file, DoubleTensor.of(numbers, 4));
        assertArrayEquals(numbers, NpyFile.read(file).toDouble().data());
        NpyFile.write(file, FloatTensor.of(new float[] {7}));
        assertEquals(List.of(), NpyFile.read(file).shape());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | {'descr': '<f4', 'fortran_order': False, 'shape': (2,)}
            2 | {'shape': (2,), 'fortran_order': False, 'descr': '<f4', }
            3 | {'descr':'<f4','fortran_order':True,'shape':(2,)}
            1 | {'descr': '<f4' , 'fortran_order' : False, 'shape' : ( 2 , ) }
            """)
    void headersOfAllVersions(int version, String header) {
        assertEquals(
                FloatTensor.of(new float[] {1, 2}, 2),
                read(npy(version, header, floats(ByteOrder.LITTLE_ENDIAN, 1, 2))));
    }

    @Test
    void theOtherByteOrderAndTheOtherPrecision() {
        byte[] big = npy(1, header("'>f4'", "False", "(1, 2)"), floats(ByteOrder.BIG_ENDIAN, 1, 2));
        assertEquals(FloatTensor.of(new float[] {1, 2}, 1, 2), read(big));
        byte[] number = ByteBuffer.allocate(8).putDouble(0.1).array();
        Tensor wide = read(npy(1, header("'>f8'", "False", "(1,)"), number));
        assertEquals(0.1, assertInstanceOf(DoubleTensor.class, wide).data()[0]);
        assertArrayEquals(new float[] {0.1f}, wide.toFloat().data());
        assertEquals(List.of(1), wide.toFloat().shape());
    }

    private static void assertMessage(String message, byte[] bytes) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> read(bytes)).getMessage());
    }

    @Test
    void damagedFiles() {
        byte[] valid = npy(1, NUMPY_HEADER, floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4));
        byte[] magic = valid.clone();
        magic[1] = 'n';
        byte[] version = valid.clone();
        version[6] = 4;
        assertMessage("a.npy is not an .npy file of version 1, 2 or 3", magic);
        assertMessage("a.npy is not an .npy file of version 1, 2 or 3", version);
        assertMessage("a.npy is cut short: the start of an .npy file needs 8 bytes, 0 are left", new byte[0]);
        assertMessage(
                "a.npy is cut short: the length of the header needs 2 bytes, 1 is left", Arrays.copyOf(valid, 9));
        assertMessage("a.npy is cut short: the header needs 118 bytes, 90 are left", Arrays.copyOf(valid, 100));
        assertMessage(
                "a.npy is cut short: an array of shape [2, 2] needs 16 bytes, 15 are left", Arrays.copyOf(valid, 143));
        assertMessage("a.npy goes on after the data that its header announces", Arrays.copyOf(valid, 145));
        assertMessage(
                "a.npy announces a header of 100000 bytes; at most 65536 are read", npy(2, "x".repeat(100_000)));
    }

    private static String header(String type, String fortran, String shape) {
        return "{'descr': %s, 'fortran_order': %s, 'shape': %s}".formatted(type, fortran, shape);
    }

    private static void assertWrongHeader(String problem, String header) {
        assertMessage("a.npy " + problem, npy(1, header, floats(ByteOrder.LITTLE_ENDIAN, 1, 2)));
    }

    @Test
    void wrongHeaders() {
        String keys = "has a header without just the keys 'descr', 'fortran_order' and 'shape'";
        assertWrongHeader("has a header that is not a Python dictionary", "nonsense");
        assertWrongHeader(keys, "{}");
        assertWrongHeader(keys, "{'descr': '<f4', 'shape': (2,)}");
        assertWrongHeader(keys, header("'<f4'", "False", "(2,), 'more': True"));
        assertWrongHeader(keys, header("'<f4'", "False", "(2,) 'x'"));
        assertWrongHeader("has the key 'descr' twice in its header", "{'descr': '<f4', 'descr': '<f4'}");
        String types = "; only 'f4' and 'f8' of a known byte order are read";
        assertWrongHeader("holds elements of type '<i4'" + types, header("'<i4'", "False", "(2,)"));
        assertWrongHeader("holds elements of type True" + types, header("True", "False", "(2,)"));
        assertWrongHeader(
                "holds its array in Fortran order; save it with numpy.ascontiguousarray",
                header("'<f4'", "True", "(1, 2)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-2,)", "(2,,1)", "(,)", "True", "(9999999999,)", "(2 1)", "(2.0,)"})
    void shapesThatAreNoTuplesOfSizes(String shape) {
        assertWrongHeader("has the shape " + shape + ", which is no tuple of sizes", header("'<f4'", "False", shape));
    }

    @Test
    void arraysThatAreTooLarge() {
        String shape = "an array of shape [99999, 99999]";
        assertWrongHeader(
                "announces " + shape + " wrongly: a tensor of shape [99999, 99999] does not fit in one array",
                header("'<f4'", "False", "(99999, 99999)"));
        assertWrongHeader(
                "is cut short: an array of shape [999999999] needs 7999999992 bytes, 8 are left",
                header("'<f8'", "False", "(999999999,)"));
        // What a header announces costs no memory while the bytes are not there.
        assertWrongHeader(
                "is cut short: an array of shape [500000000] needs 2000000000 bytes, 8 are left",
                header("'<f4'", "False", "(500000000,)"));
    }

    @Test
    void filesThatCannotBeReadOrWritten(@TempDir Path folder) {
        Path missing = folder.resolve("none.npy");
        assertEquals(
                "there is no file " + missing,
                assertThrows(UncheckedIOException.class, () -> NpyFile.read(missing)).getMessage());
        Path nowhere = folder.resolve("no/where.npy");
        assertEquals(
                "the file " + nowhere + " cannot be written: there is no directory " + folder.resolve("no"),
                assertThrows(UncheckedIOException.class, () -> NpyFile.write(nowhere, FloatTensor.of(new float[1], 1)))
                        .getMessage());
    }

    @Test
    void mutationsGiveAnArrayOrASentence() {
        byte[] valid = npy(1, NUMPY_HEADER.replace(" ".repeat(50), ""), floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4));
        SplittableRandom random = new SplittableRandom(20260103);
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] mutated = Mutations.of(valid, random);
            try {
                read += read(mutated).shape().isEmpty() ? 0 : 1;
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().startsWith("a.npy "), e.getMessage());
            }
        }
        assertTrue(read > 20 && read < 1900, read + " of 2000 mutations were read");
    }
}
