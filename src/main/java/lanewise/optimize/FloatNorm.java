package lanewise.optimize;

import lanewise.kernel.FloatReduce;

/** The Euclidean norm, without overflow or underflow on the way to it. */
final class FloatNorm {

    /** Below this a sum of squares may have lost terms to underflow. */
    private static final float SMALL = Float.MIN_NORMAL * 0x1p46f;

    private FloatNorm() {}

    /** ‖v‖₂ of a whole array: finite if all elements are, else infinite or NaN. */
    static double of(float[] v) {
        double squared = FloatReduce.squaredNorm(v.length, v, 0);
        return squared >= SMALL && squared <= Float.MAX_VALUE ? Math.sqrt(squared) : scaled(v);
    }

    private static double scaled(float[] v) {
        double largest = 0;
        for (float element : v) {
            largest = Math.max(largest, Math.abs(element));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (float element : v) {
            double ratio = element / largest;
            sum += ratio * ratio;
        }
        return Math.min(largest * Math.sqrt(sum), Double.MAX_VALUE);
    }
}
