package lanewise.verification;

import static lanewise.verification.GradientCheckTest.NETWORK;
import static lanewise.verification.GradientCheckTest.squares;
import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;

/** Which comparisons each mode makes, what they cost and what they find. */
class CheckModesTest {

    @Test
    void fullModeCostsSixEvaluationsPerEntry() {
        GradientReport report = GradientCheck.of(NETWORK).seed(3).run();
        assertTrue(report.evaluations() >= 6 * 282 && report.evaluations() < 6 * 282 * 1.1, report::toString);
        assertEquals(Mode.FULL, report.mode());
    }

    @Test
    void fastModeDoesNotDependOnTheNumberOfParameters() {
        Network wide = Network.inputs(300).dense(200, Activation.TANH).dense(10).softmaxCrossEntropy();
        GradientReport report = GradientCheck.of(wide).mode(Mode.FAST).run().assertPassed();
        assertTrue(report.evaluations() < 6 * (3 * 4 + 1) * 3, report::toString);
        assertEquals(5, report.blocks().size());
        for (BlockReport block : report.blocks().subList(0, 4)) {
            assertEquals(3, block.comparisons());
            assertTrue(block.detectable() < 1e-4, report::toString);
        }
    }

    /** One wrong entry among 60,000 is found by halving, and named. */
    @Test
    void fastModeFindsTheWrongEntry() {
        Network wide = Network.inputs(300).dense(200, Activation.TANH).dense(10).softmaxCrossEntropy();
        RandomProblem problem = RandomProblem.of(wide, 5, new SplittableRandom(1));
        var reference = ReferenceNetwork.of(wide, SummationOrder.ROW_BY_ROW);
        ReferenceFunction function = new ReferenceFunction(reference, problem.x(), problem.y(), 5);
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < 5; k++) {
            int wrong = random.nextInt(60_000);
            Changed changed = new Changed(function, g -> g[wrong] += 0.01);
            GradientReport report = GradientCheck.of("one wrong", changed).parameters(problem.parameters())
                    .blocks(ParameterBlock.of(reference.layout())).mode(Mode.FAST).seed(k).run();
            assertEquals(Verdict.FAILED, report.verdict());
            BlockReport block = report.blocks().getFirst();
            Entry found = block.notable().stream().filter(e -> e.index() >= 0).findFirst().orElseThrow();
            assertEquals(wrong, found.index(), report::toString);
            assertEquals(Outcome.FAIL, found.outcome());
            assertTrue(report.evaluations() < 2_000, report::toString);
        }
    }

    @Test
    void fastModeFindsSeveralWrongEntries() {
        List<Integer> wrong = List.of(17, 4_003, 29_999);
        DoubleObjective objective = objective(30_000, p -> Arrays.stream(p).map(v -> v * v).sum(),
                p -> {
                    double[] g = Arrays.stream(p).map(v -> 2 * v).toArray();
                    wrong.forEach(i -> g[i] += 1);
                    return g;
                });
        double[] at = new SplittableRandom(1).doubles(30_000, -1, 1).toArray();
        GradientReport report = GradientCheck.of(objective).parameters(at).mode(Mode.FAST).run();
        List<Integer> found = report.blocks().getFirst().notable().stream().filter(e -> e.outcome() == Outcome.FAIL)
                .map(Entry::index).filter(i -> i >= 0).sorted().toList();
        assertEquals(wrong, found, report::toString);
    }

    @Test
    void fastModeCatchesStructuralBugs() {
        for (PlantedBug bug : List.of(PlantedBug.MISSING_ONE_OVER_N, PlantedBug.DELTA_THROUGH_W,
                PlantedBug.LAST_LANES_DROPPED, PlantedBug.WEIGHT_GRADIENT_TRANSPOSED, PlantedBug.BIAS_NOT_SUMMED,
                PlantedBug.ONE_SAMPLE_IGNORED)) {
            PlainNetwork network = new PlainNetwork(new int[] {6, 15, 9, 3}, Hidden.TANH, true, false, 0, 4, 1, bug);
            GradientReport report = GradientCheck.of("fast", network).parameters(network.start())
                    .blocks(network.blocks())
                    .mode(Mode.FAST).run();
            assertEquals(Verdict.FAILED, report.verdict(), () -> bug + "\n" + report);
        }
    }

    @Test
    void sampleTakesFirstLastAndTails() {
        ParameterBlock block = new ParameterBlock("matrix", 0, 50, 37);
        GradientReport report = GradientCheck.of(squares(50 * 37))
                .parameters(new SplittableRandom(1).doubles(50 * 37).toArray())
                .blocks(List.of(block)).mode(Mode.SAMPLE).run().assertPassed();
        double[] numeric = report.blocks().getFirst().numeric();
        assertEquals(32, report.blocks().getFirst().comparisons());
        for (int i : new int[] {0, 36, 35, 30, 50 * 37 - 1, 50 * 37 - 2, 50 * 37 - 8}) {
            assertTrue(!Double.isNaN(numeric[i]), "entry " + i + " was not sampled");
        }
    }

    @Test
    void largeNetworksAreCheckedFastAndSampled() {
        Network wide = Network.inputs(200).dense(60, Activation.RELU).dense(10).softmaxCrossEntropy();
        GradientReport report = GradientCheck.of(wide).run().assertPassed();
        assertEquals(Mode.AUTO, report.mode());
        assertEquals(3 + 32, report.blocks().getFirst().comparisons());
        assertEquals("all parameters", report.blocks().getLast().block().name());
    }
}
