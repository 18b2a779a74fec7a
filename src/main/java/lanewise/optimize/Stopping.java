package lanewise.optimize;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import lanewise.checks.Arguments;

/**
 * When a run ends. The first criterion that is met ends it. A number of 0 means that there is no such criterion; a time
 * budget of 0 is used up at once.
 *
 * <pre>{@code
 * Stopping.after(1_000).onGradientNorm(1e-8).within(Duration.ofMillis(5))
 * }</pre>
 *
 * @param limit the most epochs of a gradient descent, or iterations of a minimizer; at least 1
 * @param gradientNorm stop when ‖g‖₂ is at most this; 0 for never
 * @param lossChange stop when |J′ − J| is at most this times max(|J′|, |J|), for the losses of two epochs or iterations
 *     in succession; 0 for never
 * @param parameterChange stop when ‖θ′ − θ‖₂ is at most this times ‖θ′‖₂, for the parameters before and after an epoch
 *     or iteration; 0 for never
 * @param patience stop when so many epochs or iterations in succession have not brought a monitored loss below its best; 0
 *     for never
 * @param monitored asked for that loss, most often of validation rows, after each epoch or iteration, by the thread that runs
 * @param timeBudget the most time; compared before each step of a descent, and before each evaluation of J that a minimizer
 *     makes after the first, so the last of them may overrun it by its own duration. A minimizer whose line search ends so goes
 *     to the lowest point that the search has found, if there is one below its start
 * @param demand asked at the same times whether to stop; may be set from another thread
 */
public record Stopping(
        int limit,
        double gradientNorm,
        double lossChange,
        double parameterChange,
        int patience,
        DoubleSupplier monitored,
        Duration timeBudget,
        BooleanSupplier demand) {

    /** About 292 years, the most that fits a {@code long} of nanoseconds. */
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final BooleanSupplier NEVER = () -> false;

    private static final DoubleSupplier NOTHING = () -> Double.NaN;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Stopping {
        Arguments.atLeast("limit", limit, 1);
        Arguments.notNegative("gradientNorm", gradientNorm);
        Arguments.notNegative("lossChange", lossChange);
        Arguments.notNegative("parameterChange", parameterChange);
        Arguments.atLeast("patience", patience, 0);
        Objects.requireNonNull(monitored, "monitored");
        Objects.requireNonNull(timeBudget, "timeBudget");
        if (timeBudget.isNegative()) {
            throw new IllegalArgumentException("timeBudget is " + timeBudget + "; it must not be negative");
        }
        timeBudget = timeBudget.compareTo(FOREVER) > 0 ? FOREVER : timeBudget;
        Objects.requireNonNull(demand, "demand");
    }

    /**
     * A number of epochs or iterations and no other criterion.
     *
     * @param limit how many, at least 1
     * @return the criteria
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Stopping after(int limit) {
        return new Stopping(limit, 0, 0, 0, 0, NOTHING, FOREVER, NEVER);
    }

    /**
     * The same, and stop when the gradient is small.
     *
     * @param norm largest Euclidean norm that counts as small
     * @return a changed copy
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Stopping onGradientNorm(double norm) {
        return new Stopping(limit, norm, lossChange, parameterChange, patience, monitored, timeBudget, demand);
    }

    /**
     * The same, and stop when the loss stands still.
     *
     * @param change largest relative change that counts as none
     * @return a changed copy
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Stopping onLossChange(double change) {
        return new Stopping(limit, gradientNorm, change, parameterChange, patience, monitored, timeBudget, demand);
    }

    /**
     * The same, and stop when the parameters stand still.
     *
     * @param change largest relative change that counts as none
     * @return a changed copy
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Stopping onParameterChange(double change) {
        return new Stopping(limit, gradientNorm, lossChange, change, patience, monitored, timeBudget, demand);
    }

    /**
     * The same, and stop when a loss other than the objective, most often that of validation rows, no longer gets better. A
     * run that ends so, or in any way after which it will not go on, puts the parameters back that had the best one.
     *
     * <pre>{@code
     * Stopping.after(500).onPatience(10, () -> validation.value(parameters))
     * }</pre>
     *
     * @param patience how many epochs or iterations without a better one are too many, at least 1; counted in each call of a
     *     run anew
     * @param monitored gives the loss at the parameters in the array of the run; one that is not a number is not better than
     *     any
     * @return a changed copy
     * @throws IllegalArgumentException if the patience is below 1
     */
    public Stopping onPatience(int patience, DoubleSupplier monitored) {
        return new Stopping(
                limit, gradientNorm, lossChange, parameterChange, Arguments.atLeast("patience", patience, 1),
                monitored, timeBudget, demand);
    }

    /**
     * The same, with a time budget.
     *
     * @param budget the most time, not negative
     * @return a changed copy
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Stopping within(Duration budget) {
        return new Stopping(limit, gradientNorm, lossChange, parameterChange, patience, monitored, budget, demand);
    }

    /**
     * The same, and stop when asked to.
     *
     * @param demand returns true to stop; called by the thread that runs, before each step of a descent and each evaluation of
     *     a minimizer after the first
     * @return a changed copy
     */
    public Stopping onDemand(BooleanSupplier demand) {
        return new Stopping(limit, gradientNorm, lossChange, parameterChange, patience, monitored, timeBudget, demand);
    }

    /** The reason to stop before another step, or null. */
    StopReason interruption(long startNanos) {
        if (demand.getAsBoolean()) {
            return new StopReason.OnDemand();
        }
        return System.nanoTime() - startNanos >= timeBudget.toNanos() ? new StopReason.TimeBudget(timeBudget) : null;
    }

    /** The reason to stop because of the norm of the gradient, or null. */
    StopReason onGradient(double norm) {
        return gradientNorm > 0 && norm <= gradientNorm
                ? new StopReason.Converged(StopReason.Criterion.GRADIENT_NORM, norm, gradientNorm)
                : null;
    }

    /** The reason to stop because of two losses, or null; NaN stands for no loss. */
    StopReason onLosses(double before, double after) {
        double change = Math.abs(after - before);
        double scale = Math.max(Math.abs(after), Math.abs(before));
        return lossChange > 0 && change <= lossChange * scale
                ? new StopReason.Converged(StopReason.Criterion.LOSS_CHANGE, scale == 0 ? 0 : change / scale,
                        lossChange)
                : null;
    }

    /** The reason to stop because of the norms of the change and of the parameters, or null. */
    StopReason onParameters(double change, double norm) {
        return parameterChange > 0 && change <= parameterChange * norm
                ? new StopReason.Converged(
                        StopReason.Criterion.PARAMETER_CHANGE, norm == 0 ? 0 : change / norm, parameterChange)
                : null;
    }
}
