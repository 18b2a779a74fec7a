// Generated from FloatEveryStepAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lanewise.network.DoubleBatches;
import lanewise.network.DoubleInitialization;
import lanewise.network.EveryNetwork;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.Optimizer;
import org.junit.jupiter.api.Test;

/** Every layer, activation and loss with every optimizer: a training step allocates 0 bytes, and so does a prediction. */
class DoubleEveryStepAllocationTest {

    private static final int ROWS = 21;

    @Test
    void noStepAllocates() {
        List<Optimizer> optimizers = DoubleTrainerTest.optimizers();
        for (Network network : EveryNetwork.NETWORKS) {
            double[] x = DoubleBatches.inputs(network, ROWS, 2);
            double[] y = DoubleBatches.targets(network, ROWS, 3);
            double[] weights = new double[ROWS];
            Arrays.fill(weights, 0.5);
            for (Optimizer optimizer : optimizers) {
                Training training = Training.with(optimizer, 1e-5).batchSize(ROWS).clipNorm(1).maxNorm(9);
                DoubleTrainer trainer = DoubleTrainer.of(network, training);
                assertEquals(
                        0,
                        AllocatedBytes.once(() -> {
                            for (int step = 0; step < 4; step++) {
                                trainer.step(x, 0, y, 0, weights, 0, ROWS);
                            }
                        }),
                        network.describe() + ", " + optimizer);
            }
        }
    }

    /** Whatever path a step takes: on one row, without anything that looks at the gradient, of batches that wait. */
    @Test
    void noPathOfAStepAllocates() {
        for (Network network : EveryNetwork.NETWORKS) {
            double[] x = DoubleBatches.inputs(network, ROWS, 2);
            double[] y = DoubleBatches.targets(network, ROWS, 3);
            boolean normalized = network.allLayers().stream().anyMatch(layer -> layer instanceof Layer.BatchNorm);
            for (Optimizer optimizer : DoubleTrainerTest.optimizers()) {
                Training plain = Training.with(optimizer, 1e-5).batchSize(ROWS);
                for (Training training : List.of(
                        plain,
                        plain.batchSize(normalized ? 2 : 1),
                        plain.accumulation(2).clipValue(1).rollback(new Rollback(1, 0.5, 3)))) {
                    DoubleTrainer trainer = DoubleTrainer.of(network, training);
                    assertEquals(
                            0,
                            AllocatedBytes.once(() -> {
                                for (int step = 0; step < 4; step++) {
                                    trainer.step(x, y, training.batchSize());
                                }
                            }),
                            network.describe() + ", " + training);
                }
            }
        }
    }

    @Test
    void noPredictionAllocates() {
        for (Network network : EveryNetwork.NETWORKS) {
            double[] x = DoubleBatches.inputs(network, ROWS, 2);
            double[] outputs = new double[ROWS * network.outputs()];
            DoublePrediction prediction = DoubleModel.of(network, DoubleInitialization.of(network, 1)).predictor(ROWS);
            assertEquals(
                    0,
                    AllocatedBytes.once(() -> {
                        prediction.outputs(x, 0, ROWS, outputs, 0);
                        prediction.outputs(x, 0, 1, outputs, 0);
                        prediction.classOf(x, 0);
                        prediction.valueOf(x, 0);
                    }),
                    network.describe());
        }
    }

    /** The list of optimizers has every one of the library. */
    @Test
    void everyOptimizer() {
        assertEquals(
                Arrays.stream(Optimizer.class.getPermittedSubclasses()).filter(kind -> kind != CustomOptimizer.class)
                        .map(Class::getSimpleName).collect(Collectors.toSet()),
                DoubleTrainerTest.optimizers().stream().map(optimizer -> optimizer.getClass().getSimpleName())
                        .collect(Collectors.toSet()));
    }
}
