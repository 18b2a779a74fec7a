package lanewise.data;

import lanewise.checks.Counts;

/** What is asked of a source of rows. */
final class SourceChecks {

    private SourceChecks() {}

    /** The number of rows that a source gave, which may be that of a user. */
    static int count(String source, int count, int asked) {
        if (count < 0 || count > asked) {
            throw wrongCount(source, count, asked);
        }
        return count;
    }

    private static IllegalArgumentException wrongCount(String source, int count, int asked) {
        return new IllegalArgumentException(source + " gave " + Counts.of(count, "row") + ", when up to " + asked
                + " were asked for; it gives 0 at its end");
    }

    /** Where a source stands that has thrown nobody knows: to go on would lose the rows ahead of a wrong one, or mix them with it. */
    static void notFailed(boolean failed) {
        if (failed) {
            throw new IllegalStateException(
                    "reading the source has failed before; call reset to read it from its first row again");
        }
    }
}
