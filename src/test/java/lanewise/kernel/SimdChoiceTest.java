package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which kernels a Java runs, and what its log says of it: each in a process of its own, since the choice is made once. */
class SimdChoiceTest {

    private static final String VECTORS = "--add-modules jdk.incubator.vector";

    /** Prints what was chosen, and the property afterwards. */
    static final class Choice {

        private Choice() {}

        public static void main(String[] args) {
            System.out.println(Simd.bits() + " " + System.getProperty("lanewise.simd"));
        }
    }

    /** The line that was printed, and those of the log without their dates. */
    private static List<String> run(String options) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).toList());
        command.add("-cp");
        command.add(Stream.of(Choice.class, Simd.class).map(SimdChoiceTest::place)
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        command.add(Choice.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), options);
        return out.lines()
                .filter(line -> line.startsWith("WARNING: ") && !line.contains("incubator modules")
                        || line.matches("\\d+ \\S+"))
                .map(line -> line.replace("WARNING: ", ""))
                .toList();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void widestVectorsUnlessThereIsAReason() throws Exception {
        List<String> lines = run(VECTORS);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().matches("(512|256|128) null"), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF"})
    void offIsOff(String off) throws Exception {
        assertEquals(List.of("0 " + off), run(VECTORS + " -Dlanewise.simd=" + off));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "64", "1024", "0x100"})
    void whatIsNoWidthIsNotFollowedAndStays(String wanted) throws Exception {
        List<String> lines = run(VECTORS + " -Dlanewise.simd=" + wanted);
        String widest = run(VECTORS).getFirst().replace("null", wanted);
        assertEquals(
                List.of("-Dlanewise.simd=" + wanted + " is none of off, 128, 256, 512 and is not followed", widest),
                lines);
    }

    @Test
    void aWidthThatTheMachineLacksIsNamed() throws Exception {
        assertEquals(
                List.of("-Dlanewise.simd=512 is wider than this machine's vectors; using 128 bits", "128 512"),
                run(VECTORS + " -XX:+IgnoreUnrecognizedVMOptions -XX:MaxVectorSize=16 -Dlanewise.simd=512"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Dlanewise.simd=nonsense"})
    void withoutTheModuleInPlainJava(String options) throws Exception {
        List<String> lines = run(options);
        assertEquals(
                "Lanewise runs without SIMD: start Java with --add-modules jdk.incubator.vector to make it fast"
                        + " (results stay the same)",
                lines.getFirst());
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.getLast().startsWith("0 "), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void withoutItsCompilerInPlainJavaUnlessForced(String option) throws Exception {
        List<String> lines = run(VECTORS + " " + option);
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains("without -Xint and -XX:TieredStopAtLevel"), lines::toString);
        assertEquals("0 null", lines.getLast());
        assertEquals(List.of("128 128"), run(VECTORS + " " + option + " -Dlanewise.simd=128"));
    }

    @Test
    void aMissingInstructionIsNamed() throws Exception {
        List<String> lines = run(VECTORS + " -XX:+IgnoreUnrecognizedVMOptions -XX:-UseFMA -Dlanewise.simd=off");
        boolean x86 = "amd64 x86_64".contains(System.getProperty("os.arch"));
        assertEquals(x86 ? 2 : 1, lines.size(), lines::toString);
        assertTrue(!x86 || lines.getFirst().contains("fused multiply-add (FMA)"), lines::toString);
    }
}
