// Generated from FloatForward.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import lanewise.kernel.DoubleGemm;

/** The forward pass of one thread: the layers at work and the activations they keep, all in one array. */
final class DoubleForward {

    /**
     * Rows that go through the layers together, and whose gradient is one chain of additions. A longer batch is the sum
     * of its blocks, in ascending order. Part of the definition of every result: it is the same on every machine.
     */
    static final int BLOCK_ROWS = 256;

    final Network network;
    final ParameterLayout layout;
    final int blockRows;
    final int inputs;
    final int targets;
    final List<DoubleDensePass> passes = new ArrayList<>();

    /** The outputs of all layers for one block of rows, layer after layer. */
    final double[] activations;

    DoubleForward(Network network, int maxRows) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("room for " + maxRows + " rows is asked for; it must be at least 1");
        }
        this.network = network;
        this.layout = ParameterLayout.of(network);
        this.blockRows = Math.min(maxRows, BLOCK_ROWS);
        this.inputs = network.inputs();
        this.targets = network.targets();
        DoubleGemm gemm = new DoubleGemm();
        long size = 0;
        for (int l = 0; l < network.layers().size(); l++) {
            switch (network.layers().get(l)) {
                case Layer.Dense dense -> {
                    int weights = layout.block(l, ParameterLayout.Kind.WEIGHTS).offset();
                    int biases = layout.block(l, ParameterLayout.Kind.BIASES).offset();
                    DoubleElementwise activation = DoubleElementwise.of(dense.activation());
                    DoubleDensePass pass = new DoubleDensePass(
                            gemm, network.width(l), dense.outputs(), activation, weights, biases, blockRows, (int) size);
                    passes.add(pass);
                    size += pass.workspace();
                }
            }
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("the activations of " + blockRows
                        + " rows do not fit in one array; train with fewer rows at a time");
            }
        }
        activations = new double[(int) size];
    }

    /** Sends a block of rows through all layers; the outputs lie in {@link #activations} from {@link #outputs()}. */
    void run(double[] parameters, double[] x, int xOffset, int rows) {
        double[] input = x;
        int inputOffset = xOffset;
        for (int l = 0; l < passes.size(); l++) {
            DoubleDensePass pass = passes.get(l);
            pass.forward(rows, parameters, input, inputOffset, activations);
            input = activations;
            inputOffset = pass.output();
        }
    }

    /** Where the outputs of the last layer lie. */
    int outputs() {
        return passes.getLast().output();
    }

    /** How many there are per row. */
    int width() {
        return passes.getLast().out();
    }

    /** One sentence when arrays and sizes do not fit the network. */
    void check(double[] parameters, double[] x, int xOffset, int rows) {
        if (parameters.length != layout.size()) {
            throw new IllegalArgumentException("the network has " + layout.size() + " parameters, the array "
                    + parameters.length + "; create it with DoubleInitialization.of");
        }
        if (rows < 1) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; it must have at least 1");
        }
        checkRange("x", x.length, xOffset, rows, inputs);
    }

    static void checkRange(String name, int length, int offset, int rows, int width) {
        if (offset < 0 || (long) rows * width > (long) length - offset) {
            throw new IndexOutOfBoundsException(name + " has " + length + " elements; " + rows + " rows of " + width
                    + " from offset " + offset + " do not lie inside it");
        }
    }
}
