package lanewise.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each block of a network's parameters lies in the one flat array that holds them all.
 *
 * <p>Blocks follow the layers; within a dense layer the weights come first, row-major {@code [in][out]}, then the
 * biases. Gradients and optimizer moments use the same layout.
 */
public final class ParameterLayout {

    /** What the numbers of a block are. */
    public enum Kind {
        /** A matrix {@code [in][out]}. */
        WEIGHTS,
        /** One row, a number per output. */
        BIASES
    }

    /**
     * One block: a row-major matrix inside the flat array.
     *
     * @param layer index of its layer, from 0
     * @param kind what it holds
     * @param offset where it starts
     * @param rows number of rows; 1 for biases
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
            return "layer " + (layer + 1) + " " + kind.name().toLowerCase(java.util.Locale.ROOT) + " " + rows + "x"
                    + columns + " at offset " + offset;
        }
    }

    private final List<Block> blocks;
    private final int size;

    private ParameterLayout(List<Block> blocks, int size) {
        this.blocks = List.copyOf(blocks);
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
        List<Block> blocks = new ArrayList<>();
        long offset = 0;
        for (int l = 0; l < network.layers().size(); l++) {
            int in = network.width(l);
            int out = network.width(l + 1);
            switch (network.layers().get(l)) {
                case Layer.Dense dense -> {
                    offset = add(blocks, l, Kind.WEIGHTS, offset, in, out);
                    offset = add(blocks, l, Kind.BIASES, offset, 1, out);
                }
            }
        }
        return new ParameterLayout(blocks, (int) offset);
    }

    private static long add(List<Block> blocks, int layer, Kind kind, long offset, int rows, int columns) {
        long end = offset + (long) rows * columns;
        if (end > Integer.MAX_VALUE - 8) {
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
}
