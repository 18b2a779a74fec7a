package vectorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vectorizer.Value.Kind;

/** Operations on values, as code: each on vectors that rounds as the scalar one does, and the statements that hold the results. */
final class VectorCode {

    private static final int LONGEST_OPERAND = 72;

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> SHIFTS = Set.of("<<", ">>", ">>>");
    private static final Map<String, String> METHODS = Map.of("+", "add", "-", "sub", "*", "mul", "/", "div", "&",
            "and", "|", "or", "&&", "and", "||", "or");
    private static final Map<String, String> OPERATORS = Map.of(
            "<", "LT", "<=", "LE", ">", "GT", ">=", "GE", "==", "EQ", "!=", "NE", "<<", "LSHL", ">>", "ASHR", ">>>",
            "LSHR");

    private final Precision precision;
    private final Broadcasts broadcasts;
    private final Set<String> names;
    private final List<String> statements = new ArrayList<>();
    private int operations;

    VectorCode(Precision precision, Broadcasts broadcasts, Set<String> taken) {
        this.precision = precision;
        this.broadcasts = broadcasts;
        this.names = new TreeSet<>(taken);
    }

    /** The statements so far; the caller may add to them. */
    List<String> statements() {
        return statements;
    }

    /** How many vector operations the code has. */
    int operations() {
        return operations;
    }

    /** Counts an operation that a caller writes. */
    void countOperation() {
        operations++;
    }

    void take(String name) {
        names.add(name);
    }

    /** A value that is used several times needs a name; a scalar one does not change its text. */
    Value named(String name, Value value) {
        if (value.uniform() || value.text().matches("\\w+")) {
            return value;
        }
        String fresh = name;
        for (int k = 2; !names.add(fresh); k++) {
            fresh = name + k;
        }
        statements.add(precision.vector(value.kind()) + " " + fresh + " = " + value.text() + ";");
        return Value.vector(value.kind(), fresh);
    }

    /** An operand of a vector operation. A long expression gets a name, so that lines stay readable. */
    String operand(Value value, Kind kind) {
        if (!value.uniform()) {
            return value.text().length() > LONGEST_OPERAND ? named("t", value).text() : value.text();
        }
        String operand = broadcasts.operand(kind, value.text());
        if (!operand.contains(Broadcasts.ARRAY)) {
            return operand;
        }
        if (statements.isEmpty() || !statements.getLast().contains(Broadcasts.ARRAY)) {
            statements.addAll(Broadcasts.FENCE);
        }
        return named("k", Value.vector(kind, operand)).text();
    }

    Value choice(Value condition, Value yes, Value no) {
        if (condition.uniform()) {
            throw new IllegalArgumentException(
                    "the condition " + condition.text() + " is the same for every element");
        }
        operations++;
        Kind kind = Value.wider(yes, no);
        String mask = operand(condition, Kind.CONDITION);
        mask += kind == Kind.BITS ? ".cast(" + precision.species(kind) + ")" : "";
        return Value.vector(kind, operand(no, kind) + ".blend(" + operand(yes, kind) + ", " + mask + ")");
    }

    Value binary(Value left, String operator, Value right) {
        boolean compares = COMPARISONS.contains(operator);
        Kind operand = Value.wider(left, right);
        Kind kind = compares ? Kind.CONDITION : operand;
        if (left.uniform() && right.uniform()) {
            return Value.uniform(kind, "(" + left.text() + " " + operator + " " + right.text() + ")");
        }
        if (operator.equals("*") && (left.isOne() || right.isOne())) {
            return left.isOne() ? right : left;
        }
        if (operator.equals("+") && right.isMinusZero()) {
            return left; // whatever it is, −0 as well
        }
        operations++;
        if (SHIFTS.contains(operator)) {
            String shift = "VectorOperators." + OPERATORS.get(operator);
            return Value.vector(Kind.BITS,
                    operand(left, Kind.BITS) + ".lanewise(" + shift + ", " + right.text() + ")");
        }
        if (compares) {
            String comparison = ".compare(VectorOperators." + OPERATORS.get(operator) + ", ";
            return Value.vector(kind, operand(left, operand) + comparison + operand(right, operand) + ")");
        }
        return Value.vector(kind,
                operand(left, kind) + "." + METHODS.get(operator) + "(" + operand(right, kind) + ")");
    }

    Value unary(String operator, Value value) {
        if (value.uniform()) {
            return Value.uniform(value.kind(), operator + value.text());
        }
        operations++;
        return Value.vector(value.kind(), operand(value, value.kind()) + (operator.equals("-") ? ".neg()" : ".not()"));
    }

    /** A float of an integer; {@code (float) Math.sqrt(x)} is the square root of a float, rounded once. */
    Value asFloat(Value value) {
        if (value.kind() != Kind.BITS || value.uniform()) {
            return value;
        }
        operations++;
        return Value.vector(Kind.NUMBER, "((FloatVector) " + value.text() + ".convert(VectorOperators.I2F, 0))");
    }

    /** Whether a function of the language has an operation on vectors. */
    static boolean has(String function) {
        return switch (function) {
            case "Math.fma", "Math.abs", "Math.sqrt", "Float.floatToRawIntBits", "Double.doubleToRawLongBits",
                    "Float.intBitsToFloat", "Double.longBitsToDouble" ->
                true;
            default -> false;
        };
    }

    /** A call of a function of the language. */
    Value call(String function, List<Value> arguments) {
        if (arguments.stream().allMatch(Value::uniform)) {
            String texts = String.join(", ", arguments.stream().map(Value::text).toList());
            return Value.uniform(Kind.NUMBER, function + "(" + texts + ")");
        }
        Value first = arguments.getFirst();
        if (function.equals("Math.fma") && (first.isOne() || arguments.get(1).isOne())) {
            return binary(binary(first, "*", arguments.get(1)), "+", arguments.get(2));
        }
        operations++;
        String a = operand(first, first.kind());
        return switch (function) {
            case "Math.fma" -> Value.vector(Kind.NUMBER, a + ".fma(" + operand(arguments.get(1), Kind.NUMBER) + ", "
                    + operand(arguments.get(2), Kind.NUMBER) + ")");
            case "Math.abs" -> Value.vector(Kind.NUMBER, a + ".abs()");
            case "Math.sqrt" -> Value.vector(Kind.NUMBER, a + ".sqrt()");
            case "Float.floatToRawIntBits", "Double.doubleToRawLongBits" ->
                Value.vector(Kind.BITS, a + ".reinterpretAs" + precision.bits() + "s()");
            default -> Value.vector(Kind.NUMBER, a + ".reinterpretAs" + precision.type() + "s()");
        };
    }
}
