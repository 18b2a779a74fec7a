package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.FloatObjective;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** Parts of a user's own that change what they may only read, or do not overwrite what they write, are named. */
class ContractTest {

    /** y = θ·x with one parameter, right but for one deed, in float or in both forms. */
    private record Scale(Deed deed, boolean inDoubleToo) implements Layer.Custom {

        enum Deed {
            NONE, CLAMPS_X, DOUBLES_DY, CLIPS_PARAMETER, CHANGES_Y, WRITES_BESIDE, ADDS_TO_GRADIENT, LEAVES_GRADIENT, ADDS_TO_DX, KEEPS_Y, COMPUTES_NAN
        }

        @Override
        public String name() {
            return "scale";
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public int parameters(int inputs) {
            return 1;
        }

        private boolean does(Deed which) {
            return deed == which;
        }

        @Override
        public void forward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset) {
            for (int i = 0; i < rows * inputs; i++) {
                if (!does(Deed.KEEPS_Y) || i > 0) {
                    y[yOffset + i] = parameters[p] * x[xOffset + i];
                }
                if (does(Deed.CLAMPS_X) && inDoubleToo) {
                    x[xOffset + i] = Math.max(x[xOffset + i], 0);
                }
            }
        }

        @Override
        public void backward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
                int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
                double[] gradient, int g) {
            if (!(does(Deed.ADDS_TO_GRADIENT) && inDoubleToo) && !does(Deed.LEAVES_GRADIENT)) {
                gradient[g] = 0;
            }
            for (int i = 0; i < rows * inputs; i++) {
                if (!does(Deed.LEAVES_GRADIENT)) {
                    gradient[g] += dy[dyOffset + i] * x[xOffset + i];
                }
                dx[dxOffset + i] = parameters[p] * dy[dyOffset + i];
                if (does(Deed.DOUBLES_DY) && inDoubleToo) {
                    dy[dyOffset + i] *= 2;
                }
                if (does(Deed.CHANGES_Y) && inDoubleToo) {
                    y[yOffset + i] = 0;
                }
            }
            if (does(Deed.COMPUTES_NAN)) {
                gradient[g] = Double.NaN;
            }
        }

        @Override
        public void forward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset) {
            for (int i = 0; i < rows * inputs; i++) {
                if (!does(Deed.KEEPS_Y) || i > 0) {
                    y[yOffset + i] = parameters[p] * x[xOffset + i];
                }
                if (does(Deed.CLAMPS_X)) {
                    x[xOffset + i] = Math.max(x[xOffset + i], 0);
                }
            }
        }

        @Override
        public void backward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
                int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset,
                float[] gradient, int g) {
            if (!does(Deed.ADDS_TO_GRADIENT) && !does(Deed.LEAVES_GRADIENT)) {
                gradient[g] = 0;
            }
            for (int i = 0; i < rows * inputs; i++) {
                if (!does(Deed.LEAVES_GRADIENT)) {
                    gradient[g] += dy[dyOffset + i] * x[xOffset + i];
                }
                float slope = parameters[p] * dy[dyOffset + i];
                dx[dxOffset + i] = does(Deed.ADDS_TO_DX) ? dx[dxOffset + i] + slope : slope;
                if (does(Deed.DOUBLES_DY)) {
                    dy[dyOffset + i] *= 2;
                }
                if (does(Deed.CHANGES_Y)) {
                    y[yOffset + i] = 0;
                }
            }
            if (does(Deed.CLIPS_PARAMETER)) {
                parameters[p] = Math.max(parameters[p], 0.5f);
            }
            if (does(Deed.WRITES_BESIDE)) {
                parameters[p + 1] = 3;
            }
            if (does(Deed.COMPUTES_NAN)) {
                gradient[g] = Float.NaN;
            }
        }
    }

    private static final double[] PARAMETERS = {0.1, 0.3, -0.2, 0.4, 0.1, -0.5, 0.2, 0.05, -0.07};
    private static final double[] X = {0.5, -1, 2, -0.25, 1.5, -3};
    private static final double[] Y = {1, 0, -1, 2};

    private static GradientReport report(Scale.Deed deed, boolean inDoubleToo) {
        Network network = Network.inputs(3).layer(new Scale(deed, inDoubleToo)).dense(2).meanSquaredError();
        return GradientCheck.of(network).parameters(PARAMETERS).data(X, Y, 2).run();
    }

    private static void assertNamed(String sentence, Scale.Deed deed) {
        for (boolean inDoubleToo : new boolean[] {false, true}) {
            GradientReport report = report(deed, inDoubleToo);
            assertEquals(List.of(sentence), report.problems(), report::toString);
            assertEquals(Verdict.FAILED, report.verdict());
            assertTrue(report.toString().contains("problem: " + sentence), report::toString);
            // Whatever it did is put right: the numbers are those of the formulas.
            assertTrue(report.kernels().stream().allMatch(KernelReport::passed), report::toString);
        }
    }

    @Test
    void arraysThatMayOnlyBeRead() {
        report(Scale.Deed.NONE, true).assertPassed();
        assertNamed("the layer scale changes its inputs x, which it may only read; let it change a copy",
                Scale.Deed.CLAMPS_X);
        assertNamed("the layer scale changes its output derivatives dy, which it may only read; let it change a copy",
                Scale.Deed.DOUBLES_DY);
        assertNamed("the layer scale changes its outputs y, which it may only read; let it change a copy",
                Scale.Deed.CHANGES_Y);
        assertNamed("the layer scale changes its parameters, which it may only read; let it change a copy",
                Scale.Deed.CLIPS_PARAMETER);
        assertNamed("the gradient in float changed the parameters that it was handed: a part of your own writes "
                + "outside of what it is to write", Scale.Deed.WRITES_BESIDE);
    }

    @Test
    void arraysThatMustBeOverwritten() {
        assertNamed("the layer scale does not overwrite its gradient: it adds to what stands there; set it to 0 first",
                Scale.Deed.ADDS_TO_GRADIENT);
        assertNamed("the layer scale does not overwrite its input derivatives dx: it adds to what stands there; set it "
                + "to 0 first", Scale.Deed.ADDS_TO_DX);
        GradientReport leaves = report(Scale.Deed.LEAVES_GRADIENT, true);
        assertEquals(List.of("the layer scale does not overwrite its gradient: it leaves entries as they were; write "
                + "every one"), leaves.problems());
        assertEquals(List.of("the layer scale does not overwrite its outputs y: it leaves entries as they were; write "
                + "every one"), report(Scale.Deed.KEEPS_Y, true).problems());
        // NaN that a layer computes is no matter of what stood there.
        GradientReport nan = report(Scale.Deed.COMPUTES_NAN, true);
        assertEquals(1, nan.problems().size(), nan::toString);
        assertTrue(nan.problems().getFirst().startsWith("NONFINITE"), nan::toString);
    }

    /** Inside a residual block too, whose layers are parts like any other. */
    @Test
    void partsInsideResidualBlocks() {
        Network network = Network.inputs(3).residual(f -> f.layer(new Scale(Scale.Deed.DOUBLES_DY, true))).dense(2)
                .meanSquaredError();
        GradientReport report = GradientCheck.of(network).mode(Mode.FAST).run();
        assertEquals(1, report.problems().size(), report::toString);
        assertTrue(report.problems().getFirst().startsWith("the layer scale changes its output derivatives dy"));
    }

    /** z², which doubles its pre-activations in place on the way back, in float. */
    private record Squaring() implements Activation.Custom {

        @Override
        public String name() {
            return "squaring";
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = z[zOffset + i] * z[zOffset + i];
            }
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                z[zOffset + i] *= 2;
                delta[deltaOffset + i] *= z[zOffset + i];
            }
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            for (int i = 0; i < n; i++) {
                y[yOffset + i] = z[zOffset + i] * z[zOffset + i];
            }
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            for (int i = 0; i < n; i++) {
                delta[deltaOffset + i] *= 2 * z[zOffset + i];
            }
        }
    }

    /** The squared error, in float only; it changes its targets, and adds to its derivatives. */
    private record Greedy() implements Loss.Custom {

        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public float rowLoss(
                int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            float sum = 0;
            for (int j = 0; j < outputs; j++) {
                float e = y[yOffset + j] - t[tOffset + j];
                t[tOffset + j] = e;
                delta[deltaOffset + j] += 2 * e;
                sum += e * e;
            }
            return sum;
        }
    }

    @Test
    void activationsAndLosses() {
        GradientReport activation = GradientCheck
                .of(Network.inputs(3).dense(4, new Squaring()).dense(2).meanSquaredError()).run();
        assertEquals(
                List.of("the activation squaring changes its pre-activations z, which it may only read; let it change "
                        + "a copy"),
                activation.problems(), activation::toString);
        // Without a double form there is no reference, and float is what is watched.
        GradientReport loss = GradientCheck.of(Network.inputs(3).dense(2).loss(new Greedy())).run();
        assertEquals(
                List.of("the loss greedy changes its targets t, which it may only read; let it change a copy",
                        "the loss greedy does not overwrite its derivative delta: it adds to what stands there; set it "
                                + "to 0 first"),
                loss.problems(), loss::toString);
        assertEquals(0, loss.count(Outcome.FAIL), loss::toString);
        assertTrue(loss.method().contains("as the loss greedy has no double form"), loss::method);
    }

    /** The value alone may not change parameters either. */
    @Test
    void floatObjectiveWhoseValueChangesItsParameters() {
        float[][] handed = {null};
        FloatObjective impure = new FloatObjective() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double value(float[] p) {
                handed[0] = p.clone();
                double value = p[0] * p[0] + p[1] * p[1];
                p[0] = 7;
                return value;
            }

            @Override
            public double valueAndGradient(float[] p, float[] g) {
                g[0] = 2 * p[0];
                g[1] = 2 * p[1];
                return p[0] * p[0] + p[1] * p[1];
            }
        };
        double[] mine = {1, 2};
        GradientReport report = GradientCheck.of(impure).parameters(mine).run();
        assertEquals(List.of("an evaluation changed the parameters that it was handed"), report.problems());
        assertEquals(Verdict.FAILED, report.verdict());
        assertArrayEquals(new float[] {1, 2}, handed[0]);
        assertArrayEquals(new double[] {1, 2}, mine);
        assertEquals(0, report.count(Outcome.FAIL), report::toString);
    }
}
