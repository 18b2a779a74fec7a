package lanewise.optimize;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpecificationTest {

    @Test
    void optimizersRefuseWhatHasNoMeaning() {
        assertMessage("momentum is 1.0; it must be at least 0 and less than 1", () -> Sgd.withMomentum(1));
        assertMessage("dampening is -0.1; it must be at least 0 and less than 1", () -> new Sgd(0.5, -0.1, false, 0));
        assertMessage(
                "weightDecay is -1.0; it must be finite and not negative", () -> Sgd.plain().withWeightDecay(-1));
        assertMessage(
                "nesterov is set with momentum 0.0 and dampening 0.0;"
                        + " it needs a positive momentum and a dampening of 0",
                () -> Sgd.withNesterov(0));
        assertMessage("epsilon is 0.0; it must be positive and finite", () -> new Adagrad(0, 0, 0));
        assertMessage("initialAccumulator is NaN; it must be finite and not negative",
                () -> new Adagrad(1e-10, Double.NaN, 0));
        assertMessage("rho is 1.0; it must be at least 0 and less than 1", () -> new Adadelta(1, 1e-6, 0));
        assertMessage("alpha is -0.5; it must be at least 0 and less than 1",
                () -> new RmsProp(-0.5, 1e-8, 0, false, 0));
        assertMessage("beta1 is 1.0; it must be at least 0 and less than 1", () -> new Adam(1, 0.999, 1e-8, 0));
        assertMessage("beta2 is NaN; it must be at least 0 and less than 1", () -> new AdamW(0.9, Double.NaN, 1e-8, 0));
        assertMessage("epsilon is Infinity; it must be positive and finite",
                () -> new AmsGrad(0.9, 0.999, Double.POSITIVE_INFINITY, 0));
        assertMessage("momentumDecay is -1.0; it must be finite and not negative",
                () -> new NAdam(0.9, 0.999, 1e-8, 0, -1));
        assertMessage("beta2 is 2.0; it must be at least 0 and less than 1", () -> new Lion(0.9, 2, 0));
    }

    @Test
    void stoppingRefusesWhatHasNoMeaning() {
        assertMessage("limit is 0; it must be at least 1", () -> Stopping.after(0));
        assertMessage("patience is 0; it must be at least 1", () -> Stopping.after(1).onPatience(0, () -> 1));
        assertMessage("gradientNorm is -1.0; it must be finite and not negative",
                () -> Stopping.after(1).onGradientNorm(-1));
        assertMessage("lossChange is NaN; it must be finite and not negative",
                () -> Stopping.after(1).onLossChange(Double.NaN));
        assertMessage("parameterChange is Infinity; it must be finite and not negative",
                () -> Stopping.after(1).onParameterChange(Double.POSITIVE_INFINITY));
        assertMessage("timeBudget is PT-1S; it must not be negative",
                () -> Stopping.after(1).within(Duration.ofSeconds(-1)));
    }

    @Test
    void aBudgetOfAnyLengthIsOne() {
        assertEquals(null,
                Stopping.after(1).within(Duration.ofSeconds(Long.MAX_VALUE)).interruption(System.nanoTime()));
    }

    @Test
    void reasonsAreSentences() {
        assertEquals(
                "converged: the norm of the gradient is 1.0E-7, not above 1.0E-6",
                new StopReason.Converged(StopReason.Criterion.GRADIENT_NORM, 1e-7, 1e-6).toString());
        assertEquals(
                "converged: the relative change of the loss is 0.0, not above 0.5",
                new StopReason.Converged(StopReason.Criterion.LOSS_CHANGE, 0, 0.5).toString());
        assertEquals(
                "converged: the relative change of the parameters is 0.25, not above 0.5",
                new StopReason.Converged(StopReason.Criterion.PARAMETER_CHANGE, 0.25, 0.5).toString());
        assertEquals("stopped after 1 epoch, the limit", new StopReason.EpochLimit(1).toString());
        assertEquals("stopped after 20 iterations, the limit", new StopReason.IterationLimit(20).toString());
        assertEquals(
                "stopped early: no loss below 0.125 (epoch 8) in 3 epochs",
                new StopReason.Patience(3, 0.125, 7).toString());
        assertEquals(
                "stopped early: no finite loss in 2 epochs",
                new StopReason.Patience(2, Double.POSITIVE_INFINITY, -1).toString());
        assertEquals(
                "stopped: the time budget of 1.5 ms is used up",
                new StopReason.TimeBudget(Duration.ofNanos(1_500_000)).toString());
        assertEquals("stopped on demand", new StopReason.OnDemand().toString());
        assertEquals(
                "diverged at step 12: the norm of the parameters is NaN; a smaller learning rate may help",
                new StopReason.Diverged(12, StopReason.Quantity.PARAMETERS, Double.NaN).toString());
        assertEquals(
                "diverged at step 0: the norm of the parameters is NaN; a smaller learning rate may help",
                new StopReason.Diverged(0, StopReason.Quantity.PARAMETERS, Double.NaN).toString());
        assertEquals(
                "diverged at step 0: the loss is Infinity, at the start already; smaller parameters or scaled inputs may help",
                new StopReason.Diverged(0, StopReason.Quantity.LOSS, Double.POSITIVE_INFINITY).toString());
        assertEquals(
                "diverged at step 3: the loss is -Infinity; an objective without a minimum needs a bound, such as a penalty on"
                        + " large parameters",
                new StopReason.Diverged(3, StopReason.Quantity.LOSS, Double.NEGATIVE_INFINITY).toString());
        assertEquals(
                "no lower point found by the line search of iteration 4, where the norm of the gradient is 0.5",
                new StopReason.LineSearchFailed(4, 0.5).toString());
        assertEquals(
                "unbounded below: the loss is -Infinity on the way down of iteration 4; an objective without a minimum needs"
                        + " a bound, such as a penalty on large parameters",
                new StopReason.UnboundedBelow(4, StopReason.Quantity.LOSS, Double.NEGATIVE_INFINITY).toString());
        assertEquals(
                "stopped early: no loss below 0.125 (iteration 8) in 1 iteration",
                new StopReason.IterationPatience(1, 0.125, 7).toString());
    }

    @Test
    void theOrderOfAnEpochIsFixedForEver() {
        int[] rows = new int[10];
        Shuffle.epoch(42, 0, rows);
        assertArrayEquals(new int[] {2, 3, 1, 0, 5, 9, 8, 7, 6, 4}, rows);
        Shuffle.epoch(42, 1, rows);
        assertArrayEquals(new int[] {9, 1, 5, 0, 7, 2, 8, 6, 4, 3}, rows);
        Shuffle.epoch(42, 0, new int[0]);
    }
}
