package lanewise.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of JSON (RFC 8259) that headers use: objects, arrays, strings and whole numbers from 0. Objects keep the
 * order of their keys, none of which may occur twice. Anything else is an {@link IllegalArgumentException} that names
 * the character, counted from 0.
 */
final class HeaderJson {

    private static final int DEEPEST = 8;

    private final String text;
    private int position;

    private HeaderJson(String text) {
        this.text = text;
    }

    /** An object as a map to maps, lists, strings and longs. */
    static Map<String, Object> parse(String text) {
        HeaderJson json = new HeaderJson(text);
        Map<String, Object> object = json.object(0);
        json.skipSpace();
        if (json.position < text.length()) {
            throw json.unexpected("the end");
        }
        return object;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("more than " + DEEPEST + " levels deep at character " + position);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        skipSpace();
        if (peek() != '}') {
            do {
                skipSpace();
                int start = position;
                String key = string();
                skipSpace();
                expect(':');
                skipSpace();
                if (object.put(key, value(depth + 1)) != null) {
                    throw new IllegalArgumentException("the key \"" + key + "\" occurs twice, at character " + start);
                }
                skipSpace();
            } while (skip(','));
        }
        expect('}');
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        expect('[');
        skipSpace();
        if (peek() != ']') {
            do {
                skipSpace();
                array.add(value(depth + 1));
                skipSpace();
            } while (skip(','));
        }
        expect(']');
        return array;
    }

    private Long number() {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        boolean leadingZero = position > start + 1 && text.charAt(start) == '0';
        if (position == start || leadingZero || position > start + 18) {
            position = start;
            throw unexpected("an object, an array, a string or a whole number from 0");
        }
        return Long.parseLong(text, start, position, 10);
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            char c = next();
            if (c < ' ') {
                position--;
                throw unexpected("a character of a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return checked(string.toString());
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(peek(), 16);
                    if (digit < 0 || peek() > 'f') {
                        throw unexpected("a hexadecimal digit");
                    }
                    position++;
                    code = 16 * code + digit;
                }
                yield (char) code;
            }
            default -> {
                position--;
                throw unexpected("the rest of an escape");
            }
        };
    }

    private char next() {
        if (position == text.length()) {
            throw unexpected("more of a string");
        }
        return text.charAt(position++);
    }

    private int peek() {
        return position < text.length() ? text.charAt(position) : -1;
    }

    private boolean skip(char c) {
        boolean found = peek() == c;
        position += found ? 1 : 0;
        return found;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw unexpected("the character " + c);
        }
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            position++;
        }
    }

    private IllegalArgumentException unexpected(String wanted) {
        return new IllegalArgumentException("character " + position + " should be " + wanted);
    }

    /** A string in quotes. */
    static String quote(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        checked(string).chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A lone surrogate is no character and would not survive being written as UTF-8. */
    private static String checked(String string) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw new IllegalArgumentException("the string \"" + string + "\" holds half of a surrogate pair");
        }
        return string;
    }
}
