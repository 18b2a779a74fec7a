package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lanewise.optimize.OptimizationResult;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;

/** The examples of minimizers run, and converge. */
class MinimizerExamplesTest {

    @Test
    void lbfgsPolish() {
        LbfgsPolish.Result result = LbfgsPolish.run(30, 2_000);
        assertTrue(result.after().loss() < result.before(), result.toString());
        assertTrue(result.after().stop() instanceof StopReason.Converged, result.toString());
        // The widths have a standard deviation of 0.76 cm.
        assertTrue(result.error() < 0.2, result.toString());
    }

    @Test
    void numbersHaveAPointWhereOthersWriteAComma() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            for (Printed.Main example : List.<Printed.Main>of(
                    () -> Rosenbrock.main(new String[0]), () -> LinearRegression.main(new String[0]),
                    () -> Calibration.main(new String[0]))) {
                String printed = Printed.by(example);
                assertTrue(Pattern.compile("\\d\\.\\d").matcher(printed).find(), printed);
                assertFalse(Pattern.compile("\\d,\\d").matcher(printed).find(), printed);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rosenbrockPrintsThatTheMinimizersConverge() throws IOException {
        List<String> lines = Printed.by(() -> Rosenbrock.main(new String[0])).lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().contains("stopped after 500 epochs, the limit"), lines.getFirst());
        for (String line : lines.subList(1, 4)) {
            assertTrue(line.contains("converged: the norm of the gradient"), line);
        }
    }

    @Test
    void curveFit() throws IOException {
        for (Map.Entry<String, OptimizationResult> each : CurveFit.run().entrySet()) {
            assertInstanceOf(StopReason.Converged.class, each.getValue().stop(), each.toString());
            assertTrue(each.getValue().loss() < 1e-15, each.toString());
        }
        String printed = Printed.by(() -> CurveFit.main(new String[0]));
        assertTrue(printed.contains("2.000000·e^(−0.500000·t) + 1.000000"), printed);
    }
}
