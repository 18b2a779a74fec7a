package lanewise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where data comes from: a name for messages, and bytes that can be read from the start as often as a reader needs.
 *
 * <p>An open interface: implement it for a store of your own. The sources made here are a file, which is opened at
 * each reading, and bytes or text held in memory.
 */
public interface ByteSource {

    /**
     * What messages call this source.
     *
     * @return a short name, for a file its last path element, for example {@code digits.csv}
     */
    String name();

    /**
     * Opens the source at its first byte. The caller closes the stream.
     *
     * @return a new stream
     * @throws UncheckedIOException if it cannot be opened
     */
    InputStream open();

    /**
     * A file. One that is a pipe or a device can be opened once alone; where it is read several times, hold its bytes in memory, with
     * {@link #of(String, InputStream)}.
     *
     * @param path where it is; it need not exist before the source is opened
     * @return the source
     */
    static ByteSource of(Path path) {
        return new FileSource(path);
    }

    /**
     * The bytes of a stream, all read now and held in memory, for example of a resource:
     * {@code ByteSource.of("cars.csv", Cars.class.getResourceAsStream("cars.csv"))}.
     *
     * @param name what messages call it
     * @param stream read to its end and closed
     * @return the source
     * @throws IllegalArgumentException if the stream is null, which is what a missing resource gives
     * @throws UncheckedIOException if reading fails
     */
    static ByteSource of(String name, InputStream stream) {
        if (stream == null) {
            throw new IllegalArgumentException("there is nothing to read for " + name
                    + ": the stream is null, as it is for a resource that does not exist");
        }
        try (stream) {
            return new MemorySource(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The text of a reader, all read now and held in memory as UTF-8: the way to read text in another charset.
     *
     * @param name what messages call it
     * @param reader read to its end and closed
     * @return the source
     * @throws UncheckedIOException if reading fails
     */
    static ByteSource of(String name, Reader reader) {
        try (reader) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return ofText(name, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Text held in memory.
     *
     * @param name what messages call it
     * @param text the text
     * @return the source
     */
    static ByteSource ofText(String name, String text) {
        return new MemorySource(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes held in memory.
     *
     * @param name what messages call it
     * @param bytes the bytes; not copied
     * @return the source
     */
    static ByteSource ofBytes(String name, byte[] bytes) {
        return new MemorySource(name, bytes);
    }
}
