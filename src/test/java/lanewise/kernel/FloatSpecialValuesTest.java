package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lanewise.kernel.scalar.ScalarFloatGemm;
import lanewise.kernel.scalar.ScalarFloatLosses;
import lanewise.kernel.scalar.ScalarFloatMatrix;
import lanewise.kernel.scalar.ScalarFloatRankOne;
import lanewise.kernel.scalar.ScalarFloatReduce;
import lanewise.kernel.scalar.ScalarFloatSoftmax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One special value at a time, at every place of every operand of the kernels that are not element-wise: the bits of the
 * definition, and NaN is never swallowed. {@link FloatElementwiseTest} does the same for the element-wise ones and the
 * optimizer steps.
 */
@Tag("every-width")
class FloatSpecialValuesTest {

    private static final float[] SPECIALS = {
        Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f, Float.MIN_VALUE, -Float.MIN_VALUE,
        Float.MIN_NORMAL, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE
    };

    /** Rows and columns: a full vector and a tail at every width, and everything in a tail. */
    private static final int[][] SHAPES = {{3, 37}, {5, 16}, {2, 3}};

    private interface Run {
        void run(float[][] operands, float[] out);
    }

    /** Operands of these sizes, ordinary but for one element; outputs that start as ordinary numbers too. */
    private static void everywhere(String what, int[] sizes, int outputs, Run kernel, Run definition) {
        for (float special : SPECIALS) {
            for (int operand = 0; operand < sizes.length; operand++) {
                for (int place = 0; place < sizes[operand]; place++) {
                    float[][] operands = new float[sizes.length][];
                    for (int k = 0; k < sizes.length; k++) {
                        operands[k] = Guarded.floats(sizes[k], 31 + k);
                    }
                    operands[operand][place] = special;
                    float[] expected = Guarded.floats(outputs, 41);
                    float[] actual = expected.clone();
                    definition.run(copy(operands), expected);
                    kernel.run(operands, actual);
                    String where = what + ": " + special + " at " + place + " of operand " + operand;
                    Guarded.assertSameBits(expected, actual, where);
                    assertTrue(!Float.isNaN(special) || anyNaN(actual), where + " leaves no trace");
                }
            }
        }
    }

    private static float[][] copy(float[][] arrays) {
        float[][] copies = new float[arrays.length][];
        for (int k = 0; k < arrays.length; k++) {
            copies[k] = arrays[k].clone();
        }
        return copies;
    }

    private static boolean anyNaN(float[] values) {
        for (float value : values) {
            if (Float.isNaN(value)) {
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
            everywhere("dot", two, 1, (o, out) -> out[0] = FloatReduce.dot(n, o[0], 0, o[1], 0),
                    (o, out) -> out[0] = ScalarFloatReduce.dot(n, o[0], 0, o[1], 0));
            everywhere("squared norm", one, 1, (o, out) -> out[0] = FloatReduce.squaredNorm(n, o[0], 0),
                    (o, out) -> out[0] = ScalarFloatReduce.squaredNorm(n, o[0], 0));
            everywhere("sum", one, 1, (o, out) -> out[0] = FloatReduce.sum(n, o[0], 0),
                    (o, out) -> out[0] = ScalarFloatReduce.sum(n, o[0], 0));
            everywhere("max", one, 1, (o, out) -> out[0] = FloatReduce.max(n, o[0], 0),
                    (o, out) -> out[0] = ScalarFloatReduce.max(n, o[0], 0));
            everywhere("argmax", one, 1, (o, out) -> out[0] = o[0][FloatReduce.argMax(n, o[0], 0)],
                    (o, out) -> out[0] = o[0][ScalarFloatReduce.argMax(n, o[0], 0)]);
        }
    }

    @Test
    void matrices() {
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            everywhere("matrix times vector", new int[] {m * n, n}, m,
                    (o, out) -> FloatMatrix.gemv(m, n, o[0], 0, n, o[1], 0, out, 0),
                    (o, out) -> ScalarFloatMatrix.gemv(m, n, o[0], 0, n, o[1], 0, out, 0));
            everywhere("transpose", new int[] {m * n}, m * n,
                    (o, out) -> FloatMatrix.transpose(m, n, o[0], 0, n, out, 0, m),
                    (o, out) -> ScalarFloatMatrix.transpose(m, n, o[0], 0, n, out, 0, m));
            everywhere("column sums", new int[] {m * n}, n,
                    (o, out) -> FloatMatrix.columnSums(m, n, o[0], 0, n, out, 0),
                    (o, out) -> ScalarFloatMatrix.columnSums(m, n, o[0], 0, n, out, 0));
        }
    }

    @Test
    void products() {
        FloatGemm gemm = new FloatGemm();
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 5, 2}, {5, 17, 3}, {9, 35, 4}}) {
            int m = shape[0];
            int n = shape[1];
            int k = shape[2];
            int[] sizes = {m * k, k * n, m * n};
            everywhere("A·B", sizes, m * n,
                    (o, out) -> gemm.nn(m, n, k, o[0], 0, k, o[1], 0, n, o[2], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatGemm.nn(m, n, k, o[0], 0, k, o[1], 0, n, o[2], 0, n, out, 0, n));
            everywhere("A·Bᵀ", sizes, m * n,
                    (o, out) -> gemm.nt(m, n, k, o[0], 0, k, o[1], 0, k, o[2], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatGemm.nt(m, n, k, o[0], 0, k, o[1], 0, k, o[2], 0, n, out, 0, n));
            everywhere("Aᵀ·B", sizes, m * n,
                    (o, out) -> gemm.tn(m, n, k, o[0], 0, m, o[1], 0, n, o[2], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatGemm.tn(m, n, k, o[0], 0, m, o[1], 0, n, o[2], 0, n, out, 0, n));
        }
    }

    @Test
    void stepsOnOneRow() {
        float rate = 0.03f;
        float decay = 0.01f;
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            everywhere("step on one row", new int[] {m, n, m * n}, m * n, (o, out) -> {
                System.arraycopy(o[2], 0, out, 0, m * n);
                FloatRankOne.descend(m, n, rate, decay, o[0], 0, o[1], 0, out, 0);
            }, (o, out) -> {
                System.arraycopy(o[2], 0, out, 0, m * n);
                ScalarFloatRankOne.descend(m, n, rate, decay, o[0], 0, o[1], 0, out, 0, n);
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
                    (o, out) -> FloatSoftmax.softmax(m, n, o[0], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatSoftmax.softmax(m, n, o[0], 0, n, out, 0, n));
            everywhere("softmax backward", new int[] {size, size}, size,
                    (o, out) -> FloatSoftmax.softmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatSoftmax.softmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n));
            everywhere("log softmax", new int[] {size}, size,
                    (o, out) -> FloatSoftmax.logSoftmax(m, n, o[0], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatSoftmax.logSoftmax(m, n, o[0], 0, n, out, 0, n));
            everywhere("log softmax backward", new int[] {size, size}, size,
                    (o, out) -> FloatSoftmax.logSoftmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n),
                    (o, out) -> ScalarFloatSoftmax.logSoftmaxBackward(m, n, o[0], 0, n, o[1], 0, n, out, 0, n));
            everywhere("log sum exp", new int[] {size}, m,
                    (o, out) -> FloatSoftmax.logSumExp(m, n, o[0], 0, n, new float[n], 0, out, 0),
                    (o, out) -> ScalarFloatSoftmax.logSumExp(m, n, o[0], 0, n, new float[n], 0, out, 0));
        }
    }

    /** Loss and gradient, in one array; labels are no place for a special value, and refused. */
    @Test
    void losses() {
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            int size = m * n;
            float[] labels = new float[m];
            everywhere("softmax cross-entropy", new int[] {size}, m + size, (o, out) -> {
                float[] loss = new float[m];
                FloatSoftmax.softmaxCrossEntropy(m, n, 0.1f, 0.5f, o[0], 0, n, labels, 0, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            }, (o, out) -> {
                float[] loss = new float[m];
                ScalarFloatSoftmax.crossEntropy(m, n, 0.1f, 0.5f, o[0], 0, n, labels, 0, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            });
            everywhere("cross-entropy of distributions", new int[] {size, size}, m + size, (o, out) -> {
                float[] loss = new float[m];
                FloatSoftmax.softmaxCrossEntropyOfDistributions(
                        m, n, 0.5f, o[0], 0, n, o[1], 0, n, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            }, (o, out) -> {
                float[] loss = new float[m];
                ScalarFloatSoftmax.crossEntropyOfDistributions(
                        m, n, 0.5f, o[0], 0, n, o[1], 0, n, loss, 0, out, m, n);
                System.arraycopy(loss, 0, out, 0, m);
            });
            everywhere("squared error", new int[] {size, size}, 2 * size, (o, out) -> {
                float[] loss = new float[size];
                FloatLosses.squaredError(size, 0.3f, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            }, (o, out) -> {
                float[] loss = new float[size];
                ScalarFloatLosses.squaredError(size, 0.3f, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            });
            everywhere("binary cross-entropy", new int[] {size, size}, 2 * size, (o, out) -> {
                float[] loss = new float[size];
                FloatLosses.binaryCrossEntropy(size, 0.5f, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            }, (o, out) -> {
                float[] loss = new float[size];
                ScalarFloatLosses.binaryCrossEntropy(size, 0.5f, o[0], 0, o[1], 0, loss, 0, out, size);
                System.arraycopy(loss, 0, out, 0, size);
            });
        }
    }

    /** The harness sees what it is there to see. */
    @Test
    void aKernelThatSwallowsNaNIsNoticed() {
        int[] one = {5};
        Run right = (o, out) -> out[0] = FloatReduce.sum(5, o[0], 0);
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
