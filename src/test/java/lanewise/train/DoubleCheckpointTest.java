// Generated from FloatCheckpointTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanewise.data.DoubleDataset;
import lanewise.examples.OwnParts;
import lanewise.io.DoubleTensor;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.Optimizer;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is saved and taken up again ends with the same bits. */
class DoubleCheckpointTest {

    @TempDir
    private Path directory;

    private static final DoubleDataset DATA = DoubleTrainerTest.points(61, 3);

    /** The same rates, and a stop asked for at one step of the run. */
    static Schedule stoppingAt(long at, Schedule schedule, DoubleTrainer[] trainer) {
        return step -> {
            if (step == at) {
                trainer[0].stop();
            }
            return schedule.at(step);
        };
    }

    private void sameWithAndWithoutABreak(Network network, Training training, DoubleDataset data) {
        DoubleTrainer whole = DoubleTrainer.of(network, training);
        List<EpochReport> expected = new ArrayList<>();
        whole.listen(expected::add);
        TrainingReport end = whole.train(data);
        for (long at : new long[] {0, 5, 7, 11}) {
            DoubleTrainer[] trainer = new DoubleTrainer[1];
            Training stopping = training.schedule(stoppingAt(at, training.schedule(), trainer));
            trainer[0] = DoubleTrainer.of(network, stopping);
            List<EpochReport> epochs = new ArrayList<>();
            trainer[0].listen(epochs::add);
            assertEquals(new StopReason.OnDemand(), trainer[0].train(data).stop());
            Path file = directory.resolve("run.safetensors");
            trainer[0].saveCheckpoint(file);
            DoubleTrainer resumed = DoubleTrainer.resume(file, training);
            assertArrayEquals(trainer[0].parameters(), resumed.parameters());
            resumed.listen(epochs::add);
            TrainingReport report = resumed.train(data);
            assertArrayEquals(whole.parameters(), resumed.parameters());
            assertEquals(end.stop(), report.stop());
            assertEquals(end.bestEpoch(), report.bestEpoch());
            assertEquals(end.bestLoss(), report.bestLoss());
            assertEquals(end.rollbacks(), report.rollbacks());
            assertEquals(expected.size(), epochs.size());
            for (int epoch = 0; epoch < expected.size(); epoch++) {
                assertEquals(expected.get(epoch).loss(), epochs.get(epoch).loss());
                assertEquals(expected.get(epoch).validation(), epochs.get(epoch).validation());
                assertEquals(expected.get(epoch).learningRate(), epochs.get(epoch).learningRate());
            }
        }
    }

    /** As a listener saves it after each epoch, the last one too. */
    @Test
    void aRunSavedAfterItsLastEpochEndsAsItDid() {
        Path file = directory.resolve("run.safetensors");
        Training training = Training.with(Adam.standard(), 0.3).batchSize(16).validation(0.3);
        for (Training each : List.of(training.earlyStop(2).epochs(200), training.earlyStop(100).epochs(9))) {
            DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, each);
            whole.listen(report -> whole.saveCheckpoint(file));
            TrainingReport end = whole.train(DATA);
            assertTrue(end.bestEpoch() < end.last().epoch(), end.toString());
            DoubleTrainer resumed = DoubleTrainer.resume(file, each);
            TrainingReport report = resumed.train(DATA);
            assertEquals(end.stop(), report.stop());
            assertEquals(List.of(), report.history());
            assertArrayEquals(whole.parameters(), resumed.parameters());
            // The run is over; parameters that are changed afterwards stay as they are.
            resumed.parameters()[0] = 7;
            resumed.train(DATA.head(61));
            assertEquals(7, resumed.parameters()[0]);
        }
    }

    /** As a listener saves it when the run has gone back. */
    @Test
    void aRunSavedWhenItHasGoneBackEndsAsItDid() {
        Path file = directory.resolve("run.safetensors");
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        double[] x = {1, 2, 3, 4, 5, 6};
        DoubleDataset data = DoubleDataset.regression(6, 1, 1, x, x.clone());
        Training training = Training.with(Sgd.plain(), 1e12).batchSize(2).epochs(40).rollback(30, 0.01);
        DoubleTrainer whole = DoubleTrainer.of(line, training);
        int[] saved = {0};
        whole.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                if (saved[0]++ == 1) {
                    whole.saveCheckpoint(file);
                }
            }
        });
        TrainingReport end = whole.train(data);
        assertTrue(saved[0] > 2, end.toString());
        DoubleTrainer resumed = DoubleTrainer.resume(file, training);
        assertEquals(end.stop(), resumed.train(data).stop());
        assertArrayEquals(whole.parameters(), resumed.parameters());
        assertEquals(whole.steps(), resumed.steps());
    }

    /** Its name is that of its class, not of an object that the next process does not have. */
    @Test
    void anOptimizerOfAUsersOwnIsKnownByItsClass() {
        Path file = directory.resolve("run.safetensors");
        Training training = Training.with(new OwnOptimizer(), 0.1).batchSize(16).epochs(2);
        DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        whole.train(DATA);
        whole.saveCheckpoint(file);
        Training again = Training.with(new OwnOptimizer(), 0.1).batchSize(16).epochs(3);
        DoubleTrainer resumed = DoubleTrainer.resume(file, again);
        assertEquals(whole.steps(), resumed.steps());
        assertThrows(
                IllegalArgumentException.class,
                () -> DoubleTrainer.resume(file, Training.with(Adam.standard(), 0.1).batchSize(16).epochs(3)));
    }

    @Test
    void aNetworkWithPartsOfOnesOwnGoesOnWithIt() {
        Path file = directory.resolve("run.safetensors");
        Network own = OwnParts.network();
        DoubleDataset data = DoubleDataset.regression(
                40, 5, 1, Arrays.copyOf(DoubleTrainerTest.points(100, 3).x(), 200), new double[40]);
        Training training = Training.with(Adam.standard(), 0.01).batchSize(8).epochs(4);
        DoubleTrainer whole = DoubleTrainer.of(own, training);
        whole.train(data);
        DoubleTrainer half = DoubleTrainer.of(own, training.epochs(2));
        half.train(data);
        half.saveCheckpoint(file);
        DoubleTrainer resumed = DoubleTrainer.resume(file, own, training, null);
        resumed.train(data);
        assertArrayEquals(whole.parameters(), resumed.parameters());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DoubleTrainer.resume(file, training))
                .getMessage()
                .endsWith(", has parts of a user's own; give the network to DoubleModel.load(file, network) or"
                        + " DoubleTrainer.resume(file, network, training, threads)"));
    }

    @Test
    void everyOptimizer() {
        for (Optimizer optimizer : DoubleTrainerTest.optimizers()) {
            sameWithAndWithoutABreak(
                    DoubleTrainerTest.NETWORK,
                    Training.with(optimizer, Schedule.cosine(0.02, 0, 30)).batchSize(16).epochs(5),
                    DATA);
        }
    }

    @Test
    void validationEarlyStopAccumulationAndClipping() {
        sameWithAndWithoutABreak(
                DoubleTrainerTest.NETWORK,
                Training.with(Adam.standard(), 0.3)
                        .batchSize(4)
                        .accumulation(3)
                        .clipNorm(0.5)
                        .validation(0.3)
                        .earlyStop(2)
                        .epochs(40),
                DATA);
    }

    @Test
    void dropoutAndRunningStatistics() {
        sameWithAndWithoutABreak(
                Network.inputs(3).dense(8, Activation.RELU).batchNorm().dropout(0.5).dense(2).softmaxCrossEntropy(),
                Training.with(AdamW.standard(), 0.01).batchSize(16).epochs(5),
                DATA);
    }

    @Test
    void aRunThatGoesBack() {
        DoubleDataset line = DoubleDataset.regression(4, 1, 1, new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8});
        Training training = Training.with(Sgd.withMomentum(0.5), 1).batchSize(2).epochs(400).rollback(3, 0.1);
        assertTrue(
                DoubleTrainer.of(Network.inputs(1).dense(1).meanSquaredError(), training).train(line).rollbacks() > 0);
        sameWithAndWithoutABreak(Network.inputs(1).dense(1).meanSquaredError(), training, line);
    }

    @Test
    void everySchedule() {
        for (Schedule schedule : List.of(
                Schedule.constant(0.02), Schedule.steps(0.02, 0.5, 3), Schedule.exponential(0.02, 0.9),
                Schedule.inverseTime(0.02, 0.1), Schedule.polynomial(0.02, 0, 15, 2), Schedule.cosine(0.02, 0, 15),
                Schedule.cosineRestarts(0.02, 0, 4, 2), Schedule.oneCycle(0.02, 20),
                Schedule.constant(0.02).withWarmup(7).then(9, Schedule.cosine(0.02, 0, 9).times(0.5).every(2)))) {
            sameWithAndWithoutABreak(
                    DoubleTrainerTest.NETWORK,
                    Training.with(Adam.standard(), schedule).batchSize(16).epochs(5),
                    DATA);
        }
    }

    @Test
    void batchesThatWaitForTheirStepAreRemembered() {
        Training training = Training.with(Adam.standard(), 0.01).batchSize(4).accumulation(3);
        Network network = Network.inputs(3).dense(8, Activation.RELU).dropout(0.5).dense(2).softmaxCrossEntropy();
        DoubleTrainer whole = DoubleTrainer.of(network, training);
        DoubleTrainer[] parts = {DoubleTrainer.of(network, training)};
        Path file = directory.resolve("waiting.safetensors");
        for (int batch = 0; batch < 12; batch++) {
            int row = 4 * batch;
            double loss = whole.step(DATA.x(), 3 * row, DATA.y(), row, 4);
            assertEquals(loss, parts[0].step(DATA.x(), 3 * row, DATA.y(), row, 4));
            assertArrayEquals(whole.parameters(), parts[0].parameters());
            parts[0].saveCheckpoint(file);
            parts[0] = DoubleTrainer.resume(file, training);
        }
        assertEquals(4, parts[0].steps());
    }

    @Test
    void whatCannotGoOnIsNamed() {
        Training training = Training.with(Adam.standard(), 0.01).batchSize(16).epochs(3);
        DoubleTrainer trainer = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        trainer.train(DATA);
        Path file = directory.resolve("run.safetensors");
        trainer.saveCheckpoint(file);
        String start = "the file " + file + " is not a checkpoint that this run can go on from: ";
        assertMessage(
                start + "it was written by another training: batch size was 16, is 8",
                () -> DoubleTrainer.resume(file, training.batchSize(8)));
        Training other = Training.with(new Adam(0.9, 0.999, 1e-8, 0.5), 0.01).batchSize(16).seed(7).accumulation(2)
                .validation(0.25).earlyStop(3).rollback(1, 0.5);
        assertMessage(
                start + "it was written by another training: rollback was false, is true; early stop was false, is true;"
                        + " validation was 0.0, is 0.25; seed was 0, is 7; accumulation was 1, is 2; optimizer was"
                        + " Adam[beta1=0.9, beta2=0.999, epsilon=1.0E-8, weightDecay=0.0], is Adam[beta1=0.9, beta2=0.999,"
                        + " epsilon=1.0E-8, weightDecay=0.5]",
                () -> DoubleTrainer.resume(file, other));
        // A file that says less about its training is quoted as a whole.
        SafetensorsFile whole = SafetensorsFile.read(file);
        Map<String, String> texts = new LinkedHashMap<>(whole.metadata());
        texts.put("training", "Adam");
        new SafetensorsFile(whole.tensors(), texts).write(file);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DoubleTrainer.resume(file, training))
                .getMessage()
                .startsWith(start + "it was written by a training with Adam; this one has Adam[beta1=0.9, "));
        whole.write(file);
        SafetensorsFile saved = SafetensorsFile.read(file);
        Map<String, Tensor> tensors = new LinkedHashMap<>(saved.tensors());
        tensors.put("optimizer.state", DoubleTensor.of(new double[3], 3));
        new SafetensorsFile(tensors, saved.metadata()).write(file);
        assertMessage(
                start + "the tensor \"optimizer.state\" has 3 elements, the run needs 64",
                () -> DoubleTrainer.resume(file, training));
        tensors.remove("optimizer.state");
        new SafetensorsFile(tensors, saved.metadata()).write(file);
        assertMessage(
                start + "there is no tensor \"optimizer.state\"; the names are layer.1.weights, layer.1.biases,"
                        + " layer.2.weights, layer.2.biases",
                () -> DoubleTrainer.resume(file, training));
        DoubleModel.of(trainer).save(file);
        assertMessage(
                start + "it is a model; read it with DoubleModel.load",
                () -> DoubleTrainer.resume(file, training));
    }

    /** Its parameters are those that were stepped on, not the best ones of the epochs before. */
    @Test
    void aRunThatIsOverAndHasLearnedOnlineSinceGoesOnFromThere() {
        Path file = directory.resolve("run.safetensors");
        Training training = Training.with(Adam.standard(), 0.3).batchSize(16).validation(0.3).earlyStop(2);
        for (int epochs : new int[] {3, 200}) {
            DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training.epochs(epochs));
            whole.train(DATA);
            for (int step = 0; step < 20; step++) {
                whole.step(DATA.x(), DATA.y(), 16);
            }
            whole.saveCheckpoint(file);
            DoubleTrainer resumed = DoubleTrainer.resume(file, training.epochs(epochs));
            TrainingReport expected = whole.train(DATA);
            TrainingReport report = resumed.train(DATA);
            assertEquals(expected.stop(), report.stop());
            assertEquals(expected.history().size(), report.history().size());
            assertArrayEquals(whole.parameters(), resumed.parameters());
        }
    }
}
