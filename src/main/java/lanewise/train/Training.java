package lanewise.train;

import java.util.Objects;
import java.util.function.Consumer;
import lanewise.checks.Arguments;
import lanewise.optimize.Optimizer;
import lanewise.optimize.Schedule;

/**
 * How a network is trained: an immutable specification without a precision. {@link FloatTrainer} and
 * {@link DoubleTrainer} carry it out.
 *
 * <pre>{@code
 * Training training = Training.with(Adam.standard(), 0.001).batchSize(64).epochs(20).seed(42)
 *         .validation(0.1).earlyStop(5);
 * }</pre>
 *
 * @param optimizer the rule of a step
 * @param schedule the learning rate, as a function of the step; each run has a state of its own where it has one
 * @param batchSize rows per step, at least 1
 * @param epochs how many times the data are visited, at least 1
 * @param seed decides the first parameters, the order of the rows and the validation rows
 * @param accumulation batches per step of the optimizer, at least 1: it steps with the mean gradient of their rows
 * @param clipping bounds for the gradient
 * @param maxNorm the largest norm of a unit's weights after a step, see {@link lanewise.network.FloatMaxNorm}; 0 for no bound
 * @param validation part of the rows that is held out to measure each epoch, at least 0 and below 1
 * @param earlyStop when to end because the validation loss no longer gets better
 * @param rollback what to do when the run diverges
 * @param decay what the weight decay of the rule makes smaller
 */
public record Training(
        Optimizer optimizer,
        Schedule schedule,
        int batchSize,
        int epochs,
        long seed,
        int accumulation,
        Clipping clipping,
        double maxNorm,
        double validation,
        EarlyStop earlyStop,
        Rollback rollback,
        Decay decay) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Training {
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(schedule, "schedule");
        Arguments.atLeast("batchSize", batchSize, 1);
        Arguments.atLeast("epochs", epochs, 1);
        Arguments.atLeast("accumulation", accumulation, 1);
        Objects.requireNonNull(clipping, "clipping");
        Arguments.notNegative("maxNorm", maxNorm);
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException(
                    "validation is " + validation + "; the part of the rows to hold out is at least 0 and below 1");
        }
        Objects.requireNonNull(earlyStop, "earlyStop");
        Objects.requireNonNull(rollback, "rollback");
        Objects.requireNonNull(decay, "decay");
    }

    /**
     * Batches of 32 rows, 10 epochs, seed 0, nothing held out, no clipping.
     *
     * @param optimizer the rule of a step
     * @param learningRate the learning rate, positive
     * @return a specification to refine
     * @throws IllegalArgumentException if the number is out of its range
     */
    public static Training with(Optimizer optimizer, double learningRate) {
        return with(optimizer, Schedule.constant(Arguments.positive("learningRate", learningRate)));
    }

    /**
     * As {@link #with(Optimizer, double)}, with a learning rate that changes.
     *
     * @param optimizer the rule of a step
     * @param schedule the learning rate, as a function of the step
     * @return a specification to refine
     */
    public static Training with(Optimizer optimizer, Schedule schedule) {
        return new Training(optimizer, schedule, 32, 10, 0, 1, Clipping.NONE, 0, 0, EarlyStop.NEVER, Rollback.NEVER,
                Decay.EVERYTHING);
    }

    /**
     * The same with another rule of descent.
     *
     * @param optimizer the rule; a learning rate that suits one seldom suits another
     * @return a changed copy
     */
    public Training optimizer(Optimizer optimizer) {
        return changed(draft -> draft.optimizer = optimizer);
    }

    /**
     * The same with another learning rate.
     *
     * @param schedule the learning rate, as a function of the step
     * @return a changed copy
     */
    public Training schedule(Schedule schedule) {
        return changed(draft -> draft.schedule = schedule);
    }

    /**
     * The same with batches of another size.
     *
     * @param batchSize rows per step, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training batchSize(int batchSize) {
        return changed(draft -> draft.batchSize = batchSize);
    }

    /**
     * The same with another number of epochs.
     *
     * @param epochs how many times the data are visited, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training epochs(int epochs) {
        return changed(draft -> draft.epochs = epochs);
    }

    /**
     * The same with another seed.
     *
     * @param seed the seed
     * @return a changed copy
     */
    public Training seed(long seed) {
        return changed(draft -> draft.seed = seed);
    }

    /**
     * The same with one step of the optimizer for several batches, as if they were one large batch. Batch norms take the
     * statistics of each batch, and move their running ones with each.
     *
     * @param accumulation batches per step of the optimizer, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training accumulation(int accumulation) {
        return changed(draft -> draft.accumulation = accumulation);
    }

    /**
     * The same with a bound for the norm of the gradient.
     *
     * @param norm the largest Euclidean norm, positive
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training clipNorm(double norm) {
        return clipping(new Clipping(Arguments.positive("norm", norm), clipping.value()));
    }

    /**
     * The same with a bound for each element of the gradient.
     *
     * @param value the largest absolute value, positive
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training clipValue(double value) {
        return clipping(new Clipping(clipping.norm(), Arguments.positive("value", value)));
    }

    private Training clipping(Clipping clipping) {
        return changed(draft -> draft.clipping = clipping);
    }

    /**
     * The same with a bound for the norm of each unit's incoming weights, kept after every step.
     *
     * @param maxNorm the largest Euclidean norm, positive
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training maxNorm(double maxNorm) {
        Arguments.positive("maxNorm", maxNorm);
        return changed(draft -> draft.maxNorm = maxNorm);
    }

    /**
     * The same with a part of the rows held out, chosen at random from the seed. It is not used by a call that is given a
     * validation dataset.
     *
     * @param validation the part, at least 0 and below 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training validation(double validation) {
        return changed(draft -> draft.validation = validation);
    }

    /**
     * The same, to end when the validation loss has not become better for some epochs, with the best parameters; a run whose epochs
     * are over, or that diverges, ends with them too.
     *
     * @param patience how many epochs, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training earlyStop(int patience) {
        return earlyStop(new EarlyStop(Arguments.atLeast("patience", patience, 1), 0));
    }

    /**
     * The same with another early stop.
     *
     * @param earlyStop when to end
     * @return a changed copy
     */
    public Training earlyStop(EarlyStop earlyStop) {
        return changed(draft -> draft.earlyStop = earlyStop);
    }

    /**
     * The same, to go back to the last good parameters when the run diverges.
     *
     * @param times how often, at least 1
     * @param factor what the learning rate is multiplied by each time, above 0 and at most 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Training rollback(int times, double factor) {
        return rollback(new Rollback(Arguments.atLeast("times", times, 1), factor, rollback.every()));
    }

    /**
     * The same with another rollback.
     *
     * @param rollback what to do when the run diverges
     * @return a changed copy
     */
    public Training rollback(Rollback rollback) {
        return changed(draft -> draft.rollback = rollback);
    }

    /**
     * The same with a weight decay of other parameters.
     *
     * <pre>{@code
     * Training training = Training.with(AdamW.standard(), 0.001).decay(Decay.WEIGHTS);
     * }</pre>
     *
     * @param decay what becomes smaller; for a rule of your own {@link Decay#EVERYTHING} alone
     * @return a changed copy
     */
    public Training decay(Decay decay) {
        return changed(draft -> draft.decay = decay);
    }

    private Training changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Training(
                draft.optimizer, draft.schedule, draft.batchSize, draft.epochs, draft.seed, draft.accumulation,
                draft.clipping,
                draft.maxNorm, draft.validation, draft.earlyStop, draft.rollback, draft.decay);
    }

    /** The components that a changed copy may have otherwise. */
    private static final class Draft {

        Optimizer optimizer;
        Schedule schedule;
        int batchSize;
        int epochs;
        long seed;
        int accumulation;
        Clipping clipping;
        double maxNorm;
        double validation;
        EarlyStop earlyStop;
        Rollback rollback;
        Decay decay;

        Draft(Training training) {
            optimizer = training.optimizer;
            schedule = training.schedule;
            batchSize = training.batchSize;
            epochs = training.epochs;
            seed = training.seed;
            accumulation = training.accumulation;
            clipping = training.clipping;
            maxNorm = training.maxNorm;
            validation = training.validation;
            earlyStop = training.earlyStop;
            rollback = training.rollback;
            decay = training.decay;
        }
    }
}
