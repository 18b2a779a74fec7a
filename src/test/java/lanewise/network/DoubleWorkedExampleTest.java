// Generated from FloatWorkedExampleTest.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleWorkedExampleTest {

    private static final double TOLERANCE = WorkedExample.DOUBLE_TOLERANCE;

    private final DoubleBackprop backprop = DoubleBackprop.of(WorkedExample.NETWORK, 1);
    private final double[] x = WorkedExample.toDouble(WorkedExample.X);
    private final double[] t = WorkedExample.toDouble(WorkedExample.T);
    private final double[] parameters = WorkedExample.toDouble(WorkedExample.PARAMETERS);
    private final double[] gradient = new double[parameters.length];

    private static void assertClose(double[] expected, double[] actual, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE, what + " " + i);
        }
    }

    private void step(boolean biasesToo) {
        backprop.valueAndGradient(parameters, x, t, 1, gradient);
        for (ParameterLayout.Block block : backprop.layout().blocks()) {
            if (biasesToo || block.kind() == ParameterLayout.Kind.WEIGHTS) {
                for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                    parameters[i] -= WorkedExample.LEARNING_RATE * gradient[i];
                }
            }
        }
    }

    @Test
    void lossAndGradient() {
        assertEquals(WorkedExample.LOSS, backprop.valueAndGradient(parameters, x, t, 1, gradient), TOLERANCE);
        assertClose(WorkedExample.GRADIENT, gradient, "gradient");
    }

    @Test
    void oneStepOnWeightsAndBiases() {
        step(true);
        assertClose(WorkedExample.AFTER_ONE_STEP, parameters, "parameter");
        assertEquals(WorkedExample.LOSS_AFTER_ONE_STEP, backprop.value(parameters, x, t, 1), TOLERANCE);
    }

    @Test
    void theLossAfterTenThousandStepsWithFixedBiases() {
        int done = 0;
        for (double[] expected : WorkedExample.FIXED_BIAS_LOSSES) {
            for (; done < expected[0]; done++) {
                step(false);
            }
            assertEquals(expected[1], backprop.value(parameters, x, t, 1), TOLERANCE, "after " + done + " steps");
        }
    }
}
