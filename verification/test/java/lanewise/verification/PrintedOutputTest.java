package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lanewise.verification.cli.CheckNetwork;
import lanewise.verification.cli.TrainDigits;
import org.junit.jupiter.api.Test;

/** What the documents show as printed is what is printed, apart from times, the width of vectors and what they leave out. */
class PrintedOutputTest {

    private static Path root() {
        return Files.isDirectory(Path.of("verification")) ? Path.of("") : Path.of("..");
    }

    /** The lines between two fences, the first of which starts like this. */
    private static List<String> shown(String file, String first) throws IOException {
        List<String> lines = Files.readAllLines(root().resolve(file));
        int from = 0;
        while (!lines.get(from).startsWith(first)) {
            from++;
        }
        return lines.subList(from, from + lines.subList(from, lines.size()).indexOf("```"));
    }

    private static List<String> printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().map(PrintedOutputTest::withoutTimes).toList();
    }

    private static String withoutTimes(String line) {
        return line.replaceAll("[0-9.]+ (s|us)\\b", "T $1").replaceAll("^SIMD path.*", "SIMD path").stripTrailing();
    }

    /** All lines that are shown, in the order in which they are printed. */
    private static void assertShown(List<String> shown, List<String> printed) {
        int next = 0;
        for (String line : shown) {
            if (!List.of("...", "…").contains(line.strip())) {
                int at = printed.subList(next, printed.size()).indexOf(withoutTimes(line));
                assertTrue(at >= 0, () -> "not printed: " + line + "\nbut\n" + String.join("\n", printed));
                next += at + 1;
            }
        }
    }

    @Test
    void trainingOnDigits() throws IOException {
        assertShown(shown("README.md", "network            64-96-10"), printed(TrainDigits::run));
    }

    @Test
    void checkOfANetwork() throws IOException {
        List<String> arguments = List.of("--network", "8-12-10-4", "--activation", "tanh", "--loss", "softmax",
                "--rows",
                "5", "--seed", "3");
        assertShown(shown("verification/README.md", "gradient check of 8-12-10-4"),
                printed(out -> assertEquals(0, CheckNetwork.run(arguments, out, out))));
    }
}
