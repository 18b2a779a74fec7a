package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.kernel.FloatGemm;

/** The forward pass of one thread: the layers at work and the activations they keep, all in one array. */
final class FloatForward {

    /**
     * Rows that go through the layers together, and whose gradient is one chain of additions. A longer batch is the sum
     * of its blocks, in ascending order. Part of the definition of every result: it is the same on every machine.
     *
     * <p>Two threads can share a batch of 256. On one thread the second gradient that has to be added cost 784-512-512-10
     * at batch 256 some 3 % of its step, and blocks of 64 rows some 8 % ({@code StepRatios}).
     */
    static final int BLOCK_ROWS = Layer.BatchNorm.BLOCK_ROWS;

    final Network network;
    final ParameterLayout layout;
    final int blockRows;
    final int inputs;
    final int targets;
    final Sweep sweep = new Sweep();
    final FloatPass[] passes;

    /** The outputs of all layers for one block of rows, layer after layer, and what else they keep. */
    final float[] activations;

    private final FloatGemm gemm = new FloatGemm();
    private final boolean thereAndBack;
    private final int blocks;
    private final List<FloatBatchNormPass> batchNorms = new ArrayList<>();
    private final FloatEmbeddingPass embedding;

    /** Number of the next layer and the next free place in the workspace, while passes are made. */
    private int layer;

    private long size;

    /** Room for up to so many rows, and for the way back too if it is {@code thereAndBack}. */
    FloatForward(Network network, int maxRows, boolean thereAndBack) {
        this.thereAndBack = thereAndBack;
        if (maxRows < 1) {
            throw new IllegalArgumentException("room for " + maxRows + " rows is asked for; it must be at least 1");
        }
        this.network = network;
        this.layout = ParameterLayout.of(network);
        this.blockRows = Math.min(maxRows, BLOCK_ROWS);
        this.blocks = Math.ceilDiv(maxRows, blockRows);
        this.inputs = network.inputs();
        this.targets = network.targets();
        this.passes = passes(network.layers(), inputs);
        this.embedding = passes[0] instanceof FloatEmbeddingPass first ? first : null;
        this.activations = new float[(int) size];
    }

    private FloatPass[] passes(List<Layer> layers, int in) {
        FloatPass[] made = new FloatPass[layers.size()];
        int width = in;
        for (int l = 0; l < made.length; l++) {
            made[l] = pass(layers.get(l), width);
            width = made[l].out();
        }
        return made;
    }

    /** Room for the products of a dense layer, so that not even the first of them allocates. */
    private void reserve(int in, int out) {
        gemm.reserve(blockRows, out, in);
        if (thereAndBack) {
            gemm.reserve(in, out, blockRows);
            gemm.reserve(blockRows, in, out);
            if (FloatDensePass.turns(in, out, blockRows)) {
                gemm.reserve(out, in, blockRows);
            }
        }
    }

    private FloatPass pass(Layer spec, int in) {
        int number = layer++;
        return switch (spec) {
            case Layer.Dense dense -> {
                reserve(in, dense.outputs());
                FloatElementwise activation = FloatElementwise.of(dense.activation());
                int weights = offset(number, ParameterLayout.Kind.WEIGHTS);
                int biases = offset(number, ParameterLayout.Kind.BIASES);
                int at = take(FloatDensePass.workspace(activation, in, dense.outputs(), blockRows));
                yield new FloatDensePass(gemm, in, dense.outputs(), activation, weights, biases, blockRows, at);
            }
            case Layer.Dropout dropout -> {
                int at = take(FloatDropoutPass.workspace(in, blockRows));
                yield new FloatDropoutPass(dropout, in, number, sweep, blockRows, at);
            }
            case Layer.LayerNorm norm -> {
                int gamma = offset(number, ParameterLayout.Kind.GAMMA);
                int beta = offset(number, ParameterLayout.Kind.BETA);
                int at = take(FloatLayerNormPass.workspace(in, blockRows));
                yield new FloatLayerNormPass(norm, in, gamma, beta, blockRows, at);
            }
            case Layer.BatchNorm norm -> {
                int gamma = offset(number, ParameterLayout.Kind.GAMMA);
                int beta = offset(number, ParameterLayout.Kind.BETA);
                int mean = offset(number, ParameterLayout.Kind.RUNNING_MEAN);
                int variance = offset(number, ParameterLayout.Kind.RUNNING_VARIANCE);
                int at = take(FloatBatchNormPass.workspace(in, blockRows));
                FloatBatchNormPass pass = new FloatBatchNormPass(
                        norm, in, gamma, beta, mean, variance, sweep, blockRows, blocks, at);
                batchNorms.add(pass);
                yield pass;
            }
            case Layer.Residual residual -> {
                FloatPass[] inner = passes(residual.layers(), in);
                yield new FloatResidualPass(inner, in, take(FloatResidualPass.workspace(in, blockRows)));
            }
            case Layer.Embedding tables -> {
                int[] offsets = layout.blocks(number).stream().mapToInt(ParameterLayout.Block::offset).toArray();
                int at = take(FloatEmbeddingPass.workspace(tables.outputs(in), blockRows));
                yield new FloatEmbeddingPass(tables, in, offsets, at);
            }
            case Layer.Custom custom -> {
                int parameters = custom.parameters(in) == 0 ? 0 : offset(number, ParameterLayout.Kind.CUSTOM);
                int at = take(FloatCustomPass.workspace(custom, in, blockRows));
                yield new FloatCustomPass(custom, in, parameters, blockRows, at);
            }
        };
    }

    private int offset(int number, ParameterLayout.Kind kind) {
        return layout.block(number, kind).offset();
    }

    private int take(long elements) {
        long offset = size;
        size += elements;
        if (size > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("the activations of " + blockRows
                    + " rows do not fit in one array; train with fewer rows at a time");
        }
        return (int) offset;
    }

    /** The widest outputs of any pass. */
    int widest() {
        int widest = 0;
        for (FloatPass pass : passes) {
            widest = Math.max(widest, pass.widest());
        }
        return widest;
    }

    /**
     * Sends a block of rows through all layers; the outputs lie in {@link #activations} from {@link #outputs()}.
     *
     * @param first index in the call of the block's first row
     */
    void run(float[] parameters, float[] x, int xOffset, int first, int rows) {
        sweep.blockRow = first;
        sweep.block = first / blockRows;
        run(passes, rows, parameters, x, xOffset + first * inputs, activations);
    }

    /** Sends rows through some passes, forwards. */
    static void run(FloatPass[] passes, int rows, float[] parameters, float[] x, int xOffset, float[] work) {
        float[] input = x;
        int inputOffset = xOffset;
        for (FloatPass pass : passes) {
            pass.forward(rows, parameters, input, inputOffset, work);
            input = work;
            inputOffset = pass.output();
        }
    }

    /**
     * Takes δ back through some passes, in two regions of {@code deltas} by turns.
     *
     * @param wanted whether ∂J/∂x of the first pass is wanted
     * @return the region in which that derivative lies
     */
    static int back(
            FloatPass[] passes, int rows, float[] parameters, float[] x, int xOffset, float[] work, float[] deltas,
            int delta, int spare, boolean wanted, float[] gradient) {
        int from = delta;
        int to = spare;
        for (int l = passes.length - 1; l >= 0; l--) {
            if (l == 0) {
                passes[0].backward(rows, parameters, x, xOffset, work, deltas, from, to, wanted, gradient);
            } else {
                int input = passes[l - 1].output();
                passes[l].backward(rows, parameters, work, input, work, deltas, from, to, true, gradient);
            }
            int free = from;
            from = to;
            to = free;
        }
        return from;
    }

    /** Moves the running statistics of batch norms towards those of the last training call. */
    void updateRunningStatistics(int rows, float[] parameters) {
        for (int i = 0; i < batchNorms.size(); i++) {
            batchNorms.get(i).update(Math.ceilDiv(rows, blockRows), parameters);
        }
    }

    /** Where the outputs of the last layer lie. */
    int outputs() {
        return passes[passes.length - 1].output();
    }

    /** How many there are per row. */
    int width() {
        return passes[passes.length - 1].out();
    }

    /** One sentence when arrays and sizes do not fit the network. */
    void check(float[] parameters, float[] x, int xOffset, int rows) {
        checkParameters(parameters);
        checkRows(x, xOffset, rows);
    }

    void checkRows(float[] x, int xOffset, int rows) {
        checkCount(rows);
        Arguments.range("x", x.length, xOffset, rows, inputs);
        if (embedding != null) {
            embedding.check(rows, x, xOffset);
        }
    }

    static void checkCount(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a batch has " + rows + " rows; it must have at least 1");
        }
    }

    void checkParameters(float[] parameters) {
        if (parameters.length != layout.size()) {
            throw new IllegalArgumentException(
                    "the network has " + Counts.of(layout.size(), "parameter") + ", the array "
                            + parameters.length + "; create it with FloatInitialization.of");
        }
    }
}
