// Generated from ScalarFloatGemm.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/**
 * The definition of the matrix multiply: each element of C is one chain of fused multiply-adds over ascending p, which
 * begins with the element of S (with 0 where S is null).
 */
public final class ScalarDoubleGemm {

    private ScalarDoubleGemm() {}

    /** C = S + A·B. */
    public static void nn(
            int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so, int ss,
            double[] c, int co, int cs) {
        start(m, n, s, so, ss, c, co, cs);
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                addRow(n, a[ao + i * as + p], b, bo + p * bs, c, co + i * cs);
            }
        }
    }

    /** C = S + Aᵀ·B, with A stored [k][m]. */
    public static void tn(
            int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so, int ss,
            double[] c, int co, int cs) {
        start(m, n, s, so, ss, c, co, cs);
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                addRow(n, a[ao + p * as + i], b, bo + p * bs, c, co + i * cs);
            }
        }
    }

    /** C = S + A·Bᵀ, with B stored [n][k]. */
    public static void nt(
            int m, int n, int k, double[] a, int ao, int as, double[] b, int bo, int bs, double[] s, int so, int ss,
            double[] c, int co, int cs) {
        start(m, n, s, so, ss, c, co, cs);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double chain = c[co + i * cs + j];
                for (int p = 0; p < k; p++) {
                    chain = Math.fma(a[ao + i * as + p], b[bo + j * bs + p], chain);
                }
                c[co + i * cs + j] = chain;
            }
        }
    }

    private static void start(int m, int n, double[] s, int so, int ss, double[] c, int co, int cs) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                c[co + i * cs + j] = s == null ? 0 : s[so + i * ss + j];
            }
        }
    }

    /** One link of n chains: c[j] = a·b[j] + c[j]. */
    private static void addRow(int n, double a, double[] b, int bo, double[] c, int co) {
        for (int j = 0; j < n; j++) {
            c[co + j] = Math.fma(a, b[bo + j], c[co + j]);
        }
    }
}
