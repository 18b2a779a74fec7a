// Generated from FloatUpdateTest.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Steps of the optimizers against PyTorch's formulas, written plainly in double. */
class DoubleUpdateTest {

    private static final int N = 37;
    private static final int STEPS = 6;
    private static final double RATE = 0.03125;
    private static final double DECAY = 0.0625;
    private static final double EPSILON = 0x1p-20;

    /** What separates the two: roundings of a few steps, relative to parameters of size 1. */
    private static final double TOLERANCE = 200 * Math.ulp(1.0);

    private final double[] g = new double[N];
    private final double[] p = new double[N];
    private final double[][] state = new double[3][N];
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
            p[i] = random.nextDouble(-1, 1);
            q[i] = p[i];
        }
        for (int t = 1; t <= STEPS; t++) {
            for (int i = 0; i < N; i++) {
                g[i] = random.nextDouble(-1, 1);
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
        compare(t -> DoubleUpdate.sgd(N, RATE, DECAY, g, 0, p, 0),
                (t, d, w, i) -> w - RATE * (d + DECAY * w));
    }

    @Test
    void momentumWithDampening() {
        compare(t -> DoubleUpdate.momentum(
                N, RATE, DECAY, 0.875, t == 1 ? 1.0 : 0.75, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] = t == 1 ? gradient : 0.875 * plain[0][i] + (1 - 0.25) * gradient;
                    return w - RATE * plain[0][i];
                });
    }

    @Test
    void nesterov() {
        compare(t -> DoubleUpdate.nesterov(N, RATE, DECAY, 0.875, 1.0, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] = 0.875 * plain[0][i] + gradient;
                    return w - RATE * (gradient + 0.875 * plain[0][i]);
                });
    }

    @Test
    void adagrad() {
        compare(t -> DoubleUpdate.adagrad(N, RATE, DECAY, EPSILON, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double gradient = d + DECAY * w;
                    plain[0][i] += gradient * gradient;
                    return w - RATE * gradient / (Math.sqrt(plain[0][i]) + EPSILON);
                });
    }

    @Test
    void adadelta() {
        compare(t -> DoubleUpdate.adadelta(
                N, RATE, DECAY, 0.875, 0.125, EPSILON, state[0], 0, state[1], 0, g, 0, p, 0),
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
        compare(t -> DoubleUpdate.rmsProp(
                N, RATE, DECAY, 0.875, 0.125, EPSILON, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> w - RATE * rmsStep(d + DECAY * w, i, false));
    }

    @Test
    void rmsPropMomentum() {
        compare(t -> DoubleUpdate.rmsPropMomentum(
                N, RATE, DECAY, 0.875, 0.125, EPSILON, 0.5, state[0], 0, state[2], 0, g, 0,
                p, 0),
                (t, d, w, i) -> {
                    plain[2][i] = 0.5 * plain[2][i] + rmsStep(d + DECAY * w, i, false);
                    return w - RATE * plain[2][i];
                });
    }

    @Test
    void centeredRmsProp() {
        compare(t -> DoubleUpdate.centeredRmsProp(
                N, RATE, DECAY, 0.875, 0.125, EPSILON, state[0], 0, state[1], 0, g, 0, p, 0),
                (t, d, w, i) -> w - RATE * rmsStep(d + DECAY * w, i, true));
    }

    @Test
    void centeredRmsPropMomentum() {
        compare(t -> DoubleUpdate.centeredRmsPropMomentum(
                N, RATE, DECAY, 0.875, 0.125, EPSILON, 0.5, state[0], 0, state[1], 0,
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
        double[] mean = {0.3, 0.1, 0.7};
        double[] square = {0.3 * 0.3, 0.1 * 0.1, 0.7 * 0.7};
        double[] parameters = {1.0, 1.0, 1.0};
        for (int t = 0; t < 50; t++) {
            DoubleUpdate.centeredRmsProp(
                    3, 1e-6, 0.0, 0.9, 0.1, 1e-3, square, 0, mean, 0, new double[] {0.3, 0.1, 0.7}, 0, parameters,
                    0);
        }
        for (double parameter : parameters) {
            assertEquals(0.95, parameter, 0.0499, "a parameter that moved down, and is a number");
        }
    }

    @Test
    void adamAndAdamW() {
        for (double decoupled : new double[] {0, 0.0625}) {
            reset();
            compare(t -> DoubleUpdate.adam(
                    N, 0.0, (RATE / (1 - Math.pow(0.875, t))), decoupled == 0 ? DECAY : 0.0,
                    (1 - RATE * decoupled), 0.875, 0.125, 0.75, 0.25,
                    (1 / Math.sqrt(1 - Math.pow(0.75, t))), EPSILON, state[0], 0, state[1], 0, g, 0,
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
        compare(t -> DoubleUpdate.adam(
                N, (RATE * (1 - mu[t]) / (1 - products[t])),
                (RATE * mu[t + 1] / (1 - products[t + 1])), DECAY, 1.0, 0.875, 0.125, 0.75, 0.25,
                (1 / Math.sqrt(1 - Math.pow(0.75, t))), EPSILON, state[0], 0, state[1], 0, g, 0, p, 0),
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
        compare(t -> DoubleUpdate.amsGrad(
                N, (RATE / (1 - Math.pow(0.875, t))), DECAY, 1.0, 0.875, 0.125, 0.75, 0.25,
                (1 / Math.sqrt(1 - Math.pow(0.75, t))), EPSILON, state[0], 0, state[1], 0, state[2], 0,
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
            state[s] = new double[N];
            plain[s] = new double[N];
        }
    }

    @Test
    void lion() {
        compare(t -> DoubleUpdate.lion(
                N, RATE, DECAY, 0.875, 0.125, 0.75, 0.25, state[0], 0, g, 0, p, 0),
                (t, d, w, i) -> {
                    double update = Math.signum(0.875 * plain[0][i] + 0.125 * d);
                    plain[0][i] = 0.75 * plain[0][i] + 0.25 * d;
                    return w * (1 - RATE * DECAY) - RATE * update;
                });
    }

    @Test
    void penaltiesAndClipping() {
        double[] x = {3.0, -0.5, 0.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1.0};
        double[] y = x.clone();
        DoubleUpdate.clip(7, 1.0, y, 0);
        Guarded.assertSameBits(new double[] {1.0, -0.5, 0.0, -0.0, Double.NaN, -1.0, 1.0}, y, "clip");
        y = x.clone();
        DoubleUpdate.softThreshold(7, 0.5, y, 0);
        Guarded.assertSameBits(
                new double[] {2.5, 0.0, 0.0, 0.0, Double.NaN, Double.NEGATIVE_INFINITY, 0.5}, y, "soft threshold");
        y = new double[] {1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
        DoubleUpdate.addSigns(7, 0.25, x, 0, y, 0);
        Guarded.assertSameBits(new double[] {1.25, 0.75, 1.0, 1.0, Double.NaN, 0.75, 1.25}, y, "signs");
    }

    /** What a step writes to its state must not be its gradient, its parameters or another part of its state. */
    @Test
    void aStepTakesSeparateArrays() {
        double[] p = {1, 2, 3};
        double[] g = {1, 1, 1};
        double[] m = new double[3];
        assertMessage("g and p are the same elements from offset 0; use separate ones",
                () -> DoubleUpdate.sgd(3, 0.1, 0, p, 0, p, 0));
        assertMessage("m and v are the same elements from offset 0; use separate ones",
                () -> DoubleUpdate.adam(
                        3, 1, 0, 0, 1, 0.9, 0.1, 0.99, 0.01, 1, 0.01, m, 0, m, 0, g, 0, p, 0));
        assertArrayEquals(new double[] {1, 2, 3}, p);
        DoubleUpdate.axpy(3, 1, p, 0, p, 0);
        DoubleUpdate.addSigns(3, 1, p, 0, p, 0);
        assertArrayEquals(new double[] {3, 5, 7}, p);
    }

    @Test
    void negativeLimitsAreRefused() {
        double[] p = {1, -2, 3};
        for (double wrong : new double[] {-1, Double.NaN}) {
            assertMessage("limit is " + wrong + "; it must be at least 0", () -> DoubleUpdate.clip(3, wrong, p, 0));
            assertMessage("threshold is " + wrong + "; it must be at least 0",
                    () -> DoubleUpdate.softThreshold(3, wrong, p, 0));
            assertMessage("slope is " + wrong + "; it must be at least 0",
                    () -> DoubleActivation.leakyRelu(3, wrong, p, 0, p, 0));
            assertMessage("slope is " + wrong + "; it must be at least 0",
                    () -> DoubleActivation.leakyReluBackward(3, wrong, p, 0, p, 0, p, 0));
            assertMessage("alpha is " + wrong + "; it must be at least 0",
                    () -> DoubleActivation.elu(3, wrong, p, 0, p, 0));
            assertMessage("alpha is " + wrong + "; it must be at least 0",
                    () -> DoubleActivation.eluBackward(3, wrong, p, 0, p, 0, p, 0));
        }
        assertArrayEquals(new double[] {1, -2, 3}, p);
    }
}
