package lanewise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A file, opened at each reading. What goes wrong is one sentence with the absolute path. */
record FileSource(Path path) implements ByteSource {

    FileSource {
        Objects.requireNonNull(path, "path");
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
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("there is no file " + absolute, e);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            throw new UncheckedIOException("the file " + absolute + " cannot be opened: "
                    + (reason.equals(path.toString()) ? e.getClass().getSimpleName() : reason), e);
        }
    }
}
