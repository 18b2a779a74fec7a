package lanewise.verification;

import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.FloatObjective;
import lanewise.train.DoubleModel;
import lanewise.train.FloatModel;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    static final Network NETWORK = Network.inputs(8).dense(12, Activation.TANH).dense(10, Activation.TANH)
            .dense(4)
            .softmaxCrossEntropy();

    static DoubleObjective squares(int n) {
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
        // The first evaluation is made elsewhere.
        assertBits(copy, seen.get(1));
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
        for (double noise : new double[] {-1, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertMessage("the noise level is " + noise + "; it must be finite and at least 0",
                    () -> GradientCheck.of(NETWORK).noise(noise));
        }
        assertMessage("data belongs to the check of a network; an objective holds its own",
                () -> GradientCheck.of(squares(3)).data(new double[1], new double[1], 1));
        assertMessage("the tolerance is -1.0 relative and 0.0 to scale; both must be at least 0 and less than 1",
                () -> new Tolerance(-1, 0));
        assertMessage("x has 3 elements; 8 are needed",
                () -> GradientCheck.of(NETWORK).data(new double[3], new double[1], 1).run());
    }

    @Test
    void whatIsMissingIsNamed() {
        GradientCheck check = GradientCheck.of(Network.inputs(2).dense(1).meanSquaredError());
        assertMissing("parameters", () -> check.parameters((float[]) null));
        assertMissing("parameters", () -> check.parameters((double[]) null));
        assertMissing("x", () -> check.data((float[]) null, new float[1], 1));
        assertMissing("y", () -> check.data(new float[2], null, 1));
        assertMissing("x", () -> check.data(null, new double[1], 1));
        assertMissing("y", () -> check.data(new double[2], null, 1));
        assertMissing("blocks", () -> check.blocks(null));
        assertMissing("network", () -> GradientCheck.of((Network) null));
        assertMissing("objective", () -> GradientCheck.of((DoubleObjective) null));
        assertMissing("objective", () -> GradientCheck.of((FloatObjective) null));
        assertMissing("model", () -> GradientCheck.of((FloatModel) null));
        assertMissing("model", () -> GradientCheck.of((DoubleModel) null));
    }

    private static void assertMissing(String name, Runnable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call::run).getMessage());
    }

    @Test
    void whatHasNoParametersHasNoGradient() {
        String sentence = "the function has no parameters; there is no gradient to check";
        assertMessage(sentence, () -> GradientCheck.of(squares(0)).parameters(new double[0]).run());
        assertMessage(sentence, () -> GradientCheck.of(squares(0)).parameters(new double[2]).run());
        Network network = Network.inputs(3).dropout(0.5).meanSquaredError();
        assertMessage(sentence, () -> GradientCheck.of(network).run());
        assertMessage(sentence, () -> GradientCheck.of(network).data(new double[3], new double[3], 1).run());
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    /** A number per class, where the index of the class is taken, would be read as the classes of other rows. */
    @Test
    void targetsOfMoreRowsThanXHasAreRefused() {
        Network network = Network.inputs(2).dense(3).softmaxCrossEntropy();
        GradientCheck check = GradientCheck.of(network);
        assertEquals(
                "x has 4 rows, but y has 12 numbers, and the loss takes 1 per row (softmax cross-entropy of 3 outputs)",
                assertThrows(IllegalArgumentException.class, () -> check.data(new double[8], new double[12], 4))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> check.data(new float[8], new float[12], 4));
        check.data(new double[8], new double[4], 4);
    }

    /** Of arrays that hold more rows the first ones are taken, as where the library trains; both must hold as many. */
    @Test
    void theFirstRowsOfALargerSet() {
        Network network = Network.inputs(2).dense(3).softmaxCrossEntropy();
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {0, 1, 2, 1};
        double first = GradientCheck.of(network).data(Arrays.copyOf(x, 4), Arrays.copyOf(y, 2), 2).run().value();
        assertEquals(first, GradientCheck.of(network).data(x, y, 2).run().value());
        assertNotEquals(first, GradientCheck.of(network).data(x, y, 4).run().value());
        assertMessage(
                "x has 4 rows, but y has 12 numbers, and the loss takes 1 per row (softmax cross-entropy of 3 outputs)",
                () -> GradientCheck.of(network).data(x, new double[12], 2));
        assertMessage(
                "x has 4 rows, but y has 2 numbers, and the loss takes 1 per row (softmax cross-entropy of 3 outputs)",
                () -> GradientCheck.of(network).data(x, new double[2], 2));
        assertMessage("x has 7 numbers, which are no rows of 2",
                () -> GradientCheck.of(network).data(new double[7], y, 2));
    }

    /** All rows that were given are checked, and no others. */
    @Test
    void rowsOfDataAreThoseThatWereGiven() {
        GradientCheck check = GradientCheck.of(Network.inputs(2).dense(3).softmaxCrossEntropy());
        for (int rows : new int[] {0, -3}) {
            assertMessage("rows is " + rows + "; a mean over rows needs at least 1",
                    () -> check.data(new double[8], new double[4], rows));
        }
        check.data(new double[8], new double[4], 4);
        assertMessage(
                "the data have 4 rows; rows(...) is for a batch drawn at random, or an objective that holds its own",
                () -> check.rows(1));
    }

    @Test
    void anObjectiveWithoutANameIsCalledByItsPlace() {
        DoubleObjective square = new DoubleObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(double[] parameters, double[] gradient) {
                gradient[0] = 2 * parameters[0];
                return parameters[0] * parameters[0];
            }
        };
        String report = GradientCheck.of(square).parameters(new double[] {3}).run().toString();
        assertTrue(report.startsWith("gradient check of an objective in GradientCheckTest: PASSED"), report);
    }
}
