package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatGradientDescent;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One run, one hash: the bits of a trained model do not depend on the machine, on vectors or on their width. */
@Tag("every-width")
@Tag("without-module")
class FloatGoldenRunTest {

    @Test
    void aSeedGivesTheSameModelEverywhere() {
        FloatDataset digits = GoldenRun.floatDigits();
        digits = FloatScaler.standardize(digits).apply(digits);
        Network network = Network.inputs(64)
                .dense(37, Activation.TANH)
                .dense(21, Activation.RELU)
                .dense(19, Activation.SIGMOID)
                .dense(10)
                .softmaxCrossEntropy();
        float[] parameters = FloatInitialization.of(network, 7);
        GradientDescent descent = GradientDescent.miniBatch(29, Schedule.exponential(0.01, 0.99), Stopping.after(3))
                .withOptimizer(Adam.standard())
                .withSeed(8);
        new FloatGradientDescent(descent, FloatNetworkObjective.of(network, digits, 29)).run(parameters);
        assertEquals(GoldenRun.FLOAT_HASH, GoldenRun.hash(parameters));
    }
}
