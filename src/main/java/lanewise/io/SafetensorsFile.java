package lanewise.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Named tensors and a map of texts, as a file in the safetensors format holds them.
 *
 * <p>A file is the length of the header as a little-endian 64-bit number, the header as JSON, and the numbers of all
 * tensors side by side, little-endian. Reading checks everything: lengths, shapes, that the tensors cover the data
 * without overlap or hole, that no name occurs twice (format as described by its makers at
 * <a href="https://github.com/huggingface/safetensors#format">github.com/huggingface/safetensors</a>). The numbers
 * themselves may be NaN or infinite. Tensors of dtype F32 and F64 are read and written.
 *
 * <p>The format has no checksum. {@link #writeWithChecksum} adds one, as a text of the metadata which other programs may ignore:
 * the CRC-32C of all texts and tensors. A file that has it is compared with it when it is read; one without is read as it is.
 *
 * @param tensors the tensors by name; an unmodifiable copy of the map
 * @param metadata texts by name; an unmodifiable copy of the map
 */
public record SafetensorsFile(Map<String, Tensor> tensors, Map<String, String> metadata) {

    /** The text of the metadata that holds the checksum; no part of {@link #metadata()}. */
    public static final String CHECKSUM = "lanewise.crc32c";

    /** The data start at a multiple of this, so that they may be mapped into memory. */
    private static final int ALIGNMENT = 8;

    private static final long LONGEST_HEADER = 100_000_000;

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if a tensor has the reserved name {@code __metadata__}, or a text that of the
     *     {@link #CHECKSUM}
     */
    public SafetensorsFile {
        if (tensors.containsKey(SafetensorsHeader.METADATA)) {
            throw new IllegalArgumentException("a tensor cannot be named " + SafetensorsHeader.METADATA);
        }
        if (metadata.containsKey(CHECKSUM)) {
            throw new IllegalArgumentException("a text cannot be named " + CHECKSUM + "; writeWithChecksum adds it");
        }
        tensors.forEach((name, tensor) -> Objects.requireNonNull(tensor, () -> "the tensor \"" + name + "\""));
        metadata.forEach((name, text) -> Objects.requireNonNull(text, () -> "the metadata \"" + name + "\""));
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * One tensor.
     *
     * @param name its name
     * @return the tensor
     * @throws IllegalArgumentException if there is none of that name; the message lists the names
     */
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "there is no tensor \"" + name + "\"; the names are " + String.join(", ", tensors.keySet()));
        }
        return tensor;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its tensors and metadata, in the order of its header, without the checksum
     * @throws IllegalArgumentException if it is not such a file, or does not match the checksum that it has; the message names it
     *     and what is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static SafetensorsFile read(Path file) {
        return read(ByteSource.of(file));
    }

    /**
     * As {@link #read(Path)}, from any source.
     *
     * @param source the bytes of a file
     * @return its tensors and metadata, in the order of its header, without the checksum
     */
    public static SafetensorsFile read(ByteSource source) {
        try (BinaryReader in = new BinaryReader(source)) {
            long length = ByteBuffer.wrap(in.bytes(Long.BYTES, "the length of the header"))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
            if (length < 2 || length > LONGEST_HEADER) {
                throw in.error("is not a safetensors file: its first 8 bytes announce a header of "
                        + Long.toUnsignedString(length) + " bytes; one has 2 to " + LONGEST_HEADER);
            }
            SafetensorsHeader header = header(in, in.bytes(length, "the header"));
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            header.entries().forEach(entry -> tensors.put(entry.name(), null));
            for (SafetensorsHeader.Entry entry : header.inOrderOfData()) {
                String what = "tensor \"" + entry.name() + "\"";
                tensors.put(entry.name(), in.tensor(entry.shape(), entry.bits(), ByteOrder.LITTLE_ENDIAN, what));
            }
            in.end();
            Map<String, String> texts = new LinkedHashMap<>(header.metadata());
            String expected = texts.remove(CHECKSUM);
            SafetensorsFile file = new SafetensorsFile(tensors, texts);
            if (expected != null && !expected.equals(SafetensorsChecksum.of(file))) {
                throw in.error(
                        "holds data that do not match their checksum: it was damaged, or changed by another program,"
                                + " after it was written; use another copy, or remove the text " + CHECKSUM
                                + " from its metadata if the change was meant");
            }
            return file;
        }
    }

    private static SafetensorsHeader header(BinaryReader in, byte[] bytes) {
        try {
            return SafetensorsHeader.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw in.error("has a header that is wrong: " + e.getMessage());
        }
    }

    /**
     * Writes a file, which appears whole or not at all. The 64-bit tensors come first, so that every number lies at a
     * multiple of its size; else the tensors keep their order.
     *
     * @param file where; a file that is there is replaced
     * @throws IllegalArgumentException if a name or text is not Unicode, or all of them take more than 100,000,000 bytes
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        write(file, metadata);
    }

    /**
     * As {@link #write}, with a checksum among the metadata, so that damage is noticed when the file is read.
     *
     * @param file where; a file that is there is replaced
     * @throws IllegalArgumentException if a name or text is not Unicode, or all of them take more than 100,000,000 bytes
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeWithChecksum(Path file) {
        Map<String, String> texts = new LinkedHashMap<>(metadata);
        texts.put(CHECKSUM, SafetensorsChecksum.of(this));
        write(file, texts);
    }

    private void write(Path file, Map<String, String> texts) {
        List<SafetensorsHeader.Entry> entries = new ArrayList<>();
        List<Tensor> inOrder = new ArrayList<>();
        long offset = 0;
        for (int bits : new int[] {Double.SIZE, Float.SIZE}) {
            for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
                Tensor tensor = named.getValue();
                if (bits == (tensor instanceof DoubleTensor ? Double.SIZE : Float.SIZE)) {
                    long end = offset + (long) Shapes.elements(tensor.shape()) * bits / Byte.SIZE;
                    entries.add(new SafetensorsHeader.Entry(named.getKey(), bits, tensor.shape(), offset, end));
                    inOrder.add(tensor);
                    offset = end;
                }
            }
        }
        byte[] header = new SafetensorsHeader(entries, texts).toBytes(ALIGNMENT);
        if (header.length > LONGEST_HEADER) {
            throw new IllegalArgumentException("the names and texts of the file " + file + " take " + header.length
                    + " bytes; the header of a safetensors file has at most " + LONGEST_HEADER);
        }
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .array();
        AtomicFile.write(file, out -> {
            out.write(length);
            out.write(header);
            for (Tensor tensor : inOrder) {
                AtomicFile.writeNumbers(tensor, out);
            }
        });
    }
}
