package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static lanewise.train.FloatDivergenceTest.DATA;
import static lanewise.train.FloatDivergenceTest.LINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Test;

/** Rows, rates and arguments that a trainer refuses, before anything has changed. */
class FloatRefusedTrainingTest {

    @Test
    void rowsThatAreNotFiniteAreNamed() {
        FloatTrainer trainer = FloatTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(4).rollback(3, 0.5));
        float[] before = trainer.parameters().clone();
        float[] x = {1, 2, Float.NaN, 4};
        assertMessage(
                "input 0 of row 2 of the batch is NaN; a network learns from finite numbers only, so remove or fill such rows",
                () -> trainer.step(x, DATA.y(), 4));
        assertMessage(
                "target 0 of row 0 of the batch is Infinity; a network learns from finite numbers only, so remove or fill"
                        + " such rows",
                () -> trainer.step(x, 3, new float[] {Float.POSITIVE_INFINITY}, 0, 1));
        assertArrayEquals(before, trainer.parameters());

        FloatDataset broken = FloatDataset.regression(4, 1, 1, DATA.x().clone(), DATA.y().clone());
        broken.x()[3] = Float.NaN;
        String sentence = "input 0 of row 3 of the %s is NaN; a network learns from finite numbers only, so remove or fill"
                + " such rows";
        FloatTrainer byTwo = FloatTrainer.of(LINE, Training.with(Sgd.plain(), 0.01).batchSize(2));
        assertMessage(sentence.formatted("dataset"), () -> byTwo.train(broken));
        assertMessage(sentence.formatted("source"), () -> byTwo.train(FloatRowSource.of(broken)));
    }

    /** Numbers that change while a run goes on are met in a batch, and named by their row in the dataset all the same. */
    @Test
    void aLabelThatHasChangedIsNamedByItsRow() {
        float[] labels = {0, 1, 0, 1, 0, 1, 0, 1};
        FloatDataset data = FloatDataset.classification(8, 1, 2, new float[8], labels);
        Network network = Network.inputs(1).dense(2).softmaxCrossEntropy();
        for (int changed = 0; changed < 8; changed++) {
            for (Network each : List.of(
                    network, Network.inputs(1).dense(2).loss(new Loss.SoftmaxCrossEntropy(0, List.of(1.0, 2.0))))) {
                FloatTrainer trainer = FloatTrainer.of(each, Training.with(Sgd.plain(), 0.1).batchSize(3).epochs(3));
                float[] y = data.y();
                int row = changed;
                float before = y[row];
                trainer.listen(report -> y[row] = 7);
                assertMessage(
                        "label 7.0 of row " + row
                                + " of the dataset: softmax cross-entropy over 2 classes takes an index from"
                                + " 0 to 1",
                        () -> trainer.train(data));
                y[row] = before;
            }
        }
    }

    @Test
    void targetsThatTheLossDoesNotTakeHaveAWayOut() {
        FloatDataset classes = FloatDataset.classification(3, 1, 3, new float[3], new float[] {0, 1, 2});
        Training training = Training.with(Sgd.plain(), 0.1);
        assertMessage(
                "the dataset has 1 target column, the loss takes 3 per row (mean squared error of 3 outputs); call oneHot() of"
                        + " the dataset, or end the network with softmaxCrossEntropy()",
                () -> FloatTrainer.of(Network.inputs(1).dense(3).meanSquaredError(), training).train(classes));
        Network binary = Network.inputs(1).dense(1).binaryCrossEntropy();
        assertMessage(
                "the dataset has 3 classes, but one output of binary cross-entropy tells two apart; end the network with"
                        + " dense(3).softmaxCrossEntropy()",
                () -> FloatTrainer.of(binary, training).train(classes));
        assertMessage(
                "the dataset has 0 target columns, the loss takes 1 per row (binary cross-entropy of 1 output); name its target"
                        + " columns where it is read, with label(...) or targets(...)",
                () -> FloatTrainer.of(binary, training)
                        .train(FloatDataset.regression(3, 1, 0, new float[3], new float[0])));
        assertMessage(
                "the source has 1 target column, the loss takes 3 per row (mean squared error of 3 outputs); call oneHot() of"
                        + " a dataset, or end the network with softmaxCrossEntropy()",
                () -> FloatTrainer.of(Network.inputs(1).dense(3).meanSquaredError(), training)
                        .train(FloatRowSource.of(classes)));
        assertMessage(
                "the source has 1 feature, the network 2 inputs; start it with Network.inputs(1)",
                () -> FloatTrainer.of(Network.inputs(2).dense(3).softmaxCrossEntropy(), training)
                        .train(FloatRowSource.of(classes)));
        // Labels of classes that are no distribution over the outputs have no such way.
        assertMessage(
                "the dataset has 1 target column, the loss takes 2 per row (mean squared error of 2 outputs)",
                () -> FloatTrainer.of(Network.inputs(1).dense(2).meanSquaredError(), training).train(classes));
    }

    /** A number per class, where the index of the class is taken, would teach the first numbers as classes. */
    @Test
    void oneHotTargetsAreNoClasses() {
        Network network = Network.inputs(2).dense(3).softmaxCrossEntropy();
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(Sgd.plain(), 0.1).batchSize(4));
        float[] before = trainer.parameters().clone();
        assertMessage(
                "x has 4 rows, but y has 12 numbers, and the loss takes 1 per row (softmax cross-entropy of 3 outputs): the"
                        + " index of the class",
                () -> trainer.step(new float[8], new float[12], 4));
        assertArrayEquals(before, trainer.parameters());
        // Arrays made for the largest batch serve for a smaller one.
        trainer.step(new float[8], new float[4], 3);
        trainer.step(new float[8], 0, new float[12], 0, 4);
        assertEquals(2, trainer.steps());
    }

    /** Behind a saturated unit the loss stays finite; the parameters would not. */
    @Test
    void anInfiniteInputIsNamedWhateverTheLoss() {
        for (float infinite : new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (Network.Builder first : List.of(
                    Network.inputs(70).dense(5, Activation.TANH),
                    Network.inputs(70).dense(5, Activation.HARD_SIGMOID),
                    Network.inputs(70).dropout(0.5).dense(5, Activation.SIGMOID),
                    Network.inputs(2).dense(5, Activation.HARD_TANH))) {
                Network network = first.dense(2).softmaxCrossEntropy();
                for (int rows : new int[] {1, 4}) {
                    for (Training training : List.of(
                            Training.with(Sgd.plain(), 0.1), Training.with(Adam.standard(), 0.1).accumulation(2))) {
                        FloatTrainer trainer = FloatTrainer.of(network, training.batchSize(4));
                        float[] before = trainer.parameters().clone();
                        float[] x = new float[4 * network.inputs()];
                        x[rows * network.inputs() - 1] = infinite;
                        assertMessage(
                                "input " + (network.inputs() - 1) + " of row " + (rows - 1) + " of the batch is "
                                        + infinite
                                        + "; a network learns from finite numbers only, so remove or fill such rows",
                                () -> trainer.step(x, new float[4], rows));
                        assertArrayEquals(before, trainer.parameters());
                        assertEquals(0, trainer.steps());
                        // Large numbers are no infinite ones.
                        x[rows * network.inputs() - 1] = 1e30f;
                        trainer.step(x, new float[4], rows);
                    }
                }
            }
        }
    }

    @Test
    void aRateThatIsNoneIsNamedBeforeAnythingChanges() {
        for (double rate : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            for (int rows : new int[] {1, 4}) {
                FloatTrainer trainer = FloatTrainer.of(LINE, Training.with(Sgd.plain(), step -> rate).batchSize(4));
                float[] before = trainer.parameters().clone();
                assertMessage(
                        "the schedule gives the rate " + rate + " at step 0; it must be finite and not negative",
                        () -> trainer.step(DATA.x(), DATA.y(), rows));
                assertArrayEquals(before, trainer.parameters());
                assertEquals(0, trainer.steps());
            }
        }
    }

    /** By their place among the data, not in a batch of the shuffle. */
    @Test
    void rowsThatDoNotSuitTheNetworkAreNamed() {
        Network network = Network.inputs(2)
                .embedding(Layer.Embedding.Feature.table(1, 3, 2))
                .dense(2)
                .softmaxCrossEntropy();
        Training training = Training.with(Sgd.plain(), 0.1).batchSize(2).epochs(2);
        float[] x = {1, 0, 1, 1, 1, 2, 1, 3, 1, 0, 1, 1};
        FloatDataset data = FloatDataset.classification(6, 2, 2, x, new float[6]);
        String sentence = "x of row 3, column 1 is 3.0; the embedding takes integers from 0 to 2";
        assertMessage(sentence, () -> FloatTrainer.of(network, training).train(data));
        assertMessage(sentence, () -> FloatTrainer.of(network, training).train(data.head(3), data));
        assertMessage(
                "x of row 3 of the source, column 1 is 3.0; the embedding takes integers from 0 to 2",
                () -> FloatTrainer.of(network, training).train(FloatRowSource.of(data)));
    }

    @Test
    void badArgumentsAreNamed() {
        Training training = Training.with(Sgd.plain(), 0.1);
        assertMessage("batchSize is 0; it must be at least 1", () -> training.batchSize(0));
        assertMessage("epochs is 0; it must be at least 1", () -> training.epochs(0));
        assertMessage("accumulation is 0; it must be at least 1", () -> training.accumulation(0));
        assertMessage("learningRate is -1.0; it must be positive and finite", () -> Training.with(Sgd.plain(), -1));
        assertMessage("norm is 0.0; it must be positive and finite", () -> training.clipNorm(0));
        assertMessage("value is NaN; it must be positive and finite", () -> training.clipValue(Double.NaN));
        assertMessage("norm is -1.0; it must be finite and not negative", () -> new Clipping(-1, 0));
        assertMessage("patience is 0; it must be at least 1", () -> training.earlyStop(0));
        assertMessage("smallest is -1.0; it must be finite and not negative", () -> new EarlyStop(1, -1));
        assertMessage("factor is 2.0; it must be above 0 and at most 1", () -> training.rollback(1, 2));
        assertMessage("times is 0; it must be at least 1", () -> training.rollback(0, 0.5));
        assertMessage("every is 0; it must be at least 1", () -> new Rollback(1, 0.5, 0));
        assertMessage(
                "validation is 1.0; the part of the rows to hold out is at least 0 and below 1",
                () -> training.validation(1));
        assertMessage(
                "an early stop watches the validation loss, but no rows are held out; use Training.validation(0.1) or pass a"
                        + " validation dataset",
                () -> FloatTrainer.of(LINE, training.earlyStop(2)).train(DATA));
        assertMessage(
                "validation is 0.5, but no rows of a source can be held out; pass a validation dataset or source",
                () -> FloatTrainer.of(LINE, training.validation(0.5)).train(FloatRowSource.of(DATA)));
        assertMessage(
                "the dataset has 2 features, the network 1 input; start it with Network.inputs(2)",
                () -> FloatTrainer.of(LINE, training)
                        .train(FloatDataset.regression(1, 2, 1, new float[2], new float[1])));
        assertMessage(
                "the network has 2 parameters, the array 3; create it with FloatInitialization.of",
                () -> FloatTrainer.of(LINE, training, new float[3]));
        assertMessage(
                "layer 3 is a batch norm, and the batch size is 1; one row has no variance, so nothing of it would pass: use"
                        + " batches of at least 2 rows, or a layer norm",
                () -> FloatTrainer.of(
                        Network.inputs(1).residual(f -> f.dense(1).batchNorm()).dense(1).meanSquaredError(),
                        training.batchSize(1)));
        assertMessage(
                "parameter 1 is not finite; a run starts from finite ones",
                () -> FloatTrainer.of(LINE, training, new float[] {0, Float.NaN}));
        Network normalized = Network.inputs(1).dense(1).batchNorm().dense(1).meanSquaredError();
        float[] variance = FloatInitialization.of(normalized, 1);
        variance[variance.length - 1] = -1;
        assertMessage(
                "parameter " + (variance.length - 1)
                        + ", a variance of a batch norm, is -1.0; a variance is at least 0",
                () -> FloatTrainer.of(normalized, training.batchSize(2), variance));
        assertMessage(
                "the time budget is PT-1S; it must not be negative",
                () -> FloatTrainer.of(LINE, training).trainFor(Duration.ofSeconds(-1), DATA));
        assertMessage(
                "the source has no rows; training needs at least 1",
                () -> FloatTrainer.of(LINE, training)
                        .train(FloatRowSource.of(FloatDataset.regression(0, 1, 1, new float[0], new float[0]))));
    }
}
