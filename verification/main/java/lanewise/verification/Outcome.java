package lanewise.verification;

/** What one comparison of an analytic with a numeric derivative came to. */
public enum Outcome {
    /** They agree within the tolerance, and the numeric one is accurate enough to say so. */
    PASS,
    /** Several numeric estimates agree with each other and disagree with the analytic derivative. */
    FAIL,
    /** The function has a kink so close to the point that no difference quotient avoids it. */
    KINK,
    /**
     * What differences can still say beside a kink, or where they converge too slowly, contradicts the analytic derivative:
     * it is not known to be wrong, but one such entry keeps a block from being verified.
     */
    DOUBTFUL,
    /** The numeric estimates are too inaccurate, or contradict each other: nothing is claimed. */
    INCONCLUSIVE,
    /** A value or a derivative is infinite or NaN. */
    NONFINITE,
    /** Two evaluations at the same point differ, so no difference quotient means anything. */
    NONDETERMINISTIC
}
