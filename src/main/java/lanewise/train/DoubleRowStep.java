// Generated from FloatRowStep.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.checks.Arguments;
import lanewise.network.DoubleBackprop;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.Sgd;

/** A step of plain gradient descent on a single row: the same bits, without a gradient in memory. */
final class DoubleRowStep {

    /** That of plain gradient descent. */
    private static final double[] NO_STATE = {};

    private final double[] parameters;
    private final DoubleOptimizer optimizer;
    private final DoubleBackprop backprop;
    private final double weightDecay;
    private final int inputs;
    private final int targets;

    private boolean taken;

    DoubleRowStep(
            Training training, double[] parameters, DoubleOptimizer optimizer, DoubleBackprop backprop) {
        this.parameters = parameters;
        this.optimizer = optimizer;
        this.backprop = backprop;
        weightDecay = ((Sgd) training.optimizer()).weightDecay();
        inputs = backprop.network().inputs();
        targets = backprop.network().targets();
    }

    /** Whether this serves a run: nothing asks for the gradient. */
    static boolean serves(Training training, DoubleBackprop backprop) {
        return training.accumulation() == 1
                && training.clipping().equals(Clipping.NONE)
                && training.maxNorm() == 0
                && training.optimizer() instanceof Sgd sgd
                && sgd.momentum() == 0
                && (sgd.weightDecay() == 0 || training.decay() == Decay.EVERYTHING)
                && backprop.descends();
    }

    /** Takes the step and returns the loss before it; {@link #taken} tells if inputs, loss and gradient were finite. */
    double take(
            long batch, double learningRate, double[] x, int xOffset, double[] y, int yOffset, double[] weights,
            int weightsOffset) {
        taken = false;
        Arguments.range("x", x.length, xOffset, 1, inputs);
        Arguments.range("y", y.length, yOffset, 1, targets);
        if (!DoubleRows.finite(x, xOffset, inputs)) {
            return Double.NaN;
        }
        backprop.step(batch);
        double loss = backprop.valueAndDescend(
                parameters, x, xOffset, y, yOffset, weights, weightsOffset, learningRate, weightDecay);
        taken = backprop.taken();
        if (taken) {
            optimizer.restore(NO_STATE, 0, optimizer.steps() + 1);
        }
        return loss;
    }

    boolean taken() {
        return taken;
    }
}
