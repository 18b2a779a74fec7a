package lanewise.jmh;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The words of a command line, and one sentence where they make no sense. */
public final class Words {

    private static final int MIB = 1 << 20;

    private Words() {}

    /**
     * The body of a main method.
     *
     * @param <E> what it throws
     */
    interface Body<E extends Exception> {
        void run() throws E;
    }

    /** Runs the body; what it refuses, and arrays that do not fit, end the program with one sentence. */
    static <E extends Exception> void run(Class<?> program, Body<E> body) throws E {
        try {
            body.run();
        } catch (IllegalArgumentException e) {
            System.err.println(program.getSimpleName() + ": " + e.getMessage());
            System.exit(2);
        } catch (OutOfMemoryError e) {
            System.err.println(program.getSimpleName() + ": " + outOfMemory());
            System.exit(2);
        }
    }

    /**
     * What to say where arrays do not fit.
     *
     * @return one sentence
     */
    public static String outOfMemory() {
        return "its arrays do not fit into the " + Runtime.getRuntime().maxMemory() / MIB
                + " MiB that this process may have; give it more with -Xmx";
    }

    static int atLeastOne(String what, String word) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // What follows says it.
        }
        throw new IllegalArgumentException(what + " is " + word + "; it must be a whole number of at least 1");
    }

    static Pattern pattern(String what, String word) {
        try {
            return Pattern.compile(word);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(what + ": " + word + " is no regular expression", e);
        }
    }

    /** Refuses numbers of type float that a process of this size has no room for. */
    static void room(String what, double floats) {
        double needed = floats * Float.BYTES;
        long room = Runtime.getRuntime().maxMemory();
        if (needed > room) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s take %.0f MiB, and this process may have %d; take fewer, or more with -Xmx",
                    what, needed / MIB, room / MIB));
        }
    }
}
