package lanewise.network;

import lanewise.kernel.FloatUpdate;

/**
 * A batch that has gone through the layers and back, block of rows by block of rows, down to ∂J/∂z of each layer, which is
 * kept with what entered the layer: enough to compute the gradient of any {@link FloatSlice} of the parameters afterwards.
 * Several threads may take a block each, and then a slice each.
 */
final class FloatBlockDeltas {

    private final FloatBatchChecks checks;
    private final int blockRows;
    private final FloatGradientBound bound;

    // One for each thread.
    private final FloatForward[] forwards;
    private final FloatLoss[] losses;

    // One for each block of rows.
    private final float[][] works;
    private final float[][] deltas;
    private final double[] sums;

    // The batch at work.
    private float[] parameters;
    private float[] x;
    private int xOffset;
    private float[] y;
    private int yOffset;
    private float[] weights;
    private int weightsOffset;
    private int rows;
    private int blocks;
    private double total;

    FloatBlockDeltas(Network network, int maxRows, long seed, int workers) {
        forwards = new FloatForward[workers];
        losses = new FloatLoss[workers];
        for (int i = 0; i < workers; i++) {
            forwards[i] = new FloatForward(network, Math.min(maxRows, FloatForward.BLOCK_ROWS), true);
            forwards[i].sweep.training = true;
            forwards[i].sweep.seed = seed;
            losses[i] = FloatLoss.of(network, forwards[i].blockRows);
        }
        checks = new FloatBatchChecks(forwards[0], losses[0], maxRows);
        blockRows = forwards[0].blockRows;
        int most = (maxRows + blockRows - 1) / blockRows;
        bound = new FloatGradientBound(passes(), network.inputs(), blockRows, most);
        works = new float[most][];
        for (int b = 0; b < most; b++) {
            works[b] = b < workers ? forwards[b].activations : new float[forwards[0].activations.length];
        }
        deltas = new float[most][bound.deltas()];
        sums = new double[most];
    }

    FloatPass[] passes() {
        return forwards[0].passes;
    }

    /** The most blocks of a batch. */
    int mostBlocks() {
        return sums.length;
    }

    /** Sets the training step, by which the units to drop are drawn anew. */
    void step(long step) {
        for (FloatForward forward : forwards) {
            forward.sweep.step = step;
        }
    }

    /** Checks a batch and takes it up. */
    void begin(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            int rows) {
        checks.batch(parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        FloatBatchChecks.apart(parameters, x);
        total = losses[0].positiveWeight(rows, y, yOffset, weights, weightsOffset);
        this.parameters = parameters;
        this.x = x;
        this.xOffset = xOffset;
        this.y = y;
        this.yOffset = yOffset;
        this.weights = weights;
        this.weightsOffset = weightsOffset;
        this.rows = rows;
        blocks = (rows + blockRows - 1) / blockRows;
    }

    /** The number of blocks of the batch. */
    int blocks() {
        return blocks;
    }

    /** About the work that the gradients of all slices are. */
    long rowsTimesParameters() {
        return (long) rows * parameters.length;
    }

    /** One block: through all layers, and back to ∂J/∂z of the first. */
    void block(int b, int thread) {
        FloatForward forward = forwards[thread];
        int first = b * blockRows;
        int count = Math.min(blockRows, rows - first);
        float[] work = works[b];
        float[] delta = deltas[b];
        FloatPass[] passes = forward.passes;
        forward.sweep.firstRow = 0;
        forward.sweep.blockRow = first;
        forward.sweep.block = b;
        int from = xOffset + first * forward.inputs;
        boolean inputsFinite = ((FloatDensePass) passes[0]).forwardAndCheck(count, parameters, x, from, work);
        for (int l = 1; l < passes.length; l++) {
            int input = passes[l - 1].output();
            if (passes[l] instanceof FloatDensePass dense) {
                inputsFinite &= dense.forwardAndCheck(count, parameters, work, input, work);
            } else {
                passes[l].forward(count, parameters, work, input, work);
            }
        }
        int last = passes.length - 1;
        sums[b] = losses[thread].sumAndGradient(
                count, total, work, passes[last].output(), y, yOffset + first * forward.targets, weights,
                weightsOffset + first, delta, bound.delta(last));
        for (int l = last; l > 0; l--) {
            ((FloatSplitPass) passes[l]).back(count, parameters, work, delta, bound.delta(l), bound.delta(l - 1),
                    true);
        }
        ((FloatSplitPass) passes[0]).back(count, parameters, work, delta, bound.delta(0), 0, false);
        bound.observe(b, count, delta, inputsFinite);
    }

    /** Σ weight·loss / Σ weight, once all blocks are done. */
    double value() {
        double sum = 0;
        for (int b = 0; b < blocks; b++) {
            sum += sums[b];
        }
        return sum / total;
    }

    /** Whether the gradient is finite for certain; if not, it may be all the same. */
    boolean gradientIsBounded() {
        return bound.holds(rows, x, xOffset, works);
    }

    /** Index of the first parameter of a slice. */
    int parameter(FloatSlice slice) {
        return ((FloatDensePass) passes()[slice.pass()]).parameter(slice.first());
    }

    /**
     * The gradient of a slice: the sum of the blocks' gradients, in ascending order.
     *
     * @param thread the thread, whose own passes compute it
     * @param gradient receives it from its start
     * @param room where the gradient of a block behind the first may lie
     * @return the number of parameters
     */
    int gradient(FloatSlice slice, int thread, float[] gradient, int room) {
        FloatForward forward = forwards[thread];
        int l = slice.pass();
        FloatDensePass dense = (FloatDensePass) forward.passes[l];
        int count = 0;
        for (int b = 0; b < blocks; b++) {
            float[] input = l == 0 ? x : works[b];
            int inputOffset = l == 0 ? xOffset + b * blockRows * forward.inputs : forward.passes[l - 1].output();
            count = dense.gradient(
                    Math.min(blockRows, rows - b * blockRows), slice.first(), slice.inputs(), slice.biases(), input,
                    inputOffset, deltas[b], bound.delta(l), gradient, b == 0 ? 0 : room);
            if (b > 0) {
                FloatUpdate.axpy(count, 1, gradient, room, gradient, 0);
            }
        }
        return count;
    }
}
