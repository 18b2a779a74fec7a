package lanewise.train;

import java.util.List;
import java.util.Locale;
import lanewise.checks.Counts;

/**
 * How a choice among settings went, round by round.
 *
 * @param rounds first to last; the last has the winner alone, unless the choice was ended before
 * @param stopped whether a listener ended it. In the last round then some candidates may have been trained for fewer epochs than
 *     it says, as in the round before
 */
public record HalvingReport(List<Round> rounds, boolean stopped) {

    /**
     * One round.
     *
     * @param epochs how many epochs each of its candidates has been trained for when it ends, unless its own training has fewer
     * @param scores the candidates, best first
     */
    public record Round(int epochs, List<Score> scores) {

        /** Takes a copy of the scores. */
        public Round {
            scores = List.copyOf(scores);
        }

        /**
         * One line.
         *
         * @return for example {@code 2 epochs  5 candidates  best: Adam  validation loss 0.4502  accuracy 93.3 %}
         */
        @Override
        public String toString() {
            Score best = scores.getFirst();
            return String.format(
                    Locale.ROOT, "%s  %s  best: %s  validation loss %.6g  %s", Counts.of(epochs, "epoch"),
                    Counts.of(scores.size(), "candidate"), best.name(), best.loss(), best.headline());
        }
    }

    /**
     * One candidate in a round.
     *
     * @param name its name
     * @param loss its validation loss at the end of the round, the best one if an early stop has put the parameters of the
     *     best epoch back; infinite if it has diverged
     * @param headline the measure to look at first
     */
    public record Score(String name, double loss, String headline) {}

    /** Takes a copy of the rounds. */
    public HalvingReport {
        rounds = List.copyOf(rounds);
    }

    /**
     * The name of the candidate that was chosen.
     *
     * @return the best of the last round
     */
    public String winner() {
        return rounds.getLast().scores().getFirst().name();
    }

    /**
     * A table.
     *
     * @return a line per round and candidate, and one if it was ended on demand
     */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("epochs  validation loss  candidate\n");
        for (Round round : rounds) {
            for (Score score : round.scores()) {
                table.append(String.format(
                        Locale.ROOT, "%6d  %15.6g  %s, %s\n", round.epochs(), score.loss(), score.name(),
                        score.headline()));
            }
        }
        if (stopped) {
            table.append("stopped on demand\n");
        }
        return table.toString();
    }
}
