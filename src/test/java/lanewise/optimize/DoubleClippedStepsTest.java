// Generated from FloatClippedStepsTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.network.Network;
import lanewise.train.DoubleTrainer;
import lanewise.train.Training;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Training with bounds on the gradient for 1,000 steps, against a linear regression whose gradient, bounds and steps are
 * written out in double: first every element is moved into [−v, v], then the whole is shortened to the norm c.
 */
class DoubleClippedStepsTest {

    /** 9.1e-13 in double, 4.9e-4 in double. */
    private static final double TOLERANCE = 4096 * Math.ulp(1.0);

    private static final int INPUTS = 7;
    private static final int ROWS = 5;
    private static final double RATE = 0.01;
    private static final double VALUE = 0.75;
    private static final double NORM = 1.25;

    @ParameterizedTest
    @MethodSource("lanewise.optimize.DoubleOptimizerTest#optimizers")
    void agreesWithThePlainFormulasForAThousandSteps(Optimizer specification) {
        Network network = Network.inputs(INPUTS).dense(1).meanSquaredError();
        SplittableRandom random = new SplittableRandom(4);
        double[] start = new double[INPUTS + 1];
        double[] theta = new double[INPUTS + 1];
        for (int i = 0; i <= INPUTS; i++) {
            start[i] = random.nextDouble(-1, 1);
            theta[i] = start[i];
        }
        DoubleTrainer trainer = DoubleTrainer.of(network,
                Training.with(specification, RATE).batchSize(ROWS).clipValue(VALUE).clipNorm(NORM), start);
        PlainOptimizer plain = new PlainOptimizer(specification, INPUTS + 1);
        int byValue = 0;
        int byNorm = 0;
        double[] x = new double[ROWS * INPUTS];
        double[] y = new double[ROWS];
        double[] gradient = new double[INPUTS + 1];
        for (int step = 0; step < 1000; step++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble(-1, 1);
            }
            for (int r = 0; r < ROWS; r++) {
                y[r] = random.nextDouble(-2, 2);
            }
            trainer.step(x, y, ROWS);
            gradientOfTheMean(theta, x, y, gradient);
            double squares = 0;
            for (int i = 0; i <= INPUTS; i++) {
                byValue += Math.abs(gradient[i]) > VALUE ? 1 : 0;
                gradient[i] = Math.max(-VALUE, Math.min(gradient[i], VALUE));
                squares += gradient[i] * gradient[i];
            }
            if (Math.sqrt(squares) > NORM) {
                byNorm++;
                for (int i = 0; i <= INPUTS; i++) {
                    gradient[i] *= NORM / Math.sqrt(squares);
                }
            }
            plain.step(theta, gradient, RATE);
        }
        assertTrue(byValue > 100 && byNorm > 50, byValue + " elements and " + byNorm + " steps were clipped");
        for (int i = 0; i <= INPUTS; i++) {
            assertEquals(theta[i], trainer.parameters()[i], TOLERANCE * Math.max(1, Math.abs(theta[i])),
                    "parameter " + i);
        }
    }

    /** Of Σ (w·x + b − y)² / rows. */
    private static void gradientOfTheMean(double[] theta, double[] x, double[] y, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int r = 0; r < ROWS; r++) {
            double error = theta[INPUTS] - y[r];
            for (int i = 0; i < INPUTS; i++) {
                error += theta[i] * x[r * INPUTS + i];
            }
            for (int i = 0; i < INPUTS; i++) {
                gradient[i] += 2 * error * x[r * INPUTS + i] / ROWS;
            }
            gradient[INPUTS] += 2 * error / ROWS;
        }
    }
}
