package lanewise.jmh.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cases run, and which options are refused before anything is measured. */
class RatioOptionsTest {

    private static final List<String> PEERS = List.of("jdk", "mkl", "copy");

    @TempDir
    private Path directory;

    @Test
    void onlyCasesWithAPeerThatIsAskedForRun() {
        assertEquals("[exp, sigmoid, gelu]", select("--quick"));
        assertEquals("[exp]", select("--quick --peers mkl"));
        assertEquals("[exp, sigmoid]", select("--quick --peers mkl|jdk"));
        assertEquals("[gelu]", select("--quick --cases gelu"));
    }

    @Test
    void whatNamesNothingIsRefused() {
        assertMessage("--cases tan is found in no case; there are exp, sigmoid, gelu", "--cases tan");
        assertMessage("--peers cuda is found in no peer; there are jdk, mkl, copy", "--peers cuda");
        assertMessage(
                "--peers mkl names no peer of what --cases sigmoid names; sigmoid has jdk",
                "--peers mkl --cases sigmoid");
        assertMessage("--peers copy names no peer of any case; exp has jdk, mkl", "--peers copy");
        assertMessage(
                "--peers mkl names no peer of what --cases gelu names; gelu has none here", "--peers mkl --cases gelu");
    }

    @Test
    void anOptionIsNoValueOfAnother() {
        String rest = " lacks its value; " + RatioOptions.USAGE;
        assertMessage("--results" + rest, "--results --quick");
        assertMessage("--peers" + rest, "--cases exp --peers --quick");
        assertMessage("--rounds" + rest, "--rounds");
        assertMessage("word is no option; " + RatioOptions.USAGE, "word");
    }

    @Test
    void aDirectoryThatCannotBeWrittenToIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        for (Path wrong : List.of(file, file.resolve("below"))) {
            String message = message("--results " + wrong);
            assertTrue(
                    message.startsWith("--results " + wrong + " is no directory that can be written to ("), message);
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsMadeUnlessOptionsAreRefused() throws IOException {
        Path results = directory.resolve("one/two");
        message("--results " + results + " --cases tan");
        assertFalse(Files.exists(results));
        assertEquals("[exp]", select("--cases exp --results " + results));
        try (var files = Files.list(results)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private static String select(String line) {
        Map<String, List<String>> peersOf = new LinkedHashMap<>();
        peersOf.put("exp", List.of("jdk", "mkl"));
        peersOf.put("sigmoid", List.of("jdk"));
        peersOf.put("gelu", List.of());
        return RatioOptions.parse(line.split(" ")).select(peersOf, PEERS).toString();
    }

    private static void assertMessage(String expected, String line) {
        assertEquals(expected, message("--quick " + line));
    }

    private static String message(String line) {
        return assertThrows(IllegalArgumentException.class, () -> select(line)).getMessage();
    }
}
