// Generated from FloatGoldenRunTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.data.DoubleDataset;
import lanewise.data.DoubleScaler;
import lanewise.network.Activation;
import lanewise.network.DoubleInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.DoubleGradientDescent;
import lanewise.optimize.GradientDescent;
import lanewise.optimize.Schedule;
import lanewise.optimize.Stopping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One run, one hash: the bits of a trained model do not depend on the machine, on vectors or on their width. */
@Tag("every-width")
@Tag("without-module")
class DoubleGoldenRunTest {

    @Test
    void aSeedGivesTheSameModelEverywhere() {
        DoubleDataset digits = GoldenRun.doubleDigits();
        digits = DoubleScaler.standardize(digits).apply(digits);
        Network network = Network.inputs(64)
                .dense(37, Activation.TANH)
                .dense(21, Activation.RELU)
                .dense(19, Activation.SIGMOID)
                .dense(10)
                .softmaxCrossEntropy();
        double[] parameters = DoubleInitialization.of(network, 7);
        GradientDescent descent = GradientDescent.miniBatch(29, Schedule.exponential(0.01, 0.99), Stopping.after(3))
                .withOptimizer(Adam.standard())
                .withSeed(8);
        new DoubleGradientDescent(descent, DoubleNetworkObjective.of(network, digits, 29)).run(parameters);
        assertEquals(GoldenRun.DOUBLE_HASH, GoldenRun.hash(parameters));
    }
}
