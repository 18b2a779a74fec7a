package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.FloatObjective;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** Values that cancel, coarse ones, and parameters of very different sizes: right gradients are not called wrong, wrong ones do not pass. */
class LostDigitsTest {

    /** Of rows whose class is certain, the loss is far smaller than the outputs that it is computed from. */
    @Test
    void rowsThatAreCertainOfTheirClass() {
        for (Loss loss : List.of(Loss.SOFTMAX_CROSS_ENTROPY, Loss.DISTRIBUTION_CROSS_ENTROPY)) {
            Network network = Network.inputs(2).dense(3).loss(loss);
            double[] y = loss == Loss.SOFTMAX_CROSS_ENTROPY ? new double[] {0} : new double[] {1, 0, 0};
            for (double margin = 6; margin <= 60; margin += 2) {
                for (int seed = 0; seed < 10; seed++) {
                    SplittableRandom random = new SplittableRandom(seed);
                    double[] parameters = {margin, 0, 0, random.nextDouble(), random.nextDouble(), random.nextDouble(),
                        0.1 * random.nextDouble(), 0.1 * random.nextDouble(), -0.1 * random.nextDouble()};
                    double[] x = {1 + random.nextDouble() / 4, random.nextDouble(-1, 1)};
                    GradientReport report = GradientCheck.of(network).parameters(parameters).data(x, y, 1).run();
                    assertEquals(Verdict.PASSED, report.verdict(), report::toString);
                }
            }
        }
    }

    /** log Σ exp o − o₀ as written down, whose values are rounded like o₀. */
    private static DoubleObjective logSumExp(double factor) {
        return OutcomeTest.objective(2,
                p -> Math.max(p[0], p[1])
                        + Math.log(Math.exp(p[0] - Math.max(p[0], p[1])) + Math.exp(p[1] - Math.max(p[0], p[1])))
                        - p[0],
                p -> new double[] {-factor / (1 + Math.exp(p[0] - p[1])), factor / (1 + Math.exp(p[0] - p[1]))});
    }

    private static FloatObjective logSumExpInFloat(double factor) {
        return new FloatObjective() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double valueAndGradient(float[] p, float[] g) {
                float largest = Math.max(p[0], p[1]);
                float sum = (float) Math.exp(p[0] - largest) + (float) Math.exp(p[1] - largest);
                g[1] = (float) (factor / (1 + Math.exp(p[0] - p[1])));
                g[0] = -g[1];
                return largest + (float) Math.log(sum) - p[0];
            }
        };
    }

    @Test
    void coarseValuesContradictNothing() {
        int found = 0;
        for (double margin = 1; margin <= 45; margin += 0.37) {
            for (Mode mode : List.of(Mode.FULL, Mode.FAST)) {
                for (double factor : new double[] {1, 1.5, 0.5, -1}) {
                    double[] at = {margin - 0.3, -0.3};
                    GradientReport inDouble = GradientCheck.of(logSumExp(factor)).parameters(at).mode(mode).run();
                    GradientReport inFloat = GradientCheck.of(logSumExpInFloat(factor)).parameters(at).mode(mode).run();
                    for (GradientReport report : List.of(inDouble, inFloat)) {
                        Verdict never = factor == 1 ? Verdict.FAILED : Verdict.PASSED;
                        assertNotEquals(never, report.verdict(), () -> report.toString());
                        found += report.verdict() == Verdict.FAILED ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(found > 200, found + " wrong ones found");
    }

    /** A constant that claims a slope is still wrong where nothing is coarse. */
    @Test
    void constantsHaveNoSlope() {
        for (double slope : new double[] {1, 1e-3, 1e-8}) {
            DoubleObjective constant = OutcomeTest.objective(2, p -> 1 + p[1] * p[1],
                    p -> new double[] {slope, 2 * p[1]});
            assertEquals(Verdict.FAILED,
                    GradientCheck.of(constant).parameters(new double[] {0.4, 0.7}).run().verdict());
            DoubleObjective dead = OutcomeTest.objective(2, p -> Math.max(0, p[0]) + p[1] * p[1],
                    p -> new double[] {slope, 2 * p[1]});
            assertEquals(Verdict.FAILED, GradientCheck.of(dead).parameters(new double[] {-0.4, 0.7}).run().verdict());
        }
    }

    private static DoubleObjective mixed(double size, double factor) {
        return OutcomeTest.objective(2, p -> Math.tanh(p[1]) + p[0] / size,
                p -> new double[] {1 / size, factor / Math.pow(Math.cosh(p[1]), 2)});
    }

    @Test
    void parametersOfVeryDifferentSizesInOneBlock() {
        for (double size = 1e2; size <= 1e20; size *= 10) {
            for (double beside : new double[] {1, -0.3, 0}) {
                double[] at = {size, beside};
                for (Mode mode : List.of(Mode.FULL, Mode.FAST)) {
                    GradientReport right = GradientCheck.of(mixed(size, 1)).parameters(at).mode(mode).run();
                    assertNotEquals(Verdict.FAILED, right.verdict(), right::toString);
                    GradientReport wrong = GradientCheck.of(mixed(size, 1.1)).parameters(at).mode(mode).run();
                    assertNotEquals(Verdict.PASSED, wrong.verdict(), wrong::toString);
                }
            }
            if (size >= 1e6) {
                double[] at = {size, 1};
                assertEquals(Verdict.PASSED, GradientCheck.of(mixed(size, 1)).parameters(at).run().verdict());
                assertEquals(Verdict.FAILED, GradientCheck.of(mixed(size, 1.1)).parameters(at).run().verdict());
            }
        }
    }

    @Test
    void tinyParameters() {
        for (double size = 1e-6; size >= 1e-30; size /= 10) {
            double scale = size;
            for (double factor : new double[] {1, 1.01}) {
                DoubleObjective steep = OutcomeTest.objective(1, p -> Math.tanh(p[0] / scale),
                        p -> new double[] {factor / scale / Math.pow(Math.cosh(p[0] / scale), 2)});
                GradientReport report = GradientCheck.of(steep).parameters(new double[] {size}).run();
                assertEquals(factor == 1 ? Verdict.PASSED : Verdict.FAILED, report.verdict(), report::toString);
            }
        }
    }

    /** Squares of such numbers overflow, or underflow. */
    @Test
    void valuesAndParametersOfAnyScale() {
        for (Mode mode : List.of(Mode.FULL, Mode.FAST)) {
            for (double scale : new double[] {1e-200, 1e-160, 1, 1e160, 1e200}) {
                for (double factor : new double[] {1, 3}) {
                    DoubleObjective squares = OutcomeTest.objective(2, p -> scale * (p[0] * p[0] + p[1] * p[1]),
                            p -> new double[] {2 * factor * scale * p[0], 2 * factor * scale * p[1]});
                    Verdict expected = factor == 1 ? Verdict.PASSED : Verdict.FAILED;
                    GradientReport report = GradientCheck.of(squares).parameters(new double[] {1, 2}).mode(mode).run();
                    assertEquals(expected, report.verdict(), report::toString);
                    DoubleObjective linear = OutcomeTest.objective(2, p -> (p[0] + 2 * p[1]) / scale,
                            _ -> new double[] {factor / scale, 2 * factor / scale});
                    GradientReport moved = GradientCheck.of(linear).parameters(new double[] {scale, 3 * scale})
                            .mode(mode)
                            .run();
                    assertEquals(expected, moved.verdict(), moved::toString);
                }
            }
        }
    }
}
