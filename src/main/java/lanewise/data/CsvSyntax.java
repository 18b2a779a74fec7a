package lanewise.data;

import lanewise.checks.Arguments;

/**
 * How the text of a CSV file is written.
 *
 * @param header whether a line names the columns
 * @param separator what stands between fields
 * @param skipLines how many lines come before the header, or the rows
 * @param point what stands before the fraction of a number
 */
record CsvSyntax(boolean header, char separator, int skipLines, char point) {

    CsvSyntax {
        if ("\"\r\n \uFEFF".indexOf(separator) >= 0) {
            throw new IllegalArgumentException("the character with code " + (int) separator
                    + " cannot separate fields; use a comma, a semicolon, a tab or the like");
        }
        Arguments.size("lines", skipLines);
    }

    CsvSyntax(boolean header) {
        this(header, ',', 0, '.');
    }

    CsvSyntax withSeparator(char character) {
        return new CsvSyntax(header, character, skipLines, point);
    }

    CsvSyntax withSkipLines(int lines) {
        return new CsvSyntax(header, separator, lines, point);
    }

    CsvSyntax withPoint(char character) {
        return new CsvSyntax(header, separator, skipLines, character);
    }
}
