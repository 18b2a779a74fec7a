package lanewise.network;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lanewise.network.GradientDiagnosis.Finding;
import org.junit.jupiter.api.Test;

class GradientDiagnosisTest {

    private static GradientDiagnosis diagnose(Network network, float scale) {
        float[] parameters = FloatInitialization.of(network, 1);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= scale;
        }
        float[] gradient = new float[parameters.length];
        FloatBackprop backprop = FloatBackprop.of(network, 32);
        backprop.valueAndGradient(
                parameters, FloatBatches.inputs(network, 32, 2), FloatBatches.targets(network, 32, 3), 32, gradient);
        return GradientDiagnosis.of(backprop.layout(), parameters, gradient);
    }

    private static Network deep(Activation activation, int layers) {
        Network.Builder builder = Network.inputs(8);
        for (int l = 0; l < layers; l++) {
            builder.dense(8, activation);
        }
        return builder.dense(1).meanSquaredError();
    }

    @Test
    void deepSigmoidsVanish() {
        GradientDiagnosis diagnosis = diagnose(deep(Activation.SIGMOID, 10), 1);
        assertEquals(Finding.VANISHING, diagnosis.blocks().getFirst().finding());
        assertTrue(diagnosis.describe().startsWith("layer 1 weights 8x8 at offset 0: gradient "), diagnosis.describe());
        assertTrue(diagnosis.describe().contains("vanishing: try ReLU"));
        assertFalse(diagnosis.healthy());
    }

    @Test
    void shallowNetworksAreHealthy() {
        GradientDiagnosis diagnosis = diagnose(deep(Activation.TANH, 1), 1);
        assertTrue(diagnosis.healthy(), diagnosis.describe());
        assertEquals("gradients are healthy in all 4 blocks", diagnosis.describe());
    }

    @Test
    void largeWeightsExplode() {
        GradientDiagnosis diagnosis = diagnose(deep(Activation.IDENTITY, 6), 20);
        assertEquals(Finding.EXPLODING, diagnosis.blocks().getFirst().finding(), diagnosis.describe());
    }

    /** A gradient comes from the output: where it grows on its way, the layers near the output are not what is wrong. */
    @Test
    void whatGrowsTowardsTheInputExplodes() {
        ParameterLayout layout = ParameterLayout.of(
                Network.inputs(1).dense(1, Activation.TANH).dense(1).meanSquaredError());
        double[] parameters = {0.1, 0, 0.1, 0};
        GradientDiagnosis growing = GradientDiagnosis.of(layout, parameters, new double[] {50, 1, 1e-3, 1e-3});
        assertEquals(Finding.EXPLODING, growing.blocks().get(0).finding(), growing.describe());
        assertEquals(Finding.HEALTHY, growing.blocks().get(2).finding(), growing.describe());
        GradientDiagnosis shrinking = GradientDiagnosis.of(layout, parameters, new double[] {1e-3, 1, 50, 1});
        assertEquals(Finding.VANISHING, shrinking.blocks().get(0).finding(), shrinking.describe());
        assertEquals(Finding.HEALTHY, shrinking.blocks().get(2).finding(), shrinking.describe());
    }

    @Test
    void zerosAndNansAreNamed() {
        ParameterLayout layout = ParameterLayout.of(Network.inputs(1).dense(1).meanSquaredError());
        GradientDiagnosis diagnosis = GradientDiagnosis.of(layout, new double[] {1, 1}, new double[] {0, Double.NaN});
        assertEquals(Finding.DEAD, diagnosis.blocks().get(0).finding());
        assertEquals(Finding.NOT_FINITE, diagnosis.blocks().get(1).finding());
        assertMessage(
                "the layout has 2 parameters, the arrays 3 and 2; pass those of its network",
                () -> GradientDiagnosis.of(layout, new float[3], new float[2]));
    }

    /** Where everything is right already there is nothing to learn, in any layer. */
    @Test
    void noBlockOfAMinimumIsDead() {
        ParameterLayout layout = ParameterLayout.of(
                Network.inputs(1).dense(1, Activation.TANH).dense(1).meanSquaredError());
        double[] parameters = {0.1, 0, 0.1, 0};
        assertTrue(GradientDiagnosis.of(layout, parameters, new double[4]).healthy());
        GradientDiagnosis dead = GradientDiagnosis.of(layout, parameters, new double[] {0, 0, 0, 1});
        assertEquals(Finding.DEAD, dead.blocks().get(0).finding(), dead.describe());
    }

    /** Their squares are 0 or infinite, they are neither. */
    @Test
    void tinyAndHugeNumbersHaveTheirSize() {
        ParameterLayout layout = ParameterLayout.of(Network.inputs(1).dense(1).meanSquaredError());
        for (double size : new double[] {8.2e-214, 1e-320, 1e160, 1.7e308}) {
            GradientDiagnosis diagnosis = GradientDiagnosis.of(
                    layout, new double[] {size, size}, new double[] {size, -size});
            assertEquals(size, diagnosis.blocks().getFirst().gradient(), 1e-15 * size);
            assertTrue(diagnosis.healthy(), diagnosis.describe());
        }
    }

    /** Errors that cancel give a bias no gradient, and it passes one on all the same. */
    @Test
    void aBalancedBiasIsNotDead() {
        Network network = Network.inputs(1).dense(3, Activation.TANH).dense(1).loss(Loss.MEAN_ABSOLUTE_ERROR);
        float[] parameters = FloatInitialization.of(network, 1);
        float[] gradient = new float[parameters.length];
        FloatBackprop.of(network, 4).valueAndGradient(
                parameters, new float[] {-2, -1, 1, 2}, 0, new float[] {-50, 50, -50, 50}, 0, 4, gradient);
        assertEquals(0, gradient[parameters.length - 1]);
        GradientDiagnosis diagnosis = GradientDiagnosis.of(ParameterLayout.of(network), parameters, gradient);
        assertTrue(diagnosis.healthy(), diagnosis.toString());
    }

    /** Weights that begin at 0 are no measure of their gradient. */
    @Test
    void weightsOfZeroDoNotExplode() {
        ParameterLayout layout = ParameterLayout.of(Network.inputs(1).dense(1).meanSquaredError());
        assertTrue(GradientDiagnosis.of(layout, new double[2], new double[] {5, 1}).healthy());
        assertFalse(GradientDiagnosis.of(layout, new double[] {1e-3, 0}, new double[] {5, 1}).healthy());
    }
}
