package lanewise.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One array in NumPy's {@code .npy} format: 32-bit or 64-bit floating point numbers in C order.
 *
 * <p>A file starts with the bytes {@code 93 'N' 'U' 'M' 'P' 'Y'}, two bytes for the version and the little-endian
 * length of the header, of 16 bits in version 1 and 32 bits from version 2 on. The header is a Python dictionary with
 * the keys {@code descr}, {@code fortran_order} and {@code shape}; then come the numbers (NumPy manual, module
 * {@code numpy.lib.format}). Versions 1 to 3 are read, in either byte order; version 1 is written, little-endian.
 */
public final class NpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** The numbers start at a multiple of this, as NumPy writes them. */
    private static final int ALIGNMENT = 64;

    private static final int LONGEST_HEADER = 1 << 16;

    private static final Pattern ENTRY = Pattern
            .compile("\\s*+'(\\w++)'\\s*+:\\s*+('[^']*+'|True|False|\\([^)]*+\\))\\s*+(,|(?=\\}))");
    private static final Pattern TYPE = Pattern.compile("'([<>])f([48])'");

    private NpyFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return a {@link FloatTensor} if it holds 32-bit numbers, a {@link DoubleTensor} if 64-bit ones
     * @throws IllegalArgumentException if it is not such a file; the message names it
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Tensor read(Path file) {
        return read(ByteSource.of(file));
    }

    /**
     * As {@link #read(Path)}, from any source.
     *
     * @param source the bytes of a file
     * @return a {@link FloatTensor} if it holds 32-bit numbers, a {@link DoubleTensor} if 64-bit ones
     */
    public static Tensor read(ByteSource source) {
        try (BinaryReader in = new BinaryReader(source)) {
            byte[] start = in.bytes(MAGIC.length + 2L, "the start of an .npy file");
            int version = start[MAGIC.length];
            if (!Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC) || version < 1 || version > 3) {
                throw in.error("is not an .npy file of version 1, 2 or 3");
            }
            ByteBuffer lengthBytes = ByteBuffer.wrap(in.bytes(version == 1 ? 2 : 4, "the length of the header"))
                    .order(ByteOrder.LITTLE_ENDIAN);
            long length = version == 1
                    ? Short.toUnsignedInt(lengthBytes.getShort())
                    : Integer.toUnsignedLong(lengthBytes.getInt());
            if (length > LONGEST_HEADER) {
                throw in.error("announces a header of " + length + " bytes; at most " + LONGEST_HEADER + " are read");
            }
            String header = new String(in.bytes(length, "the header"), StandardCharsets.UTF_8);
            Tensor tensor = numbers(in, entries(in, header));
            in.end();
            return tensor;
        }
    }

    private static Map<String, String> entries(BinaryReader in, String header) {
        Map<String, String> entries = new HashMap<>();
        String text = header.strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw in.error("has a header that is not a Python dictionary");
        }
        Matcher entry = ENTRY.matcher(text);
        int position = 1;
        while (entry.region(position, text.length()).lookingAt()) {
            if (entries.put(entry.group(1), entry.group(2)) != null) {
                throw in.error("has the key '" + entry.group(1) + "' twice in its header");
            }
            position = entry.end();
        }
        if (!text.substring(position).strip().equals("}")
                || !entries.keySet().equals(Set.of("descr", "fortran_order", "shape"))) {
            throw in.error("has a header without just the keys 'descr', 'fortran_order' and 'shape'");
        }
        return entries;
    }

    private static Tensor numbers(BinaryReader in, Map<String, String> entries) {
        Matcher type = TYPE.matcher(entries.get("descr"));
        if (!type.matches()) {
            throw in.error("holds elements of type " + entries.get("descr")
                    + "; only 'f4' and 'f8' of a known byte order are read");
        }
        List<Integer> shape = shape(in, entries.get("shape"));
        if (!entries.get("fortran_order").equals("False") && shape.size() > 1) {
            throw in.error("holds its array in Fortran order; save it with numpy.ascontiguousarray");
        }
        ByteOrder order = type.group(1).equals("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return in.tensor(shape, Byte.SIZE * Integer.parseInt(type.group(2)), order, "an array of shape " + shape);
    }

    private static List<Integer> shape(BinaryReader in, String tuple) {
        String[] sizes = tuple.substring(1, tuple.length() - 1).split(",", -1);
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            String size = sizes[i].strip();
            if (tuple.startsWith("(") && size.matches("\\d{1,9}")) {
                shape.add(Integer.parseInt(size));
            } else if (!tuple.startsWith("(") || !size.isEmpty() || i < sizes.length - 1) {
                throw in.error("has the shape " + tuple + ", which is no tuple of sizes");
            }
        }
        return shape;
    }

    /**
     * Writes a file, which appears whole or not at all.
     *
     * @param file where; a file that is there is replaced
     * @param array what to write
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Path file, Tensor array) {
        String sizes = array.shape().stream().map(size -> size + ",").collect(Collectors.joining(" "));
        String type = array instanceof FloatTensor ? "<f4" : "<f8";
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        int start = MAGIC.length + 4;
        int end = (start + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer bytes = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (end - start));
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(bytes.array(), bytes.position(), end - 1, (byte) ' ');
        bytes.array()[end - 1] = '\n';
        AtomicFile.write(file, out -> {
            out.write(bytes.array());
            AtomicFile.writeNumbers(array, out);
        });
    }
}
