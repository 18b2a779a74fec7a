package lanewise.jmh.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lanewise.jmh.Contest;
import lanewise.jmh.GemmCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables hold what has been measured so far; charts show what stands in the table. */
class ResultsTest {

    /** Of a type's largest square and of no other product. */
    private static final GemmCase LARGEST = GemmCase.parse("2048x2048x2048/nn/f32");

    @TempDir
    private Path directory;

    @Test
    void aTableHoldsEachCaseAtOnce() throws IOException {
        RatioTable table = new RatioTable("some", directory);
        table.add("a", List.of(outcome("lanewise", 10), outcome("copy", 20)));
        assertEquals(3, lines("some.csv").size());
        table.add("b", List.of(outcome("lanewise", 10)));
        assertEquals(4, lines("some.csv").size());
        new RatioTable("some", directory).add("a", List.of(outcome("lanewise", 30)));
        assertEquals(
                List.of(
                        "a,lanewise,30.0,30.0,1.000,1.000,1.000,1.000,1.000",
                        "b,lanewise,10.0,10.0,1.000,1.000,1.000,1.000,1.000"),
                lines("some.csv").subList(1, 3));
        try (var files = Files.list(directory)) {
            assertEquals(List.of("some.csv"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aTableThatIsNoneIsLeftAsItIsAndRefusedBeforeAnythingIsMeasured() throws IOException {
        new RatioTable("some", directory).add("a", List.of(outcome("lanewise", 10)));
        Path file = directory.resolve("some.csv");
        String header = lines("some.csv").getFirst();
        String row = lines("some.csv").getLast();
        for (List<String> wrong : List.of(
                List.of(" has other columns than this program writes", "name,size", "mine,1"),
                List.of(" row 2: there are 1 columns instead of 9", header, "", row),
                List.of(" row 3: there are 2 columns instead of 9", header, row, "b,lanewise"),
                List.of(" row 2: \"fast\" is not a number", header, row.replace("10.0,10.0", "10.0,fast")))) {
            List<String> content = wrong.subList(1, wrong.size());
            Files.write(file, content);
            String sentence = file + wrong.getFirst()
                    + "; mend it, move it away, or name another directory by --results";
            assertEquals(
                    sentence,
                    assertThrows(IllegalArgumentException.class, () -> new RatioTable("some", directory)).getMessage());
            assertEquals(content, lines("some.csv"));
        }
    }

    @Test
    void aTableWithoutAllSquaresOfATypeHasNoChart() throws IOException {
        measure(List.of(LARGEST), 90);
        assertEquals(
                directory
                        + "/gemm.csv has not yet all squares of a type, 8 to 2048 in f32 or in f64, so there is no chart to draw",
                assertThrows(IllegalArgumentException.class, () -> GemmCharts.redraw(directory)).getMessage());
    }

    @Test
    void fractionsAreOfTheLargerPeakOfARun() throws IOException {
        GemmReport report = new GemmReport(directory, new FmaPeak.Peak(50, 60));
        GemmCase gemm = GemmCase.parse("10x10x10/nn/f32");
        report.add(gemm, List.of(outcome("lanewise", 40)));
        assertEquals("1.000", lines("gemm.csv").get(1).split(",")[6]);
        report.finish(new FmaPeak.Peak(100, 30));
        assertEquals("0.500", lines("gemm.csv").get(1).split(",")[6]);
        assertEquals("100 GFLOP/s f32, 60 GFLOP/s f64",
                new FmaPeak.Peak(50, 60).or(new FmaPeak.Peak(100, 30)).toString());
    }

    @Test
    void theChartHasThePeakOfTheRunsThatMeasuredItsSquares() throws IOException {
        measure(GemmCase.all().stream().filter(gemm -> gemm.isSquare() && !gemm.isDouble()).toList(), 80);
        String chart = Files.readString(directory.resolve("gemm-f32.svg"));
        assertTrue(chart.contains(">peak measured in the same run: 80<"), chart);
        assertTrue(Files.exists(directory.resolve("gemm-f32.png")));
        assertFalse(Files.exists(directory.resolve("gemm-f64.svg")));
        measure(List.of(GemmCase.parse("33x17x65/nn/f32")), 400);
        assertEquals(chart, Files.readString(directory.resolve("gemm-f32.svg")));
        measure(List.of(LARGEST), 90);
        String later = Files.readString(directory.resolve("gemm-f32.svg"));
        assertTrue(later.contains(">peak measured in the same run: 90<"), later);
    }

    /** Every product of these at half of this peak. */
    private void measure(List<GemmCase> cases, double peak) throws IOException {
        GemmReport report = new GemmReport(directory, new FmaPeak.Peak(peak, peak));
        for (GemmCase gemm : cases) {
            report.add(gemm, List.of(outcome("lanewise", gemm.flop() / peak * 2)));
        }
        report.finish(new FmaPeak.Peak(1, 1));
    }

    private List<String> lines(String file) throws IOException {
        return new ArrayList<>(Files.readAllLines(directory.resolve(file)));
    }

    private static Contest.Outcome outcome(String name, double nanos) {
        return new Contest.Outcome(name, new double[] {nanos}, new double[] {1});
    }
}
