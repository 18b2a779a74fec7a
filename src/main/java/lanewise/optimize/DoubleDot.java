// Generated from FloatDot.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.kernel.DoubleReduce;

/** The dot product, without overflow or underflow on the way to it. */
final class DoubleDot {

    private DoubleDot() {}

    /** aᵀb of n elements from an offset in a and from the start of b. */
    static double of(int n, double[] a, int aOffset, double[] b) {
        double dot = DoubleReduce.dot(n, a, aOffset, b, 0);
        return DoubleNorm.holds(Math.abs(dot)) ? dot : scaled(n, a, aOffset, b);
    }

    private static double scaled(int n, double[] a, int aOffset, double[] b) {
        double largestA = DoubleNorm.largest(n, a, aOffset);
        double largestB = DoubleNorm.largest(n, b, 0);
        double sum = 0;
        for (int i = 0; i < n && largestA > 0 && largestB > 0; i++) {
            sum += a[aOffset + i] / largestA * (b[i] / largestB);
        }
        // The smaller factor first, so that a product in range is not lost.
        double dot = sum * Math.min(largestA, largestB) * Math.max(largestA, largestB);
        return Double.isInfinite(dot) ? Math.copySign(Double.MAX_VALUE, dot) : dot;
    }
}
