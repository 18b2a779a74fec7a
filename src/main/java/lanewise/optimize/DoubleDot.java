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
        double sum = ofRatios(n, a, aOffset, largestA, b, largestB);
        // The smaller factor first, so that a product in range is not lost.
        double dot = sum * Math.min(largestA, largestB) * Math.max(largestA, largestB);
        return Double.isInfinite(dot) ? Math.copySign(Double.MAX_VALUE, dot) : dot;
    }

    /** aᵀb / (c·d) of n elements, also where aᵀb or c·d leave the range of the type. */
    static double over(int n, double[] a, double c, double[] b, double d) {
        double largestA = DoubleNorm.largest(n, a, 0);
        double largestB = DoubleNorm.largest(n, b, 0);
        return ofRatios(n, a, 0, largestA, b, largestB) * (largestA / c) * (largestB / d);
    }

    /** aᵀb / (largestA·largestB). */
    private static double ofRatios(int n, double[] a, int aOffset, double largestA, double[] b, double largestB) {
        double sum = 0;
        for (int i = 0; i < n && largestA > 0 && largestB > 0; i++) {
            sum += a[aOffset + i] / largestA * (b[i] / largestB);
        }
        return sum;
    }
}
