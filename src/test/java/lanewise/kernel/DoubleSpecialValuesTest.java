// Generated from FloatSpecialValuesTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lanewise.kernel.scalar.ScalarDoubleGemm;
import lanewise.kernel.scalar.ScalarDoubleLosses;
import lanewise.kernel.scalar.ScalarDoubleMatrix;
import lanewise.kernel.scalar.ScalarDoubleRankOne;
import lanewise.kernel.scalar.ScalarDoubleReduce;
import lanewise.kernel.scalar.ScalarDoubleSoftmax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One special value at a time, at every place of every operand of the kernels that are not element-wise: the bits of the
 * definition, and NaN is never swallowed. {@link DoubleElementwiseTest} does the same for the element-wise ones and the
 * optimizer steps.
 */
@Tag("every-width")
class DoubleSpecialValuesTest {

    private static final double[] SPECIALS = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE,
        Double.MIN_NORMAL, -Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE
    };

    /** Rows and columns: a full vector and a tail at every width, and everything in a tail. */
    private static final int[][] SHAPES = {{3, 37}, {5, 16}, {2, 3}};

    private interface Run {
        void run(double[][] operands, double[] out);
    }

    /** Operands of these sizes, ordinary but for one element; outputs that start as ordinary numbers too. */
    private static void everywhere(String what, int[] sizes, int outputs, Run kernel, Run definition) {
        for (double special : SPECIALS) {
            for (int operand = 0; operand < sizes.length; operand++) {
                for (int place = 0; place < sizes[operand]; place++) {
                    double[][] operands = new double[sizes.length][];
                    for (int k = 0; k < sizes.length; k++) {
                        operands[k] = Guarded.doubles(sizes[k], 31 + k);
                    }
                    operands[operand][place] = special;
                    double[] expected = Guarded.doubles(outputs, 41);
                    double[] actual = expected.clone();
                    definition.run(copy(operands), expected);
                    kernel.run(operands, actual);
                    String where = what + ": " + special + " at " + place + " of operand " + operand;
                    Guarded.assertSameBits(expected, actual, where);
                    assertTrue(!Double.isNaN(special) || anyNaN(actual), where + " leaves no trace");
                }
            }
        }
    }

    private static double[][] copy(double[][] arrays) {
        double[][] copies = new double[arrays.length][];
        for (int k = 0; k < arrays.length; k++) {
            copies[k] = arrays[k].clone();
        }
        return copies;
    }

    private static boolean anyNaN(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void reductions() {
        for (int n : new int[] {1, 3, 64, 101}) {
            int[] one = {n};
            int[] two = {n, n};
            everywhere("dot", two, 1, (o, out) -> out[0] = DoubleReduce.dot(n, o[0], 0, o[1], 0),
                    (o, out) -> out[0] = ScalarDoubleReduce.dot(n, o[0], 0, o[1], 0));
            everywhere("squared norm", one, 1, (o, out) -> out[0] = DoubleReduce.squaredNorm(n, o[0], 0),
                    (o, out) -> out[0] = ScalarDoubleReduce.squaredNorm(n, o[0], 0));
            everywhere("sum", one, 1, (o, out) -> out[0] = DoubleReduce.sum(n, o[0], 0),
                    (o, out) -> out[0] = ScalarDoubleReduce.sum(n, o[0], 0));
            everywhere("max", one, 1, (o, out) -> out[0] = DoubleReduce.max(n, o[0], 0),
                    (o, out) -> out[0] = ScalarDoubleReduce.max(n, o[0], 0));
            everywhere("argmax", one, 1, (o, out) -> out[0] = o[0][DoubleReduce.argMax(n, o[0], 0)],
                    (o, out) -> out[0] = o[0][ScalarDoubleReduce.argMax(n, o[0], 0)]);
        }
    }

    @Test
    void matrices() {
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            everywhere("matrix times vector", new int[] {m * n, n}, m,
                    (o, out) -> DoubleMatrix.gemv(m, n, o[0], 0, n, o[1], 0, out, 0),
                    (o, out) -> ScalarDoubleMatrix.gemv(m, n, o[0], 0, n, o[1], 0, out, 0));
            everywhere("transpose", new int[] {m * n}, m * n,
                    (o, out) -> DoubleMatrix.transpose(m, n, o[0], 0, n, out, 0, m),
                    (o, out) -> ScalarDoubleMatrix.transpose(m, n, o[0], 0, n, out, 0, m));
            everywhere("column sums", new int[] {m * n}, n,
                    (o, out) -> DoubleMatrix.columnSums(m, n, o[0], 0, n, out, 0),
                    (o, out) -> ScalarDoubleMatrix.columnSums(m, n, o[0], 0, n, out, 0));
        }
    }

    @Test
    void products() {
        DoubleGemm gemm = new DoubleGemm();
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 5, 2}, {5, 17, 3}, {9, 35, 4}}) {
            int m = shape[0];
            int n = shape[1];
            int k = shape[2];
            int[] sizes = {m * k, k * n, m * n};
            everywhere("A·B", sizes, m * n,
                    (o, out) -> gemm.nn(m, n, k, o[0], 0, k, o[1], 0, n, o[2], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleGemm.nn(m, n, k, o[0], 0, k, o[1], 0, n, o[2], 0, n, out, 0, n));
            everywhere("A·Bᵀ", sizes, m * n,
                    (o, out) -> gemm.nt(m, n, k, o[0], 0, k, o[1], 0, k, o[2], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleGemm.nt(m, n, k, o[0], 0, k, o[1], 0, k, o[2], 0, n, out, 0, n));
            everywhere("Aᵀ·B", sizes, m * n,
                    (o, out) -> gemm.tn(m, n, k, o[0], 0, m, o[1], 0, n, o[2], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleGemm.tn(m, n, k, o[0], 0, m, o[1], 0, n, o[2], 0, n, out, 0, n));
        }
    }

    @Test
    void stepsOnOneRow() {
        double rate = 0.03;
        double decay = 0.01;
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            everywhere("step on one row", new int[] {m, n, m * n}, m * n, (o, out) -> {
                System.arraycopy(o[2], 0, out, 0, m * n);
                DoubleRankOne.descend(m, n, rate, decay, o[0], 0, o[1], 0, out, 0);
            }, (o, out) -> {
                System.arraycopy(o[2], 0, out, 0, m * n);
                ScalarDoubleRankOne.descend(m, n, rate, decay, o[0], 0, o[1], 0, out, 0, n);
            });
        }
    }

    @Test
    void softmaxAndItsRelatives() {
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            int size = m * n;
            everywhere("softmax", new int[] {size}, size,
                    (o, out) -> DoubleSoftmax.softmax(m, n, o[0], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleSoftmax.softmax(m, n, o[0], 0, n, out, 0, n));
            everywhere("softmax backward", new int[] {size, size}, size,
                    (o, out) -> DoubleSoftmax.softmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleSoftmax.softmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n));
            everywhere("log softmax", new int[] {size}, size,
                    (o, out) -> DoubleSoftmax.logSoftmax(m, n, o[0], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleSoftmax.logSoftmax(m, n, o[0], 0, n, out, 0, n));
            everywhere("log softmax backward", new int[] {size, size}, size,
                    (o, out) -> DoubleSoftmax.logSoftmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n),
                    (o, out) -> ScalarDoubleSoftmax.logSoftmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n));
            everywhere("log sum exp", new int[] {size}, m,
                    (o, out) -> DoubleSoftmax.logSumExp(m, n, o[0], 0, n, new double[n], 0, out, 0),
                    (o, out) -> ScalarDoubleSoftmax.logSumExp(m, n, o[0], 0, n, new double[n], 0, out, 0));
        }
    }

    /** Loss and gradient, in one array; labels are no place for a special value, and refused. */
    @Test
    void losses() {
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            int size = m * n;
            double[] labels = new double[m];
            everywhere("softmax cross-entropy", new int[] {size}, m + size, (o, out) -> {
                double[] loss = new double[m];
                DoubleSoftmax.softmaxCrossEntropy(m, n, 0.1, 0.5, o[0], 0, n, labels, 0, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            }, (o, out) -> {
                double[] loss = new double[m];
                ScalarDoubleSoftmax.crossEntropy(m, n, 0.1, 0.5, o[0], 0, n, labels, 0, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            });
            everywhere("cross-entropy of distributions", new int[] {size, size}, m + size, (o, out) -> {
                double[] loss = new double[m];
                DoubleSoftmax.softmaxCrossEntropyOfDistributions(
                        m, n, 0.5, o[0], 0, n, o[1], 0, n, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            }, (o, out) -> {
                double[] loss = new double[m];
                ScalarDoubleSoftmax.crossEntropyOfDistributions(
                        m, n, 0.5, o[0], 0, n, o[1], 0, n, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            });
            everywhere("squared error", new int[] {size, size}, 2 * size, (o, out) -> {
                double[] loss = new double[size];
                DoubleLosses.squaredError(size, 0.3, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            }, (o, out) -> {
                double[] loss = new double[size];
                ScalarDoubleLosses.squaredError(size, 0.3, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            });
            everywhere("binary cross-entropy", new int[] {size, size}, 2 * size, (o, out) -> {
                double[] loss = new double[size];
                DoubleLosses.binaryCrossEntropy(size, 0.5, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            }, (o, out) -> {
                double[] loss = new double[size];
                ScalarDoubleLosses.binaryCrossEntropy(size, 0.5, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            });
        }
    }

    /** The harness sees what it is there to see. */
    @Test
    void aKernelThatSwallowsNaNIsNoticed() {
        int[] one = {5};
        Run right = (o, out) -> out[0] = DoubleReduce.sum(5, o[0], 0);
        Run swallowing = (o, out) -> out[0] = o[0][4] > 0 ? 1 : 0;
        int noticed = 0;
        for (Run[] pair : new Run[][] {{swallowing, swallowing}, {right, swallowing}}) {
            try {
                everywhere("wrong", one, 1, pair[0], pair[1]);
            } catch (AssertionError e) {
                noticed++;
            }
        }
        assertEquals(2, noticed);
    }
}
