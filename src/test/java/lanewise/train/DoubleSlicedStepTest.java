// Generated from FloatSlicedStepTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoubleBatches;
import lanewise.network.DoubleInitialization;
import lanewise.network.DoubleSlicedDescent;
import lanewise.network.Network;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.Lion;
import lanewise.optimize.NAdam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps whose gradient is computed and used slice by slice: the bits of a whole gradient and a whole step. */
class DoubleSlicedStepTest {

    /** Weights that are cut, weights that are not, and a last layer that is narrow. */
    private static final Network NETWORK = Network.inputs(211)
            .dense(150, Activation.RELU)
            .dropout(0.2)
            .dense(37, Activation.SILU)
            .dense(3)
            .softmaxCrossEntropy();

    private static final List<Optimizer> OPTIMIZERS = List.of(
            Sgd.plain(), Sgd.withMomentum(0.9), Sgd.withNesterov(0.9), Adagrad.standard(), Adadelta.standard(),
            RmsProp.standard(), Adam.standard(), AdamW.standard(), AmsGrad.standard(), NAdam.standard(),
            Lion.standard());

    private static double[] expected(
            Network network, Optimizer optimizer, int rows, int steps, double[] weights, double rate) {
        double[] parameters = DoubleInitialization.of(network, 5);
        double[] gradient = new double[parameters.length];
        DoubleBackprop backprop = DoubleBackprop.of(network, rows, 9);
        DoubleOptimizer execution = DoubleOptimizer.of(optimizer, parameters.length);
        double[] x = DoubleBatches.inputs(network, rows, 1);
        double[] y = DoubleBatches.targets(network, rows, 2);
        for (int step = 0; step < steps; step++) {
            backprop.step(step);
            backprop.valueAndGradient(parameters, x, 0, y, 0, weights, 0, rows, gradient);
            execution.step(parameters, gradient, rate);
        }
        return parameters;
    }

    private static double[] actual(
            Network network, Optimizer optimizer, int rows, int steps, double[] weights, double rate,
            Parallelism threads) {
        DoubleStepper stepper = new DoubleStepper(
                network, Training.with(optimizer, rate).batchSize(rows).seed(9), DoubleInitialization.of(network, 5),
                threads);
        double[] x = DoubleBatches.inputs(network, rows, 1);
        double[] y = DoubleBatches.targets(network, rows, 2);
        for (int step = 0; step < steps; step++) {
            stepper.step(x, 0, y, 0, weights, 0, rows);
        }
        return stepper.parameters;
    }

    @Test
    @Tag("every-width")
    void stepsInSlicesHaveTheBitsOfWholeSteps() {
        assertTrue(DoubleSlicedDescent.serves(NETWORK, 300));
        for (int rows : new int[] {7, 8, 33, 128, 129, 300}) {
            double[] expected = expected(NETWORK, Adam.standard(), rows, 3, null, 0.01);
            assertArrayEquals(
                    expected, actual(NETWORK, Adam.standard(), rows, 3, null, 0.01, null), rows + " rows");
            for (int n : new int[] {2, 3}) {
                try (Parallelism threads = Parallelism.of(n)) {
                    assertArrayEquals(
                            expected, actual(NETWORK, Adam.standard(), rows, 3, null, 0.01, threads),
                            rows + " rows on " + n + " threads");
                }
            }
        }
    }

    @Test
    void everyOptimizerStepsInSlices() {
        for (Optimizer optimizer : OPTIMIZERS) {
            assertArrayEquals(
                    expected(NETWORK, optimizer, 40, 4, null, 0.01),
                    actual(NETWORK, optimizer, 40, 4, null, 0.01, null), optimizer.toString());
        }
    }

    @Test
    void weightedRowsAndClasses() {
        Network network = Network.inputs(300).dense(120, Activation.TANH).dense(3).softmaxCrossEntropy();
        double[] weights = new double[200];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = row % 4;
        }
        assertArrayEquals(
                expected(network, Sgd.plain(), 200, 3, weights, 0.1),
                actual(network, Sgd.plain(), 200, 3, weights, 0.1, null));
    }

    /** An infinite input may hide behind a unit that is 0; nothing moves all the same. */
    @Test
    void whatIsNotFiniteMovesNothing() {
        double[] y = DoubleBatches.targets(NETWORK, 200, 2);
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (int at : new int[] {0, 5, 150 * 211 + 3}) {
                double[] x = DoubleBatches.inputs(NETWORK, 200, 1);
                double[] parameters = DoubleInitialization.of(NETWORK, 5);
                DoubleStepper stepper = new DoubleStepper(
                        NETWORK, Training.with(Adam.standard(), 0.01).batchSize(200), parameters, null);
                stepper.step(x, 0, y, 0, null, 0, 200);
                double[] before = parameters.clone();
                x[at] = value;
                stepper.step(x, 0, y, 0, null, 0, 200);
                assertFalse(stepper.failure == null);
                assertEquals(1, stepper.optimizer.steps());
                assertArrayEquals(before, parameters);
            }
        }
    }

    @Test
    void otherNetworksTakeWholeSteps() {
        assertFalse(DoubleSlicedDescent.serves(Network.inputs(4).dense(3).softmaxCrossEntropy(), 32));
        assertFalse(DoubleSlicedDescent.serves(NETWORK, 8 * DoubleBackprop.BLOCK_ROWS + 1));
        Network normed = Network.inputs(211).dense(200).batchNorm().dense(3).softmaxCrossEntropy();
        assertFalse(DoubleSlicedDescent.serves(normed, 32));
        Network penalty = Network.inputs(211).dense(200).dense(3).l2(1e-3).softmaxCrossEntropy();
        assertFalse(DoubleSlicedDescent.serves(penalty, 32));
        assertThrows(IllegalArgumentException.class, () -> DoubleSlicedDescent.of(normed, 32, 0, null));
    }

    @Test
    void parametersAreNotTheInputs() {
        DoubleSlicedDescent descent = DoubleSlicedDescent.of(NETWORK, 8, 0, null);
        double[] parameters = DoubleInitialization.of(NETWORK, 5);
        assertThrows(
                IllegalArgumentException.class,
                () -> descent.valueAndDescend(
                        parameters, parameters, 0, new double[8], 0, null, 0, 8, (from, count, g, o) -> {}));
    }

    @Test
    void everySliceIsMovedOnce() {
        double[] parameters = DoubleInitialization.of(NETWORK, 5);
        int[] moved = new int[parameters.length];
        DoubleSlicedDescent.of(NETWORK, 20, 0, null).valueAndDescend(
                parameters, DoubleBatches.inputs(NETWORK, 20, 1), 0, DoubleBatches.targets(NETWORK, 20, 2), 0, null, 0,
                20,
                (from, count, g, o) -> {
                    for (int i = from; i < from + count; i++) {
                        moved[i]++;
                    }
                });
        for (int i = 0; i < moved.length; i++) {
            assertEquals(1, moved[i], "parameter " + i);
        }
    }

    @Test
    void aStepInSlicesAllocatesNothing() {
        double[] x = DoubleBatches.inputs(NETWORK, 200, 1);
        double[] y = DoubleBatches.targets(NETWORK, 200, 2);
        DoubleTrainer alone = DoubleTrainer.of(NETWORK, Training.with(Adam.standard(), 1e-5).batchSize(200));
        assertEquals(0, DoubleTrainerTest.settled(() -> alone.step(x, y, 200)));
        try (Parallelism threads = Parallelism.of(2)) {
            DoubleTrainer together = DoubleTrainer.of(
                    NETWORK, Training.with(Adam.standard(), 1e-5).batchSize(200), threads);
            assertEquals(0, DoubleTrainerTest.settled(() -> together.step(x, y, 200)));
        }
    }
}
