// Generated from FloatSlicedStep.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.kernel.Parallelism;
import lanewise.network.DoubleSlicedDescent;
import lanewise.network.Network;
import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.DoublePartwiseOptimizer;

/**
 * A step whose gradient is computed slice by slice, each of which moves its parameters at once: the same bits, without the
 * gradient of all parameters in memory.
 */
final class DoubleSlicedStep {

    /** In slices fewer rows are slower: the gradient of a weight is over after so many terms. */
    static final int LEAST_ROWS = 8;

    private final double[] parameters;
    private final DoublePartwiseOptimizer optimizer;
    private final DoubleSlicedDescent descent;
    private final DoubleSlicedDescent.Descent move = this::move;

    /** The rate of the step whose slices are moved. */
    private double rate;

    DoubleSlicedStep(
            Network network, Training training, double[] parameters, DoublePartwiseOptimizer optimizer,
            Parallelism threads) {
        this.parameters = parameters;
        this.optimizer = optimizer;
        descent = DoubleSlicedDescent.of(network, training.batchSize(), training.seed(), threads);
    }

    /** Whether this serves a run and is faster: nothing asks for the gradient as a whole. */
    static boolean serves(Network network, Training training) {
        return training.accumulation() == 1
                && training.clipping().equals(Clipping.NONE)
                && training.maxNorm() == 0
                && !(training.optimizer() instanceof CustomOptimizer)
                && DoubleSlicedDescent.serves(network, training.batchSize());
    }

    /** Takes the step and returns the loss before it; {@link #taken} tells if loss and gradient were finite. */
    double take(
            long batch, double learningRate, double[] x, int xOffset, double[] y, int yOffset, double[] weights,
            int weightsOffset, int rows) {
        descent.step(batch);
        rate = learningRate;
        double loss = descent.valueAndDescend(
                parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows, move);
        if (descent.taken()) {
            optimizer.endStep();
        }
        return loss;
    }

    boolean taken() {
        return descent.taken();
    }

    private void move(int from, int count, double[] gradient, int gradientOffset) {
        optimizer.stepPart(parameters, from, count, gradient, gradientOffset, rate);
    }
}
