package lanewise.data;

import lanewise.checks.Arguments;

/** The room that the arrays of a caller must have for a batch of a source. */
final class Ranges {

    private Ranges() {}

    /** {@code maxRows} rows of features and targets, at least one, must lie inside the arrays of a caller. */
    static void rows(int features, int xLength, int xOffset, int targets, int yLength, int yOffset, int maxRows) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows is " + maxRows + "; ask for at least 1 row");
        }
        Arguments.range("x", xLength, xOffset, (long) maxRows * features);
        Arguments.range("y", yLength, yOffset, (long) maxRows * targets);
    }

    /** Weights of {@code maxRows} rows must lie inside the array of a caller who wants them. */
    static void weights(float[] weights, int weightsOffset, int maxRows) {
        if (weights != null) {
            Arguments.range("weights", weights.length, weightsOffset, maxRows);
        }
    }

    /** As {@link #weights(float[], int, int)}, in double precision. */
    static void weights(double[] weights, int weightsOffset, int maxRows) {
        if (weights != null) {
            Arguments.range("weights", weights.length, weightsOffset, maxRows);
        }
    }
}
