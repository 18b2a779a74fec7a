package lanewise.train;

import lanewise.optimize.StopReason;

/** Hears of a run as it goes on, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

    /**
     * An epoch is over.
     *
     * @param report what it came to
     */
    void epoch(EpochReport report);

    /**
     * An epoch goes on: heard about twice a second between two of its steps, never in an epoch that takes less. The trainer may be
     * saved here, so that a long epoch, as that of a stream, need not begin anew after an interruption; its parameters are finite,
     * since a step that has made one infinite is not told of.
     *
     * @param progress how far it is
     */
    default void progress(EpochProgress progress) {}

    /**
     * The run has diverged and gone back to its last good parameters.
     *
     * @param reason the step at which it diverged, and what was not finite
     * @param rateScale what the learning rates of the schedule are multiplied by from now on
     */
    default void rolledBack(StopReason.Diverged reason, double rateScale) {}

    /**
     * The run is over.
     *
     * @param report what it came to
     */
    default void finished(TrainingReport report) {}
}
