package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lanewise.examples.CurveFit;
import lanewise.examples.GradientHealth;
import lanewise.examples.ModelFiles;
import lanewise.examples.OwnLoop;
import lanewise.examples.Rescue;
import lanewise.examples.SettingsSearch;
import lanewise.examples.ShopDemand;
import lanewise.examples.StreamedCsv;
import lanewise.examples.WideLayers;
import lanewise.kernel.Parallelism;
import lanewise.network.GradientDiagnosis;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples around a run: choosing, diagnosing, rescuing, streaming, writing, and doing it by hand. */
class MoreExamplesTest {

    @TempDir
    private Path directory;

    /** A main method. */
    private interface Main {
        void run() throws IOException;
    }

    private static String printed(Main main) throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            main.run();
        } finally {
            System.setOut(out);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shopDemand() {
        ShopDemand.Result result = ShopDemand.run(8_000);
        double gap = result.constant() - result.possible();
        assertTrue(result.network() - result.possible() < 0.25 * gap, result.toString());
        assertEquals(0.9, result.enough(), 0.05);
        assertInstanceOf(StopReason.Patience.class, result.report().stop());
        double last = result.report().last().learningRate();
        assertTrue(last < 0.01, "the plateau has lowered the rate: " + last);
    }

    @Test
    void settingsSearch() {
        FloatHalving search = SettingsSearch.run(12);
        List<HalvingReport.Round> rounds = search.report().rounds();
        assertEquals(List.of(13, 4, 1), rounds.stream().map(round -> round.scores().size()).toList());
        assertEquals(List.of(2, 6, 12), rounds.stream().map(HalvingReport.Round::epochs).toList());
        HalvingReport.Score last = rounds.getFirst().scores().getLast();
        assertEquals("gradient descent, far too fast", last.name());
        assertTrue(rounds.getLast().scores().getFirst().loss() < 0.3, search.report().toString());
        assertEquals(search.report(), SettingsSearch.run(12).report());
    }

    private static Set<GradientDiagnosis.Finding> findings(GradientDiagnosis diagnosis) {
        return diagnosis.blocks().stream().map(GradientDiagnosis.Entry::finding).collect(Collectors.toSet());
    }

    @Test
    void gradientHealth() throws IOException {
        Map<String, GradientDiagnosis> diagnoses = GradientHealth.run();
        assertTrue(findings(diagnoses.get("sigmoids")).contains(GradientDiagnosis.Finding.VANISHING));
        assertEquals(
                GradientDiagnosis.Finding.VANISHING,
                diagnoses.get("sigmoids").blocks().getFirst().finding(),
                "the first layer is the one that gets least");
        assertTrue(findings(diagnoses.get("large weights")).contains(GradientDiagnosis.Finding.EXPLODING));
        assertTrue(findings(diagnoses.get("rectifiers off")).contains(GradientDiagnosis.Finding.DEAD));
        assertTrue(diagnoses.get("residual blocks").healthy(), diagnoses.get("residual blocks").describe());
        String printed = printed(() -> GradientHealth.main(new String[0]));
        assertTrue(printed.contains("vanishing: try ReLU or its relatives"), printed);
        assertTrue(printed.contains("exploding: clip the gradient by its norm"), printed);
        assertTrue(printed.contains("gradients are healthy in all"), printed);
    }

    @Test
    void curveFit() throws IOException {
        for (Map.Entry<String, OptimizationResult> each : CurveFit.run().entrySet()) {
            assertInstanceOf(StopReason.Converged.class, each.getValue().stop(), each.toString());
            assertTrue(each.getValue().loss() < 1e-15, each.toString());
        }
        String printed = printed(() -> CurveFit.main(new String[0]));
        assertTrue(printed.contains("2.000000·e^(−0.500000·t) + 1.000000"), printed);
    }

    @Test
    void rescue() throws IOException {
        TrainingListener deaf = report -> {};
        assertInstanceOf(StopReason.Diverged.class, Rescue.run(Rollback.NEVER, Clipping.NONE, deaf).stop());
        TrainingReport saved = Rescue.run(new Rollback(10, 0.25, 100), Clipping.NONE, deaf);
        assertTrue(saved.rollbacks() > 0 && saved.bestLoss() < 0.1, saved.toString());
        assertFalse(saved.stop() instanceof StopReason.Diverged, saved.toString());
        TrainingReport clipped = Rescue.run(Rollback.NEVER, new Clipping(0.01, 0), deaf);
        assertFalse(clipped.stop() instanceof StopReason.Diverged, clipped.toString());
        String printed = printed(() -> Rescue.main(new String[0]));
        assertTrue(printed.contains("back to the last good parameters, rates times 0.25"), printed);
        assertTrue(Rescue.online().contains("step"), Rescue.online());
    }

    @Test
    void streamedCsv() throws IOException {
        String printed = printed(() -> StreamedCsv.main(new String[0]));
        assertTrue(printed.contains("saved, resumed: the same parameters"), printed);
        String accuracy = printed.replaceAll("(?s).*accuracy ([0-9.]+) %.*", "$1");
        assertTrue(Double.parseDouble(accuracy) > 90, printed);
        String elsewhere = printed.replaceAll("(?s).*rows in memory: ([0-9.]+) %.*", "$1");
        assertTrue(Double.parseDouble(elsewhere) > 90, printed);
    }

    @Test
    void modelFiles() throws IOException {
        String printed = printed(() -> ModelFiles.main(new String[] {directory.toString()}));
        assertTrue(printed.contains("virginica") && printed.contains("float[4, 8]"), printed);
        OnnxInterpreter masked = new OnnxInterpreter(directory.resolve("mask.onnx"));
        assertEquals(List.of("y"), List.copyOf(masked.outputs.keySet()));
        assertEquals(Set.of("outputs", "probabilities"), new OnnxInterpreter(directory.resolve("iris.onnx")).outputs
                .keySet());
    }

    @Test
    void slicesOfWideLayersOnAnyNumberOfThreads() throws IOException {
        float[] alone = WideLayers.run(2, null);
        try (Parallelism threads = Parallelism.of(2)) {
            assertArrayEquals(alone, WideLayers.run(2, threads));
        }
        assertTrue(WideLayers.accuracy(alone) > 0.9);
        assertTrue(printed(() -> WideLayers.main(new String[0])).startsWith("accuracy 9"));
    }

    @Test
    void ownLoop() throws IOException {
        assertTrue(OwnLoop.run(20) > 0.96);
        assertEquals(OwnLoop.run(2), OwnLoop.run(2));
        boolean[] kept = OwnLoop.kept(0, 0);
        assertTrue(Arrays.equals(kept, OwnLoop.kept(0, 0)) && !Arrays.equals(kept, OwnLoop.kept(1, 0)));
        String printed = printed(() -> OwnLoop.main(new String[0]));
        assertTrue(printed.contains("layer 1 weights 64x32 at offset 0"), printed);
    }
}
