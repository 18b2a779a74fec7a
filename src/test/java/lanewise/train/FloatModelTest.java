package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatPredictor;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model predicts, and what it refuses. */
class FloatModelTest {

    @TempDir
    private Path directory;

    static FloatTrainer trained() {
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING);
        trainer.train(FloatTrainerTest.points(50, 1));
        return trainer;
    }

    @Test
    @Tag("every-width")
    void predictsWhatTheTrainersForwardPassGives() {
        FloatTrainer trainer = trained();
        FloatDataset data = FloatTrainerTest.points(300, 2);
        float[] expected = new float[600];
        FloatPredictor.of(trainer.network(), 300).predict(trainer.parameters(), data.x(), 0, 300, expected, 0);
        FloatModel model = FloatModel.of(trainer);
        trainer.train(data);
        trainer.step(data.x(), data.y(), 8);
        for (int maxRows : new int[] {1, 7, 300}) {
            FloatPrediction prediction = model.predictor(maxRows);
            float[] outputs = new float[603];
            outputs[602] = 7;
            prediction.outputs(data.x(), 0, 300, outputs, 2);
            assertArrayEquals(expected, Arrays.copyOfRange(outputs, 2, 602));
            assertEquals(7, outputs[602]);
            for (int row = 0; row < 300; row++) {
                assertEquals(
                        expected[2 * row + 1] > expected[2 * row] ? 1 : 0, prediction.classOf(data.x(), 3 * row));
                assertEquals(expected[2 * row], prediction.valueOf(data.x(), 3 * row));
            }
        }
    }

    @Test
    @Tag("every-width")
    void scaledInputsPredictAsScaledRows() {
        FloatDataset data = FloatTrainerTest.points(300, 2);
        FloatScaler scaler = FloatScaler.of(new double[] {1, -2, 0.5}, new double[] {2, 0.1, -3});
        float[] scaled = scaler.apply(data).x();
        FloatModel plain = FloatModel.of(trained());
        float[] expected = new float[600];
        float[] outputs = new float[600];
        plain.predictor(300).outputs(scaled, 0, 300, expected, 0);
        plain.withScaler(scaler).predictor(11).outputs(data.x(), 0, 300, outputs, 0);
        assertArrayEquals(expected, outputs);
        FloatTrainer trainer = trained();
        FloatModel model = FloatModel.of(trainer);
        assertEquals(trainer.evaluate(data), model.evaluate(data));
        assertEquals(trainer.evaluate(scaler.apply(data)), model.withScaler(scaler).evaluate(data));
    }

    @Test
    void probabilities() {
        FloatDataset data = FloatTrainerTest.points(30, 2);
        FloatPrediction softmax = FloatModel.of(trained()).predictor(30);
        float[] logits = new float[60];
        float[] probabilities = new float[60];
        softmax.outputs(data.x(), 0, 30, logits, 0);
        softmax.probabilities(data.x(), 0, 30, probabilities, 0);
        for (int row = 0; row < 30; row++) {
            double margin = logits[2 * row + 1] - logits[2 * row];
            assertEquals(1 / (1 + Math.exp(-margin)), probabilities[2 * row + 1], 1e-6);
            assertEquals(1, probabilities[2 * row] + probabilities[2 * row + 1], 1e-6);
        }
        Network binary = Network.inputs(3).dense(1).binaryCrossEntropy();
        FloatPrediction logistic = FloatModel.of(binary, FloatInitialization.of(binary, 3)).predictor(1);
        float[] one = new float[1];
        logistic.probabilities(data.x(), 3, 1, one, 0);
        assertEquals(1 / (1 + Math.exp(-logistic.valueOf(data.x(), 3))), one[0], 1e-6);
        assertEquals(one[0] > 0.5 ? 1 : 0, logistic.classOf(data.x(), 3));
    }

    @Test
    void aPredictionAllocatesNothing() {
        FloatDataset data = FloatTrainerTest.points(300, 2);
        FloatModel model = FloatModel.of(trained()).withScaler(FloatScaler.of(new double[3], new double[] {1, 1, 1}));
        FloatPrediction prediction = model.predictor(64);
        float[] out = new float[600];
        assertEquals(
                0,
                FloatTrainerTest.settled(() -> {
                    for (int i = 0; i < 20; i++) {
                        prediction.classOf(data.x(), 3 * i);
                        prediction.probabilities(data.x(), 3 * i, 10, out, 0);
                    }
                    prediction.outputs(data.x(), 0, 300, out, 0);
                }));
    }

    @Test
    void scaledTargetsArePredictedAsTheyWere() {
        FloatDataset points = FloatTrainerTest.points(60, 2);
        float[] y = new float[120];
        for (int row = 0; row < 60; row++) {
            y[2 * row] = 1_000 + 300 * points.x()[3 * row];
            y[2 * row + 1] = -0.001f * points.x()[3 * row + 1];
        }
        FloatDataset data = FloatDataset.regression(60, 3, 2, points.x(), y);
        FloatScaler inputs = FloatScaler.minMax(data, 0, 1);
        FloatScaler targets = FloatScaler.standardizeTargets(data);
        FloatDataset scaled = targets.applyToTargets(inputs.apply(data));
        Network network = Network.inputs(3).dense(4, Activation.TANH).dense(2).meanSquaredError();
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(Adam.standard(), 0.02).epochs(200));
        trainer.train(scaled);
        FloatModel model = FloatModel.of(trainer).withScaler(inputs).withTargetScaler(targets);
        assertEquals(targets, model.targetScaler().orElseThrow());

        float[] expected = new float[120];
        FloatModel.of(trainer).predictor(60).outputs(scaled.x(), 0, 60, expected, 0);
        targets.inverse(60, expected, 0, expected, 0);
        float[] outputs = new float[121];
        model.predictor(7).outputs(data.x(), 0, 60, outputs, 1);
        assertArrayEquals(expected, Arrays.copyOfRange(outputs, 1, 121));
        assertEquals(expected[118], model.predictor(1).valueOf(data.x(), 177));
        FloatLive live = FloatLive.of(trainer, 1, inputs, targets);
        try (FloatLivePrediction prediction = live.predictor()) {
            prediction.outputs(data.x(), 0, 60, outputs, 1);
        }
        assertArrayEquals(expected, Arrays.copyOfRange(outputs, 1, 121));

        Evaluation.Regression evaluation = (Evaluation.Regression) model.evaluate(data);
        assertEquals(trainer.evaluate(scaled).loss(), evaluation.loss());
        assertEquals(FloatMetrics.rmse(120, expected, 0, y, 0), evaluation.rmse());
        assertEquals(FloatMetrics.mae(120, expected, 0, y, 0), evaluation.mae());
        assertEquals(FloatMetrics.rSquared(60, 2, expected, 0, y, 0), evaluation.rSquared());

        Path file = directory.resolve("regression.safetensors");
        model.save(file);
        assertEquals(model, FloatModel.load(file));
        assertNotEquals(model, FloatModel.of(trainer).withScaler(inputs));
        assertMessage(
                "the scaler has 3 columns, the network 2 outputs; fit it on the targets that the network learns from",
                () -> model.withTargetScaler(inputs));
        assertMessage(
                "the outputs of a network with softmax cross-entropy are not in the unit of its targets; no scaler turns one"
                        + " into the other",
                () -> FloatModel.of(trained()).withTargetScaler(targets));
    }

    @Test
    void badArgumentsAreNamed() {
        FloatModel model = FloatModel.of(trained());
        assertMessage(
                "the scaler has 1 column, the network 3 inputs; fit it on the rows that the network learns from",
                () -> model.withScaler(FloatScaler.of(new double[1], new double[] {1})));
        assertMessage(
                "1 class name does not fit 2 classes; give one per class",
                () -> model.withClassNames(List.of("a")));
        assertMessage(
                "classes 0 and 1 are both named \"a\"; give each a name of its own",
                () -> model.withClassNames(List.of("a", "a")));
        Network regression = Network.inputs(3).dense(1).meanSquaredError();
        assertMessage(
                "the output of a network with mean squared error is a number and has no classes; ask its predictor for valueOf",
                () -> FloatModel.of(regression, new float[4]).withClassNames(List.of("no", "yes")));
        FloatPrediction prediction = model.predictor(4);
        float[] out = {1, 2, 3, 4};
        assertEquals(
                "x has 3 elements; 1 row of 3 from offset 1 does not lie inside it",
                assertThrows(IndexOutOfBoundsException.class, () -> prediction.outputs(new float[3], 1, 1, out, 0))
                        .getMessage());
        assertEquals(
                "out has 4 elements; 2 rows of 2 from offset 1 do not lie inside it",
                assertThrows(IndexOutOfBoundsException.class, () -> prediction.outputs(new float[6], 0, 2, out, 1))
                        .getMessage());
        assertArrayEquals(new float[] {1, 2, 3, 4}, out);
        Network line = Network.inputs(1).dense(1).meanSquaredError();
        FloatPrediction numbers = FloatModel.of(line, new float[2]).predictor(1);
        assertMessage(
                "a network with mean squared error predicts no probabilities; ask for its outputs",
                () -> numbers.probabilities(new float[1], 0, 1, out, 0));
        assertMessage(
                "the network has 2 parameters, the array 1; create it with FloatInitialization.of",
                () -> FloatModel.of(line, new float[1]));
    }

    @Test
    void anIntegerThatNoTableHasIsNamedByItsRow() {
        Network network = Network.inputs(2)
                .embedding(Layer.Embedding.Feature.table(1, 3, 2))
                .dense(1)
                .meanSquaredError();
        FloatPrediction prediction = FloatModel.of(FloatTrainer.of(network, FloatTrainerTest.TRAINING))
                .withScaler(FloatScaler.of(new double[] {1, 0}, new double[] {2, 1}))
                .predictor(300);
        float[] x = new float[2 * 300];
        float[] out = new float[300];
        x[2 * 280 + 1] = 7;
        Arrays.fill(out, -9);
        assertMessage(
                "x of row 280, column 1 is 7.0 after scaling, which the embedding has no entry for",
                () -> prediction.outputs(x, 0, 300, out, 0));
        for (float each : out) {
            assertEquals(-9, each);
        }
        x[2 * 280 + 1] = 2;
        prediction.outputs(x, 0, 300, out, 0);
        assertEquals(prediction.valueOf(x, 2 * 280), out[280]);
    }

    /** Nothing that a run left behind when it diverged is served or written to a file. */
    @Test
    void aModelHasFiniteParameters() {
        for (float value : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
            String sentence = "parameter 1 is " + value + "; a model predicts with finite ones only";
            assertMessage(sentence, () -> FloatModel.of(FloatMisuseTest.LINE, new float[] {1, value}));
            FloatTrainer trainer = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
            trainer.parameters()[1] = value;
            assertMessage(sentence, () -> FloatModel.of(trainer));
        }
    }

    @Test
    void aVarianceIsNotNegative() {
        Network network = Network.inputs(2).batchNorm().dense(1).meanSquaredError();
        float[] parameters = FloatInitialization.of(network, 1);
        int last = parameters.length - 1;
        parameters[last] = -1e-3f;
        assertMessage("parameter " + last + ", a variance of a batch norm, is -0.001; a variance is at least 0",
                () -> FloatModel.of(network, parameters));
    }

    /** Rows are read and outputs are written in pieces. */
    @Test
    void inputsAndOutputsLieApart() {
        Network network = Network.inputs(3).dense(2).meanSquaredError();
        FloatPrediction prediction = FloatModel.of(network, FloatInitialization.of(network, 1)).predictor(4);
        float[] both = new float[5 * 10];
        prediction.outputs(both, 0, 10, both, 30);
        prediction.outputs(both, 20, 10, both, 0);
        assertMessage("x and out overlap in one array, from offsets 0 and 29; keep them apart",
                () -> prediction.outputs(both, 0, 10, both, 29));
        assertMessage("x and out overlap in one array, from offsets 19 and 0; keep them apart",
                () -> prediction.outputs(both, 19, 10, both, 0));
    }

    @Test
    void aRowByItselfHasAsManyNumbersAsTheNetworkInputs() {
        Network network = Network.inputs(3).dense(2).softmaxCrossEntropy();
        FloatPrediction prediction = FloatModel.of(network, FloatInitialization.of(network, 1)).predictor(1);
        float[] row = {1, -2, 3};
        assertEquals(prediction.classOf(row, 0), prediction.classOf(row));
        assertEquals(prediction.valueOf(row, 0), prediction.valueOf(row));
        String columns = ", the network 3 inputs; pass them all, in the order of the columns that it has learned from";
        assertMessage("the row has 4 numbers" + columns, () -> prediction.classOf(new float[4]));
        assertMessage("the row has 1 number" + columns, () -> prediction.valueOf(new float[1]));
    }
}
