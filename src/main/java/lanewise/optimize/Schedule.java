package lanewise.optimize;

import lanewise.checks.Arguments;

/**
 * The learning rate as a function of the step, counted from 0 over the whole run.
 *
 * <p>A schedule of this library is a value: it has no state, prints what it is, and gives the same rate for the same
 * step on every machine; {@link ReduceOnPlateau} alone follows the loss. Any function of the step is a schedule too.
 *
 * <pre>{@code
 * Schedule rate = Schedule.cosine(0.1, 0.001, 9_500).withWarmup(500);
 * }</pre>
 */
@FunctionalInterface
public interface Schedule {

    /**
     * The learning rate of a step.
     *
     * @param step the step, at least 0
     * @return γ, finite and not negative
     * @throws IllegalArgumentException if the step is negative and the schedule is one of this library
     */
    double at(long step);

    /**
     * This schedule for one run. A schedule without a state is its own; one with a state, as {@link ReduceOnPlateau} has,
     * gives a copy that begins with that state, so that runs of one specification do not disturb each other.
     *
     * @return what the run asks for rates, and tells its losses
     */
    default Schedule forRun() {
        return this;
    }

    /**
     * Takes note of a loss. Those who run a schedule call it after each epoch, with the loss of the validation rows if there
     * are any. In a composition the schedule that is in force takes note; one without a state does nothing.
     *
     * @param step the last step taken
     * @param loss the loss
     */
    default void observe(long step, double loss) {}

    /**
     * Always the same rate.
     *
     * @param rate γ, finite and not negative
     * @return the schedule γ
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule constant(double rate) {
        return new StandardSchedule.Constant(rate);
    }

    /**
     * A staircase, γ₀·f^⌊t/T⌋. PyTorch's {@code StepLR}.
     *
     * @param initial γ₀, positive
     * @param factor f, positive, at most 1
     * @param every T, at least 1: steps between two stairs
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule steps(double initial, double factor, long every) {
        return new StandardSchedule.Exponential(initial, factor).every(Arguments.atLeast("every", every, 1));
    }

    /**
     * Exponential decay, γ₀·fᵗ. PyTorch's {@code ExponentialLR}.
     *
     * @param initial γ₀, positive
     * @param factor f, positive, at most 1
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule exponential(double initial, double factor) {
        return new StandardSchedule.Exponential(initial, factor);
    }

    /**
     * Inverse time decay, γ₀ / (1 + d·t), which satisfies the conditions of Robbins and Monro, <i>A Stochastic
     * Approximation Method</i> (1951): Σγ = ∞, Σγ² &lt; ∞. PyTorch's {@code lr_decay} of Adagrad.
     *
     * @param initial γ₀, positive
     * @param decay d, positive
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule inverseTime(double initial, double decay) {
        return new StandardSchedule.InverseTime(initial, decay);
    }

    /**
     * Polynomial decay, (γ₀ − γ₁)·(1 − t/T)^p + γ₁, and γ₁ from step T on. TensorFlow's {@code PolynomialDecay}.
     *
     * @param initial γ₀, positive
     * @param end γ₁, at least 0
     * @param length T, at least 1
     * @param power p, positive; 1 is a straight line
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule polynomial(double initial, double end, long length, double power) {
        return new StandardSchedule.Polynomial(initial, end, length, power);
    }

    /**
     * Half a cosine wave, γ₁ + ½·(γ₀ − γ₁)·(1 + cos(π·t/T)), and γ₁ from step T on. Loshchilov and Hutter, arXiv
     * 1608.03983 (2016), equation 5.
     *
     * @param initial γ₀, positive
     * @param end γ₁, at least 0
     * @param length T, at least 1
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule cosine(double initial, double end, long length) {
        return new StandardSchedule.Cosine(initial, end, length);
    }

    /**
     * Half a cosine wave again and again: round i lasts T·mⁱ steps and starts at γ₀. Loshchilov and Hutter, arXiv
     * 1608.03983 (2016), SGDR; PyTorch's {@code CosineAnnealingWarmRestarts}.
     *
     * @param initial γ₀, positive
     * @param end γ₁, at least 0; approached, not reached, since the step after the last of a round starts the next
     * @param length T, at least 1: the steps of the first round
     * @param multiplier m, at least 1: how much longer each round is than the one before
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule cosineRestarts(double initial, double end, long length, int multiplier) {
        return new StandardSchedule.CosineRestarts(initial, end, length, multiplier);
    }

    /**
     * One cycle: from γ/25 up to γ during the first 30 % of the steps, then down to γ/250,000, both along half a cosine
     * wave. Smith and Topin, arXiv 1708.07120 (2017), with the defaults of PyTorch's {@code OneCycleLR}.
     *
     * @param peak γ, positive
     * @param length number of steps, at least 2; afterwards the last rate stays
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule oneCycle(double peak, long length) {
        return oneCycle(peak, length, 0.3, 25, 1e4);
    }

    /**
     * One cycle. With T steps and s = max(0, f·T − 1), the rate goes from γ/d to γ at step s and to γ/(d·e) at step T −
     * 1; between two of these points a and b it is b + ½·(a − b)·(1 + cos(π·x)), x the fraction of the way.
     *
     * @param peak γ, positive
     * @param length T, at least 2; afterwards the last rate stays
     * @param rise f, above 0 and below 1: the fraction of the steps in which the rate rises
     * @param startDivisor d, positive, γ/d finite
     * @param endDivisor e, positive, γ/(d·e) finite
     * @return the schedule
     * @throws IllegalArgumentException if a number is out of its range
     */
    static Schedule oneCycle(double peak, long length, double rise, double startDivisor, double endDivisor) {
        return new StandardSchedule.OneCycle(peak, length, rise, startDivisor, endDivisor);
    }

    /**
     * This schedule for some steps, then another one from its own step 0 on. In a chain
     * {@code a.then(100, b).then(300, c)} the numbers are the boundaries, counted over the whole run, in ascending order.
     *
     * @param steps how many steps this one is in force, at least 0
     * @param next what follows
     * @return the composition
     * @throws IllegalArgumentException if the number of steps is negative, or this schedule is a chain whose last part would
     *     never come
     */
    default Schedule then(long steps, Schedule next) {
        return new StandardSchedule.Then(this, steps, next);
    }

    /**
     * A linear warm-up in front of this schedule: the rate γ(0)·(t + 1)/T during T steps, then this schedule from its
     * own step 0 on. Goyal et al., arXiv 1706.02677 (2017), section 2.2.
     *
     * @param steps T, at least 1
     * @return the composition
     */
    default Schedule withWarmup(long steps) {
        return new StandardSchedule.Warmup(this, steps);
    }

    /**
     * This schedule slowed down: its step advances once in T steps. With T the steps of one epoch, a schedule over
     * epochs becomes one over steps.
     *
     * @param steps T, at least 1
     * @return the schedule γ(⌊t/T⌋)
     */
    default Schedule every(long steps) {
        return new StandardSchedule.Every(this, steps);
    }

    /**
     * This schedule times a number.
     *
     * @param factor finite and not negative
     * @return the schedule factor·γ(t)
     */
    default Schedule times(double factor) {
        return new StandardSchedule.Times(this, factor);
    }
}
