// Generated from FloatLayersAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import lanewise.checks.Allocation;
import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Test;

/** A training step, the value and a prediction allocate nothing, whatever the layers and the loss. */
class DoubleLayersAllocationTest {

    @Test
    void nothingIsAllocated() {
        for (Network network : EveryNetwork.NETWORKS) {
            int rows = 21;
            DoubleBackprop backprop = DoubleBackprop.of(network, rows);
            DoublePredictor predictor = DoublePredictor.of(network, rows);
            double[] parameters = DoubleInitialization.of(network, 1);
            double[] gradient = new double[parameters.length];
            double[] x = DoubleBatches.inputs(network, rows, 2);
            double[] y = DoubleBatches.targets(network, rows, 3);
            double[] weights = new double[rows];
            Arrays.fill(weights, 0.5);
            double[] outputs = new double[rows * network.outputs()];
            DoubleMaxNorm constraint = DoubleMaxNorm.of(backprop.layout(), 3);
            long bytes = AllocatedBytes.once(() -> {
                for (int step = 0; step < 20; step++) {
                    backprop.step(step);
                    backprop.valueAndGradient(parameters, x, 0, y, 0, weights, 0, rows, gradient);
                    backprop.updateRunningStatistics(parameters);
                    DoubleGradients.clipByNorm(1, gradient);
                    DoubleGradients.clipByValue(1, gradient);
                    constraint.apply(parameters);
                    backprop.value(parameters, x, y, rows);
                    predictor.predict(parameters, x, 0, rows, outputs, 0);
                }
            });
            assertEquals(0, bytes, network.describe());
        }
    }

    /** The weights' gradient of few outputs is another product than that of many, and has scratch of its own. */
    @Test
    void theFirstStepOnFewOutputsFindsItsScratch() {
        Network network = Network.inputs(34).dense(2).meanSquaredError();
        int rows = 65;
        double[] parameters = DoubleInitialization.of(network, 1);
        double[] gradient = new double[parameters.length];
        double[] x = new double[rows * 34];
        double[] y = new double[rows * 2];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20_000 && least > 0; round++) {
            DoubleBackprop backprop = DoubleBackprop.of(network, rows);
            long before = Allocation.bytes();
            backprop.valueAndGradient(parameters, x, y, rows, gradient);
            least = Math.min(least, Allocation.bytes() - before);
        }
        assertEquals(0, least);
    }
}
