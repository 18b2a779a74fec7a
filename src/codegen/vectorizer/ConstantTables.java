package vectorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arrays of constants of one vector source. So C2 leaves a constant in a register: of an element of an array it knows the
 * place and not the value. A literal it would load again at every use, which bounded exp in double at 20 cycles a vector
 * instead of 9.
 */
final class ConstantTables {

    /** What has the same value in every call: literals, {@code Float.…}, and operators between them. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(?:0x[0-9a-fA-F.]+(?:p[-+]?\\d+)?[fL]?|\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?[fL]?|(?:Float|Double)\\.\\w+|[-+*/() ])+");

    private static final String NUMBERS = "NUMBERS";
    private static final String BITS = "BITS";
    private static final int LINE = 110;
    private static final String INDENT = " ".repeat(12);

    private final Precision precision;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> bits = new ArrayList<>();

    ConstantTables(Precision precision) {
        this.precision = precision;
    }

    /** A scalar where it is read: a constant from its array, but zero, which costs no load, as it is. */
    String place(Value.Kind kind, String text) {
        if (!CONSTANT.matcher(text).matches() || text.matches("0f|0|0\\.0")) {
            return text;
        }
        List<String> table = kind == Value.Kind.BITS ? bits : numbers;
        if (!table.contains(text)) {
            table.add(text);
        }
        return (kind == Value.Kind.BITS ? BITS : NUMBERS) + "[" + table.indexOf(text) + "]";
    }

    /** The index of a place in the array of numbers; none for any other text. */
    static String numberIndex(String place) {
        return place.startsWith(NUMBERS + "[") ? place.substring(NUMBERS.length() + 1, place.length() - 1) : "";
    }

    /** The declarations of the arrays. */
    String declarations() {
        return declaration(precision.element(), NUMBERS, numbers)
                + declaration(precision.bits().toLowerCase(), BITS, bits);
    }

    private static String declaration(String type, String name, List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("    private static final " + type + "[] " + name + " = {");
        int column = LINE;
        for (String value : values) {
            if (column + value.length() > LINE) {
                text.append('\n').append(INDENT);
                column = INDENT.length();
            }
            text.append(value).append(", ");
            column += value.length() + 2;
        }
        return text.toString().stripTrailing().replaceFirst(",$", "") + "};\n";
    }
}
