package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatBatches;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatSlicedDescent;
import lanewise.network.Network;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Lion;
import lanewise.optimize.NAdam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps whose gradient is computed and used slice by slice: the bits of a whole gradient and a whole step. */
class FloatSlicedStepTest {

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

    private static float[] expected(
            Network network, Optimizer optimizer, int rows, int steps, float[] weights, double rate) {
        float[] parameters = FloatInitialization.of(network, 5);
        float[] gradient = new float[parameters.length];
        FloatBackprop backprop = FloatBackprop.of(network, rows, 9);
        FloatOptimizer execution = FloatOptimizer.of(optimizer, parameters.length);
        float[] x = FloatBatches.inputs(network, rows, 1);
        float[] y = FloatBatches.targets(network, rows, 2);
        for (int step = 0; step < steps; step++) {
            backprop.step(step);
            backprop.valueAndGradient(parameters, x, 0, y, 0, weights, 0, rows, gradient);
            execution.step(parameters, gradient, rate);
        }
        return parameters;
    }

    private static float[] actual(
            Network network, Optimizer optimizer, int rows, int steps, float[] weights, double rate,
            Parallelism threads) {
        FloatStepper stepper = new FloatStepper(
                network, Training.with(optimizer, rate).batchSize(rows).seed(9), FloatInitialization.of(network, 5),
                threads);
        float[] x = FloatBatches.inputs(network, rows, 1);
        float[] y = FloatBatches.targets(network, rows, 2);
        for (int step = 0; step < steps; step++) {
            stepper.step(x, 0, y, 0, weights, 0, rows);
        }
        return stepper.parameters;
    }

    @Test
    @Tag("every-width")
    void stepsInSlicesHaveTheBitsOfWholeSteps() {
        assertTrue(FloatSlicedDescent.serves(NETWORK, 300));
        for (int rows : new int[] {7, 8, 33, 128, 129, 300}) {
            float[] expected = expected(NETWORK, Adam.standard(), rows, 3, null, 0.01);
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
        float[] weights = new float[200];
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
        float[] y = FloatBatches.targets(NETWORK, 200, 2);
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (int at : new int[] {0, 5, 150 * 211 + 3}) {
                float[] x = FloatBatches.inputs(NETWORK, 200, 1);
                float[] parameters = FloatInitialization.of(NETWORK, 5);
                FloatStepper stepper = new FloatStepper(
                        NETWORK, Training.with(Adam.standard(), 0.01).batchSize(200), parameters, null);
                stepper.step(x, 0, y, 0, null, 0, 200);
                float[] before = parameters.clone();
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
        assertFalse(FloatSlicedDescent.serves(Network.inputs(4).dense(3).softmaxCrossEntropy(), 32));
        assertFalse(FloatSlicedDescent.serves(NETWORK, 8 * FloatBackprop.BLOCK_ROWS + 1));
        Network normed = Network.inputs(211).dense(200).batchNorm().dense(3).softmaxCrossEntropy();
        assertFalse(FloatSlicedDescent.serves(normed, 32));
        Network penalty = Network.inputs(211).dense(200).dense(3).l2(1e-3).softmaxCrossEntropy();
        assertFalse(FloatSlicedDescent.serves(penalty, 32));
        assertThrows(IllegalArgumentException.class, () -> FloatSlicedDescent.of(normed, 32, 0, null));
    }

    @Test
    void parametersAreNotTheInputs() {
        FloatSlicedDescent descent = FloatSlicedDescent.of(NETWORK, 8, 0, null);
        float[] parameters = FloatInitialization.of(NETWORK, 5);
        assertThrows(
                IllegalArgumentException.class,
                () -> descent.valueAndDescend(
                        parameters, parameters, 0, new float[8], 0, null, 0, 8, (from, count, g, o) -> {}));
    }

    @Test
    void everySliceIsMovedOnce() {
        float[] parameters = FloatInitialization.of(NETWORK, 5);
        int[] moved = new int[parameters.length];
        FloatSlicedDescent.of(NETWORK, 20, 0, null).valueAndDescend(
                parameters, FloatBatches.inputs(NETWORK, 20, 1), 0, FloatBatches.targets(NETWORK, 20, 2), 0, null, 0,
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
        float[] x = FloatBatches.inputs(NETWORK, 200, 1);
        float[] y = FloatBatches.targets(NETWORK, 200, 2);
        FloatTrainer alone = FloatTrainer.of(NETWORK, Training.with(Adam.standard(), 1e-5).batchSize(200));
        assertEquals(0, FloatTrainerTest.settled(() -> alone.step(x, y, 200)));
        try (Parallelism threads = Parallelism.of(2)) {
            FloatTrainer together = FloatTrainer.of(
                    NETWORK, Training.with(Adam.standard(), 1e-5).batchSize(200), threads);
            assertEquals(0, FloatTrainerTest.settled(() -> together.step(x, y, 200)));
        }
    }
}
