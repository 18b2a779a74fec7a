package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lanewise.checks.Counts;

/**
 * Whether the parts of a {@link Network} fit each other: every layer takes what the one before it gives, and the loss takes
 * what the last one gives. What does not fit is named by its number in {@link Network#allLayers()}, counted from 1.
 */
final class NetworkChecks {

    /** The layer that is asked, by its number. */
    private int number;

    private NetworkChecks() {}

    /**
     * All checks of one specification.
     *
     * @throws IllegalArgumentException if a part does not fit
     */
    static void check(int inputs, List<Layer> layers, Loss loss) {
        if (inputs < 1) {
            throw new IllegalArgumentException("a network has " + inputs + " inputs; it must have at least 1");
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network has no layer; add at least one dense layer");
        }
        loss(loss, new NetworkChecks().outputs(layers, inputs));
        embeddingsFirst(Network.depthFirst(layers));
    }

    /** A copy of a list, once nothing in it is missing. */
    static <T> List<T> parts(List<T> list, String name, String part) {
        List<T> copy = new ArrayList<>(Objects.requireNonNull(list, name));
        for (T each : copy) {
            Objects.requireNonNull(each, part);
        }
        return List.copyOf(copy);
    }

    /** The width that layers end with, once each has said that it takes what the one before gives. */
    private int outputs(List<Layer> layers, int inputs) {
        int width = inputs;
        for (Layer layer : layers) {
            width = outputs(layer, width);
        }
        return width;
    }

    private int outputs(Layer layer, int in) {
        int own = ++number;
        if (layer instanceof Layer.Dense dense) {
            named(dense.activation().name(), "the activation of layer " + own);
        } else if (layer instanceof Layer.Custom custom) {
            named(custom.name(), "layer " + own);
        }
        if (layer instanceof Layer.Residual residual) {
            outputs(residual.layers(), in);
        }
        int width;
        try {
            width = layer.outputs(in);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("layer " + own + ": " + e.getMessage(), e);
        }
        atLeast(1, own, width, "outputs");
        if (layer instanceof Layer.Custom custom) {
            atLeast(0, own, custom.parameters(in), "parameters");
            atLeast(0, own, custom.kept(in), "values per row to keep");
        }
        return width;
    }

    private static void atLeast(int least, int layer, int count, String what) {
        if (count < least) {
            throw new IllegalArgumentException(
                    "layer " + layer + " has " + count + " " + what + "; it must have at least " + least);
        }
    }

    /** Reports and files name every part; one of a user's own may have forgotten its name. */
    private static void named(String name, String part) {
        if (name == null) {
            throw new IllegalArgumentException(part + " has a name() that is null; return a few words");
        }
    }

    private static void loss(Loss loss, int outputs) {
        named(loss.name(), "the loss");
        boolean classes = loss instanceof Loss.SoftmaxCrossEntropy || loss instanceof Loss.DistributionCrossEntropy;
        if (classes && outputs < 2) {
            throw new IllegalArgumentException(
                    "softmax cross-entropy has 1 class; give the last layer an output per class, or use binary cross-entropy");
        }
        int weights = loss.classWeights().size();
        if (weights != 0 && weights != outputs) {
            throw new IllegalArgumentException(
                    "there " + Counts.verb(weights, "is ", "are ") + Counts.of(weights, "class weight") + " for "
                            + Counts.of(outputs, "output") + "; give one per output");
        }
        if (loss instanceof Loss.OutputWeighted weighted && weighted.outputWeights().size() != outputs) {
            int given = weighted.outputWeights().size();
            throw new IllegalArgumentException("there " + Counts.verb(given, "is ", "are ")
                    + Counts.of(given, "output weight") + " for " + Counts.of(outputs, "output")
                    + "; give one per output");
        }
        if (loss.targets(outputs) < 0) {
            throw new IllegalArgumentException("the loss " + loss.name() + " takes " + loss.targets(outputs)
                    + " targets per row; it must be at least 0");
        }
    }

    /**
     * A sigmoid in front of a loss that applies one itself, or a softmax, is a second one: such a network hardly learns. Asked
     * of what is built, not of what is read: a model that was saved so predicts what it always did.
     *
     * @throws IllegalArgumentException if the last layer ends in a sigmoid and the loss takes logits
     */
    static void logits(List<Layer> layers, Loss loss) {
        boolean sigmoid = !layers.isEmpty()
                && layers.getLast() instanceof Layer.Dense last
                && (last.activation() instanceof Activation.Sigmoid
                        || last.activation() instanceof Activation.HardSigmoid);
        boolean taken = loss instanceof Loss.BinaryCrossEntropy
                || loss instanceof Loss.SoftmaxCrossEntropy
                || loss instanceof Loss.DistributionCrossEntropy;
        if (sigmoid && taken) {
            throw new IllegalArgumentException("the last layer ends in a sigmoid, but " + loss.name()
                    + " takes logits, any numbers; give the last layer no activation");
        }
    }

    /**
     * A layer norm of one column gives β, whatever comes in. Asked of what is built, as {@link #logits} is.
     *
     * @throws IllegalArgumentException if there is one
     */
    static void layerNorms(Network network) {
        List<Layer> all = network.allLayers();
        for (int l = 0; l < all.size(); l++) {
            if (all.get(l) instanceof Layer.LayerNorm && network.inputsOf(l) == 1) {
                throw new IllegalArgumentException(
                        "layer " + (l + 1) + " is a layer norm of 1 column; one number has no"
                                + " variance, so nothing of it would pass: normalise a wider layer, or scale the data");
            }
        }
    }

    /** An integer has no gradient, so nothing may stand before what reads it. */
    private static void embeddingsFirst(List<Layer> all) {
        for (int l = 1; l < all.size(); l++) {
            if (all.get(l) instanceof Layer.Embedding) {
                throw new IllegalArgumentException("layer " + (l + 1)
                        + " is an embedding; it reads integers, so make it the first layer");
            }
        }
    }
}
