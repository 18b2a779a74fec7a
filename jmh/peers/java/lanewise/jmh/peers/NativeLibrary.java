package lanewise.jmh.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A shared library out of a jar on the class path, and its C functions.
 *
 * <p>All libraries of the jar's folder are unpacked side by side, once, because they load one another. A function is
 * bound without a thread-state transition, so that a call costs a peer a few nanoseconds at most.
 */
final class NativeLibrary {

    private static final String PLATFORM = "linux-x86_64";

    private final String name;
    private final SymbolLookup symbols;

    private NativeLibrary(String name, SymbolLookup symbols) {
        this.name = name;
        this.symbols = symbols;
    }

    /**
     * Unpacks and loads.
     *
     * @param preset the folder below {@code org/bytedeco}
     * @param file the library to load
     * @throws IllegalStateException if this platform has none, or the class path has no such jar, in one sentence
     */
    @SuppressWarnings("restricted")
    static NativeLibrary open(String preset, String file) {
        String folder = "org/bytedeco/" + preset + "/" + PLATFORM + "/";
        URL resource = NativeLibrary.class.getClassLoader().getResource(folder + file);
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            throw new IllegalStateException(
                    "the natives of " + preset + " are here for Linux on x86-64 only; this is "
                            + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
        }
        if (resource == null) {
            throw new IllegalStateException(
                    "its jar is missing on the class path, which the profile peers fills: there is no " + folder
                            + file);
        }
        try {
            Path directory = unpack(resource, folder);
            return new NativeLibrary(
                    preset, SymbolLookup.libraryLookup(directory.resolve(file), Arena.global()));
        } catch (IOException e) {
            throw new UncheckedIOException("the natives of " + preset + " cannot be unpacked", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the natives of " + preset + " do not load here: " + e.getMessage(), e);
        }
    }

    private static Path unpack(URL resource, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) resource.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String jarName = Path.of(jar.getName()).getFileName().toString();
            Path directory = Path.of(System.getProperty("java.io.tmpdir"), "lanewise-peers", jarName);
            Files.createDirectories(directory);
            List<JarEntry> libraries = jar.stream()
                    .filter(e -> e.getName().startsWith(folder) && e.getName().contains(".so"))
                    .filter(e -> !e.getName().contains("libjni"))
                    .toList();
            for (JarEntry library : libraries) {
                Path target = directory.resolve(library.getName().substring(folder.length()));
                if (!Files.exists(target) || Files.size(target) != library.getSize()) {
                    Path part = directory.resolve(target.getFileName() + "." + ProcessHandle.current().pid());
                    try (InputStream in = jar.getInputStream(library)) {
                        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                    }
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return directory;
        }
    }

    /** Binds a function; put the handle in a static final field, or calls are not inlined. */
    @SuppressWarnings("restricted")
    MethodHandle function(String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(
                        symbols.find(function)
                                .orElseThrow(() -> new IllegalStateException(name + " has no function " + function)),
                        descriptor,
                        Linker.Option.critical(false));
    }

    /** The C string at an address. */
    @SuppressWarnings("restricted")
    static String string(MemorySegment address) {
        return address.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** The libraries of this process whose file name contains a word: which kernels a dispatcher really loaded. */
    static List<String> loaded(String word) {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.map(line -> line.substring(line.lastIndexOf('/') + 1))
                    .filter(file -> file.contains(word) && file.contains(".so"))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
