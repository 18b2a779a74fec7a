package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.data.FloatDataset;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.FloatGradientDescent;
import lanewise.optimize.FloatMinimizer;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Test;

/** Numbers that were finite when the dataset was made, and are so no more when they are looked at. */
class FloatChangedDataTest {

    private static final Network NETWORK = Network.inputs(2).dense(3, Activation.TANH).dense(2).meanSquaredError();
    private static final int ROWS = 9;

    private static FloatDataset data() {
        float[] x = new float[2 * ROWS];
        float[] y = new float[2 * ROWS];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.sin(i);
            y[i] = (float) Math.cos(3 * i);
        }
        return FloatDataset.regression(ROWS, 2, 2, x, y);
    }

    @Test
    void anObjectiveNamesTheRow() {
        FloatDataset data = data();
        FloatNetworkObjective objective = FloatNetworkObjective.of(NETWORK, data, 4);
        float[] parameters = FloatInitialization.of(NETWORK, 1);
        float[] before = parameters.clone();
        float[] gradient = new float[parameters.length];
        data.x()[2 * 7 + 1] = Float.NaN;
        String input = "input 1 of row 7 of the dataset is NaN; a network learns from finite numbers only, so remove or"
                + " fill such rows";
        assertMessage(input, () -> objective.valueAndGradient(parameters, gradient));
        assertMessage(input, () -> objective.valueAndGradient(parameters, new int[] {9, 9, 2, 7, 1}, 2, 3, gradient));
        FloatGradientDescent descent = new FloatGradientDescent(
                GradientDescent.miniBatch(4, Schedule.constant(0), Stopping.after(3)), objective);
        assertMessage(input, () -> descent.run(parameters));
        FloatMinimizer minimizer = new FloatMinimizer(Lbfgs.history(3), Stopping.after(3), objective);
        assertMessage(input, () -> minimizer.run(parameters));
        assertArrayEquals(before, parameters);
        data.x()[2 * 7 + 1] = 0;
        data.y()[2 * 3] = Float.NEGATIVE_INFINITY;
        assertMessage(
                "target 0 of row 3 of the dataset is -Infinity; a network learns from finite numbers only, so remove or"
                        + " fill such rows",
                () -> objective.valueAndGradient(parameters, gradient));
        // The other rows do not suffer from it.
        assertEquals(
                FloatNetworkObjective.of(NETWORK, data().subset(2, 7, 1), 3)
                        .valueAndGradient(parameters, gradient),
                FloatNetworkObjective.of(NETWORK, data(), 3)
                        .valueAndGradient(parameters, new int[] {2, 7, 1}, 0, 3, gradient));
    }

    /** As those of a line search that goes too far: nobody is to blame, and nothing is allocated to find that out. */
    @Test
    void lossesOfFiniteRowsMayBeInfinite() {
        FloatNetworkObjective objective = FloatNetworkObjective.of(NETWORK, data(), 4);
        float[] parameters = FloatInitialization.of(NETWORK, 1);
        float[] gradient = new float[parameters.length];
        int[] rows = {8, 2, 4};
        assertEquals(0, AllocatedBytes.once(() -> {
            objective.valueAndGradient(parameters, rows, 0, 3, gradient);
            objective.valueAndGradient(parameters, gradient);
            objective.weight(rows, 0, 3);
        }));
        parameters[parameters.length - 1] = Float.MAX_VALUE;
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
        FloatTrainer whole = FloatTrainer.of(NETWORK, training);
        TrainingReport expected = whole.train(data(), data());
        FloatTrainer trainer = FloatTrainer.of(NETWORK, training);
        FloatDataset learned = data();
        FloatDataset measured = data();
        trainer.listen(report -> {
            if (report.epoch() == 2) {
                measured.x()[2 * 5] = Float.NaN;
            }
        });
        String input = "input 0 of row 5 of the dataset to measure is NaN; a network is measured on finite numbers only, so"
                + " remove or fill such rows";
        assertMessage(input, () -> trainer.train(learned, measured));
        FloatModel model = FloatModel.of(NETWORK, trainer.parameters());
        assertMessage(
                "target 1 of row 0 of the dataset to measure is Infinity; a network is measured on finite numbers only, so"
                        + " remove or fill such rows",
                () -> {
                    FloatDataset changed = data();
                    changed.y()[1] = Float.POSITIVE_INFINITY;
                    model.evaluate(changed);
                });
        measured.x()[2 * 5] = data().x()[2 * 5];
        assertEquals(expected.last().loss(), trainer.train(learned, measured).last().loss());
        assertArrayEquals(whole.parameters(), trainer.parameters());
    }
}
