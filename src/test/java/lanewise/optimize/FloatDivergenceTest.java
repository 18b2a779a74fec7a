package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lanewise.optimize.FloatProblems.Quadratic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A descent whose numbers cease to be finite stops, says where, and leaves the last finite parameters. */
@Tag("every-width")
class FloatDivergenceTest {

    private static OptimizationResult run(GradientDescent descent, FloatObjective objective, float[] parameters) {
        return new FloatGradientDescent(descent, objective).run(parameters);
    }

    @Test
    void aDivergingRunNamesTheStepAndLeavesTheLastFiniteParameters() {
        // Each step multiplies the distance from 1 by −99.
        float[] theta = {2, 2};
        List<Double> losses = new ArrayList<>();
        OptimizationResult result = new FloatGradientDescent(
                GradientDescent.batch(Schedule.constant(100), Stopping.after(100_000)), new Quadratic(2, 1))
                .run(theta, (_, loss, _, _) -> losses.add(loss));
        StopReason.Diverged diverged = assertInstanceOf(StopReason.Diverged.class, result.stop());
        assertEquals(diverged.step(), losses.size());
        assertTrue(Double.isFinite(new Quadratic(2, 1).value(theta)));
        assertTrue(Math.abs(theta[0]) > 1e15, "it went far before it diverged: " + theta[0]);
        double next = losses.getLast() * 99 * 99;
        assertEquals(diverged.quantity() == StopReason.Quantity.PARAMETERS ? next : losses.getLast(), result.loss(),
                1e-3 * next);
    }

    /** Loss 1 and gradient 1 until a step, then what the test wants. */
    private record Failing(int step, double loss, float slope, AtomicInteger calls) implements FloatObjective {

        Failing(int step, double loss, float slope) {
            this(step, loss, slope, new AtomicInteger());
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double valueAndGradient(float[] theta, float[] gradient) {
            boolean fails = calls.getAndIncrement() == step;
            Arrays.fill(gradient, 1);
            gradient[1] = fails ? slope : 1;
            return fails ? loss : 1;
        }
    }

    @Test
    void notANumberStopsTheRunWhereverItAppears() {
        GradientDescent descent = GradientDescent.batch(Schedule.constant(1), Stopping.after(5));
        record Case(FloatObjective objective, String sentence, float theta) {
            String advice() {
                return theta == 0
                        ? ", at the start already; smaller parameters or scaled inputs may help"
                        : "; a smaller learning rate may help";
            }
        }
        for (Case each : List.of(
                new Case(new Failing(3, Double.NaN, 1), "diverged at step 3: the loss is NaN", -2),
                new Case(new Failing(0, Double.POSITIVE_INFINITY, 1), "diverged at step 0: the loss is Infinity", 0),
                new Case(new Failing(2, 1, Float.NaN), "diverged at step 2: the norm of the gradient is NaN", -1),
                new Case(
                        new Failing(2, 1, Float.NEGATIVE_INFINITY),
                        "diverged at step 2: the norm of the gradient is Infinity",
                        -1),
                new Case(new Failing(5, Double.NaN, 1), "diverged at step 5: the loss is NaN", -4))) {
            float[] theta = {0, 0};
            OptimizationResult result = run(descent, each.objective, theta);
            assertEquals(each.sentence + each.advice(), result.stop().toString());
            assertArrayEquals(new float[] {each.theta, each.theta}, theta, each.sentence);
        }
    }

    @Test
    void aStepThatOverflowsIsUndoneAsAWhole() {
        float[] theta = {1, -Float.MAX_VALUE};
        OptimizationResult result = run(GradientDescent.batch(Schedule.constant(Float.MAX_VALUE), Stopping.after(5)),
                new Failing(9, 0, 0), theta);
        StopReason.Diverged diverged = assertInstanceOf(StopReason.Diverged.class, result.stop());
        assertEquals(StopReason.Quantity.PARAMETERS, diverged.quantity());
        assertEquals(0, diverged.step());
        assertArrayEquals(new float[] {1, -Float.MAX_VALUE}, theta);
    }

    /** −θ, and ∞ beyond 2.5. */
    private static final FloatObjective WALL = new FloatObjective() {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(float[] theta, float[] gradient) {
            gradient[0] = -1;
            return theta[0] > 2.5f ? Double.POSITIVE_INFINITY : -theta[0];
        }
    };

    /** Whether the wall is met by a step, or by the result of a run that the limit or somebody has stopped before it. */
    @Test
    void aRunWithPatienceThatDivergesPutsTheBestParametersBack() {
        for (int best = 1; best <= 3; best++) {
            for (String end : List.of("divergence", "limit", "demand")) {
                float[] theta = {0};
                int goal = best;
                boolean[] asked = {false};
                Stopping stopping = Stopping.after(end.equals("limit") ? 3 : 9).onDemand(() -> asked[0])
                        .onPatience(9, () -> Math.abs(theta[0] - goal));
                OptimizationResult result = new FloatGradientDescent(
                        GradientDescent.batch(Schedule.constant(1), stopping), WALL)
                        .run(theta, (epoch, _, _, _) -> asked[0] = end.equals("demand") && epoch == 2);
                String what = "the best is at " + best + ", the end by " + end + ": " + result;
                boolean finite = best < 3;
                if (finite && end.equals("limit")) {
                    assertInstanceOf(StopReason.EpochLimit.class, result.stop(), what);
                } else {
                    assertEquals(
                            new StopReason.Diverged(3, StopReason.Quantity.LOSS, Double.POSITIVE_INFINITY),
                            result.stop(), what);
                }
                // Where J is infinite at the best parameters, the last that are finite take their place.
                assertEquals(finite ? best : 2, theta[0], what);
                assertEquals(-theta[0], result.loss(), what);
            }
        }
    }

    @Test
    void hugeAndTinyNumbersHaveANorm() {
        assertEquals(5e30, FloatNorm.of(new float[] {3e30f, -4e30f}), 5e30 * Math.ulp(4.0f));
        assertEquals(5e-30, FloatNorm.of(new float[] {3e-30f, -4e-30f}), 5e-30 * Math.ulp(4.0f));
        assertEquals(Float.MIN_VALUE, FloatNorm.of(new float[] {0, Float.MIN_VALUE}));
        assertTrue(Double.isFinite(FloatNorm.of(new float[] {Float.MAX_VALUE, Float.MAX_VALUE})));
        assertEquals(0, FloatNorm.of(new float[3]));
        assertEquals(Double.NaN, FloatNorm.of(new float[] {1, Float.NaN}));
        assertEquals(Double.POSITIVE_INFINITY, FloatNorm.of(new float[] {1, Float.NEGATIVE_INFINITY}));
        // Their squares underflow in float.
        float[] small = new float[10_000];
        Arrays.fill(small, 1e-25f);
        assertEquals(1e-23, FloatNorm.of(small), 1e-23 * 64 * Math.ulp(1.0f));
    }
}
