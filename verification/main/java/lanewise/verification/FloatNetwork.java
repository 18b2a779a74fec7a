package lanewise.verification;

import lanewise.network.FloatBackprop;
import lanewise.optimize.FloatObjective;

/** The loss of a network in training on one batch, as the library computes it in float. */
record FloatNetwork(FloatBackprop backprop, int dimension, float[] x, float[] y, int rows) implements FloatObjective {

    /** The value that belongs to the gradient: that of training, with units dropped and the statistics of the batch. */
    @Override
    public double valueAndGradient(float[] parameters, float[] gradient) {
        return backprop.valueAndGradient(parameters, x, y, rows, gradient);
    }
}
