package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lanewise.examples.LinearRegression;
import lanewise.examples.Rosenbrock;
import org.junit.jupiter.api.Test;

/** The examples run, and find what they say. */
class ExamplesTest {

    private static final double[] LINE = {0.5, 1};

    private static List<String> printed(Runnable main) {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            main.run();
        } finally {
            System.setOut(out);
        }
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyKindOfDescentFindsTheLineThroughTheFivePoints() {
        Stopping stopping = Stopping.after(20_000).onGradientNorm(1e-9);
        for (GradientDescent descent : List.of(
                GradientDescent.batch(Schedule.constant(0.1), stopping),
                GradientDescent.stochastic(Schedule.constant(0.03), stopping),
                GradientDescent.miniBatch(2, Schedule.constant(0.05), stopping),
                GradientDescent.batch(Schedule.inverseTime(0.1, 0.001), stopping),
                GradientDescent.miniBatch(2, Schedule.exponential(0.05, 0.9999), stopping).withSeed(7))) {
            double[] theta = new double[2];
            OptimizationResult result = new DoubleGradientDescent(descent, LinearRegression.objective()).run(theta);
            assertArrayEquals(LINE, theta, 1e-6, descent + ": " + result);
            assertInstanceOf(StopReason.Converged.class, result.stop());
        }
        double[] theta = new double[2];
        OptimizationResult result = new DoubleMinimizer(
                Lbfgs.history(5), Stopping.after(20).onGradientNorm(1e-9), LinearRegression.objective())
                .run(theta);
        assertArrayEquals(LINE, theta, 1e-6, result.toString());
        assertInstanceOf(StopReason.Converged.class, result.stop());
    }

    @Test
    void linearRegressionPrintsTheLineFiveTimes() {
        List<String> lines = printed(() -> LinearRegression.main(new String[0]));
        assertEquals(5, lines.size());
        for (String line : lines) {
            assertTrue(line.contains("slope 1.000000, intercept 0.500000"), line);
        }
    }

    @Test
    void rosenbrockPrintsThatTheMinimizersConverge() {
        List<String> lines = printed(() -> Rosenbrock.main(new String[0]));
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().contains("stopped after 500 epochs, the limit"), lines.getFirst());
        for (String line : lines.subList(1, 4)) {
            assertTrue(line.contains("converged: the norm of the gradient"), line);
        }
    }
}
