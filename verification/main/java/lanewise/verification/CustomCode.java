package lanewise.verification;

import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;

/** What a check must know of the activations, layers and losses that a user wrote. */
final class CustomCode {

    private CustomCode() {}

    /** Whether a network has an activation, a layer or a loss of the user's own. */
    static boolean in(Network network) {
        return network.loss() instanceof Loss.Custom || network.allLayers().stream().anyMatch(CustomCode::custom);
    }

    private static boolean custom(Layer layer) {
        return layer instanceof Layer.Custom
                || layer instanceof Layer.Dense dense && dense.activation() instanceof Activation.Custom;
    }
}
