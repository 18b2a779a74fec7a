package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lanewise.data.FloatDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatInitialization;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatMinimizer;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FloatParallelTest {

    /** With dropout and a penalty, which must not depend on the threads either. */
    private static final Network NETWORK = Network.inputs(3)
            .dense(33, Activation.RELU)
            .dropout(0.3)
            .dense(2)
            .l1(1e-4)
            .l2(1e-3)
            .softmaxCrossEntropy();

    @Test
    @Tag("every-width")
    void anyNumberOfThreadsGivesTheSameBits() {
        FloatDataset data = FloatTrainerTest.points(1300, 1);
        for (int batch : new int[] {1, 256, 257, 1000, 1300}) {
            Training training = Training.with(Adam.standard(), 0.01).batchSize(batch).epochs(batch == 1 ? 1 : 2);
            FloatDataset rows = batch == 1 ? data.head(20) : data;
            FloatTrainer alone = FloatTrainer.of(NETWORK, training);
            double[] losses = alone.train(rows).history().stream().mapToDouble(EpochReport::loss).toArray();
            for (int n : new int[] {1, 2, 3, 8}) {
                try (Parallelism threads = Parallelism.of(n)) {
                    FloatTrainer together = FloatTrainer.of(NETWORK, training, threads);
                    assertArrayEquals(
                            losses,
                            together.train(rows).history().stream().mapToDouble(EpochReport::loss).toArray());
                    assertArrayEquals(alone.parameters(), together.parameters(), n + " threads, batch " + batch);
                }
            }
        }
    }

    @Test
    void weightedRowsOnThreads() {
        FloatDataset data = FloatTrainerTest.points(700, 1);
        float[] weights = new float[700];
        for (int row = 0; row < 700; row++) {
            weights[row] = row % 5;
        }
        Training training = Training.with(Adam.standard(), 0.01).batchSize(700).epochs(3);
        FloatTrainer alone = FloatTrainer.of(NETWORK, training);
        alone.train(data.withWeights(weights));
        try (Parallelism threads = Parallelism.of(3)) {
            FloatTrainer together = FloatTrainer.of(NETWORK, training, threads);
            together.train(data.withWeights(weights));
            assertArrayEquals(alone.parameters(), together.parameters());
        }
    }

    @Test
    void aStepOnThreadsAllocatesNothing() {
        FloatDataset data = FloatTrainerTest.points(600, 1);
        try (Parallelism threads = Parallelism.of(2)) {
            FloatTrainer trainer = FloatTrainer.of(NETWORK, Training.with(Adam.standard(), 1e-5).batchSize(600),
                    threads);
            assertEquals(0, FloatTrainerTest.settled(() -> trainer.step(data.x(), data.y(), 600)));
        }
    }

    @Test
    void wrongRowsAreNamedBeforeAnythingChanges() {
        FloatDataset data = FloatTrainerTest.points(600, 1);
        data.y()[599] = 2;
        try (Parallelism threads = Parallelism.of(2)) {
            FloatTrainer trainer = FloatTrainer.of(NETWORK, Training.with(Adam.standard(), 1e-5).batchSize(600),
                    threads);
            float[] before = trainer.parameters().clone();
            String message = assertThrows(
                    IllegalArgumentException.class, () -> trainer.step(data.x(), data.y(), 600))
                    .getMessage();
            float[] gradient = new float[before.length];
            assertEquals(
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> FloatBackprop.of(NETWORK, 600)
                                    .valueAndGradient(
                                            FloatInitialization.of(NETWORK, 0), data.x(), data.y(), 600, gradient))
                            .getMessage(),
                    message);
            assertArrayEquals(before, trainer.parameters());
            data.y()[599] = 1;
            trainer.step(data.x(), data.y(), 600);
        }
    }

    /** Their running statistics too: blocks move them in ascending order, whichever thread takes them. */
    @Test
    @Tag("every-width")
    void batchNormsOnThreads() {
        Network normed = Network.inputs(3).batchNorm().dense(7, Activation.RELU).batchNorm().dense(2)
                .softmaxCrossEntropy();
        FloatDataset data = FloatTrainerTest.points(1300, 1);
        for (int batch : new int[] {256, 257, 1000, 1300}) {
            for (int accumulation : new int[] {1, 2}) {
                Training training = Training.with(Adam.standard(), 0.1).batchSize(batch).epochs(3)
                        .accumulation(accumulation);
                FloatTrainer alone = FloatTrainer.of(normed, training);
                alone.train(data);
                for (int n : new int[] {2, 3, 8}) {
                    try (Parallelism threads = Parallelism.of(n)) {
                        FloatTrainer together = FloatTrainer.of(normed, training, threads);
                        together.train(data);
                        assertArrayEquals(alone.parameters(), together.parameters(), n + " threads, batch " + batch);
                    }
                }
            }
        }
    }

    /** On all rows and on batches of them, with weights and without, what several threads share has the bits of one. */
    @Test
    void minimizersMayUseSeveralThreads() {
        FloatDataset data = FloatTrainerTest.points(1001, 5);
        float[] weights = new float[1001];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 3;
        }
        Network network = Network.inputs(3).dense(9, Activation.TANH).batchNorm().dropout(0.2).dense(2)
                .softmaxCrossEntropy();
        for (FloatDataset each : List.of(data, data.withWeights(weights))) {
            float[] parameters = FloatInitialization.of(network, 1);
            FloatNetworkObjective alone = FloatNetworkObjective.of(network, each, 300);
            float[] expected = new float[parameters.length];
            double loss = alone.valueAndGradient(parameters, expected);
            int[] some = IntStream.range(0, 1001).map(i -> (7 * i) % 1001).toArray();
            float[] ofSome = new float[parameters.length];
            double lossOfSome = alone.valueAndGradient(parameters, some, 5, 300, ofSome);
            float[] end = parameters.clone();
            OptimizationResult result = new FloatMinimizer(Lbfgs.history(5), Stopping.after(10), alone).run(end);
            for (int count : new int[] {1, 2, 3, 8}) {
                try (Parallelism threads = Parallelism.of(count)) {
                    FloatNetworkObjective shared = FloatNetworkObjective.of(network, each, 300, threads);
                    float[] gradient = new float[parameters.length];
                    assertEquals(loss, shared.valueAndGradient(parameters, gradient));
                    assertArrayEquals(expected, gradient);
                    assertEquals(lossOfSome, shared.valueAndGradient(parameters, some, 5, 300, gradient));
                    assertArrayEquals(ofSome, gradient);
                    float[] at = parameters.clone();
                    OptimizationResult same = new FloatMinimizer(Lbfgs.history(5), Stopping.after(10), shared).run(at);
                    assertArrayEquals(end, at);
                    assertEquals(result.loss(), same.loss());
                }
            }
        }
    }

    /** By its place in the batch, whichever thread finds it in whichever block. */
    @Test
    void aRowThatATableDoesNotHaveIsNamedByItsPlaceInTheBatch() {
        Network network = Network.inputs(1)
                .layer(new Layer.Embedding(List.of(new Layer.Embedding.Feature(0, 4, 2, false))))
                .dense(2)
                .softmaxCrossEntropy();
        float[] x = new float[400];
        x[133] = 9;
        x[300] = 9;
        for (int count : new int[] {1, 2, 3}) {
            try (Parallelism threads = Parallelism.of(count)) {
                FloatTrainer trainer = FloatTrainer.of(network, Training.with(Adam.standard(), 0.1).batchSize(400),
                        threads);
                String message = assertThrows(
                        IllegalArgumentException.class, () -> trainer.step(x, new float[400], 400)).getMessage();
                assertTrue(message.contains("of row 133"), message);
            }
        }
    }

    /** The step comes again, with the batches that wait for it. */
    @Test
    void aStepThatTheThreadsAreTooBusyForLosesNoBatch() {
        FloatDataset data = FloatTrainerTest.points(300, 1);
        Network network = Network.inputs(3).dense(40_000, Activation.RELU).dense(2).softmaxCrossEntropy();
        Training training = Training.with(Adam.standard(), 1e-5).batchSize(200).accumulation(2);
        try (Parallelism threads = Parallelism.of(2)) {
            FloatTrainer expected = FloatTrainer.of(network, training);
            FloatTrainer trainer = FloatTrainer.of(network, training, threads);
            expected.step(data.x(), 0, data.y(), 0, 200);
            trainer.step(data.x(), 0, data.y(), 0, 200);
            expected.step(data.x(), 600, data.y(), 200, 100);
            // One block is the work of the caller; the step that it completes is not.
            threads.run(thread -> {
                if (thread == 0) {
                    assertThrows(IllegalStateException.class, () -> trainer.step(data.x(), 600, data.y(), 200, 100));
                }
            });
            trainer.step(data.x(), 600, data.y(), 200, 100);
            assertEquals(1, trainer.steps());
            assertArrayEquals(expected.parameters(), trainer.parameters());
        }
    }

}
