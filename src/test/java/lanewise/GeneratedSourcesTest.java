package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed sources that a generator wrote are what it writes today. */
class GeneratedSourcesTest {

    @ParameterizedTest
    @ValueSource(strings = {"FloatToDouble.java", "ScalarToSimd.java", "GemmTiles.java"})
    void noDrift(String generator) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // Most of it is javac, once: C2 would not pay.
        Process process = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "src/codegen/" + generator,
                "--check")
                .directory(root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    /** The repository, whether the test runs there or in a module of it. */
    private static Path root() {
        Path here = Path.of(System.getProperty("user.dir"));
        return Files.isDirectory(here.resolve("src/codegen")) ? here : here.getParent();
    }
}
