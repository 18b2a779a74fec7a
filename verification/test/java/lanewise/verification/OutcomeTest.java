package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import org.junit.jupiter.api.Test;

/** Every outcome and every verdict, each for the reason it exists. */
class OutcomeTest {

    /** An objective from two formulas. */
    static DoubleObjective objective(int dimension, ToDoubleFunction<double[]> value,
            UnaryOperator<double[]> gradient) {
        return new DoubleObjective() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public double value(double[] p) {
                return value.applyAsDouble(p);
            }

            @Override
            public double valueAndGradient(double[] p, double[] g) {
                System.arraycopy(gradient.apply(p), 0, g, 0, dimension);
                return value.applyAsDouble(p);
            }
        };
    }

    private static GradientReport check(DoubleObjective objective, double... at) {
        return GradientCheck.of(objective).name("test").parameters(at).run();
    }

    private static Entry only(GradientReport report) {
        return report.blocks().getFirst().worst();
    }

    @Test
    void pass() {
        GradientReport report = check(objective(1, p -> Math.exp(p[0]), p -> new double[] {Math.exp(p[0])}), 0.7);
        assertEquals(Outcome.PASS, only(report).outcome());
        assertEquals(Verdict.PASSED, report.verdict());
        assertEquals(0, report.verdict().exitCode());
    }

    @Test
    void fail() {
        GradientReport report = check(objective(1, p -> Math.exp(p[0]), p -> new double[] {Math.exp(p[0]) * 1.000001}),
                0.7);
        assertEquals(Outcome.FAIL, only(report).outcome());
        assertEquals(Verdict.FAILED, report.verdict());
        assertEquals(1, report.verdict().exitCode());
    }

    @Test
    void kinkThatIsKnown() {
        Network network = Network.inputs(1).dense(1, Activation.RELU).dense(1).meanSquaredError();
        GradientReport report = GradientCheck.of(network).parameters(new double[] {1, -1, 1, 0})
                .data(new double[] {1}, new double[] {2}, 1).run();
        Entry entry = only(report);
        assertEquals(Outcome.KINK, entry.outcome(), report::toString);
        assertTrue(entry.note().contains("a subgradient"), entry.note());
        assertEquals(Verdict.NOT_VERIFIED, report.verdict());
        assertEquals(2, report.verdict().exitCode());
    }

    @Test
    void kinkThatIsSeenFromOutside() {
        for (double slope : new double[] {-1, 0, 0.3, 1}) {
            GradientReport report = check(objective(1, p -> Math.abs(p[0]), _ -> new double[] {slope}), 0);
            assertNotEquals(Outcome.FAIL, only(report).outcome(), report::toString);
            assertEquals(slope == 0 ? Outcome.INCONCLUSIVE : Outcome.KINK, only(report).outcome(), report::toString);
        }
        GradientReport report = check(objective(1, p -> Math.abs(p[0]), _ -> new double[] {2}), 0);
        assertEquals(Outcome.FAIL, only(report).outcome(), "2 is no slope of |x| anywhere");
    }

    /** A kink beside the point is avoided by smaller steps. */
    @Test
    void kinkNearby() {
        for (double at : new double[] {1e-3, -1e-4, 1e-6}) {
            DoubleObjective hinge = objective(1, p -> Math.max(p[0], 0) + 1, p -> new double[] {p[0] > 0 ? 1 : 0});
            Entry told = only(GradientCheck.of(hinge).parameters(new double[] {at}).pieces(p -> p[0] > 0 ? 1 : 0)
                    .run());
            assertEquals(Outcome.PASS, told.outcome(), told::describe);
            Entry notTold = only(check(hinge, at));
            assertNotEquals(Outcome.FAIL, notTold.outcome(), notTold::describe);
        }
        DoubleObjective hinge = objective(1, p -> Math.max(p[0] - 1, 0) + 1, p -> new double[] {p[0] > 1 ? 1 : 0});
        for (double at : new double[] {1 + 1e-4, 1 - 1e-5}) {
            Entry told = only(
                    GradientCheck.of(hinge).parameters(new double[] {at}).pieces(p -> p[0] > 1 ? 1 : 0).run());
            assertEquals(Outcome.PASS, told.outcome(), told::describe);
            assertTrue(told.step() < 1e-4, told::describe);
            Entry notTold = only(check(hinge, at));
            assertEquals(Outcome.PASS, notTold.outcome(), notTold::describe);
        }
    }

    @Test
    void inconclusive() {
        // The value has lost ten digits to the large constant, so the differences know only a few of the derivative.
        GradientReport report = check(objective(1, p -> 1e12 + Math.sin(p[0]), p -> new double[] {Math.cos(p[0])}),
                0.7);
        assertEquals(Outcome.INCONCLUSIVE, only(report).outcome(), report::toString);
        assertEquals(Verdict.NOT_VERIFIED, report.verdict());
        assertTrue(only(report).describe().contains("digits available"), only(report).describe());
        // Nor is a wrong one called wrong if it cannot be told.
        DoubleObjective wrong = objective(1, p -> 1e12 + Math.sin(p[0]), p -> new double[] {Math.cos(p[0]) * 1.0001});
        assertEquals(Outcome.INCONCLUSIVE, only(check(wrong, 0.7)).outcome());
        DoubleObjective veryWrong = objective(1, p -> 1e12 + Math.sin(p[0]), p -> new double[] {5});
        assertEquals(Outcome.FAIL, only(check(veryWrong, 0.7)).outcome());
    }

    /** Beside a jump no step is right, and on stairs large steps see a slope that is not there: nothing is claimed. */
    @Test
    void discontinuity() {
        for (double distance : new double[] {1e-12, 1e-10, 1e-8, 1e-6, 1e-5, 1e-4, 4e-4}) {
            DoubleObjective stairs = objective(1, p -> Math.floor(p[0] * 1e3), _ -> new double[] {0});
            GradientReport report = check(stairs, 0.25 + distance);
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            DoubleObjective jump = objective(1, p -> p[0] + (p[0] >= 0.25 ? 5 : 0), _ -> new double[] {1});
            GradientReport beside = check(jump, 0.25 + distance);
            assertNotEquals(Verdict.FAILED, beside.verdict(), beside::toString);
        }
    }

    /** Slope 1 near the point and 2 farther off: estimates with different steps contradict each other. */
    @Test
    void estimatesThatContradictEachOther() {
        for (double slope : new double[] {1, 5}) {
            DoubleObjective twoSlopes = objective(1, p -> (Math.abs(p[0] - 0.7) < 1.4e-3 ? 1 : 2) * (p[0] - 0.7),
                    _ -> new double[] {slope});
            Entry entry = only(check(twoSlopes, 0.7));
            assertEquals(slope == 1 ? Outcome.PASS : Outcome.INCONCLUSIVE, entry.outcome(), entry::describe);
        }
    }

    @Test
    void nonFinite() {
        GradientReport value = check(objective(1, p -> Math.log(p[0]), p -> new double[] {1 / p[0]}), -1);
        assertEquals(Verdict.FAILED, value.verdict());
        assertTrue(value.problems().getFirst().startsWith("NONFINITE"), value::toString);
        GradientReport gradient = check(objective(1, p -> p[0] * p[0], _ -> new double[] {Double.NaN}), 1);
        assertEquals(Outcome.NONFINITE, only(gradient).outcome());
        assertEquals(Verdict.FAILED, gradient.verdict());
        GradientReport edge = check(objective(1, p -> Math.sqrt(p[0]), _ -> new double[] {1}), 0);
        assertEquals(Outcome.INCONCLUSIVE, only(edge).outcome(), edge::toString);
        assertEquals("not finite nearby", only(edge).note());
    }

    @Test
    void nonFiniteNamesItsLayer() {
        Network network = Network.inputs(2).dense(3, Activation.RELU).dense(2).meanSquaredError();
        double[] p = new double[17];
        Arrays.fill(p, 1e200);
        GradientReport report = GradientCheck.of(network).parameters(p).data(new double[] {1, 1}, new double[2], 1)
                .run();
        assertEquals(Verdict.FAILED, report.verdict());
        assertTrue(report.problems().getFirst().contains("layer 2 pre-activation, row 0, column 0"), report::toString);
    }

    /** A value that is finite, and a gradient that is not; a point that is in order, and one beside it that is not. */
    @Test
    void nonFiniteInTheBackwardPassAndBesideThePoint() {
        Network network = Network.inputs(1).dense(1).dense(1).meanSquaredError();
        GradientReport backward = GradientCheck.of(network).parameters(new double[] {0, 0, 1e300, 1e10})
                .data(new double[] {1}, new double[] {0}, 1).run();
        assertEquals(Verdict.FAILED, backward.verdict());
        assertTrue(backward.problems().getFirst().startsWith(
                "NONFINITE: the gradient is not finite; first layer 2 derivative in the input, row 0, column 0"),
                backward::toString);
        double edge = Math.sqrt(Double.MAX_VALUE) * (1 - 1e-9);
        GradientReport beside = GradientCheck.of(Network.inputs(1).dense(1).meanSquaredError())
                .parameters(new double[] {edge, 0}).data(new double[] {1}, new double[] {0}, 1).run();
        assertEquals(0, beside.count(Outcome.NONFINITE) + beside.count(Outcome.FAIL), beside::toString);
    }

    @Test
    void nonDeterministic() {
        int[] calls = {0};
        DoubleObjective drifting = objective(1, p -> p[0] + 1e-9 * calls[0]++, _ -> new double[] {1});
        GradientReport report = check(drifting, 1);
        assertEquals(Verdict.NOT_VERIFIED, report.verdict());
        assertTrue(report.undecided().getFirst().startsWith("NONDETERMINISTIC"), report::toString);
        assertEquals(0, report.blocks().size());
        DoubleObjective driftingGradient = objective(1, p -> p[0], _ -> new double[] {1 + 1e-9 * calls[0]++});
        assertTrue(check(driftingGradient, 1).undecided().getFirst().contains("different gradients"));
    }

    /** A function may lose more digits than its value shows. */
    @Test
    void cancellationInsideTheFunction() {
        DoubleObjective cancelling = objective(1, p -> Math.log(1 + p[0] * p[0]),
                p -> new double[] {2 * p[0] / (1 + p[0] * p[0])});
        for (double at = 0.01; at < 0.05; at += 0.0007) {
            GradientReport report = check(cancelling, at);
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
        }
    }

    /** Nudging the parameters by one unit in the last place shows noise that the size of the value does not. */
    @Test
    void noiseThatIsMeasured() {
        DoubleObjective difference = objective(1, p -> (1e8 + p[0]) - 1e8 - p[0], _ -> new double[] {0});
        GradientReport report = check(difference, 1e7 / 3);
        assertTrue(report.noise() > 1e-10, report::toString);
        assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
    }

    /** Stated noise makes a noisy function checkable, to the digits that the noise leaves. */
    @Test
    void noiseThatIsStated() {
        int[] calls = {0};
        DoubleObjective noisy = objective(1, p -> Math.sin(p[0]) + (calls[0]++ % 2 == 0 ? 1e-9 : -1e-9),
                p -> new double[] {Math.cos(p[0])});
        GradientReport report = GradientCheck.of(noisy).parameters(new double[] {0.7}).noise(1e-9)
                .tolerance(new Tolerance(1e-3, 1e-3)).run();
        assertEquals(Verdict.PASSED, report.verdict(), report::toString);
        DoubleObjective wrong = objective(1, p -> Math.sin(p[0]) + (calls[0]++ % 2 == 0 ? 1e-9 : -1e-9),
                p -> new double[] {Math.cos(p[0]) * 1.1});
        assertEquals(Verdict.FAILED, GradientCheck.of(wrong).parameters(new double[] {0.7}).noise(1e-9).run()
                .verdict());
    }

    /** More than one entry in fifty undecided, and the block is not verified. */
    @Test
    void shareOfUndecidedEntries() {
        for (int kinks : new int[] {1, 2}) {
            DoubleObjective sum = objective(60, p -> {
                double total = 0;
                for (int i = 0; i < 60; i++) {
                    total += i < kinks ? Math.abs(p[i]) : p[i] * p[i];
                }
                return total;
            }, p -> {
                double[] g = new double[60];
                for (int i = 0; i < 60; i++) {
                    g[i] = i < kinks ? 1 : 2 * p[i];
                }
                return g;
            });
            double[] at = new double[60];
            Arrays.fill(at, kinks, 60, 0.5);
            GradientReport report = check(sum, at);
            assertEquals(kinks, report.count(Outcome.KINK), report::toString);
            assertEquals(kinks == 1 ? Verdict.PASSED : Verdict.NOT_VERIFIED, report.verdict());
        }
    }
}
