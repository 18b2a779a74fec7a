// Generated from FloatOutputWeightsTest.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Losses whose outputs count differently, against their formulas. */
@Tag("every-width")
class DoubleOutputWeightsTest {

    private static final int ROWS = 200;
    private static final double[] WEIGHTS = {0.5, 0, 3};

    /** The loss of an output y against a target t. */
    private static Map<Loss, DoubleBinaryOperator> formulas() {
        Map<Loss, DoubleBinaryOperator> formulas = new LinkedHashMap<>();
        formulas.put(Loss.MEAN_SQUARED_ERROR, (y, t) -> (y - t) * (y - t));
        formulas.put(Loss.MEAN_ABSOLUTE_ERROR, (y, t) -> Math.abs(y - t));
        formulas.put(
                new Loss.Huber(0.5),
                (y, t) -> Math.abs(y - t) <= 0.5 ? (y - t) * (y - t) / 2 : 0.5 * (Math.abs(y - t) - 0.25));
        formulas.put(new Loss.Quantile(0.9), (y, t) -> t >= y ? 0.9 * (t - y) : 0.1 * (y - t));
        formulas.put(Loss.POISSON, (y, t) -> Math.exp(y) - t * y);
        return formulas;
    }

    private static Network network(Loss loss) {
        return Network.inputs(4).dense(7, Activation.TANH).dense(3).loss(loss);
    }

    @Test
    void theMeanOverRowsAndOutputsIsWeighted() {
        formulas().forEach((loss, formula) -> {
            Network network = network(loss.withOutputWeights(WEIGHTS));
            double[] parameters = DoubleInitialization.of(network, 1);
            double[] x = DoubleBatches.inputs(network, ROWS, 2);
            double[] t = DoubleBatches.targets(network, ROWS, 3);
            double[] y = new double[3 * ROWS];
            DoublePredictor.of(network, ROWS).predict(parameters, x, 0, ROWS, y, 0);
            double[] rowWeights = new double[ROWS];
            double expected = 0;
            double total = 0;
            for (int i = 0; i < ROWS; i++) {
                rowWeights[i] = 1 + i % 3;
                total += rowWeights[i];
                for (int j = 0; j < 3; j++) {
                    expected += rowWeights[i] * WEIGHTS[j] * formula.applyAsDouble(y[3 * i + j], t[3 * i + j]) / 3;
                }
            }
            double[] gradient = new double[parameters.length];
            DoubleBackprop backprop = DoubleBackprop.of(network, ROWS);
            double value = backprop.valueAndGradient(parameters, x, 0, t, 0, rowWeights, 0, ROWS, gradient);
            assertEquals(expected / total, value, 1e-5 * Math.abs(value), loss.name());
            assertEquals(value, backprop.value(parameters, x, 0, t, 0, rowWeights, 0, ROWS));
            // Of an output that does not count there is no gradient, and that of the others is linear in their weights.
            assertEquals(0, Math.abs(gradient[gradient.length - 2]));
            double[] twice = new double[parameters.length];
            DoubleBackprop.of(network(loss.withOutputWeights(1, 0, 6)), ROWS)
                    .valueAndGradient(parameters, x, 0, t, 0, rowWeights, 0, ROWS, twice);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= 2;
            }
            assertArrayEquals(gradient, twice);
        });
    }

    @Test
    void weightsOfOneChangeNoBit() {
        for (Loss loss : formulas().keySet()) {
            Network plain = network(loss);
            double[] parameters = DoubleInitialization.of(plain, 1);
            double[] x = DoubleBatches.inputs(plain, ROWS, 2);
            double[] t = DoubleBatches.targets(plain, ROWS, 3);
            double[] expected = new double[parameters.length];
            double[] gradient = new double[parameters.length];
            assertEquals(
                    DoubleBackprop.of(plain, ROWS).valueAndGradient(parameters, x, t, ROWS, expected),
                    DoubleBackprop.of(network(loss.withOutputWeights(1, 1, 1)), ROWS)
                            .valueAndGradient(parameters, x, t, ROWS, gradient));
            assertArrayEquals(expected, gradient);
        }
    }

    @Test
    void namesAndWhatIsWeighed() {
        Loss loss = new Loss.Huber(1).withOutputWeights(1, 0.5);
        assertEquals("huber 1.0, output weights [1.0, 0.5]", loss.name());
        assertEquals(new Loss.Huber(1), loss.unweighted());
        assertEquals(Loss.POISSON, Loss.POISSON.unweighted());
    }
}
