// Generated from ScalarFloatReduce.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of the reductions. See {@link VirtualLanes} for the order of their additions. */
public final class ScalarDoubleReduce {

    private static final int W = VirtualLanes.DOUBLE;

    private ScalarDoubleReduce() {}

    public static double dot(int n, double[] a, int aOffset, double[] b, int bOffset) {
        return foldDot(0, 1, n, a, aOffset, b, bOffset) + 0.0;
    }

    /** The lanes first, first + stride, first + 2·stride, … folded: lane j meets lane j + W/2 first. */
    private static double foldDot(int first, int stride, int n, double[] a, int aOffset, double[] b, int bOffset) {
        if (first >= n) {
            return 0; // empty lanes; n elements cost no more than 2n of these calls
        }
        if (stride == W) {
            double chain = 0;
            for (int i = first; i < n; i += W) {
                chain = Math.fma(a[aOffset + i], b[bOffset + i], chain);
            }
            return chain;
        }
        return foldDot(first, 2 * stride, n, a, aOffset, b, bOffset)
                + foldDot(first + stride, 2 * stride, n, a, aOffset, b, bOffset);
    }

    public static double squaredNorm(int n, double[] a, int aOffset) {
        return dot(n, a, aOffset, a, aOffset);
    }

    public static double sum(int n, double[] a, int aOffset) {
        return foldSum(0, 1, n, a, aOffset) + 0.0;
    }

    private static double foldSum(int first, int stride, int n, double[] a, int aOffset) {
        if (first >= n) {
            return 0; // empty lanes; n elements cost no more than 2n of these calls
        }
        if (stride == W) {
            double chain = 0;
            for (int i = first; i < n; i += W) {
                chain += a[aOffset + i];
            }
            return chain;
        }
        return foldSum(first, 2 * stride, n, a, aOffset) + foldSum(first + stride, 2 * stride, n, a, aOffset);
    }

    public static double max(int n, double[] a, int aOffset) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, a[aOffset + i]);
        }
        return max;
    }

    public static int argMax(int n, double[] a, int aOffset) {
        double max = max(n, a, aOffset);
        for (int i = 0; i < n; i++) {
            double value = a[aOffset + i];
            if (value == max || Double.isNaN(value)) {
                return i;
            }
        }
        return -1;
    }
}
