package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class FloatGradientsTest {

    @Test
    void theNormIsRightOverTheWholeRange() {
        float largest = Float.MAX_VALUE / 4;
        float smallest = Float.MIN_VALUE * 8;
        assertEquals(5, FloatGradients.norm(new float[] {3, 0, -4}));
        assertEquals(0, FloatGradients.norm(new float[7]));
        assertEquals(0, FloatGradients.norm(new float[0]));
        assertEquals(Math.sqrt(2) * largest, FloatGradients.norm(new float[] {largest, -largest}), largest * 1e-6);
        assertEquals(5.0 * smallest, FloatGradients.norm(new float[] {3 * smallest, 4 * smallest}), 1e-6 * smallest);
        assertEquals(Double.NaN, FloatGradients.norm(new float[] {1, Float.NaN, 2}));
        assertEquals(Double.NaN, FloatGradients.norm(new float[] {Float.POSITIVE_INFINITY, Float.NaN, 2}));
        assertEquals(Double.POSITIVE_INFINITY, FloatGradients.norm(new float[] {1, Float.NEGATIVE_INFINITY}));
    }

    @Test
    void clippingByNormKeepsTheDirection() {
        float[] gradient = {3, 0, -4};
        assertEquals(5, FloatGradients.clipByNorm(10, gradient));
        assertArrayEquals(new float[] {3, 0, -4}, gradient);
        assertEquals(5, FloatGradients.clipByNorm(1, gradient));
        assertArrayEquals(new float[] {0.6f, 0, -0.8f}, gradient, 1e-7f);
        float[] broken = {1, Float.NaN};
        assertEquals(Double.NaN, FloatGradients.clipByNorm(1, broken));
        assertArrayEquals(new float[] {1, Float.NaN}, broken);
        assertMessage(
                "the limit of a clipped gradient is 0.0; it must be above 0",
                () -> FloatGradients.clipByNorm(0, gradient));
    }

    /** Where limit / norm is below what the type resolves. */
    @Test
    void clippingByNormKeepsTheDigitsOverTheWholeRange() {
        float large = Float.MAX_VALUE / 4;
        for (double limit : new double[] {1, 0.01, Math.sqrt(Float.MIN_NORMAL), Float.MIN_NORMAL * 1000}) {
            float[] gradient = {0.6f * large, 0, -0.8f * large};
            FloatGradients.clipByNorm(limit, gradient);
            assertEquals(0.6 * limit, gradient[0], 8 * Math.ulp(1f) * limit, "limit " + limit);
            assertEquals(0, gradient[1]);
            assertEquals(-0.8 * limit, gradient[2], 8 * Math.ulp(1f) * limit, "limit " + limit);
            assertEquals(limit, FloatGradients.norm(gradient), 8 * Math.ulp(1f) * limit, "limit " + limit);
        }
    }

    /** A limit far below what the type resolves leaves nothing of a gradient that is itself hardly above that. */
    @Test
    void aLimitBelowTheTypeLeavesNumbers() {
        float[] gradient = {Float.MIN_NORMAL / 16, 0, -Float.MIN_NORMAL / 128};
        FloatGradients.clipByNorm(Double.MIN_NORMAL, gradient);
        for (float g : gradient) {
            assertTrue(Math.abs(g) <= Double.MIN_NORMAL, "an element is " + g);
        }
    }

    @Test
    void clippingByValueLimitsEveryElement() {
        for (int n : new int[] {0, 1, 7, 16, 33, 100}) {
            float[] gradient = new float[n];
            Arrays.setAll(new int[n], i -> {
                gradient[i] = i % 5 - 2;
                return 0;
            });
            FloatGradients.clipByValue(1.5, gradient);
            for (int i = 0; i < n; i++) {
                assertEquals(Math.clamp(i % 5 - 2, -1.5, 1.5), gradient[i]);
            }
        }
        float[] special = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f};
        FloatGradients.clipByValue(2, special);
        assertArrayEquals(new float[] {Float.NaN, 2, -2, -0f}, special);
    }

    @Test
    void maxNormShortensLongColumnsOnly() {
        Network network = Network.inputs(2).dense(3).layerNorm().dense(1).meanSquaredError();
        ParameterLayout layout = ParameterLayout.of(network);
        float[] parameters = new float[layout.size()];
        Arrays.fill(parameters, 9);
        float[] weights = {3, 0.5f, Float.NaN, 4, 0.5f, 1};
        System.arraycopy(weights, 0, parameters, 0, 6);
        float[] before = parameters.clone();
        FloatMaxNorm.of(layout, 1).apply(parameters);
        assertArrayEquals(new float[] {0.6f, 0.5f, Float.NaN, 0.8f, 0.5f, 1}, Arrays.copyOf(parameters, 6), 1e-7f);
        int second = layout.block(2, ParameterLayout.Kind.WEIGHTS).offset();
        for (int i = 6; i < before.length; i++) {
            boolean weight = i >= second && i < second + 3;
            assertEquals(weight ? 1 / Math.sqrt(3) : before[i], parameters[i], 1e-6, "parameter " + i);
        }
    }

    /** The squares of the first column leave the type; nothing makes a direction of an infinite weight. */
    @Test
    void maxNormOfHugeAndOfInfiniteWeights() {
        float huge = Float.MAX_VALUE / 2;
        float infinity = Float.NEGATIVE_INFINITY;
        float[] parameters = {huge, infinity, 0.5f, huge, 9, 0.5f, 7, 7, 7};
        FloatMaxNorm.of(ParameterLayout.of(Network.inputs(2).dense(3).meanSquaredError()), 1).apply(parameters);
        float half = (float) Math.sqrt(0.5);
        assertArrayEquals(new float[] {half, infinity, 0.5f, half, 9, 0.5f, 7, 7, 7}, parameters, 1e-7f);
    }

    @Test
    void aPenaltyAddsToLossAndGradientOfWeightsOnly() {
        Network plain = Network.inputs(2).dense(1).meanSquaredError();
        Network penalised = Network.inputs(2).dense(1).l1(0.25).l2(0.5).meanSquaredError();
        float[] parameters = {2, -3, 7};
        float[] x = {1, 1};
        float[] y = {6};
        float[] without = new float[3];
        float[] with = new float[3];
        double loss = FloatBackprop.of(plain, 1).valueAndGradient(parameters, x, y, 1, without);
        double objective = FloatBackprop.of(penalised, 1).valueAndGradient(parameters, x, y, 1, with);
        assertEquals(0.25 * 5 + 0.25 * 13, objective - loss);
        assertEquals(objective, FloatBackprop.of(penalised, 1).value(parameters, x, y, 1));
        assertArrayEquals(new float[] {1.25f, -1.75f, 0}, new float[] {
            with[0] - without[0], with[1] - without[1], with[2] - without[2]
        });
    }
}
