// Generated from FloatSnapshot.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.optimize.DoubleOptimizer;

/** A copy of the parameters and, if a run may go back to them, of the optimizer's state. */
final class DoubleSnapshot {

    private final double[] parameters;
    private final double[] state;
    private long steps;

    DoubleSnapshot(int parametersLength, int stateLength) {
        parameters = new double[parametersLength];
        state = new double[stateLength];
    }

    void take(double[] parameters, DoubleOptimizer optimizer) {
        System.arraycopy(parameters, 0, this.parameters, 0, parameters.length);
        if (state.length > 0) {
            optimizer.copyState(state, 0);
        }
        steps = optimizer.steps();
    }

    void restoreParameters(double[] parameters) {
        System.arraycopy(this.parameters, 0, parameters, 0, parameters.length);
    }

    void restore(double[] parameters, DoubleOptimizer optimizer) {
        restoreParameters(parameters);
        optimizer.restore(state, 0, steps);
    }
}
