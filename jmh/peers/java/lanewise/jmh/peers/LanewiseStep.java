package lanewise.jmh.peers;

import lanewise.network.FloatBackprop;
import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Sgd;

/** Our training step: value, gradient, and a step of the optimizer. */
final class LanewiseStep implements Runnable {

    private static final long SEED = 7;

    private final FloatBackprop backprop;
    private final FloatOptimizer optimizer;
    private final float[] parameters;
    private final float[] gradient;
    private final float[] x;
    private final float[] y;
    private final int rows;
    private final double learningRate;
    private double loss;

    LanewiseStep(StepCase step, double learningRate) {
        Network network = step.network();
        backprop = FloatBackprop.of(network, step.rows());
        parameters = initial(network);
        gradient = new float[parameters.length];
        optimizer = FloatOptimizer.of(step.adam() ? Adam.standard() : Sgd.plain(), parameters.length);
        x = step.features();
        int[] labels = step.labels();
        y = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            y[row] = labels[row];
        }
        rows = step.rows();
        this.learningRate = learningRate;
    }

    /** The parameters both start from. */
    static float[] initial(Network network) {
        return FloatInitialization.of(network, SEED);
    }

    @Override
    public void run() {
        loss = backprop.valueAndGradient(parameters, x, y, rows, gradient);
        optimizer.step(parameters, gradient, learningRate);
    }

    /** The loss before the last step. */
    double loss() {
        return loss;
    }
}
