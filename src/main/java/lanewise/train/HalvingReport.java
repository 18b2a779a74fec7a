package lanewise.train;

import java.util.List;
import java.util.Locale;

/**
 * How a choice among settings went, round by round.
 *
 * @param rounds first to last; the last has the winner alone
 */
public record HalvingReport(List<Round> rounds) {

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
     * @return a line per round and candidate
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
        return table.toString();
    }
}
