package lanewise.verification;

import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.train.DoubleModel;
import lanewise.train.FloatModel;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientCheckTest {

    private static final Network NETWORK = Network.inputs(8).dense(12, Activation.TANH).dense(10, Activation.TANH)
            .dense(4)
            .softmaxCrossEntropy();

    private static DoubleObjective squares(int n) {
        return objective(n, p -> Arrays.stream(p).map(v -> v * v).sum(), p -> Arrays.stream(p).map(v -> 2 * v)
                .toArray());
    }

    @Test
    void callersArraysStayAsTheyAreEvenWhenTheFunctionThrows() {
        double[] p = {1, -0.0, 3};
        double[] copy = p.clone();
        int[] calls = {0};
        DoubleObjective throwing = objective(3, q -> {
            if (++calls[0] == 20) {
                throw new IllegalStateException("the function gave up");
            }
            return q[0] * q[1] + q[2];
        }, q -> new double[] {q[1], q[0], 1});
        GradientCheck check = GradientCheck.of(throwing).parameters(p);
        assertEquals("the function gave up", assertThrows(IllegalStateException.class, check::run).getMessage());
        assertBits(copy, p);
        // What the function sees afterwards is the original point again.
        List<double[]> seen = new ArrayList<>();
        check = GradientCheck.of(objective(3, q -> {
            seen.add(q.clone());
            return q[0] * q[1] + q[2];
        }, q -> new double[] {q[1], q[0], 1})).parameters(p);
        check.run().assertPassed();
        assertBits(copy, seen.getFirst());
        assertBits(copy, p);
        for (double[] point : seen) {
            int moved = 0;
            for (int i = 0; i < 3; i++) {
                moved += Double.doubleToRawLongBits(point[i]) == Double.doubleToRawLongBits(copy[i]) ? 0 : 1;
            }
            assertTrue(moved <= 1 || seen.indexOf(point) < 20, "two parameters moved at once");
        }
    }

    /** The array that a throwing function was handed is restored before the exception leaves the checker. */
    @Test
    void sharedArrayIsRestoredWhenTheFunctionThrows() {
        double[][] handed = {null};
        int[] calls = {0};
        Differentiated function = new Differentiated() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double value(double[] p) {
                handed[0] = p;
                if (calls[0]++ == 15) {
                    throw new IllegalStateException("no more");
                }
                return p[0] + p[1];
            }

            @Override
            public double valueAndGradient(double[] p, double[] g) {
                g[0] = 1;
                g[1] = 1;
                return p[0] + p[1];
            }
        };
        double[] start = {0.1, 0.2};
        assertThrows(IllegalStateException.class, () -> GradientCheck.of("throws", function).parameters(start).run());
        assertBits(start, handed[0]);
    }

    private static void assertBits(double[] expected, double[] actual) {
        assertArrayEquals(Arrays.stream(expected).mapToLong(Double::doubleToRawLongBits).toArray(),
                Arrays.stream(actual).mapToLong(Double::doubleToRawLongBits).toArray());
    }

    @Test
    void functionThatChangesItsParametersIsAProblem() {
        DoubleObjective impure = objective(2, p -> {
            p[1] = 7;
            return p[0];
        }, _ -> new double[] {1, 0});
        GradientReport report = GradientCheck.of(impure).parameters(new double[] {1, 2}).run();
        assertEquals(Verdict.FAILED, report.verdict());
        assertTrue(report.problems().getFirst().contains("changed the parameters"), report::toString);
    }

    @Test
    void valueMustBeTheSameWithAndWithoutGradient() {
        DoubleObjective disagreeing = new DoubleObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double value(double[] p) {
                return p[0] / 2;
            }

            @Override
            public double valueAndGradient(double[] p, double[] g) {
                g[0] = 0.5;
                return p[0];
            }
        };
        GradientReport report = GradientCheck.of(disagreeing).parameters(new double[] {1}).run();
        assertTrue(report.problems().getFirst().startsWith("the value alone is 0.5"), report::toString);
    }

    @Test
    void stopsOnRequest() {
        int[] asked = {0};
        GradientReport report = GradientCheck.of(NETWORK).stopWhen(() -> ++asked[0] > 50).run();
        assertEquals(50, report.count(Outcome.PASS));
        assertEquals(Verdict.NOT_VERIFIED, report.verdict());
        assertEquals("stopped after 50 of 282 comparisons", report.undecided().getFirst());
    }

    @Test
    void progressCountsEveryComparison() {
        List<Progress> heard = new ArrayList<>();
        GradientCheck.of(NETWORK).progress(heard::add).run();
        assertEquals(282, heard.size());
        assertEquals(new Progress("layer 1 weights", 1, 282), heard.getFirst());
        assertEquals(new Progress("layer 3 biases", 282, 282), heard.getLast());
    }

    @Test
    void seedDecidesEverything() {
        assertEquals(GradientCheck.of(NETWORK).seed(4).run().value(), GradientCheck.of(NETWORK).seed(4).run().value());
        assertTrue(GradientCheck.of(NETWORK).seed(4).run().value() != GradientCheck.of(NETWORK).seed(5).run().value());
    }

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
        var reference = lanewise.verification.reference.ReferenceNetwork.of(wide,
                lanewise.verification.reference.SummationOrder.ROW_BY_ROW);
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

    @Test
    void assertPassedShowsTheTable() {
        GradientReport passed = GradientCheck.of(squares(3)).parameters(new double[] {1, 2, 3}).run();
        assertSame(passed, passed.assertPassed());
        DoubleObjective wrong = objective(3, p -> p[0] + p[1] + p[2], _ -> new double[] {1, 2, 1});
        AssertionError error = assertThrows(AssertionError.class,
                () -> GradientCheck.of(wrong).name("sum").parameters(new double[] {1, 2, 3}).run().assertPassed());
        assertTrue(error.getMessage().startsWith("gradient check of sum: FAILED"), error.getMessage());
        assertTrue(error.getMessage().contains("FAIL [0, 1] analytic 2.000000000 numeric 1.0000"), error.getMessage());
        assertTrue(error.getMessage().contains("hint: only entry [0, 1] is wrong"), error.getMessage());
    }

    /** What is in float is widened, and is what the second hop computes with. */
    @Test
    void aModelIsCheckedAtItsParameters() {
        RandomProblem problem = RandomProblem.of(NETWORK, 3, new SplittableRandom(4));
        float[] p = FloatObjectiveFunction.narrow(problem.parameters());
        float[] x = FloatObjectiveFunction.narrow(problem.x());
        float[] y = FloatObjectiveFunction.narrow(problem.y());
        GradientReport report = GradientCheck.of(FloatModel.of(NETWORK, p)).data(x, y, 3).run().assertPassed();
        double value = FloatBackprop.of(NETWORK, 3).value(p, x, y, 3);
        assertEquals(value, report.kernels().getFirst().value());
        assertEquals(value, report.value(), 1e-6);
        GradientReport inDouble = GradientCheck.of(DoubleModel.of(NETWORK, problem.parameters()))
                .data(problem.x(), problem.y(), 3).run().assertPassed();
        assertEquals(DoubleBackprop.of(NETWORK, 3).value(problem.parameters(), problem.x(), problem.y(), 3),
                inDouble.kernels().getLast().value());
    }

    @Test
    void jsonHoldsTheSame() {
        String json = GradientCheck.of(NETWORK).seed(3).run().json();
        assertTrue(json.startsWith("{\"subject\": \"8-12-10-4, tanh and identity, softmax cross-entropy\", "
                + "\"verdict\": \"PASSED\""), json);
        assertTrue(json.contains("\"name\": \"layer 2 weights\", \"offset\": 108, \"rows\": 12, \"columns\": 10"),
                json);
        assertTrue(json.contains("\"kernels\": [{\"name\": \"gradient in float\", \"verdict\": \"PASSED\""), json);
        String strange = GradientCheck.of(objective(1, p -> p[0], _ -> new double[] {Double.NaN})).name("a \"b\"\n\\")
                .parameters(new double[] {1}).run().json();
        assertTrue(strange.contains("\"subject\": \"a \\\"b\\\"\\u000a\\\\\""), strange);
        assertTrue(strange.contains("\"analytic\": \"NaN\""), strange);
        Map<?, ?> read = (Map<?, ?>) Json.read(json);
        assertEquals(3.0, read.get("seed"));
        assertEquals(282.0, read.get("dimension"));
        List<?> blocks = (List<?>) read.get("blocks");
        assertEquals(6, blocks.size());
        Map<?, ?> worst = (Map<?, ?>) ((Map<?, ?>) blocks.getFirst()).get("worst");
        assertEquals("PASS", worst.get("outcome"));
        assertEquals((double) worst.get("analytic"), (double) worst.get("numeric"), 1e-9);
        assertEquals("a \"b\"\n\\", ((Map<?, ?>) Json.read(strange)).get("subject"));
        for (Mode mode : Mode.values()) {
            Json.read(GradientCheck.of(NETWORK).mode(mode).secondOrder().run().json());
        }
        Json.read(GradientCheck.of(objective(2, p -> p[0] / p[1], _ -> new double[] {1, 1})).parameters(new double[2])
                .run().json());
        assertThrows(IllegalArgumentException.class, () -> Json.read(json.substring(1)));
        assertThrows(IllegalArgumentException.class, () -> Json.read("{\"a\": NaN}"));
    }

    @Test
    void heatMapShowsWhereItIsWrong(@TempDir Path directory) throws IOException {
        PlainNetwork network = new PlainNetwork(new int[] {4, 6, 3}, Hidden.TANH, true, false, 0, 4, 1,
                PlantedBug.LAST_COLUMN_DROPPED);
        GradientReport report = GradientCheck.of("map", network).parameters(network.start()).blocks(network.blocks())
                .run();
        List<Path> files = report.heatMaps(directory.resolve("maps"));
        assertEquals(4, files.size());
        assertEquals("layer-1-weights.png", files.getFirst().getFileName().toString());
        assertTrue(Files.size(files.getFirst()) > 0);
        BufferedImage image = ImageIO.read(files.getFirst().toFile());
        assertEquals(6 * 16, image.getWidth());
        assertEquals(4 * 16, image.getHeight());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 6; column++) {
                int rgb = image.getRGB(column * 16 + 8, row * 16 + 8);
                int red = rgb >> 16 & 0xff;
                assertTrue(column == 5 ? red > 0xc0 : red < 0x30, "entry " + row + ", " + column + " has red " + red);
            }
        }
    }

    @Test
    void parametersOutsideOfAllBlocksAreTold() {
        GradientReport report = GradientCheck.of(squares(10)).parameters(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
                .blocks(List.of(new ParameterBlock("a", 1, 2, 2), new ParameterBlock("b", 4, 1, 3))).run();
        assertEquals(List.of("4 of 10 parameters are in no block and were not compared"), report.warnings());
        assertEquals(Verdict.PASSED, report.verdict());
    }

    @Test
    void badInputIsRefused() {
        assertMessage("parameters has 2 elements; the function has 3 parameters",
                () -> GradientCheck.of(squares(3)).parameters(new double[2]).run());
        assertMessage("no parameters were given; an objective is checked at a point of your choice",
                () -> GradientCheck.of(squares(3)).run());
        assertMessage("block b ends at 4, after the last of 3 parameters", () -> GradientCheck.of(squares(3))
                .parameters(new double[3]).blocks(List.of(new ParameterBlock("b", 0, 2, 2))).run());
        assertMessage("no block was given; name at least one, or do not call blocks",
                () -> GradientCheck.of(squares(3)).parameters(new double[3]).blocks(List.of()).run());
        assertMessage("rows is 0; a mean over rows needs at least 1", () -> GradientCheck.of(NETWORK).rows(0));
        assertMessage("block b is 0x2 at offset 0; it needs a row, a column and an offset of at least 0",
                () -> new ParameterBlock("b", 0, 0, 2));
        assertMessage("the noise level is -1.0; it must be at least 0", () -> GradientCheck.of(NETWORK).noise(-1));
        assertMessage("data belongs to the check of a network; an objective holds its own",
                () -> GradientCheck.of(squares(3)).data(new double[1], new double[1], 1));
        assertMessage("the tolerance is -1.0 relative and 0.0 to scale; both must be at least 0 and less than 1",
                () -> new Tolerance(-1, 0));
        assertMessage("x has 3 elements; 8 are needed",
                () -> GradientCheck.of(NETWORK).data(new double[3], new double[1], 1).run());
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
