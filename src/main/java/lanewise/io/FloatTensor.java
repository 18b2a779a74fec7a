package lanewise.io;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in {@code float} with a shape.
 *
 * @param shape the sizes of the dimensions, outermost first; none for a single number
 * @param data as many numbers as the product of the sizes; not copied
 */
public record FloatTensor(List<Integer> shape, float[] data) implements Tensor {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a size is negative or the product of the sizes is not the number of elements
     */
    public FloatTensor {
        shape = List.copyOf(shape);
        Shapes.check(shape, data.length);
    }

    /**
     * Numbers with a shape.
     *
     * @param data the numbers; not copied
     * @param shape the sizes of the dimensions, outermost first
     * @return the tensor
     * @throws IllegalArgumentException if a size is negative or the product of the sizes is not the number of elements
     */
    public static FloatTensor of(float[] data, int... shape) {
        return new FloatTensor(Arrays.stream(shape).boxed().toList(), data);
    }

    /**
     * Whether another object is the same tensor.
     *
     * @param other any object
     * @return true if it is a tensor of the same precision and shape with equal numbers, as {@link Arrays#equals} has
     *     it
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof FloatTensor that && shape.equals(that.shape) && Arrays.equals(data, that.data);
    }

    /**
     * A hash of shape and numbers.
     *
     * @return equal for equal tensors
     */
    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(data);
    }

    /**
     * Precision and shape.
     *
     * @return for example {@code "float[128, 10]"}
     */
    @Override
    public String toString() {
        return "float" + shape;
    }
}
