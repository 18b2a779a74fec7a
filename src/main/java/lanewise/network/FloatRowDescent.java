package lanewise.network;

import java.util.stream.Stream;
import lanewise.kernel.FloatReduce;

/**
 * A step of plain gradient descent on one row, in two phases. First the row goes through the layers and back, down to ∂J/∂z of
 * each, which is kept. Then each layer's weights take their step, and their gradient, the outer product of inputs and ∂J/∂z,
 * is nowhere stored. Between the phases it is known whether all of that gradient is finite, so that no layer moves where
 * another cannot.
 */
final class FloatRowDescent {

    /** What rounding in a sum of squares cannot make up for. */
    private static final double MARGIN = 0.99;

    private final FloatForward forward;
    private final FloatLoss loss;

    /** δ = ∂J/∂z of all passes. */
    private final float[] deltas;

    /** Where that of each pass lies. */
    private final int[] at;

    /** Whether what enters all layers is finite. */
    private boolean inputsFinite;

    FloatRowDescent(FloatForward forward, FloatLoss loss) {
        this.forward = forward;
        this.loss = loss;
        at = new int[forward.passes.length];
        int units = 0;
        for (int l = 0; l < at.length; l++) {
            at[l] = units;
            units = Math.addExact(units, forward.passes[l].out());
        }
        deltas = new float[units];
    }

    /** Whether it serves these layers. */
    static boolean serves(FloatForward forward) {
        return Stream.of(forward.passes).allMatch(FloatSplitPass.class::isInstance);
    }

    /** The loss of a row in training, times its weight; {@link #back} goes on from there. */
    double value(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            double total) {
        forward.sweep.training = true;
        forward.sweep.firstRow = 0;
        forward.sweep.blockRow = 0;
        forward.sweep.block = 0;
        inputsFinite = true;
        FloatPass[] passes = forward.passes;
        float[] work = forward.activations;
        for (int l = 0; l < passes.length; l++) {
            if (passes[l] instanceof FloatDensePass dense) {
                inputsFinite &= dense.forwardAndCheck(1, parameters, input(l, x), inputOffset(l, xOffset), work);
            } else {
                passes[l].forward(1, parameters, input(l, x), inputOffset(l, xOffset), work);
            }
        }
        return loss.sumAndGradient(
                1, total, work, forward.outputs(), y, yOffset, weights, weightsOffset, deltas, at[at.length - 1]);
    }

    /** Takes that row back to δ of the first layer, and tells whether the gradient of all parameters is finite. */
    boolean back(float[] parameters, float[] x, int xOffset) {
        for (int l = at.length - 1; l > 0; l--) {
            pass(l).back(1, parameters, forward.activations, deltas, at[l], at[l - 1], true);
        }
        pass(0).back(1, parameters, forward.activations, deltas, 0, 0, false);
        return inputsFinite && noneAboveOne() || gradientIsFinite(x, xOffset);
    }

    /** Nearly always so; then a product with an input is finite as the input is. */
    private boolean noneAboveOne() {
        boolean none = true;
        for (int j = 0; j < deltas.length; j++) {
            none &= Math.abs(deltas[j]) <= 1;
        }
        return none;
    }

    /** Whether the products of each layer's inputs with its δ are, as those of the largest say. */
    private boolean gradientIsFinite(float[] x, int xOffset) {
        for (int l = 0; l < at.length; l++) {
            if (forward.passes[l] instanceof FloatDensePass dense
                    && !productsAreFinite(
                            l == 0 ? forward.inputs : forward.passes[l - 1].out(), input(l, x), inputOffset(l, xOffset),
                            dense.out(), at[l])) {
                return false;
            }
        }
        return true;
    }

    private boolean productsAreFinite(int in, float[] x, int xOffset, int out, int delta) {
        double lengths = Math.sqrt(FloatReduce.squaredNorm(in, x, xOffset))
                * Math.sqrt(FloatReduce.squaredNorm(out, deltas, delta));
        return lengths <= MARGIN * Float.MAX_VALUE
                || Float.isFinite(largest(in, x, xOffset) * largest(out, deltas, delta));
    }

    /** All passes take their step. */
    void move(float learningRate, float weightDecay, float[] parameters, float[] x, int xOffset) {
        for (int l = at.length - 1; l >= 0; l--) {
            pass(l).descend(
                    learningRate, weightDecay, parameters, input(l, x), inputOffset(l, xOffset), deltas, at[l]);
        }
    }

    private FloatSplitPass pass(int l) {
        return (FloatSplitPass) forward.passes[l];
    }

    /** The array in which the inputs of a pass lie. */
    private float[] input(int l, float[] x) {
        return l == 0 ? x : forward.activations;
    }

    private int inputOffset(int l, int xOffset) {
        return l == 0 ? xOffset : forward.passes[l - 1].output();
    }

    /** The largest absolute value; NaN if there is one. */
    private static float largest(int n, float[] a, int offset) {
        float largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(a[offset + i]));
        }
        return largest;
    }
}
