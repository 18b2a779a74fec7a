// Generated from FloatTrainerTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoubleInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Lion;
import lanewise.optimize.NAdam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DoubleTrainerTest {

    static final Network NETWORK = Network.inputs(3).dense(5, Activation.TANH).dense(2).softmaxCrossEntropy();

    static final Training TRAINING = Training.with(Adam.standard(), 0.01).batchSize(8).epochs(6).seed(5);

    /** Points, and on which side of a plane they lie. */
    static DoubleDataset points(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[rows * 3];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                x[row * 3 + j] = (2 * random.nextDouble() - 1);
                sum += (j + 1) * x[row * 3 + j];
            }
            y[row] = sum > 0 ? 1 : 0;
        }
        return DoubleDataset.classification(rows, 3, 2, x, y);
    }

    static List<Optimizer> optimizers() {
        return List.of(
                Sgd.plain(),
                Sgd.withMomentum(0.9),
                Sgd.withNesterov(0.9),
                Adagrad.standard(),
                Adadelta.standard(),
                RmsProp.standard(),
                RmsProp.standard().withCentered(true).withMomentum(0.9),
                Adam.standard(),
                AdamW.standard(),
                AmsGrad.standard(),
                NAdam.standard(),
                Lion.standard());
    }

    @Test
    @Tag("every-width")
    void aRunIsTheGradientDescentOfItsObjective() {
        DoubleDataset data = points(29, 1);
        for (int batch : new int[] {1, 8, 29, 64}) {
            DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.batchSize(batch));
            TrainingReport report = trainer.train(data);
            double[] parameters = DoubleInitialization.of(NETWORK, 5);
            GradientDescent descent = GradientDescent.miniBatch(batch, Schedule.constant(0.01), Stopping.after(6))
                    .withOptimizer(Adam.standard())
                    .withSeed(5);
            double[] losses = new DoubleGradientDescent(descent, DoubleNetworkObjective.of(NETWORK, data, batch))
                    .run(parameters)
                    .history();
            assertArrayEquals(parameters, trainer.parameters());
            assertArrayEquals(losses, report.history().stream().mapToDouble(EpochReport::loss).toArray());
            assertEquals(new StopReason.EpochLimit(6), report.stop());
        }
    }

    @Test
    void aRunLearns() {
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.epochs(40));
        Evaluation before = trainer.evaluate(points(200, 9));
        trainer.train(points(300, 1));
        Evaluation after = trainer.evaluate(points(200, 9));
        assertTrue(after.loss() < before.loss() / 3, before + " " + after);
        assertTrue(((Evaluation.Classification) after).accuracy() > 0.95, after.toString());
    }

    @Test
    void aSourceGivesTheSameStepsAsItsRowsInOrder() {
        DoubleDataset data = points(29, 1);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING);
        trainer.train(DoubleRowSource.of(data));
        DoubleTrainer byHand = DoubleTrainer.of(NETWORK, TRAINING);
        for (int epoch = 0; epoch < 6; epoch++) {
            for (int row = 0; row < 29; row += 8) {
                byHand.step(data.x(), row * 3, data.y(), row, Math.min(8, 29 - row));
            }
        }
        assertArrayEquals(byHand.parameters(), trainer.parameters());
    }

    @Test
    void weightsOfASourceCountAsThoseOfItsRows() {
        DoubleDataset data = points(16, 1).withWeights(new double[] {1, 2, 3, 0, 5, 6, 7, 8, 1, 2, 3, 4, 0, 0, 7, 8});
        DoubleTrainer streamed = DoubleTrainer.of(NETWORK, TRAINING);
        streamed.train(DoubleRowSource.of(data));
        DoubleTrainer stepped = DoubleTrainer.of(NETWORK, TRAINING);
        for (int epoch = 0; epoch < TRAINING.epochs(); epoch++) {
            for (int from = 0; from < 16; from += 8) {
                stepped.step(data.x(), 3 * from, data.y(), from, data.weights(), from, 8);
            }
        }
        assertArrayEquals(stepped.parameters(), streamed.parameters());
    }

    @Test
    void aRunWithoutTimeTakesNoStep() {
        DoubleDataset data = points(29, 1);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING);
        assertEquals(
                new StopReason.TimeBudget(Duration.ZERO), trainer.trainFor(Duration.ZERO, data).stop());
        assertEquals(0, trainer.steps());
        trainer.stop();
        assertEquals(new StopReason.OnDemand(), trainer.train(data).stop());
        assertEquals(0, trainer.steps());
        assertEquals(new StopReason.EpochLimit(6), trainer.train(data).stop());
    }

    @Test
    void stopsInTheMiddleOfAnEpochAndGoesOn() {
        DoubleDataset data = points(29, 1);
        DoubleTrainer whole = DoubleTrainer.of(NETWORK, TRAINING);
        whole.train(data);
        DoubleTrainer[] trainer = new DoubleTrainer[1];
        Schedule stopping = step -> {
            if (step % 3 == 2) {
                trainer[0].stop();
            }
            return 0.01;
        };
        trainer[0] = DoubleTrainer.of(NETWORK, TRAINING.schedule(stopping));
        List<EpochReport> epochs = new ArrayList<>();
        trainer[0].listen(epochs::add);
        int calls = 1;
        while (!(trainer[0].train(data).stop() instanceof StopReason.EpochLimit)) {
            calls++;
        }
        assertEquals(8 + 1, calls, "24 steps, a stop asked for in each third, the last of them after the end");
        assertArrayEquals(whole.parameters(), trainer[0].parameters());
        assertEquals(6, epochs.size());
    }

    @Test
    void aRequestToStopThatComesTooLateIsVoid() {
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING);
        trainer.listen(report -> {
            if (report.epoch() == 5) {
                trainer.stop();
            }
        });
        assertEquals(new StopReason.EpochLimit(6), trainer.train(points(29, 1)).stop());
        assertFalse(trainer.stopping);
    }

    @Test
    void aRunThatIsOverLeavesTheParametersAlone() {
        DoubleDataset data = points(64, 1);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.validation(0.5).earlyStop(6));
        trainer.train(data);
        trainer.step(data.x(), data.y(), 8);
        double[] stepped = trainer.parameters().clone();
        assertEquals(new StopReason.EpochLimit(6), trainer.train(data).stop());
        assertArrayEquals(stepped, trainer.parameters());
    }

    @Test
    void earlyStopPutsTheBestParametersBack() {
        // Labels without rhyme: what is learned of the training rows does not help with the others.
        DoubleDataset data = points(64, 1);
        SplittableRandom random = new SplittableRandom(2);
        for (int row = 0; row < 64; row++) {
            data.y()[row] = random.nextInt(2);
        }
        DoubleDataset train = data.head(32);
        DoubleDataset heldOut = data.subset(java.util.stream.IntStream.range(32, 64).toArray());
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK,
                Training.with(Adam.standard(), 0.05).batchSize(8).epochs(500).earlyStop(4));
        List<double[]> parameters = new ArrayList<>();
        trainer.listen(report -> parameters.add(trainer.parameters().clone()));
        TrainingReport report = trainer.train(train, heldOut);
        StopReason.Patience stop = assertInstanceOf(StopReason.Patience.class, report.stop());
        assertEquals(4, stop.epochs());
        assertEquals(report.bestEpoch() + 5, report.history().size());
        assertArrayEquals(parameters.get(report.bestEpoch()), trainer.parameters());
        assertFalse(Arrays.equals(parameters.getLast(), trainer.parameters()));
        assertEquals(report.bestLoss(), trainer.evaluate(heldOut).loss());
        for (EpochReport epoch : report.history()) {
            assertTrue(epoch.monitored() >= report.bestLoss());
        }
    }

    @Test
    void everyKindOfLossHasItsMeasures() {
        DoubleDataset data = points(40, 1);
        double[] signs = new double[40];
        double[] twice = new double[80];
        for (int row = 0; row < 40; row++) {
            signs[row] = 2 * data.y()[row] - 1;
            twice[2 * row + (int) data.y()[row]] = 0.75;
            twice[2 * row + 1 - (int) data.y()[row]] = 0.25;
        }
        DoubleDataset numbers = DoubleDataset.regression(40, 3, 1, data.x(), data.y());
        DoubleDataset binary = DoubleDataset.regression(40, 3, 1, data.x(), signs);
        DoubleDataset distributions = DoubleDataset.regression(40, 3, 2, data.x(), twice);
        // The plane that the points are drawn by.
        double[] plane = {1, 2, 3, 0};
        double[] planes = {-1, 1, -2, 2, -3, 3, 0, 0};
        Network one = Network.inputs(3).dense(1).binaryCrossEntropy();
        Network hinge = Network.inputs(3).dense(1).loss(Loss.HINGE);
        Network two = Network.inputs(3).dense(2).softmaxCrossEntropy();
        Network soft = Network.inputs(3).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY);
        for (Evaluation evaluation : List.of(
                DoubleModel.of(one, plane).evaluate(numbers),
                DoubleModel.of(hinge, plane).evaluate(binary),
                DoubleModel.of(two, planes).evaluate(data),
                DoubleModel.of(soft, planes).evaluate(distributions))) {
            Evaluation.Classification exact = assertInstanceOf(Evaluation.Classification.class, evaluation);
            assertEquals(1, exact.accuracy());
            assertEquals(1, exact.auc());
            assertEquals("accuracy 100.00 %", exact.headline());
        }
        Network mean = Network.inputs(3).dense(1).meanSquaredError();
        Evaluation.Regression regression = assertInstanceOf(
                Evaluation.Regression.class, DoubleModel.of(mean, new double[] {0, 0, 0, 1}).evaluate(numbers));
        assertEquals(Math.sqrt(regression.loss()), regression.rmse(), 1e-6);
        assertTrue(regression.toString().contains("RMSE"), regression.toString());
    }

    @Test
    void heldOutRowsAreThoseOfTheSplit() {
        DoubleDataset data = points(50, 1);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.validation(0.2));
        TrainingReport report = trainer.train(data);
        assertEquals(40, report.last().rows());
        assertEquals(
                trainer.evaluate(data.split(0.8, 5).heldOut()),
                report.last().validation().orElseThrow());
    }

    @Test
    void accumulatedBatchesStepAsOneLargeBatch() {
        DoubleDataset data = points(21, 1);
        DoubleTrainer small = DoubleTrainer.of(NETWORK,
                Training.with(Sgd.plain(), 0.1).batchSize(4).accumulation(3).epochs(1));
        DoubleTrainer large = DoubleTrainer.of(NETWORK, Training.with(Sgd.plain(), 0.1).batchSize(12).epochs(1));
        small.train(data);
        large.train(data);
        assertEquals(2, small.steps());
        assertArrayEquals(large.parameters(), small.parameters(), 1e-6);
    }

    @Test
    void clipping() {
        DoubleDataset data = points(8, 1);
        double[] start = DoubleInitialization.of(NETWORK, 5);
        double[] gradient = new double[start.length];
        DoubleBackprop.of(NETWORK, 8).valueAndGradient(start, data.x(), data.y(), 8, gradient);
        double squares = 0;
        double largest = 0;
        for (double g : gradient) {
            squares += g * g;
            largest = Math.max(largest, Math.abs(g));
        }
        double norm = Math.sqrt(squares);
        Training plain = Training.with(Sgd.plain(), 1).batchSize(8).seed(5);
        DoubleTrainer byNorm = DoubleTrainer.of(NETWORK, plain.clipNorm(norm / 4));
        DoubleTrainer byValue = DoubleTrainer.of(NETWORK, plain.clipValue(largest / 2));
        DoubleTrainer loose = DoubleTrainer.of(NETWORK, plain.clipNorm(norm * 1.01).clipValue(largest * 1.01));
        DoubleTrainer free = DoubleTrainer.of(NETWORK, plain);
        for (DoubleTrainer trainer : List.of(byNorm, byValue, loose, free)) {
            trainer.step(data.x(), data.y(), 8);
        }
        assertArrayEquals(free.parameters(), loose.parameters());
        for (int i = 0; i < start.length; i++) {
            assertEquals(start[i] - gradient[i] / 4, byNorm.parameters()[i], 1e-6);
            double clipped = Math.max(-largest / 2, Math.min(gradient[i], largest / 2));
            assertEquals(start[i] - clipped, byValue.parameters()[i], 1e-6);
        }
    }

    @Test
    void weightedRowsCountAsSeveral() {
        DoubleDataset data = points(6, 1);
        DoubleDataset twice = data.subset(0, 1, 2, 3, 4, 5, 0, 5);
        Training training = Training.with(Sgd.plain(), 0.1).batchSize(8).epochs(3);
        DoubleTrainer weighted = DoubleTrainer.of(NETWORK, training);
        DoubleTrainer repeated = DoubleTrainer.of(NETWORK, training);
        DoubleDataset withWeights = data.withWeights(new double[] {2, 1, 1, 1, 1, 2});
        weighted.train(withWeights);
        repeated.train(twice);
        assertArrayEquals(repeated.parameters(), weighted.parameters(), 1e-6);
        assertEquals(repeated.evaluate(twice).loss(), weighted.evaluate(withWeights).loss(), 1e-6);
        DoubleTrainer inBatches = DoubleTrainer.of(NETWORK, training.batchSize(4));
        DoubleTrainer byHand = DoubleTrainer.of(NETWORK, training.batchSize(4));
        inBatches.train(withWeights);
        int[] order = new int[6];
        double[] x = new double[12];
        double[] y = new double[4];
        for (int epoch = 0; epoch < 3; epoch++) {
            lanewise.optimize.Shuffle.epoch(0, epoch, order);
            for (int from = 0; from < 6; from += 4) {
                int count = Math.min(4, 6 - from);
                withWeights.gather(order, from, count, x, 0, y, 0);
                double[] weights = new double[count + 1];
                for (int i = 0; i < count; i++) {
                    weights[i + 1] = withWeights.weights()[order[from + i]];
                }
                byHand.step(x, 0, y, 0, weights, 1, count);
            }
        }
        assertArrayEquals(byHand.parameters(), inBatches.parameters());
    }

    @Test
    void accumulatedBatchesCountByTheirWeights() {
        DoubleDataset data = points(12, 1).withWeights(new double[] {1, 2, 3, 0, 0, 0, 5, 1, 1, 7, 1, 2});
        Network classes = Network.inputs(3)
                .dense(5, Activation.TANH)
                .dense(2)
                .loss(new Loss.SoftmaxCrossEntropy(0, List.of(1.0, 3.0)));
        for (Network network : List.of(NETWORK, classes)) {
            DoubleTrainer small = DoubleTrainer.of(
                    network, Training.with(Sgd.plain(), 0.1).batchSize(3).accumulation(4).epochs(3));
            DoubleTrainer large = DoubleTrainer.of(network, Training.with(Sgd.plain(), 0.1).batchSize(12).epochs(3));
            double loss = small.train(data).last().loss();
            assertEquals(large.train(data).last().loss(), loss, 1e-6);
            assertArrayEquals(large.parameters(), small.parameters(), 1e-6);
        }
    }

    /** What no row of a batch asks for, the batch does not teach; the other batches go on. */
    @Test
    void batchesWithoutARowThatCountsAreLeftOut() {
        DoubleDataset data = points(12, 1);
        double[] weights = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        Training training = Training.with(Adam.standard(), 0.1).batchSize(1).epochs(2);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, training);
        TrainingReport report = trainer.train(data.withWeights(weights));
        assertEquals(12, trainer.steps());
        assertEquals(12, report.last().rows());
        DoubleTrainer by4 = DoubleTrainer.of(NETWORK, training.batchSize(4));
        TrainingReport whole = by4.train(data.withWeights(weights));
        assertTrue(Double.isFinite(whole.last().loss()), whole.toString());
        assertEquals(
                "all 12 rows have weight 0; training needs one above 0",
                assertThrows(
                        IllegalArgumentException.class,
                        () -> DoubleTrainer.of(NETWORK, training).train(data.withWeights(new double[12])))
                        .getMessage());
        Network oneClass = Network.inputs(3).dense(2).loss(new Loss.SoftmaxCrossEntropy(0, List.of(0.0, 1.0)));
        DoubleTrainer ofOneClass = DoubleTrainer.of(oneClass, training);
        ofOneClass.train(data);
        int counting = 0;
        for (double label : data.y()) {
            counting += (int) label;
        }
        assertEquals(2 * counting, ofOneClass.steps());
        assertTrue(DoubleTrainer.of(oneClass, training).warmUp(Duration.ofMillis(20)) > 0);
    }

    @Test
    void anObjectiveKnowsTheWeightsOfItsRows() {
        DoubleDataset data = points(6, 1);
        DoubleDataset twice = data.subset(0, 1, 2, 3, 4, 5, 0, 5);
        DoubleDataset weighted = data.withWeights(new double[] {2, 1, 1, 1, 1, 2});
        DoubleNetworkObjective ofWeights = DoubleNetworkObjective.of(NETWORK, weighted, 6);
        double[] parameters = DoubleInitialization.of(NETWORK, 2);
        double[] gradient = new double[parameters.length];
        double[] expected = new double[parameters.length];
        double value = DoubleNetworkObjective.of(NETWORK, twice, 8).valueAndGradient(parameters, expected);
        assertEquals(value, ofWeights.valueAndGradient(parameters, gradient), 1e-6);
        assertArrayEquals(expected, gradient, 1e-6);
        // The rows 1 and 5, with weights 1 and 2.
        value = DoubleNetworkObjective.of(NETWORK, twice, 8)
                .valueAndGradient(parameters, new int[] {9, 1, 5, 7}, 1, 3, expected);
        assertEquals(
                value, ofWeights.valueAndGradient(parameters, new int[] {9, 1, 5}, 1, 2, gradient), 1e-6);
        assertArrayEquals(expected, gradient, 1e-6);
    }

    @Test
    void unitsDropAnewInEachStep() {
        Network dropping = Network.inputs(3).dense(64, Activation.TANH).dropout(0.5).dense(2).softmaxCrossEntropy();
        DoubleDataset data = points(8, 1);
        DoubleTrainer trainer = DoubleTrainer.of(dropping, Training.with(Sgd.plain(), 1e-30).batchSize(8));
        double first = trainer.step(data.x(), data.y(), 8);
        assertTrue(first != trainer.step(data.x(), data.y(), 8));
    }

    @Test
    void runningStatisticsFollowTheBatchesAndAreLeftAloneByTheOptimizer() {
        Network normed = Network.inputs(3).batchNorm().dense(2).softmaxCrossEntropy();
        DoubleTrainer trainer = DoubleTrainer.of(normed, Training.with(AdamW.standard(), 0.01).batchSize(32).epochs(200));
        double[] x = points(32, 1).x();
        for (int i = 0; i < x.length; i++) {
            x[i] = 3 + 2 * x[i];
        }
        trainer.train(DoubleDataset.classification(32, 3, 2, x, points(32, 1).y()));
        double mean = 0;
        for (int row = 0; row < 32; row++) {
            mean += x[row * 3] / 32;
        }
        ParameterLayout.Block block = ParameterLayout.of(normed).block(0, ParameterLayout.Kind.RUNNING_MEAN);
        assertEquals(mean, trainer.parameters()[block.offset()], 1e-4);
    }

    @Test
    void weightsStayInsideTheirNorm() {
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.maxNorm(0.1));
        trainer.train(points(29, 1));
        for (int unit = 0; unit < 5; unit++) {
            double squares = 0;
            for (int input = 0; input < 3; input++) {
                squares += Math.pow(trainer.parameters()[input * 5 + unit], 2);
            }
            assertTrue(Math.sqrt(squares) <= 0.1 * (1 + 1e-6));
        }
    }

    @Test
    void aPlateauLowersTheRate() {
        ReduceOnPlateau schedule = new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 0, 0.9, 0, 0);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, TRAINING.schedule(schedule).epochs(4));
        TrainingReport report = trainer.train(points(29, 1));
        assertEquals(0.01, report.history().getFirst().learningRate());
        assertEquals(0.0025, report.last().learningRate());
        // The first two epochs end in the warm-up, the third sets the loss to undercut.
        DoubleTrainer warmed = DoubleTrainer.of(NETWORK, TRAINING.schedule(schedule.withWarmup(10)).epochs(6));
        assertEquals(
                List.of(0.004, 0.008, 0.01, 0.01, 0.005, 0.0025),
                warmed.train(points(29, 1)).history().stream().map(EpochReport::learningRate).toList());
    }

    @Test
    void aSpecificationServesManyRuns() {
        Training training = TRAINING.schedule(
                new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 0, 0.9, 0, 0).times(2));
        DoubleTrainer first = DoubleTrainer.of(NETWORK, training);
        DoubleTrainer second = DoubleTrainer.of(NETWORK, training);
        first.train(points(29, 1));
        second.train(points(29, 1));
        assertArrayEquals(first.parameters(), second.parameters());
    }

    /** The least that a run allocates; waits for the compiler as long as it is above 0. */
    static long settled(Runnable run) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 300 && least > 0; round++) {
            least = AllocatedBytes.once(run);
        }
        return least;
    }

    @Test
    void aStepAllocatesNothing() {
        DoubleDataset data = points(300, 1);
        for (Optimizer optimizer : optimizers()) {
            Training training = Training.with(optimizer, 1e-4).batchSize(300).clipNorm(1).clipValue(1);
            for (Training each : List.of(
                    Training.with(optimizer, 1e-4).batchSize(8),
                    training,
                    training.accumulation(2).rollback(new Rollback(1, 0.5, 7)))) {
                DoubleTrainer trainer = DoubleTrainer.of(NETWORK, each);
                int rows = each.batchSize();
                assertEquals(
                        0,
                        settled(() -> {
                            for (int i = 0; i < 20; i++) {
                                trainer.step(data.x(), 0, data.y(), 0, rows);
                            }
                        }),
                        optimizer.toString());
            }
        }
    }

    @Test
    void aStepIsBackpropagationAndOptimizer() {
        DoubleDataset data = points(8, 1);
        for (Optimizer optimizer : optimizers()) {
            DoubleTrainer trainer = DoubleTrainer.of(NETWORK, Training.with(optimizer, 0.02).batchSize(8).seed(5));
            double[] parameters = DoubleInitialization.of(NETWORK, 5);
            double[] gradient = new double[parameters.length];
            DoubleBackprop backprop = DoubleBackprop.of(NETWORK, 8);
            DoubleOptimizer rule = DoubleOptimizer.of(optimizer, parameters.length);
            for (int step = 0; step < 10; step++) {
                double loss = backprop.valueAndGradient(parameters, data.x(), data.y(), 8, gradient);
                rule.step(parameters, gradient, 0.02);
                assertEquals(loss, trainer.step(data.x(), data.y(), 8));
            }
            assertArrayEquals(parameters, trainer.parameters());
        }
    }
}
