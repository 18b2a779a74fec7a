package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network in one line: widths, activations, what else is between them, loss and penalty. */
final class NetworkDescription {

    private NetworkDescription() {}

    static String of(Network network) {
        List<String> words = new ArrayList<>();
        words.add(network.inputs() + sizes(network.layers(), network.inputs()));
        String activations = network.allLayers().stream()
                .filter(Layer.Dense.class::isInstance)
                .map(layer -> ((Layer.Dense) layer).activation().name())
                .distinct()
                .collect(Collectors.joining(" and "));
        if (!activations.isEmpty()) {
            words.add(activations);
        }
        network.allLayers().stream()
                .flatMap(layer -> switch (layer) {
                    case Layer.Dense dense -> Stream.of();
                    case Layer.Residual residual -> Stream.of();
                    case Layer.Dropout dropout -> Stream.of("dropout " + dropout.rate());
                    case Layer.LayerNorm norm -> Stream.of("layer norm");
                    case Layer.BatchNorm norm -> Stream.of("batch norm");
                    case Layer.Embedding embedding -> Stream.of("embedding");
                    case Layer.Custom custom -> Stream.of(custom.name());
                })
                .distinct()
                .forEach(words::add);
        words.add(network.loss().name());
        Regularization penalty = network.regularization();
        if (penalty.l1() > 0) {
            words.add("l1 " + penalty.l1());
        }
        if (penalty.l2() > 0) {
            words.add("l2 " + penalty.l2());
        }
        return String.join(", ", words);
    }

    /** The widths behind each layer that has its own, a residual block in brackets. */
    private static String sizes(List<Layer> layers, int inputs) {
        StringBuilder sizes = new StringBuilder();
        int width = inputs;
        for (Layer layer : layers) {
            int in = width;
            width = layer.outputs(in);
            switch (layer) {
                case Layer.Dense dense -> sizes.append('-').append(width);
                case Layer.Embedding embedding -> sizes.append('-').append(width);
                case Layer.Custom custom -> sizes.append('-').append(width);
                case Layer.Residual residual ->
                    sizes.append("-(").append(in).append(sizes(residual.layers(), in)).append(')');
                case Layer.Dropout dropout -> {}
                case Layer.LayerNorm norm -> {}
                case Layer.BatchNorm norm -> {}
            }
        }
        return sizes.toString();
    }
}
