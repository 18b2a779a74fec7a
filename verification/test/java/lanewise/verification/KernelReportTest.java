package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.junit.jupiter.api.Test;

/** The second hop lets a correct gradient in float pass, and no gradient that is off by more than rounding. */
class KernelReportTest {

    private static final Network NETWORK = Network.inputs(13).dense(21, Activation.RELU).dense(11, Activation.TANH)
            .dense(5).softmaxCrossEntropy();

    private static final double UNIT = 0x1p-24;

    /** The float gradient of a random problem, changed by somebody, against the reference. */
    private static KernelReport report(long seed, Consumer<double[]> change) {
        RandomProblem problem = RandomProblem.of(NETWORK, 6, new SplittableRandom(seed));
        float[] p = rounded(problem.parameters());
        float[] x = rounded(problem.x());
        float[] y = rounded(problem.y());
        float[] gradient = new float[p.length];
        double value = FloatBackprop.of(NETWORK, 6).valueAndGradient(p, x, y, 6, gradient);
        double[] computed = new double[gradient.length];
        Arrays.setAll(computed, i -> gradient[i]);
        change.accept(computed);
        ReferenceNetwork reference = ReferenceNetwork.of(NETWORK, SummationOrder.ROW_BY_ROW);
        return KernelReport.of("float", UNIT, reference, problem.parameters(), problem.x(), problem.y(), 6, value,
                computed);
    }

    /** Rounds the numbers in place, so that both sides start from the same. */
    private static float[] rounded(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
            values[i] = narrow[i];
        }
        return narrow;
    }

    @Test
    void correctGradientsPassWithRoomToSpare() {
        double worst = 0;
        for (int seed = 0; seed < 200; seed++) {
            KernelReport report = report(seed, _ -> {});
            assertTrue(report.passed(), report::describe);
            for (KernelReport.Block block : report.blocks()) {
                worst = Math.max(worst, block.ratio());
            }
        }
        assertTrue(worst < 2, "worst ratio " + worst);
        assertTrue(worst > 0.05, "a gauge that no rounding ever comes near finds nothing: " + worst);
    }

    @Test
    void ratioAndRoomBelongTogether() {
        for (KernelReport.Block block : report(3, _ -> {}).blocks()) {
            double difference = Math.abs(block.computed() - block.reference());
            assertTrue(block.ratio() > 0 && block.allowed() > 0, block::toString);
            assertEquals(block.ratio() / 16, difference / block.allowed(), 1e-12);
        }
    }

    @Test
    void wrongEntriesFail() {
        int last = NETWORK.outputs();
        assertFails(g -> g[0] *= 1.001);
        assertFails(g -> g[g.length - 1] *= 1 + 1e-4);
        assertFails(g -> g[3] = Double.NaN);
        assertFails(g -> g[g.length - 2] = Double.POSITIVE_INFINITY);
        assertFails(g -> Arrays.fill(g, g.length - last, g.length, 0));
        assertFails(g -> System.arraycopy(g.clone(), 0, g, 1, g.length - 1));
        assertFails(g -> Arrays.setAll(g, i -> -g[i]));
    }

    private static void assertFails(Consumer<double[]> change) {
        KernelReport report = report(5, change);
        assertFalse(report.passed(), report::describe);
        assertTrue(report.describe().contains("FAILED"));
    }

    /** In double all is well, in float something is too large: the report says what. */
    @Test
    void overflowOfFloatIsNamed() {
        Network network = Network.inputs(2).dense(3, Activation.TANH).dense(1).meanSquaredError();
        double[] p = new double[13];
        Arrays.fill(p, 1e20);
        GradientReport report = GradientCheck.of(network).parameters(p).data(new double[] {1, 1}, new double[1], 1)
                .run();
        KernelReport inFloat = report.kernels().getFirst();
        assertFalse(inFloat.passed());
        assertEquals("mean squared error, row 0, column 0 is 1.6000000641308081E41", inFloat.overflow());
        assertTrue(inFloat.describe()
                .endsWith("first out of range: mean squared error, row 0, column 0 is 1.6000000641308081E41"));
        assertEquals("", report.kernels().getLast().overflow());
    }

    /** Only where a computed number is not finite is there something to explain. */
    @Test
    void overflowIsLookedForWhereAComputedNumberIsNotFinite() {
        Network network = Network.inputs(1).dense(1).meanSquaredError();
        ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
        double[] p = {1e20, 0};
        double[] finite = {1, 1};
        double[] infinite = {1, Double.POSITIVE_INFINITY};
        double[] one = {1};
        assertEquals("", KernelReport.of("float", UNIT, reference, p, one, one, 1, 1, finite).overflow());
        for (KernelReport report : List.of(KernelReport.of("float", UNIT, reference, p, one, one, 1, 1, infinite),
                KernelReport.of("float", UNIT, reference, p, one, one, 1, Double.NaN, finite))) {
            assertTrue(report.overflow().startsWith("mean squared error, row 0, column 0 is 1.0"), report.overflow());
        }
        assertEquals("", KernelReport.of("double", 0x1p-53, reference, p, one, one, 1, 1, infinite).overflow());
    }

    @Test
    void theFirstOfEqualsIsShown() {
        RandomProblem problem = RandomProblem.of(NETWORK, 6, new SplittableRandom(1));
        ReferenceNetwork reference = ReferenceNetwork.of(NETWORK, SummationOrder.ROW_BY_ROW);
        double[] gradient = new double[problem.parameters().length];
        double value = reference.valueAndGradient(problem.parameters(), problem.x(), problem.y(), 6, gradient);
        for (KernelReport.Block block : of(reference, problem, value, gradient).blocks()) {
            assertEquals("[0, 0]", block.place());
            assertEquals(0, block.ratio());
        }
    }

    @Test
    void lossIsComparedToo() {
        RandomProblem problem = RandomProblem.of(NETWORK, 6, new SplittableRandom(1));
        ReferenceNetwork reference = ReferenceNetwork.of(NETWORK, SummationOrder.ROW_BY_ROW);
        double[] gradient = new double[problem.parameters().length];
        double value = reference.valueAndGradient(problem.parameters(), problem.x(), problem.y(), 6, gradient);
        assertTrue(of(reference, problem, value, gradient).passed());
        assertFalse(of(reference, problem, value * (1 + 1e-4), gradient).passed());
        assertFalse(of(reference, problem, Double.NaN, gradient).passed());
    }

    private static KernelReport of(ReferenceNetwork reference, RandomProblem problem, double value, double[] gradient) {
        return KernelReport.of("float", UNIT, reference, problem.parameters(), problem.x(), problem.y(), 6, value,
                gradient);
    }

    /** A pre-activation that float puts on the other side of the kink is rounding, not a mistake. */
    @Test
    void sideOfAKinkMayDependOnRounding() {
        Network network = Network.inputs(2).dense(1, Activation.RELU).dense(1).loss(Loss.MEAN_SQUARED_ERROR);
        double tiny = 0x1p-25;
        double[] p = {1, 1, 0, 1, 0};
        double[] x = {1, -1 + tiny};
        double[] y = {1};
        ReferenceNetwork reference = ReferenceNetwork.of(network, SummationOrder.ROW_BY_ROW);
        double[] onTheLeft = {0, 0, 0, 0, -2};
        KernelReport report = KernelReport.of("float", UNIT, reference, p, x, y, 1, 1, onTheLeft);
        assertTrue(report.passed(), report::describe);
        double[] wrong = {0, 0, 0, 0, -1};
        assertFalse(KernelReport.of("float", UNIT, reference, p, x, y, 1, 1, wrong).passed());
    }

    @Test
    void limitGrowsWithTheLengthOfSums() {
        assertEquals(16, report(1, _ -> {}).limit());
        Network wide = Network.inputs(400).dense(2).softmaxCrossEntropy();
        GradientReport report = GradientCheck.of(wide).run();
        assertEquals(20, report.kernels().getFirst().limit());
        Network many = Network.inputs(2).dense(400).meanSquaredError();
        assertEquals(20, GradientCheck.of(many).rows(3).run().kernels().getFirst().limit(), "outputs count too");
    }
}
