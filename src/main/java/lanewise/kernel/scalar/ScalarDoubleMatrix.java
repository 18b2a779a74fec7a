// Generated from ScalarFloatMatrix.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of the matrix operations beside the multiply. */
public final class ScalarDoubleMatrix {

    private ScalarDoubleMatrix() {}

    /** y[i] = dot(row i of A, x), in the order of {@link ScalarDoubleReduce#dot}. */
    public static void gemv(int m, int n, double[] a, int ao, int as, double[] x, int xo, double[] y, int yo) {
        for (int i = 0; i < m; i++) {
            y[yo + i] = ScalarDoubleReduce.dot(n, a, ao + i * as, x, xo);
        }
    }

    /** T = Aᵀ. */
    public static void transpose(int m, int n, double[] a, int ao, int as, double[] t, int to, int ts) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                t[to + j * ts + i] = a[ao + i * as + j];
            }
        }
    }

    /** sums[j] = Σ a[i][j], one chain per column over ascending i that begins with 0. */
    public static void columnSums(int m, int n, double[] a, int ao, int as, double[] sums, int so) {
        for (int j = 0; j < n; j++) {
            sums[so + j] = 0;
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                sums[so + j] += a[ao + i * as + j];
            }
        }
    }
}
