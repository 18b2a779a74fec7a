package lanewise.optimize;

import static lanewise.optimize.FloatOptimizerTest.gradient;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an optimizer remembers can be saved, restored and forgotten. */
@Tag("every-width")
class FloatOptimizerStateTest {

    @ParameterizedTest
    @MethodSource("lanewise.optimize.FloatOptimizerTest#optimizers")
    void aRestoredRunEqualsTheUninterruptedOneBitForBit(Optimizer specification) {
        int n = 19;
        float[] gradient = new float[n];
        float[] whole = new float[n];
        FloatOptimizer uninterrupted = FloatOptimizer.of(specification, n);
        SplittableRandom random = new SplittableRandom(2);
        for (int step = 0; step < 200; step++) {
            gradient(random, gradient, 0, n);
            uninterrupted.step(whole, gradient, 0.01);
        }

        // Early on, every factor of NAdam's product of momenta counts.
        for (int broken : new int[] {3, 77}) {
            random = new SplittableRandom(2);
            float[] parts = new float[n];
            FloatOptimizer first = FloatOptimizer.of(specification, n);
            for (int step = 0; step < broken; step++) {
                gradient(random, gradient, 0, n);
                first.step(parts, gradient, 0.01);
            }
            float[] saved = new float[first.stateLength() + 2];
            first.copyState(saved, 1);
            FloatOptimizer second = FloatOptimizer.of(specification, n);
            second.step(new float[n], gradient, 1); // leaves a state behind that must not matter
            second.restore(saved, 1, first.steps());
            for (int step = broken; step < 200; step++) {
                gradient(random, gradient, 0, n);
                second.step(parts, gradient, 0.01);
            }
            assertArrayEquals(whole, parts);
            assertEquals(200, second.steps());
        }
    }

    @ParameterizedTest
    @MethodSource("lanewise.optimize.FloatOptimizerTest#optimizers")
    void aResetOptimizerIsANewOne(Optimizer specification) {
        float[] gradient = {1, -2, 0.5f};
        float[] expected = new float[3];
        FloatOptimizer.of(specification, 3).step(expected, gradient, 0.1);
        FloatOptimizer optimizer = FloatOptimizer.of(specification, 3);
        for (int step = 0; step < 5; step++) {
            optimizer.step(new float[3], gradient, 0.1);
        }
        optimizer.reset();
        float[] parameters = new float[3];
        optimizer.step(parameters, gradient, 0.1);
        assertArrayEquals(expected, parameters);
        assertEquals(1, optimizer.steps());
    }

    /** A state that nothing has happened to can be saved and restored as well. */
    @ParameterizedTest
    @MethodSource("lanewise.optimize.FloatOptimizerTest#optimizers")
    void theStartCanBeRestored(Optimizer specification) {
        FloatOptimizer optimizer = FloatOptimizer.of(specification, 3);
        assertEquals(3, optimizer.dimension());
        float[] state = new float[optimizer.stateLength()];
        optimizer.copyState(state, 0);
        float[] gradient = {1, -2, 0.5f};
        float[] expected = new float[3];
        optimizer.step(expected, gradient, 0.1);
        optimizer.step(new float[3], gradient, 0.1);
        optimizer.restore(state, 0, 0);
        assertEquals(0, optimizer.steps());
        float[] actual = new float[3];
        optimizer.step(actual, gradient, 0.1);
        assertArrayEquals(expected, actual);
    }

    /** The product of NAdam's momenta is 0 long before; nobody waits for the steps of a year. */
    @Test
    @Timeout(60)
    void nAdamIsRestoredAtOnceHoweverManyStepsItHasTaken() {
        FloatOptimizer optimizer = FloatOptimizer.of(NAdam.standard(), 3);
        optimizer.restore(new float[optimizer.stateLength()], 0, 1L << 53);
        float[] parameters = {1, 2, 3};
        optimizer.step(parameters, new float[] {1, -1, 0}, 0.1);
        assertTrue(parameters[0] < 1 && parameters[1] > 2 && parameters[2] == 3);
    }

    /** Also where the number of parameters is near the largest number of its type. */
    @Test
    void theSlicesOfThreadsCoverAllParameters() {
        for (int n : new int[] {1, 64, 65, 40_000, Integer.MAX_VALUE - 64, Integer.MAX_VALUE - 8}) {
            for (int threads : new int[] {1, 2, 3, 64}) {
                assertEquals(0, FloatStandardOptimizer.edge(n, 0, threads));
                assertEquals(n, FloatStandardOptimizer.edge(n, threads, threads));
                for (int thread = 0; thread < threads; thread++) {
                    int from = FloatStandardOptimizer.edge(n, thread, threads);
                    int to = FloatStandardOptimizer.edge(n, thread + 1, threads);
                    assertTrue(from <= to && (to - from) / 64 <= n / 64 / threads + 1, n + " by " + threads);
                    assertTrue(from % 64 == 0 || from == n, n + " by " + threads);
                }
            }
        }
    }
}
