package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.FloatObjective;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;

/** Objectives computed in float, seen from outside: three digits, honestly told. */
class FloatObjectiveCheckTest {

    private record Example(Network network, RandomProblem problem, FloatBackprop backprop, float[] x, float[] y,
            Consumer<float[]> change) implements FloatObjective {

        static Example of(Activation activation, long seed, Consumer<float[]> change) {
            Network network = Network.inputs(8).dense(12, activation).dense(10, activation).dense(4)
                    .softmaxCrossEntropy();
            RandomProblem problem = RandomProblem.of(network, 5, new SplittableRandom(seed));
            return new Example(network, problem, FloatBackprop.of(network, 5), narrow(problem.x()), narrow(problem.y()),
                    change);
        }

        @Override
        public int dimension() {
            return problem.parameters().length;
        }

        @Override
        public double value(float[] parameters) {
            return backprop.value(parameters, x, y, 5);
        }

        @Override
        public double valueAndGradient(float[] parameters, float[] gradient) {
            double value = backprop.valueAndGradient(parameters, x, y, 5, gradient);
            change.accept(gradient);
            return value;
        }

        GradientCheck check() {
            return GradientCheck.of(this).parameters(problem.parameters())
                    .blocks(ParameterBlock.of(ParameterLayout.of(network)));
        }

        GradientCheck checkKnowingKinks() {
            ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
            return check().pieces(p -> {
                reference.value(p, problem.x(), problem.y(), 5);
                return reference.pieces();
            });
        }

        private static float[] narrow(double[] values) {
            float[] narrow = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                narrow[i] = (float) values[i];
            }
            return narrow;
        }
    }

    @Test
    void smoothNetworksPass() {
        int undecided = 0;
        for (Activation activation : new Activation[] {Activation.IDENTITY, Activation.TANH, Activation.SIGMOID}) {
            for (int seed = 1; seed <= 5; seed++) {
                GradientReport report = Example.of(activation, seed, _ -> {}).check().run();
                assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
                undecided += report.dimension() - report.count(Outcome.PASS);
            }
        }
        assertTrue(undecided <= 15 * 282 / 500, undecided + " entries undecided");
    }

    @Test
    void rectifiersNeverFailAndPassWhenTheKinksAreTold() {
        int undecided = 0;
        for (int seed = 1; seed <= 10; seed++) {
            GradientReport outside = Example.of(Activation.RELU, seed, _ -> {}).check().run();
            assertNotEquals(Verdict.FAILED, outside.verdict(), outside::toString);
            GradientReport told = Example.of(Activation.RELU, seed, _ -> {}).checkKnowingKinks().run();
            assertNotEquals(Verdict.FAILED, told.verdict(), told::toString);
            undecided += told.dimension() - told.count(Outcome.PASS);
        }
        assertTrue(undecided <= 10 * 282 / 20, undecided + " entries undecided");
    }

    @Test
    void wrongGradientsFail() {
        assertFails(g -> g[5] = -g[5]);
        assertFails(g -> {
            for (int i = 0; i < g.length; i++) {
                g[i] *= 1.05f;
            }
        });
        assertFails(g -> g[g.length - 1] = 0);
        assertFails(g -> g[0] = Float.NaN);
    }

    private static void assertFails(Consumer<float[]> change) {
        GradientReport report = Example.of(Activation.TANH, 1, change).check().run();
        assertEquals(Verdict.FAILED, report.verdict(), report::toString);
        assertEquals(Verdict.FAILED, Example.of(Activation.TANH, 1, change).check().mode(Mode.FULL).run().verdict());
    }

    /** A direction fails in float only if a single entry does; then the one through all blocks may fail, too. */
    @Test
    void aWrongEntryConfirmsTheDirectionThroughAllBlocks() {
        FloatObjective sum = new FloatObjective() {
            @Override
            public int dimension() {
                return 8;
            }

            @Override
            public double valueAndGradient(float[] p, float[] g) {
                Arrays.fill(g, 1);
                g[2] = 2;
                double total = 0;
                for (float value : p) {
                    total += value;
                }
                return total;
            }
        };
        GradientReport report = GradientCheck.of(sum).parameters(new double[] {1, 2, 1, 2, 1, 2, 1, 2}).mode(Mode.FAST)
                .run();
        BlockReport all = report.blocks().getLast();
        assertEquals("all parameters", all.block().name());
        assertEquals(1, all.count(Outcome.FAIL), report::toString);
    }

    @Test
    void parametersAreFloats() {
        float[][] seen = {null};
        FloatObjective line = new FloatObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(float[] p, float[] g) {
                seen[0] = p;
                g[0] = 3;
                return 3 * p[0];
            }
        };
        GradientReport report = GradientCheck.of(line).name("line").parameters(new double[] {0.1}).run().assertPassed();
        assertEquals(0.1f, report.blocks().getFirst().worst().parameter());
    }

    /** A function that writes to the array it is handed is found out in float as well. */
    @Test
    void functionThatChangesItsParameters() {
        FloatObjective impure = new FloatObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(float[] p, float[] g) {
                g[0] = 1;
                double value = p[0];
                p[0] = 9;
                return value;
            }
        };
        GradientReport report = GradientCheck.of(impure).name("impure").parameters(new double[] {0.5}).run();
        assertTrue(report.problems().getFirst().contains("changed the parameters"), report::toString);
    }
}
