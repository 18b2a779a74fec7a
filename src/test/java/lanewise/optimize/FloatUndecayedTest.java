package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static lanewise.optimize.FloatOptimizerTest.gradient;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.kernel.Parallelism;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters that weight decay leaves alone move as if there were none, and the others as if all had it: the same bits. */
@Tag("every-width")
class FloatUndecayedTest {

    static Stream<Optimizer> decaying() {
        return Stream.of(
                new Sgd(0, 0, false, 0.1), new Sgd(0.9, 0, false, 0.1), new Sgd(0.9, 0, true, 0.1),
                new Adagrad(1e-10, 0.1, 0.1), new Adadelta(0.9, 1e-6, 0.1), new RmsProp(0.99, 1e-8, 0, false, 0.1),
                new RmsProp(0.99, 1e-8, 0.9, false, 0.1), new RmsProp(0.99, 1e-8, 0, true, 0.1),
                new RmsProp(0.99, 1e-8, 0.9, true, 0.1), new Adam(0.9, 0.999, 1e-8, 0.1),
                new AdamW(0.9, 0.999, 1e-8, 0.1), new AmsGrad(0.9, 0.999, 1e-8, 0.1),
                new NAdam(0.9, 0.999, 1e-8, 0.1, 0.004), new Lion(0.9, 0.99, 0.1));
    }

    private static float[] run(FloatOptimizer optimizer, int n, boolean inParts) {
        float[] parameters = new float[n];
        for (int i = 0; i < n; i++) {
            parameters[i] = (float) Math.sin(i);
        }
        float[] gradient = new float[n];
        // Many parameters are there for the threads.
        int steps = n > 100 ? 4 : 20;
        SplittableRandom random = new SplittableRandom(5);
        for (int step = 0; step < steps; step++) {
            gradient(random, gradient, 0, n);
            if (inParts) {
                FloatPartwiseOptimizer partwise = (FloatPartwiseOptimizer) optimizer;
                for (int from = 0; from < n; from += 17) {
                    partwise.stepPart(parameters, from, Math.min(17, n - from), gradient, from, 0.01);
                }
                partwise.endStep();
            } else {
                optimizer.step(parameters, gradient, 0.01);
            }
        }
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("decaying")
    void stretches(Optimizer rule) {
        for (int n : new int[] {1, 16, 17, 100, 40_000}) {
            float[] all = run(FloatOptimizer.of(rule, n), n, false);
            float[] none = run(FloatOptimizer.of(WithoutDecay.of(rule), n), n, false);
            for (int[] undecayed : new int[][] {{}, {0, 0}, {0, n}, {0, 1}, {n - 1, n},
                {n / 3, n / 2, n / 2, n - n / 4}}) {
                float[] expected = all.clone();
                for (int k = 0; k < undecayed.length; k += 2) {
                    System.arraycopy(
                            none, undecayed[k], expected, undecayed[k], undecayed[k + 1] - undecayed[k]);
                }
                float[] some = run(FloatOptimizer.of(rule, n, null, undecayed), n, false);
                float[] parts = run(FloatOptimizer.of(rule, n, null, undecayed), n, true);
                float[] shared;
                try (Parallelism threads = Parallelism.of(3)) {
                    shared = run(FloatOptimizer.of(rule, n, threads, undecayed), n, false);
                }
                String name = rule + ", " + n + " parameters";
                assertArrayEquals(expected, some, name);
                assertArrayEquals(expected, parts, name);
                assertArrayEquals(expected, shared, name);
                assertTrue(n < 3 || all[1] != none[1], "decay must show");
            }
        }
    }

    @Test
    void stretchesThatAreNoneAreRefused() {
        String pairs = "; it takes pairs of a first index and one behind the last, ascending, up to 5";
        assertMessage("undecayed holds 2 numbers, of which number 1 is 6" + pairs,
                () -> FloatOptimizer.of(AdamW.standard(), 5, null, new int[] {0, 6}));
        assertMessage("undecayed holds 4 numbers, of which number 2 is 1" + pairs,
                () -> FloatOptimizer.of(AdamW.standard(), 5, null, new int[] {0, 2, 1, 3}));
        assertMessage("undecayed holds 1 number, of which number 0 is 2" + pairs,
                () -> FloatOptimizer.of(AdamW.standard(), 5, null, new int[] {2}));
        assertMessage("undecayed holds 2 numbers, of which number 0 is -1" + pairs,
                () -> FloatOptimizer.of(AdamW.standard(), 5, null, new int[] {-1, 2}));
    }
}
