package lanewise.verification;

import static lanewise.verification.MetamorphicTest.HIDDEN;
import static lanewise.verification.MetamorphicTest.INPUTS;
import static lanewise.verification.MetamorphicTest.OUTPUTS;
import static lanewise.verification.MetamorphicTest.ROWS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DropoutMask;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.network.ParameterLayout.Block;
import lanewise.network.ParameterLayout.Kind;
import lanewise.verification.Kinds.LayerKind;
import lanewise.verification.MetamorphicTest.Batch;
import lanewise.verification.MetamorphicTest.Precision;
import lanewise.verification.MetamorphicTest.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold between gradients of networks with norms and with dropout, and of every kind of layer.
 *
 * <p>Not everything that holds for dense layers does: the statistics of a batch norm are those of its batch, so that the
 * gradient of a batch is not the mean of its parts'; and which units are dropped is a matter of the row's and the unit's
 * number, so that in training neither rows nor units can change places.
 */
class MetamorphicLayersTest {

    private static final Network BATCH_NORM = Network.inputs(INPUTS).batchNorm().dense(HIDDEN, Activation.TANH)
            .batchNorm().dense(OUTPUTS).softmaxCrossEntropy();

    private static final Network LAYER_NORM = Network.inputs(INPUTS).layerNorm().dense(HIDDEN, Activation.GELU)
            .layerNorm().dense(OUTPUTS).l2(0.1).meanSquaredError();

    /** Units of the hidden layer in another order: columns of everything of that width, rows of the last weights. */
    private static double[] permuted(Network network, double[] p, int[] order) {
        double[] q = p.clone();
        ParameterLayout layout = ParameterLayout.of(network);
        int last = network.allLayers().size() - 1;
        for (Block block : layout.blocks()) {
            int o = block.offset();
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.columns(); j++) {
                    int to = o + i * block.columns() + j;
                    if (block.layer() == last && block.kind() == Kind.WEIGHTS) {
                        q[to] = p[o + order[i] * block.columns() + j];
                    } else if (block.columns() == HIDDEN) {
                        q[to] = p[o + i * block.columns() + order[j]];
                    }
                }
            }
        }
        return q;
    }

    @ParameterizedTest
    @EnumSource
    void relationsOfNorms(Precision precision) {
        for (Network network : List.of(BATCH_NORM, LAYER_NORM)) {
            for (long seed = 1; seed <= 20; seed++) {
                Problem p = Problem.of(network, seed);
                double unit = precision.unit;
                assertTrue(MetamorphicTest.permutedRows(precision, p, unit, seed), "rows, " + network.describe());
                assertTrue(MetamorphicTest.duplicatedBatch(precision, p, unit), "doubled, " + network.describe());
                assertEquals(network == LAYER_NORM, MetamorphicTest.splitBatch(precision, p, unit),
                        "split, " + network.describe());
                int[] order = MetamorphicTest.permutation(HIDDEN, seed);
                assertTrue(MetamorphicTest.near(
                        permuted(network, precision.of(network, p.parameters(), p.batch()), order),
                        precision.of(network, permuted(network, p.parameters(), order), p.batch()),
                        permuted(network, p.room(unit), order)), "units, " + network.describe());
            }
        }
    }

    /** Half of the units dropped is the network without dropout whose weights from there are doubled, or 0: bit for bit. */
    @ParameterizedTest
    @EnumSource
    void dropoutIsANetworkOfFewerUnits(Precision precision) {
        Network plain = Network.inputs(INPUTS).dense(HIDDEN, Activation.TANH).dense(OUTPUTS).softmaxCrossEntropy();
        Network dropping = Network.inputs(INPUTS).dense(HIDDEN, Activation.TANH).dropout(0.5).dense(OUTPUTS)
                .softmaxCrossEntropy();
        long row = DropoutMask.row(DropoutMask.key(0, 1), 0, 0);
        double[] mask = IntStream.range(0, HIDDEN)
                .mapToDouble(j -> DropoutMask.kept(row, j, DropoutMask.threshold(0.5)) ? 2 : 0).toArray();
        assertTrue(Arrays.stream(mask).sum() > 0 && Arrays.stream(mask).sum() < 2 * HIDDEN);
        int second = (INPUTS + 1) * HIDDEN;
        for (long seed = 1; seed <= 20; seed++) {
            Problem p = Problem.of(plain, seed);
            Batch one = p.rows(0);
            double[] masked = p.parameters().clone();
            for (int i = second; i < second + HIDDEN * OUTPUTS; i++) {
                masked[i] *= mask[(i - second) / OUTPUTS];
            }
            double[] expected = precision.of(plain, masked, one);
            for (int i = second; i < second + HIDDEN * OUTPUTS; i++) {
                expected[i] *= mask[(i - second) / OUTPUTS];
            }
            double[] actual = precision.of(dropping, p.parameters(), one);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i] + 0.0, actual[i] + 0.0, "seed " + seed + ", number " + i);
            }
        }
    }

    /** Predictions drop nothing: there all relations of a network without dropout hold. */
    @Test
    void predictionsKnowNoDropout() {
        Network plain = Network.inputs(INPUTS).dense(HIDDEN, Activation.TANH).dense(OUTPUTS).softmaxCrossEntropy();
        Network dropping = Network.inputs(INPUTS).dropout(0.2).dense(HIDDEN, Activation.TANH).dropout(0.7)
                .dense(OUTPUTS).softmaxCrossEntropy();
        Network nothing = Network.inputs(INPUTS).dropout(0).dense(HIDDEN, Activation.TANH).dropout(0)
                .dense(OUTPUTS).softmaxCrossEntropy();
        for (long seed = 1; seed <= 20; seed++) {
            Problem p = Problem.of(plain, seed);
            DoubleBackprop with = DoubleBackprop.of(dropping, ROWS);
            Batch all = p.batch();
            double value = DoubleBackprop.of(plain, ROWS).value(p.parameters(), all.x(), all.y(), ROWS);
            assertEquals(value, with.value(p.parameters(), all.x(), all.y(), ROWS));
            Batch permuted = p.rows(MetamorphicTest.permutation(ROWS, seed));
            assertEquals(value, with.value(p.parameters(), permuted.x(), permuted.y(), ROWS), 1e-14 * value);
            for (Precision precision : Precision.values()) {
                assertArrayEquals(precision.of(plain, p.parameters(), all),
                        precision.of(nothing, p.parameters(), all), "a rate of 0");
            }
        }
    }

    /** One seed and one step drop the same units, whatever was computed between; another step or seed others. */
    @Test
    void dropoutIsAFunctionOfSeedAndStep() {
        Network network = Network.inputs(INPUTS).dense(HIDDEN, Activation.TANH).dropout(0.5).dense(OUTPUTS)
                .softmaxCrossEntropy();
        Problem p = Problem.of(network, 3);
        double[] first = training(network, p, 5, 7);
        assertArrayEquals(first, training(network, p, 5, 7));
        assertNotEquals(first[0], training(network, p, 5, 8)[0]);
        assertNotEquals(first[0], training(network, p, 6, 7)[0]);
        DoubleBackprop used = DoubleBackprop.of(network, ROWS, 5);
        double[] gradient = new double[first.length];
        for (long step = 0; step <= 7; step++) {
            used.step(step);
            used.value(p.parameters(), p.batch().x(), p.batch().y(), ROWS);
            used.valueAndGradient(p.parameters(), p.batch().x(), p.batch().y(), ROWS, gradient);
        }
        assertArrayEquals(first, gradient);
    }

    private static double[] training(Network network, Problem p, long seed, long step) {
        DoubleBackprop backprop = DoubleBackprop.of(network, ROWS, seed);
        backprop.step(step);
        double[] gradient = new double[p.parameters().length];
        backprop.valueAndGradient(p.parameters(), p.batch().x(), p.batch().y(), ROWS, gradient);
        return gradient;
    }

    /**
     * The way back is linear in the derivatives that it starts from: twice as large ones give twice the gradient, with the
     * other sign the other, and none gives none; bit for bit, since 2, −1 and 0 round nothing.
     */
    @ParameterizedTest
    @EnumSource
    void theWayBackIsLinear(Precision precision) {
        for (LayerKind kind : LayerKind.values()) {
            for (Activation activation : List.of(Activation.TANH, Activation.RELU, Activation.MISH)) {
                double[] once = scaled(precision, kind, activation, 1);
                assertTrue(Arrays.stream(once).anyMatch(g -> g != 0));
                for (double factor : new double[] {2, -1, 0, 0x1p-8}) {
                    double[] expected = Arrays.stream(once).map(g -> factor * g + 0.0).toArray();
                    double[] actual = Arrays.stream(scaled(precision, kind, activation, factor)).map(g -> g + 0.0)
                            .toArray();
                    assertArrayEquals(expected, actual, kind + ", " + activation.name() + ", times " + factor);
                }
                assertFalse(Arrays.equals(once, scaled(precision, kind, activation, 3)));
            }
        }
    }

    /** The gradient for a loss whose derivative, and not its value, is multiplied by a factor. */
    private static double[] scaled(Precision precision, LayerKind kind, Activation activation, double factor) {
        Network network = Kinds.network(kind, activation, INPUTS, HIDDEN).loss(new CustomParts.PseudoHuber(factor));
        RandomProblem problem = RandomProblem.of(network, ROWS, new SplittableRandom(kind.ordinal()));
        double[] both = precision.of(network, Problem.asFloats(problem.parameters()),
                new Batch(Problem.asFloats(problem.x()), Problem.asFloats(problem.y()), ROWS));
        return Arrays.copyOf(both, both.length - 1);
    }
}
