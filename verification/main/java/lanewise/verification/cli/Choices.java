package lanewise.verification.cli;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lanewise.network.Activation;
import lanewise.network.Loss;

/**
 * The words of the command line for activations and losses: the constants of {@link Activation} and {@link Loss} as their
 * fields are called, so that a new constant can be checked at once, and a few shorter words.
 */
final class Choices {

    private Choices() {}

    static Map<String, Activation> activations() {
        return constants(Activation.class);
    }

    static Map<String, Loss> losses() {
        Map<String, Loss> losses = constants(Loss.class);
        losses.put("softmax", Loss.SOFTMAX_CROSS_ENTROPY);
        losses.put("bce", Loss.BINARY_CROSS_ENTROPY);
        losses.put("mse", Loss.MEAN_SQUARED_ERROR);
        losses.put("mae", Loss.MEAN_ABSOLUTE_ERROR);
        losses.put("huber", new Loss.Huber(1));
        losses.put("quantile", new Loss.Quantile(0.9));
        return losses;
    }

    /** The choice with a name; {@code what} says in complaints what it names. */
    static <T> T of(String what, Map<String, T> choices, String name) {
        T choice = choices.get(name);
        if (choice == null) {
            throw new IllegalArgumentException(what + " " + name + " is unknown; known are " + words(choices));
        }
        return choice;
    }

    static String words(Map<String, ?> choices) {
        return String.join(", ", choices.keySet());
    }

    /** The public constants of a type that are of that type. */
    private static <T> Map<String, T> constants(Class<T> type) {
        Map<String, T> constants = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (field.getType() == type) {
                try {
                    String word = field.getName().toLowerCase(Locale.ROOT).replace('_', '-');
                    constants.put(word, type.cast(field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " is public and yet cannot be read", e);
                }
            }
        }
        return constants;
    }
}
