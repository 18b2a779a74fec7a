// Generated from FloatInitializationTest.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DoubleInitializationTest {

    private static double[] weights(int in, int out, Initializer initializer, double bias) {
        Layer dense = new Layer.Dense(out, Activation.IDENTITY, initializer, bias);
        return DoubleInitialization.of(Network.inputs(in).layer(dense).meanSquaredError(), 42);
    }

    @Test
    void orthogonalWeightsHaveOrthonormalRowsOrColumns() {
        for (int[] shape : new int[][] {{1, 1}, {3, 7}, {7, 3}, {20, 20}, {33, 5}}) {
            int in = shape[0];
            int out = shape[1];
            double[] w = weights(in, out, new Initializer.Orthogonal(2), 0);
            boolean rows = in <= out;
            int vectors = Math.min(in, out);
            int length = Math.max(in, out);
            for (int a = 0; a < vectors; a++) {
                for (int b = 0; b < vectors; b++) {
                    double dot = 0;
                    for (int k = 0; k < length; k++) {
                        dot += rows ? w[a * out + k] * w[b * out + k] : w[k * out + a] * w[k * out + b];
                    }
                    assertEquals(a == b ? 4 : 0, dot, 1e-5, in + " x " + out + ", vectors " + a + " and " + b);
                }
            }
        }
    }

    @Test
    void lecunWeightsHaveVarianceOneOverInputs() {
        for (Initializer initializer : new Initializer[] {Initializer.LECUN_NORMAL, Initializer.LECUN_UNIFORM}) {
            double[] w = weights(400, 100, initializer, 0);
            double squares = 0;
            for (int i = 0; i < 40_000; i++) {
                squares += w[i] * w[i];
            }
            // The relative deviation of the mean of 40,000 squares of normal numbers is 0.7 %.
            assertEquals(1.0 / 400, squares / 40_000, 0.03 / 400);
            assertEquals(1.0 / 20, initializer.deviation(400, 100), 1e-15);
        }
    }

    @Test
    void constantsAndBiasesAreWhatTheyAreSetTo() {
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5, -1, -1},
                weights(2, 2, new Initializer.Constant(0.5), -1));
    }

    @Test
    void whatIsMissingIsNamed() {
        Network.Builder builder = Network.inputs(1);
        for (var missing : Map.<String, Executable>of(
                "activation", () -> builder.dense(1, null),
                "initializer", () -> builder.dense(1, Activation.TANH, null),
                "layer", () -> builder.layer(null),
                "loss", () -> Network.inputs(1).dense(1).loss(null)).entrySet()) {
            assertEquals(
                    missing.getKey(), assertThrows(NullPointerException.class, missing.getValue()).getMessage());
        }
    }

    @Test
    void badHyperParametersAreNamed() {
        assertMessage(
                "the scale of an initialiser is 0.0; it must be positive and finite",
                () -> new Initializer.VarianceScaling(0, Initializer.Fan.IN, true));
        assertMessage(
                "the bias of a dense layer starts at NaN; it must be finite",
                () -> weights(1, 1, Initializer.HE_NORMAL, Double.NaN));
    }
}
