package lanewise.train;

import java.util.List;
import java.util.Locale;
import lanewise.checks.Counts;
import lanewise.optimize.StopReason;

/**
 * What a call that trains came to.
 *
 * @param stop why it ended
 * @param history the epochs that ended during this call
 * @param bestEpoch the epoch with the lowest monitored loss since the start of the run, counted from 0; −1 if no epoch
 *     has ended, or none with a finite loss
 * @param bestLoss its loss; infinite if there is none
 * @param steps steps of the optimizer since the start of the run
 * @param rollbacks how often the run has gone back after it diverged
 * @param nanos time of this call
 */
public record TrainingReport(
        StopReason stop,
        List<EpochReport> history,
        int bestEpoch,
        double bestLoss,
        long steps,
        int rollbacks,
        long nanos) {

    /** Takes a copy of the history. */
    public TrainingReport {
        history = List.copyOf(history);
    }

    /**
     * The last epoch.
     *
     * @return its report
     * @throws java.util.NoSuchElementException if no epoch has ended during this call
     */
    public EpochReport last() {
        return history.getLast();
    }

    /**
     * One sentence, after the reason to stop.
     *
     * @return for example
     *     {@code stopped after 20 epochs, the limit; best loss 0.0412345 in epoch 17 of the run; 940 steps, 0.21 s}; of a call
     *     after the last epoch, that it trained nothing
     */
    @Override
    public String toString() {
        if (history.isEmpty() && stop instanceof StopReason.EpochLimit limit) {
            return String.format(
                    Locale.ROOT,
                    "the %s of this run %s over before the call, which trained nothing; save a checkpoint and resume it with"
                            + " more epochs(...), or make a trainer of the parameters",
                    Counts.of(limit.epochs(), "epoch"), Counts.verb(limit.epochs(), "was", "were"));
        }
        String best = bestEpoch < 0
                ? history.isEmpty() ? "no epoch has ended" : "no epoch had a finite loss"
                : String.format(Locale.ROOT, "best loss %.6g in epoch %d of the run", bestLoss, bestEpoch + 1);
        return String.format(Locale.ROOT, "%s; %s; %,d %s, %.2f s", stop, best, steps,
                Counts.verb(steps, "step", "steps"), nanos / 1e9);
    }
}
