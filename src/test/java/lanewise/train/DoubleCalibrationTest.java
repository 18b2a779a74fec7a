// Generated from FloatCalibrationTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleScaler;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleCalibrationTest {

    private static final int ROWS = 4_001;

    /** A model whose logits are its inputs times a factor. */
    private static DoubleModel magnifier(Network network, double factor) {
        int n = network.inputs();
        double[] parameters = new double[n * n + n];
        for (int j = 0; j < n; j++) {
            parameters[j * n + j] = factor;
        }
        return DoubleModel.of(network, parameters);
    }

    private static double[] normal(int n, SplittableRandom random) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (2 * random.nextGaussian());
        }
        return x;
    }

    /** Where all outputs are equal, none is more certain by any factor. */
    @Test
    void outputsThatSayNothingStayAsTheyAre() {
        DoubleModel model = magnifier(Network.inputs(2).dense(2).softmaxCrossEntropy(), 0);
        DoubleCalibration calibration = DoubleCalibration.of(
                model, DoubleDataset.classification(2, 2, 2, new double[] {1, 2, 3, 4}, new double[] {0, 1}));
        assertArrayEquals(new double[] {1}, calibration.factors());
        assertEquals(Math.log(2), calibration.after(), 1e-15);
    }

    @Test
    void outputsAndWeightsThatLeaveTheTypeAreNamed() {
        DoubleModel model = magnifier(Network.inputs(2).dense(2).softmaxCrossEntropy(), Double.MAX_VALUE / 2);
        DoubleDataset large = DoubleDataset.classification(2, 2, 2, new double[] {1, 0, 0, 4}, new double[] {0, 1});
        assertMessage(
                "the model gives row 1 an output of Infinity, which no factor makes a probability; its weights or that row are"
                        + " too large",
                model, large);
        double small = 1e-3 / Double.MAX_VALUE;
        DoubleDataset certain = DoubleDataset.classification(2, 2, 2, new double[] {small, 0, 0, small},
                new double[] {0, 1});
        String message = assertThrows(IllegalArgumentException.class, () -> DoubleCalibration.of(model, certain))
                .getMessage();
        assertTrue(message.startsWith("the weights of the last layer times [") && message.endsWith(
                "] leave their type; they are too large to be calibrated"), message);
    }

    /** Labels drawn with probabilities softmax(x): logits of 4·x are four times too sure. */
    @Test
    void temperatureOfASoftmax() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = normal(ROWS * 3, random);
        double[] labels = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] p = new double[3];
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                p[j] = Math.exp(x[i * 3 + j]);
                sum += p[j];
            }
            double draw = random.nextDouble() * sum;
            labels[i] = draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2;
        }
        DoubleDataset data = DoubleDataset.classification(ROWS, 3, 3, x, labels);
        DoubleModel model = magnifier(Network.inputs(3).dense(3).softmaxCrossEntropy(), 4);
        DoubleCalibration calibration = DoubleCalibration.of(model, data);
        assertEquals(0.25, calibration.factors()[0], 0.015);
        assertArrayEquals(new double[1], calibration.shifts());
        Evaluation.Classification before = (Evaluation.Classification) model.evaluate(data);
        Evaluation.Classification after = (Evaluation.Classification) calibration.model().evaluate(data);
        assertEquals(before.accuracy(), after.accuracy());
        assertEquals(before.loss(), calibration.before(), 1e-5);
        assertEquals(after.loss(), calibration.after(), 1e-5);
        assertTrue(calibration.after() < 0.6 * calibration.before(), calibration.toString());
        assertTrue(
                calibration.toString()
                        .startsWith("factors [" + calibration.factors()[0] + "], shifts [0.0]; cross-entropy "),
                calibration.toString());
        // The slope at the minimum is 0: a second calibration finds nothing to do.
        assertEquals(1, DoubleCalibration.of(calibration.model(), data).factors()[0], 1e-5);
    }

    @Test
    void plattScalesEachLabelForItself() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = normal(ROWS * 2, random);
        double[] y = new double[ROWS * 2];
        for (int i = 0; i < ROWS; i++) {
            y[i * 2] = random.nextDouble() < 1 / (1 + Math.exp(-x[i * 2])) ? 1 : 0;
            y[i * 2 + 1] = random.nextDouble() < 1 / (1 + Math.exp(1 - 2 * x[i * 2 + 1])) ? 1 : 0;
        }
        DoubleDataset data = DoubleDataset.regression(ROWS, 2, 2, x, y);
        DoubleScaler scaler = DoubleScaler.of(new double[2], new double[] {2, 2});
        DoubleModel model = magnifier(Network.inputs(2).dense(2).binaryCrossEntropy(), 1).withScaler(scaler);
        DoubleCalibration calibration = DoubleCalibration.of(model, data);
        assertArrayEquals(new double[] {0.5, 1}, calibration.factors(), 0.06);
        assertArrayEquals(new double[] {0, -1}, calibration.shifts(), 0.1);
        assertTrue(calibration.after() < calibration.before(), calibration.toString());
        double[] p = new double[2];
        calibration.model().predictor(1).probabilities(new double[] {0, 0.5}, 0, 1, p, 0);
        assertArrayEquals(new double[] {0.5, 0.5}, p, 0.03);
        assertEquals(scaler, calibration.model().scaler().orElseThrow());
    }

    /** Where no row is wrong the best temperature would be 0; Platt's targets keep his factor finite by themselves. */
    @Test
    void rowsThatCanBeToldApartKeepTheFactorFinite() {
        DoubleDataset classes = DoubleDataset.classification(2, 2, 2, new double[] {1, 0, 0, 1}, new double[] {0, 1});
        DoubleModel softmax = magnifier(Network.inputs(2).dense(2).softmaxCrossEntropy(), 1);
        assertEquals(100, DoubleCalibration.of(softmax, classes).factors()[0], 1e-6);
        DoubleDataset yesNo = DoubleDataset.regression(2, 1, 1, new double[] {1, -1}, new double[] {1, 0});
        DoubleModel binary = magnifier(Network.inputs(1).dense(1).binaryCrossEntropy(), 1);
        // Targets are 2 / 3 and 1 / 3, so σ(a) = 2 / 3.
        assertEquals(Math.log(2), DoubleCalibration.of(binary, yesNo).factors()[0], 1e-8);
    }

    /** A row of weight 2 is two rows, one of weight 0 is none. */
    @Test
    void aWeightCountsRows() {
        for (boolean softmax : new boolean[] {true, false}) {
            Network.Builder builder = Network.inputs(2);
            Network network = softmax
                    ? builder.dense(3).softmaxCrossEntropy()
                    : builder.dense(1).binaryCrossEntropy();
            DoubleModel model = DoubleModel.of(network, DoubleInitialization.of(network, 1));
            int rows = 30;
            double[] x = new double[2 * rows];
            double[] y = new double[rows];
            double[] weights = new double[rows];
            List<Integer> repeated = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                x[2 * i] = i % 7 - 3;
                x[2 * i + 1] = i % 5 - 2;
                y[i] = i * i % (softmax ? 3 : 2);
                weights[i] = i % 3;
                for (int k = 0; k < i % 3; k++) {
                    repeated.add(i);
                }
            }
            DoubleDataset data = DoubleDataset.classification(rows, 2, softmax ? 3 : 2, x, y);
            int[] chosen = repeated.stream().mapToInt(Integer::intValue).toArray();
            DoubleCalibration expected = DoubleCalibration.of(model, data.subset(chosen));
            DoubleCalibration weighted = DoubleCalibration.of(model, data.withWeights(weights));
            assertEquals(expected.before(), weighted.before(), 1e-12);
            assertEquals(expected.after(), weighted.after(), 1e-12);
            assertArrayEquals(expected.factors(), weighted.factors(), 1e-5);
            assertEquals(
                    "all 30 held-out rows have weight 0; calibration needs one above 0",
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> DoubleCalibration.of(model, data.withWeights(new double[rows])))
                            .getMessage());
            DoubleDataset one = data.head(1).withWeights(new double[1]);
            assertEquals(
                    "the held-out row has weight 0; calibration needs one above 0",
                    assertThrows(IllegalArgumentException.class, () -> DoubleCalibration.of(model, one)).getMessage());
        }
    }

    @Test
    void badArgumentsAreNamed() {
        DoubleDataset data = DoubleDataset.classification(1, 2, 2, new double[2], new double[1]);
        assertMessage(
                "calibration needs softmax cross-entropy or binary cross-entropy; this network has mean squared error",
                magnifier(Network.inputs(2).dense(2).meanSquaredError(), 1), data);
        assertMessage(
                "calibration changes the weights of the last layer; end the network with a dense layer without activation",
                magnifier(Network.inputs(2).dense(2, Activation.TANH).softmaxCrossEntropy(), 1), data);
        assertMessage(
                "the dataset has 2 features, the network 3 inputs; start it with Network.inputs(2)",
                magnifier(Network.inputs(3).dense(3).softmaxCrossEntropy(), 1), data);
        DoubleModel three = magnifier(Network.inputs(3).dense(3).softmaxCrossEntropy(), 1);
        assertMessage(
                "label -1.0 of row 0: softmax cross-entropy over 3 classes takes an index from 0 to 2", three,
                DoubleDataset.regression(1, 3, 1, new double[3], new double[] {-1}));
        assertMessage(
                "the dataset has no rows; training needs at least 1", three,
                DoubleDataset.regression(0, 3, 1, new double[0], new double[0]));
    }

    private static void assertMessage(String message, DoubleModel model, DoubleDataset data) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> DoubleCalibration.of(model, data))
                .getMessage());
    }

    /** Rows of one kind do not tell how far to go before a probability is 1. */
    @Test
    void everyOutputNeedsRowsOfBothKinds() {
        DoubleModel two = magnifier(Network.inputs(2).dense(2).binaryCrossEntropy(), 1);
        double[] x = {1, 2, 3, 4, 5, 6};
        DoubleDataset data = DoubleDataset.regression(3, 2, 2, x, new double[] {1, 1, 0, 1, 1, 1});
        assertMessage("the held-out rows that count all say yes for output 1; calibration needs some of each", two,
                data);
        data = DoubleDataset.regression(3, 2, 2, x, new double[] {1, 1, 0, 0, 0, 0});
        assertMessage(
                "the held-out rows that count all say no for output 0; calibration needs some of each", two,
                data.withWeights(new double[] {0, 1, 1}));
    }

    @Test
    void factorsAndShiftsAreCopies() {
        DoubleCalibration calibration = new DoubleCalibration(new double[] {2}, new double[] {1}, 0, 0, null);
        calibration.factors()[0] = 9;
        calibration.shifts()[0] = 9;
        assertEquals(2, calibration.factors()[0]);
        assertEquals(1, calibration.shifts()[0]);
    }

    /** A loss that counts the rare class 99 times makes it 99 times as probable; the shifts take that back. */
    @Test
    void classWeightsAreTakenBack() {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = new double[ROWS * 3];
        double[] labels = new double[ROWS];
        double[] prior = {Math.log(0.9), Math.log(0.08), Math.log(0.02)};
        double[] weights = {1, 5, 40};
        double[] share = new double[3];
        for (int i = 0; i < ROWS; i++) {
            double[] p = new double[3];
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                double z = random.nextGaussian() + prior[j];
                // What a network has learned by such a loss: logits of w·p.
                x[i * 3 + j] = (z + Math.log(weights[j]));
                p[j] = Math.exp(z);
                sum += p[j];
            }
            double draw = random.nextDouble() * sum;
            labels[i] = draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2;
            share[(int) labels[i]] += 1.0 / ROWS;
        }
        DoubleDataset data = DoubleDataset.classification(ROWS, 3, 3, x, labels);
        Network network = Network.inputs(3).dense(3).loss(new Loss.SoftmaxCrossEntropy(0, List.of(1.0, 5.0, 40.0)));
        DoubleCalibration calibration = DoubleCalibration.of(magnifier(network, 2), data);
        assertEquals(0.5, calibration.factors()[0], 0.03);
        for (int j = 0; j < 3; j++) {
            assertEquals(
                    Math.log(weights[0] / weights[j]), calibration.shifts()[j] - calibration.shifts()[0], 0.25,
                    "class " + j);
        }
        assertEquals(0, calibration.shifts()[0] + calibration.shifts()[1] + calibration.shifts()[2], 1e-12);
        double[] probabilities = new double[ROWS * 3];
        calibration.model().predictor(ROWS).probabilities(x, 0, ROWS, probabilities, 0);
        for (int j = 0; j < 3; j++) {
            double mean = 0;
            for (int i = 0; i < ROWS; i++) {
                mean += probabilities[i * 3 + j] / (double) ROWS;
            }
            assertEquals(share[j], mean, 0.002, "class " + j);
        }
        assertTrue(calibration.after() < calibration.before(), calibration.toString());
        DoubleDataset few = DoubleDataset.classification(2, 3, 3, new double[6], new double[] {0, 2});
        assertMessage(
                "no held-out row that counts is of class 1; calibration after a loss with class weights needs some of each",
                magnifier(network, 1), few);
    }

    /** The unit of the logits is none of its business. */
    @Test
    void logitsOfAnySizeAreScaled() {
        DoubleDataset yesNo = DoubleDataset.regression(
                6, 1, 1, new double[] {2, 1, -1, -2, 3, -3}, new double[] {1, 0, 1, 0, 1, 0});
        Network network = Network.inputs(1).dense(1).binaryCrossEntropy();
        DoubleCalibration plain = DoubleCalibration.of(magnifier(network, 1), yesNo);
        for (double size : new double[] {1e-12, 1e15}) {
            DoubleCalibration scaled = DoubleCalibration.of(magnifier(network, size), yesNo);
            assertEquals(plain.after(), scaled.after(), 1e-9);
            assertEquals(plain.factors()[0], scaled.factors()[0] * size, 1e-5);
        }
    }
}
