import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
 * {@code &}, {@code |}, an integer as a float, {@code Math.fma}, {@code Math.abs}, {@code Math.sqrt}, bits to value and back, constants, and
 * calls of static functions of the same file, or of the two files of functions, which are inlined: a vector that crosses a
 * method boundary could be allocated.
 *
 * <p>Where a function {@code f} that a kernel calls has a twin {@code fOrdinary} in the functions file, the kernel becomes
 * two methods. The first takes the twin, vector by vector, as long as {@code fIsOrdinary} holds in all lanes; at the first
 * vector where it does not, it hands the rest to the second, {@code …Any}, which takes {@code f} itself.
 *
 * <p>A long array is taken in chunks. So the second compiler sees a method that is called often, and not one loop that it has
 * to enter in the middle, where the constants come out of objects: the slope of GELU in float took 2.3 ns an element there, and 1.4 in chunks
 * (arrays of 32 MiB, AVX2). And one argument that is not ordinary costs no more than the rest of its chunk.
 *
 * <p>A constant that a long loop over ordinary values uses once is an operand in memory where there are 16 registers, since
 * there are more constants than those. C2 stored and loaded some of them again in every round, in places of the stack that depend
 * on the caller: where these lay across two pages, the slope of Mish took 42 ms instead of 14 (float, arrays of 32 MiB). C2 leaves
 * such loads in the loop, since the array that the loop stores to could be the array of constants for all it knows, and the
 * fences, which are no instructions on x86, keep it from doing all of them first.
 *
 * <p>No load or store reaches beyond an array, since C2 may allocate the mask of one that does. The last vector ends
 * with the last element and may overlap the one before it; its inputs are loaded before that is stored, so both compute
 * the same, in place too; or, where it is a method of its own, it leaves what is stored already. Fewer elements than a
 * vector has are a method of their own: one store under a mask if whole vectors lie inside the arrays, else the scalar
 * kernel.
 */
final class KernelTranslator {

    /**
     * Up to this number of vector operations a loop and a copy for the end fit in what C2 inlines in one method. Beyond it the
     * end is a method of its own.
     */
    private static final int TWO_COPIES = 40;

    /**
     * Beyond this number of constants and statements an end with its masks is more than C2 inlines in one method, in some orders of
     * work: those of GELU, of the cross-entropy and of the slope of Mish, with 70 to 111, then allocated a vector a call in
     * {@code double}, and the slope of GELU's tanh form, with 54, in {@code float}. They are left to the definition.
     */
    private static final int MOST_FOR_AN_END = 45;

    /**
     * Loops with more constants than these that they use once keep them in registers and on the stack: erf and GELU in float, with
     * 20 and 22, were a tenth slower with operands in memory, half of which lie across two cache lines.
     */
    private static final int MOST_IN_MEMORY = 16;

    private static final int LONGEST_OPERAND = 72;

    private static final String IN_ALL_LANES = """

                /** The numbers again, each as often as a vector has lanes: what a loop takes as an operand in memory. */
                private static final %s[] IN_ALL_LANES = Species.inAllLanes(NUMBERS);
            """;

    private static final Pattern TOKEN = Pattern.compile("""
            (?s)/\\*.*?\\*/|//[^\\n]*|\\s+\
            |(0x[0-9a-fA-F.]+(?:p[-+]?\\d+)?[fL]?|\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?[fL]?\
            |[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*|>>>|>>|<<|<=|>=|==|!=|&&|\\|\\||\\+\\+|.)""");

    /** What has the same value in every call: literals, {@code Float.…}, and operators between them. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(?:0x[0-9a-fA-F.]+(?:p[-+]?\\d+)?[fL]?|\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?[fL]?|(?:Float|Double)\\.\\w+|[-+*/() ])+");

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

    /** What the names of each file begin with, for one who calls them from another. */
    private final Map<List<String>, String> prefixes = new IdentityHashMap<>();

    private final List<String> numberTable = new ArrayList<>();
    private final List<String> bitsTable = new ArrayList<>();

    // What the method being translated consists of so far.
    private String definition;
    private List<String> code;
    private int at;
    private Map<String, String> inputs;
    private String inputSuffix;
    private int operations;
    private boolean ordinary;
    private List<String> otherwise;

    /** The call for the elements that the loop over whole vectors leaves. */
    private String tail;
    private Map<String, String> hoisted;

    /** How often each constant occurs in the loop, and which of them the loop reads from memory where registers are few. */
    private Map<String, Integer> uses = new HashMap<>();

    private Set<String> inMemory = Set.of();
    private List<String> statements;
    private Set<String> names;

    KernelTranslator(String type, String functions, String gates) {
        this.type = type;
        this.element = type.toLowerCase();
        this.bitsType = type.equals("Float") ? "Int" : "Long";
        declare(tokens(functions), type + "Functions.");
        declare(tokens(gates), type + "Gates.");
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
        if (body.indexOf("VarHandle") >= 0) {
            file.append("import java.lang.invoke.VarHandle;\n");
        }
        file.append("import lanewise.kernel.scalar.").append(name).append(";\n");
        return file + """

                /** The kernels of {@code %s} on vectors. */
                public final class %s {

                    private static final VectorSpecies<%s> SPECIES = Species.%s;
                    private static final int LANES = SPECIES.length();

                    /** {@code KernelTranslator} says why. */
                    private static final int CHUNK = 1 << 13;
                %s
                    private %s() {}
                %s}
                """.formatted(name, simd, type, type.toUpperCase(),
                table(element, "NUMBERS", numberTable) + table(bitsType.toLowerCase(), "BITS", bitsTable)
                        + (body.indexOf("IN_ALL_LANES") < 0 ? "" : IN_ALL_LANES.formatted(element)),
                simd, body);
    }

    private static String table(String type, String name, List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("    private static final " + type + "[] " + name + " = {");
        int column = 120;
        for (String value : values) {
            if (column + value.length() > 110) {
                text.append("\n            ");
                column = 12;
            }
            text.append(value).append(", ");
            column += value.length() + 2;
        }
        return text.toString().stripTrailing().replaceFirst(",$", "") + "};\n";
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
        prefixes.put(file, prefix);
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
        taken.addAll(List.of("i", "last", "inside", "done"));
        String call = method.name + "(" + arguments + ")";
        StringBuilder text = new StringBuilder();
        List<String> whenShort = List.of("if (n < LANES) {", "    " + call.replaceFirst("\\(", "Short(") + ";",
                "    return;", "}");
        List<String> whenLong = List.of("if (n > CHUNK) {",
                "    for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {",
                "        " + method.name + "(" + rest(method, "Math.min(CHUNK, left)") + ");", "    }", "    return;",
                "}");
        otherwise = List.of("    " + method.name + "Any(" + rest(method, "n - i") + ");", "    return;", "}");
        tail = call.replaceFirst("\\(", "Tail(") + ";";
        ordinary = true;
        List<String> body = body(scope, loop, taken, "", "i");
        ordinary = false;
        boolean two = body.contains(otherwise.getFirst());
        List<String> twoLanes = List.of();
        if (type.equals("Double") && body.stream().anyMatch(line -> line.contains(".compare("))) {
            twoLanes = List.of("if (LANES == 2) { // C2 has no masks of two lanes on x86: it would allocate them",
                    "    " + definition + "." + call + ";", "    return;", "}");
        }
        if (two) {
            text.append("\n    public static void ").append(method.name).append('(').append(parameters).append(") {\n");
            append(text, 8, twoLanes);
            append(text, 8, whenShort);
            append(text, 8, whenLong);
            append(text, 8, scalars);
            ordinary = true;
            loop(text, scope, loop, taken);
            ordinary = false;
            text.append("    }\n");
        }
        text.append(two ? "\n    private static void " : "\n    public static void ").append(method.name)
                .append(two ? "Any(" : "(").append(parameters).append(") {\n");
        append(text, 8, two ? List.of() : twoLanes);
        append(text, 8, whenShort);
        append(text, 8, two ? List.of() : whenLong);
        append(text, 8, scalars);
        loop(text, scope, loop, taken);
        text.append("    }\n");
        hoisted = new LinkedHashMap<>();
        List<String> end = body(scope, loop, taken, "", "last");
        boolean plainEnds = hoisted.size() + end.size() > MOST_FOR_AN_END;
        if (plainEnds) {
            text.append("\n    private static void ").append(method.name).append("Tail(").append(parameters)
                    .append(") {\n");
            append(text, 8, List.of("int i = n - (n & LANES - 1);",
                    definition + "." + method.name + "(" + rest(method, "n - i") + ");"));
            text.append("    }\n\n    private static void ").append(method.name).append("Short(").append(parameters)
                    .append(") {\n");
            append(text, 8, List.of(definition + "." + call + ";"));
            return text.append("    }\n").toString();
        }
        if (text.indexOf(tail) >= 0) {
            text.append("\n    private static void ").append(method.name).append("Tail(").append(parameters)
                    .append(") {\n");
            append(text, 8, scalars);
            append(text, 8, hoisted.values());
            append(text, 8, List.of("int last = n - LANES;",
                    "VectorMask<" + type + "> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));"));
            append(text, 8, loads(inputs, "", "last"));
            append(text, 8, end.stream().map(this::afterThoseDone).toList());
            text.append("    }\n");
        }
        text.append("\n    private static void ").append(method.name).append("Short(").append(parameters)
                .append(") {\n");
        hoisted = new LinkedHashMap<>();
        List<String> inside = new ArrayList<>();
        for (int p = 0; p < method.names.size(); p++) {
            if (method.types.get(p).endsWith("[]")) {
                inside.add(method.names.get(p + 1) + " > " + method.names.get(p) + ".length - LANES");
            }
        }
        String narrow = type.equals("Double") ? "LANES == 2 || " : "";
        append(text, 8, List.of("if (" + narrow + String.join(" || ", inside) + ") {"));
        append(text, 12, List.of(definition + "." + call + ";", "return;"));
        append(text, 8, List.of("}"));
        append(text, 8, scalars);
        List<String> once = body(scope, loop, taken, "", "");
        append(text, 8, hoisted.values());
        append(text, 8, List.of("VectorMask<" + type + "> inside = SPECIES.indexInRange(0, n);"));
        append(text, 8, loads(inputs, "", ""));
        append(text, 8, once);
        return text.append("    }\n").toString();
    }

    /** A store that keeps the elements which the loop has stored. */
    private String afterThoseDone(String statement) {
        int store = statement.indexOf(".intoArray(");
        if (store < 0) {
            return statement;
        }
        String place = statement.substring(store + ".intoArray(".length(), statement.length() - 2);
        String stored = type + "Vector.fromArray(SPECIES, " + place + ")";
        return statement.substring(0, store) + ".blend(" + stored + ", done)" + statement.substring(store);
    }

    /** The arguments of a kernel for so many elements from i on. */
    private static String rest(Method method, String count) {
        List<String> rest = new ArrayList<>(List.of(count));
        for (int p = 1; p < method.names.size(); p++) {
            boolean offset = method.types.get(p - 1).endsWith("[]");
            rest.add(method.names.get(p) + (offset ? " + i" : ""));
        }
        return String.join(", ", rest);
    }

    /** The loop over whole vectors, and the last one. */
    private void loop(StringBuilder text, Map<String, Value> scope, int loop, Set<String> taken) {
        hoisted = new LinkedHashMap<>();
        uses = new HashMap<>();
        List<String> body = body(scope, loop, taken, "", "i");
        if (ordinary && operations > TWO_COPIES) {
            inMemory = new TreeSet<>(uses.keySet());
            inMemory.removeIf(constant -> uses.get(constant) > 1);
            if (inMemory.size() <= MOST_IN_MEMORY) {
                hoisted = new LinkedHashMap<>();
                body = body(scope, loop, taken, "", "i");
            }
            inMemory = Set.of();
        }
        if (operations <= TWO_COPIES) {
            List<String> end = body(scope, loop, taken, "Last", "last");
            append(text, 8, hoisted.values());
            append(text, 8, List.of("int last = n - LANES;"));
            append(text, 8, loads(inputs, "Last", "last"));
            if (ordinary && body.contains(otherwise.getFirst())) {
                append(text, 8, List.of("int i = 0;", "for (; i < last; i += LANES) {"));
            } else {
                append(text, 8, List.of("for (int i = 0; i < last; i += LANES) {"));
            }
            append(text, 12, loads(inputs, "", "i"));
            append(text, 12, body);
            append(text, 8, List.of("}"));
            append(text, 8, end);
        } else {
            append(text, 8, hoisted.values());
            append(text, 8, List.of("int last = n - LANES;", "for (int i = 0; i <= last; i += LANES) {"));
            append(text, 12, loads(inputs, "", "i"));
            append(text, 12, body);
            append(text, 8, List.of("}", "if ((n & LANES - 1) != 0) {", "    " + tail, "}"));
        }
    }

    /** One load for each array that the loop reads: {@code i} is where, a suffix tells two sets of them apart. */
    private List<String> loads(Map<String, String> inputs, String suffix, String i) {
        String vector = type + "Vector";
        return inputs.entrySet().stream()
                .map(input -> vector + " " + input.getValue() + suffix + " = " + vector + ".fromArray(SPECIES, "
                        + at(input.getKey(), i) + ");")
                .toList();
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
        if (operator.equals("*") && (isOne(left) || isOne(right))) {
            return isOne(left) ? right : left;
        }
        if (operator.equals("+") && right.uniform && right.text.matches("-0f|-0\\.0")) {
            return left; // whatever it is, −0 as well
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

    private static boolean isOne(Value value) {
        return value.uniform && value.text.matches("1f|1\\.0");
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
                Value value = unary(scope);
                if (value.kind == Kind.BITS && !value.uniform) {
                    operations++;
                    return made(Kind.NUMBER, "((FloatVector) " + value.text + ".convert(VectorOperators.I2F, 0))");
                }
                return value; // (float) Math.sqrt(x) is the square root of a float, rounded once
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
        Value constant = constants.getOrDefault(prefixes.get(code) + token, constants.get(token));
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
                if (name.equals("Math.fma") && (isOne(first) || isOne(arguments.get(1)))) {
                    return combined(combined(first, "*", arguments.get(1)), "+", arguments.get(2));
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
                Method sibling = methods.get(prefixes.get(code) + name);
                Method function = sibling != null ? sibling : methods.get(name);
                String whole = sibling != null ? prefixes.get(code) + name : name;
                if (ordinary && methods.containsKey(whole + "Ordinary")) {
                    arguments.replaceAll(argument -> named("t", argument));
                    guard(whole, arguments);
                    return inlined(methods.get(whole + "Ordinary"), name, arguments);
                }
                return inlined(function, name, arguments);
            }
        }
    }

    /** Leaves the loop of ordinary values where a lane has another one. */
    private void guard(String function, List<Value> arguments) {
        Method condition = methods.get(function + "IsOrdinary");
        if (condition != null) {
            statements.add("if (!" + inlined(condition, function, arguments).text + ".allTrue()) {");
            statements.addAll(otherwise);
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
        String scalar = CONSTANT.matcher(text).matches() ? constant(kind, text) : text;
        if (!hoisted.containsKey(key)) {
            hoisted.put(key,
                    vector + " c" + hoisted.size() + " = " + vector + ".broadcast(" + species + ", " + scalar + ");");
        }
        String register = hoisted.get(key).split(" ")[1];
        if (scalar.startsWith("NUMBERS[")) {
            uses.merge(key, 1, Integer::sum);
        }
        if (!inMemory.contains(key)) {
            return register;
        }
        String place = scalar.substring("NUMBERS[".length(), scalar.length() - 1) + " * LANES";
        String load = vector + ".fromArray(SPECIES, IN_ALL_LANES, " + place + ")";
        if (statements.isEmpty() || !statements.getLast().contains("IN_ALL_LANES")) {
            statements.addAll(List.of("if (Species.FEW_REGISTERS) {", "    VarHandle.storeStoreFence();", "}"));
        }
        return named("k", made(kind, "Species.FEW_REGISTERS ? " + load + " : " + register)).text;
    }

    /**
     * A constant as C2 leaves it in a register: an element of an array, of which it knows the place and not the value.
     * A literal it would load again at every use, which bounded exp in double at 20 cycles a vector instead of 9.
     * Zero costs no load.
     */
    private String constant(Kind kind, String text) {
        if (text.matches("0f|0|0\\.0")) {
            return text;
        }
        List<String> table = kind == Kind.BITS ? bitsTable : numberTable;
        if (!table.contains(text)) {
            table.add(text);
        }
        return (kind == Kind.BITS ? "BITS[" : "NUMBERS[") + table.indexOf(text) + "]";
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
