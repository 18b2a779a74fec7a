// Generated from FloatOverflowTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Activation;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

/** Gradients that overflow although loss, inputs and parameters are finite: the step is not taken, on any path. */
class DoubleOverflowTest {

    /** The product of two of them is no finite number, nor is a 300th of it. */
    private static final double BIG = (32 * Math.sqrt(Double.MAX_VALUE));

    private static final Network SMALL = Network.inputs(5).dense(4).dense(3).dense(1)
            .loss(new Loss.MeanAbsoluteError());
    private static final Network PENALTY = Network.inputs(5).dense(4).dense(3).dense(1).l1(1e-3)
            .loss(new Loss.MeanAbsoluteError());
    private static final Network RESIDUAL = Network.inputs(5).dense(4).dense(3).residual(f -> f.dense(3)).dense(1)
            .loss(new Loss.MeanAbsoluteError());
    private static final Network LARGE = Network.inputs(260).dense(150).dense(40).dense(1)
            .loss(new Loss.MeanAbsoluteError());

    /** Where the overflow is. */
    private enum Place {
        FIRST_LAYER, SECOND_LAYER, WAY_BACK
    }

    /** A network that says 0, whose last layer passes large derivatives down, and the batch that makes the gradient overflow. */
    private record Case(Network network, int rows, double[] parameters, double[] x, double[] y) {

        static Case of(Network network, int rows, Place place, double big) {
            ParameterLayout layout = ParameterLayout.of(network);
            double[] parameters = new double[layout.size()];
            double[] x = new double[rows * network.inputs()];
            double[] y = new double[rows];
            Arrays.fill(x, 1);
            Arrays.fill(y, 1);
            int last = network.allLayers().size() - 1;
            // Not the first unit: whoever looks at one unit only shall not see it.
            fill(layout, last, parameters, big);
            switch (place) {
                case FIRST_LAYER -> {
                    fill(layout, 1, parameters, 1);
                    for (int row = 0; row < rows; row++) {
                        x[row * network.inputs() + 1] = big;
                    }
                }
                case SECOND_LAYER -> fill(layout, 0, parameters, big / network.inputs());
                case WAY_BACK -> fill(layout, 1, parameters, big);
            }
            return new Case(network, rows, parameters, x, y);
        }

        /** All weights of a layer but the first unit's inputs, or the first input. */
        private static void fill(ParameterLayout layout, int layer, double[] parameters, double value) {
            ParameterLayout.Block weights = layout.block(layer, ParameterLayout.Kind.WEIGHTS);
            for (int i = 1; i < weights.rows(); i++) {
                for (int j = weights.columns() == 1 ? 0 : 1; j < weights.columns(); j++) {
                    parameters[weights.offset() + i * weights.columns() + j] = value;
                }
            }
        }
    }

    private static void isNotTaken(Network network, Training training, int rows, Parallelism threads) {
        for (Place place : Place.values()) {
            Case c = Case.of(network, rows, place, BIG);
            DoubleTrainer trainer = DoubleTrainer.of(network, training, c.parameters, threads);
            double[] before = c.parameters.clone();
            double[] state = new double[trainer.stepper.optimizer.stateLength()];
            double[] stateBefore = new double[state.length];
            trainer.stepper.optimizer.copyState(stateBefore, 0);
            String what = place + " of " + network.describe() + ", " + training + ", " + rows + " rows";
            StopReason.Diverged reason = assertThrows(
                    DivergedException.class, () -> {
                        for (int batch = 0; batch < training.accumulation(); batch++) {
                            trainer.step(c.x, c.y, rows);
                        }
                    }, what).reason();
            assertEquals(StopReason.Quantity.GRADIENT, reason.quantity(), what);
            assertEquals(0, reason.step(), what);
            assertEquals(0, trainer.steps(), what);
            assertArrayEquals(before, trainer.parameters(), what);
            trainer.stepper.optimizer.copyState(state, 0);
            assertArrayEquals(stateBefore, state, what);
        }
    }

    /** Large inputs alone are no reason to refuse a step. */
    private static void isTaken(Network network, Training training, int rows, Parallelism threads) {
        for (Place place : Place.values()) {
            Case c = Case.of(network, rows, place, 3);
            for (int row = 0; row < rows; row++) {
                c.x[row * network.inputs()] = BIG;
            }
            DoubleTrainer trainer = DoubleTrainer.of(network, training, c.parameters, threads);
            trainer.step(c.x, c.y, rows);
            assertNull(trainer.stepper.failure);
            assertEquals(1, trainer.steps());
        }
    }

    @Test
    void wholeSteps() {
        Training adam = Training.with(Adam.standard(), 1e-3).batchSize(300);
        for (Network network : List.of(SMALL, PENALTY, RESIDUAL)) {
            for (int rows : new int[] {1, 2, 8, 300}) {
                isNotTaken(network, adam, rows, null);
                isTaken(network, adam, rows, null);
                isNotTaken(network, Training.with(Sgd.withMomentum(0.9), 1e-3).batchSize(300), rows, null);
            }
        }
        for (int rows : new int[] {1, 2, 7}) {
            isNotTaken(LARGE, adam, rows, null);
            isTaken(LARGE, adam, rows, null);
        }
    }

    @Test
    void stepsThatClipOrWait() {
        Training adam = Training.with(Adam.standard(), 1e-3).batchSize(300);
        for (int rows : new int[] {1, 5}) {
            isNotTaken(SMALL, adam.clipNorm(1), rows, null);
            isNotTaken(SMALL, adam.clipValue(1), rows, null);
            isNotTaken(SMALL, adam.accumulation(3), rows, null);
            isNotTaken(SMALL, adam.maxNorm(1), rows, null);
        }
    }

    @Test
    void stepsInSlices() {
        for (int rows : new int[] {8, 32, 128, 300}) {
            for (Training training : List.of(
                    Training.with(Adam.standard(), 1e-3).batchSize(300),
                    Training.with(Sgd.plain(), 1e-3).batchSize(300))) {
                isNotTaken(LARGE, training, rows, null);
                isTaken(LARGE, training, rows, null);
            }
        }
    }

    @Test
    void stepsOnThreads() {
        try (Parallelism threads = Parallelism.of(2)) {
            Training adam = Training.with(Adam.standard(), 1e-3).batchSize(300);
            for (Network network : List.of(SMALL, PENALTY, RESIDUAL, LARGE)) {
                isNotTaken(network, adam, 300, threads);
                isTaken(network, adam, 300, threads);
            }
        }
    }

    /** A sum over the batches that wait may overflow although none of them does. */
    @Test
    void theSumOfBatchesThatWait() {
        Network line = Network.inputs(1).dense(1).loss(new Loss.MeanAbsoluteError());
        DoubleTrainer trainer = DoubleTrainer.of(
                line, Training.with(Sgd.plain(), 1e-3).batchSize(4).accumulation(2), new double[2]);
        double[] x = {Double.MAX_VALUE / 2, Double.MAX_VALUE / 2, Double.MAX_VALUE / 2, Double.MAX_VALUE / 2};
        double[] y = {1, 1, 1, 1};
        trainer.step(x, y, 4);
        assertThrows(DivergedException.class, () -> trainer.step(x, y, 4));
        assertArrayEquals(new double[2], trainer.parameters());
        assertEquals(0, trainer.steps());
        assertTrue(!trainer.stepper.waiting());
    }

    /** Plain descent on one row stores no gradient, and looks at what it would be before any layer moves. */
    @Test
    void plainStepsOnOneRow() {
        Network dropout = Network.inputs(5).dense(4).dense(3).dropout(1e-9).dense(1).loss(new Loss.MeanAbsoluteError());
        for (Training training : List.of(
                Training.with(Sgd.plain(), 1e-3).batchSize(1),
                Training.with(Sgd.plain().withWeightDecay(0.1), 1e-3).batchSize(300))) {
            isNotTaken(SMALL, training, 1, null);
            isTaken(SMALL, training, 1, null);
            isNotTaken(LARGE, training, 1, null);
            isTaken(LARGE, training, 1, null);
            isNotTaken(dropout, training, 1, null);
            isTaken(dropout, training, 1, null);
        }
        Case c = Case.of(SMALL, 1, Place.FIRST_LAYER, BIG);
        double[] before = c.parameters.clone();
        DoubleTrainer run = DoubleTrainer.of(SMALL, Training.with(Sgd.plain(), 1e-3).batchSize(1), c.parameters);
        TrainingReport report = run.train(DoubleDataset.regression(1, 5, 1, c.x, c.y));
        assertEquals(0, assertInstanceOf(StopReason.Diverged.class, report.stop()).step());
        assertArrayEquals(before, run.parameters());
    }

    /** Behind a unit that is saturated an infinite input shows in the gradient alone, whose δ is 0. */
    @Test
    void anInfiniteInputOfALayerIsRefused() {
        Network saturated = Network.inputs(1).dense(1).dense(1, Activation.SIGMOID)
                .loss(Loss.MEAN_ABSOLUTE_ERROR);
        for (Training training : List.of(
                Training.with(Sgd.plain(), 1e-3).batchSize(1), Training.with(Adam.standard(), 1e-3).batchSize(1))) {
            double[] parameters = {2, 0, 1, 0};
            DoubleTrainer trainer = DoubleTrainer.of(saturated, training, parameters);
            StopReason.Diverged reason = assertThrows(
                    DivergedException.class, () -> trainer.step(new double[] {Double.MAX_VALUE}, new double[] {0}, 1))
                    .reason();
            assertEquals(StopReason.Quantity.GRADIENT, reason.quantity());
            assertArrayEquals(new double[] {2, 0, 1, 0}, trainer.parameters());
        }
    }

    /** Exactly those gradients that hold a number which is not finite are refused, however large inputs and δ are. */
    @Test
    void onlyWhatOverflowsIsRefused() {
        Training plain = Training.with(Sgd.plain(), 1e-30).batchSize(1);
        double[] x = new double[70];
        Arrays.fill(x, Double.MAX_VALUE / 1.5);
        for (double delta : new double[] {1, 1.25, 1.75}) {
            Network line = Network.inputs(70).dense(1).loss(Loss.MEAN_ABSOLUTE_ERROR.withOutputWeights(delta));
            DoubleTrainer trainer = DoubleTrainer.of(line, plain, new double[71]);
            if (delta < 1.5) {
                assertEquals(delta, trainer.step(x, new double[] {1}, 1));
                assertEquals(1, trainer.steps());
            } else {
                assertThrows(DivergedException.class, () -> trainer.step(x, new double[] {1}, 1));
                assertArrayEquals(new double[71], trainer.parameters());
            }
        }
    }
}
