package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lanewise.examples.LinearRegression;
import org.junit.jupiter.api.Test;

/** The line y = x + 0.5 through the five points that it passes exactly. */
class LinearRegressionExampleTest {

    private static final double[] SOLUTION = {0.5, 1};

    @Test
    void everyKindOfDescentFindsTheLine() {
        Stopping stopping = Stopping.after(20_000).onGradientNorm(1e-9);
        for (GradientDescent descent : List.of(
                GradientDescent.batch(Schedule.constant(0.1), stopping),
                GradientDescent.stochastic(Schedule.constant(0.03), stopping),
                GradientDescent.miniBatch(2, Schedule.constant(0.05), stopping),
                GradientDescent.batch(Schedule.inverseTime(0.1, 0.001), stopping),
                GradientDescent.miniBatch(2, Schedule.exponential(0.05, 0.9999), stopping).withSeed(7))) {
            double[] theta = new double[2];
            OptimizationResult result = new DoubleGradientDescent(descent, LinearRegression.objective()).run(theta);
            assertArrayEquals(SOLUTION, theta, 1e-6, descent + ": " + result);
            assertTrue(result.stop() instanceof StopReason.Converged, result.toString());
        }
    }

    @Test
    void theExamplePrintsIt() {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            LinearRegression.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        List<String> lines = text.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, lines.size());
        for (String line : lines) {
            assertTrue(line.contains("slope 1.000000, intercept 0.500000"), line);
        }
    }
}
