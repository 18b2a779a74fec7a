package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The directions of the minimizers against their definitions, on matrices and on numbers computed by hand. */
class FloatDirectionTest {

    private static final int N = 5;

    /** Agreement of 1e-3 in float, 2e-12 in double. */
    private static final double TOLERANCE = 8192 * Math.ulp(1.0f);

    private record Pair(float[] change, float[] before, float[] after) {}

    /** The change of the parameters by a random step on a quadratic with curvatures 1 to N, and the gradients there. */
    private static Pair pair(SplittableRandom random) {
        Pair pair = new Pair(new float[N], new float[N], new float[N]);
        for (int i = 0; i < N; i++) {
            pair.change[i] = (float) random.nextDouble(-1, 1);
            pair.before[i] = (float) random.nextDouble(-1, 1);
            pair.after[i] = pair.before[i] + (i + 1) * pair.change[i];
        }
        return pair;
    }

    /** H by the update of BFGS, H ← (I − s·yᵀ/s·y)·H·(I − y·sᵀ/s·y) + s·sᵀ/s·y, from (s·y / y·y)·I of the last pair. */
    private static double[][] inverseHessian(List<Pair> pairs) {
        double[][] h = new double[N][N];
        for (int i = 0; i < pairs.size(); i++) {
            double[] s = new double[N];
            double[] y = new double[N];
            double[] last = new double[2];
            for (int j = 0; j < N; j++) {
                s[j] = pairs.get(i).change[j];
                y[j] = pairs.get(i).after[j] - pairs.get(i).before[j];
                double lastY = pairs.getLast().after[j] - pairs.getLast().before[j];
                last[0] += pairs.getLast().change[j] * lastY;
                last[1] += lastY * lastY;
            }
            for (int j = 0; i == 0 && j < N; j++) {
                h[j][j] = last[0] / last[1];
            }
            double sy = 0;
            double[] hy = new double[N];
            double yhy = 0;
            for (int j = 0; j < N; j++) {
                sy += s[j] * y[j];
                for (int k = 0; k < N; k++) {
                    hy[j] += h[j][k] * y[k];
                }
                yhy += y[j] * hy[j];
            }
            double[][] next = new double[N][N];
            for (int j = 0; j < N; j++) {
                for (int k = 0; k < N; k++) {
                    next[j][k] = h[j][k] - (hy[j] * s[k] + s[j] * hy[k]) / sy + (1 + yhy / sy) * s[j] * s[k] / sy;
                }
            }
            h = next;
        }
        return h;
    }

    @Test
    void theTwoLoopsApplyTheMatrixOfTheLastPairs() {
        SplittableRandom random = new SplittableRandom(11);
        int m = 3;
        FloatDirection lbfgs = FloatDirection.of(Lbfgs.history(m), N);
        float[] direction = new float[N];
        List<Pair> pairs = new ArrayList<>();
        for (int iteration = 0; iteration < 8; iteration++) {
            Pair pair = pair(random);
            lbfgs.learn(pair.change, pair.before, pair.after);
            pairs.add(pair);
            if (pairs.size() > m) {
                pairs.removeFirst();
            }
            // Two kinds of pairs teach nothing: a curvature that is negative, and one that is rounding error.
            lbfgs.learn(pair.change, pair.after, pair.before);
            lbfgs.learn(new float[] {1, 0, 0, 0, 0}, new float[N], new float[] {1e-11f, 1, 0, 0, 0});
            float[] g = pair(random).before;
            lbfgs.next(g, direction);
            double[][] h = inverseHessian(pairs);
            for (int j = 0; j < N; j++) {
                double expected = 0;
                for (int k = 0; k < N; k++) {
                    expected -= h[j][k] * g[k];
                }
                assertEquals(expected, direction[j], TOLERANCE, "iteration " + iteration + ", element " + j);
            }
            assertEquals(1, lbfgs.firstStep(0.5, -1, -1, 100));
        }
        lbfgs.reset();
        float[] g = {1, -2, 3, -4, 5};
        lbfgs.next(g, direction);
        for (int j = 0; j < N; j++) {
            assertEquals(-g[j], direction[j], "after a reset the direction is that of steepest descent");
        }
        assertEquals(0.01, lbfgs.firstStep(Double.NaN, Double.NaN, -1, 100));
        assertEquals(1, lbfgs.firstStep(Double.NaN, Double.NaN, -1, 0.1));
    }

    private static float[] conjugate(ConjugateGradient.Formula formula, float[] last, float[] before, float[] after) {
        FloatDirection conjugate = FloatDirection.of(new ConjugateGradient(formula, StrongWolfe.standard()), 2);
        float[] direction = {9, 9};
        conjugate.next(before, direction);
        assertEquals(-before[0], direction[0], "the first direction is that of steepest descent");
        assertEquals(-before[1], direction[1]);
        System.arraycopy(last, 0, direction, 0, 2);
        conjugate.learn(new float[2], before, after);
        conjugate.next(after, direction);
        return direction;
    }

    private static void assertDirection(double x, double y, float[] direction) {
        assertEquals(x, direction[0], TOLERANCE * Math.max(1, Math.abs(x)));
        assertEquals(y, direction[1], TOLERANCE * Math.max(1, Math.abs(y)));
    }

    @Test
    void polakAndRibiere() {
        ConjugateGradient.Formula formula = ConjugateGradient.Formula.POLAK_RIBIERE;
        // g′ = (2, 0), g = (−0.25, 2), y = (−2.25, 2): β = (0.5625 + 4)/4 = 1.140625, and d′ = (1, −1).
        assertDirection(0.25 + 1.140625, -2 - 1.140625,
                conjugate(formula, new float[] {1, -1}, new float[] {2, 0}, new float[] {-0.25f, 2}));
        // g′·g = 2 is more than a fifth of g·g = 5, though g·y = 3 > 0: restart.
        assertDirection(-1, -2, conjugate(formula, new float[] {1, -1}, new float[] {2, 0}, new float[] {1, 2}));
        // g·y = −1 < 0 happens only where g·g′ = 2 is more than g·g = 1, and there is a restart.
        assertDirection(-1, 0, conjugate(formula, new float[] {1, -1}, new float[] {2, 0}, new float[] {1, 0}));
    }

    @Test
    void hagerAndZhang() {
        ConjugateGradient.Formula formula = ConjugateGradient.Formula.HAGER_ZHANG;
        // d′ = (−2, 0), g′ = (2, 0), g = (1, 2), y = (−1, 2): d′·y = 2, y·y = 5, d′·g = −2, y·g = 3;
        // β = (3 − 2·(−2)·5/2)/2 = 6.5.
        assertDirection(-1 + 6.5 * -2, -2,
                conjugate(formula, new float[] {-2, 0}, new float[] {2, 0}, new float[] {1, 2}));
        // d′ = (−2, 0), g′ = (2, 0), g = (1, 0): β = (−1 + 2·1·2/2)/2 = 0.5; as for a parabola along the line.
        assertDirection(-1 + 0.5 * -2, 0,
                conjugate(formula, new float[] {-2, 0}, new float[] {2, 0}, new float[] {1, 0}));
        // d′ = (−4, 0), g′ = (−396, 0), g = (−400, 0): d′·y = y·y = 16, d′·g = y·g = 1600, so that the formula gives
        // (1600 − 2·1600)/16 = −100, below the bound −1/(4·0.01) = −25.
        assertDirection(400 - 25 * -4, 0,
                conjugate(formula, new float[] {-4, 0}, new float[] {-396, 0}, new float[] {-400, 0}));
    }

    @Test
    void aConjugateDirectionTriesTheSameFirstOrderDecreaseAgain() {
        FloatDirection conjugate = FloatDirection.of(ConjugateGradient.standard(), 2);
        assertEquals(1.5, conjugate.firstStep(0.5, -6, -2, 100));
        assertEquals(0.01, conjugate.firstStep(Double.NaN, Double.NaN, -1, 100));
        assertTrue(2 * 0.5 == FloatDirection.of(SteepestDescent.standard(), 2).firstStep(0.5, -6, -1, 100));
    }
}
