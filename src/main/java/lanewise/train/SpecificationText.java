package lanewise.train;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;

/**
 * Specifications as text and back: records of numbers, texts, enums, lists and other records of this library.
 *
 * <pre>
 *   value  = number | true | false | text | name | list | record
 *   text   = " characters "      with \\, \" and \n
 *   list   = [ value, value … ]
 *   record = Name( component=value, component=value … )
 * </pre>
 *
 * <p>The name of a record is that of its class, looked up among what its place in the specification permits, so that a text
 * can only make specifications. A number is written such that reading gives the same bits.
 */
final class SpecificationText {

    /** Where the specifications of this library are. A record of a user's own cannot be made from text. */
    private static final Set<String> PACKAGES = Set.of("lanewise.network", "lanewise.optimize", "lanewise.train");

    /** Values within values at most: some tens of residual blocks within each other. A deeper text is none that anybody wrote. */
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private SpecificationText(String text) {
        this.text = text;
    }

    /** The text of a specification. */
    static String write(Object value) {
        return write(value, 0, SpecificationText::refuse);
    }

    /** As {@link #write}, for comparison alone: with its name in place of a part of a user's own, which no text can make. */
    static String outline(Object value) {
        return write(value, 0, SpecificationText::name);
    }

    private static String refuse(Object part) {
        throw new IllegalArgumentException(part.getClass().getName()
                + " is not a specification of this library; a network that holds it cannot be saved as text,"
                + " its parameters can");
    }

    private static String name(Object part) {
        return "own " + switch (part) {
            case Layer.Custom layer -> write(layer.name());
            case Activation.Custom activation -> write(activation.name());
            case Loss.Custom loss -> write(loss.name());
            default -> refuse(part);
        };
    }

    private static String write(Object value, int depth, Function<Object, String> own) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("the specification holds values within values more than " + DEEPEST
                    + " levels deep, which no file can tell of; put fewer blocks within each other");
        }
        return switch (value) {
            case Integer _,Long _,Double _,Boolean _ -> value.toString();
            case String string -> '"' + string.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
            case Layer.Custom _,Activation.Custom _,Loss.Custom _ -> own.apply(value);
            case Enum<?> constant when ours(constant.getDeclaringClass()) -> constant.name();
            case List<?> list ->
                list.stream()
                        .map(element -> write(element, depth + 1, own))
                        .collect(Collectors.joining(", ", "[", "]"));
            case Record record when ours(record.getClass()) -> record(record, depth, own);
            default -> own.apply(value);
        };
    }

    private static boolean ours(Class<?> type) {
        return PACKAGES.contains(type.getPackageName());
    }

    private static String record(Record record, int depth, Function<Object, String> own) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + write(get(record, component), depth + 1, own))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "(", ")"));
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    record.getClass().getName() + " does not show its " + component.getName(), e);
        }
    }

    /** The specification of a text; one sentence if it is none. */
    static <T> T read(Class<T> type, String text) {
        SpecificationText reader = new SpecificationText(text);
        Object value = reader.value(type);
        if (reader.peek() != 0) {
            throw reader.error("the end");
        }
        return type.cast(value);
    }

    private Object value(Type type) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("at character " + at + " the specification is more than " + DEEPEST
                    + " levels deep");
        }
        depth++;
        Object value = type instanceof ParameterizedType list
                ? list(list.getActualTypeArguments()[0])
                : single(type);
        depth--;
        return value;
    }

    private Object single(Type type) {
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return string();
        }
        int start = at;
        String word = word();
        if (wanted.isEnum()) {
            for (Object constant : wanted.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(word)) {
                    return constant;
                }
            }
        } else if (wanted == boolean.class && (word.equals("true") || word.equals("false"))) {
            return word.equals("true");
        } else if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            try {
                return number(wanted, word);
            } catch (NumberFormatException e) {
                at = start;
                throw error("a number of type " + wanted.getSimpleName());
            }
        } else {
            Class<?> named = named(wanted, word);
            if (named != null) {
                return record(named);
            }
        }
        at = start;
        throw error("a " + wanted.getSimpleName());
    }

    private static Object number(Class<?> type, String word) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> (Object) Integer.valueOf(word);
            case "long", "Long" -> Long.valueOf(word);
            case "double", "Double" -> Double.valueOf(word);
            default -> throw new NumberFormatException(type.getName());
        };
    }

    /** The record of that name among a type and what it permits; null if there is none. */
    private static Class<?> named(Class<?> type, String name) {
        if (type.isRecord()) {
            return type.getSimpleName().equals(name) ? type : null;
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                Class<?> found = named(permitted, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        expect('(');
        for (int i = 0; i < components.length; i++) {
            if (i > 0) {
                expect(',');
            }
            if (!word().equals(components[i].getName())) {
                throw error("the component " + components[i].getName() + " of " + type.getSimpleName());
            }
            expect('=');
            values[i] = value(components[i].getGenericType());
            types[i] = components[i].getType();
        }
        expect(')');
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("the specification is not valid: " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made from text", e);
        }
    }

    private List<Object> list(Type element) {
        List<Object> list = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            if (!list.isEmpty()) {
                expect(',');
            }
            list.add(value(element));
        }
        expect(']');
        return List.copyOf(list);
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                c = escaped == 'n' ? '\n' : escaped;
            }
            string.append(c);
        }
        if (at == text.length()) {
            throw error("a quotation mark");
        }
        at++;
        return string.toString();
    }

    /** Letters, digits and what else belongs to a number. */
    private String word() {
        peek();
        int start = at;
        while (at < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("'" + c + "'");
        }
        at++;
    }

    /** The next character that is no space, without taking it; 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException error(String expected) {
        String found = at >= text.length()
                ? "nothing more"
                : "\"" + text.substring(at, Math.min(at + 20, text.length())) + "\"";
        return new IllegalArgumentException(
                "at character " + at + " of the specification there is " + found + ", where " + expected
                        + " is expected");
    }
}
