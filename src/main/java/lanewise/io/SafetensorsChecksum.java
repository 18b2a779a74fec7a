package lanewise.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The checksum of what a safetensors file says: CRC-32C (RFC 3720, appendix B.4) of its texts and of its tensors with their
 * names, types and shapes, each sorted by name and led by its length. The numbers count as the bytes that are written. A program
 * that writes the same content in another order, or other blanks in the header, leaves it as it is.
 */
final class SafetensorsChecksum {

    private SafetensorsChecksum() {}

    /** As eight hexadecimal digits. */
    static String of(SafetensorsFile file) {
        CRC32C checksum = new CRC32C();
        try (OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
            for (Map.Entry<String, String> text : new TreeMap<>(file.metadata()).entrySet()) {
                text(text.getKey(), out);
                text(text.getValue(), out);
            }
            for (Map.Entry<String, Tensor> named : new TreeMap<>(file.tensors()).entrySet()) {
                Tensor tensor = named.getValue();
                text(named.getKey(), out);
                text((tensor instanceof DoubleTensor ? "F64 " : "F32 ") + tensor.shape(), out);
                AtomicFile.writeNumbers(tensor, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stream that goes nowhere failed: " + e.getMessage(), e);
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static void text(String text, OutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.write(bytes);
    }
}
