package lanewise.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import lanewise.checks.Allocation;
import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Test;

/** A training step, the value and a prediction allocate nothing, whatever the layers and the loss. */
class FloatLayersAllocationTest {

    @Test
    void nothingIsAllocated() {
        for (Network network : EveryNetwork.NETWORKS) {
            int rows = 21;
            FloatBackprop backprop = FloatBackprop.of(network, rows);
            FloatPredictor predictor = FloatPredictor.of(network, rows);
            float[] parameters = FloatInitialization.of(network, 1);
            float[] gradient = new float[parameters.length];
            float[] x = FloatBatches.inputs(network, rows, 2);
            float[] y = FloatBatches.targets(network, rows, 3);
            float[] weights = new float[rows];
            Arrays.fill(weights, 0.5f);
            float[] outputs = new float[rows * network.outputs()];
            FloatMaxNorm constraint = FloatMaxNorm.of(backprop.layout(), 3);
            long bytes = AllocatedBytes.once(() -> {
                for (int step = 0; step < 20; step++) {
                    backprop.step(step);
                    backprop.valueAndGradient(parameters, x, 0, y, 0, weights, 0, rows, gradient);
                    backprop.updateRunningStatistics(parameters);
                    FloatGradients.clipByNorm(1, gradient);
                    FloatGradients.clipByValue(1, gradient);
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
        float[] parameters = FloatInitialization.of(network, 1);
        float[] gradient = new float[parameters.length];
        float[] x = new float[rows * 34];
        float[] y = new float[rows * 2];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20_000 && least > 0; round++) {
            FloatBackprop backprop = FloatBackprop.of(network, rows);
            long before = Allocation.bytes();
            backprop.valueAndGradient(parameters, x, y, rows, gradient);
            least = Math.min(least, Allocation.bytes() - before);
        }
        assertEquals(0, least);
    }
}
