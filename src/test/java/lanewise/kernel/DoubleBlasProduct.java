// Generated from FloatBlasProduct.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

/**
 * A product of two matrices in twice the precision of {@code double}, for all sizes at once: what the matrix multiplies
 * are tested against, without sharing anything with their definition.
 *
 * <p>Element (i, j) of the product of the first k columns of A and rows of B does not depend on how many rows and
 * columns the product has, so one pass over the largest matrices gives every smaller product. The sums are compensated
 * (Dot2 of Ogita, Rump and Oishi, <i>Accurate sum and dot product</i>, 2005): their error is below that of one rounding
 * to {@code double}.
 */
final class DoubleBlasProduct {

    private final int columns;
    private final int depth;
    private final double[] a;
    private final double[] b;
    private final double[][] sums;
    private final double[][] corrections;
    private final double[][] magnitudes;

    /**
     * A is {@code rows x depth}, B {@code depth x columns}, row-major; only the sums over so many terms as {@code terms} lists
     * are kept.
     */
    DoubleBlasProduct(int rows, int columns, int depth, double[] a, double[] b, int... terms) {
        this.columns = columns;
        this.depth = depth;
        this.a = a;
        this.b = b;
        sums = new double[depth + 1][];
        corrections = new double[depth + 1][];
        magnitudes = new double[depth + 1][];
        for (int k : terms) {
            sums[k] = new double[rows * columns];
            corrections[k] = new double[rows * columns];
            magnitudes[k] = new double[rows * columns];
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                element(i, j);
            }
        }
    }

    private void element(int i, int j) {
        double sum = 0;
        double correction = 0;
        double magnitude = 0;
        for (int p = 0; p <= depth; p++) {
            if (sums[p] != null) {
                sums[p][i * columns + j] = sum;
                corrections[p][i * columns + j] = correction;
                magnitudes[p][i * columns + j] = magnitude;
            }
            if (p < depth) {
                double x = a[i * depth + p];
                double y = b[p * columns + j];
                double product = x * y;
                double next = sum + product;
                double back = next - sum;
                correction += (sum - (next - back)) + (product - back) + Math.fma(x, y, -product);
                sum = next;
                magnitude += Math.abs(product);
            }
        }
    }

    /** Copies the leading part of A, transposed or not. */
    void storeA(int rows, int columns, boolean transposed, DoubleOperand to) {
        store(a, depth, rows, columns, transposed, to);
    }

    /** The same of B. */
    void storeB(int rows, int columns, boolean transposed, DoubleOperand to) {
        store(b, this.columns, rows, columns, transposed, to);
    }

    private static void store(
            double[] from, int width, int rows, int columns, boolean transposed, DoubleOperand to) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                to.set(transposed ? j : i, transposed ? i : j, from[i * width + j]);
            }
        }
    }

    /**
     * The error of c as an approximation of s + Σ a·b over k terms, divided by eps·(|s| + Σ |a·b|), eps the spacing of
     * numbers at 1: the ratio of the BLAS test programs (Reference-LAPACK, {@code BLAS/TESTING/sblat3.f}, SMMCH). NaN
     * if c is not finite.
     */
    double ratio(int k, int i, int j, double s, double c) {
        int at = i * columns + j;
        double sum = sums[k][at];
        double total = s + sum;
        double back = total - s;
        double lost = (s - (total - back)) + (sum - back);
        double error = Math.abs((total - c) + lost + corrections[k][at]);
        double gauge = Math.ulp(1.0) * (Math.abs(s) + magnitudes[k][at]);
        return error == 0 ? 0 : error / gauge;
    }
}
