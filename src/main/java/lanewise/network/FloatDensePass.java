package lanewise.network;

import lanewise.kernel.FloatGemm;
import lanewise.kernel.FloatMatrix;
import lanewise.kernel.FloatRankOne;

/** A dense layer at work: y = g(z), z = x·W + b, and the way back. */
final class FloatDensePass implements FloatSplitPass {

    /**
     * Few outputs leave most lanes of a vector empty, so the gradient of their weights is computed as δᵀ·x, whose rows are as
     * wide as there are inputs, and turned. Three outputs took 0.3-0.5 of the time in that way, five 0.5-1.0 (Zen 3, 8 to 512
     * inputs, 32 and 128 rows).
     */
    private static final int FEW_OUTPUTS = 5;

    private static final int LEAST_INPUTS = 8;
    private static final int LEAST_ROWS = 32;

    private static final float[] ONE = {1};

    private final FloatGemm gemm;
    private final int in;
    private final int out;
    private final FloatElementwise activation;
    private final int weights;
    private final int biases;

    /** Where z lies, if g' needs it, and y; the same place otherwise. */
    private final int z;

    private final int y;

    /** Where the transposed gradient of the weights lies, if there is one. */
    private final int turned;

    FloatDensePass(
            FloatGemm gemm, int in, int out, FloatElementwise activation, int weights, int biases, int rows,
            int offset) {
        this.gemm = gemm;
        this.in = in;
        this.out = out;
        this.activation = activation;
        this.weights = weights;
        this.biases = biases;
        this.z = offset;
        this.y = activation.fromOutput() ? offset : offset + rows * out;
        this.turned = y + rows * out;
    }

    /** Elements that it needs in the workspace. */
    static long workspace(FloatElementwise activation, int in, int out, int rows) {
        return (activation.fromOutput() ? 1L : 2L) * rows * out + (turns(in, out, rows) ? (long) in * out : 0);
    }

    /** Whether the gradient of the weights is computed transposed: a product of other sizes. */
    static boolean turns(int in, int out, int rows) {
        return out <= FEW_OUTPUTS && in >= LEAST_INPUTS && rows >= LEAST_ROWS;
    }

    @Override
    public int output() {
        return y;
    }

    @Override
    public int out() {
        return out;
    }

    @Override
    public void forward(int rows, float[] parameters, float[] x, int xOffset, float[] work) {
        gemm.nn(rows, out, in, x, xOffset, in, parameters, weights, out, parameters, biases, 0, work, z, out);
        activation.forward().apply(rows * out, work, z, work, y);
    }

    /**
     * As {@link #forward}; whether the sums of the first unit are finite. Then the inputs are: ∞ times anything is no finite
     * number.
     */
    boolean forwardAndCheck(int rows, float[] parameters, float[] x, int xOffset, float[] work) {
        gemm.nn(rows, out, in, x, xOffset, in, parameters, weights, out, parameters, biases, 0, work, z, out);
        boolean finite = true;
        for (int i = 0; i < rows; i++) {
            finite &= Float.isFinite(work[z + i * out]);
        }
        activation.forward().apply(rows * out, work, z, work, y);
        return finite;
    }

    /** δ ⊙ g'(z) in place, then ∂J/∂W = xᵀ·δ, ∂J/∂b = the column sums of δ, and ∂J/∂x = δ·Wᵀ. */
    @Override
    public void backward(
            int rows, float[] parameters, float[] x, int xOffset, float[] work, float[] deltas, int delta,
            int inputDelta, boolean wanted, float[] gradient) {
        back(rows, parameters, work, deltas, delta, inputDelta, wanted);
        if (turns(in, out, rows)) {
            gemm.tn(out, in, rows, deltas, delta, out, x, xOffset, in, null, 0, 0, work, turned, in);
            FloatMatrix.transpose(out, in, work, turned, in, gradient, weights, out);
        } else {
            gemm.tn(in, out, rows, x, xOffset, in, deltas, delta, out, null, 0, 0, gradient, weights, out);
        }
        FloatMatrix.columnSums(rows, out, deltas, delta, out, gradient, biases);
    }

    @Override
    public void back(
            int rows, float[] parameters, float[] work, float[] deltas, int delta, int inputDelta, boolean wanted) {
        activation.backward().apply(rows * out, work, activation.fromOutput() ? y : z, deltas, delta);
        if (wanted) {
            gemm.nt(
                    rows, in, out, deltas, delta, out, parameters, weights, out, null, 0, 0, deltas, inputDelta, in);
        }
    }

    /** Index of the first weight of an input. */
    int parameter(int input) {
        return weights + input * out;
    }

    /**
     * The gradient of the weights of some inputs, and of the biases, which lie behind those of the last input; after
     * {@link #back}.
     *
     * @return how many there are
     */
    int gradient(
            int rows, int first, int inputs, boolean withBiases, float[] x, int xOffset, float[] deltas, int delta,
            float[] gradient, int offset) {
        gemm.tn(inputs, out, rows, x, xOffset + first, in, deltas, delta, out, null, 0, 0, gradient, offset, out);
        if (withBiases) {
            FloatMatrix.columnSums(rows, out, deltas, delta, out, gradient, offset + inputs * out);
        }
        return (withBiases ? inputs + 1 : inputs) * out;
    }

    /** The weights are read and written once, and their gradient, x·δᵀ, is nowhere stored; a bias is the weight of a 1. */
    @Override
    public void descend(
            float learningRate, float weightDecay, float[] parameters, float[] x, int xOffset, float[] deltas,
            int delta) {
        FloatRankOne.descend(in, out, learningRate, weightDecay, x, xOffset, deltas, delta, parameters, weights);
        FloatRankOne.descend(1, out, learningRate, weightDecay, ONE, 0, deltas, delta, parameters, biases);
    }
}
