package lanewise.optimize;

import java.util.Arrays;
import lanewise.checks.Arguments;

/** The losses of a run so far, in an array that doubles when it is full. */
final class LossHistory {

    private double[] losses = new double[64];
    private int size;

    void add(double loss) {
        if (size == losses.length) {
            losses = Arrays.copyOf(losses, (int) Math.min(2L * size, Arguments.LONGEST_ARRAY));
        }
        losses[size++] = loss;
    }

    /** The last loss, NaN if there is none. */
    double last() {
        return size == 0 ? Double.NaN : losses[size - 1];
    }

    double[] toArray() {
        return Arrays.copyOf(losses, size);
    }
}
