package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.FloatObjective;
import org.junit.jupiter.api.Test;

/** Right gradients that differences are bad at are not called wrong, and wrong ones do not hide behind that. */
class HardGradientsTest {

    private static DoubleObjective sum(int n, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        return OutcomeTest.objective(n, p -> Arrays.stream(p).map(value).sum(),
                p -> Arrays.stream(p).map(slope).toArray());
    }

    private static GradientReport check(DoubleObjective objective, double... at) {
        return GradientCheck.of(objective).parameters(at).run();
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    /** A step leaps over the whole of the transition. */
    @Test
    void steepUnits() {
        Network one = Network.inputs(1).dense(1, Activation.TANH).dense(1).meanSquaredError();
        GradientReport steep = GradientCheck.of(one).parameters(new double[] {1e4, -1e4 + 0.3, 0.7, 0.1})
                .data(new double[] {1}, new double[] {0.9}, 1).run();
        assertEquals(Verdict.PASSED, steep.verdict(), steep::toString);
        for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID, Activation.SOFTPLUS,
                Activation.GELU)) {
            Network network = Network.inputs(3).dense(8, activation).dense(2).meanSquaredError();
            for (int seed = 1; seed <= 10; seed++) {
                for (double size : new double[] {1e3, 1e4, 1e5}) {
                    RandomProblem problem = RandomProblem.of(network, 30, new SplittableRandom(seed));
                    double[] x = Arrays.stream(problem.x()).map(v -> size * v).toArray();
                    GradientReport report = GradientCheck.of(network).parameters(problem.parameters())
                            .data(x, problem.y(), 30).run();
                    assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
                }
            }
        }
    }

    /** Value and gradient are finite at the point; a little further there is nothing. */
    @Test
    void theEdgeOfADomain() {
        DoubleObjective roots = sum(2, Math::sqrt, x -> 0.5 / Math.sqrt(x));
        assertEquals(Verdict.PASSED, check(roots, 1, 1e-8).verdict(), check(roots, 1, 1e-8)::toString);
        DoubleObjective barrier = sum(3, x -> -Math.log(x), x -> -1 / x);
        assertEquals(Verdict.PASSED, check(barrier, 1, 1e-6, 2).verdict());
        DoubleObjective edge = sum(1, x -> x <= 1 ? x : Double.NaN, x -> 1);
        GradientReport report = check(edge, 1);
        assertEquals(Verdict.NOT_VERIFIED, report.verdict(), report::toString);
        assertEquals("not finite nearby", report.blocks().getFirst().worst().note());
    }

    /** Two orders of summation are two values. */
    @Test
    void theValueAloneMayBeSummedInAnotherOrder() {
        int n = 20_000;
        DoubleObjective squares = new DoubleObjective() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public double value(double[] p) {
                double sum = 0;
                for (double x : p) {
                    sum += x * x;
                }
                return sum;
            }

            @Override
            public double valueAndGradient(double[] p, double[] gradient) {
                double sum = 0;
                for (int from = 0; from < n; from += 100) {
                    double part = 0;
                    for (int i = from; i < from + 100; i++) {
                        part += p[i] * p[i];
                        gradient[i] = 2 * p[i];
                    }
                    sum += part;
                }
                return sum;
            }
        };
        double[] at = new double[n];
        Arrays.setAll(at, i -> 1 + 1.0 / (i + 3));
        GradientReport report = GradientCheck.of(squares).parameters(at).mode(GradientCheck.Mode.FAST).run();
        assertEquals(Verdict.PASSED, report.verdict(), report::toString);
    }

    /** (eˣ − 1) / x is a staircase of 1e-8 near 0, which no nudge of x shows. */
    @Test
    void noiseThatNobodyKnows() {
        DoubleUnaryOperator naive = x -> (Math.exp(x) - 1) / x;
        for (double at : new double[] {3e-8, -2e-8, 1e-7, 3e-6}) {
            GradientReport report = check(sum(1, naive, x -> 0.5 + x / 3), at);
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
        }
        GradientReport all = ScalarCheck.of("naive", naive, x -> 0.5 + x / 3, -1e-6, 1e-6).run();
        assertNotEquals(Verdict.FAILED, all.verdict(), all::toString);
    }

    /** Beside a kink there are two slopes, and nothing far from both. */
    @Test
    void whatNoKinkExplainsIsNotVerified() {
        for (double wrong : new double[] {-3, 1000}) {
            DoubleObjective sum = OutcomeTest.objective(100, p -> Arrays.stream(p).map(Math::abs).sum(), p -> {
                double[] g = Arrays.stream(p).map(Math::signum).toArray();
                g[7] = wrong;
                return g;
            });
            double[] at = filled(100, 0.5);
            at[7] = 1e-7;
            assertNotEquals(Verdict.PASSED, check(sum, at).verdict(), check(sum, at)::toString);
        }
        for (int wrong = 0; wrong < 60; wrong += 7) {
            int entry = wrong;
            DoubleObjective waves = OutcomeTest.objective(60,
                    p -> Arrays.stream(p).map(x -> Math.sin(30 * x)).sum(), p -> {
                        double[] g = Arrays.stream(p).map(x -> 30 * Math.cos(30 * x)).toArray();
                        g[entry] *= 1 + 1e-4;
                        return g;
                    });
            double[] at = new double[60];
            Arrays.setAll(at, i -> Math.sin(i * i));
            assertNotEquals(Verdict.PASSED, check(waves, at).verdict(), check(waves, at)::toString);
        }
    }

    /** A gradient that was computed once, for the parameters that came first or those that came last. */
    @Test
    void gradientsOfOtherParameters() {
        for (boolean first : new boolean[] {true, false}) {
            double[][] kept = new double[1][];
            DoubleObjective stale = new DoubleObjective() {
                @Override
                public int dimension() {
                    return 3;
                }

                @Override
                public double value(double[] p) {
                    return Arrays.stream(p).map(Math::exp).sum();
                }

                @Override
                public double valueAndGradient(double[] p, double[] gradient) {
                    double[] now = Arrays.stream(p).map(Math::exp).toArray();
                    System.arraycopy(kept[0] == null ? now : kept[0], 0, gradient, 0, 3);
                    kept[0] = first && kept[0] != null ? kept[0] : now;
                    return value(p);
                }
            };
            GradientReport report = check(stale, 0.1, 0.2, 0.3);
            assertNotEquals(Verdict.PASSED, report.verdict(), report::toString);
        }
    }

    /** An entry that no sample meets. */
    @Test
    void oneEntryThatIsNotFinite() {
        int n = 20_000;
        DoubleObjective objective = OutcomeTest.objective(n, p -> Arrays.stream(p).map(x -> x * x).sum(), p -> {
            double[] g = Arrays.stream(p).map(x -> 2 * x).toArray();
            g[12_345] = Double.NaN;
            return g;
        });
        GradientReport report = GradientCheck.of(objective).parameters(filled(n, 0.5)).mode(GradientCheck.Mode.SAMPLE)
                .run();
        assertEquals(Verdict.FAILED, report.verdict());
        assertTrue(report.problems().getFirst().endsWith("the gradient is not finite; first entry 12345, NaN"),
                report::toString);
    }

    /** A stated noise excuses rounding, not what the array held before. */
    @Test
    void whatIsAddedToIsSeenBesideNoise() {
        DoubleObjective added = new DoubleObjective() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double valueAndGradient(double[] p, double[] gradient) {
                gradient[0] += 2 * p[0];
                gradient[1] += 2 * p[1];
                return p[0] * p[0] + p[1] * p[1];
            }
        };
        GradientReport report = GradientCheck.of(added).parameters(new double[] {1, 2}).noise(1e-14).run();
        assertEquals(Verdict.FAILED, report.verdict(), report::toString);
    }

    /** Logistic regression at the zeros it starts from. */
    @Test
    void zerosInFloat() {
        Network network = Network.inputs(4).dense(1).binaryCrossEntropy();
        for (int seed = 1; seed <= 20; seed++) {
            RandomProblem problem = RandomProblem.of(network, 100, new SplittableRandom(seed));
            float[] x = FloatObjectiveFunction.narrow(problem.x());
            float[] y = FloatObjectiveFunction.narrow(problem.y());
            FloatBackprop backprop = FloatBackprop.of(network, 100);
            FloatObjective objective = new FloatObjective() {
                @Override
                public int dimension() {
                    return 5;
                }

                @Override
                public double valueAndGradient(float[] p, float[] gradient) {
                    return backprop.valueAndGradient(p, x, y, 100, gradient);
                }
            };
            GradientReport report = GradientCheck.of(objective).parameters(new double[5]).run();
            assertEquals(Verdict.PASSED, report.verdict(), report::toString);
        }
    }

    /** The statistics of a batch norm have no gradient and are not dead. */
    @Test
    void runningStatisticsAreNotDead() {
        Network network = Network.inputs(3).dense(4, Activation.TANH).batchNorm().dense(1).meanSquaredError();
        GradientReport report = GradientCheck.of(network).run();
        assertTrue(report.warnings().stream().noneMatch(w -> w.contains("running")), report::toString);
    }
}
