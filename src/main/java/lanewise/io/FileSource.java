package lanewise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A file, opened at each reading. What goes wrong is one sentence with the absolute path. */
final class FileSource implements ByteSource {

    private final Path path;

    /** Whether the bytes of a pipe are gone. */
    private volatile boolean opened;

    FileSource(Path path) {
        this.path = Objects.requireNonNull(path, "path");
    }

    @Override
    public String name() {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    @Override
    public InputStream open() {
        Path absolute = path.toAbsolutePath();
        try {
            if (Files.isDirectory(path)) {
                throw new IOException("it is a directory");
            }
            if (opened && Files.exists(path) && !Files.isRegularFile(path)) {
                // To open it would find nothing, or wait for ever for somebody to write.
                throw new IOException("it is a pipe or a device, whose bytes come once, and they are asked for again;"
                        + " hold them in memory, with ByteSource.of(name, stream)");
            }
            InputStream in = Files.newInputStream(path);
            opened = true;
            return in;
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("there is no file " + absolute, e);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            throw new UncheckedIOException("the file " + absolute + " cannot be opened: "
                    + (reason.equals(path.toString()) ? e.getClass().getSimpleName() : reason), e);
        }
    }
}
