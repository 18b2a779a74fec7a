package lanewise.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanewise.io.ByteSource;

/**
 * One record of a CSV text after another, in the syntax of RFC 4180: fields may be quoted and then hold separators,
 * line ends and doubled quotes. Lines end in LF, CRLF or CR, all read as LF. Blanks around a field, a byte order mark and,
 * unless they are to be kept, empty lines are skipped. The characters of the current record lie in one reused array.
 */
final class CsvRecords implements CsvFields, AutoCloseable {

    private static final int LONGEST_QUOTATION = 40;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final ByteSource source;
    private final char separator;
    private final char point;

    /** Whether an empty line is a field without characters, unless nothing but such lines follows. */
    private boolean emptyLinesCount;

    /** Empty lines still to be gone through. */
    private int emptyLines;

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private long line = 1;

    /** The line after those that are skipped, where a header would stand. */
    private final long firstLine;

    private long recordLine;
    private char[] text = new char[256];
    private int length;
    private int[] ends = new int[32];
    private int columns;
    private List<String> names = List.of();

    CsvRecords(ByteSource source, CsvSyntax syntax) {
        this.source = source;
        separator = syntax.separator();
        point = syntax.point();
        try {
            // This decoder reports malformed bytes; the one that a charset alone would give replaces them.
            reader = new InputStreamReader(OpenSource.open(source), StandardCharsets.UTF_8.newDecoder());
        } catch (IOException e) {
            throw OpenSource.failure(source, e);
        }
        try {
            if (peek() == BYTE_ORDER_MARK) {
                position++;
            }
            while (line <= syntax.skipLines() && read() != END) {
                // The line number counts the lines skipped.
            }
            firstLine = line;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private int peek() {
        if (position == limit) {
            try {
                limit = Math.max(0, reader.read(buffer));
            } catch (IOException e) {
                throw OpenSource.failure(source, e);
            }
            position = 0;
            if (limit == 0) {
                return END;
            }
        }
        return buffer[position];
    }

    /** The next character, every kind of line end as one line feed. */
    private int read() {
        int c = peek();
        if (c == END) {
            return END;
        }
        position++;
        if (c == '\r') {
            if (peek() == '\n') {
                position++;
            }
            c = '\n';
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }

    /** From here on an empty line between others is a record of one empty field: in a file of one column it is a missing value. */
    void keepEmptyLines() {
        emptyLinesCount = true;
    }

    /** Goes to the next record. */
    boolean next() {
        if (emptyLines > 0) {
            return emptyLine();
        }
        while (peek() != END) {
            recordLine = line;
            columns = 0;
            length = 0;
            boolean quoted;
            int last;
            do {
                skipBlanks();
                quoted = peek() == '"';
                last = quoted ? quotedField() : plainField();
                endField();
            } while (last == separator);
            if (columns > 1 || quoted || length > 0) {
                return true;
            }
            if (emptyLinesCount) {
                return skipEmptyLines() && emptyLine();
            }
        }
        return false;
    }

    /** Counts an empty line that was read, and those behind it. Returns false if nothing else follows. */
    private boolean skipEmptyLines() {
        emptyLines = 1;
        for (skipBlanks(); peek() == '\n' || peek() == '\r'; skipBlanks()) {
            read();
            emptyLines++;
        }
        return peek() != END;
    }

    private boolean emptyLine() {
        recordLine = line - emptyLines;
        emptyLines--;
        length = 0;
        columns = 0;
        endField();
        return true;
    }

    private void skipBlanks() {
        while (isBlank(peek())) {
            position++;
        }
    }

    private boolean isBlank(int c) {
        return CsvText.isBlank(c) && c != separator;
    }

    private int plainField() {
        int start = length;
        int c = read();
        for (; c != separator && c != '\n' && c != END; c = read()) {
            append((char) c);
        }
        while (length > start && isBlank(text[length - 1])) {
            length--;
        }
        return c;
    }

    private int quotedField() {
        read();
        for (int c = read(); c != '"' || peek() == '"'; c = read()) {
            if (c == END) {
                throw error(columns, "a quoted field is not closed before the end of the file");
            }
            if (c == '"') {
                read();
            }
            append((char) c);
        }
        skipBlanks();
        int c = read();
        if (c != separator && c != '\n' && c != END) {
            throw error(columns, "the character " + (char) c + " stands after a closing quote");
        }
        return c;
    }

    /** No number and no name is as long as what follows a quote that is never closed. */
    private void append(char c) {
        if (length - start(columns) == LONGEST_FIELD) {
            throw error(columns, "the field has more than " + LONGEST_FIELD + " characters; is a quote not closed?");
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = c;
    }

    private void endField() {
        if (columns == ends.length) {
            ends = Arrays.copyOf(ends, 2 * columns);
        }
        ends[columns++] = length;
    }

    /** Takes the current record as the names of the columns, for messages. */
    List<String> header() {
        List<String> header = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            header.add(text(column));
        }
        names = List.copyOf(header);
        return names;
    }

    int columns() {
        return columns;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    @Override
    public String text(int column) {
        return new String(text, start(column), ends[column] - start(column));
    }

    @Override
    public boolean isEmpty(int column) {
        return start(column) == ends[column];
    }

    @Override
    public boolean is(int column, String value) {
        int start = start(column);
        if (value.length() != ends[column] - start) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double number(int column) {
        double number = DecimalNumber.parse(text, start(column), ends[column], point);
        if (Double.isNaN(number)) {
            throw error(column, quote(column) + " is not a number" + question(column));
        }
        if (Double.isInfinite(number)) {
            throw error(column, quote(column) + " is too large for a double");
        }
        return number;
    }

    /** What a field that is not a number may be instead. */
    private String question(int column) {
        if (names.isEmpty() && recordLine == firstLine && Character.isLetter(text[start(column)])) {
            return "; is it a header? see Csv.withHeader";
        }
        char other = point == '.' ? ',' : '.';
        if (Double.isNaN(DecimalNumber.parse(text, start(column), ends[column], other))) {
            return !names.isEmpty() && Character.isLetter(text[start(column)])
                    ? "; is it a category? see Csv.oneHot, categoryIndex and ignore"
                    : "";
        }
        return point == '.'
                ? "; is the comma a decimal one? see Csv.decimalComma"
                : "; with Csv.decimalComma, a comma stands before the fraction";
    }

    @Override
    public String quote(int column) {
        return quote(text(column));
    }

    /** The beginning of a text for a message. */
    static String quote(String field) {
        return '"' + (field.length() > LONGEST_QUOTATION ? field.substring(0, LONGEST_QUOTATION) + "…" : field) + '"';
    }

    /** A sentence about a field of the current record; rows are lines of the file, both counted from 1. */
    @Override
    public IllegalArgumentException error(int column, String problem) {
        String name = column < names.size() && !names.get(column).isEmpty() ? " (" + names.get(column) + ")" : "";
        return new IllegalArgumentException(
                source.name() + " row " + recordLine + " column " + (column + 1) + name + ": " + problem);
    }

    /** A sentence about the current record. */
    IllegalArgumentException error(String problem) {
        return new IllegalArgumentException(source.name() + " row " + recordLine + " " + problem);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw OpenSource.failure(source, e);
        }
    }
}
