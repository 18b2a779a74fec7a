package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.FiniteDifferences.Estimate;
import lanewise.verification.FiniteDifferences.Line;
import org.junit.jupiter.api.Test;

class FiniteDifferencesTest {

    private static final FiniteDifferences DOUBLE = FiniteDifferences.DOUBLE;

    private static Estimate at(double x, DoubleUnaryOperator f) {
        return at(x, f, DOUBLE.step(x, 0.1));
    }

    private static Estimate at(double x, DoubleUnaryOperator f, double h) {
        Line line = new Line() {
            @Override
            public double value(double t) {
                return f.applyAsDouble(x + t);
            }

            @Override
            public double actual(double t) {
                return (x + t) - x;
            }
        };
        return DOUBLE.derivative(line, h, new Center(f.applyAsDouble(x), 0, 0));
    }

    @Test
    void errorOfSmoothFunctionsStaysBelowItsBound() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 2_000; k++) {
            double x = random.nextDouble(-3, 3);
            assertBelowBound(Math.cos(x), at(x, Math::sin));
            assertBelowBound(Math.exp(x), at(x, Math::exp));
            assertBelowBound(1 - Math.tanh(x) * Math.tanh(x), at(x, Math::tanh));
            assertBelowBound(2 * x / (1 + x * x), at(x, v -> Math.log1p(v * v)));
        }
    }

    private static void assertBelowBound(double exact, Estimate estimate) {
        double error = Math.abs(estimate.value() - exact);
        assertTrue(error <= estimate.error(), () -> "error " + error + " of " + estimate);
        assertTrue(error <= 1e-11 * Math.max(1, Math.abs(exact)) * 4, () -> "error " + error + " of " + estimate);
    }

    @Test
    void polynomialsOfDegreeFourHaveNoTruncationError() {
        Estimate estimate = at(1.5, x -> x * x * x * x - 2 * x * x * x + x, 0.25);
        assertEquals(4 * 3.375 - 6 * 2.25 + 1, estimate.value(), 1e-13);
        assertEquals(estimate.value(), estimate.coarse(), 1e-13);
    }

    @Test
    void stepIsThePowerOfTwoNextToTheRule() {
        assertEquals(0x1p-10, DOUBLE.step(1, 0.5));
        assertEquals(0x1p-10, DOUBLE.step(-1, 0.5));
        assertEquals(0x1p-20, DOUBLE.step(0, 1e-3));
        assertEquals(0x1p10, DOUBLE.step(1 << 20, 1));
        for (double x : new double[] {1e-6, 0.3, 7, 1e6}) {
            double h = DOUBLE.step(x, 1e-12);
            assertEquals(1, Math.scalb(h, -Math.getExponent(h)));
            assertEquals(1, h / (Math.pow(0x1p-52, 0.2) * x), 0.42);
        }
    }

    @Test
    void oneSidedSlopesShowAKink() {
        Estimate estimate = at(0, Math::abs);
        assertEquals(0, estimate.value(), 1e-15);
        assertEquals(-1, estimate.left());
        assertEquals(1, estimate.right());
    }

    @Test
    void boundCoversPointsThatAreNotWhereTheyShouldBe() {
        Line misplaced = new Line() {
            @Override
            public double value(double t) {
                return 3 * actual(t);
            }

            @Override
            public double actual(double t) {
                return 1.01 * t;
            }
        };
        Estimate estimate = DOUBLE.derivative(misplaced, 0x1p-10, new Center(0, 0, 0));
        assertEquals(0.03, estimate.error(), 0.001);
        assertTrue(Math.abs(estimate.value() - 3) <= estimate.error() * (1 + 1e-9), estimate::toString);
    }

    @Test
    void boundCoversCurvature() {
        for (double h : new double[] {0.5, 0.25, 0.125, 0x1p-5}) {
            for (double x = -3; x < 3; x += 0.1) {
                Estimate estimate = at(x, Math::sin, h);
                double error = Math.abs(estimate.value() - Math.cos(x));
                assertTrue(error <= estimate.error(), () -> "error " + error + " of " + estimate);
            }
        }
    }

    @Test
    void nonFiniteAndConstantAreNoticed() {
        assertFalse(at(0.001, Math::log, 0.01).finite());
        assertTrue(at(1, Math::log, 0.01).finite());
        assertTrue(at(0.5, _ -> 2).constant());
        assertFalse(at(0.5, x -> x).constant());
    }

    /** The step between values is found where it is, and that of a smooth function is its rounding. */
    @Test
    void stepsBetweenValues() {
        Center center = new Center(0, 0, 0);
        assertEquals(0x1p-4, DOUBLE.granularity(t -> Math.rint(t * 16) / 16, 1e-3, center, 0));
        assertEquals(0.5, DOUBLE.granularity(t -> t > 3 ? 0.5 : t < -5 ? -0.25 : 0, 1e-3, center, 0),
                "the coarser side");
        assertEquals(0, DOUBLE.granularity(_ -> 0, 1e-3, center, 0));
        assertEquals(0, DOUBLE.granularity(t -> t == 0 ? 0 : Double.NaN, 1e-3, center, 0));
        double one = DOUBLE.granularity(t -> Math.cos(1 + t), 1e-3, new Center(Math.cos(1), 0, 0), 0);
        assertTrue(one > 0 && one <= 0x1p-50, "" + one);
    }

    @Test
    void statedNoiseWidensTheBound() {
        Line line = Math::sin;
        double quiet = DOUBLE.derivative(line, 0x1p-10, new Center(0, 0, 0)).error();
        double noisy = DOUBLE.derivative(line, 0x1p-10, new Center(0, 0, 1e-6)).error();
        assertEquals(6 * 1e-6 / 0x1p-11, noisy, 0.01 * noisy);
        assertTrue(quiet < 1e-10);
    }

    /** The largest of all values counts, on whichever side it lies. */
    @Test
    void roundingIsThatOfTheLargestValue() {
        for (double direction : new double[] {1, -1}) {
            Estimate estimate = DOUBLE.derivative(t -> Math.scalb(1, (int) (direction * t)), 8, new Center(1, 0, 0));
            assertEquals(4 * 0x1p-52 * 0x1p16, estimate.rounding());
        }
    }
}
