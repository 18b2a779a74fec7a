package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every backward kernel is the derivative of its forward kernel; the float one is close to the double one. */
class ActivationDerivativeTest {

    private static final int N = 400;

    interface Forward {
        void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
    }

    interface Backward {
        void apply(int n, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset);
    }

    interface FloatForward {
        void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
    }

    interface FloatBackward {
        void apply(int n, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset);
    }

    /** An activation; {@code fromOutput} tells what its backward kernel takes. */
    record Activation(
            String name, boolean fromOutput, Forward forward, Backward backward, FloatForward floatForward,
            FloatBackward floatBackward) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Activation> activations() {
        return List.of(
                new Activation("sigmoid", true, DoubleActivation::sigmoid, DoubleActivation::sigmoidBackward,
                        FloatActivation::sigmoid, FloatActivation::sigmoidBackward),
                new Activation("tanh", true, DoubleActivation::tanh, DoubleActivation::tanhBackward,
                        FloatActivation::tanh, FloatActivation::tanhBackward),
                new Activation("relu", true, DoubleActivation::relu, DoubleActivation::reluBackward,
                        FloatActivation::relu, FloatActivation::reluBackward),
                new Activation("leakyRelu", true,
                        (n, x, xo, y, yo) -> DoubleActivation.leakyRelu(n, 0.25, x, xo, y, yo),
                        (n, y, yo, d, o, dx, p) -> DoubleActivation.leakyReluBackward(n, 0.25, y, yo, d, o, dx, p),
                        (n, x, xo, y, yo) -> FloatActivation.leakyRelu(n, 0.25f, x, xo, y, yo),
                        (n, y, yo, d, o, dx, p) -> FloatActivation.leakyReluBackward(n, 0.25f, y, yo, d, o, dx, p)),
                new Activation("elu", true,
                        (n, x, xo, y, yo) -> DoubleActivation.elu(n, 1.5, x, xo, y, yo),
                        (n, y, yo, d, o, dx, p) -> DoubleActivation.eluBackward(n, 1.5, y, yo, d, o, dx, p),
                        (n, x, xo, y, yo) -> FloatActivation.elu(n, 1.5f, x, xo, y, yo),
                        (n, y, yo, d, o, dx, p) -> FloatActivation.eluBackward(n, 1.5f, y, yo, d, o, dx, p)),
                new Activation("hardSigmoid", true, DoubleActivation::hardSigmoid,
                        DoubleActivation::hardSigmoidBackward,
                        FloatActivation::hardSigmoid, FloatActivation::hardSigmoidBackward),
                new Activation("hardTanh", true, DoubleActivation::hardTanh, DoubleActivation::hardTanhBackward,
                        FloatActivation::hardTanh, FloatActivation::hardTanhBackward),
                new Activation("hardSwish", false, DoubleActivation::hardSwish, DoubleActivation::hardSwishBackward,
                        FloatActivation::hardSwish, FloatActivation::hardSwishBackward),
                new Activation("softplus", false, DoubleActivation::softplus, DoubleActivation::softplusBackward,
                        FloatActivation::softplus, FloatActivation::softplusBackward),
                new Activation("silu", false, DoubleActivation::silu, DoubleActivation::siluBackward,
                        FloatActivation::silu, FloatActivation::siluBackward),
                new Activation("mish", false, DoubleActivation::mish, DoubleActivation::mishBackward,
                        FloatActivation::mish, FloatActivation::mishBackward),
                new Activation("gelu", false, DoubleActivation::gelu, DoubleActivation::geluBackward,
                        FloatActivation::gelu, FloatActivation::geluBackward),
                new Activation("geluTanh", false, DoubleActivation::geluTanh, DoubleActivation::geluTanhBackward,
                        FloatActivation::geluTanh, FloatActivation::geluTanhBackward));
    }

    /** From −10 to 10, between the kinks at −3, −1, 0, 1 and 3. */
    private static double point(int i) {
        return -10 + 20 * (i + 0.37) / N;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void backwardIsTheDerivative(Activation activation) {
        double h = 0x1p-17;
        double[] x = new double[N];
        double[] left = new double[N];
        double[] right = new double[N];
        double[] y = new double[N];
        double[] dy = new double[N];
        double[] dx = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = point(i);
            left[i] = x[i] - h;
            right[i] = x[i] + h;
            dy[i] = 0.5 + i / (double) N;
        }
        activation.forward.apply(N, x, 0, y, 0);
        activation.forward.apply(N, left, 0, left, 0);
        activation.forward.apply(N, right, 0, right, 0);
        activation.backward.apply(N, activation.fromOutput ? y : x, 0, dy, 0, dx, 0);
        for (int i = 0; i < N; i++) {
            // The difference of two values of size |y| is rounded by |y|·2⁻⁵²/h; its own error is h²·|f‴|/6.
            double difference = (right[i] - left[i]) / (2 * h) * dy[i];
            double tolerance = 2 * dy[i] * (8 * Math.ulp(Math.max(Math.abs(y[i]), 0x1p-10)) / h + h * h);
            assertEquals(difference, dx[i], tolerance, "x = " + x[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void floatIsCloseToDouble(Activation activation) {
        float[] x = new float[N];
        float[] y = new float[N];
        float[] dx = new float[N];
        float[] one = new float[N];
        double[] exactX = new double[N];
        double[] exactY = new double[N];
        double[] exactDx = new double[N];
        double[] exactOne = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = (float) point(i);
            exactX[i] = x[i];
            one[i] = 1;
            exactOne[i] = 1;
        }
        activation.floatForward.apply(N, x, 0, y, 0);
        activation.forward.apply(N, exactX, 0, exactY, 0);
        activation.floatBackward.apply(N, activation.fromOutput ? y : x, 0, one, 0, dx, 0);
        activation.backward.apply(N, activation.fromOutput ? exactY : exactX, 0, exactOne, 0, exactDx, 0);
        for (int i = 0; i < N; i++) {
            // In the tail the rounding of an exponent up to x³/7 counts.
            double ulps = 10 + 4.0 * x[i] * x[i];
            assertEquals(exactY[i], y[i], ulps * Math.ulp((float) exactY[i]), "value at " + x[i]);
            assertEquals(exactDx[i], dx[i], 0x1p-22 * Math.max(1, Math.abs(exactDx[i])), "derivative at " + x[i]);
        }
    }

    /** Infinite inputs give limits, NaN is not swallowed. */
    @ParameterizedTest
    @MethodSource("activations")
    void ends(Activation activation) {
        float[] x = {Float.NEGATIVE_INFINITY, -3e38f, Float.NaN, 3e38f, Float.POSITIVE_INFINITY};
        float[] y = new float[5];
        float[] dx = new float[5];
        activation.floatForward.apply(5, x, 0, y, 0);
        activation.floatBackward.apply(5, activation.fromOutput ? y : x, 0, new float[] {1, 1, 1, 1, 1}, 0, dx, 0);
        assertTrue(Float.isNaN(y[2]), "the value of NaN");
        for (int i = 0; i < 5; i++) {
            if (i != 2) {
                boolean bounded = !activation.name.equals("leakyRelu") && (i < 2 || y[i] <= 1);
                assertTrue(!Float.isNaN(y[i]) && (!bounded || Math.abs(y[i]) < 2), "value " + y[i] + " at " + x[i]);
                assertTrue(dx[i] >= 0 && dx[i] <= 1, "derivative " + dx[i] + " at " + x[i]);
            }
        }
    }
}
