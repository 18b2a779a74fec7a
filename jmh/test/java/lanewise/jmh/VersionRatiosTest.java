package lanewise.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import lanewise.kernel.Simd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds beside each other: the library that the tests run with, and small ones that are compiled for one kernel. */
class VersionRatiosTest {

    private static final String RATIOS = "\\d+\\.\\d\\d \\[\\d+\\.\\d\\d, \\d+\\.\\d\\d] fast (\\d+\\.\\d\\d|-) \\(\\d of 3\\)"
            + " slow (\\d+\\.\\d\\d|-) \\(\\d of 3\\)";

    @TempDir
    private Path directory;

    @Test
    void everyKindOfCaseRunsOnTheLibraryBesideItself() {
        String library = library();
        List<String> cases = List.of(
                "8x8x8/nn/f32", "5x3x4/nt/f64/bias", "4-8-3/sgd/2", "3-4-2-tanh/adam/5",
                "FloatActivation.tanh/100/-5..5",
                "DoubleUpdate.adam/100", "FloatReduce.dot/100", "FloatMatrix.columnSums/9x7");
        String[] lines = run(ofLibrary() + String.join(" ", cases)).split("\n");
        assertEquals("# old: " + library + ", " + Simd.describe(), lines[0]);
        assertEquals("# new: " + library + ", " + Simd.describe(), lines[1]);
        assertEquals(2 + 2 * cases.size(), lines.length, () -> String.join("\n", lines));
        for (int i = 0; i < cases.size(); i++) {
            String name = Pattern.quote(cases.get(i));
            String base = lines[2 + 2 * i];
            String ratio = lines[3 + 2 * i];
            assertTrue(base.matches("BASE version " + name + " old \\d+\\.\\d+ us \\(best \\d+\\.\\d+\\).*"), base);
            assertTrue(ratio.matches("RATIO version " + name + " new " + RATIOS), ratio);
        }
    }

    @Test
    void aboveOneTheBuildIsFasterThanTheBase() throws IOException {
        String slow = build("slow", """
                float copy = x[xOffset];
                for (int pass = 0; pass < 100; pass++) {
                    copy = Math.nextUp(Math.nextDown(copy));
                }
                y[yOffset] = copy;""");
        String fast = build("fast", "y[yOffset] = x[xOffset];");
        String out = run("--build slow=" + slow + " --build fast=" + fast + " --quick --rounds 3 FloatStub.copy/10");
        Matcher ratio = Pattern.compile("RATIO version FloatStub.copy/10 fast (\\S+) ").matcher(out);
        assertTrue(ratio.find(), out);
        assertTrue(Double.parseDouble(ratio.group(1)) > 2, out);
    }

    @Test
    void otherBitsEndTheComparisonUnlessTheyAreOnPurpose() throws IOException {
        String old = build("old", "y[yOffset] = 0f;");
        String negative = build("negative", "y[yOffset] = -0f;");
        String options = "--build old=" + old + " --build new=" + negative + " --quick --rounds 3 FloatStub.copy/4";
        String difference = "FloatStub.copy/4 new differs from the base in 4 of 40 results, the first is 0.0 became -0.0";
        String message = assertThrows(IllegalStateException.class, () -> run(options)).getMessage();
        assertTrue(message.startsWith(difference), message);
        String out = run("--differ " + options);
        assertTrue(out.contains("DIFFERS version " + difference + "\n"), out);
        assertTrue(out.contains("RATIO version FloatStub.copy/4 new "), out);
    }

    @Test
    void whatABuildLacksIsSaid() throws IOException {
        String stub = build("stub", "");
        String options = "--build old=" + stub + " --build new=" + stub + " --quick ";
        for (String lacking : List.of("FloatActivation.tanh/4", "FloatStub.paste/4", "8x8x8/nn/f32", "4-8-3/sgd/2")) {
            String message = assertThrows(IllegalStateException.class, () -> run(options + lacking)).getMessage();
            assertTrue(message.startsWith(lacking + ": the build old (" + stub + ") lacks what it takes: "), message);
        }
        assertEquals(
                "FloatStub.copy/4x4 on the build old: the number of sizes that FloatStub.copy takes is 1, not 2",
                assertThrows(IllegalStateException.class, () -> run(options + "FloatStub.copy/4x4")).getMessage());
        for (String large : List.of(
                "99999x9x99999/nn/f32", "1-999999-tanh/sgd/999999", "FloatUpdate.axpy/715827880x3")) {
            assertEquals(
                    large + ": its arrays are too large for this process; take smaller ones, or give it more with -Xmx",
                    assertThrows(IllegalStateException.class, () -> run(ofLibrary() + large)).getMessage());
        }
        assertMessage("--build new: there is no " + directory.resolve("nowhere"),
                "--build old=" + stub + " --build new=" + directory.resolve("nowhere") + " FloatStub.copy/4");
        assertMessage("--build old: " + directory + " holds no classes of Lanewise; give src/target/classes or the jar",
                "--build old=" + directory + " --build new=" + stub + " FloatStub.copy/4");
    }

    @Test
    void everyBuildIsMeasuredOnlyWhenItNoLongerAllocates() throws IOException {
        // Three seconds from the first call on, as long as a large kernel waits for the compiler.
        String boxed = build("boxed", """
                y[yOffset] = x[xOffset];
                if (System.nanoTime() - Boxes.START < 3_000_000_000L) {
                    Boxes.last = new float[1];
                }""", "static final long START = System.nanoTime();", "static volatile Object last;");
        String plain = build("plain", "y[yOffset] = x[xOffset];");
        long start = System.nanoTime();
        String out = run(
                "--build plain=" + plain + " --build boxed=" + boxed + " --quick --rounds 3 FloatStub.copy/10");
        long elapsed = System.nanoTime() - start;
        assertTrue(elapsed > 3_000_000_000L, () -> elapsed / 1_000_000 + " ms: " + out);
    }

    @Test
    void wrongArguments() {
        String builds = "--build old=a --build new=b ";
        assertMessage("give --build NAME=PATH twice or more; " + VersionOptions.USAGE, "--build old=a 8x8x8/nn/f32");
        assertMessage("--build is old; give NAME=PATH", "--build old");
        assertMessage("--build old is given twice; give each build its own name", "--build old=a --build old=b");
        assertMessage("--build lacks its value; " + VersionOptions.USAGE, "--build");
        assertMessage("--rounds is 0; give a number from 1 to 999999", "--rounds 0");
        assertMessage("--turn is 5ms; give milliseconds from 1 to 9999", "--turn 5ms");
        assertMessage("--cases is no option; " + VersionOptions.USAGE, builds + "--cases 8x8x8/nn/f32");
        assertMessage("FloatActivation.tanh/9/1..0 has no elements between 1.0 and 0.0",
                builds + "FloatActivation.tanh/9/1..0");
        assertMessage(
                "FloatMatrix.transpose/3x5 has rows of another length than its transpose, which a case cannot say;"
                        + " take a square one, such as 3x3",
                builds + "FloatMatrix.transpose/3x5");
        assertMessage("give a case; " + VersionCase.USAGE, builds.strip());
        for (String wrong : List.of(
                "8x8/nn/f32", "8x8x0/nn/f32", "8x8x8/tt/f32", "8x8x8/nn/f16", "784-128-10/lion/32", "784/sgd/32",
                "tanh/1000",
                "FloatActivation.tanh", "FloatActivation.tanh/1000/5")) {
            assertMessage(wrong + " is no case; " + VersionCase.USAGE, builds + wrong);
        }
    }

    @Test
    void howLongEverythingTakes() {
        String options = "--build old=a --build new=b 8x8x8/nn/f32 ";
        assertEquals(Contest.Pace.thorough(40), VersionOptions.parse(options.split(" ")).pace());
        assertEquals(Contest.Pace.quick(10), VersionOptions.parse((options + "--quick").split(" ")).pace());
        assertEquals(
                new Contest.Pace(7, 60_000_000, Contest.Pace.thorough(7).quietNanos()),
                VersionOptions.parse((options + "--rounds 7 --turn 60").split(" ")).pace());
    }

    @Test
    void namesOfCasesAreReadAsTheyAreWritten() {
        GemmCase.all().forEach(gemm -> assertEquals(gemm, GemmCase.parse(gemm.toString())));
        StepCase.all().forEach(step -> assertEquals(step, StepCase.parse(step.toString())));
        assertEquals("5x3x4/nt/f64/bias", GemmCase.parse("5x3x4/nt/f64/bias").toString());
        assertEquals(
                new KernelCase("FloatElementary", "log", List.of(3, 4), 0.001, 10),
                KernelCase.parse("FloatElementary.log/3x4/0.001..10"));
    }

    private static void assertMessage(String expected, String arguments) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, () -> run(arguments)).getMessage(), arguments);
    }

    private static String ofLibrary() {
        return "--build old=" + library() + " --build new=" + library() + " --quick --rounds 3 ";
    }

    /** Where the tests found the library. */
    private static String library() {
        try {
            return Path.of(Simd.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VersionRatios.run(
                VersionOptions.parse(arguments.split(" ")), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Compiles a library of one kernel, which copies n elements by this body. */
    private String build(String name, String body, String... fields) throws IOException {
        Path kernels = Files.createDirectories(directory.resolve(name).resolve("lanewise/kernel"));
        Path simd = kernels.resolve("Simd.java");
        Path stub = kernels.resolve("FloatStub.java");
        Files.writeString(simd, "package lanewise.kernel; public class Simd {}");
        Files.writeString(stub, """
                package lanewise.kernel;
                public class FloatStub {
                    public static void copy(int n, float[] x, int xOffset, float[] y, int yOffset) {
                        for (int end = xOffset + n; xOffset < end; xOffset++, yOffset++) {
                            %s
                        }
                    }
                }
                class Boxes {
                    %s
                }
                """.formatted(body, String.join("\n", fields)));
        assertEquals(
                0, ToolProvider.getSystemJavaCompiler().run(null, null, null, simd.toString(), stub.toString()));
        return directory.resolve(name).toString();
    }
}
