// Generated from FloatNorm.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.kernel.DoubleReduce;

/** The Euclidean norm, without overflow or underflow on the way to it. */
final class DoubleNorm {

    /** Below this a sum of squares may have lost terms to underflow. */
    private static final double SMALL = Double.MIN_NORMAL * 0x1p46;

    private DoubleNorm() {}

    /** ‖v‖₂ of a whole array: finite if all elements are, else infinite or NaN. */
    static double of(double[] v) {
        double squared = DoubleReduce.squaredNorm(v.length, v, 0);
        return squared >= SMALL && squared <= Double.MAX_VALUE ? Math.sqrt(squared) : scaled(v);
    }

    private static double scaled(double[] v) {
        double largest = 0;
        for (double element : v) {
            largest = Math.max(largest, Math.abs(element));
        }
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
