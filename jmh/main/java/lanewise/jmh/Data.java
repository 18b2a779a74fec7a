package lanewise.jmh;

import java.util.SplittableRandom;

/** Seeded numbers. */
final class Data {

    private Data() {}

    /** From −1 to 1. */
    static float[] floats(int n, long seed) {
        return floats(n, seed, -1, 1);
    }

    static float[] floats(int n, long seed, double low, double high) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return values;
    }

    static double[] widened(float[] values) {
        double[] widened = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            widened[i] = values[i];
        }
        return widened;
    }
}
