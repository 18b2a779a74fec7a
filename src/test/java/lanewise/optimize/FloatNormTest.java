package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lengths whose squares overflow, underflow, or neither. */
class FloatNormTest {

    @Test
    void theLengthOverTheWholeRange() {
        for (double size : new double[] {1, Float.MAX_VALUE / 8, Float.MIN_NORMAL * 8.0, Math.sqrt(Float.MAX_VALUE)}) {
            float[] v = {(float) (3 * size), 0, (float) (-4 * size)};
            assertEquals(5 * size, FloatNorm.of(v), 8 * Math.ulp(1f) * 5 * size, "size " + size);
        }
        assertEquals(0, FloatNorm.of(new float[3]));
        assertEquals(Double.POSITIVE_INFINITY, FloatNorm.of(new float[] {1, Float.NEGATIVE_INFINITY}));
        assertEquals(Double.NaN, FloatNorm.of(new float[] {1, Float.NaN}));
    }
}
