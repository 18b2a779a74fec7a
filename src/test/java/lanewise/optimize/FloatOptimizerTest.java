package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.kernel.Parallelism;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("every-width")
class FloatOptimizerTest {

    /** 9.1e-13 in double, 4.9e-4 in float: 4,096 units in the last place after 1,000 steps. */
    private static final double TOLERANCE = 4096 * Math.ulp(1.0f);

    private static final float GUARD = -12345.5f;

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
    static void gradient(SplittableRandom random, float[] g, int offset, int n) {
        for (int i = 0; i < n; i++) {
            g[offset + i] = (float) ((0.3 + random.nextDouble(-1, 1)) * Math.pow(10, i % 5 - 2));
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
        float[] parameters = new float[n + 7];
        float[] gradient = new float[n + 7];
        Arrays.fill(parameters, GUARD);
        double[] theta = new double[n];
        double[] plainGradient = new double[n];
        for (int i = 0; i < n; i++) {
            parameters[po + i] = (float) random.nextDouble(-2, 2);
            theta[i] = parameters[po + i];
        }
        FloatOptimizer optimizer = FloatOptimizer.of(specification, n);
        PlainOptimizer plain = new PlainOptimizer(specification, n);
        for (int step = 0; step < 1000; step++) {
            gradient(random, gradient, go, n);
            for (int i = 0; i < n; i++) {
                plainGradient[i] = gradient[go + i];
            }
            double rate = 0.01 / (1 + 0.01 * step);
            float[] before = gradient.clone();
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
        int n = FloatOptimizer.LEAST_TO_SHARE + 77;
        float[] gradient = new float[n + 2];
        float[] expected = new float[n + 3];
        float[] actual = new float[n + 3];
        try (Parallelism threads = Parallelism.of(3)) {
            FloatOptimizer alone = FloatOptimizer.of(specification, n);
            FloatOptimizer together = FloatOptimizer.of(specification, n, threads);
            SplittableRandom random = new SplittableRandom(3);
            for (int step = 0; step < 4; step++) {
                gradient(random, gradient, 1, n);
                alone.step(expected, 2, gradient, 1, 0.01);
                together.step(actual, 2, gradient, 1, 0.01);
            }
            assertArrayEquals(expected, actual);
            float[] state = new float[alone.stateLength()];
            float[] sharedState = new float[together.stateLength()];
            alone.copyState(state, 0);
            together.copyState(sharedState, 0);
            assertArrayEquals(state, sharedState);
            assertEquals(4, together.steps());
        }
    }

    /** A thread sees its own slice only, so what its gradient overlaps may be another one's parameters. */
    @Test
    void partsThatAreNotAmongTheParametersAreNamed() {
        FloatPartwiseOptimizer optimizer = (FloatPartwiseOptimizer) FloatOptimizer.of(Adam.standard(), 5);
        float[] parameters = {1, 2, 3, 4, 5};
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> optimizer.stepPart(parameters, 3, 3, new float[3], 0, 0.1));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> optimizer.stepPart(parameters, -1, 3, new float[3], 0, 0.1));
        assertThrows(
                IllegalArgumentException.class,
                () -> optimizer.stepPart(parameters, 0, 3, new float[3], 0, Double.NaN));
        assertArrayEquals(new float[] {1, 2, 3, 4, 5}, parameters);
        assertEquals(0, optimizer.steps());
    }

    @Test
    void overlappingArraysAreRefusedBeforeThreadsStart() {
        int n = FloatOptimizer.LEAST_TO_SHARE;
        float[] both = new float[2 * n];
        Arrays.fill(both, 1);
        float[] before = both.clone();
        try (Parallelism threads = Parallelism.of(2)) {
            FloatOptimizer optimizer = FloatOptimizer.of(Sgd.plain(), n, threads);
            String message = assertThrows(
                    IllegalArgumentException.class, () -> optimizer.step(both, 0, both, n - 1, 0.1)).getMessage();
            assertEquals(
                    "parameters and gradient overlap in one array, from offsets 0 and " + (n - 1) + "; keep them apart",
                    message);
            assertArrayEquals(before, both);
            assertEquals(0, optimizer.steps());
            optimizer.step(both, 0, both, n, 0.1);
            assertEquals(0.9f, both[n - 1]);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aStepAllocatesNothing(Optimizer specification) {
        int n = 100;
        FloatOptimizer optimizer = FloatOptimizer.of(specification, n);
        float[] parameters = new float[n];
        float[] gradient = new float[n];
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
        float[] both = {1, 2, 3, 4};
        for (Optimizer optimizer : List.of(Sgd.plain(), Adam.standard(), Lion.standard())) {
            FloatOptimizer execution = FloatOptimizer.of(optimizer, 2);
            assertEquals(
                    "parameters and gradient overlap in one array, from offsets 1 and 0; keep them apart",
                    assertThrows(IllegalArgumentException.class, () -> execution.step(both, 1, both, 0, 0.1))
                            .getMessage());
            assertArrayEquals(new float[] {1, 2, 3, 4}, both);
            execution.step(both, 0, both, 2, 0);
            assertEquals(1, execution.steps());
        }
    }

    @Test
    void badInputIsNamedAndNothingIsChanged() {
        FloatOptimizer optimizer = FloatOptimizer.of(Adam.standard(), 3);
        float[] parameters = {1, 2, 3};
        float[] gradient = {1, 1, 1};
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
                        IndexOutOfBoundsException.class, () -> optimizer.step(parameters, new float[2], 0.1)));
        assertMessage(
                "state has 5 elements; 6 from offset 0 do not lie inside it",
                assertThrows(IndexOutOfBoundsException.class, () -> optimizer.restore(new float[5], 0, 1)));
        assertMessage(
                "state has 5 elements; 6 from offset 0 do not lie inside it",
                assertThrows(IndexOutOfBoundsException.class, () -> optimizer.copyState(new float[5], 0)));
        assertMessage(
                "steps is -1; a step counter is at least 0",
                assertThrows(IllegalArgumentException.class, () -> optimizer.restore(new float[6], 0, -1)));
        assertMessage(
                "dimension is 0; it must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> FloatOptimizer.of(Adam.standard(), 0)));
        assertMessage(
                "dimension is 1500000000; the state of " + Adam.standard()
                        + " would be 3000000000 elements, more than one array can hold",
                assertThrows(
                        IllegalArgumentException.class, () -> FloatOptimizer.of(Adam.standard(), 1_500_000_000)));
        float[] both = {1, 2, 3, 4, 5};
        assertThrows(IllegalArgumentException.class, () -> optimizer.step(both, 0, both, 2, 0.1), "overlap");
        assertArrayEquals(new float[] {1, 2, 3, 4, 5}, both);
        assertArrayEquals(new float[] {1, 2, 3}, parameters);
        assertEquals(0, optimizer.steps());
        float[] state = new float[6];
        optimizer.copyState(state, 0);
        assertArrayEquals(new float[6], state);
    }

    private static void assertMessage(String expected, Exception exception) {
        assertEquals(expected, exception.getMessage());
    }
}
