package lanewise.data;

/** What the characters of a text mean, the same in a field of a file, a field of a row by name and a text that a format is told. */
final class CsvText {

    private CsvText() {}

    /** Whether a character is skipped around a field that is not in quotes. */
    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** A text without the blanks around it. */
    static String withoutBlanks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A text all of whose lines end in LF, whether they did in CRLF, CR or LF. */
    static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
