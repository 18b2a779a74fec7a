package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is examined before and after all comparisons, at the limits of what is allowed. */
class PreliminariesTest {

    private static final double UNIT = 0x1p-52;

    /** A constant of one parameter, with answers that a test chooses call by call. */
    private abstract static class Constant implements Differentiated {

        int calls;

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            gradient[0] = 0;
            return value(p);
        }
    }

    private static GradientCheck check(Differentiated function) {
        return GradientCheck.of("test", function).parameters(new double[] {1});
    }

    /** A value of its own when it comes with the gradient. */
    private static Differentiated together(double alone, double together) {
        return new Constant() {
            @Override
            public double value(double[] p) {
                return alone;
            }

            @Override
            public double valueAndGradient(double[] p, double[] gradient) {
                gradient[0] = 0;
                return together;
            }
        };
    }

    @Test
    void theValueWithTheGradientMayDifferByRounding() {
        for (double value : new double[] {1, 4, -4}) {
            double other = Math.sqrt(UNIT) / 16 * Math.abs(value);
            assertEquals(List.of(), check(together(value, value + other)).run().problems());
            assertEquals(1, check(together(value, value + 1.01 * other)).run().problems().size());
            assertEquals(1, check(together(value, value - 1.01 * other)).run().problems().size());
        }
        assertEquals(List.of(), check(together(0, 0.5)).noise(0.25).run().problems());
        assertEquals(1, check(together(0, 0.5625)).noise(0.25).run().problems().size());
    }

    @Test
    void valuesMayDifferByTheStatedNoise() {
        for (double difference : new double[] {0.5, 0.5625}) {
            Constant alternating = new Constant() {
                @Override
                public double value(double[] p) {
                    return calls++ % 2 == 0 ? difference : 0;
                }
            };
            List<String> undecided = check(alternating).noise(0.25).run().undecided();
            assertEquals(difference == 0.5 ? 0 : 1, undecided.size(), undecided::toString);
        }
    }

    /** A noise level of 0 promises the same answer every time, as none does. */
    @Test
    void noNoiseMeansTheSameGradientEveryTime() {
        for (double noise : new double[] {-1, 0, 1e-12}) {
            Constant restless = new Constant() {
                @Override
                public double value(double[] p) {
                    return 7;
                }

                @Override
                public double valueAndGradient(double[] p, double[] gradient) {
                    gradient[0] = 1e-15 * calls++;
                    return 7;
                }
            };
            GradientCheck check = check(restless);
            GradientReport report = noise < 0 ? check.run() : check.noise(noise).run();
            assertEquals(noise > 0 ? 0 : 1, report.undecided().size(), report::toString);
            assertTrue(noise > 0 || !report.undecided().getFirst().contains("before"), "known at once");
            // Nor is noise mistaken for a gradient that is added to its array or uses the evaluation before.
            assertEquals(List.of(), report.problems());
        }
    }

    @Test
    void whatIsNotDeterministicHasNoOtherProblem() {
        Constant drifting = new Constant() {
            @Override
            public double value(double[] p) {
                return calls++;
            }
        };
        GradientReport report = check(drifting).run();
        assertEquals(1, report.undecided().size());
        assertEquals(List.of(), report.problems());
    }

    /** 9 evaluations and 8 nudges before, 6 for the one comparison, 2 after. */
    @Test
    void evaluationsAreCounted() {
        Differentiated square = new Constant() {
            @Override
            public double value(double[] p) {
                return p[0] * p[0];
            }

            @Override
            public double valueAndGradient(double[] p, double[] gradient) {
                gradient[0] = 2 * p[0];
                return value(p);
            }
        };
        assertEquals(9 + 8 + 6 + 2, check(square).run().assertPassed().evaluations());
    }

    @Test
    void gradientsAreOverwrittenNotAddedTo() {
        Differentiated adding = new Constant() {
            @Override
            public double value(double[] p) {
                return 3 * p[0];
            }

            @Override
            public double valueAndGradient(double[] p, double[] gradient) {
                gradient[0] += 3;
                return value(p);
            }
        };
        GradientReport report = check(adding).run();
        assertEquals(1, report.problems().size());
        assertTrue(report.problems().getFirst().contains("added to"), report::toString);
    }

    /** Of a single parameter too, the first of all. */
    @Test
    void parametersAreToBeLeftAlone() {
        Differentiated changing = new Constant() {
            @Override
            public double value(double[] p) {
                p[0] = 7;
                return 1;
            }
        };
        GradientReport report = check(changing).run();
        assertEquals(List.of("an evaluation changed the parameters that it was handed"), report.problems());
    }
}
