package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** A user's own activation, layer or loss may have kinks that the reference cannot know of. */
class CustomKinksTest {

    /** A row of zeros and biases of zero put every pre-activation on the kink, where the left slope is right. */
    @Test
    void startingOnTheKinkIsNoFailure() {
        Network activation = Network.inputs(3).dense(5, new Rectifier(1)).dense(2).meanSquaredError();
        Network layer = Network.inputs(3).dense(5).layer(new RectifierLayer(1)).dense(2).meanSquaredError();
        Network inside = Network.inputs(3).residual(f -> f.dense(3, new Rectifier(1))).dense(2).meanSquaredError();
        for (Network network : new Network[] {activation, layer, inside}) {
            for (long seed = 1; seed <= 10; seed++) {
                double[] x = new double[3 * 3];
                SplittableRandom random = new SplittableRandom(seed);
                Arrays.setAll(x, i -> i < 3 ? 0 : random.nextDouble(-1, 1));
                double[] y = random.doubles(3 * 2, -1, 1).toArray();
                GradientReport report = GradientCheck.of(network).parameters(DoubleInitialization.of(network, seed))
                        .data(x, y, 3).run();
                assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
                assertTrue(report.count(Outcome.KINK) > 0, report::toString);
            }
        }
        Network loss = Network.inputs(3).dense(2).loss(new AbsoluteError(1));
        double[] p = DoubleInitialization.of(loss, 1);
        GradientReport report = GradientCheck.of(loss).parameters(p).data(new double[3], new double[2], 1).run();
        // The slopes to both sides are 1 and −1; differences give the 0 of their mean.
        assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
    }

    @Test
    void randomKinksNeverFailAndHardlyDisturb() {
        int undecided = 0;
        int entries = 0;
        for (int seed = 0; seed < 100; seed++) {
            Network network = seed % 2 == 0
                    ? Network.inputs(4).dense(9, new Rectifier(1)).dense(7, new Rectifier(1)).dense(3)
                            .softmaxCrossEntropy()
                    : Network.inputs(4).dense(9, Activation.RELU).layer(new RectifierLayer(1)).dense(3)
                            .loss(new AbsoluteError(1));
            GradientReport report = GradientCheck.of(network).seed(seed).run();
            assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            undecided += report.dimension() - report.count(Outcome.PASS);
            entries += report.dimension();
            GradientReport fast = GradientCheck.of(network).seed(seed).mode(Mode.FAST).run();
            assertNotEquals(Verdict.FAILED, fast.verdict(), fast::toString);
        }
        assertTrue(undecided <= entries / 500, undecided + " of " + entries + " entries undecided");
    }

    @Test
    void aWrongSlopeBesideAKinkIsFound() {
        for (long seed = 1; seed <= 10; seed++) {
            assertFails(Network.inputs(4).dense(9, new Rectifier(1.0001)).dense(3).softmaxCrossEntropy(), seed);
            assertFails(Network.inputs(4).dense(9).layer(new RectifierLayer(1.0001)).dense(3).softmaxCrossEntropy(),
                    seed);
            assertFails(Network.inputs(4).dense(3).loss(new AbsoluteError(1.0001)), seed);
        }
    }

    private static void assertFails(Network network, long seed) {
        GradientReport report = GradientCheck.of(network).seed(seed).run();
        assertEquals(Verdict.FAILED, report.verdict(), report::toString);
        assertTrue(report.count(Outcome.FAIL) > 0, report::toString);
    }

    /** max(z, 0) with the slope times a factor, right if that is 1. */
    record Rectifier(double factor) implements Activation.Custom {
        @Override
        public String name() {
            return "rectifier";
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = Math.max(z[zOffset + i], 0);
            }
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= z[zOffset + i] > 0 ? (float) factor : 0;
            }
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = Math.max(z[zOffset + i], 0);
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= z[zOffset + i] > 0 ? factor : 0;
            }
        }
    }

    /** The same as a layer without parameters. */
    record RectifierLayer(double factor) implements Layer.Custom {
        @Override
        public String name() {
            return "rectifier";
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public int parameters(int inputs) {
            return 0;
        }

        @Override
        public void initialize(int inputs, RandomGenerator random, double[] parameters) {}

        @Override
        public int kept(int inputs) {
            return 0;
        }

        @Override
        public void forward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset) {
            new Rectifier(factor).forward(rows * inputs, x, xOffset, y, yOffset);
        }

        @Override
        public void backward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int g) {
            System.arraycopy(dy, dyOffset, dx, dxOffset, rows * inputs);
            new Rectifier(factor).backward(rows * inputs, x, xOffset, dx, dxOffset);
        }

        @Override
        public void forward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset) {
            new Rectifier(factor).forward(rows * inputs, x, xOffset, y, yOffset);
        }

        @Override
        public void backward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
                double[] gradient, int g) {
            System.arraycopy(dy, dyOffset, dx, dxOffset, rows * inputs);
            new Rectifier(factor).backward(rows * inputs, x, xOffset, dx, dxOffset);
        }
    }

    /** Mean over outputs of |y − t|, with derivative 0 at y = t, times a factor that is 1 if it is right. */
    record AbsoluteError(double factor) implements Loss.Custom {
        @Override
        public String name() {
            return "absolute error";
        }

        @Override
        public float rowLoss(
                int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            float sum = 0;
            for (int j = 0; j < outputs; j++) {
                float e = y[yOffset + j] - t[tOffset + j];
                sum += Math.abs(e);
                delta[deltaOffset + j] = (float) factor * Math.signum(e) / outputs;
            }
            return sum / outputs;
        }

        @Override
        public double rowLoss(
                int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            double sum = 0;
            for (int j = 0; j < outputs; j++) {
                double e = y[yOffset + j] - t[tOffset + j];
                sum += Math.abs(e);
                delta[deltaOffset + j] = factor * Math.signum(e) / outputs;
            }
            return sum / outputs;
        }
    }
}
