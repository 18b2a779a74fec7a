package lanewise.jmh.peers;

import lanewise.jmh.GemmCase;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** commons-math3: double only, and no product with a transposed operand. */
final class CommonsMath implements GemmPeer {

    @Override
    public String name() {
        return "commons-math3";
    }

    @Override
    public String describe() {
        return "commons-math3, Array2DRowRealMatrix";
    }

    @Override
    public boolean takes(GemmCase gemm) {
        return gemm.isDouble() && gemm.form() == GemmCase.Form.NN;
    }

    @Override
    public Product prepare(GemmCase gemm, double[] a, double[] b) {
        return new MatrixProduct(matrix(gemm.m(), gemm.k(), a), matrix(gemm.k(), gemm.n(), b));
    }

    private static Array2DRowRealMatrix matrix(int rows, int columns, double[] values) {
        double[][] data = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * columns, data[row], 0, columns);
        }
        return new Array2DRowRealMatrix(data, false);
    }

    private static final class MatrixProduct implements Product {

        private final RealMatrix a;
        private final RealMatrix b;
        private RealMatrix c;

        MatrixProduct(RealMatrix a, RealMatrix b) {
            this.a = a;
            this.b = b;
        }

        @Override
        public void run() {
            c = a.multiply(b);
        }

        @Override
        public double[] result() {
            double[] values = new double[c.getRowDimension() * c.getColumnDimension()];
            for (int row = 0; row < c.getRowDimension(); row++) {
                System.arraycopy(c.getRow(row), 0, values, row * c.getColumnDimension(), c.getColumnDimension());
            }
            return values;
        }
    }
}
