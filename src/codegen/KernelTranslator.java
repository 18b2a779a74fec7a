import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates scalar kernels of one element type into loops over vectors: each operation becomes the vector operation
 * of the same rounding, so the bits stay the same.
 *
 * <p>A kernel is {@code public static void name(int n, scalars, float[] a, int aOffset, …)} whose body is declarations
 * of scalars, then {@code for (int i = 0; i < n; i++)} over declarations and stores {@code a[aOffset + i] = …}.
 * Expressions are made of + − · /, comparisons, {@code && || !}, {@code ?:} (both sides are computed), shifts,
 * {@code &}, {@code |}, {@code Math.fma}, {@code Math.abs}, {@code Math.sqrt}, bits to value and back, constants, and
 * calls of static functions of the same file or of the functions file, which are inlined: a vector that crosses a
 * method boundary could be allocated.
 */
final class KernelTranslator {

    /** Up to this number of vector operations a loop and a copy for the end fit in what C2 inlines in one method. */
    private static final int TWO_COPIES = Integer.getInteger("copies", 30);

    private static final int LONGEST_OPERAND = 72;

    private static final Pattern TOKEN = Pattern.compile("""
            (?s)/\\*.*?\\*/|//[^\\n]*|\\s+\
            |(0x[0-9a-fA-F.]+(?:p[-+]?\\d+)?[fL]?|\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?[fL]?\
            |[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*|>>>|>>|<<|<=|>=|==|!=|&&|\\|\\||\\+\\+|.)""");

    private static final Map<String, String> OPERATIONS = Map.of("+", "add", "-", "sub", "*", "mul", "/", "div", "&",
            "and", "|", "or", "&&", "and", "||", "or");
    private static final Map<String, String> OPERATORS = Map.of(
            "<", "LT", "<=", "LE", ">", "GT", ">=", "GE", "==", "EQ", "!=", "NE", "<<", "LSHL", ">>", "ASHR", ">>>",
            "LSHR");

    /** Binary operators, weakest first. */
    private static final List<Set<String>> PRECEDENCE = List.of(
            Set.of("||"), Set.of("&&"), Set.of("|"), Set.of("&"), Set.of("<", "<=", ">", ">=", "==", "!="),
            Set.of("<<", ">>", ">>>"), Set.of("+", "-"), Set.of("*", "/"));

    private enum Kind {
        NUMBER, BITS, CONDITION
    }

    /** An expression: the same in every lane (scalar code) or not (vector code). */
    private record Value(Kind kind, boolean uniform, String text) {}

    private record Method(String result, String name, List<String> types, List<String> names, int body,
            List<String> code) {}

    private final String type;
    private final String element;
    private final String bitsType;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, Value> constants = new HashMap<>();

    // What the method being translated consists of so far.
    private String definition;
    private List<String> code;
    private int at;
    private Map<String, String> inputs;
    private String inputSuffix;
    private int operations;
    private Map<String, String> hoisted;
    private List<String> statements;
    private Set<String> names;

    KernelTranslator(String type, String functions) {
        this.type = type;
        this.element = type.toLowerCase();
        this.bitsType = type.equals("Float") ? "Int" : "Long";
        declare(tokens(functions), type + "Functions.");
    }

    /** The vector source of one file of scalar kernels. */
    String translate(String name, String source) {
        definition = name;
        declare(tokens(source), "");
        StringBuilder body = new StringBuilder();
        for (Method method : methods.values()) {
            if (method.result.equals("void")) {
                body.append(translate(method));
            }
        }
        String simd = name.replace("Scalar", "Simd");
        StringBuilder file = new StringBuilder(
                "// Generated from " + name
                        + ".java by src/codegen/ScalarToSimd.java.\npackage lanewise.kernel.simd;\n\n");
        for (String used : new TreeSet<>(Set.of(
                type + "Vector", bitsType + "Vector", "VectorMask", "VectorOperators", "VectorSpecies"))) {
            if (body.indexOf(used) >= 0 || used.equals("VectorSpecies")) {
                file.append("import jdk.incubator.vector.").append(used).append(";\n");
            }
        }
        file.append("import lanewise.kernel.scalar.").append(name).append(";\n");
        return file + """

                /** The kernels of {@code %s} on vectors, the last ones under a mask. */
                public final class %s {

                    private static final VectorSpecies<%s> SPECIES = Species.%s;
                    private static final int LANES = SPECIES.length();

                    private %s() {}
                %s}
                """.formatted(name, simd, type, type.toUpperCase(), simd, body);
    }

    // The declarations of a file.

    private static List<String> tokens(String source) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
        }
        return tokens;
    }

    private void declare(List<String> file, String prefix) {
        for (int t = 0; t < file.size(); t++) {
            if (!file.get(t).equals("static")) {
                continue;
            }
            if (file.get(t + 1).equals("final")) {
                code = file;
                at = t + 5;
                Value value = expression(new HashMap<>());
                constants.put(prefix + file.get(t + 3), value);
            } else if (file.get(t + 3).equals("(")) {
                List<String> types = new ArrayList<>();
                List<String> parameters = new ArrayList<>();
                int p = t + 4;
                while (!file.get(p).equals("{")) {
                    boolean array = file.get(p + 1).equals("[");
                    if (file.get(p).matches("\\w+")) {
                        types.add(file.get(p) + (array ? "[]" : ""));
                        p += array ? 3 : 1;
                        parameters.add(file.get(p));
                    }
                    p++;
                }
                String name = prefix + file.get(t + 2);
                methods.put(name, new Method(file.get(t + 1), name, types, parameters, p + 1, file));
            }
        }
    }

    // A kernel.

    private String translate(Method method) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        Map<String, Value> scope = new HashMap<>();
        for (int p = 0; p < method.names.size(); p++) {
            String name = method.names.get(p);
            parameters.append(p == 0 ? "" : ", ").append(method.types.get(p)).append(' ').append(name);
            arguments.append(p == 0 ? "" : ", ").append(name);
            scope.put(name, new Value(method.types.get(p).equals("int") ? Kind.BITS : Kind.NUMBER, true, name));
        }
        code = method.code;
        at = method.body;
        statements = new ArrayList<>();
        names = new TreeSet<>(method.names);
        hoisted = new LinkedHashMap<>();
        List<String> scalars = new ArrayList<>();
        while (!peek("for")) {
            String declared = next();
            String name = next();
            expect("=");
            scalars.add(declared + " " + name + " = " + expression(scope).text + ";");
            scope.put(name, new Value(Kind.NUMBER, true, name));
            names.add(name);
            expect(";");
        }
        for (String token : "for ( int i = 0 ; i < n ; i ++ ) {".split(" ")) {
            expect(token);
        }
        int loop = at;
        Set<String> taken = new TreeSet<>(names);
        taken.addAll(List.of("i", "last", "at", "next", "inside"));
        String call = method.name + "(" + arguments + ")";
        StringBuilder text = new StringBuilder();
        text.append("\n    public static void ").append(method.name).append('(').append(parameters).append(") {\n");
        List<String> body = body(scope, loop, taken, "", "i");
        if (type.equals("Double") && body.stream().anyMatch(line -> line.contains(".compare("))) {
            append(text, 8,
                    List.of("if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them"));
            append(text, 12, List.of(definition + "." + call + ";", "return;"));
            append(text, 8, List.of("}"));
        }
        append(text, 8, List.of("if (n < LANES) {"));
        append(text, 12, List.of(call.replaceFirst("\\(", "Short(") + ";", "return;"));
        append(text, 8, List.of("}"));
        append(text, 8, scalars);
        append(text, 8, hoisted.values());
        append(text, 8, List.of("int last = n - LANES;"));
        if (operations <= TWO_COPIES) {
            List<String> end = body(scope, loop, taken, "Last", "last");
            append(text, 8, loads(inputs, "Last", "last"));
            append(text, 8, List.of("for (int i = 0; i < last; i += LANES) {"));
            append(text, 12, loads(inputs, "", "i"));
            append(text, 12, body);
            append(text, 8, List.of("}"));
            append(text, 8, end);
        } else {
            append(text, 8, loads(inputs, "", "0"));
            append(text, 8, List.of("for (int i = 0; i < n; i += LANES) {"));
            append(text, 12, List.of("int at = Math.min(i, last);", "int next = Math.min(i + LANES, last);"));
            append(text, 12, loads(inputs, "Next", "next"));
            append(text, 12, body(scope, loop, taken, "", "at"));
            append(text, 12, inputs.values().stream().map(name -> name + " = " + name + "Next;").toList());
            append(text, 8, List.of("}"));
        }
        text.append("    }\n\n    private static void ").append(method.name).append("Short(").append(parameters)
                .append(") {\n");
        List<String> inside = new ArrayList<>();
        for (int p = 0; p < method.names.size(); p++) {
            if (method.types.get(p).endsWith("[]")) {
                inside.add(method.names.get(p + 1) + " > " + method.names.get(p) + ".length - LANES");
            }
        }
        String two = type.equals("Double") ? "LANES == 2 || " : "";
        append(text, 8, List.of("if (" + two + String.join(" || ", inside) + ") {"));
        append(text, 12, List.of(definition + "." + call + ";", "return;"));
        append(text, 8, List.of("}"));
        append(text, 8, scalars);
        append(text, 8, hoisted.values());
        append(text, 8, List.of("VectorMask<" + type + "> inside = SPECIES.indexInRange(0, n);"));
        append(text, 8, loads(inputs, "", ""));
        append(text, 8, body(scope, loop, taken, "", ""));
        return text.append("    }\n").toString();
    }

    /** One load for each array that the loop reads: {@code i} is where, a suffix tells two sets of them apart. */
    private List<String> loads(Map<String, String> inputs, String suffix, String i) {
        boolean declares = !suffix.isEmpty() || !i.equals("at");
        List<String> loads = new ArrayList<>();
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            loads.add((declares ? type + "Vector " : "") + input.getValue() + suffix + " = " + type
                    + "Vector.fromArray(SPECIES, "
                    + at(input.getKey(), i) + ");");
        }
        return loads;
    }

    /** {@code x, xOffset} becomes {@code x, xOffset + i}. */
    private static String at(String place, String i) {
        return i.isEmpty() || i.equals("0") ? place : place + " + " + i;
    }

    private static void append(StringBuilder text, int indent, Iterable<String> lines) {
        for (String line : lines) {
            text.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    /** What one vector goes through, from its inputs to its stores at i; under a mask if there is no i. */
    private List<String> body(Map<String, Value> outer, int start, Set<String> taken, String suffix, String i) {
        Map<String, Value> scope = new HashMap<>(outer);
        at = start;
        operations = 0;
        names = new TreeSet<>(taken);
        statements = new ArrayList<>();
        inputs = new LinkedHashMap<>();
        inputSuffix = suffix;
        List<String> stores = new ArrayList<>();
        while (!peek("}")) {
            if (code.get(at + 1).equals("[")) {
                String array = next();
                String place = array + ", " + offset();
                expect("=");
                Value value = named(array + "Out", expression(scope));
                operations++;
                stores.add(vector(value, Kind.NUMBER) + ".intoArray(" + at(place, i)
                        + (i.isEmpty() ? ", inside);" : ");"));
                expect(";");
            } else {
                declaration(scope);
            }
        }
        statements.addAll(stores);
        return statements;
    }

    private void declaration(Map<String, Value> scope) {
        next();
        String name = next();
        expect("=");
        scope.put(name, named(name, expression(scope)));
        expect(";");
    }

    /** A value that is used several times needs a name; a scalar one does not change its text. */
    private Value named(String name, Value value) {
        if (value.uniform || value.text.matches("\\w+")) {
            return value;
        }
        String fresh = name;
        for (int k = 2; !names.add(fresh); k++) {
            fresh = name + k;
        }
        statements.add(vectorType(value.kind) + " " + fresh + " = " + value.text + ";");
        return new Value(value.kind, false, fresh);
    }

    private String vectorType(Kind kind) {
        return switch (kind) {
            case NUMBER -> type + "Vector";
            case BITS -> bitsType + "Vector";
            case CONDITION -> "VectorMask<" + type + ">";
        };
    }

    /** The offset of {@code [offset + i]}. */
    private String offset() {
        expect("[");
        String offset = next();
        expect("+");
        expect("i");
        expect("]");
        return offset;
    }

    // Expressions.

    private Value expression(Map<String, Value> scope) {
        Value condition = binary(scope, 0);
        if (!peek("?")) {
            return condition;
        }
        expect("?");
        Value yes = expression(scope);
        expect(":");
        Value no = expression(scope);
        if (condition.uniform) {
            throw new IllegalArgumentException("the condition " + condition.text + " is the same for every element");
        }
        operations++;
        Kind kind = wider(yes, no);
        String mask = vector(condition, Kind.CONDITION);
        mask += kind == Kind.BITS ? ".cast(Species." + bitsType.toUpperCase() + ")" : "";
        return made(kind, vector(no, kind) + ".blend(" + vector(yes, kind) + ", " + mask + ")");
    }

    private Value binary(Map<String, Value> scope, int level) {
        if (level == PRECEDENCE.size()) {
            return unary(scope);
        }
        Value left = binary(scope, level + 1);
        while (at < code.size() && PRECEDENCE.get(level).contains(code.get(at))) {
            String operator = next();
            left = combined(left, operator, binary(scope, level + 1));
        }
        return left;
    }

    private Value combined(Value left, String operator, Value right) {
        boolean compares = PRECEDENCE.get(4).contains(operator);
        Kind operand = wider(left, right);
        Kind kind = compares ? Kind.CONDITION : operand;
        if (left.uniform && right.uniform) {
            return new Value(kind, true, "(" + left.text + " " + operator + " " + right.text + ")");
        }
        operations++;
        if (PRECEDENCE.get(5).contains(operator)) {
            String shift = "VectorOperators." + OPERATORS.get(operator);
            return made(Kind.BITS, vector(left, Kind.BITS) + ".lanewise(" + shift + ", " + right.text + ")");
        }
        if (compares) {
            String comparison = ".compare(VectorOperators." + OPERATORS.get(operator) + ", ";
            return made(kind, vector(left, operand) + comparison + vector(right, operand) + ")");
        }
        return made(kind, vector(left, kind) + "." + OPERATIONS.get(operator) + "(" + vector(right, kind) + ")");
    }

    /** The kind of an operation on two values; an integer literal may stand for a number. */
    private static Kind wider(Value left, Value right) {
        return left.kind == Kind.BITS ? right.kind : left.kind;
    }

    private Value unary(Map<String, Value> scope) {
        if (peek("-") || peek("!")) {
            String operator = next();
            Value value = unary(scope);
            if (value.uniform) {
                return new Value(value.kind, true, operator + value.text);
            }
            operations++;
            return made(value.kind, vector(value, value.kind) + (operator.equals("-") ? ".neg()" : ".not()"));
        }
        return primary(scope);
    }

    private Value primary(Map<String, Value> scope) {
        String token = next();
        if (token.equals("(")) {
            if (peek("float") && code.get(at + 1).equals(")")) {
                at += 2;
                return unary(scope); // (float) Math.sqrt(x) is the square root of a float, rounded once
            }
            Value value = expression(scope);
            expect(")");
            return value;
        }
        if (Character.isDigit(token.charAt(0))) {
            boolean bits = token.matches("(0x[0-9a-fA-F]+|[\\d_]+)L?") && !token.matches("\\d+f");
            return new Value(bits ? Kind.BITS : Kind.NUMBER, true, token);
        }
        if (peek("[")) {
            String place = token + ", " + offset();
            if (!inputs.containsKey(place)) {
                operations++;
                String name = token + "In";
                names.add(name);
                inputs.put(place, name);
            }
            return made(Kind.NUMBER, inputs.get(place) + inputSuffix);
        }
        if (peek("(")) {
            return call(token, scope);
        }
        if (scope.containsKey(token)) {
            return scope.get(token);
        }
        Value constant = constants.getOrDefault(token, constants.get(type + "Functions." + token));
        return constant != null ? constant : new Value(Kind.NUMBER, true, token);
    }

    private Value call(String name, Map<String, Value> scope) {
        expect("(");
        List<Value> arguments = new ArrayList<>();
        do {
            arguments.add(expression(scope));
        } while (next().equals(","));
        Value first = arguments.getFirst();
        switch (name) {
            case "Math.fma", "Math.abs", "Math.sqrt", "Float.floatToRawIntBits", "Double.doubleToRawLongBits",
                    "Float.intBitsToFloat", "Double.longBitsToDouble" -> {
                if (arguments.stream().allMatch(Value::uniform)) {
                    String texts = String.join(", ", arguments.stream().map(Value::text).toList());
                    return new Value(Kind.NUMBER, true, name + "(" + texts + ")");
                }
                operations++;
                String a = vector(first, first.kind);
                return switch (name) {
                    case "Math.fma" -> made(Kind.NUMBER, a + ".fma(" + vector(arguments.get(1), Kind.NUMBER) + ", "
                            + vector(arguments.get(2), Kind.NUMBER) + ")");
                    case "Math.abs" -> made(Kind.NUMBER, a + ".abs()");
                    case "Math.sqrt" -> made(Kind.NUMBER, a + ".sqrt()");
                    case "Float.floatToRawIntBits", "Double.doubleToRawLongBits" ->
                        made(Kind.BITS, a + ".reinterpretAs" + bitsType + "s()");
                    default -> made(Kind.NUMBER, a + ".reinterpretAs" + type + "s()");
                };
            }
            default -> {
                Method sibling = methods.get(type + "Functions." + name);
                Method function = sibling != null && sibling.code == code ? sibling : methods.get(name);
                return inlined(function, name, arguments);
            }
        }
    }

    /** The statements of a function, with its locals renamed where a name is taken; its value is what it returns. */
    private Value inlined(Method function, String name, List<Value> arguments) {
        if (function == null) {
            throw new IllegalArgumentException(name + " has no translation to vectors");
        }
        Map<String, Value> scope = new HashMap<>();
        for (int a = 0; a < arguments.size(); a++) {
            scope.put(function.names.get(a), named(function.names.get(a), arguments.get(a)));
        }
        List<String> callerCode = code;
        int callerAt = at;
        code = function.code;
        at = function.body;
        while (!peek("return")) {
            declaration(scope);
        }
        expect("return");
        Value value = expression(scope);
        code = callerCode;
        at = callerAt;
        return value;
    }

    private static Value made(Kind kind, String text) {
        return new Value(kind, false, text);
    }

    /**
     * An operand of a vector operation. A scalar is broadcast once, before the loop; a long expression gets a name, so
     * that lines stay readable.
     */
    private String vector(Value value, Kind kind) {
        if (!value.uniform) {
            return value.text.length() > LONGEST_OPERAND ? named("t", value).text : value.text;
        }
        String text = value.text.startsWith("(") && value.text.endsWith(")")
                ? value.text.substring(1, value.text.length() - 1)
                : value.text;
        if (kind == Kind.NUMBER && type.equals("Double") && text.matches("\\d+")) {
            text += ".0"; // an integer literal stands for a double one
        }
        String key = kind + " " + text;
        String vector = vectorType(kind);
        String species = kind == Kind.BITS ? "Species." + bitsType.toUpperCase() : "SPECIES";
        if (!hoisted.containsKey(key)) {
            hoisted.put(key,
                    vector + " c" + hoisted.size() + " = " + vector + ".broadcast(" + species + ", " + text + ");");
        }
        return hoisted.get(key).split(" ")[1];
    }

    private boolean peek(String token) {
        return at < code.size() && code.get(at).equals(token);
    }

    private String next() {
        return code.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            List<String> around = code.subList(Math.max(0, at - 12), Math.min(code.size(), at + 4));
            throw new IllegalArgumentException("'" + token + "' expected in: " + String.join(" ", around));
        }
    }
}
