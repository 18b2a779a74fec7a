package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import lanewise.network.Activation;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatGradients;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatMaxNorm;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.AllocatedBytes;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Sgd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A step of plain gradient descent on one row forms no gradient of the weights; its bits are those of the two steps. */
@Tag("every-width")
class FloatOnlineStepTest {

    private static final int STEPS = 20;

    private static final List<Network> NETWORKS = List.of(
            Network.inputs(3).dense(2).softmaxCrossEntropy(),
            Network.inputs(7).dense(33, Activation.RELU).dense(5).softmaxCrossEntropy(),
            Network.inputs(5).dense(70, Activation.TANH).dropout(0.5).dense(20, Activation.SILU).dense(3)
                    .softmaxCrossEntropy());

    private static float[] row(Network network, SplittableRandom random) {
        float[] x = new float[network.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextDouble(-1, 1);
        }
        return x;
    }

    @Test
    void theBitsOfGradientAndOptimizer() {
        for (Network network : NETWORKS) {
            for (Sgd rule : List.of(Sgd.plain(), Sgd.plain().withWeightDecay(0.01))) {
                assertTrue(FloatBackprop.of(network, 1).descends(), network.describe());
                sameSteps(network, Training.with(rule, 0.1).batchSize(1).seed(3), g -> {}, p -> {});
            }
        }
    }

    /** Code of a user's own is served too: it runs before anything moves. */
    @Test
    void activationsOfAUsersOwn() {
        WaitingActivation identity = new WaitingActivation();
        identity.released.countDown();
        Network network = Network.inputs(3).dense(4, identity).dense(2, Activation.TANH).dense(2)
                .softmaxCrossEntropy();
        assertTrue(FloatBackprop.of(network, 1).descends());
        sameSteps(network, Training.with(Sgd.plain(), 0.1).batchSize(1).seed(3), g -> {}, p -> {});
    }

    @Test
    void aLossThatIsNotFiniteChangesNothing() {
        Network network = NETWORKS.get(1);
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(Sgd.plain(), 0.1).batchSize(1));
        trainer.parameters()[0] = Float.NaN;
        float[] before = trainer.parameters().clone();
        float[] x = row(network, new SplittableRandom(1));
        assertThrows(DivergedException.class, () -> trainer.step(x, new float[] {0}, 1));
        assertArrayEquals(before, trainer.parameters());
        assertEquals(0, trainer.steps());
    }

    @Test
    void networksThatNeedTheirGradientSaySo() {
        Network norm = Network.inputs(3).dense(4).layerNorm().dense(2).softmaxCrossEntropy();
        FloatBackprop backprop = FloatBackprop.of(norm, 1);
        float[] parameters = FloatInitialization.of(norm, 1);
        assertFalse(backprop.descends());
        assertThrows(
                IllegalStateException.class,
                () -> backprop.valueAndDescend(
                        parameters, new float[3], 0, new float[1], 0, null, 0, 0.1f, 0));
    }

    /** Where something else looks at the gradient or the weights, a step on one row is that of the separate parts. */
    @Test
    void clippingAndConstraintsSeeTheGradient() {
        Training plain = Training.with(Sgd.plain(), 0.1).batchSize(1).seed(3);
        for (Network network : NETWORKS) {
            FloatMaxNorm maxNorm = FloatMaxNorm.of(ParameterLayout.of(network), 0.5);
            sameSteps(network, plain.clipValue(0.01), g -> FloatGradients.clipByValue(0.01, g), p -> {});
            sameSteps(network, plain.clipNorm(0.01), g -> FloatGradients.clipByNorm(0.01, g), p -> {});
            sameSteps(network, plain.maxNorm(0.5), g -> {}, maxNorm::apply);
            sameSteps(
                    network, Training.with(Sgd.withMomentum(0.9), 0.1).batchSize(1).seed(3), g -> {}, p -> {});
        }
    }

    @Test
    void penaltiesAreInTheStep() {
        for (Network.Builder builder : List.of(
                Network.inputs(7).dense(33, Activation.RELU).dense(5).l2(0.1),
                Network.inputs(7).dense(33, Activation.RELU).dense(5).l1(0.1))) {
            Network network = builder.softmaxCrossEntropy();
            assertFalse(FloatBackprop.of(network, 1).descends(), network.describe());
            sameSteps(
                    network, Training.with(Sgd.plain(), 0.1).batchSize(1).seed(3), g -> {}, p -> {});
        }
    }

    @Test
    void accumulatedRowsWaitForTheirStep() {
        Network network = NETWORKS.get(1);
        FloatTrainer trainer = FloatTrainer.of(
                network, Training.with(Sgd.plain(), 0.1).batchSize(1).accumulation(2).seed(3),
                FloatInitialization.of(network, 3));
        float[] before = trainer.parameters().clone();
        float[] x = row(network, new SplittableRandom(1));
        trainer.step(x, new float[] {0}, 1);
        assertArrayEquals(before, trainer.parameters());
        trainer.step(x, new float[] {0}, 1);
        assertFalse(Arrays.equals(before, trainer.parameters()));
    }

    /** Steps of a trainer against value and gradient, a change of the gradient, the optimizer, a change of the parameters. */
    private static void sameSteps(
            Network network, Training training, Consumer<float[]> clip, Consumer<float[]> constrain) {
        FloatTrainer trainer = FloatTrainer.of(network, training, FloatInitialization.of(network, 3));
        FloatBackprop backprop = FloatBackprop.of(network, 1, 3);
        float[] parameters = FloatInitialization.of(network, 3);
        float[] gradient = new float[parameters.length];
        FloatOptimizer optimizer = FloatOptimizer.of(training.optimizer(), parameters.length);
        SplittableRandom random = new SplittableRandom(4);
        for (int step = 0; step < STEPS; step++) {
            float[] x = row(network, random);
            float[] y = {random.nextInt(network.outputs())};
            backprop.step(step);
            double expected = backprop.valueAndGradient(parameters, x, y, 1, gradient);
            clip.accept(gradient);
            optimizer.step(parameters, gradient, 0.1);
            constrain.accept(parameters);
            assertEquals(expected, trainer.step(x, y, 1), network.describe());
            assertArrayEquals(parameters, trainer.parameters(), training + ", step " + step);
        }
        assertEquals(STEPS, trainer.steps());
    }

    @Test
    void inputsInTheArrayOfTheParametersAreRefusedBeforeAnythingChanges() {
        Network network = NETWORKS.get(1);
        FloatBackprop backprop = FloatBackprop.of(network, 1);
        float[] parameters = FloatInitialization.of(network, 1);
        float[] before = parameters.clone();
        assertThrows(
                IllegalArgumentException.class,
                () -> backprop.valueAndDescend(
                        parameters, parameters, 0, new float[1], 0, null, 0, 0.1f, 0));
        assertArrayEquals(before, parameters);
    }

    @Test
    void aStepAllocatesNothing() {
        Network network = NETWORKS.get(1);
        FloatTrainer trainer = FloatTrainer.of(network, Training.with(Sgd.plain(), 0.01).batchSize(1));
        float[] x = row(network, new SplittableRandom(1));
        float[] y = {1};
        assertEquals(0, AllocatedBytes.once(() -> trainer.step(x, y, 1)));
    }
}
