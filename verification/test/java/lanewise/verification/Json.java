package lanewise.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON text as strictly as RFC 8259 has it: objects as maps, arrays as lists, numbers as doubles. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        if (json.at != text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(expected + " is missing at " + at + ": "
                + text.substring(at, Math.min(at + 40, text.length())));
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean next(String token) {
        blanks();
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        blanks();
        return there;
    }

    private void expect(String token) {
        if (!next(token)) {
            throw wrong(token);
        }
    }

    private Object value() {
        if (next("{")) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (boolean more = !next("}"); more; more = !close("}")) {
                String name = string();
                expect(":");
                if (members.put(name, value()) != null) {
                    throw wrong("another name than " + name);
                }
            }
            return members;
        }
        if (next("[")) {
            List<Object> elements = new ArrayList<>();
            for (boolean more = !next("]"); more; more = !close("]")) {
                elements.add(value());
            }
            return elements;
        }
        if (next("null")) {
            return List.of();
        }
        return text.charAt(at) == '"' ? string() : number();
    }

    /** The end of what began, or a comma. */
    private boolean close(String end) {
        if (next(end)) {
            return true;
        }
        expect(",");
        return false;
    }

    private String string() {
        if (text.charAt(at) != '"') {
            throw wrong("a string");
        }
        StringBuilder string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c < ' ') {
                throw wrong("an escape");
            }
            if (c == '\\') {
                char escaped = text.charAt(++at);
                if (escaped == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else if (escaped == '"' || escaped == '\\') {
                    string.append(escaped);
                } else {
                    throw wrong("an escape that is used here");
                }
            } else {
                string.append(c);
            }
        }
        at++;
        blanks();
        return string.toString();
    }

    private double number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            at = from;
            throw wrong("a value");
        }
        blanks();
        return Double.parseDouble(number);
    }
}
