package lanewise.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewContentReplacesTheOld(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a");
        for (String content : List.of("one", "another", "")) {
            AtomicFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
            assertEquals(content, Files.readString(file));
            assertEquals(List.of("a"), names(folder));
        }
    }

    /** A reader at the other end of a pipe would wait for ever. */
    @Test
    void aPipeIsNotReplaced(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        String message = assertThrows(UncheckedIOException.class, () -> AtomicFile.write(pipe, out -> out.write(1)))
                .getMessage();
        assertEquals(
                "the file " + pipe + " cannot be written: it is a pipe or a device, which a file would replace",
                message);
        assertEquals(List.of("pipe"), names(folder));
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void untilTheEndTheOldContentStays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        AtomicFile.write(file, out -> {
            out.write("new".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            assertEquals("old", Files.readString(file));
        });
        assertEquals(300_000, Files.size(file));
    }

    @Test
    void aFailureLeavesTheOldContentAndNothingElse(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        UncheckedIOException disk = assertThrows(UncheckedIOException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("no space left");
        }));
        assertEquals("the file " + file + " cannot be written: no space left", disk.getMessage());
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
            throw new IllegalStateException();
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names(folder));
    }

    /** As of a service that is shut down and saves what it has learned. */
    @Test
    void anInterruptLosesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a");
        try {
            Thread.currentThread().interrupt();
            AtomicFile.write(file, out -> out.write('1'));
            assertTrue(Thread.interrupted());
            AtomicFile.write(file, out -> {
                out.write(new byte[100_000]);
                if (!Thread.currentThread().isInterrupted() && Files.size(file) == 1) {
                    // Only the first attempt is interrupted, half way.
                    if (attempts++ == 0) {
                        Thread.currentThread().interrupt();
                    }
                }
                out.write(new byte[100_000]);
            });
            assertEquals(2, attempts);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(200_000, Files.size(file));
        assertEquals(List.of("a"), names(folder));
    }

    private int attempts;

    @Test
    void aFailureIsOneSentenceWithoutTheTemporaryFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        says(folder, "it is a directory");
        says(folder.getRoot(), "it is a directory");
        says(folder.resolve("b/c"), "there is no directory " + folder.resolve("b"));
        UncheckedIOException failure = assertThrows(
                UncheckedIOException.class, () -> AtomicFile.write(file.resolve("b"), out -> out.write(1)));
        assertTrue(failure.getMessage().startsWith("the file " + file + "/b cannot be written: "),
                failure.getMessage());
        assertFalse(failure.getMessage().contains(".tmp"), failure.getMessage());
    }

    private static void says(Path file, String reason) {
        UncheckedIOException failure = assertThrows(
                UncheckedIOException.class, () -> AtomicFile.write(file, out -> out.write(1)));
        assertEquals("the file " + file + " cannot be written: " + reason, failure.getMessage());
    }

    @Test
    void aFolderIsNotReplaced(@TempDir Path folder) throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("d"));
        Files.writeString(occupied.resolve("inside"), "kept");
        UncheckedIOException failure = assertThrows(UncheckedIOException.class,
                () -> AtomicFile.write(occupied, out -> out.write(1)));
        assertTrue(failure.getMessage().startsWith("the file " + occupied + " cannot be written: "));
        assertEquals(List.of("d"), names(folder));
        assertEquals(List.of("inside"), names(occupied));
    }

    @Test
    void aLinkKeepsLeadingToItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("file", "link"), names(folder));
    }

    @Test
    void aNameMayBeAsLongAsTheFileSystemTakes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("\ud83d\ude00".repeat(60));
        AtomicFile.write(file, out -> out.write(1));
        assertEquals(List.of(file.getFileName().toString()), names(folder));
    }

    /** Nobody may read a new content who could not read the old one, and a link leads to where it did. */
    @Test
    void permissionsAndLinksStay(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null);
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "old");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(secret, out -> {
            // Not even while it is written.
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
            }
            out.write(1);
        });
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        Path shared = folder.resolve("shared");
        Files.writeString(shared, "old");
        // More than most processes give to a new file.
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw-rw-"));
        AtomicFile.write(shared, out -> out.write(1));
        assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)));
        Path target = folder.resolve("target");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        AtomicFile.write(link, out -> out.write(2));
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(target));
        Path here = folder.resolve("here");
        Path there = Files.createSymbolicLink(folder.resolve("there"), here);
        Files.createSymbolicLink(here, there);
        assertThrows(UncheckedIOException.class, () -> AtomicFile.write(here, out -> out.write(3)));
    }
}
