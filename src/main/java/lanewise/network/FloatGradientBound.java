package lanewise.network;

import lanewise.kernel.FloatReduce;

/**
 * Whether the gradient of a batch through dense layers is finite for certain, told from δ = ∂J/∂z before any of it is
 * computed. An element is a sum of inputs times δ of one unit over the rows, which by Cauchy and Schwarz is no larger than
 * √rows · ‖δ‖ times the largest input, nor than ‖inputs‖ · ‖δ‖. The first bound needs no look at the inputs, as long as they
 * are finite, and nearly always does.
 */
final class FloatGradientBound {

    /** What rounding in sums of so many rows cannot make up for. */
    private static final double MARGIN = 0.99;

    private final FloatPass[] passes;
    private final int inputs;
    private final int blockRows;

    /** Where the first unit of each pass lies among all units. */
    private final int[] units;

    private final int width;

    /** ‖δ‖² of each unit, block after block of rows. */
    private final float[] squares;

    /** Whether the inputs of all layers are finite in a block. */
    private final boolean[] finite;

    FloatGradientBound(FloatPass[] passes, int inputs, int blockRows, int blocks) {
        this.passes = passes;
        this.inputs = inputs;
        this.blockRows = blockRows;
        units = new int[passes.length];
        int sum = 0;
        for (int l = 0; l < passes.length; l++) {
            units[l] = sum;
            sum = Math.addExact(sum, passes[l].out());
        }
        width = sum;
        squares = new float[Math.multiplyExact(blocks, width)];
        finite = new boolean[blocks];
    }

    /** Where ∂J/∂outputs of a pass lies among those of a block. */
    int delta(int pass) {
        return units[pass] * blockRows;
    }

    /** Room for ∂J/∂outputs of all passes in a block. */
    int deltas() {
        return Math.multiplyExact(width, blockRows);
    }

    /** Takes note of a block that has gone back; several threads may, of a block each. */
    void observe(int block, int rows, float[] deltas, boolean inputsFinite) {
        finite[block] = inputsFinite;
        for (int l = 0; l < passes.length; l++) {
            if (passes[l] instanceof FloatDensePass) {
                columnSquares(rows, passes[l].out(), deltas, delta(l), squares, block * width + units[l]);
            }
        }
    }

    private static void columnSquares(int rows, int n, float[] a, int aOffset, float[] sums, int offset) {
        for (int j = 0; j < n; j++) {
            sums[offset + j] = 0;
        }
        for (int i = 0; i < rows; i++) {
            int row = aOffset + i * n;
            for (int j = 0; j < n; j++) {
                sums[offset + j] += a[row + j] * a[row + j];
            }
        }
    }

    /** Whether it is; if not, it may be all the same. */
    boolean holds(int rows, float[] x, int xOffset, float[][] works) {
        int blocks = (rows + blockRows - 1) / blockRows;
        for (int b = 0; b < blocks; b++) {
            if (!finite[b]) {
                return false;
            }
        }
        for (int l = 0; l < passes.length; l++) {
            if (passes[l] instanceof FloatDensePass) {
                double largest = largest(blocks, l);
                if (!(Math.sqrt(largest * rows) <= MARGIN)) {
                    double inputSquares = Math.max(rows, inputSquares(rows, blocks, l, x, xOffset, works));
                    if (!(Math.sqrt(largest) * Math.sqrt(inputSquares) <= MARGIN * Float.MAX_VALUE)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The largest ‖δ‖² of a unit of a pass; NaN or infinite if one is. */
    private double largest(int blocks, int pass) {
        double largest = 0;
        for (int j = units[pass]; j < units[pass] + passes[pass].out(); j++) {
            double sum = 0;
            for (int b = 0; b < blocks; b++) {
                sum += squares[b * width + j];
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private double inputSquares(int rows, int blocks, int pass, float[] x, int xOffset, float[][] works) {
        int in = pass == 0 ? inputs : passes[pass - 1].out();
        double sum = 0;
        for (int b = 0; b < blocks; b++) {
            int count = Math.min(blockRows, rows - b * blockRows) * in;
            sum += pass == 0
                    ? FloatReduce.squaredNorm(count, x, xOffset + b * blockRows * in)
                    : FloatReduce.squaredNorm(count, works[b], passes[pass - 1].output());
        }
        return sum;
    }
}
