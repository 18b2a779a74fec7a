package lanewise.train;

import lanewise.optimize.FloatOptimizer;

/** A copy of the parameters and, if a run may go back to them, of the optimizer's state. */
final class FloatSnapshot {

    private final float[] parameters;
    private final float[] state;
    private long steps;

    FloatSnapshot(int parametersLength, int stateLength) {
        parameters = new float[parametersLength];
        state = new float[stateLength];
    }

    void take(float[] parameters, FloatOptimizer optimizer) {
        System.arraycopy(parameters, 0, this.parameters, 0, parameters.length);
        if (state.length > 0) {
            optimizer.copyState(state, 0);
        }
        steps = optimizer.steps();
    }

    void restoreParameters(float[] parameters) {
        System.arraycopy(this.parameters, 0, parameters, 0, parameters.length);
    }

    void restore(float[] parameters, FloatOptimizer optimizer) {
        restoreParameters(parameters);
        optimizer.restore(state, 0, steps);
    }
}
