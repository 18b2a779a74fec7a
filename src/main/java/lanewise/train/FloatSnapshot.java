package lanewise.train;

import java.util.Map;
import lanewise.io.FloatTensor;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.optimize.FloatOptimizer;

/** A copy of the parameters and of the optimizer's state. */
final class FloatSnapshot {

    /** Steps that the optimizer had taken. */
    long steps;

    private final float[] parameters;
    private final float[] state;

    FloatSnapshot(int parametersLength, int stateLength) {
        parameters = new float[parametersLength];
        state = new float[stateLength];
    }

    void take(float[] parameters, FloatOptimizer optimizer) {
        System.arraycopy(parameters, 0, this.parameters, 0, parameters.length);
        optimizer.copyState(state, 0);
        steps = optimizer.steps();
    }

    void restore(float[] parameters, FloatOptimizer optimizer) {
        System.arraycopy(this.parameters, 0, parameters, 0, parameters.length);
        optimizer.restore(state, 0, steps);
    }

    /** Adds its arrays to those of a file. */
    void put(String name, Map<String, Tensor> tensors) {
        tensors.put(name + ".parameters", FloatTensor.of(parameters, parameters.length));
        tensors.put(name + ".state", FloatTensor.of(state, state.length));
    }

    /** Takes its arrays over from a file. */
    void get(String name, long steps, SafetensorsFile content) {
        float[] savedParameters = FloatCheckpoint.numbers(content, name + ".parameters", parameters.length);
        float[] savedState = FloatCheckpoint.numbers(content, name + ".state", state.length);
        System.arraycopy(savedParameters, 0, parameters, 0, parameters.length);
        System.arraycopy(savedState, 0, state, 0, state.length);
        this.steps = steps;
    }
}
