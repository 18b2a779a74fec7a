package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lanewise.network.Activation;
import org.junit.jupiter.api.Test;

class ScalarCheckTest {

    @Test
    void rightDerivativesPass() {
        ScalarCheck.of("sin", Math::sin, Math::cos, -10, 10).run().assertPassed();
        ScalarCheck.of("exp", Math::exp, Math::exp, -5, 5).points(50).seed(7).run().assertPassed();
        ScalarCheck.of("|x|", Math::abs, Math::signum, -1, 1).kinks(0).run().assertPassed();
        assertNotEquals(Verdict.FAILED, ScalarCheck.of("|x|", Math::abs, Math::signum, -1, 1).run().verdict());
    }

    @Test
    void wrongDerivativesFail() {
        GradientReport report = ScalarCheck.of("sin", Math::sin, x -> -Math.cos(x), -3, 3).run();
        assertEquals(Verdict.FAILED, report.verdict());
        assertTrue(report.toString().contains("flipped sign"), report::toString);
        assertEquals(Verdict.FAILED, ScalarCheck.of("sin", Math::sin, x -> Math.cos(x) * (x > 2 ? 1.001 : 1), -3, 3)
                .run().verdict());
        // g'(a) for g'(z): the commonest slip with a sigmoid.
        assertEquals(Verdict.FAILED, ScalarCheck.of("sigmoid", x -> 1 / (1 + Math.exp(-x)), x -> x * (1 - x), -3, 3)
                .run().verdict());
    }

    @Test
    void pointsOutsideTheDomainAreNonFinite() {
        GradientReport report = ScalarCheck.of("log", Math::log, x -> 1 / x, -1, 1).run();
        assertEquals(Verdict.FAILED, report.verdict());
        assertTrue(report.count(Outcome.NONFINITE) >= 100, report::toString);
    }

    @Test
    void endsAreAmongThePoints() {
        GradientReport report = ScalarCheck.of("x", x -> x, x -> x == -1 || x == 2 ? 0 : 1, -1, 2).points(5).run();
        assertEquals(2, report.count(Outcome.FAIL));
        assertEquals(3, report.count(Outcome.PASS));
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ScalarCheck.of("x", x -> x, _ -> 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> ScalarCheck.of("x", x -> x, _ -> 1, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ScalarCheck.of("x", x -> x, _ -> 1, 0, 1).points(1));
    }

    /** Random code, or code that changes its mind, is named and not called wrong. */
    @Test
    void aFunctionThatIsNotTheSameTwiceIsNamedNondeterministic() {
        int[] calls = {0, 0};
        for (GradientReport report : new GradientReport[] {
            ScalarCheck.of("drifting", x -> Math.sin(x) + 1e-3 * calls[0]++, Math::cos, -1, 1).run(),
            ScalarCheck.of("restless", Math::sin, x -> Math.cos(x) + (calls[1]++ > 60 ? 1 : 0), -1, 1).points(50)
                    .run()}) {
            assertEquals(Verdict.NOT_VERIFIED, report.verdict(), report::toString);
            assertTrue(report.undecided().getFirst().startsWith("NONDETERMINISTIC"), report::toString);
            assertEquals(0, report.blocks().size());
        }
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        ScalarCheck check = ScalarCheck.of("sine", Math::sin, Math::cos, -1, 1);
        assertEquals("tolerance", assertThrows(NullPointerException.class, () -> check.tolerance(null)).getMessage());
        assertEquals("function",
                assertThrows(NullPointerException.class, () -> ScalarCheck.of("sine", null, Math::cos, -1, 1))
                        .getMessage());
        assertEquals("derivative",
                assertThrows(NullPointerException.class, () -> ScalarCheck.of("sine", Math::sin, null, -1, 1))
                        .getMessage());
    }

    @Test
    void pointsLieInsideTheInterval() {
        double[] outermost = {0, 0};
        ScalarCheck.of("inside", Math::sin, x -> {
            outermost[0] = Math.min(outermost[0], x);
            outermost[1] = Math.max(outermost[1], x);
            return Math.cos(x);
        }, -2, 3).points(9).run().assertPassed();
        assertEquals(-2, outermost[0]);
        assertEquals(3, outermost[1]);
    }

    /** One in each of equal parts. */
    @Test
    void pointsAreSpreadEvenly() {
        List<Double> at = new ArrayList<>();
        ScalarCheck.of("spread", Math::sin, x -> {
            at.add(x);
            return Math.cos(x);
        }, -2, 3).points(42).run();
        for (int i = 1; i < 41; i++) {
            double part = (at.get(i) + 2) / 5 * 40;
            assertTrue(i - 1 <= part && part <= i, i + " at " + at.get(i));
        }
    }

    /** Nearer to a kink than the step: that it is known makes the step smaller. */
    @Test
    void besideAKnownKinkTheStepIsSmaller() {
        ScalarCheck.of(Activation.RELU, 1e-5, 1).points(2).run().assertPassed();
        ScalarCheck.of(Activation.RELU, -1, -1e-5).points(2).run().assertPassed();
        GradientReport wrong = ScalarCheck.of("kinked", x -> Math.max(x, 0), _ -> 0.5, 1e-5, 1).kinks(0).points(2)
                .run();
        assertEquals(2, wrong.count(Outcome.FAIL), wrong::toString);
    }
}
