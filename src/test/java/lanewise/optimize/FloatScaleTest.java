package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rosenbrock's function in units so small or large that the square of its gradient leaves the type. */
@Tag("every-width")
class FloatScaleTest {

    private record Scaled(double factor) implements FloatObjective {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double valueAndGradient(float[] p, float[] gradient) {
            double x = p[0];
            double valley = p[1] - x * x;
            gradient[0] = (float) (factor * (-400 * x * valley - 2 * (1 - x)));
            gradient[1] = (float) (factor * 200 * valley);
            return factor * (100 * valley * valley + (1 - x) * (1 - x));
        }
    }

    @Test
    void theFastMethodsDoNotSlowDown() {
        double small = Math.pow(Float.MIN_NORMAL, 0.63);
        double smaller = Math.pow(Float.MIN_NORMAL, 0.47);
        double larger = Math.pow(Float.MAX_VALUE, 0.48);
        // Where two squares are in range, but not their product.
        double middle = Math.pow(Float.MAX_VALUE, 0.33);
        double large = Math.pow(Float.MAX_VALUE, 0.58);
        for (Minimizer method : List.of(
                Lbfgs.history(5), ConjugateGradient.standard(), FloatMinimizerTest.HAGER_ZHANG)) {
            for (double factor : new double[] {1, small, smaller, middle, larger, large}) {
                float[] x = {-1.2f, 1};
                OptimizationResult result = new FloatMinimizer(
                        method, Stopping.after(3000).onGradientNorm(1e-3 * factor), new Scaled(factor)).run(x);
                String what = method + " at " + factor + ": " + result;
                assertInstanceOf(StopReason.Converged.class, result.stop(), what);
                assertTrue(result.epochs() <= 60 && result.evaluations() <= 150, what);
                assertEquals(1, x[0], 0.01, what);
            }
        }
    }
}
