package lanewise.jmh;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The words of a command line, and one sentence where they make no sense. */
final class Words {

    private Words() {}

    static int atLeastOne(String what, String word) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // What follows says it.
        }
        refuse(what + " is " + word + "; it must be a whole number of at least 1");
        return 0;
    }

    static Pattern pattern(String what, String word) {
        try {
            return Pattern.compile(word);
        } catch (PatternSyntaxException e) {
            refuse(what + ": " + word + " is no regular expression");
            return null;
        }
    }

    /** Ends the program. */
    static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }
}
