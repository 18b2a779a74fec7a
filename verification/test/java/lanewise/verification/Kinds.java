package lanewise.verification;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;

/**
 * Every activation, loss and layer that tests of all kinds go through, in one place. Constants of the library are found by
 * reflection; {@link #missing} tells kinds that the sealed types permit and that have no example here.
 */
public final class Kinds {

    /** The activations: all constants, and examples of what has hyper-parameters or is a user's own. */
    public static final List<Activation> ACTIVATIONS = with(Activation.class, List.of(new Activation.LeakyRelu(0.2),
            new Activation.Elu(1.3), new CustomParts.InverseSquareRoot(1)));

    /** The losses: all constants, and examples of what has hyper-parameters, class weights or is a user's own. */
    static final List<Loss> LOSSES = with(Loss.class, List.of(new Loss.Huber(0.7), new Loss.Quantile(0.9),
            new Loss.Quantile(0.2).withOutputWeights(0.5, 0, 3), new Loss.Hinge(List.of(0.5, 2.0, 1.0)),
            new Loss.BinaryCrossEntropy(List.of(0.5, 7.0, 0.0)),
            new Loss.SoftmaxCrossEntropy(0.1, List.of(0.5, 2.0, 1.0)),
            new Loss.DistributionCrossEntropy(List.of(0.5, 2.0, 1.0)), new CustomParts.PseudoHuber(1)));

    private static final Layer.Embedding EMBEDDING = new Layer.Embedding(List.of(
            Layer.Embedding.Feature.table(1, 4, 3), Layer.Embedding.Feature.hashed(3, 5, 2)));

    /** The kinds of layer. */
    enum LayerKind {
        DENSE(Layer.Dense.class), DROPOUT(Layer.Dropout.class), LAYER_NORM(Layer.LayerNorm.class), BATCH_NORM(
                Layer.BatchNorm.class), RESIDUAL(
                        Layer.Residual.class), EMBEDDING(Layer.Embedding.class), CUSTOM(Layer.Custom.class);

        final Class<? extends Layer> type;

        LayerKind(Class<? extends Layer> type) {
            this.type = type;
        }
    }

    private Kinds() {}

    /**
     * A network with this kind of layer, the activation before or inside of it and the loss behind three outputs.
     *
     * @param inputs at least 4, of which an embedding takes two
     */
    static Network.Builder network(LayerKind kind, Activation activation, int inputs, int width) {
        Network.Builder builder = Network.inputs(inputs);
        switch (kind) {
            case DENSE -> builder.dense(width, activation).dense(width - 2, activation);
            case DROPOUT -> builder.dense(width, activation).dropout(0.3);
            case LAYER_NORM -> builder.dense(width, activation).layerNorm();
            case BATCH_NORM -> builder.batchNorm().dense(width, activation);
            case RESIDUAL -> builder.residual(f -> f.dense(width, activation).dense(inputs));
            case EMBEDDING -> builder.layer(EMBEDDING).dense(width, activation);
            case CUSTOM -> builder.dense(width, activation).layer(new CustomParts.Bilinear(1));
        }
        return builder.dense(3);
    }

    /** The kinds that a sealed type permits and of which none of the examples is one. */
    static Set<String> missing(Class<?> sealed, Collection<? extends Class<?>> examples) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(permitted -> examples.stream().noneMatch(permitted::isAssignableFrom))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> List<T> with(Class<T> type, List<? extends T> more) {
        List<T> all = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (field.getType() == type) {
                try {
                    all.add(type.cast(field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " is public and yet cannot be read", e);
                }
            }
        }
        all.addAll(more);
        return List.copyOf(all);
    }
}
