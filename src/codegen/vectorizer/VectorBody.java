package vectorizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vectorizer.Value.Kind;

/**
 * What one vector goes through in a kernel, from its inputs to its stores. The functions that it calls are inlined, with
 * their locals renamed where a name is taken.
 *
 * <p>In the body for ordinary values the twin {@code fOrdinary} stands for a function {@code f} that has one, behind a guard
 * that leaves the loop where {@code fIsOrdinary} does not hold in all lanes.
 */
final class VectorBody {

    private final Precision precision;
    private final ScalarFiles files;
    private final VectorCode code;

    /** What leaves the loop of ordinary values; none in a body for any. */
    private final List<String> otherwise;

    private final String inputSuffix;
    private final String index;
    private final Map<String, String> inputs = new LinkedHashMap<>();

    /**
     * A body, to be filled by {@link #translate}.
     *
     * @param inputSuffix tells the inputs of two bodies in one method apart
     * @param index where the vector starts; empty for the vector at 0, of which the mask {@code inside} takes a part
     */
    VectorBody(
            Precision precision, ScalarFiles files, VectorCode code, List<String> otherwise, String inputSuffix,
            String index) {
        this.precision = precision;
        this.files = files;
        this.code = code;
        this.otherwise = otherwise;
        this.inputSuffix = inputSuffix;
        this.index = index;
    }

    /** The names that an expression may use, with what they stand for, and the file that it stands in. */
    private record Scope(String file, Map<String, Value> values) {}

    /** Translates the loop of a kernel, whose declarations before the loop are scalars. */
    VectorBody translate(ScalarMethod kernel) {
        Scope scope = scalars(kernel, kernel.declarations().size());
        List<String> stores = new ArrayList<>();
        for (Statement statement : kernel.loop()) {
            switch (statement) {
                case Statement.Declaration declaration -> declare(declaration, scope);
                case Statement.Store(Expression.Element place, Expression expression) -> {
                    Value value = code.named(place.array() + "Out", value(expression, scope));
                    code.countOperation();
                    stores.add(code.operand(value, Kind.NUMBER) + ".intoArray(" + at(place.place())
                            + (index.isEmpty() ? ", inside);" : ");"));
                }
            }
        }
        code.statements().addAll(stores);
        return this;
    }

    /** The statements, with those for the stores at the end. */
    List<String> statements() {
        return code.statements();
    }

    int operations() {
        return code.operations();
    }

    /** Whether the body leaves the loop at a value that is not ordinary. */
    boolean isGuarded() {
        return !otherwise.isEmpty() && statements().contains(otherwise.getFirst());
    }

    /** One load for each place that the body reads. */
    List<String> loads() {
        String vector = precision.vector(Kind.NUMBER);
        return inputs.entrySet().stream()
                .map(input -> vector + " " + input.getValue() + inputSuffix + " = " + vector + ".fromArray(SPECIES, "
                        + at(input.getKey()) + ");")
                .toList();
    }

    /** The declarations before the loop of a kernel. */
    List<String> scalars(ScalarMethod kernel) {
        List<String> scalars = new ArrayList<>();
        for (int d = 0; d < kernel.declarations().size(); d++) {
            Statement.Declaration scalar = kernel.declarations().get(d);
            String value = value(scalar.value(), scalars(kernel, d)).text();
            scalars.add(scalar.type() + " " + scalar.name() + " = " + value + ";");
        }
        return scalars;
    }

    /** What the parameters of a kernel and the first declarations stand for: themselves. */
    private static Scope scalars(ScalarMethod kernel, int declarations) {
        Map<String, Value> values = new HashMap<>();
        for (ScalarMethod.Parameter parameter : kernel.parameters()) {
            Kind kind = parameter.type().equals("int") ? Kind.BITS : Kind.NUMBER;
            values.put(parameter.name(), Value.uniform(kind, parameter.name()));
        }
        for (Statement.Declaration scalar : kernel.declarations().subList(0, declarations)) {
            values.put(scalar.name(), Value.uniform(Kind.NUMBER, scalar.name()));
        }
        return new Scope(kernel.file(), values);
    }

    /** {@code x, xOffset} becomes {@code x, xOffset + i}. */
    private String at(String place) {
        return index.isEmpty() ? place : place + " + " + index;
    }

    private void declare(Statement.Declaration declaration, Scope scope) {
        Value value = code.named(declaration.name(), value(declaration.value(), scope));
        scope.values.put(declaration.name(), value);
    }

    private Value value(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Literal literal ->
                Value.uniform(literal.isInteger() ? Kind.BITS : Kind.NUMBER, literal.text());
            case Expression.Name(String name) -> named(name, scope);
            case Expression.Element element -> element(element);
            case Expression.Unary(String operator, Expression operand) -> code.unary(operator, value(operand, scope));
            case Expression.Binary(Expression left, String operator, Expression right) ->
                code.binary(value(left, scope), operator, value(right, scope));
            case Expression.Choice(Expression condition, Expression yes, Expression no) ->
                code.choice(value(condition, scope), value(yes, scope), value(no, scope));
            case Expression.AsFloat(Expression operand) -> code.asFloat(value(operand, scope));
            case Expression.Call(String function, List<Expression> arguments) ->
                call(function, arguments.stream().map(argument -> value(argument, scope)).toList(), scope.file);
        };
    }

    private Value named(String name, Scope scope) {
        if (scope.values.containsKey(name)) {
            return scope.values.get(name);
        }
        Expression constant = files.constant(scope.file, name);
        if (constant == null) {
            return Value.uniform(Kind.NUMBER, name);
        }
        return value(constant, new Scope(files.named(scope.file, name).name(), Map.of()));
    }

    private Value element(Expression.Element element) {
        if (!inputs.containsKey(element.place())) {
            code.countOperation();
            String name = element.array() + "In";
            code.take(name);
            inputs.put(element.place(), name);
        }
        return Value.vector(Kind.NUMBER, inputs.get(element.place()) + inputSuffix);
    }

    private Value call(String name, List<Value> arguments, String caller) {
        if (VectorCode.has(name)) {
            return code.call(name, arguments);
        }
        ScalarMethod twin = otherwise.isEmpty() ? null : files.method(caller, name + "Ordinary");
        if (twin == null) {
            return inlined(files.method(caller, name), name, arguments);
        }
        List<Value> named = arguments.stream().map(argument -> code.named("t", argument)).toList();
        ScalarMethod condition = files.method(caller, name + "IsOrdinary");
        if (condition != null) {
            String holds = inlined(condition, name, named).text();
            code.statements().add("if (!" + holds + ".allTrue()) {");
            code.statements().addAll(otherwise);
        }
        return inlined(twin, name, named);
    }

    /** The statements of a function; its value is what it returns. */
    private Value inlined(ScalarMethod function, String name, List<Value> arguments) {
        if (function == null || function.isKernel()) {
            throw new IllegalArgumentException(name + " has no translation to vectors");
        }
        Scope scope = new Scope(function.file(), new HashMap<>());
        for (int a = 0; a < arguments.size(); a++) {
            String parameter = function.parameters().get(a).name();
            scope.values.put(parameter, code.named(parameter, arguments.get(a)));
        }
        function.declarations().forEach(declaration -> declare(declaration, scope));
        return value(function.result(), scope);
    }
}
