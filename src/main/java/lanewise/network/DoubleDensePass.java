// Generated from FloatDensePass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleGemm;
import lanewise.kernel.DoubleMatrix;

/** A dense layer at work: y = g(z), z = x·W + b, and the way back. */
final class DoubleDensePass {

    private final DoubleGemm gemm;
    private final int in;
    private final int out;
    private final DoubleElementwise activation;
    private final int weights;
    private final int biases;

    /** Where z lies, if g' needs it, and y; the same place otherwise. */
    private final int z;

    private final int y;
    private final int workspace;

    DoubleDensePass(
            DoubleGemm gemm, int in, int out, DoubleElementwise activation, int weights, int biases, int rows, int offset) {
        this.gemm = gemm;
        this.in = in;
        this.out = out;
        this.activation = activation;
        this.weights = weights;
        this.biases = biases;
        this.z = offset;
        this.y = activation.fromOutput() ? offset : offset + rows * out;
        this.workspace = (activation.fromOutput() ? 1 : 2) * rows * out;
    }

    /** Elements that the pass keeps in the workspace from one sweep to the next. */
    int workspace() {
        return workspace;
    }

    /** Where the outputs lie. */
    int output() {
        return y;
    }

    int in() {
        return in;
    }

    int out() {
        return out;
    }

    void forward(int rows, double[] parameters, double[] x, int xOffset, double[] activations) {
        gemm.nn(rows, out, in, x, xOffset, in, parameters, weights, out, parameters, biases, 0, activations, z, out);
        activation.forward().apply(rows * out, activations, z, activations, y);
    }

    /**
     * From δ = ∂J/∂y to the gradients: δ ⊙ g'(z) in place, then ∂J/∂W = xᵀ·δ and ∂J/∂b = the column sums of δ.
     *
     * @param x the layer's input
     */
    void backward(
            int rows, double[] x, int xOffset, double[] activations, double[] delta, int deltaOffset, double[] gradient) {
        activation.backward().apply(rows * out, activations, activation.fromOutput() ? y : z, delta, deltaOffset);
        gemm.tn(in, out, rows, x, xOffset, in, delta, deltaOffset, out, null, 0, 0, gradient, weights, out);
        DoubleMatrix.columnSums(rows, out, delta, deltaOffset, out, gradient, biases);
    }

    /** ∂J/∂x = δ·Wᵀ, after {@link #backward} has taken δ to the pre-activation. */
    void inputGradient(
            int rows, double[] parameters, double[] delta, int deltaOffset, double[] inputDelta, int inputDeltaOffset) {
        gemm.nt(
                rows, in, out, delta, deltaOffset, out, parameters, weights, out, null, 0, 0, inputDelta,
                inputDeltaOffset, in);
    }
}
