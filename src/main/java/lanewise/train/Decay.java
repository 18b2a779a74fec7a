package lanewise.train;

import java.util.stream.IntStream;
import lanewise.network.ParameterLayout;

/** What the weight decay of an optimizer makes smaller. */
public enum Decay {
    /** Every parameter, as a rule applied to all of them does; the default, here as in PyTorch. */
    EVERYTHING,
    /**
     * The weights of dense layers and the tables of embeddings. Biases, the scale and shift of normalisations and the parameters of
     * layers of your own are left alone: they are few, and a norm has no use for a smaller scale.
     */
    WEIGHTS;

    /** What is left alone, in pairs of a first index and the one behind the last. */
    int[] undecayed(ParameterLayout layout) {
        return layout.blocks().stream()
                .filter(block -> this == WEIGHTS && block.kind().trainable() && !decays(block.kind()))
                .flatMapToInt(block -> IntStream.of(block.offset(), block.offset() + block.size()))
                .toArray();
    }

    private static boolean decays(ParameterLayout.Kind kind) {
        return kind == ParameterLayout.Kind.WEIGHTS || kind == ParameterLayout.Kind.TABLE;
    }
}
