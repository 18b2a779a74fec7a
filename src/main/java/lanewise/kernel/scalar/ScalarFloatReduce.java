package lanewise.kernel.scalar;

/** The definition of the reductions. See {@link VirtualLanes} for the order of their additions. */
public final class ScalarFloatReduce {

    private static final int W = VirtualLanes.FLOAT;

    private ScalarFloatReduce() {}

    public static float dot(int n, float[] a, int aOffset, float[] b, int bOffset) {
        return foldDot(0, 1, n, a, aOffset, b, bOffset) + 0f;
    }

    /** The lanes first, first + stride, first + 2·stride, … folded: lane j meets lane j + W/2 first. */
    private static float foldDot(int first, int stride, int n, float[] a, int aOffset, float[] b, int bOffset) {
        if (first >= n) {
            return 0; // empty lanes; n elements cost no more than 2n of these calls
        }
        if (stride == W) {
            float chain = 0;
            for (int i = first; i < n; i += W) {
                chain = Math.fma(a[aOffset + i], b[bOffset + i], chain);
            }
            return chain;
        }
        return foldDot(first, 2 * stride, n, a, aOffset, b, bOffset)
                + foldDot(first + stride, 2 * stride, n, a, aOffset, b, bOffset);
    }

    public static float squaredNorm(int n, float[] a, int aOffset) {
        return dot(n, a, aOffset, a, aOffset);
    }

    public static float sum(int n, float[] a, int aOffset) {
        return foldSum(0, 1, n, a, aOffset) + 0f;
    }

    private static float foldSum(int first, int stride, int n, float[] a, int aOffset) {
        if (first >= n) {
            return 0; // empty lanes; n elements cost no more than 2n of these calls
        }
        if (stride == W) {
            float chain = 0;
            for (int i = first; i < n; i += W) {
                chain += a[aOffset + i];
            }
            return chain;
        }
        return foldSum(first, 2 * stride, n, a, aOffset) + foldSum(first + stride, 2 * stride, n, a, aOffset);
    }

    public static float max(int n, float[] a, int aOffset) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, a[aOffset + i]);
        }
        return max;
    }

    public static int argMax(int n, float[] a, int aOffset) {
        float max = max(n, a, aOffset);
        for (int i = 0; i < n; i++) {
            float value = a[aOffset + i];
            if (value == max || Float.isNaN(value)) {
                return i;
            }
        }
        return -1;
    }
}
