package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.FloatGradientDescent;
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

/** A run takes the steps of its optimizer on the batches of its data, and measures what it has learned. */
class FloatTrainerTest {

    static final Network NETWORK = Network.inputs(3).dense(5, Activation.TANH).dense(2).softmaxCrossEntropy();

    static final Training TRAINING = Training.with(Adam.standard(), 0.01).batchSize(8).epochs(6).seed(5);

    /** Points, and on which side of a plane they lie. */
    static FloatDataset points(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[rows * 3];
        float[] y = new float[rows];
        for (int row = 0; row < rows; row++) {
            float sum = 0;
            for (int j = 0; j < 3; j++) {
                x[row * 3 + j] = (float) (2 * random.nextDouble() - 1);
                sum += (j + 1) * x[row * 3 + j];
            }
            y[row] = sum > 0 ? 1 : 0;
        }
        return FloatDataset.classification(rows, 3, 2, x, y);
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
        FloatDataset data = points(29, 1);
        for (int batch : new int[] {1, 8, 29, 64}) {
            FloatTrainer trainer = FloatTrainer.of(NETWORK, TRAINING.batchSize(batch));
            TrainingReport report = trainer.train(data);
            float[] parameters = FloatInitialization.of(NETWORK, 5);
            GradientDescent descent = GradientDescent.miniBatch(batch, Schedule.constant(0.01), Stopping.after(6))
                    .withOptimizer(Adam.standard())
                    .withSeed(5);
            double[] losses = new FloatGradientDescent(descent, FloatNetworkObjective.of(NETWORK, data, batch))
                    .run(parameters)
                    .history();
            assertArrayEquals(parameters, trainer.parameters());
            assertArrayEquals(losses, report.history().stream().mapToDouble(EpochReport::loss).toArray());
            assertEquals(new StopReason.EpochLimit(6), report.stop());
        }
    }

    @Test
    void aRunLearns() {
        FloatTrainer trainer = FloatTrainer.of(NETWORK, TRAINING.epochs(40));
        Evaluation before = trainer.evaluate(points(200, 9));
        trainer.train(points(300, 1));
        Evaluation after = trainer.evaluate(points(200, 9));
        assertTrue(after.loss() < before.loss() / 3, before + " " + after);
        assertTrue(((Evaluation.Classification) after).accuracy() > 0.95, after.toString());
    }

    @Test
    void aSourceGivesTheSameStepsAsItsRowsInOrder() {
        FloatDataset data = points(29, 1);
        FloatTrainer trainer = FloatTrainer.of(NETWORK, TRAINING);
        trainer.train(FloatRowSource.of(data));
        FloatTrainer byHand = FloatTrainer.of(NETWORK, TRAINING);
        for (int epoch = 0; epoch < 6; epoch++) {
            for (int row = 0; row < 29; row += 8) {
                byHand.step(data.x(), row * 3, data.y(), row, Math.min(8, 29 - row));
            }
        }
        assertArrayEquals(byHand.parameters(), trainer.parameters());
    }

    @Test
    void everyKindOfLossHasItsMeasures() {
        FloatDataset data = points(40, 1);
        float[] signs = new float[40];
        float[] twice = new float[80];
        for (int row = 0; row < 40; row++) {
            signs[row] = 2 * data.y()[row] - 1;
            twice[2 * row + (int) data.y()[row]] = 0.75f;
            twice[2 * row + 1 - (int) data.y()[row]] = 0.25f;
        }
        FloatDataset numbers = FloatDataset.regression(40, 3, 1, data.x(), data.y());
        FloatDataset binary = FloatDataset.regression(40, 3, 1, data.x(), signs);
        FloatDataset distributions = FloatDataset.regression(40, 3, 2, data.x(), twice);
        // The plane that the points are drawn by.
        float[] plane = {1, 2, 3, 0};
        float[] planes = {-1, 1, -2, 2, -3, 3, 0, 0};
        Network one = Network.inputs(3).dense(1).binaryCrossEntropy();
        Network hinge = Network.inputs(3).dense(1).loss(Loss.HINGE);
        Network two = Network.inputs(3).dense(2).softmaxCrossEntropy();
        Network soft = Network.inputs(3).dense(2).loss(Loss.DISTRIBUTION_CROSS_ENTROPY);
        for (Evaluation evaluation : List.of(
                FloatModel.of(one, plane).evaluate(numbers),
                FloatModel.of(hinge, plane).evaluate(binary),
                FloatModel.of(two, planes).evaluate(data),
                FloatModel.of(soft, planes).evaluate(distributions))) {
            Evaluation.Classification exact = assertInstanceOf(Evaluation.Classification.class, evaluation);
            assertEquals(1, exact.accuracy());
            assertEquals(1, exact.auc());
            assertEquals("accuracy 100.00 %", exact.headline());
        }
        Network mean = Network.inputs(3).dense(1).meanSquaredError();
        Evaluation.Regression regression = assertInstanceOf(
                Evaluation.Regression.class, FloatModel.of(mean, new float[] {0, 0, 0, 1}).evaluate(numbers));
        assertEquals(Math.sqrt(regression.loss()), regression.rmse(), 1e-6);
        assertTrue(regression.toString().contains("RMSE"), regression.toString());
    }

    @Test
    void heldOutRowsAreThoseOfTheSplit() {
        FloatDataset data = points(50, 1);
        FloatTrainer trainer = FloatTrainer.of(NETWORK, TRAINING.validation(0.2));
        TrainingReport report = trainer.train(data);
        assertEquals(40, report.last().rows());
        assertEquals(
                trainer.evaluate(data.split(0.8, 5).heldOut()),
                report.last().validation().orElseThrow());
    }

    @Test
    void aPlateauLowersTheRate() {
        ReduceOnPlateau schedule = new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 0, 0.9, 0, 0);
        FloatTrainer trainer = FloatTrainer.of(NETWORK, TRAINING.schedule(schedule).epochs(4));
        TrainingReport report = trainer.train(points(29, 1));
        assertEquals(0.01, report.history().getFirst().learningRate());
        assertEquals(0.0025, report.last().learningRate());
        // The first two epochs end in the warm-up, the third sets the loss to undercut.
        FloatTrainer warmed = FloatTrainer.of(NETWORK, TRAINING.schedule(schedule.withWarmup(10)).epochs(6));
        assertEquals(
                List.of(0.004, 0.008, 0.01, 0.01, 0.005, 0.0025),
                warmed.train(points(29, 1)).history().stream().map(EpochReport::learningRate).toList());
    }

    @Test
    void aSpecificationServesManyRuns() {
        Training training = TRAINING.schedule(
                new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 0, 0.9, 0, 0).times(2));
        FloatTrainer first = FloatTrainer.of(NETWORK, training);
        FloatTrainer second = FloatTrainer.of(NETWORK, training);
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

    /** The value alone is that of the value with its gradient, and costs no memory. */
    @Test
    void theValueOfAnObjectiveAllocatesNothing() {
        FloatDataset data = points(300, 4);
        for (Network network : List.of(NETWORK, Network.inputs(3).dense(5).dropout(0.5).batchNorm().dense(2)
                .softmaxCrossEntropy())) {
            FloatNetworkObjective objective = FloatNetworkObjective.of(network, data, 300);
            float[] parameters = FloatInitialization.of(network, 1);
            assertEquals(
                    objective.valueAndGradient(parameters, new float[parameters.length]), objective.value(parameters));
            double[] sum = new double[1];
            long bytes = AllocatedBytes.once(() -> sum[0] += objective.value(parameters));
            assertEquals(0, bytes, "bytes of a value " + sum[0]);
        }
    }
}
