package lanewise.network;

import java.util.concurrent.atomic.AtomicInteger;
import lanewise.kernel.FloatUpdate;
import lanewise.kernel.Parallelism;

/**
 * A whole training step on a batch, in two phases. First all blocks of rows go through the layers and back, down to ∂J/∂z of
 * each. Then the parameters are taken in slices: the gradient of a slice is computed, from all blocks, and handed on while it
 * is in the cache. So no gradient of the whole network is written to memory and read again, and every thread has its share of
 * both phases, whatever the number of blocks.
 *
 * <p>Gradients have the bits of {@link FloatBackprop#valueAndGradient(float[], float[], int, float[], int, float[], int, int,
 * float[])}, for any number of threads.
 *
 * <p>Measured on Zen 3: the weights' gradient and plain descent of 784 x 512 weights took 0.8 of the time in slices, for 32
 * and 128 rows; of 784 x 128 weights 0.91 for 32 rows and 1.02 for 128.
 */
public final class FloatSlicedDescent {

    /** What is done with the gradient of a slice; called by several threads at a time, for slices that do not overlap. */
    @FunctionalInterface
    public interface Descent {

        /**
         * Moves some parameters.
         *
         * @param from index of the first parameter
         * @param count number of parameters
         * @param gradient holds their gradient
         * @param gradientOffset where it starts
         */
        void move(int from, int count, float[] gradient, int gradientOffset);
    }

    /** The gradient of fewer parameters stays in the cache anyway. */
    private static final int LEAST_PARAMETERS = 32_768;

    /** The activations of so many blocks are kept at a time. */
    private static final int MOST_BLOCKS = 8;

    /** Weights times rows from which the second phase is shared: half a millisecond's work on one core. */
    private static final long LEAST_TO_SHARE = 4_000_000;

    private final FloatBatchChecks checks;
    private final int blockRows;
    private final Parallelism threads;

    // One for each thread.
    private final FloatForward[] forwards;
    private final FloatLoss[] losses;
    private final float[][] gradients;

    // One for each block of rows.
    private final float[][] works;
    private final float[][] deltas;
    private final double[] sums;

    private final FloatGradientBound bound;
    private final FloatSlice[] slices;
    private final int longest;

    private final Parallelism.Task blockTask = this::blocks;
    private final Parallelism.Task sliceTask = this::slices;
    private final Descent look = this::look;
    private final AtomicInteger next = new AtomicInteger();

    // The call at work.
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
    private Descent descent;
    private boolean taken;

    /** Whether a thread has met a number that is not finite. */
    private volatile boolean overflow;

    private FloatSlicedDescent(Network network, int maxRows, long seed, Parallelism threads) {
        this.threads = threads;
        int workers = threads == null ? 1 : threads.threads();
        forwards = new FloatForward[workers];
        losses = new FloatLoss[workers];
        for (int i = 0; i < workers; i++) {
            forwards[i] = new FloatForward(network, Math.min(maxRows, FloatForward.BLOCK_ROWS));
            forwards[i].sweep.training = true;
            forwards[i].sweep.seed = seed;
            losses[i] = FloatLoss.of(network, forwards[i].blockRows);
        }
        checks = new FloatBatchChecks(forwards[0], losses[0], maxRows);
        FloatPass[] passes = forwards[0].passes;
        blockRows = forwards[0].blockRows;
        int most = (maxRows + blockRows - 1) / blockRows;
        bound = new FloatGradientBound(passes, network.inputs(), blockRows, most);
        works = new float[most][];
        for (int b = 0; b < most; b++) {
            works[b] = b < workers ? forwards[b].activations : new float[forwards[0].activations.length];
        }
        deltas = new float[most][bound.deltas()];
        sums = new double[most];
        slices = FloatSlice.cut(passes, network.inputs(), workers);
        int room = 0;
        for (FloatSlice slice : slices) {
            room = Math.max(room, (slice.inputs() + 1) * passes[slice.pass()].out());
        }
        longest = room;
        gradients = new float[workers][Math.multiplyExact(most == 1 ? 1 : 2, longest)];
    }

    /**
     * Whether networks and batches of this size are served, and gain by it: dense layers and dropout, the first of them
     * dense, without a penalty.
     *
     * @param network the network
     * @param maxRows the most rows of one call
     * @return whether {@link #of} may be called
     */
    public static boolean serves(Network network, int maxRows) {
        return maxRows <= MOST_BLOCKS * FloatForward.BLOCK_ROWS
                && network.regularization().l1() == 0
                && network.regularization().l2() == 0
                && network.layers().getFirst() instanceof Layer.Dense
                && network.layers().stream()
                        .allMatch(layer -> layer instanceof Layer.Dense || layer instanceof Layer.Dropout)
                && ParameterLayout.of(network).size() >= LEAST_PARAMETERS;
    }

    /**
     * Lays out the workspace for a network.
     *
     * @param network a network that is served
     * @param maxRows the most rows of one call, at least 1
     * @param seed what decides, with the step, which units are dropped
     * @param threads what to work on; null for the caller's thread alone
     * @return an instance for one caller at a time
     * @throws IllegalArgumentException if {@link #serves} is false, or the workspace would not fit in an array
     */
    public static FloatSlicedDescent of(Network network, int maxRows, long seed, Parallelism threads) {
        if (!serves(network, maxRows)) {
            throw new IllegalArgumentException(
                    "this network, or batches of " + maxRows + " rows, are not served; use FloatBackprop");
        }
        return new FloatSlicedDescent(network, maxRows, seed, threads);
    }

    /**
     * Sets the training step, by which the units to drop are drawn anew.
     *
     * @param step number of the step
     */
    public void step(long step) {
        for (FloatForward forward : forwards) {
            forward.sweep.step = step;
        }
    }

    /**
     * The objective of a batch, and then the descent, slice by slice. Nothing moves if the objective is not finite, or a
     * number of the gradient is not, as that of an infinite input.
     *
     * @param parameters the parameters, which the descent moves
     * @param x rows x inputs, row-major, in another array
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the maximum given at creation
     * @param descent what moves the parameters
     * @return Σ weight·loss / Σ weight before the step
     * @throws IllegalArgumentException if a size does not fit the network, a target is not one that the loss takes, a
     *     weight is negative, not finite, or none is above 0, or the parameters are one array with x
     * @throws IndexOutOfBoundsException if the rows do not lie inside x, y or the weights
     */
    public double valueAndDescend(
            float[] parameters, float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset,
            int rows, Descent descent) {
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
        run(blockTask, blocks > 1);
        double sum = 0;
        for (int b = 0; b < blocks; b++) {
            sum += sums[b];
        }
        double value = sum / total;
        taken = Double.isFinite(value) && (bound.holds(rows, x, xOffset, works) || finiteGradient());
        if (taken) {
            runSlices(descent);
        }
        return value;
    }

    /**
     * Whether the last call moved the parameters.
     *
     * @return false if the objective, or its gradient, was not finite
     */
    public boolean taken() {
        return taken;
    }

    /** Whether the gradient is finite, computed for no other purpose. */
    private boolean finiteGradient() {
        overflow = false;
        runSlices(look);
        return !overflow;
    }

    private void look(int from, int count, float[] gradient, int gradientOffset) {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(gradient[gradientOffset + i])) {
                overflow = true;
                return;
            }
        }
    }

    private void runSlices(Descent descent) {
        this.descent = descent;
        run(sliceTask, (long) rows * parameters.length >= LEAST_TO_SHARE);
    }

    private void run(Parallelism.Task task, boolean shared) {
        next.set(0);
        if (shared && threads != null) {
            threads.run(task);
        } else {
            task.run(0);
        }
    }

    /** Takes blocks until there are no more. */
    private void blocks(int thread) {
        for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
            block(b, forwards[thread], losses[thread]);
        }
    }

    /** One block: through all layers, and back to ∂J/∂z of the first. */
    private void block(int b, FloatForward forward, FloatLoss loss) {
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
        sums[b] = loss.sumAndGradient(
                count, total, work, passes[last].output(), y, yOffset + first * forward.targets, weights,
                weightsOffset + first, delta, bound.delta(last));
        for (int l = last; l > 0; l--) {
            ((FloatSplitPass) passes[l]).back(count, parameters, work, delta, bound.delta(l), bound.delta(l - 1),
                    true);
        }
        ((FloatSplitPass) passes[0]).back(count, parameters, work, delta, bound.delta(0), 0, false);
        bound.observe(b, count, delta, inputsFinite);
    }

    /** Takes slices until there are no more. */
    private void slices(int thread) {
        for (int s = next.getAndIncrement(); s < slices.length; s = next.getAndIncrement()) {
            slice(slices[s], forwards[thread], gradients[thread]);
        }
    }

    /** The sum of the blocks' gradients, in ascending order, and the descent. */
    private void slice(FloatSlice slice, FloatForward forward, float[] gradient) {
        int l = slice.pass();
        FloatDensePass dense = (FloatDensePass) forward.passes[l];
        int count = 0;
        for (int b = 0; b < blocks; b++) {
            float[] input = l == 0 ? x : works[b];
            int inputOffset = l == 0 ? xOffset + b * blockRows * forward.inputs : forward.passes[l - 1].output();
            count = dense.gradient(
                    Math.min(blockRows, rows - b * blockRows), slice.first(), slice.inputs(), slice.biases(), input,
                    inputOffset, deltas[b], bound.delta(l), gradient, b == 0 ? 0 : longest);
            if (b > 0) {
                FloatUpdate.axpy(count, 1, gradient, longest, gradient, 0);
            }
        }
        descent.move(dense.parameter(slice.first()), count, gradient, 0);
    }
}
