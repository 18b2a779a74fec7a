package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer and every loss, on an odd number of rows so that signs do not cancel: the reference against finite differences,
 * the library against the reference.
 */
class LayersTest {

    private static final Layer.Embedding EMBEDDING = new Layer.Embedding(List.of(
            Layer.Embedding.Feature.table(1, 4, 3), Layer.Embedding.Feature.hashed(3, 5, 2)));

    private static final List<Loss> LOSSES = List.of(
            Loss.MEAN_SQUARED_ERROR,
            Loss.MEAN_ABSOLUTE_ERROR,
            new Loss.Huber(0.7),
            new Loss.Quantile(0.9),
            Loss.POISSON,
            Loss.MEAN_SQUARED_ERROR.withOutputWeights(0.5, 0, 3),
            Loss.MEAN_ABSOLUTE_ERROR.withOutputWeights(0.5, 2, 1),
            new Loss.Huber(0.7).withOutputWeights(0.5, 2, 1),
            new Loss.Quantile(0.9).withOutputWeights(0.5, 2, 1),
            Loss.POISSON.withOutputWeights(0.5, 2, 0.1),
            Loss.HINGE,
            new Loss.Hinge(List.of(0.5, 2.0, 1.0)),
            Loss.BINARY_CROSS_ENTROPY,
            new Loss.BinaryCrossEntropy(List.of(0.5, 7.0, 0.0)),
            Loss.SOFTMAX_CROSS_ENTROPY,
            new Loss.SoftmaxCrossEntropy(0.1, List.of(0.5, 2.0, 1.0)),
            Loss.DISTRIBUTION_CROSS_ENTROPY,
            new Loss.DistributionCrossEntropy(List.of(0.5, 2.0, 1.0)),
            new CustomParts.PseudoHuber(1));

    static Stream<Network> networks() {
        List<Network> networks = new ArrayList<>();
        for (Loss loss : LOSSES) {
            networks.add(Network.inputs(4).dense(7, Activation.TANH).dense(3).loss(loss));
            networks.add(Network.inputs(4).dense(5, Activation.RELU).layerNorm().dense(3).l1(0.01).l2(0.1).loss(loss));
        }
        networks.add(Network.inputs(3).dense(6, Activation.SIGMOID).dropout(0.4).dense(2).meanSquaredError());
        networks.add(Network.inputs(3).dropout(0.2).dense(2).dropout(0.3).meanSquaredError());
        networks.add(Network.inputs(5).layerNorm().dense(4, Activation.TANH).layerNorm().softmaxCrossEntropy());
        networks.add(
                Network.inputs(5).batchNorm().dense(4, Activation.TANH).batchNorm().dense(3).softmaxCrossEntropy());
        networks.add(Network.inputs(4).residual(f -> f.dense(6, Activation.TANH).dense(4)).dense(2).meanSquaredError());
        networks.add(Network.inputs(4)
                .residual(f -> f.layerNorm().dense(4, Activation.RELU))
                .residual(f -> f.dense(3, Activation.TANH).residual(g -> g.dense(3, Activation.SIGMOID)).dense(4))
                .dense(2)
                .binaryCrossEntropy());
        networks.add(Network.inputs(5).layer(EMBEDDING).dense(6, Activation.TANH).dropout(0.25).dense(3)
                .softmaxCrossEntropy());
        networks.add(Network.inputs(5).layer(EMBEDDING).residual(f -> f.batchNorm().dense(8, Activation.TANH)).dense(1)
                .binaryCrossEntropy());
        networks.add(Network.inputs(4).dense(7, new CustomParts.InverseSquareRoot(1)).dense(3).softmaxCrossEntropy());
        networks.add(Network.inputs(5).layer(new CustomParts.Bilinear(1)).dense(3).softmaxCrossEntropy());
        networks.add(Network.inputs(3).dense(7, Activation.TANH).layer(new CustomParts.Bilinear(1)).dense(2)
                .meanSquaredError());
        networks.add(Network.inputs(4).residual(f -> f.dense(9).layer(new CustomParts.Bilinear(1)).dropout(0.3))
                .meanSquaredError());
        return networks.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreRight(Network network) {
        for (long seed = 1; seed <= 3; seed++) {
            GradientCheck.of(network).rows(7).seed(seed).mode(GradientCheck.Mode.FULL).run().assertPassed();
        }
    }

    /** Where many units have kinks, some lie too close to one for a small step, which is no mistake. */
    @ParameterizedTest
    @MethodSource("activations")
    void activationsAreRight(Activation activation) {
        Network network = Network.inputs(4).dense(9, activation).dense(7, activation).dense(3).softmaxCrossEntropy();
        int passed = 0;
        for (long seed = 1; seed <= 6; seed++) {
            GradientReport report = GradientCheck.of(network).rows(3).seed(seed).mode(GradientCheck.Mode.FULL).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report.toString());
            passed += report.verdict() == Verdict.PASSED ? 1 : 0;
        }
        assertTrue(passed >= 3, activation.name() + " passed " + passed + " of 6 times");
    }

    static List<Activation> activations() {
        return List.of(new Activation.LeakyRelu(0.2), new Activation.Elu(1.3), Activation.HARD_SIGMOID,
                Activation.HARD_TANH, Activation.HARD_SWISH, Activation.SOFTPLUS, Activation.SILU,
                Activation.MISH, Activation.GELU, Activation.GELU_TANH);
    }

    /** A custom layer writes derivatives in its inputs even as the first layer, and even if they are the widest. */
    @Test
    void aWideCustomLayerInFrontIsRight() {
        GradientCheck.of(Network.inputs(40).layer(new CustomParts.Bilinear(1)).dense(2).meanSquaredError()).rows(3)
                .run().assertPassed();
    }

    /** More rows than one block: batch norms and dropout count rows and blocks as the reference does. */
    @Test
    void aLongBatchIsRightToo() {
        Network network = Network.inputs(3).batchNorm().dense(4, Activation.TANH).dropout(0.3).dense(2)
                .meanSquaredError();
        RandomProblem problem = RandomProblem.of(network, 300, new SplittableRandom(7));
        ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
        for (KernelReport report : KernelCheck.of(new ReferenceFunction(reference, problem.x(), problem.y(), 300),
                problem.parameters(), new Contract())) {
            assertTrue(report.passed(), report.describe());
        }
    }

    @Test
    void aWrongDerivativeOfAUsersOwnIsFound() {
        Network activation = Network.inputs(3).dense(4, new CustomParts.InverseSquareRoot(1.01)).dense(2)
                .meanSquaredError();
        assertEquals(Verdict.FAILED, GradientCheck.of(activation).seed(1).run().verdict());
        Network layer = Network.inputs(3).dense(6).layer(new CustomParts.Bilinear(1.001)).meanSquaredError();
        assertEquals(Verdict.FAILED, GradientCheck.of(layer).seed(1).run().verdict());
        Network loss = Network.inputs(3).dense(2).loss(new CustomParts.PseudoHuber(0.99));
        assertEquals(Verdict.FAILED, GradientCheck.of(loss).seed(1).run().verdict());
    }

    /** A weight is worth as much as that many copies of its row. */
    @Test
    void rowWeightsCountAsRepeatedRows() {
        for (Loss loss : LOSSES) {
            Network network = Network.inputs(2).dense(3, Activation.TANH).dense(3).loss(loss);
            RandomProblem problem = RandomProblem.of(network, 3, new SplittableRandom(5));
            int targets = network.targets();
            double[] x = new double[6 * 2];
            double[] y = new double[6 * targets];
            int[] from = {0, 1, 1, 2, 2, 2};
            for (int i = 0; i < 6; i++) {
                System.arraycopy(problem.x(), from[i] * 2, x, i * 2, 2);
                System.arraycopy(problem.y(), from[i] * targets, y, i * targets, targets);
            }
            int size = ParameterLayout.of(network).size();
            double[] repeated = new double[size];
            double[] weighted = new double[size];
            DoubleBackprop backprop = DoubleBackprop.of(network, 6);
            double one = backprop.valueAndGradient(problem.parameters(), x, y, 6, repeated);
            double[] weights = {99, 0.5, 1, 1.5};
            double other = backprop.valueAndGradient(
                    problem.parameters(), problem.x(), 0, problem.y(), 0, weights, 1, 3, weighted);
            assertEquals(one, other, 1e-14, loss.name());
            for (int i = 0; i < size; i++) {
                assertEquals(repeated[i], weighted[i], 1e-14, loss.name() + ", parameter " + i);
            }
        }
    }
}
