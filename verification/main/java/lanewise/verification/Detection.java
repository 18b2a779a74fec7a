package lanewise.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanewise.verification.GradientCheck.Mode;

/** Says in words what the comparisons of a mode can find; the sizes are {@link BlockReport#detectable()}. */
final class Detection {

    /** Probability with which sampling hits a share of wrong entries that is stated. */
    private static final double SURE = 0.99;

    private Detection() {}

    /**
     * The sentences for a mode.
     *
     * @param sampled number of entries that sampling takes of a block, at least half of them at random
     * @param directions number of random directions that passed in every block
     */
    static List<String> sentences(Mode mode, int sampled, int directions) {
        List<String> sentences = new ArrayList<>();
        if (mode == Mode.FULL) {
            sentences.add(
                    "every entry was compared; an error as large as \"detects\" in any that passed would have failed");
        }
        if (mode == Mode.FAST || mode == Mode.AUTO) {
            // Of the sums r + d and r - d at most one is smaller than d, whatever the other errors r come to.
            sentences.add(String.format(Locale.ROOT,
                    "an error as large as \"detects\" in any single entry would not have "
                            + "passed; several, one of them as large, cancel in one case of %d at most",
                    1 << directions));
        }
        if (mode == Mode.SAMPLE) {
            sentences.add(
                    "an error as large as \"detects\" in any entry that was compared and passed would have failed");
        }
        if (mode == Mode.SAMPLE || mode == Mode.AUTO) {
            sentences.add(String.format(Locale.ROOT,
                    "%d entries of every block were compared one by one, at least %d of them "
                            + "drawn at random: mistakes in %.0f %% of a block are hit with a probability of %.0f %%",
                    sampled,
                    sampled / 2, 100 * (1 - Math.pow(1 - SURE, 2.0 / sampled)), 100 * SURE));
        }
        return sentences;
    }
}
