// Generated from FloatBlockDeltas.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleUpdate;

/**
 * A batch that has gone through the layers and back, block of rows by block of rows, down to ∂J/∂z of each layer, which is
 * kept with what entered the layer: enough to compute the gradient of any {@link DoubleSlice} of the parameters afterwards.
 * Several threads may take a block each, and then a slice each.
 */
final class DoubleBlockDeltas {

    private final DoubleBatchChecks checks;
    private final int blockRows;
    private final DoubleGradientBound bound;

    // One for each thread.
    private final DoubleForward[] forwards;
    private final DoubleLoss[] losses;

    // One for each block of rows.
    private final double[][] works;
    private final double[][] deltas;
    private final double[] sums;

    // The batch at work.
    private double[] parameters;
    private double[] x;
    private int xOffset;
    private double[] y;
    private int yOffset;
    private double[] weights;
    private int weightsOffset;
    private int rows;
    private int blocks;
    private double total;

    DoubleBlockDeltas(Network network, int maxRows, long seed, int workers) {
        forwards = new DoubleForward[workers];
        losses = new DoubleLoss[workers];
        for (int i = 0; i < workers; i++) {
            forwards[i] = new DoubleForward(network, Math.min(maxRows, DoubleForward.BLOCK_ROWS), true);
            forwards[i].sweep.training = true;
            forwards[i].sweep.seed = seed;
            losses[i] = DoubleLoss.of(network, forwards[i].blockRows);
        }
        checks = new DoubleBatchChecks(forwards[0], losses[0], maxRows);
        blockRows = forwards[0].blockRows;
        int most = (maxRows + blockRows - 1) / blockRows;
        bound = new DoubleGradientBound(passes(), network.inputs(), blockRows, most);
        works = new double[most][];
        for (int b = 0; b < most; b++) {
            works[b] = b < workers ? forwards[b].activations : new double[forwards[0].activations.length];
        }
        deltas = new double[most][bound.deltas()];
        sums = new double[most];
    }

    DoublePass[] passes() {
        return forwards[0].passes;
    }

    /** The most blocks of a batch. */
    int mostBlocks() {
        return sums.length;
    }

    /** Sets the training step, by which the units to drop are drawn anew. */
    void step(long step) {
        for (DoubleForward forward : forwards) {
            forward.sweep.step = step;
        }
    }

    /** Checks a batch and takes it up. */
    void begin(
            double[] parameters, double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset,
            int rows) {
        checks.batch(parameters, x, xOffset, y, yOffset, weights, weightsOffset, rows);
        DoubleBatchChecks.apart(parameters, x);
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
        DoubleForward forward = forwards[thread];
        int first = b * blockRows;
        int count = Math.min(blockRows, rows - first);
        double[] work = works[b];
        double[] delta = deltas[b];
        DoublePass[] passes = forward.passes;
        forward.sweep.firstRow = 0;
        forward.sweep.blockRow = first;
        forward.sweep.block = b;
        int from = xOffset + first * forward.inputs;
        boolean inputsFinite = ((DoubleDensePass) passes[0]).forwardAndCheck(count, parameters, x, from, work);
        for (int l = 1; l < passes.length; l++) {
            int input = passes[l - 1].output();
            if (passes[l] instanceof DoubleDensePass dense) {
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
            ((DoubleSplitPass) passes[l]).back(count, parameters, work, delta, bound.delta(l), bound.delta(l - 1),
                    true);
        }
        ((DoubleSplitPass) passes[0]).back(count, parameters, work, delta, bound.delta(0), 0, false);
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
    int parameter(DoubleSlice slice) {
        return ((DoubleDensePass) passes()[slice.pass()]).parameter(slice.first());
    }

    /**
     * The gradient of a slice: the sum of the blocks' gradients, in ascending order.
     *
     * @param thread the thread, whose own passes compute it
     * @param gradient receives it from its start
     * @param room where the gradient of a block behind the first may lie
     * @return the number of parameters
     */
    int gradient(DoubleSlice slice, int thread, double[] gradient, int room) {
        DoubleForward forward = forwards[thread];
        int l = slice.pass();
        DoubleDensePass dense = (DoubleDensePass) forward.passes[l];
        int count = 0;
        for (int b = 0; b < blocks; b++) {
            double[] input = l == 0 ? x : works[b];
            int inputOffset = l == 0 ? xOffset + b * blockRows * forward.inputs : forward.passes[l - 1].output();
            count = dense.gradient(
                    Math.min(blockRows, rows - b * blockRows), slice.first(), slice.inputs(), slice.biases(), input,
                    inputOffset, deltas[b], bound.delta(l), gradient, b == 0 ? 0 : room);
            if (b > 0) {
                DoubleUpdate.axpy(count, 1, gradient, room, gradient, 0);
            }
        }
        return count;
    }
}
