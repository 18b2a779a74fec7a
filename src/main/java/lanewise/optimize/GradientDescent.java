package lanewise.optimize;

import java.util.Objects;
import lanewise.checks.Arguments;

/**
 * Gradient descent on J(θ): how many rows a step sees, the rule of a step, the learning rate, and when to end. An
 * immutable specification without a precision; {@link FloatGradientDescent} and {@link DoubleGradientDescent} run it.
 *
 * <pre>{@code
 * GradientDescent descent = GradientDescent.miniBatch(32, Schedule.constant(0.001), Stopping.after(20))
 *         .withOptimizer(Adam.standard())
 *         .withSeed(42);
 * }</pre>
 *
 * <p>An epoch visits every row once. In batch descent it is one step; else the rows are visited in the order of
 * {@link Shuffle}, and the last batch of an epoch is smaller when the batch size does not divide the number of rows.
 *
 * @param batchSize rows per step; 0 for all of them
 * @param optimizer the rule of a step
 * @param schedule the learning rate, as a function of the step; told the loss of every epoch
 * @param stopping when to end
 * @param seed seed of the order of the rows
 */
public record GradientDescent(
        int batchSize, Optimizer optimizer, Schedule schedule, Stopping stopping, long seed) {

    /**
     * Checks the batch size.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public GradientDescent {
        if (batchSize < 0) {
            throw new IllegalArgumentException(
                    "batchSize is " + batchSize + "; it must be at least 1, or 0 for all rows");
        }
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(stopping, "stopping");
    }

    /**
     * Batch gradient descent: every step sees all rows. Serves any objective.
     *
     * @param schedule the learning rate
     * @param stopping when to end
     * @return plain gradient descent, θ ← θ − γ·∇J(θ)
     */
    public static GradientDescent batch(Schedule schedule, Stopping stopping) {
        return new GradientDescent(0, Sgd.plain(), schedule, stopping, 0);
    }

    /**
     * Stochastic gradient descent: every step sees one row.
     *
     * @param schedule the learning rate
     * @param stopping when to end
     * @return plain gradient descent, θ ← θ − γ·∇Jᵢ(θ), with seed 0
     */
    public static GradientDescent stochastic(Schedule schedule, Stopping stopping) {
        return miniBatch(1, schedule, stopping);
    }

    /**
     * Mini-batch gradient descent: every step sees some rows.
     *
     * @param batchSize how many, at least 1
     * @param schedule the learning rate
     * @param stopping when to end
     * @return plain gradient descent on the mean over the rows of a batch, with seed 0
     * @throws IllegalArgumentException if the batch size is below 1
     */
    public static GradientDescent miniBatch(int batchSize, Schedule schedule, Stopping stopping) {
        Arguments.atLeast("batchSize", batchSize, 1);
        return new GradientDescent(batchSize, Sgd.plain(), schedule, stopping, 0);
    }

    /**
     * The same with another rule of a step.
     *
     * @param optimizer the rule
     * @return a changed copy
     */
    public GradientDescent withOptimizer(Optimizer optimizer) {
        return new GradientDescent(batchSize, optimizer, schedule, stopping, seed);
    }

    /**
     * The same with another order of the rows.
     *
     * @param seed the seed
     * @return a changed copy
     */
    public GradientDescent withSeed(long seed) {
        return new GradientDescent(batchSize, optimizer, schedule, stopping, seed);
    }
}
