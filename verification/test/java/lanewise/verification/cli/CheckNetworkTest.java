package lanewise.verification.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckNetworkTest {

    private record Run(int code, String out, String err) {

        static Run of(String line) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = CheckNetwork.run(List.of(line.split(" ")), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void describedNetworkIsVerified() {
        Run run = Run.of("--network 8-12-10-4 --activation tanh --loss softmax --rows 5 --seed 3");
        assertEquals(0, run.code(), run::out);
        assertTrue(run.out().startsWith(
                "gradient check of 8-12-10-4, tanh and identity, softmax cross-entropy: PASSED"), run::out);
        assertTrue(run.out().contains("layer 2 weights 12x10"), run::out);
        assertTrue(run.out().contains("gradient in float against the reference: PASSED"), run::out);
        assertTrue(run.out().contains("gradient in double against the reference: PASSED"), run::out);
    }

    @Test
    void everyOption(@TempDir Path directory) throws IOException {
        Path data = directory.resolve("batch.csv");
        Files.writeString(data, "a,b,target\n0.5,-1,1\n 0.25 , 2 ,0\n\n-3,1e-2,1\n");
        Path maps = directory.resolve("maps");
        Run run = Run.of("--network 2-4-3-1 --activation sigmoid,tanh --output identity --loss bce --mode full --json "
                + "--data " + data + " --heatmap " + maps);
        assertEquals(0, run.code(), run::err);
        assertTrue(run.out().startsWith(
                "{\"subject\": \"2-4-3-1, sigmoid and tanh and identity, binary cross-entropy\""), run::out);
        try (Stream<Path> files = Files.list(maps)) {
            assertEquals(6, files.count());
        }
        assertEquals(0, Run.of("--network 2-4-3-1 --loss mse --output sigmoid --rows 2 --data " + data).code());
        for (String mode : List.of("full", "fast", "sample", "auto")) {
            assertEquals(0, Run.of("--mode " + mode).code());
        }
        assertEquals(0, Run.of("--network 3-2").code());
    }

    /** A long check says how far it is, beside the report; a short one says nothing. */
    @Test
    void progress() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String line = "--network 3-5-2 --mode full --second-order --json";
        PrintStream log = new PrintStream(err, true, StandardCharsets.UTF_8);
        CheckNetwork.run(List.of(line.split(" ")), new PrintStream(out, true, StandardCharsets.UTF_8), log,
                new CheckProgress(log, false, 0));
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().map(l -> l.replaceAll(", [0-9]+ s$", ""))
                .toList();
        assertEquals("before the first comparison", lines.getFirst());
        assertEquals("layer 1 weights: 1 of 32 comparisons", lines.get(1));
        assertEquals("layer 2 biases: 32 of 32 comparisons", lines.get(32));
        // Three rounds for each of four blocks.
        assertEquals("layer 2 biases: 44 of 44 comparisons", lines.getLast());
        assertEquals(45, lines.size());
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("{\"subject\""));
        assertEquals("", Run.of(line).err());
    }

    /** In a terminal it is one line, which makes room for the report. */
    @Test
    void progressInATerminal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (CheckProgress progress = new CheckProgress(new PrintStream(err, true, StandardCharsets.UTF_8), true, 0)) {
            progress.doing("reading " + "x".repeat(200));
            progress.compared(new Progress("all", 1, 2));
            progress.say("a sentence");
            progress.compared(new Progress("all", 2, 2));
        }
        String[] written = err.toString(StandardCharsets.UTF_8).split("\r");
        assertEquals(79, written[1].length());
        assertTrue(written[1].startsWith("reading xxx"));
        assertEquals("all: 1 of 2 comparisons, 0 s" + " ".repeat(79 - 28), written[2]);
        assertEquals(" ".repeat(28), written[3]);
        assertEquals("a sentence" + System.lineSeparator(), written[4]);
        assertEquals("all: 2 of 2 comparisons, 0 s", written[5]);
        assertEquals(" ".repeat(28), written[6]);
        assertEquals(7, written.length);
    }

    /** Between two comparisons there may be minutes: a thread keeps the line alive, and ends with the check. */
    @Test
    void progressGoesOnWithinAnEvaluation() throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream log = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (CheckProgress progress = CheckProgress.running(log, false, 1)) {
            progress.doing("an evaluation");
            for (int k = 0; k < 600 && err.toString(StandardCharsets.UTF_8).lines().count() < 3; k++) {
                Thread.sleep(100);
            }
        }
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.size() >= 3, () -> "lines " + lines);
        assertTrue(lines.stream().allMatch(line -> line.startsWith("an evaluation, ")), lines::toString);
        Thread.sleep(700);
        assertEquals(lines, err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void whatTakesLongIsSaidBeforehand() {
        Network small = Network.inputs(4).dense(8, Activation.TANH).dense(3).softmaxCrossEntropy();
        assertEquals(Optional.empty(), CheckNetwork.warning(small, Mode.AUTO, 1_000));
        assertEquals(
                "this takes long: some 420 evaluations of 67 parameters on 1000000 rows; --rows 1000 takes fewer of "
                        + "them",
                CheckNetwork.warning(small, Mode.AUTO, 1_000_000).orElseThrow());
        Network large = Network.inputs(784).dense(128, Activation.RELU).dense(10).softmaxCrossEntropy();
        assertEquals(Optional.empty(), CheckNetwork.warning(large, Mode.AUTO, 5));
        assertEquals("this takes long: some 610638 evaluations of 101770 parameters on 1 row; --mode fast takes fewer "
                + "evaluations", CheckNetwork.warning(large, Mode.FULL, 1).orElseThrow());
        assertEquals("this takes long: some 96 evaluations of 101770 parameters on 900 rows; that is the fastest mode",
                CheckNetwork.warning(large, Mode.FAST, 900).orElseThrow());
        assertTrue(CheckNetwork.warning(large, Mode.SAMPLE, 1_000).orElseThrow().contains("some 654 evaluations"));
    }

    @Test
    void heatMapsThatShowNothingAreExplained(@TempDir Path directory) throws IOException {
        Path maps = directory.resolve("maps");
        Run fast = Run.of("--mode fast --heatmap " + maps);
        assertEquals(0, fast.code());
        assertEquals(
                "no heat map was drawn: the fast mode compares single entries only where a block fails; --mode full "
                        + "or --mode sample draws one" + System.lineSeparator(),
                fast.err());
        assertTrue(Files.notExists(maps));
        Path data = Files.writeString(directory.resolve("large.csv"), "1e300,1e300,1\n");
        Run overflow = Run.of("--network 2-3-1 --loss mse --activation identity --heatmap " + maps + " --data " + data);
        assertEquals(1, overflow.code());
        assertEquals("no heat map was drawn: nothing could be compared" + System.lineSeparator(), overflow.err());
    }

    @Test
    void secondDerivatives() {
        Run run = Run.of("--network 5-7-3 --second-order");
        assertEquals(0, run.code(), run::out);
        assertTrue(run.out().contains("second order: PASSED, u'Hv and v'Hu are equal in 12 of 12 comparisons"),
                run::out);
        assertTrue(run.out().contains("\nH v: largest entry "), run::out);
        assertTrue(Run.of("--network 5-7-3 --json --second-order").out().contains("\"secondOrder\": {\"verdict\""));
        assertTrue(Run.of("--network 5-7-3 --json").out().contains("\"secondOrder\": null"));
    }

    @Test
    void everyActivationAndLossHasAWord() {
        for (String activation : Choices.activations().keySet()) {
            assertEquals(0, Run.of("--network 5-6-3 --activation " + activation).code(), activation);
        }
        assertTrue(Choices.activations().keySet().containsAll(List.of("identity", "relu", "tanh", "sigmoid")));
        for (String loss : Choices.losses().keySet()) {
            Run run = Run.of("--network 5-6-3 --rows 6 --loss " + loss);
            assertEquals(0, run.code(), () -> loss + "\n" + run.out());
        }
        assertTrue(Choices.losses().size() >= 13);
    }

    @Test
    void layersBehindHiddenOnes() {
        Run run = Run.of("--network 5-7-6-3 --norm batch --dropout 0.3 --l1 0.01 --l2 0.1 --rows 9");
        assertEquals(0, run.code(), run::out);
        assertTrue(
                run.out().startsWith("gradient check of 5-7-6-3, tanh and identity, batch norm, dropout 0.3, softmax "
                        + "cross-entropy, l1 0.01, l2 0.1: PASSED"),
                run::out);
        assertEquals(0, Run.of("--network 5-7-3 --norm layer").code());
    }

    @Test
    void overflowIsAFailureThatIsNamed(@TempDir Path directory) throws IOException {
        Path data = directory.resolve("large.csv");
        Files.writeString(data, "1e300,1e300,1\n");
        Run run = Run.of("--network 2-3-1 --loss mse --activation identity --data " + data);
        assertEquals(1, run.code(), run::out);
        assertTrue(run.out().contains("NONFINITE"), run::out);
    }

    /** Targets of 10⁹ make a loss of 10¹⁸, which leaves too few digits for the small entries. */
    @Test
    void whatCannotBeVerifiedHasItsOwnCode(@TempDir Path directory) throws IOException {
        Path data = directory.resolve("huge.csv");
        Files.writeString(data, "1,1,1e9\n1,2,1e9\n");
        Run run = Run.of("--network 2-3-1 --loss mse --data " + data);
        assertEquals(2, run.code(), run::out);
        assertTrue(run.out().contains("NOT VERIFIED"), run::out);
    }

    @Test
    void wrongArgumentsGetASentence() {
        assertComplaint("--frob is not an option, or its value is missing", "--frob");
        assertComplaint("--frob is not an option", "--frob 3");
        assertComplaint("--network 5 has no layer; give inputs and outputs at least, for example 4-3", "--network 5");
        assertComplaint("--network x: not a whole number", "--network 5-x-2");
        assertComplaint("--rows 0: must be at least 1", "--rows 0");
        // 8 numbers each: 2^31 rows less 2^29 are 0 in an int, as many as that and 8 more are 64.
        for (int rows : new int[] {2_000_000_000, 3 << 29, (3 << 29) + 8}) {
            assertComplaint("x would have " + rows + " rows of 8 numbers, more than one array can hold; use fewer rows",
                    "--rows " + rows);
        }
        assertComplaint("activation frob is unknown; known are elu, gelu, gelu-tanh, ", "--activation frob");
        assertComplaint("loss frob is unknown; known are bce, ", "--loss frob");
        assertComplaint("normalisation frob is unknown; known are none, layer, batch", "--norm frob");
        assertComplaint("--l2 x: not a number", "--l2 x");
        assertComplaint("the dropout rate is 1.0; it must be at least 0 and less than 1", "--dropout 1");
        assertComplaint("mode frob is unknown; known are full, fast, sample, auto", "--mode frob");
        assertComplaint("--activation names 3 activations for 2 hidden layers; give one for all, or one each",
                "--activation tanh,tanh,tanh");
        assertComplaint("--rows 99999999999: must be at most 2147483647", "--rows 99999999999");
        assertComplaint("--network : not a whole number", "--network 2-3-");
        assertComplaint("activation foo is unknown", "--network 8-4 --activation foo");
        assertComplaint("--activation names 3 activations for 2 hidden layers", "--activation tanh,tanh,");
    }

    @Test
    void wrongFilesGetASentence(@TempDir Path directory) throws IOException {
        assertData(directory, "1,2\n", " has 2 numbers in a row instead of 8 inputs and 1 target");
        assertData(directory, "1,2,3,4,5,6,7,8,\n", " row 1 column 9: the number is missing; give it a number, or take "
                + "its row out of the file");
        assertData(directory, "1,2,3,4,5,6,7,8,one\n", " row 1 column 9: \"one\" is not a number");
        assertData(directory, "x1,2,3,4,5,6,7,8,0\n1,2,3,4,5,6,7,8,0\n", " row 1 column 1: \"x1\" is not a number");
        assertData(directory, "1,2,3,4,5,6,7,8,0\n1,2,NaN,4,5,6,7,8,0\n", " row 2 column 3: the number is missing; "
                + "give it a number, or take its row out of the file");
        assertData(directory, "heading\n", " has no row of data");
        Path absent = directory.resolve("absent");
        Run run = Run.of("--data " + absent);
        assertEquals(CheckNetwork.USAGE, run.code());
        assertTrue(run.err().contains(absent.toString()), run::err);
    }

    private static void assertData(Path directory, String text, String sentence) throws IOException {
        Path data = directory.resolve("bad.csv");
        Files.writeString(data, text);
        Run run = Run.of("--data " + data);
        assertEquals(CheckNetwork.USAGE, run.code());
        assertTrue(run.err().contains("bad.csv" + sentence), run::err);
        assertTrue(run.out().isEmpty());
    }

    /** Neither a mark of the encoding nor a heading is a row, and no row is a heading. */
    @Test
    void everyRowOfAFileCounts(@TempDir Path directory) throws IOException {
        Path plain = Files.writeString(directory.resolve("plain.csv"), "1,2,3,0\n4,5,6,1\n");
        Path marked = Files.writeString(directory.resolve("marked.csv"), "\uFEFF1,2,3,0\n4,5,6,1\n");
        Path headed = Files.writeString(directory.resolve("headed.csv"), "\uFEFFa,b,c,d\n1,2,3,0\n4,5,6,1\n");
        String expected = withoutTime(Run.of("--network 3-2 --data " + plain));
        assertNotEquals(expected, withoutTime(Run.of("--network 3-2 --rows 1 --data " + plain)));
        assertEquals(expected, withoutTime(Run.of("--network 3-2 --data " + marked)));
        assertEquals(expected, withoutTime(Run.of("--network 3-2 --data " + headed)));
    }

    private static String withoutTime(Run run) {
        return run.out().replaceAll("[0-9.]+ s\n", "");
    }

    private static void assertComplaint(String expected, String line) {
        Run run = Run.of(line);
        assertEquals(CheckNetwork.USAGE, run.code());
        assertTrue(run.err().startsWith(expected), run::err);
        assertTrue(run.out().isEmpty());
    }

    @Test
    void help() {
        Run run = Run.of("--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("--network 8-12-10-4"));
        assertTrue(run.out().contains("Exit code: 0 verified, 1 wrong, 2 not verified, 3 wrong arguments."));
    }
}
