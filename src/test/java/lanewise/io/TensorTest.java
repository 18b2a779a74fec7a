package lanewise.io;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void precisions() {
        FloatTensor floats = FloatTensor.of(new float[] {0.1f, Float.NaN, -0f}, 3);
        DoubleTensor doubles = DoubleTensor.of(new double[] {0.1, 1e300, 5}, 1, 3);
        assertSame(floats, floats.toFloat());
        assertSame(doubles, doubles.toDouble());
        assertArrayEquals(new double[] {0.1f, Double.NaN, -0.0}, floats.toDouble().data());
        assertEquals(FloatTensor.of(new float[] {0.1f, Float.POSITIVE_INFINITY, 5}, 1, 3), doubles.toFloat());
        assertEquals("float[3]", floats.toString());
        assertEquals("double[1, 3]", doubles.toString());
    }

    @Test
    void equality() {
        FloatTensor tensor = FloatTensor.of(new float[] {1, Float.NaN}, 2);
        assertEquals(tensor, new FloatTensor(List.of(2), new float[] {1, Float.NaN}));
        assertEquals(tensor.hashCode(), FloatTensor.of(new float[] {1, Float.NaN}, 2).hashCode());
        assertNotEquals(tensor, FloatTensor.of(new float[] {1, Float.NaN}, 1, 2));
        assertNotEquals(tensor, FloatTensor.of(new float[] {1, 2}, 2));
        assertNotEquals(tensor, tensor.toDouble());
    }

    @Test
    void shapesMustFitTheNumbers() {
        assertMessage("a tensor of shape [2, 3] has 6 elements, not 5", () -> FloatTensor.of(new float[5], 2, 3));
        assertMessage("a tensor of shape [] has 1 element, not 2", () -> FloatTensor.of(new float[2]));
        assertMessage("the shape [2, -1] has a negative size", () -> FloatTensor.of(new float[2], 2, -1));
        assertMessage("the shape [0, -1] has a negative size", () -> DoubleTensor.of(new double[0], 0, -1));
        assertMessage("a tensor of 65 dimensions has more than 64", () -> FloatTensor.of(new float[0], new int[65]));
        int most = Integer.MAX_VALUE;
        assertMessage(
                "a tensor of shape [2147483647, 2147483647, 2147483647] does not fit in one array",
                () -> FloatTensor.of(new float[1], most, most, most));
        assertEquals(0, FloatTensor.of(new float[0], most, most, most, 0).data().length);
    }
}
