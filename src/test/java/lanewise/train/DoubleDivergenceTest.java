// Generated from FloatDivergenceTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.network.Activation;
import lanewise.network.FailingActivation;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

/** Runs that go wrong: they stop or go back, say where, and leave finite parameters. */
class DoubleDivergenceTest {

    private static final Network LINE = Network.inputs(1).dense(1).meanSquaredError();
    private static final DoubleDataset DATA = DoubleDataset.regression(4, 1, 1, new double[] {1, 2, 3, 4},
            new double[] {2, 4, 6, 8});

    private static void assertFinite(DoubleTrainer trainer) {
        for (double parameter : trainer.parameters()) {
            assertTrue(Double.isFinite(parameter));
        }
    }

    private static double[] moments(DoubleTrainer trainer) {
        double[] state = new double[trainer.stepper.optimizer.stateLength()];
        trainer.stepper.optimizer.copyState(state, 0);
        return state;
    }

    @Test
    void aRunThatDivergesStopsWithFiniteParameters() {
        DoubleTrainer trainer = DoubleTrainer.of(LINE, Training.with(Sgd.plain(), 5).batchSize(2).epochs(1000));
        TrainingReport report = trainer.train(DATA);
        StopReason.Diverged stop = assertInstanceOf(StopReason.Diverged.class, report.stop());
        assertEquals(stop.step(), trainer.steps());
        assertFinite(trainer);
        assertTrue(report.toString().startsWith("diverged at step " + stop.step() + ": the loss is Infinity"),
                report.toString());
    }

    /** Where an update itself overflows, parameters, moments and the count of steps go back together. */
    @Test
    void parametersThatOverflowGoBackWithTheOptimizer() {
        Training training = Training.with(Sgd.withMomentum(0.9), Double.MAX_VALUE).batchSize(2).epochs(3);
        DoubleTrainer failed = DoubleTrainer.of(LINE, training);
        assertInstanceOf(StopReason.Diverged.class, failed.train(DATA).stop());
        DoubleTrainer fresh = DoubleTrainer.of(LINE, training);
        assertEquals(0, failed.steps());
        assertArrayEquals(fresh.parameters(), failed.parameters());
        assertArrayEquals(moments(fresh), moments(failed));
    }

    @Test
    void aRollbackLowersTheRateUntilTheRunConverges() {
        List<Double> scales = new ArrayList<>();
        DoubleTrainer trainer = DoubleTrainer.of(
                LINE, Training.with(Sgd.plain(), 5).batchSize(4).epochs(2000).rollback(20, 0.1));
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                assertTrue(Double.isFinite(report.loss()));
            }

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                scales.add(rateScale);
            }
        });
        TrainingReport report = trainer.train(DATA);
        assertInstanceOf(StopReason.EpochLimit.class, report.stop());
        assertEquals(List.of(0.1, 0.1 * 0.1), scales);
        assertEquals(2, report.rollbacks());
        assertEquals(0.05, report.last().learningRate(), 1e-12);
        assertTrue(report.last().loss() < 1e-3, report.toString());
    }

    @Test
    void aStepThatDivergesLeavesTheParametersAlone() {
        DoubleTrainer trainer = DoubleTrainer.of(LINE, Training.with(Sgd.plain(), 5).batchSize(4));
        double[] before = null;
        DivergedException failure = null;
        while (failure == null) {
            before = trainer.parameters().clone();
            try {
                trainer.step(DATA.x(), DATA.y(), 4);
            } catch (DivergedException e) {
                failure = e;
            }
        }
        assertArrayEquals(before, trainer.parameters());
        assertFinite(trainer);
        assertEquals(trainer.steps(), failure.reason().step());
    }

    @Test
    void stepsGoBackToTheirLastCopy() {
        DoubleTrainer trainer = DoubleTrainer.of(
                LINE, Training.with(Adam.standard(), 1e-3).batchSize(4).rollback(new Rollback(1, 0.5, 3)));
        double[] copy = null;
        for (int step = 0; step < 8; step++) {
            // Copies are made at steps 0, 3 and 6; steps 3 to 5 have shown that the second is good.
            copy = step == 3 ? trainer.parameters().clone() : copy;
            trainer.step(DATA.x(), DATA.y(), 4);
        }
        double[] huge = {Double.MAX_VALUE / 4, 1, 1, 1};
        assertEquals(Double.POSITIVE_INFINITY, trainer.step(huge, DATA.y(), 4));
        assertArrayEquals(copy, trainer.parameters());
        assertEquals(3, trainer.steps());
        assertThrows(DivergedException.class, () -> trainer.step(huge, DATA.y(), 4));
    }

    /** Copies of steps that were taken back are no place to go back to. */
    @Test
    void stepsGoBackUntilTheyConverge() {
        DoubleTrainer trainer = DoubleTrainer.of(
                LINE, Training.with(Sgd.plain(), 3).batchSize(4).rollback(new Rollback(8, 0.5, 3)));
        List<Double> scales = new ArrayList<>();
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void rolledBack(StopReason.Diverged reason, double rateScale) {
                scales.add(rateScale);
            }
        });
        double loss = 0;
        for (int step = 0; step < 40_000; step++) {
            loss = trainer.step(DATA.x(), DATA.y(), 4);
        }
        assertTrue(loss < 1e-6, loss + " after " + scales);
        // The largest curvature is 16.7: a rate of 3/32 is the first that converges.
        assertEquals(1.0 / 32, scales.getLast());
        assertEquals(5, scales.size());
    }

    @Test
    void rowsThatAreNotFiniteAreNamed() {
        DoubleTrainer trainer = DoubleTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(4).rollback(3, 0.5));
        double[] before = trainer.parameters().clone();
        double[] x = {1, 2, Double.NaN, 4};
        says(
                "input 0 of row 2 of the batch is NaN; a network learns from finite numbers only, so remove or fill such rows",
                () -> trainer.step(x, DATA.y(), 4));
        says(
                "target 0 of row 0 of the batch is Infinity; a network learns from finite numbers only, so remove or fill"
                        + " such rows",
                () -> trainer.step(x, 3, new double[] {Double.POSITIVE_INFINITY}, 0, 1));
        assertArrayEquals(before, trainer.parameters());

        DoubleDataset broken = DoubleDataset.regression(4, 1, 1, DATA.x().clone(), DATA.y().clone());
        broken.x()[3] = Double.NaN;
        String sentence = "input 0 of row 3 of the %s is NaN; a network learns from finite numbers only, so remove or fill"
                + " such rows";
        DoubleTrainer byTwo = DoubleTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(2));
        says(sentence.formatted("dataset"), () -> byTwo.train(broken));
        says(sentence.formatted("source"), () -> byTwo.train(DoubleRowSource.of(broken)));
    }

    /** Behind a saturated unit the loss stays finite; the parameters would not. */
    @Test
    void anInfiniteInputIsNamedWhateverTheLoss() {
        for (double infinite : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (Network.Builder first : List.of(
                    Network.inputs(70).dense(5, Activation.TANH),
                    Network.inputs(70).dense(5, Activation.HARD_SIGMOID),
                    Network.inputs(70).dropout(0.5).dense(5, Activation.SIGMOID),
                    Network.inputs(2).dense(5, Activation.HARD_TANH))) {
                Network network = first.dense(2).softmaxCrossEntropy();
                for (int rows : new int[] {1, 4}) {
                    for (Training training : List.of(
                            Training.with(Sgd.plain(), 0.1), Training.with(Adam.standard(), 0.1).accumulation(2))) {
                        DoubleTrainer trainer = DoubleTrainer.of(network, training.batchSize(4));
                        double[] before = trainer.parameters().clone();
                        double[] x = new double[4 * network.inputs()];
                        x[rows * network.inputs() - 1] = infinite;
                        says(
                                "input " + (network.inputs() - 1) + " of row " + (rows - 1) + " of the batch is "
                                        + infinite
                                        + "; a network learns from finite numbers only, so remove or fill such rows",
                                () -> trainer.step(x, new double[4], rows));
                        assertArrayEquals(before, trainer.parameters());
                        assertEquals(0, trainer.steps());
                        // Large numbers are no infinite ones.
                        x[rows * network.inputs() - 1] = 1e30;
                        trainer.step(x, new double[4], rows);
                    }
                }
            }
        }
    }

    @Test
    void aRateThatIsNoneIsNamedBeforeAnythingChanges() {
        for (double rate : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            for (int rows : new int[] {1, 4}) {
                DoubleTrainer trainer = DoubleTrainer.of(LINE, Training.with(Sgd.plain(), step -> rate).batchSize(4));
                double[] before = trainer.parameters().clone();
                says(
                        "learningRate is " + rate + "; it must be finite and not negative",
                        () -> trainer.step(DATA.x(), DATA.y(), rows));
                assertArrayEquals(before, trainer.parameters());
                assertEquals(0, trainer.steps());
            }
        }
    }

    /** The activation of the first layer fails on the way back, when the second could have taken its step. */
    @Test
    void anActivationThatFailsLeavesNothingHalfUpdated() {
        Network network = Network.inputs(1).dense(2, new FailingActivation()).dense(1).meanSquaredError();
        DoubleTrainer trainer = DoubleTrainer.of(network, Training.with(Sgd.plain(), 0.1).batchSize(1));
        double[] before = trainer.parameters().clone();
        assertThrows(UnsupportedOperationException.class, () -> trainer.step(new double[] {1}, new double[] {1}, 1));
        assertArrayEquals(before, trainer.parameters());
    }

    /** By their place among the data, not in a batch of the shuffle. */
    @Test
    void rowsThatDoNotSuitTheNetworkAreNamed() {
        Network network = Network.inputs(2)
                .embedding(Layer.Embedding.Feature.table(1, 3, 2))
                .dense(2)
                .softmaxCrossEntropy();
        Training training = Training.with(Sgd.plain(), 0.1).batchSize(2).epochs(2);
        double[] x = {1, 0, 1, 1, 1, 2, 1, 3, 1, 0, 1, 1};
        DoubleDataset data = DoubleDataset.classification(6, 2, 2, x, new double[6]);
        String sentence = "x of row 3, column 1 is 3.0; the embedding takes integers from 0 to 2";
        says(sentence, () -> DoubleTrainer.of(network, training).train(data));
        says(sentence, () -> DoubleTrainer.of(network, training).train(data.head(3), data));
        says(
                "in the batch that starts with row 2 of the source: x of row 1, column 1 is 3.0; the embedding takes"
                        + " integers from 0 to 2",
                () -> DoubleTrainer.of(network, training).train(DoubleRowSource.of(data)));
    }

    @Test
    void aGradientThatIsNotFiniteIsSeenBeforeItIsClipped() {
        DoubleTrainer trainer = DoubleTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(1).clipNorm(1));
        trainer.parameters()[0] = 1;
        double[] before = trainer.parameters().clone();
        // The square of the error is below the largest number, twice that square, the gradient, is above it.
        double[] x = {(0.9 * Math.sqrt(Double.MAX_VALUE))};
        double[] y = {0};
        DivergedException failure = assertThrows(DivergedException.class, () -> trainer.step(x, y, 1));
        assertEquals(StopReason.Quantity.GRADIENT, failure.reason().quantity());
        assertArrayEquals(before, trainer.parameters());
    }

    @Test
    void badArgumentsAreNamed() {
        Training training = Training.with(Sgd.plain(), 0.1);
        says("batchSize is 0; it must be at least 1", () -> training.batchSize(0));
        says("epochs is 0; it must be at least 1", () -> training.epochs(0));
        says("accumulation is 0; it must be at least 1", () -> training.accumulation(0));
        says("learningRate is -1.0; it must be positive and finite", () -> Training.with(Sgd.plain(), -1));
        says("norm is 0.0; it must be positive and finite", () -> training.clipNorm(0));
        says("value is NaN; it must be positive and finite", () -> training.clipValue(Double.NaN));
        says("norm is -1.0; it must be finite and not negative", () -> new Clipping(-1, 0));
        says("patience is 0; it must be at least 1", () -> training.earlyStop(0));
        says("smallest is -1.0; it must be finite and not negative", () -> new EarlyStop(1, -1));
        says("factor is 2.0; it must be above 0 and at most 1", () -> training.rollback(1, 2));
        says("times is 0; it must be at least 1", () -> training.rollback(0, 0.5));
        says("every is 0; it must be at least 1", () -> new Rollback(1, 0.5, 0));
        says(
                "validation is 1.0; the part of the rows to hold out is at least 0 and below 1",
                () -> training.validation(1));
        says(
                "an early stop watches the validation loss, but no rows are held out; use Training.validation(0.1) or pass a"
                        + " validation dataset",
                () -> DoubleTrainer.of(LINE, training.earlyStop(2)).train(DATA));
        says(
                "validation is 0.5, but no rows of a source can be held out; pass a validation dataset",
                () -> DoubleTrainer.of(LINE, training.validation(0.5)).train(DoubleRowSource.of(DATA)));
        says(
                "the dataset has 2 features, the network 1 inputs; start it with Network.inputs(2)",
                () -> DoubleTrainer.of(LINE, training)
                        .train(DoubleDataset.regression(1, 2, 1, new double[2], new double[1])));
        says(
                "the network has 2 parameters, the array 3; create it with DoubleInitialization.of",
                () -> DoubleTrainer.of(LINE, training, new double[3]));
        says(
                "layer 3 is a batch norm, and the batch size is 1; one row has no variance, so nothing of it would pass: use"
                        + " batches of at least 2 rows, or a layer norm",
                () -> DoubleTrainer.of(
                        Network.inputs(1).residual(f -> f.dense(1).batchNorm()).dense(1).meanSquaredError(),
                        training.batchSize(1)));
        says(
                "parameter 1 is not finite; a run starts from finite ones",
                () -> DoubleTrainer.of(LINE, training, new double[] {0, Double.NaN}));
        says(
                "the time budget is PT-1S; it must not be negative",
                () -> DoubleTrainer.of(LINE, training).trainFor(java.time.Duration.ofSeconds(-1), DATA));
        says(
                "the source has no rows; training needs at least 1",
                () -> DoubleTrainer.of(LINE, training)
                        .train(DoubleRowSource.of(DoubleDataset.regression(0, 1, 1, new double[0], new double[0]))));
    }

    private static void says(String sentence, Runnable call) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
