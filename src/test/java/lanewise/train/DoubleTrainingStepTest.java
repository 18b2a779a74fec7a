// Generated from FloatTrainingStepTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoubleInitialization;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.NAdam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Test;

/** What one step does with the gradient of its batch. */
class DoubleTrainingStepTest {

    private static final Network NETWORK = DoubleTrainerTest.NETWORK;
    private static final Training TRAINING = DoubleTrainerTest.TRAINING;

    @Test
    void accumulatedBatchesStepAsOneLargeBatch() {
        DoubleDataset data = DoubleTrainerTest.points(21, 1);
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
        DoubleDataset data = DoubleTrainerTest.points(8, 1);
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
    void unitsDropAnewInEachStep() {
        Network dropping = Network.inputs(3).dense(64, Activation.TANH).dropout(0.5).dense(2).softmaxCrossEntropy();
        DoubleDataset data = DoubleTrainerTest.points(8, 1);
        DoubleTrainer trainer = DoubleTrainer.of(dropping, Training.with(Sgd.plain(), 1e-30).batchSize(8));
        double first = trainer.step(data.x(), data.y(), 8);
        assertTrue(first != trainer.step(data.x(), data.y(), 8));
    }

    @Test
    void runningStatisticsFollowTheBatchesAndAreLeftAloneByTheOptimizer() {
        Network normed = Network.inputs(3).batchNorm().dense(2).softmaxCrossEntropy();
        DoubleTrainer trainer = DoubleTrainer.of(normed, Training.with(AdamW.standard(), 0.01).batchSize(32).epochs(200));
        double[] x = DoubleTrainerTest.points(32, 1).x();
        for (int i = 0; i < x.length; i++) {
            x[i] = 3 + 2 * x[i];
        }
        trainer.train(DoubleDataset.classification(32, 3, 2, x, DoubleTrainerTest.points(32, 1).y()));
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
        trainer.train(DoubleTrainerTest.points(29, 1));
        for (int unit = 0; unit < 5; unit++) {
            double squares = 0;
            for (int input = 0; input < 3; input++) {
                squares += Math.pow(trainer.parameters()[input * 5 + unit], 2);
            }
            assertTrue(Math.sqrt(squares) <= 0.1 * (1 + 1e-6));
        }
    }

    @Test
    void aStepAllocatesNothing() {
        DoubleDataset data = DoubleTrainerTest.points(300, 1);
        for (Optimizer optimizer : DoubleTrainerTest.optimizers()) {
            Training training = Training.with(optimizer, 1e-4).batchSize(300).clipNorm(1).clipValue(1);
            for (Training each : List.of(
                    Training.with(optimizer, 1e-4).batchSize(8),
                    training,
                    training.accumulation(2).rollback(new Rollback(1, 0.5, 7)))) {
                DoubleTrainer trainer = DoubleTrainer.of(NETWORK, each);
                int rows = each.batchSize();
                assertEquals(
                        0,
                        DoubleTrainerTest.settled(() -> {
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
        DoubleDataset data = DoubleTrainerTest.points(8, 1);
        for (Optimizer optimizer : DoubleTrainerTest.optimizers()) {
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

    /** Whatever the optimizer waits for, the running statistics are those of all batches. */
    @Test
    void batchNormsLearnFromBatchesThatWait() {
        Network network = Network.inputs(1).dense(2).batchNorm().dense(1).meanSquaredError();
        ParameterLayout layout = ParameterLayout.of(network);
        DoubleDataset data = DoubleMisuseTest.rows(40);
        Training still = DoubleMisuseTest.TRAINING.schedule(step -> 0);
        DoubleTrainer expected = DoubleTrainer.of(network, still);
        DoubleTrainer trainer = DoubleTrainer.of(network, still.accumulation(3));
        expected.train(data);
        trainer.train(data);
        double[] running = Arrays.copyOfRange(trainer.parameters(), layout.trainable(), layout.size());
        assertArrayEquals(Arrays.copyOfRange(expected.parameters(), layout.trainable(), layout.size()), running);
        assertTrue(running[0] != 0 && running[layout.size() - layout.trainable() - 1] != 1, Arrays.toString(running));
        assertTrue(trainer.steps() < expected.steps());
    }

    /** Numbers that are positive in the specification are so where they are used. */
    @Test
    void theSmallestEpsilonDividesByNothing() {
        double[] parameters = {1, 2};
        for (Optimizer optimizer : List.of(
                new Adam(0.9, 0.999, Double.MIN_VALUE, 0), new AdamW(0.9, 0.999, Double.MIN_VALUE, 0),
                new AmsGrad(0.9, 0.999, Double.MIN_VALUE, 0), new NAdam(0.9, 0.999, Double.MIN_VALUE, 0, 0.004),
                new RmsProp(0.99, Double.MIN_VALUE, 0.9, true, 0), new Adagrad(Double.MIN_VALUE, 0, 0),
                new Adadelta(0.9, Double.MIN_VALUE, 0))) {
            DoubleOptimizer.of(optimizer, 2).step(parameters, new double[2], 0.1);
            assertArrayEquals(new double[] {1, 2}, parameters, optimizer.toString());
        }
        Network constant = Network.inputs(2)
                .layer(new Layer.LayerNorm(Double.MIN_VALUE))
                .layer(new Layer.BatchNorm(Double.MIN_VALUE, 0.1))
                .dense(1)
                .meanSquaredError();
        assertEquals(0, DoubleTrainer.of(constant, DoubleMisuseTest.TRAINING).step(new double[8], new double[4], 4));
    }

    /** In every way that a step is taken: row by row, slice by slice, from a gradient as a whole. */
    @Test
    void decayOfWeightsLeavesTheOthersAlone() {
        Network network = Network.inputs(3)
                .layer(new Layer.Embedding(List.of(new Layer.Embedding.Feature(0, 4, 2, false))))
                .dense(20, Activation.TANH)
                .layerNorm()
                .dense(2)
                .meanSquaredError();
        Network dense = Network.inputs(3).dense(20, Activation.TANH).dense(2).meanSquaredError();
        for (Network each : List.of(network, dense)) {
            for (Optimizer rule : List.of(new Sgd(0, 0, false, 0.5), new AdamW(0.9, 0.999, 1e-8, 0.5))) {
                for (int rows : new int[] {1, 8, 40}) {
                    Training training = Training.with(rule, 0.1).batchSize(rows);
                    double[] weights = stepped(each, training.decay(Decay.WEIGHTS), rows);
                    double[] everything = stepped(each, training, rows);
                    Optimizer without = rule instanceof Sgd ? Sgd.plain() : new AdamW(0.9, 0.999, 1e-8, 0);
                    double[] nothing = stepped(each, training.optimizer(without), rows);
                    for (ParameterLayout.Block block : ParameterLayout.of(each).blocks()) {
                        boolean decays = block.kind() == ParameterLayout.Kind.WEIGHTS
                                || block.kind() == ParameterLayout.Kind.TABLE;
                        double[] expected = decays ? everything : nothing;
                        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                            assertEquals(expected[i], weights[i], block.describe() + ", " + rule + ", rows " + rows);
                        }
                    }
                }
            }
        }
    }

    private static double[] stepped(Network network, Training training, int rows) {
        double[] parameters = DoubleInitialization.of(network, 1);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += 0.25;
        }
        DoubleTrainer trainer = DoubleTrainer.of(network, training, parameters);
        double[] x = new double[3 * rows];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 3 == 0 ? i / 3 % 4 : Math.sin(i);
        }
        trainer.step(x, new double[2 * rows], rows);
        return parameters;
    }
}
