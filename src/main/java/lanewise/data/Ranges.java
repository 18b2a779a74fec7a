package lanewise.data;

/** What the methods of this package check before they copy. */
final class Ranges {

    /** The most elements that every JVM can give one array. */
    static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Ranges() {}

    /** {@code n} consecutive elements from {@code offset} must lie inside the array. */
    static void check(String name, int length, int offset, long n) {
        if (offset < 0 || offset > length - n) {
            throw new IndexOutOfBoundsException(
                    name + " has " + length + " elements; " + n + " from offset " + offset + " do not lie inside it");
        }
    }

    /** A count must not be negative. */
    static void size(String name, int size) {
        if (size < 0) {
            throw new IllegalArgumentException(name + " is " + size + "; a size must be at least 0");
        }
    }

    /** {@code maxRows} rows of features and targets, at least one, must lie inside the arrays of a caller. */
    static void rows(int features, int xLength, int xOffset, int targets, int yLength, int yOffset, int maxRows) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows is " + maxRows + "; ask for at least 1 row");
        }
        check("x", xLength, xOffset, (long) maxRows * features);
        check("y", yLength, yOffset, (long) maxRows * targets);
    }

    /** Weights of {@code maxRows} rows must lie inside the array of a caller who wants them. */
    static void weights(float[] weights, int weightsOffset, int maxRows) {
        if (weights != null) {
            check("weights", weights.length, weightsOffset, maxRows);
        }
    }

    /** As {@link #weights(float[], int, int)}, in double precision. */
    static void weights(double[] weights, int weightsOffset, int maxRows) {
        if (weights != null) {
            check("weights", weights.length, weightsOffset, maxRows);
        }
    }
}
