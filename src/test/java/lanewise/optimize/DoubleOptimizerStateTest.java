// Generated from FloatOptimizerStateTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static lanewise.optimize.DoubleOptimizerTest.gradient;
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
class DoubleOptimizerStateTest {

    @ParameterizedTest
    @MethodSource("lanewise.optimize.DoubleOptimizerTest#optimizers")
    void aRestoredRunEqualsTheUninterruptedOneBitForBit(Optimizer specification) {
        int n = 19;
        double[] gradient = new double[n];
        double[] whole = new double[n];
        DoubleOptimizer uninterrupted = DoubleOptimizer.of(specification, n);
        SplittableRandom random = new SplittableRandom(2);
        for (int step = 0; step < 200; step++) {
            gradient(random, gradient, 0, n);
            uninterrupted.step(whole, gradient, 0.01);
        }

        // Early on, every factor of NAdam's product of momenta counts.
        for (int broken : new int[] {3, 77}) {
            random = new SplittableRandom(2);
            double[] parts = new double[n];
            DoubleOptimizer first = DoubleOptimizer.of(specification, n);
            for (int step = 0; step < broken; step++) {
                gradient(random, gradient, 0, n);
                first.step(parts, gradient, 0.01);
            }
            double[] saved = new double[first.stateLength() + 2];
            first.copyState(saved, 1);
            DoubleOptimizer second = DoubleOptimizer.of(specification, n);
            second.step(new double[n], gradient, 1); // leaves a state behind that must not matter
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
    @MethodSource("lanewise.optimize.DoubleOptimizerTest#optimizers")
    void aResetOptimizerIsANewOne(Optimizer specification) {
        double[] gradient = {1, -2, 0.5};
        double[] expected = new double[3];
        DoubleOptimizer.of(specification, 3).step(expected, gradient, 0.1);
        DoubleOptimizer optimizer = DoubleOptimizer.of(specification, 3);
        for (int step = 0; step < 5; step++) {
            optimizer.step(new double[3], gradient, 0.1);
        }
        optimizer.reset();
        double[] parameters = new double[3];
        optimizer.step(parameters, gradient, 0.1);
        assertArrayEquals(expected, parameters);
        assertEquals(1, optimizer.steps());
    }

    /** A state that nothing has happened to can be saved and restored as well. */
    @ParameterizedTest
    @MethodSource("lanewise.optimize.DoubleOptimizerTest#optimizers")
    void theStartCanBeRestored(Optimizer specification) {
        DoubleOptimizer optimizer = DoubleOptimizer.of(specification, 3);
        assertEquals(3, optimizer.dimension());
        double[] state = new double[optimizer.stateLength()];
        optimizer.copyState(state, 0);
        double[] gradient = {1, -2, 0.5};
        double[] expected = new double[3];
        optimizer.step(expected, gradient, 0.1);
        optimizer.step(new double[3], gradient, 0.1);
        optimizer.restore(state, 0, 0);
        assertEquals(0, optimizer.steps());
        double[] actual = new double[3];
        optimizer.step(actual, gradient, 0.1);
        assertArrayEquals(expected, actual);
    }

    /** The product of NAdam's momenta is 0 long before; nobody waits for the steps of a year. */
    @Test
    @Timeout(60)
    void nAdamIsRestoredAtOnceHoweverManyStepsItHasTaken() {
        DoubleOptimizer optimizer = DoubleOptimizer.of(NAdam.standard(), 3);
        optimizer.restore(new double[optimizer.stateLength()], 0, 1L << 53);
        double[] parameters = {1, 2, 3};
        optimizer.step(parameters, new double[] {1, -1, 0}, 0.1);
        assertTrue(parameters[0] < 1 && parameters[1] > 2 && parameters[2] == 3);
    }

    /** Also where the number of parameters is near the largest number of its type. */
    @Test
    void theSlicesOfThreadsCoverAllParameters() {
        for (int n : new int[] {1, 64, 65, 40_000, Integer.MAX_VALUE - 64, Integer.MAX_VALUE - 8}) {
            for (int threads : new int[] {1, 2, 3, 64}) {
                assertEquals(0, DoubleStandardOptimizer.edge(n, 0, threads));
                assertEquals(n, DoubleStandardOptimizer.edge(n, threads, threads));
                for (int thread = 0; thread < threads; thread++) {
                    int from = DoubleStandardOptimizer.edge(n, thread, threads);
                    int to = DoubleStandardOptimizer.edge(n, thread + 1, threads);
                    assertTrue(from <= to && (to - from) / 64 <= n / 64 / threads + 1, n + " by " + threads);
                    assertTrue(from % 64 == 0 || from == n, n + " by " + threads);
                }
            }
        }
    }
}
