package lanewise.checks;

/** Numbers of things, as a sentence has them. */
public final class Counts {

    private Counts() {}

    /**
     * A number of things.
     *
     * @param n how many
     * @param thing one of them, such as {@code row} or {@code row of targets}
     * @return for example {@code 1 row} or {@code 2 rows}
     */
    public static String of(long n, String thing) {
        return n + " " + (n == 1 ? thing : plural(thing));
    }

    /**
     * All things that there are.
     *
     * @param n how many, at least 1
     * @param thing one of them
     * @return for example {@code the row} or {@code all 2 rows}
     */
    public static String all(long n, String thing) {
        return n == 1 ? "the " + thing : "all " + of(n, thing);
    }

    /**
     * What begins a sentence on all things that there are.
     *
     * @param n how many, at least 1
     * @param thing one of them
     * @return for example {@code the row has} or {@code all 2 rows have}
     */
    public static String allHave(long n, String thing) {
        return all(n, thing) + verb(n, " has", " have");
    }

    /**
     * The verb of so many things.
     *
     * @param n how many
     * @param one the verb of a single one, such as {@code has}
     * @param several that of several, such as {@code have}
     * @return the one that fits
     */
    public static String verb(long n, String one, String several) {
        return n == 1 ? one : several;
    }

    /**
     * What is said of numbers that should belong together.
     *
     * @param n how many there are
     * @param thing one of them
     * @param others how many others there are
     * @param other one of those
     * @return for example {@code 1 weight does not fit 2 rows}
     */
    public static String misfit(long n, String thing, long others, String other) {
        return of(n, thing) + verb(n, " does", " do") + " not fit " + of(others, other);
    }

    private static String plural(String thing) {
        int of = thing.indexOf(" of ");
        String noun = of < 0 ? thing : thing.substring(0, of);
        String rest = of < 0 ? "" : thing.substring(of);
        if (noun.endsWith("ry")) {
            return noun.substring(0, noun.length() - 1) + "ies" + rest;
        }
        return noun + (noun.endsWith("ss") || noun.endsWith("tch") ? "es" : "s") + rest;
    }
}
