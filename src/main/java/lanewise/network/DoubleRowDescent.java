// Generated from FloatRowDescent.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.stream.Stream;
import lanewise.kernel.DoubleReduce;

/**
 * A step of plain gradient descent on one row, in two phases. First the row goes through the layers and back, down to ∂J/∂z of
 * each, which is kept. Then each layer's weights take their step, and their gradient, the outer product of inputs and ∂J/∂z,
 * is nowhere stored. Between the phases it is known whether all of that gradient is finite, so that no layer moves where
 * another cannot.
 */
final class DoubleRowDescent {

    /** What rounding in a sum of squares cannot make up for. */
    private static final double MARGIN = 0.99;

    private final DoubleForward forward;
    private final DoubleLoss loss;

    /** δ = ∂J/∂z of all passes. */
    private final double[] deltas;

    /** Where that of each pass lies. */
    private final int[] at;

    /** Whether what enters all layers is finite. */
    private boolean inputsFinite;

    DoubleRowDescent(DoubleForward forward, DoubleLoss loss) {
        this.forward = forward;
        this.loss = loss;
        at = new int[forward.passes.length];
        int units = 0;
        for (int l = 0; l < at.length; l++) {
            at[l] = units;
            units = Math.addExact(units, forward.passes[l].out());
        }
        deltas = new double[units];
    }

    /** Whether it serves these layers. */
    static boolean serves(DoubleForward forward) {
        return Stream.of(forward.passes).allMatch(DoubleSplitPass.class::isInstance);
    }

    /** The loss of a row in training, times its weight; {@link #back} goes on from there. */
    double value(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            double total) {
        forward.sweep.training = true;
        forward.sweep.firstRow = 0;
        forward.sweep.blockRow = 0;
        forward.sweep.block = 0;
        inputsFinite = true;
        DoublePass[] passes = forward.passes;
        double[] work = forward.activations;
        for (int l = 0; l < passes.length; l++) {
            if (passes[l] instanceof DoubleDensePass dense) {
                inputsFinite &= dense.forwardAndCheck(1, parameters, input(l, x), inputOffset(l, xOffset), work);
            } else {
                passes[l].forward(1, parameters, input(l, x), inputOffset(l, xOffset), work);
            }
        }
        return loss.sumAndGradient(
                1, total, work, forward.outputs(), y, yOffset, weights, weightsOffset, deltas, at[at.length - 1]);
    }

    /** Takes that row back to δ of the first layer, and tells whether the gradient of all parameters is finite. */
    boolean back(double[] parameters, double[] x, int xOffset) {
        boolean finite = true;
        for (int l = at.length - 1; l >= 0; l--) {
            pass(l).back(1, parameters, forward.activations, deltas, at[l], l > 0 ? at[l - 1] : 0, l > 0);
            finite = finite && (!(forward.passes[l] instanceof DoubleDensePass) || gradientIsFinite(l, x, xOffset));
        }
        return finite;
    }

    /** All passes take their step. The gradient is scratch. */
    void move(
            double learningRate, double weightDecay, double[] parameters, double[] x, int xOffset, double[] gradient) {
        for (int l = at.length - 1; l >= 0; l--) {
            pass(l).descend(
                    learningRate, weightDecay, parameters, input(l, x), inputOffset(l, xOffset), deltas, at[l],
                    gradient);
        }
    }

    private DoubleSplitPass pass(int l) {
        return (DoubleSplitPass) forward.passes[l];
    }

    /** The array in which the inputs of a pass lie. */
    private double[] input(int l, double[] x) {
        return l == 0 ? x : forward.activations;
    }

    private int inputOffset(int l, int xOffset) {
        return l == 0 ? xOffset : forward.passes[l - 1].output();
    }

    /**
     * Whether the products of a layer's inputs with δ are finite: surely where no δ is above 1, nor where the lengths of both
     * are small enough; else where that of the largest is.
     */
    private boolean gradientIsFinite(int l, double[] x, int xOffset) {
        int out = forward.passes[l].out();
        boolean small = inputsFinite;
        for (int j = 0; j < out; j++) {
            small &= Math.abs(deltas[at[l] + j]) <= 1;
        }
        if (small) {
            return true;
        }
        int in = l == 0 ? forward.inputs : forward.passes[l - 1].out();
        double[] input = input(l, x);
        int from = inputOffset(l, xOffset);
        double lengths = Math.sqrt(DoubleReduce.squaredNorm(in, input, from))
                * Math.sqrt(DoubleReduce.squaredNorm(out, deltas, at[l]));
        return lengths <= MARGIN * Double.MAX_VALUE
                || Double.isFinite(largest(in, input, from) * largest(out, deltas, at[l]));
    }

    /** The largest absolute value; NaN if there is one. */
    private static double largest(int n, double[] a, int offset) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(a[offset + i]));
        }
        return largest;
    }
}
