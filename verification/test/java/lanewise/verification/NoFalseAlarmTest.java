package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;

/** A checker that cries wolf is switched off: what is right must never be called wrong. */
class NoFalseAlarmTest {

    private static final Activation[] ACTIVATIONS = {Activation.IDENTITY, Activation.RELU, Activation.TANH,
        Activation.SIGMOID};

    private static final Loss[] LOSSES = {Loss.MEAN_SQUARED_ERROR, Loss.BINARY_CROSS_ENTROPY,
        Loss.SOFTMAX_CROSS_ENTROPY};

    @Test
    void twoHundredRandomNetworks() {
        SplittableRandom random = new SplittableRandom(11);
        int undecided = 0;
        int entries = 0;
        for (int seed = 0; seed < 200; seed++) {
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
        for (int seed = 0; seed < 200; seed++) {
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
        for (int seed = 0; seed < 100; seed++) {
            Network network = Network.inputs(20).dense(40, Activation.RELU).dense(30, Activation.RELU).dense(4)
                    .softmaxCrossEntropy();
            GradientReport report = GradientCheck.of(network).seed(seed).mode(Mode.FAST).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
        }
    }

    @Test
    void entryOffByTheTenthDigit() {
        for (int seed = 0; seed < 20; seed++) {
            PlainNetwork network = new PlainNetwork(new int[] {3, 6, 2}, Hidden.TANH, true, false, 0, 4, seed,
                    PlantedBug.NONE);
            int entry = seed;
            Changed changed = new Changed(network, g -> g[entry] *= 1 + 1e-10);
            GradientCheck.of("tenth digit", changed).parameters(network.start()).blocks(network.blocks()).run()
                    .assertPassed();
        }
    }

    @Test
    void saturatedSigmoids() {
        Network network = Network.inputs(3).dense(5, Activation.SIGMOID).dense(2).softmaxCrossEntropy();
        for (int seed = 0; seed < 50; seed++) {
            RandomProblem problem = RandomProblem.of(network, 4, new SplittableRandom(seed));
            double[] p = problem.parameters();
            Arrays.fill(p, 15, 20, 28);
            GradientReport report = GradientCheck.of(network).parameters(p).data(problem.x(), problem.y(), 4).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            assertTrue(report.blocks().getFirst().analytic()[0] < 1e-9);
        }
    }

    @Test
    void plateauIsADeadBlockAndNoFailure() {
        Network network = Network.inputs(3).dense(5, Activation.RELU).dense(2).softmaxCrossEntropy();
        RandomProblem problem = RandomProblem.of(network, 4, new SplittableRandom(1));
        double[] p = problem.parameters();
        Arrays.fill(p, 15, 20, -100);
        GradientReport report = GradientCheck.of(network).parameters(p).data(problem.x(), problem.y(), 4).run();
        assertEquals(Verdict.PASSED, report.verdict(), report::toString);
        assertEquals(3, report.warnings().size(), report::toString);
        assertTrue(report.warnings().getFirst().startsWith("layer 1 weights is dead"));
    }

    @Test
    void hugeAndTinyParameters() {
        Network network = Network.inputs(4).dense(6, Activation.TANH).dense(3).meanSquaredError();
        for (double scale : new double[] {1e6, 1e-6}) {
            for (int seed = 0; seed < 20; seed++) {
                RandomProblem problem = RandomProblem.of(network, 4, new SplittableRandom(seed));
                double[] p = problem.parameters();
                double[] x = problem.x();
                double[] y = problem.y();
                // Large weights on small inputs and the reverse, so that the function stays in a sensible range.
                for (int i = 0; i < 24; i++) {
                    p[i] *= scale;
                }
                Arrays.setAll(x, i -> problem.x()[i] / scale);
                GradientReport report = GradientCheck.of(network).parameters(p).data(x, y, 4).run();
                report.assertPassed();
            }
        }
        Network linear = Network.inputs(4).dense(3).meanSquaredError();
        for (double scale : new double[] {1e6, 1e-6}) {
            RandomProblem problem = RandomProblem.of(linear, 4, new SplittableRandom(1));
            double[] p = problem.parameters();
            Arrays.setAll(p, i -> p[i] * scale);
            GradientCheck.of(linear).parameters(p).data(problem.x(), problem.y(), 4).run().assertPassed();
        }
    }
}
