package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;

/** A checker that cries wolf is switched off: what is right must never be called wrong. */
class NoFalseAlarmTest {

    /** Of every situation. */
    private static final int NETWORKS = 200;

    private static final Activation[] ACTIVATIONS = {Activation.IDENTITY, Activation.RELU, Activation.TANH,
        Activation.SIGMOID};

    private static final Loss[] LOSSES = {Loss.MEAN_SQUARED_ERROR, Loss.BINARY_CROSS_ENTROPY,
        Loss.SOFTMAX_CROSS_ENTROPY};

    @Test
    void twoHundredRandomNetworks() {
        SplittableRandom random = new SplittableRandom(11);
        int undecided = 0;
        int entries = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            Network.Builder builder = Network.inputs(random.nextInt(1, 20));
            for (int l = random.nextInt(0, 4); l > 0; l--) {
                builder.dense(random.nextInt(1, 24), ACTIVATIONS[random.nextInt(4)]);
            }
            Network network = builder.dense(random.nextInt(2, 12)).loss(LOSSES[random.nextInt(3)]);
            GradientReport report = GradientCheck.of(network).rows(random.nextInt(1, 7)).seed(seed).mode(Mode.FULL)
                    .run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            undecided += report.count(Outcome.INCONCLUSIVE) + report.count(Outcome.KINK);
            entries += report.dimension();
        }
        assertTrue(undecided <= entries / 1_000, undecided + " of " + entries + " entries undecided");
    }

    /** Kinks that the checker is not told of. */
    @Test
    void rectifiersSeenFromOutside() {
        int undecided = 0;
        int entries = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            PlainNetwork network = new PlainNetwork(new int[] {4, 9, 7, 3}, seed % 2 == 0 ? Hidden.RELU : Hidden.LEAKY,
                    seed % 3 == 0, false, 0.001, 5, seed, PlantedBug.NONE);
            GradientReport report = GradientCheck.of("rectifiers", network).parameters(network.start())
                    .blocks(network.blocks()).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            undecided += report.count(Outcome.INCONCLUSIVE) + report.count(Outcome.KINK);
            entries += report.dimension();
        }
        assertTrue(undecided <= entries / 500, undecided + " of " + entries + " entries undecided");
    }

    /** The same in fast mode, where a whole block moves and many units cross their kinks. */
    @Test
    void fastModeOnRectifiers() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            Network network = Network.inputs(20).dense(31 + seed % 10, Activation.RELU)
                    .dense(21 + seed % 9, Activation.RELU).dense(4).softmaxCrossEntropy();
            GradientReport report = GradientCheck.of(network).seed(seed).mode(Mode.FAST).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
        }
    }

    /** A network of random sizes with one hidden layer. */
    private static Network shallow(SplittableRandom random, Activation activation) {
        Network.Builder builder = Network.inputs(random.nextInt(1, 8)).dense(random.nextInt(1, 12), activation)
                .dense(random.nextInt(2, 6));
        return builder.loss(LOSSES[random.nextInt(3)]);
    }

    /** Parameters and data; the biases of the hidden layer are all the same. */
    private static RandomProblem withBiases(Network network, double bias, SplittableRandom random) {
        RandomProblem problem = RandomProblem.of(network, random.nextInt(1, 6), random);
        ParameterLayout.Block biases = ParameterLayout.of(network).block(0, ParameterLayout.Kind.BIASES);
        Arrays.fill(problem.parameters(), biases.offset(), biases.offset() + biases.size(), bias);
        return problem;
    }

    private static GradientReport check(Network network, RandomProblem problem) {
        return GradientCheck.of(network).parameters(problem.parameters())
                .data(problem.x(), problem.y(), problem.rows()).run();
    }

    @Test
    void entryOffByTheTenthDigit() {
        SplittableRandom random = new SplittableRandom(7);
        for (int seed = 0; seed < NETWORKS; seed++) {
            int[] widths = {random.nextInt(1, 8), random.nextInt(1, 12), random.nextInt(2, 6)};
            PlainNetwork network = new PlainNetwork(widths, seed % 2 == 0 ? Hidden.TANH : Hidden.SIGMOID,
                    seed % 3 != 0, false, 0, random.nextInt(1, 6), seed, PlantedBug.NONE);
            int entry = random.nextInt(network.dimension());
            Changed changed = new Changed(network, g -> g[entry] *= 1 + 1e-10);
            GradientCheck.of("tenth digit", changed).parameters(network.start()).blocks(network.blocks()).run()
                    .assertPassed();
        }
    }

    @Test
    void saturatedSigmoids() {
        SplittableRandom random = new SplittableRandom(8);
        for (int seed = 0; seed < NETWORKS; seed++) {
            Network network = shallow(random, Activation.SIGMOID);
            GradientReport report = check(network, withBiases(network, 28, random));
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            double largest = Arrays.stream(report.blocks().getFirst().analytic()).map(Math::abs).max().orElseThrow();
            assertTrue(largest < 1e-9, report::toString);
        }
    }

    @Test
    void plateausAreDeadBlocksAndNoFailure() {
        SplittableRandom random = new SplittableRandom(9);
        for (int seed = 0; seed < NETWORKS; seed++) {
            Network network = shallow(random, Activation.RELU);
            GradientReport report = check(network, withBiases(network, -100, random));
            assertEquals(Verdict.PASSED, report.verdict(), report::toString);
            assertEquals(3, report.warnings().size(), report::toString);
            assertTrue(report.warnings().getFirst().startsWith("layer 1 weights is dead"));
        }
    }

    /** Large weights on small inputs and the reverse, so that the function stays in a sensible range. */
    @Test
    void hugeAndTinyParameters() {
        SplittableRandom random = new SplittableRandom(10);
        for (int seed = 0; seed < NETWORKS; seed++) {
            double scale = seed % 2 == 0 ? 1e6 : 1e-6;
            Network network = shallow(random, Activation.TANH);
            RandomProblem problem = RandomProblem.of(network, random.nextInt(1, 6), random);
            int weights = network.inputs() * network.width(1);
            for (int i = 0; i < weights; i++) {
                problem.parameters()[i] *= scale;
            }
            Arrays.setAll(problem.x(), i -> problem.x()[i] / scale);
            check(network, problem).assertPassed();
        }
        for (int seed = 0; seed < NETWORKS; seed++) {
            double scale = seed % 2 == 0 ? 1e6 : 1e-6;
            Network linear = Network.inputs(random.nextInt(1, 8)).dense(random.nextInt(1, 6)).meanSquaredError();
            RandomProblem problem = RandomProblem.of(linear, random.nextInt(1, 6), random);
            Arrays.setAll(problem.parameters(), i -> problem.parameters()[i] * scale);
            check(linear, problem).assertPassed();
        }
    }
}
