package lanewise.verification;

import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** What users' code may do while it is being checked: throw, change what it was handed, or change its mind. */
class RobustnessTest {

    private static final double[] START = {0.5, -0.0, -3, 1e-300};

    /** A smooth function that misbehaves in one of its calls. */
    private static final class Misbehaving implements Differentiated {

        private final int when;
        private final Runnable deed;
        private int calls;
        private double[] handed;

        /** Added to the value from then on. */
        private double shift;

        /** Added to one parameter in that call. */
        private double push;

        Misbehaving(int when, Runnable deed) {
            this.when = when;
            this.deed = deed;
        }

        static Misbehaving throwing(int when) {
            return new Misbehaving(when, () -> {
                throw new IllegalStateException("no more");
            });
        }

        @Override
        public int dimension() {
            return START.length;
        }

        @Override
        public double value(double[] p) {
            handed = p;
            if (calls++ == when) {
                p[2] += push;
                deed.run();
                shift += push == 0 ? 1 : 0;
            }
            return Math.sin(p[0]) + p[1] * p[2] + p[3] + (calls > when && push == 0 ? shift * p[0] : 0);
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            double value = value(p);
            gradient[0] = Math.cos(p[0]) + (calls > when && push == 0 ? shift : 0);
            gradient[1] = p[2];
            gradient[2] = p[1];
            gradient[3] = 1;
            return value;
        }
    }

    private static GradientCheck check(Differentiated function, Mode mode) {
        return GradientCheck.of("misbehaving", function).parameters(START).mode(mode);
    }

    private static void assertBits(double[] expected, double[] actual) {
        assertArrayEquals(Arrays.stream(expected).mapToLong(Double::doubleToRawLongBits).toArray(),
                Arrays.stream(actual).mapToLong(Double::doubleToRawLongBits).toArray());
    }

    /** In whichever call it throws, also after it changed what it was handed. */
    @Test
    void restoredBitForBitInWhicheverCallItThrows() {
        for (Mode mode : new Mode[] {Mode.FULL, Mode.FAST, Mode.SAMPLE}) {
            for (boolean second : new boolean[] {false, true}) {
                Misbehaving never = new Misbehaving(-1, () -> {});
                GradientCheck whole = check(never, mode);
                (second ? whole.secondOrder() : whole).run();
                assertTrue(never.calls > 30, "calls " + never.calls);
                for (int when = 0; when < never.calls; when++) {
                    for (double push : new double[] {0, 7}) {
                        Misbehaving function = Misbehaving.throwing(when);
                        function.push = push;
                        double[] mine = START.clone();
                        GradientCheck check = check(function, mode).parameters(mine);
                        assertEquals("no more", assertThrows(IllegalStateException.class,
                                (second ? check.secondOrder() : check)::run).getMessage());
                        assertBits(START, mine);
                        assertBits(START, function.handed);
                    }
                }
            }
        }
    }

    /** A change of parameters is told whenever it happens, spoils no later evaluation, and is no wrong entry. */
    @Test
    void aLateChangeOfParametersIsAProblemAndDisturbsNothing() {
        for (int when = 17; when < 41; when++) {
            Misbehaving function = new Misbehaving(when, () -> {});
            function.push = 0x1p-40;
            GradientReport report = check(function, Mode.FULL).run();
            assertEquals(0, report.count(Outcome.FAIL), report::toString);
            assertBits(START, function.handed);
            if (when > 28 && when < 35) {
                // The call that moves this very parameter cannot be told from the move.
                continue;
            }
            assertTrue(report.problems().contains("an evaluation changed the parameters that it was handed"),
                    "call " + when + "\n" + report);
            assertEquals(Verdict.FAILED, report.verdict());
        }
    }

    /** A function that changes its mind in the middle is not wrong, but not the same function. */
    @Test
    void aFunctionThatChangesInTheMiddleIsNamedNondeterministic() {
        for (int when = 17; when < 41; when++) {
            GradientReport report = check(new Misbehaving(when, () -> {}), Mode.FULL).run();
            assertEquals(Verdict.NOT_VERIFIED, report.verdict(), report::toString);
            assertEquals(1, report.undecided().size());
            assertTrue(report.undecided().getFirst().startsWith("NONDETERMINISTIC: two evaluations at the same "
                    + "parameters gave different values, one before and one after the comparisons"), report::toString);
            assertEquals(0, report.blocks().size());
        }
        for (double noise : new double[] {-1, 0}) {
            int[] calls = {0};
            DoubleObjective driftingGradient = objective(1, p -> p[0], _ -> new double[] {calls[0]++ < 6 ? 1 : 1.5});
            GradientCheck check = GradientCheck.of(driftingGradient).parameters(new double[] {1});
            GradientReport report = noise < 0 ? check.run() : check.noise(noise).run();
            assertEquals(Verdict.NOT_VERIFIED, report.verdict(), report::toString);
            assertTrue(report.undecided().getFirst().contains("different gradients, one before"), report::toString);
        }
        int[] noisyCalls = {0};
        DoubleObjective noisy = objective(1, p -> p[0] + (noisyCalls[0]++ % 2 == 0 ? 1e-9 : -1e-9),
                _ -> new double[] {1 + 1e-12 * noisyCalls[0]});
        assertEquals(0, GradientCheck.of(noisy).parameters(new double[] {1}).noise(1.1e-9)
                .tolerance(new Tolerance(1e-3, 1e-3)).run().undecided().size());
    }

    /** One instance can be run again: what was not given is drawn anew, by the seed. */
    @Test
    void aCheckThatIsRunAgainEqualsANewOne() {
        Network network = Network.inputs(3).dense(4, Activation.TANH).dense(2).softmaxCrossEntropy();
        GradientCheck check = GradientCheck.of(network);
        for (long seed : new long[] {4, 5, 4}) {
            assertEquals(GradientCheck.of(network).seed(seed).run().value(), check.seed(seed).run().value());
        }
        assertEquals(GradientCheck.of(network).seed(4).rows(9).run().value(), check.rows(9).run().value());
        RandomProblem problem = RandomProblem.of(network, 3, new SplittableRandom(8));
        check.data(problem.x(), problem.y(), 3);
        assertNotEquals(check.seed(1).run().value(), check.seed(2).run().value(), "the parameters are still drawn");
        check.parameters(problem.parameters());
        assertEquals(check.seed(1).run().value(), check.seed(2).run().value());
    }

    @Test
    void aStopBeforeTheFirstComparisonIsHeard() {
        for (Mode mode : Mode.values()) {
            GradientReport report = check(new Misbehaving(-1, () -> {}), mode).secondOrder().stopWhen(() -> true)
                    .run();
            assertEquals(Verdict.NOT_VERIFIED, report.verdict());
            assertTrue(report.undecided().getFirst().startsWith("stopped after 0 of "), report::toString);
        }
    }

    @Test
    void parametersThatAreNotFiniteAreNamed() {
        Network network = Network.inputs(3).dense(4, Activation.TANH).dense(2).softmaxCrossEntropy();
        for (double strange : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] p = new double[26];
            p[13] = strange;
            GradientReport report = GradientCheck.of(network).parameters(p).run();
            assertEquals(Verdict.FAILED, report.verdict(), report::toString);
            assertTrue(report.problems().getFirst().contains("layer 1 biases"), report::toString);
        }
    }
}
