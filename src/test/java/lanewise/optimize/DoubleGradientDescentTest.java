// Generated from FloatGradientDescentTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lanewise.checks.Counts;
import lanewise.optimize.DoubleProblems.Quadratic;
import lanewise.optimize.DoubleProblems.Regression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleGradientDescentTest {

    static final Schedule RATE = Schedule.constant(0.1);

    static OptimizationResult run(GradientDescent descent, DoubleObjective objective, double[] parameters) {
        return new DoubleGradientDescent(descent, objective).run(parameters);
    }

    /** Writes down the rows of each batch; its loss is constant. */
    static final class Recorder implements DoubleBatchObjective {

        final int rows;
        final List<List<Integer>> batches = new ArrayList<>();

        Recorder(int rows) {
            this.rows = rows;
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public double valueAndGradient(double[] theta, int[] order, int from, int count, double[] gradient) {
            List<Integer> batch = new ArrayList<>();
            for (int i = from; i < from + count; i++) {
                batch.add(order[i]);
            }
            batches.add(batch);
            gradient[0] = 1;
            return count;
        }
    }

    @Test
    void anEpochVisitsEveryRowOnceInANewOrderAndEndsWithTheSmallerBatch() {
        Recorder recorder = new Recorder(7);
        OptimizationResult result = run(GradientDescent.miniBatch(3, RATE, Stopping.after(2)).withSeed(5), recorder,
                new double[1]);
        List<List<Integer>> batches = recorder.batches;
        assertEquals(List.of(3, 3, 1, 3, 3, 1, 7), batches.stream().map(List::size).toList());
        List<Integer> first = batches.subList(0, 3).stream().flatMap(List::stream).toList();
        List<Integer> second = batches.subList(3, 6).stream().flatMap(List::stream).toList();
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), first.stream().sorted().toList());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), second.stream().sorted().toList());
        assertTrue(!first.equals(second), "the order of both epochs is " + first);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), batches.getLast(), "the final loss is over all rows in order");
        // The mean over rows of 3, 3 and 1, each weighted by its rows.
        assertArrayEquals(new double[] {19 / 7.0, 19 / 7.0}, result.history(), 1e-15);
        assertEquals(7, result.evaluations());
        assertEquals(7, result.loss());
        assertEquals("stopped after 2 epochs, the limit", result.stop().toString());
    }

    @Test
    void aSeedGivesTheSameRunAndAnotherSeedAnother() {
        GradientDescent descent = GradientDescent.miniBatch(4, RATE, Stopping.after(3)).withSeed(1);
        Regression regression = new Regression(30, 5, 0.1, 9);
        double[] once = new double[5];
        double[] again = new double[5];
        double[] other = new double[5];
        run(descent, regression, once);
        DoubleGradientDescent reused = new DoubleGradientDescent(descent, regression);
        reused.run(new double[5]);
        reused.run(again);
        run(descent.withSeed(2), regression, other);
        assertArrayEquals(once, again);
        assertTrue(!Arrays.equals(once, other));
    }

    @Test
    void aResumedRunEqualsTheUninterruptedOneBitForBit() {
        Regression regression = new Regression(30, 5, 0.1, 9);
        Schedule rate = Schedule.cosine(0.05, 0.001, 60);
        for (Optimizer optimizer : List.of(Adam.standard(), NAdam.standard(), Sgd.withNesterov(0.9))) {
            GradientDescent descent = GradientDescent.miniBatch(4, rate, Stopping.after(10)).withOptimizer(optimizer)
                    .withSeed(3);
            double[] whole = new double[5];
            OptimizationResult uninterrupted = run(descent, regression, whole);

            double[] parts = new double[5];
            AtomicInteger epochs = new AtomicInteger();
            DoubleGradientDescent first = new DoubleGradientDescent(
                    new GradientDescent(4, optimizer, rate, Stopping.after(10).onDemand(() -> epochs.get() == 4), 3),
                    regression);
            OptimizationResult before = first.run(parts, (epoch, _, _, _) -> epochs.set(epoch + 1));
            assertEquals("stopped on demand", before.stop().toString());
            assertEquals(4, before.epochs());
            double[] state = new double[first.optimizer().stateLength()];
            first.optimizer().copyState(state, 0);

            DoubleGradientDescent second = new DoubleGradientDescent(descent, regression);
            second.optimizer().restore(state, 0, first.optimizer().steps());
            OptimizationResult after = second.resume(parts, 4, ProgressListener.NONE);
            assertArrayEquals(whole, parts);
            assertEquals(uninterrupted.loss(), after.loss());
            assertEquals(6, after.epochs());
            assertEquals(uninterrupted.history()[9], after.history()[5]);
        }
    }

    @Test
    void aPlateauOfTheLossLowersTheRate() {
        Regression regression = new Regression(30, 5, 0.1, 9);
        Schedule rate = new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 0, 0.9, 0, 0).withWarmup(8);
        GradientDescent descent = GradientDescent.miniBatch(15, rate, Stopping.after(10));
        DoubleGradientDescent first = new DoubleGradientDescent(descent, regression);
        List<Double> rates = new ArrayList<>();
        double[] whole = new double[5];
        first.run(whole, (_, _, _, heard) -> rates.add(heard));
        assertEquals(0.01, rates.get(4));
        assertEquals(0.01, rates.get(5));
        assertEquals(0.005, rates.get(6));
        assertEquals(0.000625, rates.get(9));
        // The run has left its specification alone, and begins anew.
        double[] again = new double[5];
        first.run(again);
        assertArrayEquals(whole, again);

        double[] parts = new double[5];
        DoubleGradientDescent half = new DoubleGradientDescent(
                GradientDescent.miniBatch(15, rate, Stopping.after(7)), regression);
        half.run(parts);
        DoubleGradientDescent rest = new DoubleGradientDescent(descent, regression);
        rest.optimizer().restore(new double[0], 0, half.optimizer().steps());
        ReduceOnPlateau.within(rest.schedule()).getFirst()
                .restore(ReduceOnPlateau.within(half.schedule()).getFirst().state());
        rest.resume(parts, 7, ProgressListener.NONE);
        assertArrayEquals(whole, parts);
    }

    @Test
    void batchDescentIsTheFormulaOfTheArticle() {
        Quadratic quadratic = new Quadratic(3, 100);
        double[] theta = {0, 4, -1};
        double[] expected = theta.clone();
        double[] gradient = new double[3];
        for (int step = 0; step < 5; step++) {
            quadratic.valueAndGradient(expected, gradient);
            for (int i = 0; i < 3; i++) {
                expected[i] -= 0.5 * gradient[i];
            }
        }
        List<Double> heard = new ArrayList<>();
        OptimizationResult result = new DoubleGradientDescent(
                GradientDescent.batch(Schedule.constant(0.5), Stopping.after(5)), quadratic)
                .run(theta, (_, loss, _, rate) -> {
                    heard.add(loss);
                    assertEquals(0.5, rate);
                });
        for (int i = 0; i < 3; i++) {
            assertEquals(expected[i], theta[i], 8 * Math.ulp(4.0));
        }
        assertEquals(heard, Arrays.stream(result.history()).boxed().toList());
        assertEquals(quadratic.value(theta), result.loss());
        assertEquals(5, result.epochs());
        assertEquals(6, result.evaluations());
    }

    @Test
    void theRateOfAStepIsThatOfTheScheduleCountedFromZero() {
        List<Double> rates = new ArrayList<>();
        double[] theta = {0};
        new DoubleGradientDescent(GradientDescent.miniBatch(3, step -> step + 1, Stopping.after(2)), new Recorder(7))
                .run(theta, (_, _, _, rate) -> rates.add(rate));
        assertEquals(List.of(3.0, 6.0), rates, "the rates of the last of three steps in each of two epochs");
        assertEquals(-(1 + 2 + 3 + 4 + 5 + 6), theta[0], "the gradient is always 1");
    }

    @Test
    void aUsersOptimizerRunsLikeAnyOther() {
        record Doubled(Optimizer inner) implements CustomOptimizer {
            @Override
            public FloatOptimizer forFloat(int dimension) { // keep
                return FloatOptimizer.of(inner, dimension); // keep
            } // keep

            @Override
            public DoubleOptimizer forDouble(int dimension) { // keep
                return DoubleOptimizer.of(inner, dimension); // keep
            } // keep
        }
        double[] theta = {3, 3};
        double[] same = {3, 3};
        GradientDescent descent = GradientDescent.batch(RATE, Stopping.after(10));
        run(descent.withOptimizer(new Doubled(Adam.standard())), new Quadratic(2, 2), theta);
        run(descent.withOptimizer(Adam.standard()), new Quadratic(2, 2), same);
        assertArrayEquals(same, theta);
    }

    @Test
    void badInputIsNamed() {
        Quadratic quadratic = new Quadratic(2, 2);
        GradientDescent batch = GradientDescent.batch(RATE, Stopping.after(1));
        DoubleGradientDescent descent = new DoubleGradientDescent(batch, quadratic);
        assertMessage(
                "parameters has 3 elements; the dimension of the objective is 2", () -> descent.run(new double[3]));
        assertMessage(
                "parameters holds a number that is not finite; a run starts from finite ones",
                () -> descent.run(new double[] {0, Double.NaN}));
        assertThrows(NullPointerException.class, () -> descent.run(new double[2], null));
        assertMessage(
                "firstEpoch is -1; epochs count from 0",
                () -> descent.resume(new double[2], -1, ProgressListener.NONE));
        int beyond = batch.stopping().limit() + 1;
        assertMessage(
                "firstEpoch is " + beyond + ", but the run ends after " + Counts.of(beyond - 1, "epoch")
                        + ", counted from epoch 0; raise the limit to go on",
                () -> descent.resume(new double[2], beyond, ProgressListener.NONE));
        assertEquals(
                new StopReason.EpochLimit(beyond - 1),
                descent.resume(new double[2], beyond - 1, ProgressListener.NONE).stop());
        assertMessage(
                "batchSize is 4, but the objective has no rows; use batch descent or a DoubleBatchObjective",
                () -> new DoubleGradientDescent(GradientDescent.miniBatch(4, RATE, Stopping.after(1)), quadratic));
        assertMessage(
                "rows of the objective is 0; it must be at least 1",
                () -> new DoubleGradientDescent(batch, new Regression(0, 2, 0, 1)));
        assertMessage(
                "batchSize is 0; it must be at least 1",
                () -> GradientDescent.miniBatch(0, RATE, Stopping.after(1)));
        assertMessage(
                "batchSize is -2; it must be at least 1, or 0 for all rows",
                () -> new GradientDescent(-2, Sgd.plain(), RATE, Stopping.after(1), 0));
    }

    /** What a run has learnt is still there to be saved. */
    @Test
    void aRunThatIsRefusedChangesNothing() {
        Schedule plateau = new ReduceOnPlateau(Schedule.constant(0.1), 0.5, 0, 0.9, 0, 0);
        DoubleGradientDescent descent = new DoubleGradientDescent(
                GradientDescent.batch(plateau, Stopping.after(5)).withOptimizer(Adam.standard()), new Quadratic(2, 2));
        descent.run(new double[2]);
        double[] state = new double[descent.optimizer().stateLength()];
        descent.optimizer().copyState(state, 0);
        ReduceOnPlateau.State seen = ((ReduceOnPlateau) descent.schedule()).state();
        assertThrows(IllegalArgumentException.class, () -> descent.run(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> descent.run(new double[] {0, Double.NaN}));
        assertThrows(NullPointerException.class, () -> descent.run(new double[2], null));
        assertEquals(5, descent.optimizer().steps());
        double[] after = new double[state.length];
        descent.optimizer().copyState(after, 0);
        assertArrayEquals(state, after);
        assertEquals(seen, ((ReduceOnPlateau) descent.schedule()).state());
    }

    /** As in a training with validation rows. */
    @Test
    void aPlateauFollowsTheLossThatIsMonitored() {
        Schedule plateau = new ReduceOnPlateau(Schedule.constant(0.1), 0.5, 0);
        double[] monitored = {0};
        Stopping stopping = Stopping.after(5).onPatience(100, () -> monitored[0]++);
        GradientDescent descent = GradientDescent.batch(plateau, stopping);
        DoubleGradientDescent run = new DoubleGradientDescent(descent, new Quadratic(2, 2));
        run.run(new double[2]);
        ReduceOnPlateau.State seen = ((ReduceOnPlateau) run.schedule()).state();
        assertEquals(0, seen.best());
        assertTrue(seen.scale() < 1, seen.toString());
    }
}
