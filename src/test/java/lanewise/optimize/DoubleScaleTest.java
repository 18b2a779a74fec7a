// Generated from FloatScaleTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rosenbrock's function in units so small or large that the square of its gradient leaves the type. */
@Tag("every-width")
class DoubleScaleTest {

    private record Scaled(double factor) implements DoubleObjective {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            double x = p[0];
            double valley = p[1] - x * x;
            gradient[0] = (factor * (-400 * x * valley - 2 * (1 - x)));
            gradient[1] = (factor * 200 * valley);
            return factor * (100 * valley * valley + (1 - x) * (1 - x));
        }
    }

    @Test
    void theFastMethodsDoNotSlowDown() {
        double small = Math.pow(Double.MIN_NORMAL, 0.63);
        double smaller = Math.pow(Double.MIN_NORMAL, 0.47);
        double larger = Math.pow(Double.MAX_VALUE, 0.48);
        // Where two squares are in range, but not their product.
        double middle = Math.pow(Double.MAX_VALUE, 0.33);
        double large = Math.pow(Double.MAX_VALUE, 0.58);
        for (Minimizer method : List.of(
                Lbfgs.history(5), ConjugateGradient.standard(), DoubleMinimizerTest.HAGER_ZHANG)) {
            for (double factor : new double[] {1, small, smaller, middle, larger, large}) {
                double[] x = {-1.2, 1};
                OptimizationResult result = new DoubleMinimizer(
                        method, Stopping.after(3000).onGradientNorm(1e-3 * factor), new Scaled(factor)).run(x);
                String what = method + " at " + factor + ": " + result;
                assertInstanceOf(StopReason.Converged.class, result.stop(), what);
                assertTrue(result.epochs() <= 60 && result.evaluations() <= 150, what);
                assertEquals(1, x[0], 0.01, what);
            }
        }
    }
}
