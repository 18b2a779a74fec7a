// Generated from FloatDot.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.kernel.DoubleReduce;

/** The dot product, without overflow or underflow on the way to it. */
final class DoubleDot {

    /** Below this a sum of products may have lost terms to underflow. */
    private static final double SMALL = Double.MIN_NORMAL * 0x1p46;

    private DoubleDot() {}

    /** aᵀb of n elements from an offset in a and from the start of b. */
    static double of(int n, double[] a, int aOffset, double[] b) {
        double dot = DoubleReduce.dot(n, a, aOffset, b, 0);
        double size = Math.abs(dot);
        return size >= SMALL && size <= Double.MAX_VALUE ? dot : scaled(n, a, aOffset, b);
    }

    private static double scaled(int n, double[] a, int aOffset, double[] b) {
        double largestA = largest(n, a, aOffset);
        double largestB = largest(n, b, 0);
        double sum = 0;
        for (int i = 0; i < n && largestA > 0 && largestB > 0; i++) {
            sum += a[aOffset + i] / largestA * (b[i] / largestB);
        }
        // The smaller factor first, so that a product in range is not lost.
        double dot = sum * Math.min(largestA, largestB) * Math.max(largestA, largestB);
        return Double.isInfinite(dot) ? Math.copySign(Double.MAX_VALUE, dot) : dot;
    }

    private static double largest(int n, double[] v, int offset) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(v[offset + i]));
        }
        return largest;
    }
}
