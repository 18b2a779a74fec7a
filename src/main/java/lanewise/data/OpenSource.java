package lanewise.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import lanewise.io.ByteSource;

/** Opens sources, compressed by gzip or not, and says in one sentence why reading one failed. */
final class OpenSource {

    private static final int BUFFER = 1 << 16;

    private OpenSource() {}

    /** The plain bytes of a source: gunzipped if it starts with gzip's two magic bytes, whatever its name. */
    static InputStream open(ByteSource source) throws IOException {
        InputStream in = new BufferedInputStream(source.open(), BUFFER);
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return gzip ? new GzipStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** What to throw when reading a source failed: damaged content is the data's fault, all else the file system's. */
    static RuntimeException failure(ByteSource source, IOException e) {
        return switch (e) {
            case ZipException zip -> damaged(source, zip);
            case CharacterCodingException text ->
                new IllegalArgumentException(source.name()
                        + " is not UTF-8 text; read it through a Reader that knows its charset", text);
            default -> new UncheckedIOException(source.name() + " cannot be read: " + e.getMessage(), e);
        };
    }

    private static IllegalArgumentException damaged(ByteSource source, IOException e) {
        return new IllegalArgumentException(
                source.name() + " is damaged or cut short: its gzip data cannot be unpacked ("
                        + e.getMessage() + ")",
                e);
    }
}
