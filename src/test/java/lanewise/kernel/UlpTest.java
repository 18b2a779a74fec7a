package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The float functions keep what their documentation promises; {@link UlpSweep} looks at all inputs. */
class UlpTest {

    private static final int STRIDE = 2003;

    static List<UlpSweep.Function> functions() {
        return UlpSweep.FUNCTIONS;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void withinThePromisedUlps(UlpSweep.Function function) {
        UlpSweep.Worst worst = UlpSweep.sweep(function, STRIDE);
        String where = function.name() + ": " + worst;
        assertEquals(0, worst.wrong(), where);
        assertTrue(worst.ulps() <= function.promised(), where);
        assertTrue(worst.cancelled() <= UlpSweep.CANCELLED, where);
        assertTrue(worst.ulps() > function.promised() / 2, "the promise is far from the truth; " + where);
    }

    /** What the sweep takes for exact, beside another implementation: they differ by a few units of 2⁻⁵². */
    @Test
    void theReferenceIsRight() {
        assertReference("exp", StrictMath::exp);
        assertReference("expm1", StrictMath::expm1);
        assertReference("log", StrictMath::log);
        assertReference("log1p", StrictMath::log1p);
        assertReference("tanh", StrictMath::tanh);
        assertReference("sigmoid",
                x -> x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x)));
    }

    private static void assertReference(String name, DoubleUnaryOperator other) {
        UlpSweep.Function function = UlpSweep.FUNCTIONS.stream().filter(f -> f.name().equals(name)).findFirst()
                .orElseThrow();
        int n = 1 << 20;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Float.intBitsToFloat(i * 4093);
        }
        function.reference().apply(n, x, 0, y, 0);
        for (int i = 0; i < n; i++) {
            double expected = other.applyAsDouble(x[i]);
            boolean infinite = Double.isInfinite(x[i]);
            if (Double.isNaN(x[i])) {
                assertTrue(Double.isNaN(y[i]), name);
            } else if (!infinite && !Double.isNaN(expected)) {
                assertEquals(expected, y[i], 8 * Math.ulp(expected), name + " of " + x[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1f, 1.5f, 0.1f, 3e38f, 1e-40f, Float.MIN_VALUE})
    void theMeasureCountsUlps(float x) {
        assertEquals(0, UlpSweep.ulps(x, x));
        assertEquals(1, UlpSweep.ulps(Math.nextUp(x), x));
        assertEquals(2, UlpSweep.ulps(x, x - 2.0 * Math.ulp(x)), x == 1f ? 2 : 0);
        assertTrue(Double.isNaN(UlpSweep.ulps(Float.NaN, x)));
        assertTrue(Double.isNaN(UlpSweep.ulps(-0f, 0.0)));
    }
}
