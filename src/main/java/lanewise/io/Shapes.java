package lanewise.io;

import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** The sizes of the dimensions of a tensor. */
final class Shapes {

    /** As in NumPy 2. */
    private static final int MOST_DIMENSIONS = 64;

    private Shapes() {}

    /**
     * The number of elements.
     *
     * @throws IllegalArgumentException if there are too many dimensions, a size is negative or the elements do not fit
     *     in one array
     */
    static int elements(List<Integer> shape) {
        if (shape.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a tensor of " + shape.size() + " dimensions has more than " + MOST_DIMENSIONS);
        }
        long elements = 1;
        boolean empty = shape.contains(0);
        for (int size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("the shape " + shape + " has a negative size");
            }
            elements *= empty ? 0 : size;
            if (elements > Arguments.LONGEST_ARRAY) {
                throw new IllegalArgumentException("a tensor of shape " + shape + " does not fit in one array");
            }
        }
        return (int) elements;
    }

    static void check(List<Integer> shape, int length) {
        int elements = elements(shape);
        if (elements != length) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + shape + " has " + Counts.of(elements, "element") + ", not " + length);
        }
    }
}
