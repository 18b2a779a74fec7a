package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import lanewise.data.CategoryOrder;
import lanewise.data.Csv;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.io.ByteSource;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Test;

/** What an evaluation says, and how it prints. */
class FloatEvaluationTest {

    private static final Training TRAINING = Training.with(Adam.standard(), 0.1).epochs(1);

    private static final FloatDataset SIGNS = FloatDataset.regression(
            4, 1, 1, new float[] {1, 2, 3, 4}, new float[] {1, -1, 1, -1});

    @Test
    void classesWithoutARowAreNumberedBehindTheNamedOnes() {
        FloatDataset data = FloatDataset.classification(3, 1, 3, new float[] {1, 2, 3}, new float[] {0, 1, 2})
                .withClassNames(List.of("low", "middle", "high"));
        FloatTrainer trainer = FloatTrainer.of(Network.inputs(1).dense(5).softmaxCrossEntropy(), TRAINING);
        trainer.train(data);
        Evaluation.Classification evaluation = (Evaluation.Classification) trainer.evaluate(data);
        assertEquals(List.of("low", "middle", "high", "3", "4"), evaluation.classNames());
        assertEquals(5, evaluation.confusion().classes());
        assertTrue(evaluation.toString().contains("\n4 "), evaluation.toString());
    }

    /** Where a named class has the number of another for its name, that one is told apart by more than the number. */
    @Test
    void numbersForClassesWithoutARowAreNoNamesOfOthers() {
        FloatDataset data = FloatDataset.classification(3, 1, 3, new float[] {1, 2, 3}, new float[] {0, 1, 2})
                .withClassNames(List.of("3", "b", "4"));
        FloatTrainer trainer = FloatTrainer.of(Network.inputs(1).dense(6).softmaxCrossEntropy(), TRAINING);
        Evaluation.Classification evaluation = (Evaluation.Classification) trainer.evaluate(data);
        assertEquals(List.of("3", "b", "4", "class 3", "class 4", "5"), evaluation.classNames());
    }

    @Test
    void aLossWithoutProbabilitiesPrintsNoLogLoss() {
        FloatTrainer trainer = FloatTrainer.of(Network.inputs(1).dense(1).loss(Loss.HINGE), TRAINING);
        assertFalse(trainer.evaluate(SIGNS).toString().contains("NaN"), trainer.evaluate(SIGNS).toString());
        assertFalse(trainer.evaluate(SIGNS).toString().contains("log loss"));
        FloatDataset labels = FloatDataset.classification(2, 1, 2, new float[] {1, 2}, new float[] {0, 1});
        FloatTrainer binary = FloatTrainer.of(Network.inputs(1).dense(1).binaryCrossEntropy(), TRAINING);
        assertTrue(binary.evaluate(labels).toString().contains("\nlog loss  "));
    }

    /** The outputs of a Poisson loss are logarithms of rates; the targets are counts. */
    @Test
    void ratesAreMeasuredAgainstCounts() {
        Network network = Network.inputs(1).dense(1).loss(Loss.POISSON);
        float[] parameters = {0.5f, 1};
        FloatDataset data = FloatDataset.regression(3, 1, 1, new float[] {0, 2, -2}, new float[] {2, 8, 1});
        FloatTrainer trainer = FloatTrainer.of(network, TRAINING, parameters);
        Evaluation.Regression evaluation = (Evaluation.Regression) trainer.evaluate(data);
        double[] errors = {Math.exp(1) - 2, Math.exp(2) - 8, 0};
        double squares = errors[0] * errors[0] + errors[1] * errors[1];
        double mean = 11 / 3.0;
        double deviations = Math.pow(2 - mean, 2) + Math.pow(8 - mean, 2) + Math.pow(1 - mean, 2);
        assertEquals(Math.sqrt(squares / 3), evaluation.rmse(), 1e-6);
        assertEquals((errors[0] - errors[1]) / 3, evaluation.mae(), 1e-6);
        assertEquals(1 - squares / deviations, evaluation.rSquared(), 1e-6);
        Network weighted = Network.inputs(1).dense(1).loss(Loss.POISSON.withOutputWeights(2));
        Evaluation.Regression same = (Evaluation.Regression) FloatTrainer.of(weighted, TRAINING, parameters)
                .evaluate(data);
        assertEquals(evaluation.rmse(), same.rmse());
        assertEquals(2 * evaluation.loss(), same.loss());
    }

    /** The loss is then the only measure, also of validation rows. */
    @Test
    void aLossOfOnesOwnMayTakeFewerTargetsThanThereAreOutputs() {
        Network network = Network.inputs(1).dense(2).loss(new NormalLikelihood());
        FloatTrainer trainer = FloatTrainer.of(network, TRAINING.epochs(2).batchSize(2));
        TrainingReport report = trainer.train(SIGNS, SIGNS);
        Evaluation measured = trainer.evaluate(SIGNS);
        assertEquals(measured.loss(), report.last().monitored());
        assertEquals(String.format(Locale.ROOT, "loss %.6g", measured.loss()), measured.headline());
        assertEquals(String.format(Locale.ROOT, "rows      4\nloss      %.6g\n", measured.loss()), measured.toString());
        FloatModel model = FloatModel.of(trainer);
        assertEquals(measured, model.evaluate(SIGNS));
        assertMessage(
                "the outputs of a network with normal likelihood are not in the unit of its targets; no scaler turns one into"
                        + " the other",
                () -> model.withTargetScaler(FloatScaler.of(new double[2], new double[] {1, 1})));
    }

    /** The same numbers mean other classes: a measure of that would be silently wrong. */
    @Test
    void classesInAnotherOrderAreRefused() {
        Csv csv = Csv.withHeader().label("k").order(CategoryOrder.APPEARANCE);
        FloatDataset train = csv.readFloat(ByteSource.ofText("train", "x,k\n1,no\n2,yes\n3,no\n"));
        FloatDataset test = csv.readFloat(ByteSource.ofText("test", "x,k\n2,yes\n1,no\n"));
        Network network = Network.inputs(1).dense(2).softmaxCrossEntropy();
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(Sgd.plain(), 0.1).epochs(1));
        String message = "class 0 is \"yes\" in the dataset to measure and \"no\" in what was learned; read both with one format,"
                + " that which Csv.learn returns of the training file";
        assertMessage(message, () -> trainer.train(train, test));
        assertEquals(0, trainer.steps());
        FloatModel model = FloatModel.of(trainer).withClassNames(train.classNames());
        assertMessage(message, () -> model.evaluate(test));
        // With one format they are the same; of fewer classes in the same order nothing is said.
        model.evaluate(csv.learn(ByteSource.ofText("train", "x,k\n1,no\n2,yes\n"))
                .readFloat(ByteSource.ofText("test", "x,k\n2,yes\n")));
        model.evaluate(csv.readFloat(ByteSource.ofText("test", "x,k\n1,no\n")));
    }
}
