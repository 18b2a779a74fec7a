package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that only {@code double} can hold are refused by what runs in {@code float}. */
class RoundedSettingsTest {

    private static void refused(String message, Optimizer rule) {
        assertMessage(message, () -> FloatOptimizer.of(rule, 3));
        double[] parameters = {1, 1, 1};
        DoubleOptimizer.of(rule, 3).step(parameters, new double[3], 1e-3);
    }

    @Test
    void aNumberThatFloatMakesInfiniteIsRefused() {
        String rest = " is 1.0E39, which leaves the range of float; take one nearer to 1";
        for (Optimizer rule : List.of(
                new Sgd(0, 0, false, 1e39), new Adagrad(1e-10, 0, 1e39), new Adadelta(0.9, 1e-6, 1e39),
                new RmsProp(0.9, 1e-8, 0, false, 1e39), new Adam(0.9, 0.999, 1e-8, 1e39),
                new AdamW(0.9, 0.999, 1e-8, 1e39), new AmsGrad(0.9, 0.999, 1e-8, 1e39),
                new NAdam(0.9, 0.999, 1e-8, 1e39, 0.004), new Lion(0.9, 0.99, 1e39))) {
            refused("weightDecay" + rest, rule);
        }
        for (Optimizer rule : List.of(
                new Adagrad(1e39, 0, 0), new Adadelta(0.9, 1e39, 0), new RmsProp(0.9, 1e39, 0, false, 0),
                new Adam(0.9, 0.999, 1e39, 0), new AdamW(0.9, 0.999, 1e39, 0), new AmsGrad(0.9, 0.999, 1e39, 0),
                new NAdam(0.9, 0.999, 1e39, 0, 0.004))) {
            refused("epsilon" + rest, rule);
        }
        refused("initialAccumulator" + rest, new Adagrad(1e-10, 1e39, 0));
    }

    @Test
    void aNumberBelow1ThatFloatRoundsTo1IsRefused() {
        double near = 0.99999999;
        String rest = " is 0.99999999, which float rounds to 1; take a smaller one";
        refused("momentum" + rest, Sgd.withMomentum(near));
        refused("momentum" + rest, new RmsProp(0.9, 1e-8, near, false, 0));
        refused("alpha" + rest, new RmsProp(near, 1e-8, 0, false, 0));
        refused("rho" + rest, new Adadelta(near, 1e-6, 0));
        for (Optimizer rule : List.of(
                new Adam(near, 0.999, 1e-8, 0), new AdamW(near, 0.999, 1e-8, 0), new AmsGrad(near, 0.999, 1e-8, 0),
                new NAdam(near, 0.999, 1e-8, 0, 0.004), new Lion(near, 0.99, 0))) {
            refused("beta1" + rest, rule);
        }
        for (Optimizer rule : List.of(
                new Adam(0.9, near, 1e-8, 0), new AdamW(0.9, near, 1e-8, 0), new AmsGrad(0.9, near, 1e-8, 0),
                new NAdam(0.9, near, 1e-8, 0, 0.004), new Lion(0.9, near, 0))) {
            refused("beta2" + rest, rule);
        }
    }

    @Test
    void aLearningRateThatFloatMakesInfiniteIsRefusedBeforeAnythingMoves() {
        float[] parameters = {1};
        FloatPartwiseOptimizer optimizer = (FloatPartwiseOptimizer) FloatOptimizer.of(Sgd.plain(), 1);
        String message = "learningRate is 1.0E39, which leaves the range of float; take one nearer to 1";
        assertMessage(message, () -> optimizer.step(parameters, new float[] {1}, 1e39));
        assertMessage(message, () -> optimizer.stepPart(parameters, 0, 1, new float[] {1}, 0, 1e39));
        assertMessage(
                "learningRate is NaN; it must be finite and not negative",
                () -> optimizer.step(parameters, new float[] {1}, Double.NaN));
        assertMessage(
                "learningRate is -1.0; it must be finite and not negative",
                () -> optimizer.stepPart(parameters, 0, 1, new float[] {1}, 0, -1));
        assertArrayEquals(new float[] {1}, parameters);
        assertEquals(0, optimizer.steps());
        double[] wide = {1};
        DoubleOptimizer.of(Sgd.plain(), 1).step(wide, new double[] {1}, 1e39);
        assertEquals(-1e39, wide[0]);
    }
}
