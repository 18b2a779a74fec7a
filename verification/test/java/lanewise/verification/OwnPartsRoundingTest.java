package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import org.junit.jupiter.api.Test;

/** What the second hop allows in float: for parts of one's own, at any scale, and where numbers underflow. */
class OwnPartsRoundingTest {

    /** An activation whose derivative in float is multiplied by a factor. */
    private record Own(String name, DoubleUnaryOperator value, DoubleUnaryOperator slope, double factor)
            implements
                Activation.Custom {
        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = (float) value.applyAsDouble(z[zOffset + i]);
            }
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= (float) (factor * slope.applyAsDouble(z[zOffset + i]));
            }
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = value.applyAsDouble(z[zOffset + i]);
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= slope.applyAsDouble(z[zOffset + i]);
            }
        }
    }

    private static GradientReport check(Activation activation, long seed) {
        return GradientCheck.of(Network.inputs(3).dense(4, activation).dense(2).meanSquaredError()).seed(seed).run();
    }

    private static List<Own> steep(double factor) {
        return List.of(new Own("exponential", Math::exp, Math::exp, factor),
                new Own("fifth power", z -> Math.pow(z, 5), z -> 5 * Math.pow(z, 4), factor),
                new Own("hyperbolic sine", Math::sinh, Math::cosh, factor),
                new Own("exponential of the square", z -> Math.exp(z * z), z -> 2 * z * Math.exp(z * z), factor),
                new Own("signed root", z -> Math.signum(z) * Math.sqrt(Math.abs(z)),
                        z -> 0.5 / Math.sqrt(Math.abs(z)), factor));
    }

    @Test
    void aWrongSlopeInFloatIsFoundHoweverSteepTheFunctionIsElsewhere() {
        for (long seed = 0; seed < 10; seed++) {
            for (double factor : new double[] {2, 1.5, 1.001, 0, -1}) {
                for (Own wrong : steep(factor)) {
                    GradientReport report = check(wrong, seed);
                    assertEquals(Verdict.FAILED, report.verdict(), report::toString);
                }
            }
            for (Own right : steep(1)) {
                GradientReport report = check(right, seed);
                assertEquals(Verdict.PASSED, report.verdict(), report::toString);
            }
        }
    }

    /** An activation that takes a difference of numbers around 1 in float, times a factor. */
    private record Cancelling(String name, UnaryOperator<Float> inFloat, DoubleUnaryOperator value,
            DoubleUnaryOperator slope, double factor) implements Activation.Custom {
        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = (float) factor * inFloat.apply(z[zOffset + i]);
            }
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= (float) slope.applyAsDouble(z[zOffset + i]);
            }
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = value.applyAsDouble(z[zOffset + i]);
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= slope.applyAsDouble(z[zOffset + i]);
            }
        }
    }

    private static List<Cancelling> cancelling(double factor) {
        return List.of(
                new Cancelling("exponential less 1", z -> (float) Math.exp(z) - 1f, Math::expm1, Math::exp, factor),
                new Cancelling("exponential less 1 in double too", z -> (float) Math.exp(z) - 1f, z -> Math.exp(z) - 1,
                        Math::exp, factor),
                new Cancelling("softplus less its value at 0",
                        z -> (float) Math.log(1f + (float) Math.exp(z)) - (float) Math.log(2),
                        z -> Math.log1p(Math.exp(z)) - Math.log(2), z -> 1 / (1 + Math.exp(-z)), factor),
                new Cancelling("root less 1", z -> (float) Math.sqrt(1f + z * z) - 1f,
                        z -> z * z / (Math.sqrt(1 + z * z) + 1), z -> z / Math.sqrt(1 + z * z), factor));
    }

    /** Near 0 such a difference has lost most of its digits, and is as right as float allows. */
    @Test
    void aDifferenceThatCancelsIsNotWrong() {
        for (double scale : new double[] {1, 0.01, 1e-3, 1e-4, 1e-6}) {
            for (Cancelling right : cancelling(1)) {
                for (long seed = 0; seed < 5; seed++) {
                    GradientReport report = scaled(right, scale, seed);
                    report.kernels().forEach(kernel -> assertTrue(kernel.passed(), report::toString));
                }
            }
        }
        for (double factor : new double[] {1.001, 0.9, 2, -1}) {
            for (Cancelling wrong : cancelling(factor)) {
                for (long seed = 0; seed < 5; seed++) {
                    GradientReport report = scaled(wrong, 1, seed);
                    assertEquals(Verdict.FAILED, report.verdict(), report::toString);
                }
            }
        }
    }

    private static GradientReport scaled(Activation activation, double scale, long seed) {
        Network network = Network.inputs(3).dense(4, activation).dense(2).meanSquaredError();
        double[] parameters = DoubleInitialization.of(network, seed);
        Arrays.setAll(parameters, i -> scale * parameters[i]);
        return GradientCheck.of(network).parameters(parameters).seed(seed).run();
    }

    /** Outside of its domain a function is not finite; inside, it is as good as any. */
    @Test
    void partsThatEndSomewhere() {
        for (long seed = 0; seed < 10; seed++) {
            GradientReport root = check(new Own("root", z -> Math.sqrt(z + 10), z -> 0.5 / Math.sqrt(z + 10), 1), seed);
            assertEquals(Verdict.PASSED, root.verdict(), root::toString);
        }
        Layer.Custom logarithm = new Scaled("log scale", (t, x) -> Math.log(t) * x, (t, x) -> x / t,
                (t, _) -> Math.log(t),
                5e-4);
        Network scaled = Network.inputs(3).dense(4, Activation.TANH).layer(logarithm).dense(2).meanSquaredError();
        GradientReport report = GradientCheck.of(scaled).parameters(DoubleInitialization.of(scaled, 1)).run();
        assertEquals(Verdict.PASSED, report.verdict(), report::toString);
        Layer.Custom power = new Scaled("power", (t, x) -> t * x * Math.sqrt(x), (_, x) -> x * Math.sqrt(x),
                (t, x) -> 1.5 * t * Math.sqrt(x), 1);
        Network behind = Network.inputs(3).dense(4, Activation.SIGMOID).layer(power).dense(2).meanSquaredError();
        GradientReport close = GradientCheck.of(behind).parameters(withBias(behind, -8)).run();
        assertEquals(Verdict.PASSED, close.verdict(), close::toString);
    }

    /** A saturated function whose slope is computed from its value is exact to the digits of 1, not to its own. */
    @Test
    void saturatedFunctionsOfOnesOwn() {
        record FromValue() implements Activation.Custom {
            @Override
            public String name() {
                return "tanh from its value";
            }

            @Override
            public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
                for (int i = 0; i < n; i++) {
                    y[yOffset + i] = (float) Math.tanh(z[zOffset + i]);
                }
            }

            @Override
            public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
                for (int i = 0; i < n; i++) {
                    float t = (float) Math.tanh(z[zOffset + i]);
                    delta[deltaOffset + i] *= 1 - t * t;
                }
            }

            @Override
            public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
                for (int i = 0; i < n; i++) {
                    y[yOffset + i] = Math.tanh(z[zOffset + i]);
                }
            }

            @Override
            public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
                for (int i = 0; i < n; i++) {
                    double t = Math.tanh(z[zOffset + i]);
                    delta[deltaOffset + i] *= 1 - t * t;
                }
            }
        }
        Network network = Network.inputs(4).dense(7, new FromValue()).dense(5, new FromValue()).dense(3)
                .softmaxCrossEntropy();
        for (int seed = 0; seed < 40; seed++) {
            double[] parameters = DoubleInitialization.of(network, seed);
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] *= 1 + seed / 2;
            }
            GradientReport report = GradientCheck.of(network).parameters(parameters).seed(seed).run();
            report.kernels().forEach(kernel -> assertTrue(kernel.passed(), report::toString));
        }
    }

    private static double[] withBias(Network network, double bias) {
        double[] parameters = DoubleInitialization.of(network, 1);
        parameters[ParameterLayout.of(network).block(0, ParameterLayout.Kind.BIASES).offset()] = bias;
        return parameters;
    }

    @Test
    void whatUnderflowsInFloatIsNoError() {
        for (Activation activation : List.of(Activation.SIGMOID, Activation.SILU, Activation.SOFTPLUS, Activation.MISH,
                Activation.GELU, Activation.GELU_TANH, Activation.ELU, Activation.TANH)) {
            Network network = Network.inputs(3).dense(4, activation).dense(2).meanSquaredError();
            for (double bias : new double[] {-10, -13, -20, -60, -88, -95, -104, -120, -200}) {
                GradientReport report = GradientCheck.of(network).parameters(withBias(network, bias)).run();
                assertEquals(Verdict.PASSED, report.verdict(), report::toString);
            }
        }
        Network linear = Network.inputs(3).dense(2).meanSquaredError();
        for (double scale : new double[] {1e-15, 1e-19, 1e-20, 1e-22, 1e-25}) {
            SplittableRandom random = new SplittableRandom(1);
            double[] x = random.doubles(12, -scale, scale).toArray();
            double[] y = random.doubles(8, -scale, scale).toArray();
            double[] parameters = random.doubles(8, -scale, scale).toArray();
            GradientReport report = GradientCheck.of(linear).parameters(parameters).data(x, y, 4).run();
            report.kernels().forEach(kernel -> assertTrue(kernel.passed(), report::toString));
        }
        Network softmax = Network.inputs(2).dense(3).softmaxCrossEntropy();
        GradientReport certain = GradientCheck.of(softmax)
                .parameters(new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 150, 0,
                    -150})
                .data(new double[] {1, 2, 3, 4}, new double[] {0, 0}, 2).run();
        assertEquals(Verdict.PASSED, certain.verdict(), certain::toString);
    }

    /** Where nothing bounds the rounding, nothing is claimed. */
    @Test
    void withoutABoundNothingIsCompared() {
        ParameterBlock block = new ParameterBlock("weights", 0, 1, 1);
        KernelReport open = new KernelReport("gradient", 0x1p-24, 16, 1, 1, 0.5,
                List.of(new KernelReport.Block(block, "[0, 0]", Double.NaN, 1, 2, Double.NaN)), "");
        assertFalse(open.passed());
        assertFalse(open.failed());
        assertEquals(Verdict.NOT_VERIFIED, open.verdict());
        assertTrue(open.describe().startsWith("gradient against the reference: NOT VERIFIED, worst error 0.00"),
                open::describe);
        assertTrue(open.describe().contains("weights [0, 0] computed 1.000000000 reference 2.000000000 not compared"),
                open::describe);
    }
}
