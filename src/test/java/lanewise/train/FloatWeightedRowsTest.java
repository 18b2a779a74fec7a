package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatGradientDescent;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.Shuffle;
import lanewise.optimize.StopReason;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Test;

/** A row of weight 2 counts as two rows, and one of weight 0 as none. */
class FloatWeightedRowsTest {

    private static final Network NETWORK = FloatTrainerTest.NETWORK;
    private static final Training TRAINING = FloatTrainerTest.TRAINING;

    @Test
    void weightsOfASourceCountAsThoseOfItsRows() {
        FloatDataset data = FloatTrainerTest.points(16, 1)
                .withWeights(new float[] {1, 2, 3, 0, 5, 6, 7, 8, 1, 2, 3, 4, 0, 0, 7, 8});
        FloatTrainer streamed = FloatTrainer.of(NETWORK, TRAINING);
        streamed.train(FloatRowSource.of(data));
        FloatTrainer stepped = FloatTrainer.of(NETWORK, TRAINING);
        for (int epoch = 0; epoch < TRAINING.epochs(); epoch++) {
            for (int from = 0; from < 16; from += 8) {
                stepped.step(data.x(), 3 * from, data.y(), from, data.weights(), from, 8);
            }
        }
        assertArrayEquals(stepped.parameters(), streamed.parameters());
    }

    @Test
    void weightedRowsCountAsSeveral() {
        FloatDataset data = FloatTrainerTest.points(6, 1);
        FloatDataset twice = data.subset(0, 1, 2, 3, 4, 5, 0, 5);
        Training training = Training.with(Sgd.plain(), 0.1).batchSize(8).epochs(3);
        FloatTrainer weighted = FloatTrainer.of(NETWORK, training);
        FloatTrainer repeated = FloatTrainer.of(NETWORK, training);
        FloatDataset withWeights = data.withWeights(new float[] {2, 1, 1, 1, 1, 2});
        weighted.train(withWeights);
        repeated.train(twice);
        assertArrayEquals(repeated.parameters(), weighted.parameters(), 1e-6f);
        assertEquals(repeated.evaluate(twice).loss(), weighted.evaluate(withWeights).loss(), 1e-6);
        FloatTrainer inBatches = FloatTrainer.of(NETWORK, training.batchSize(4));
        FloatTrainer byHand = FloatTrainer.of(NETWORK, training.batchSize(4));
        inBatches.train(withWeights);
        int[] order = new int[6];
        float[] x = new float[12];
        float[] y = new float[4];
        for (int epoch = 0; epoch < 3; epoch++) {
            Shuffle.epoch(0, epoch, order);
            for (int from = 0; from < 6; from += 4) {
                int count = Math.min(4, 6 - from);
                withWeights.gather(order, from, count, x, 0, y, 0);
                float[] weights = new float[count + 1];
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
        FloatDataset data = FloatTrainerTest.points(12, 1)
                .withWeights(new float[] {1, 2, 3, 0, 0, 0, 5, 1, 1, 7, 1, 2});
        Network classes = Network.inputs(3)
                .dense(5, Activation.TANH)
                .dense(2)
                .loss(new Loss.SoftmaxCrossEntropy(0, List.of(1.0, 3.0)));
        for (Network network : List.of(NETWORK, classes)) {
            FloatTrainer small = FloatTrainer.of(
                    network, Training.with(Sgd.plain(), 0.1).batchSize(3).accumulation(4).epochs(3));
            FloatTrainer large = FloatTrainer.of(network, Training.with(Sgd.plain(), 0.1).batchSize(12).epochs(3));
            double loss = small.train(data).last().loss();
            assertEquals(large.train(data).last().loss(), loss, 1e-6);
            assertArrayEquals(large.parameters(), small.parameters(), 1e-6f);
        }
    }

    /** A mean over batches does not depend on the scale of their weights either, nor on that of one beside the others. */
    @Test
    void accumulatedBatchesMayHaveWeightsOfAnySize() {
        FloatDataset data = FloatTrainerTest.points(12, 1);
        Training training = Training.with(Sgd.plain(), 0.1).batchSize(3).accumulation(4).epochs(3);
        FloatTrainer expected = FloatTrainer.of(NETWORK, training);
        expected.train(data);
        for (float weight : new float[] {1e-45f, 1e-38f, 1e-20f, 1e20f, 1e38f}) {
            float[] weights = new float[12];
            Arrays.fill(weights, weight);
            FloatTrainer trainer = FloatTrainer.of(NETWORK, training);
            trainer.train(data.withWeights(weights));
            assertArrayEquals(expected.parameters(), trainer.parameters(), 1e-6f, "all " + weight);
        }
        // The third batch outweighs the others, or they it, by sixty powers of ten.
        FloatTrainer third = FloatTrainer.of(NETWORK, training.accumulation(1));
        third.step(data.x(), 18, data.y(), 6, 3);
        FloatTrainer others = FloatTrainer.of(NETWORK, training.accumulation(3));
        for (int batch : new int[] {0, 1, 3}) {
            others.step(data.x(), 9 * batch, data.y(), 3 * batch, 3);
        }
        for (float weight : new float[] {1e-30f, 1e30f}) {
            FloatTrainer trainer = FloatTrainer.of(NETWORK, training);
            float[] weights = new float[12];
            Arrays.fill(weights, 1 / weight);
            Arrays.fill(weights, 6, 9, weight);
            for (int batch = 0; batch < 4; batch++) {
                trainer.step(data.x(), 9 * batch, data.y(), 3 * batch, weights, 3 * batch, 3);
            }
            assertArrayEquals(
                    (weight > 1 ? third : others).parameters(), trainer.parameters(), 1e-6f, "one " + weight);
        }
    }

    /** What no row of a batch asks for, the batch does not teach; the other batches go on. */
    @Test
    void batchesWithoutARowThatCountsAreLeftOut() {
        FloatDataset data = FloatTrainerTest.points(12, 1);
        float[] weights = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        Training training = Training.with(Adam.standard(), 0.1).batchSize(1).epochs(2);
        FloatTrainer trainer = FloatTrainer.of(NETWORK, training);
        TrainingReport report = trainer.train(data.withWeights(weights));
        assertEquals(12, trainer.steps());
        assertEquals(12, report.last().rows());
        FloatTrainer by4 = FloatTrainer.of(NETWORK, training.batchSize(4));
        TrainingReport whole = by4.train(data.withWeights(weights));
        assertTrue(Double.isFinite(whole.last().loss()), whole.toString());
        assertMessage(
                "all 12 rows have weight 0; training needs one above 0",
                () -> FloatTrainer.of(NETWORK, training).train(data.withWeights(new float[12])));
        Network oneClass = Network.inputs(3).dense(2).loss(new Loss.SoftmaxCrossEntropy(0, List.of(0.0, 1.0)));
        FloatTrainer ofOneClass = FloatTrainer.of(oneClass, training);
        ofOneClass.train(data);
        int counting = 0;
        for (float label : data.y()) {
            counting += (int) label;
        }
        assertEquals(2 * counting, ofOneClass.steps());
        assertTrue(FloatTrainer.of(oneClass, training).warmUp(Duration.ofMillis(20)) > 0);
    }

    @Test
    void anObjectiveKnowsTheWeightsOfItsRows() {
        FloatDataset data = FloatTrainerTest.points(6, 1);
        FloatDataset twice = data.subset(0, 1, 2, 3, 4, 5, 0, 5);
        FloatDataset weighted = data.withWeights(new float[] {2, 1, 1, 1, 1, 2});
        FloatNetworkObjective ofWeights = FloatNetworkObjective.of(NETWORK, weighted, 6);
        float[] parameters = FloatInitialization.of(NETWORK, 2);
        float[] gradient = new float[parameters.length];
        float[] expected = new float[parameters.length];
        double value = FloatNetworkObjective.of(NETWORK, twice, 8).valueAndGradient(parameters, expected);
        assertEquals(value, ofWeights.valueAndGradient(parameters, gradient), 1e-6);
        assertArrayEquals(expected, gradient, 1e-6f);
        // The rows 1 and 5, with weights 1 and 2.
        value = FloatNetworkObjective.of(NETWORK, twice, 8)
                .valueAndGradient(parameters, new int[] {9, 1, 5, 7}, 1, 3, expected);
        assertEquals(
                value, ofWeights.valueAndGradient(parameters, new int[] {9, 1, 5}, 1, 2, gradient), 1e-6);
        assertArrayEquals(expected, gradient, 1e-6f);
    }

    /** The same steps, and the same losses of epochs, on batches of different weights and on some that weigh nothing. */
    @Test
    void aWeightedRunIsTheGradientDescentOfItsObjective() {
        FloatDataset points = FloatTrainerTest.points(29, 1);
        float[] weights = new float[29];
        for (int row = 0; row < 29; row++) {
            weights[row] = row % 3 == 0 ? 0.1f * row : 0;
        }
        FloatDataset weighted = points.withWeights(weights);
        Network classes = Network.inputs(3).dense(5, Activation.TANH).dense(2)
                .loss(new Loss.SoftmaxCrossEntropy(0, List.of(0.0, 3.0)));
        Network yes = Network.inputs(3).dense(1).loss(new Loss.BinaryCrossEntropy(List.of(2.0)));
        Network penalised = Network.inputs(3).dense(2).l2(0.1).softmaxCrossEntropy();
        for (Network network : List.of(NETWORK, classes, yes, penalised)) {
            for (FloatDataset data : List.of(points, weighted)) {
                for (int batch : new int[] {1, 4, 8, 29, 64}) {
                    FloatTrainer trainer = FloatTrainer.of(
                            network, Training.with(Adam.standard(), 0.01).batchSize(batch).epochs(4).seed(5));
                    TrainingReport report = trainer.train(data);
                    float[] parameters = FloatInitialization.of(network, 5);
                    GradientDescent descent = GradientDescent.miniBatch(
                            batch, Schedule.constant(0.01), Stopping.after(4)).withOptimizer(Adam.standard())
                            .withSeed(5);
                    FloatGradientDescent run = new FloatGradientDescent(
                            descent, FloatNetworkObjective.of(network, data, batch));
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
        FloatDataset data = FloatTrainerTest.points(12, 1).withWeights(new float[12]);
        for (int batch : new int[] {5, 12}) {
            FloatGradientDescent descent = new FloatGradientDescent(
                    GradientDescent.miniBatch(batch, Schedule.constant(0.1), Stopping.after(2)),
                    FloatNetworkObjective.of(NETWORK, data, batch));
            float[] parameters = FloatInitialization.of(NETWORK, 5);
            float[] before = parameters.clone();
            assertMessage("all 12 rows have weight 0; training needs one above 0", () -> descent.run(parameters));
            assertArrayEquals(before, parameters);
        }
    }

    /** A mean does not depend on the scale of its weights. */
    @Test
    void weightsMayBeSmallOrLargeTogether() {
        FloatDataset data = FloatMisuseTest.rows(8);
        FloatTrainer expected = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
        expected.train(data);
        for (float weight : new float[] {1e-45f, 1e-38f, 8e37f}) {
            float[] weights = new float[8];
            Arrays.fill(weights, weight);
            FloatTrainer trainer = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
            trainer.train(data.withWeights(weights));
            assertArrayEquals(expected.parameters(), trainer.parameters(), 1e-5f);
        }
    }

    /** As in a trainer: most batches of these have no row that counts. */
    @Test
    void descentGoesOnOverBatchesThatDoNotCount() {
        float[] weights = new float[40];
        weights[7] = 2;
        weights[30] = 1;
        FloatDataset data = FloatMisuseTest.rows(40).withWeights(weights);
        FloatNetworkObjective objective = FloatNetworkObjective.of(FloatMisuseTest.LINE, data, 4);
        float[] parameters = {0, 0};
        OptimizationResult result = new FloatGradientDescent(
                GradientDescent.miniBatch(4, Schedule.constant(0.05), Stopping.after(60)), objective).run(parameters);
        assertInstanceOf(StopReason.EpochLimit.class, result.stop());
        assertTrue(result.loss() < 0.1 * objective.valueAndGradient(new float[2], new float[2]), result.toString());
        float[] gradient = {5, 5};
        assertEquals(0, objective.valueAndGradient(parameters, new int[] {0, 1}, 0, 2, gradient));
        assertArrayEquals(new float[2], gradient);
    }

    /** Also where its loss is infinite: 0 times that would be no number. */
    @Test
    void whatHasWeight0MayHaveAnInfiniteLoss() {
        float[] x = {1, 2, 3, -1, 4, 2};
        float[] y = {1, 2, 3e19f};
        Network line = Network.inputs(2).dense(1).meanSquaredError();
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(3).epochs(3);
        FloatTrainer without = FloatTrainer.of(line, training);
        without.train(FloatDataset.regression(2, 2, 1, Arrays.copyOf(x, 4), Arrays.copyOf(y, 2)));
        FloatTrainer with = FloatTrainer.of(line, training);
        FloatDataset all = FloatDataset.regression(3, 2, 1, x, y).withWeights(new float[] {1, 1, 0});
        TrainingReport report = with.train(all);
        assertArrayEquals(without.parameters(), with.parameters(), 1e-6f, report.toString());
        assertTrue(Double.isFinite(FloatModel.of(with).evaluate(all).loss()));

        Network rates = Network.inputs(1).dense(2).loss(new Loss.Poisson().withOutputWeights(1, 0));
        FloatTrainer poisson = FloatTrainer.of(rates, training, new float[] {1, 100, 0, 0});
        assertEquals(Math.E / 2 - 0.5, poisson.step(new float[] {1}, new float[] {1, 1}, 1), 1e-6);
        assertTrue(poisson.parameters()[0] < 1);
        assertEquals(100, poisson.parameters()[1]);
    }
}
