// Generated from FloatGradientsTest.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class DoubleGradientsTest {

    @Test
    void theNormIsRightOverTheWholeRange() {
        double largest = Double.MAX_VALUE / 4;
        double smallest = Double.MIN_VALUE * 8;
        assertEquals(5, DoubleGradients.norm(new double[] {3, 0, -4}));
        assertEquals(0, DoubleGradients.norm(new double[7]));
        assertEquals(0, DoubleGradients.norm(new double[0]));
        assertEquals(Math.sqrt(2) * largest, DoubleGradients.norm(new double[] {largest, -largest}), largest * 1e-6);
        assertEquals(5.0 * smallest, DoubleGradients.norm(new double[] {3 * smallest, 4 * smallest}), 1e-6 * smallest);
        assertEquals(Double.NaN, DoubleGradients.norm(new double[] {1, Double.NaN, 2}));
        assertEquals(Double.NaN, DoubleGradients.norm(new double[] {Double.POSITIVE_INFINITY, Double.NaN, 2}));
        assertEquals(Double.POSITIVE_INFINITY, DoubleGradients.norm(new double[] {1, Double.NEGATIVE_INFINITY}));
    }

    @Test
    void clippingByNormKeepsTheDirection() {
        double[] gradient = {3, 0, -4};
        assertEquals(5, DoubleGradients.clipByNorm(10, gradient));
        assertArrayEquals(new double[] {3, 0, -4}, gradient);
        assertEquals(5, DoubleGradients.clipByNorm(1, gradient));
        assertArrayEquals(new double[] {0.6, 0, -0.8}, gradient, 1e-7);
        double[] broken = {1, Double.NaN};
        assertEquals(Double.NaN, DoubleGradients.clipByNorm(1, broken));
        assertArrayEquals(new double[] {1, Double.NaN}, broken);
        assertMessage(
                "the limit of a clipped gradient is 0.0; it must be above 0",
                () -> DoubleGradients.clipByNorm(0, gradient));
    }

    /** Where limit / norm is below what the type resolves. */
    @Test
    void clippingByNormKeepsTheDigitsOverTheWholeRange() {
        double large = Double.MAX_VALUE / 4;
        for (double limit : new double[] {1, 0.01, Math.sqrt(Double.MIN_NORMAL), Double.MIN_NORMAL * 1000}) {
            double[] gradient = {0.6 * large, 0, -0.8 * large};
            DoubleGradients.clipByNorm(limit, gradient);
            assertEquals(0.6 * limit, gradient[0], 8 * Math.ulp(1.0) * limit, "limit " + limit);
            assertEquals(0, gradient[1]);
            assertEquals(-0.8 * limit, gradient[2], 8 * Math.ulp(1.0) * limit, "limit " + limit);
            assertEquals(limit, DoubleGradients.norm(gradient), 8 * Math.ulp(1.0) * limit, "limit " + limit);
        }
    }

    /** A limit far below what the type resolves leaves nothing of a gradient that is itself hardly above that. */
    @Test
    void aLimitBelowTheTypeLeavesNumbers() {
        double[] gradient = {Double.MIN_NORMAL / 16, 0, -Double.MIN_NORMAL / 128};
        DoubleGradients.clipByNorm(Double.MIN_NORMAL, gradient);
        for (double g : gradient) {
            assertTrue(Math.abs(g) <= Double.MIN_NORMAL, "an element is " + g);
        }
    }

    @Test
    void clippingByValueLimitsEveryElement() {
        for (int n : new int[] {0, 1, 7, 16, 33, 100}) {
            double[] gradient = new double[n];
            Arrays.setAll(new int[n], i -> {
                gradient[i] = i % 5 - 2;
                return 0;
            });
            DoubleGradients.clipByValue(1.5, gradient);
            for (int i = 0; i < n; i++) {
                assertEquals(Math.clamp(i % 5 - 2, -1.5, 1.5), gradient[i]);
            }
        }
        double[] special = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0};
        DoubleGradients.clipByValue(2, special);
        assertArrayEquals(new double[] {Double.NaN, 2, -2, -0.0}, special);
    }

    @Test
    void maxNormShortensLongColumnsOnly() {
        Network network = Network.inputs(2).dense(3).layerNorm().dense(1).meanSquaredError();
        ParameterLayout layout = ParameterLayout.of(network);
        double[] parameters = new double[layout.size()];
        Arrays.fill(parameters, 9);
        double[] weights = {3, 0.5, Double.NaN, 4, 0.5, 1};
        System.arraycopy(weights, 0, parameters, 0, 6);
        double[] before = parameters.clone();
        DoubleMaxNorm.of(layout, 1).apply(parameters);
        assertArrayEquals(new double[] {0.6, 0.5, Double.NaN, 0.8, 0.5, 1}, Arrays.copyOf(parameters, 6), 1e-7);
        int second = layout.block(2, ParameterLayout.Kind.WEIGHTS).offset();
        for (int i = 6; i < before.length; i++) {
            boolean weight = i >= second && i < second + 3;
            assertEquals(weight ? 1 / Math.sqrt(3) : before[i], parameters[i], 1e-6, "parameter " + i);
        }
    }

    /** The squares of the first column leave the type; nothing makes a direction of an infinite weight. */
    @Test
    void maxNormOfHugeAndOfInfiniteWeights() {
        double huge = Double.MAX_VALUE / 2;
        double infinity = Double.NEGATIVE_INFINITY;
        double[] parameters = {huge, infinity, 0.5, huge, 9, 0.5, 7, 7, 7};
        DoubleMaxNorm.of(ParameterLayout.of(Network.inputs(2).dense(3).meanSquaredError()), 1).apply(parameters);
        double half = Math.sqrt(0.5);
        assertArrayEquals(new double[] {half, infinity, 0.5, half, 9, 0.5, 7, 7, 7}, parameters, 1e-7);
    }

    @Test
    void aPenaltyAddsToLossAndGradientOfWeightsOnly() {
        Network plain = Network.inputs(2).dense(1).meanSquaredError();
        Network penalised = Network.inputs(2).dense(1).l1(0.25).l2(0.5).meanSquaredError();
        double[] parameters = {2, -3, 7};
        double[] x = {1, 1};
        double[] y = {6};
        double[] without = new double[3];
        double[] with = new double[3];
        double loss = DoubleBackprop.of(plain, 1).valueAndGradient(parameters, x, y, 1, without);
        double objective = DoubleBackprop.of(penalised, 1).valueAndGradient(parameters, x, y, 1, with);
        assertEquals(0.25 * 5 + 0.25 * 13, objective - loss);
        assertEquals(objective, DoubleBackprop.of(penalised, 1).value(parameters, x, y, 1));
        assertArrayEquals(new double[] {1.25, -1.75, 0}, new double[] {
            with[0] - without[0], with[1] - without[1], with[2] - without[2]
        });
    }
}
