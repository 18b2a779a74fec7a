package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;

/** What a report says it would have found is planted, and found. */
class DetectionTest {

    private record Problem(Differentiated function, double[] parameters, List<ParameterBlock> blocks, boolean inFloat) {

        static Problem inDouble(Activation activation, long seed) {
            Network network = network(activation);
            ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
            RandomProblem problem = RandomProblem.of(network, 5, new SplittableRandom(seed));
            return new Problem(new ReferenceFunction(reference, problem.x(), problem.y(), 5), problem.parameters(),
                    ParameterBlock.of(reference.layout()), false);
        }

        static Problem inFloat(Activation activation, long seed) {
            Problem p = inDouble(activation, seed);
            RandomProblem problem = RandomProblem.of(network(activation), 5, new SplittableRandom(seed));
            FloatNetwork network = new FloatNetwork(FloatBackprop.of(network(activation), 5), p.parameters.length,
                    FloatObjectiveFunction.narrow(problem.x()), FloatObjectiveFunction.narrow(problem.y()), 5);
            return new Problem(new FloatObjectiveFunction(network), p.parameters, p.blocks, true);
        }

        private static Network network(Activation activation) {
            return Network.inputs(9).dense(13, activation).dense(7, activation).dense(4).softmaxCrossEntropy();
        }

        GradientReport check(Mode mode, long seed, int entry, double error) {
            Changed changed = new Changed(function, g -> g[entry] += error);
            GradientCheck check = inFloat
                    ? GradientCheck.inFloat("planted", changed)
                    : GradientCheck.of("planted", changed);
            return check.parameters(parameters).blocks(blocks).mode(mode).seed(seed).run();
        }
    }

    /** Plants the stated error in random entries of every block that passed without it. */
    private static void plant(Problem problem, Mode mode, long seed, Verdict expected) {
        GradientReport clean = problem.check(mode, seed, 0, 0);
        assertNotEquals(Verdict.FAILED, clean.verdict(), clean::toString);
        SplittableRandom random = new SplittableRandom(seed);
        for (int b = 0; b < problem.blocks().size(); b++) {
            BlockReport block = clean.blocks().get(b);
            int[] passed = IntStream.range(0, block.block().size())
                    .filter(i -> mode == Mode.FAST || !Double.isNaN(block.numeric()[i]))
                    .filter(i -> block.notable().stream().noneMatch(e -> e.index() == block.block().offset() + i))
                    .toArray();
            if (Double.isNaN(block.detectable())) {
                continue;
            }
            for (int k = 0; k < 4; k++) {
                int entry = block.block().offset() + passed[random.nextInt(passed.length)];
                double error = random.nextBoolean() ? block.detectable() : -block.detectable();
                GradientReport report = problem.check(mode, seed, entry, error);
                if (expected == null) {
                    assertNotEquals(Verdict.PASSED, report.verdict(), report::toString);
                } else {
                    assertEquals(expected, report.verdict(),
                            () -> "entry " + entry + " off by " + error + "\n" + report);
                }
            }
        }
    }

    @Test
    void fullMode() {
        for (long seed = 1; seed <= 12; seed++) {
            plant(Problem.inDouble(seed % 2 == 0 ? Activation.TANH : Activation.RELU, seed), Mode.FULL, seed,
                    Verdict.FAILED);
        }
    }

    @Test
    void sampled() {
        for (long seed = 1; seed <= 12; seed++) {
            plant(Problem.inDouble(seed % 2 == 0 ? Activation.TANH : Activation.RELU, seed), Mode.SAMPLE, seed,
                    Verdict.FAILED);
        }
    }

    @Test
    void fastMode() {
        for (long seed = 1; seed <= 20; seed++) {
            plant(Problem.inDouble(seed % 2 == 0 ? Activation.TANH : Activation.RELU, seed), Mode.FAST, seed,
                    Verdict.FAILED);
        }
    }

    @Test
    void inFloat() {
        for (long seed = 1; seed <= 6; seed++) {
            plant(Problem.inFloat(Activation.TANH, seed), Mode.FULL, seed, Verdict.FAILED);
            plant(Problem.inFloat(Activation.TANH, seed), Mode.FAST, seed, null);
        }
    }

    /** A statement that nobody could make use of: the error that is found is small beside the gradient. */
    @Test
    void statedErrorsAreSmall() {
        for (long seed = 1; seed <= 5; seed++) {
            Problem problem = Problem.inDouble(Activation.TANH, seed);
            for (Mode mode : List.of(Mode.FULL, Mode.FAST, Mode.SAMPLE)) {
                for (BlockReport block : problem.check(mode, seed, 0, 0).blocks().subList(0, 6)) {
                    double scale = BlockReport.scale(block.analytic(), new ParameterBlock("", 0, 1,
                            block.analytic().length));
                    assertTrue(block.detectable() > 0 && block.detectable() < 1e-5 * scale,
                            () -> mode + " " + block.block().name() + " " + block.detectable() + " of " + scale);
                }
            }
        }
    }

    /** Two errors along one direction may cancel; along three, they do in one case of eight at most. */
    @Test
    void severalErrorsRarelyCancel() {
        int missed = 0;
        for (long seed = 1; seed <= 400; seed++) {
            double[] at = {1, 1, 1, 1, 1, 1};
            Differentiated squares = new Changed(new ObjectiveFunction(OutcomeTest.objective(6, p -> {
                double sum = 0;
                for (double v : p) {
                    sum += v * v;
                }
                return sum;
            }, p -> new double[] {2 * p[0], 2 * p[1], 2 * p[2], 2 * p[3], 2 * p[4], 2 * p[5]})), g -> {
                g[1] += 1e-3;
                g[4] += 1e-3;
            });
            GradientReport report = GradientCheck.of("two", squares).parameters(at).mode(Mode.FAST).seed(seed).run();
            missed += report.blocks().getFirst().verdict() == Verdict.FAILED ? 0 : 1;
        }
        assertTrue(missed > 400 / 8 / 2 && missed < 400 / 8 * 3 / 2, missed + " of 400 missed, 50 expected");
    }

    @Test
    void sentences() {
        assertEquals(List.of("every entry was compared; an error as large as \"detects\" in any that passed would have "
                + "failed"), Detection.sentences(Mode.FULL, 32, 3));
        assertEquals(
                List.of("an error as large as \"detects\" in any single entry would not have passed; several, one of "
                        + "them as large, cancel in one case of 8 at most"),
                Detection.sentences(Mode.FAST, 32, 3));
        assertEquals(List.of(
                "an error as large as \"detects\" in any entry that was compared and passed would have failed",
                "32 entries of every block were compared one by one, at least 16 of them drawn at random: mistakes in 25 % "
                        + "of a block are hit with a probability of 99 %"),
                Detection.sentences(Mode.SAMPLE, 32, 3));
        assertEquals(2, Detection.sentences(Mode.AUTO, 32, 2).size());
        assertTrue(Detection.sentences(Mode.AUTO, 32, 2).getFirst().endsWith("one case of 4 at most"));
        GradientReport report = GradientCheck.of(Network.inputs(2).dense(2).meanSquaredError()).run();
        assertEquals(Detection.sentences(Mode.FULL, 32, 3), report.detection());
        assertTrue(report.toString().contains("\ndetection: every entry was compared"), report::toString);
        assertTrue(report.json().contains("\"detection\": [\"every entry"), report::json);
    }
}
