package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** A user's activation, layer or loss in float only is checked from outside, and the report says to how many digits. */
class FloatOnlyPartsTest {

    /** An activation without its double form. */
    private record OnlyActivation(Activation.Custom whole) implements Activation.Custom {
        @Override
        public String name() {
            return "narrow " + whole.name();
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            whole.forward(n, z, zOffset, y, yOffset);
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            whole.backward(n, z, zOffset, delta, deltaOffset);
        }
    }

    /** An activation whose double form lacks the way back. */
    private record Half(Activation.Custom whole) implements Activation.Custom {
        @Override
        public String name() {
            return "half";
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            whole.forward(n, z, zOffset, y, yOffset);
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            whole.backward(n, z, zOffset, delta, deltaOffset);
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            whole.forward(n, z, zOffset, y, yOffset);
        }
    }

    /** A layer without its double form. */
    private record OnlyLayer(Layer.Custom whole) implements Layer.Custom {
        @Override
        public String name() {
            return "narrow " + whole.name();
        }

        @Override
        public int outputs(int inputs) {
            return whole.outputs(inputs);
        }

        @Override
        public int parameters(int inputs) {
            return whole.parameters(inputs);
        }

        @Override
        public void initialize(int inputs, RandomGenerator random, double[] parameters) {
            whole.initialize(inputs, random, parameters);
        }

        @Override
        public int kept(int inputs) {
            return whole.kept(inputs);
        }

        @Override
        public void forward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset) {
            whole.forward(rows, inputs, parameters, p, x, xOffset, y, yOffset, kept, keptOffset);
        }

        @Override
        public void backward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int g) {
            whole.backward(rows, inputs, parameters, p, x, xOffset, y, yOffset, kept, keptOffset, dy, dyOffset, dx,
                    dxOffset, gradient, g);
        }
    }

    /** A loss without its double form. */
    private record OnlyLoss(Loss.Custom whole) implements Loss.Custom {
        @Override
        public String name() {
            return "narrow " + whole.name();
        }

        @Override
        public float rowLoss(
                int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            return whole.rowLoss(outputs, y, yOffset, t, tOffset, delta, deltaOffset);
        }
    }

    private static Network withActivation(Activation activation) {
        return Network.inputs(4).dense(7, activation).dense(3).softmaxCrossEntropy();
    }

    /** A network for each kind of part, whose derivative is multiplied by a factor. */
    private static List<Network> networks(double factor) {
        return List.of(
                withActivation(new OnlyActivation(new CustomParts.InverseSquareRoot(factor))),
                Network.inputs(4).dense(6, Activation.TANH).layer(new OnlyLayer(new CustomParts.Bilinear(factor)))
                        .dense(2).meanSquaredError(),
                Network.inputs(4).dense(6, Activation.TANH).dense(3)
                        .loss(new OnlyLoss(new CustomParts.PseudoHuber(factor))),
                Network.inputs(4).residual(f -> f.dropout(0.3).batchNorm()
                        .dense(4, new OnlyActivation(new CustomParts.InverseSquareRoot(factor)))).dense(3)
                        .softmaxCrossEntropy());
    }

    @Test
    void rightOnesPassToTheDigitsOfFloat() {
        List<String> parts = List.of("activation narrow inverse square root", "layer narrow bilinear",
                "loss narrow pseudo-huber", "activation narrow inverse square root");
        int undecided = 0;
        int entries = 0;
        for (int k = 0; k < parts.size(); k++) {
            for (long seed = 1; seed <= 10; seed++) {
                GradientReport report = GradientCheck.of(networks(1).get(k)).rows(7).seed(seed).run();
                assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
                assertEquals("compared in float, from outside, as the " + parts.get(k) + " has no double form and the "
                        + "network therefore no reference; tolerance 2.0e-03 of an entry and 2.0e-03 of the largest in "
                        + "its block", report.method());
                assertTrue(report.toString().contains(report.method()), report::toString);
                assertTrue(report.json().contains("\"method\": \"compared in float"), report::json);
                assertTrue(report.kernels().isEmpty(), "there is nothing that a second hop could compare with");
                undecided += report.dimension() - report.count(Outcome.PASS);
                entries += report.dimension();
            }
        }
        assertTrue(undecided <= entries / 50, undecided + " of " + entries + " entries undecided");
    }

    @Test
    void wrongOnesFail() {
        int found = 0;
        for (Network network : networks(1.05)) {
            for (long seed = 1; seed <= 5; seed++) {
                GradientReport report = GradientCheck.of(network).rows(7).seed(seed).run();
                assertEquals(Verdict.FAILED, report.verdict(), report::toString);
                GradientReport fast = GradientCheck.of(network).rows(7).seed(seed).mode(Mode.FAST).run();
                assertNotEquals(Verdict.PASSED, fast.verdict(), fast::toString);
                found += fast.verdict() == Verdict.FAILED ? 1 : 0;
            }
        }
        assertTrue(found >= 15, "fast mode found " + found + " of 20");
        // What float cannot tell is not called wrong either.
        for (Network network : networks(1 + 1e-5)) {
            assertNotEquals(Verdict.FAILED, GradientCheck.of(network).rows(7).seed(1).run().verdict());
        }
    }

    /** Kinks of such a part are seen from outside as well. */
    @Test
    void kinksAreNoFailures() {
        for (long seed = 1; seed <= 200; seed++) {
            Network network = Network.inputs(4).dense(9, new OnlyActivation(new CustomKinksTest.Rectifier(1)))
                    .dense(3).loss(new OnlyLoss(new CustomKinksTest.AbsoluteError(1)));
            for (Mode mode : List.of(Mode.FULL, Mode.FAST)) {
                GradientReport report = GradientCheck.of(network).seed(seed).mode(mode).run();
                assertNotEquals(Verdict.FAILED, report.verdict(), report::toString);
            }
        }
    }

    @Test
    void partsWithADoubleFormAreComparedInDouble() {
        GradientReport report = GradientCheck.of(withActivation(new CustomParts.InverseSquareRoot(1))).run();
        assertEquals("compared in double; tolerance 1.0e-07 of an entry and 1.0e-09 of the largest in its block",
                report.method());
        assertEquals(2, report.kernels().size());
    }

    @Test
    void halfADoubleFormIsNone() {
        GradientReport report = GradientCheck.of(withActivation(new Half(new CustomParts.InverseSquareRoot(1)))).run();
        assertTrue(report.method().startsWith("compared in float, from outside, as the activation half has no double"),
                report.method());
    }

    @Test
    void ownToleranceCounts() {
        GradientReport report = GradientCheck.of(networks(1).getFirst()).tolerance(new Tolerance(0.1, 0.05)).run();
        assertTrue(report.method().endsWith("tolerance 1.0e-01 of an entry and 5.0e-02 of the largest in its block"));
    }

    @Test
    void trainingThemInDoubleSaysWhatIsMissing() {
        List<String> messages = List.of(
                "the activation narrow inverse square root has no double form; override its methods of double[] too, or use the Float"
                        + " classes",
                "the layer narrow bilinear has no double form; override its methods of double[] too, or use the Float"
                        + " classes",
                "the loss narrow pseudo-huber has no double form; override its methods of double[] too, or use the Float"
                        + " classes");
        for (int k = 0; k < messages.size(); k++) {
            Network network = networks(1).get(k);
            RandomProblem problem = RandomProblem.of(network, 2, new SplittableRandom(1));
            DoubleBackprop backprop = DoubleBackprop.of(network, 2);
            assertEquals(messages.get(k), assertThrows(UnsupportedOperationException.class,
                    () -> backprop.valueAndGradient(problem.parameters(), problem.x(), problem.y(), 2,
                            new double[problem.parameters().length]))
                    .getMessage());
        }
    }

    /** Overridden only to throw, without a word: it is there, so it is called. */
    @Test
    void aDoubleFormThatThrowsIsNamed() {
        record Throwing(Loss.Custom whole) implements Loss.Custom {
            @Override
            public String name() {
                return "log-cosh";
            }

            @Override
            public float rowLoss(
                    int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
                return whole.rowLoss(outputs, y, yOffset, t, tOffset, delta, deltaOffset);
            }

            @Override
            public double rowLoss(
                    int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
                throw new UnsupportedOperationException();
            }
        }
        Network network = Network.inputs(4).dense(3).loss(new Throwing(new CustomParts.PseudoHuber(1)));
        assertEquals(
                "the double form of the loss log-cosh threw java.lang.UnsupportedOperationException; leave it out, and"
                        + " the part is checked in float",
                assertThrows(IllegalStateException.class, () -> GradientCheck.of(network).run()).getMessage());
    }
}
