package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanewise.kernel.Simd;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits in every Java: {@link BitsOfEverything} in a process of its own at every vector width, without vectors,
 * interpreted, and compiled by each compiler alone, with instructions taken away that a machine may not have. All are
 * compared with the definitions in the interpreter.
 */
class JvmMatrixTest {

    private static final String VECTORS = "--add-modules jdk.incubator.vector";

    /** Compile before the first call, but only our methods: all those of the JDK would take a minute. */
    private static final String AT_ONCE = "-Xcomp -XX:CompileCommand=quiet -XX:CompileCommand=compileonly,lanewise.*::* ";

    private static final String DEFINITION = VECTORS + " -Xint -Dlanewise.simd=off";

    /** What each Java prints, by its options: all are under way from the start, two at a time. */
    private static final Map<String, Future<List<String>>> PRINTED = new HashMap<>();

    @BeforeAll
    static void start() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Stream.concat(Stream.of(DEFINITION), options())
                .forEach(options -> PRINTED.put(options, two.submit(() -> run(options))));
        two.shutdown();
    }

    /** The hashes of the definitions in the interpreter. */
    private static List<String> definition() throws Exception {
        List<String> lines = PRINTED.get(DEFINITION).get();
        assertEquals("on plain Java (no vectors)", lines.getFirst());
        List<String> hashes = lines.subList(1, lines.size());
        assertTrue(hashes.size() >= 18, hashes::toString);
        return hashes;
    }

    /** The lines that a Java with some options prints. */
    private static List<String> run(String options) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.addAll(List.of(options.split(" ")));
        command.add("-cp");
        command.add(Stream.of(BitsOfEverything.class, Simd.class).map(JvmMatrixTest::place)
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        command.add(BitsOfEverything.class.getName());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), options + " did not end");
        assertEquals(0, process.exitValue(), options + ": " + lines);
        return lines;
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> options() {
        return Stream.of(
                VECTORS,
                VECTORS + " -Dlanewise.simd=256",
                VECTORS + " -Dlanewise.simd=128",
                VECTORS + " -Dlanewise.simd=off",
                "-Dlanewise.without=incubator-module",
                VECTORS + " -Xint -Dlanewise.simd=512",
                VECTORS + " " + AT_ONCE + "-XX:TieredStopAtLevel=1 -Dlanewise.simd=512",
                VECTORS + " " + AT_ONCE + "-XX:-TieredCompilation",
                VECTORS + " " + AT_ONCE + "-XX:-TieredCompilation -XX:-UseSuperWord -Dlanewise.simd=off",
                VECTORS + " -XX:UseAVX=2",
                VECTORS + " -XX:UseAVX=0");
    }

    @ParameterizedTest
    @MethodSource("options")
    void sameBits(String options) throws Exception {
        List<String> lines = PRINTED.get(options).get();
        assertEquals(definition(), lines.subList(1, lines.size()), () -> options + " " + lines.getFirst());
        assertEquals(options.contains("add-modules") && !options.contains("simd=off"),
                lines.getFirst().contains("bit vectors"), () -> options + " " + lines.getFirst());
    }
}
