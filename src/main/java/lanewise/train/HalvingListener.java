package lanewise.train;

/** Hears of a choice among settings as it goes on, on the thread that trains, and may end it. */
@FunctionalInterface
public interface HalvingListener {

    /**
     * An epoch of a candidate is over.
     *
     * @param candidate the candidate
     * @param report what the epoch came to
     */
    void epoch(Candidate candidate, EpochReport report);

    /**
     * An epoch of a candidate goes on, as in {@link TrainingListener#progress}.
     *
     * @param candidate the candidate
     * @param progress how far it is
     */
    default void progress(Candidate candidate, EpochProgress progress) {}

    /**
     * A round is over, or the choice was ended within it.
     *
     * @param round its candidates, best first
     */
    default void round(HalvingReport.Round round) {}

    /**
     * Whether to end the choice; asked after each epoch, and about twice a second in longer ones.
     *
     * @return true to end it. The best candidate by then is the winner, and its trainer may go on
     */
    default boolean stop() {
        return false;
    }
}
