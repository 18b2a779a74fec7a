// Generated from FloatOptimizerTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.kernel.Parallelism;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("every-width")
class DoubleOptimizerTest {

    /** 9.1e-13 in double, 4.9e-4 in double: 4,096 units in the last place after 1,000 steps. */
    private static final double TOLERANCE = 4096 * Math.ulp(1.0);

    private static final double GUARD = -12345.5;

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                Sgd.plain(),
                Sgd.plain().withWeightDecay(0.1),
                Sgd.withMomentum(0.9),
                Sgd.withMomentum(0.9).withWeightDecay(0.1),
                new Sgd(0.8, 0.3, false, 0.1),
                Sgd.withNesterov(0.9),
                Sgd.withNesterov(0.9).withWeightDecay(0.1),
                Adagrad.standard(),
                new Adagrad(1e-6, 0.5, 0.1),
                Adadelta.standard(),
                new Adadelta(0.8, 1e-4, 0.1),
                RmsProp.standard(),
                RmsProp.standard().withWeightDecay(0.1),
                RmsProp.standard().withMomentum(0.9),
                RmsProp.standard().withCentered(true),
                RmsProp.standard().withCentered(true).withMomentum(0.9).withWeightDecay(0.1),
                Adam.standard(),
                new Adam(0.8, 0.99, 1e-4, 0.1),
                new Adam(0, 0, 1e-4, 0),
                AdamW.standard(),
                new AdamW(0.8, 0.99, 1e-4, 0.1),
                AmsGrad.standard(),
                new AmsGrad(0.8, 0.99, 1e-4, 0.1),
                NAdam.standard(),
                new NAdam(0.8, 0.99, 1e-4, 0.1, 1e-2),
                Lion.standard(),
                new Lion(0.8, 0.95, 0.1));
    }

    /** Gradients of all sizes, with a part that stays, so that momentum has something to gather. */
    static void gradient(SplittableRandom random, double[] g, int offset, int n) {
        for (int i = 0; i < n; i++) {
            g[offset + i] = ((0.3 + random.nextDouble(-1, 1)) * Math.pow(10, i % 5 - 2));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void agreesWithThePlainFormulasForAThousandSteps(Optimizer specification) {
        assertEquals(0, difference(specification), TOLERANCE);
    }

    /** The largest difference to the plain formulas after 1,000 steps, relative to parameters above 1. */
    static double difference(Optimizer specification) {
        int n = 37;
        int po = 3;
        int go = 5;
        SplittableRandom random = new SplittableRandom(1);
        double[] parameters = new double[n + 7];
        double[] gradient = new double[n + 7];
        Arrays.fill(parameters, GUARD);
        double[] theta = new double[n];
        double[] plainGradient = new double[n];
        for (int i = 0; i < n; i++) {
            parameters[po + i] = random.nextDouble(-2, 2);
            theta[i] = parameters[po + i];
        }
        DoubleOptimizer optimizer = DoubleOptimizer.of(specification, n);
        PlainOptimizer plain = new PlainOptimizer(specification, n);
        for (int step = 0; step < 1000; step++) {
            gradient(random, gradient, go, n);
            for (int i = 0; i < n; i++) {
                plainGradient[i] = gradient[go + i];
            }
            double rate = 0.01 / (1 + 0.01 * step);
            double[] before = gradient.clone();
            optimizer.step(parameters, po, gradient, go, rate);
            plain.step(theta, plainGradient, rate);
            assertArrayEquals(before, gradient, "a step must not change the gradient");
        }
        assertEquals(1000, optimizer.steps());
        double largest = 0;
        for (int i = 0; i < parameters.length; i++) {
            if (i < po || i >= po + n) {
                assertEquals(GUARD, parameters[i], "guard at " + i);
            } else {
                double expected = theta[i - po];
                largest = Math.max(largest, Math.abs(expected - parameters[i]) / Math.max(1, Math.abs(expected)));
            }
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void threadsShareAStepWithTheBitsOfOne(Optimizer specification) {
        int n = DoubleOptimizer.LEAST_TO_SHARE + 77;
        double[] gradient = new double[n + 2];
        double[] expected = new double[n + 3];
        double[] actual = new double[n + 3];
        try (Parallelism threads = Parallelism.of(3)) {
            DoubleOptimizer alone = DoubleOptimizer.of(specification, n);
            DoubleOptimizer together = DoubleOptimizer.of(specification, n, threads);
            SplittableRandom random = new SplittableRandom(3);
            for (int step = 0; step < 4; step++) {
                gradient(random, gradient, 1, n);
                alone.step(expected, 2, gradient, 1, 0.01);
                together.step(actual, 2, gradient, 1, 0.01);
            }
            assertArrayEquals(expected, actual);
            double[] state = new double[alone.stateLength()];
            double[] sharedState = new double[together.stateLength()];
            alone.copyState(state, 0);
            together.copyState(sharedState, 0);
            assertArrayEquals(state, sharedState);
            assertEquals(4, together.steps());
        }
    }

    /** A thread sees its own slice only, so what its gradient overlaps may be another one's parameters. */
    @Test
    void partsThatAreNotAmongTheParametersAreNamed() {
        DoublePartwiseOptimizer optimizer = (DoublePartwiseOptimizer) DoubleOptimizer.of(Adam.standard(), 5);
        double[] parameters = {1, 2, 3, 4, 5};
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> optimizer.stepPart(parameters, 3, 3, new double[3], 0, 0.1));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> optimizer.stepPart(parameters, -1, 3, new double[3], 0, 0.1));
        assertThrows(
                IllegalArgumentException.class,
                () -> optimizer.stepPart(parameters, 0, 3, new double[3], 0, Double.NaN));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, parameters);
        assertEquals(0, optimizer.steps());
    }

    @Test
    void overlappingArraysAreRefusedBeforeThreadsStart() {
        int n = DoubleOptimizer.LEAST_TO_SHARE;
        double[] both = new double[2 * n];
        Arrays.fill(both, 1);
        double[] before = both.clone();
        try (Parallelism threads = Parallelism.of(2)) {
            DoubleOptimizer optimizer = DoubleOptimizer.of(Sgd.plain(), n, threads);
            String message = assertThrows(
                    IllegalArgumentException.class, () -> optimizer.step(both, 0, both, n - 1, 0.1)).getMessage();
            assertEquals(
                    "parameters and gradient overlap in one array, from offsets 0 and " + (n - 1) + "; keep them apart",
                    message);
            assertArrayEquals(before, both);
            assertEquals(0, optimizer.steps());
            optimizer.step(both, 0, both, n, 0.1);
            assertEquals(0.9, both[n - 1]);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aStepAllocatesNothing(Optimizer specification) {
        int n = 100;
        DoubleOptimizer optimizer = DoubleOptimizer.of(specification, n);
        double[] parameters = new double[n];
        double[] gradient = new double[n];
        gradient(new SplittableRandom(3), gradient, 0, n);
        long bytes = AllocatedBytes.once(() -> {
            for (int step = 0; step < 500; step++) {
                optimizer.step(parameters, gradient, 1e-3);
            }
        });
        assertEquals(0, bytes, "bytes allocated by 500 steps");
    }

    @Test
    void parametersAndGradientAreTwo() {
        double[] both = {1, 2, 3, 4};
        for (Optimizer optimizer : List.of(Sgd.plain(), Adam.standard(), Lion.standard())) {
            DoubleOptimizer execution = DoubleOptimizer.of(optimizer, 2);
            assertEquals(
                    "parameters and gradient overlap in one array, from offsets 1 and 0; keep them apart",
                    assertThrows(IllegalArgumentException.class, () -> execution.step(both, 1, both, 0, 0.1))
                            .getMessage());
            assertArrayEquals(new double[] {1, 2, 3, 4}, both);
            execution.step(both, 0, both, 2, 0);
            assertEquals(1, execution.steps());
        }
    }

    @Test
    void badInputIsNamedAndNothingIsChanged() {
        DoubleOptimizer optimizer = DoubleOptimizer.of(Adam.standard(), 3);
        double[] parameters = {1, 2, 3};
        double[] gradient = {1, 1, 1};
        assertMessage(
                "learningRate is NaN; it must be finite and not negative",
                assertThrows(
                        IllegalArgumentException.class, () -> optimizer.step(parameters, gradient, Double.NaN)));
        assertMessage(
                "learningRate is -0.1; it must be finite and not negative",
                assertThrows(IllegalArgumentException.class, () -> optimizer.step(parameters, gradient, -0.1)));
        assertMessage(
                "parameters has 3 elements; 3 from offset 1 do not lie inside it",
                assertThrows(
                        IndexOutOfBoundsException.class, () -> optimizer.step(parameters, 1, gradient, 0, 0.1)));
        assertMessage(
                "gradient has 2 elements; 3 from offset 0 do not lie inside it",
                assertThrows(
                        IndexOutOfBoundsException.class, () -> optimizer.step(parameters, new double[2], 0.1)));
        assertMessage(
                "state has 5 elements; 6 from offset 0 do not lie inside it",
                assertThrows(IndexOutOfBoundsException.class, () -> optimizer.restore(new double[5], 0, 1)));
        assertMessage(
                "state has 5 elements; 6 from offset 0 do not lie inside it",
                assertThrows(IndexOutOfBoundsException.class, () -> optimizer.copyState(new double[5], 0)));
        assertMessage(
                "steps is -1; a step counter is at least 0",
                assertThrows(IllegalArgumentException.class, () -> optimizer.restore(new double[6], 0, -1)));
        assertMessage(
                "dimension is 0; it must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> DoubleOptimizer.of(Adam.standard(), 0)));
        assertMessage(
                "dimension is 1500000000; the state of " + Adam.standard()
                        + " would be 3000000000 elements, more than one array can hold",
                assertThrows(
                        IllegalArgumentException.class, () -> DoubleOptimizer.of(Adam.standard(), 1_500_000_000)));
        double[] both = {1, 2, 3, 4, 5};
        assertThrows(IllegalArgumentException.class, () -> optimizer.step(both, 0, both, 2, 0.1), "overlap");
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, both);
        assertArrayEquals(new double[] {1, 2, 3}, parameters);
        assertEquals(0, optimizer.steps());
        double[] state = new double[6];
        optimizer.copyState(state, 0);
        assertArrayEquals(new double[6], state);
    }

    private static void assertMessage(String expected, Exception exception) {
        assertEquals(expected, exception.getMessage());
    }
}
