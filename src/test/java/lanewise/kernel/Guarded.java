package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Arrays for kernel tests: random, special values among them, and outputs that lie between guard values. */
final class Guarded {

    /** What stands around every output and in every gap between rows; BLAS tests use the same rogue value. */
    static final double ROGUE = -1e10;

    private Guarded() {}

    static float[] floats(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    static double[] doubles(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextDouble(-1, 1);
        }
        return values;
    }

    static float[] rogueFloats(int n) {
        float[] values = new float[n];
        Arrays.fill(values, (float) ROGUE);
        return values;
    }

    static double[] rogueDoubles(int n) {
        double[] values = new double[n];
        Arrays.fill(values, ROGUE);
        return values;
    }

    /** Equal bits, but for the payload of a NaN. */
    static void assertSameBits(float[] expected, float[] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            if (Float.floatToIntBits(expected[i]) != Float.floatToIntBits(actual[i])) {
                throw new AssertionError(
                        what + ": element " + i + " is " + actual[i] + " instead of " + expected[i] + ", other bits");
            }
        }
    }

    /** Equal bits, but for the payload of a NaN. */
    static void assertSameBits(double[] expected, double[] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(actual[i])) {
                throw new AssertionError(
                        what + ": element " + i + " is " + actual[i] + " instead of " + expected[i] + ", other bits");
            }
        }
    }

    static void assertSameBits(float expected, float actual, String what) {
        assertSameBits(new float[] {expected}, new float[] {actual}, what);
    }

    static void assertSameBits(double expected, double actual, String what) {
        assertSameBits(new double[] {expected}, new double[] {actual}, what);
    }
}
