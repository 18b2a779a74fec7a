package lanewise.verification.reference;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The order in which the matrix products of the reference add their terms. Two orders make two estimates whose rounding
 * errors differ, so their distance shows how much of a difference is rounding.
 */
public enum SummationOrder {

    /** {@link Array2DRowRealMatrix}: one running sum per element, over ascending k. */
    ROW_BY_ROW {
        @Override
        RealMatrix wrap(double[][] rows) {
            return new Array2DRowRealMatrix(rows, false);
        }
    },

    /** {@link BlockRealMatrix}: blocks of 52 x 52, inside a block four products at a time. */
    BLOCK_BY_BLOCK {
        @Override
        RealMatrix wrap(double[][] rows) {
            return new BlockRealMatrix(rows);
        }
    };

    /** The value of one element of a matrix. */
    @FunctionalInterface
    interface Element {
        double at(int row, int column);
    }

    abstract RealMatrix wrap(double[][] rows);

    /** The matrix whose elements a formula gives. */
    RealMatrix matrix(int rows, int columns, Element element) {
        double[][] values = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i][j] = element.at(i, j);
            }
        }
        return wrap(values);
    }

    /** The matrix that lies row-major in a flat array. */
    RealMatrix matrix(double[] flat, int offset, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(flat, offset + i * columns, values[i], 0, columns);
        }
        return wrap(values);
    }

    /** |A|, element by element. */
    RealMatrix absolute(RealMatrix a) {
        return matrix(a.getRowDimension(), a.getColumnDimension(), (i, j) -> Math.abs(a.getEntry(i, j)));
    }

    /** Writes a matrix row-major into a flat array. */
    static void store(RealMatrix a, double[] flat, int offset) {
        int columns = a.getColumnDimension();
        for (int i = 0; i < a.getRowDimension(); i++) {
            for (int j = 0; j < columns; j++) {
                flat[offset + i * columns + j] = a.getEntry(i, j);
            }
        }
    }
}
