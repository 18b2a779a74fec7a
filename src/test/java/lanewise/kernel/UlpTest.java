package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The float functions keep what their documentation promises; {@link UlpSweep} looks at all inputs. */
class UlpTest {

    private static final int STRIDE = 2003;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void withinThePromisedUlps(int function) {
        UlpSweep.Worst worst = UlpSweep.sweep(UlpSweep.FUNCTIONS.get(function), STRIDE);
        String where = UlpSweep.FUNCTIONS.get(function).name() + ": " + worst;
        assertEquals(0, worst.wrong(), where);
        assertTrue(worst.ofPromised() <= 1, where);
        assertTrue(worst.ofPromised() > 0.3, "the promise is far from the truth; " + where);
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
