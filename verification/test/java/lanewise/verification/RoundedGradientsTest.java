package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoubleInitialization;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.DoubleObjective;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** Derivatives that are 0 because terms cancel, and are computed as what rounding leaves of that. */
class RoundedGradientsTest {

    private static final Mode[] MODES = {Mode.FULL, Mode.FAST, Mode.SAMPLE};

    private static final double[] X = new SplittableRandom(5).doubles(64, -2, 2).toArray();

    private static final double[] CLASSES = new SplittableRandom(6).ints(16, 0, 3).asDoubleStream().toArray();

    /** A dense layer, a batch norm behind it, which takes its biases out again, and another dense layer. */
    private static Network normalized() {
        return Network.inputs(4).dense(6).batchNorm().dense(5, Activation.TANH).dense(3).softmaxCrossEntropy();
    }

    @Test
    void biasesBeforeABatchNormAreVerified() {
        for (int seed = 0; seed < 20; seed++) {
            for (Mode mode : MODES) {
                GradientReport report = GradientCheck.of(normalized()).rows(16).seed(seed).mode(mode).run();
                assertEquals(Verdict.PASSED, report.verdict(), report::toString);
                assertEquals(List
                        .of("layer 1 biases has a gradient of rounding errors alone: the function does not depend on it"
                                + " here, as on a bias before a batch norm"),
                        report.warnings().stream().filter(
                                w -> !w.contains("is dead")).toList());
            }
        }
    }

    /** All rows alike: what is before the second batch norm cancels, and both divide rounding errors by the root of their epsilon. */
    private static Network twiceNormalized() {
        return Network.inputs(4).batchNorm().batchNorm().dense(1, Activation.HARD_SIGMOID).loss(Loss.HINGE);
    }

    @Test
    void whatIsBeforeABatchNormOfEqualRowsIsNotWrong() {
        for (int seed = 0; seed < 20; seed++) {
            RandomProblem problem = RandomProblem.of(twiceNormalized(), 63, new SplittableRandom(seed));
            for (Mode mode : MODES) {
                GradientReport report = GradientCheck.of(twiceNormalized()).parameters(problem.parameters())
                        .data(new double[252], problem.y(), 63).mode(mode).seed(seed).run();
                assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
                GradientReport outside = fromOutside(twiceNormalized(), new double[252], problem.y(), 63, g -> g)
                        .parameters(problem.parameters()).mode(mode).seed(seed).run();
                assertNotEquals(Verdict.FAILED, outside.verdict(), outside::toString);
            }
        }
    }

    /** Back-propagation of a network of which nothing is known but values; its gradient goes through {@code change}. */
    private static GradientCheck fromOutside(
            Network network, double[] x, double[] y, int rows, UnaryOperator<double[]> change) {
        DoubleBackprop backprop = DoubleBackprop.of(network, rows);
        DoubleObjective objective = new DoubleObjective() {
            @Override
            public int dimension() {
                return ParameterLayout.of(network).size();
            }

            @Override
            public double valueAndGradient(double[] parameters, double[] gradient) {
                double value = backprop.valueAndGradient(parameters, x, y, rows, gradient);
                System.arraycopy(change.apply(gradient.clone()), 0, gradient, 0, gradient.length);
                return value;
            }
        };
        return GradientCheck.of(objective).blocks(ParameterBlock.of(ParameterLayout.of(network)));
    }

    private static int biases() {
        return ParameterLayout.of(normalized()).block(0, ParameterLayout.Kind.BIASES).offset();
    }

    @Test
    void aSmallErrorInABlockOfRoundingErrorsIsFound() {
        for (double error : new double[] {1e-11, -1e-9, 1e-6, 1}) {
            for (Mode mode : MODES) {
                GradientReport report = fromOutside(normalized(), X, CLASSES, 16, g -> {
                    g[biases() + 2] += error;
                    return g;
                }).parameters(DoubleInitialization.of(normalized(), 3)).mode(mode).run();
                assertEquals(Verdict.FAILED, report.verdict(), report::toString);
            }
        }
    }

    private static GradientCheck sum(ToDoubleFunction<double[]> value, UnaryOperator<double[]> slopes, double... at) {
        return GradientCheck.of(new DoubleObjective() {
            @Override
            public int dimension() {
                return at.length;
            }

            @Override
            public double valueAndGradient(double[] parameters, double[] gradient) {
                System.arraycopy(slopes.apply(parameters.clone()), 0, gradient, 0, gradient.length);
                return value.applyAsDouble(parameters);
            }
        }).parameters(at);
    }

    /** √(1 + e²) − 1 has no digits left where e is below 10⁻⁸, and its derivative has all of them. */
    @Test
    void aLossThatLostItsDigitsIsNoContradiction() {
        for (int k = 0; k < 400; k++) {
            double e = Math.pow(10, -16 + k / 40.0) * (k % 2 == 0 ? 1 : -1);
            GradientReport report = sum(
                    p -> Math.sqrt(1 + (p[0] - 0.3) * (p[0] - 0.3)) - 1,
                    p -> new double[] {(p[0] - 0.3) / Math.sqrt(1 + (p[0] - 0.3) * (p[0] - 0.3))}, 0.3 + e).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
        }
    }
}
