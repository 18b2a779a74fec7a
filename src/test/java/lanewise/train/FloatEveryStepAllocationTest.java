package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lanewise.network.EveryNetwork;
import lanewise.network.FloatBatches;
import lanewise.network.Network;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.Optimizer;
import org.junit.jupiter.api.Test;

/** Every layer, activation and loss with every optimizer: a training step allocates 0 bytes. */
class FloatEveryStepAllocationTest {

    private static final int ROWS = 21;

    @Test
    void noStepAllocates() {
        List<Optimizer> optimizers = FloatTrainerTest.optimizers();
        for (Network network : EveryNetwork.NETWORKS) {
            float[] x = FloatBatches.inputs(network, ROWS, 2);
            float[] y = FloatBatches.targets(network, ROWS, 3);
            float[] weights = new float[ROWS];
            Arrays.fill(weights, 0.5f);
            for (Optimizer optimizer : optimizers) {
                Training training = Training.with(optimizer, 1e-5).batchSize(ROWS).clipNorm(1).maxNorm(9);
                FloatTrainer trainer = FloatTrainer.of(network, training);
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

    /** The list of optimizers has every one of the library. */
    @Test
    void everyOptimizer() {
        assertEquals(
                Arrays.stream(Optimizer.class.getPermittedSubclasses()).filter(kind -> kind != CustomOptimizer.class)
                        .map(Class::getSimpleName).collect(Collectors.toSet()),
                FloatTrainerTest.optimizers().stream().map(optimizer -> optimizer.getClass().getSimpleName())
                        .collect(Collectors.toSet()));
    }
}
