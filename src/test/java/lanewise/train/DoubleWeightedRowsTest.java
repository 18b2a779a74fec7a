// Generated from FloatWeightedRowsTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.Shuffle;
import lanewise.optimize.StopReason;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Test;

/** A row of weight 2 counts as two rows, and one of weight 0 as none. */
class DoubleWeightedRowsTest {

    private static final Network NETWORK = DoubleTrainerTest.NETWORK;
    private static final Training TRAINING = DoubleTrainerTest.TRAINING;

    @Test
    void weightsOfASourceCountAsThoseOfItsRows() {
        DoubleDataset data = DoubleTrainerTest.points(16, 1)
                .withWeights(new double[] {1, 2, 3, 0, 5, 6, 7, 8, 1, 2, 3, 4, 0, 0, 7, 8});
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
    void weightedRowsCountAsSeveral() {
        DoubleDataset data = DoubleTrainerTest.points(6, 1);
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
            Shuffle.epoch(0, epoch, order);
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
        DoubleDataset data = DoubleTrainerTest.points(12, 1)
                .withWeights(new double[] {1, 2, 3, 0, 0, 0, 5, 1, 1, 7, 1, 2});
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

    /** A mean over batches does not depend on the scale of their weights either, nor on that of one beside the others. */
    @Test
    void accumulatedBatchesMayHaveWeightsOfAnySize() {
        DoubleDataset data = DoubleTrainerTest.points(12, 1);
        Training training = Training.with(Sgd.plain(), 0.1).batchSize(3).accumulation(4).epochs(3);
        DoubleTrainer expected = DoubleTrainer.of(NETWORK, training);
        expected.train(data);
        for (double weight : new double[] {1e-45, 1e-38, 1e-20, 1e20, 1e38}) {
            double[] weights = new double[12];
            Arrays.fill(weights, weight);
            DoubleTrainer trainer = DoubleTrainer.of(NETWORK, training);
            trainer.train(data.withWeights(weights));
            assertArrayEquals(expected.parameters(), trainer.parameters(), 1e-6, "all " + weight);
        }
        // The third batch outweighs the others, or they it, by sixty powers of ten.
        DoubleTrainer third = DoubleTrainer.of(NETWORK, training.accumulation(1));
        third.step(data.x(), 18, data.y(), 6, 3);
        DoubleTrainer others = DoubleTrainer.of(NETWORK, training.accumulation(3));
        for (int batch : new int[] {0, 1, 3}) {
            others.step(data.x(), 9 * batch, data.y(), 3 * batch, 3);
        }
        for (double weight : new double[] {1e-30, 1e30}) {
            DoubleTrainer trainer = DoubleTrainer.of(NETWORK, training);
            double[] weights = new double[12];
            Arrays.fill(weights, 1 / weight);
            Arrays.fill(weights, 6, 9, weight);
            for (int batch = 0; batch < 4; batch++) {
                trainer.step(data.x(), 9 * batch, data.y(), 3 * batch, weights, 3 * batch, 3);
            }
            assertArrayEquals(
                    (weight > 1 ? third : others).parameters(), trainer.parameters(), 1e-6, "one " + weight);
        }
    }

    /** What no row of a batch asks for, the batch does not teach; the other batches go on. */
    @Test
    void batchesWithoutARowThatCountsAreLeftOut() {
        DoubleDataset data = DoubleTrainerTest.points(12, 1);
        double[] weights = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        Training training = Training.with(Adam.standard(), 0.1).batchSize(1).epochs(2);
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, training);
        TrainingReport report = trainer.train(data.withWeights(weights));
        assertEquals(12, trainer.steps());
        assertEquals(12, report.last().rows());
        DoubleTrainer by4 = DoubleTrainer.of(NETWORK, training.batchSize(4));
        TrainingReport whole = by4.train(data.withWeights(weights));
        assertTrue(Double.isFinite(whole.last().loss()), whole.toString());
        assertMessage(
                "all 12 rows have weight 0; training needs one above 0",
                () -> DoubleTrainer.of(NETWORK, training).train(data.withWeights(new double[12])));
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
        DoubleDataset data = DoubleTrainerTest.points(6, 1);
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

    /** The same steps, and the same losses of epochs, on batches of different weights and on some that weigh nothing. */
    @Test
    void aWeightedRunIsTheGradientDescentOfItsObjective() {
        DoubleDataset points = DoubleTrainerTest.points(29, 1);
        double[] weights = new double[29];
        for (int row = 0; row < 29; row++) {
            weights[row] = row % 3 == 0 ? 0.1 * row : 0;
        }
        DoubleDataset weighted = points.withWeights(weights);
        Network classes = Network.inputs(3).dense(5, Activation.TANH).dense(2)
                .loss(new Loss.SoftmaxCrossEntropy(0, List.of(0.0, 3.0)));
        Network yes = Network.inputs(3).dense(1).loss(new Loss.BinaryCrossEntropy(List.of(2.0)));
        Network penalised = Network.inputs(3).dense(2).l2(0.1).softmaxCrossEntropy();
        for (Network network : List.of(NETWORK, classes, yes, penalised)) {
            for (DoubleDataset data : List.of(points, weighted)) {
                for (int batch : new int[] {1, 4, 8, 29, 64}) {
                    DoubleTrainer trainer = DoubleTrainer.of(
                            network, Training.with(Adam.standard(), 0.01).batchSize(batch).epochs(4).seed(5));
                    TrainingReport report = trainer.train(data);
                    double[] parameters = DoubleInitialization.of(network, 5);
                    GradientDescent descent = GradientDescent.miniBatch(
                            batch, Schedule.constant(0.01), Stopping.after(4)).withOptimizer(Adam.standard())
                            .withSeed(5);
                    DoubleGradientDescent run = new DoubleGradientDescent(
                            descent, DoubleNetworkObjective.of(network, data, batch));
                    double[] losses = run.run(parameters).history();
                    String what = network.describe() + ", batches of " + batch;
                    assertEquals(trainer.steps(), run.optimizer().steps(), what);
                    assertArrayEquals(trainer.parameters(), parameters, what);
                    assertArrayEquals(
                            report.history().stream().mapToDouble(EpochReport::loss).toArray(), losses, what);
                }
            }
        }
    }

    @Test
    void aDescentOverRowsThatDoNotCountIsRefused() {
        DoubleDataset data = DoubleTrainerTest.points(12, 1).withWeights(new double[12]);
        for (int batch : new int[] {5, 12}) {
            DoubleGradientDescent descent = new DoubleGradientDescent(
                    GradientDescent.miniBatch(batch, Schedule.constant(0.1), Stopping.after(2)),
                    DoubleNetworkObjective.of(NETWORK, data, batch));
            double[] parameters = DoubleInitialization.of(NETWORK, 5);
            double[] before = parameters.clone();
            assertMessage("all 12 rows have weight 0; training needs one above 0", () -> descent.run(parameters));
            assertArrayEquals(before, parameters);
        }
    }

    /** A mean does not depend on the scale of its weights. */
    @Test
    void weightsMayBeSmallOrLargeTogether() {
        DoubleDataset data = DoubleMisuseTest.rows(8);
        DoubleTrainer expected = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
        expected.train(data);
        for (double weight : new double[] {1e-45, 1e-38, 8e37}) {
            double[] weights = new double[8];
            Arrays.fill(weights, weight);
            DoubleTrainer trainer = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
            trainer.train(data.withWeights(weights));
            assertArrayEquals(expected.parameters(), trainer.parameters(), 1e-5);
        }
    }

    /** As in a trainer: most batches of these have no row that counts. */
    @Test
    void descentGoesOnOverBatchesThatDoNotCount() {
        double[] weights = new double[40];
        weights[7] = 2;
        weights[30] = 1;
        DoubleDataset data = DoubleMisuseTest.rows(40).withWeights(weights);
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(DoubleMisuseTest.LINE, data, 4);
        double[] parameters = {0, 0};
        OptimizationResult result = new DoubleGradientDescent(
                GradientDescent.miniBatch(4, Schedule.constant(0.05), Stopping.after(60)), objective).run(parameters);
        assertInstanceOf(StopReason.EpochLimit.class, result.stop());
        assertTrue(result.loss() < 0.1 * objective.valueAndGradient(new double[2], new double[2]), result.toString());
        double[] gradient = {5, 5};
        assertEquals(0, objective.valueAndGradient(parameters, new int[] {0, 1}, 0, 2, gradient));
        assertArrayEquals(new double[2], gradient);
    }

    /** Also where its loss is infinite: 0 times that would be no number. */
    @Test
    void whatHasWeight0MayHaveAnInfiniteLoss() {
        double[] x = {1, 2, 3, -1, 4, 2};
        double[] y = {1, 2, 3e19};
        Network line = Network.inputs(2).dense(1).meanSquaredError();
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(3).epochs(3);
        DoubleTrainer without = DoubleTrainer.of(line, training);
        without.train(DoubleDataset.regression(2, 2, 1, Arrays.copyOf(x, 4), Arrays.copyOf(y, 2)));
        DoubleTrainer with = DoubleTrainer.of(line, training);
        DoubleDataset all = DoubleDataset.regression(3, 2, 1, x, y).withWeights(new double[] {1, 1, 0});
        TrainingReport report = with.train(all);
        assertArrayEquals(without.parameters(), with.parameters(), 1e-6, report.toString());
        assertTrue(Double.isFinite(DoubleModel.of(with).evaluate(all).loss()));

        Network rates = Network.inputs(1).dense(2).loss(new Loss.Poisson().withOutputWeights(1, 0));
        DoubleTrainer poisson = DoubleTrainer.of(rates, training, new double[] {1, 100, 0, 0});
        assertEquals(Math.E / 2 - 0.5, poisson.step(new double[] {1}, new double[] {1, 1}, 1), 1e-6);
        assertTrue(poisson.parameters()[0] < 1);
        assertEquals(100, poisson.parameters()[1]);
    }
}
