package lanewise.kernel;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Steps of the optimizers against PyTorch's formulas, written plainly in double. */
class FloatUpdateTest {

    private static final int N = 37;
    private static final int STEPS = 6;
    private static final double RATE = 0.03125;
    private static final double DECAY = 0.0625;
    private static final double EPSILON = 0x1p-20;

    /** What separates the two: roundings of a few steps, relative to parameters of size 1. */
    private static final double TOLERANCE = 200 * Math.ulp(1f);

    private final float[] g = new float[N];
    private final float[] p = new float[N];
    private final float[][] state = new float[3][N];
    private final double[] q = new double[N];
    private final double[][] plain = new double[3][N];

    private interface Kernel {
        void step(int t);
    }

    private interface Formula {
        /** The new parameter; s is the state of this element. */
        double step(int t, double gradient, double parameter, int i);
    }

    private void compare(Kernel kernel, Formula formula) {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < N; i++) {
            p[i] = (float) random.nextDouble(-1, 1);
            q[i] = p[i];
        }
        for (int t = 1; t <= STEPS; t++) {
            for (int i = 0; i < N; i++) {
                g[i] = (float) random.nextDouble(-1, 1);
                q[i] = formula.step(t, g[i], q[i], i);
            }
            kernel.step(t);
            for (int i = 0; i < N; i++) {
                assertEquals(q[i], p[i], TOLERANCE, "step " + t + ", element " + i);
                for (int s = 0; s < 3; s++) {
                    assertEquals(plain[s][i], state[s][i], TOLERANCE,
                            "state " + s + " in step " + t + ", element " + i);
                }
            }
        }
    }

    @Test
    void sgd() {
        compare(t -> FloatUpdate.sgd(N, (float) RATE, (float) DECAY, g, 0, p, 0),
                (t, d, w, i) -> w - RATE * (d + DECAY * w));
    }

    @Test
    void momentumWithDampening() {
        compare(t -> FloatUpdate.momentum(
                N, (float) RATE, (float) DECAY, 0.875f, t == 1 ? 1f : 0.75f, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] = t == 1 ? gradient : 0.875 * plain[0][i] + (1 - 0.25) * gradient;
                    return w - RATE * plain[0][i];
                });
    }

    @Test
    void nesterov() {
        compare(t -> FloatUpdate.nesterov(N, (float) RATE, (float) DECAY, 0.875f, 1f, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] = 0.875 * plain[0][i] + gradient;
                    return w - RATE * (gradient + 0.875 * plain[0][i]);
                });
    }

    @Test
    void adagrad() {
        compare(t -> FloatUpdate.adagrad(N, (float) RATE, (float) DECAY, (float) EPSILON, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] += gradient * gradient;
                    return w - RATE * gradient / (Math.sqrt(plain[0][i]) + EPSILON);
                });
    }

    @Test
    void adadelta() {
        compare(t -> FloatUpdate.adadelta(
                N, (float) RATE, (float) DECAY, 0.875f, 0.125f, (float) EPSILON, state[0], 0, state[1], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] = 0.875 * plain[0][i] + 0.125 * gradient * gradient;
                    double step = Math.sqrt(plain[1][i] + EPSILON) / Math.sqrt(plain[0][i] + EPSILON) * gradient;
                    plain[1][i] = 0.875 * plain[1][i] + 0.125 * step * step;
                    return w - RATE * step;
                });
    }

    @Test
    void rmsProp() {
        compare(t -> FloatUpdate.rmsProp(
                N, (float) RATE, (float) DECAY, 0.875f, 0.125f, (float) EPSILON, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> w - RATE * rmsStep(d + DECAY * w, i, false));
    }

    @Test
    void rmsPropMomentum() {
        compare(t -> FloatUpdate.rmsPropMomentum(
                N, (float) RATE, (float) DECAY, 0.875f, 0.125f, (float) EPSILON, 0.5f, state[0], 0, state[2], 0, g, 0,
                p, 0),
                (t, d, w, i) -> {
                    plain[2][i] = 0.5 * plain[2][i] + rmsStep(d + DECAY * w, i, false);
                    return w - RATE * plain[2][i];
                });
    }

    @Test
    void centeredRmsProp() {
        compare(t -> FloatUpdate.centeredRmsProp(
                N, (float) RATE, (float) DECAY, 0.875f, 0.125f, (float) EPSILON, state[0], 0, state[1], 0, g, 0, p, 0),
                (t, d, w, i) -> w - RATE * rmsStep(d + DECAY * w, i, true));
    }

    @Test
    void centeredRmsPropMomentum() {
        compare(t -> FloatUpdate.centeredRmsPropMomentum(
                N, (float) RATE, (float) DECAY, 0.875f, 0.125f, (float) EPSILON, 0.5f, state[0], 0, state[1], 0,
                state[2], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    plain[2][i] = 0.5 * plain[2][i] + rmsStep(d + DECAY * w, i, true);
                    return w - RATE * plain[2][i];
                });
    }

    private double rmsStep(double gradient, int i, boolean centered) {
        plain[0][i] = 0.875 * plain[0][i] + 0.125 * gradient * gradient;
        double moment = plain[0][i];
        if (centered) {
            plain[1][i] = 0.875 * plain[1][i] + 0.125 * gradient;
            moment -= plain[1][i] * plain[1][i];
        }
        return gradient / (Math.sqrt(moment) + EPSILON);
    }

    /** A constant gradient makes the variance 0, or less by rounding: the root must not be NaN. */
    @Test
    void centeredRmsPropOfAConstantGradient() {
        float[] mean = {0.3f, 0.1f, 0.7f};
        float[] square = {0.3f * 0.3f, 0.1f * 0.1f, 0.7f * 0.7f};
        float[] parameters = {1f, 1f, 1f};
        for (int t = 0; t < 50; t++) {
            FloatUpdate.centeredRmsProp(
                    3, 1e-6f, 0f, 0.9f, 0.1f, 1e-3f, square, 0, mean, 0, new float[] {0.3f, 0.1f, 0.7f}, 0, parameters,
                    0);
        }
        for (float parameter : parameters) {
            assertEquals(0.95, parameter, 0.0499, "a parameter that moved down, and is a number");
        }
    }

    @Test
    void adamAndAdamW() {
        for (double decoupled : new double[] {0, 0.0625}) {
            reset();
            compare(t -> FloatUpdate.adam(
                    N, 0f, (float) (RATE / (1 - Math.pow(0.875, t))), decoupled == 0 ? (float) DECAY : 0f,
                    (float) (1 - RATE * decoupled), 0.875f, 0.125f, 0.75f, 0.25f,
                    (float) (1 / Math.sqrt(1 - Math.pow(0.75, t))), (float) EPSILON, state[0], 0, state[1], 0, g, 0,
                    p, 0),
                    (t, d, w, i) -> {
                        double decayed = w * (1 - RATE * decoupled);
                        moments(decoupled == 0 ? d + DECAY * w : d, i);
                        double corrected = Math.sqrt(plain[1][i] / (1 - Math.pow(0.75, t))) + EPSILON;
                        return decayed - RATE * plain[0][i] / (1 - Math.pow(0.875, t)) / corrected;
                    });
        }
    }

    @Test
    void nAdam() {
        double[] products = new double[STEPS + 2];
        double[] mu = new double[STEPS + 2];
        products[0] = 1;
        for (int t = 1; t < products.length; t++) {
            mu[t] = 0.875 * (1 - 0.5 * Math.pow(0.96, t * 0.004));
            products[t] = products[t - 1] * mu[t];
        }
        compare(t -> FloatUpdate.adam(
                N, (float) (RATE * (1 - mu[t]) / (1 - products[t])),
                (float) (RATE * mu[t + 1] / (1 - products[t + 1])), (float) DECAY, 1f, 0.875f, 0.125f, 0.75f, 0.25f,
                (float) (1 / Math.sqrt(1 - Math.pow(0.75, t))), (float) EPSILON, state[0], 0, state[1], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    moments(gradient, i);
                    double denominator = Math.sqrt(plain[1][i] / (1 - Math.pow(0.75, t))) + EPSILON;
                    double next = w - RATE * (1 - mu[t]) / (1 - products[t]) * gradient / denominator;
                    return next - RATE * mu[t + 1] / (1 - products[t + 1]) * plain[0][i] / denominator;
                });
    }

    @Test
    void amsGrad() {
        compare(t -> FloatUpdate.amsGrad(
                N, (float) (RATE / (1 - Math.pow(0.875, t))), (float) DECAY, 1f, 0.875f, 0.125f, 0.75f, 0.25f,
                (float) (1 / Math.sqrt(1 - Math.pow(0.75, t))), (float) EPSILON, state[0], 0, state[1], 0, state[2], 0,
                g, 0, p, 0),
                (t, d, w, i) -> {
                    moments(d + DECAY * w, i);
                    plain[2][i] = Math.max(plain[2][i], plain[1][i]);
                    double denominator = Math.sqrt(plain[2][i]) / Math.sqrt(1 - Math.pow(0.75, t)) + EPSILON;
                    return w - RATE / (1 - Math.pow(0.875, t)) * plain[0][i] / denominator;
                });
    }

    private void moments(double gradient, int i) {
        plain[0][i] = 0.875 * plain[0][i] + 0.125 * gradient;
        plain[1][i] = 0.75 * plain[1][i] + 0.25 * gradient * gradient;
    }

    private void reset() {
        for (int s = 0; s < 3; s++) {
            state[s] = new float[N];
            plain[s] = new double[N];
        }
    }

    @Test
    void lion() {
        compare(t -> FloatUpdate.lion(
                N, (float) RATE, (float) DECAY, 0.875f, 0.125f, 0.75f, 0.25f, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double update = Math.signum(0.875 * plain[0][i] + 0.125 * d);
                    plain[0][i] = 0.75 * plain[0][i] + 0.25 * d;
                    return w * (1 - RATE * DECAY) - RATE * update;
                });
    }

    @Test
    void penaltiesAndClipping() {
        float[] x = {3f, -0.5f, 0f, -0f, Float.NaN, Float.NEGATIVE_INFINITY, 1f};
        float[] y = x.clone();
        FloatUpdate.clip(7, 1f, y, 0);
        Guarded.assertSameBits(new float[] {1f, -0.5f, 0f, -0f, Float.NaN, -1f, 1f}, y, "clip");
        y = x.clone();
        FloatUpdate.softThreshold(7, 0.5f, y, 0);
        Guarded.assertSameBits(
                new float[] {2.5f, 0f, 0f, 0f, Float.NaN, Float.NEGATIVE_INFINITY, 0.5f}, y, "soft threshold");
        y = new float[] {1f, 1f, 1f, 1f, 1f, 1f, 1f};
        FloatUpdate.addSigns(7, 0.25f, x, 0, y, 0);
        Guarded.assertSameBits(new float[] {1.25f, 0.75f, 1f, 1f, Float.NaN, 0.75f, 1.25f}, y, "signs");
    }

    /** What a step writes to its state must not be its gradient, its parameters or another part of its state. */
    @Test
    void aStepTakesSeparateArrays() {
        float[] p = {1, 2, 3};
        float[] g = {1, 1, 1};
        float[] m = new float[3];
        assertMessage("g and p are the same elements from offset 0; use separate ones",
                () -> FloatUpdate.sgd(3, 0.1f, 0, p, 0, p, 0));
        assertMessage("m and v are the same elements from offset 0; use separate ones",
                () -> FloatUpdate.adam(
                        3, 1, 0, 0, 1, 0.9f, 0.1f, 0.99f, 0.01f, 1, 0.01f, m, 0, m, 0, g, 0, p, 0));
        assertArrayEquals(new float[] {1, 2, 3}, p);
        FloatUpdate.axpy(3, 1, p, 0, p, 0);
        FloatUpdate.addSigns(3, 1, p, 0, p, 0);
        assertArrayEquals(new float[] {3, 5, 7}, p);
    }

    @Test
    void negativeLimitsAreRefused() {
        float[] p = {1, -2, 3};
        for (float wrong : new float[] {-1, Float.NaN}) {
            assertMessage("limit is " + wrong + "; it must be at least 0", () -> FloatUpdate.clip(3, wrong, p, 0));
            assertMessage("threshold is " + wrong + "; it must be at least 0",
                    () -> FloatUpdate.softThreshold(3, wrong, p, 0));
            assertMessage("slope is " + wrong + "; it must be at least 0",
                    () -> FloatActivation.leakyRelu(3, wrong, p, 0, p, 0));
            assertMessage("slope is " + wrong + "; it must be at least 0",
                    () -> FloatActivation.leakyReluBackward(3, wrong, p, 0, p, 0, p, 0));
            assertMessage("alpha is " + wrong + "; it must be at least 0",
                    () -> FloatActivation.elu(3, wrong, p, 0, p, 0));
            assertMessage("alpha is " + wrong + "; it must be at least 0",
                    () -> FloatActivation.eluBackward(3, wrong, p, 0, p, 0, p, 0));
        }
        assertArrayEquals(new float[] {1, -2, 3}, p);
    }
}
