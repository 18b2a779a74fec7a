package lanewise.verification;

import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.FloatObjective;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;

/** Second derivatives: products with vectors, and the symmetry that only the gradient of a function has. */
class SecondOrderTest {

    static final int N = 6;

    static double[] point(long seed) {
        return new SplittableRandom(seed).doubles(N, -1.5, 1.5).toArray();
    }

    /** Σ sin(pᵢ)·pⱼ² over neighbours, whose second derivatives are easily written down. */
    static DoubleObjective smooth() {
        return objective(N, p -> {
            double sum = 0;
            for (int i = 0; i < N - 1; i++) {
                sum += Math.sin(p[i]) * p[i + 1] * p[i + 1];
            }
            return sum;
        }, p -> {
            double[] g = new double[N];
            for (int i = 0; i < N - 1; i++) {
                g[i] += Math.cos(p[i]) * p[i + 1] * p[i + 1];
                g[i + 1] += 2 * Math.sin(p[i]) * p[i + 1];
            }
            return g;
        });
    }

    static double[] hessianTimes(double[] p, double[] v) {
        double[] product = new double[N];
        for (int i = 0; i < N - 1; i++) {
            product[i] += -Math.sin(p[i]) * p[i + 1] * p[i + 1] * v[i] + 2 * Math.cos(p[i]) * p[i + 1] * v[i + 1];
            product[i + 1] += 2 * Math.cos(p[i]) * p[i + 1] * v[i] + 2 * Math.sin(p[i]) * v[i + 1];
        }
        return product;
    }

    @Test
    void productsAreAsExactAsTheirBoundsSay() {
        double worst = 0;
        for (long seed = 1; seed <= 200; seed++) {
            double[] p = point(seed);
            double[] v = new SplittableRandom(-seed).doubles(N, -1, 1).toArray();
            double size = Math.pow(10, seed % 7 - 3);
            Arrays.setAll(v, i -> v[i] * size);
            SecondOrderReport second = GradientCheck.of(smooth()).parameters(p).secondOrder(v).run().assertPassed()
                    .secondOrder();
            double[] exact = hessianTimes(p, v);
            for (int i = 0; i < N; i++) {
                double error = Math.abs(second.product()[i] - exact[i]);
                assertTrue(error <= second.error()[i], "error " + error + ", bound " + second.error()[i]);
                worst = Math.max(worst, second.error()[i] / size);
            }
        }
        assertTrue(worst < 1e-9, "the bounds are " + worst);
    }

    @Test
    void networksAreSymmetric() {
        for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID, Activation.GELU, Activation.RELU)) {
            for (Loss loss : List.of(Loss.SOFTMAX_CROSS_ENTROPY, Loss.MEAN_SQUARED_ERROR)) {
                Network network = Network.inputs(4).dense(7, activation).layerNorm().dense(5, activation).dense(3)
                        .l2(0.01).loss(loss);
                for (long seed = 1; seed <= 5; seed++) {
                    GradientReport report = GradientCheck.of(network).seed(seed).secondOrder().run();
                    report.assertPassed();
                    assertEquals(SecondOrder.ROUNDS * 8, report.secondOrder().symmetry().size());
                    assertTrue(report.toString().contains("second order: PASSED, u'Hv and v'Hu are equal in 24 of 24"),
                            report::toString);
                }
            }
        }
    }

    /** Right at the point, so that no difference of values finds it, and a rotation away from it. */
    private static Differentiated twisted(ReferenceFunction function, double[] at, double twist) {
        return new Differentiated() {
            @Override
            public int dimension() {
                return function.dimension();
            }

            @Override
            public double value(double[] p) {
                return function.value(p);
            }

            @Override
            public double valueAndGradient(double[] p, double[] gradient) {
                double value = function.valueAndGradient(p, gradient);
                gradient[2] += twist * (p[5] - at[5]);
                gradient[5] -= twist * (p[2] - at[2]);
                return value;
            }
        };
    }

    @Test
    void gradientOfNothingIsFoundOnlyBySecondOrder() {
        Network network = Network.inputs(4).dense(7, Activation.TANH).dense(3).softmaxCrossEntropy();
        for (long seed = 1; seed <= 10; seed++) {
            RandomProblem problem = RandomProblem.of(network, 5, new SplittableRandom(seed));
            ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
            ReferenceFunction right = new ReferenceFunction(reference, problem.x(), problem.y(), 5);
            for (double twist : new double[] {1e-4, 1}) {
                GradientCheck check = GradientCheck.of("twisted", twisted(right, problem.parameters(), twist))
                        .parameters(problem.parameters()).blocks(ParameterBlock.of(reference.layout())).seed(seed);
                assertEquals(Verdict.PASSED, check.run().verdict());
                GradientReport report = check.secondOrder().run();
                assertEquals(Verdict.FAILED, report.verdict(), report::toString);
                assertTrue(report.toString().contains("the gradient of no function"), report::toString);
                Entry worst = report.secondOrder().symmetry().getFirst();
                assertEquals(Outcome.FAIL, worst.outcome());
                assertTrue(worst.place().startsWith("second order of layer 1 weights"), worst.place());
                // The other blocks have nothing to do with the two entries.
                assertEquals(SecondOrder.ROUNDS, report.secondOrder().counts().get(Outcome.FAIL));
            }
            assertEquals(Verdict.PASSED, GradientCheck.of("straight", twisted(right, problem.parameters(), 0))
                    .parameters(problem.parameters()).blocks(ParameterBlock.of(reference.layout())).secondOrder().run()
                    .verdict());
        }
    }

    @Test
    void linearFunctionsHaveNoSecondOrder() {
        DoubleObjective linear = objective(3, p -> p[0] - 2 * p[1] + 0.1 * p[2], _ -> new double[] {1, -2, 0.1});
        SecondOrderReport second = GradientCheck.of(linear).parameters(new double[] {0.3, 1.7, -2}).secondOrder().run()
                .assertPassed().secondOrder();
        for (int i = 0; i < 3; i++) {
            assertEquals(0, second.product()[i]);
            assertTrue(second.error()[i] < 1e-9);
        }
    }

    /** A gradient that jumps has no second derivative there: nothing is claimed. */
    @Test
    void kinksAreNoFailures() {
        DoubleObjective hinge = objective(2, p -> Math.abs(p[0]) + p[1] * p[1],
                p -> new double[] {p[0] > 0 ? 1 : -1, 2 * p[1]});
        GradientReport at = GradientCheck.of(hinge).parameters(new double[] {0, 1}).secondOrder().run();
        assertEquals(Verdict.NOT_VERIFIED, at.secondOrder().verdict(), at::toString);
        assertEquals(SecondOrder.ROUNDS, at.secondOrder().counts().get(Outcome.KINK));
        assertEquals(Double.POSITIVE_INFINITY, at.secondOrder().error()[0]);
        GradientCheck.of(hinge).parameters(new double[] {0.5, 1}).secondOrder().run().assertPassed();
        int undecided = 0;
        for (long seed = 0; seed < 50; seed++) {
            Network network = Network.inputs(6).dense(20, Activation.RELU).dense(10, Activation.RELU).dense(3)
                    .softmaxCrossEntropy();
            GradientReport report = GradientCheck.of(network).seed(seed).mode(Mode.SAMPLE).secondOrder().run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            undecided += report.secondOrder().verdict() == Verdict.PASSED ? 0 : 1;
        }
        assertTrue(undecided <= 5, undecided + " of 50 not decided");
    }

    @Test
    void floatObjectivesToTheirDigits() {
        FloatObjective quadratic = new FloatObjective() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double valueAndGradient(float[] p, float[] g) {
                g[0] = 2 * p[0] + p[1];
                g[1] = p[0] + 4 * p[1];
                return p[0] * p[0] + p[0] * p[1] + 2 * p[1] * p[1];
            }
        };
        double[] p = {1.25, -0.75};
        SecondOrderReport second = GradientCheck.of(quadratic).parameters(p).secondOrder(new double[] {1, 0}).run()
                .secondOrder();
        assertNotEquals(Verdict.FAILED, second.verdict());
        assertEquals(2, second.product()[0], second.error()[0]);
        assertEquals(1, second.product()[1], second.error()[1]);
        assertTrue(second.error()[0] < 0.01, "bound " + second.error()[0]);
    }

    @Test
    void stopsAndReports() {
        int[] asked = {0};
        GradientReport stopped = GradientCheck.of(smooth()).parameters(point(1)).secondOrder()
                .stopWhen(() -> ++asked[0] > N + 1).run();
        assertEquals(1, stopped.secondOrder().symmetry().size());
        assertEquals(Verdict.NOT_VERIFIED, stopped.verdict());
        assertTrue(stopped.undecided().getFirst().startsWith("stopped after 7 of 9"), stopped::toString);
        assertNull(GradientCheck.of(smooth()).parameters(point(1)).run().secondOrder());
        String json = GradientCheck.of(smooth()).parameters(point(1)).secondOrder(new double[] {1, 0, 0, 0, 0, 0}).run()
                .json();
        assertTrue(json.contains("\"secondOrder\": {\"verdict\": \"PASSED\", \"symmetry\": [{\"place\": "), json);
        assertTrue(json.contains("\"vector\": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], \"product\": ["), json);
    }

    @Test
    void badVectorsAreRefused() {
        GradientCheck check = GradientCheck.of(smooth()).parameters(point(1));
        assertEquals("every element of v is 0; H·0 is 0 for every H",
                assertThrows(IllegalArgumentException.class, () -> check.secondOrder(new double[N])).getMessage());
        assertEquals("v has 2 elements; the function has 6 parameters", assertThrows(IllegalArgumentException.class,
                () -> check.secondOrder(new double[] {1, 2}).run()).getMessage());
    }

    static DoubleObjective parabola(double curvature, double slope) {
        return objective(1, p -> curvature / 2 * p[0] * p[0] + slope * p[0],
                p -> new double[] {curvature * p[0] + slope});
    }

    /** S is the change of the gradient along v, as u sees it, and that of the value. */
    @Test
    void scaleIsTheSizeOfTheChangesAlongTheVector() {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (long seed = 0; seed < 40; seed++) {
            // At the bottom of a parabola: v·h·u, which is what is compared.
            for (Entry entry : GradientCheck.of(parabola(0x1p-6, -0x1p-4)).parameters(new double[] {4}).seed(seed)
                    .secondOrder().run().secondOrder().symmetry()) {
                assertEquals(1.01e-7 * Math.abs(entry.analytic()), entry.tolerance(), 1e-6 * entry.tolerance());
            }
            // Of a line: v·g alone, v being the parameter times 0.5 to 1.5.
            for (Entry entry : GradientCheck.of(parabola(0, 0x1p-4)).parameters(new double[] {8}).seed(seed)
                    .secondOrder().run().assertPassed().secondOrder().symmetry()) {
                double size = entry.tolerance() / (1e-9 * 8 * 0x1p-4);
                smallest = Math.min(smallest, size);
                largest = Math.max(largest, size);
            }
        }
        assertEquals(0.5, smallest, 0.05);
        assertEquals(1.5, largest, 0.05);
        // Where the gradient is infinite beside the point the slope alone is left.
        DoubleObjective edge = objective(1, p -> p[0] <= 1 ? p[0] : Double.POSITIVE_INFINITY,
                p -> new double[] {p[0] <= 1 ? 1 : Double.POSITIVE_INFINITY});
        assertNotEquals(Verdict.PASSED,
                GradientCheck.of(edge).parameters(new double[] {1}).secondOrder().run().verdict());
    }

    /** 25 of the first order, 4 nudges, 2 of a rough H·u, 6 along each of two vectors in 3 rounds, and 6 for the product. */
    @Test
    void gradientsAreCounted() {
        assertEquals(25 + 4 + 3 * (2 + 6 + 6) + 6, GradientCheck.of(parabola(1, 1)).parameters(new double[] {2})
                .secondOrder().run().assertPassed().evaluations());
    }

    /** What the README says: 34 and 18 per block where the first steps decide; several times as many beside kinks. */
    @Test
    void theCostIsWhatTheReadmeSays() {
        for (Activation activation : new Activation[] {Activation.TANH, Activation.SIGMOID}) {
            Network network = Network.inputs(5).dense(7, activation).dense(3).softmaxCrossEntropy();
            long first = GradientCheck.of(network).run().evaluations();
            assertEquals(34 + 18 * 4,
                    GradientCheck.of(network).secondOrder().run().assertPassed().evaluations() - first);
        }
        DoubleObjective cubes = objective(4, p -> Arrays.stream(p).map(v -> Math.abs(v) * v * v).sum(),
                p -> Arrays.stream(p).map(v -> 3 * v * Math.abs(v)).toArray());
        GradientCheck check = GradientCheck.of(cubes).parameters(new double[] {0, 1e-5, 0.3, -0.2});
        long first = check.run().evaluations();
        long more = check.secondOrder().run().evaluations() - first;
        assertTrue(more > 2 * (34 + 18), "evaluations " + more);
    }

    /** A gradient that moves by more than rounding when its parameters are nudged is known to fewer digits. */
    @Test
    void noiseOfTheGradientIsPartOfTheBound() {
        // The second term is 0 at every point of the formula; what a nudge adds to the parameter, it loses.
        DoubleObjective rough = objective(1, p -> p[0] * p[0],
                p -> new double[] {2 * p[0] + 1e9 * ((1e8 + p[0]) - 1e8 - p[0])});
        SecondOrderReport second = GradientCheck.of(rough).parameters(new double[] {1024})
                .secondOrder(new double[] {1}).run().secondOrder();
        assertTrue(second.error()[0] > 1e-4, "bound " + second.error()[0]);
        assertEquals(2, second.product()[0], second.error()[0]);
    }

    @Test
    void aProductThatWasNotReachedIsUnknown() {
        int[] asked = {0};
        GradientReport stopped = GradientCheck.of(smooth()).parameters(point(1)).secondOrder()
                .stopWhen(() -> ++asked[0] > N + 3 + 2).run();
        assertEquals(Double.POSITIVE_INFINITY, stopped.secondOrder().error()[N - 1]);
        assertTrue(stopped.secondOrder().error()[0] < 1e-6, stopped::toString);
    }
}
