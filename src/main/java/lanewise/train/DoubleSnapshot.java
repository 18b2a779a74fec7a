// Generated from FloatSnapshot.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Map;
import lanewise.io.DoubleTensor;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.optimize.DoubleOptimizer;

/** A copy of the parameters and of the optimizer's state. */
final class DoubleSnapshot {

    /** Steps that the optimizer had taken. */
    long steps;

    private final double[] parameters;
    private final double[] state;

    DoubleSnapshot(int parametersLength, int stateLength) {
        parameters = new double[parametersLength];
        state = new double[stateLength];
    }

    void take(double[] parameters, DoubleOptimizer optimizer) {
        System.arraycopy(parameters, 0, this.parameters, 0, parameters.length);
        optimizer.copyState(state, 0);
        steps = optimizer.steps();
    }

    void restore(double[] parameters, DoubleOptimizer optimizer) {
        System.arraycopy(this.parameters, 0, parameters, 0, parameters.length);
        optimizer.restore(state, 0, steps);
    }

    /** Adds its arrays to those of a file. */
    void put(String name, Map<String, Tensor> tensors) {
        tensors.put(name + ".parameters", DoubleTensor.of(parameters, parameters.length));
        tensors.put(name + ".state", DoubleTensor.of(state, state.length));
    }

    /** Takes its arrays over from a file. */
    void get(String name, long steps, SafetensorsFile content) {
        double[] savedParameters = DoubleCheckpoint.numbers(content, name + ".parameters", parameters.length);
        double[] savedState = DoubleCheckpoint.numbers(content, name + ".state", state.length);
        System.arraycopy(savedParameters, 0, parameters, 0, parameters.length);
        System.arraycopy(savedState, 0, state, 0, state.length);
        this.steps = steps;
    }
}
