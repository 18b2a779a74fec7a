package lanewise.verification;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import lanewise.network.ParameterLayout;

/**
 * A named part of the parameters, a row-major matrix inside the flat array. Tolerances and reports are per block.
 *
 * @param name what reports call it
 * @param offset where it starts
 * @param rows number of rows
 * @param columns number of columns
 */
public record ParameterBlock(String name, int offset, int rows, int columns) {

    private static final List<String> RUNNING = Arrays.stream(ParameterLayout.Kind.values())
            .filter(kind -> !kind.trainable())
            .map(ParameterBlock::words)
            .toList();

    /** Checks the sizes. */
    public ParameterBlock {
        if (offset < 0 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("block " + name + " is " + rows + "x" + columns + " at offset " + offset
                    + "; it needs a row, a column and an offset of at least 0");
        }
        if ((long) rows * columns > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("block " + name + " is " + rows + "x" + columns
                    + ", more than one array holds");
        }
    }

    /**
     * The number of parameters in the block.
     *
     * @return rows · columns
     */
    public int size() {
        return rows * columns;
    }

    /**
     * The blocks of a network.
     *
     * @param layout the network's layout
     * @return a block for each of its blocks
     */
    public static List<ParameterBlock> of(ParameterLayout layout) {
        return layout.blocks().stream()
                .map(b -> new ParameterBlock("layer " + (b.layer() + 1) + " " + words(b.kind()), b.offset(), b.rows(),
                        b.columns()))
                .toList();
    }

    private static String words(ParameterLayout.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether its gradient may be other than 0: that of a network's running statistics is not. */
    boolean learns() {
        return RUNNING.stream().noneMatch(name::endsWith);
    }

    /** Checks that blocks lie inside the parameters, and counts the parameters outside of them. */
    static int uncovered(List<ParameterBlock> blocks, int dimension) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("no block was given; name at least one, or do not call blocks");
        }
        BitSet covered = new BitSet(dimension);
        for (ParameterBlock block : blocks) {
            if ((long) block.offset() + block.size() > dimension) {
                throw new IllegalArgumentException("block " + block.name() + " ends at "
                        + ((long) block.offset() + block.size()) + ", after the last of "
                        + Counts.of(dimension, "parameter"));
            }
            covered.set(block.offset(), block.offset() + block.size());
        }
        return dimension - covered.cardinality();
    }

    /** Row and column of an entry. */
    String place(int index) {
        return "[" + (index - offset) / columns + ", " + (index - offset) % columns + "]";
    }
}
