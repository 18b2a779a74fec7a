package lanewise.kernel.simd;

/**
 * {@code c = s + a·Bᵀ} of one row a, as the input gradient of a single sample is: eight rows of B at a time, each a scalar chain.
 * On Zen 3 in the second-level cache 7.8 GFLOP/s, on Zen 5 10. Four rows in the lanes of a vector of 256 bits, each read so early
 * that its next element is in its lane, had 6.5: half of these loads cross a line of the cache.
 *
 * <p>This file is hand-written for each type.
 */
final class DoubleOneRowGemm {

    /** Rows of B at a time. */
    static final int ROWS = 8;

    private DoubleOneRowGemm() {}

    /** n elements of c, with B stored {@code [n][k]}; n is at least {@link #ROWS}. */
    static void multiply(
            int n, int k, double[] a, int ao, double[] b, int bo, int bs, double[] s, int so, double[] c, int co) {
        int j = 0;
        for (; j <= n - ROWS; j += ROWS) {
            plain(k, a, ao, b, bo + j * bs, bs, s, s == SimdDoubleGemm.ZEROS ? 0 : so + j, c, co + j);
        }
        if (j < n && s != c) {
            // Some of the last eight were computed before: these are the same elements.
            j = n - ROWS;
            plain(k, a, ao, b, bo + j * bs, bs, s, s == SimdDoubleGemm.ZEROS ? 0 : so + j, c, co + j);
        } else {
            for (; j < n; j++) {
                chain(k, a, ao, b, bo + j * bs, s[so + j], c, co + j);
            }
        }
    }

    private static void chain(int k, double[] a, int ao, double[] b, int bo, double start, double[] c, int co) {
        double sum = start;
        for (int p = 0; p < k; p++) {
            sum = Math.fma(a[ao + p], b[bo + p], sum);
        }
        c[co] = sum;
    }

    /** Eight scalar chains; two terms a round share the eight additions that C2 spends on addresses. */
    private static void plain(
            int k, double[] a, int ao, double[] b, int b0, int bs, double[] s, int so, double[] c, int co) {
        int b1 = b0 + bs;
        int b2 = b1 + bs;
        int b3 = b2 + bs;
        int b4 = b3 + bs;
        int b5 = b4 + bs;
        int b6 = b5 + bs;
        int b7 = b6 + bs;
        double s0 = s[so];
        double s1 = s[so + 1];
        double s2 = s[so + 2];
        double s3 = s[so + 3];
        double s4 = s[so + 4];
        double s5 = s[so + 5];
        double s6 = s[so + 6];
        double s7 = s[so + 7];
        int p = 0;
        for (; p < k - 1; p += 2) {
            double first = a[ao + p];
            double second = a[ao + p + 1];
            s0 = Math.fma(second, b[b0 + p + 1], Math.fma(first, b[b0 + p], s0));
            s1 = Math.fma(second, b[b1 + p + 1], Math.fma(first, b[b1 + p], s1));
            s2 = Math.fma(second, b[b2 + p + 1], Math.fma(first, b[b2 + p], s2));
            s3 = Math.fma(second, b[b3 + p + 1], Math.fma(first, b[b3 + p], s3));
            s4 = Math.fma(second, b[b4 + p + 1], Math.fma(first, b[b4 + p], s4));
            s5 = Math.fma(second, b[b5 + p + 1], Math.fma(first, b[b5 + p], s5));
            s6 = Math.fma(second, b[b6 + p + 1], Math.fma(first, b[b6 + p], s6));
            s7 = Math.fma(second, b[b7 + p + 1], Math.fma(first, b[b7 + p], s7));
        }
        if (p < k) {
            double last = a[ao + p];
            s0 = Math.fma(last, b[b0 + p], s0);
            s1 = Math.fma(last, b[b1 + p], s1);
            s2 = Math.fma(last, b[b2 + p], s2);
            s3 = Math.fma(last, b[b3 + p], s3);
            s4 = Math.fma(last, b[b4 + p], s4);
            s5 = Math.fma(last, b[b5 + p], s5);
            s6 = Math.fma(last, b[b6 + p], s6);
            s7 = Math.fma(last, b[b7 + p], s7);
        }
        c[co] = s0;
        c[co + 1] = s1;
        c[co + 2] = s2;
        c[co + 3] = s3;
        c[co + 4] = s4;
        c[co + 5] = s5;
        c[co + 6] = s6;
        c[co + 7] = s7;
    }
}
