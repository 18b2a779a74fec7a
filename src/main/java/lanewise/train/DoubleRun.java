// Generated from FloatRun.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lanewise.network.Network;
import lanewise.optimize.StopReason;

/** The epochs of a trainer on some rows. */
final class DoubleRun {

    private final DoubleTrainer trainer;
    private final Training training;
    private final DoubleStepper stepper;
    private final DoubleProgress progress;
    private final DoubleBatches batches;

    /** Measures parameters on the rows that are held out; null if none are. */
    private final Function<double[], Evaluation> validation;

    // When the epoch at work began or was gone on with, at which of its rows, and when listeners were last told of it.
    private long epochStart;
    private long epochFrom;
    private long told;

    /** Up to when the time of the epoch has been added up. */
    private long counted;

    DoubleRun(DoubleTrainer trainer, DoubleBatches batches, Function<double[], Evaluation> validation) {
        this.trainer = trainer;
        this.training = trainer.training;
        this.stepper = trainer.stepper;
        this.progress = trainer.progress;
        this.batches = batches;
        this.validation = validation;
    }

    /** As {@link DoubleBatches#moved}. */
    void moved() {
        batches.moved();
    }

    TrainingReport run(long budget) {
        long start = System.nanoTime();
        List<EpochReport> history = new ArrayList<>();
        stepper.failure = null;
        trainer.recovery.beforeRun();
        // A run that was saved when its last epoch was over has only its end before it.
        StopReason stop = impatience();
        while (stop == null && progress.epoch < training.epochs()) {
            // Also of a run that had come to its end, and was taken up with more epochs or patience.
            progress.finished = false;
            epochStart = System.nanoTime();
            epochFrom = progress.position;
            told = epochStart;
            if (progress.position == 0) {
                stepper.lastGood.keep();
            }
            batches.start(progress.epoch, progress.position);
            counted = epochStart;
            try {
                stop = steps(start, budget);
            } finally {
                countTime();
            }
            if (stop == null) {
                stop = endEpoch(history);
            } else if (stop instanceof StopReason.Diverged) {
                stop = trainer.recovery.rollBack(true) ? null : stop;
            } else if (overflowed() && !trainer.recovery.rollBack(true)) {
                stop = stepper.failure;
            }
        }
        return finish(history, stop == null ? new StopReason.EpochLimit(training.epochs()) : stop, start);
    }

    /** The steps that are left of the epoch. Returns why it ended before its last, else null. */
    private StopReason steps(long start, long budget) {
        while (true) {
            trainer.user.check();
            // Batches that wait for a step together go on waiting, in a checkpoint too.
            if (trainer.stopping) {
                trainer.stopping = false;
                return new StopReason.OnDemand();
            }
            if (budget < Long.MAX_VALUE && System.nanoTime() - start >= budget) {
                return new StopReason.TimeBudget(Duration.ofNanos(budget));
            }
            int rows = batches.next();
            if (rows == 1 && progress.position == 0) {
                DataFit.checkNormalized(trainer.network, 1, "there is 1 row to learn from");
            }
            if (rows == 0) {
                stepper.flush();
                return stepper.failure;
            }
            try {
                step(rows);
            } catch (IllegalArgumentException e) {
                throw named(e, rows);
            }
            if (stepper.failure != null) {
                blame(rows);
                return stepper.failure;
            }
            progress.position += rows;
            tell();
        }
    }

    /** Tells listeners how far the epoch is, if it is time to. */
    private void tell() {
        if (trainer.listeners.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        if (now - told < trainer.nanosBetweenProgress) {
            return;
        }
        if (!stepper.finite()) {
            // The next step finds that, and the run may go back; who saved it now would be refused, and end it.
            return;
        }
        told = now;
        // A listener may save the run.
        countTime();
        EpochProgress report = new EpochProgress(
                progress.epoch,
                training.epochs(),
                progress.position,
                batches.allRows(),
                progress.lossSum / progress.weightSum,
                stepper.rate.last,
                stepper.optimizer.steps(),
                now - epochStart,
                progress.position - epochFrom);
        for (TrainingListener listener : trainer.listeners) {
            listener.progress(report);
        }
    }

    /** Adds the time that has passed to that of the epoch, which may have begun in another call. */
    private void countTime() {
        long now = System.nanoTime();
        progress.nanos += now - counted;
        counted = now;
    }

    /** One step on the current batch; a batch without a row that counts has no mean, and teaches nothing. */
    private void step(int rows) {
        check(rows);
        DoubleRows.checkWeights(batches.weights, rows, batches::name);
        double weight = stepper.weight(batches.y, 0, batches.weights, 0, rows);
        if (weight > 0) {
            double loss = stepper.step(batches.x, 0, batches.y, 0, batches.weights, 0, rows);
            if (stepper.failure == null) {
                progress.lossSum += loss * weight;
                progress.weightSum += weight;
            }
        }
    }

    /** The rows of a dataset were checked when the run was prepared; those of a source are now, to say where they stand. */
    private void check(int rows) {
        if (batches.checked()) {
            return;
        }
        try {
            stepper.checkRows(batches.x, batches.y, rows);
        } catch (IllegalArgumentException e) {
            blame(rows);
            throw stepper.named(e, batches.x, batches.y, rows, batches::name);
        }
    }

    /** What was found in a batch by its place there, with the row's name in the dataset, whose numbers have changed since. */
    private IllegalArgumentException named(IllegalArgumentException found, int rows) {
        return batches.checked() ? stepper.named(found, batches.x, batches.y, rows, batches::name) : found;
    }

    /** Names the row if one of the batch is not finite. */
    private void blame(int rows) {
        Network network = trainer.network;
        int row = DoubleRows.firstNotFinite(batches.x, 0, network.inputs(), batches.y, 0, network.targets(), rows);
        if (row >= 0) {
            throw new IllegalArgumentException(DoubleRows.describe(
                    batches.name(row), batches.x, 0, network.inputs(), batches.y, 0, network.targets(), row));
        }
    }

    /** Measures and reports the epoch. Returns why the run ends with it, else null. */
    private StopReason endEpoch(List<EpochReport> history) {
        if (progress.position == 0) {
            throw new IllegalArgumentException(progress.epoch == 0
                    ? "the source has no rows; training needs at least 1"
                    : "the source has no rows in epoch " + (progress.epoch + 1)
                            + "; reset takes it back to its first row");
        }
        if (progress.weightSum == 0) {
            long rows = progress.position;
            progress.restartEpoch();
            throw DataFit.noWeight(rows);
        }
        if (overflowed()) {
            return trainer.recovery.rollBack(true) ? null : stepper.failure;
        }
        Optional<Evaluation> measured = Optional.ofNullable(validation).map(held -> held.apply(stepper.parameters));
        countTime();
        EpochReport report = new EpochReport(
                progress.epoch,
                training.epochs(),
                progress.lossSum / progress.weightSum,
                measured,
                stepper.rate.last,
                stepper.optimizer.steps(),
                progress.position,
                progress.nanos);
        history.add(report);
        stepper.rate.observe(stepper.optimizer.steps(), report.monitored());
        progress.observe(report.monitored(), training.earlyStop().smallest(), stepper.parameters);
        if (progress.bestEpoch == progress.epoch) {
            stepper.lastGood.confirm();
        }
        progress.epoch++;
        progress.restartEpoch();
        for (TrainingListener listener : trainer.listeners) {
            listener.epoch(report);
        }
        return impatience();
    }

    /** Whether the last step has made a parameter infinite, which only the next one would find. */
    private boolean overflowed() {
        if (stepper.finite()) {
            return false;
        }
        stepper.failure = new StopReason.Diverged(
                stepper.optimizer.steps() - 1, StopReason.Quantity.PARAMETERS, Double.NaN);
        return true;
    }

    /** Why an early stop ends the run, else null. */
    private StopReason impatience() {
        int patience = training.earlyStop().patience();
        return patience > 0 && progress.epochsWithoutBetter >= patience
                ? new StopReason.Patience(progress.epochsWithoutBetter, progress.bestLoss, progress.bestEpoch)
                : null;
    }

    private TrainingReport finish(List<EpochReport> history, StopReason stop, long start) {
        if (stop instanceof StopReason.Diverged && !stepper.finite()) {
            stepper.restore();
            progress.restartEpoch();
        }
        if (!(stop instanceof StopReason.OnDemand || stop instanceof StopReason.TimeBudget)) {
            // The run has come to its own end; a request to stop it is void.
            trainer.stopping = false;
        }
        boolean over = stop instanceof StopReason.EpochLimit || stop instanceof StopReason.Patience;
        boolean restores = over || stop instanceof StopReason.Diverged;
        if (restores && !progress.finished && progress.bestParameters.length > 0 && progress.bestEpoch >= 0) {
            System.arraycopy(progress.bestParameters, 0, stepper.parameters, 0, stepper.parameters.length);
            if (!over) {
                // Batches that wait, and the place in the epoch, are those of the parameters that diverged.
                stepper.accumulation.forget();
                progress.restartEpoch();
            }
        }
        progress.finished |= over;
        TrainingReport report = new TrainingReport(
                stop,
                history,
                progress.bestEpoch,
                progress.bestLoss,
                stepper.optimizer.steps(),
                progress.rollbacks,
                System.nanoTime() - start);
        for (TrainingListener listener : trainer.listeners) {
            listener.finished(report);
        }
        return report;
    }
}
