// Generated from FloatGradientDescent.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.kernel.DoubleUpdate;

/**
 * Runs a {@link GradientDescent} on an objective.
 *
 * <p>All arrays are made here, once; a step allocates nothing of its own, only the history of losses grows. One object
 * serves one thread at a time and may run again and again.
 *
 * <p>The loss of an epoch is the mean of those of its batches, each of which counts as {@link DoubleBatchObjective#weight} says:
 * by its rows, or by their weights. A batch that counts 0 is left out, without a step.
 *
 * <p>A run that diverges (a loss, a gradient or a new parameter that is not finite) stops. The caller's array then
 * holds the last parameters at which the loss and the gradient of a batch were finite, never half of a step; with a patience
 * those with the best monitored loss, if loss and gradient are finite there.
 */
public final class DoubleGradientDescent {

    private final GradientDescent specification;
    private final Stopping stopping;
    private final DoubleObjective objective;
    private final DoubleOptimizer optimizer;
    private final DoublePatience patience;
    private Schedule schedule;
    private final int n;

    /** The rows in the order of the epoch; null for an objective without rows. */
    private final int[] order;

    private final int rows;
    private final int batch;
    private final double[] gradient;

    /** The parameters before the last step. */
    private final double[] previous;

    /** The parameters before the epoch; only kept where their change is a criterion and an epoch has several steps. */
    private final double[] atEpochStart;

    /** The change of the parameters in an epoch; only where it is a criterion. */
    private final double[] change;

    // What an epoch leaves behind, besides the reason to stop that it returns.
    private long evaluations;
    private double epochLoss;
    private double norm;
    private double rate;

    /**
     * Prepares runs.
     *
     * @param specification what to do
     * @param objective J
     * @throws IllegalArgumentException if the objective has no parameters or no rows, or if the steps shall see some of
     *     the rows but the objective is no {@link DoubleBatchObjective}
     */
    public DoubleGradientDescent(GradientDescent specification, DoubleObjective objective) {
        this.specification = Objects.requireNonNull(specification, "specification");
        this.objective = Objects.requireNonNull(objective, "objective");
        this.stopping = specification.stopping();
        this.n = objective.dimension();
        this.optimizer = DoubleOptimizer.of(specification.optimizer(), n);
        this.patience = DoublePatience.ofEpochs(stopping, n);
        this.schedule = specification.schedule().forRun();
        if (objective instanceof DoubleBatchObjective byRows) {
            this.rows = byRows.rows();
            Arguments.atLeast("rows of the objective", rows, 1);
            this.batch = specification.batchSize() == 0 ? rows : Math.min(specification.batchSize(), rows);
            this.order = new int[rows];
        } else if (specification.batchSize() == 0) {
            this.rows = 1;
            this.batch = 1;
            this.order = null;
        } else {
            throw new IllegalArgumentException("batchSize is " + specification.batchSize()
                    + ", but the objective has no rows; use batch descent or a DoubleBatchObjective");
        }
        this.gradient = new double[n];
        this.previous = new double[n];
        this.change = new double[stopping.parameterChange() > 0 ? n : 0];
        this.atEpochStart = stopping.parameterChange() > 0 && batch < rows ? new double[n] : previous;
    }

    /**
     * The optimizer of the runs, to save its state after a run and to restore it before {@link #resume}.
     *
     * @return the optimizer
     */
    public DoubleOptimizer optimizer() {
        return optimizer;
    }

    /**
     * The schedule of the run, which is told the loss of every epoch; the state of a {@link ReduceOnPlateau} in it is to be
     * saved after a run and to be restored before {@link #resume}.
     *
     * @return the schedule
     */
    public Schedule schedule() {
        return schedule;
    }

    /**
     * Runs from the first epoch.
     *
     * @param parameters θ at the start, {@code dimension()} elements; θ at the end
     * @return what came of it
     * @throws IllegalArgumentException if the number of parameters is wrong, one of them is not finite, or all rows have weight 0
     */
    public OptimizationResult run(double[] parameters) {
        return run(parameters, ProgressListener.NONE);
    }

    /**
     * Runs from the first epoch.
     *
     * @param parameters θ at the start, {@code dimension()} elements; θ at the end
     * @param listener told after every epoch
     * @return what came of it
     * @throws IllegalArgumentException if the number of parameters is wrong, one of them is not finite, or all rows have weight 0
     */
    public OptimizationResult run(double[] parameters, ProgressListener listener) {
        check(parameters, listener);
        optimizer.reset();
        schedule = specification.schedule().forRun();
        return resume(parameters, 0, listener);
    }

    /**
     * Goes on with a run at some epoch, with the state and step counter that {@link #optimizer()} has now, and
     * {@link #schedule()} too. What follows is the same, bit for bit, as if the run had not been interrupted. That holds for
     * the ends of epochs: a run that was stopped within one, on demand or by its time budget, has taken some of its steps, and
     * begins it again. Criteria that look back begin anew: the change of the loss is compared from the second epoch on, and
     * patience counts from the first.
     *
     * @param parameters θ at the start of that epoch, {@code dimension()} elements; θ at the end
     * @param firstEpoch the epoch to start with, at least 0 and at most the limit, which counts from epoch 0 too
     * @param listener told after every epoch
     * @return what came of it; its epochs and history are those of this call
     * @throws IllegalArgumentException if the number of parameters is wrong, one of them is not finite, the epoch is
     *     negative or beyond the limit, or all rows have weight 0
     */
    public OptimizationResult resume(double[] parameters, int firstEpoch, ProgressListener listener) {
        check(parameters, listener);
        if (firstEpoch < 0) {
            throw new IllegalArgumentException("firstEpoch is " + firstEpoch + "; epochs count from 0");
        }
        if (firstEpoch > stopping.limit()) {
            throw new IllegalArgumentException("firstEpoch is " + firstEpoch + ", but the run ends after "
                    + Counts.of(stopping.limit(), "epoch") + ", counted from epoch 0; raise the limit to go on");
        }
        long start = System.nanoTime();
        evaluations = 0;
        patience.reset();
        System.arraycopy(parameters, 0, previous, 0, n);
        LossHistory history = new LossHistory();
        StopReason stop = null;
        int epoch = firstEpoch;
        while (stop == null && epoch < stopping.limit()) {
            stop = steps(epoch, start, parameters);
            if (stop == null) {
                stop = stopping.onLosses(history.last(), epochLoss);
                history.add(epochLoss);
                if (stop == null) {
                    stop = standstill(parameters);
                }
                // Also where another criterion ends the run: the last parameters may be the best ones.
                StopReason impatience = patience.observe(epoch, parameters);
                schedule.observe(optimizer.steps() - 1, patience.monitored(epochLoss));
                stop = stop == null ? impatience : stop;
                // Last, so that what a listener saves, or leaves by throwing, is the whole of the epoch.
                listener.progress(epoch, epochLoss, norm, rate);
                epoch++;
            }
        }
        StopReason reason = stop == null ? new StopReason.EpochLimit(epoch) : stop;
        return result(parameters, epoch - firstEpoch, history, reason);
    }

    private void check(double[] parameters, ProgressListener listener) {
        Arguments.dimension("parameters", parameters.length, n);
        if (!Double.isFinite(DoubleNorm.of(parameters))) {
            throw new IllegalArgumentException(
                    "parameters holds a number that is not finite; a run starts from finite ones");
        }
        Objects.requireNonNull(listener, "listener");
    }

    /** One epoch. Returns why it ended before its last step, else null. */
    private StopReason steps(int epoch, long start, double[] parameters) {
        if (order != null) {
            if (batch < rows) {
                Shuffle.epoch(specification.seed(), epoch, order);
            } else {
                ascending();
            }
        }
        if (atEpochStart != previous) {
            System.arraycopy(parameters, 0, atEpochStart, 0, n);
        }
        double sum = 0;
        double weights = 0;
        for (int from = 0; from < rows; from += batch) {
            StopReason stop = stopping.interruption(start);
            if (stop != null) {
                return stop;
            }
            int count = Math.min(batch, rows - from);
            double weight = weight(from, count);
            if (weight == 0) {
                continue;
            }
            double loss = evaluate(parameters, from, count);
            norm = DoubleNorm.of(gradient);
            if (!Double.isFinite(loss)) {
                return diverged(StopReason.Quantity.LOSS, loss, parameters);
            }
            if (!Double.isFinite(norm)) {
                return diverged(StopReason.Quantity.GRADIENT, norm, parameters);
            }
            if (batch == rows) {
                stop = stopping.onGradient(norm);
                if (stop != null) {
                    return stop;
                }
            }
            sum += loss * weight;
            weights += weight;
            rate = Arguments.notNegative("the learning rate of the schedule", schedule.at(optimizer.steps()));
            System.arraycopy(parameters, 0, previous, 0, n);
            optimizer.step(parameters, gradient, rate);
            double length = DoubleNorm.of(parameters);
            if (!Double.isFinite(length)) {
                System.arraycopy(previous, 0, parameters, 0, n);
                return new StopReason.Diverged(optimizer.steps() - 1, StopReason.Quantity.PARAMETERS, length);
            }
        }
        if (weights == 0) {
            throw new IllegalArgumentException(
                    Counts.allHave(rows, "row") + " weight 0; training needs one above 0");
        }
        epochLoss = sum / weights;
        return null;
    }

    /** How much a batch counts in the loss of the epoch; one without a row that counts teaches nothing. */
    private double weight(int from, int count) {
        return order == null
                ? count
                : Arguments.notNegative("weight of a batch",
                        ((DoubleBatchObjective) objective).weight(order, from, count));
    }

    private void ascending() {
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
    }

    private double evaluate(double[] parameters, int from, int count) {
        evaluations++;
        return order == null
                ? objective.valueAndGradient(parameters, gradient)
                : ((DoubleBatchObjective) objective).valueAndGradient(parameters, order, from, count, gradient);
    }

    private StopReason diverged(StopReason.Quantity quantity, double value, double[] parameters) {
        System.arraycopy(previous, 0, parameters, 0, n);
        return new StopReason.Diverged(optimizer.steps(), quantity, value);
    }

    /** The criteria that are looked at when an epoch is over. */
    private StopReason standstill(double[] parameters) {
        if (stopping.parameterChange() > 0) {
            System.arraycopy(parameters, 0, change, 0, n);
            DoubleUpdate.axpy(n, -1, atEpochStart, 0, change, 0);
            StopReason stop = stopping.onParameters(DoubleNorm.of(change), DoubleNorm.of(parameters));
            if (stop != null) {
                return stop;
            }
        }
        if (stopping.gradientNorm() > 0 && batch < rows) {
            // The gradient of a batch does not vanish at the minimum; that of all rows does.
            ascending();
            evaluate(parameters, 0, rows);
            norm = DoubleNorm.of(gradient);
            return stopping.onGradient(norm);
        }
        return null;
    }

    /** The loss and gradient of all rows at the final parameters; the last step may turn out to have diverged. */
    private OptimizationResult result(double[] parameters, int epochs, LossHistory history, StopReason stop) {
        StopReason reason = stop;
        boolean best = patience.restore(stop, parameters);
        double loss = evaluateAll(parameters);
        if (!finite(loss) && !(stop instanceof StopReason.Diverged)) {
            reason = Double.isFinite(loss)
                    ? diverged(StopReason.Quantity.GRADIENT, norm, parameters)
                    : diverged(StopReason.Quantity.LOSS, loss, parameters);
            // A run that was stopped to go on later will not.
            best = !best && patience.restore(reason, parameters);
            loss = evaluateAll(parameters);
        }
        if (best && !finite(loss)) {
            // What is monitored may be at its best where J is not finite.
            System.arraycopy(previous, 0, parameters, 0, n);
            loss = evaluateAll(parameters);
        }
        return new OptimizationResult(loss, norm, epochs, evaluations, history.toArray(), reason);
    }

    /** Whether the loss, and the norm of the gradient that came with it, are. */
    private boolean finite(double loss) {
        return Double.isFinite(loss) && Double.isFinite(norm);
    }

    private double evaluateAll(double[] parameters) {
        if (order != null) {
            ascending();
        }
        double loss = evaluate(parameters, 0, rows);
        norm = DoubleNorm.of(gradient);
        return loss;
    }
}
