// Generated from FloatChangedDataTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.data.DoubleDataset;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Test;

/** Numbers that were finite when the dataset was made, and are so no more when they are looked at. */
class DoubleChangedDataTest {

    private static final Network NETWORK = Network.inputs(2).dense(3, Activation.TANH).dense(2).meanSquaredError();
    private static final int ROWS = 9;

    private static DoubleDataset data() {
        double[] x = new double[2 * ROWS];
        double[] y = new double[2 * ROWS];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(i);
            y[i] = Math.cos(3 * i);
        }
        return DoubleDataset.regression(ROWS, 2, 2, x, y);
    }

    @Test
    void anObjectiveNamesTheRow() {
        DoubleDataset data = data();
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(NETWORK, data, 4);
        double[] parameters = DoubleInitialization.of(NETWORK, 1);
        double[] before = parameters.clone();
        double[] gradient = new double[parameters.length];
        data.x()[2 * 7 + 1] = Double.NaN;
        String input = "input 1 of row 7 of the dataset is NaN; a network learns from finite numbers only, so remove or"
                + " fill such rows";
        assertMessage(input, () -> objective.valueAndGradient(parameters, gradient));
        assertMessage(input, () -> objective.valueAndGradient(parameters, new int[] {9, 9, 2, 7, 1}, 2, 3, gradient));
        DoubleGradientDescent descent = new DoubleGradientDescent(
                GradientDescent.miniBatch(4, Schedule.constant(0), Stopping.after(3)), objective);
        assertMessage(input, () -> descent.run(parameters));
        DoubleMinimizer minimizer = new DoubleMinimizer(Lbfgs.history(3), Stopping.after(3), objective);
        assertMessage(input, () -> minimizer.run(parameters));
        assertArrayEquals(before, parameters);
        data.x()[2 * 7 + 1] = 0;
        data.y()[2 * 3] = Double.NEGATIVE_INFINITY;
        assertMessage(
                "target 0 of row 3 of the dataset is -Infinity; a network learns from finite numbers only, so remove or"
                        + " fill such rows",
                () -> objective.valueAndGradient(parameters, gradient));
        // The other rows do not suffer from it.
        assertEquals(
                DoubleNetworkObjective.of(NETWORK, data().subset(2, 7, 1), 3)
                        .valueAndGradient(parameters, gradient),
                DoubleNetworkObjective.of(NETWORK, data(), 3)
                        .valueAndGradient(parameters, new int[] {2, 7, 1}, 0, 3, gradient));
    }

    /** Where the first layer is saturated the loss is finite, and so may be the gradient of another one. */
    @Test
    void anObjectiveNamesARowWhoseInfinityIsHidden() {
        double[] parameters = DoubleInitialization.of(NETWORK, 1);
        double[] gradient = new double[parameters.length];
        DoubleDataset data = data();
        data.x()[2 * 4] = Double.POSITIVE_INFINITY;
        String input = "input 0 of row 4 of the dataset is Infinity; a network learns from finite numbers only, so remove or"
                + " fill such rows";
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(NETWORK, data, 4);
        assertMessage(input, () -> objective.valueAndGradient(parameters, gradient));
        assertMessage(input, () -> objective.valueAndGradient(parameters, new int[] {8, 4, 1}, 0, 3, gradient));
        assertMessage(input, () -> objective.valueAndGradient(parameters, new int[] {4}, 0, 1, gradient));
        DoubleMinimizer minimizer = new DoubleMinimizer(Lbfgs.history(3), Stopping.after(3), objective);
        assertMessage(input, () -> minimizer.run(parameters));
        DoubleGradientDescent descent = new DoubleGradientDescent(
                GradientDescent.miniBatch(4, Schedule.constant(0), Stopping.after(3)), objective);
        assertMessage(input, () -> descent.run(parameters));
    }

    /** A row of a shuffled batch is called by its place in the dataset, not in the batch. */
    @Test
    void anObjectiveNamesTheRowWhoseLabelOrWeightIsNone() {
        Network classes = Network.inputs(2).dense(3, Activation.TANH).dense(2).softmaxCrossEntropy();
        double[] parameters = DoubleInitialization.of(classes, 1);
        double[] gradient = new double[parameters.length];
        int[] rows = {0, 3, 7, 1};
        DoubleDataset data = DoubleDataset
                .classification(ROWS, 2, 2, data().x(), new double[] {0, 1, 0, 1, 0, 1, 0, 1, 0})
                .withWeights(new double[] {1, 2, 3, 1, 2, 3, 1, 2, 3});
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(classes, data, 4);
        data.y()[7] = 5;
        String label = "label 5.0 of row 7 of the dataset: softmax cross-entropy over 2 classes takes an index from 0 to 1";
        assertMessage(label, () -> objective.valueAndGradient(parameters, rows, 1, 3, gradient));
        assertMessage(label, () -> objective.weight(rows, 1, 3));
        data.y()[7] = 1;
        data.weights()[1] = -2;
        String weight = "the weight of row 1 of the dataset is -2.0; it must be a finite number of at least 0";
        assertMessage(weight, () -> objective.valueAndGradient(parameters, rows, 1, 3, gradient));
        assertMessage(weight, () -> objective.weight(rows, 1, 3));
        Network embedded = Network.inputs(2).embedding(Layer.Embedding.Feature.table(1, 4, 2)).dense(2)
                .meanSquaredError();
        double[] x = {0, 0, 0, 1, 0, 2, 0, 3, 0, 1, 0, 2, 0, 3, 0, 1, 0, 2};
        DoubleDataset integers = DoubleDataset.regression(ROWS, 2, 2, x, data().y());
        DoubleNetworkObjective ofIntegers = DoubleNetworkObjective.of(embedded, integers, 4);
        integers.x()[2 * 7 + 1] = 9;
        double[] tables = DoubleInitialization.of(embedded, 1);
        assertMessage(
                "x of row 7 of the dataset, column 1 is 9.0; the embedding takes integers from 0 to 3",
                () -> ofIntegers.valueAndGradient(tables, rows, 1, 3, new double[tables.length]));
    }

    /** As those of a line search that goes too far: nobody is to blame, and nothing is allocated to find that out. */
    @Test
    void lossesOfFiniteRowsMayBeInfinite() {
        DoubleNetworkObjective objective = DoubleNetworkObjective.of(NETWORK, data(), 4);
        double[] parameters = DoubleInitialization.of(NETWORK, 1);
        double[] gradient = new double[parameters.length];
        int[] rows = {8, 2, 4};
        assertEquals(0, AllocatedBytes.once(() -> {
            objective.valueAndGradient(parameters, rows, 0, 3, gradient);
            objective.valueAndGradient(parameters, gradient);
            objective.weight(rows, 0, 3);
        }));
        parameters[parameters.length - 1] = Double.MAX_VALUE;
        assertEquals(Double.POSITIVE_INFINITY, objective.valueAndGradient(parameters, gradient));
        assertEquals(0, AllocatedBytes.once(() -> {
            objective.valueAndGradient(parameters, rows, 0, 3, gradient);
            objective.valueAndGradient(parameters, gradient);
        }));
    }

    /** The run goes on where it was when the row is mended. */
    @Test
    void rowsToMeasureAreNamed() {
        Training training = Training.with(Adam.standard(), 0.01).batchSize(4).epochs(6);
        DoubleTrainer whole = DoubleTrainer.of(NETWORK, training);
        TrainingReport expected = whole.train(data(), data());
        DoubleTrainer trainer = DoubleTrainer.of(NETWORK, training);
        DoubleDataset learned = data();
        DoubleDataset measured = data();
        trainer.listen(report -> {
            if (report.epoch() == 2) {
                measured.x()[2 * 5] = Double.NaN;
            }
        });
        String input = "input 0 of row 5 of the dataset to measure is NaN; a network is measured on finite numbers only, so"
                + " remove or fill such rows";
        assertMessage(input, () -> trainer.train(learned, measured));
        DoubleModel model = DoubleModel.of(NETWORK, trainer.parameters());
        assertMessage(
                "target 1 of row 0 of the dataset to measure is Infinity; a network is measured on finite numbers only, so"
                        + " remove or fill such rows",
                () -> {
                    DoubleDataset changed = data();
                    changed.y()[1] = Double.POSITIVE_INFINITY;
                    model.evaluate(changed);
                });
        measured.x()[2 * 5] = data().x()[2 * 5];
        assertEquals(expected.last().loss(), trainer.train(learned, measured).last().loss());
        assertArrayEquals(whole.parameters(), trainer.parameters());
    }
}
