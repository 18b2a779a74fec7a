package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lanewise.network.GradientDiagnosis;
import lanewise.optimize.StopReason;
import lanewise.train.Clipping;
import lanewise.train.FloatHalving;
import lanewise.train.HalvingReport;
import lanewise.train.RateRange;
import lanewise.train.Rollback;
import lanewise.train.TrainingListener;
import lanewise.train.TrainingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of data and training, and of what to do when nothing is learned, run, and do what they say. */
class TrainingExamplesTest {

    @TempDir
    private Path directory;

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
    void streamedCsv() throws IOException {
        String printed = Printed.by(() -> StreamedCsv.main(new String[0]));
        assertTrue(printed.contains("saved, resumed: the same parameters"), printed);
        String accuracy = printed.replaceAll("(?s).*accuracy ([0-9.]+) %.*", "$1");
        assertTrue(Double.parseDouble(accuracy) > 90, printed);
        String elsewhere = printed.replaceAll("(?s).*rows in memory: ([0-9.]+) %.*", "$1");
        assertTrue(Double.parseDouble(elsewhere) > 90, printed);
    }

    @Test
    void onlineDrift() {
        List<OnlineDrift.Line> table = OnlineDrift.run(20_000, 1_000);
        assertEquals(20, table.size());
        assertTrue(table.get(9).accuracy() > 0.8, table.toString());
        assertTrue(table.get(10).accuracy() < 0.65, table.toString());
        assertTrue(table.get(19).accuracy() > 0.8, table.toString());
    }

    @Test
    void learningRateRange() throws IOException {
        RateRange range = LearningRateRange.run(100, (_, _, _, _) -> true);
        assertTrue(range.steepest() > 1e-5 && range.steepest() < 0.1, range.toString());
        Path plot = directory.resolve("plot.svg");
        String printed = Printed.by(() -> LearningRateRange.main(new String[] {plot.toString()}));
        assertTrue(printed.contains("steepest at "), printed);
        String svg = Files.readString(plot);
        assertTrue(svg.startsWith("<svg ") && svg.contains("<polyline ") && !svg.contains("NaN"), svg);
    }

    @Test
    void settingsSearch() {
        FloatHalving search = SettingsSearch.run(12, (_, _) -> {});
        List<HalvingReport.Round> rounds = search.report().rounds();
        assertEquals(List.of(13, 4, 1), rounds.stream().map(round -> round.scores().size()).toList());
        assertEquals(List.of(2, 6, 12), rounds.stream().map(HalvingReport.Round::epochs).toList());
        HalvingReport.Score last = rounds.getFirst().scores().getLast();
        assertEquals("gradient descent, far too fast", last.name());
        assertTrue(rounds.getLast().scores().getFirst().loss() < 0.3, search.report().toString());
        assertEquals(search.report(), SettingsSearch.run(12, (_, _) -> {}).report());
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
        String printed = Printed.by(() -> GradientHealth.main(new String[0]));
        assertTrue(printed.contains("vanishing: try ReLU or its relatives"), printed);
        assertTrue(printed.contains("exploding: clip the gradient by its norm"), printed);
        assertTrue(printed.contains("gradients are healthy in all"), printed);
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
        String printed = Printed.by(() -> Rescue.main(new String[0]));
        assertTrue(printed.contains("back to the last good parameters, rates times 0.25"), printed);
        assertTrue(Rescue.online().contains("step"), Rescue.online());
    }
}
