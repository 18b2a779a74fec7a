package lanewise.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Writes files so that whoever opens one finds the old content or the new, never a part: into a temporary file beside
 * it, which is forced to the disk and then renamed.
 */
final class AtomicFile {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /** What to write. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path path, Content content) {
        Path target = path.toAbsolutePath();
        try {
            // A link keeps leading to its file, whose content is what changes.
            target = behindLinks(target);
            if (Files.isDirectory(target)) {
                throw new IOException("it is a directory");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new IOException("it is a pipe or a device, which a file would replace");
            }
            Path temporary = target.resolveSibling("." + beginning(target) + "." + UUID.randomUUID() + ".tmp");
            try {
                fillWhole(temporary, content, permissions(target));
                Files.move(
                        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + target + " cannot be written: " + reason(target, e), e);
        }
    }

    /** Where a chain of links ends, whether or not a file is there. */
    private static Path behindLinks(Path path) throws IOException {
        Path target = path;
        for (int link = 0; Files.isSymbolicLink(target); link++) {
            if (link == MOST_LINKS) {
                throw new IOException("its links lead to each other");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Who may do what with the file that is there, and so with the new one from its first byte on; null if there is none. */
    private static Set<PosixFilePermission> permissions(Path target) throws IOException {
        boolean there = Files.exists(target)
                && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null;
        return there ? Files.getPosixFilePermissions(target) : null;
    }

    /** The name of a file, no longer than leaves room for more: file systems take some 255 bytes. */
    private static String beginning(Path target) {
        String name = target.getFileName().toString();
        return name.substring(0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), 40)));
    }

    private static String reason(Path target, IOException e) {
        if (e instanceof NoSuchFileException && !Files.isDirectory(target.getParent())) {
            return "there is no directory " + target.getParent();
        }
        if (e instanceof FileSystemException inSystem) {
            // The message would begin with the name of the temporary file.
            String reason = inSystem.getReason();
            return reason == null
                    ? "the directory " + target.getParent() + " takes no file (" + e.getClass().getSimpleName() + ")"
                    : reason;
        }
        return e.getMessage();
    }

    /** An interrupt closes the file at work, but must not lose a model: it is kept for later, and the file begun anew. */
    private static void fillWhole(Path temporary, Content content, Set<PosixFilePermission> permissions)
            throws IOException {
        boolean interrupted = false;
        boolean whole = false;
        try {
            while (!whole) {
                interrupted |= Thread.interrupted();
                try {
                    fill(temporary, content, permissions);
                    whole = true;
                } catch (ClosedByInterruptException e) {
                    Files.deleteIfExists(temporary);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void fill(Path temporary, Content content, Set<PosixFilePermission> permissions)
            throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] attributes = permissions == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
        try (FileChannel channel = FileChannel.open(temporary, anew, attributes);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            if (permissions != null) {
                // What the process withholds from all new files, others had been given.
                Files.setPosixFilePermissions(temporary, permissions);
            }
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** The numbers of a tensor, least significant byte first. */
    static void writeNumbers(Tensor tensor, OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        switch (tensor) {
            case FloatTensor floats -> {
                for (float number : floats.data()) {
                    flushIfFull(bytes, out);
                    bytes.putFloat(number);
                }
            }
            case DoubleTensor doubles -> {
                for (double number : doubles.data()) {
                    flushIfFull(bytes, out);
                    bytes.putDouble(number);
                }
            }
        }
        out.write(bytes.array(), 0, bytes.position());
    }

    private static void flushIfFull(ByteBuffer bytes, OutputStream out) throws IOException {
        if (!bytes.hasRemaining()) {
            out.write(bytes.array());
            bytes.clear();
        }
    }
}
