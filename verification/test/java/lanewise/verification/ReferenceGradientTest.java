package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoubleInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.DoubleObjective;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both hops for every activation, loss and depth: differences to the reference, the reference to training. */
class ReferenceGradientTest {

    private static final List<Activation> ACTIVATIONS = List.of(Activation.IDENTITY, Activation.RELU, Activation.TANH,
            Activation.SIGMOID);

    private static final List<Loss> LOSSES = List.of(Loss.MEAN_SQUARED_ERROR, Loss.BINARY_CROSS_ENTROPY,
            Loss.SOFTMAX_CROSS_ENTROPY);

    private static Network network(Activation activation, Loss loss, int depth) {
        Network.Builder builder = Network.inputs(7);
        int[] widths = {17, 5};
        for (int l = 0; l < depth - 1; l++) {
            builder.dense(widths[l], activation);
        }
        return builder.dense(3, loss == Loss.MEAN_SQUARED_ERROR ? activation : Activation.IDENTITY).loss(loss);
    }

    static Stream<Network> everyCombination() {
        List<Network> networks = new ArrayList<>();
        for (Activation activation : ACTIVATIONS) {
            for (Loss loss : LOSSES) {
                for (int depth = 1; depth <= 3; depth++) {
                    networks.add(network(activation, loss, depth));
                }
            }
        }
        return networks.stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyCombination(Network network) {
        for (int seed = 1; seed <= 3; seed++) {
            RandomProblem problem = RandomProblem.of(network, 1 + 2 * seed, new SplittableRandom(seed));
            check(network, problem.parameters(), problem);
            check(network, descended(network, problem), problem);
        }
    }

    private static void check(Network network, double[] parameters, RandomProblem problem) {
        GradientReport report = GradientCheck.of(network).parameters(parameters)
                .data(problem.x(), problem.y(), problem.rows()).mode(Mode.FULL).run();
        assertEquals(0, report.count(Outcome.FAIL) + report.count(Outcome.KINK), report::toString);
        report.assertPassed();
        assertEquals(2, report.kernels().size());
        for (BlockReport block : report.blocks()) {
            assertTrue(block.maxRelative() < 3e-9, report::toString);
        }
    }

    /** The parameters after a few steps of descent, where activations are no longer as initialised. */
    private static double[] descended(Network network, RandomProblem problem) {
        ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
        double[] p = problem.parameters().clone();
        double[] g = new double[p.length];
        double before = reference.valueAndGradient(p, problem.x(), problem.y(), problem.rows(), g);
        for (int step = 0; step < 20; step++) {
            reference.valueAndGradient(p, problem.x(), problem.y(), problem.rows(), g);
            for (int i = 0; i < p.length; i++) {
                p[i] -= 0.02 * g[i];
            }
        }
        assertTrue(reference.value(p, problem.x(), problem.y(), problem.rows()) <= before);
        return p;
    }

    /** As training starts: biases are 0, so a step in them cannot follow from their size. */
    @Test
    void freshlyInitialised() {
        for (Activation activation : ACTIVATIONS) {
            Network network = network(activation, Loss.SOFTMAX_CROSS_ENTROPY, 3);
            RandomProblem problem = RandomProblem.of(network, 5, new SplittableRandom(1));
            check(network, DoubleInitialization.of(network, 1), problem);
        }
    }

    @Test
    void oddSizes() {
        int[][] sizes = {{1, 1, 2}, {1, 2, 1, 2}, {15, 16, 17}, {31, 33, 2}, {63, 2, 65}, {3, 127, 2}, {129, 3}};
        for (int[] widths : sizes) {
            Network.Builder builder = Network.inputs(widths[0]);
            for (int l = 1; l < widths.length - 1; l++) {
                builder.dense(widths[l], Activation.TANH);
            }
            Network network = builder.dense(widths[widths.length - 1]).softmaxCrossEntropy();
            for (int rows : new int[] {1, 2, 13}) {
                GradientCheck.of(network).rows(rows).seed(rows).mode(Mode.SAMPLE).run().assertPassed();
            }
        }
    }

    /** More rows than one block of the library's back-propagation. */
    @Test
    void manyRows() {
        Network network = Network.inputs(5).dense(9, Activation.TANH).dense(3).softmaxCrossEntropy();
        for (int rows : new int[] {DoubleBackprop.BLOCK_ROWS, DoubleBackprop.BLOCK_ROWS + 1,
            3 * DoubleBackprop.BLOCK_ROWS - 1}) {
            GradientCheck.of(network).rows(rows).mode(Mode.FULL).run().assertPassed();
        }
    }

    /** The library's gradient straight against differences of its own loss, as any objective. */
    @Test
    void doubleBackpropAsAnObjective() {
        for (Activation activation : ACTIVATIONS) {
            Network network = network(activation, Loss.SOFTMAX_CROSS_ENTROPY, 3);
            RandomProblem problem = RandomProblem.of(network, 6, new SplittableRandom(3));
            DoubleBackprop backprop = DoubleBackprop.of(network, 6);
            DoubleObjective objective = new DoubleObjective() {
                @Override
                public int dimension() {
                    return problem.parameters().length;
                }

                @Override
                public double value(double[] parameters) {
                    return backprop.value(parameters, problem.x(), problem.y(), 6);
                }

                @Override
                public double valueAndGradient(double[] parameters, double[] gradient) {
                    return backprop.valueAndGradient(parameters, problem.x(), problem.y(), 6, gradient);
                }
            };
            GradientCheck.of(objective).name(network.describe()).parameters(problem.parameters())
                    .blocks(ParameterBlock.of(ParameterLayout.of(network))).run().assertPassed();
        }
    }

    @Test
    void everyActivationAlongAnInterval() {
        for (Activation activation : ACTIVATIONS) {
            ScalarCheck.of(activation, -9, 7).run().assertPassed();
        }
    }
}
