package vectorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vectorizer.ScalarMethod.Parameter;

/**
 * Writes the vector methods of one kernel {@code f}: {@code f} itself; {@code fAny}, where {@code f} takes ordinary values;
 * {@code fTail}, where the end is a method of its own; and {@code fShort}, for fewer elements than a vector has.
 *
 * <p>No load or store reaches beyond an array, since C2 may allocate the mask of one that does. The last vector ends
 * with the last element and may overlap the one before it; its inputs are loaded before that is stored, so both compute
 * the same, in place too; or, where it is a method of its own, it leaves what is stored already. Fewer elements than a
 * vector has are one store under a mask if whole vectors lie inside the arrays, else they are left to the scalar kernel.
 */
final class KernelMethods {

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

    /** Constants that such a loop holds in registers where there are 32. */
    private static final int MOST_IN_REGISTERS = 16;

    /** Loops with more constants than so many beyond those leave them to C2: with them the binary cross-entropy had 0.8 of its speed. */
    private static final int MOST_BEYOND = 8;

    /**
     * Loops with at most this number of constants make them in the loop, from which C2 takes them out again. Such a kernel is short
     * enough to be compiled inside of its caller, and there C2 sometimes kept the array of a vector that was made before the
     * loop and used in it (48 bytes a call in {@code double}): perhaps since such a vector may still be two when it removes
     * boxes, the one from before the loop and the same from the round before.
     */
    private static final int MOST_IN_LOOP = 4;

    private static final String LAST = "int last = n - LANES;";

    private final Precision precision;
    private final ScalarFiles files;
    private final ConstantTables constants;
    private final ScalarMethod kernel;
    private final String name;
    private final List<String> scalars;

    /** What leaves the loop over ordinary values. */
    private final List<String> leave;

    /** The call of the scalar definition. */
    private final String definition;

    private final StringBuilder text = new StringBuilder();

    KernelMethods(Precision precision, ScalarFiles files, ConstantTables constants, ScalarMethod kernel) {
        this.precision = precision;
        this.files = files;
        this.constants = constants;
        this.kernel = kernel;
        name = kernel.name();
        scalars = body(registers(), List.of(), "", "").scalars(kernel);
        leave = List.of("    " + name + "Any(" + kernel.argumentsFromI("n - i") + ");", "    return;", "}");
        definition = kernel.file() + "." + call("");
    }

    /** The source of the methods. */
    String source() {
        VectorBody ordinary = body(registers(), leave, "", "i").translate(kernel);
        List<String> narrow = precision.isDouble()
                && ordinary.statements().stream().anyMatch(line -> line.contains(".compare("))
                        ? definitionIf("LANES == 2", " // C2 has no masks of two lanes on x86: it would allocate them")
                        : List.of();
        begin("public", name);
        append(8, narrow);
        append(8, shortIfFew());
        append(8, inChunks());
        append(8, scalars);
        loop(ordinary.isGuarded() ? leave : List.of());
        end();
        if (ordinary.isGuarded()) {
            begin("private", name + "Any");
            append(8, shortIfFew());
            append(8, scalars);
            loop(List.of());
            end();
        }
        ends();
        return text.toString();
    }

    private List<String> shortIfFew() {
        return List.of("if (n < LANES) {", "    " + call("Short"), "    return;", "}");
    }

    private List<String> inChunks() {
        return List.of("if (n > CHUNK) {", "    for (int i = 0, left = n; left > 0; i += CHUNK, left -= CHUNK) {",
                "        " + name + "(" + kernel.argumentsFromI("Math.min(CHUNK, left)") + ");", "    }", "    return;",
                "}");
    }

    private List<String> definitionIf(String condition, String comment) {
        return List.of("if (" + condition + ") {" + comment, "    " + definition, "    return;", "}");
    }

    private String call(String suffix) {
        return name + suffix + "(" + kernel.arguments() + ");";
    }

    /** The loop over whole vectors, and the last one. */
    private void loop(List<String> otherwise) {
        Broadcasts registers = registers();
        VectorBody body = body(registers, otherwise, "", "i").translate(kernel);
        boolean twoCopies = body.operations() <= TWO_COPIES;
        Set<String> once = registers.usedOnce();
        if (!otherwise.isEmpty() && !twoCopies && once.size() <= MOST_IN_MEMORY) {
            int beyond = registers.count() - MOST_IN_REGISTERS;
            Set<String> always = once.stream()
                    .limit(beyond > MOST_BEYOND ? 0 : Math.max(0, beyond))
                    .collect(Collectors.toSet());
            registers = new Broadcasts(precision, constants, once, always);
            body = body(registers, otherwise, "", "i").translate(kernel);
        }
        boolean inLoop = twoCopies && !body.isGuarded() && registers.count() <= MOST_IN_LOOP;
        List<String> again = inLoop ? registers.declarationsFromScalars() : List.of();
        append(8, inLoop ? registers.scalars() : registers.declarations());
        append(8, List.of(LAST));
        if (!twoCopies) {
            vectors("for (int i = 0; i <= last; i += LANES) {", again, body);
            append(8, List.of("if ((n & LANES - 1) != 0) {", "    " + call("Tail"), "}"));
            return;
        }
        VectorBody end = body(registers, otherwise, "Last", "last").translate(kernel);
        append(8, end.loads());
        if (body.isGuarded()) {
            append(8, List.of("int i = 0;"));
            vectors("for (; i < last; i += LANES) {", again, body);
        } else {
            vectors("for (int i = 0; i < last; i += LANES) {", again, body);
        }
        append(8, again);
        append(8, end.statements());
    }

    private void vectors(String head, List<String> broadcasts, VectorBody body) {
        append(8, List.of(head));
        append(12, broadcasts);
        append(12, body.loads());
        append(12, body.statements());
        append(8, List.of("}"));
    }

    /** The methods for the end of a loop, if it is one of its own, and for few elements. */
    private void ends() {
        Broadcasts registers = registers();
        VectorBody last = body(registers, List.of(), "", "last").translate(kernel);
        boolean scalar = registers.declarations().size() + last.statements().size() > MOST_FOR_AN_END;
        if (text.indexOf(call("Tail")) >= 0) {
            begin("private", name + "Tail");
            if (scalar) {
                append(8, List.of("int i = n - (n & LANES - 1);",
                        kernel.file() + "." + name + "(" + kernel.argumentsFromI("n - i") + ");"));
            } else {
                append(8, scalars);
                append(8, registers.declarations());
                append(8, List.of(LAST, "VectorMask<" + precision.type()
                        + "> done = SPECIES.indexInRange(0, LANES - (n & LANES - 1));"));
                append(8, last.loads());
                append(8, last.statements().stream().map(this::afterThoseDone).toList());
            }
            end();
        }
        begin("private", name + "Short");
        if (scalar) {
            append(8, List.of(definition));
        } else {
            few();
        }
        end();
    }

    /** A store that keeps the elements which the loop has stored. */
    private String afterThoseDone(String statement) {
        int store = statement.indexOf(".intoArray(");
        if (store < 0) {
            return statement;
        }
        String place = statement.substring(store + ".intoArray(".length(), statement.length() - 2);
        String stored = precision.vector(Value.Kind.NUMBER) + ".fromArray(SPECIES, " + place + ")";
        return statement.substring(0, store) + ".blend(" + stored + ", done)" + statement.substring(store);
    }

    private void few() {
        List<String> beyond = new ArrayList<>(precision.isDouble() ? List.of("LANES == 2") : List.of());
        List<Parameter> parameters = kernel.parameters();
        for (int p = 0; p < parameters.size(); p++) {
            if (parameters.get(p).isArray()) {
                beyond.add(parameters.get(p + 1).name() + " > " + parameters.get(p).name() + ".length - LANES");
            }
        }
        append(8, definitionIf(String.join(" || ", beyond), ""));
        append(8, scalars);
        Broadcasts registers = registers();
        VectorBody once = body(registers, List.of(), "", "").translate(kernel);
        append(8, registers.declarations());
        append(8, List.of("VectorMask<" + precision.type() + "> inside = SPECIES.indexInRange(0, n);"));
        append(8, once.loads());
        append(8, once.statements());
    }

    private Broadcasts registers() {
        return new Broadcasts(precision, constants);
    }

    private VectorBody body(Broadcasts broadcasts, List<String> otherwise, String inputSuffix, String index) {
        Set<String> taken = new TreeSet<>(List.of("i", "last", "inside", "done"));
        kernel.parameters().forEach(parameter -> taken.add(parameter.name()));
        kernel.declarations().forEach(scalar -> taken.add(scalar.name()));
        VectorCode code = new VectorCode(precision, broadcasts, taken);
        return new VectorBody(precision, files, code, otherwise, inputSuffix, index);
    }

    private void begin(String access, String method) {
        text.append("\n    ").append(access).append(" static void ").append(method).append('(')
                .append(String.join(", ", kernel.parameters().stream().map(Parameter::toString).toList()))
                .append(") {\n");
    }

    private void end() {
        text.append("    }\n");
    }

    private void append(int indent, List<String> lines) {
        for (String line : lines) {
            text.append(" ".repeat(indent)).append(line).append('\n');
        }
    }
}
