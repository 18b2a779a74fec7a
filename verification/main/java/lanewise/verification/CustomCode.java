package lanewise.verification;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;

/** What a check must know of the activations, layers and losses that a user wrote. */
final class CustomCode {

    private CustomCode() {}

    /** Whether a network has an activation, a layer or a loss of the user's own. */
    static boolean in(Network network) {
        return parts(network).findAny().isPresent();
    }

    /** The first part of a network that has no double form, in words. */
    static Optional<String> withoutDouble(Network network) {
        return parts(network).filter(part -> !hasDouble(part)).findFirst().map(CustomCode::words);
    }

    /** The first part of a network in whose code something was thrown, in words. */
    static Optional<String> thrower(Network network, RuntimeException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .flatMap(frame -> parts(network).filter(part -> part.getClass().getName().equals(frame.getClassName())))
                .findFirst()
                .map(CustomCode::words);
    }

    static String words(Object part) {
        return switch (part) {
            case Activation activation -> "activation " + activation.name();
            case Loss loss -> "loss " + loss.name();
            case Layer.Custom layer -> "layer " + layer.name();
            default -> throw new IllegalStateException(part + " is no part of a network");
        };
    }

    private static Stream<Object> parts(Network network) {
        Stream<Object> layers = network.allLayers().stream().<Object>mapMulti((layer, parts) -> {
            if (layer instanceof Layer.Custom) {
                parts.accept(layer);
            } else if (layer instanceof Layer.Dense dense && dense.activation() instanceof Activation.Custom custom) {
                parts.accept(custom);
            }
        });
        return Stream.concat(layers, Stream.of(network.loss()).filter(Loss.Custom.class::isInstance));
    }

    /** Whether every method on double arrays is the user's, and not the one that throws. */
    private static boolean hasDouble(Object part) {
        return Arrays.stream(part.getClass().getMethods())
                .filter(method -> method.isDefault()
                        && Arrays.asList(method.getParameterTypes()).contains(double[].class))
                .noneMatch(method -> method.getDeclaringClass() == Activation.Custom.class
                        || method.getDeclaringClass() == Loss.Custom.class
                        || method.getDeclaringClass() == Layer.Custom.class
                                && !method.getName().equals("initialize"));
    }
}
