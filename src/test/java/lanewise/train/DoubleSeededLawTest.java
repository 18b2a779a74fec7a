// Generated from FloatSeededLawTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.DoubleBatches;
import lanewise.network.EveryNetwork;
import lanewise.network.Network;
import lanewise.optimize.AdamW;
import lanewise.optimize.Schedule;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A seed gives the same parameters bit for bit, with every layer that draws or remembers something: on 1, 2, 3 or 8 threads,
 * at any vector width and without vectors (the build runs this test at each of them, and they share one hash), and whether
 * or not the run was broken off, saved and taken up again on another number of threads.
 */
@Tag("every-width")
@Tag("without-module")
class DoubleSeededLawTest {

    private static final int ROWS = 700;

    /** Embeddings, batch and layer norms, dropout, a residual block; two blocks of rows per batch. */
    private static final Network NETWORK = Network.inputs(5)
            .layer(EveryNetwork.EMBEDDING)
            .dense(19, Activation.GELU)
            .batchNorm()
            .dropout(0.25)
            .residual(f -> f.layerNorm().dense(19, Activation.MISH))
            .batchNorm()
            .dense(3)
            .l2(1e-4)
            .softmaxCrossEntropy();

    private static final DoubleDataset DATA = DoubleDataset.classification(
            ROWS, 5, 3, DoubleBatches.inputs(NETWORK, ROWS, 1), DoubleBatches.targets(NETWORK, ROWS, 2));

    private static final Training TRAINING = Training
            .with(AdamW.standard(), Schedule.cosineRestarts(0.02, 1e-4, 5, 2).withWarmup(3))
            .batchSize(300)
            .epochs(6)
            .seed(11)
            .clipNorm(1);

    @TempDir
    private Path directory;

    @Test
    void aSeedGivesTheSameParameters() {
        DoubleTrainer alone = DoubleTrainer.of(NETWORK, TRAINING);
        alone.train(DATA);
        assertEquals(GoldenRun.DOUBLE_EVERY_LAYER_HASH, GoldenRun.hash(alone.parameters()));
        for (int n : new int[] {1, 2, 3, 8}) {
            try (Parallelism threads = Parallelism.of(n)) {
                DoubleTrainer together = DoubleTrainer.of(NETWORK, TRAINING, threads);
                together.train(DATA);
                assertArrayEquals(alone.parameters(), together.parameters(), n + " threads");
            }
        }
    }

    @Test
    void aResumedRunIsTheUninterruptedOne() {
        for (int at : new int[] {0, 4, 8, 13}) {
            Path file = directory.resolve("run.safetensors");
            DoubleTrainer[] first = new DoubleTrainer[1];
            Schedule stopping = step -> {
                if (step == at) {
                    first[0].stop();
                }
                return TRAINING.schedule().at(step);
            };
            first[0] = DoubleTrainer.of(NETWORK, TRAINING.schedule(stopping));
            assertEquals(new StopReason.OnDemand(), first[0].train(DATA).stop());
            first[0].saveCheckpoint(file);
            try (Parallelism threads = Parallelism.of(3)) {
                DoubleTrainer resumed = DoubleTrainer.resume(file, TRAINING, threads);
                resumed.train(DATA);
                assertEquals(GoldenRun.DOUBLE_EVERY_LAYER_HASH, GoldenRun.hash(resumed.parameters()), "from step " + at);
            }
        }
    }
}
