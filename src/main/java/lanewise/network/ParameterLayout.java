package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/**
 * Where each block of a network's parameters lies in the one flat array that holds them all.
 *
 * <p>Blocks follow the layers; within a dense layer the weights come first, row-major {@code [in][out]}, then the
 * biases. Gradients and optimizer moments use the same layout. Layers are numbered as in {@link Network#allLayers()}. The
 * running statistics of batch norms lie behind all trainable blocks.
 */
public final class ParameterLayout {

    /** What the numbers of a block are. */
    public enum Kind {
        /** A matrix {@code [in][out]}. */
        WEIGHTS,
        /** One row, a number per output. */
        BIASES,
        /** What a normalisation multiplies by: one row, a number per column. */
        GAMMA,
        /** What a normalisation adds: one row, a number per column. */
        BETA,
        /** An embedding: one row per entry. */
        TABLE,
        /** What a layer of a user's own trains: one row. */
        CUSTOM,
        /** What a batch norm subtracts in prediction; not trained by gradients. */
        RUNNING_MEAN,
        /** What a batch norm divides by the root of in prediction; not trained by gradients. */
        RUNNING_VARIANCE;

        /**
         * Whether gradients train the block.
         *
         * @return false for running statistics, whose gradient is 0
         */
        public boolean trainable() {
            return this != RUNNING_MEAN && this != RUNNING_VARIANCE;
        }
    }

    /**
     * One block: a row-major matrix inside the flat array.
     *
     * @param layer index of its layer in {@link Network#allLayers()}, from 0
     * @param kind what it holds
     * @param offset where it starts
     * @param rows number of rows; 1 for all but weights and tables
     * @param columns number of columns
     */
    public record Block(int layer, Kind kind, int offset, int rows, int columns) {

        /**
         * The number of parameters in the block.
         *
         * @return rows · columns
         */
        public int size() {
            return rows * columns;
        }

        /**
         * The block in words; layers are counted from 1.
         *
         * @return for example {@code layer 2 weights 128x10 at offset 100480}
         */
        public String describe() {
            return "layer " + (layer + 1) + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + rows
                    + "x"
                    + columns + " at offset " + offset;
        }
    }

    private final List<Block> blocks;
    private final int trainable;
    private final int size;

    private ParameterLayout(List<Block> blocks, int trainable, int size) {
        this.blocks = List.copyOf(blocks);
        this.trainable = trainable;
        this.size = size;
    }

    /**
     * The layout of a network.
     *
     * @param network the network
     * @return its layout
     * @throws IllegalArgumentException if the network has more parameters than an array can hold
     */
    public static ParameterLayout of(Network network) {
        List<Layer> layers = network.allLayers();
        List<Block> blocks = new ArrayList<>();
        long offset = 0;
        for (int l = 0; l < layers.size(); l++) {
            int in = network.inputsOf(l);
            switch (layers.get(l)) {
                case Layer.Dense dense -> {
                    offset = add(blocks, l, Kind.WEIGHTS, offset, in, dense.outputs());
                    offset = add(blocks, l, Kind.BIASES, offset, 1, dense.outputs());
                }
                case Layer.LayerNorm norm -> offset = gammaAndBeta(blocks, l, offset, in);
                case Layer.BatchNorm norm -> offset = gammaAndBeta(blocks, l, offset, in);
                case Layer.Embedding embedding -> {
                    for (Layer.Embedding.Feature feature : embedding.features()) {
                        offset = add(blocks, l, Kind.TABLE, offset, feature.entries(), feature.width());
                    }
                }
                case Layer.Custom custom -> {
                    if (custom.parameters(in) > 0) {
                        offset = add(blocks, l, Kind.CUSTOM, offset, 1, custom.parameters(in));
                    }
                }
                case Layer.Dropout dropout -> {}
                case Layer.Residual residual -> {}
            }
        }
        int trainable = (int) offset;
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l) instanceof Layer.BatchNorm) {
                offset = add(blocks, l, Kind.RUNNING_MEAN, offset, 1, network.inputsOf(l));
                offset = add(blocks, l, Kind.RUNNING_VARIANCE, offset, 1, network.inputsOf(l));
            }
        }
        return new ParameterLayout(blocks, trainable, (int) offset);
    }

    private static long gammaAndBeta(List<Block> blocks, int layer, long offset, int width) {
        return add(blocks, layer, Kind.BETA, add(blocks, layer, Kind.GAMMA, offset, 1, width), 1, width);
    }

    private static long add(List<Block> blocks, int layer, Kind kind, long offset, int rows, int columns) {
        long end = offset + (long) rows * columns;
        if (end > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("layer " + (layer + 1) + " brings the network to " + end
                    + " parameters, more than one array can hold; make it narrower");
        }
        blocks.add(new Block(layer, kind, (int) offset, rows, columns));
        return end;
    }

    /**
     * The blocks, in the order of their offsets.
     *
     * @return an immutable list
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The blocks of one layer.
     *
     * @param layer index of the layer, from 0
     * @return an immutable list, in the order of their offsets; empty for a layer without parameters
     */
    public List<Block> blocks(int layer) {
        return blocks.stream().filter(block -> block.layer() == layer).toList();
    }

    /**
     * One block of one layer.
     *
     * @param layer index of the layer, from 0
     * @param kind which of its blocks
     * @return the block
     * @throws IllegalArgumentException if the layer has no such block
     */
    public Block block(int layer, Kind kind) {
        for (Block block : blocks) {
            if (block.layer() == layer && block.kind() == kind) {
                return block;
            }
        }
        throw new IllegalArgumentException("layer " + (layer + 1) + " has no " + kind);
    }

    /**
     * The number of parameters.
     *
     * @return the length that parameter and gradient arrays must have
     */
    public int size() {
        return size;
    }

    /**
     * The number of parameters that gradients train. They come first; running statistics of batch norms follow.
     *
     * @return at most {@link #size()}
     */
    public int trainable() {
        return trainable;
    }

    /**
     * The blocks in words, a line each, and how many parameters there are.
     *
     * @return for example {@code layer 1 weights 4x8 at offset 0}, and so on
     */
    @Override
    public String toString() {
        return blocks.stream().map(block -> block.describe() + "\n").collect(Collectors.joining())
                + Counts.of(size, "parameter") + (trainable < size ? ", " + trainable + " of them trained" : "");
    }
}
