package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold between gradients of the library itself, whatever they are: rows in another order, a batch in two parts
 * or taken twice, hidden units in another order, an input that is always 0.
 */
class MetamorphicTest {

    static final int INPUTS = 5;
    static final int HIDDEN = 19;
    static final int OUTPUTS = 3;
    static final int ROWS = 9;

    private static final List<Network> NETWORKS = List.of(
            network(INPUTS, Activation.TANH).softmaxCrossEntropy(),
            network(INPUTS, Activation.RELU).meanSquaredError(),
            network(INPUTS, Activation.GELU).l2(0.1).binaryCrossEntropy());

    private static Network.Builder network(int inputs, Activation activation) {
        return Network.inputs(inputs).dense(HIDDEN, activation).dense(OUTPUTS);
    }

    record Batch(double[] x, double[] y, int rows) {}

    /** Value and gradient in one array, the value last. */
    interface Gradient {
        double[] of(Network network, double[] parameters, Batch batch);
    }

    enum Precision implements Gradient {
        FLOAT(0x1p-24) {
            @Override
            public double[] of(Network network, double[] parameters, Batch batch) {
                float[] gradient = new float[parameters.length];
                double value = FloatBackprop.of(network, batch.rows()).valueAndGradient(
                        FloatObjectiveFunction.narrow(parameters), FloatObjectiveFunction.narrow(batch.x()),
                        FloatObjectiveFunction.narrow(batch.y()), batch.rows(), gradient);
                double[] both = new double[gradient.length + 1];
                Arrays.setAll(both, i -> i < gradient.length ? gradient[i] : value);
                return both;
            }
        },
        DOUBLE(0x1p-53) {
            @Override
            public double[] of(Network network, double[] parameters, Batch batch) {
                double[] gradient = new double[parameters.length];
                double value = DoubleBackprop.of(network, batch.rows()).valueAndGradient(parameters, batch.x(),
                        batch.y(),
                        batch.rows(), gradient);
                double[] both = Arrays.copyOf(gradient, gradient.length + 1);
                both[gradient.length] = value;
                return both;
            }
        };

        final double unit;

        Precision(double unit) {
            this.unit = unit;
        }
    }

    record Problem(Network network, double[] parameters, Batch batch) {

        static Problem of(Network network, long seed) {
            RandomProblem problem = RandomProblem.of(network, ROWS, new SplittableRandom(seed));
            return new Problem(network, asFloats(problem.parameters()), new Batch(asFloats(problem.x()),
                    asFloats(problem.y()), ROWS));
        }

        static double[] asFloats(double[] values) {
            return Arrays.stream(values).map(v -> (float) v).toArray();
        }

        /** What rounding may do to each number: the second hop's bound, once for either side. */
        double[] room(double unit) {
            double[] gauge = new double[parameters.length];
            double value = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW)
                    .gauge(parameters, batch.x(), batch.y(), batch.rows(), unit, gauge);
            double[] room = Arrays.copyOf(gauge, gauge.length + 1);
            room[gauge.length] = value;
            Arrays.setAll(room, i -> 2 * 16 * unit * room[i]);
            return room;
        }

        /** The rows with these numbers. */
        Batch rows(int... numbers) {
            int targets = network.targets();
            double[] x = new double[numbers.length * INPUTS];
            double[] y = new double[numbers.length * targets];
            for (int i = 0; i < numbers.length; i++) {
                System.arraycopy(batch.x(), numbers[i] * INPUTS, x, i * INPUTS, INPUTS);
                System.arraycopy(batch.y(), numbers[i] * targets, y, i * targets, targets);
            }
            return new Batch(x, y, numbers.length);
        }
    }

    static boolean near(double[] expected, double[] actual, double[] room) {
        return IntStream.range(0, expected.length).allMatch(i -> Math.abs(expected[i] - actual[i]) <= room[i]);
    }

    static int[] permutation(int n, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    static boolean permutedRows(Gradient gradient, Problem p, double unit, long seed) {
        return near(gradient.of(p.network(), p.parameters(), p.batch()),
                gradient.of(p.network(), p.parameters(), p.rows(permutation(ROWS, seed))), p.room(unit));
    }

    /** Of a mean over 9 rows, 4 count 4/9; the penalty is in both parts. */
    static boolean splitBatch(Gradient gradient, Problem p, double unit) {
        double[] first = gradient.of(p.network(), p.parameters(), p.rows(0, 1, 2, 3));
        double[] second = gradient.of(p.network(), p.parameters(), p.rows(4, 5, 6, 7, 8));
        double[] both = new double[first.length];
        Arrays.setAll(both, i -> (4 * first[i] + 5 * second[i]) / ROWS);
        return near(gradient.of(p.network(), p.parameters(), p.batch()), both, p.room(unit));
    }

    static boolean duplicatedBatch(Gradient gradient, Problem p, double unit) {
        return near(gradient.of(p.network(), p.parameters(), p.batch()), gradient.of(p.network(), p.parameters(),
                p.rows(IntStream.range(0, 2 * ROWS).map(i -> i / 2).toArray())), p.room(unit));
    }

    /** Units in another order: the same columns of the first weights and biases, and rows of the second weights. */
    private static double[] permuted(double[] p, int[] order) {
        double[] q = p.clone();
        int biases = INPUTS * HIDDEN;
        int second = biases + HIDDEN;
        for (int j = 0; j < HIDDEN; j++) {
            for (int i = 0; i < INPUTS; i++) {
                q[i * HIDDEN + j] = p[i * HIDDEN + order[j]];
            }
            q[biases + j] = p[biases + order[j]];
            System.arraycopy(p, second + OUTPUTS * order[j], q, second + OUTPUTS * j, OUTPUTS);
        }
        return q;
    }

    private static boolean permutedUnits(Gradient gradient, Problem p, double unit, long seed) {
        int[] order = permutation(HIDDEN, seed);
        double[] expected = permuted(gradient.of(p.network(), p.parameters(), p.batch()), order);
        return near(expected, gradient.of(p.network(), permuted(p.parameters(), order), p.batch()),
                permuted(p.room(unit), order));
    }

    @ParameterizedTest
    @EnumSource
    void relationsHold(Precision precision) {
        for (Network network : NETWORKS) {
            for (long seed = 1; seed <= 20; seed++) {
                Problem p = Problem.of(network, seed);
                assertTrue(permutedRows(precision, p, precision.unit, seed), "permuted rows, " + network.describe());
                assertTrue(splitBatch(precision, p, precision.unit), "split batch, " + network.describe());
                assertTrue(duplicatedBatch(precision, p, precision.unit), "duplicated batch, " + network.describe());
                assertTrue(permutedUnits(precision, p, precision.unit, seed), "permuted units, " + network.describe());
            }
        }
    }

    /** An input that is always 0 adds 0 to the end of every chain: not one bit changes, and its own gradient is 0. */
    @ParameterizedTest
    @EnumSource
    void anInputOfZerosChangesNoBit(Precision precision) {
        for (int k = 0; k < NETWORKS.size() - 1; k++) {
            Activation activation = k == 0 ? Activation.TANH : Activation.RELU;
            Network.Builder wider = network(INPUTS + 1, activation);
            Network padded = k == 0 ? wider.softmaxCrossEntropy() : wider.meanSquaredError();
            Problem p = Problem.of(NETWORKS.get(k), 7);
            double[] more = new double[p.parameters().length + HIDDEN];
            int biases = INPUTS * HIDDEN;
            System.arraycopy(p.parameters(), 0, more, 0, biases);
            Arrays.fill(more, biases, biases + HIDDEN, 0.75);
            System.arraycopy(p.parameters(), biases, more, biases + HIDDEN, p.parameters().length - biases);
            double[] x = new double[ROWS * (INPUTS + 1)];
            for (int i = 0; i < ROWS; i++) {
                System.arraycopy(p.batch().x(), i * INPUTS, x, i * (INPUTS + 1), INPUTS);
            }
            double[] plain = precision.of(p.network(), p.parameters(), p.batch());
            double[] wide = precision.of(padded, more, new Batch(x, p.batch().y(), ROWS));
            for (int i = 0; i < plain.length; i++) {
                assertEquals(plain[i], wide[i < biases ? i : i + HIDDEN], "number " + i);
            }
            for (int i = biases; i < biases + HIDDEN; i++) {
                assertEquals(0, wide[i]);
            }
        }
    }

    /** The relations see what they are there to see. */
    @Test
    void mistakesBreakThem() {
        Problem p = Problem.of(NETWORKS.getFirst(), 3);
        double unit = Precision.FLOAT.unit;
        Gradient lastRowIgnored = (network, parameters, batch) -> {
            int[] rows = IntStream.range(0, batch.rows() - 1).toArray();
            return Precision.FLOAT.of(network, parameters, new Problem(network, parameters, batch).rows(rows));
        };
        assertFalse(permutedRows(lastRowIgnored, p, unit, 3));
        assertFalse(splitBatch(lastRowIgnored, p, unit));
        assertFalse(duplicatedBatch(lastRowIgnored, p, unit));
        Gradient sum = (network, parameters, batch) -> {
            double[] g = Precision.FLOAT.of(network, parameters, batch);
            return Arrays.stream(g).map(v -> v * batch.rows()).toArray();
        };
        assertFalse(splitBatch(sum, p, unit));
        assertFalse(duplicatedBatch(sum, p, unit));
        Gradient lastUnitDropped = (network, parameters, batch) -> {
            double[] g = Precision.FLOAT.of(network, parameters, batch);
            g[HIDDEN - 1] = 0;
            return g;
        };
        assertFalse(permutedUnits(lastUnitDropped, p, unit, 3));
    }
}
