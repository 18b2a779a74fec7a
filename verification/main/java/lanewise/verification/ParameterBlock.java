package lanewise.verification;

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

    /** Checks the sizes. */
    public ParameterBlock {
        if (offset < 0 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("block " + name + " is " + rows + "x" + columns + " at offset " + offset
                    + "; it needs a row, a column and an offset of at least 0");
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
                .map(b -> new ParameterBlock("layer " + (b.layer() + 1) + " "
                        + b.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), b.offset(), b.rows(),
                        b.columns()))
                .toList();
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
