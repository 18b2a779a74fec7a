package lanewise.verification;

import java.util.Arrays;

/**
 * The part of an array that a method of a user's own is handed.
 *
 * @param name what it holds, in words
 * @param array a {@code float[]} or a {@code double[]}
 * @param from where it starts
 * @param length how many numbers
 */
record HandedArray(String name, Object array, int from, int length) {

    /** The same place in a copy of these numbers alone. */
    HandedArray copy() {
        return switch (array) {
            case float[] floats -> new HandedArray(name, Arrays.copyOfRange(floats, from, from + length), 0, length);
            case double[] doubles -> new HandedArray(name, Arrays.copyOfRange(doubles, from, from + length), 0, length);
            default -> throw new IllegalStateException(array + " holds no numbers");
        };
    }

    /** Whether these are the very bits of another one of the same length and type. */
    boolean equalsBits(HandedArray other) {
        return array instanceof float[] floats
                ? Arrays.mismatch(floats, from, from + length, (float[]) other.array, other.from,
                        other.from + length) < 0
                : Arrays.mismatch((double[]) array, from, from + length, (double[]) other.array, other.from,
                        other.from + length) < 0;
    }

    /** Takes the numbers of another one of the same length and type. */
    void set(HandedArray other) {
        System.arraycopy(other.array, other.from, array, from, length);
    }

    void fill(double value) {
        if (array instanceof float[] floats) {
            Arrays.fill(floats, from, from + length, (float) value);
        } else {
            Arrays.fill((double[]) array, from, from + length, value);
        }
    }

    double get(int i) {
        return array instanceof float[] floats ? floats[from + i] : ((double[]) array)[from + i];
    }

    boolean holdsNaN() {
        for (int i = 0; i < length; i++) {
            if (Double.isNaN(get(i))) {
                return true;
            }
        }
        return false;
    }
}
