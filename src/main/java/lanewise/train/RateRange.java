package lanewise.train;

import java.util.Locale;
import lanewise.checks.Counts;

/**
 * What a learning-rate range test has seen: the loss while the rate grows, step by step, from too small to too large
 * (Smith, <i>Cyclical Learning Rates for Training Neural Networks</i>, 2017, section 3.3).
 *
 * @param rates the rate of each step, ascending
 * @param losses the loss of each step's batch before the step, smoothed: a moving average with factor 0.9, corrected for its
 *     start. As many as rates
 * @param diverged whether the test ended early, because the loss was not finite or above 4 times the lowest; where batches had a
 *     loss below 0, because it was above the lowest by 3 times as much as that is away from 0, or from the first if that is
 *     more
 */
public record RateRange(double[] rates, double[] losses, boolean diverged) {

    /** An average of ten batches and more has at most 1.44 times the scatter of one of all. */
    private static final int SETTLED = 10;

    /**
     * Takes copies of the arrays.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public RateRange {
        if (rates.length != losses.length || rates.length < 3) {
            throw new IllegalArgumentException(
                    "there " + Counts.verb(rates.length, "is ", "are ") + Counts.of(rates.length, "rate") + " and "
                            + Counts.of(losses.length, "loss") + "; a range test has 3 or more of both");
        }
        rates = rates.clone();
        losses = losses.clone();
    }

    /**
     * The rates.
     *
     * @return a copy, ascending
     */
    @Override
    public double[] rates() {
        return rates.clone();
    }

    /**
     * The smoothed losses.
     *
     * @return a copy, one per rate
     */
    @Override
    public double[] losses() {
        return losses.clone();
    }

    /** The first step that is looked at. The average of one batch scatters 4.4 times as much as one of all. */
    private int settled() {
        return Math.min(SETTLED, rates.length / 10);
    }

    /**
     * The rate at which the loss falls fastest: a good one to begin with.
     *
     * @return the rate in the middle of the steepest descent of the loss over the logarithm of the rate, taken over a tenth
     *     of the steps, before the lowest loss; the first ten averages, or the first tenth of them if that is less, are not
     *     looked at, since they are of few batches. Where the loss only rises, the smallest rate that is looked at
     */
    public double steepest() {
        int half = Math.max(1, rates.length / 20);
        int from = settled();
        int lowest = lowestStep();
        int best = from;
        double slope = 0;
        for (int i = from + half; i + half <= lowest; i++) {
            double descent = losses[i + half] - losses[i - half];
            if (descent < slope) {
                slope = descent;
                best = i;
            }
        }
        return rates[best];
    }

    /**
     * The rate at which the loss is lowest: too large to train with, the upper end of what can be tried.
     *
     * @return the rate; as in {@link #steepest}, the first steps are not looked at
     */
    public double lowest() {
        return rates[lowestStep()];
    }

    private int lowestStep() {
        int best = settled();
        for (int i = best; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return best;
    }

    /**
     * A table of some twenty lines.
     *
     * @return rates, losses, and the rate to begin with
     */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("      rate        loss\n");
        int every = Math.max(1, rates.length / 20);
        for (int i = 0; i < rates.length; i += every) {
            table.append(String.format(Locale.ROOT, "%10.3g  %10.5g\n", rates[i], losses[i]));
        }
        return table.append(String.format(
                Locale.ROOT,
                "steepest at %.3g, lowest at %.3g%s\n",
                steepest(),
                lowest(),
                diverged ? String.format(Locale.ROOT, ", diverged at %.3g", rates[rates.length - 1]) : ""))
                .toString();
    }
}
