// Generated from FloatNormTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lengths whose squares overflow, underflow, or neither. */
class DoubleNormTest {

    @Test
    void theLengthOverTheWholeRange() {
        for (double size : new double[] {1, Double.MAX_VALUE / 8, Double.MIN_NORMAL * 8.0, Math.sqrt(Double.MAX_VALUE)}) {
            double[] v = {(3 * size), 0, (-4 * size)};
            assertEquals(5 * size, DoubleNorm.of(v), 8 * Math.ulp(1.0) * 5 * size, "size " + size);
        }
        assertEquals(0, DoubleNorm.of(new double[3]));
        assertEquals(Double.POSITIVE_INFINITY, DoubleNorm.of(new double[] {1, Double.NEGATIVE_INFINITY}));
        assertEquals(Double.NaN, DoubleNorm.of(new double[] {1, Double.NaN}));
    }
}
