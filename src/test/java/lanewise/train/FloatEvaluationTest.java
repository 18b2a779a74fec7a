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
import lanewise.data.FloatRowSource;
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

    /** Also in several pieces, with scalers, weights and names, for every kind of measure. */
    @Test
    void rowsOfASourceAreMeasuredAsThoseOfADataset() {
        for (int rows : new int[] {1, 2, 127, 1023, 1024, 1025, 2500}) {
            for (Network network : List.of(
                    Network.inputs(3).dense(4).dense(2).softmaxCrossEntropy(),
                    Network.inputs(3).l2(0.01).dense(3).softmaxCrossEntropy(),
                    Network.inputs(3).dense(3).loss(new Loss.DistributionCrossEntropy(List.of())),
                    Network.inputs(3).dense(1).binaryCrossEntropy(),
                    Network.inputs(3).dense(2).loss(Loss.HINGE),
                    Network.inputs(3).dense(2).loss(Loss.POISSON),
                    Network.inputs(3).dense(2).meanSquaredError())) {
                float[] x = new float[3 * rows];
                for (int i = 0; i < x.length; i++) {
                    x[i] = (float) Math.sin(i * i);
                }
                float[] y = new float[rows * network.targets()];
                for (int i = 0; i < y.length; i++) {
                    boolean yes = Math.cos(3.0 * i) > 0;
                    y[i] = network.loss() == Loss.HINGE && !yes ? -1 : yes ? 1 : 0;
                }
                if (network.loss() instanceof Loss.DistributionCrossEntropy) {
                    for (int row = 0; row < rows; row++) {
                        y[3 * row] = row % 3 == 0 ? 1 : 0;
                        y[3 * row + 1] = row % 3 == 1 ? 1 : 0;
                        y[3 * row + 2] = row % 3 == 2 ? 1 : 0;
                    }
                }
                FloatDataset data = FloatDataset.regression(rows, 3, network.targets(), x, y);
                float[] weights = new float[rows];
                for (int i = 0; i < rows; i++) {
                    weights[i] = rows > 1024 && i < 1024 ? 0 : 1 + i % 4;
                }
                for (FloatDataset each : List.of(data, data.withWeights(weights))) {
                    FloatModel model = FloatModel.of(FloatTrainer.of(network, TRAINING))
                            .withScaler(FloatScaler.of(new double[] {1, 2, 3}, new double[] {2, 3, 4}));
                    model = network.loss() == Loss.MEAN_SQUARED_ERROR
                            ? model.withTargetScaler(FloatScaler.of(new double[] {1, 2}, new double[] {3, 4}))
                            : model;
                    FloatRowSource source = FloatRowSource.of(each);
                    for (int time = 0; time < 2; time++) {
                        assertSame(model.evaluate(each), model.evaluate(source));
                    }
                    FloatTrainer trainer = FloatTrainer.of(network, TRAINING);
                    assertSame(trainer.evaluate(each), trainer.evaluate(source));
                }
            }
        }
    }

    private static void assertSame(Evaluation expected, Evaluation evaluation) {
        assertEquals(expected.rows(), evaluation.rows());
        assertEquals(expected.loss(), evaluation.loss(), 1e-6 * Math.abs(expected.loss()));
        if (expected instanceof Evaluation.Classification classes) {
            Evaluation.Classification other = (Evaluation.Classification) evaluation;
            assertEquals(classes.confusion(), other.confusion());
            assertEquals(classes.logLoss(), other.logLoss());
            assertEquals(classes.auc(), other.auc());
            assertEquals(classes.classNames(), other.classNames());
        } else {
            Evaluation.Regression numbers = (Evaluation.Regression) expected;
            Evaluation.Regression other = (Evaluation.Regression) evaluation;
            assertEquals(numbers.rmse(), other.rmse());
            assertEquals(numbers.mae(), other.mae());
            assertEquals(numbers.rSquared(), other.rSquared());
        }
    }

    @Test
    void whatCannotBeMeasuredInASourceIsNamed() {
        Network network = Network.inputs(1).dense(2).softmaxCrossEntropy();
        FloatModel model = FloatModel.of(FloatTrainer.of(network, TRAINING));
        float[] x = new float[1500];
        float[] y = new float[1500];
        FloatDataset data = FloatDataset.regression(1500, 1, 1, x, y);
        x[1400] = Float.NaN;
        assertMessage(
                "input 0 of row 1400 of the source is NaN; a network is measured on finite numbers only, so remove"
                        + " or fill such rows",
                () -> model.evaluate(FloatRowSource.of(data)));
        x[1400] = 0;
        y[1300] = 2;
        assertMessage(
                "label 2.0 of row 1300 of the source: softmax cross-entropy over 2 classes takes an index from 0 to 1",
                () -> model.evaluate(FloatRowSource.of(data)));
        y[1300] = 0;
        float[] weights = new float[1500];
        FloatDataset weighted = data.withWeights(weights);
        assertMessage("all 1500 rows to measure have weight 0; a mean needs one above 0",
                () -> model.evaluate(FloatRowSource.of(weighted)));
        weights[1100] = -1;
        assertMessage("the weight of row 1100 of the source is -1.0; it must be a finite number of at least 0",
                () -> model.evaluate(FloatRowSource.of(weighted)));
        assertMessage("the source to measure has no rows; a mean needs at least 1",
                () -> model.evaluate(FloatRowSource.of(FloatDataset.regression(0, 1, 1, new float[0], new float[0]))));
        FloatDataset wide = FloatDataset.regression(1, 2, 1, new float[2], new float[1]);
        assertMessage("the source to measure has 2 features, the network 1 input; start it with Network.inputs(2)",
                () -> model.evaluate(FloatRowSource.of(wide)));
    }

    /** A dataset refuses such numbers when it is scaled; so does a source, whose loss would say infinite or nothing of it. */
    @Test
    void whatIsTooLargeOnceItIsScaledIsNamed() {
        FloatDataset data = FloatDataset.regression(300, 1, 1, new float[300], new float[300]);
        Network network = Network.inputs(1).dense(1).meanSquaredError();
        FloatModel model = FloatModel.of(FloatTrainer.of(network, TRAINING));
        FloatScaler steep = FloatScaler.of(new double[1], new double[] {1e300});
        FloatModel inputs = model.withScaler(steep);
        data.x()[290] = 1e20f;
        assertMessage("feature 0 of row 290 is Infinity; a dataset holds finite numbers only",
                () -> inputs.evaluate(data));
        assertMessage("input 0 of row 290 of the source is Infinity after scaling; it must be finite",
                () -> inputs.evaluate(FloatRowSource.of(data)));
        data.x()[290] = 0;
        data.y()[280] = -1e20f;
        FloatModel targets = model.withTargetScaler(steep);
        assertMessage("target 0 of row 280 is -Infinity; a dataset holds finite numbers only",
                () -> targets.evaluate(data));
        assertMessage("target 0 of row 280 of the source is -Infinity after scaling; it must be finite",
                () -> targets.evaluate(FloatRowSource.of(data)));
        FloatDataset classes = FloatDataset.classification(2, 1, 2, new float[2], new float[] {0, 1});
        assertMessage("the target is one of 2 classes; a class is not scaled", () -> targets.evaluate(classes));
        assertMessage("the target is one of 2 classes; a class is not scaled",
                () -> targets.evaluate(FloatRowSource.of(classes)));
    }

    /** Of two targets in thousands and in hundredths, one measure of both is that of the first. */
    @Test
    void everyOutputOfARegressionIsMeasuredByItself() {
        FloatDataset data = FloatDataset.regression(
                2, 1, 2, new float[] {1, 2}, new float[] {1000, 0.01f, 3000, 0.03f});
        Network network = Network.inputs(1).dense(2).meanSquaredError();
        // Always 2,000 and 0.03.
        FloatModel model = FloatModel.of(network, new float[] {0, 0, 2000, 0.03f});
        Evaluation.Regression evaluation = (Evaluation.Regression) model.evaluate(data);
        assertEquals(2, evaluation.outputs().size());
        assertEquals(1000, evaluation.outputs().get(0).rmse());
        assertEquals(0.01, evaluation.outputs().get(1).mae(), 1e-9);
        assertEquals(0, evaluation.outputs().get(0).rSquared());
        assertEquals(
                (evaluation.outputs().get(0).rSquared() + evaluation.outputs().get(1).rSquared()) / 2,
                evaluation.rSquared());
        assertTrue(evaluation.toString().contains("\noutput 0  RMSE 1000.00  MAE 1000.00  R2 0.000000\n"),
                evaluation.toString());
        assertEquals(
                List.of(), ((Evaluation.Regression) FloatModel.of(FloatMisuseTest.LINE, new float[] {1, 2})
                        .evaluate(FloatMisuseTest.rows(3))).outputs());
    }
}
