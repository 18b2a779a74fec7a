package lanewise.optimize;

import static lanewise.optimize.FloatGradientDescentTest.RATE;
import static lanewise.optimize.FloatGradientDescentTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lanewise.optimize.FloatGradientDescentTest.Recorder;
import lanewise.optimize.FloatProblems.Quadratic;
import lanewise.optimize.FloatProblems.Regression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When descent stops: by patience, by a criterion that is met, by time or on demand. */
@Tag("every-width")
class FloatStoppingTest {

    @Test
    void patienceWithAMonitoredLossPutsTheBestParametersBack() {
        float[] theta = {4, 1};
        // J has its minimum where the first parameter is 1; what is monitored rises again below 2.
        Stopping stopping = Stopping.after(100).onPatience(3, () -> Math.abs(theta[0] - 2));
        List<Float> visited = new ArrayList<>();
        FloatGradientDescent descent = new FloatGradientDescent(
                GradientDescent.batch(Schedule.constant(0.1), stopping), new Quadratic(2, 1));
        OptimizationResult result = descent.run(theta, (_, _, _, _) -> visited.add(theta[0]));
        StopReason.Patience stop = assertInstanceOf(StopReason.Patience.class, result.stop());
        assertEquals(visited.size() - 4, stop.bestEpoch());
        assertEquals(visited.get(stop.bestEpoch()), theta[0]);
        assertEquals(2, theta[0], 0.11);
        assertEquals(Math.abs(theta[0] - 2), stop.bestLoss());
        assertEquals(new Quadratic(2, 1).valueAndGradient(theta, new float[2]), result.loss());
    }

    @Test
    void aNormOfTheGradientIsThatOfAllRowsInAscendingOrder() {
        Recorder recorder = new Recorder(3);
        run(GradientDescent.miniBatch(2, RATE, Stopping.after(2).onGradientNorm(1e-9)), recorder, new float[1]);
        for (int full : new int[] {2, 5, 6}) {
            assertEquals(List.of(0, 1, 2), recorder.batches.get(full));
        }
        assertEquals(7, recorder.batches.size());
    }

    @Test
    void stopsOnTheNormOfTheGradientBeforeAStep() {
        OptimizationResult result = run(
                GradientDescent.batch(Schedule.constant(1), Stopping.after(1000).onGradientNorm(1e-3)),
                new Quadratic(2, 2),
                new float[] {3, 3});
        StopReason.Converged converged = assertInstanceOf(StopReason.Converged.class, result.stop());
        assertEquals(StopReason.Criterion.GRADIENT_NORM, converged.criterion());
        assertTrue(converged.value() <= 1e-3);
        assertEquals(converged.value(), result.gradientNorm());
    }

    @Test
    void inMiniBatchesTheNormIsThatOfAllRows() {
        Regression noisy = new Regression(40, 3, 0.5, 4);
        OptimizationResult result = run(
                GradientDescent.miniBatch(8, Schedule.inverseTime(0.5, 0.01),
                        Stopping.after(5000).onGradientNorm(2e-3)),
                noisy,
                new float[3]);
        assertInstanceOf(StopReason.Converged.class, result.stop(), result.toString());
        assertTrue(result.gradientNorm() <= 2e-3, result.toString());
    }

    @Test
    void stopsWhenTheLossOrTheParametersStandStill() {
        OptimizationResult byLoss = run(
                GradientDescent.batch(RATE, Stopping.after(100_000).onLossChange(1e-4)),
                new Regression(20, 3, 1, 1),
                new float[3]);
        StopReason.Converged converged = assertInstanceOf(StopReason.Converged.class, byLoss.stop());
        assertEquals(StopReason.Criterion.LOSS_CHANGE, converged.criterion());
        double[] history = byLoss.history();
        double last = history[history.length - 1];
        double before = history[history.length - 2];
        assertTrue(before - last <= 1e-4 * before && before - last > 0, before + " to " + last);

        OptimizationResult byParameters = run(
                GradientDescent.miniBatch(5, RATE, Stopping.after(100_000).onParameterChange(1e-4)),
                new Regression(20, 3, 0, 1),
                new float[3]);
        converged = assertInstanceOf(StopReason.Converged.class, byParameters.stop());
        assertEquals(StopReason.Criterion.PARAMETER_CHANGE, converged.criterion());
        assertTrue(byParameters.epochs() > 10, byParameters.toString());
    }

    @Test
    void stopsBeforeTheFirstStepWhenTheTimeIsUpOrOnDemand() {
        float[] theta = {3, 3};
        OptimizationResult result = run(GradientDescent.batch(RATE, Stopping.after(9).within(Duration.ZERO)),
                new Quadratic(2, 2), theta);
        assertEquals("stopped: the time budget of 0.0 ms is used up", result.stop().toString());
        assertEquals(0, result.epochs());
        result = run(GradientDescent.batch(RATE, Stopping.after(9).onDemand(() -> true)), new Quadratic(2, 2), theta);
        assertInstanceOf(StopReason.OnDemand.class, result.stop());
        assertArrayEquals(new float[] {3, 3}, theta);
        assertEquals(0, result.history().length);
    }

    /** Two rows that pull the parameter to and fro by 1/8: every step moves it, and an epoch leaves it where it was. */
    @Test
    void standstillIsThatOfAnEpoch() {
        FloatBatchObjective toAndFro = new FloatBatchObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public int rows() {
                return 2;
            }

            @Override
            public double valueAndGradient(float[] p, int[] rows, int from, int count, float[] gradient) {
                float slope = rows[from] == 0 ? 1 : -1;
                gradient[0] = slope;
                return slope * p[0];
            }
        };
        float[] parameters = {5};
        OptimizationResult result = new FloatGradientDescent(
                GradientDescent.miniBatch(1, Schedule.constant(0.125), Stopping.after(50).onParameterChange(1e-3)),
                toAndFro).run(parameters);
        assertEquals(5, parameters[0]);
        assertEquals(new StopReason.Converged(StopReason.Criterion.PARAMETER_CHANGE, 0, 1e-3), result.stop());
    }

    /** A change of nothing by nothing is 0, not a number that is none. */
    @Test
    void aLossAndParametersOfZeroStandStill() {
        FloatObjective nothing = new FloatObjective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double valueAndGradient(float[] p, float[] gradient) {
                gradient[0] = 0;
                return 0;
            }
        };
        Stopping nine = Stopping.after(9);
        assertEquals(
                new StopReason.Converged(StopReason.Criterion.LOSS_CHANGE, 0, 1e-3),
                run(GradientDescent.batch(RATE, nine.onLossChange(1e-3)), nothing, new float[1]).stop());
        assertEquals(
                new StopReason.Converged(StopReason.Criterion.PARAMETER_CHANGE, 0, 1e-3),
                run(GradientDescent.batch(RATE, nine.onParameterChange(1e-3)), nothing, new float[1]).stop());
    }
}
