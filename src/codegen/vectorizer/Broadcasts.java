package vectorizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vectors that a method makes before its loop: one for each scalar or constant that an operation takes.
 *
 * <p>A constant that a long loop over ordinary values uses once is an operand in memory where there are 16 registers, since
 * there are more constants than those. C2 stored and loaded some of them again in every round, in places of the stack that depend
 * on the caller: where these lay across two pages, the slope of Mish took 42 ms instead of 14 (float, arrays of 32 MiB). C2 leaves
 * such loads in the loop, since the array that the loop stores to could be the array of constants for all it knows, and the
 * fences, which are no instructions on x86, keep it from doing all of them first.
 *
 * <p>With 32 registers the same happened to two of the 20 constants of GELU's tanh form in {@code double}: 0.84 or 2.7 us for 1,000 elements,
 * by the caller (Zen 5). So what is beyond {@code KernelMethods.MOST_IN_REGISTERS} is in memory there too, which costs nothing.
 */
final class Broadcasts {

    /** The array of the constants in memory. */
    static final String ARRAY = "IN_ALL_LANES";

    static final String ARRAY_DECLARATION = """

                /** The numbers again, each as often as a vector has lanes: what a loop takes as an operand in memory. */
                private static final %s[] IN_ALL_LANES = Species.inAllLanes(NUMBERS);
            """;

    /** Goes before an operand in memory. */
    static final List<String> FENCE = List.of("if (Species.FEW_REGISTERS) {", "    VarHandle.storeStoreFence();", "}");

    private final Precision precision;
    private final ConstantTables constants;
    private final Set<String> inMemory;
    private final Set<String> always;
    private final Map<String, String> registers = new HashMap<>();
    private final List<Broadcast> broadcasts = new ArrayList<>();

    /** How often each number of the table occurs. */
    private final Map<String, Integer> uses = new LinkedHashMap<>();

    /** One vector: its kind, its name, and the scalar that is in all of its lanes. */
    private record Broadcast(Value.Kind kind, String register, String scalar) {

        /** Whether the scalar is a variable or a zero, which costs nothing to name again. */
        boolean isPlain() {
            return scalar.matches("[a-zA-Z]\\w*|0f|0|0\\.0");
        }

        String variable() {
            return isPlain() ? scalar : "scalar" + register.substring(1);
        }
    }

    /** All of them in registers. */
    Broadcasts(Precision precision, ConstantTables constants) {
        this(precision, constants, Set.of(), Set.of());
    }

    /**
     * With the scalars, as {@link #usedOnce} names them, that are to be read from memory where registers are few, and those that are
     * wherever.
     */
    Broadcasts(Precision precision, ConstantTables constants, Set<String> inMemory, Set<String> always) {
        this.precision = precision;
        this.constants = constants;
        this.inMemory = inMemory;
        this.always = always;
    }

    /** The operand that a scalar becomes: the name of a register, or where it may be in memory, a choice between both. */
    String operand(Value.Kind kind, String scalar) {
        String text = scalar.startsWith("(") && scalar.endsWith(")")
                ? scalar.substring(1, scalar.length() - 1)
                : scalar;
        if (kind == Value.Kind.NUMBER && precision.isDouble() && text.matches("\\d+")) {
            text += ".0"; // an integer literal stands for a double one
        }
        String key = kind + " " + text;
        String vector = precision.vector(kind);
        String place = constants.place(kind, text);
        String index = ConstantTables.numberIndex(place);
        String load = vector + ".fromArray(SPECIES, " + ARRAY + ", " + index + " * LANES)";
        if (always.contains(key)) {
            return load;
        }
        if (!registers.containsKey(key)) {
            registers.put(key, "c" + registers.size());
            broadcasts.add(new Broadcast(kind, registers.get(key), place));
        }
        String register = registers.get(key);
        if (!index.isEmpty()) {
            uses.merge(key, 1, Integer::sum);
        }
        if (!inMemory.contains(key)) {
            return register;
        }
        return "Species.FEW_REGISTERS ? " + load + " : " + register;
    }

    int count() {
        return broadcasts.size();
    }

    /** The vectors, made of their scalars. */
    List<String> declarations() {
        return broadcasts.stream().map(one -> declaration(one, one.scalar)).toList();
    }

    /** The scalars that are more than a variable, each as one. */
    List<String> scalars() {
        return broadcasts.stream()
                .filter(one -> !one.isPlain())
                .map(one -> precision.primitive(one.kind) + " " + one.variable() + " = " + one.scalar + ";")
                .toList();
    }

    /** The vectors, made of the variables that {@link #scalars} declares. */
    List<String> declarationsFromScalars() {
        return broadcasts.stream().map(one -> declaration(one, one.variable())).toList();
    }

    private String declaration(Broadcast one, String scalar) {
        String vector = precision.vector(one.kind);
        return vector + " " + one.register + " = " + vector + ".broadcast(" + precision.species(one.kind) + ", "
                + scalar
                + ");";
    }

    /** The constants that occur once, in the order in which they do. */
    Set<String> usedOnce() {
        Set<String> once = new LinkedHashSet<>(uses.keySet());
        once.removeIf(constant -> uses.get(constant) > 1);
        return once;
    }
}
