// Generated from FloatTrainer.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.kernel.Parallelism;
import lanewise.network.DoubleInitialization;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;

/**
 * Trains a network: over whole datasets, or batch by batch as rows arrive.
 *
 * <pre>{@code
 * DoubleTrainer trainer = DoubleTrainer.of(network, Training.with(Adam.standard(), 0.01).epochs(50));
 * TrainingReport report = trainer.train(data);
 * }</pre>
 *
 * <p>All memory of a step is laid out when the trainer is made; {@link #step} allocates nothing. A trainer belongs to one
 * thread at a time; only {@link #stop} may be called from others. A call that trains while another thread is in one throws an
 * {@link IllegalStateException}: the check is a plain field, so it finds most such mistakes, not all, and once two threads
 * have been in, the state of the run is not to be trusted. A seed gives the same bits on every machine.
 *
 * <p>A trainer goes on where it is: a call of {@link #train} after one that was stopped continues in the middle of the
 * epoch, with the same result as if it had not been stopped.
 */
public final class DoubleTrainer {

    final Network network;
    final Training training;
    final DoubleStepper stepper;

    /** Null for the caller's thread alone. */
    final Parallelism threads;

    final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
    final DoubleProgress progress;

    /** Whether a run is going on, which listeners are called by. */
    private boolean running;

    /** Between two reports of the progress within an epoch. */
    long nanosBetweenProgress = 500_000_000;

    /** Set from any thread, cleared by the run that it stops. */
    volatile boolean stopping;

    final DoubleRecovery recovery;
    final DoubleRuns runs;

    final OneThread user = new OneThread(
            "two threads are in this trainer at once; it belongs to one at a time: save it on the"
                    + " thread that learns, and see DoubleLive for many that predict meanwhile");

    private DoubleTrainer(Network network, Training training, double[] parameters, Parallelism threads) {
        this.network = Objects.requireNonNull(network, "network");
        this.training = Objects.requireNonNull(training, "training");
        this.threads = threads;
        stepper = new DoubleStepper(network, training, parameters, threads);
        progress = new DoubleProgress(training.earlyStop().patience() > 0 ? parameters.length : 0);
        recovery = new DoubleRecovery(this);
        runs = new DoubleRuns(this);
    }

    /**
     * A trainer that starts from parameters drawn from the seed of the training.
     *
     * @param network the network
     * @param training how to train it
     * @return a trainer at step 0
     * @throws IllegalArgumentException if a batch norm is to learn from batches of 1 row
     */
    public static DoubleTrainer of(Network network, Training training) {
        return of(network, training, DoubleInitialization.of(network, training.seed()));
    }

    /**
     * A trainer that starts from given parameters, for example those of another run.
     *
     * @param network the network
     * @param training how to train it
     * @param parameters where to start, in the order of {@link lanewise.network.ParameterLayout}; the trainer works in
     *     this array
     * @return a trainer at step 0
     * @throws IllegalArgumentException if the number of parameters is not that of the network, one is not finite, a running
     *     variance is negative, or a batch norm is to learn from batches of 1 row
     */
    public static DoubleTrainer of(Network network, Training training, double[] parameters) {
        return of(network, training, parameters, null);
    }

    /**
     * A trainer that starts from parameters drawn from the seed and works on several threads. The result has the same bits
     * for any number of them. They share the logical blocks of {@value lanewise.network.DoubleBackprop#BLOCK_ROWS} rows of a
     * batch, and the optimizer's step; batches of one block gain nothing.
     *
     * @param network the network
     * @param training how to train it
     * @param threads what to work on; the caller closes it after the last step
     * @return a trainer at step 0
     * @throws IllegalArgumentException if a batch norm is to learn from batches of 1 row
     */
    public static DoubleTrainer of(Network network, Training training, Parallelism threads) {
        return of(network, training, DoubleInitialization.of(network, training.seed()), threads);
    }

    /**
     * A trainer that starts from given parameters and works on several threads.
     *
     * @param network the network
     * @param training how to train it
     * @param parameters where to start; the trainer works in this array
     * @param threads what to work on, see {@link #of(Network, Training, Parallelism)}; null for the caller's thread alone
     * @return a trainer at step 0
     * @throws IllegalArgumentException if the number of parameters is not that of the network, one is not finite, a running
     *     variance is negative, or a batch norm is to learn from batches of 1 row
     */
    public static DoubleTrainer of(Network network, Training training, double[] parameters, Parallelism threads) {
        DataFit.checkBatchSize(network, training.batchSize());
        DoubleTrainer trainer = new DoubleTrainer(network, training, parameters, threads);
        if (!trainer.stepper.finite()) {
            throw new IllegalArgumentException("parameter " + DoubleRows.firstNotFinite(parameters, 0, parameters.length)
                    + " is not finite; a run starts from finite ones");
        }
        DoubleRows.checkVariances(ParameterLayout.of(network), parameters);
        return trainer;
    }

    /**
     * The network.
     *
     * @return the specification
     */
    public Network network() {
        return network;
    }

    /**
     * How it is trained.
     *
     * @return the specification
     */
    public Training training() {
        return training;
    }

    /**
     * The parameters, as they are now.
     *
     * @return the array that the trainer works in
     */
    public double[] parameters() {
        return stepper.parameters;
    }

    /**
     * The parameters of the best epoch so far. They are kept if the training has an early stop, which makes them those of the
     * trainer when the epochs are over, patience is, or the run diverges; after a request to stop or a time budget, with which a run
     * may go on, they are to be had here.
     *
     * @return a copy; none without an early stop, or if no epoch has ended with a finite loss
     */
    public Optional<double[]> bestParameters() {
        boolean kept = progress.bestParameters.length > 0 && progress.bestEpoch >= 0;
        return kept ? Optional.of(progress.bestParameters.clone()) : Optional.empty();
    }

    /**
     * The number of steps that the optimizer has taken.
     *
     * @return steps since the start of the run
     */
    public long steps() {
        return stepper.optimizer.steps();
    }

    /**
     * The epoch that the run is in.
     *
     * @return counted from 0; the number of epochs when the run is over
     */
    public int epoch() {
        return progress.epoch;
    }

    /**
     * Adds a listener to the runs of this trainer.
     *
     * @param listener hears of every epoch, on the thread that trains
     * @return this
     */
    public DoubleTrainer listen(TrainingListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Asks the run in progress, or the next one, to stop before its next batch. May be called from any thread, as from a shutdown hook
     * that Ctrl-C starts. The hook then waits for the thread that trains, which saves the run after {@link #train} has returned: Java
     * ends with the last hook.
     *
     * <pre>{@code
     * Thread learning = Thread.currentThread();
     * Runtime.getRuntime().addShutdownHook(new Thread(() -> {
     *     trainer.stop();
     *     while (learning.isAlive()) {
     *         java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
     *     }
     * }));
     * }</pre>
     */
    public void stop() {
        stopping = true;
    }

    /**
     * One step on a batch: the way to learn online. Allocates nothing.
     *
     * @param x rows x inputs, row-major
     * @param y rows x targets, row-major
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException if a size does not fit the network or the training, x holds just these rows but y the
     *     targets of more, a number of the batch is not finite, no row counts because its weight or that of its class is 0, or a
     *     batch norm is to learn from 1 row; nothing has been changed then
     * @throws DivergedException if the loss or the gradient is not finite although the batch is, and no rollback is left
     */
    public double step(double[] x, double[] y, int rows) {
        if (stepper.tooManyTargets(x, y, rows)) {
            throw DataFit.tooManyTargets(network, y.length, rows);
        }
        return step(x, 0, y, 0, rows);
    }

    /**
     * One step on a batch that lies somewhere in its arrays: the way to learn online. Allocates nothing.
     *
     * <p>With {@link Training#accumulation} above 1 the optimizer steps at every so many calls. After a rollback the loss
     * that was not finite is returned, and training goes on with the next batch.
     *
     * <p>A step that makes a parameter infinite, by a rate that is too large for the gradient, is found by the next one.
     *
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException if a size does not fit the network or the training, a number of the batch is not
     *     finite, no row counts because its weight or that of its class is 0, or a batch norm is to learn from 1 row; nothing
     *     has been changed then
     * @throws IndexOutOfBoundsException if the rows do not lie inside x or y
     * @throws DivergedException if the loss or the gradient is not finite although the batch is, and no rollback is left
     */
    public double step(double[] x, int xOffset, double[] y, int yOffset, int rows) {
        return step(x, xOffset, y, yOffset, null, 0, rows);
    }

    /**
     * As {@link #step(double[], int, double[], int, int)}, with a weight for each row: the loss and its gradient are weighted
     * means.
     *
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException if a size does not fit the network or the training, a number of the batch is not
     *     finite, no row counts because its weight or that of its class is 0, or a batch norm is to learn from 1 row; nothing
     *     has been changed then
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     * @throws DivergedException if the loss or the gradient is not finite although the batch is, and no rollback is left
     */
    public double step(
            double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        long before = user.enter();
        try {
            if (rows == 1 && stepper.runningStatistics) {
                DataFit.checkNormalized(network, 1, "the batch has 1 row");
            }
            recovery.beforeStep();
            double loss = stepper.step(x, xOffset, y, yOffset, weights, weightsOffset, rows);
            if (stepper.failure != null) {
                recovery.afterFailure(x, xOffset, y, yOffset, rows);
            } else {
                recovery.afterStep();
            }
            return loss;
        } finally {
            user.leave(before);
        }
    }

    /**
     * Trains on a dataset until the epochs are over or something ends the run before. The part of the rows that
     * {@link Training#validation} names is held out.
     *
     * <p>The epochs are those of the trainer, not of the call: when they are over, or patience is, another call trains nothing,
     * whatever the data, and its report says so. To go on, save a checkpoint and {@link #resume(Path, Training)} it with more
     * epochs or more patience, or make a trainer of {@link #parameters()}. Between two calls of one trainer the data may change:
     * nothing refuses others, and the best loss is then one of different rows; {@link #onOtherData} keeps them apart.
     *
     * <p>A run whose parameters overflow ends with those at the start of its best epoch or, where an early stop keeps them, with the
     * best. Before the first epoch has ended these are the ones that it began with, so that what single steps have learned is not
     * lost; with a {@link Rollback} they are the last good copy that it has made of such steps.
     *
     * @param data the rows
     * @return what came of it
     * @throws IllegalArgumentException if the dataset does not fit the network
     */
    public TrainingReport train(DoubleDataset data) {
        return run(data, null, Long.MAX_VALUE);
    }

    /**
     * Trains on a dataset, with validation rows of its own. All rows of the first are learned from:
     * {@link Training#validation} is not used then.
     *
     * @param data the rows to learn from
     * @param validation the rows to measure each epoch with
     * @return what came of it
     * @throws IllegalArgumentException if a dataset does not fit the network, or the loss is not finite because a number of one
     *     is not, as it may have been changed; the message names the row
     */
    public TrainingReport train(DoubleDataset data, DoubleDataset validation) {
        return run(data, Objects.requireNonNull(validation, "validation"), Long.MAX_VALUE);
    }

    /**
     * Trains on rows that come from a source, in its order. A call after one that was stopped within an epoch goes on where the source
     * stands: until then nobody else may read from it but {@link #evaluate(DoubleRowSource)} of this trainer.
     *
     * @param source the rows; reset at the start of each epoch, and left open
     * @return what came of it
     * @throws IllegalArgumentException if the source does not fit the network
     */
    public TrainingReport train(DoubleRowSource source) {
        return run(source, (DoubleDataset) null, Long.MAX_VALUE);
    }

    /**
     * Trains on rows that come from a source, in its order.
     *
     * @param source the rows; reset at the start of each epoch, and left open
     * @param validation the rows to measure each epoch with
     * @return what came of it
     * @throws IllegalArgumentException if the source or the dataset does not fit the network
     */
    public TrainingReport train(DoubleRowSource source, DoubleDataset validation) {
        return run(source, Objects.requireNonNull(validation, "validation"), Long.MAX_VALUE);
    }

    /**
     * Trains on rows that come from a source, in its order, and measures each epoch with those of another one, of which outputs and
     * targets are kept.
     *
     * @param source the rows; reset at the start of each epoch, and left open
     * @param validation the rows to measure each epoch with; reset at its end, and left open
     * @return what came of it
     * @throws IllegalArgumentException if a source does not fit the network, or both are one
     */
    public TrainingReport train(DoubleRowSource source, DoubleRowSource validation) {
        return run(source, Objects.requireNonNull(validation, "validation"), Long.MAX_VALUE);
    }

    /**
     * Trains on a dataset for some time; the next call goes on.
     *
     * @param budget the most time, not negative; compared before each batch, so the last one may overrun it
     * @param data the rows; with the same object, later calls need no preparation
     * @return what came of it
     * @throws IllegalArgumentException if the budget is negative or the dataset does not fit the network
     */
    public TrainingReport trainFor(Duration budget, DoubleDataset data) {
        return run(data, null, nanos(budget));
    }

    /**
     * Trains on a dataset for some time, with validation rows of its own; the next call goes on.
     *
     * @param budget the most time, not negative; compared before each batch, so the last one may overrun it
     * @param data the rows to learn from; with the same object, later calls need no preparation
     * @param validation the rows to measure each epoch with
     * @return what came of it
     * @throws IllegalArgumentException if the budget is negative or a dataset does not fit the network
     */
    public TrainingReport trainFor(Duration budget, DoubleDataset data, DoubleDataset validation) {
        return run(data, Objects.requireNonNull(validation, "validation"), nanos(budget));
    }

    /**
     * Trains on rows that come from a source for some time; the next call goes on.
     *
     * @param budget the most time, not negative; compared before each batch, so the last one may overrun it
     * @param source the rows; reset at the start of each epoch, and left open
     * @return what came of it
     * @throws IllegalArgumentException if the budget is negative or the source does not fit the network
     */
    public TrainingReport trainFor(Duration budget, DoubleRowSource source) {
        return run(source, (DoubleDataset) null, nanos(budget));
    }

    /**
     * Trains on rows that come from a source for some time, with rows to measure with; the next call goes on.
     *
     * @param budget the most time, not negative; compared before each batch, so the last one may overrun it
     * @param source the rows; reset at the start of each epoch, and left open
     * @param validation the rows to measure each epoch with
     * @return what came of it
     * @throws IllegalArgumentException if the budget is negative, or the source or the dataset does not fit the network
     */
    public TrainingReport trainFor(Duration budget, DoubleRowSource source, DoubleDataset validation) {
        return run(source, Objects.requireNonNull(validation, "validation"), nanos(budget));
    }

    /**
     * Trains on rows that come from a source for some time, with rows of another one to measure with; the next call goes on.
     *
     * @param budget the most time, not negative; compared before each batch, so the last one may overrun it
     * @param source the rows; reset at the start of each epoch, and left open
     * @param validation the rows to measure each epoch with; reset at its end, and left open
     * @return what came of it
     * @throws IllegalArgumentException if the budget is negative, a source does not fit the network, or both are one
     */
    public TrainingReport trainFor(Duration budget, DoubleRowSource source, DoubleRowSource validation) {
        return run(source, Objects.requireNonNull(validation, "validation"), nanos(budget));
    }

    private TrainingReport run(DoubleDataset data, DoubleDataset validation, long budget) {
        return run(budget, () -> runs.on(data, validation));
    }

    private TrainingReport run(DoubleRowSource source, DoubleDataset validation, long budget) {
        return run(budget, () -> runs.on(source, validation));
    }

    private TrainingReport run(DoubleRowSource source, DoubleRowSource validation, long budget) {
        return run(budget, () -> runs.on(source, validation));
    }

    private TrainingReport run(long budget, Supplier<DoubleRun> prepared) {
        long before = user.enter();
        try {
            refuseInRun("train");
            running = true;
            try {
                return prepared.get().run(budget);
            } finally {
                running = false;
            }
        } finally {
            user.leave(before);
        }
    }

    private static long nanos(Duration budget) {
        Objects.requireNonNull(budget, "budget");
        if (budget.isNegative()) {
            throw new IllegalArgumentException("the time budget is " + budget + "; it must not be negative");
        }
        return budget.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : budget.toNanos();
    }

    /**
     * Writes the whole run to a file, which appears whole or not at all: parameters, optimizer, what the data are and the place
     * in them, and batches that wait to be accumulated. A run that {@link #resume} takes up there ends with the same bits as
     * one that goes on. A network with a layer, an activation or a loss of your own is given to
     * {@link #resume(Path, Network, Training, Parallelism)} again. Of a run that later diverges without a {@link Rollback}, the
     * last good parameters are those of the checkpoint at the earliest. The file holds a checksum, see
     * {@link lanewise.io.SafetensorsFile#writeWithChecksum}, so that damage is noticed.
     *
     * @param file where; a file that is there is replaced
     * @throws IllegalArgumentException if a parameter is not finite, as after a step that diverged; the file stays as it was
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void saveCheckpoint(Path file) {
        Objects.requireNonNull(file, "file");
        long before = user.enter();
        try {
            if (!stepper.finite()) {
                throw new IllegalArgumentException("the run has diverged: parameter "
                        + DoubleRows.firstNotFinite(stepper.parameters, 0, stepper.parameters.length)
                        + " is not finite; the checkpoint " + file + " stays as it was");
            }
            DoubleCheckpoint.write(this, file);
        } finally {
            user.leave(before);
        }
    }

    /**
     * Takes up a run where {@link #saveCheckpoint} has left it. Data, number of epochs, schedule and listeners are given
     * anew; a {@link lanewise.data.DoubleShuffleBuffer} of the same seed goes on in its order.
     *
     * <p>The data must be those that the run was saved with, in this array or another; {@link #train} refuses others, and says
     * what is different. Compared are the rows of a dataset, their columns, classes and weights, and a hash of all their numbers
     * as they are when the run begins; so are those of a dataset to measure with. Of a source, which may be a queue whose rows
     * are others each time, the columns alone are compared, and that it has as many rows as the epoch has seen. To go on with
     * more rows, or others, see {@link #onOtherData}.
     *
     * @param file the file
     * @param training how to train: optimizer, batch size, accumulation, seed and validation as before
     * @return a trainer in the same state
     * @throws IllegalArgumentException if the file is damaged, or not a checkpoint of such a training; the message names it
     *     and what is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static DoubleTrainer resume(Path file, Training training) {
        return resume(file, training, null);
    }

    /**
     * As {@link #resume(Path, Training)}, on several threads.
     *
     * @param file the file
     * @param training how to train: optimizer, batch size, accumulation, seed and validation as before
     * @param threads what to work on; null for the caller's thread alone
     * @return a trainer in the same state
     * @throws IllegalArgumentException if the file is damaged, or not a checkpoint of such a training; the message names it
     *     and what is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static DoubleTrainer resume(Path file, Training training, Parallelism threads) {
        return DoubleCheckpoint.read(file, null, training, threads);
    }

    /**
     * As {@link #resume(Path, Training, Parallelism)}, for a network that is known: the way to take up the run of one with a
     * layer, an activation or a loss of your own.
     *
     * @param file the file
     * @param network the network of the run
     * @param training how to train: optimizer, batch size, accumulation, seed and validation as before
     * @param threads what to work on; null for the caller's thread alone
     * @return a trainer in the same state
     * @throws IllegalArgumentException if the file is damaged, or not a checkpoint of such a training of this network; the
     *     message names it and what is wrong. Parts of your own are told apart by their names and sizes alone
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static DoubleTrainer resume(Path file, Network network, Training training, Parallelism threads) {
        return DoubleCheckpoint.read(file, Objects.requireNonNull(network, "network"), training, threads);
    }

    /**
     * Says that the run leaves the data that it has learned from: the next ones may be any that fit the network, such as the
     * rows of before and those that have come in since. It is the way to take up a checkpoint on other data than it was made on:
     *
     * <pre>{@code
     * DoubleTrainer resumed = DoubleTrainer.resume(Path.of("run.safetensors"), training.epochs(80));
     * resumed.onOtherData().train(data);
     * }</pre>
     *
     * <p>A trainer that was not resumed takes other data without this call, but goes on in the middle of the epoch and compares
     * the losses of both.
     *
     * <p>Parameters, the optimizer's state and count of steps, with it the schedule, and the number of the epoch stay: what was
     * learned is kept. An epoch that has begun starts again, and batches of it that wait for a step together are forgotten.
     * Losses of other rows do not compare, so the best epoch, patience and the best loss of a
     * {@link lanewise.optimize.ReduceOnPlateau} are forgotten; how far that has lowered the rate is not. To start afresh in all
     * but the parameters, make a trainer of {@link #parameters()} by {@link #of(Network, Training, double[])}.
     *
     * @return this
     * @throws IllegalStateException if the trainer is in a run, or another thread is in a call of it
     */
    public DoubleTrainer onOtherData() {
        long before = user.enter();
        try {
            refuseInRun("leave its data");
            runs.forget();
            progress.restartEpoch();
            progress.forgetLosses();
            stepper.rate.forgetLosses();
            stepper.accumulation.forget();
            if (stepper.finite()) {
                // What was learned is what a run that diverges on the new data goes back to.
                stepper.lastGood.reset();
                recovery.nextCopy = stepper.optimizer.steps();
            }
            return this;
        } finally {
            user.leave(before);
        }
    }

    private void refuseInRun(String what) {
        if (running) {
            throw new IllegalStateException(
                    "this trainer is in a run; a listener may stop it, and " + what + " once it has ended");
        }
    }

    /**
     * Takes steps and predictions on scratch copies, on the threads of the trainer, until for half a second they have no longer got
     * faster and allocated nothing, so that the first real ones meet compiled code; some seconds as a rule. While they allocate, as
     * those with parts of your own may for ever, it is four seconds. The trainer itself does not change.
     *
     * @param atMost the most time, not negative; compared before each step but the first, so the last step may overrun it
     * @return how many steps were taken; 0 if there is no time
     * @throws IllegalArgumentException if the time is negative
     * @throws DivergedException if a step cannot be taken from the present parameters, which are too large
     */
    public long warmUp(Duration atMost) {
        return DoubleWarmUp.run(this, Duration.ofNanos(nanos(Objects.requireNonNull(atMost, "atMost"))));
    }

    /**
     * Measures the network, with its present parameters, on a dataset.
     *
     * @param data the rows
     * @return the evaluation
     * @throws IllegalArgumentException if the dataset does not fit the network, or the loss is not finite because one of its
     *     numbers is not, as it may have been changed; the message names the row
     */
    public Evaluation evaluate(DoubleDataset data) {
        return new DoubleEvaluator(network, data).evaluate(stepper.parameters);
    }

    /**
     * Measures the network, with its present parameters, on rows that need not fit in memory together: of each its outputs and
     * targets are kept.
     *
     * @param source the rows, from the first one on; left open
     * @return the evaluation
     * @throws IllegalArgumentException if the source does not fit the network, has no rows, or one of its numbers is not finite;
     *     the message names the row
     */
    public Evaluation evaluate(DoubleRowSource source) {
        Objects.requireNonNull(source, "source");
        try {
            return DoubleSourceEvaluator.evaluate(network, stepper.parameters, null, null, List.of(), source);
        } finally {
            runs.moved(source);
        }
    }
}
