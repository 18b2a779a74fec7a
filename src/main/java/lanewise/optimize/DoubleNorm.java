// Generated from FloatNorm.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.kernel.DoubleReduce;

/** The Euclidean norm, without overflow or underflow on the way to it. */
final class DoubleNorm {

    /** Below this a sum of products may have lost terms to underflow. */
    private static final double SMALL = Double.MIN_NORMAL * 0x1p46;

    private DoubleNorm() {}

    /** ‖v‖₂ of a whole array: finite if all elements are, else infinite or NaN. */
    static double of(double[] v) {
        double squared = DoubleReduce.squaredNorm(v.length, v, 0);
        return holds(squared) ? Math.sqrt(squared) : scaled(v);
    }

    /** Whether the size of a sum of products says that none of them was lost, nor the sum itself. */
    static boolean holds(double sum) {
        return sum >= SMALL && sum <= Double.MAX_VALUE;
    }

    /** The largest magnitude of n elements. */
    static double largest(int n, double[] v, int offset) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(v[offset + i]));
        }
        return largest;
    }

    private static double scaled(double[] v) {
        double largest = largest(v.length, v, 0);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double element : v) {
            double ratio = element / largest;
            sum += ratio * ratio;
        }
        return Math.min(largest * Math.sqrt(sum), Double.MAX_VALUE);
    }
}
