package lanewise.verification;

/** What a whole check came to. */
public enum Verdict {
    /** Every block was checked and agrees. */
    PASSED(0),
    /** At least one entry is wrong, or not finite. */
    FAILED(1),
    /** Nothing is known to be wrong, but too much could not be decided, or the check was stopped. */
    NOT_VERIFIED(2);

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
}
