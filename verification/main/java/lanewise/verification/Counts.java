package lanewise.verification;

/** Numbers of things, as a sentence has them. */
final class Counts {

    private Counts() {}

    /** For example {@code 1 row} or {@code 2 rows}. */
    static String of(long n, String thing) {
        return n + " " + thing + verb(n, "", "s");
    }

    /** The verb of so many things. */
    static String verb(long n, String one, String several) {
        return n == 1 ? one : several;
    }
}
