package lanewise.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a whole check came to. */
public enum Verdict {
    /** Every block was checked and agrees. */
    PASSED(0),
    /** At least one entry is wrong, or not finite. */
    FAILED(1),
    /** Nothing is known to be wrong, but too much could not be decided, an entry is doubtful, or the check was stopped. */
    NOT_VERIFIED(2);

    /** Above this share of undecided comparisons a block is not verified. */
    private static final double UNDECIDED_SHARE = 0.02;

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * The exit code of the command-line check.
     *
     * @return 0, 1 or 2
     */
    public int exitCode() {
        return exitCode;
    }

    /** What comparisons with these outcomes came to. */
    static Verdict of(Map<Outcome, Integer> counts) {
        if (counts.getOrDefault(Outcome.FAIL, 0) + counts.getOrDefault(Outcome.NONFINITE, 0) > 0) {
            return FAILED;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int undecided = all - counts.getOrDefault(Outcome.PASS, 0);
        boolean doubtful = counts.getOrDefault(Outcome.DOUBTFUL, 0) > 0;
        return all > 0 && !doubtful && undecided <= UNDECIDED_SHARE * all ? PASSED : NOT_VERIFIED;
    }

    /** The worst of several verdicts; passed if there are none. */
    static Verdict worst(Stream<Verdict> verdicts) {
        return verdicts.max(Comparator.comparing(verdict -> List.of(PASSED, NOT_VERIFIED, FAILED).indexOf(verdict)))
                .orElse(PASSED);
    }
}
